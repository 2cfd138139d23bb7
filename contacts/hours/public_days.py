"""Public holidays of the Länder (gesetzliche Feiertage), from 2000 on.

The library `holidays` says the same, and a test holds both against each other; but it brings the calendars of the whole
world along, 18 MB in each web worker.
"""

from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

EVERYWHERE = "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH"
#: Days from Easter Sunday, name, Länder.
AROUND_EASTER = [
    (-2, "Karfreitag", EVERYWHERE),
    (0, "Ostersonntag", "BB"),
    (1, "Ostermontag", EVERYWHERE),
    (39, "Christi Himmelfahrt", EVERYWHERE),
    (49, "Pfingstsonntag", "BB"),
    (50, "Pfingstmontag", EVERYWHERE),
    (60, "Fronleichnam", "BW BY HE NW RP SL"),
]
#: Month, day, name, Länder, first and last year.
FIXED = [
    (1, 1, "Neujahr", EVERYWHERE, 2000, 9999),
    (1, 6, "Heilige Drei Könige", "BW BY ST", 2000, 9999),
    (3, 8, "Frauentag", "BE", 2019, 9999),
    (3, 8, "Frauentag", "MV", 2023, 9999),
    (5, 1, "Erster Mai", EVERYWHERE, 2000, 9999),
    (8, 15, "Mariä Himmelfahrt", "SL", 2000, 9999),
    (9, 20, "Weltkindertag", "TH", 2019, 9999),
    (10, 3, "Tag der Deutschen Einheit", EVERYWHERE, 2000, 9999),
    (10, 31, "Reformationstag", "BB MV SN ST TH", 2000, 9999),
    (10, 31, "Reformationstag", "BE BW BY HE NW RP SL", 2017, 2017),
    (10, 31, "Reformationstag", "HB HH NI SH", 2017, 9999),
    (11, 1, "Allerheiligen", "BW BY NW RP SL", 2000, 9999),
    (12, 25, "Erster Weihnachtstag", EVERYWHERE, 2000, 9999),
    (12, 26, "Zweiter Weihnachtstag", EVERYWHERE, 2000, 9999),
]
WAR_ENDED = "{}. Jahrestag der Befreiung vom Nationalsozialismus und der Beendigung des Zweiten Weltkriegs in Europa"
ONCE = [
    (date(2020, 5, 8), WAR_ENDED.format(75), "BE"),
    (date(2025, 5, 8), WAR_ENDED.format(80), "BE"),
    (date(2028, 6, 17), "75. Jahrestag des Aufstandes vom 17. Juni 1953", "BE"),
]


@cache
def public_holidays(land: str, year: int) -> dict[date, str]:
    """German names by date, of a Land (ISO 3166-2:DE subdivision); two on one day are joined."""
    sunday = easter(year)
    days = [(sunday + timedelta(days=shift), name) for shift, name, lands in AROUND_EASTER if _holds(land, lands)]
    days += [
        (date(year, month, day), name)
        for month, day, name, lands, first, last in FIXED
        if _holds(land, lands) and first <= year <= last
    ]
    days += [(day, name) for day, name, lands in ONCE if _holds(land, lands) and day.year == year]
    if land == "SN":
        days.append((_repentance_day(year), "Buß- und Bettag"))
    found = {}
    for day, name in sorted(days):
        found[day] = f"{found[day]}; {name}" if day in found else name
    return found


def _holds(land, lands):
    """Where no Land is named, only what holds in all of them."""
    return land in lands.split() if land else lands == EVERYWHERE


def _repentance_day(year):
    """The Wednesday before the 23rd of November."""
    day = date(year, 11, 22)
    return day - timedelta(days=(day.weekday() - 2) % 7)
