"""What is found, and in which order."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as effort
from hypothesis import strategies as st

from search import meaning, ranking
from search.finding import PER_PAGE, Period, find
from search.models import Entry, Kind, Synonyms
from search.sync import bring_up_to_date
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(summer_of_2020):
    pass


def found(query, *, language="de", **scope):
    assert bring_up_to_date()
    return find(query, language=language, **scope)


def titles(query, **scope):
    return [hit.title for hit in found(query, **scope).hits]


@pytest.mark.parametrize(
    "query",
    ["Völklingen", "volklingen", "Voelklingen", "VÖLKLINGEN", "kreis völkl", "arbeitskreise völklingen", "völkl"],
)
def test_accents_case_order_endings_and_beginnings_do_not_matter(query):
    factories.committee.make(name="Arbeitskreis Völklingen")
    factories.committee.make(name="Runder Tisch")

    assert titles(query) == ["Arbeitskreis Völklingen"]


@pytest.mark.parametrize("query", ["ausschuss", "Ausschüsse", "ausschusses", "auschuss", "aussschuss", "Jugendhilfe"])
def test_a_compound_is_found_from_its_parts_misspelt_or_not(query):
    factories.committee.make(name="Jugendhilfeausschuss")

    assert titles(query) == ["Jugendhilfeausschuss"]


def test_a_misspelt_word_is_told_as_it_may_have_been_meant():
    factories.committee.make(name="Ausländerbehörde und Beirat")

    assert found("auslenderbehörde beirat").suggestion == "Ausländerbehörde beirat"
    assert found("beirat").suggestion == ""
    assert found("Beiräte").suggestion == ""


def test_misspelt_hits_stand_among_the_others():
    """A word that is known, but rare, may be a slip as well."""
    factories.committee.make(name="Jugendhilfeausschuss")
    factories.committee.make(name="Jugendhlifeausschuss")

    assert titles("Jugendhilfeausschuss") == ["Jugendhilfeausschuss", "Jugendhlifeausschuss"]


def test_every_word_must_be_found_and_where_nothing_has_all_some_will_do():
    factories.contact.make(name="Kurse", lead="am Abend")
    factories.contact.make(name="Abendschule", lead="Morgens")

    both, some = found("kurse abend"), found("kurse morgens")

    assert ([hit.title for hit in both.hits], both.is_partial) == (["Kurse"], False)
    assert (sorted(hit.title for hit in some.hits), some.is_partial) == (["Abendschule", "Kurse"], True)


def test_phrases_and_exclusions():
    factories.contact.make(name="Runder Tisch")
    factories.contact.make(name="Tisch, runder")

    assert titles('"Runder Tisch"') == ["Runder Tisch"]
    assert sorted(titles("tisch runder")) == ["Runder Tisch", "Tisch, runder"]
    assert titles('tisch -"runder tisch"') == ["Tisch, runder"]
    assert titles("tisch -runder") == []


def test_synonyms_find_each_other_whatever_their_ending():
    Synonyms.objects.all().delete()
    Synonyms.objects.create(words=["Sprachkurs", "Deutsch lernen"])
    factories.contact.make(name="Volkshochschule", lead="Sprachkurse für alle")
    factories.contact.make(name="Bücherei", lead="Hier kann man Deutsch lernen.")

    for query in ("Sprachkurse", "wo kann ich Deutsch lernen"):
        assert sorted(titles(query)) == ["Bücherei", "Volkshochschule"]


@pytest.mark.parametrize("query", ["Frauen", "Diskriminierung"])
def test_a_word_of_the_synonyms_is_never_taken_for_a_slip(query):
    Synonyms.objects.all().delete()
    Synonyms.objects.create(words=["Frauen", "Mütter"])
    Synonyms.objects.create(words=["Diskriminierung", "Rassismus"])
    factories.contact.make(name="Fragen zur Diskrimnierung")

    result = found(query)

    assert (result.total, result.suggestion) == (0, "")


@pytest.mark.parametrize("query", ["Rasismus", "rassissmus", "Rassismuss"])
def test_a_misspelt_synonym_finds_what_the_others_say(query):
    Synonyms.objects.all().delete()
    Synonyms.objects.create(words=["Diskriminierung", "Rassismus"])
    factories.contact.make(name="Stelle gegen Diskriminierung")

    result = found(query)

    assert ([hit.title for hit in result.hits], result.suggestion) == (["Stelle gegen Diskriminierung"], "Rassismus")


@pytest.mark.parametrize("query", ["E-Mail", "E-Mails", "Amtt"])
def test_short_words_and_pieces_of_words_with_hyphens_are_no_slips(query):
    factories.contact.make(name="Emai Meils Amtz")

    result = found(query)

    assert (result.total, result.suggestion) == (0, "")


@pytest.mark.parametrize("query", ["Termine", "nächste Sitzung", "Sitzung heute"])
def test_who_asks_for_meetings_alone_gets_the_coming_ones_first(query):
    here, there = (factories.committee.make(name="Beirat") for _town in range(2))
    for committee, days in ((here, -30), (here, 40), (here, 10), (there, 5)):
        start = timezone.now() + timedelta(days=days)
        factories.meeting.make(committee=committee, starts_at=start, ends_at=start + timedelta(hours=2), title="Aula")
    factories.meeting.make(committee=here, title="Entwurf", state="draft")
    factories.contact.make(name="Termine bitte hier")

    everywhere, in_town = found(query), found(query, town=here.municipality, kinds=[Kind.MEETING])
    coming = found(query, period=Period.COMING)

    days = [(hit.meeting.starts_at - timezone.now()).days for hit in everywhere.hits[:4]]
    assert days == [5, 10, 40, -30]
    assert (in_town.total, coming.kinds["meeting"], everywhere.suggestion) == (3, 3, "")


def test_who_asks_for_a_phone_number_alone_gets_the_contacts_without_what_is_excluded():
    town = factories.town.make()
    for name in ("Beratung", "Amt", "Telefonische Auskunft"):
        factories.contact.make(municipality=town, name=name)
    factories.committee.make(municipality=town, name="Beirat")
    factories.contact.make(municipality=town, name="Entwurf", state="draft")

    assert titles("Telefon", town=town) == ["Telefonische Auskunft", "Amt", "Beratung"]
    assert titles("Telefon -Amt", town=town) == ["Telefonische Auskunft", "Beratung"]


def test_lists_name_each_thing_once_in_the_language_of_the_reader():
    factories.contact.make(name="Beratung", i18n={"name_en": "Advice"})

    assert titles("contact", language="en") == ["Advice"]


def test_the_title_counts_more_than_the_text_and_the_word_more_than_its_relatives():
    factories.contact.make(name="Amt", lead="Fragen zum Wohnen")
    factories.contact.make(name="Wohnheim", lead="Zimmer")
    factories.contact.make(name="Wohnen")

    first, *others = titles("wohnen")

    assert (first, sorted(others)) == ("Wohnen", ["Amt", "Wohnheim"])


def test_coming_meetings_come_soonest_first_and_past_ones_after_them():
    committee = factories.committee.make(name="Beirat")
    for days in (-30, 40, 10):
        start = timezone.now() + timedelta(days=days)
        factories.meeting.make(committee=committee, starts_at=start, ends_at=start + timedelta(hours=2), title="Aula")

    days = [hit.meeting.starts_at - timezone.now() for hit in found("aula").hits]

    assert days == [timedelta(days=10), timedelta(days=40), timedelta(days=-30)]


@pytest.mark.parametrize("query", ["montag märz", "9.3.2020", "09.03.2020", "März 2020", "Sitzung Beirat"])
def test_who_names_a_day_wants_the_meeting(query):
    committee = factories.committee.make(name="Beirat")
    factories.contact.make(name="Beirat und Rat", lead="Montag, 9. März 2020")
    start = factories.berlin(2020, 3, 9, 19)
    factories.meeting.make(committee=committee, starts_at=start, ends_at=start + timedelta(hours=2))

    assert found(query).hits[0].kind == Kind.MEETING


def test_periods():
    for day in (1, 15, 16, 21, 30):
        start = factories.berlin(2020, 6, day, 19)
        factories.meeting.make(starts_at=start, ends_at=start + timedelta(hours=1), title="Aula")

    def days(period):
        return sorted(hit.meeting.starts_at.day for hit in found("aula", period=period).hits)

    assert days(Period.WEEK) == [15, 16, 21]
    assert days(Period.MONTH) == [1, 15, 16, 21, 30]
    assert days(Period.COMING) == [15, 16, 21, 30]
    assert days(Period.PAST) == [1]


def test_a_town_a_kind_and_counts():
    here, there = (factories.town.make() for _town in range(2))
    factories.contact.make(municipality=here, name="Aula")
    factories.committee.make(municipality=here, name="Aula")
    factories.contact.make(municipality=there, name="Aula")

    everywhere, in_town, contacts = found("aula"), found("aula", town=here), found("aula", kinds=[Kind.CONTACT])

    assert (everywhere.kinds, everywhere.towns) == ({"contact": 2, "committee": 1}, {here.pk: 2, there.pk: 1})
    assert (in_town.total, {hit.town for hit in in_town.hits}) == (2, {here.name})
    assert (contacts.total, contacts.kinds) == (2, everywhere.kinds)


def test_teaching_examples_are_found_in_themselves_only():
    town = factories.town.make(is_example=True, is_demonstration=True)
    factories.contact.make(municipality=town, name="Aula")

    assert (titles("aula"), titles("aula", town=town)) == ([], ["Aula"])


def test_readers_of_english_find_english_and_german_and_each_thing_once():
    factories.contact.make(name="Beratung", i18n={"name_en": "Advice"})
    factories.contact.make(name="Beratungsstelle Nord")

    assert titles("advice") == []
    assert titles("advice", language="en") == ["Advice"]
    assert titles("beratung", language="en") == ["Beratung", "Beratungsstelle Nord"]


def test_of_one_text_three_places_are_shown():
    version = factories.version.make(words=9, text_hash="a", status="in_force")
    for number in range(5):
        factories.section.make(version=version, title=f"Wohnen {number}")
    factories.section.make(version=factories.version.make(words=9, text_hash="b"), title="Wohnen dort")

    result = found("wohnen")

    assert (result.total, result.kinds) == (4, {"text": 4})


def test_what_is_no_longer_public_never_shows_even_while_its_entry_is_left():
    contact = factories.contact.make(name="Aula")
    assert titles("aula") == ["Aula"]

    type(contact).objects.filter(pk=contact.pk).update(state="archived")

    assert find("aula", language="de").hits == []


def test_pages_hold_ten_and_no_hit_twice():
    factories.contact.make(lead="Aula", _quantity=PER_PAGE + 5)

    first, second = (found("aula", page=number) for number in (1, 2))

    assert (len(first.hits), len(second.hits), first.pages, first.total) == (10, 5, 2, 15)
    assert len({hit.address for hit in [*first.hits, *second.hits]}) == 15


def test_marks_are_on_what_was_meant_and_everything_else_is_escaped():
    factories.contact.make(name="<b>Jugendhilfeausschüsse</b>", lead='Der "Ausschuß" & die Ausschüsse')

    (hit,) = found("auschuss").hits

    assert hit.marked_title == "&lt;b&gt;<mark>Jugendhilfeausschüsse</mark>&lt;/b&gt;"
    assert hit.excerpt == ("Der &quot;<mark>Ausschuß</mark>&quot; &amp; die <mark>Ausschüsse</mark>")


def test_an_excerpt_is_cut_around_the_words():
    factories.contact.make(name="Amt", lead=" ".join(["davor"] * 40) + " Zitronenfalter " + "danach")

    (hit,) = found("zitronenfalter").hits

    assert hit.excerpt.startswith("… davor")
    assert hit.excerpt.endswith("<mark>Zitronenfalter</mark> danach")
    assert len(hit.excerpt) < 120


def one_of_each_kind():
    default_storage.save("document/satzung.pdf", ContentFile(b"%PDF-1.7 Satzung"))
    town = factories.town.make(name="Aula")
    committee = factories.committee.make(municipality=town, name="Aula")
    factories.contact.make(municipality=town, name="Aula", phone="+4928112345")
    factories.meeting.make(committee=committee, title="Aula")
    factories.project.make(committee=committee, title="Aula")
    factories.paper.make(committee=committee, title="Aula", adopted_on=None)
    factories.document.make(committee=committee, title="Aula")
    concept = factories.concept.make(municipality=town, title="Aula")
    version = factories.version.make(concept=concept, words=9, text_hash="a")
    factories.section.make(version=version, title="Aula")
    factories.measure.make(concept=concept, title="Aula")
    factories.notice.make(municipality=town, title="Aula")
    return town


def test_every_kind_is_found_and_leads_to_its_page(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    one_of_each_kind()

    result = found("aula")

    assert set(result.kinds) == {kind.value for kind in Kind}
    statuses = {hit.kind: client.get(hit.address, follow=True).status_code for hit in result.hits}
    assert set(statuses.values()) == {200}


def test_all_kinds_at_once_cost_few_queries(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    town = one_of_each_kind()
    assert bring_up_to_date()

    with CaptureQueriesContext(connection) as captured:
        find("aula", language="de", town=town)

    assert len(captured) <= 8


@pytest.fixture
def something(db):
    factories.committee.make(name="Arbeitskreis Integration")
    assert bring_up_to_date()


@effort(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60) | st.text(alphabet="ab\"'\\:*&|!()<>-% \0ärbeitskrs", max_size=40))
def test_no_question_breaks_the_search(something, typed):
    result = find(typed, language="de")

    assert result.total == len(result.hits) <= 6


@pytest.mark.parametrize("query", ["%", "_", "\\", "' OR x=x --", "*", "a:*", "(", "!&|", "'a' <-> ''", "\0", "😀", "‮"])
def test_signs_mean_nothing(something, query):
    assert find(query, language="de").hits == []


def test_counting_stops_and_says_so():
    town = factories.town.make()
    row = {"language": "de", "municipality": town, "title": "Aula", "text": "", "is_example": False, "words": []}
    Entry.objects.bulk_create(
        Entry(kind="contact", object_id=number, config="german", vector="'aula':1A", tails="", **row)
        for number in range(10_000, 10_400)
    )

    result = find("aula", language="de")

    assert (result.total, result.is_more, result.pages) == (300, True, 30)


@pytest.fixture
def plenty(monkeypatch):
    """Words of 330 entries are very frequent, and then come 30 entries without them; answers in their order."""
    monkeypatch.setattr(ranking, "PLENTY", 100)
    monkeypatch.setattr(meaning, "VERY_FREQUENT", 100)
    town = factories.town.make()
    row = {"kind": "contact", "language": "de", "municipality": town, "title": "Amt", "text": "", "is_example": False}
    row |= {"config": "german", "tails": ""}
    for first, number, words in ((10_000, 330, ["aula", "buhne"]), (20_000, 30, ["keller"])):
        vector = " ".join(f"'{word}':{place}C" for place, word in enumerate([*words, words[0][:3]], 1))
        Entry.objects.bulk_create(
            Entry(object_id=first + place, vector=vector, words=words, **row) for place in range(number)
        )


@pytest.mark.parametrize("query", ["aula", "aula bühne", "bühnen"])
@pytest.mark.parametrize("few", [4000, 10])
def test_frequent_words_are_found_whether_or_not_the_newest_entries_hold_them(plenty, monkeypatch, query, few):
    monkeypatch.setattr(ranking, "FEW_ENTRIES", few)

    result = find(query, language="de")

    assert (result.total, result.is_more) == (300, True)


def test_of_words_that_never_stand_together_each_has_its_share(plenty):
    either = find("bühne keller", language="de")

    assert (either.total, either.is_partial) == (150 + 30, True)
    assert find('"bühne aula"', language="de").total == 0
