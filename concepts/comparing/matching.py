"""Which part of a new text is which part of the old one: a proposal that an editor looks at."""

from collections import Counter, defaultdict
from dataclasses import asdict, dataclass

from concepts.comparing.likeness import Index, features, title_likeness, words_of
from concepts.texts.structure import parents

#: Likeness from which two pieces of text are the same: at once, if nothing fits better, if their places agree.
LIKE, FAIRLY_LIKE, LIKE_IN_PLACE = 0.55, 0.42, 0.3
#: Share of a piece that must be found in another one that it was split from, or merged into.
CONTAINED = 0.62
#: Share of it that the other sources of the same piece must lack: two that are nearly equal are not one of both.
EXPLAINED = 0.3
SURE, SURE_BY, SURE_CONTAINED = 0.75, 0.1, 0.85
#: Of two headings, from their titles, what stands below them, and their places.
LIKE_HEADINGS = 0.42
#: So many old headings with a word in common are looked at.
MOST_NAMESAKES = 40


@dataclass(frozen=True)
class Match:
    """Where a new part comes from: indices of old parts, of which the first lends its identity unless it is a split."""

    old: tuple[int, ...] = ()
    kind: str = "new"
    score: float = 0.0
    is_sure: bool = True

    def as_json(self):
        return asdict(self) | {"old": list(self.old)}

    @classmethod
    def from_json(cls, data):
        return cls(**data | {"old": tuple(data["old"])})


def propose(old, new):
    """One match for each new part."""
    return _Matching(old, new).matches()


def applied(old, new, matches):
    """The new parts with the identities that the matches give them."""
    taken, found = set(), []
    for part, match in zip(new, matches, strict=True):
        sources = [old[index].identity for index in match.old]
        keeps = bool(sources) and match.kind != "split" and sources[0] not in taken
        if keeps:
            taken.add(sources[0])
            found.append(part.known_as(sources[0], sources[1:]))
        else:
            found.append(part.known_as(part.identity, sources))
    return found


def removed(old, matches):
    """The indices of old parts that nothing comes from."""
    kept = {index for match in matches for index in match.old}
    return [index for index in range(len(old)) if index not in kept]


class _Matching:
    def __init__(self, old, new):
        self.old, self.new = old, new
        self.old_parents, self.new_parents = parents(old), parents(new)
        self.old_children, self.new_children = _children(self.old_parents), _children(self.new_parents)
        self.old_words, self.new_words = ([words_of(part) for part in parts] for parts in (old, new))
        #: Both ways: new → old and old → new; each part at most once.
        self.source, self.target = {}, {}
        self.score = {}
        #: Old parts that would fit a new one nearly as well as the one that was chosen.
        self.rivals = defaultdict(set)
        self.splits, self.merges, self.taken_in = {}, defaultdict(list), set()

    def matches(self):
        self._equal()
        self.pairs = self._alike()
        self._best_pairs(LIKE)
        self._headings()
        self._contained()
        self._equal_in_place()
        self._best_pairs(LIKE_IN_PLACE, in_place=True)
        self._headings()
        self._contained_headings()
        self._in_gaps()
        return [self._match(number) for number in range(len(self.new))]

    def _match(self, number):
        if number in self.splits:
            source, score = self.splits[number]
            return Match((source,), "split", round(score, 3), score >= SURE_CONTAINED)
        if number not in self.source:
            return Match()
        more = sorted(self.merges.get(number, ()))
        score = min([share for _index, share in more] or [self.score[number]])
        old = (self.source[number], *(index for index, _share in more))
        is_sure = score >= (SURE_CONTAINED if more else SURE) and self.rivals[number] <= set(old)
        return Match(old, "merged" if more else "same", round(score, 3), is_sure)

    def _pair(self, index, number, score):
        self.source[number], self.target[index] = index, number
        self.score[number] = score

    def _is_free(self, index, number):
        return self._is_lost(index) and self._is_unknown(number)

    def _key(self, part, words):
        return part.is_heading, " ".join(words).casefold() or part.body

    def _equal(self):
        """The same words, once in each text."""
        self.old_keys = [self._key(*each) for each in zip(self.old, self.old_words, strict=True)]
        self.new_keys = [self._key(*each) for each in zip(self.new, self.new_words, strict=True)]
        here, there = Counter(self.old_keys), Counter(self.new_keys)
        places = {key: index for index, key in enumerate(self.old_keys)}
        for number, key in enumerate(self.new_keys):
            if here[key] == there[key] == 1:
                self._pair(places[key], number, 1.0)

    def _equal_in_place(self):
        """The same words several times: under the same heading first, then in order."""
        waiting = defaultdict(list)
        for index, key in enumerate(self.old_keys):
            if index not in self.target:
                waiting[key].append(index)
        for is_last in (False, True):
            for number, key in enumerate(self.new_keys):
                free = [index for index in waiting.get(key, ()) if self._is_free(index, number)]
                if not free or (is_last and self.new[number].is_heading):
                    continue
                index = max(free, key=lambda index: (self._place(index, number), -index))
                place = self._place(index, number)
                if is_last or place > 0:
                    self.rivals[number].update(other for other in free if self._place(other, number) == place)
                    self._pair(index, number, 0.95 if is_last else 1.0)

    def _alike(self):
        """Pairs of pieces of text that have much in common: (likeness, share of the old, share of the new)."""
        old, new = (
            {
                index: features(words[index])
                for index, part in enumerate(parts)
                if not part.is_heading and index not in matched
            }
            for parts, words, matched in (
                (self.old, self.old_words, self.target),
                (self.new, self.new_words, self.source),
            )
        )
        self.shared = Index(old, new)
        found = {}
        for number in new:
            for index, common in self.shared.common(number).items():
                before, after = self.shared.old_weights[index], self.shared.new_weights[number]
                found[index, number] = 2 * common / (before + after), common / before, common / after
        return found

    def _place(self, index, number):
        """How well the surroundings agree."""
        parent, new_parent = self.old_parents[index], self.new_parents[number]
        agree = 0.15 if (self.source.get(new_parent, -1) if new_parent is not None else None) == parent else 0
        for step in (-1, 1):
            if self.source.get(number + step, -1) == index + step:
                agree += 0.1
        return agree

    def _best_pairs(self, least, in_place=False):
        rows = []
        for (index, number), (likeness, _before, _after) in self.pairs.items():
            is_enough = likeness >= least and (not in_place or likeness >= FAIRLY_LIKE or self._place(index, number))
            if is_enough and self._is_free(index, number):
                rows.append((likeness + self._place(index, number), -abs(index - number), index, number, likeness))
        rows.sort(reverse=True)
        self._pair_in_turn([(score, index, number, likeness) for score, _order, index, number, likeness in rows])

    def _pair_in_turn(self, rows):
        """The best first; another old part that fits nearly as well leaves a doubt."""
        scores = defaultdict(dict)
        for score, index, number, _likeness in rows:
            scores[number][index] = score
        for score, index, number, likeness in rows:
            if self._is_free(index, number):
                self._pair(index, number, likeness)
                self.rivals[number].update(rival for rival, less in scores[number].items() if score - less < SURE_BY)

    def _contained(self):
        """Pieces that were taken out of another one, and pieces that went into one."""
        rows = sorted(((max(pair[1:]), key) for key, pair in self.pairs.items()), reverse=True)
        for share, (index, number) in rows:
            if share < CONTAINED:
                break
            _likeness, before, after = self.pairs[index, number]
            if self._is_unknown(number) and self.target.get(index, number) != number and after >= CONTAINED:
                own = self.shared.share_of_new(number, index, self._goals(index))
                if own >= EXPLAINED:
                    self.splits[number] = index, after
            elif self._is_lost(index) and self.source.get(number, index) != index and before >= CONTAINED:
                own = self.shared.share_of_old(index, number, self._sources(number))
                if own >= EXPLAINED:
                    self._take_in(index, number, before)

    def _is_unknown(self, number):
        return number not in self.source and number not in self.splits

    def _is_lost(self, index):
        return index not in self.target and index not in self.taken_in

    def _take_in(self, index, number, share):
        self.merges[number].append((index, share))
        self.taken_in.add(index)

    def _sources(self, number):
        """Every old part that a new one comes from, as far as it is known by now."""
        found = [index for index, _share in self.merges.get(number, ())]
        if number in self.source:
            found.append(self.source[number])
        if number in self.splits:
            found.append(self.splits[number][0])
        return found

    def _goals(self, index):
        """Every new part that comes from an old one, as far as it is known by now."""
        return [self.target[index], *(number for number, (source, _share) in self.splits.items() if source == index)]

    def _votes(self, number):
        """How many of the parts below a new heading come from below each old one."""
        votes = Counter()
        for child in self.new_children.get(number, ()):
            votes.update({self.old_parents[index] for index in self._sources(child)} - {None})
        return votes

    def _headings(self):
        """By their titles and by what stands below them; from the inside out."""
        free_old = [index for index, part in enumerate(self.old) if part.is_heading and index not in self.target]
        by_title = defaultdict(list)
        for index in free_old:
            for each in features(self.old_words[index]):
                by_title[each].append(index)
        rows = []
        for number, part in enumerate(self.new):
            if not part.is_heading or number in self.source:
                continue
            votes = self._votes(number)
            candidates = {index for index in votes if index not in self.target}
            for each in features(self.new_words[number]):
                candidates.update(by_title.get(each, ())[:MOST_NAMESAKES])
            rows += [(self._heading_score(index, number, votes), index, number) for index in candidates]
        rows.sort(key=lambda row: (-row[0], abs(row[1] - row[2])))
        self._pair_in_turn([(*row, min(row[0], 1.0)) for row in rows if row[0] >= LIKE_HEADINGS])

    def _heading_score(self, index, number, votes):
        title = title_likeness(self.old[index].title, self.new[number].title)
        before, after = self.old_children.get(index, ()), self.new_children.get(number, ())
        place = 0.08 if self.old[index].number == self.new[number].number else 0
        place += self._place(index, number) / 2
        if not before or not after:
            return 0.8 * title + place if title > 0.6 else 0
        vote = 2 * votes[index] / (len(before) + len(after))
        return 0.45 * title + 0.55 * vote + (place if title > 0.5 or vote > 0.3 else 0)

    def _contained_headings(self):
        """A heading over what stood below another one, and one that took in what stood below two."""
        for number, part in enumerate(self.new):
            if not part.is_heading:
                continue
            below = self.new_children.get(number, ())
            for index, count in self._votes(number).most_common():
                share, lost = count / len(below), count / len(self.old_children[index])
                if self._is_unknown(number) and index in self.target and share >= CONTAINED and count > 1:
                    self.splits[number] = index, share
                elif number in self.source and self._is_lost(index) and lost >= CONTAINED:
                    self._take_in(index, number, lost)

    def _in_gaps(self):
        """What stands alone between the same neighbours and has something in common."""
        for number, part in enumerate(self.new):
            index = self.source.get(number - 1, -2) + 1
            if not self._is_unknown(number) or not 0 <= index < len(self.old) or not self._is_lost(index):
                continue
            other = self.old[index]
            if part.is_heading == other.is_heading and self._place(index, number) >= 0.2:
                alike = title_likeness(" ".join(self.old_words[index]), " ".join(self.new_words[number]))
                if alike >= 0.5:
                    self._pair(index, number, alike * 0.8)


def _children(parents):
    found = defaultdict(list)
    for index, parent in enumerate(parents):
        if parent is not None:
            found[parent].append(index)
    return found
