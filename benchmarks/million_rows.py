"""Fills an empty database with a million entries of 500 towns: `python -m benchmarks.million_rows`.

The words are German compounds and names, as often as words are (Zipf). So that it takes minutes, texts are joined in
the database from pieces of ten words whose stems are taken once; each has some rare words of its own. Behind each entry
stands a row that is published, a copy of one of Ahrenstedt, so that hits are loaded as they are in earnest.
"""

import itertools
import logging
import os
import random
import time
import tomllib
from datetime import date, timedelta
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.settings")
django.setup()

from django.core.management import call_command  # noqa: E402  the apps must be there first
from django.db import connection, transaction  # noqa: E402
from django.db.models import F  # noqa: E402

from benchmarks import ahrenstedt  # noqa: E402
from search.models import Entry  # noqa: E402
from search.telling import days  # noqa: E402
from search.words import misspellable, words_of  # noqa: E402
from search.writing import COLUMNS, CONFIGS, SHORTEST_COMPOUND, lost_tails, write  # noqa: E402

TOWNS = 500
#: Keys of copied rows begin here.
FIRST = 1001
#: Kind, how many, words of title and of text, how many in English too.
KINDS = [
    ("town", TOWNS, 1, 12, 0),
    ("contact", 60_000, 2, 50, 60_000),
    ("committee", 30_000, 2, 90, 30_000),
    ("meeting", 330_000, 3, 30, 0),
    ("project", 40_000, 3, 25, 0),
    ("paper", 100_000, 5, 60, 0),
    ("concept", 3_000, 2, 70, 0),
    ("text", 250_000, 3, 60, 0),
    ("measure", 30_000, 3, 30, 0),
    ("notice", 20_000, 4, 30, 0),
    ("document", 45_000, 3, 150, 0),
    ("legal", TOWNS, 1, 30, 0),
]
LEGAL = {"imprint": "Impressum", "privacy": "Datenschutz", "accessibility": "Erklärung zur Barrierefreiheit"}
#: Tables in which the rows are, what is different in each copy; {n} is its number, from 0.
COPIES = [
    ("municipalities_municipality", TOWNS, {"slug": "'ort-' || {n}", "name": "'Ort ' || {n}"}),
    ("contacts_contactpoint", 60_000, {"municipality_id": TOWNS, "slug": "'stelle-' || {n}"}),
    ("committees_committee", 30_000, {"municipality_id": TOWNS, "slug": "'gremium-' || {n}"}),
    (
        "committees_meeting",
        330_000,
        {
            "committee_id": 30_000,
            "slug": "to_char(date '2027-01-01' + {n} / 30000, 'YYYY-MM-DD')",
            "uid": "'termin-' || {n}",
            "imported_uid": "''",
        },
    ),
    ("committees_project", 40_000, {"committee_id": 30_000}),
    ("committees_paper", 100_000, {"committee_id": 30_000}),
    ("concepts_concept", 3_000, {"municipality_id": TOWNS, "slug": "'konzept-' || {n}"}),
    ("concepts_conceptversion", 3_000, {"concept_id": 3_000, "slug": "'fassung'", "text_hash": "'' || {n}"}),
    (
        "concepts_section",
        250_000,
        {
            "version_id": 3_000,
            "identity": "gen_random_uuid()",
            "anchor": "'abschnitt-' || {n}",
            "position": "{n} / 3000",
            "parent_id": "NULL",
            "kind": "'heading'",
            "title": "'Abschnitt ' || {n}",
            "body": "''",
        },
    ),
    ("concepts_measure", 30_000, {"concept_id": 3_000, "slug": "'massnahme-' || {n}"}),
    ("municipalities_notice", 20_000, {"municipality_id": TOWNS}),
    ("committees_document", 45_000, {"committee_id": 30_000}),
]
PARTS = {
    name: words.split() for name, words in tomllib.loads(Path(__file__).with_name("million.toml").read_text()).items()
}
NAMES, SIMPLE, LONGER = 120_000, 40_000, 20_000
#: In how many pieces of so many words the texts are made, and how many titles of each length.
PIECES, WORDS_OF_PIECE, TITLES = 60_000, 10, 20_000
FIRST_DAY, DAYS = date(2021, 1, 1), 7 * 365
SEED = 6


def vocabulary(chance):
    """Words, the most frequent first: everyday ones, compounds of two and three parts, names of people and streets."""
    compounds = [head + tail for head, tail in itertools.product(PARTS["heads"], PARTS["tails"])]
    longer = ["".join(parts) for parts in itertools.product(PARTS["heads"], PARTS["middles"], PARTS["tails"])]
    names = {"".join(chance.choices(PARTS["syllables"], k=chance.randint(2, 4))).capitalize() for _each in range(NAMES)}
    longer = chance.sample(longer, LONGER)
    rare = [*longer, *sorted(names), *(name + chance.choice(PARTS["streets"]) for name in sorted(names)[::10])]
    chance.shuffle(rare)
    usual = [*compounds, *chance.sample(sorted(names), SIMPLE)]  # most words of a text are no compounds
    chance.shuffle(usual)
    return [*PARTS["common"], *usual, *rare]


def town_names(chance):
    beginnings = ["".join(chance.choices(PARTS["syllables"], k=2)).capitalize() for _each in range(TOWNS)]
    return [f"{beginning}{chance.choice(PARTS['towns'])} {n}" for n, beginning in enumerate(beginnings)]


class Pieces:
    """What texts are joined from, by the number of the first of each sort."""

    def __init__(self, chance):
        self.words = vocabulary(chance)
        self.towns = town_names(chance)
        weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(len(self.words))))
        self.shown, self.first, self.numbers = [], {}, {}
        self._add("piece", (chance.choices(self.words, cum_weights=weights, k=WORDS_OF_PIECE) for _n in range(PIECES)))
        for size in range(1, 6):
            self._add(f"title{size}", (chance.choices(self.words, cum_weights=weights, k=size) for _n in range(TITLES)))
        self._add("rare", ([word] for word in self.words[1000:]))
        self._add("town", ([town] for town in self.towns))
        self._add("day", ([days(FIRST_DAY + timedelta(number))[0]] for number in range(DAYS)))
        self._add("legal", ([title] for title in LEGAL.values()))

    def _add(self, sort, texts):
        self.first[sort] = len(self.shown)
        self.shown += map(" ".join, texts)
        self.numbers[sort] = len(self.shown) - self.first[sort]

    def some(self, sort, salt):
        """SQL: the number of one of this sort, another one for each entry and salt."""
        return f"{self.first[sort]} + (hashint8extended(key, {salt}) & 1099511627775) % {self.numbers[sort]}"

    def write(self, cursor):
        cursor.execute(PIECE)
        with cursor.copy("COPY piece (number, shown, folded, words, lost) FROM STDIN") as copy:
            for number, shown in enumerate(self.shown):
                folded = words_of(shown)
                copy.write_row((number, shown, " ".join(folded), misspellable(folded), lost_tails(folded)))
        for language, config in CONFIGS.items():
            cursor.execute(STEM.format(language=language, config=config, least=SHORTEST_COMPOUND))
        cursor.execute("ALTER TABLE piece ADD PRIMARY KEY (number); ANALYZE piece")


PIECE = """
CREATE TEMPORARY TABLE piece (
    number bigint, shown text, folded text, words text[], lost text,
    vector_de tsvector, tails_de tsvector, vector_en tsvector, tails_en tsvector
);
CREATE AGGREGATE pg_temp.joined(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');
"""
STEM = """
UPDATE piece SET vector_{language} = stems, tails_{language} = to_tsvector('simple', coalesce((
    SELECT string_agg(reverse(lexeme), ' ') FROM unnest(stems) WHERE length(lexeme) >= {least}), '') || lost)
FROM (SELECT number AS of, to_tsvector('{config}', folded) AS stems FROM piece) AS stemmed WHERE of = number
"""
ENTRIES = """
INSERT INTO search_entry ({columns})
SELECT '{kind}', {first} + n, '{part}', '{language}', {first} + n % {towns},
       said.title, said.text, day, standing, false, said.words, '{config}',
       setweight(said.of_title, 'A') || setweight(said.of_text, 'C'),
       setweight(said.tails_of_title, 'A') || setweight(said.tails_of_text, 'C')
FROM generate_series(0, {number} - 1) AS n
CROSS JOIN LATERAL (SELECT {salt} + n AS key) AS keys
CROSS JOIN LATERAL (SELECT {day} AS day_number, {standing} AS standing) AS facts
CROSS JOIN LATERAL (
    SELECT string_agg(shown, ' ' ORDER BY place) FILTER (WHERE place = 1) AS title,
           string_agg(shown, ' ' ORDER BY place) FILTER (WHERE place > 1) AS text,
           pg_temp.joined(vector_{language} ORDER BY place) FILTER (WHERE place = 1) AS of_title,
           pg_temp.joined(vector_{language} ORDER BY place) FILTER (WHERE place > 1) AS of_text,
           pg_temp.joined(tails_{language} ORDER BY place) FILTER (WHERE place = 1) AS tails_of_title,
           pg_temp.joined(tails_{language} ORDER BY place) FILTER (WHERE place > 1) AS tails_of_text,
           (SELECT array_agg(DISTINCT word ORDER BY word) FROM unnest(string_to_array(
               string_agg(array_to_string(words, ' '), ' '), ' ')) AS word) AS words
    FROM unnest(ARRAY[{title}, {town} + n % {towns}, {rare}, {said}]) WITH ORDINALITY AS taken (number, place)
    JOIN piece USING (number)
) AS said
CROSS JOIN LATERAL (SELECT date '{first_day}' + day_number::int AS day) AS days
"""


def copy_rows(cursor):
    """The rows behind the entries: copies of the first one of each table."""
    for table, number, changes in COPIES:
        cursor.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped "
            "AND attgenerated = ''",
            [table],
        )
        values = {column: f'first."{column}"' for (column,) in cursor.fetchall()} | {"id": f"{FIRST} + n"}
        for column, change in changes.items():
            values[column] = f"{FIRST} + n % {change}" if isinstance(change, int) else change.format(n="n")
        columns = ", ".join(f'"{column}"' for column in values)
        cursor.execute(
            f"INSERT INTO {table} ({columns}) OVERRIDING SYSTEM VALUE SELECT {', '.join(values.values())} "
            f"FROM {table} AS first, generate_series(0, {number - 1}) AS n WHERE id = (SELECT min(id) FROM {table})"
        )


def write_entries(cursor, pieces):
    cursor.execute(
        "SELECT indexdef, indexname FROM pg_indexes WHERE tablename = 'search_entry' AND indexdef !~ 'UNIQUE'"
    )
    indexes = cursor.fetchall()
    for _definition, name in indexes:
        cursor.execute(f"DROP INDEX {name}")
    cursor.execute("TRUNCATE search_entry, search_word, search_due")
    cursor.execute("SET enable_hashjoin = off; SET enable_mergejoin = off")  # a few pieces for each of many entries
    parts = [(kind, part) for kind, *_rest in KINDS for part in (LEGAL if kind == "legal" else [""])]
    shape = {kind: rest for kind, *rest in KINDS}
    for order, (kind, part) in enumerate(parts):
        number, title, text, english = shape[kind]
        for language, of_these in (("de", number), ("en", english)):
            if of_these:
                write_kind(cursor, pieces, kind, part, language, of_these, title, text, order)
    cursor.execute("RESET enable_hashjoin; RESET enable_mergejoin")
    cursor.execute(
        "INSERT INTO search_word (word, entries) "
        "SELECT word, count(*) FROM search_entry, unnest(words) AS word GROUP BY word"
    )
    cursor.execute("SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'")
    for definition, _name in indexes:
        cursor.execute(definition)


def write_kind(cursor, pieces, kind, part, language, number, title, text, order):
    said = [f"CASE WHEN key % {text // WORDS_OF_PIECE} >= {n} - {text // WORDS_OF_PIECE // 2} "
            f"THEN {pieces.some('piece', n)} END" for n in range(max(1, text // WORDS_OF_PIECE) * 3 // 2)]  # fmt: skip
    named = pieces.some(f"title{title}", 99)
    if kind == "town":
        named = f"{pieces.first['town']} + n % {TOWNS}"
    elif part:
        named = str(pieces.first["legal"] + list(LEGAL).index(part))
    day = f"(hashint8extended(key, 77) & 1099511627775) % {DAYS}" if kind in ("meeting", "paper") else "NULL::bigint"
    if kind == "meeting":
        said.append(f"{pieces.first['day']} + day_number")
    statement = ENTRIES.format(
        columns=COLUMNS,
        kind=kind,
        part=part,
        language=language,
        config=CONFIGS[language],
        first=FIRST,
        towns=TOWNS,
        number=number,
        salt=(order * 2 + (language == "en")) * 1_000_000,
        day=day,
        standing="CASE WHEN n % 3 = 0 THEN 2 ELSE 0 END" if kind == "text" else "0",
        title=named,
        town=pieces.first["town"],
        rare=", ".join(pieces.some("rare", salt) for salt in (101, 102)),
        said=", ".join(said),
        first_day=FIRST_DAY,
    )
    cursor.execute(statement)


def check():
    """Whether the portal would have written the same."""
    entries = {entry.pk: entry for entry in Entry.objects.alias(rest=F("id") % (TOWNS * 100)).filter(rest=7)}
    with transaction.atomic():
        Entry.objects.filter(pk__in=entries).delete()
        write(entries.values())
        for entry in entries.values():
            key = {name: getattr(entry, name) for name in ("kind", "object_id", "part", "language")}
            written = Entry.objects.get(**key)
            assert lexemes_of(written.vector) == lexemes_of(entry.vector), entry
            assert written.words == entry.words, entry
            assert lexemes_of(written.tails) == lexemes_of(entry.tails), entry
        transaction.set_rollback(True)


def lexemes_of(vector):
    return {part.rpartition(":")[0] for part in vector.split()}


def tell(what, began):
    print(f"{what}: {time.perf_counter() - began:.0f} s", flush=True)


def fill():
    began = time.perf_counter()
    logging.getLogger("portal.operating.queries").setLevel(logging.ERROR)  # filling takes long statements
    call_command("migrate", verbosity=0)
    ahrenstedt.enter()
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # no trigger shall note a million rows
        copy_rows(cursor)
        tell("rows copied", began)
        pieces = Pieces(random.Random(SEED))
        pieces.write(cursor)
        write_entries(cursor, pieces)
        tell("entries written", began)
        check()
        cursor.execute("RESET session_replication_role")
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("SELECT count(*), pg_size_pretty(pg_total_relation_size('search_entry')) FROM search_entry")
        entries, size = cursor.fetchone()
        cursor.execute("SELECT count(*) FROM search_word")
        words = cursor.fetchone()[0]
    print(f"{entries} entries with {words} distinct words, {size}, made in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    fill()
