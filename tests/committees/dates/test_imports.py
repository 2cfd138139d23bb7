import io
import re
import struct
import zipfile
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from committees.dates.imports import NotReadable, calendars, read, read_calendar, read_table
from committees.dates.planned import PlannedDate

YEAR = (date(2020, 1, 1), date(2020, 12, 31))
BERLIN = "DTSTART;TZID=Europe/Berlin:"


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def calendar(*events, zone="", line_end="\r\n"):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rat//DE", *zone.split("\n")]
    for event in events:
        lines += ["BEGIN:VEVENT", *event.split("\n"), "END:VEVENT"]
    return line_end.join([*filter(None, lines), "END:VCALENDAR", ""]).encode()


def read_events(*events, **options):
    return read_calendar(calendar(*events, **options), *YEAR)


def when(dates):
    return [(each.day, each.begins, each.ends) for each in dates]


def days(dates):
    return [each.day for each in dates]


def test_an_event_becomes_a_date():
    event = (
        f"UID:a@rat\n{BERLIN}20200120T190000\nDTEND;TZID=Europe/Berlin:20200120T210000\n"
        "SUMMARY:Sitzung\\, öffentlich\nLOCATION:Rathaus\\nRaum 1\nDESCRIPTION:Viel\n  Text"
    )

    assert read_events(event) == [
        PlannedDate(
            "20.01.2020 19:00, Sitzung, öffentlich",
            day=date(2020, 1, 20),
            begins=time(19),
            ends=time(21),
            title="Sitzung, öffentlich",
            place="Rathaus Raum 1",
            uid="a@rat",
        )
    ]


OUTLOOK_ZONE = """BEGIN:VTIMEZONE
TZID:(UTC+01:00) Amsterdam, Berlin, Bern
X-LIC-LOCATION:Europe/Berlin
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE"""


@pytest.mark.parametrize(
    ("start", "begins"),
    [
        ("DTSTART;TZID=Europe/Berlin:20200615T190000", 19),
        ("DTSTART:20200615T190000", 19),
        ("DTSTART:20200615T170000Z", 19),
        ("DTSTART:20200120T180000Z", 19),
        ("DTSTART;TZID=W. Europe Standard Time:20200615T190000", 19),
        ('DTSTART;TZID="W. Europe Standard Time":20200615T190000', 19),
        ("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20200615T190000", 19),
        ("DTSTART;TZID=Europe/London:20200615T190000", 20),
        ('DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern":20200615T190000', 19),
        ('DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern":20200120T190000', 19),
        ("dtstart;tzid=Europe/Berlin;value=DATE-TIME:20200615T190000", 19),
    ],
)
def test_times_of_all_zones_become_times_of_berlin(start, begins):
    assert [each.begins for each in read_events(f"UID:a\n{start}", zone=OUTLOOK_ZONE)] == [time(begins)]


def test_a_zone_that_only_another_calendar_described_is_not_known():
    event = "UID:a\nDTSTART;TZID=Unsere Zeit:20200615T190000"
    zone = OUTLOOK_ZONE.replace("(UTC+01:00) Amsterdam, Berlin, Bern", "Unsere Zeit")

    described, unknown = read_events(event, zone=zone), read_events(event)

    assert when(described) == [(date(2020, 6, 15), time(19), None)]
    assert (unknown[0].day, "Unsere Zeit" in unknown[0].problem) == (None, True)


def test_no_calendar_changes_the_meaning_of_a_known_zone():
    zone = OUTLOOK_ZONE.replace("(UTC+01:00) Amsterdam, Berlin, Bern", "W. Europe Standard Time")

    dates = read_events(
        "UID:a\nDTSTART;TZID=W. Europe Standard Time:20200615T190000", zone=zone.replace("+0200", "+0900")
    )

    assert when(dates) == [(date(2020, 6, 15), time(19), None)]


@pytest.mark.parametrize(
    ("end", "ends"),
    [
        ("DTEND;TZID=Europe/Berlin:20200120T213000", time(21, 30)),
        ("DTEND:20200120T203000Z", time(21, 30)),
        ("DURATION:PT2H30M", time(21, 30)),
        ("SUMMARY:Ohne Ende", None),
        ("DTEND;TZID=Europe/Berlin:20200120T190000", None),
        ("DTEND;TZID=Europe/Berlin:20200121T010000", time(1)),
        ("DTEND;TZID=Europe/Berlin:20200122T210000", None),
    ],
)
def test_the_end_is_a_time_of_day_where_there_is_one(end, ends):
    dates = read_events(f"UID:a\n{BERLIN}20200120T190000\n{end}")

    assert when(dates) == [(date(2020, 1, 20), time(19), ends)]


@pytest.mark.parametrize(
    ("lines", "day", "last_day"),
    [
        ("DTSTART;VALUE=DATE:20200120", 20, None),
        ("DTSTART;VALUE=DATE:20200120\nDTEND;VALUE=DATE:20200121", 20, None),
        ("DTSTART;VALUE=DATE:20200120\nDTEND;VALUE=DATE:20200120", 20, None),
        ("DTSTART;VALUE=DATE:20200120\nDTEND;VALUE=DATE:20200123", 20, 22),
        ("DTSTART;VALUE=DATE:20200120\nDURATION:P3D", 20, 22),
        ("DTSTART:20200120", 20, None),
        ("DTSTART;VALUE=DATE:20200120T000000", 20, None),
    ],
)
def test_days_without_times_are_whole_days_and_the_last_is_included(lines, day, last_day):
    (planned,) = read_events(f"UID:a\n{lines}")

    assert planned.is_all_day
    assert (planned.day, planned.last_day) == (date(2020, 1, day), last_day and date(2020, 1, last_day))
    assert (planned.begins, planned.ends) == (None, None)


def test_both_changes_of_the_clock_are_followed():
    weekly = "UID:a\n{}\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2"

    in_berlin = [when(read_events(weekly.format(f"{BERLIN}{start}T190000"))) for start in ("20200323", "20201019")]
    in_utc = when(read_events(weekly.format("DTSTART:20200323T180000Z")))

    assert [[begins for _day, begins, _ends in dates] for dates in in_berlin] == [[time(19)] * 2] * 2
    assert [begins for _day, begins, _ends in in_utc] == [time(19), time(20)]


def test_hours_that_the_clock_leaves_out_or_repeats_have_one_meaning():
    dates = read_events(
        f"UID:a\n{BERLIN}20200329T023000\nDURATION:PT1H",
        f"UID:b\n{BERLIN}20201025T023000\nDTEND:20201025T013000Z",
    )

    assert when(dates) == [
        (date(2020, 3, 29), time(3, 30), time(4, 30)),
        (date(2020, 10, 25), time(2, 30), time(2, 30)),
    ]


def test_only_dates_that_begin_between_the_days_are_read():
    dates = read_events(
        f"UID:a\n{BERLIN}20191231T235900\nDURATION:PT2H",
        f"UID:b\n{BERLIN}20200101T000000",
        f"UID:c\n{BERLIN}20201231T235900",
        "UID:d\nDTSTART:20201231T233000Z",
        "UID:e\nDTSTART;VALUE=DATE:20210101",
    )

    assert [each.uid for each in dates] == ["b", "c"]


def test_what_is_called_off_stays_and_is_marked():
    dates = read_events(f"UID:a\n{BERLIN}20200120T190000\nSTATUS:CANCELLED", f"UID:b\n{BERLIN}20200121T190000")

    assert [each.is_cancelled for each in dates] == [True, False]


SERIES = f"UID:s\n{BERLIN}20200120T190000\nDURATION:PT2H\nSUMMARY:Rat\nRRULE:FREQ=MONTHLY;BYDAY=3MO;COUNT=4"


def test_a_series_becomes_its_dates_with_lasting_identities():
    dates = read_events(f"{SERIES}\nEXDATE;TZID=Europe/Berlin:20200217T190000\nRDATE:20200505T170000Z")

    assert [(each.day, each.uid) for each in dates] == [
        (date(2020, 1, 20), "s/20200120T180000Z"),
        (date(2020, 3, 16), "s/20200316T180000Z"),
        (date(2020, 4, 20), "s/20200420T170000Z"),
        (date(2020, 5, 5), "s/20200505T170000Z"),
    ]


def test_a_changed_date_of_a_series_keeps_its_identity():
    moved = f"UID:s\nRECURRENCE-ID;TZID=Europe/Berlin:20200217T190000\n{BERLIN}20200218T180000\nSUMMARY:Verlegt"
    cancelled = f"UID:s\nRECURRENCE-ID:20200316T180000Z\n{BERLIN}20200316T190000\nSTATUS:CANCELLED"

    dates = read_events(moved, SERIES, cancelled)

    assert [(each.day, each.begins, each.uid, each.is_cancelled) for each in dates] == [
        (date(2020, 1, 20), time(19), "s/20200120T180000Z", False),
        (date(2020, 2, 18), time(18), "s/20200217T180000Z", False),
        (date(2020, 3, 16), time(19), "s/20200316T180000Z", True),
        (date(2020, 4, 20), time(19), "s/20200420T170000Z", False),
    ]


def test_later_dates_that_move_along_keep_their_identities():
    moved = f"UID:s\nRECURRENCE-ID;RANGE=THISANDFUTURE:20200217T180000Z\n{BERLIN}20200218T200000\nDURATION:PT1H"

    dates = read_events(SERIES, moved)

    assert [(each.day, each.begins, each.uid) for each in dates][1:] == [
        (date(2020, 2, 18), time(20), "s/20200217T180000Z"),
        (date(2020, 3, 17), time(20), "s/20200316T180000Z"),
        (date(2020, 4, 21), time(20), "s/20200420T170000Z"),
    ]


def test_whole_days_repeat_as_days():
    dates = read_events("UID:s\nDTSTART;VALUE=DATE:20200301\nRRULE:FREQ=MONTHLY;UNTIL=20200501")

    assert [(each.day, each.uid, each.is_all_day) for each in dates] == [
        (date(2020, month, 1), f"s/20200{month}01", True) for month in (3, 4, 5)
    ]


def test_the_last_day_of_a_rule_belongs_to_it():
    dates = read_events(f"UID:s\n{BERLIN}20200120T190000\nRRULE:FREQ=WEEKLY;UNTIL=20200203")

    assert days(dates) == [date(2020, 1, 20), date(2020, 1, 27), date(2020, 2, 3)]


@pytest.mark.parametrize(
    "versions",
    [
        [("SEQUENCE:2", 21), ("SEQUENCE:10", 22), ("SEQUENCE:1", 23)],
        [("DTSTAMP:20200101T000000Z", 21), ("DTSTAMP:20200103T000000Z", 22), ("DTSTAMP:20200102T000000Z", 23)],
        [("X-A:1", 21), ("SEQUENCE:kaputt", 22)],
    ],
)
def test_of_several_versions_the_latest_holds(versions):
    dates = read_events(*(f"UID:a\n{line}\n{BERLIN}202001{day}T190000" for line, day in versions))

    assert days(dates) == [date(2020, 1, 22)]


def test_an_event_without_identity_has_the_same_one_every_time():
    first, other = f"{BERLIN}20200120T190000\nSUMMARY:Rat", f"{BERLIN}20200121T190000\nSUMMARY:Rat"

    once, again = ([each.uid for each in read_events(*events)] for events in ((first, other), (other, first)))

    assert once == again
    assert len(set(once)) == 2
    assert all(once)


def test_a_very_long_identity_becomes_a_short_one():
    (planned,) = read_events(f"UID:{'x' * 5000}\n{BERLIN}20200120T190000")

    assert 0 < len(planned.uid) <= 200


@pytest.mark.parametrize(
    "lines",
    [
        "SUMMARY:Ohne Tag",
        "DTSTART:kaputt",
        "DTSTART:20200231T190000",
        "DTSTART:T190000",
        "DTSTART",
        "DTSTART;TZID=Mond/Krater:20200120T190000",
        f"{BERLIN}20200120T190000\nDTEND;TZID=Europe/Berlin:20200120T180000",
        f"{BERLIN}20200120T190000\nDURATION:kaputt",
        f"{BERLIN}20200120T190000\nRRULE:kaputt",
        f"{BERLIN}20200120T190000\nRRULE:FREQ=MONTHLY;BYDAY=9XX",
        f"{BERLIN}20200120T190000\nRRULE:MD1 20",
        f"{BERLIN}20200120T190000\nRRULE:FREQ=WEEKLY\nRRULE:FREQ=DAILY",
        f"{BERLIN}20200120T190000\nRRULE:FREQ=WEEKLY\nEXRULE:FREQ=DAILY",
        f"{BERLIN}00010120T190000\nRRULE:FREQ=DAILY",
        f"{BERLIN}19500120T190000\nRRULE:FREQ=DAILY\nDURATION:P30000D",
        f"{BERLIN}20200120T190000\nRECURRENCE-ID;RANGE=THISANDFUTURE:19500120T190000",
        f"{BERLIN}20200120T190000\nRDATE:kaputt",
        f"{BERLIN}20200120T190000\nEXDATE:kaputt\nRRULE:FREQ=WEEKLY",
        f"{BERLIN}20200120T190000\nRECURRENCE-ID:kaputt",
    ],
)
def test_what_cannot_be_read_is_shown_and_the_rest_is_read(lines):
    good = f"UID:gut\n{BERLIN}20200120T190000"

    dates = read_events(f"UID:a\nSUMMARY:Rat\n{lines}", good)

    assert [(each.uid, each.day, bool(each.problem)) for each in dates] == [
        ("gut", date(2020, 1, 20), False),
        ("a", None, True),
    ]
    assert dates[1].text.endswith("Rat")


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=1000000000",
        "FREQ=HOURLY",
        "freq=secondly",
        "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;BYSETPOS=2",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYSETPOS=99",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=2",
        f"FREQ=YEARLY;BYYEARDAY={','.join(['1'] * 10_000)}",
    ],
)
def test_rules_that_never_end_are_refused_soon(rule):
    dates = read_events(f"UID:a\n{BERLIN}20200120T190000\nRRULE:{rule}")

    assert [bool(each.problem) for each in dates] == [True]


def test_a_rule_of_many_dates_is_read_as_far_as_the_days_reach():
    dates = read_events(f"UID:a\n{BERLIN}19900101T190000\nRRULE:FREQ=WEEKLY;COUNT=1000000000")

    assert len(dates) == 52


@pytest.mark.parametrize("until", ["20191231", "20191230T180000Z"])
def test_series_that_are_over_cost_little(until):
    series = f"UID:{{}}\n{BERLIN}20100104T190000\nRRULE:FREQ=WEEKLY;UNTIL={until}"
    assert read_events(*(series.format(number) for number in range(1_000))) == []


def refusal(read_it, *args):
    with pytest.raises(NotReadable) as refused:
        read_it(*args)
    return str(refused.value)


def test_more_dates_than_the_limit_are_refused():
    assert "300" in refusal(read_events, f"UID:a\n{BERLIN}20200101T190000\nRRULE:FREQ=DAILY")


def test_many_hostile_rules_together_end_with_a_clear_sentence(monkeypatch):
    monkeypatch.setattr(calendars, "MAX_SECONDS", 0.5)
    events = [f"UID:{number}\n{BERLIN}19010101T190000\nRRULE:FREQ=DAILY;BYSETPOS=2" for number in range(500)]
    assert "too long" in refusal(read_events, *events)


def test_days_listed_by_the_thousand_are_refused():
    days = ",".join(f"20200120T{second // 3600:02}{second // 60 % 60:02}{second % 60:02}" for second in range(5_000))

    assert "single days" in refusal(read_events, f"UID:a\n{BERLIN}20200120T190000\nRDATE:{days}")


def test_a_zone_with_an_endless_rule_is_not_followed():
    zone = OUTLOOK_ZONE.replace("FREQ=YEARLY", "FREQ=SECONDLY")
    dates = read_events('UID:a\nDTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern":20200615T190000', zone=zone)

    assert [bool(each.problem) for each in dates] == [True]


def test_large_calendars_are_refused_before_they_are_parsed():
    event = f"UID:a\n{BERLIN}20200120T190000"
    too_many = refusal(read_events, *[event] * 1_001)
    too_large = refusal(read, calendar(*[event] * 100_000, line_end="\r\n" + " " * 400), "a.ics", *YEAR)

    assert ("1000" in too_many, "2 MB" in too_large) == (True, True)


def test_the_largest_calendar_that_is_read_is_read_in_time():
    event = f"UID:{{}}\n{BERLIN}20190120T190000\nDURATION:PT2H\nDESCRIPTION:{'x' * 1_800}"
    body = calendar(*(event.format(number) for number in range(1_000)))
    assert (read_calendar(body, *YEAR), len(body) > 1_900_000) == ([], True)


@pytest.mark.parametrize("filler", ["A:b\n", "BEGIN:X\n", "\n", " x\n", "BEGIN:VTIMEZONE\n", "END:X\n", "\r"])
def test_a_calendar_full_of_rubbish_is_read_in_time(filler):
    body = b"BEGIN:VCALENDAR\n" + filler.encode() * (2_000_000 // len(filler)) + b"\nEND:VCALENDAR"
    assert read_calendar(body, *YEAR) == []


@pytest.mark.parametrize(
    "line",
    ["DTSTART" + ";X=y" * 400_000 + ":20200120", "UID:" + "\\," * 600_000, "SUMMARY:" + "a" * 1_900_000],
    ids=["parameters", "escapes", "text"],
)
def test_a_line_without_end_is_read_in_time(line):
    assert len(read_events(f"{line}\nDTSTAMP:20200101T000000Z")) == 1


def test_alarms_and_nested_parts_are_no_part_of_the_event():
    event = (
        f"UID:a\n{BERLIN}20200120T190000\nBEGIN:VALARM\nTRIGGER:-PT15M\nSUMMARY:Wecker\nUID:w\n"
        "DTSTART:20200101T000000Z\nEND:VALARM\nSUMMARY:Rat"
    )

    assert [(each.title, each.uid) for each in read_events(event)] == [("Rat", "a")]


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_calendars_of_all_codes_are_read(code, line_end):
    body = calendar(f"UID:a\n{BERLIN}20200120T190000\nSUMMARY:Größe", line_end=line_end).decode().encode(code)

    assert [each.title for each in read(body, "termine.txt", *YEAR)] == ["Größe"]


def test_half_a_calendar_is_refused():
    body = calendar(SERIES)

    assert "breaks off" in refusal(read_calendar, body[: len(body) // 2], *YEAR)


# Tables


def workbook(*rows, title="Termine", sheets=()):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for name, state, others in sheets:
        other = book.create_sheet(name)
        other.sheet_state = state
        for row in others:
            other.append(row)
    return saved(book)


def saved(book):
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


RAT = PlannedDate(
    "20.01.2020 19:00 21:00 Sitzung Rathaus",
    day=date(2020, 1, 20),
    begins=time(19),
    ends=time(21),
    title="Sitzung",
    place="Rathaus",
)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize(
    "headings",
    [
        ["Datum", "Beginn", "Ende", "Titel", "Ort"],
        ["TAG", "von", "bis", "Thema", "Ort:"],
        ["date", "start", "end", "Betreff", "place"],
    ],
)
def test_a_table_with_headings_is_read(headings, code, delimiter):
    rows = [headings, ["20.01.2020", "19:00", "21:00", "Sitzung", "Rathaus"]]

    body = "\r\n".join(delimiter.join(row) for row in rows).encode(code)

    assert read_table(body, "x.csv") == [RAT]


def test_columns_may_stand_in_any_order_and_cells_in_quotes():
    body = b'UID;Ort;Titel;Datum;Uhrzeit\n7;"Rat;haus";"""Rat"" und\nmehr";Mo, 20.1.2020;19 Uhr\n'

    (planned,) = read_table(body, "x.csv")

    assert (planned.uid, planned.place, planned.title) == ("7", "Rat;haus", '"Rat" und mehr')
    assert (planned.day, planned.begins, planned.written_weekday) == (date(2020, 1, 20), time(19), 0)


@pytest.mark.parametrize(
    ("begins", "ends", "expected"),
    [
        ("19:00", "21:00", (time(19), time(21))),
        ("19", "21", (time(19), time(21))),
        ("19.30", "", (time(19, 30), None)),
        ("19 Uhr", "21.30 Uhr", (time(19), time(21, 30))),
        ("19:00:00", "21:00:00", (time(19), time(21))),
        ("", "21 Uhr", (None, time(21))),
        ("19–21 Uhr", "", (time(19), time(21))),
        ("20.01.2020 19:00", "20.01.2020 21:00", (time(19), time(21))),
        ("", "", (None, None)),
    ],
)
def test_times_are_written_in_many_ways(begins, ends, expected):
    (planned,) = read_table(f"Datum;Beginn;Ende;Titel\n20.01.2020;{begins};{ends};Rat\n".encode(), "x.csv")

    assert (planned.day, planned.begins, planned.ends, planned.title) == (date(2020, 1, 20), *expected, "Rat")


def test_the_beginning_may_hold_the_day():
    dates = read_table(b"Betreff;Beginn;Ende\nRat;20.01.2020 19:00;20.01.2020 21:00\nFest;21.01.2020;\n", "x.csv")

    assert when(dates) == [(date(2020, 1, 20), time(19), time(21)), (date(2020, 1, 21), None, None)]


def test_exports_of_outlook_and_google_are_read():
    outlook = "Betreff,Beginnt am,Beginnt um,Endet am,Endet um,Ort\nRat,20.1.2020,19:00:00,20.1.2020,21:00:00,VHS\n"
    google = "Subject,Start Date,Start Time,End Date,End Time\nFest,20.01.2020,,22.01.2020,\n"

    (rat,) = read_table(outlook.encode(), "x.csv")
    (fest,) = read_table(google.encode(), "x.csv")

    assert (rat.day, rat.begins, rat.ends, rat.place) == (date(2020, 1, 20), time(19), time(21), "VHS")
    assert (fest.day, fest.last_day, fest.is_all_day) == (date(2020, 1, 20), date(2020, 1, 22), True)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Termine 2020\n\nDatum;Titel\n20.1.;Rat\n", "x.csv"),
        ("Datum;Titel\n20.1.;Rat\n", "Termine_2020.csv"),
        ("20.1.;Rat\n", "Termine 2020.csv"),
        ("Termine 2020;\n20.1.;Rat\n", "x.csv"),
    ],
)
def test_the_year_may_stand_in_the_title_or_the_name(body, name):
    dates = [each for each in read_table(body.encode(), name) if not each.problem]

    assert [(each.day, each.title) for each in dates] == [(date(2020, 1, 20), "Rat")]


@pytest.mark.parametrize("delimiter", [";", "\t", "|", ", ", " "])
def test_a_table_without_headings_is_read_line_by_line(delimiter):
    body = "\n".join(delimiter.join(["Mo", f"{day}.01.2020", "19 Uhr"]) for day in (20, 27)).encode()

    dates = read_table(body, "x.csv")

    assert when(dates) == [(date(2020, 1, 20), time(19), None), (date(2020, 1, 27), time(19), None)]


def test_rows_without_a_day_say_so():
    dates = read_table(b"Datum;Titel\n20.01.2020;Rat\n;Fest\nbald;Feier\n31.02.2020;Ball\n;\n", "x.csv")

    assert [(each.day, each.title, bool(each.problem)) for each in dates] == [
        (date(2020, 1, 20), "Rat", False),
        (None, "", True),
        (None, "Feier", True),
        (None, "Ball", True),
    ]
    assert dates[1].text == "Fest"


def test_a_line_without_end_is_shown_in_part():
    dates = read_table(b"20.01.2020 Rat\n27.01.2020 " + b"x" * 100_000 + b"\n", "x.csv")

    assert [(each.day, bool(each.problem), len(each.text) <= 1_000) for each in dates] == [
        (date(2020, 1, 20), False, True),
        (None, True, True),
    ]


def test_real_dates_and_times_of_a_workbook_are_read():
    body = workbook(
        ["Sitzungstermine des Rates"],
        [],
        ["Datum", "Beginn", "Ende", "Titel", "Ort"],
        [date(2020, 1, 20), time(19), time(21), "Sitzung", "Rathaus"],
        [datetime(2020, 2, 17), timedelta(hours=19, minutes=30), 21.3, 5.0, True],
        [None, None],
        ["16.3.2020", "19 Uhr", None, "Rat"],
    )

    dates = read_table(body, "x.xlsx")

    assert dates[0] == RAT
    assert when(dates) == [
        (date(2020, 1, 20), time(19), time(21)),
        (date(2020, 2, 17), time(19, 30), time(21, 30)),
        (date(2020, 3, 16), time(19), None),
    ]
    assert dates[1].title == "5"


def test_a_day_with_its_time_in_one_cell_is_read():
    body = workbook(["Beginn", "Ende"], [datetime(2020, 1, 20, 19), datetime(2020, 1, 20, 21)])

    assert when(read_table(body, "x.xlsx")) == [(date(2020, 1, 20), time(19), time(21))]


def test_a_workbook_without_headings_is_read_line_by_line():
    body = workbook([date(2020, 1, 20), time(19), time(21), "Rat"], [date(2020, 2, 17), time(19), None, "Rat"])

    assert when(read_table(body, "x.xlsx")) == [
        (date(2020, 1, 20), time(19), time(21)),
        (date(2020, 2, 17), time(19), None),
    ]


@pytest.mark.parametrize("headings", [["Datum", "Titel"], ["17.02.2020", "Erster"]])
def test_a_formula_is_named_and_neither_computed_nor_believed(headings):
    body = rewritten(
        workbook(headings, ["=TODAY()", "Rat"], [date(2020, 5, 5), "=A1"], ["16.3.2020", "Gut"]),
        {SHEET: lambda xml: xml.replace(b"<f>TODAY()</f><v/>", b"<f>TODAY()</f><v>43850</v>")},
    )

    dates = read_table(body, "x.xlsx")

    problems = [each.problem for each in dates if each.problem]
    assert [re.search(r"[A-Z]\d", problem)[0] for problem in problems] == ["A2", "B3"]
    assert {each.day for each in dates if not each.problem} <= {date(2020, 2, 17), date(2020, 3, 16)}
    assert date(2020, 3, 16) in days(dates)


def test_the_first_visible_sheet_with_content_counts():
    rows = [["Datum", "Titel"], [date(2020, 1, 20), "Rat"]]
    hidden = [["Datum"], [date(2020, 5, 5)]]

    body = workbook(sheets=[("Alt", "hidden", hidden), ("Geheim", "veryHidden", hidden), ("Neu", "visible", rows)])

    assert days(read_table(body, "x.xlsx")) == [date(2020, 1, 20)]


def test_merged_cells_do_not_disturb():
    book = openpyxl.Workbook()
    for row in [["Termine 2020"], [], ["Datum", "Uhrzeit", "Thema"], ["20.1.", "19 Uhr", "Rat"], ["17.2.", None, None]]:
        book.active.append(row)
    book.active.merge_cells("A1:C1")
    book.active.merge_cells("B4:B5")

    assert when(read_table(saved(book), "x.xlsx")) == [
        (date(2020, 1, 20), time(19), None),
        (date(2020, 2, 17), None, None),
    ]


def test_a_workbook_without_a_table_is_refused():
    assert "no table" in refusal(read_table, workbook(), "x.xlsx")


def zipped(members, method=zipfile.ZIP_DEFLATED):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return content.getvalue()


def rewritten(body, changes):
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**members, **{name: change(members[name]) for name, change in changes.items()}})


SHEET = "xl/worksheets/sheet1.xml"
TABLE = workbook(["Datum", "Titel"], [date(2020, 1, 20), "Rat"])


def lying(body, name, size):
    """The archive with another uncompressed size of `name` in its directory."""
    at = body.rindex(name.encode()) - 46
    return body[: at + 24] + struct.pack("<I", size) + body[at + 28 :]


def encrypted(body):
    at = body.index(b"PK\x01\x02")
    return body[: at + 8] + struct.pack("<H", 1) + body[at + 10 :]


@pytest.mark.parametrize(
    "body",
    [
        zipped({SHEET: b"0" * 30_000_000}),
        zipped({f"xl/{number}.xml": b"x" for number in range(300)}),
        zipped({SHEET: b"0" * 2_000_000}),
        lying(zipped({"xl/a.xml": b"0" * 30_000_000}), "xl/a.xml", 1_000),
        zipped({SHEET: b"0" * 900_000}, zipfile.ZIP_BZIP2),
        zipped({SHEET: b"0" * 900_000}, zipfile.ZIP_LZMA),
        encrypted(TABLE),
        rewritten(TABLE, {SHEET: lambda xml: b'<!DOCTYPE x [<!ENTITY a "b">]>' + xml}),
        rewritten(TABLE, {SHEET: lambda xml: xml.decode().encode("utf-16")}),
        rewritten(TABLE, {"xl/workbook.xml": lambda xml: b'<!DOCTYPE x [<!ENTITY a SYSTEM "/etc/passwd">]>' + xml}),
        rewritten(TABLE, {SHEET: lambda xml: xml.replace(b"<sheetData>", b"<sheetData>" + b"<row/>" * 600_000)}),
        rewritten(TABLE, {SHEET: lambda xml: xml.replace(b'<row r="2"', b'<row r="999999999999"')}),
        rewritten(TABLE, {SHEET: lambda xml: xml[: len(xml) // 2]}),
        TABLE[: len(TABLE) // 2],
        b"PK\x03\x04 kein Archiv",
        b"PK",
    ],
    ids=[
        "one large sheet",
        "too many members",
        "packed too densely",
        "a size that lies",
        "bzip2",
        "lzma",
        "encrypted",
        "an entity",
        "another encoding",
        "an external entity",
        "too many rows",
        "a row out of reach",
        "half a sheet",
        "half a workbook",
        "no archive",
        "nothing behind the signature",
    ],
)
def test_bombs_and_damaged_workbooks_are_refused_soon(body):
    assert refusal(read, body, "x.xlsx", *YEAR)


def test_a_sheet_with_a_last_row_far_below_is_read():
    body = rewritten(TABLE, {SHEET: lambda xml: xml.replace(b"</sheetData>", b'<row r="1048576"/></sheetData>')})

    assert days(read_table(body, "x.xlsx")) == [date(2020, 1, 20)]


@pytest.mark.parametrize("count", [301, 1_001])
def test_long_tables_are_refused(count):
    rows = [["Datum", "Titel"], *[["20.01.2020", f"Rat {number}"] for number in range(count)]]

    assert refusal(read_table, workbook(*rows), "x.xlsx")
    assert refusal(read_table, "\n".join(map(";".join, rows)).encode(), "x.csv")


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (b"", "empty"),
        (b"\r\n \t", "empty"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "old workbook"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b"\n <HTML>", "web page"),
        (b"<?xml version='1.0'?><x/>", "neither"),
        (b'{"a": 1}', "neither"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "neither"),
        (bytes(range(256)), "neither"),
        (zipped({"word/document.xml": b"<x/>"}), "Word"),
        (
            zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}),
            "LibreOffice",
        ),
        (zipped({"bild.png": b"x"}), "neither"),
        (b"x" * 3_000_000, "2 MB"),
    ],
    ids=lambda value: str(value[:10]),
)
@pytest.mark.parametrize("name", ["termine.ics", "termine.csv", "termine.xlsx"])
def test_files_of_other_kinds_are_refused_whatever_they_are_called(body, word, name):
    assert word in refusal(read, body, name, *YEAR)


@pytest.mark.parametrize("name", ["termine.ics", "termine.csv", "termine.xlsx", "termine.pdf", ""])
@pytest.mark.parametrize(
    "body",
    [calendar(f"UID:a\n{BERLIN}20200120T190000"), b"Datum\n20.01.2020", TABLE],
    ids=["calendar", "text", "workbook"],
)
def test_the_content_decides_and_not_the_name(body, name):
    assert days(read(body, name, *YEAR)) == [date(2020, 1, 20)]


LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            [
                *("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "END:VTIMEZONE", "DTSTART:20200120T190000", "UID:a"),
                *("RRULE:FREQ=WEEKLY", "RRULE:FREQ=DAILY;BYMONTHDAY=31", "EXDATE:20200127T190000", "DURATION:-P1D"),
                *("RECURRENCE-ID:20200127T190000", "DTSTART;VALUE=DATE:20200120", "DTEND:99991231T235959Z"),
                *("RDATE;VALUE=PERIOD:20200120T190000/PT2H", "DURATION:P99999999D", "DTSTART:00010101T000000Z"),
                *("Datum;Beginn;Ende", "20.1.2020;19;21", "Datum,Ort", '"', "TZID:X", "DTSTART;TZID=X:20200120T190000"),
            ]
        ),
    ),
    max_size=25,
).map("\n".join)


@settings(max_examples=300, deadline=None)
@given(
    body=st.one_of(
        st.binary(max_size=400),
        st.binary(max_size=200).map(lambda rest: b"PK\x03\x04" + rest),
        LINES.map(str.encode),
        LINES.map(lambda text: f"BEGIN:VCALENDAR\n{text}\nEND:VCALENDAR\n".encode()),
    )
)
def test_whatever_comes_is_read_or_refused(body):
    try:
        dates = read(body, "x", *YEAR)
    except NotReadable as error:
        assert str(error)
    else:
        assert all(each.problem or YEAR[0].year <= each.day.year <= 2100 for each in dates)


@settings(max_examples=100, deadline=None)
@given(at=st.integers(0, len(TABLE) - 1), byte=st.integers(0, 255))
def test_a_workbook_with_a_wrong_byte_is_read_or_refused(at, byte):
    body = TABLE[:at] + bytes([byte]) + TABLE[at + 1 :]

    try:
        assert isinstance(read(body, "x.xlsx", *YEAR), list)
    except NotReadable as error:
        assert str(error)
