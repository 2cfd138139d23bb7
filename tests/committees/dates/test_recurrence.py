from datetime import date, timedelta

import pytest
from dateutil.rrule import rrulestr
from django.utils import translation
from hypothesis import assume, given
from hypothesis import strategies as st

from committees.dates.recurrence import Recurrence

CENTURY = st.dates(date(2000, 1, 1), date(2100, 12, 31))

KNOWN_WORDS = (
    "ab am außer nur bis jeden alle 2. 15. 6 zwei erster letzter Montag dienstags Wochen Monat Tage Quartal "
    "Juli März 2026 13.1.2026 14-tägig ( , –"
)

UNDERSTOOD = {
    "zweiter Montag": "RRULE:FREQ=MONTHLY;BYDAY=2MO",
    "am zweiten Montag im Monat": "RRULE:FREQ=MONTHLY;BYDAY=2MO",
    "In der Regel am zweiten Montag eines Monats.": "RRULE:FREQ=MONTHLY;BYDAY=2MO",
    "jeden 2. Montag": "RRULE:FREQ=MONTHLY;BYDAY=2MO",
    "jeden\xa02.\u202fMontag": "RRULE:FREQ=MONTHLY;BYDAY=2MO",
    "erster und dritter Mittwoch": "RRULE:FREQ=MONTHLY;BYDAY=1WE,3WE",
    "erster Dienstag und dritter Donnerstag": "RRULE:FREQ=MONTHLY;BYDAY=1TU,3TH",
    "vorletzter Freitag": "RRULE:FREQ=MONTHLY;BYDAY=-2FR",
    "letzter Donnerstag außer Juli und August": "RRULE:FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=1,2,3,4,5,6,9,10,11,12",
    "letzter Donnerstag, nicht Juli–August": "RRULE:FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=1,2,3,4,5,6,9,10,11,12",
    "erster Montag, nur November bis Februar": "RRULE:FREQ=MONTHLY;BYDAY=1MO;BYMONTH=1,2,11,12",
    "zweiter Montag im März, Juni und September": "RRULE:FREQ=MONTHLY;BYDAY=2MO;BYMONTH=3,6,9",
    "jeden Dienstag": "RRULE:FREQ=WEEKLY;BYDAY=TU",
    "wöchentlich dienstags": "RRULE:FREQ=WEEKLY;BYDAY=TU",
    "dienstags und donnerstags": "RRULE:FREQ=WEEKLY;BYDAY=TU,TH",
    "alle sechs Wochen dienstags": "RRULE:FREQ=WEEKLY;INTERVAL=6;BYDAY=TU",
    "alle sechs Wochen am Dienstag ab 13. Januar 2026": "DTSTART:20260113\nRRULE:FREQ=WEEKLY;INTERVAL=6;BYDAY=TU",
    "alle sechs Wochen am Dienstag ab 14.1.2026": "DTSTART:20260120\nRRULE:FREQ=WEEKLY;INTERVAL=6;BYDAY=TU",
    "alle 14 Tage mittwochs": "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
    "14-tägig mittwochs": "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
    "zweiwöchentlich am Mi.": "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
    "jede zweite Woche mittwochs": "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
    "alle zwei Monate am ersten Montag": "RRULE:FREQ=MONTHLY;BYDAY=1MO;BYMONTH=1,3,5,7,9,11",
    "alle zwei Monate am ersten Montag (ab Februar)": "RRULE:FREQ=MONTHLY;BYDAY=1MO;BYMONTH=2,4,6,8,10,12",
    "alle zwei Monate am ersten Montag ab März 2026": "DTSTART:20260302\nRRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO",
    "erster Montag im Quartal": "RRULE:FREQ=MONTHLY;BYDAY=1MO;BYMONTH=1,4,7,10",
    "vierteljährlich am ersten Montag": "RRULE:FREQ=MONTHLY;BYDAY=1MO;BYMONTH=1,4,7,10",
    "letzter Montag im Quartal": "RRULE:FREQ=MONTHLY;BYDAY=-1MO;BYMONTH=3,6,9,12",
    "jeden Monat am 15.": "RRULE:FREQ=MONTHLY;BYMONTHDAY=15",
    "am 1. und 15. jedes Monats": "RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15",
    "am letzten Tag im Monat": "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1",
    "second Monday of the month": "RRULE:FREQ=MONTHLY;BYDAY=2MO",
    "every six weeks on Tuesday from 13 January 2026": "DTSTART:20260113\nRRULE:FREQ=WEEKLY;INTERVAL=6;BYDAY=TU",
}


@st.composite
def rules(draw):
    """Rules of every kind; those that start, start on one of their days."""
    is_weekly = draw(st.booleans())
    weeks = st.just(0) if is_weekly else st.sampled_from([1, 2, 3, 4, 5, -1, -2])
    weekdays = draw(st.frozensets(st.tuples(weeks, st.integers(0, 6)), max_size=4))
    month_days = frozenset() if weekdays else draw(st.frozensets(st.sampled_from([*range(1, 32), -1]), max_size=3))
    start = draw(st.none() | CENTURY)
    intervals = st.integers(1, 52) if is_weekly else st.sampled_from([1, 2, 3, 4, 6, 12] if start else [1])
    parts = {
        "is_weekly": is_weekly,
        "weekdays": weekdays,
        "month_days": month_days,
        "months": draw(st.frozensets(st.integers(1, 12), max_size=11)),
    }
    try:
        anchor = Recurrence(**parts).first_from(start) if start else None
        return Recurrence(interval=draw(intervals), anchor=anchor, **parts)
    except ValueError:
        assume(False)


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_plain_words_become_calendar_text(text):
    assert str(Recurrence.from_words(text)) == UNDERSTOOD[text]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "irgendwann",
        "täglich",
        "alle zehn Tage dienstags",
        "sechster Montag",
        "am 32.",
        "am 30. Februar",
        "zweiter Montag um 19 Uhr",
        "zweiter Montag außer in den Ferien",
        "erster Montag und jeden Dienstag",
        "alle 5 Monate am ersten Montag",
        "alle sechs Wochen",
        "alle 9999999999 Wochen dienstags",
        "fünfter Montag im Quartal",
        "zweiter Montag ab irgendwann",
        "zweiter Montag ab März 1990",
        "zweiter Montag ab",
        "zweiter Montag ab 31.2.2026",
        "alle sechs Wochen am zweiten Dienstag",
        "alle 2 3 Wochen dienstags",
        "alle 0 Wochen dienstags",
        "erster Montag bis",
        "📅 montags",
    ],
)
def test_what_is_not_understood_is_answered_with_examples_that_are(text):
    with translation.override("en"), pytest.raises(ValueError, match="second Monday of the month") as answer:
        Recurrence.from_words(text)

    examples = str(answer.value).split("“")[1:]
    assert len([Recurrence.from_words(example.split("”")[0]) for example in examples]) == 2


@pytest.mark.parametrize("text", ["alle sechs Wochen am Dienstag ab 13. Januar", "zweiter Montag ab März"])
def test_a_beginning_without_a_year_asks_for_the_year(text):
    with translation.override("en"), pytest.raises(ValueError, match="add the year"):
        Recurrence.from_words(text)


@given(st.text())
def test_any_text_is_a_rule_or_a_value_error(text):
    for read in (Recurrence.from_words, Recurrence.from_text):
        try:
            assert isinstance(read(text), Recurrence)
        except ValueError as answer:
            assert str(answer)


@given(st.lists(st.sampled_from(KNOWN_WORDS.split())))
def test_any_order_of_known_words_is_a_rule_or_a_value_error(words):
    try:
        rule = Recurrence.from_words(" ".join(words))
    except ValueError as answer:
        assert str(answer)
    else:
        assert Recurrence.from_text(str(rule)) == rule


@given(rules())
def test_rules_are_read_back_from_what_is_stored(rule):
    assert Recurrence.from_text(str(rule)) == rule
    assert len({Recurrence.from_text(str(rule)), rule}) == 1


@pytest.mark.parametrize("language", ["de", "en"])
@given(rule=rules())
def test_rules_are_read_back_from_their_own_sentence(language, rule):
    with translation.override(language):
        assert Recurrence.from_words(rule.words()) == rule


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "FREQ=MONTHLY;BYDAY=2MO",
        "RRULE:FREQ=DAILY",
        "RRULE:FREQ=YEARLY;BYDAY=2MO",
        "RRULE:FREQ=MONTHLY",
        "RRULE:FREQ=MONTHLY;BYDAY=MO",
        "RRULE:FREQ=MONTHLY;BYDAY=6MO",
        "RRULE:FREQ=WEEKLY;BYDAY=2MO",
        "RRULE:FREQ=WEEKLY",
        "RRULE:FREQ=WEEKLY;BYDAY=XX",
        "RRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=3",
        "RRULE:FREQ=MONTHLY;BYDAY=2MO;UNTIL=20270101",
        "RRULE:FREQ=MONTHLY;BYDAY=2MO;BYDAY=3MO",
        "RRULE:FREQ=MONTHLY;BYDAY=2MO;BYMONTHDAY=3",
        "RRULE:FREQ=WEEKLY;INTERVAL=0;BYDAY=MO",
        "RRULE:FREQ=WEEKLY;INTERVAL=x;BYDAY=MO",
        "RRULE:FREQ=MONTHLY;BYDAY=2MO;BYMONTH=13",
        "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2",
        "DTSTART:20260114\nRRULE:FREQ=WEEKLY;INTERVAL=6;BYDAY=TU",
        "DTSTART:20261313\nRRULE:FREQ=WEEKLY;BYDAY=TU",
        "DTSTART:99991230\nRRULE:FREQ=WEEKLY;BYDAY=TH",
        "DTSTART:20260113T190000\nRRULE:FREQ=WEEKLY;BYDAY=TU",
    ],
)
def test_calendar_text_beyond_our_rules_is_refused(stored):
    with pytest.raises(ValueError, match=r"."):
        Recurrence.from_text(stored)


def test_calendar_text_of_other_programs_is_stored_in_our_form():
    foreign = "DTSTART;VALUE=DATE:20260113\r\nRRULE:BYDAY=TU;INTERVAL=6;FREQ=WEEKLY"

    assert str(Recurrence.from_text(foreign)) == "DTSTART:20260113\nRRULE:FREQ=WEEKLY;INTERVAL=6;BYDAY=TU"


def test_second_mondays_of_a_year():
    days = Recurrence.from_words("zweiter Montag").days(date(2020, 1, 1), date(2020, 12, 31))

    assert [f"{day:%d.%m.}" for day in days] == [
        "13.01.", "10.02.", "09.03.", "13.04.", "11.05.", "08.06.",
        "13.07.", "10.08.", "14.09.", "12.10.", "09.11.", "14.12.",
    ]  # fmt: skip


def test_first_and_last_day_count():
    rule = Recurrence.from_words("zweiter Montag")

    assert rule.days(date(2020, 1, 13), date(2020, 2, 10)) == [date(2020, 1, 13), date(2020, 2, 10)]
    assert rule.days(date(2020, 1, 14), date(2020, 2, 9)) == []
    assert rule.days(date(2020, 2, 10), date(2020, 1, 13)) == []


def test_weeks_without_a_beginning_count_from_the_first_such_weekday_of_the_year():
    rule = Recurrence.from_words("alle sechs Wochen dienstags")

    assert rule.days(date(2026, 2, 1), date(2026, 4, 1)) == [date(2026, 2, 17), date(2026, 3, 31)]
    assert rule.days(date(2027, 1, 1), date(2027, 2, 1)) == [date(2027, 1, 5)]


def test_weeks_with_a_beginning_run_on_over_the_year():
    rule = Recurrence.from_words("alle sechs Wochen am Dienstag ab 13. Januar 2026")

    assert rule.days(date(2025, 1, 1), date(2026, 3, 1)) == [date(2026, 1, 13), date(2026, 2, 24)]
    assert rule.days(date(2027, 1, 1), date(2027, 2, 28)) == [date(2027, 1, 26)]


@given(rules(), CENTURY)
def test_days_agree_with_what_a_calendar_program_makes_of_the_stored_text(rule, first):
    assume(rule.anchor)
    last = min(first + timedelta(1500), date(2101, 12, 31))

    expected = {moment.date() for moment in rrulestr(f"{rule};UNTIL={last:%Y%m%d}")}

    assert rule.days(first, last) == sorted(day for day in expected if day >= first)


@pytest.mark.parametrize(
    ("held", "meant", "deviation"),
    [
        (date(2020, 1, 20), date(2020, 1, 13), 7),
        (date(2020, 3, 9), date(2020, 3, 9), 0),
        (date(2020, 5, 31), date(2020, 5, 11), 20),
        (date(2020, 6, 1), date(2020, 6, 8), -7),
    ],
)
def test_by_months_the_day_of_the_same_month_was_meant(held, meant, deviation):
    rule = Recurrence.from_words("zweiter Montag")

    assert rule.nearest(held) == meant
    assert rule.deviation(held) == deviation


def test_in_a_month_without_a_day_the_next_one_was_meant():
    rule = Recurrence.from_words("zweiter Montag außer Juli und August")

    assert rule.nearest(date(2020, 7, 1)) == date(2020, 6, 8)
    assert rule.nearest(date(2020, 8, 31)) == date(2020, 9, 14)


def test_by_weeks_the_nearest_day_was_meant_and_of_two_the_earlier():
    rule = Recurrence.from_words("alle 14 Tage mittwochs ab 7. Januar 2026")

    assert rule.nearest(date(2026, 1, 13)) == date(2026, 1, 7)
    assert rule.nearest(date(2026, 1, 14)) == date(2026, 1, 7)
    assert rule.nearest(date(2026, 1, 15)) == date(2026, 1, 21)


def test_before_the_beginning_the_first_day_was_meant():
    rule = Recurrence.from_words("alle sechs Wochen am Dienstag ab 13. Januar 2026")

    assert rule.nearest(date(2020, 1, 1)) == date(2026, 1, 13)
    assert rule.deviation(date(2026, 1, 12)) == -1


@given(rules(), CENTURY)
def test_every_day_of_the_century_has_a_nearest_one_that_is_a_day_of_the_rule(rule, day):
    nearest = rule.nearest(day)

    assert rule.deviation(day) == (day - nearest).days
    if rule.interval == 1 or rule.anchor:
        assert rule.days(nearest, nearest) == [nearest]
        assert rule.deviation(nearest) == 0
