"""Ahrenstedt, a made-up town: the relevance set looks in it for what no source of the demonstration gives.

Offices of every topic with people and streets, agendas, papers, notices, documents to read, a text in two versions.
Its days lie around `TODAY`, at which the measurement stops the clock.
"""

from datetime import date, datetime, time, timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from benchmarks.ahrenstedt.files import docx, pdf
from benchmarks.ahrenstedt.words import (
    COMMITTEES,
    MEETINGS,
    MINUTES,
    NOTICES,
    OFFICES,
    PAPERS,
    PLACES,
    PROJECTS,
    STATUTE,
    TEXT_2015,
    TEXT_2024,
    TODAY,
)
from committees.models import AgendaItem, Answer, Committee, Document, Meeting, Paper, Project
from concepts.models import Concept, ConceptVersion
from concepts.texts.reading import read_markdown
from concepts.texts.storing import store
from contacts.models import ContactPoint, Duty, Holder, Person, Place
from content.imprecise import parse
from municipalities.models import Notice
from portal.demo.builders import Town, paragraphs

SOURCE = {"source_title": "Für die Messung erfunden"}


def enter():
    town = Town(
        SOURCE,
        name="Ahrenstedt",
        slug="ahrenstedt",
        official_name="Stadt Ahrenstedt",
        land="NI",
        palette="petrol",
        lead="In Ahrenstedt finden Sie Beratung, Kurse und Menschen, die sich auskennen.",
        lead_en="In Ahrenstedt you find advice, courses and people who know their way around.",
    )
    places = {key: town.own(Place, name=name, street=street) for key, (name, street) in PLACES.items()}
    enter_offices(town, places)
    committees = enter_committees(town, places)
    enter_concept(town)
    for title, text, last_day in NOTICES:
        town.own(Notice, title=title, text=paragraphs(text), valid_until=last_day)
    town.entry(
        Document,
        committee=committees["integrationsbeirat"],
        kind="statute",
        title="Satzung des Integrationsbeirats",
        file=ContentFile(pdf(STATUTE), name="satzung.pdf"),
    )
    town.entry(
        Document,
        committee=committees["integrationsbeirat"],
        meeting=committees["integrationsbeirat"].meetings.earliest("starts_at"),
        kind="minutes",
        title="Niederschrift vom 5. Oktober 2026",
        approved_on=date(2026, 11, 2),
        file=ContentFile(docx(MINUTES), name="niederschrift.docx"),
    )


def enter_offices(town, places):
    for name, name_en, slug, place, phone, lead, topics, duties, holder in OFFICES:
        office = town.own(
            ContactPoint,
            kind="office",
            name=name,
            name_en=name_en,
            slug=slug,
            place=places[place],
            phone=phone,
            lead=lead,
            topics=topics,
        )
        town.points(Duty, [(duty, "") for duty in duties], contact_point=office)
        if holder:
            person = town.own(Person, name=holder)
            town.entry(Holder, contact_point=office, person=person, starts_on=TODAY - timedelta(days=400))


def enter_committees(town, places):
    made = {}
    for kind, name, short_name, slug, lead, word, place in COMMITTEES:
        made[slug] = town.own(
            Committee,
            kind=kind,
            name=name,
            short_name=short_name,
            slug=slug,
            lead=lead,
            meeting_word=word,
            usual_place=places[place],
        )
    for slug, day, hour, place, title, agenda in MEETINGS:
        start = timezone.make_aware(datetime.combine(day, time(hour)))
        meeting = town.entry(
            Meeting,
            committee=made[slug],
            title=title,
            starts_at=start,
            ends_at=start + timedelta(hours=2),
            place=places[place],
            is_public=True,
        )
        for position, item in enumerate(agenda, start=1):
            town.entry(AgendaItem, meeting=meeting, number=str(position), title=item, position=position)
    for slug, kind, title, text, adopted_on, addressee, status, answer in PAPERS:
        paper = town.entry(
            Paper,
            committee=made[slug],
            kind=kind,
            title=title,
            text=paragraphs(text),
            adopted_on=parse(adopted_on),
            addressee=addressee,
            status=status,
        )
        if answer:
            town.entry(Answer, paper=paper, answered_by=answer[0], text=paragraphs(answer[1]))
    for position, (slug, title, text, target) in enumerate(PROJECTS, start=1):
        town.entry(
            Project,
            committee=made[slug],
            title=title,
            text=paragraphs(text),
            target_group=target,
            status="running",
            position=position,
        )
    return made


def enter_concept(town):
    concept = town.own(
        Concept,
        kind="integration",
        title="Teilhabekonzept",
        slug="teilhabekonzept",
        lead="Wie alle in Ahrenstedt teilhaben sollen: in Sprache, Wohnen, Gesundheit und Sport.",
    )
    before = None
    for year, status, text in (("2015", "superseded", TEXT_2015), ("2024", "in_force", TEXT_2024)):
        before = town.entry(
            ConceptVersion,
            concept=concept,
            label=f"Fassung von {year}",
            slug=year,
            status=status,
            adopted_on=parse(year),
            predecessor=before,
        )
        store(before, read_markdown(text).parts)
