"""Committees across towns in one calendar of one's own (`/abo/`), without account or cookie."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.views.generic import TemplateView

from committees.feeds.selections import MOST, UnreadableToken, decode, encode
from committees.models import Committee
from committees.views.committees import with_next_meeting
from committees.views.subscriptions import Subscription, qr_code
from municipalities.querysets import in_real_towns
from municipalities.views import AllTownsMixin


def offered():
    """All public committees with their next meetings, town by town."""
    return with_next_meeting(in_real_towns(Committee.objects.public()).for_cards()).order_by(
        "municipality__name", "name"
    )


class Choose(AllTownsMixin, TemplateView):
    """Boxes to tick; a choice leads to the page of its address."""

    template_name = "committees/choose.html"

    def get(self, request, *args, **kwargs):
        if "weiter" not in request.GET:
            return super().get(request, *args, **kwargs)
        wanted = wanted_keys(request.GET.getlist("gremium"))
        committees = list(offered())
        chosen = [committee.pk for committee in committees if committee.pk in wanted]
        if chosen and len(chosen) <= MOST:
            return redirect("portal:selection", token=encode(chosen))
        context = self.get_context_data(committees=committees, chosen=chosen, problem=problem_with(chosen))
        return render(request, self.template_name, context, status=400)

    def get_context_data(self, **kwargs):
        feed = self.request.build_absolute_uri(reverse("portal:feed"))
        everything = Subscription(gettext("Integrationsportal: meetings in all towns"), feed)
        return super().get_context_data(**{"committees": offered(), "everything": everything} | kwargs)


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
        committees = list(offered())
        chosen = [committee for committee in committees if committee.pk in keys]
        page = self.request.build_absolute_uri(self.request.path)
        feed = self.request.build_absolute_uri(reverse("portal:selected_feed", args=[token]))
        return super().get_context_data(
            noindex=True,
            committees=committees,
            chosen_committees=chosen,
            chosen=[committee.pk for committee in chosen],
            gone=len(keys) - len(chosen),
            subscription=Subscription(gettext("My meetings"), feed),
            page=page,
            qr_code=qr_code(page),
            **kwargs,
        )
