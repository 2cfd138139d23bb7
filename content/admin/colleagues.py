"""Several people at once: who saves second is told what a colleague saved in between, and loses nothing.

A page names, in one hidden field, the moment at which each of its rows was last changed. Where the row has another
moment by now, the history knows what stood there before: only what was typed since then is the second person's.
"""

import json
import re
from datetime import datetime

from django import forms
from django.forms.boundfield import BoundField
from django.forms.formsets import INITIAL_FORM_COUNT, TOTAL_FORM_COUNT
from django.utils import formats, timezone
from django.utils.datastructures import MultiValueDict
from django.utils.text import capfirst
from django.utils.translation import gettext

from content.revisions import older_state, revisions

#: The hidden field of a page.
SEEN = "seen"


def is_watched(model):
    return any(field.name == "modified_at" for field in model._meta.fields)


def _key(row):
    return f"{row._meta.label_lower}:{row.pk}"


def moments(rows):
    """The value of the hidden field."""
    return json.dumps({_key(row): row.modified_at.isoformat() for row in rows if row.pk and is_watched(type(row))})


def moment_seen(request, row):
    """What the posted page says about a row; None where it says nothing."""
    try:
        posted = json.loads(request.POST.get(SEEN, ""))
    except (ValueError, RecursionError):
        return None
    return posted.get(_key(row)) if isinstance(posted, dict) else None


def events_since(row, moment):
    """The kept state of a row that was seen, or None, and those after it."""
    try:
        seen = datetime.fromisoformat(moment)
    except (TypeError, ValueError):
        return None, []
    if not hasattr(row, "pgh_event_model") or timezone.is_naive(seen):
        return None, []
    events = row.pgh_event_model.objects.filter(pgh_obj_id=row.pk).select_related("pgh_context").order_by("pgh_id")
    known = events.filter(modified_at=seen).last()
    return known, list(events.filter(pgh_id__gt=known.pgh_id)) if known else []


def sentences(events, names):
    """Sentences about what colleagues saved after the first event: who, when, and each field as it is now."""
    model = events[0].pgh_tracked_model
    later = [each for each in revisions([(model, events)], names) if each.event != events[0]]
    derived = {capfirst(field.verbose_name) for field in model._meta.fields if not field.editable}
    values = {}
    for revision in later:  # the newest first
        for label, _before, after in revision.changes:
            if label not in derived:
                values.setdefault(label, after)
    if not values:
        return []
    heading = gettext(
        "%(who)s saved this entry while you were writing (%(moment)s), so yours is not saved yet. What you typed is "
        "still here; where you typed nothing, the form now shows what was saved. Save once more, and what stands here "
        "holds. Saved in the meantime:"
    ) % {
        "who": ", ".join(dict.fromkeys(revision.who for revision in reversed(later))),
        "moment": formats.date_format(timezone.localtime(later[0].event.pgh_created_at), "SHORT_DATETIME_FORMAT"),
    }
    return [heading, *(f"{label}: {value}" for label, value in values.items())]


class KeptField(BoundField):
    """Shows what a colleague saved where nothing else was typed."""

    def value(self):
        return self.field.prepare_value(self.initial) if self.name in self.form.kept else super().value()

    def _has_changed(self):
        return self.name not in self.form.kept and super()._has_changed()


class MindsColleagues:
    """Mixin for model forms: the second to save is refused once, then overwrites with what was typed."""

    bound_field_class = KeptField
    #: Set per request by the desk: the request, and the names of rows that may be told.
    request = None
    names = None
    #: Fields in which nothing was typed since a colleague saved.
    kept = frozenset()
    told = ()

    def full_clean(self):
        if self.is_bound and self.request and self.instance.pk and is_watched(type(self.instance)):
            self._look_for_colleagues()
        super().full_clean()

    def _look_for_colleagues(self):
        seen = moment_seen(self.request, self.instance)
        if seen is None or not self.has_changed():
            return
        rows = type(self.instance)._base_manager.filter(pk=self.instance.pk)
        present = rows.select_for_update(of=("self",), no_key=True).values_list("modified_at", flat=True).first()
        if present is None or present.isoformat() == seen:
            return
        known, later = events_since(self.instance, seen)
        if known is None or present != self.instance.modified_at:
            self.told = [
                gettext(
                    "Somebody saved this entry while you were writing, so yours is not saved yet. What you typed is "
                    "still here. Save once more, and what stands here holds."
                )
            ]
            return
        self.kept = self._untouched_since(older_state(known))
        self.__dict__.pop("changed_data", None)
        if self.has_changed():
            self.told = sentences([known, *later], self.names)

    def _untouched_since(self, older):
        before = type(self)(instance=older, prefix=self.prefix)
        return frozenset(
            name
            for name, field in self.fields.items()
            if not isinstance(field, forms.FileField)
            and not field.has_changed(before.get_initial_for_field(field, name), self[name].data)
        )

    def _clean_fields(self):
        """What nobody typed is taken from the row, as from a disabled field."""
        for name in self.kept:
            self.fields[name].disabled = True
        super()._clean_fields()
        for name in self.kept:
            self.fields[name].disabled = False

    def clean(self):
        cleaned = super().clean()
        for sentence in self.told:
            self.add_error(None, forms.ValidationError(sentence, code="colleague"))
        return cleaned


class MindsDeletions:
    """Mixin for inline formsets: rows that a colleague deleted are told once, then the others are saved."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.gone = self._gone() if self.is_bound else []
        self.told = []
        if self.gone:
            self.told = self._sentences_about_gone()
            self.data, self.files = self._without_gone(self.data), self._without_gone(self.files)
            self.data[f"{self.prefix}-{TOTAL_FORM_COUNT}"] = str(self.total_form_count() - len(self.gone))
            self.data[f"{self.prefix}-{INITIAL_FORM_COUNT}"] = str(self.initial_form_count() - len(self.gone))
            del self.management_form

    def _gone(self):
        """Positions of rows that were there when the page was opened."""
        name = self.model._meta.pk.name
        posted = {index: self.data.get(f"{self.prefix}-{index}-{name}") for index in range(self._posted_rows())}
        there = {str(row.pk) for row in self.get_queryset()} if any(posted.values()) else set()
        return [index for index, key in posted.items() if key and key not in there]

    def _posted_rows(self):
        """Django bounds the number of all forms, but believes whatever is said about the first of them."""
        return min(self.initial_form_count(), self.total_form_count())

    def _sentences_about_gone(self):
        rows = [index for index in self.gone if not self.data.get(f"{self.prefix}-{index}-DELETE")]
        heading = gettext(
            "A colleague deleted this row or changed it elsewhere while you were writing. Nothing is saved yet; save "
            "once more to go on without it. In your form it read:"
        )
        return [f"{heading} {', '.join(self._texts(index))}" for index in rows]

    def _texts(self, index):
        for name, field in self.form.base_fields.items():
            text = self.data.get(f"{self.prefix}-{index}-{name}")
            if text and isinstance(field.widget, forms.TextInput | forms.Textarea):
                yield text

    def _without_gone(self, posted):
        """What was posted, the remaining rows numbered anew."""
        pattern = re.compile(rf"{re.escape(self.prefix)}-(\d{{1,6}})-")
        kept = MultiValueDict()
        for key in posted:
            found = pattern.match(key)
            if found and int(found[1]) in self.gone:
                continue
            number = int(found[1]) - sum(gone < int(found[1]) for gone in self.gone) if found else None
            name = f"{self.prefix}-{number}-{key[found.end() :]}" if found else key
            kept.setlist(name, posted.getlist(key))
        return kept

    def clean(self):
        super().clean()
        if self.told:
            raise forms.ValidationError([forms.ValidationError(each, code="colleague") for each in self.told])
