"""Texts go out into each kind of file and come back the same to the letter."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given, settings
from hypothesis import strategies as st

from concepts.texts import office, reading
from concepts.texts.reading import read_file, read_html, read_markdown, read_plain
from concepts.texts.trouble import Unreadable
from tests.concepts.prose import long_text
from tests.concepts.texts.written import as_file, as_html


def told(parts):
    return [(part.is_heading, part.depth, part.number, part.title, part.body) for part in parts]


def words(html):
    return re.findall(r"\w+", re.sub(r"<[^>]+>", " ", html))


def with_captions_before(parts):
    """OpenDocument knows no captions of tables: they are paragraphs."""
    for part in parts:
        caption = re.search(r"<caption>(.*?)</caption>", part.body)
        if caption:
            yield replace(part, body=f"<p>{caption[1]}</p>")
        yield replace(part, body=re.sub(r"<caption>.*?</caption>", "", part.body))


@pytest.fixture(scope="module")
def two_hundred_pages():
    return long_text(1)


def test_two_hundred_pages_survive_html(two_hundred_pages):
    assert told(read_html(as_html(two_hundred_pages)).parts) == told(two_hundred_pages)


@pytest.mark.parametrize("kind", ["md", "docx", "odt"])
def test_two_hundred_pages_survive_a_file(two_hundred_pages, kind):
    expected = list(with_captions_before(two_hundred_pages)) if kind == "odt" else two_hundred_pages

    found = read_file(as_file(two_hundred_pages, kind))

    assert told(found.parts) == told(expected)
    assert found.warnings == []


WORDS = ["Straße", "Ärger", "x2", "3,5", "Kita-Platz", "d’accord", "€", "7", "Ünal", "ﬁnden"]
inline = st.lists(
    st.builds(
        lambda tag, text: f"<{tag}>{text}</{tag}>" if tag else text,
        st.sampled_from(["", "", "strong", "em", "u", "span", "code", "font", "mark", "small"]),
        st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join),
    ),
    min_size=1,
    max_size=3,
).map(" ".join)
blocks = st.recursive(
    inline.map(lambda text: f"<p>{text}</p>") | inline,
    lambda inner: st.builds(
        lambda tag, children: {
            "ul": "<ul>{}</ul>".format("".join(f"<li>{child}</li>" for child in children)),
            "table": "<table><tr>{}</tr></table>".format("".join(f"<td>{child}</td>" for child in children)),
            "dl": "<dl>{}</dl>".format("".join(f"<dt>{child}</dt><dd>{child}</dd>" for child in children)),
        }.get(tag, f"<{tag}>{' '.join(children)}</{tag}>"),
        st.sampled_from(["div", "ul", "table", "dl", "blockquote", "section", "h2", "figure", "pre", "article"]),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(blocks, min_size=1, max_size=5).map("\n".join))
def test_no_word_is_lost_or_glued_to_another(html):
    expected = words(html.replace("ﬁ", "fi"))

    found = read_html(html).parts

    assert [word for part in found for word in words(f"{part.heading} {part.body}")] == expected


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(["md", "docx", "odt"]))
def test_no_word_is_lost_in_any_kind_of_file(seed, kind):
    parts = long_text(seed, sections=12, words=900)

    found = read_file(as_file(parts, kind)).parts

    assert words(as_html(found)) == words(as_html(parts))


def test_plain_text_is_read_by_its_empty_lines():
    found = read_plain(
        "1. Sprache\r\n\r\nEine Zeile\r\nund noch eine.\r\n\r\n- Kurse\r\n- Lotsen\r\n\r\n2. Arbeit\r\n\r\nEnde."
    )

    assert [part.heading or part.body for part in found.parts] == [
        "1. Sprache",
        "<p>Eine Zeile und noch eine.</p>",
        "<ul><li>Kurse</li><li>Lotsen</li></ul>",
        "2. Arbeit",
        "<p>Ende.</p>",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_umlauts_come_through_in_any_encoding(encoding):
    found = read_file(SimpleUploadedFile("text.md", "# Über uns\n\nGröße – „groß“".encode(encoding)))

    assert [part.title or part.body for part in found.parts] == ["Über uns", "<p>Größe – „groß“</p>"]


def test_markdown_keeps_what_other_programs_would_interpret():
    text = '---\ntitle: x\n---\n\n% a\n\n(3) Der Rat "sagt" ... $5$ an @rat\n\n- eins\n\n    zwei\n'

    found = read_markdown(text)

    assert [(part.number, part.title or part.body) for part in found.parts][-2:] == [
        ("(3)", '<p>Der Rat "sagt" ... $5$ an @rat</p>'),
        ("", "<ul><li><p>eins</p><p>zwei</p></li></ul>"),
    ]
    assert "title x" in " ".join(words(as_html(found.parts)))


def zipped(name, members):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return SimpleUploadedFile(name, out.getvalue())


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("leer.docx", b""),
        SimpleUploadedFile("leer.md", b" \n"),
        SimpleUploadedFile("keins.docx", b"Das ist Text"),
        SimpleUploadedFile("kaputt.docx", b"PK\x03\x04 und sonst nichts"),
        SimpleUploadedFile("gesperrt.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        SimpleUploadedFile("alt.doc", b"\xd0\xcf\x11\xe0"),
        SimpleUploadedFile("bild.png", b"\x89PNG\r\n\x1a\n"),
        SimpleUploadedFile("konzept.pdf", b"%PDF-1.7"),
        SimpleUploadedFile("null.txt", b"a\x00b"),
        SimpleUploadedFile("gross.txt", b"a" * (20 * 1024 * 1024 + 1)),
        zipped("fremd.docx", {"content.xml": "<a/>"}),
        zipped("fremd.odt", {"word/document.xml": "<a/>"}),
        zipped("kein-xml.docx", {"word/document.xml": "<w:p>"}),
        zipped("entitaet.docx", {"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        zipped("gesperrt.odt", {"content.xml": "x", "META-INF/manifest.xml": "<manifest:encryption-data/>"}),
        zipped("viele.docx", {f"a/{number}": "" for number in range(office.MOST_MEMBERS + 1)}),
    ],
    ids=lambda file: file.name,
)
def test_each_bad_file_gets_a_sentence(file):
    with pytest.raises(Unreadable, match=r"\w+ .*\.$"):
        read_file(file)


def test_a_zip_bomb_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(office, "MOST_UNPACKED", 1000)

    with pytest.raises(Unreadable):
        read_file(zipped("bombe.docx", {"word/document.xml": bytes(2000)}))


def test_a_text_with_too_many_paragraphs_is_refused(monkeypatch):
    monkeypatch.setattr(reading, "MOST_PARTS", 2)

    with pytest.raises(Unreadable):
        read_html("<p>a</p><p>b</p><p>c</p>")


@pytest.mark.parametrize("html", ["", "<p> &nbsp;</p>", "<img src=x>", "<p>a\x00</p>", "<table></table>"])
def test_pasting_nothing_gets_a_sentence(html):
    with pytest.raises(Unreadable):
        read_html(html)


def test_a_text_nested_without_end_does_not_break_the_page():
    try:
        read_html("<blockquote>" * 3000 + "a")
    except Unreadable as error:
        assert str(error)
