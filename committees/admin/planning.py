"""The dates of a year at the desk: pasted, suggested or imported, looked at, and entered in one go."""

import hashlib
from functools import cached_property
from uuid import uuid4

from django.contrib import messages
from django.contrib.admin.models import LogEntry
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.forms import Media
from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from committees.admin.plan_rows import PlannedFormSet, UsualForm, ends_too_early
from committees.admin.plan_ways import WAYS
from committees.dates.lines import looks_like_place
from committees.dates.planning import Places, Step, Usual, enter, known_meetings, take_turn
from committees.dates.surroundings import Flag, Surroundings
from committees.models import Meeting
from content.admin.desk import DRAFT, PUBLISHED
from content.admin.forms import sentence_for
from municipalities.scoping import COORDINATION, EDITORIAL

#: What the buttons below the preview say, and the state of the meetings that they make.
STATES = {"draft": DRAFT, "publish": PUBLISHED}


def mark_of(request):
    """Of a list as it was sent. Each preview has a token of its own, so that only a second click gives the same."""
    sent = sorted((name, value) for name, value in request.POST.items() if name != "csrfmiddlewaretoken")
    return hashlib.sha256(repr(sent).encode()).hexdigest()


class Preview:
    """The list as it stands, each row with what is to be looked at."""

    def __init__(self, committee, usual, rows, may_change):
        self.committee, self.usual, self.rows, self.may_change = committee, usual, rows, may_change
        self.problems = []
        self.is_valid = all([usual.is_valid(), rows.is_valid()])

    @cached_property
    def planned(self):
        return [row.planned for row in self.rows.kept]

    @cached_property
    def places(self):
        return Places(self.usual.fields["place"].queryset)

    @cached_property
    def surroundings(self):
        return Surroundings(self.committee, self.planned, places=self.places, usual_place=self.usual.chosen_place)

    @property
    def empty_months(self):
        return self.surroundings.empty_months()

    def look(self):
        """Each row gets its flags and what would become of it. Asks the database anew."""
        self.__dict__.pop("surroundings", None)
        known = known_meetings(self.committee, [row.planned for row in self.rows])
        if not self.rows.is_bound:
            self._drop_known(known)
        for row in self.rows:
            planned = row.planned
            row.flags, row.notes, row.step = [], [], None
            if not row.is_dropped:
                row.step = Step.of(planned, known, self.may_change, self.places)
                row.flags = [*self._flags(row, planned), *self.surroundings.flags(planned)]
                row.notes = list(self._notes(planned, row.step))
            elif known.equals(planned):
                row.flags = [Flag("there_already", gettext("This meeting is there already."))]
            row.is_double = any(flag.kind == "duplicate" for flag in row.flags)
            row.describe()

    def _drop_known(self, known):
        """What is entered already need not be entered again; whoever wants it takes the tick away."""
        for row in self.rows:
            row.initial["DELETE"] = known.equals(row.planned)

    def _flags(self, row, planned):
        step = row.step
        for text in (planned.problem, planned.hint, "" if row.errors else ends_too_early(planned)):
            if text:
                yield Flag("problem", text)
        # What somebody wrote over it is no longer in the line.
        if not planned.uid and planned.title in planned.text and looks_like_place(planned.title):
            yield Flag("title", gettext("“%(title)s” becomes the title. Is it the place?") % {"title": planned.title})
        if step.shows_at_once:
            yield Flag("public", gettext("This meeting is public: the change shows at once."))
        if planned.day and planned.is_cancelled and step.kind == Step.NEW and not planned.uid:
            text = gettext("There is no meeting on this day that could be cancelled; it becomes a cancelled one.")
            yield Flag("nothing_to_cancel", text)

    def _notes(self, planned, step):
        """What becomes of a row that is known, and where a new meeting takes place if the line names a place."""
        if planned.uid or step.calls_off:
            yield step.sentence
        if planned.place and step.kind == Step.NEW:
            place = self.places.named(planned.place)
            if place:
                yield gettext("Place: %(place)s") % {"place": place.name}
            else:
                text = gettext(
                    "Place as written: “%(place)s”. The town has no such place, so the one chosen above is taken."
                )
                yield text % {"place": planned.place}

    def counts(self):
        kept = self.rows.kept
        unread = sum(1 for row in kept if not row.planned.day)
        flagged = sum(1 for row in kept if row.planned.day and row.flags)
        sentences = [
            ngettext("%(count)s date.", "%(count)s dates.", len(kept) - unread) % {"count": len(kept) - unread}
        ]
        if unread:
            text = ngettext("%(count)s line could not be read.", "%(count)s lines could not be read.", unread)
            sentences.append(text % {"count": unread})
        if flagged:
            text = ngettext("Please look at %(count)s of them.", "Please look at %(count)s of them.", flagged)
            sentences.append(text % {"count": flagged})
        return sentences

    @property
    def has_unseen_doubles(self):
        """On the day of a row there is a meeting by now, and nobody was told: somebody else, or a second click."""
        return any(row.is_double and not row.cleaned_data["has_seen_double"] for row in self.rows.kept)


class EntersDates:
    """Mixin for the admin of committees: its pages to enter many dates at once."""

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("<int:pk>/plan/", wrap(self.plan_view), name="committees_committee_plan"),
            path("<int:pk>/plan/preview/", wrap(self.plan_preview_view), name="committees_committee_plan_preview"),
            *super().get_urls(),
        ]

    def may_enter_dates(self, request, committee):
        """Whoever may add a meeting to it, be it as a draft only."""
        return self.role_for(request, committee) in (COORDINATION, EDITORIAL)

    def _committee(self, request, pk):
        committee = self.get_queryset(request).select_related("municipality", "usual_place").filter(pk=pk).first()
        if committee is None:
            raise Http404
        if not self.may_enter_dates(request, committee):
            raise PermissionDenied
        return committee

    def plan_view(self, request, pk):
        """Three ways to a list; each leads to the preview."""
        committee = self._committee(request, pk)
        chosen = request.POST.get("way")
        ways = [way(committee, request.POST, request.FILES) if way.name == chosen else way(committee) for way in WAYS]
        way = next((way for way in ways if way.is_bound), None)
        if way and way.is_valid():
            rows = PlannedFormSet(committee, planned=way.planned)
            return self._show(request, self._preview(request, committee, UsualForm(committee), rows))
        media = Media(js=["admin/js/core.js"]) + sum((each.media for each in ways), Media())
        return self._page(request, "admin/plan_ways.html", committee, {"ways": ways, "chosen": way, "media": media})

    def plan_preview_view(self, request, pk):
        committee = self._committee(request, pk)
        if request.method in ("GET", "HEAD"):
            return HttpResponseRedirect(self.url_of("plan", pk))
        if request.method != "POST":
            return HttpResponseNotAllowed(["GET", "POST"])
        deed = request.POST.get("deed")
        if deed == "publish" and not self.may_publish(request, committee):
            raise PermissionDenied
        rows = PlannedFormSet(committee, request.POST)
        preview = self._preview(request, committee, UsualForm(committee, request.POST), rows)
        if deed in STATES and preview.is_valid and self._enter(request, preview, STATES[deed]):
            meetings = reverse("admin:committees_meeting_changelist")
            return HttpResponseRedirect(f"{meetings}?committee__id__exact={pk}")
        return self._show(request, preview)

    def _preview(self, request, committee, usual, rows):
        desk = self.admin_site.get_model_admin(Meeting)
        return Preview(committee, usual, rows, lambda meeting: desk.has_change_permission(request, meeting))

    def _show(self, request, preview):
        preview.look()
        context = {
            "preview": preview,
            "token": uuid4(),
            "may_publish": self.may_publish(request, preview.committee),
            "media": Media(js=["admin/js/core.js"]) + preview.rows.media,
        }
        return self._page(request, "admin/plan_preview.html", preview.committee, context)

    def _page(self, request, template, committee, context):
        context = {
            **self.admin_site.each_context(request),
            "title": _("Enter dates: %(name)s") % {"name": committee.name},
            "opts": self.opts,
            "committee": committee,
            **context,
        }
        return TemplateResponse(request, template, context)

    def _enter(self, request, preview, state):
        """Whether all of the list is entered; what stands in the way is told above it."""
        try:
            with transaction.atomic():
                take_turn(preview.committee)
                if self._was_entered(request):
                    self.message_user(request, gettext("These dates are saved already."), messages.SUCCESS)
                    return True
                preview.look()
                if not preview.planned:
                    preview.problems.append(gettext("All rows are dropped, so there is nothing to save."))
                elif preview.has_unseen_doubles:
                    preview.problems.append(
                        gettext(
                            "Nothing is saved yet: on some of these days there is a meeting already. "
                            "Look at the rows, then press the button again."
                        )
                    )
                else:
                    chosen = preview.usual.cleaned_data
                    usual = Usual(chosen["place"], chosen["language"], chosen["is_public"], state)
                    entered = enter(
                        preview.committee, preview.planned, usual, places=preview.places, may_change=preview.may_change
                    )
                    self._log(request, entered)
                    self._tell_counts(request, entered, state)
                    return True
        except ValidationError as error:
            preview.problems += [gettext("Nothing was saved:"), *error.messages]
        except IntegrityError as error:
            preview.problems += [gettext("Nothing was saved:"), sentence_for(error)]
        return False

    def _log(self, request, entered):
        desk = self.admin_site.get_model_admin(Meeting)
        mark = {"list": mark_of(request)}
        for meeting in entered.added:
            desk.log_addition(request, meeting, [{"added": {}}, mark])
        for meeting, names in entered.changed:
            desk.log_change(request, meeting, [{"changed": {"fields": names}}, mark])

    def _was_entered(self, request):
        """A double click sends the same list twice; the log knows the first, which had its turn before."""
        return LogEntry.objects.filter(user=request.user, change_message__contains=mark_of(request)).exists()

    def _tell_counts(self, request, entered, state):
        added, changed, left = len(entered.added), len(entered.changed), entered.left
        published = ngettext("%(count)s meeting is published.", "%(count)s meetings are published.", added)
        saved = ngettext("%(count)s meeting is saved as a draft.", "%(count)s meetings are saved as drafts.", added)
        updated = ngettext("%(count)s meeting is changed.", "%(count)s meetings are changed.", changed)
        kept = ngettext("%(count)s meeting is left as it was.", "%(count)s meetings are left as they were.", left)
        told = [(published if state == PUBLISHED else saved, added), (updated, changed), (kept, left)]
        text = " ".join(sentence % {"count": count} for sentence, count in told if count)
        self.message_user(request, text, messages.SUCCESS)
