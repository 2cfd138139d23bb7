"""What became of each section between two texts: its status, and what a page shows of it.

`content` of a row holds:
`kind`, `depth`, `number`, `heading` (number and title; "" for a paragraph), `begins` (the first words of a paragraph);
`anchor` in the new text and `old_anchor` in the old one ("" where it is not there); `path`: the headings above it;
`title`: runs of a heading that changed; `body`: the compared blocks (see `bodies`); `former_number` if it has another;
`moved_from`: the headings above it before; `split_from`, `split_into`, `merged`: places (name, anchor) that took part.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.html import escape

from concepts.comparing.bodies import compared, is_changed, one_sided, text_line
from concepts.comparing.likeness import WORD, stem
from concepts.comparing.markup import words
from concepts.comparing.words import DELETE, INSERT, longest_rising
from concepts.models import ComparedSection
from concepts.texts.structure import parents
from content.richtext import plain

Status = ComparedSection.Status
MOST_LETTERS = 90
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass
class Row:
    status: str
    identity: UUID
    chapter: UUID | None
    content: dict = field(default_factory=dict)


class Side:
    """One of the two texts: its rows in reading order, and what stands above each."""

    def __init__(self, rows):
        self.rows = rows
        self.above = parents(rows)
        self.at = {row.identity: index for index, row in enumerate(rows)}

    def path(self, index):
        found = []
        while (index := self.above[index]) is not None:
            found.append(self.rows[index].heading)
        return found[::-1]

    def chapter(self, index):
        while self.above[index] is not None:
            index = self.above[index]
        return self.rows[index].identity if self.rows[index].is_heading else None

    def parent(self, index):
        above = self.above[index]
        return None if above is None else self.rows[above].identity

    def place(self, identity):
        index = self.at[identity]
        row, path = self.rows[index], self.path(index)
        return {"name": row.heading or (path[-1] if path else _begin(row)), "anchor": row.anchor}


def _begin(row):
    text = words(row.body)
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS].rsplit(' ', 1)[0]} …"


class Sections:
    """All rows of a comparison, in the order in which they are read."""

    def __init__(self, old_rows, new_rows, lineage):
        self.old, self.new, self.lineage = Side(old_rows), Side(new_rows), lineage
        self.out_of_order = self._out_of_order()

    def rows(self):
        gone = self._gone()
        yield from gone[-1]
        for index in range(len(self.new.rows)):
            yield self._new_row(index)
            yield from gone[index]

    def _gone(self):
        """What was removed, by the new section behind which it would stand; -1 before all."""
        found, behind = defaultdict(list), -1
        for index, row in enumerate(self.old.rows):
            owner = self.lineage.owner(row.identity)
            if owner is not None:
                behind = self.new.at[owner]
                continue
            content = self._common(self.old, index) | {"anchor": "", "old_anchor": row.anchor}
            content["body"] = one_sided(row.body, DELETE)
            found[behind].append(Row(Status.REMOVED, row.identity, self.old.chapter(index), content))
        return found

    def _common(self, side, index):
        row = side.rows[index]
        name = {"heading": row.heading} if row.is_heading else {"heading": row.number, "begins": _begin(row)}
        return {"kind": row.kind, "depth": row.depth, "number": row.number, "path": side.path(index)} | name

    def _new_row(self, index):
        row = self.new.rows[index]
        content = self._common(self.new, index) | {"anchor": row.anchor, "old_anchor": ""}
        chapter = self.new.chapter(index)
        sources = self.lineage.sources.get(row.identity)
        if not sources:
            content["body"] = one_sided(row.body, INSERT)
            return Row(Status.ADDED, row.identity, chapter, content)
        before = self.old.rows[self.old.at[sources[0]]]
        content["old_anchor"] = before.anchor
        if before.number != row.number:
            content["former_number"] = before.number
        took_part = self._took_part(row, sources)
        is_changed = self._compare(row, sources, content, took_part)
        is_moved = not took_part.get("split_from") and self._is_moved(index, sources)
        content |= took_part
        if is_moved:
            content["moved_from"] = self.old.path(self.old.at[sources[0]])
        if is_changed or took_part:
            return Row(Status.CHANGED, row.identity, chapter, content)
        if is_moved:
            content.setdefault("body", one_sided(row.body, "="))
        return Row(Status.MOVED if is_moved else Status.UNCHANGED, row.identity, chapter, content)

    def _took_part(self, row, sources):
        """Where it was split or merged: the other places."""
        owner = self.lineage.owner(sources[0])
        found = {}
        if owner != row.identity:
            found["split_from"] = self.old.place(sources[0])
        others = [target for target in self.lineage.targets[sources[0]] if target != row.identity]
        if others and owner == row.identity:
            found["split_into"] = [self.new.place(target) for target in others]
        if len(sources) > 1:
            found["merged"] = [self.old.place(source) for source in sources]
        return found

    def _compare(self, row, sources, content, took_part):
        """Write into `content` how it reads now and before; False if every word is the same."""
        before = [self.old.rows[self.old.at[source]] for source in sources]
        if row.is_heading:
            titles = [one.title for one in before if one.is_heading]
            if titles[:1] == [row.title]:
                return False
            title = text_line(titles[0] if titles and "split_from" not in took_part else "", row.title)
            if not is_changed([title]):
                return False
            content["title"] = title
            return True
        before.sort(key=lambda one: one.position)
        if len(before) == 1 and before[0].body == row.body:
            return False
        tree = compared(_one_body([self._share(one, row) for one in before if not one.is_heading]), row.body)
        if not is_changed(tree) and not took_part:
            return False
        content["body"] = tree
        return True

    def _share(self, before, row):
        """The old body, or of one that was split what became this section: each sentence goes where most of it is."""
        targets = self.lineage.targets[before.identity]
        if len(targets) == 1 or not before.body.startswith("<p>"):
            return before.body
        stems = {target: _stems(self.new.rows[self.new.at[target]].body) for target in targets}
        sentences = [
            sentence
            for sentence in SENTENCE_END.split(plain(before.body))
            if max(targets, key=lambda target: len(_stems(sentence) & stems[target])) == row.identity
        ]
        return f"<p>{escape(' '.join(sentences))}</p>" if sentences else ""

    def _is_moved(self, index, sources):
        return index in self.out_of_order or not self._has_same_parent(index, sources[0])

    def _has_same_parent(self, index, source):
        before, after = self.old.parent(self.old.at[source]), self.new.parent(index)
        if before is None or after is None:
            return before == after
        return before in self.lineage.sources.get(after, ())

    def _out_of_order(self):
        """New sections that stand before or behind others under the same heading that they did not pass before."""
        siblings = defaultdict(list)
        for index, row in enumerate(self.new.rows):
            sources = self.lineage.sources.get(row.identity)
            if sources and self.lineage.owner(sources[0]) == row.identity and self._has_same_parent(index, sources[0]):
                siblings[self.new.above[index]].append((index, self.old.at[sources[0]]))
        found = set()
        for pairs in siblings.values():
            in_order = set(longest_rising([place for _index, place in pairs]))
            found |= {index for number, (index, _place) in enumerate(pairs) if number not in in_order}
        return found


def _one_body(bodies):
    """Several pieces as one: paragraphs flow together."""
    if len(bodies) > 1 and all(body.startswith("<p>") and body.count("<p>") == 1 for body in bodies):
        return " ".join(bodies).replace("</p> <p>", " ")
    return "".join(bodies)


def _stems(html):
    return {stem(word) for word in WORD.findall(plain(html))}


def counts(rows):
    return Counter(str(row.status) for row in rows)
