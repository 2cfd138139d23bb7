"""What stands in an office file besides its letters: numbers that are drawn, tracked changes, notes, boxes."""

import zipfile
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from concepts.texts.reading import read_file
from concepts.texts.structure import Part
from tests.concepts.texts.written import as_bytes

TEXT = [
    Part("chapter", 1, title="Anfang"),
    Part("chapter", 2, title="Sprache"),
    Part("paragraph", 3, body="<p>Der Rat beschließt.</p>"),
    Part("chapter", 2, title="Arbeit"),
    Part("chapter", 1, title="Ende"),
]
COUNTED = """<w:abstractNum w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1."/>
</w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading2"/>
<w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="78"><w:lvl w:ilvl="0">
<w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>"""
DRAWN = (
    '<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num><w:num w:numId="78"><w:abstractNumId w:val="78"/></w:num>'
)
PICTURE = (
    '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9'
    'awAAAABJRU5ErkJggg==">'
)
PARAGRAPH = '<w:p><w:pPr><w:pStyle w:val="FirstParagraph" />'


def word_file(*changes, parts=TEXT):
    """A text as DOCX, with other XML in some places: (member, old, new)."""
    return changed(as_bytes(parts, "docx"), "docx", *changes)


def changed(data, kind, *changes):
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as copy:
        for name in archive.namelist():
            content = archive.read(name).decode("utf-8", errors="surrogateescape")
            for member, old, new in changes:
                if member == name:
                    assert old in content
                    content = content.replace(old, new)
            copy.writestr(name, content.encode("utf-8", errors="surrogateescape"))
    return SimpleUploadedFile(f"konzept.{kind}", out.getvalue())


def told(reading):
    return [(part.depth, part.number, part.title or part.body) for part in reading.parts]


def test_numbers_that_word_draws_are_read():
    heading = '<w:pStyle w:val="Heading{}" />'
    numbering = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    file = word_file(
        ("word/numbering.xml", '<w:num w:numId="1000">', f'{COUNTED}{DRAWN}<w:num w:numId="1000">'),
        ("word/document.xml", heading.format(1), heading.format(1) + numbering.format(0, 77)),
        ("word/styles.xml", '<w:outlineLvl w:val="1" />', numbering.format(1, 77) + '<w:outlineLvl w:val="1" />'),
        ("word/document.xml", PARAGRAPH, PARAGRAPH + numbering.format(0, 78)),
    )

    assert told(read_file(file)) == [
        (1, "I.", "Anfang"),
        (2, "I.1", "Sprache"),
        (3, "(4)", "<p>Der Rat beschließt.</p>"),
        (2, "I.2", "Arbeit"),
        (1, "II.", "Ende"),
    ]


def test_numbers_that_libreoffice_draws_are_read():
    level = '<text:outline-level-style style:num-format="" text:level="{}">'
    file = changed(
        as_bytes(TEXT, "odt"),
        "odt",
        ("styles.xml", level.format(1), level.format(1).replace('""', '"1" style:num-suffix="."')),
        ("styles.xml", level.format(2), level.format(2).replace('""', '"1" text:display-levels="2"')),
    )

    assert [number for _depth, number, _title in told(read_file(file))] == ["1.", "1.1", "", "1.2", "2."]


def test_tracked_changes_are_taken_as_accepted_and_margin_notes_left_out():
    file = word_file(
        (
            "word/document.xml",
            '<w:r><w:t xml:space="preserve">Der Rat beschließt.</w:t></w:r>',
            '<w:r><w:t xml:space="preserve">Der </w:t></w:r><w:del w:id="1" w:author="A"><w:r>'
            "<w:delText>Ausschuss</w:delText></w:r></w:del>"
            '<w:ins w:id="2" w:author="A"><w:r><w:t>Rat</w:t></w:r></w:ins><w:r>'
            '<w:commentReference w:id="0"/></w:r>',
        )
    )
    reading = read_file(file)

    assert reading.parts[2].body == "<p>Der Rat</p>"
    assert len(reading.warnings) == 2


def test_tracked_deletions_of_libreoffice_do_not_come_in():
    deletion = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>Ausschuss</text:p>'
        "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    file = changed(
        as_bytes(TEXT, "odt"),
        "odt",
        ("content.xml", "<office:text>", f"<office:text>{deletion}"),
        ("content.xml", "Der Rat", 'Der <text:change text:change-id="c1"/>Rat'),
    )
    reading = read_file(file)

    assert [part.body for part in reading.parts if part.body] == ["<p>Der Rat beschließt.</p>"]
    assert len(reading.warnings) == 1


def test_a_title_is_not_lost_and_contents_are_left_out():
    styled = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr>{}</w:p>'
    link = '<w:hyperlink w:anchor="_Toc1"><w:r><w:t>Anfang</w:t></w:r><w:r><w:tab/><w:t>3</w:t></w:r></w:hyperlink>'
    before = styled.format("Title", "<w:r><w:t>Konzept</w:t></w:r>") + styled.format("TOC1", link) * 3
    reading = read_file(word_file(("word/document.xml", "<w:body>", f"<w:body>{before}")))

    assert [part.title for part in reading.parts if part.is_heading] == [
        "Konzept",
        "Anfang",
        "Sprache",
        "Arbeit",
        "Ende",
    ]
    assert len(reading.parts) == 6
    assert len(reading.warnings) == 1


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_pictures_are_counted_and_left_out(kind):
    file = SimpleUploadedFile(
        f"konzept.{kind}", as_bytes([*TEXT, Part("paragraph", 2, body=f"<p>x{PICTURE}</p>")], kind)
    )
    reading = read_file(file)

    assert reading.parts[-1].body == "<p>x</p>"
    assert len(reading.warnings) == 1


def test_words_of_text_boxes_stand_behind_their_paragraph_once():
    box = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"
    old = f"<w:pict><v:shape><v:textbox>{box.format('Im Kasten')}</v:textbox></v:shape></w:pict>"
    new = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice '
        'Requires="wps"><w:drawing><wps:txbx xmlns:wps="urn:wps">'
        f"{box.format('Neu')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )
    text = '<w:r><w:t xml:space="preserve">Der Rat beschließt.</w:t></w:r>'

    reading = read_file(word_file(("word/document.xml", text, f"{text}<w:r>{old}</w:r><w:r>{new}</w:r>")))

    assert [part.body for part in reading.parts if part.body] == [
        "<p>Der Rat beschließt.</p>",
        "<p>Im Kasten</p>",
        "<p>Neu</p>",
    ]
    assert len(reading.warnings) == 1
