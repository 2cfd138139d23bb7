import unicodedata
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from committees.dates.lines import read_lines
from committees.dates.planned import PlannedDate

JANUARY, MARCH, MAY = date(2020, 1, 20), date(2020, 3, 9), date(2020, 5, 18)
MONDAY = 0

WEDEL = """
Montag, 20. Januar 2020
Montag, 09. März 2020
Montag, 18. Mai 2020
Montag, 15. Juni 2020
Montag, 17. August 2020
Montag, 14. September\xa02020
Montag, 16. November 2020
Montag, 07. Dezember 2020
"""

PARTS = (
    "Montag Mo. Di Januar Mai 1. 20. 20.1. 31.2. 29.2.2021 20.01.2020 2020-01-20 20/01/2020 20.–22. 2020 1999 19 24 25 "
    "19:30 21.15 Uhr h ab von bis um und - – | , ; : ( ) • o * ganztägig entfällt Ort: VHS Sitzung \t \n \x0b \r\n"
)


def read(text, year=2020):
    """What was understood of `text`, without the text."""
    return [replace(planned, text="") for planned in read_lines(text, year)]


def test_dates_of_wedel_as_its_site_writes_them():
    assert read(WEDEL, year=None) == [
        PlannedDate("", day=date(2020, month, day), written_weekday=MONDAY)
        for month, day in [(1, 20), (3, 9), (5, 18), (6, 15), (8, 17), (9, 14), (11, 16), (12, 7)]
    ]


@pytest.mark.parametrize(
    "line",
    [
        "20. Januar 2020",
        "20. Januar",
        "20. Jan. 2020",
        "20.Januar 2020",
        "20 Jänner 2020",
        "20. Jan 20",
        "20. JANUAR '20",
        "20.1.",
        "20.1.20",
        "20.01.2020",
        "20. 1. 2020",
        "20. 1. 20",
        "20. 01.",
        "20/01/2020",
        "20-01-2020",
        "2020-01-20",
        "2020‐01‐20",
        "2020/1/20",
        "20th January 2020",
        "January 20, 2020",
        "am 20. Januar",
        "Vom 20.1.2020",
    ],
)
def test_a_day_is_read_however_it_is_written(line):
    assert read(line) == [PlannedDate("", day=JANUARY)]


@pytest.mark.parametrize(
    "line",
    [
        "Montag, 20. Januar 2020",
        "Montag, den 20. Januar 2020",
        "Am Montag, dem 20. Januar",
        "Mo 20.1.",
        "Mo., 20.01.20",
        "Mo.20.1.2020",
        "MON 20.1.",
        "20.01.2020 (Mo)",
        "20.01.2020, Montag",
        "20.1. Mo.",
        "montags: 20.1.",
        "Mo\t20.1.",
    ],
)
def test_the_weekday_is_read_with_the_day(line):
    assert read(line) == [PlannedDate("", day=JANUARY, written_weekday=MONDAY)]


@pytest.mark.parametrize(
    ("abbreviation", "weekday"),
    [
        ("Di", 1),
        ("Mi.", 2),
        ("Donnerst.", 3),
        ("Do", 3),
        ("Fr.,", 4),
        ("Sa", 5),
        ("Sonnabend", 5),
        ("So", 6),
        ("Sun", 6),
    ],
)
def test_weekdays_may_be_abbreviated(abbreviation, weekday):
    assert read(f"{abbreviation} 20.1.") == [PlannedDate("", day=JANUARY, written_weekday=weekday)]


def test_words_that_look_like_weekdays_stay_in_the_title():
    assert read("20.1. So geht Integration") == [PlannedDate("", day=JANUARY, title="So geht Integration")]


@pytest.mark.parametrize(
    "line",
    [
        "• Mo 20.1.",
        "· Mo 20.1.",
        "– Mo 20.1.",
        "* Mo 20.1.",
        "- Mo 20.1.",
        "o Mo 20.1.",
        "▪ Mo 20.1.",
        "\uf0b7\tMo 20.1.",
        "1. Montag, 20. Januar",
        "1.Montag, 20. Januar",
        "12) Mo 20.1.",
        "(3) Mo 20.1.",
        "4\tMo\t20.1.",
        "\ufeffMo\xa020.1.",
        "Mo\u202f20.\u200b1.",
        "Mon\xadtag, 20. Ja\xadnuar",
        "Mo  20.1. \x0b",
        "Ｍｏ ２０．１．",
    ],
)
def test_word_processors_leave_nothing_behind(line):
    assert read(line) == [PlannedDate("", day=JANUARY, written_weekday=MONDAY)]


@pytest.mark.parametrize("line", ["1. 20.01.2020", "1. 20. Januar", "1) 20. 1.", "1. 20.1."])
def test_the_number_of_a_list_is_no_day(line):
    assert read(line) == [PlannedDate("", day=JANUARY)]


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKD"])
def test_umlauts_may_be_decomposed(form):
    assert read(unicodedata.normalize(form, "9. März 2020")) == [PlannedDate("", day=MARCH)]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\x0b", "\u2028", "\n\n \u200b\n"])
def test_lines_may_end_in_any_way_and_blank_ones_do_not_count(ending):
    assert read(f"20.1.{ending}9.3.") == [PlannedDate("", day=JANUARY), PlannedDate("", day=MARCH)]


@pytest.mark.parametrize(
    ("written", "begins", "ends"),
    [
        (", 19–21 Uhr", time(19), time(21)),
        (" 19-21", time(19), time(21)),
        (" 19:30 - 21.15 Uhr", time(19, 30), time(21, 15)),
        (" 19.30 − 21.15", time(19, 30), time(21, 15)),
        (" von 19 bis 21 Uhr", time(19), time(21)),
        (" 19 Uhr bis ca. 21 Uhr", time(19), time(21)),
        ("\t19:00\t21:00", time(19), time(21)),
        (" 21 - 19 Uhr", time(21), time(19)),
        (" 19h", time(19), None),
        (" 19 Uhr 30", time(19, 30), None),
        (" 19:30", time(19, 30), None),
        (" 19.30", time(19, 30), None),
        ("19:30", time(19, 30), None),
        (", 19", time(19), None),
        (" ab 19 Uhr", time(19), None),
        (" um 9", time(9), None),
        (" Beginn: 19.30 Uhr", time(19, 30), None),
        (" Beginn 19 Uhr, Ende 21 Uhr", time(19), time(21)),
        (" bis 21 Uhr", None, time(21)),
    ],
)
def test_times_are_read_with_and_without_uhr(written, begins, ends):
    assert read(f"20.1.{written}") == [PlannedDate("", day=JANUARY, begins=begins, ends=ends)]


def test_a_two_digit_number_before_uhr_is_no_year():
    assert read("20.1.19 Uhr\n20.1. 19 Uhr\n20. Januar 19 Uhr") == 3 * [PlannedDate("", day=JANUARY, begins=time(19))]


def test_an_iso_moment_is_day_and_time():
    assert read("2020-01-20T19:30:00") == [PlannedDate("", day=JANUARY, begins=time(19, 30))]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("20.1.2020: Jahresplanung", "Jahresplanung"),
        ("Jahresplanung am 20.1.", "Jahresplanung"),
        ("20.1. – Wahl – Teil 2", "Wahl – Teil 2"),
        ("20.1. (Jahresplanung)", "Jahresplanung"),
        ("20.1. Sitzung (öffentlich)", "Sitzung (öffentlich)"),
        ("20.1. Raum 3", "Raum 3"),
    ],
)
def test_the_rest_of_the_line_is_the_title(line, title):
    assert read(line) == [PlannedDate("", day=JANUARY, title=title)]


@pytest.mark.parametrize(
    ("line", "title", "place"),
    [
        ("20.1. | 19 Uhr | VHS", "", "VHS"),
        ("20.1.\t19 Uhr\tJahresplanung", "Jahresplanung", ""),
        ("20.1. | 19 Uhr | Jahresplanung | Rathaus", "Jahresplanung", "Rathaus"),
        ("20.1.;19:00;Rathaus;Jahresplanung", "Jahresplanung", "Rathaus"),
        ("20.1. | 19 Uhr | Jahresplanung | bei Meyer", "Jahresplanung", "bei Meyer"),
        ("20.1. 19 Uhr Jahresplanung, Ort: Mühle", "Jahresplanung", "Mühle"),
    ],
)
def test_cells_of_a_row_hold_title_and_place(line, title, place):
    assert read(line) == [PlannedDate("", day=JANUARY, begins=time(19), title=title, place=place)]


@pytest.mark.parametrize("line", ["20.1. ganztägig", "20.1., ganztags", "20.1. (den ganzen Tag)"])
def test_all_day_may_be_written_out(line):
    assert read(line) == [PlannedDate("", day=JANUARY, is_all_day=True)]


@pytest.mark.parametrize(
    "line",
    [
        "20.–22. Januar 2020",
        "20. bis 22. Januar",
        "20.01.-22.01.2020",
        "20.1.2020 — 22.1.2020",
        "20.-22.1.",
        "2020-01-20 - 2020-01-22",
        "vom 20. Januar bis zum 22. Januar",
    ],
)
def test_several_days_in_a_row_are_one_date(line):
    assert read(line) == [PlannedDate("", day=JANUARY, last_day=date(2020, 1, 22), is_all_day=True)]


def test_several_days_may_go_over_the_turn_of_the_year():
    expected = PlannedDate("", day=date(2020, 12, 28), last_day=date(2021, 1, 2), is_all_day=True)

    assert read("28.12.–2.1.2021\n28.12.–2.1.\n28.12.2020–2.1.") == 3 * [expected]


def test_several_dates_in_a_line_share_its_year_time_and_text():
    line = "20.1., 9.3. und 18.5.2020, 19 Uhr"

    assert read_lines(line, 2019) == [PlannedDate(line, day=day, begins=time(19)) for day in (JANUARY, MARCH, MAY)]


def test_several_dates_in_a_line_keep_what_is_their_own():
    assert read("Mo 20.1. 18 Uhr Klausur, Di 9.3. 19 Uhr; 18.5.") == [
        PlannedDate("", day=JANUARY, begins=time(18), title="Klausur", written_weekday=MONDAY),
        PlannedDate("", day=MARCH, begins=time(19), written_weekday=1),
        PlannedDate("", day=MAY),
    ]


def test_days_of_one_month_may_share_its_name():
    assert read("6. und 20. Januar") == [PlannedDate("", day=date(2020, 1, 6)), PlannedDate("", day=JANUARY)]


def test_one_wrong_date_does_not_spoil_the_others_of_its_line():
    days = [planned.day for planned in read("20.1., 31.2., 9.3.2020")]

    assert days == [JANUARY, None, MARCH]


def test_a_year_in_the_line_counts_more_than_a_heading_and_that_more_than_the_box():
    planned = read("20.1.\nTermine 2021:\nJanuar\n20.1.\n20.1.2022\n20.1.\n2023\n20.1.", year=2020)

    assert [each.day and each.day.year for each in planned] == [2020, None, None, 2021, 2022, 2021, None, 2023]


def test_a_year_before_the_dates_holds_for_them_and_one_in_the_title_does_not():
    assert read("Termine 2020: 20.1. und 9.3.", year=2019) == [
        PlannedDate("", day=JANUARY, title="Termine"),
        PlannedDate("", day=MARCH, title="Termine"),
    ]
    assert read("20.1. Haushalt 2021") == [PlannedDate("", day=JANUARY, title="Haushalt 2021")]


@pytest.mark.parametrize("line", ["Seit 2012 trifft sich der Arbeitskreis", "Beschluss 2019/2020", "Beginn 2030 Uhr"])
def test_not_every_line_with_a_year_is_a_heading(line):
    assert [planned.day for planned in read(f"{line}\n20.1.")] == [None, JANUARY]


@pytest.mark.parametrize("word", ["fällt aus", "entfällt", "ABGESAGT!"])
def test_a_date_that_is_called_off_says_so(word):
    assert [(planned.day, planned.is_cancelled) for planned in read(f"20.1. {word}")] == [(JANUARY, True)]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("31.2.2020", "31.2.2020"),
        ("29.2.2021", "29.2.2021"),
        ("31. Juni", "31.6.2020"),
        ("20.13.2020", "20.13.2020"),
        ("20.–32. Januar", "32.1.2020"),
        ("20.1.1999", "2000"),
        ("20.1.2101", "2100"),
    ],
)
def test_what_no_calendar_shows_is_named(line, named):
    [planned] = read(line)

    assert named in planned.problem
    assert planned == PlannedDate("", problem=planned.problem)


@pytest.mark.parametrize(
    ("line", "named"), [("20.1. 25 Uhr", "25:00"), ("20.1. 19:75", "19:75"), ("20.1. 19–24 Uhr", "24:00")]
)
def test_what_no_clock_shows_is_named_and_the_day_is_kept(line, named):
    [planned] = read(line)

    assert named in planned.hint
    assert planned == PlannedDate("", day=JANUARY, hint=planned.hint)


@pytest.mark.parametrize(
    ("written", "begins", "ends"),
    [
        ("7pm", time(19), None),
        ("at 7 p.m.", time(19), None),
        ("10pm", time(22), None),
        ("7 am to 9 am", time(7), time(9)),
        ("5pm to 7pm", time(17), time(19)),
        ("5 to 7:30 pm", time(17), time(19, 30)),
        ("11am-1pm", time(11), time(13)),
        ("11–1 pm", time(11), time(13)),
        ("12pm", time(12), None),
        ("1930 Uhr", time(19, 30), None),
        ("1930 Uhr bis 2100 Uhr", time(19, 30), time(21)),
    ],
)
def test_other_ways_to_write_the_time(written, begins, ends):
    assert read(f"20.1., {written}") == [PlannedDate("", day=JANUARY, begins=begins, ends=ends)]


@pytest.mark.parametrize("title", ["neunzehn Uhr", "halb acht", "gegen Abend, 8ish pm"])
def test_a_time_that_is_not_understood_is_pointed_out(title):
    [planned] = read(f"20.1. {title}")

    assert (planned.begins, planned.title, bool(planned.hint)) == (None, title, True)


@pytest.mark.parametrize(
    "line",
    [
        "20.1. Klausur am See",
        "Treffen 3 am 20.1.",
        "20.1. Haus 3 am Markt",
        "20.1., 19 Uhr, Raum 3",
        "20.1. ganztägig, ab Uhrenturm",
    ],
)
def test_words_that_are_no_time_are_not_pointed_out(line):
    assert [planned.hint for planned in read(line)] == [""]


@pytest.mark.parametrize("line", ["20.1", "Mo 20.1", "Mo 20.1, 19 Uhr", "20.01, 19 Uhr", "am 20.1 19 Uhr", "20.1 (Mo)"])
def test_the_last_dot_may_be_missing(line):
    assert [planned.day for planned in read(line)] == [JANUARY]


@pytest.mark.parametrize("line", ["19.30 Uhr", "19.10–21.00 Uhr", "1.2 Begrüßung", "TOP 3.1", "Version 1.12"])
def test_times_and_numbers_are_no_days_without_the_last_dot(line):
    assert [planned.day for planned in read(line)] == [None]


@pytest.mark.parametrize(
    "line",
    [
        "nicht 20.1. sondern 9.3., 19 Uhr",
        "20.1. verlegt auf 9.3. 19 Uhr",
        "20.1. 19 Uhr wird verschoben auf den 9.3.",
        "Nicht am 20.1., sondern am 9.3., 19 Uhr",
        "20.1. entfällt, verlegt auf 9.3., 19 Uhr",
        "9.3. statt 20.1., 19 Uhr",
        "9.3., 19 Uhr (statt am 20.1.)",
    ],
)
def test_of_a_moved_date_only_the_new_day_is_planned(line):
    [planned] = read(line)

    assert planned == PlannedDate("", day=MARCH, begins=time(19), hint=planned.hint)
    assert planned.hint


def test_the_state_of_a_list_is_no_date_of_it():
    remark, heading, meeting = read(
        "(Stand: 3. November 2019, ohne Gewähr)\nTermine 2021 (Stand 3.11.2020)\n20.1.", 2020
    )

    assert [bool(each.problem) and each.day for each in (remark, heading)] == [None, None]
    assert remark.problem == heading.problem
    assert meeting.day == date(2021, 1, 20)
    assert [each.day for each in read("20.1., 19 Uhr (Stand: 3. November 2019)")] == [JANUARY]


def test_an_impossible_day_needs_no_year_to_be_wrong():
    [impossible, without_year] = read("31.2.\n20.1.", year=None)

    assert "31.2." in impossible.problem
    assert without_year.problem not in ("", impossible.problem)
    assert without_year.day is None


@pytest.mark.parametrize(
    "line", ["Termine 2020", "Januar", "rubbish", "•", "---", "\x00.", "20.1.202", "1.2.3.4", "99"]
)
def test_a_line_without_a_day_is_a_problem_and_never_lost(line):
    [planned] = read_lines(line, 2020)

    assert planned.problem
    assert planned == PlannedDate(line, problem=planned.problem)


def assert_nothing_is_lost(text, year):
    planned = read_lines(text, year)

    assert {each.text for each in planned} == {
        line.strip() for line in text.splitlines() if any(unicodedata.category(sign)[0] not in "CZ" for sign in line)
    }
    assert all(bool(each.day) != bool(each.problem) for each in planned)


@given(st.text(), st.none() | st.integers())
@example("\uf0b7", None)
def test_any_text_is_read_without_loss(text, year):
    assert_nothing_is_lost(text, year)


@given(st.lists(st.sampled_from(PARTS.split(" "))), st.sampled_from(["", " "]), st.none() | st.just(2020))
def test_any_order_of_the_parts_of_a_date_is_read_without_loss(parts, between, year):
    assert_nothing_is_lost(between.join(parts), year)


@given(
    st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y", "%d %B %Y"])
)
def test_every_day_of_the_century_is_read_back(day, form):
    assert read(day.strftime(form)) == [PlannedDate("", day=day)]


@pytest.mark.parametrize(
    "part",
    [
        "1",
        "1.",
        "1. ",
        "20.1.",
        "20.1., ",
        "Mo ",
        "- ",
        " ",
        "\t",
        "19:30 ",
        "1-",
        "1. und ",
        "Januar ",
        "(",
        "20.1.\n",
    ],
)
def test_no_line_of_a_long_paste_is_lost(part):
    text = (part * 20_000)[:20_000]

    assert len(read_lines(text, 2020)) >= sum(bool(line.strip(" \t-.(\u00a0")) for line in text.splitlines())
