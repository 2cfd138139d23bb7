"""The dates of a committee's year on one sheet, as a page and as a tagged PDF."""

import subprocess
from datetime import timedelta
from io import BytesIO

import html5lib
import pytest
from pypdf import PdfReader

from content.imprecise import parse
from tests import factories
from tests.browser.conftest import CHROMIUM_ARGUMENTS
from tests.content.test_css import bundle
from tests.factories import NOW, berlin, meetings_from
from tests.served import program

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("summer_of_2020")]


@pytest.fixture
def committee():
    return factories.committee.make(name="Beirat für „Größe“", municipality=factories.town.make(name="Völklingen"))


def rows(client, address):
    tree = html5lib.parse(client.get(address).content.decode(), namespaceHTMLElements=False)
    return [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in tree.find(".//tbody").iter("tr")]


def pdf(client, address):
    response = client.get(address)
    assert response.headers["Content-Type"] == "application/pdf"
    return PdfReader(BytesIO(response.content))


def words(reader):
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_every_date_of_the_year_is_a_line(client, committee):
    place = factories.place.make(name="Volkshochschule", municipality=committee.municipality)
    usual = factories.meeting.make(committee=committee, place=place)
    usual.agenda.create(title="Begrüßung", is_standing=True)
    usual.agenda.create(title="Sprachkurse")
    usual.agenda.create(title="Zitronenfalter", is_public=False)
    factories.meeting.make(
        committee=committee, title="Klausur", starts_at=berlin(2020, 3, 6), ends_at=berlin(2020, 3, 8), is_all_day=True
    )
    for month, values in ((4, {"status": "cancelled"}), (5, {"status": "postponed", "expected": parse("Herbst 2020")})):
        start = berlin(2020, month, 20, 19)
        factories.meeting.make(committee=committee, starts_at=start, ends_at=start + timedelta(hours=2), **values)
    moved = factories.meeting.make(
        committee=committee, starts_at=berlin(2020, 9, 1, 18), ends_at=berlin(2020, 9, 1, 20)
    )
    moved.starts_at, moved.ends_at = berlin(2020, 9, 8, 18), berlin(2020, 9, 8, 20)
    moved.save()
    for year in (2019, 2021):
        factories.meeting.make(committee=committee, starts_at=berlin(year, 1, 1, 9), ends_at=berlin(year, 1, 1, 10))
    factories.meeting.make(committee=committee, title="Zitronenfalter", state="draft")

    found = rows(client, f"{committee.path}/termine/2020/")

    assert len(found) == 5
    assert found[0][2:] == ["Volkshochschule", "Sprachkurse"]
    assert found[1][3] == "Klausur"
    assert "Herbst 2020" in found[3][1]
    assert all(line[1] != "19 bis 21 Uhr" for line in found[2:4])
    assert "Zitronenfalter" not in str(found) + words(pdf(client, f"{committee.path}/termine/2020.pdf"))


def test_a_joint_meeting_is_on_the_sheet_of_all(client, committee):
    lead = factories.committee.make(short_name="Frauenrat")
    factories.meeting.make(committee=lead).partners.add(committee)

    assert [len(rows(client, f"{each.path}/termine/2020/")) for each in (lead, committee)] == [1, 1]
    assert "Größe" in rows(client, f"{lead.path}/termine/2020/")[0][3]


@pytest.mark.parametrize("ending", ["/", ".pdf"])
@pytest.mark.parametrize("year", ["2019", "1000", "9999", "0000", "20", "20200", "\u0662\u0660\u0662\u0660"])
def test_a_year_without_meetings_is_no_page(client, committee, year, ending):
    factories.meeting.make(committee=committee)

    assert client.get(f"{committee.path}/termine/{year}{ending}").status_code == 404


def test_the_sheet_can_be_read_aloud(client, committee):
    factories.meeting.make(committee=committee)

    reader = pdf(client, f"{committee.path}/termine/2020.pdf")

    root = reader.trailer["/Root"]
    assert root["/Lang"] == "de"
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert "/StructTreeRoot" in root
    assert roles(root["/StructTreeRoot"]) >= {"/Table", "/TR", "/TH", "/TD", "/H1"}
    assert "pdfuaid:part" in root["/Metadata"].get_object().get_data().decode()
    assert "Beirat für „Größe“" in reader.metadata.title
    assert "2020" in reader.metadata.title
    assert "Januar" in words(reader)


def roles(element):
    found = {element["/S"]} if "/S" in element else set()
    children = element.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        child = child.get_object()
        if isinstance(child, dict):
            found |= roles(child)
    return found


def test_the_sheet_speaks_the_readers_language(client, committee):
    factories.meeting.make(committee=committee)

    assert pdf(client, f"/en{committee.path}/termine/2020.pdf").trailer["/Root"]["/Lang"] == "en"


@pytest.mark.parametrize(
    "title",
    [
        '#panic("x")',
        "*fett* _schief_ `code`",
        "$x^2$ ] [ } {",
        'sagt "so" \\ // /* <ziel> @wer',
        "= Titel",
        "äöüßÄÖÜ – „so“ …",
    ],
)
def test_a_title_is_never_read_as_markup(client, committee, title):
    factories.meeting.make(committee=committee, title=title)

    assert " ".join(title.split()) in words(pdf(client, f"{committee.path}/termine/2020.pdf"))


@pytest.mark.parametrize("title", ["Fest 🎉", "中文", "a\x01b", "\ufffe", "اجتماع"])
def test_signs_that_no_font_has_break_nothing(client, committee, title):
    factories.meeting.make(committee=committee, title=title)

    reader = pdf(client, f"{committee.path}/termine/2020.pdf")

    assert "/StructTreeRoot" in reader.trailer["/Root"]


def full_year(committee, count):
    """As many meetings, each with everything that takes room."""
    place = factories.place.make(
        name="Familienbildungsstätte, Raum 3 im Erdgeschoss", municipality=committee.municipality
    )
    meetings = meetings_from(
        berlin(2020, 1, 6, 19),
        count,
        committee=committee,
        place=place,
        title="Bericht aus den Arbeitsgruppen und Ausblick",
    )
    for meeting in meetings[::5]:
        meeting.status = "cancelled"
        meeting.save()
    for meeting in meetings[1::5]:
        meeting.title = f"{meeting.title} auf das kommende Jahr mit Gästen aus den Vereinen"
        meeting.save()


def test_a_full_year_fits_on_one_page(client, committee):
    full_year(committee, 30)

    assert len(pdf(client, f"{committee.path}/termine/2020.pdf").pages) == 1


@pytest.mark.parametrize("count", [10, 11, 30])
def test_the_page_fits_on_one_sheet_of_the_printer(client, committee, tmp_path, count):
    full_year(committee, count)
    page = client.get(f"{committee.path}/termine/2020/").content.decode()
    source, sheet = tmp_path / "page.html", tmp_path / "page.pdf"
    source.write_text(page.replace('<link rel="stylesheet" href="/static/css/site.css">', f"<style>{bundle()}</style>"))

    chromium = program("chromium", "prints the page")
    options = [
        "--headless",
        f"--user-data-dir={tmp_path / 'profile'}",
        "--no-pdf-header-footer",
        f"--print-to-pdf={sheet}",
    ]
    subprocess.run(
        [chromium, *CHROMIUM_ARGUMENTS, *options, source.as_uri()], check=True, capture_output=True, timeout=60
    )

    reader = PdfReader(sheet)
    assert "<style>" in source.read_text()
    assert words(reader).count("Arbeitsgruppen") == count
    assert len(reader.pages) == 1


def test_a_very_long_year_loses_nothing(client, committee):
    meetings_from(berlin(2020, 1, 1, 19), 150, committee=committee, title="Sitzung")

    reader = pdf(client, f"{committee.path}/termine/2020.pdf")

    assert len(reader.pages) > 1
    assert words(reader).count("Sitzung") == 150


def test_the_same_data_are_the_same_sheet_and_are_not_sent_again(client, committee):
    meeting = factories.meeting.make(committee=committee)
    address = f"{committee.path}/termine/2020.pdf"
    first = client.get(address)
    known = {"HTTP_IF_NONE_MATCH": first.headers["ETag"]}

    again = client.get(address, **known)
    assert (again.status_code, again.content) == (304, b"")

    meeting.title = "Neu"
    meeting.save()
    assert client.get(address, **known).status_code == 200
    assert client.head(address).headers["ETag"] == client.get(address).headers["ETag"]


@pytest.mark.parametrize("ending", ["/", ".pdf"])
@pytest.mark.parametrize("count", [1, 5])
def test_it_costs_the_same_for_one_and_five(client, committee, ending, count, django_assert_num_queries):
    meetings_from(NOW, count, committee=committee)

    with django_assert_num_queries(4):
        client.get(f"{committee.path}/termine/2020{ending}")


def test_the_meetings_page_leads_to_the_sheet(client, committee):
    factories.meeting.make(committee=committee)

    assert f'href="{committee.path}/termine/2020/"' in client.get(f"{committee.path}/termine/").content.decode()
    assert f'href="{committee.path}/termine/2020.pdf"' in client.get(f"{committee.path}/termine/2020/").content.decode()
