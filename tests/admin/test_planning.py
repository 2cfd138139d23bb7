"""The dates of a year: pasted, suggested or imported, looked at, and entered in one go."""

from collections import Counter
from datetime import date, time, timedelta
from itertools import chain

import pytest
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from committees.admin import plan_ways
from committees.feeds.rendering import render_due
from committees.models import Committee, Meeting
from content.fetching import Fetched, NotFetched
from municipalities.models import Editor
from search.sync import bring_up_to_date
from tests.admin.desk_forms import address, form_data
from tests.admin.filled_forms import FilledForm

WEDEL = """\
•\tMontag,\u00a020. Januar 2020
•\tMontag,\u00a009. März 2020
•\tMontag, 18. Mai 2020
•\tMontag, 15. Juni 2020
•\tMontag, 17. August 2020
•\tMontag, 14. September 2020
•\tMontag, 16. November 2020
•\tMontag, 07. Dezember 2020
"""
EVENTS = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Rathaus//DE
BEGIN:VEVENT
UID:eins@rathaus
DTSTAMP:20300101T000000Z
DTSTART;TZID=Europe/Berlin:20310310T190000
DTEND;TZID=Europe/Berlin:20310310T210000
SUMMARY:Jahresplanung
LOCATION:haus elbe
END:VEVENT
BEGIN:VEVENT
UID:zwei@rathaus
DTSTAMP:20300101T000000Z
DTSTART;TZID=Europe/Berlin:20310414T190000
DTEND;TZID=Europe/Berlin:20310414T210000
LOCATION:Ratssaal
END:VEVENT
END:VCALENDAR
"""

THIRD_EVENT = """\
BEGIN:VEVENT
UID:drei@rathaus
DTSTAMP:20300101T000000Z
DTSTART:20310612T170000Z
DTEND:20310612T180000Z
STATUS:CANCELLED
END:VEVENT
"""
IN_2031 = {"first": "01.01.2031", "last": "31.12.2031"}


@pytest.fixture
def committee(wedel):
    committee = wedel.rows["committee"]
    committee.recurrence = "RRULE:FREQ=MONTHLY;BYDAY=2MO"
    committee.meeting_language, committee.has_public_meetings = "de", True
    committee.save()
    return committee


def plan(client, committee, way, **typed):
    """Post one of the three ways."""
    data = {"way": way, **{f"{way}-{name}": value for name, value in typed.items()}}
    return client.post(address(committee, "plan", committee.pk), data)


def pasted(client, committee, lines, year=""):
    return plan(client, committee, "paste", lines=lines, year=year)


def imported(client, committee, text=EVENTS):
    file = SimpleUploadedFile("termine.ics", text.encode())
    return plan(client, committee, "import", file=file, **IN_2031)


def press(client, response, deed, **changes):
    """Press a button below the preview, with `changes` typed over."""
    committee = response.context["committee"]
    data = {**FilledForm(response.content.decode()).values, "deed": deed, **changes}
    return client.post(address(committee, "plan_preview", committee.pk), data)


def kinds(response):
    return [[flag.kind for flag in row.flags] for row in response.context["preview"].rows]


def planned(response):
    return [row.planned for row in response.context["preview"].rows]


def added(committee, year):
    return list(Meeting.objects.filter(committee=committee, starts_at__year=year).order_by("starts_at"))


# Paste


def test_the_eight_lines_of_wedel_become_eight_meetings(client, coordinator, committee):
    preview = pasted(client, committee, WEDEL)

    assert Counter(chain(*kinds(preview))) == {"deviation": 6, "past": 8}

    press(client, preview, "publish")

    meetings = added(committee, 2020)
    assert [each.starts_locally.date() for each in meetings] == [
        date(2020, month, day)
        for month, day in [(1, 20), (3, 9), (5, 18), (6, 15), (8, 17), (9, 14), (11, 16), (12, 7)]
    ]
    assert {(each.starts_locally.time(), each.ends_locally.time()) for each in meetings} == {(time(19), time(21))}
    assert {(each.state, each.place, each.language, each.is_public) for each in meetings} == {
        ("published", committee.usual_place, "de", True)
    }


def test_saving_leads_to_the_meetings_of_the_committee_with_the_counts(client, coordinator, committee):
    response = press(client, pasted(client, committee, "3.3.2031\n7.4.2031"), "draft")

    assert response.url == f"{reverse('admin:committees_meeting_changelist')}?committee__id__exact={committee.pk}"
    shown = client.get(response.url)
    assert [str(message).split()[0] for message in shown.context["messages"]] == ["2"]
    assert set(added(committee, 2031)) <= set(shown.context["cl"].queryset)


def test_what_is_entered_stands_in_log_and_history_with_its_editor(client, coordinator, committee):
    press(client, pasted(client, committee, "3.3.2031"), "draft")

    meeting = added(committee, 2031)[0]
    entry = LogEntry.objects.get(object_id=meeting.pk)
    event = Meeting.pgh_event_model.objects.get(pgh_obj_id=meeting.pk)
    assert (entry.user, entry.action_flag) == (coordinator, ADDITION)
    assert event.pgh_context.metadata["user"] == coordinator.pk


def test_a_wrong_weekday_is_named_with_the_right_one(client, coordinator, committee):
    preview = pasted(client, committee, "Dienstag, 10. März 2031")

    (row,) = preview.context["preview"].rows
    assert [(flag.kind, "Montag" in flag.text) for flag in row.flags] == [("weekday", True)]


def test_lines_that_cannot_be_read_are_shown_and_must_be_filled_or_dropped(client, coordinator, committee):
    preview = pasted(client, committee, "Freitag vor Ostern\n3.3.2031")

    assert [(row.planned.text, bool(row.planned.problem)) for row in preview.context["preview"].rows] == [
        ("Freitag vor Ostern", True),
        ("3.3.2031", False),
    ]

    refused = press(client, preview, "draft")

    assert refused.status_code == 200
    assert [[*row.errors] for row in refused.context["preview"].rows] == [["day"], []]
    assert added(committee, 2031) == []

    press(client, refused, "draft", **{"rows-0-day": "11.04.2031"})

    assert [each.slug for each in added(committee, 2031)] == ["2031-03-03", "2031-04-11"]


def test_dropped_rows_are_not_entered_and_may_be_unreadable(client, coordinator, committee):
    preview = pasted(client, committee, "Freitag vor Ostern\n3.3.2031")

    response = press(client, preview, "draft", **{"rows-0-DELETE": "on"})

    assert response.status_code == 302
    assert [each.slug for each in added(committee, 2031)] == ["2031-03-03"]


def test_dropping_everything_saves_nothing_and_says_so(client, coordinator, committee):
    response = press(client, pasted(client, committee, "3.3.2031"), "draft", **{"rows-0-DELETE": "on"})

    assert response.status_code == 200
    assert len(response.context["preview"].problems) == 1


def test_rows_are_edited_and_checked_again(client, coordinator, committee):
    preview = pasted(client, committee, "Mo 10.3.2031")
    changes = {"rows-0-day": "11.03.2031", "rows-0-begins": "18.30", "rows-0-title": "<b>Klausur</b>"}

    checked = press(client, preview, "check", **changes)

    assert kinds(checked) == [["weekday", "deviation"]]
    assert added(committee, 2031) == []

    press(client, checked, "draft")

    (meeting,) = added(committee, 2031)
    assert (meeting.slug, meeting.starts_locally.time()) == ("2031-03-11", time(18, 30))
    assert meeting.title == "<b>Klausur</b>"


def test_place_language_and_publicity_are_chosen_once_for_all(client, coordinator, committee):
    preview = pasted(client, committee, "3.3.2031\n7.4.2031")

    press(client, preview, "draft", place="", language="tr", is_public="false")

    assert [(each.place, each.language, each.is_public) for each in added(committee, 2031)] == [(None, "tr", False)] * 2


def test_an_all_day_meeting_over_several_days(client, coordinator, committee):
    press(client, pasted(client, committee, "20.–22. Juli 2031 Klausur"), "draft")

    (meeting,) = added(committee, 2031)
    assert (meeting.is_all_day, meeting.starts_locally.isoformat()[:16], meeting.last_day) == (
        True,
        "2031-07-20T00:00",
        date(2031, 7, 22),
    )


def test_a_second_click_does_not_double_the_list(client, coordinator, committee):
    preview = pasted(client, committee, "3.3.2031")
    press(client, preview, "draft")

    again = press(client, preview, "draft")
    shown = client.get(again.url)

    assert again.status_code == 302
    assert len({str(message) for message in shown.context["messages"]}) == 2
    assert len(added(committee, 2031)) == 1


def test_a_list_that_was_changed_after_it_was_saved_is_another_one(client, coordinator, committee):
    preview = pasted(client, committee, "3.3.2031")
    press(client, preview, "draft")

    again = press(client, preview, "draft", **{"rows-0-begins": "18:00"})

    assert again.status_code == 200
    assert kinds(again) == [["duplicate", "deviation"]]
    assert len(added(committee, 2031)) == 1

    press(client, again, "draft")

    assert [each.slug for each in added(committee, 2031)] == ["2031-03-03-2", "2031-03-03"]


def test_when_one_row_fails_none_is_saved(client, coordinator, committee):
    # In the hour that the clocks skip, this meeting would end before it begins: only the database notices.
    preview = pasted(client, committee, "10.3.2031, 19–21 Uhr\n30.3.2031, 2:30 - 3:10 Uhr")

    response = press(client, preview, "publish", **{"rows-1-title": "Nacht"})

    assert response.status_code == 200
    assert len(response.context["preview"].problems) == 2
    assert FilledForm(response.content.decode()).values["rows-1-title"] == "Nacht"
    assert added(committee, 2031) == []
    assert not LogEntry.objects.exists()


@pytest.mark.parametrize(
    "rubbish", ["\x00", "99.99.9999", "1.1.0001", "31.12.9999", "<script>", "ä" * 5000, "-1", "🙂"]
)
def test_rubbish_in_every_field_is_refused_and_kept(client, coordinator, committee, rubbish):
    preview = pasted(client, committee, "3.3.2031\n20.–22. Juli 2031")
    names = [name for name in FilledForm(preview.content.decode()).values if name.startswith("rows-0-")]
    typed = dict.fromkeys([*names, "place", "language", "is_public", "rows-1-last_day"], rubbish)

    for deed in ("check", "draft", "publish", rubbish):
        response = press(client, preview, deed, **typed)

        assert response.status_code == 200
        assert added(committee, 2031) == []
        assert response.context["preview"].rows[0]["day"].value() == rubbish


@pytest.mark.parametrize("count", [None, "x", "-3", "9" * 9])
def test_a_broken_form_saves_nothing(client, coordinator, committee, count):
    form = {"rows-TOTAL_FORMS": count, "rows-INITIAL_FORMS": "0"} if count else {}

    response = client.post(address(committee, "plan_preview", committee.pk), {"deed": "publish", **form})

    assert response.status_code == 200
    assert Meeting.objects.filter(committee=committee).count() == 1


def test_more_than_300_dates_are_refused(client, coordinator, committee):
    lines = "\n".join(f"{day}.{month}.2031" for month in range(1, 12) for day in range(1, 29))

    response = pasted(client, committee, lines)

    assert [error.code for error in response.context["chosen"].non_field_errors().as_data()] == ["too_many"]


@pytest.mark.parametrize("lines", ["", "   \n\t"])
def test_an_empty_box_is_told(client, coordinator, committee, lines):
    response = pasted(client, committee, lines)

    assert [*response.context["chosen"].errors] == ["lines"]


def test_a_line_that_calls_a_meeting_off_cancels_it(client, coordinator, committee):
    press(client, pasted(client, committee, "3.3.2031\n7.4.2031"), "publish")

    preview = pasted(client, committee, "3.3.2031 fällt aus\n5.5.2031 entfällt")

    rows = preview.context["preview"].rows
    assert [(row.step.kind, row.step.changes) for row in rows] == [("changed", {"status": "cancelled"}), ("new", {})]
    assert kinds(preview) == [["public"], ["nothing_to_cancel"]]
    assert "3.03.2031 19:00–21:00" in rows[0].notes[0]

    press(client, preview, "draft")

    assert [(each.slug, each.status, each.state) for each in added(committee, 2031)] == [
        ("2031-03-03", "cancelled", "published"),
        ("2031-04-07", "scheduled", "published"),
        ("2031-05-05", "cancelled", "draft"),
    ]


def test_what_is_there_already_is_dropped_until_somebody_wants_it(client, coordinator, committee):
    press(client, pasted(client, committee, "3.3.2031\n7.4.2031"), "draft")

    preview = pasted(client, committee, "3.3.2031\n7.4.2031, 18 Uhr\n5.5.2031")

    assert [row.is_dropped for row in preview.context["preview"].rows] == [True, False, False]
    assert kinds(preview)[0] == ["there_already"]

    press(client, preview, "draft", **{"rows-1-DELETE": "on"})

    assert [each.slug for each in added(committee, 2031)] == ["2031-03-03", "2031-04-07", "2031-05-05"]

    checked = press(client, preview, "check", **{"rows-0-DELETE": ""})

    assert kinds(checked)[0] == ["duplicate", "deviation"]


def test_a_known_place_in_the_line_is_no_title_and_an_unknown_one_is_asked_about(client, coordinator, committee):
    preview = pasted(client, committee, "3.3.2031, haus elbe, Klausur, 18 Uhr\n10.3.2031, Rathaus, kleiner Saal")

    assert [(each.place, each.title) for each in planned(preview)] == [
        ("Haus Elbe", "Klausur"),
        ("", "Rathaus, kleiner Saal"),
    ]
    assert kinds(preview) == [["deviation"], ["title"]]
    assert kinds(press(client, preview, "check", **{"rows-1-title": "Rathausgespräch im Saal"}))[1] == []


def test_times_that_are_not_understood_or_reversed_are_told_at_once(client, coordinator, committee):
    preview = pasted(client, committee, "10.3.2031 neunzehn Uhr\n14.4.2031, 22 Uhr - 1 Uhr\n12.5.2031, 25 Uhr")

    assert [row[0] for row in kinds(preview)] == ["problem"] * 3
    assert all(row.planned.day for row in preview.context["preview"].rows)

    checked = press(client, preview, "check")

    assert [[*row.errors] for row in checked.context["preview"].rows] == [[], ["ends"], []]
    assert kinds(checked)[0] == ["problem"]


@pytest.mark.parametrize("typed", ["21h", "21 Uhr", "21.00", "2100 Uhr", "9pm"])
def test_the_time_is_typed_in_many_ways(client, coordinator, committee, typed):
    preview = pasted(client, committee, "3.3.2031")

    press(client, preview, "draft", **{"rows-0-begins": "20:15", "rows-0-ends": typed})

    assert [each.ends_locally.time() for each in added(committee, 2031)] == [time(21)]


# Suggest


def test_a_year_is_suggested_from_the_rule(client, coordinator, committee):
    preview = plan(client, committee, "suggest", year="2020", on_holidays="keep")

    assert len(planned(preview)) == 12
    holidays = [
        (row.planned.day, flag.text.rstrip(".").split()[-1])
        for row in preview.context["preview"].rows
        for flag in row.flags
        if flag.kind == "public_holiday"
    ]
    assert holidays == [(date(2020, 4, 13), "Ostermontag")]


@pytest.mark.parametrize("on_holidays, april", [("move", [date(2020, 4, 20)]), ("leave_out", [])])
def test_suggestions_give_way_to_holidays_on_request(client, coordinator, committee, on_holidays, april):
    preview = plan(client, committee, "suggest", year="2020", on_holidays=on_holidays)

    assert [each.day for each in planned(preview) if each.day.month == 4] == april


@pytest.mark.parametrize("year, on_holidays", [("", "keep"), ("1800", "keep"), ("x", "keep"), ("2020", "dance")])
def test_rubbish_in_the_suggestions_is_told(client, coordinator, committee, year, on_holidays):
    response = plan(client, committee, "suggest", year=year, on_holidays=on_holidays)

    assert response.context["chosen"].errors


def test_without_a_rule_nothing_is_suggested(client, coordinator, wedel):
    response = plan(client, wedel.rows["committee"], "suggest", year="2020", on_holidays="keep")

    assert [error.code for error in response.context["chosen"].non_field_errors().as_data()] == ["empty"]


# Import


def test_an_imported_calendar_finds_its_places_by_name(client, coordinator, committee):
    preview = imported(client, committee)

    notes = [" ".join(row.notes) for row in preview.context["preview"].rows]
    assert ["Haus Elbe" in note for note in notes] == [True, False]
    assert ["Ratssaal" in note for note in notes] == [False, True]

    press(client, preview, "draft", place="")

    assert [(each.imported_uid, each.title, each.place) for each in added(committee, 2031)] == [
        ("eins@rathaus", "Jahresplanung", committee.usual_place),
        ("zwei@rathaus", "", None),
    ]


def test_a_second_import_updates_by_uid(client, coordinator, committee):
    press(client, imported(client, committee), "publish")
    moved = EVENTS.replace("20310310T", "20310317T").replace("SUMMARY:Jahresplanung", "SUMMARY:Planung")

    preview = imported(client, committee, moved.replace("END:VCALENDAR", THIRD_EVENT + "END:VCALENDAR"))

    steps = {row.planned.uid: row.step for row in preview.context["preview"].rows}
    assert {uid: (step.kind, sorted(step.changes)) for uid, step in steps.items()} == {
        "eins@rathaus": ("changed", ["ends_at", "starts_at", "title"]),
        "zwei@rathaus": ("unchanged", []),
        "drei@rathaus": ("new", []),
    }

    press(client, preview, "draft")

    assert [(each.imported_uid, each.slug, each.title, each.status, each.state) for each in added(committee, 2031)] == [
        ("eins@rathaus", "2031-03-17", "Planung", "scheduled", "published"),
        ("zwei@rathaus", "2031-04-14", "", "scheduled", "published"),
        ("drei@rathaus", "2031-06-12", "", "cancelled", "draft"),
    ]
    assert LogEntry.objects.filter(action_flag=CHANGE).count() == 1


def test_a_table_is_imported_with_its_columns(client, coordinator, committee):
    preview = imported(client, committee, "Datum;Beginn;Thema\n03.03.2031;18:00;Klausur\n31.02.2031;18:00;Nie\n")

    found = [(each.day, each.begins, each.ends, each.title, bool(each.problem)) for each in planned(preview)]

    assert found[0] == (date(2031, 3, 3), time(18), time(21), "Klausur", False)
    assert [(day, is_problem) for day, *_rest, is_problem in found[1:]] == [(None, True)]


def test_a_calendar_without_a_date_in_the_chosen_days_names_them(client, coordinator, committee):
    file = SimpleUploadedFile("termine.ics", EVENTS.encode())

    response = plan(client, committee, "import", file=file, first="01.01.2032", last="31.12.2032")

    (message,) = response.context["chosen"].non_field_errors()
    assert "2032" in message and "%" not in message


def test_a_calendar_is_fetched_from_its_address(client, coordinator, committee, monkeypatch):
    asked = []

    def fetch(wanted, **limits):
        asked.append((wanted, limits["limit_bytes"]))
        return Fetched(EVENTS.encode(), "text/calendar", wanted)

    monkeypatch.setattr(plan_ways, "fetch", fetch)

    preview = plan(client, committee, "import", address="webcal://rathaus.example/a.ics", **IN_2031)

    assert asked == [("webcal://rathaus.example/a.ics", 2 * 1024 * 1024)]
    assert [each.uid for each in planned(preview)] == ["eins@rathaus", "zwei@rathaus"]


def test_an_address_that_gives_nothing_is_told_at_its_field(client, coordinator, committee, monkeypatch):
    def fetch(wanted, **limits):
        raise NotFetched("Da ist nichts.")

    monkeypatch.setattr(plan_ways, "fetch", fetch)

    response = plan(client, committee, "import", address="https://rathaus.example/", **IN_2031)

    assert response.context["chosen"].errors == {"address": ["Da ist nichts."]}
    assert 'value="https://rathaus.example/"' in response.content.decode()


def test_the_own_network_is_not_reached(client, coordinator, committee):
    response = plan(client, committee, "import", address="http://127.0.0.1/", **IN_2031)

    assert [*response.context["chosen"].errors] == ["address"]


def test_a_file_that_is_too_large_is_refused_before_it_is_read(client, coordinator, committee, monkeypatch):
    monkeypatch.setattr(plan_ways, "read", lambda *_args: pytest.fail("was read"))
    file = SimpleUploadedFile("gross.ics", b"x" * (2 * 1024 * 1024 + 1))

    response = plan(client, committee, "import", file=file, **IN_2031)

    assert [error.code for error in response.context["chosen"].errors.as_data()["file"]] == ["too_large"]


@pytest.mark.parametrize(
    "typed, field",
    [
        ({}, "file"),
        ({"file": b"%PDF-1.7"}, "file"),
        ({"file": b"\x00\x01"}, "file"),
        ({"file": EVENTS.encode(), "address": "https://rathaus.example/"}, "file"),
        ({"file": EVENTS.encode(), "first": "01.01.2032"}, "last"),
        ({"file": EVENTS.encode(), "first": "gestern"}, "first"),
    ],
)
def test_what_cannot_be_imported_is_told_at_its_field(client, coordinator, committee, typed, field):
    if "file" in typed:
        typed = {**typed, "file": SimpleUploadedFile("a.ics", typed["file"])}

    response = plan(client, committee, "import", **{**IN_2031, **typed})

    assert [*response.context["chosen"].errors] == [field]


# Who may


def test_editing_saves_drafts_only(client, log_in, committee):
    log_in("editorial")
    Committee.objects.filter(pk=committee.pk).update(state="published")
    preview = pasted(client, committee, "3.3.2031")

    published = press(client, preview, "publish")
    saved = press(client, preview, "draft")

    assert FilledForm(preview.content.decode()).buttons == ["check", "draft"]
    assert (published.status_code, saved.status_code) == (403, 302)
    assert [each.state for each in added(committee, 2031)] == ["draft"]


def test_editing_changes_no_published_meeting_by_an_import(client, log_in, committee, boss):
    press(client, imported(client, committee), "publish")
    log_in("editorial")
    moved = EVENTS.replace("20310310T", "20310317T")

    preview = imported(client, committee, moved)
    press(client, preview, "draft")

    assert [row.step.kind for row in preview.context["preview"].rows] == ["kept_back", "kept_back"]
    assert [each.slug for each in added(committee, 2031)] == ["2031-03-10", "2031-04-14"]


@pytest.mark.parametrize("page", ["plan", "plan_preview"])
def test_translation_enters_no_dates(client, log_in, committee, page):
    log_in("translation")

    assert client.get(address(committee, page, committee.pk)).status_code == 403
    assert client.post(address(committee, page, committee.pk), {"deed": "draft"}).status_code == 403


@pytest.mark.parametrize("page", ["plan", "plan_preview"])
def test_other_towns_are_not_found(client, coordinator, krefeld, page):
    foreign = krefeld.rows["committee"]

    assert client.get(address(foreign, page, foreign.pk)).status_code == 404
    assert client.post(address(foreign, page, foreign.pk), {"deed": "draft"}).status_code == 404


def test_the_place_of_another_town_cannot_be_chosen(client, coordinator, committee, krefeld):
    response = press(client, pasted(client, committee, "3.3.2031"), "draft", place=krefeld.rows["place"].pk)

    assert [*response.context["preview"].usual.errors] == ["place"]
    assert krefeld.mark not in response.content.decode()


def test_a_role_in_another_town_does_not_help(client, log_in, committee, krefeld):
    user = log_in("translation")
    Editor.objects.create(user=user, municipality=krefeld.town, role="coordination")

    assert client.get(address(committee, "plan", committee.pk)).status_code == 403


@pytest.mark.parametrize("page", ["plan", "plan_preview"])
def test_who_is_not_logged_in_is_asked_to(client, committee, page):
    for ask in (client.get, client.post):
        response = ask(address(committee, page, committee.pk))

        assert response.status_code == 302
        assert response.url.startswith(reverse("admin:login"))


# Pages


def test_the_preview_asks_no_more_for_many_rows(client, coordinator, committee):
    render_due()
    bring_up_to_date()
    counts = []

    for days in (1, 200):
        lines = "\n".join(f"{date(2031, 1, 1) + timedelta(days=number):%d.%m.%Y}" for number in range(days))
        with CaptureQueriesContext(connection) as first:
            preview = pasted(client, committee, lines)
        with CaptureQueriesContext(connection) as second:
            press(client, preview, "check")
        counts.append((len(first), len(second)))

    assert counts[0] == counts[1]
    assert max(counts[0]) <= 24


def test_a_preview_that_is_opened_anew_leads_back(client, coordinator, committee):
    response = client.get(address(committee, "plan_preview", committee.pk))

    assert response.url == address(committee, "plan", committee.pk)


def test_fields_are_labelled_and_notes_belong_to_them(client, coordinator, committee):
    lines = "Di 10.3.2031\nOstern\n20.–22.7.2031\n3.4.2031 entfällt"

    preview = press(client, pasted(client, committee, lines), "draft")

    form = FilledForm(preview.content.decode())
    shown = [
        field.auto_id
        for row in preview.context["preview"].rows
        for field in row.visible_fields()
        if field.auto_id in form.ids and not (field.name in ("last_day", "is_cancelled") and not field.value())
    ]
    assert set(shown) <= form.labelled
    assert form.described <= form.ids
    assert "rows-1-notes" in form.described and "id_rows-1-day_error" in form.described


def test_the_page_of_a_committee_leads_to_its_plan(client, log_in, committee):
    for role, is_there in [("coordination", True), ("editorial", True), ("translation", False)]:
        log_in(role)

        html = client.get(address(committee, "change", committee.pk)).content.decode()

        assert (address(committee, "plan", committee.pk) in html) == is_there


# The rule


@pytest.mark.parametrize(
    "words, stored",
    [
        ("zweiter Montag", "RRULE:FREQ=MONTHLY;BYDAY=2MO"),
        ("alle sechs Wochen dienstags", "RRULE:FREQ=WEEKLY;INTERVAL=6;BYDAY=TU"),
        ("", ""),
    ],
)
def test_the_rule_is_edited_in_plain_words(client, coordinator, committee, words, stored):
    page = address(committee, "change", committee.pk)

    response = client.post(page, form_data(client.get(page), recurrence=words))

    assert response.status_code == 302
    committee.refresh_from_db()
    assert committee.recurrence == stored
    assert "RRULE" not in client.get(page).content.decode()


def test_a_rule_that_nobody_understands_is_kept_in_its_field(client, coordinator, committee):
    page = address(committee, "change", committee.pk)

    response = client.post(page, form_data(client.get(page), recurrence="wenn der Mond scheint"))

    form = response.context["adminform"].form
    assert [*form.errors] == ["recurrence"]
    assert form["recurrence"].value() == "wenn der Mond scheint"


def test_saving_the_page_of_a_committee_leaves_its_rule_alone(client, coordinator, committee):
    page = address(committee, "change", committee.pk)

    client.post(page, form_data(client.get(page), lead="Neu"))

    committee.refresh_from_db()
    assert (committee.lead, committee.recurrence) == ("Neu", "RRULE:FREQ=MONTHLY;BYDAY=2MO")
    assert "recurrence" not in LogEntry.objects.get().change_message


def test_who_may_only_read_sees_the_rule_in_words(client, log_in, committee):
    log_in("translation")

    html = client.get(address(committee, "change", committee.pk)).content.decode()

    assert "RRULE" not in html and "Montag" in html
