"""Two clicks: open the small page, confirm."""

import re
from datetime import date
from html import unescape

import pytest
from django.contrib.admin.models import LogEntry
from django.db import IntegrityError
from django.urls import reverse

from committees.models import JointCommittee, Meeting
from contacts.models import Place
from tests.admin.desk_forms import address, form_data
from tests.factories import berlin, committee

START, END = berlin(2031, 3, 3, 19), berlin(2031, 3, 3, 21)
MOVED = {"day": "2031-03-10", "begins": "18:30", "ends": "20:00", "reason": "Der Saal ist belegt."}
DEEDS = {
    "move": MOVED,
    "cancel": {"reason": "Die Heizung ist kaputt."},
    "postpone": {"reason": "Die Heizung ist kaputt.", "expected_0": "Herbst 2031", "expected_1": "fixed"},
    "restore": {},
}


@pytest.fixture
def meeting(wedel):
    """A published meeting of Wedel on 3 March 2031 at seven."""
    row = wedel.rows["meeting"]
    Meeting.objects.filter(pk=row.pk).update(starts_at=START, ends_at=END, slug="2031-03-03", state="published")
    return Meeting.objects.get(pk=row.pk)


def do(client, deed, row, **typed):
    return client.post(address(row, deed, row.pk), {**DEEDS[deed], **typed})


def become(row, **values):
    Meeting.objects.filter(pk=row.pk).update(**values)


def stored(row):
    return Meeting.objects.get(pk=row.pk)


def codes(form):
    return {name: [error.code for error in errors] for name, errors in form.errors.as_data().items()}


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

    assert shown_deeds(client, meeting) == [["cancel"]] * 2
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


# The form of the meeting


def save(client, row, **typed):
    page = address(row, "change", row.pk)
    return client.post(page, form_data(client.get(page), **typed))


def form_of(response):
    return response.context["adminform"].form


def test_all_day_is_stored_from_midnight_to_midnight(client, coordinator, meeting):
    save(client, meeting, is_all_day="on", day="29.03.2031", last_day="30.03.2031", begins="", ends="")

    after = stored(meeting)
    assert (after.starts_at, after.ends_at, after.is_all_day) == (berlin(2031, 3, 29), berlin(2031, 3, 31), True)


def test_all_day_opens_without_times_and_saves_unchanged(client, coordinator, meeting):
    become(meeting, is_all_day=True, starts_at=berlin(2031, 3, 3), ends_at=berlin(2031, 3, 5))
    form = form_of(client.get(address(meeting, "change", meeting.pk)))

    save(client, meeting)

    assert [form[name].value() for name in ("day", "last_day", "begins", "ends")] == [
        date(2031, 3, 3), date(2031, 3, 4), None, None,
    ]  # fmt: skip
    assert (stored(meeting).sequence, stored(meeting).ends_at) == (meeting.sequence, berlin(2031, 3, 5))


def test_times_come_back_from_what_is_usual(client, coordinator, meeting):
    become(meeting, is_all_day=True, starts_at=berlin(2031, 3, 3), ends_at=berlin(2031, 3, 4))

    save(client, meeting, is_all_day=None, last_day="")

    assert (stored(meeting).starts_at, stored(meeting).ends_at) == (START, END)


@pytest.mark.parametrize(
    "typed, fields",
    [
        ({"is_all_day": "on"}, ["begins", "ends"]),
        ({"is_all_day": "on", "begins": "", "ends": "", "last_day": "01.03.2031"}, ["last_day"]),
        ({"last_day": "05.03.2031"}, ["last_day"]),
        ({"is_all_day": "on", "begins": "", "ends": "", "last_day": "31.12.9999"}, ["last_day"]),
        ({"online_url": "kein Link"}, ["online_url"]),
    ],
)
def test_all_day_and_times_contradict_each_other_in_plain_words(client, coordinator, meeting, typed, fields):
    response = save(client, meeting, **typed)

    assert sorted(form_of(response).errors) == sorted(fields)


def test_a_meeting_of_several_days_keeps_its_length_in_the_list_of_its_committee(client, coordinator, meeting):
    become(meeting, is_all_day=True, starts_at=berlin(2031, 3, 3), ends_at=berlin(2031, 3, 5))

    save(client, meeting.committee, **{"meetings-0-day": "29.03.2031"})

    assert (stored(meeting).starts_at, stored(meeting).ends_at) == (berlin(2031, 3, 29), berlin(2031, 3, 31))


def test_how_to_take_part_is_written_on_the_page_of_the_meeting(client, coordinator, meeting):
    typed = {
        "interpreting": "Arabisch auf Anfrage", "childcare": "Ja", "online_url": "https://example.org/",
        "online_note": "Link per Mail", "interpreting_en": "Arabic",
    }  # fmt: skip

    save(client, meeting, **typed)

    assert {name: getattr(stored(meeting), name) for name in typed} == typed


def test_the_expected_date_is_asked_only_of_postponed_meetings(client, coordinator, meeting):
    scheduled = form_of(client.get(address(meeting, "change", meeting.pk))).fields
    do(client, "postpone", meeting)
    postponed = form_of(client.get(address(meeting, "change", meeting.pk))).fields

    save(client, meeting, status="scheduled")

    assert ("expected" in scheduled, "expected" in postponed) == (False, True)
    assert (stored(meeting).status, stored(meeting).expected) == ("scheduled", None)


@pytest.fixture
def second(wedel):
    return committee.make(municipality=wedel.town, name="Zweiter Kreis", slug="zweiter")


def test_a_joint_meeting_names_the_other_committees(client, coordinator, meeting, second):
    save(client, meeting, **{"joint_committees-0-committee": second.pk})

    assert list(stored(meeting).partners.all()) == [second]


def test_a_joint_meeting_does_not_name_its_own_committee(client, coordinator, meeting, second):
    data = {
        "committee": meeting.committee_id,
        "day": "03.03.2031",
        "joint_committees-0-committee": meeting.committee_id,
    }
    added = client.post(address(Meeting, "add"), form_data(client.get(address(Meeting, "add")), **data))
    changed = save(client, meeting, **{"joint_committees-0-committee": meeting.committee_id})

    for response in (added, changed):
        formset = next(
            each.formset for each in response.context["inline_admin_formsets"] if each.formset.model is JointCommittee
        )
        assert list(formset.forms[0].errors) == ["committee"]
    assert JointCommittee.objects.count() == 0


def test_a_joint_meeting_stays_within_the_town(client, coordinator, boss, meeting, krefeld):
    foreign = {"joint_committees-0-committee": krefeld.rows["committee"].pk}

    assert save(client, meeting, **foreign).status_code == 200
    assert JointCommittee.objects.count() == 0


# What the operator enters


def test_school_holidays_are_the_operators(client, boss):
    page = reverse("admin:municipalities_schoolholiday_add")
    typed = {"land": "SH", "name": "Sommerferien", "first_on": "05.07.2031", "last_on": "01.07.2031"}

    refused = client.post(page, form_data(client.get(page), **typed))
    saved = client.post(page, form_data(client.get(page), **{**typed, "last_on": "16.08.2031"}))

    assert list(form_of(refused).errors) == ["last_on"]
    assert saved.status_code == 302


@pytest.mark.parametrize("typed, is_saved", [
    ({"latitude": "53.581234", "longitude": "9.702345"}, True),
    ({"latitude": "153.5", "longitude": "9.7"}, False),
    ({"latitude": "53.5", "longitude": ""}, False),
    ({"latitude": "nördlich", "longitude": "9.7"}, False),
])  # fmt: skip
def test_places_lie_on_earth(client, coordinator, wedel, typed, is_saved):
    place = wedel.rows["place"]

    response = save(client, place, **typed)

    assert (response.status_code == 302) is is_saved
    assert (Place.objects.get(pk=place.pk).latitude is not None) is is_saved
