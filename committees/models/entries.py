"""Meetings as calendar programs read them, written once when something changes.

Triggers of the database notice every change, whoever makes it, and note the meetings to be written again. Further
triggers count what changed in each feed, in the same transaction: also what was taken away.
"""

import pgtrigger
from django.db import models

from committees.models.committees import Committee
from committees.models.meetings import JointCommittee, Meeting
from contacts.models import ContactPoint, Place
from municipalities.models import Municipality


class DueMeeting(models.Model):
    """A meeting whose entries must be written again."""

    meeting = models.OneToOneField(
        Meeting, models.CASCADE, primary_key=True, db_constraint=False, related_name="+", editable=False
    )
    marked_at = models.DateTimeField(editable=False)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return str(self.meeting_id)


class FeedState(models.Model):
    """How often the entries of one feed changed: `all`, `town:<id>` or `committee:<id>`."""

    key = models.CharField(max_length=40, primary_key=True)
    revision = models.BigIntegerField()
    changed_at = models.DateTimeField()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"{self.key}: {self.revision}"


COUNT_CHANGES = """
    INSERT INTO committees_feedstate AS state (key, revision, changed_at)
    SELECT touched.key, 1, clock_timestamp() FROM (
        SELECT 'all' AS key FROM changed
        UNION SELECT 'town:' || municipality_id FROM changed
        UNION SELECT 'committee:' || committee_id FROM changed
        ORDER BY key
    ) AS touched
    ON CONFLICT (key) DO UPDATE SET
        revision = state.revision + 1,
        changed_at = greatest(excluded.changed_at, state.changed_at + interval '1 second');
    RETURN NULL;
"""


def counting(operation, **referencing):
    """Raises the state of every feed in which rows were written or removed, once per statement.

    A second is the least that HTTP dates can tell apart.
    """
    return pgtrigger.Trigger(
        name=f"count_{operation.lower()}s",
        operation=getattr(pgtrigger, operation),
        when=pgtrigger.After,
        level=pgtrigger.Statement,
        referencing=pgtrigger.Referencing(**referencing),
        func=COUNT_CHANGES,
    )


class CalendarEntry(models.Model):
    """One meeting in the feeds of one committee, in one language, folded and ready to be sent."""

    committee = models.ForeignKey(Committee, models.CASCADE, related_name="+", editable=False)
    municipality = models.ForeignKey(Municipality, models.CASCADE, related_name="+", editable=False)
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="entries", editable=False)
    language = models.CharField(max_length=12, editable=False)
    is_lead = models.BooleanField(editable=False, help_text="Joint meetings stand in the town's feed once.")
    starts_at = models.DateTimeField(editable=False)
    leaves_at = models.DateTimeField(editable=False, help_text="From then on the feeds do without it.")
    changed_at = models.DateTimeField(editable=False)
    digest = models.CharField(max_length=64, editable=False, help_text="Of all languages, without time stamps.")
    text = models.TextField(editable=False, help_text="With a mark where the address of the portal goes.")

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["committee", "meeting", "language"], name="calendar_entry_once"),
        ]
        indexes = [
            models.Index(fields=["committee", "language", "leaves_at"], name="entry_in_committee"),
            models.Index(
                fields=["municipality", "language", "leaves_at"], name="entry_in_town", condition=models.Q(is_lead=True)
            ),
            models.Index(fields=["language", "starts_at"], name="entry_in_portal", condition=models.Q(is_lead=True)),
            models.Index(
                fields=["language", "leaves_at"], name="entry_leaves_portal", condition=models.Q(is_lead=True)
            ),
        ]
        triggers = [
            counting("Insert", new="changed"),
            counting("Update", new="changed"),
            counting("Delete", old="changed"),
        ]

    def __str__(self):
        return f"{self.meeting_id} ({self.language})"


def noting(name, operation, condition, *columns, row="NEW"):
    """Notes the meetings that fulfil the condition when a row is written (and, given columns, one of them changed)."""
    return pgtrigger.Trigger(
        name=name,
        operation=operation,
        when=pgtrigger.After,
        condition=pgtrigger.AnyChange(*columns) if columns else None,
        func=f"""
            INSERT INTO committees_duemeeting AS due (meeting_id, marked_at)
            SELECT meeting.id, clock_timestamp() FROM committees_meeting AS meeting WHERE {condition.format(row=row)}
            ORDER BY meeting.id
            ON CONFLICT (meeting_id) DO UPDATE SET marked_at = excluded.marked_at;
            RETURN NULL;
        """,
    )


class Noting:
    """Meta of proxies that carry triggers and nothing else; so no floor below knows of them."""

    proxy = True
    default_permissions = ()


class NotingMeeting(Meeting):
    class Meta(Noting):
        triggers = [noting("note_meeting", pgtrigger.Insert | pgtrigger.Update, "meeting.id = {row}.id")]


class NotingJointCommittee(JointCommittee):
    class Meta(Noting):
        triggers = [
            noting("note_joint", pgtrigger.Insert | pgtrigger.Update, "meeting.id = {row}.meeting_id"),
            noting("note_no_longer_joint", pgtrigger.Delete, "meeting.id = {row}.meeting_id", row="OLD"),
        ]


OF_COMMITTEES = """
    meeting.committee_id IN ({ids}) OR meeting.id IN (
        SELECT meeting_id FROM committees_jointcommittee WHERE committee_id IN ({ids})
    )
"""


class NotingCommittee(Committee):
    class Meta(Noting):
        triggers = [
            noting(
                "note_meetings",
                pgtrigger.Update,
                OF_COMMITTEES.replace("{ids}", "{row}.id"),
                "state",
                "archived_at",
                "municipality_id",
                "name",
                "short_name",
                "slug",
                "kind",
                "meeting_word",
                "convened_by_id",
                "i18n",
            )
        ]


class NotingPlace(Place):
    class Meta(Noting):
        triggers = [noting("note_meetings", pgtrigger.Update, "meeting.place_id = {row}.id")]


class NotingContactPoint(ContactPoint):
    class Meta(Noting):
        triggers = [
            noting(
                "note_meetings",
                pgtrigger.Update,
                OF_COMMITTEES.replace("{ids}", "SELECT id FROM committees_committee WHERE convened_by_id = {row}.id"),
                "municipality_id",
                "state",
                "name",
                "phone",
                "email",
                "i18n",
            )
        ]


class NotingMunicipality(Municipality):
    class Meta(Noting):
        triggers = [
            noting(
                "note_meetings",
                pgtrigger.Update,
                OF_COMMITTEES.replace("{ids}", "SELECT id FROM committees_committee WHERE municipality_id = {row}.id"),
                "state",
                "archived_at",
                "name",
                "slug",
            )
        ]
