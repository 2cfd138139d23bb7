"""Opening hours at the desk: one week as a grid, previewed, and saved as a whole or not at all."""

from datetime import date, time

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from contacts.models import Absence, ContactPoint, OpeningHours
from tests.admin.desk_forms import address
from tests.admin.filled_forms import FilledForm

SUMMER = {"valid_from": "01.07.2031", "valid_until": "31.08.2031"}


@pytest.fixture
def contact(wedel):
    """Open on Mondays from 9 to 12."""
    return wedel.rows["contactpoint"]


def week_page(contact, first="", last=""):
    return f"{address(contact, 'hours_week', contact.pk)}?from={first}&until={last}"


def press(client, page, deed="save", into=None, **typed):
    """Press a button on a page as it was shown, with `typed` in its fields and the rows of days `into` it."""
    shown = client.get(page) if isinstance(page, str) else page
    data = {**FilledForm(shown.content.decode()).values, **fields(into or {}), **typed}
    button = deed if isinstance(deed, dict) else {"deed": deed}
    return client.post(shown.request["PATH_INFO"] + "?" + shown.request["QUERY_STRING"], {**data, **button})


def fields(days):
    """What stands in the fields of days: `{0: ["8-12", "14-16 phone"]}`."""
    posted = {}
    for day, slots in days.items():
        posted |= {f"day{day}-TOTAL_FORMS": len(slots), f"day{day}-INITIAL_FORMS": 0}
        for number, slot in enumerate(slots):
            times, _space, kind = slot.partition(" ")
            opens, _dash, closes = times.partition("-")
            posted |= {
                f"day{day}-{number}-opens_at": opens,
                f"day{day}-{number}-closes_at": closes,
                f"day{day}-{number}-kind": kind or "unknown",
            }
    return posted


def stored(contact):
    rows = OpeningHours.objects.filter(contact_point=contact).order_by("valid_from", "weekday", "opens_at")
    return [(row.weekday, f"{row.opens_at:%H:%M}-{row.closes_at:%H:%M}", row.kind) for row in rows]


def codes(response, day):
    """What is wrong with each row of a day, by field."""
    forms = response.context["form"].days[day].forms
    return [{name: error[0].code for name, error in form.errors.as_data().items()} for form in forms]


def rows(response, day):
    return [
        (form["opens_at"].value() or "", form["closes_at"].value() or "", form["kind"].value())
        for form in response.context["form"].days[day].forms
    ]


def test_a_whole_round_through_the_form(client, coordinator, contact):
    page = week_page(contact)
    shown = client.get(page)
    assert rows(shown, 0) == [("09:00", "12:00", "unknown")]

    with_more = press(client, shown, {"more": "0"}, into={0: ["8.30-12 both"]})
    copied = press(client, with_more, {"copy": "0"}, into={0: ["8.30-12 both", "14-1600 phone"]})
    assert stored(contact) == [(0, "09:00-12:00", "unknown")]
    looked = press(client, copied, "preview", day="14.05.2030")
    saved = press(client, looked)

    assert saved.url == address(contact, "hours", contact.pk)
    assert stored(contact) == [
        (day, *slot) for day in range(5) for slot in (("08:30-12:00", "both"), ("14:00-16:00", "phone"))
    ]


@pytest.mark.parametrize(
    "typed, slot",
    [
        ("8-12", "08:00-12:00"),
        ("8.30-12:15", "08:30-12:15"),
        ("0830-1215", "08:30-12:15"),
        ("830-1215", "08:30-12:15"),
        ("8h30-12 Uhr", "08:30-12:00"),
        ("20-24:00", "20:00-00:00"),
        ("20-24", "20:00-00:00"),
        ("20-0:00", "20:00-00:00"),
        ("0-24", "00:00-00:00"),
    ],
)
def test_times_are_read_as_people_write_them(client, coordinator, contact, typed, slot):
    opens, _dash, closes = typed.partition("-")

    press(client, week_page(contact), **{"day0-0-opens_at": opens, "day0-0-closes_at": closes})

    assert stored(contact) == [(0, slot, "unknown")]


@pytest.mark.parametrize(
    "slots, wrong",
    [
        (["25:00-26"], [{"opens_at": "unreadable", "closes_at": "unreadable"}]),
        (["24:00-12"], [{"opens_at": "unreadable"}]),
        (["8:60-12"], [{"opens_at": "unreadable"}]),
        (["früh-12"], [{"opens_at": "unreadable"}]),
        (["12-8"], [{"closes_at": "reversed"}]),
        (["8-8"], [{"closes_at": "reversed"}]),
        (["8-"], [{"closes_at": "required"}]),
        (["-12"], [{"opens_at": "required"}]),
        (["8-12", "11:45-13"], [{}, {"opens_at": "overlap"}]),
        (["20-24", "23-23:30"], [{}, {"opens_at": "overlap"}]),
        (["9-10", "8-12"], [{"opens_at": "overlap"}, {}]),
        (["8-12 nobody"], [{"kind": "invalid_choice"}]),
    ],
)
def test_a_slip_is_told_at_its_row_and_nothing_typed_is_lost(client, coordinator, contact, slots, wrong):
    response = press(client, week_page(contact), into={2: slots, 4: ["7-8"]})

    assert codes(response, 2) == wrong
    assert [f"{opens}-{closes}" for opens, closes, _kind in rows(response, 2)] == [each.split(" ")[0] for each in slots]
    assert rows(response, 4) == [("7", "8", "unknown")]
    assert stored(contact) == [(0, "09:00-12:00", "unknown")]


def test_a_slip_does_not_stand_in_the_way_of_another_row(client, coordinator, contact):
    """What is half typed is carried along by the buttons that arrange rows."""
    copied = press(client, week_page(contact), {"copy": "1"}, into={1: ["25-", "14-16 phone"], 5: ["-9"]})

    assert [rows(copied, day) for day in range(5)] == [[("25", "", "unknown"), ("14", "16", "phone")]] * 5
    assert rows(copied, 5) == [("", "9", "unknown")]
    assert not copied.context["form"].is_wrong


def test_one_more_row_takes_over_the_kind_of_the_last(client, coordinator, contact):
    response = press(client, week_page(contact), {"more": "3"}, into={3: ["8-9 phone"]})

    assert rows(response, 3) == [("8", "9", "phone"), ("", "", "phone")]


def test_a_row_that_was_only_added_is_none(client, coordinator, contact):
    added = press(client, week_page(contact), {"more": "0"}, into={0: ["8-9 phone"]})

    press(client, added)

    assert stored(contact) == [(0, "08:00-09:00", "phone")]


def test_a_row_with_two_empty_times_goes(client, coordinator, contact):
    press(client, week_page(contact), into={0: ["-"], 1: ["8-9"]})

    assert stored(contact) == [(1, "08:00-09:00", "unknown")]


def test_a_week_without_a_single_time_is_not_saved(client, coordinator, contact):
    response = press(client, week_page(contact), into={0: ["-"]})

    assert response.context["form"].is_empty
    assert stored(contact) == [(0, "09:00-12:00", "unknown")]


@pytest.mark.parametrize(
    "typed, field, code",
    [
        ({"valid_from": "01.09.2031", "valid_until": "31.08.2031"}, "valid_until", "reversed"),
        ({"valid_from": "31.02.2031"}, "valid_from", "invalid"),
        ({"valid_from": "01.01.0001"}, "valid_from", "min_value"),
        ({}, "valid_from", "taken"),
    ],
)
def test_a_time_of_validity_that_cannot_be(client, coordinator, contact, typed, field, code):
    response = press(client, address(contact, "hours_add", contact.pk), **typed)

    errors = response.context["form"].period.errors.as_data()
    assert {name: found[0].code for name, found in errors.items()} == {field: code}
    assert len(stored(contact)) == 1


def test_summer_hours_begin_with_what_holds_today_and_leave_it_alone(client, coordinator, contact):
    shown = client.get(address(contact, "hours_add", contact.pk))
    assert rows(shown, 0) == [("09:00", "12:00", "unknown")]

    press(client, shown, into={0: ["10-11"]}, **SUMMER)

    weeks = OpeningHours.objects.filter(contact_point=contact).values_list("valid_from", "valid_until", "opens_at")
    assert set(weeks) == {(None, None, time(9)), (date(2031, 7, 1), date(2031, 8, 31), time(10))}


def test_a_week_may_move_to_another_time(client, coordinator, contact):
    before = OpeningHours.objects.get(contact_point=contact)

    press(client, week_page(contact), **SUMMER)

    after = OpeningHours.objects.get(contact_point=contact)
    assert (after.pk, after.valid_from, after.valid_until) == (before.pk, date(2031, 7, 1), date(2031, 8, 31))


def test_the_preview_shows_the_day_with_what_was_typed_and_saves_nothing(client, coordinator, contact):
    response = press(client, week_page(contact), "preview", into={1: ["8-12", "14-16"]}, day="14.05.2030")

    look = response.context["look"]
    assert [(clock, answer.kind, answer.time) for clock, answer in look.answers] == [
        ("00:00", "later", "08:00"),
        ("08:00", "open", "12:00"),
        ("12:00", "later", "14:00"),
        ("14:00", "open", "16:00"),
        ("16:00", "closed", "09:00"),
    ]
    assert [len(day.slots) for day in look.week] == [1, 2, 0, 0, 0]
    assert stored(contact) == [(0, "09:00-12:00", "unknown")]


def test_the_preview_knows_holidays_absences_and_other_weeks(client, coordinator, contact):
    Absence.objects.create(contact_point=contact, first_on=date(2030, 5, 13), last_on=date(2030, 5, 13), text="Urlaub")
    slot = {"weekday": 0, "opens_at": time(7), "closes_at": time(8)}
    OpeningHours.objects.create(contact_point=contact, valid_from=date(2030, 6, 3), **slot)

    looks = {
        day: press(client, week_page(contact), "preview", day=day).context["look"].answers
        for day in ("13.05.2030", "10.06.2030", "17.06.2030")
    }

    assert {day: [(clock, answer.kind) for clock, answer in answers] for day, answers in looks.items()} == {
        "13.05.2030": [("00:00", "absent")],
        "10.06.2030": [("00:00", "holiday")],  # Whit Monday
        "17.06.2030": [("00:00", "later"), ("07:00", "open"), ("08:00", "closed")],
    }


def test_a_preview_of_no_day_says_so(client, coordinator, contact):
    response = press(client, week_page(contact), "preview", day="gestern")

    assert list(response.context["look_form"].errors) == ["day"]
    assert "look" not in response.context


def test_the_second_editor_is_told_what_is_stored_and_then_wins(client, coordinator, contact):
    mine = client.get(week_page(contact))
    press(client, week_page(contact), into={0: ["7-8"]})

    refused = press(client, mine, into={0: ["10-11"]})
    assert [slot.opens_at for slot in refused.context["colleague"].slots] == [time(7)]
    assert stored(contact) == [(0, "07:00-08:00", "unknown")]
    assert rows(refused, 0) == [("10", "11", "unknown")]

    press(client, refused)
    assert stored(contact) == [(0, "10:00-11:00", "unknown")]


def test_a_week_that_a_colleague_deleted_is_told_too(client, coordinator, contact):
    mine = client.get(week_page(contact))
    OpeningHours.objects.filter(contact_point=contact).delete()

    refused = press(client, mine, into={0: ["10-11"]})
    assert (refused.status_code, refused.context["colleague"].slots) == (200, [])

    press(client, refused)
    assert stored(contact) == [(0, "10:00-11:00", "unknown")]


def test_another_week_of_the_same_contact_is_no_conflict(client, coordinator, contact):
    mine = client.get(week_page(contact))
    press(client, address(contact, "hours_add", contact.pk), **SUMMER)

    assert press(client, mine, into={0: ["10-11"]}).status_code == 302


def test_what_only_the_database_refuses_saves_nothing(client, coordinator, contact, monkeypatch):
    create = OpeningHours.objects.create

    def refuse_the_second(**values):
        if values["weekday"] == 4:
            raise IntegrityError
        return create(**values)

    monkeypatch.setattr(OpeningHours.objects, "create", refuse_the_second)

    response = press(client, week_page(contact), into={0: ["-"], 3: ["8-9"], 4: ["8-9"]})

    assert response.context["problem"]
    assert stored(contact) == [(0, "09:00-12:00", "unknown")]


def test_rows_that_stay_the_same_leave_no_trace_in_the_history(client, coordinator, contact):
    kept = OpeningHours.objects.get(contact_point=contact)

    press(client, week_page(contact), into={1: ["8-9"]})

    page = client.get(address(contact, "history", contact.pk)).context["page"]
    told = [(one.event.pgh_label, one.event.weekday) for one in page if one.event.pgh_tracked_model is OpeningHours]
    assert sorted(told) == [("insert", 0), ("insert", 1)]
    assert OpeningHours.objects.get(contact_point=contact, weekday=0).pk == kept.pk


def test_new_hours_count_as_a_change_of_the_contact(client, coordinator, contact):
    before = ContactPoint.objects.get(pk=contact.pk).modified_at

    press(client, week_page(contact))
    assert ContactPoint.objects.get(pk=contact.pk).modified_at == before

    press(client, week_page(contact), into={1: ["8-9"]})
    assert ContactPoint.objects.get(pk=contact.pk).modified_at > before


def test_a_week_is_deleted_after_a_look_at_it(client, coordinator, contact):
    page = f"{address(contact, 'hours_delete', contact.pk)}?from=&until="

    shown = client.get(page)
    assert len(stored(contact)) == 1
    press(client, shown)

    assert stored(contact) == []


def test_a_week_that_changed_meanwhile_is_not_deleted(client, coordinator, contact):
    shown = client.get(f"{address(contact, 'hours_delete', contact.pk)}?from=&until=")
    press(client, week_page(contact), into={0: ["7-8"]})

    press(client, shown)

    assert stored(contact) == [(0, "07:00-08:00", "unknown")]


ADDRESSES = ("hours_week", "hours_add", "hours_delete")


@pytest.mark.parametrize(
    "role, state, reads, writes",
    [
        ("coordination", "published", 200, 200),
        ("editorial", "draft", 200, 200),
        ("editorial", "published", 200, 403),
        ("translation", "draft", 200, 403),
        ("enquiries", "draft", 404, 404),
    ],
)
def test_who_may_see_and_enter_hours(client, log_in, contact, role, state, reads, writes):
    ContactPoint.objects.filter(pk=contact.pk).update(state=state)
    log_in(role)

    answers = [client.get(f"{address(contact, name, contact.pk)}?from=&until=").status_code for name in ADDRESSES]
    posted = [client.post(f"{address(contact, name, contact.pk)}?from=&until=").status_code for name in ADDRESSES]

    assert client.get(address(contact, "hours", contact.pk)).status_code == reads
    assert answers == posted == [writes] * 3
    assert stored(contact) == [(0, "09:00-12:00", "unknown")]


def test_the_hours_of_another_town_are_not_there(client, coordinator, krefeld):
    other = krefeld.rows["contactpoint"]

    pages = [f"{address(other, name, other.pk)}?from=&until=" for name in ("hours", *ADDRESSES)]

    assert {client.get(page).status_code for page in pages} == {404}
    assert {client.post(page).status_code for page in pages[1:]} == {404}


@pytest.mark.parametrize("query", ["from=morgen", "from=2031-01-01", "until=2031-13-01"])
def test_a_week_that_does_not_exist(client, coordinator, contact, query):
    assert client.get(f"{address(contact, 'hours_week', contact.pk)}?{query}").status_code == 404


@pytest.mark.parametrize(
    "posted",
    [
        {},
        {"deed": "save", "day0-TOTAL_FORMS": "x"},
        {"deed": "save", "day0-TOTAL_FORMS": "99999", "day0-INITIAL_FORMS": "99999"},
        {"copy": "7"},
        {"more": "-1"},
        {"copy": "0", "more": "0"},
    ],
)
def test_a_broken_form_is_answered_and_saves_nothing(client, coordinator, contact, posted):
    assert client.post(week_page(contact), posted).status_code == 200
    assert stored(contact) == [(0, "09:00-12:00", "unknown")]


@pytest.mark.parametrize("name", ["hours", "hours_week", "hours_add"])
def test_many_hours_cost_no_more_queries(client, coordinator, contact, name):
    page = f"{address(contact, name, contact.pk)}?from=&until="
    client.get(page)  # what the process keeps is loaded

    counts = []
    for weekday in (1, 2):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(page)
        counts.append(len(queries))
        for hour in range(8, 20, 2):
            OpeningHours.objects.create(
                contact_point=contact, weekday=weekday, opens_at=time(hour), closes_at=time(hour + 1)
            )

    assert counts[0] == counts[1]


def test_each_field_of_the_grid_has_a_label_of_its_own(client, coordinator, contact):
    form = FilledForm(client.get(week_page(contact)).content.decode())

    assert {f"id_day{day}-0-{name}" for day in range(7) for name in ("opens_at", "closes_at", "kind")} <= form.labelled


def test_the_contact_leads_to_its_hours(client, coordinator, contact):
    page = client.get(address(contact, "change", contact.pk))

    assert page.context["hours_url"] == reverse("admin:contacts_contactpoint_hours", args=[contact.pk])
    assert f'href="{page.context["hours_url"]}"' in page.content.decode()


def test_what_was_copied_is_said_at_its_day_and_a_day_off_is_not_copied(client, coordinator, contact):
    shown = client.get(week_page(contact))
    copied = press(client, shown, {"copy": "1"}, into={1: ["8-12"]})
    weekend = press(client, copied, {"copy": "5"}, into={5: ["9-10"]})

    told = [response.content.decode().count('role="status"') for response in (shown, copied, weekend)]
    assert told == [0, 1, 0]
    assert shown.content.decode().count('name="copy"') == 5
    assert rows(weekend, 0) == [("8", "12", "unknown")]
