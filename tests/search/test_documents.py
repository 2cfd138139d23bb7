"""The words of uploaded files are searched; files that are broken or hostile cost little and break nothing."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command

from search import documents, extracting
from search.models import Due, Entry, ExtractedText
from search.sync import UNREAD, bring_up_to_date
from tests import factories

pytestmark = pytest.mark.django_db

WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
WORD_TEXT = (
    "<w:p><w:r><w:t>Wir bean</w:t></w:r><w:r><w:t>tragen</w:t><w:tab/><w:t>Räume.</w:t></w:r></w:p>"
    "<w:p><w:del><w:r><w:delText>Gestrichen</w:delText></w:r></w:del><w:r><w:t>Zweitens</w:t></w:r></w:p>"
)
OPEN = (
    '<office:document-content xmlns:office="urn:o" xmlns:text="urn:t"><office:body><office:text>{}'
    "</office:text></office:body></office:document-content>"
)
OPEN_TEXT = (
    "<text:tracked-changes><text:p>Gestrichen</text:p></text:tracked-changes>"
    "<text:h>Zur <text:span>Sache</text:span></text:h>"
    "<text:p>Wir<text:s/>beantragen</text:p>"
)


def packed(**members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


def docx(text):
    return packed(word__document_xml=WORD.format(text))


def pdf(*lines):
    """A page with these lines of Latin letters, as small as a PDF can be."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        body
        + (
            f"xref\n0 5\n0000000000 65535 f \n{table}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
        ).encode()
    )


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def document(name, data, **values):
    return factories.document.make(file=ContentFile(data, name=name), **values)


def words_of_file(name, data):
    """The lines of the entry that come from the file."""
    found = document(name, data, title="Titel")
    bring_up_to_date(60, with_files=True)
    assert not Due.objects.exists()
    lines = Entry.objects.get(kind="document", object_id=found.pk).text.splitlines()
    return lines[lines.index(found.committee.municipality.name) + 1 :]


@pytest.mark.parametrize(
    ("name", "data", "lines"),
    [
        ("antrag.docx", docx(WORD_TEXT), ["Wir beantragen Räume.", "Zweitens"]),
        ("antrag.odt", packed(content_xml=OPEN.format(OPEN_TEXT)), ["Zur Sache", "Wir beantragen"]),
        (
            "antrag.pdf",
            pdf("Der Integra-", "tionsrat ber\u00e4t", "am Montag"),
            ["Der Integrationsrat berät", "am Montag"],
        ),
        ("bild.png", b"\x89PNG\r\n\x1a\n", []),
    ],
)
def test_the_words_of_a_file_are_found(name, data, lines):
    assert words_of_file(name, data) == lines


BOMB = '<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;">]>' + WORD.format("&c;")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("kaputt.pdf", b"%PDF-1.7 nothing more"),
        ("kaputt.docx", b"PK\x03\x04 nothing more"),
        ("ohne.docx", docx("<w:p>")),
        ("bombe.docx", packed(word__document_xml=BOMB)),
        ("gross.docx", packed(word__document_xml=b" " * (extracting.MOST_XML + 1))),
    ],
)
def test_a_broken_or_hostile_file_has_no_words_and_leaves_one_line_in_the_log(name, data, caplog):
    assert words_of_file(name, data) == []
    assert len([record for record in caplog.records if record.name == "search.documents"]) == 1


def test_a_file_that_takes_too_long_is_given_up(monkeypatch, tmp_path, caplog):
    endless = tmp_path / "endless.py"
    endless.write_text("while True: pass")
    monkeypatch.setattr(documents, "EXTRACTING", endless)
    monkeypatch.setattr(documents, "LONGEST", 0.5)

    assert words_of_file("antrag.pdf", pdf("Antrag")) == []
    assert "TimeoutExpired" in caplog.text


def test_a_lost_file_has_no_words_and_can_be_read_once_it_is_back(caplog):
    lost = factories.document.make(file="document/verloren.docx")
    bring_up_to_date(60, with_files=True)
    assert "verloren.docx could not be read" in caplog.text

    lost.file.storage.save("document/verloren.docx", ContentFile(docx(WORD_TEXT)))
    call_command("rebuild_search")
    assert "Wir beantragen Räume." in Entry.objects.get(kind="document").text


def test_readers_do_not_wait_for_files(monkeypatch):
    monkeypatch.setattr(documents, "extracted", lambda file: pytest.fail("a file was read"))
    document("antrag.docx", docx(WORD_TEXT))

    assert bring_up_to_date(60)

    assert Entry.objects.filter(kind="document").exists()
    assert Due.objects.filter(kind=UNREAD).count() == 1


def test_a_file_is_read_once_and_its_words_go_with_it(monkeypatch):
    first = document("antrag.docx", docx(WORD_TEXT))
    bring_up_to_date(60, with_files=True)
    monkeypatch.setattr(documents, "extracted", lambda file: pytest.fail("a file was read again"))
    type(first).objects.filter(pk=first.pk).update(title="Anders")

    assert bring_up_to_date(60, with_files=True)
    assert "beantragen" in Entry.objects.get(kind="document").text

    first.delete()
    call_command("purge")
    assert not ExtractedText.objects.exists()
    assert not Entry.objects.filter(kind="document").exists()
