"""What was said about a version and what was answered: as lines of a page, as a table, on sheets of paper."""

from dataclasses import dataclass

from django.db.models import Count, Window
from django.db.models.functions import RowNumber
from django.utils import formats, timezone
from django.utils.translation import get_language, gettext, ngettext

from concepts.answering import tally
from concepts.commenting import present_places
from concepts.models import Comment, ConceptVersion, Section
from concepts.questions import consultations_of
from concepts.texts.places import section_url
from content import richtext
from content.languages import direction, translated_name

#: So many comments with the same answer are named beside it.
NAMED_OF_GROUP = 6


@dataclass(frozen=True)
class Place:
    """Where a section stands; an empty address where it does not."""

    address: str
    #: In the newest version that followed: None where none followed.
    newest: ConceptVersion | None
    newest_address: str


def newest_after(version):
    """The last version with a text in the row of those that followed, as far as readers see them; one query."""
    follower = {}
    for row in ConceptVersion.objects.public().filter(concept=version.concept_id).order_by("pk"):
        row.concept = version.concept
        follower[row.predecessor_id] = row
    newest, here = None, version.pk
    while here in follower:
        step = follower.pop(here)
        newest, here = step if step.has_text else newest, step.pk
    return newest


class Places:
    """Looks up where sections stand, in the version and in the newest one that followed; five queries, if at all."""

    def __init__(self, version, comments):
        self.version = version
        identities = {comment.identity for comment in comments} - {None}
        rows = Section.objects.filter(version=version, identity__in=identities) if identities else []
        self.anchors = {row.identity: row.anchor for row in rows}
        self.newest = newest_after(version) if identities else None
        self.followers = present_places(identities, version, self.newest) if self.newest else {}
        self.known = {None: Place("", None, "")} | {identity: self._find(identity) for identity in identities}

    def _find(self, identity):
        anchor, follower = self.anchors.get(identity), self.followers.get(identity)
        return Place(
            address=section_url(self.version, anchor) if anchor else "",
            newest=self.newest,
            newest_address=section_url(self.newest, follower.anchor) if follower else "",
        )

    def of(self, comment):
        return self.known[comment.identity]


def changed_texts(version, answers):
    """The address of the changed text by the key of its answer, as far as readers see it; two queries at most."""
    chosen = {
        answer.pk: (answer.changed_version_id, answer.changed_identity)
        for answer in answers
        if answer.changed_version_id
    }
    if not chosen:
        return {}
    keys = {key for key, _identity in chosen.values()}
    versions = {row.pk: row for row in ConceptVersion.objects.public().filter(pk__in=keys)}
    for row in versions.values():
        row.concept = version.concept
    identities = {identity for _key, identity in chosen.values()}
    rows = Section.objects.filter(version__in=versions, identity__in=identities)
    anchors = {(row.version_id, row.identity): row.anchor for row in rows}
    found = {}
    for answer, (key, identity) in chosen.items():
        if key in versions:
            anchor = anchors.get((key, identity))
            found[answer] = section_url(versions[key], anchor) if anchor else versions[key].get_absolute_url()
    return found


def groups(answers):
    """By answer: the numbers of the first comments that share it, and how many there are; one query."""
    together = (
        Comment.objects.public()
        .filter(answer__in=answers)
        .annotate(
            place=Window(RowNumber(), partition_by="answer", order_by=["received_on", "pk"]),
            size=Window(Count("pk"), partition_by="answer"),
        )
        .filter(place__lte=NAMED_OF_GROUP, size__gt=1)
        .order_by("answer", "place")
    )
    found = {}
    for answer, reference, size in together.values_list("answer", "reference", "size"):
        found.setdefault(answer, ([], size))[0].append(reference)
    return found


@dataclass(frozen=True)
class Line:
    """A comment with its answer, as its readers know it."""

    comment: Comment
    place: Place
    answer: object
    changed_url: str
    #: Numbers of other comments with the same answer, and how many more there are.
    others: list
    further: int

    @property
    def direction(self):
        return direction(self.comment.language) if self.comment.language else "auto"

    @property
    def language_name(self):
        language = self.comment.language
        return translated_name(language) if language and language != get_language() else ""


def lines(version, comments):
    """The comments of a page with all that stands beside them; six queries at most, however many they are."""
    comments = list(comments)
    answers = {comment.answer for comment in comments if comment.answer and comment.answer.is_released}
    places, changed, together = Places(version, comments), changed_texts(version, answers), groups(answers)
    found = []
    for comment in comments:
        answer = comment.answer if comment.answer in answers else None
        named, size = together.get(answer.pk, ([], 0)) if answer else ([], 0)
        others = [reference for reference in named if reference != comment.reference][: NAMED_OF_GROUP - 1]
        further = size - 1 - len(others) if size else 0
        url = changed.get(answer.pk, "") if answer else ""
        found.append(Line(comment, places.of(comment), answer, url, others, further))
    return found


def about(comment):
    return comment.about or gettext("The whole text")


def day(value):
    return formats.date_format(timezone.localtime(value) if hasattr(value, "hour") else value, "SHORT_DATE_FORMAT")


def table(version, comments, absolute):
    """All comments with their answers as rows, the headings first. `absolute` completes an address."""
    yield [
        gettext("Number"),
        gettext("Received on"),
        gettext("Came in"),
        gettext("About"),
        gettext("Section"),
        gettext("Language"),
        gettext("Name"),
        gettext("Comment"),
        gettext("Outcome"),
        gettext("Answer"),
        gettext("Answered on"),
        gettext("Changed text"),
    ]
    answers = {None: [gettext("open"), "", "", ""]}
    for line in lines(version, comments):
        comment, key = line.comment, line.answer.pk if line.answer else None
        if key not in answers:  # one answer may hold for thousands
            answers[key] = _cells(line.answer, line.changed_url and absolute(line.changed_url))
        yield [
            comment.reference,
            day(comment.received_on),
            comment.get_channel_display(),
            about(comment),
            absolute(line.place.address) if line.place.address else "",
            translated_name(comment.language) if comment.language else "",
            comment.name,
            comment.text,
            *answers[key],
        ]


def _cells(answer, changed_url):
    reason = richtext.plain(answer.reason_i18n)
    return [answer.get_outcome_display(), reason, day(answer.released_at), changed_url]


def told(counts):
    """The counts in sentences."""
    sentences = [ngettext("%(number)d comment is shown.", "%(number)d comments are shown.", counts.shown)]
    sentences[0] %= {"number": counts.shown}
    if counts.shown:
        sentences.append(
            gettext("Answered: %(answered)d. Not answered yet: %(open)d.")
            % {"answered": counts.answered, "open": counts.open}
        )
    if counts.waiting:
        text = ngettext(
            "%(number)d more waits to be looked at.", "%(number)d more wait to be looked at.", counts.waiting
        )
        sentences.append(text % {"number": counts.waiting})
    if counts.refused:
        text = ngettext(
            "%(number)d is not shown because of the rules.",
            "%(number)d are not shown because of the rules.",
            counts.refused,
        )
        sentences.append(text % {"number": counts.refused})
    return sentences


def sheet(version, comments, counts, *, title, footer):
    """What the sheets of paper say; see `templates/concepts/answers.typ`."""
    texts, rows = {}, []
    for line in lines(version, comments):
        comment, answer = line.comment, line.answer
        facts = [day(comment.received_on), comment.get_channel_display(), comment.name, line.language_name]
        rows.append(
            {
                "number": comment.reference,
                "about": about(comment),
                "facts": " · ".join(str(fact) for fact in facts if fact),
                "lang": comment.language.split("-")[0] or "de",
                "text": comment.text.split("\n"),
                "answer": str(answer.pk) if answer else "",
            }
        )
        if answer and str(answer.pk) not in texts:
            texts[str(answer.pk)] = {
                "outcome": answer.get_outcome_display(),
                "text": richtext.plain(answer.reason_i18n).split("\n"),
                "day": day(answer.released_at),
            }
    return {
        "lang": get_language(),
        "title": title,
        "author": version.concept.municipality.official_name,
        "description": version.concept.title_i18n,
        "counts": [*told(counts), *(f"{label}: {number}" for _value, label, number in counts.outcomes if number)],
        "labels": {"answer": gettext("Answer"), "open": gettext("Not answered yet.")},
        "comments": rows,
        "answers": texts,
        "footer": footer,
    }


def consultations_on(concept):
    """All that readers see, the newest first, each with its version; one query."""
    found = consultations_of(concept=concept)
    for each in found:
        each.version.concept = concept
    return found


def having_a_say(consultations):
    """The consultation that matters most now, for the page of the concept; empty where there is none.

    An open one comes first, then the next one, then the last one. One query.
    """
    if not consultations:
        return {}
    by_phase = {phase: [each for each in consultations if each.phase == phase] for phase in ("open", "coming", "over")}
    chosen = (by_phase["open"][:1] or by_phase["coming"][-1:] or by_phase["over"])[0]
    return {"consultation": chosen, "tally": tally(chosen.version)}
