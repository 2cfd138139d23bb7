import gc
import inspect
from datetime import UTC, datetime

import pytest
import time_machine
from django.utils import timezone, translation

from committees.models import Committee, Meeting
from contacts.questions import contacts_chosen
from content.questions import Asked, Question, Written
from search.showing import CARDS
from tests import factories
from tests.factories import NOW, berlin

pytestmark = pytest.mark.django_db


@Question
def meetings_after(committee, now):
    return Meeting.objects.public().filter(committee=committee, starts_at__gt=now).for_cards().order_by("starts_at")


def test_each_visit_gets_the_rows_for_its_values():
    mine, other = factories.committee.make(), factories.committee.make()
    for day in (1, 8, 15):
        factories.meeting.make(committee=mine, starts_at=berlin(2020, 7, day, 18), ends_at=berlin(2020, 7, day, 20))
    foreign = factories.meeting.make(committee=other, starts_at=berlin(2020, 7, 2, 18), ends_at=berlin(2020, 7, 2, 20))

    assert len(meetings_after(committee=mine, now=NOW)) == 3
    assert len(meetings_after(committee=mine.pk, now=berlin(2020, 7, 5))) == 2
    assert meetings_after(committee=other, now=NOW) == [foreign]
    assert meetings_after(committee=mine, now=berlin(2021, 1, 1)) == []


def test_what_changed_in_between_is_found():
    meeting = factories.meeting.make()
    before = meetings_after(committee=meeting.committee, now=berlin(2000, 1, 1))

    Meeting.objects.filter(pk=meeting.pk).update(title="Neuer Name")
    after = meetings_after(committee=meeting.committee, now=berlin(2000, 1, 1))
    Meeting.objects.filter(pk=meeting.pk).update(state="draft")

    assert [before[0].title, after[0].title] == [meeting.title, "Neuer Name"]
    assert meetings_after(committee=meeting.committee, now=berlin(2000, 1, 1)) == []


def test_the_rows_bring_what_hangs_on_them_in_one_query(django_assert_num_queries):
    meeting = factories.meeting.make()

    with django_assert_num_queries(1):
        [found] = meetings_after(committee=meeting.committee_id, now=berlin(2000, 1, 1))
        assert found.committee.municipality.name == meeting.committee.municipality.name


def test_every_language_has_its_own_sql():
    @Question
    def by_name(municipality):
        return Committee.objects.filter(municipality=municipality).order_by("name_i18n")

    town = factories.town.make()
    first = factories.committee.make(municipality=town, name="A", i18n={"name_en": "Z"})
    second = factories.committee.make(municipality=town, name="B", i18n={"name_en": "Y"})

    assert by_name(municipality=town) == [first, second]
    with translation.override("en"):
        assert by_name(municipality=town) == [second, first]
    assert by_name(municipality=town) == [first, second]


def test_arguments_by_position_give_each_their_own_sql():
    @Question
    def in_order(column, municipality):
        return Committee.objects.filter(municipality=municipality).order_by(column)

    town = factories.town.make()
    first, second = (factories.committee.make(municipality=town, name=name) for name in "AB")

    assert in_order("name", municipality=town) == [first, second]
    assert in_order("-name", municipality=town) == [second, first]


def test_what_would_stay_as_it_is_for_ever_is_refused():
    @Question
    def with_a_day(slug):
        return Meeting.objects.filter(slug=slug, starts_at__gt=timezone.now())

    @Question
    def with_rows_beside_it(slug):
        return Meeting.objects.filter(slug=slug).prefetch_related("partners")

    for question in (with_a_day, with_rows_beside_it):
        with pytest.raises(TypeError, match="for ever"):
            question(slug="2020-06-15")


def all_questions():
    """Those of the portal, each with a way to ask it."""
    return [each for each in gc.get_objects() if type(each) is Question and "tests" not in each.__module__]


#: For those that take anything.
SHAPES = {
    "contacts_chosen": [((), ("town", "weekday", "time_of_day")), ((), ("topics__contains", "place__district"))],
    "traits_of_contacts": [((), ("town",)), ((), ())],
    "meetings_during": [
        ((), ("begin", "end", "town")),
        ((), ("begin", "end", "gremium", "stadt", "sprache", "online")),
    ],
    "keys_during": [((), ("begin", "end", "stufenlos", "oeffentlich"))],
    "meetings_ahead": [((), ("now", "town"))],
    "_first_committees": [((60,), ())],
    "_cards_of": [((), ("today", *map(str, CARDS)))],
}


def test_no_question_of_the_portal_knows_what_day_it_is():
    """A year is a number like any other, so what one day writes must be what another day writes."""
    asked = all_questions()
    assert contacts_chosen in asked
    for question in asked:
        parameters = inspect.signature(question.make).parameters.values()
        names = tuple(each.name for each in parameters if each.kind == each.POSITIONAL_OR_KEYWORD)
        shapes = SHAPES.get(question.__name__, [((), names)])
        for shape, values in shapes:
            written = []
            for moment in (datetime(2020, 2, 29, 7, 11, tzinfo=UTC), datetime(2031, 11, 5, 16, 42, tzinfo=UTC)):
                with time_machine.travel(moment):
                    found = Written(question.make(*shape, **{name: Asked(name) for name in values}))
                written.append((found.sql, [getattr(each, "name", each) for each in found.parameters]))
            assert written[0] == written[1], question.__name__
