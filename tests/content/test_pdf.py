"""Sheets of paper are made in a process of their own, within bounds, and kept only where nobody may withdraw them."""

import json
import subprocess
from pathlib import Path
from threading import Thread

import pytest
from django.test import RequestFactory

from content import pdf, typesetting

pytestmark = pytest.mark.django_db
TEMPLATE = """#let sheet = json(bytes(sys.inputs.sheet))
#set document(title: sheet.title)
#set text(lang: "de")
= #sheet.title
#for number in range(sheet.pages) [#number #pagebreak()]
#if "wrong" in sheet { panic("wrong") }
#if "endless" in sheet { for number in range(9000000) { [a] } }
"""
DATA = json.dumps({"title": "Blatt", "pages": 1})


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    monkeypatch.setattr(pdf, "_kept", {})


@pytest.fixture
def template(tmp_path):
    path = tmp_path / "sheet.typ"
    path.write_text(TEMPLATE)
    return path


@pytest.fixture
def typeset(monkeypatch):
    """Counts what is made."""
    made, original = [], pdf.typeset
    monkeypatch.setattr(pdf, "typeset", lambda template, data: made.append(data) or original(template, data))
    return made


def ask(template, *, is_kept=True, headers=None, **sheet):
    request = RequestFactory().get("/wedel/blatt.pdf", headers=headers)
    return pdf.sheet_response(request, template, {"title": "Blatt", "pages": 1} | sheet, "blatt.pdf", is_kept=is_kept)


def assert_is_unfinished(response, status=503):
    html = response.content.decode()
    assert response.status_code == status
    assert response.headers["Retry-After"] == "60"
    assert "ETag" not in response.headers
    assert "<h1>" in html
    assert 'href="/wedel/blatt.pdf"' in html


def test_a_sheet_is_made_once_and_sent_again(template, typeset):
    first, second = ask(template), ask(template)

    assert first.content.startswith(b"%PDF")
    assert b"pdfuaid" in first.content
    assert second.content == first.content
    assert len(typeset) == 1
    assert ask(template, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


def test_a_sheet_with_signs_that_no_font_has_is_made_all_the_same(template):
    content = ask(template, title="\U00012000").content

    assert content.startswith(b"%PDF")
    assert b"pdfuaid" not in content


def test_memory_keeps_few_sheets_and_none_that_somebody_may_withdraw(template, monkeypatch):
    monkeypatch.setattr(pdf, "typeset", lambda template, data: b"%PDF")
    for number in range(pdf.MOST_KEPT + 3):
        ask(template, title=f"Blatt {number}")
    last = ask(template, title="Stellungnahme", is_kept=False).headers["ETag"]

    assert len(pdf._kept) == pdf.MOST_KEPT
    assert last not in pdf._kept
    assert "Blatt" not in str(pdf._kept)


def test_a_sheet_that_takes_too_long_is_stopped(template, monkeypatch):
    monkeypatch.setattr(pdf, "LONGEST", 0.3)

    assert_is_unfinished(ask(template, endless=1))
    assert pdf._kept == {}


def test_a_sheet_that_takes_too_much_memory_is_stopped(template, monkeypatch, tmp_path):
    small = tmp_path / "typesetting.py"
    small.write_text(
        Path(typesetting.__file__).read_text().replace("MOST_MEMORY = 1024**3", "MOST_MEMORY = 120 * 1024**2")
    )
    monkeypatch.setattr(pdf, "TYPESETTING", small)

    assert_is_unfinished(ask(template, endless=1))
    assert ask(template).status_code == 200


def test_a_mistake_in_a_template_is_a_fault_of_ours(template):
    with pytest.raises(subprocess.CalledProcessError):
        ask(template, wrong=1)


def test_one_sheet_is_made_at_a_time(template, monkeypatch):
    monkeypatch.setattr(pdf, "PATIENCE", 0.1)
    with pdf._one_at_a_time:
        assert_is_unfinished(ask(template), status=429)

    assert ask(template).status_code == 200


def test_who_waited_for_the_same_sheet_gets_it(template, typeset):
    answers = []
    with pdf._one_at_a_time:
        readers = [Thread(target=lambda: answers.append(pdf._made(template, DATA, "etag"))) for _number in range(2)]
        for reader in readers:
            reader.start()
    for reader in readers:
        reader.join()

    assert len(typeset) == 1
    assert answers[0] == answers[1]
