"""Proposed matches against those that we know: precision and recall for each kind of edit."""

from collections import Counter, defaultdict
from dataclasses import dataclass


@dataclass
class Count:
    found: int = 0
    expected: int = 0
    right: int = 0


class Hits:
    """Pairs of an old and a new part are counted, by what was done to the new one and by what it is."""

    def __init__(self):
        self.counts = defaultdict(Count)

    def count(self, new, matches, sources):
        uses = Counter(index for each in sources for index in each)
        for part, match, known in zip(new, matches, sources, strict=True):
            deed = "merged" if len(known) > 1 else "new" if not known else "split" if uses[known[0]] > 1 else "kept"
            for kind in ("all", f"{'heading' if part.is_heading else 'piece'}, {deed}"):
                self.counts[kind].found += len(match.old)
                self.counts[kind].expected += len(known)
                self.counts[kind].right += len(set(match.old) & set(known))

    @property
    def kinds(self):
        return sorted(self.counts)

    def of(self, kind):
        return self.counts[kind]

    def precision(self, kind):
        count = self.counts[kind]
        return count.right / count.found if count.found else 1.0

    def recall(self, kind):
        count = self.counts[kind]
        return count.right / count.expected if count.expected else 1.0
