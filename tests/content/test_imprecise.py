from datetime import date

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from content.imprecise import (
    DAY,
    EXPECTED,
    FIXED,
    MONTH,
    PART_OF_MONTH,
    PART_OF_YEAR,
    RANGE,
    TARGETED,
    YEAR,
    ImpreciseDate,
    UnreadableDate,
    parse,
)

CERTAINTIES = [FIXED, EXPECTED, TARGETED]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        # What the towns wrote.
        ("1. September 2011", "2011-09-01", "2011-09-01", DAY),
        ("zum 01.01.2019", "2019-01-01", "2019-01-01", DAY),
        ("2009", "2009-01-01", "2009-12-31", YEAR),
        ("Ende August 2017", "2017-08-21", "2017-08-31", PART_OF_MONTH),
        ("Dezember 2017", "2017-12-01", "2017-12-31", MONTH),
        ("im Mai 2018", "2018-05-01", "2018-05-31", MONTH),
        ("Jahresmitte 2018", "2018-06-01", "2018-07-31", PART_OF_YEAR),
        ("Mitte 2018", "2018-06-01", "2018-07-31", PART_OF_YEAR),
        ("2017, Tag nicht genannt [September bis Dezember 2017]", "2017-09-01", "2017-12-31", RANGE),
        # Other ways to write a day.
        ("1.9.2011", "2011-09-01", "2011-09-01", DAY),
        ("01. 09. 2011", "2011-09-01", "2011-09-01", DAY),
        ("2011-09-01", "2011-09-01", "2011-09-01", DAY),
        ("Montag, 9. März 2020", "2020-03-09", "2020-03-09", DAY),
        ("1.September 2020", "2020-09-01", "2020-09-01", DAY),
        ("14.\u00a0September\u00a02020", "2020-09-14", "2020-09-14", DAY),
        ("1 September 2011", "2011-09-01", "2011-09-01", DAY),
        ("29.02.2020", "2020-02-29", "2020-02-29", DAY),
        # Months, parts and seasons.
        ("Winter 2018/19", "2018-12-01", "2019-02-28", RANGE),
        ("Sept. 2011", "2011-09-01", "2011-09-30", MONTH),
        ("5/2018", "2018-05-01", "2018-05-31", MONTH),
        ("2018-05", "2018-05-01", "2018-05-31", MONTH),
        ("May 2018", "2018-05-01", "2018-05-31", MONTH),
        ("Anfang Februar 2020", "2020-02-01", "2020-02-10", PART_OF_MONTH),
        ("Mitte Februar 2020", "2020-02-11", "2020-02-20", PART_OF_MONTH),
        ("Ende Februar 2020", "2020-02-21", "2020-02-29", PART_OF_MONTH),
        ("Anfang 2018", "2018-01-01", "2018-03-31", PART_OF_YEAR),
        ("Ende des Jahres 2018", "2018-10-01", "2018-12-31", PART_OF_YEAR),
        ("mid 2018", "2018-06-01", "2018-07-31", PART_OF_YEAR),
        ("Frühjahr 2018", "2018-03-01", "2018-05-31", RANGE),
        ("2. Halbjahr 2018", "2018-07-01", "2018-12-31", RANGE),
        ("4. Quartal 2018", "2018-10-01", "2018-12-31", RANGE),
        # Ranges.
        ("2014 bis 2017", "2014-01-01", "2017-12-31", RANGE),
        ("2014–2017", "2014-01-01", "2017-12-31", RANGE),
        ("Mai – Juni 2018", "2018-05-01", "2018-06-30", RANGE),
        ("1.9.2011 bis 1.9.2011", "2011-09-01", "2011-09-01", DAY),
        ("voraussichtlich Ende August 2017", "2017-08-21", "2017-08-31", PART_OF_MONTH),
    ],
)
def test_it_reads_what_people_write(text, earliest, latest, precision):
    value = parse(text, EXPECTED)

    assert (value.earliest, value.latest) == (date.fromisoformat(earliest), date.fromisoformat(latest))
    assert (value.precision, value.certainty) == (precision, EXPECTED)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "bald", "31.2.2018", "30. Februar 2020", "29.02.2019", "2018-13", "2020-13-45", "13/2018", "0/2018",
        "32. Mai 2018", "Mai", "Mitte", "1899", "2200", "18", "20180", "5. Quartal 2018", "0. Quartal 2018",
        "3. Halbjahr 2018", "2018 bis 2014", "2018 bis", "bis bis bis", "[2018]", "Text []", "1.9.11",
        "\x00", "١٢/٢٠٢٠x", "a" * 5000, "9" * 5000,
    ],
)  # fmt: skip
def test_it_refuses_what_is_no_date(text):
    with pytest.raises(UnreadableDate):
        parse(text)


@given(st.text())
def test_whatever_is_typed_is_a_date_or_refused(text):
    try:
        value = parse(text)
    except UnreadableDate:
        return

    assert value.earliest <= value.latest


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.text())
def test_what_the_form_shows_is_read_back_as_the_same_days(one, other, wording):
    value = ImpreciseDate(min(one, other), max(one, other), RANGE, FIXED, " ".join(wording.split()))

    read = parse(value.as_typed)

    assert (read.earliest, read.latest) == (value.earliest, value.latest)


@pytest.mark.parametrize(
    "text", ["1.9.2011", "Mitte 2018", "2017, Tag unbekannt [September bis Dezember 2017]", "2009"]
)
@pytest.mark.parametrize("certainty", CERTAINTIES)
def test_text_and_certainty_survive_the_form(text, certainty):
    value = parse(text, certainty)

    assert parse(value.as_typed, certainty).as_json() | {"precision": ""} == value.as_json() | {"precision": ""}


@given(st.sampled_from(["1.9.2011", "Mai 2018", "Mitte 2018", "2014 bis 2017"]), st.sampled_from(CERTAINTIES))
def test_json_keeps_everything(text, certainty):
    value = parse(text, certainty)

    assert ImpreciseDate.from_json(value.as_json()) == value


def test_the_steps_of_a_revision_sort_as_they_happened():
    """Völklingen's revision: said as month, part of a month, part of a year, and as a derived range."""
    said = ["Mitte 2018", "Dezember 2017", "Mai 2018", "2017 [September bis Dezember 2017]", "Ende August 2017", "2009"]

    in_order = sorted(map(parse, said))

    assert [value.wording for value in in_order] == [
        "2009", "Ende August 2017", "2017", "Dezember 2017", "Mai 2018", "Mitte 2018",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "machine_readable"),
    [
        ("1. September 2011", "2011-09-01"),
        ("Mai 2018", "2018-05"),
        ("Ende August 2017", "2017-08"),
        ("Mitte 2018", "2018"),
        ("2009", "2009"),
        ("2014 bis 2017", ""),
        ("Frühjahr 2018", ""),
    ],
)
def test_machines_are_told_no_more_than_is_known(text, machine_readable):
    assert parse(text).machine_readable == machine_readable


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [
        ("1.9.2011", "1.9.2011", "1 September 2011"),
        ("Mai 2018", "Mai 2018", "May 2018"),
        ("Ende August 2017", "Ende August 2017", "end of August 2017"),
        ("Mitte 2018", "Mitte 2018", "middle of 2018"),
        ("2009", "2009", "2009"),
        ("2014 bis 2017", "2014 bis 2017", "2014 – 2017"),
        ("2017, Tag unbekannt [September bis Dezember 2017]", "2017, Tag unbekannt", "September – December 2017"),
    ],
)
def test_it_reads_as_it_was_said_and_no_more_precisely_in_other_languages(text, german, english):
    value = parse(text)

    with translation.override("de"):
        in_german = str(value)
    with translation.override("en"):
        in_english = str(value)

    assert (in_german, in_english) == (german, english)


def test_it_is_over_only_after_its_last_day():
    august = parse("Ende August 2017")

    assert [august.is_over(day) for day in (date(2017, 8, 21), date(2017, 8, 31), date(2017, 9, 1))] == [
        False,
        False,
        True,
    ]


def test_the_first_day_may_not_lie_after_the_last():
    with pytest.raises(UnreadableDate):
        ImpreciseDate(date(2018, 1, 2), date(2018, 1, 1), RANGE)
