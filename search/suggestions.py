"""What somebody probably wants to type: titles that hold the words typed so far, misspelt or not."""

from django.db import connection

from search.asking import parse
from search.meaning import LEAST_LETTERS, LETTERS, distance_to_some_part
from search.models import Kind
from search.ranking import atom, rows_of
from search.scope import scope_of
from search.words import fold, words_of

MOST = 8
#: Titles that are looked at.
MOST_TITLES, MOST_READ = 200, 1000
FEWEST_LETTERS = 2
LONGEST_ENDING = 5
#: First what one goes to, last what is one of many.
ORDER = [Kind.TOWN, Kind.CONTACT, Kind.COMMITTEE, Kind.CONCEPT, Kind.PROJECT, Kind.PAPER, Kind.MEASURE, Kind.NOTICE]
TITLES = """
    SELECT title, kind FROM (
        SELECT title, kind FROM search_entry
        WHERE {scope} AND ({matches})
        LIMIT (SELECT {most_read}) OFFSET 0
    ) AS entry ORDER BY array_position(%(order)s, kind::text) LIMIT {most}
"""
ALIKE = """
    SELECT word FROM search_word
    WHERE %(word)s <%% word OR word %% %(word)s ORDER BY similarity(word, %(word)s) DESC, entries DESC LIMIT 6
"""


def suggest(text, *, language, town=None):
    """At most eight titles, the likeliest first. At most three queries."""
    words = list(parse(text).words)
    if not words or len("".join(words)) < FEWEST_LETTERS:
        return []
    titles = _titles(words, language, town)
    if not titles and len(words[-1]) >= LEAST_LETTERS and LETTERS.fullmatch(words[-1]):
        titles = [title for near in _alike(words[-1]) for title in _titles([*words[:-1], near], language, town)]
    return _best(titles, fold(" ".join(text.split())))


def _titles(words, language, town):
    """Titles and kinds in which every word begins a word, or ends a compound."""
    conditions, values = scope_of(language, town)
    values |= {
        "order": [str(kind) for kind in ORDER],
        "begin": " & ".join(map(_beginning, words)),
    }
    matches = "ts_filter(vector, '{a}') @@ %(begin)s::tsquery"
    if len(words) == 1 and len(words[0]) >= LEAST_LETTERS:
        matches += " OR ts_filter(tails, '{a}') @@ %(tail)s::tsquery"
        values["tail"] = " | ".join(f"{atom(tail[::-1])}:*" for tail in _stems(words[0]))
    statement = TITLES.format(scope=" AND ".join(conditions), matches=matches, most_read=MOST_READ, most=MOST_TITLES)
    return [(title, kind) for title, kind in rows_of(statement, values) if _begins(words, title)]


def _stems(word):
    """What may be left of words that begin like this when their endings are off; „beratung“ is indexed as „berat“."""
    return [word[:length] for length in range(len(word), max(LEAST_LETTERS, len(word) - LONGEST_ENDING) - 1, -1)]


def _beginning(word):
    stems = _stems(word)[1:] if len(word) > LEAST_LETTERS else []
    return f"({' | '.join([f'{atom(word)}:*', *map(atom, stems)])})"


def _begins(words, title):
    known = words_of(title)
    return all(
        any(other.startswith(word) or (len(word) >= LEAST_LETTERS and other.endswith(word)) for other in known)
        for word in words
    )


def _alike(word):
    """The nearest known word, if one is near."""
    with connection.cursor() as cursor:
        cursor.execute(ALIKE, {"word": word})
        known = [row[0] for row in cursor.fetchall()]
    near = sorted((distance_to_some_part(word, other), other) for other in known)
    return [other for distance, other in near[:1] if distance <= 2]


def _best(titles, typed):
    """Each title once: those that begin so, then by kind, then the shortest."""
    order = {kind: place for place, kind in enumerate(ORDER)}
    places = {}
    for title, kind in titles:
        folded = " ".join(words_of(title))
        place = (not folded.startswith(typed), order.get(kind, len(order)), len(title), title)
        places[title] = min(places.get(title, place), place)
    return sorted(places, key=places.get)[:MOST]
