"""Every transaction that changes what a public page reads leaves a row in `content_change`: by triggers, so that bulk
updates and plain SQL count too.
"""

from django.db import connections, transaction

from portal.kept.release import own_apps

TRIGGER = "note_content_change"
#: What no kept page reads, or what follows from what it reads; with the reason.
UNWATCHED = {
    "content.Change": "the log itself",
    "content.KeptPage": "the pages themselves",
    "content.Count": "how often a network sent something",
    "contacts.Enquiry": "letters; nobody but editors and their senders reads them, and no page of theirs is kept",
    "contacts.EnquiryNote": "belongs to an enquiry",
    "contacts.Deletion": "the record of what was deleted, for editors",
    "contacts.DiscriminationReport": "confidential",
    "contacts.ReportReading": "who read a report",
    "contacts.OutgoingMail": "letters on their way",
    "committees.DueMeeting": "follows from a change that counted; an answer given before it is settled is not kept",
    "committees.FeedState": "counts the calendar entries",
    "committees.CalendarEntry": "written from meetings, which counted",
    "concepts.Comparison": "computed from two texts, which counted, when somebody first compares them",
    "concepts.ComparedSection": "belongs to a comparison",
    "search.Due": "follows from a change that counted; an answer given before it is settled is not kept",
    "search.Entry": "written from what counted",
    "search.Word": "written from what counted",
}

PRESENT = """
SELECT class.relname, EXISTS (SELECT FROM pg_trigger WHERE tgrelid = class.oid AND tgname = %s)
FROM pg_class AS class WHERE class.relkind IN ('r', 'p') AND pg_table_is_visible(class.oid)
"""


def own_models():
    """Every model of the portal that has a table of its own, except histories."""
    return [
        model
        for config in own_apps()
        for model in config.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy and not hasattr(model, "pgh_tracked_model")
    ]


def watched_tables():
    return {model._meta.db_table for model in own_models() if model._meta.label not in UNWATCHED}


def watch_content(using, **kwargs):
    """Put the trigger on what lacks it and take it from what needs it no longer; otherwise nothing is locked."""
    connection, wanted = connections[using], watched_tables()
    with transaction.atomic(using=using), connection.cursor() as cursor:
        cursor.execute("SELECT to_regproc('content_changed') IS NOT NULL")
        if not cursor.fetchone()[0]:
            return
        cursor.execute(PRESENT, [TRIGGER])
        for table, is_watched in cursor.fetchall():
            name = connection.ops.quote_name(table)
            if table in wanted and not is_watched:
                cursor.execute(
                    f"CREATE TRIGGER {TRIGGER} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {name} "
                    "FOR EACH STATEMENT EXECUTE FUNCTION content_changed()"
                )
            elif is_watched and table not in wanted:
                cursor.execute(f"DROP TRIGGER {TRIGGER} ON {name}")
