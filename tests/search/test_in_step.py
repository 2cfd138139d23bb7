"""Whatever is changed, and however: the index says afterwards what it would say if it were written anew."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
import time_machine
from django.db import Error, connection, models, transaction
from django.db.models import ProtectedError, Q, RestrictedError
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from committees.models import (
    AgendaItem,
    Answer,
    Committee,
    Document,
    EventSeries,
    Goal,
    JointCommittee,
    Meeting,
    Membership,
    Nominator,
    Paper,
    Project,
    Resolution,
    SeatBlock,
    Task,
)
from concepts.models import (
    Concept,
    ConceptVersion,
    Measure,
    Milestone,
    Participant,
    Postponement,
    RevisionProcess,
    Section,
    Statement,
    StepPerson,
    Talk,
)
from contacts.models import ContactLink, ContactPoint, Duty, Holder, Mission, Person, Place
from content.imprecise import parse
from content.models import Publishable
from municipalities.models import AccessibilityStatement, Imprint, Municipality, Notice, PrivacyNotice
from search import sync
from search.models import Due, Entry, Word
from search.sync import bring_up_to_date, rebuild
from tests import factories
from tests.factories import NOW
from tests.portal import tree as trees

#: Everything that the index is made of, and a text of it that is searched.
TEXTS = {
    Municipality: "official_name",
    Imprint: "authority",
    PrivacyNotice: "controller",
    AccessibilityStatement: "method",
    Notice: "title",
    Place: "name",
    Person: "name",
    ContactPoint: "name",
    Duty: "text",
    Holder: "function",
    Mission: "text",
    ContactLink: "title",
    Committee: "name",
    Goal: "text",
    Task: "text",
    EventSeries: "name",
    Resolution: "title",
    SeatBlock: "label",
    Nominator: "name",
    Meeting: "title",
    AgendaItem: "title",
    Project: "title",
    Paper: "title",
    Answer: "answered_by",
    Document: "title",
    Concept: "title",
    ConceptVersion: "label",
    Measure: "title",
    RevisionProcess: "title",
    Milestone: "title",
    Postponement: "reason",
    StepPerson: "name",
    Participant: "name",
    Statement: "text",
    Talk: "title",
    Section: "title",
}
#: What only brings others together.
JOINING = {JointCommittee: ("meeting", "committee"), Membership: ("committee", "person", "on_behalf_of")}
#: Further columns that decide what stands in the index.
VALUES = {
    Municipality: {"name": ["Neustadt", "Altstadt"], "is_example": [True, False], "is_demonstration": [True]},
    Holder: {"starts_on": [None, date(2020, 6, 16)], "ends_on": [None, date(2020, 6, 17), date(2020, 7, 1)]},
    Notice: {"valid_from": [None, date(2020, 6, 17)], "valid_until": [date(2020, 6, 17), date(2020, 12, 31)]},
    Meeting: {"starts_at": [NOW, NOW - timedelta(days=300)], "status": ["cancelled", "scheduled", "held"]},
    AgendaItem: {"is_public": [True, False]},
    ConceptVersion: {"status": ["superseded", "adopted"]},
    ContactPoint: {"phone": ["+492812032371"], "spoken_languages": [["tr"]], "topics": [["school"]]},
    Document: {"file": ["document/anders.png", "document/satzung.pdf"]},
    Project: {"status": ["completed", "running"]},
    Committee: {"short_name": ["", "AK"]},
    Membership: {
        "may_be_named": [True, False],
        "starts_on": [None, date(2020, 6, 16)],
        "ends_on": [None, date(2020, 6, 17), date(2020, 7, 1)],
    },
    Milestone: {"is_dropped": [True], "happened_on": [None, parse("März 2020")], "planned_on": [parse("Juli 2020")]},
    Talk: {"planned_on": [parse("Juli 2020"), parse("2019")]},
    Statement: {"attributed_to": ["Zoe Beispiel", ""], "is_direct": [False]},
}
TRANSLATED = [model for model, text in TEXTS.items() if text in getattr(model, "translated_fields", list)()]
PUBLISHED = [model for model in TEXTS if issubclass(model, Publishable)]
MOVED = {model: [each.name for each in model._meta.fields if each.related_model in TEXTS] for model in TEXTS}
#: What may be deleted alone, and what hangs on it before it.
DELETED = [
    *(AgendaItem, Answer, ContactLink, Duty, EventSeries, Goal, Holder, Imprint, Mission, Nominator, Participant),
    *(Postponement, Resolution, SeatBlock, Statement, StepPerson, Milestone, Talk, Task),
]
ROWS = 3


@pytest.fixture
def town(settings, tmp_path, summer_of_2020, db):
    """A town with some of everything, each thing with a word of its own; one of each kind is a draft."""
    settings.MEDIA_ROOT = tmp_path
    tree = trees.grow(ROWS)
    for model in [*JOINING, *TEXTS]:
        for number, row in enumerate(tree.rows[model]):
            if model in TEXTS and (model is not Section or row.title):
                model.objects.filter(pk=row.pk).update(**{TEXTS[model]: mark(row)})
            if model in PUBLISHED and number == 1:
                model.objects.filter(pk=row.pk).update(state="draft")
    bring_up_to_date(60, with_files=True)
    return tree


def mark(row):
    return f"wort{row._meta.model_name}{row.pk}ende"


def index():
    """All that is in the index, without the keys of rows, and what changes by itself."""
    fields = [field.name for field in Entry._meta.concrete_fields if field.name != "id"]
    entries = sorted(Entry.objects.values_list(*fields), key=lambda row: row[:4])
    words = dict(Word.objects.values_list("word", "entries"))
    later = sorted(set(Due.objects.values_list("kind", "object_id", "due_on")), key=str)
    return entries, words, later


def columns(model):
    texts = {TEXTS[model]: ["Ämter & Straßen", "Ausschuss"]} if model in TEXTS else {}
    fields = {**texts, **VALUES.get(model, {})}
    if model in PUBLISHED:
        fields["state"] = ["draft", "published", "archived"]
    return fields


@st.composite
def edits(draw):
    model = draw(st.sampled_from(sorted([*TEXTS, *JOINING], key=lambda model: model.__name__)))
    ways = ["delete", *(["translate"] if model in TRANSLATED else []), *(["set"] * 4 if columns(model) else [])]
    if MOVED.get(model) or model in JOINING:  # a town belongs to nothing
        ways.append("move")
    way = draw(st.sampled_from(ways))
    row = draw(st.integers(0, ROWS - 1))
    if way == "set":
        name = draw(st.sampled_from(sorted(columns(model))))
        by = draw(st.sampled_from(["save", "update", "sql"]))
        return model, row, way, (by, name, draw(st.sampled_from(columns(model)[name])))
    if way == "translate":
        return model, row, way, draw(st.sampled_from(["", "Office for people", "Working group"]))
    return model, row, way, draw(st.integers(0, 20))


def edit(tree, model, number, way, value):
    rows = tree.rows[model]
    found = model.objects.filter(pk=rows[number % len(rows)].pk)
    if not found.exists():
        return
    if way == "delete":
        found.get().delete()
    elif way == "translate":
        row = found.get()
        row.i18n = {f"{TEXTS[model]}_en": value}
        row.save()
    elif way == "move":
        relations = MOVED.get(model) or JOINING[model]
        name = relations[value % len(relations)]
        target = model._meta.get_field(name).related_model
        keys = list(target.objects.order_by("pk").values_list("pk", flat=True))
        if keys:
            models.QuerySet(model).filter(pk=found.get().pk).update(**{name: keys[value % len(keys)]})
    else:
        by, name, new = value
        write(found, by, name, new)


def write(found, by, name, new):
    if by == "save":
        row = found.get()
        setattr(row, name, new)
        row.save()
    elif by == "update":
        found.update(**{name: new})
    else:
        models.QuerySet(found.model).filter(pk=found.get().pk).update(**{name: new})  # nothing of ours beside it


def test_random_edits_leave_the_index_as_if_it_were_new(town):
    @examples(max_examples=20)
    @given(st.lists(st.one_of(edits(), st.just("write"), st.integers(1, 400)), min_size=1, max_size=8))
    def check(steps):
        with transaction.atomic(), time_machine.travel(NOW, tick=False) as clock:
            for step in steps:
                if step == "write":
                    bring_up_to_date(60)
                elif isinstance(step, int):
                    clock.shift(timedelta(days=step))
                else:
                    _try_to(edit, town, *step)
            assert bring_up_to_date(60, with_files=True)
            in_step = index()
            rebuild()
            assert in_step == index()
            assert_nothing_hidden_is_found(town)
            transaction.set_rollback(True)

    check()


def _try_to(deed, *arguments):
    """What the database or the models refuse did not happen."""
    try:
        with transaction.atomic():
            deed(*arguments)
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except (ProtectedError, RestrictedError, Error):
        pass


def assert_nothing_hidden_is_found(tree):
    texts = "\n".join(Entry.objects.values_list("title", flat=True)) + "\n".join(
        Entry.objects.values_list("text", flat=True)
    )
    hidden = [mark(row) for model in PUBLISHED for row in model.objects.exclude(state="published")]
    hidden += [mark(row) for row in AgendaItem.objects.filter(is_public=False)]
    assert [word for word in hidden if word in texts] == []


def test_everything_public_is_in_the_index_and_nothing_else(town):
    assert_nothing_hidden_is_found(town)
    texts = "\n".join(f"{entry.title}\n{entry.text}" for entry in Entry.objects.all())
    assert [model for model in TEXTS if mark(town.first(model)) not in texts] == []


def test_each_single_change_reaches_every_entry_that_says_it(town):
    """Alone, so that nothing else brings it along: a new wording, archiving, publishing again, deleting."""
    for model, name in TEXTS.items():
        row = town.first(model)
        assert _found(mark(row)), model
        models.QuerySet(model).filter(pk=row.pk).update(**{name: "Zwischenwort"})
        assert (_found(mark(row)), _found("Zwischenwort")) == (False, True), model
        models.QuerySet(model).filter(pk=row.pk).update(**{name: mark(row)})
        assert (_found(mark(row)), _found("Zwischenwort")) == (True, False), model
        if model in PUBLISHED:
            models.QuerySet(model).filter(pk=row.pk).update(state="archived")
            assert not _found(mark(row)), model
            models.QuerySet(model).filter(pk=row.pk).update(state="published")
            assert _found(mark(row)), model
    in_step = index()
    rebuild()
    assert in_step == index()
    for model in DELETED:
        row = town.first(model)
        model.objects.filter(pk=row.pk).delete()
        assert not _found(mark(row)), model


def _found(word):
    assert bring_up_to_date(60)
    return Entry.objects.filter(Q(title__contains=word) | Q(text__contains=word)).exists()


@pytest.mark.django_db
def test_a_batch_costs_the_same_for_few_and_for_many(django_assert_max_num_queries):
    committee = factories.committee.make()
    bring_up_to_date(60)

    costs = set()
    for count in (3, 150):
        factories.project.make(_quantity=count, committee=committee)
        for meeting in factories.meetings_from(NOW, count // 3, committee=committee):
            factories.Recipe("committees.AgendaItem", meeting=meeting, title="Punkt").make()
        with django_assert_max_num_queries(1000) as captured:
            assert bring_up_to_date(60)
        costs.add(len(captured))

    assert len(costs) == 1


@pytest.mark.django_db
def test_nothing_is_asked_for_when_nothing_is_due(django_assert_num_queries):
    bring_up_to_date(60)

    with django_assert_num_queries(1):
        assert bring_up_to_date()


@pytest.mark.django_db
def test_a_renamed_town_is_renamed_everywhere():
    meeting = factories.meeting.make()
    town = meeting.committee.municipality
    bring_up_to_date(60)

    Municipality.objects.filter(pk=town.pk).update(name="Umbenannt")
    bring_up_to_date(60)

    entries = Entry.objects.filter(municipality=town)
    assert {kind for kind in entries.values_list("kind", flat=True)} == {"town", "committee", "meeting", "legal"}
    assert all("Umbenannt" in f"{entry.title} {entry.text}" for entry in entries)


@pytest.mark.django_db
def test_who_leaves_office_is_found_until_then_and_nobody_need_do_anything(summer_of_2020):
    contact, later = factories.contact.make(), NOW.date() + timedelta(days=3)
    holder = factories.Recipe("contacts.Holder", contact_point=contact)
    holder.make(person=factories.person.make(name="Zoe Beispiel"), ends_on=NOW.date())
    holder.make(person=factories.person.make(name="Udo Danach"), starts_on=later)
    notice = factories.notice.make(valid_from=later, valid_until=later)

    found = []
    for days in (0, 1, 3, 4):
        with time_machine.travel(NOW + timedelta(days=days), tick=False):
            assert bring_up_to_date(60)
            text = Entry.objects.get(kind="contact").text
            is_shown = Entry.objects.filter(kind="notice", object_id=notice.pk).exists()
            found.append(("Zoe" in text, "Udo" in text, is_shown))

    assert found == [(True, False, False), (False, False, False), (False, True, True), (False, True, False)]


@pytest.mark.django_db
def test_members_are_found_while_they_are_in_office_and_may_be_named(summer_of_2020):
    committee, later = factories.committee.make(), NOW.date() + timedelta(days=3)
    person = factories.person.make(name="Zoe Beispiel", municipality=committee.municipality)
    member = factories.Recipe("committees.Membership", committee=committee, person=person)
    member = member.make(may_be_named=True, starts_on=later, ends_on=later)
    assert not _found("Zoe")
    factories.Recipe("committees.SeatBlock", committee=committee, label="Vereine", seats=3).make()

    found = []
    for days in (0, 3, 4):
        with time_machine.travel(NOW + timedelta(days=days), tick=False):
            found.append(_found("Zoe"))
    assert found == [False, True, False]

    Membership.objects.filter(pk=member.pk).update(starts_on=None, ends_on=None)
    assert _found("Zoe")
    person.name = "Udo Umbenannt"
    person.save()
    assert (_found("Zoe"), _found("Udo")) == (False, True)
    Membership.objects.filter(pk=member.pk).update(may_be_named=False)
    assert not _found("Udo")


@pytest.mark.django_db
def test_what_came_out_of_talks_is_found_once_they_are_over(summer_of_2020):
    process = factories.process.make()
    talk = factories.Recipe("concepts.Talk", process=process, state="published", planned_on=parse("Juni 2020"))
    talk.make(about="<p>Vorfreude</p>", result="<p>Ergebnis</p>")

    found = []
    for days in (0, 30):
        with time_machine.travel(NOW + timedelta(days=days), tick=False):
            found.append((_found("Vorfreude"), _found("Ergebnis")))

    assert found == [(True, False), (False, True)]


@pytest.mark.django_db
def test_a_step_tells_its_place_until_its_meeting_shows(summer_of_2020):
    meeting = factories.meeting.make(state="draft")
    town = meeting.committee.municipality
    process = factories.process.make(concept__municipality=town)
    place = factories.place.make(name="Altes Kino", municipality=town)
    factories.Recipe("concepts.Milestone", process=process, place=place, meeting=meeting, title="Auftakt").make()
    assert _found("Altes Kino")

    Place.objects.filter(pk=place.pk).update(name="Neues Kino")
    assert (_found("Altes Kino"), _found("Neues Kino")) == (False, True)
    Meeting.objects.filter(pk=meeting.pk).update(state="published")
    assert not _found("Neues Kino")
    Committee.objects.filter(pk=meeting.committee_id).update(state="archived")
    assert _found("Neues Kino")


@pytest.mark.django_db(transaction=True)
def test_an_edit_that_is_saved_while_the_index_is_written_is_not_lost(monkeypatch):
    committee = factories.committee.make(name="Vorher")
    bring_up_to_date(60)
    Committee.objects.filter(pk=committee.pk).update(lead="Währenddessen")

    def save_elsewhere():
        Committee.objects.filter(pk=committee.pk).update(lead="Danach")
        connection.close()

    def write_and_save(entries, write=sync.write):
        in_other_thread(save_elsewhere)
        write(entries)

    with monkeypatch.context() as patch:
        patch.setattr(sync, "write", write_and_save)
        sync._write_batch(time.monotonic() + 60)
    assert Entry.objects.get(kind="committee").text.startswith("Währenddessen")
    assert sync.is_due()

    assert bring_up_to_date(60)
    assert Entry.objects.get(kind="committee").text.startswith("Danach")


@pytest.mark.django_db(transaction=True)
def test_editors_and_writers_do_not_wait_for_each_other():
    """While an edit is not committed the index is written; while the index is written, edits are saved."""
    committee = factories.committee.make(name="Vorher")
    bring_up_to_date(60)

    def write_elsewhere():
        try:
            return bring_up_to_date(60), Entry.objects.get(kind="committee").title
        finally:
            connection.close()

    with transaction.atomic():
        Committee.objects.filter(pk=committee.pk).update(name="Danach")
        Task.objects.create(committee=committee, text="Neue Aufgabe")
        assert in_other_thread(write_elsewhere) == (True, "Vorher")
    assert in_other_thread(write_elsewhere) == (True, "Danach")


@pytest.mark.django_db(transaction=True)
def test_only_one_process_writes_and_others_say_that_the_index_is_behind():
    factories.committee.make()

    def write_elsewhere():
        try:
            return bring_up_to_date(0.2)
        finally:
            connection.close()

    with transaction.atomic():
        sync._take_lock(1)
        assert in_other_thread(write_elsewhere) is False
    assert in_other_thread(write_elsewhere) is True


def in_other_thread(deed):
    """With a connection of its own."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(deed).result(timeout=60)


@pytest.mark.django_db
def test_one_thing_that_cannot_be_told_does_not_hide_the_others(monkeypatch, caplog):
    first, second = factories.project.make(_quantity=2)
    told = sync._entries

    def failing(source, row):
        if row == first:
            raise RuntimeError("out of words")
        return told(source, row)

    monkeypatch.setattr(sync, "_entries", failing)
    assert bring_up_to_date(60)

    assert list(Entry.objects.filter(kind="project").values_list("object_id", flat=True)) == [second.pk]
    assert f"project {first.pk} could not be written" in caplog.text
