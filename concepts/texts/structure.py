"""A text outside of the database: its parts in reading order, each with its level."""

from dataclasses import asdict, dataclass, field, replace
from uuid import UUID, uuid4

from concepts.models import Section

PARAGRAPH = Section.Kind.PARAGRAPH


@dataclass(frozen=True)
class Part:
    """A heading (`title`), or a piece of text (`body`: clean HTML). Fields as in `Section`."""

    kind: str
    depth: int
    number: str = ""
    title: str = ""
    body: str = ""
    identity: UUID = field(default_factory=uuid4)
    came_from: tuple[UUID, ...] = ()

    @property
    def is_heading(self):
        return self.kind != PARAGRAPH

    @property
    def heading(self):
        return f"{self.number} {self.title}".strip()

    def as_json(self):
        return asdict(self) | {"identity": str(self.identity), "came_from": [str(key) for key in self.came_from]}

    @classmethod
    def from_json(cls, data):
        came_from = tuple(UUID(key) for key in data["came_from"])
        return cls(**data | {"identity": UUID(data["identity"]), "came_from": came_from})

    def known_as(self, identity, came_from=()):
        return replace(self, identity=identity, came_from=tuple(came_from))


def parts_of(version):
    """The stored text of a version; one query."""
    return [
        Part(row.kind, row.depth, row.number, row.title, row.body, row.identity, tuple(row.came_from))
        for row in version.sections.order_by("position")
    ]


def parents(parts):
    """For each part the index of the heading that it stands under, or None."""
    open_headings, found = [], []
    for index, part in enumerate(parts):
        while open_headings and parts[open_headings[-1]].depth >= part.depth:
            open_headings.pop()
        found.append(open_headings[-1] if open_headings else None)
        if part.is_heading:
            open_headings.append(index)
    return found
