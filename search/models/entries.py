"""The index: what can be found, in which words, and what must be written again."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What an entry stands for; in the order in which groups of hits are shown."""

    TOWN = "town", _("Towns")
    CONTACT = "contact", _("Contacts")
    COMMITTEE = "committee", _("Committees")
    MEETING = "meeting", _("Meetings")
    PROJECT = "project", _("Projects")
    PAPER = "paper", _("Papers")
    CONCEPT = "concept", _("Concepts")
    TEXT = "text", _("Texts of concepts")
    MEASURE = "measure", _("Measures")
    NOTICE = "notice", _("Notices")
    DOCUMENT = "document", _("Documents")
    LEGAL = "legal", _("Legal pages")


class Part(models.TextChoices):
    """Which legal page of a town; the other kinds have none."""

    IMPRINT = "imprint", _("Imprint")
    PRIVACY = "privacy", _("Privacy")
    ACCESSIBILITY = "accessibility", _("Accessibility statement")


class Standing(models.IntegerChoices):
    """What holds today comes before what is history."""

    ALIVE = 0
    BESIDE = 1
    PAST = 2


COUNT_INSERTED = "SELECT unnest(words) AS word, 1 AS number FROM changed"
COUNT_DELETED = "SELECT unnest(words) AS word, -1 AS number FROM gone"
COUNT_WORDS = """
    WITH moved AS (
        SELECT word, sum(number) AS number FROM ({counts}) AS counted GROUP BY word HAVING sum(number) <> 0
    )
    INSERT INTO search_word AS known (word, entries) SELECT word, number FROM moved ORDER BY word
    ON CONFLICT (word) DO UPDATE SET entries = known.entries + excluded.entries;
    {tidy}
    RETURN NULL;
"""
FORGET_WORDS = """
    DELETE FROM search_word WHERE entries <= 0 AND word IN (SELECT unnest(words) FROM gone);
"""


def counting(operation, counts, tidy="", **referencing):
    """Keeps the words in step with the entries, once per statement."""
    return pgtrigger.Trigger(
        name=f"count_words_{operation.lower()}",
        operation=getattr(pgtrigger, operation),
        when=pgtrigger.After,
        level=pgtrigger.Statement,
        referencing=pgtrigger.Referencing(**referencing),
        func=COUNT_WORDS.format(counts=counts, tidy=tidy),
    )


class TitleOnly(models.Func):
    """The part of a vector that weighs A."""

    template = "ts_filter(%(expressions)s, '{a}')"


class Entry(models.Model):
    """Something public in one language, with all its words; written by `search.sync` alone."""

    kind = models.CharField(max_length=10, choices=Kind)
    #: Of the thing; for legal pages that of their town.
    object_id = models.BigIntegerField()
    part = models.CharField(max_length=15, choices=Part, blank=True)
    language = models.CharField(max_length=12)
    municipality = models.ForeignKey(
        "municipalities.Municipality", models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    title = models.TextField()
    #: Plain text as it is shown, a line for each thing that it says.
    text = models.TextField()
    #: When it takes place, was adopted or was noted.
    day = models.DateField(null=True)
    standing = models.PositiveSmallIntegerField(choices=Standing, default=Standing.ALIVE)
    #: Teaching examples are found in themselves only.
    is_example = models.BooleanField()
    #: Distinct folded words that one may misspell: three letters and more, no stop words.
    words = ArrayField(models.TextField())
    #: PostgreSQL's name of the rules for word stems: german, english or simple.
    config = models.CharField(max_length=10)
    #: The folded words with their stems; the title weighs A, the text C.
    vector = SearchVectorField()
    #: The stems spelt backwards, so that a compound is found from its tail: ssuhcssua:*
    tails = SearchVectorField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id", "part", "language"], name="search_entry_once"),
        ]
        indexes = [
            GinIndex(fields=["vector"], name="search_vector"),
            GinIndex(fields=["tails"], name="search_tails"),
            GinIndex(TitleOnly("vector"), name="search_title_vector"),
            GinIndex(TitleOnly("tails"), name="search_title_tails"),
            models.Index(fields=["municipality", "kind"], name="search_in_town"),
            models.Index(fields=["day"], name="search_coming", condition=models.Q(kind=Kind.MEETING)),
        ]
        triggers = [
            counting("Insert", COUNT_INSERTED, new="changed"),
            counting("Update", f"{COUNT_INSERTED} UNION ALL {COUNT_DELETED}", FORGET_WORDS, new="changed", old="gone"),
            counting("Delete", COUNT_DELETED, FORGET_WORDS, old="gone"),
        ]

    def __str__(self):
        return f"{self.kind} {self.object_id} ({self.language})"


class Due(models.Model):
    """Something whose entries must be written again, at once or from a day on.

    Rows are only added and taken away: editors never wait for each other here, nor for whoever writes the index.
    """

    #: A kind of entries, or one of `search.spreading`.
    kind = models.CharField(max_length=20)
    object_id = models.BigIntegerField()
    due_on = models.DateField(null=True)
    noted_at = models.DateTimeField(db_default=Now())

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["id"], name="search_due_now", condition=models.Q(due_on=None)),
            models.Index(fields=["due_on"], name="search_due_later", condition=models.Q(due_on__isnull=False)),
        ]

    def __str__(self):
        return f"{self.kind} {self.object_id}"


class Word(models.Model):
    """A folded word, and how many entries hold it; kept by triggers of `Entry`."""

    word = models.TextField(primary_key=True)
    entries = models.IntegerField()

    class Meta:
        default_permissions = ()
        indexes = [GinIndex(fields=["word"], name="search_word_trigrams", opclasses=["gin_trgm_ops"])]

    def __str__(self):
        return self.word
