"""How the texts of the demonstration are written."""

import pytest

from committees.models import Committee, EventSeries, Nominator
from concepts.models import Statement
from contacts.models import ContactPoint, Mission
from content.imprecise import parse
from content.models import Publishable, Sourced, Translated
from municipalities.models import Municipality, Notice
from tests.demo import shingles, stored

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

#: Proper names stay German in every language.
PROPER_NAMES = {(Committee, "name"), (ContactPoint, "name"), (EventSeries, "name"), (Nominator, "name")}


def copied(texts):
    of_the_sources = shingles.of_the_sources()
    return [
        (place, run) for place, text in texts for run, digest in shingles.shingles(text) if digest in of_the_sources
    ]


def test_nothing_but_quotes_is_copied_from_the_sources():
    citations = ("source_title", "link_url")  # the title of a source and an address are what they are
    own_words = [(place, text) for place, text in stored.texts(with_quotes=False) if not place.endswith(citations)]

    assert len(own_words) > 300
    assert copied(own_words) == []


def test_quotes_are_verbatim():
    for quote in [*Mission.objects.all(), *Statement.objects.all()]:
        runs = list(shingles.shingles(quote.text.replace("[1]", "")))
        assert len(copied([("quote", quote.text)])) >= len(runs) > 0


def test_every_text_can_be_read_in_english():
    missing = [
        f"{model.__name__} {row.pk} {field}"
        for model in stored.domain_models()
        if issubclass(model, Translated)
        for row in model.objects.all()
        for field in row.translated_fields()
        if (model, field) not in PROPER_NAMES and not row.has_translation(field, "en")
    ]

    assert missing == []


def test_every_entry_is_published_but_the_two_old_notices():
    unpublished = [
        row
        for model in stored.domain_models()
        if issubclass(model, Publishable)
        for row in model.objects.all()
        if not row.is_published
    ]

    assert [type(row) for row in unpublished] == [Notice, Notice]


def test_every_entry_names_its_source():
    without = [
        row
        for model in stored.domain_models()
        if issubclass(model, Sourced)
        for row in model.objects.all()
        if not row.source_title
    ]

    assert without == []


def test_only_what_the_source_lets_us_date_is_dated():
    dates = {town.slug: town.as_of for town in Municipality.objects.filter(is_example=False)}

    assert dates == {
        "wedel": parse("2020"),
        "wesel": parse("2020"),
        "voelklingen": parse("2017"),
        "krefeld": None,
        "hildesheim": None,
    }


def test_german_texts_address_the_reader_formally():
    informal = {"du", "dich", "dir", "dein", "deine", "euch", "euer"}

    found = [(place, text) for place, text in stored.texts() if informal & set(text.casefold().split())]

    assert found == []
