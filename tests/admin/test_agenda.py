from datetime import time, timedelta

import pytest

from committees.models import AgendaItem, Meeting
from tests.admin.desk_forms import address, form_data

TEXT = "1. Begrüßung 19:00\n2. Bericht\nNichtöffentlicher Teil\n3. Personal"


@pytest.fixture
def meeting(wedel):
    return wedel.rows["meeting"]


@pytest.fixture
def last(meeting):
    """The meeting before, with two standing items and another one."""
    start = meeting.starts_at - timedelta(days=28)
    last = Meeting.objects.create(committee=meeting.committee, starts_at=start, ends_at=start + timedelta(hours=2))
    for position, (title, is_standing) in enumerate([("Begrüßung", True), ("Fest", False), ("Verschiedenes", True)]):
        AgendaItem.objects.create(
            meeting=last, title=title, number=f"{position + 1}.", is_standing=is_standing, position=position,
            i18n={"title_en": f"{title} (en)"},
        )  # fmt: skip
    return last


def paste(client, row, text=TEXT, **typed):
    return client.post(address(row, "agenda", row.pk), {"text": text, **typed})


def items(row):
    return [(item.number, item.title, item.begins, item.is_public) for item in row.agenda.all()]


def test_pasted_lines_become_items_below_those_that_are_there(client, coordinator, meeting):
    AgendaItem.objects.filter(meeting=meeting).update(position=7)

    response = paste(client, meeting)

    assert response.url.startswith(address(meeting, "change", meeting.pk))
    assert items(meeting) == [
        ("", "Punkt Elbe", None, True),
        ("1.", "Begrüßung", time(19), True),
        ("2.", "Bericht", None, True),
        ("3.", "Personal", None, False),
    ]
    assert [item.position for item in meeting.agenda.all()] == [7, 8, 9, 10]


@pytest.mark.parametrize("typed", ["", "0"])
def test_items_added_by_hand_without_an_order_come_last(client, coordinator, meeting, typed):
    AgendaItem.objects.filter(meeting=meeting).update(position=7)
    page = address(meeting, "change", meeting.pk)
    rows = {f"agenda-{row}-{name}": value for row, title in ((1, "Neu"), (2, "Neuer")) for name, value in (
        ("title", title), ("position", typed), ("is_public", "on")
    )}  # fmt: skip

    client.post(page, form_data(client.get(page), **rows))

    assert [(item.title, item.position) for item in meeting.agenda.all()] == [
        ("Punkt Elbe", 7), ("Neu", 8), ("Neuer", 9),
    ]  # fmt: skip


def test_an_order_that_somebody_wrote_holds_and_an_emptied_one_means_last(client, coordinator, meeting):
    page = address(meeting, "change", meeting.pk)
    rows = {"agenda-0-position": "", "agenda-1-title": "Neu", "agenda-1-position": "3", "agenda-1-is_public": "on"}
    AgendaItem.objects.create(meeting=meeting, title="Fest", position=5)

    client.post(page, form_data(client.get(page), **{**rows, "agenda-2-title": "Neu", "agenda-2-position": "3"}))

    assert [(item.title, item.position) for item in meeting.agenda.all()] == [
        ("Neu", 3), ("Neu", 3), ("Punkt Elbe", 6),
    ]  # fmt: skip


def test_items_that_nobody_moved_keep_their_order(client, coordinator, meeting):
    page = address(meeting, "change", meeting.pk)
    AgendaItem.objects.create(meeting=meeting, title="Fest", position=5)

    client.post(page, form_data(client.get(page), **{"agenda-0-title": "Geändert"}))

    assert [(item.title, item.position) for item in meeting.agenda.all()] == [("Geändert", 0), ("Fest", 5)]


def test_items_still_fit_below_the_highest_number_there_is(client, coordinator, meeting):
    AgendaItem.objects.filter(meeting=meeting).update(position=32767)

    assert paste(client, meeting).status_code == 302
    assert meeting.agenda.count() == 4


@pytest.mark.parametrize("text", ["", "1. Gut\n2.", "1. Gut\n" + "x" * 301, "a\x00b", "x" * 60_000, "Punkt\n" * 500])
def test_a_text_that_cannot_be_read_saves_nothing_and_stays(client, coordinator, meeting, text):
    response = paste(client, meeting, text)

    assert list(response.context["form"].errors) == ["text"]
    assert response.context["form"]["text"].value() == text
    assert items(meeting) == [("", "Punkt Elbe", None, True)]


def test_standing_items_are_taken_over_once(client, coordinator, meeting, last):
    AgendaItem.objects.filter(meeting=meeting).update(title="BEGRÜSSUNG".replace("SS", "ß"))

    for _press in range(2):
        client.post(address(meeting, "agenda", meeting.pk), {"standing": "1"})

    assert [(item.title, item.is_standing, item.title_en) for item in meeting.agenda.all()][1:] == [
        ("Verschiedenes", True, "Verschiedenes (en)")
    ]


def test_the_last_meeting_is_the_one_before_that_has_an_agenda(client, coordinator, meeting, last):
    between = last.starts_at + timedelta(days=7)
    Meeting.objects.create(committee=last.committee, starts_at=between, ends_at=between + timedelta(hours=1))
    later = meeting.starts_at + timedelta(days=7)
    after = Meeting.objects.create(committee=last.committee, starts_at=later, ends_at=later + timedelta(hours=1))
    AgendaItem.objects.create(meeting=after, title="Später", is_standing=True)

    assert client.get(address(meeting, "agenda", meeting.pk)).context["source"] == last


def test_without_an_earlier_agenda_nothing_happens(client, coordinator, meeting):
    response = client.post(address(meeting, "agenda", meeting.pk), {"standing": "1"}, follow=True)

    assert [message.level_tag for message in response.context["messages"]] == ["warning"]
    assert meeting.agenda.count() == 1


@pytest.mark.parametrize(
    "role, state, may",
    [
        ("coordination", "published", True),
        ("editorial", "draft", True),
        ("editorial", "published", False),
        ("translation", "draft", False),
    ],
)
def test_who_writes_the_meeting_writes_its_agenda(client, log_in, meeting, role, state, may):
    log_in(role)
    Meeting.objects.filter(pk=meeting.pk).update(state=state)
    link = address(meeting, "agenda", meeting.pk)

    shown = f'href="{link}"' in client.get(address(meeting, "change", meeting.pk)).content.decode()

    assert (shown, client.get(link).status_code == 200, paste(client, meeting).status_code == 302) == (may, may, may)
    assert meeting.agenda.count() == (4 if may else 1)


def test_an_agenda_of_another_town_stays_closed(client, coordinator, krefeld):
    row = krefeld.rows["meeting"]

    assert client.get(address(row, "agenda", row.pk)).status_code == 404
    assert paste(client, row).status_code == 404
    assert row.agenda.count() == 1
