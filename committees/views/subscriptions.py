"""Pages that explain how a calendar program subscribes to a feed."""

from urllib.parse import quote, urlencode

import segno
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.generic import DetailView

from committees.feeds.ics import committee_calendar_name, town_calendar_name
from committees.models import Committee
from municipalities.views import TownMixin, public_or_gone


class Subscription:
    """One feed: its name, its address, and the same address as calendar programs want it."""

    def __init__(self, name, https):
        self.name = name
        self.https = https

    @property
    def webcal(self):
        """Opens the calendar program. Not `webcals:`, which many programs do not know."""
        return f"webcal://{self.https.partition('://')[2]}"

    @property
    def google(self):
        return f"https://calendar.google.com/calendar/r?{urlencode({'cid': self.webcal})}"

    @property
    def outlook_work(self):
        return f"https://outlook.office.com/calendar/0/addfromweb?{self._for_outlook}"

    @property
    def outlook_home(self):
        return f"https://outlook.live.com/calendar/0/addfromweb?{self._for_outlook}"

    @property
    def _for_outlook(self):
        return urlencode({"url": self.https, "name": self.name}, quote_via=quote)


def town_subscription(request, town):
    feed = reverse("committees:town_feed", args=[town.slug])
    return Subscription(town_calendar_name(town.name), request.build_absolute_uri(feed))


def committee_subscription(request, committee):
    feed = reverse("committees:feed", kwargs=committee.address)
    name = committee_calendar_name(committee.name_i18n, committee.municipality.name)
    return Subscription(name, request.build_absolute_uri(feed))


def qr_code(address):
    """Inline SVG, black on white also in dark mode: many cameras cannot read the reverse."""
    code = segno.make(address, micro=False)
    return mark_safe(code.svg_inline(omitsize=True, dark="#000", light="#fff"))  # shapes only, no text of ours


class SubscribePage(TownMixin, DetailView):
    template_name = "committees/subscribe.html"

    def get_context_data(self, **kwargs):
        """The code leads to the page itself: every phone can open that, few cameras know `webcal:`."""
        page = self.request.build_absolute_uri(self.request.path)
        return super().get_context_data(page=page, qr_code=qr_code(page), **kwargs)


class TownSubscribe(SubscribePage):
    def get_object(self, queryset=None):
        return self.town

    def get_context_data(self, **kwargs):
        return super().get_context_data(subscription=town_subscription(self.request, self.town), **kwargs)


class CommitteeSubscribe(SubscribePage):
    context_object_name = "committee"

    def get_object(self, queryset=None):
        return public_or_gone(Committee.objects.for_cards(), municipality=self.town, slug=self.kwargs["committee"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(subscription=committee_subscription(self.request, self.object), **kwargs)
