"""Everything of the kinds that somebody asked for without saying more: „Termine“, „nächste Sitzung“, „Telefon“."""

from django.db import connection
from django.utils import timezone

from search.models import Kind
from search.ranking import MOST_COUNTED, Candidate, any_of, in_a_row
from search.scope import scope_of
from search.words import fold

COLUMNS = "entry.id, entry.kind, object_id, part, language, municipality_id, day, NULL::bigint, 0.0, standing, title"
COMING = """
    (SELECT {columns} FROM search_entry AS entry
     WHERE {scope} AND kind = 'meeting' AND day >= %(today)s ORDER BY day LIMIT %(most)s)
"""
PAST = """
    (SELECT {columns} FROM search_entry AS entry
     WHERE {scope} AND kind = 'meeting' AND day < %(today)s ORDER BY day DESC LIMIT %(most)s)
"""
#: Town by town, as the index has them.
OTHERS = """
    (SELECT {columns} FROM municipalities_municipality AS town CROSS JOIN LATERAL (
         SELECT * FROM search_entry
         WHERE municipality_id = town.id AND kind = ANY(%(kinds)s) AND {scope} LIMIT %(most)s
     ) AS entry LIMIT %(most)s)
"""
#: Above whatever the words are worth.
FIRST = 1000


def with_all_of(asked, found, excluded, *, language, town, days):
    """The candidates that were found by their words, and before them everything of the kinds that are wanted.

    Meetings come soonest first and past ones after them; of other kinds first what says the word. One query.
    """
    known = {_key(each): each for each in found}
    listed = {}
    for each in _listed(asked.wants, excluded, language, town, days):
        if _key(each) not in listed or each.language == language:
            listed[_key(each)] = each
    for place, (key, each) in enumerate(listed.items()):
        says_it = each.kind != Kind.MEETING and key in known
        score = 2 * FIRST + known[key].score if says_it else FIRST - FIRST * place / (len(listed) + 1)
        known[key] = each._replace(score=score + FIRST)
    return list(known.values())


def _key(candidate):
    return candidate.kind, candidate.object_id, candidate.part


def _listed(kinds, excluded, language, town, days):
    conditions, values = scope_of(language, town, days)
    values |= {
        "kinds": [kind for kind in kinds if kind != Kind.MEETING],
        "today": timezone.localdate(),
        "most": MOST_COUNTED + 1,
    }
    if excluded:
        conditions.append("NOT vector @@ %(excluded)s::tsquery")
        values["excluded"] = any_of(in_a_row(meaning.term) for meaning in excluded)
    parts = [OTHERS] if values["kinds"] else []
    parts += [COMING, PAST] if Kind.MEETING in kinds else []
    statement = " UNION ALL ".join(parts).format(columns=COLUMNS, scope=" AND ".join(conditions))
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows = [(Candidate(*row), standing, title) for *row, standing, title in cursor.fetchall()]
    return [candidate for candidate, *_order in sorted(rows, key=lambda row: _order_of(*row, values["today"]))]


def _order_of(candidate, standing, title, today):
    if candidate.kind != Kind.MEETING:
        return False, standing, 0, fold(title)
    is_past = candidate.day < today
    return is_past, 0, (today - candidate.day).days * (1 if is_past else -1), ""
