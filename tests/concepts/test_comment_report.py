"""The report on what was said: a page, a table, a sheet; complete, harmless, and quick with ten thousand comments."""

import csv
import io
import re
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pypdf import PdfReader

from concepts.models import Comment, CommentAnswer
from content import pdf
from tests.factories import comment, comment_answer, consultation, section, version

pytestmark = pytest.mark.django_db
MANY = 10_000
MOST_QUERIES = 16


@pytest.fixture
def asked():
    text = version.make(
        slug="entwurf", concept__slug="konzept", concept__municipality__slug="wedel", text_hash="x", words=9
    )
    return consultation.make(version=text)


def page(asked):
    return asked.get_absolute_url()


def table(client, asked):
    response = client.get(page(asked)[:-1] + ".csv")
    assert response.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))


def said(response):
    return [line.comment.reference for line in response.context["lines"]]


def test_the_report_lists_everything_that_is_shown_with_its_released_answer(client, asked):
    chapter = section.make(version=asked.version, number="1", title="Sprache", anchor="sprache")
    newer = version.make(concept=asked.version.concept, slug="neu", predecessor=asked.version, text_hash="y", words=9)
    changed = section.make(version=newer, identity=chapter.identity, anchor="sprache-und-arbeit")
    answer = comment_answer.make(
        consultation=asked, released_at=timezone.now(), changed_version=newer, changed_identity=chapter.identity
    )
    one = comment.make(
        consultation=asked, identity=chapter.identity, about="1 Sprache", answer=answer, name="Ayşe", language="ar",
        text="<b>مرحبا</b>", channel="paper",
    )  # fmt: skip
    other = comment.make(consultation=asked, answer=answer)
    draft = comment.make(consultation=asked, answer=comment_answer.make(consultation=asked, reason="<p>Geheim</p>"))
    comment.make(consultation=asked, status="waiting", text="Ungelesen")
    comment.make(consultation=asked, status="refused", refusal="Unhöflich", text="Frech")

    response = client.get(page(asked))
    html = response.content.decode()

    assert said(response) == [one.reference, other.reference, draft.reference]
    line = response.context["lines"][0]
    assert line.place.address == f"{asked.version.get_absolute_url()}#sprache"
    assert line.place.newest_address == line.changed_url == f"{newer.get_absolute_url()}#{changed.anchor}"
    assert line.others == [other.reference]
    assert 'lang="ar" dir="rtl"' in html
    assert "&lt;b&gt;" in html
    assert all(word not in html for word in ("Geheim", "Ungelesen", "Unhöflich", "Frech"))
    assert not response.cookies


def test_what_became_of_a_section_is_followed_through_the_versions(client, asked):
    kept, ended = section.make(version=asked.version), section.make(version=asked.version)
    middle = version.make(concept=asked.version.concept, predecessor=asked.version, text_hash="m", words=9)
    last = version.make(concept=asked.version.concept, predecessor=middle, text_hash="l", words=9)
    merged = section.make(version=middle, identity=uuid4(), came_from=[kept.identity])
    section.make(version=middle, identity=ended.identity)
    home = section.make(version=last, identity=merged.identity, anchor="heim")
    version.make(concept=asked.version.concept, predecessor=last, text_hash="n", words=9, state="draft")
    for each in (kept, ended):
        comment.make(consultation=asked, identity=each.identity, about=each.title)

    places = [line.place for line in client.get(page(asked)).context["lines"]]

    assert [place.newest for place in places] == [last, last]
    assert [place.newest_address for place in places] == [f"{last.get_absolute_url()}#{home.anchor}", ""]


@pytest.mark.parametrize(
    ("query", "expected"),
    [("stelle=eins", [1]), ("stelle=.", [0, 2]), ("ergebnis=accepted", [0]), ("ergebnis=offen", [1, 2])],
)
def test_filters_narrow_the_list(client, asked, query, expected):
    one = section.make(version=asked.version, anchor="eins")
    answer = comment_answer.make(consultation=asked, released_at=timezone.now())
    rows = [
        comment.make(consultation=asked, answer=answer),
        comment.make(consultation=asked, identity=one.identity),
        comment.make(consultation=asked, answer=comment_answer.make(consultation=asked)),
    ]

    assert said(client.get(f"{page(asked)}?{query}")) == [rows[number].reference for number in expected]
    assert said(client.get(f"{page(asked)}?nummer={rows[1].reference}")) == [rows[1].reference]


@pytest.mark.parametrize("query", ["stelle=fehlt", "ergebnis=gut", "seite=2", "seite=x", "nummer=a%20b"])
def test_what_does_not_exist_is_not_found(client, asked, query):
    assert client.get(f"{page(asked)}?{query}").status_code == 404


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410), ("published", 200)])
@pytest.mark.parametrize("ending", ["/", ".csv", ".pdf"])
def test_there_is_a_report_while_there_is_a_consultation(client, asked, state, status, ending):
    type(asked).objects.filter(pk=asked.pk).update(state=state)

    assert client.get(page(asked)[:-1] + ending).status_code == status


def test_before_anything_is_shown_the_page_says_so(client, asked):
    comment.make(consultation=asked, status="waiting")

    response = client.get(page(asked))

    assert response.status_code == 200
    assert 'class="empty"' in response.content.decode()


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "＝"])
def test_no_cell_of_the_table_is_a_formula(client, asked, sign):
    comment.make(consultation=asked, text=f'{sign}HYPERLINK("x");"y"\nz', name=f"{sign}1+1", about=f"{sign}A1")

    (row,) = table(client, asked)

    assert all(not cell.startswith(("=", "+", "-", "@", "\t", "＝")) for cell in row.values())
    assert f'\'{sign}HYPERLINK("x");"y"\nz' in row.values()


def test_the_sheet_is_a_tagged_pdf_with_every_script(client, asked):
    answer = comment_answer.make(consultation=asked, released_at=timezone.now())
    for code, text in [("ar", "مرحبا"), ("uk", "Привіт"), ("", "#emph[x] $1$ *y*"), ("tr", "çok güzel")]:
        comment.make(consultation=asked, text=text, language=code, answer=answer)

    response = client.get(page(asked)[:-1] + ".pdf")

    assert response.content.startswith(b"%PDF")
    assert b"pdfuaid" in response.content
    assert client.get(page(asked)[:-1] + ".pdf?teil=2").status_code == 404


def test_many_comments_stand_on_several_sheets_and_memory_keeps_none(client, asked, monkeypatch):
    monkeypatch.setattr("concepts.views.reporting.COMMENTS_PER_SHEET", 2)
    monkeypatch.setattr("content.pdf._kept", {})
    for number in range(3):
        comment.make(consultation=asked, text=f"Wort{number}")

    sheets = [client.get(f"{page(asked)[:-1]}.pdf?teil={part}") for part in (1, 2)]

    found = [" ".join(each.extract_text() for each in PdfReader(io.BytesIO(one.content)).pages) for one in sheets]
    assert [re.findall(r"Wort\d", text) for text in found] == [["Wort0", "Wort1"], ["Wort2"]]
    assert client.get(page(asked)[:-1] + ".pdf?teil=3").status_code == 404
    assert pdf._kept == {}


def write_many(asked, number):
    """Comments on forty sections, every second one answered, twenty to an answer."""
    parts = [section.make(version=asked.version) for _number in range(40)]
    now = timezone.now()
    answers = CommentAnswer.objects.bulk_create(
        CommentAnswer(consultation=asked, outcome="partly", reason="<p>Danke, das ist bedacht.</p>", released_at=now)
        for _number in range(max(1, number // 40))
    )
    Comment.objects.bulk_create(
        Comment(
            consultation=asked,
            identity=parts[each % 40].identity,
            about=parts[each % 40].title,
            text=f"Das sollte man anders machen ({each}). " * 10,
            status="shown",
            answer=answers[each // 2 % len(answers)] if each % 2 else None,
        )
        for each in range(number)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE concepts_comment")


@pytest.mark.parametrize("query", ["", "?seite=2", "?ergebnis=offen"])
def test_ten_thousand_comments_cost_no_more_questions_and_bytes_than_a_page_full(client, asked, query):
    write_many(asked, 60)
    with CaptureQueriesContext(connection) as few:
        client.get(page(asked) + query)
    write_many(asked, MANY)

    with CaptureQueriesContext(connection) as many:
        response = client.get(page(asked) + query)

    assert len(many) <= len(few) <= MOST_QUERIES
    assert len(response.content) < 60_000
    assert sum(float(each["time"]) for each in many) < 1
    assert response.context["tally"].shown == MANY + 60


def test_the_page_of_a_version_asks_no_more_with_ten_thousand_comments(client, asked):
    address = asked.version.get_absolute_url()
    write_many(asked, 60)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    write_many(asked, MANY)

    with CaptureQueriesContext(connection) as many:
        response = client.get(address)

    assert response.status_code == 200
    assert len(many) == len(few)
    assert sum(float(each["time"]) for each in many) < 1
