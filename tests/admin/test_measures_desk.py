"""The desk of measures: notes lead the status, headings can be chosen, and what waits is seen."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from concepts.models import Indicator, Measure, ProgressNote
from content.imprecise import parse
from tests import factories
from tests.admin.desk_forms import address, form_data

LONG_AGO = "2019-01-01"


@pytest.fixture
def measure(wedel):
    measure = wedel.rows["measure"]
    measure.slug, measure.status = "massnahme", "planned"
    measure.save()
    return measure


def new_note(day, status):
    row = "notes-0-"
    return {
        "notes-TOTAL_FORMS": "1",
        f"{row}measure": "",
        f"{row}id": "",
        f"{row}noted_on": day,
        f"{row}status": status,
        f"{row}text": "<p>Weiter.</p>",
    }


@pytest.fixture
def save(client, coordinator, measure):
    """Post the form of the measure with changes; returns the response."""
    page = address(measure, "change", measure.pk)

    def save(**changes):
        return client.post(page, form_data(client.get(page), **changes))

    return save


@pytest.mark.parametrize(
    ("earlier", "day", "status", "expected"),
    [
        (None, "2020-02-01", "running", "running"),
        ("2020-01-01", "2020-02-01", "running", "running"),
        ("2020-03-01", "2020-02-01", "running", "planned"),
        (None, "2020-02-01", "", "planned"),
    ],
)
def test_the_status_follows_a_note_that_is_the_newest(save, measure, earlier, day, status, expected):
    changes = new_note(day, status)
    if earlier:
        ProgressNote.objects.create(measure=measure, noted_on=earlier, status="done", text="<p>Fertig.</p>")
        changes = {name.replace("notes-0-", "notes-1-"): value for name, value in changes.items()}
        changes["notes-TOTAL_FORMS"] = "2"

    response = save(**changes)

    measure.refresh_from_db()
    assert (response.status_code, measure.status) == (302, expected)


def test_a_status_set_by_hand_stays_while_no_note_is_written(save, measure):
    ProgressNote.objects.create(measure=measure, noted_on="2020-01-01", status="done", text="<p>Fertig.</p>")

    save(status="dropped")

    measure.refresh_from_db()
    assert measure.status == "dropped"


def test_a_note_of_a_day_to_come_is_refused(save, measure):
    response = save(**new_note(timezone.localdate() + timedelta(days=1), "done"))

    assert response.status_code == 200
    assert not measure.notes.exists()


def test_a_heading_of_the_newest_text_is_chosen(client, save, wedel, measure):
    version = wedel.rows["conceptversion"]
    version.text_hash = "x"
    version.save()
    heading = wedel.rows["section"]
    factories.section.make(version=version, kind="paragraph", title="", body="<p>Text</p>", depth=2, position=2)
    factories.section.make(version=factories.version.make(text_hash="x"))
    page = address(measure, "change", measure.pk)

    choices = client.get(page).context_data["adminform"].form.fields["place"].choices
    save(place=str(heading.identity))

    measure.refresh_from_db()
    assert [value for value, _label in choices] == ["", str(heading.identity)]
    assert measure.identity == heading.identity


def test_a_heading_that_left_the_text_is_kept_until_another_one_is_chosen(save, measure):
    section = factories.section.make()
    measure.identity = section.identity
    measure.save()

    save()
    measure.refresh_from_db()
    kept = measure.identity
    save(place="")
    measure.refresh_from_db()

    assert (kept, measure.identity) == (section.identity, None)


@pytest.fixture
def found(client, coordinator, wedel):
    """The measures that the list shows for a query."""
    concept = wedel.rows["concept"]
    make = factories.measure.make
    rows = {
        "stale": make(concept=concept, status="running"),
        "noted": make(concept=concept, status="running"),
        "young": make(concept=concept, status="running"),
        "late": make(concept=concept, status="planned", ends_on=parse("2019")),
        "done": make(concept=concept, status="done", ends_on=parse("2019")),
    }
    aged = [row.pk for name, row in rows.items() if name != "young"]
    Measure.objects.filter(pk__in=aged).update(created_at=timezone.now() - timedelta(days=400))
    ProgressNote.objects.create(measure=rows["stale"], noted_on=LONG_AGO, text="<p>Alt.</p>")
    ProgressNote.objects.create(measure=rows["noted"], noted_on=timezone.localdate(), text="<p>Neu.</p>")

    def found(query):
        rows_shown = client.get(address(rows["stale"], "changelist") + query).context_data["cl"].result_list
        return {name for name, row in rows.items() if row in rows_shown}

    return found


@pytest.mark.parametrize(
    ("query", "expected"),
    [("", {"stale", "noted", "young", "late", "done"}), ("?look=stale", {"stale"}), ("?look=overdue", {"late"})],
)
def test_the_list_is_narrowed_to_what_waits(found, query, expected):
    assert found(query) == expected


@pytest.mark.parametrize("count", [1, 8])
def test_the_start_page_names_what_waits_at_the_same_cost(client, coordinator, wedel, krefeld, count):
    start, make = reverse("admin:index"), factories.measure.make
    with CaptureQueriesContext(connection) as before:
        client.get(start)
    late, _foreign = (
        make(concept=place.rows["concept"], status="planned", ends_on=parse("2019"), _quantity=count)
        for place in (wedel, krefeld)
    )
    make(concept=wedel.rows["concept"], status="done", ends_on=parse("2019"))
    client.get(start)

    with CaptureQueriesContext(connection) as after:
        gaps = client.get(start).context["towns"][0]["gaps"]

    drafts = {address(wedel.rows["measure"], "change", wedel.rows["measure"].pk)}
    named = {gap.url for gap in gaps if "/measure/" in gap.url}
    assert named == drafts | {address(row, "change", row.pk) for row in late}
    assert len(after) <= len(before)


def test_a_town_with_much_to_look_at_hides_nothing_of_another(client, log_in, wedel, krefeld, monkeypatch):
    monkeypatch.setattr("portal.desk_start.SHOWN", 2)
    log_in(towns=[wedel.town, krefeld.town])
    late = {"status": "planned", "ends_on": parse("2019")}
    many = factories.measure.make(concept=krefeld.rows["concept"], **late, _quantity=3)
    (one,) = factories.measure.make(concept=wedel.rows["concept"], **late, _quantity=1)

    towns = client.get(reverse("admin:index")).context["towns"]

    named = {shown["town"]: {gap.url for gap in shown["gaps"]} for shown in towns}
    assert address(one, "change", one.pk) in named[wedel.town]
    assert [address(row, "change", row.pk) in named[krefeld.town] for row in many] == [True, True, False]


def test_figures_of_the_years_are_entered_at_their_indicator(client, coordinator, measure):
    indicator = Indicator.objects.create(measure=measure, name="Kurse", source="VHS")
    page = address(indicator, "change", indicator.pk)

    response = client.post(
        page, form_data(client.get(page), **{"observations-0-year": "2019", "observations-0-value": "12.5"})
    )

    assert response.status_code == 302
    assert [(one.year, float(one.value)) for one in indicator.observations.all()] == [(2019, 12.5)]


def test_an_indicator_of_another_town_is_out_of_reach(client, coordinator, krefeld):
    indicator = Indicator.objects.create(measure=krefeld.rows["measure"], name="Kurse", source="VHS")

    response = client.get(address(indicator, "change", indicator.pk))

    assert response.status_code == 302 and "/change/" not in response.headers["Location"]


@pytest.mark.parametrize("role", ["translation", "editorial"])
def test_everybody_at_the_desk_can_open_a_measure(client, log_in, measure, role):
    log_in(role)

    assert client.get(address(measure, "change", measure.pk)).status_code == 200
