"""Two towns with a row of everything; who edits Wedel must never meet a word of Krefeld."""

from datetime import time, timedelta
from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from committees.models import (
    AgendaItem,
    Committee,
    Document,
    EventSeries,
    Goal,
    Meeting,
    Membership,
    Nominator,
    Paper,
    Project,
    Resolution,
    SeatBlock,
)
from concepts.models import (
    ChangeNote,
    Comment,
    CommentAnswer,
    Concept,
    ConceptVersion,
    Consultation,
    Indicator,
    Measure,
    Milestone,
    RevisionProcess,
    Section,
    Statement,
    Talk,
)
from contacts.models import (
    ContactPoint,
    Deletion,
    Enquiry,
    Holder,
    Mission,
    OpeningHours,
    OutgoingMail,
    Person,
    Place,
    PublicForm,
)
from municipalities.models import (
    AccessibilityStatement,
    Editor,
    Imprint,
    Municipality,
    Notice,
    PrivacyNotice,
)

PDF = b"%PDF-1.7\n%%EOF\n"


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def build_town(name, slug, mark):
    """A town with one row of every model of content; `mark` stands in every name."""
    town = Municipality.objects.create(
        name=name, official_name=f"Stadt {name} {mark}", slug=slug, land="SH", state="published"
    )
    of_town = {"municipality": town}
    place = Place.objects.create(name=f"Haus {mark}", **of_town)
    person = Person.objects.create(name=f"Person {mark}", **of_town)
    contact = ContactPoint.objects.create(name=f"Stelle {mark}", slug="stelle", phone="+4928112345", **of_town)
    Holder.objects.create(contact_point=contact, person=person, function=f"Leitung {mark}")
    OpeningHours.objects.create(contact_point=contact, weekday=0, opens_at=time(9), closes_at=time(12))
    Mission.objects.create(contact_point=contact, text=f"Wort {mark}")
    committee = Committee.objects.create(
        name=f"Kreis {mark}",
        slug="kreis",
        kind="working_group",
        usual_start=time(19),
        usual_end=time(21),
        usual_place=place,
        voting_seats=10,
        **of_town,
    )
    of_committee = {"committee": committee}
    Goal.objects.create(text=f"Ziel {mark}", **of_committee)
    begin = timezone.now() + timedelta(days=30)
    meeting = Meeting.objects.create(
        title=f"Treffen {mark}", starts_at=begin, ends_at=begin + timedelta(hours=2), place=place, **of_committee
    )
    AgendaItem.objects.create(meeting=meeting, title=f"Punkt {mark}")
    resolution = Resolution.objects.create(title=f"Beschluss {mark}", **of_committee)
    block = SeatBlock.objects.create(label=f"Block {mark}", seats=6, **of_committee)
    nominator = Nominator.objects.create(block=block, name=f"Verband {mark}", seats=4)
    concept = Concept.objects.create(title=f"Konzept {mark}", slug="konzept", **of_town)
    version = ConceptVersion.objects.create(concept=concept, label=f"Fassung {mark}", slug="fassung", status="in_force")
    process = RevisionProcess.objects.create(concept=concept, title=f"Fortschreibung {mark}")
    milestone = Milestone.objects.create(process=process, title=f"Schritt {mark}")
    Statement.objects.create(process=process, text=f"Satz {mark}")
    before = ConceptVersion.objects.create(concept=concept, label=f"Vorige {mark}", slug="vorige", status="superseded")
    consultation = Consultation.objects.create(
        version=version, opens_on="2020-01-01", closes_on="2020-02-01", about=f"<p>Frage {mark}</p>"
    )
    measure = Measure.objects.create(concept=concept, title=f"Maßnahme {mark}", slug="massnahme")
    return SimpleNamespace(
        town=town,
        mark=mark,
        rows={
            "municipality": town,
            "imprint": Imprint.objects.create(authority=f"Amt {mark}", **of_town),
            "privacynotice": PrivacyNotice.objects.create(controller=f"Amt {mark}", **of_town),
            "accessibilitystatement": AccessibilityStatement.objects.create(method=f"Test {mark}", **of_town),
            "notice": Notice.objects.create(title=f"Hinweis {mark}", **of_town),
            "place": place,
            "person": person,
            "contactpoint": contact,
            "committee": committee,
            "meeting": meeting,
            "document": Document.objects.create(
                title=f"Datei {mark}", kind="other", file=SimpleUploadedFile("a.pdf", PDF), **of_committee
            ),
            "resolution": resolution,
            "seatblock": block,
            "nominator": nominator,
            "membership": Membership.objects.create(person=person, **of_committee),
            "paper": Paper.objects.create(title=f"Papier {mark}", kind="demand", **of_committee),
            "project": Project.objects.create(title=f"Projekt {mark}", status="unknown", **of_committee),
            "eventseries": EventSeries.objects.create(
                name=f"Reihe {mark}", rhythm="yearly", role="organiser", **of_committee
            ),
            "concept": concept,
            "conceptversion": version,
            "revisionprocess": process,
            "measure": measure,
            "milestone": milestone,
            "section": Section.objects.create(
                version=version, kind="chapter", title=f"Kapitel {mark}", position=1, depth=1, anchor="kapitel"
            ),
            "changenote": ChangeNote.objects.create(version=version, earlier=before, text=f"<p>Neu {mark}</p>"),
            "consultation": consultation,
            "commentanswer": CommentAnswer.objects.create(
                consultation=consultation, outcome="accepted", reason=f"<p>Weil {mark}</p>"
            ),
            "indicator": Indicator.objects.create(measure=measure, name=f"Kennzahl {mark}", source="Amt"),
            "talk": Talk.objects.create(process=process, title=f"Gespräch {mark}"),
        },
    )


def write_to(town, mark):
    """What people wrote to a town, and what follows from it, by model; `mark` stands in every name."""
    of_town = {"municipality": town}
    asked = Enquiry.objects.create(kind="message", name=f"Anna {mark}", kept_days=90, at_most_days=365, **of_town)
    consultation = Consultation.objects.get(version__concept__municipality=town)
    return {
        "comment": Comment.objects.create(consultation=consultation, text=f"Wort {mark}"),
        "publicform": PublicForm.objects.create(kind="message", mailbox=f"{mark.lower()}@example.org", **of_town),
        "enquiry": asked,
        "outgoingmail": OutgoingMail.objects.create(
            enquiry=asked, recipient=f"{mark}@example.org", subject="Brief", message_id=f"<{mark}>", **of_town
        ),
        "deletion": Deletion.objects.create(kind="message", received_on="2020-01-01", **of_town),
    }


@pytest.fixture
def written(wedel, krefeld):
    """What people wrote to both towns, by the name of the town."""
    return {"wedel": write_to(wedel.town, wedel.mark), "krefeld": write_to(krefeld.town, krefeld.mark)}


@pytest.fixture
def wedel(db):
    return build_town("Wedel", "wedel", "Elbe")


@pytest.fixture
def krefeld(db):
    return build_town("Krefeld", "krefeld", "Seidenweber")


@pytest.fixture
def log_in(client, wedel):
    """Log in somebody with the role in Wedel; returns the user."""

    def log_in(role="coordination", towns=None):
        user = get_user_model().objects.create_user(f"{role}-{timezone.now().timestamp()}", password="x", is_staff=True)
        for town in towns or [wedel.town]:
            Editor.objects.create(user=user, municipality=town, role=role)
        client.force_login(user)
        return user

    return log_in


@pytest.fixture
def coordinator(log_in):
    return log_in()


@pytest.fixture
def boss(client, db):
    user = get_user_model().objects.create_superuser("boss", password="x")
    client.force_login(user)
    return user
