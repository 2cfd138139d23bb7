"""The place where a hit says what was looked for, with the words marked; safe HTML from plain text."""

import re

from django.db import connection
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe

from search.words import folded
from search.writing import CONFIGS

#: Letters with the accents and soft hyphens inside them, as they are shown.
SHOWN_WORD = re.compile(r"(?:[^\W_]+|[\u0300-\u036f\u00ad\u200b]+)+")
LENGTH = 230
#: Of lines that say it alike the longer one is read, up to so many letters.
LONG = 120
#: Stands in lines that only list labels or days in several languages: there to be found, not to be read.
LISTS = " · "
BEFORE = 60
STEMS = """
    SELECT word, tsvector_to_array(to_tsvector('german', word)) || tsvector_to_array(to_tsvector(%s::regconfig, word))
    FROM unnest(%s::text[]) AS word
"""


def mark(hits, meanings, language):
    """Write `marked_title` and `excerpt` of the hits; the stems of the words come from the database, in one query."""
    texts = [[hit.title, *_lines(hit)] for hit in hits]
    words = {line: SHOWN_WORD.findall(line) for lines in texts for line in lines}
    shown = folded(set().union(*words.values()))
    wanted = _wanted(set(shown.values()), meanings, language)
    marked = {word for word, meant in shown.items() if meant in wanted}
    for hit, (title, *lines) in zip(hits, texts, strict=True):
        hit.marked_title = _with_marks(title, marked)
        hit.excerpt = _excerpt(lines, words, marked)


def _lines(hit):
    shown_anyway = hit.shown_anyway
    return [line for line in hit.text.split("\n") if line and LISTS not in line and line not in shown_anyway]


def _wanted(words, meanings, language):
    """Those of the folded words that the question means."""
    starts, parts = set(), set()
    for meaning in meanings:
        first, inner = meaning.clues
        starts |= first
        parts |= inner
    starts = tuple(starts)
    likely = sorted(word for word in words if word.startswith(starts) or any(part in word for part in parts))
    with connection.cursor() as cursor:
        cursor.execute(STEMS, [CONFIGS.get(language, "simple"), likely])
        stems = dict(cursor.fetchall())
    return {word for word in likely if any(meaning.marks(word, stems[word]) for meaning in meanings)}


def _excerpt(lines, words, marked):
    """The line that holds most of the marked words, cut around the first of them; else the first line."""
    if not lines:
        return ""
    hits = {line: len(marked.intersection(words[line])) for line in lines}
    best = max(lines, key=lambda line: (hits[line], min(len(line), LONG))) if any(hits.values()) else lines[0]
    place = next((found.start() for found in SHOWN_WORD.finditer(best) if found[0] in marked), 0)
    start = 0 if place <= BEFORE else best.find(" ", place - BEFORE) + 1 or place
    end = len(best) if len(best) <= start + LENGTH else best.rfind(" ", start, start + LENGTH)
    end = end if end > start else start + LENGTH
    cut = _with_marks(best[start:end], marked)
    return format_html("{}{}{}", "… " if start else "", cut, " …" if end < len(best) else "")


def _with_marks(text, marked):
    pieces, last = [], 0
    for found in SHOWN_WORD.finditer(text):
        if found[0] in marked:
            pieces += [conditional_escape(text[last : found.start()]), format_html("<mark>{}</mark>", found[0])]
            last = found.end()
    return mark_safe("".join([*pieces, conditional_escape(text[last:])]))
