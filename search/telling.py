"""What each kind of thing says about itself in the index, in the language of the thread.

Each function takes a row that `search.kinds` loaded and asks no query.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, partial

from django.conf import settings
from django.utils import timezone, translation

from concepts.views.processes import current_of
from content import languages, richtext
from content.templatetags.dates import long_day
from search.models import Part, Standing

#: A file may say more; nobody finds anything by the hundred thousandth word of a file.
LONGEST_TEXT = 300_000


@dataclass
class Told:
    """Lines that are "" or None are left out.

    `always`: lines that are the same in every language. `named`: the title as far as somebody wrote it.
    """

    title: str
    lines: Iterable
    always: Iterable = ()
    day: date | None = None
    standing: Standing = Standing.ALIVE
    named: str | None = None
    text: str = field(init=False)
    #: Where this differs from the German one, there is something to be found in the language.
    written: tuple = field(init=False)

    def __post_init__(self):
        self.lines = tuple(line for line in self.lines if line)
        lines = (str(line).strip() for line in (*self.lines, *self.always) if line)
        self.text = "\n".join(line for line in lines if line)[:LONGEST_TEXT]
        self.written = (self.title if self.named is None else self.named, self.lines)


def plain(thing, *names):
    """Rich or plain text of these fields, in the language of the thread where there is a translation."""
    fields = set(thing.translated_fields())
    values = (getattr(thing, f"{name}_i18n" if name in fields else name) for name in names)
    return [richtext.plain(value) if "<" in value or "&" in value else value for value in values]


def points(rows):
    return [row.text_i18n for row in rows]


def in_each_language(*said):
    """What the portal itself says, in all languages: „Arbeitsgruppe · Working group“."""
    words = []
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            words += [str(say()) for say in said]
    return " · ".join(dict.fromkeys(words))


def days(*moments):
    """„Montag, 9. März 2026 · Monday, 9 March 2026 · 09.03.2026“, for each day."""
    return [_day(day) for day in dict.fromkeys(moments)]


@lru_cache(maxsize=1000)
def _day(day):
    return f"{in_each_language(partial(long_day, day))} · {day:%d.%m.%Y}"


def town(town):
    return Told(town.name, [town.official_name, *plain(town, "lead"), town.get_land_display()])


def said(quote):
    """The footnote is shown only where nobody is named."""
    speaker = [quote.attributed_to, quote.function_at_time]
    wording = quote.text_without_marks if quote.is_direct else quote.text
    return [wording, *(speaker if any(speaker) else [quote.footnote])]


def contact(contact):
    duties = [line for duty in contact.duties.all() for line in plain(duty, "group", "text")]
    holders = [line for holder in contact.current_holders for line in (holder.person.name, holder.function)]
    labels = dict(contact.Topic.choices)
    topics = [partial(labels.get, topic, "") for topic in contact.topics]
    spoken = [partial(languages.translated_name, code) for code in contact.spoken_languages]
    place = contact.place
    return Told(
        contact.name_i18n,
        [
            *plain(contact, "lead", "about"),
            *dict.fromkeys(duties),
            *(line for quote in contact.missions.all() for line in said(quote)),
            *(line for link in contact.links.all() for line in (link.title, link.publisher)),
        ],
        [
            in_each_language(*topics),
            in_each_language(*spoken),
            *holders,
            contact.phone_display,
            contact.email,
            place and place.whole_line,
            place and place.district,
            contact.room,
            contact.municipality.name,
        ],
    )


def committee(committee):
    profile = (
        "lead",
        "what_it_is",
        "what_it_does",
        "how_it_works",
        "why_it_exists",
        "preamble",
        "participation",
        "reporting",
        "addressees",
        "rule_sentence",
    )
    return Told(
        full_name(committee),
        [
            *plain(committee, *profile),
            *points(committee.tasks.all()),
            *points(committee.goals.all()),
            *(line for series in committee.public_series for line in plain(series, "name", "text")),
            *(line for resolution in committee.public_resolutions for line in plain(resolution, "title", "text")),
            *seats(committee),
        ],
        [in_each_language(committee.get_kind_display), committee.municipality.name],
    )


def full_name(committee):
    """„Arbeitskreis Integration (AK Integration)“: people know it by either."""
    name, short_name = committee.name_i18n, committee.short_name
    return name if not short_name or short_name in name else f"{name} ({short_name})"


def seats(committee):
    """Who sits there, who nominates them, and the members in office who agreed to be named."""
    blocks = committee.seat_blocks.all()
    nominators = [nominator.name_i18n for block in blocks for nominator in block.nominators.all()]
    today = timezone.localdate()
    members = [member.person.name for member in committee.named_members if is_in_office(member, today)]
    return [*(block.label_i18n for block in blocks), *nominators, *(members if blocks else ())]


def is_in_office(member, today):
    return (member.starts_on or today) <= today <= (member.ends_on or today)


def meeting(meeting):
    start, last = meeting.starts_locally.date(), meeting.last_day
    committees = [meeting.committee, *meeting.public_partners]
    agenda = [item.title_i18n for item in meeting.public_agenda]
    about = plain(meeting, "note", "change_note", "interpreting", "childcare", "online_note")
    return Told(
        meeting.display_title,
        [*(each.name_i18n for each in committees), *agenda, *about],
        [
            *(each.short_name for each in committees),
            *(days(start, last) if meeting.takes_place else ()),
            meeting.place and meeting.place.whole_line,
            meeting.committee.municipality.name,
        ],
        day=start if meeting.takes_place else None,
        standing=Standing.ALIVE if meeting.takes_place else Standing.BESIDE,
        named=meeting.title_i18n,
    )


def project(project):
    return Told(
        project.title_i18n,
        [*plain(project, "text", "target_group"), project.committee.name_i18n],
        [project.committee.municipality.name],
        standing=Standing.PAST if project.status == project.Status.COMPLETED else Standing.ALIVE,
    )


def paper(paper):
    answers = [line for answer in paper.answers.all() for line in (answer.answered_by, *plain(answer, "text"))]
    return Told(
        paper.title_i18n,
        [*plain(paper, "text", "addressee"), *answers, paper.committee.name_i18n],
        [in_each_language(paper.get_kind_display), paper.committee.municipality.name],
        day=paper.adopted_on.earliest if paper.adopted_on else None,
    )


def concept(concept):
    """Of its present revision everything, of earlier ones what its page says in short."""
    present = current_of(concept.public_processes, timezone.localdate()) if concept.public_processes else None
    processes = [line for process in concept.public_processes for line in revision(process, process is present)]
    versions = [line for version in concept.public_versions for line in plain(version, "label", "about")]
    return Told(
        concept.title_i18n,
        [*plain(concept, "lead", "about"), *versions, *processes],
        [in_each_language(concept.get_kind_display), concept.municipality.name],
    )


def revision(process, is_present):
    """What the page of a concept tells of a revision whose steps were found."""
    if not is_present:
        return [process.title_i18n, *(step.title_i18n for step in process.found_steps)]
    return [
        *plain(process, "title", "about", "aim", "how_to_take_part"),
        *(line for each in process.found_steps for line in step(each)),
        *(line for talk in process.public_talks for line in round_of_talks(talk)),
        *(
            line
            for _role, participants in process.participants_by_role
            for each in participants
            for line in (each.name, each.function_at_time, each.text_i18n)
        ),
        *(line for quote in process.quotes for line in said(quote)),
    ]


def step(step):
    people = [line for each in step.named_people for line in (each.name, each.function_at_time, each.role_i18n)]
    reasons = [move.reason_i18n for move in step.moves]
    return [*plain(step, "title", "text", "decision"), *people, *reasons, where(step)]


def round_of_talks(talk):
    """Before it, how one can join; after it, what came out of it."""
    if talk.is_over:
        return plain(talk, "title", "result")
    return [*plain(talk, "title", "about", "how_to_join"), where(talk)]


def where(appointed):
    """A meeting has a place of its own, and is found by it."""
    return appointed.place.whole_line if appointed.place and not appointed.shown_meeting else ""


def text(section):
    """A heading with the pieces right under it, or a piece that has none. The words are those of the text: German."""
    version = section.version
    standing = {"in_force": Standing.ALIVE, "superseded": Standing.PAST}.get(version.status, Standing.BESIDE)
    pieces = [richtext.plain(piece.body) for piece in section.pieces]
    with translation.override(settings.LANGUAGE_CODE):
        names = [version.concept.title_i18n, version.label_i18n]
    return Told(
        section.heading or ", ".join(names),
        [],
        [richtext.plain(section.body), *pieces, ", ".join(names), version.concept.municipality.name],
        standing=standing,
    )


def measure(measure):
    over = {"done": Standing.BESIDE, "dropped": Standing.PAST}
    said = plain(measure, "field_of_action", "text", "responsible_office", "partners", "funding")
    return Told(
        measure.title_i18n,
        [*said, measure.concept.title_i18n],
        [measure.concept.municipality.name],
        standing=over.get(measure.status, Standing.ALIVE),
    )


def notice(notice):
    return Told(
        notice.title_i18n,
        plain(notice, "text", "link_title"),
        [notice.link_publisher, notice.municipality.name],
        day=notice.valid_from,
    )


def document(document):
    meeting = document.meeting
    return Told(
        document.title_i18n,
        [*plain(document, "summary"), document.committee.name_i18n],
        [
            in_each_language(document.get_kind_display),
            *(days(meeting.starts_locally.date()) if meeting else ()),
            document.committee.municipality.name,
            document.file_text,
        ],
        day=meeting.starts_locally.date() if meeting else None,
    )


#: What the legal pages of a town say, beside what the portal itself writes there.
LEGAL = {
    Part.IMPRINT: (
        "authority",
        "legal_form",
        "represented_by",
        "street",
        "postcode",
        "city",
        "phone",
        "email",
        "supervisory_authority",
        "editorially_responsible",
        "hosting",
    ),
    Part.PRIVACY: ("controller", "officer_contact", "supervisory_authority"),
    Part.ACCESSIBILITY: (
        "method",
        "barriers",
        "feedback_email",
        "feedback_phone",
        "complaint_body",
        "complaint_contact",
    ),
}


def legal(part, town):
    """Every town has the page, also before somebody filled it in."""
    page = getattr(town, part.value, None)
    lines = []
    for name in LEGAL[part] if page else ():
        value = getattr(page, f"{name}_i18n", None) or getattr(page, name)
        lines.append(getattr(value, "as_national", None) or richtext.plain(str(value)))
    return Told(str(part.label), lines, [town.official_name, town.name])
