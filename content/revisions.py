"""What the history kept, told in words, and how an older state comes back."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.contrib.auth import get_user_model
from django.core.exceptions import FieldDoesNotExist
from django.db import connection, models, transaction
from django.utils import formats, timezone
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from content import richtext
from content.fields import RichTextField

#: What changes by itself and tells nobody anything.
UNTOLD = {"id", "created_at", "modified_at"}
LONGEST = 400
LABELS = {"insert": _("created"), "update": _("changed"), "delete": _("deleted")}


@dataclass
class Revision:
    """One kept state of a row: who made it, when, and what was different before."""

    event: models.Model
    who: str
    changes: list = field(default_factory=list)
    is_present: bool = False
    is_child: bool = False
    restore_url: str = ""

    @property
    def model_name(self):
        return self.event.pgh_tracked_model._meta.model_name

    @property
    def thing(self):
        return capfirst(self.event.pgh_tracked_model._meta.verbose_name)

    @property
    def deed(self):
        return LABELS.get(self.event.pgh_label, self.event.pgh_label)


def told_fields(model):
    return [f for f in model._meta.local_fields if f.name not in UNTOLD]


def differences(model, before, after):
    """Triples of field (or its name, where the field is gone), former value and present value."""
    for each in told_fields(model):
        old, new = getattr(before, each.attname, None), getattr(after, each.attname)
        if each.name == "i18n":
            yield from _translated_differences(model, old or {}, new or {})
        elif before is None and new in (None, "", [], {}):
            continue
        elif old != new:
            yield each, old, new


def _translated_differences(model, old, new):
    for key in sorted({*old, *new}):
        if old.get(key) != new.get(key):
            try:
                yield model._meta.get_field(key), old.get(key), new.get(key)
            except FieldDoesNotExist:  # a language that the portal no longer has
                yield key, old.get(key), new.get(key)


class Names:
    """Names of the rows that foreign keys point to, one query per model; `visible` says who may be named."""

    def __init__(self, visible):
        self.visible = visible
        self.wanted = defaultdict(set)
        self.known = {}

    def want(self, each, *keys):
        if getattr(each, "is_relation", False):
            self.wanted[each.related_model].update(key for key in keys if key is not None)

    def load(self):
        for model, keys in self.wanted.items():
            self.known[model] = {row.pk: str(row) for row in self.visible(model).filter(pk__in=keys)}

    def of(self, each, key):
        return self.known.get(each.related_model, {}).get(key, gettext("no longer there"))


def in_words(each, value, names):
    """A value as a coordinator would read it."""
    if value is None or value == "" or value == []:
        return gettext("empty")
    if isinstance(each, str):
        return str(value)
    if each.is_relation:
        return names.of(each, value)
    if each.flatchoices:
        return str(dict(each.flatchoices).get(value, value))
    if isinstance(value, bool):
        return gettext("Yes") if value else gettext("No")
    if isinstance(value, datetime):
        return formats.date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, date):
        return formats.date_format(value, "SHORT_DATE_FORMAT")
    if isinstance(value, time):
        return formats.time_format(value, "TIME_FORMAT")
    if isinstance(value, list):
        return ", ".join(in_words(each, one, names) for one in value)
    text = richtext.plain(value) if isinstance(each, RichTextField) else str(value)
    return Truncator(text).chars(LONGEST)


def revisions(events_by_model, names):
    """All revisions, the newest first. `events_by_model`: pairs of model and its events, the oldest first."""
    found = []
    for model, events in events_by_model:
        last = {}
        for event in events:
            before = last.get(event.pgh_obj_id)
            last[event.pgh_obj_id] = event
            changes = [] if event.pgh_label == "delete" else list(differences(model, before, event))
            if changes or event.pgh_label != "update":
                found.append((event, changes))
    for _event, changes in found:
        for each, old, new in changes:
            names.want(each, old, new)
    names.load()
    editors = _editors(event for event, _changes in found)
    told = [
        Revision(
            event=event,
            who=editors.get(event.pgh_id, gettext("the portal itself")),
            changes=[
                (_label(each), in_words(each, old, names), in_words(each, new, names)) for each, old, new in changes
            ],
        )
        for event, changes in found
    ]
    return sorted(told, key=lambda one: (one.event.pgh_created_at, one.event.pgh_id), reverse=True)


def _label(each):
    return each if isinstance(each, str) else capfirst(each.verbose_name)


def _editors(events):
    by_event = {
        event.pgh_id: event.pgh_context.metadata.get("user")
        for event in events
        if event.pgh_context and event.pgh_context.metadata.get("user")
    }
    users = get_user_model().objects.in_bulk(set(by_event.values()))
    return {
        pgh_id: users[user].get_full_name() or users[user].get_username()
        for pgh_id, user in by_event.items()
        if user in users
    }


def older_state(event, keep=frozenset()):
    """The row as it was then, not saved yet; the fields in `keep` stay as they are now."""
    model = event.pgh_tracked_model
    row = model._default_manager.filter(pk=event.pgh_obj_id).first() or model(pk=event.pgh_obj_id)
    for each in told_fields(model):
        if each.name not in keep:
            value = getattr(event, each.attname)
            if isinstance(each, models.FileField):
                value = value.name
            elif isinstance(value, dict | list):
                value = value.copy()
            setattr(row, each.attname, value)
    return row


def bring_back(row):
    """Save an older state by today's rules: raises `ValidationError` or `IntegrityError` and changes nothing."""
    with transaction.atomic():
        row.full_clean()
        row.save()
        connection.check_constraints()
