"""The one statement that finds and ranks: candidates through the indexes first, then the best of them.

However much matches, each way to find something reads some thousand rows at most, and some hundred are weighed.
"""

import itertools
import math
import re
from functools import partial
from typing import NamedTuple

from django.db import connection
from django.utils import timezone

from search.models import Kind
from search.scope import scope_of

#: Between words of a tsquery that follow each other.
PHRASED = re.compile(r"<\d+>(?![^' ]*')")

#: So many hits are counted; beyond, it is said that there are more.
MOST_COUNTED = 300
#: Each way to find something has its share, so that „Jugendhilfeausschuss“ is not lost behind a thousand „Ausschuss“.
MOST_TITLES, MOST_COMING = 100, 50
#: Rows that are looked at for the words themselves, for their relatives, and for phrases.
MOST_READ, MOST_LIKE, MOST_PHRASES = 500, 2000, 2500
#: A word that so many entries hold is looked for in longer words in titles only.
PLENTY = 2000
#: How often and how near to each other the words stand is asked of the best ones only; it takes longest.
MOST_RANKED = 100

#: How well a meaning fits: where it stands, and how it stands there.
IN_TITLE, LIKE_TITLE, IN_TEXT, LIKE_TEXT, SIMILAR_TITLE, SIMILAR_TEXT = 10, 7, 4.5, 3.5, 2.5, 1.5
#: What a reader probably wants of things that fit alike.
KINDS = {
    Kind.TOWN: 0.5,
    Kind.CONTACT: 1.6,
    Kind.COMMITTEE: 1.4,
    Kind.CONCEPT: 1.0,
    Kind.PROJECT: 0.7,
    Kind.NOTICE: 0.7,
    Kind.PAPER: 0.6,
    Kind.MEASURE: 0.6,
    Kind.DOCUMENT: 0.4,
    Kind.MEETING: 0.3,
    Kind.LEGAL: 0.2,
    Kind.TEXT: 0.0,
}
#: For what the question asks for: „Termin“, „Telefon“, a month.
WANTED = 6
SIDE_BY_SIDE = 1.5
#: What is no longer in force.
PER_STANDING = 1.5

#: Where very frequent words have enough hits among so few entries for each word of a question, to look at one after the
#: other takes less time than the index.
FEW_ENTRIES = 4000
#: A limit in brackets is unknown when the statement is planned; OFFSET 0 keeps what is inside from what is outside.
STATEMENT = """
WITH exact AS MATERIALIZED (
    SELECT id FROM ({exact}) AS entry ORDER BY {likely} DESC LIMIT {most}
), titles AS MATERIALIZED (
    SELECT id FROM ({titles}) AS entry ORDER BY {likely} DESC LIMIT {most}
), found AS MATERIALIZED (
    SELECT id FROM exact
    UNION
    SELECT id FROM titles
    {further}
), entry AS MATERIALIZED (
    SELECT id, kind, object_id, part, language, municipality_id, day, standing, vector, tails,
           ts_filter(vector, '{{a}}') AS title_vector, ts_filter(tails, '{{a}}') AS title_tails
    FROM search_entry JOIN found USING (id)
), weighed AS (
    SELECT entry.id, kind, object_id, part, language, municipality_id, day, vector,
           {levels} + {kinds} - {per_standing} * standing
           + CASE WHEN kind <> 'meeting' OR day IS NULL THEN 0
                  WHEN day >= %(today)s THEN 2.0 / (1 + (day - %(today)s) / 30.0)
                  ELSE - least(1.5, (%(today)s - day) / 730.0) END
           + CASE WHEN {in_title} THEN 2.0 * %(asked)s / greatest(%(asked)s, length(title_vector)) ELSE 0 END
           + {side_by_side} AS score
    FROM entry
), ranked AS (
    SELECT weighed.id, kind, object_id, part, language, municipality_id, day,
           score + CASE WHEN row_number() OVER (ORDER BY score DESC, id) <= {most_ranked}
                        THEN 4 * ts_rank(vector, %(rank)s::tsquery, 1) ELSE 0 END AS score
    FROM weighed
)
SELECT DISTINCT ON (kind, object_id, part)
       id, kind, object_id, part, language, municipality_id, day,
       CASE WHEN kind = 'text' THEN (SELECT version_id FROM concepts_section WHERE id = object_id) END, score
FROM ranked
ORDER BY kind, object_id, part, score + CASE WHEN language = %(language)s THEN 3 ELSE 0 END DESC
"""


READ = "SELECT {columns} FROM search_entry WHERE {scope} AND {matches} LIMIT (SELECT {most}) OFFSET 0"
#: Where so many entries hold all the words that the newest ones should be enough; if not, the index is asked.
LATEST = """
    WITH latest AS MATERIALIZED (
        SELECT {columns} FROM (SELECT * FROM search_entry ORDER BY id DESC LIMIT {read}) AS entry
        WHERE {scope} AND {matches} LIMIT {most}
    )
    SELECT {columns} FROM latest WHERE (SELECT count(*) FROM latest) >= {enough}
    UNION ALL
    ({otherwise})
"""
OTHERWISE = "{matches} AND (SELECT count(*) FROM latest) < {enough}"
COLUMNS = "id, kind, day, standing, vector, tails"
FACTS = "id, kind, day, standing"
#: The next meetings everywhere, or of one town whose meetings are read by its own index.
COMING = """
    UNION
    (SELECT id FROM (
        SELECT id, vector FROM search_entry WHERE {scope} AND kind = 'meeting' AND day >= %(today)s
        ORDER BY {order} LIMIT {most_read}
    ) AS entry WHERE {exact} LIMIT {most_coming})
"""
#: What holds the rarest word, or one of its relatives, and then the others.
LIKE = """
    UNION
    (SELECT id FROM ({read}) AS entry WHERE {others} ORDER BY {likely} DESC LIMIT {most})
"""
#: Long lists of longer words are read only where the words themselves and titles give too little.
TOO_FEW = f"(SELECT count(*) FROM exact) + (SELECT count(*) FROM titles) <= {MOST_COUNTED}"
#: For this statement only: reading a whole table never helps here, but estimates for many beginnings and ends are poor,
#: compiling a plan takes longer than the plan itself, and the list of what holds two words may be long.
HINTS = "SET LOCAL enable_seqscan = off; SET LOCAL jit = off; SET LOCAL work_mem = '16MB'; "
NO_HINTS = "; SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL jit TO DEFAULT; SET LOCAL work_mem TO DEFAULT"


class Candidate(NamedTuple):
    """An entry that matches, the best of its thing."""

    entry_id: int
    kind: str
    object_id: int
    part: str
    language: str
    town_id: int
    day: object
    version_id: int | None
    score: float


#: Behind the beginning of a word.
ANY_END = "':*"


def atom(stem):
    return "'" + stem.replace("'", "''").replace("\\", "\\\\") + "'"


def in_a_row(term):
    """The words one after the other, each in any of its stems; what is never indexed leaves a gap."""
    query, gap = "", 0
    for stems in term:
        gap += 1
        if stems:
            word = f"({any_of(map(atom, stems))})"
            query += f" <{gap}> {word}" if query else word
            gap = 0
    return f"({query})"


def _term(term):
    """As parts of a tsquery, none where no word of it is ever indexed."""
    if not any(term):
        return []
    return list(map(atom, term[0])) if len(term) == 1 else [in_a_row(term)]


def is_long(stem):
    """So long that what begins with it has to do with it: Wohnungsamt with Wohnung, not Arbeitskreis with Arbeit."""
    return len(stem) >= 7


def any_of(parts):
    return " | ".join(dict.fromkeys(parts))


def few_of(parts):
    """As `any_of`, without words that another part, a beginning, finds anyway: each one is looked up by itself."""
    starts = [part.removesuffix(ANY_END) for part in parts if part.endswith(ANY_END)]
    return any_of(
        part for part in parts if not any(part.startswith(start) and part != start + ANY_END for start in starts)
    )


class Query:
    """The conditions of one meaning, and its parameters."""

    def __init__(self, meaning, number):
        exact = _term(meaning.term)
        # A misspelt word counts as if it had been spelt as its nearest ones.
        closest = [] if meaning.entries else meaning.closest
        meant = [atom(stem) for near in closest for stem in near.stems]
        further = [atom(stem) for near in meaning.near if near not in closest for stem in near.stems]
        like = [f"{atom(start)}:*" for start in meaning.beginnings]
        similar = [part for term in meaning.similar for part in _term(term)] + further
        alone = [stem for term in meaning.similar if len(term) == 1 for stem in term[0]]
        similar += [f"{atom(start)}:*" for start in (*filter(is_long, alone), *meaning.short_beginnings)]
        self.number, self.term = number, any_of(exact)
        #: With all that it is found by, for the question how often it stands there.
        self.everything = any_of(exact + meant + like + similar)
        #: A phrase has no relatives, so there is nothing to look for once more.
        self.entries = PLENTY + len(meaning.words) if meaning.is_phrase else meaning.entries
        self.share = meaning.share
        #: Among words that do not stand together anywhere, the rarer ones say more.
        self.weight = round(1 / (1 + math.log10(1 + meaning.entries)), 3)
        self.parameters = {
            f"exact{number}": any_of(exact + meant),
            f"like{number}": few_of(like),
            f"similar{number}": few_of(similar),
            f"all{number}": few_of(exact + meant + like + similar),
            f"brief{number}": few_of(exact + meant + similar + (like if self.entries < PLENTY else [])),
            f"tails{number}": any_of(f"{atom(tail[::-1])}:*" for tail in meaning.tails),
        }

    def matches(self, vector="vector", tails="tails"):
        by_tail = f" OR {tails} @@ %(tails{self.number})s::tsquery" if self._has("tails") else ""
        return f"({vector} @@ %(all{self.number})s::tsquery{by_tail})"

    def matches_briefly(self):
        """As `matches`, without long lists of relatives."""
        is_enough = self.entries >= PLENTY and self._has("exact")
        return f"vector @@ %(exact{self.number})s::tsquery" if is_enough else self.matches()

    def fits(self, vector, tails):
        """As `matches`, without what only means nearly the same."""
        kinds = {"exact": vector, "like": vector, "tails": tails}
        parts = [f"{each} @@ %({name}{self.number})s::tsquery" for name, each in kinds.items() if self._has(name)]
        return f"({' OR '.join(parts) or 'false'})"

    def in_titles(self):
        return self.matches("ts_filter(vector, '{a}')", "ts_filter(tails, '{a}')")

    def level(self):
        cases = [
            ("title_vector", "exact", IN_TITLE),
            ("title_vector", "like", LIKE_TITLE),
            ("title_tails", "tails", LIKE_TITLE),
            ("vector", "exact", IN_TEXT),
            ("vector", "like", LIKE_TEXT),
            ("tails", "tails", LIKE_TEXT),
            ("title_vector", "similar", SIMILAR_TITLE),
            ("vector", "similar", SIMILAR_TEXT),
        ]
        whens = " ".join(
            f"WHEN {vector} @@ %({name}{self.number})s::tsquery THEN {level}"
            for vector, name, level in cases
            if self._has(name)
        )
        return f"CASE {whens} ELSE 0 END"

    def _has(self, name):
        return bool(self.parameters[f"{name}{self.number}"])


def _read(matches, scope, share, *, narrowed, most, few=FEW_ENTRIES, enough=MOST_COUNTED + 1):
    """SQL: so many entries that match, or the newest ones where a large `share` of all does."""
    read = partial(READ.format, columns=FACTS, scope=scope, most=most)
    if narrowed or share * few < enough:
        return read(matches=matches)
    limits = {"enough": enough, "most": max(most, enough)}  # of more than enough the likeliest are taken
    otherwise = read(matches=OTHERWISE.format(matches=matches, enough=enough))
    return LATEST.format(columns=FACTS, scope=scope, matches=matches, read=2 * few, otherwise=otherwise, **limits)


def _ways(queries, scope, likely, joiner, *, in_town, narrowed):
    """SQL: how entries come to be candidates, the words themselves apart."""
    rarest_first = sorted(queries, key=lambda query: query.entries)
    if joiner == "OR":
        most = MOST_COUNTED // len(queries)
        reads = (
            _read(query.matches_briefly(), scope, query.share, narrowed=narrowed, most=most, enough=most)
            for query in queries
        )
        return "".join(LIKE.format(read=read, others="true", likely=likely, most=most) for read in reads)
    ways = ""
    rarest, *others = rarest_first
    and_others = " AND ".join(query.matches() for query in others) or "true"
    if min(query.entries for query in queries) >= MOST_READ:
        exact = "vector @@ %(exact)s::tsquery"
        limits = {"most_read": MOST_READ, "most_coming": MOST_COMING}
        ways += COMING.format(scope=scope, exact=exact, order="day + 0" if in_town else "day", **limits)
    if others:
        read = READ.format(columns=COLUMNS, scope=scope, matches=rarest.in_titles(), most=MOST_READ)
        ways += LIKE.format(read=read, others=and_others, likely=likely, most=MOST_TITLES)
    if rarest.entries < PLENTY:
        read = READ.format(columns=COLUMNS, scope=scope, matches=f"{rarest.matches()} AND {TOO_FEW}", most=MOST_LIKE)
        ways += LIKE.format(read=read, others=and_others, likely=likely, most=MOST_COUNTED + 1)
    return ways


def _in_titles(queries, joiner, parameters):
    """SQL: what stands in the title. All of several words are read in one go; `_ways` brings the ends of compounds."""
    if joiner == "OR" or len(queries) == 1:
        return " OR ".join(query.in_titles() for query in queries)
    briefly = [query.parameters[f"brief{query.number}"] for query in queries]
    parameters["titles"] = " & ".join(f"({each})" for each in briefly)
    return "ts_filter(vector, '{a}') @@ %(titles)s::tsquery" if all(briefly) else "false"


def _exactly(queries, scope, joiner, parameters, *, narrowed):
    """SQL: entries with the words as they were typed; of several where some are enough, with two of them."""
    terms = [query.parameters[f"exact{query.number}"] for query in queries]
    if joiner == "OR" and len(terms) > 1:
        terms = [f"({one}) & ({other})" for one, other in itertools.combinations(filter(None, terms), 2)]
        parameters["exact"] = any_of(terms)
        share = max(one.share * other.share for one, other in itertools.combinations(queries, 2))
    else:
        parameters["exact"] = " & ".join(f"({term})" for term in terms) if all(terms) else ""
        share = math.prod(query.share for query in queries)
    matches = "vector @@ %(exact)s::tsquery" if parameters["exact"] else "false"
    parameters["scattered"] = PHRASED.sub("&", parameters["exact"])
    if parameters["scattered"] == parameters["exact"]:
        return _read(matches, scope, share, narrowed=narrowed, most=MOST_READ, few=FEW_ENTRIES * len(queries))
    scattered = "vector @@ %(scattered)s::tsquery"
    read = READ.format(columns=COLUMNS, scope=scope, matches=scattered, most=MOST_PHRASES)
    return f"SELECT {FACTS} FROM ({read}) AS entry WHERE {matches} LIMIT {MOST_READ}"


def side_by_side(queries, parameters):
    """For words that follow each other as they were typed: „Grüner Weg“."""
    neighbours = itertools.pairwise(query.term for query in queries)
    pairs = [f"({first}) <-> ({second})" for first, second in neighbours if first and second]
    parameters["pairs"] = any_of(pairs)
    return f"CASE WHEN vector @@ %(pairs)s::tsquery THEN {SIDE_BY_SIDE} ELSE 0 END" if pairs else "0"


def candidates(meanings, excluded, *, language, town=None, kinds=(), days=(None, None), wants=(), joiner="AND"):
    """What matches every meaning, or with `joiner` "OR" some of them; in no order. One query."""
    queries = [Query(meaning, number) for number, meaning in enumerate(meanings)]
    ruled_out = [Query(meaning, f"x{number}") for number, meaning in enumerate(excluded)]
    today = timezone.localdate()
    conditions, parameters = scope_of(language, town, days)
    parameters |= {"today": today, "language": language, "asked": len(queries)}
    for query in (*queries, *ruled_out):
        parameters |= query.parameters
    parameters["rank"] = any_of(query.everything for query in queries)
    if kinds:
        conditions.append("kind = ANY(%(kinds)s)")
        parameters["kinds"] = list(kinds)
    conditions += [f"NOT vector @@ %(exact{query.number})s::tsquery" for query in ruled_out]
    weights = {kind: weight + (WANTED if kind in wants else 0) for kind, weight in KINDS.items()}
    kind_cases = " ".join(f"WHEN '{kind}' THEN {weight}" for kind, weight in weights.items())
    scope = " AND ".join(conditions)
    kind = f"CASE kind {kind_cases} ELSE 0 END"
    # What may be left out must be said without reading much.
    likely = f"{kind} - {PER_STANDING} * standing + CASE WHEN kind = 'meeting' AND day >= %(today)s THEN 1 ELSE 0 END"
    titles = _in_titles(queries, joiner, parameters)
    narrowed = bool(town or kinds or any(days))
    statement = STATEMENT.format(
        exact=_exactly(queries, scope, joiner, parameters, narrowed=narrowed),
        titles=READ.format(columns=FACTS, scope=scope, matches=f"({titles})", most=MOST_READ),
        further=_ways(queries, scope, likely, joiner, in_town=bool(town), narrowed=narrowed),
        likely=likely,
        most=MOST_COUNTED + 1,
        levels=" + ".join(f"{query.weight if joiner == 'OR' else 1} * {query.level()}" for query in queries),
        side_by_side=side_by_side(queries, parameters),
        most_ranked=MOST_RANKED,
        in_title=" OR ".join(query.fits("title_vector", "title_tails") for query in queries),
        kinds=kind,
        per_standing=PER_STANDING,
    )
    return [Candidate(*row) for row in rows_of(statement, parameters)]


def rows_of(statement, parameters):
    """The rows of a statement about entries, planned for what is never small."""
    with connection.cursor() as cursor:
        cursor.execute(HINTS + statement + NO_HINTS, parameters)
        for _hint in range(HINTS.count(";")):
            cursor.nextset()
        return cursor.fetchall()
