"""Taking a text in: what was read waits as a `TextIntake` until somebody looked at it, then it becomes the text."""

from dataclasses import dataclass, replace
from uuid import uuid4

from django.db import connection, transaction
from django.utils import formats, timezone
from django.utils.translation import gettext

from concepts.comparing.matching import Match, applied, propose, removed
from concepts.models import ConceptVersion, TextIntake
from concepts.texts.storing import store
from concepts.texts.structure import Part, parts_of

LONGEST_NAME = TextIntake._meta.get_field("source_name").max_length


class BaseChanged(Exception):
    """The text that the new one continues is another one by now."""


@dataclass(frozen=True)
class Taken:
    """What came of it."""

    sections: int
    words: int
    new: int
    removed: int


def hand_in(version, reading, source_name, user):
    """Keep what was read until it is taken over."""
    return TextIntake.objects.create(
        version=version,
        made_by=user,
        source_name=source_name[:LONGEST_NAME],
        parts=[part.as_json() for part in reading.parts],
        warnings=[str(warning) for warning in reading.warnings],
    )


def base_of(version):
    """The version whose sections a new text continues: itself while it has a text, else the nearest one before it."""
    seen = set()
    while version is not None and version.pk not in seen:
        if version.has_text:
            return version
        seen.add(version.pk)
        version = version.predecessor
    return None


def parts_in(intake):
    return [Part.from_json(each) for each in intake.parts]


def matches_in(intake):
    return [Match.from_json(each) for each in intake.matches or ()]


def keep_parts(intake, parts):
    """Save what was arranged. Which section is which is asked again where something changed."""
    found = [part.as_json() for part in parts]
    if found != intake.parts:
        intake.parts, intake.matches, intake.base_hash = found, None, ""
        intake.save(update_fields=["parts", "matches", "base_hash"])


def keep_matches(intake, matches):
    intake.matches = [match.as_json() for match in matches]
    intake.save(update_fields=["matches"])


def match(intake):
    """Propose which section is which, where there is a text to continue."""
    base = base_of(intake.version)
    found = propose(parts_of(base), parts_in(intake)) if base else []
    intake.matches = [each.as_json() for each in found] if base else None
    intake.base_hash = base.text_hash if base else ""
    intake.save(update_fields=["matches", "base_hash"])


@transaction.atomic
def take_over(intake, user):
    """Make it the text of its version; what stood there before waits as an intake of its own, to go back."""
    version = ConceptVersion.objects.select_for_update(of=("self",)).get(pk=intake.version_id)
    intake = TextIntake.objects.select_for_update().get(pk=intake.pk)
    base = base_of(version)
    if intake.base_hash != (base.text_hash if base else "") or (base and intake.matches is None):
        raise BaseChanged
    new, gone = parts_in(intake), []
    matches = matches_in(intake)
    if base and len(matches) != len(new):
        raise BaseChanged
    added = len(new)
    if base:
        old = parts_of(base)
        gone = removed(old, matches)
        added = sum(not each.old for each in matches)
        new = applied(old, new, matches)
        if base.pk == version.pk:
            new = [_with_origins(part, old, each) for part, each in zip(new, matches, strict=True)]
            keep_former(version, old, user)
        new = _distinct(new, matches)
    store(version, new)
    connection.check_constraints()
    intake.delete()
    version.refresh_from_db()
    return Taken(len(new), version.words, added, len(gone))


def _with_origins(part, old, match):
    """A text that is read again still comes from the same sections of the version before."""
    origins = [*part.came_from, *(key for index in match.old for key in old[index].came_from)]
    return replace(part, came_from=tuple(key for key in dict.fromkeys(origins) if key != part.identity))


def _distinct(parts, matches):
    """A former text knows its sections; one that is new all the same must not be called like another one."""
    taken = {part.identity for part, match in zip(parts, matches, strict=True) if match.old and match.kind != "split"}
    return [
        part.known_as(uuid4(), part.came_from)
        if part.identity in taken and (not match.old or match.kind == "split")
        else part
        for part, match in zip(parts, matches, strict=True)
    ]


def keep_former(version, parts, user):
    moment = formats.date_format(timezone.localtime(), "SHORT_DATETIME_FORMAT")
    name = gettext("Text as it stood until %(moment)s") % {"moment": moment}
    TextIntake.objects.create(version=version, made_by=user, source_name=name, parts=[part.as_json() for part in parts])


def delete_old_intakes(before):
    """Delete what was handed in before that moment and never taken over; returns how many."""
    return TextIntake.objects.filter(made_at__lt=before).delete()[0]
