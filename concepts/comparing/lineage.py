"""What became of the sections of a version in another one, through all versions that lie between them."""

from collections import defaultdict

from concepts.lineage import inherited, origins, predecessors_in, versions_after


class Lineage:
    """Who comes from whom, by identity: `sources` of each new section, `targets` of each old one.

    Where both are the same section, this one comes first.
    """

    def __init__(self, old, new, old_rows, new_rows):
        self.sources, self.targets = defaultdict(list), defaultdict(list)
        way, is_backward = _way(old, new, old_rows, new_rows)
        earlier, later = (new_rows, old_rows) if is_backward else (old_rows, new_rows)
        known = {row.identity for row in earlier}
        for row in later:
            for identity in origins(row.identity, way):
                if identity not in known:
                    continue
                before, after = (row.identity, identity) if is_backward else (identity, row.identity)
                self.sources[after].append(before)
                self.targets[before].append(after)
        for relation in (self.sources, self.targets):
            for identity, others in relation.items():
                others.sort(key=lambda other: other != identity)

    def owner(self, identity):
        """The new section in which an old one lives on, where several took something of it."""
        targets = self.targets.get(identity)
        return targets[0] if targets else None


def _way(old, new, old_rows, new_rows):
    """What the later rows inherited, version by version, the latest first; and whether `old` is the later one."""
    predecessors = predecessors_in(new.concept_id)
    for later, earlier, rows in ((new, old, new_rows), (old, new, old_rows)):
        versions = versions_after(earlier, later, predecessors)
        if versions:
            return [_own(rows), *inherited(versions[1:])], later is old
    return [_own(new_rows)], False


def _own(rows):
    return {row.identity: row.came_from for row in rows}
