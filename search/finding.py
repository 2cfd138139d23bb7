"""One search over everything that is public."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

from django.core.paginator import Page, Paginator
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from search import ranking
from search.asking import Asked, parse
from search.excerpts import SHOWN_WORD, mark
from search.listing import with_all_of
from search.meaning import take_apart, understand
from search.models import Kind
from search.showing import show
from search.words import fold, folded

PER_PAGE = 10
#: Of one version of a concept; who wants more opens the text.
MOST_OF_A_TEXT = 3


class Period(TextChoices):
    """When something takes place or was adopted."""

    WEEK = "woche", _("This week")
    MONTH = "monat", _("This month")
    COMING = "kommend", _("From today on")
    PAST = "vergangen", _("Before today")

    def days(self):
        """The first and the last day, None where it is open."""
        today = timezone.localdate()
        monday = today - timedelta(days=today.weekday())
        next_month = (today.replace(day=1) + timedelta(days=31)).replace(day=1)
        return {
            Period.WEEK: (monday, monday + timedelta(days=6)),
            Period.MONTH: (today.replace(day=1), next_month - timedelta(days=1)),
            Period.COMING: (today, None),
            Period.PAST: (None, today - timedelta(days=1)),
        }[self]


@dataclass
class Found:
    """What a page of hits shows. Counts stop at 300 and then say so."""

    asked: Asked
    hits: list = field(default_factory=list)
    total: int = 0
    is_more: bool = False
    #: Nothing holds all the words; these hold some of them.
    is_partial: bool = False
    page: Page = field(default_factory=lambda: Paginator([], PER_PAGE).page(1))
    #: How many hits each kind has without the filter by kind, and each town without the filter by town.
    kinds: dict = field(default_factory=dict)
    towns: dict = field(default_factory=dict)
    #: The question as it may have been meant; "" where it was understood.
    suggestion: str = ""

    @property
    def pages(self):
        return self.page.paginator.num_pages


def find(query, *, language, town=None, kinds=(), period=None, page=1):
    """The hits for what somebody typed, best first. Eight database queries, at most fourteen; no question raises."""
    asked = parse(query)
    if not asked:
        return Found(asked)
    meanings, excluded = understand(asked, language)
    if not meanings:
        return Found(asked)
    scope = {"language": language, "town": town, "days": period.days() if period else (None, None)}
    look = partial(ranking.candidates, wants=asked.wants, **scope)
    every, joiner = look(meanings, excluded), "AND"
    if asked.is_list:
        every = with_all_of(asked, every, excluded, **scope)
    elif not every:
        strange = [each.words[0] for each in meanings if each.is_unknown]
        if strange:
            meanings, excluded = understand(replace(asked, words=take_apart(asked.words, strange)), language)
        if len(meanings) > 1 or strange:
            joiner = "OR"
            every = look(meanings, excluded, joiner=joiner)
    is_more = len(every) > ranking.MOST_COUNTED
    chosen = [each for each in every if not kinds or each.kind in kinds]
    if kinds and is_more and not asked.is_list:  # what was cut off may be of these kinds
        chosen = look(meanings, excluded, kinds=kinds, joiner=joiner)
    ranked = _ranked(chosen)[: ranking.MOST_COUNTED]
    shown = Paginator(ranked, PER_PAGE).get_page(page)
    hits = show(shown.object_list)
    mark(hits, meanings, language)
    counted = _ranked(every) if kinds else ranked
    return Found(
        asked,
        hits,
        total=len(ranked),
        is_more=len(chosen) > ranking.MOST_COUNTED,
        is_partial=joiner == "OR" and bool(every),
        page=shown,
        kinds=Counter(each.kind for each in counted),
        towns=Counter(each.town_id for each in counted),
        suggestion=_suggestion(asked, meanings, hits),
    )


def _ranked(candidates):
    """Best first, at most three places of one version of a concept."""
    seen, kept = Counter(), []
    for each in sorted(candidates, key=lambda each: (-each.score, each.kind, each.object_id)):
        if each.kind == Kind.TEXT:
            seen[each.version_id] += 1
            if seen[each.version_id] > MOST_OF_A_TEXT:
                continue
        kept.append(each)
    return kept


def _suggestion(asked, meanings, hits):
    """The question with its misspelt words as the hits spell them; "" where nothing is misspelt."""
    nearest = {meaning.words[0]: meaning.near[0] for meaning in meanings if meaning.is_misspelt and hits}
    if not nearest:
        return ""
    shown = [word for hit in reversed(hits) for word in SHOWN_WORD.findall(f"{hit.text} {hit.title}")]
    known = folded(shown)
    spelt = {known[word]: word for word in shown}
    better = {word: spelt.get(near.word) or near.spelt for word, near in nearest.items()}
    if not any(better.values()):
        return ""
    return SHOWN_WORD.sub(lambda found: better.get(fold(found[0])) or found[0], asked.text)
