"""Committees across towns in one calendar of one's own (`/abo/`), without account or cookie."""

from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.views.generic import TemplateView

from committees.calendar_questions import committees_are_many, towns_with_committees
from committees.feeds.selections import MOST, UnreadableToken, decode, encode
from committees.forms import TownToChooseFrom
from committees.models import Committee
from committees.views.committees import with_next_meeting
from committees.views.subscriptions import Subscription, qr_code
from content.choices import sought_under
from municipalities.querysets import in_real_towns
from municipalities.views import AllTownsMixin


class Offer:
    """The public committees of all towns to tick; where they are many, those of one town and those ticked already."""

    def __init__(self, ticked, parameters=None):
        """A town that has none, or is there no more, is like none chosen: what is ticked must not be lost."""
        self.town_form = None
        rows = in_real_towns(Committee.objects.public()).for_cards()
        if committees_are_many():
            self.town_form = TownToChooseFrom(parameters or {}, towns_with_committees())
            town = self.town_form.cleaned_data.get("stadt", "") if self.town_form.is_valid() else ""
            rows = rows.filter(Q(pk__in=ticked) | Q(municipality__slug=town))
        self.committees = sorted(with_next_meeting(rows), key=_sought_under)
        self.chosen = [committee for committee in self.committees if committee.pk in ticked]

    def context(self):
        return {
            "committees": self.committees,
            "chosen": [committee.pk for committee in self.chosen],
            "town_form": self.town_form,
        }


def _sought_under(committee):
    return sought_under(committee.municipality.name), sought_under(committee.name)


class Choose(AllTownsMixin, TemplateView):
    """Boxes to tick; a choice leads to the page of its address."""

    template_name = "committees/choose.html"

    def get(self, request, *args, **kwargs):
        offer = Offer(wanted_keys(request.GET.getlist("gremium")), request.GET)
        is_ready = "weiter" in request.GET
        if is_ready and 0 < len(offer.chosen) <= MOST:
            return redirect("portal:selection", token=encode([committee.pk for committee in offer.chosen]))
        problem = problem_with(offer.chosen) if is_ready else ""
        context = self.get_context_data(problem=problem, **offer.context())
        return self.render_to_response(context, status=400 if problem else 200)

    def get_context_data(self, **kwargs):
        feed = self.request.build_absolute_uri(reverse("portal:feed"))
        everything = Subscription(gettext("Integrationsportal: meetings in all towns"), feed)
        return super().get_context_data(everything=everything, **kwargs)


def wanted_keys(values):
    """What the boxes say. Raises `Http404`."""
    if not all(value.isascii() and value.isdigit() and len(value) < 19 for value in values):
        raise Http404
    return {int(value) for value in values}


def problem_with(chosen):
    if not chosen:
        return gettext("Choose at least one committee.")
    return ngettext(
        "Choose at most %(most)s committee; you chose %(count)s.",
        "Choose at most %(most)s committees; you chose %(count)s.",
        MOST,
    ) % {"most": MOST, "count": len(chosen)}


class Selection(AllTownsMixin, TemplateView):
    """What an address holds, how to subscribe to it, and the boxes to change it into a new one."""

    template_name = "committees/selection.html"

    def get_context_data(self, token, **kwargs):
        try:
            keys = decode(token)
        except UnreadableToken as error:
            raise Http404 from error
        offer = Offer(keys)
        page = self.request.build_absolute_uri(self.request.path)
        feed = self.request.build_absolute_uri(reverse("portal:selected_feed", args=[token]))
        return super().get_context_data(
            noindex=True,
            chosen_committees=offer.chosen,
            gone=len(keys) - len(offer.chosen),
            subscription=Subscription(gettext("My meetings"), feed),
            page=page,
            qr_code=qr_code(page),
            **offer.context(),
            **kwargs,
        )
