"""Where a section went, through what was merged and split on the way."""

from uuid import uuid4

import pytest

from concepts.commenting import present_places
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def versions():
    """Three in a row."""
    version = factories.version.make()
    second = factories.version.make(concept=version.concept, predecessor=version)
    return [version, second, factories.version.make(concept=version.concept, predecessor=second)]


def section_in(version, position, identity, *came_from):
    return factories.section.make(version=version, identity=identity, came_from=list(came_from), position=position)


def test_a_comment_stays_with_its_section(versions):
    first, second, third = versions
    kept, merged, split, ended, heir, part = [uuid4() for _number in range(6)]
    for position, identity in enumerate([kept, merged, split, ended], start=1):
        section_in(first, position, identity)
    for position, section in enumerate([(heir, merged), (kept,), (part, split), (split,)], start=1):
        section_in(second, position, *section)
    for position, section in enumerate([(part,), (heir,), (kept,)], start=1):
        section_in(third, position, *section)

    for version, expected in [
        (second, {kept: kept, merged: heir, split: split}),
        (third, {kept: kept, merged: heir, split: part}),
    ]:
        found = present_places([kept, merged, split, ended, None], first, version)
        assert {identity: section.identity for identity, section in found.items()} == expected


def test_what_was_taken_from_a_section_before_says_nothing_about_its_end(versions):
    """In the second version a part came from the section; comments on the second version were about what was left."""
    first, second, third = versions
    whole, part = uuid4(), uuid4()
    section_in(first, 1, whole)
    section_in(second, 1, whole)
    section_in(second, 2, part, whole)
    section_in(third, 1, part)

    assert present_places([whole], second, third) == {}
    assert present_places([whole], first, third)[whole].identity == part


def test_of_several_that_came_from_a_section_the_first_one_is_its_place(versions):
    """Unless it is still there itself."""
    first, second, third = versions
    whole, early, late = uuid4(), uuid4(), uuid4()
    section_in(first, 1, whole)
    for position, identity in enumerate([early, late, whole], start=1):
        section_in(second, position, identity, *([] if identity == whole else [whole]))
    section_in(third, 1, late)
    section_in(third, 2, early)

    assert present_places([whole], first, second)[whole].identity == whole
    assert present_places([whole], first, third)[whole].identity == late


def test_versions_in_a_circle_end_the_way(versions):
    first, _second, third = versions
    first.predecessor = third
    first.save()
    identity = section_in(third, 1, uuid4()).identity

    assert present_places([identity], factories.version.make(), third)[identity].identity == identity


@pytest.mark.parametrize("count", [1, 6])
def test_places_cost_the_same_however_many(versions, count, django_assert_num_queries):
    identities = [section_in(versions[0], number + 1, uuid4()).identity for number in range(count)]
    for number, identity in enumerate(identities):
        section_in(versions[2], number + 1, uuid4(), identity)

    with django_assert_num_queries(3):
        assert len(present_places(identities, versions[1], versions[2])) == count
