"""Texts of versions, written down in a few words."""

from hashlib import sha256

from concepts.models import Section
from concepts.texts.structure import Part, parents
from tests import factories


def text(*lines, identities=()):
    """Parts from lines such as "# 1 Sprache" (a heading), "## …" (one below it) and "a paragraph"."""
    found, depth = [], 0
    for line in lines:
        if line.startswith("#"):
            marks, _blank, title = line.partition(" ")
            depth = len(marks)
            number, _blank, rest = title.partition(" ")
            is_numbered = number[:1].isdigit()
            found.append(Part("chapter", depth, number if is_numbered else "", rest if is_numbered else title))
        else:
            found.append(Part("paragraph", depth + 1, body=line if line.startswith("<") else f"<p>{line}</p>"))
    return (
        [part.known_as(identity.identity) for part, identity in zip(found, identities, strict=True)]
        if identities
        else found
    )


def stored(version, parts):
    """Write a text into the database as it is; return the version."""
    version.sections.all().delete()
    rows = [
        Section(
            version=version, identity=part.identity, came_from=list(part.came_from), position=position,
            depth=part.depth, kind=part.kind, number=part.number, title=part.title, body=part.body,
            anchor=f"s-{position}",
        )
        for position, part in enumerate(parts, 1)
    ]  # fmt: skip
    Section.objects.bulk_create(rows)
    for row, above in zip(rows, parents(parts), strict=True):
        row.parent = rows[above] if above is not None else None
    Section.objects.bulk_update(rows, ["parent"], batch_size=500)
    version.words = sum(len(part.body.split()) for part in parts)
    version.text_hash = sha256(repr(parts).encode()).hexdigest()
    version.save()
    return version


def pair(old_parts, new_parts, **values):
    """Two versions of a concept, the second one following the first."""
    concept = factories.concept.make()
    old = stored(factories.version.make(concept=concept, label="Fassung von 2009", slug="2009"), old_parts)
    new = factories.version.make(concept=concept, label="Entwurf von 2018", slug="2018", predecessor=old, **values)
    return old, stored(new, new_parts)
