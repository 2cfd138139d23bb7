"""Opening hours at the desk: the weeks of a contact point, each entered as a grid of seven days."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.forms import Media
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from contacts.admin.week_form import WORKING_DAYS, LookForm, WeekForm
from contacts.hours import Week, availability, stays, week, weeks
from contacts.hours.presence import moment
from contacts.hours.replacing import WeekChanged, fingerprint, replace_week, stored_week
from contacts.hours.weeks import clock_text, counting, period_of
from contacts.models import MIDNIGHT
from content.admin.forms import sentence_for
from municipalities.scoping import COORDINATION, EDITORIAL

#: A week without a first and a last day.
ALWAYS = (None, None)


def period_in(query):
    """The week that an address names."""
    try:
        first, last = (date.fromisoformat(query[name]) if query.get(name) else None for name in ("from", "until"))
    except ValueError as error:
        raise Http404 from error
    return first, last


def query_of(period):
    first, last = (day.isoformat() if day else "" for day in period)
    return urlencode({"from": first, "until": last})


def weekday_in(posted, name):
    """For which day a button was pressed."""
    value = posted.get(name, "")
    return int(value) if value in set("0123456") else None


@dataclass(frozen=True)
class Look:
    """How a day looks to visitors, with hours that may not be saved yet."""

    day: date
    week: list
    #: Pairs of a time of the day and what the page says from then on.
    answers: list

    @classmethod
    def at(cls, contact, hours, day):
        land, absences = contact.municipality.land, list(contact.absences.select_related("deputy__municipality"))
        edges = {edge for stay in stays(hours, land, absences, day, day) for edge in (stay.starts_at, stay.ends_at)}
        begin, end = moment(day, MIDNIGHT), moment(day + timedelta(days=1), MIDNIGHT)
        moments = [begin, *sorted(edge for edge in edges if begin < edge < end)]
        answers = [
            (clock_text(timezone.localtime(now)), availability(hours, land, now, absences, contact.is_by_appointment))
            for now in moments
        ]
        return cls(day, week(hours, day), answers)


class EntersHours:
    """Mixin for the admin of contact points: its pages for opening hours."""

    def get_urls(self):
        wrap, name = self.admin_site.admin_view, "contacts_contactpoint_hours"
        return [
            path("<int:pk>/hours/", wrap(self.hours_view), name=name),
            path("<int:pk>/hours/add/", wrap(self.week_view), {"is_new": True}, name=f"{name}_add"),
            path("<int:pk>/hours/week/", wrap(self.week_view), name=f"{name}_week"),
            path("<int:pk>/hours/delete/", wrap(self.delete_week_view), name=f"{name}_delete"),
            *super().get_urls(),
        ]

    def may_enter_hours(self, request, contact):
        """Whoever may change the contact point, except for its translators."""
        role = self.role_for(request, contact)
        return role in (COORDINATION, EDITORIAL) and self.has_change_permission(request, contact)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["hours_url"] = self.url_of("hours", obj.pk) if obj else ""
        return super().render_change_form(request, context, add, change, form_url, obj)

    def _contact(self, request, pk, is_read=False):
        contact = self.get_queryset(request).select_related("municipality").filter(pk=pk).first()
        if contact is None:
            raise Http404
        if not is_read and not self.may_enter_hours(request, contact):
            raise PermissionDenied
        return contact

    def hours_view(self, request, pk):
        """All weeks as visitors read them."""
        contact = self._contact(request, pk, is_read=True)
        context = {
            "weeks": [(each, query_of((each.valid_from, each.valid_until))) for each in self._weeks(contact)],
            "may_enter": self.may_enter_hours(request, contact),
        }
        return self._page(request, "admin/hours_list.html", contact, _("Opening hours: %(name)s"), context)

    def _weeks(self, contact):
        return weeks(contact.opening_hours.all(), timezone.localdate())

    def week_view(self, request, pk, is_new=False):
        """One week as a grid. Only the button to save writes anything."""
        contact = self._contact(request, pk)
        hours = list(contact.opening_hours.all())
        period = None if is_new else period_in(request.GET)
        stored = [slot for slot in hours if period_of(slot) == period]
        if request.method == "POST":
            return self._posted_week(request, contact, period, [slot for slot in hours if slot not in stored])
        if not stored and not is_new:
            raise Http404
        # Other hours for a while differ little from those that hold now.
        form = WeekForm.of(counting(hours, timezone.localdate()), ALWAYS) if is_new else WeekForm.of(stored, period)
        look_form = LookForm(initial={"day": timezone.localdate()})
        return self._show(request, contact, form, look_form, seen=fingerprint(stored))

    def _posted_week(self, request, contact, period, others):
        """`period` is None for a new week, `others` are the slots of all other weeks."""
        form = WeekForm.posted(request.POST, taken={period_of(slot) for slot in others})
        look_form = LookForm(initial={"day": request.POST.get("day")})
        copy, more, told = weekday_in(request.POST, "copy"), weekday_in(request.POST, "more"), {}
        copy = copy if copy in WORKING_DAYS else None
        if copy is not None or more is not None:
            form = form.arranged(copy, more)
            told["copied"] = copy
        elif request.POST.get("deed") == "save":
            if form.is_valid():
                return self._save(request, contact, form, period)
        else:
            look_form = LookForm(request.POST)
            if all([form.is_valid(), look_form.is_valid()]):
                told["look"] = Look.at(contact, others + form.slots(contact), look_form.cleaned_data["day"])
        return self._show(request, contact, form, look_form, seen=request.POST.get("seen", ""), **told)

    def _save(self, request, contact, form, period):
        new_period = form.period.period
        period = period or new_period
        try:
            replace_week(contact, period, form.hours(), seen=request.POST.get("seen", ""), new_period=new_period)
        except WeekChanged:
            told = {"colleague": Week(*period, stored_week(contact, period), is_current=False)}
        except IntegrityError as error:
            told = {"problem": sentence_for(error)}
        else:
            return self._done(request, contact, gettext("The hours of “%(name)s” are saved."))
        look_form = LookForm(initial={"day": request.POST.get("day")})
        return self._show(request, contact, form, look_form, seen=fingerprint(stored_week(contact, period)), **told)

    def _done(self, request, contact, sentence):
        self.log_change(request, contact, [{"changed": {"fields": ["opening_hours"]}}])
        self.message_user(request, sentence % {"name": contact}, messages.SUCCESS)
        return HttpResponseRedirect(self.url_of("hours", contact.pk))

    def _show(self, request, contact, form, look_form, **told):
        context = {
            "form": form,
            "look_form": look_form,
            "address": request.get_full_path(),
            "media": Media(js=["admin/js/core.js"]) + form.period.media,
            **told,
        }
        return self._page(request, "admin/hours_week.html", contact, _("Week grid: %(name)s"), context)

    def delete_week_view(self, request, pk):
        contact = self._contact(request, pk)
        period = period_in(request.GET)
        stored = stored_week(contact, period)
        if request.method == "POST":
            try:
                replace_week(contact, period, [], seen=request.POST.get("seen", ""))
            except WeekChanged:
                text = gettext("Somebody changed these hours meanwhile. Please look at them once more.")
                self.message_user(request, text, messages.WARNING)
            else:
                return self._done(request, contact, gettext("The hours of “%(name)s” are deleted."))
        if not stored:
            return HttpResponseRedirect(self.url_of("hours", contact.pk))
        context = {"week": Week(*period, stored, is_current=False), "seen": fingerprint(stored)}
        return self._page(request, "admin/hours_delete.html", contact, _("Delete hours: %(name)s"), context)

    def _page(self, request, template, contact, title, context):
        context = {
            **self.admin_site.each_context(request),
            "title": title % {"name": contact},
            "opts": self.opts,
            "contact": contact,
            **context,
        }
        return TemplateResponse(request, template, context)
