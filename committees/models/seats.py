"""Who decides: seats in blocks, who nominates them, and who sits on them."""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modeltrans.fields import TranslationField

from committees.models.committees import Committee
from committees.querysets import MembershipQuerySet
from content.history import track
from content.models import Translated
from municipalities.bound import TownBound

NOMINATORS_FIT = pgtrigger.Trigger(
    name="nominated_seats_fit_into_block",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    timing=pgtrigger.Deferred,
    func="""
        IF (SELECT COALESCE(SUM(seats), 0) FROM committees_nominator WHERE block_id = NEW.block_id)
           > (SELECT seats FROM committees_seatblock WHERE id = NEW.block_id) THEN
            RAISE EXCEPTION 'the nominators of this block have more seats than the block'
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """,
)
BLOCK_HOLDS = pgtrigger.Trigger(
    name="block_holds_nominated_seats",
    when=pgtrigger.After,
    operation=pgtrigger.Update,
    timing=pgtrigger.Deferred,
    func="""
        IF (SELECT COALESCE(SUM(seats), 0) FROM committees_nominator WHERE block_id = NEW.id) > NEW.seats THEN
            RAISE EXCEPTION 'the nominators of this block have more seats than the block'
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """,
)


@track
class SeatBlock(Translated):
    """A share of the voting seats that is filled in one way (Sitzkontingent)."""

    class Procedure(models.TextChoices):
        CONSENSUS = "consensus", _("by consensus")
        DELEGATION = "delegation", _("by delegation")
        ELECTION = "election", _("by election")
        APPOINTMENT = "appointment", _("appointed by the council")
        UNKNOWN = "unknown", _("not stated")

    committee = models.ForeignKey(Committee, models.CASCADE, related_name="seat_blocks", verbose_name=_("committee"))
    label = models.CharField(_("who sits here"), max_length=150)
    seats = models.PositiveSmallIntegerField(_("seats"))
    procedure = models.CharField(_("how they are filled"), max_length=15, choices=Procedure, default=Procedure.UNKNOWN)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    i18n = TranslationField(fields=("label",))

    class Meta:
        verbose_name = _("block of seats")
        verbose_name_plural = _("blocks of seats")
        ordering = ["position", "pk"]
        triggers = [BLOCK_HOLDS]
        constraints = [
            models.CheckConstraint(
                condition=Q(seats__gt=0, seats__lte=500),
                name="seatblock_has_seats",
                violation_error_message=_("A block has between 1 and 500 seats."),
            )
        ]

    def __str__(self):
        return f"{self.label} ({self.seats})"

    @property
    def town_id(self):
        return self.committee.municipality_id

    @property
    def are_all_seats_known(self):
        """Also where one body nominates them all, and nothing is left to be said."""
        nominators = self.nominators.all()
        return len(nominators) == 1 or sum(nominator.seats or 0 for nominator in nominators) == self.seats


@track
class Nominator(Translated):
    """Who nominates members of a block; how many seats each has may be unknown."""

    block = models.ForeignKey(SeatBlock, models.CASCADE, related_name="nominators", verbose_name=_("block of seats"))
    name = models.CharField(_("name"), max_length=200)
    is_collective = models.BooleanField(
        _("several together"), default=False, help_text=_("For example: all parliamentary groups of the council.")
    )
    seats = models.PositiveSmallIntegerField(
        _("seats"), null=True, blank=True, help_text=_("Leave empty if it is not known; the page then says so.")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    i18n = TranslationField(fields=("name",))

    class Meta:
        verbose_name = _("nominating body")
        verbose_name_plural = _("nominating bodies")
        ordering = ["position", "pk"]
        triggers = [NOMINATORS_FIT]

    def __str__(self):
        return self.name

    @property
    def town_id(self):
        return self.block.town_id


@track
class Membership(TownBound, models.Model):
    """A person on a seat, on behalf of somebody, from when to when."""

    class Role(models.TextChoices):
        CHAIR = "chair", _("Chair")
        DEPUTY_CHAIR = "deputy_chair", _("Deputy chair")
        MEMBER = "member", _("Member")
        SUBSTITUTE = "substitute", _("Substitute")

    committee = models.ForeignKey(Committee, models.CASCADE, related_name="memberships", verbose_name=_("committee"))
    person = models.ForeignKey("contacts.Person", models.PROTECT, related_name="memberships", verbose_name=_("person"))
    role = models.CharField(_("role"), max_length=15, choices=Role, default=Role.MEMBER)
    on_behalf_of = models.ForeignKey(
        Nominator, models.SET_NULL, null=True, blank=True, related_name="memberships", verbose_name=_("on behalf of")
    )
    has_vote = models.BooleanField(_("has a vote"), default=True)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    may_be_named = models.BooleanField(
        _("may be named"),
        default=False,
        help_text=_("Tick only with the consent of the person; otherwise no page names them."),
    )

    same_town = ("person", "on_behalf_of")

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["person__name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="membership_ends_after_start",
                violation_error_message=_("The last day lies before the first one."),
            )
        ]

    def __str__(self):
        return str(self.person)

    @property
    def town_id(self):
        return self.committee.municipality_id
