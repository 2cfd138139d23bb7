"""The smallest valid row of each model, published where it can be; tests name only what matters to them."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from model_bakery.recipe import Recipe, foreign_key, seq

BERLIN = ZoneInfo("Europe/Berlin")


def berlin(*parts):
    """A moment as the clock in Berlin shows it: `berlin(2020, 1, 20, 19)`."""
    return datetime(*parts, tzinfo=BERLIN)


published = {"state": "published"}

town = Recipe(
    "municipalities.Municipality",
    name=seq("Stadt "),
    official_name=seq("Die Stadt "),
    slug=seq("stadt-"),
    land="SH",
    **published,
)
notice = Recipe(
    "municipalities.Notice",
    municipality=foreign_key(town),
    title="Hinweis",
    valid_until=datetime(2199, 12, 31).date(),
    **published,
)
place = Recipe("contacts.Place", municipality=foreign_key(town), name=seq("Haus "))
person = Recipe("contacts.Person", municipality=foreign_key(town), name=seq("Person "))
contact = Recipe(
    "contacts.ContactPoint", municipality=foreign_key(town), name=seq("Stelle "), slug=seq("stelle-"), **published
)
hours = Recipe(
    "contacts.OpeningHours", contact_point=foreign_key(contact), weekday=0, opens_at=time(8), closes_at=time(12)
)
form = Recipe("contacts.PublicForm", municipality=foreign_key(town), kind="message", is_open=True)
enquiry = Recipe(
    "contacts.Enquiry",
    municipality=foreign_key(town),
    kind="message",
    text="Guten Tag",
    kept_days=90,
    at_most_days=365,
)
letter = Recipe(
    "contacts.OutgoingMail",
    municipality=foreign_key(town),
    purpose="receipt",
    recipient="anna@example.org",
    subject="Wir haben Ihre Nachricht",
    body="Guten Tag",
    message_id=seq("<letter-", suffix="@portal.example>"),
)
committee = Recipe(
    "committees.Committee",
    municipality=foreign_key(town),
    kind="working_group",
    name=seq("Arbeitskreis "),
    slug=seq("arbeitskreis-"),
    **published,
)
block = Recipe("committees.SeatBlock", committee=foreign_key(committee), label="Fraktionen", seats=5)
nominator = Recipe("committees.Nominator", block=foreign_key(block), name="Rat")
meeting = Recipe(
    "committees.Meeting",
    committee=foreign_key(committee),
    starts_at=berlin(2020, 1, 20, 19),
    ends_at=berlin(2020, 1, 20, 21),
    slug="",
    **published,
)
document = Recipe(
    "committees.Document",
    committee=foreign_key(committee),
    kind="statute",
    title="Satzung",
    file="document/satzung.pdf",
    **published,
)
resolution = Recipe("committees.Resolution", committee=foreign_key(committee), title=seq("Beschluss "), **published)
paper = Recipe(
    "committees.Paper", committee=foreign_key(committee), kind="demand", title=seq("Forderung "), **published
)
project = Recipe(
    "committees.Project", committee=foreign_key(committee), title=seq("Projekt "), status="running", **published
)
concept = Recipe(
    "concepts.Concept", municipality=foreign_key(town), title=seq("Konzept "), slug=seq("konzept-"), **published
)
version = Recipe(
    "concepts.ConceptVersion",
    concept=foreign_key(concept),
    label=seq("Fassung "),
    slug=seq("fassung-"),
    status="adopted",
    **published,
)
section = Recipe(
    "concepts.Section",
    version=foreign_key(version),
    kind="chapter",
    title=seq("Abschnitt "),
    body="",
    anchor=seq("abschnitt-"),
    position=seq(0),
    depth=1,
)
measure = Recipe(
    "concepts.Measure", concept=foreign_key(concept), title=seq("Maßnahme "), slug=seq("massnahme-"), **published
)
indicator = Recipe("concepts.Indicator", measure=foreign_key(measure), name=seq("Kennzahl "), source="Stadt")
consultation = Recipe(
    "concepts.Consultation",
    version=foreign_key(version),
    opens_on=datetime(2020, 6, 1).date(),
    closes_on=datetime(2199, 12, 31).date(),
    **published,
)
comment = Recipe("concepts.Comment", consultation=foreign_key(consultation), text="Das ist gut so.", status="shown")
comment_answer = Recipe(
    "concepts.CommentAnswer", consultation=foreign_key(consultation), outcome="accepted", reason="<p>Weil.</p>"
)
process = Recipe("concepts.RevisionProcess", concept=foreign_key(concept), title=seq("Fortschreibung "), **published)
milestone = Recipe("concepts.Milestone", process=foreign_key(process), title=seq("Schritt "))
talk = Recipe("concepts.Talk", process=foreign_key(process), title=seq("Gespräch "), **published)


#: The moment of tests that need one: a Monday in summer time, with the year's half before and behind it.
NOW = berlin(2020, 6, 15, 12)


def moved(meeting, *starts):
    """Move it to each of the moments in turn, as an editor does."""
    for start in starts:
        length = meeting.ends_at - meeting.starts_at
        meeting.starts_at, meeting.ends_at = start, start + length
        meeting.save()
    return meeting


def meetings_from(first, count, **values):
    """Meetings of two hours on `count` days in a row."""
    starts = [first + timedelta(days=number) for number in range(count)]
    return [meeting.make(starts_at=start, ends_at=start + timedelta(hours=2), **values) for start in starts]
