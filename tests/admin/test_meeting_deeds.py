"""Two clicks: open the small page, confirm."""

import re
from datetime import date
from html import unescape

import pytest
from django.contrib.admin.models import LogEntry
from django.db import IntegrityError

from committees.models import Meeting
from municipalities.models import SchoolHoliday
from tests.admin.desk_forms import address
from tests.admin.filled_forms import FilledForm
from tests.admin.posted_deeds import DEEDS, END, MOVED, START, become, codes, do, stored
from tests.factories import berlin, committee


@pytest.fixture
def meeting(wedel):
    """A published meeting of Wedel on 3 March 2031 at seven."""
    row = wedel.rows["meeting"]
    Meeting.objects.filter(pk=row.pk).update(starts_at=START, ends_at=END, slug="2031-03-03", state="published")
    return Meeting.objects.get(pk=row.pk)


def shown_deeds(client, row):
    """The deeds that the list and the page of the meeting lead to."""
    html = [
        client.get(address(row, page, *args)).content.decode() for page, *args in [("changelist",), ("change", row.pk)]
    ]
    return [[deed for deed in DEEDS if f'href="{address(row, deed, row.pk)}' in each] for each in html]


def test_moving_keeps_identity_and_says_what_the_page_says(client, coordinator, meeting):
    response = client.post(address(meeting, "move", meeting.pk), MOVED, follow=True)

    after = stored(meeting)
    assert (after.starts_at, after.ends_at) == (berlin(2031, 3, 10, 18, 30), berlin(2031, 3, 10, 20))
    assert (after.place, after.uid, after.sequence) == (None, meeting.uid, meeting.sequence + 1)
    assert (after.former_starts, after.change_note) == ([START], MOVED["reason"])
    assert [MOVED["reason"] in str(message) for message in response.context["messages"]] == [True]


def test_cancelling_postponing_and_restoring(client, coordinator, meeting):
    seen = []
    for deed in ("cancel", "restore", "postpone", "restore"):
        do(
            client,
            deed,
            meeting,
            **({"day": "2031-04-07", "begins": "19:00", "ends": "21:00"} if deed == "restore" else {}),
        )
        after = stored(meeting)
        seen.append((after.status, after.starts_at.date(), str(after.expected or ""), bool(after.change_note)))

    assert seen == [
        ("cancelled", date(2031, 3, 3), "", True),
        ("scheduled", date(2031, 3, 3), "", False),
        ("postponed", date(2031, 3, 3), "Herbst 2031", True),
        ("scheduled", date(2031, 4, 7), "", False),
    ]
    assert stored(meeting).sequence == meeting.sequence + 4


def test_the_form_to_move_knows_the_present_date(client, coordinator, meeting):
    form = client.get(address(meeting, "move", meeting.pk)).context["form"]

    assert [form[name].value() for name in ("day", "begins", "ends", "place", "reason")] == [
        date(2031, 3, 3), START.time(), END.time(), meeting.place_id, None,
    ]  # fmt: skip


def test_a_postponed_meeting_asks_for_a_day_once_the_old_one_is_over(client, coordinator, meeting):
    become(meeting, status="postponed")
    ahead = client.get(address(meeting, "restore", meeting.pk)).context["form"]["day"].value()
    become(meeting, starts_at=berlin(2020, 3, 2, 19), ends_at=berlin(2020, 3, 2, 21))
    over = client.get(address(meeting, "restore", meeting.pk)).context["form"]["day"].value()

    response = do(client, "restore", meeting, begins="19:00", ends="21:00")

    assert (ahead, over) == (date(2031, 3, 3), None)
    assert codes(response.context["form"]) == {"day": ["required"]}


def test_a_meeting_of_whole_days_is_moved_by_its_days(client, coordinator, meeting):
    become(meeting, is_all_day=True, starts_at=berlin(2031, 3, 3), ends_at=berlin(2031, 3, 5))
    form = client.get(address(meeting, "move", meeting.pk)).context["form"]

    client.post(
        address(meeting, "move", meeting.pk), {"day": "2031-03-29", "last_day": "2031-03-30", "reason": "Ferien"}
    )

    assert list(form.fields) == ["day", "last_day", "place", "reason"]
    assert (stored(meeting).starts_at, stored(meeting).ends_at) == (berlin(2031, 3, 29), berlin(2031, 3, 31))


@pytest.mark.parametrize(
    "typed, errors",
    [
        ({"day": "32.13.2031"}, {"day": ["invalid"]}),
        ({"day": "9999-12-31"}, {"day": ["max_value"]}),
        ({"day": "0001-01-01"}, {"day": ["min_value"]}),
        ({"ends": "17:00"}, {"ends": ["end_before_start"]}),
        ({"begins": "halb acht"}, {"begins": ["invalid"]}),
        ({"reason": ""}, {"reason": ["required"]}),
        ({"reason": "x" * 301}, {"reason": ["max_length"]}),
        ({"reason": "a\x00b"}, {"reason": ["null_characters_not_allowed"]}),
        ({"place": "999999999"}, {"place": ["invalid_choice"]}),
        ({"day": "2031-03-03", "begins": "19:00", "ends": "21:00", "keeps_place": True}, {"day": [None]}),
    ],
)
def test_rubbish_is_refused_and_kept_in_the_form(client, coordinator, meeting, typed, errors):
    typed = dict(typed)
    if typed.pop("keeps_place", False):
        typed["place"] = meeting.place_id

    response = do(client, "move", meeting, **typed)

    assert codes(response.context["form"]) == errors
    assert stored(meeting).modified_at == meeting.modified_at
    assert {name: response.context["form"][name].data for name in typed} == {
        name: str(value) for name, value in typed.items()
    }


def test_a_rough_date_that_nobody_understands(client, coordinator, meeting):
    response = do(client, "postpone", meeting, expected_0="irgendwann")

    assert codes(response.context["form"]) == {"expected": ["unreadable"]}
    assert stored(meeting).status == "scheduled"


def test_drafts_need_no_reason(client, coordinator, meeting):
    become(meeting, state="draft")

    assert do(client, "move", meeting, reason="").status_code == 302
    assert (stored(meeting).former_starts, stored(meeting).change_note) == ([], "")


def test_a_place_of_another_town_is_no_choice(client, boss, meeting, krefeld):
    response = do(client, "move", meeting, place=krefeld.rows["place"].pk)

    assert codes(response.context["form"]) == {"place": ["invalid_choice"]}


def test_list_and_page_lead_to_what_makes_sense(client, coordinator, meeting):
    shown = {}
    for status in ("scheduled", "cancelled", "postponed", "held"):
        become(meeting, status=status)
        shown[status] = shown_deeds(client, meeting)

    assert shown == {
        "scheduled": [["move", "cancel", "postpone"]] * 2,
        "cancelled": [["restore"]] * 2,
        "postponed": [["cancel", "restore"]] * 2,
        "held": [[], []],
    }


def test_what_is_over_is_not_moved(client, coordinator, meeting):
    become(meeting, starts_at=berlin(2020, 3, 2, 19), ends_at=berlin(2020, 3, 2, 21))

    assert shown_deeds(client, meeting) == [[], ["cancel"]]
    assert list(do(client, "move", meeting).context["form"].errors) == ["__all__"]


def test_a_deed_leads_back_to_the_list_as_it_was(client, coordinator, meeting):
    html = client.get(address(meeting, "changelist"), {"when": "upcoming"}).content.decode()
    link = unescape(re.search(rf'href="({address(meeting, "cancel", meeting.pk)}[^"]*)"', html)[1])

    assert client.post(link, DEEDS["cancel"]).url == f"{address(meeting, 'changelist')}?when=upcoming"


@pytest.mark.parametrize("deed, status", [("cancel", "cancelled"), ("restore", "scheduled"), ("move", "held")])
def test_what_does_not_go_leads_back_and_keeps_what_was_typed(client, coordinator, meeting, deed, status):
    become(meeting, status=status)

    shown = client.get(address(meeting, deed, meeting.pk))
    posted = do(client, deed, meeting)

    assert shown.url == address(meeting, "change", meeting.pk)
    assert list(posted.context["form"].errors) == ["__all__"]
    assert stored(meeting).status == status


@pytest.mark.parametrize("role, state, deeds", [
    ("coordination", "published", ["move", "cancel", "postpone"]),
    ("coordination", "draft", ["move", "cancel", "postpone"]),
    ("editorial", "draft", ["move"]),
    ("editorial", "published", []),
    ("translation", "draft", []),
    ("translation", "published", []),
])  # fmt: skip
def test_who_publishes_reschedules_and_who_writes_drafts_moves_them(client, log_in, meeting, role, state, deeds):
    log_in(role)
    become(meeting, state=state)
    before = stored(meeting).modified_at

    shown = shown_deeds(client, meeting)
    allowed = [
        deed
        for deed in ("move", "cancel", "postpone")
        if client.get(address(meeting, deed, meeting.pk)).status_code == 200
    ]
    posted = {deed: do(client, deed, meeting).status_code for deed in DEEDS if deed not in deeds and deed != "restore"}

    assert shown == [deeds, deeds]
    assert allowed == deeds
    assert set(posted.values()) <= {403}
    assert stored(meeting).modified_at == before


@pytest.mark.parametrize("deed", DEEDS)
def test_deeds_do_not_reach_another_town(client, coordinator, krefeld, deed):
    row = krefeld.rows["meeting"]

    assert client.get(address(row, deed, row.pk)).status_code == 404
    assert do(client, deed, row).status_code == 404
    assert row.pgh_event_model.objects.filter(pgh_obj_id=row.pk).count() == 1


def test_deeds_stand_in_log_and_history(client, coordinator, meeting):
    do(client, "cancel", meeting)

    event = meeting.pgh_event_model.objects.filter(pgh_obj_id=meeting.pk).order_by("pgh_id").last()
    assert event.pgh_context.metadata["user"] == coordinator.pk
    assert LogEntry.objects.filter(object_id=str(meeting.pk), user=coordinator).count() == 1


def test_what_only_the_database_finds_wrong_keeps_the_form(client, coordinator, meeting, monkeypatch):
    def refuse(*args, **kwargs):
        raise IntegrityError

    monkeypatch.setattr("committees.rescheduling.cancel", refuse)

    response = do(client, "cancel", meeting)

    assert list(response.context["form"].errors) == ["__all__"]
    assert response.context["form"]["reason"].value() == DEEDS["cancel"]["reason"]


def test_meetings_are_marked_as_invited_in_bulk(client, coordinator, meeting):
    other = Meeting.objects.create(committee=meeting.committee, starts_at=START, ends_at=END, status="cancelled")
    data = {"action": "invite_selected", "_selected_action": [meeting.pk, other.pk]}

    client.post(address(meeting, "changelist"), data)

    assert (stored(meeting).status, stored(other).status) == ("invited", "cancelled")


def cancel_selected(client, *rows, **typed):
    data = {"action": "cancel_selected", "_selected_action": [row.pk for row in rows], **typed}
    return client.post(address(rows[0], "changelist"), data)


@pytest.fixture
def others(meeting):
    """A draft, a held and a cancelled meeting."""
    return [
        Meeting.objects.create(committee=meeting.committee, starts_at=START, ends_at=END, state=state, status=status)
        for state, status in (("draft", "scheduled"), ("published", "held"), ("published", "cancelled"))
    ]


def test_cancelling_in_bulk_asks_for_one_reason(client, coordinator, meeting, others):
    asked = cancel_selected(client, meeting, *others)
    before = stored(meeting).status
    without_reason = cancel_selected(client, meeting, *others, confirmed="1", reason="")
    done = cancel_selected(client, meeting, *others, confirmed="1", reason="Ferien")

    assert set(asked.context["meetings"]) == {meeting, others[0]}
    assert codes(without_reason.context["form"]) == {"reason": ["required"]}
    assert (before, done.status_code) == ("scheduled", 302)
    assert [(stored(row).status, stored(row).change_note) for row in (meeting, *others)] == [
        ("cancelled", "Ferien"), ("cancelled", "Ferien"), ("held", ""), ("cancelled", ""),
    ]  # fmt: skip
    assert LogEntry.objects.filter(user=coordinator).count() == 2


def test_cancelling_in_bulk_tells_drafts_apart(client, coordinator, meeting, others):
    cancel_selected(client, meeting, others[0], confirmed="1", reason="Ferien")
    told = client.get(address(meeting, "changelist")).context["messages"]

    assert [message.level_tag for message in told] == ["success", "success"]


def test_drafts_are_cancelled_in_bulk_without_a_reason(client, coordinator, others):
    assert cancel_selected(client, others[0], confirmed="1", reason="").status_code == 302
    assert stored(others[0]).status == "cancelled"


@pytest.mark.parametrize("role", ["editorial", "translation"])
def test_who_does_not_publish_cancels_nothing_in_bulk(client, log_in, meeting, others, role):
    log_in(role)

    cancel_selected(client, meeting, others[0], confirmed="1", reason="Ferien")

    assert [stored(row).status for row in (meeting, others[0])] == ["scheduled", "scheduled"]


@pytest.mark.parametrize("count", [1, 5])
def test_the_page_to_confirm_costs_the_same_for_many(
    client, coordinator, meeting, count, django_assert_max_num_queries
):
    rows = [Meeting.objects.create(committee=meeting.committee, starts_at=START, ends_at=END) for _each in range(count)]
    cancel_selected(client, *rows)

    with django_assert_max_num_queries(20):
        cancel_selected(client, *rows)


# Days to think about


@pytest.mark.parametrize("deed, status", [("move", "scheduled"), ("restore", "postponed")])
def test_nothing_is_moved_to_a_day_that_is_over(client, coordinator, meeting, deed, status):
    become(meeting, status=status)

    response = do(client, deed, meeting, day="2020-03-02", begins="19:00", ends="21:00")

    assert list(response.context["form"].errors) == ["day"]
    assert stored(meeting).starts_at == START


def test_a_cancelled_meeting_of_the_past_is_corrected_on_its_page_only(client, coordinator, meeting):
    become(meeting, status="cancelled", starts_at=berlin(2020, 3, 2, 19), ends_at=berlin(2020, 3, 2, 21))

    response = do(client, "restore", meeting)

    assert list(response.context["form"].errors) == ["__all__"]
    assert (shown_deeds(client, meeting), stored(meeting).status) == ([[], []], "cancelled")


@pytest.fixture
def filled_days(meeting, wedel):
    """The place is taken on 11 March 2031, the committee meets on the 12th, school holidays begin on the 13th."""
    other = committee.make(municipality=wedel.town, name="Zweiter Kreis", slug="zweiter")
    for day, body, place in ((11, other, meeting.place), (12, meeting.committee, None)):
        Meeting.objects.create(
            committee=body, place=place, starts_at=berlin(2031, 3, day, 18), ends_at=berlin(2031, 3, day, 20)
        )
    SchoolHoliday.objects.create(land="SH", name="Ferien", first_on="2031-03-13", last_on="2031-03-20")


@pytest.mark.parametrize("day, count", [
    ("2031-03-10", 0), ("2031-03-11", 1), ("2031-03-12", 1), ("2031-03-13", 1), ("2031-04-14", 1),
])  # fmt: skip
def test_what_stands_beside_a_new_day_is_shown_once_before_it_counts(
    client, coordinator, meeting, filled_days, day, count
):
    first = do(client, "move", meeting, day=day, place=meeting.place_id)
    hints, untouched = (first.context["form"].hints, stored(meeting).starts_at) if count else ([], START)
    if count:
        do(client, "move", meeting, day=day, place=meeting.place_id, **carried(first))

    assert (len(hints), untouched) == (count, START)
    assert stored(meeting).starts_locally.date().isoformat() == day


def test_hints_about_one_day_do_not_count_for_another(client, coordinator, meeting):
    first = do(client, "move", meeting, day="2031-04-14")

    second = do(client, "move", meeting, day="2031-05-01", **carried(first))

    assert [len(response.context["form"].hints) for response in (first, second)] == [1, 1]
    assert stored(meeting).starts_at == START


def carried(response):
    return {"hints_seen": FilledForm(response.content.decode()).values["hints_seen"]}


def test_a_meeting_does_not_stand_in_its_own_way(client, coordinator, meeting):
    assert do(client, "move", meeting, day="2031-03-03", begins="19:30", place=meeting.place_id).status_code == 302


def test_restoring_a_cancelled_meeting_shows_what_was_planned_meanwhile(client, coordinator, meeting, filled_days):
    become(meeting, status="cancelled", starts_at=berlin(2031, 3, 12, 18), ends_at=berlin(2031, 3, 12, 20))

    response = do(client, "restore", meeting)

    assert len(response.context["form"].hints) == 1
    assert stored(meeting).status == "cancelled"


def test_a_deed_that_a_colleague_was_faster_with_says_only_what_is_true(client, coordinator, meeting):
    page = client.get(address(meeting, "move", meeting.pk))
    seen = FilledForm(page.content.decode()).values["seen"]
    do(client, "cancel", meeting)

    response = do(client, "move", meeting, seen=seen)

    values = FilledForm(response.content.decode())
    assert codes(response.context["form"]) == {"__all__": [None]}
    assert 'type="submit" class="default"' not in response.content.decode()
    assert values.values["reason"] == MOVED["reason"]
