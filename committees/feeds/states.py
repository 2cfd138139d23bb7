"""What one query tells about a feed: whose it is, whether it changed, whether something must be written first.

Asked on every visit of every calendar program, so it is plain SQL over indexes and costs the same for ten meetings as
for ten thousand.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from committees.feeds.rendering import WITHDRAWN_FOR
from content.prepared import prepared_cursor
from content.querysets import ARCHIVED, DRAFT

#: The feed of all towns shows what is near; other feeds keep what `CalendarEntry.leaves_at` says.
SHOWN_BEFORE, SHOWN_AHEAD = timedelta(days=92), timedelta(days=366)

#: Columns in the order of the fields of `Answer`; what the head of a feed says changes with town and committee.
OF_COMMITTEE = """
SELECT state.revision, GREATEST(state.changed_at, town.modified_at, committee.modified_at),
    (SELECT max(leaves_at) FROM committees_calendarentry
        WHERE committee_id = committee.id AND language = %(language)s AND leaves_at <= %(now)s),
    EXISTS (SELECT FROM committees_duemeeting),
    town.state || ' ' || committee.state, LEAST(town.archived_at, committee.archived_at),
    committee.id, coalesce(nullif(committee.i18n ->> %(name)s::text, ''), committee.name), town.name, town.palette
FROM committees_committee AS committee
JOIN municipalities_municipality AS town ON town.id = committee.municipality_id
LEFT JOIN committees_feedstate AS state ON state.key = 'committee:' || committee.id
"""
OF_TOWN = """
SELECT state.revision, GREATEST(state.changed_at, town.modified_at),
    (SELECT max(leaves_at) FROM committees_calendarentry
        WHERE municipality_id = town.id AND is_lead AND language = %(language)s AND leaves_at <= %(now)s),
    EXISTS (SELECT FROM committees_duemeeting),
    town.state, town.archived_at, town.id, town.name, town.name, town.palette
FROM municipalities_municipality AS town
LEFT JOIN committees_feedstate AS state ON state.key = 'town:' || town.id
WHERE town.slug = %(town)s
"""
OF_ALL = """
SELECT state.revision, state.changed_at,
    GREATEST(
        (SELECT max(leaves_at) FROM committees_calendarentry
            WHERE is_lead AND language = %(language)s AND leaves_at <= %(now)s),
        (SELECT max(starts_at) FROM committees_calendarentry
            WHERE is_lead AND language = %(language)s AND starts_at <= %(now)s - %(before)s) + %(before)s,
        (SELECT max(starts_at) FROM committees_calendarentry
            WHERE is_lead AND language = %(language)s AND starts_at <= %(now)s + %(ahead)s) - %(ahead)s
    ),
    EXISTS (SELECT FROM committees_duemeeting)
FROM (SELECT) AS nothing
LEFT JOIN committees_feedstate AS state ON state.key = 'all'
"""


@dataclass(frozen=True)
class Answer:
    """What the database says about one feed."""

    revision: int | None
    changed_at: datetime | None
    #: When an event last came or went only because time went by.
    edge: datetime | None
    is_due: bool
    #: Of the town and of the committee, in one text.
    states: str = ""
    withdrawn_at: datetime | None = None
    #: Of the committee, or of the town.
    id: int = 0
    name: str = ""
    town_name: str = ""
    palette: str = ""

    @property
    def is_draft(self):
        return DRAFT in self.states

    @property
    def is_served(self):
        """Published, or withdrawn so lately that programs still have to learn that its meetings are off."""
        if self.is_draft:
            return False
        return ARCHIVED not in self.states or bool(
            self.withdrawn_at and timezone.now() < self.withdrawn_at + WITHDRAWN_FOR
        )

    @property
    def last_change(self):
        """When what the feed says last changed; None before it ever held an event."""
        return max(filter(None, [self.changed_at, self.edge]), default=None)


def of_committee(language, town, committee):
    found = _ask(
        f"{OF_COMMITTEE} WHERE town.slug = %(town)s AND committee.slug = %(committee)s", language, town, committee
    )
    return found[0] if found else None


def of_committees(language, keys):
    """Of several committees. Their last change is that of all feeds: it never goes back when one of them leaves."""
    of_each = OF_COMMITTEE.replace(
        "state.changed_at", "(SELECT changed_at FROM committees_feedstate WHERE key = 'all')"
    )
    return _ask(f"{of_each} WHERE committee.id = ANY(%(keys)s) ORDER BY committee.id", language, keys=list(keys))


def of_town(language, town):
    found = _ask(OF_TOWN, language, town)
    return found[0] if found else None


def of_all(language):
    return _ask(OF_ALL, language)[0]


def _ask(sql, language, town=None, committee=None, keys=None):
    values = {
        "language": language,
        "name": f"name_{language.replace('-', '_')}",
        "now": timezone.now(),
        "before": SHOWN_BEFORE,
        "ahead": SHOWN_AHEAD,
        "town": town,
        "committee": committee,
        "keys": keys,
    }
    with prepared_cursor() as cursor:
        cursor.execute(sql, values)
        return [Answer(*row) for row in cursor.fetchall()]
