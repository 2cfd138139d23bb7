"""Puts entries into the table, a batch in one statement; what did not change stays untouched."""

from django.db import connection
from psycopg.types.json import Jsonb

from search.words import misspellable, words_of

CONFIGS = {"de": "german", "en": "english"}
#: PostgreSQL holds 1 MB of stems for each entry.
MOST_WORDS = 60_000
MOST_BYTES = 400_000
#: Shorter words are no compounds.
SHORTEST_COMPOUND = 7
#: Here the stem loses the tail: „Stadtfest“ becomes „stadtf“, „Einbürgerungstest“ „einburgerungst“.
LOST_TAIL = "est"
COLUMNS = (
    "kind, object_id, part, language, municipality_id, title, text, day, standing, is_example, words, config, "
    "vector, tails"
)
WRITE = f"""
WITH given AS (
    SELECT *,
        setweight(to_tsvector(config::regconfig, folded_title), 'A') AS of_title,
        setweight(to_tsvector(config::regconfig, folded_text), 'C') AS of_text
    FROM jsonb_to_recordset(%(entries)s) AS entry (
        kind text, object_id bigint, part text, language text, municipality_id bigint, title text, text text, day date,
        standing smallint, is_example boolean, words text[], config text, folded_title text, folded_text text,
        title_tails text, text_tails text
    )
), written AS (
    SELECT *, of_title || of_text AS vector,
        setweight(to_tsvector('simple', coalesce((
            SELECT string_agg(reverse(lexeme), ' ') FROM unnest(of_title)
            WHERE length(lexeme) >= {SHORTEST_COMPOUND}), '') || title_tails), 'A')
        || setweight(to_tsvector('simple', coalesce((
            SELECT string_agg(reverse(lexeme), ' ') FROM unnest(of_text)
            WHERE length(lexeme) >= {SHORTEST_COMPOUND}), '') || text_tails), 'C') AS tails
    FROM given
)
INSERT INTO search_entry AS entry ({COLUMNS})
SELECT {COLUMNS} FROM written
ON CONFLICT (kind, object_id, part, language) DO UPDATE SET
    municipality_id = excluded.municipality_id, title = excluded.title, text = excluded.text, day = excluded.day,
    standing = excluded.standing, is_example = excluded.is_example, words = excluded.words, config = excluded.config,
    vector = excluded.vector, tails = excluded.tails
WHERE (entry.municipality_id, entry.title, entry.text, entry.day, entry.standing, entry.is_example, entry.words)
    IS DISTINCT FROM (excluded.municipality_id, excluded.title, excluded.text, excluded.day, excluded.standing,
        excluded.is_example, excluded.words)
"""
REMOVE = """
DELETE FROM search_entry
WHERE kind = %(kind)s AND object_id = ANY(%(keys)s)
    AND (object_id, part, language) NOT IN (
        SELECT object_id, part, language FROM jsonb_to_recordset(%(kept)s)
            AS kept (object_id bigint, part text, language text)
    )
"""


def write(entries):
    """Unsaved `Entry` objects; words, stems and tails are made here. One statement, however many."""
    rows = [_row(entry) for entry in entries]
    with connection.cursor() as cursor:
        cursor.execute(WRITE, {"entries": Jsonb(rows)})


def remove_others(kind, keys, entries):
    """Of these things everything that is not among the entries."""
    kept = [{"object_id": e.object_id, "part": e.part, "language": e.language} for e in entries]
    with connection.cursor() as cursor:
        cursor.execute(REMOVE, {"kind": kind, "keys": list(keys), "kept": Jsonb(kept)})


def _row(entry):
    title, text = words_of(entry.title), _bounded(words_of(entry.text))
    return {
        "kind": entry.kind,
        "object_id": entry.object_id,
        "part": entry.part,
        "language": entry.language,
        "municipality_id": entry.municipality_id,
        "title": entry.title,
        "text": entry.text,
        "day": entry.day and entry.day.isoformat(),
        "standing": entry.standing,
        "is_example": entry.is_example,
        "words": misspellable([*title, *text]),
        "config": CONFIGS.get(entry.language, "simple"),
        "folded_title": " ".join(title),
        "folded_text": " ".join(text),
        "title_tails": lost_tails(title),
        "text_tails": lost_tails(text),
    }


def lost_tails(words):
    """Spelt backwards, behind the stems."""
    lost = {word for word in words if len(word) >= SHORTEST_COMPOUND and word.endswith(LOST_TAIL)}
    return "".join(f" {word[::-1]}" for word in sorted(lost))


def _bounded(words):
    words = words[:MOST_WORDS]
    while sum(len(word.encode()) + 1 for word in words) > MOST_BYTES:
        words = words[: len(words) * 3 // 4]
    return words
