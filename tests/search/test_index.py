"""What an entry holds, and in which words it can be found."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection

from content.imprecise import parse
from search.models import Due, Entry, Standing, Word
from search.sync import bring_up_to_date
from search.words import fold, words_of
from search.writing import write
from tests import factories
from tests.factories import NOW, berlin

pytestmark = pytest.mark.django_db


def entry(kind, language="de", **lookup):
    bring_up_to_date(60)
    return Entry.objects.get(kind=kind, language=language, **lookup)


def stems_match(found, query):
    """Whether the query, in PostgreSQL's notation, matches the stems of the entry."""
    return Entry.objects.extra(where=["vector @@ %s::tsquery"], params=[query]).filter(pk=found.pk).exists()


def test_a_meeting_is_found_by_its_day_agenda_place_and_partners():
    place = factories.place.make(name="Bürgerhaus", street="Schloßstraße 3", postcode="12345", city="Hausen")
    meeting = factories.meeting.make(
        starts_at=berlin(2026, 3, 9, 18), ends_at=berlin(2026, 3, 9, 20), place=place, note="<p>Wir &amp; alle</p>"
    )
    item = factories.Recipe("committees.AgendaItem", meeting=meeting)
    item.make(title="Begrüßung")
    item.make(title="Personalie", is_public=False)
    partner = factories.committee.make(municipality=meeting.committee.municipality, name="Seniorenbeirat")
    hidden = factories.committee.make(municipality=meeting.committee.municipality, name="Geheimbund", state="draft")
    for each in (partner, hidden):
        factories.Recipe("committees.JointCommittee", meeting=meeting, committee=each).make()

    found = entry("meeting")

    assert found.day == berlin(2026, 3, 9).date()
    assert found.standing == Standing.ALIVE
    assert found.text.splitlines() == [
        meeting.committee.name,
        "Seniorenbeirat",
        "Begrüßung",
        "Wir & alle",
        "Montag, 9. März 2026 · Monday, 9 March 2026 · 09.03.2026",
        "Bürgerhaus, Schloßstraße 3, 12345 Hausen",
        meeting.committee.municipality.name,
    ]
    assert set(words_of("bürgerhaus SCHLOSSSTRASSE Begruessung montag märz")) <= set(found.words)


def test_a_cancelled_meeting_has_no_day_to_be_found_by():
    factories.meeting.make(status="cancelled")

    found = entry("meeting")

    assert (found.day, found.standing, "2020" in found.text) == (None, Standing.BESIDE, False)


def test_a_contact_is_found_by_duties_people_phone_and_place():
    contact = factories.contact.make(phone="+492812032371", spoken_languages=["tr"], topics=["german"])
    factories.Recipe("contacts.Duty", contact_point=contact, group="Beratung", text="Hilft bei Anträgen").make()
    person = factories.person.make(name="Zoe Beispiel")
    factories.Recipe("contacts.Holder", contact_point=contact, person=person, function="Leiterin").make()

    found = entry("contact")

    assert found.text.splitlines() == [
        "Beratung",
        "Hilft bei Anträgen",
        "Deutsch lernen · Learning German",
        "Türkisch · Turkish",
        "Zoe Beispiel",
        "Leiterin",
        "0281 2032371",
        contact.municipality.name,
    ]
    assert stems_match(found, "02812032371")


def test_a_contact_is_found_by_what_guides_it_and_where_it_leads_on():
    contact = factories.contact.make()
    factories.Recipe("contacts.Mission", contact_point=contact, text="In Vertrauen [1]", footnote="Leitbild").make()
    link = factories.Recipe("contacts.ContactLink", contact_point=contact, title="Willkommen", publisher="Bundesamt")
    link.make(url="https://example.org/")

    lines = entry("contact").text.splitlines()

    assert lines == ["In Vertrauen", "Leitbild", "Willkommen", "Bundesamt", contact.municipality.name]


def test_a_committee_is_found_by_its_short_name_and_who_sits_there():
    committee = factories.committee.make(name="Arbeitskreis Integration", short_name="AK Integration")
    block = factories.Recipe("committees.SeatBlock", committee=committee, label="Verbände", seats=5).make()
    nominator = factories.Recipe("committees.Nominator", block=block, name="Arbeiterwohlfahrt").make()
    member = factories.Recipe("committees.Membership", committee=committee, on_behalf_of=nominator)
    member.make(person=factories.person.make(name="Zoe Beispiel"), may_be_named=True)
    member.make(person=factories.person.make(name="Udo Ungenannt"))

    found = entry("committee")

    assert found.title == "Arbeitskreis Integration (AK Integration)"
    assert found.text.splitlines()[:3] == ["Verbände", "Arbeiterwohlfahrt", "Zoe Beispiel"]
    assert "Udo" not in found.text
    assert stems_match(found, "ak:A & integration:A")


def test_a_concept_tells_its_present_revision_and_little_of_earlier_ones():
    concept = factories.concept.make(title="Integrationskonzept")
    earlier = factories.process.make(concept=concept, title="Die erste", aim="<p>Vergangenes Ziel</p>")
    present = factories.process.make(concept=concept, title="Die zweite", aim="<p>Heutiges Ziel</p>")
    factories.process.make(concept=concept, title="Geheime", state="draft")
    for process in (earlier, present):
        step = factories.Recipe("concepts.Milestone", process=process, title=f"Auftakt {process.pk}").make()
        step.text, step.happened_on = "<p>Mit Kuchen</p>", parse("2019") if process == earlier else None
        step.save()
        factories.Recipe("concepts.StepPerson", milestone=step, role="Moderation", name=f"Zoe {process.pk}").make()
        factories.Recipe("concepts.Participant", process=process, name=f"Verein {process.pk}", role="residents").make()
        quote = factories.Recipe("concepts.Statement", process=process, text=f"Wort {process.pk}", footnote="Presse")
        quote.make(attributed_to="Bürgermeister")

    lines = entry("concept").text.splitlines()

    told = ["Die erste", f"Auftakt {earlier.pk}", "Die zweite", "Heutiges Ziel", f"Auftakt {present.pk}", "Mit Kuchen"]
    told += [f"Zoe {present.pk}", "Moderation", f"Verein {present.pk}", f"Wort {present.pk}", "Bürgermeister"]
    assert lines[: len(told)] == told
    assert lines[len(told) + 1 :] == [concept.municipality.name]


def test_words_of_the_title_weigh_more_and_compounds_are_found_from_their_tail():
    factories.committee.make(name="Jugendhilfeausschuss", lead="Der Schulausschuss gehört nicht dazu.")

    found = entry("committee")

    assert stems_match(found, "jugendhilfeausschuss:A")
    assert not stems_match(found, "schulausschuss:A")
    assert stems_match(found, "schulausschuss:C")
    tails = Entry.objects.extra(where=["tails @@ %s::tsquery"], params=["ssuhcssua:*A"])
    assert list(tails) == [found]


def test_a_compound_whose_tail_the_stem_loses_is_found_from_it_too():
    factories.project.make(title="Stadtfest", text="<p>Mit Einbürgerungstests und einem Einbürgerungstest</p>")

    found = entry("project")

    for tail in ("fest:*A", "test:*C"):
        word, weight = tail.split(":")
        tails = Entry.objects.extra(where=["tails @@ %s::tsquery"], params=[f"{word[::-1]}:{weight}"])
        assert list(tails) == [found]


def test_an_entry_in_another_language_is_there_where_somebody_wrote_something():
    factories.project.make(title="Sprachcafé", i18n={"title_en": "Language café"})
    factories.paper.make(title="Forderung")
    factories.meeting.make()

    bring_up_to_date(60)

    english = Entry.objects.filter(language="en").exclude(kind="legal")
    assert list(english.values_list("kind", "title", "config")) == [("project", "Language café", "english")]


def test_paragraphs_are_found_under_their_heading():
    version = factories.version.make(status="superseded")
    heading = factories.section.make(version=version, number="2.1", title="Sprache", kind="goal")
    factories.section.make(version=version, parent=heading, kind="paragraph", title="", body="<p>Kurse für alle.</p>")

    found = entry("text")

    assert (found.object_id, found.title, found.standing) == (heading.pk, "2.1 Sprache", Standing.PAST)
    assert found.text.startswith("Kurse für alle.")


def test_every_town_has_its_legal_pages():
    town = factories.town.make(is_example=True, is_demonstration=True)
    factories.Recipe("municipalities.Imprint", municipality=town, authority="Magistrat").make()

    found = entry("legal", part="imprint")

    assert (found.title, found.object_id, found.is_example) == ("Impressum", town.pk, True)
    assert found.text.splitlines()[0] == "Magistrat"
    assert Entry.objects.filter(kind="legal", language="de").count() == 3


def test_a_document_shows_only_while_its_meeting_does():
    meeting = factories.meeting.make(starts_at=NOW, ends_at=NOW + timedelta(hours=2))
    factories.document.make(committee=meeting.committee, meeting=meeting)

    assert entry("document").day == NOW.date()

    type(meeting).objects.filter(pk=meeting.pk).update(state="archived")
    bring_up_to_date(60)
    assert not Entry.objects.filter(kind__in=["document", "meeting"]).exists()


def test_words_are_counted_and_forgotten():
    first, second = factories.project.make(_quantity=2, title="Nähstube")
    bring_up_to_date(60)
    assert Word.objects.get(word=fold("Nähstube")).entries == 2

    first.title = "Backstube"
    first.save()
    second.delete()
    bring_up_to_date(60)
    assert dict(Word.objects.filter(word__endswith="stube").values_list("word", "entries")) == {"backstube": 1}


def test_an_entry_that_says_the_same_is_not_written_again():
    project = factories.project.make()
    before = entry("project")
    with connection.cursor() as cursor:
        cursor.execute("SELECT ctid FROM search_entry WHERE id = %s", [before.pk])
        place = cursor.fetchone()
        project.save()
        assert bring_up_to_date(60)
        cursor.execute("SELECT ctid FROM search_entry WHERE id = %s", [before.pk])
        assert cursor.fetchone() == place


def test_texts_as_long_as_can_be_are_written():
    """PostgreSQL holds 1 MB of stems in one value, and no stem above 2 kB."""
    town = factories.town.make()
    values = {"kind": "document", "language": "de", "municipality": town, "title": "ä" * 5000, "is_example": False}
    distinct = " ".join(f"{number:x}q" for number in range(300_000))

    write([Entry(object_id=1, text=distinct, **values), Entry(object_id=2, text="漢" * 300_000, **values)])

    assert Entry.objects.filter(kind="document").count() == 2


def test_stems_lie_within_their_rows():
    """Each comparison would fetch them anew from beside the row."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attname FROM pg_attribute WHERE attstorage = 'm' AND attrelid = 'search_entry'::regclass"
        )
        assert {name for (name,) in cursor} == {"vector", "tails"}


def test_the_command_writes_everything_anew(capsys):
    factories.town.make()
    bring_up_to_date(60)
    Entry.objects.update(title="Verfälscht")

    call_command("rebuild_search")

    assert not Entry.objects.filter(title="Verfälscht").exists()
    assert capsys.readouterr().out == f"entries: {Entry.objects.count()}\n"
    assert not Due.objects.filter(due_on=None).exists()
