"""Committees, their goals and tasks, and who sits on their seats."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from committees.admin.meetings import MeetingInline
from committees.admin.planning import EntersDates
from committees.admin.rules import RuleField, in_words
from committees.models import Committee, Goal, Membership, Nominator, SeatBlock, Task
from content.admin.desk import PUBLISHING, SOURCE
from content.admin.forms import DeskForm
from content.admin.languages import LanguageField
from municipalities.scoping import TownAdmin, TownForm, TownInlineFormSet, TownTabular

TOO_MANY_NOMINATED = _(
    "The nominating bodies have %(together)s seats together, but the block has only %(limit)s. "
    "Leave seats empty where the number is not known."
)
TOO_MANY_SEATS = _("The blocks have %(together)s seats together, but the committee has only %(limit)s voting seats.")


def too_many(text, together, limit):
    return forms.ValidationError(text, code="too_many_seats", params={"together": together, "limit": limit})


class SeatsThatFit(TownInlineFormSet):
    """The seats of the rows do not exceed the seats of what they belong to."""

    sentence = ""

    def limit(self):
        raise NotImplementedError

    def clean(self):
        super().clean()
        limit = self.limit()
        if limit is None:
            return
        together = 0
        for form in self.kept_forms():
            together += form.cleaned_data.get("seats") or 0
            if together > limit and form.cleaned_data.get("seats"):
                total = sum(each.cleaned_data.get("seats") or 0 for each in self.kept_forms())
                form.add_error("seats", too_many(self.sentence, total, limit))
                return


class BlockFormSet(SeatsThatFit):
    sentence = TOO_MANY_SEATS

    def limit(self):
        return self.instance.voting_seats


class NominatorFormSet(SeatsThatFit):
    sentence = TOO_MANY_NOMINATED

    def limit(self):
        return self.instance.seats


def nominated(block):
    return sum(seats or 0 for seats in block.nominators.values_list("seats", flat=True)) if block.pk else 0


class BlockRowForm(DeskForm):
    def clean_seats(self):
        seats = self.cleaned_data["seats"]
        if seats is not None and nominated(self.instance) > seats:
            raise too_many(TOO_MANY_NOMINATED, nominated(self.instance), seats)
        return seats


class SeatBlockInline(TownTabular):
    model = SeatBlock
    form = BlockRowForm
    formset = BlockFormSet
    fields = ("label", "seats", "procedure", "position")
    extra = 1
    show_change_link = True
    verbose_name_plural = _("Blocks of voting seats: who nominates stands on the page of each block")


class GoalInline(TownTabular):
    model = Goal
    fields = ("text", "position")


class TaskInline(TownTabular):
    model = Task
    fields = ("text", "position")


@admin.register(Committee)
class CommitteeAdmin(EntersDates, TownAdmin):
    town_path = "municipality"
    list_display = ("name", "kind", "municipality", "state", "modified_at")
    list_filter = ("kind", "openness", "state")
    list_select_related = ("municipality",)
    search_fields = ("name", "short_name", "lead")
    prepopulated_fields = {"slug": ("name",)}
    autocomplete_fields = ("founded_by", "usual_place", "convened_by", "chaired_by", "minutes_by")
    inlines = (MeetingInline, GoalInline, TaskInline, SeatBlockInline)
    fieldsets = (
        (
            _("Who and what"),
            {
                "fields": ("municipality", "kind", "name", "short_name", "slug", "lead", "is_discrimination_contact"),
                "description": _("What people see first. The coming meetings are entered further down, as a list."),
            },
        ),
        (
            _("Taking part"),
            {
                "fields": ("openness", "participation"),
                "description": _("Can one simply come? Whom does one write to before?"),
            },
        ),
        (
            _("Profile in four questions"),
            {
                "fields": (
                    "what_it_is",
                    "what_it_does",
                    "how_it_works",
                    "why_it_exists",
                    "reporting",
                    "addressees",
                    "voting_seats",
                ),
                "description": _("Answer what you can; questions without an answer do not appear on the page."),
            },
        ),
        (
            _("Meetings: what is usual"),
            {
                "fields": (
                    "meeting_word",
                    "rule_sentence",
                    "recurrence",
                    "usual_start",
                    "usual_end",
                    "usual_place",
                    "meeting_language",
                    "has_public_meetings",
                ),
                "description": _(
                    "New meetings take over times and place from here. Only single dates are published, never a rule."
                ),
            },
        ),
        (
            _("Who invites, chairs, takes the minutes"),
            {
                "fields": ("convened_by", "chaired_by", "minutes_by"),
                "description": _("Contact points, so that a change of person needs no change here."),
            },
        ),
        (_("Where it comes from"), {"fields": ("founded_on", "founded_by", "preamble"), "classes": ("collapse",)}),
        PUBLISHING,
        SOURCE,
    )

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "recurrence":
            return RuleField(required=False)
        if db_field.name == "meeting_language":
            return LanguageField(label=_("language of the meetings"), required=False)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(description=_("rule for suggestions"))
    def rule(self, obj):
        return in_words(obj.recurrence)

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), "rule"]

    def _shown(self, name, is_readonly):
        return "rule" if name == "recurrence" and is_readonly else super()._shown(name, is_readonly)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and self.may_enter_dates(request, obj):
            context["plan_url"] = self.url_of("plan", obj.pk)
        return super().render_change_form(request, context, add, change, form_url, obj)


class NominatorInline(TownTabular):
    model = Nominator
    formset = NominatorFormSet
    fields = ("name", "is_collective", "seats", "position")
    extra = 2


class BlockForm(TownForm):
    def clean(self):
        cleaned = super().clean()
        committee = cleaned.get("committee") or (self.instance.committee_id and self.instance.committee)
        seats = cleaned.get("seats")
        if committee and seats and committee.voting_seats is not None:
            others = committee.seat_blocks.exclude(pk=self.instance.pk).values_list("seats", flat=True)
            if sum(others) + seats > committee.voting_seats:
                self.add_error("seats", too_many(TOO_MANY_SEATS, sum(others) + seats, committee.voting_seats))
        return cleaned


@admin.register(SeatBlock)
class SeatBlockAdmin(TownAdmin):
    town_path = "committee__municipality"
    form = BlockForm
    fixed_after_adding = ("committee",)
    list_display = ("label", "committee", "seats", "procedure")
    list_filter = ("procedure", ("committee", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("committee__municipality",)
    search_fields = ("label", "committee__name")
    autocomplete_fields = ("committee",)
    inlines = (NominatorInline,)
    fieldsets = (
        (
            None,
            {
                "fields": ("committee", "label", "seats", "procedure", "position"),
                "description": _("A share of the voting seats that is filled in one way. Below: who nominates for it."),
            },
        ),
    )


@admin.register(Nominator)
class NominatorAdmin(TownAdmin):
    """Edited with its block; registered so that it can be chosen by typing."""

    town_path = "block__committee__municipality"
    fixed_after_adding = ("block",)
    list_display = ("name", "block", "seats")
    list_select_related = ("block__committee__municipality",)
    search_fields = ("name", "block__label")
    fields = ("name",)
    readonly_fields = ("name",)

    def get_model_perms(self, request):
        return {}

    def has_add_permission(self, request):
        return False


class MembershipForm(TownForm):
    def clean(self):
        cleaned = super().clean()
        committee = cleaned.get("committee") or (self.instance.committee_id and self.instance.committee)
        nominator = cleaned.get("on_behalf_of")
        if nominator and committee and nominator.block.committee_id != committee.pk:
            self.add_error("on_behalf_of", _("This body nominates for another committee."))
        return cleaned


@admin.register(Membership)
class MembershipAdmin(TownAdmin):
    town_path = "committee__municipality"
    form = MembershipForm
    fixed_after_adding = ("committee",)
    list_display = ("person", "committee", "role", "has_vote", "starts_on", "ends_on", "may_be_named")
    list_filter = ("role", "has_vote", "may_be_named", ("committee", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("person", "committee__municipality")
    search_fields = ("person__name", "committee__name")
    autocomplete_fields = ("committee", "person", "on_behalf_of")
    fieldsets = (
        (_("Who sits where?"), {"fields": ("committee", "person", "role", "on_behalf_of", "has_vote")}),
        (_("Since when, until when?"), {"fields": ("starts_on", "ends_on")}),
        (
            _("Consent"),
            {
                "fields": ("may_be_named",),
                "description": _("Without consent the name appears on no page; the seat is counted all the same."),
            },
        ),
    )
