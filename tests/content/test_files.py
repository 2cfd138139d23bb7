import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from committees.models import Document
from content import files
from content.files import check_upload, upload_path
from tests import factories

PDF = b"%PDF-1.7 Satzung"
PNG = b"\x89PNG\r\n\x1a\n bild"


def office_file(member):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(member, "<x/>")
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("satzung.pdf", PDF),
        ("SATZUNG.PDF", PDF),
        ("bild.png", PNG),
        ("bild.jpeg", b"\xff\xd8\xff bild"),
        ("brief.docx", office_file("word/document.xml")),
        ("brief.odt", office_file("content.xml")),
    ],
)
def test_files_that_are_what_their_name_says_may_be_published(name, content):
    upload = SimpleUploadedFile(name, content)

    check_upload(upload)

    assert upload.read() == content


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("seite.html", b"<p>", "kind"),
        ("bild.svg", b"<svg/>", "kind"),
        ("programm.exe", b"MZ", "kind"),
        ("ohne", PDF, "kind"),
        ("satzung.pdf.html", PDF, "kind"),
        ("satzung.pdf", b"<html>", "content"),
        ("satzung.pdf", b"x%PDF-", "content"),
        ("satzung.pdf", b"", "content"),
        ("bild.png", PDF, "content"),
        ("brief.docx", b"PK\x03\x04 kein Archiv", "content"),
        ("brief.docx", office_file("content.xml"), "content"),
        ("brief.odt", office_file("word/document.xml"), "content"),
    ],
)
def test_other_files_are_refused(name, content, code):
    with pytest.raises(ValidationError) as refused:
        check_upload(SimpleUploadedFile(name, content))

    assert refused.value.code == code


def test_a_file_may_be_as_large_as_the_limit_and_no_larger(monkeypatch):
    monkeypatch.setattr(files, "MAX_SIZE", len(PDF))
    check_upload(SimpleUploadedFile("satzung.pdf", PDF))

    with pytest.raises(ValidationError) as refused:
        check_upload(SimpleUploadedFile("satzung.pdf", PDF + b"x"))

    assert refused.value.code == "size"


def test_the_model_field_checks_what_is_uploaded():
    document = Document(file=SimpleUploadedFile("satzung.pdf", b"<html>"))

    with pytest.raises(ValidationError) as refused:
        document.clean_fields(exclude=["committee", "kind", "title"])

    assert list(refused.value.message_dict) == ["file"]


def test_a_stored_path_cannot_be_guessed():
    document = Document()

    paths = {upload_path(document, "Geheime Namen.PDF") for _time in range(3)}

    assert len(paths) == 3
    assert not any("geheim" in path.lower() for path in paths)
    assert all(path.startswith("document/") and path.endswith(".pdf") for path in paths)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Satzung über den Rat", "satzung-uber-den-rat.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ('"; filename=x.exe', "filename-x-exe.pdf"),
        ("Устав", "datei.pdf"),
        ("a" * 100, f"{'a' * 60}.pdf"),
    ],
)
def test_the_name_of_a_download_is_the_title(title, name):
    document = Document(title=title, file="document/x.pdf")

    assert document.file.download_name == name


@pytest.fixture
def document(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return factories.document.make(title="Satzung", file=ContentFile(PDF, "x.pdf"))


def test_a_public_document_is_handed_out(client, document):
    response = client.get(document.get_absolute_url())

    assert b"".join(response) == PDF
    assert {
        name: response.headers[name] for name in ("Content-Type", "Content-Disposition", "X-Content-Type-Options")
    } == {
        "Content-Type": "application/pdf",
        "Content-Disposition": 'inline; filename="satzung.pdf"',
        "X-Content-Type-Options": "nosniff",
    }
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_only_pdf_opens_in_the_browser(client, db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    document = factories.document.make(title="Brief", file=ContentFile(office_file("content.xml"), "x.odt"))

    response = client.get(document.get_absolute_url())

    assert response.headers["Content-Disposition"] == 'attachment; filename="brief.odt"'
    assert response.headers["Content-Type"] == "application/vnd.oasis.opendocument.text"


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
def test_a_document_that_is_not_public_is_not_handed_out(client, document, state, status):
    type(document).objects.update(state=state)

    assert client.get(document.get_absolute_url()).status_code == status


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
@pytest.mark.parametrize("thing", ["committee", "town", "meeting"])
def test_a_document_is_as_public_as_what_it_hangs_on(client, document, thing, state, status):
    document.meeting = factories.meeting.make(committee=document.committee)
    document.save()
    hidden = {"committee": document.committee, "town": document.committee.municipality, "meeting": document.meeting}[
        thing
    ]
    type(hidden).objects.filter(pk=hidden.pk).update(state=state)

    assert client.get(document.get_absolute_url()).status_code == status


def test_another_name_committee_or_number_leads_nowhere(client, document):
    address = document.get_absolute_url()
    other = factories.committee.make(municipality=document.committee.municipality)
    parts = {**other.address, "pk": document.pk, "name": "satzung.pdf"}

    addresses = [
        address.replace("satzung.pdf", "andere.pdf"),
        reverse("committees:document", kwargs=parts),
        reverse("committees:document", kwargs={**parts, "committee": document.committee.slug, "pk": 10**30}),
    ]

    assert [client.get(address).status_code for address in addresses] == [404, 404, 404]


def test_a_file_that_is_lost_answers_404(client, document):
    document.file.storage.delete(document.file.name)

    assert client.get(document.get_absolute_url()).status_code == 404
