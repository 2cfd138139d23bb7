"""The search: its pages, what it suggests while one types, and how browsers learn of it."""

from django.http import Http404, JsonResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView, View

from content.paging import whole_number
from municipalities.views import AllTownsMixin, TownMixin
from search.asking import LONGEST
from search.excerpts import SHOWN_WORD
from search.finding import Period, find
from search.forms import SearchForm
from search.models import Kind, Word
from search.questions import towns_by_key
from search.suggestions import suggest
from search.sync import bring_up_to_date
from search.words import STOP_WORDS, fold

#: So many towns are offered to narrow the search to; the others are a click on „all towns“ away.
MOST_TOWNS = 8
#: What can be narrowed to a time.
DATED = {Kind.MEETING, Kind.PAPER, Kind.DOCUMENT}


class SearchView(TemplateView):
    """One search over everything that is public; filters are parts of the address."""

    template_name = "search/page.html"
    town = None

    def get(self, request, *args, **kwargs):
        form = SearchForm(request.GET or None)
        is_wrong = form.is_bound and not form.is_valid()
        query = form.cleaned_data["q"] if form.is_bound and not is_wrong else ""
        if not query:
            context = self.get_context_data(
                form=form, typed=request.GET.get("q", "").replace("\0", ""), hits=[], found=0
            )
            return self.render_to_response(context, status=400 if is_wrong else 200)
        kind, period, page = self._filters()
        is_current = bring_up_to_date()
        found = find(
            query,
            language=get_language(),
            town=self.town,
            kinds=[kind] if kind else (),
            period=Period(period) if period else None,
            page=page,
        )
        if page > found.pages:
            raise Http404
        context = self.get_context_data(
            form=form,
            typed=query,
            query=query,
            result=found,
            hits=found.hits,
            found=found.total,
            is_one_word=len(found.asked.words) == 1 and not found.asked.phrases,
            **self._links(query, found),
        )
        response = self.render_to_response(context)
        response.is_provisional = not is_current
        return response

    def get_context_data(self, **kwargs):
        return super().get_context_data(noindex=True, **kwargs)

    def _filters(self):
        kind, period = self.request.GET.get("art", ""), self.request.GET.get("zeit", "")
        page = whole_number(self.request.GET.get("seite", "1"), digits=3)
        if (kind and kind not in Kind) or (period and period not in Period) or not page:
            raise Http404
        return kind, period, page

    def _links(self, query, found):
        chosen = {name: self.request.GET.get(name, "") for name in ("art", "zeit")}

        def address(**changed):
            return "?" + urlencode({name: value for name, value in ({"q": query} | chosen | changed).items() if value})

        kinds = [{"value": kind, "label": label} for kind, label in Kind.choices if found.kinds.get(kind)]
        if chosen["art"] and chosen["art"] not in found.kinds:
            kinds.append({"value": chosen["art"], "label": Kind(chosen["art"]).label})
        for each in kinds:
            each |= {"count": found.kinds.get(each["value"], 0), "address": address(art=each["value"])}
        return {
            "kinds": kinds if len(kinds) > 1 or chosen["art"] else [],
            "every_kind": address(art=""),
            "periods": [
                {"value": value, "label": label, "address": address(zeit=value)}
                for value, label in Period.choices
                if chosen["zeit"] or DATED.intersection(found.kinds)
            ],
            "any_time": address(zeit=""),
            "art": chosen["art"],
            "zeit": chosen["zeit"],
            "without_filters": "?" + urlencode({"q": query}),
            "meant": address(q=found.suggestion) if found.suggestion else "",
            "fewer": [] if found.total else self._single_words(found.asked, chosen),
            "towns": self._towns(query, found),
            "parameters": address().removeprefix("?") + "&",
        }

    def _single_words(self, asked, chosen):
        """Links to those of the words that something holds, where the words alone ask for less than all of it.

        Without filters, phrases and exclusions they do not: what holds one of the words has been looked for already.
        """
        wanted = {*asked.words, *(word for phrase in asked.phrases for word in phrase)} - STOP_WORDS
        if (len(wanted) < 2 and not asked.excluded) or not (asked.phrases or asked.excluded or any(chosen.values())):
            return []
        known = set(Word.objects.filter(word__in=wanted).values_list("word", flat=True))
        typed = {fold(word): word for word in SHOWN_WORD.findall(asked.text)}
        return [
            {"word": word, "address": "?" + urlencode({"q": word})} for folded, word in typed.items() if folded in known
        ]

    def _towns(self, query, found):
        """The towns with most hits; one query."""
        if self.town or len(found.towns) < 2:
            return []
        keys = sorted(found.towns, key=lambda key: -found.towns[key])[:MOST_TOWNS]
        return [
            {"town": town, "count": found.towns[town.pk], "query": urlencode({"q": query})}
            for town in towns_by_key(keys=keys)
        ]


class Search(AllTownsMixin, SearchView):
    """Over all towns, without teaching examples."""


class TownSearch(TownMixin, SearchView):
    """In one town."""


class Suggest(View):
    """What begins like what is being typed, in the form that browsers ask for (OpenSearch suggestions 1.1).

    Titles come from the index alone: while it is behind, nothing is suggested.
    """

    town = None

    def get(self, request, *args, **kwargs):
        query = request.GET.get("q", "")[:LONGEST]
        is_current = bring_up_to_date(seconds=1)
        found = suggest(query, language=get_language(), town=self.town) if is_current else []
        response = JsonResponse([query, found], safe=False, content_type="application/x-suggestions+json")
        response.is_provisional = not is_current
        return response


class TownSuggest(TownMixin, Suggest):
    """In one town."""


@require_safe
def opensearch(request):
    """The description by which browsers add the search (OpenSearch 1.1)."""
    content_type = "application/opensearchdescription+xml; charset=utf-8"
    return render(request, "search/opensearch.xml", content_type=content_type)
