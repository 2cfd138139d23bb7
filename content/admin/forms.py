"""Forms whose sentences stand where the mistake can be repaired."""

from datetime import date

from django import forms
from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from content.admin.colleagues import MindsColleagues, MindsDeletions
from content.models import Publishable

DRAFT = Publishable.State.DRAFT
SLIP = _("This day lies before 1900 or after 2199. Please check the year.")
#: Outside of these a day is a slip, and beyond the calendar of the computer there is no next day.
REASONABLE = [MinValueValidator(date(1900, 1, 1), SLIP), MaxValueValidator(date(2199, 12, 31), SLIP)]


def _names_in(condition):
    for child in condition.children:
        if isinstance(child, Q):
            yield from _names_in(child)
        else:
            yield child[0].partition("__")[0]


def field_to_repair(constraint):
    """The last field that a constraint names: the end of a period, the slug, the missing second half."""
    if isinstance(constraint, UniqueConstraint) and constraint.fields:
        return constraint.fields[-1]
    if isinstance(constraint, CheckConstraint):
        return list(_names_in(constraint.condition))[-1]
    return None


def sentence_for(error):
    """What to tell a coordinator when only the database noticed that something contradicts itself."""
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if name and constraint.name == name:
                return constraint.get_violation_error_message()
    return gettext(
        "This contradicts another entry, so nothing was saved. Check the numbers and times, then save again."
    )


class DeskForm(MindsColleagues, forms.ModelForm):
    """A form whose sentences stand at the field where the mistake can be repaired."""

    #: Fields for constraints where the last one named is not the right one.
    constraint_fields: dict[str, str] = {}
    #: Set per request by the admin: what only the database noticed.
    conflict = ""

    def clean(self):
        cleaned = super().clean()
        if self.conflict:
            self.add_error(None, self.conflict)
        return cleaned

    def _update_errors(self, errors):
        placed = {}
        by_field = errors.error_dict if hasattr(errors, "error_dict") else {NON_FIELD_ERRORS: errors.error_list}
        for name, found in by_field.items():
            for error in found:
                target = self._field_for(error) if name == NON_FIELD_ERRORS else name
                target = target if target in self.fields else NON_FIELD_ERRORS
                placed.setdefault(target, []).append(error)
        super()._update_errors(ValidationError(placed))

    def _field_for(self, error):
        for constraint in self._meta.model._meta.constraints:
            if str(error.message) == str(constraint.violation_error_message):
                return self.constraint_fields.get(constraint.name) or field_to_repair(constraint)
        return None


class DraftsOnlyDeleted(MindsDeletions, forms.models.BaseInlineFormSet):
    """Deleting is for drafts: what was published is archived or, for meetings, cancelled."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = _("Delete this row")

    def clean(self):
        super().clean()
        kept = [form.instance for form in self.deleted_forms if getattr(form.instance, "state", DRAFT) != DRAFT]
        if kept:
            raise ValidationError(
                _("“%(name)s” was published and cannot be deleted. Archive it; a meeting is better cancelled."),
                code="published",
                params={"name": kept[0]},
            )
