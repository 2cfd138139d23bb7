"""What the calendars ask on every visit.

`wanted` holds the values of the filters that are set: those of `CalendarFilter`, and `town` in the calendar of a town.
Without it all towns are meant but the teaching examples.
"""

from functools import cache

from django.contrib.postgres.fields import DateTimeRangeField
from django.db import connection
from django.db.models import Exists, Func, OuterRef
from django.db.models.expressions import RawSQL

from committees.models import Committee, Meeting
from content.querysets import EqualsAny
from content.questions import Question
from municipalities.querysets import in_real_towns
from municipalities.questions import names_with_any

UPCOMING = 10
#: Nobody reads longer lists of committees to choose from: with more of them, a town is chosen first.
MOST_COMMITTEES = 60


def narrowed(meetings, wanted):
    """Only the meetings that were asked for."""
    if "town" in wanted:
        meetings = meetings.of_any(Committee.objects.public().filter(municipality=wanted["town"]))
    else:
        meetings = in_real_towns(meetings)
    if "gremium" in wanted:
        meetings = meetings.of(wanted["gremium"])
    if "stadt" in wanted:
        meetings = meetings.of_any(Committee.objects.public().filter(municipality__slug=wanted["stadt"]))
    if "sprache" in wanted:
        meetings = meetings.filter(language=wanted["sprache"])
    if "oeffentlich" in wanted:
        meetings = meetings.filter(is_public=True)
    if "stufenlos" in wanted:
        meetings = meetings.filter(place__is_step_free=True)
    if "online" in wanted:
        meetings = meetings.exclude(online_url="", online_note="")
    return meetings


def _during(begin, end, wanted):
    """What takes place between two moments, also where it began before; an index knows the spans of all meetings."""
    meetings = narrowed(Meeting.objects.public(), wanted).alias(span=_span("starts_at", "ends_at"))
    return meetings.filter(span__overlap=_span(begin, end)).order_by("starts_at", "pk")


def _span(begin, end):
    return Func(begin, end, function="tstzrange", output_field=DateTimeRangeField())


@Question
def meetings_during(begin, end, **wanted):
    return _during(begin, end, wanted).for_cards()


@Question
def keys_during(begin, end, **wanted):
    """The same meetings, however many they are."""
    return _during(begin, end, wanted).values_list("pk", flat=True)


@Question
def meetings_by_key(keys):
    return Meeting.objects.public().filter(EqualsAny("pk", keys)).order_by("starts_at", "pk").for_cards()


@Question
def meetings_ahead(now, **wanted):
    return narrowed(Meeting.objects.public(), wanted).upcoming(now).for_cards()[:UPCOMING]


@Question
def committees_of(town):
    """Those that the filter of a town offers."""
    return _that_meet(Committee.objects.public().filter(municipality=town))


@Question
def committees_everywhere():
    return _that_meet(_by_town())


@Question
def committees_in(stadt):
    """Those of one town that the filter over all towns offers."""
    return _that_meet(_by_town().filter(municipality__slug=stadt))


@Question
def towns_with_committees():
    return names_with_any(Committee.objects.public())


def committees_are_many():
    """There are more of them than one can choose from."""
    return len(_first_committees(MOST_COMMITTEES + 1)) > MOST_COMMITTEES


@Question
def _first_committees(number):
    return _by_town().order_by().values_list("pk", flat=True)[:number]


def _by_town():
    return in_real_towns(Committee.objects.public()).order_by("municipality__name", "name")


def _that_meet(committees):
    public = Meeting.objects.public()
    own, joint = public.filter(committee=OuterRef("pk")), public.filter(joint_committees__committee=OuterRef("pk"))
    return committees.filter(Exists(own) | Exists(joint)).for_cards()


@Question
def languages_of(town):
    meetings = narrowed(Meeting.objects.public(), {"town": town}).exclude(language="")
    return meetings.order_by("language").values_list("language", flat=True).distinct()


def languages_everywhere():
    """Jumps from each language of public meetings to the next one, past the thousands of meetings in it."""
    with connection.cursor() as cursor:
        cursor.execute(*_jumps())
        return [language for (language,) in cursor if language]


@cache
def _jumps():
    meetings = narrowed(Meeting.objects.public(), {}).order_by("language").values("language")
    first, first_values = meetings.exclude(language="")[:1].query.sql_with_params()
    following, values = meetings.filter(language__gt=RawSQL("found.language", ()))[:1].query.sql_with_params()
    jumps = f"({first}) UNION ALL SELECT ({following}) FROM found WHERE found.language IS NOT NULL"
    return f"WITH RECURSIVE found (language) AS ({jumps}) SELECT language FROM found", (*first_values, *values)
