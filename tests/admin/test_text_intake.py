"""Taking the text of a version in: handed in, looked at, matched with the text before, taken over."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from concepts.admin.intake import mark_of
from concepts.intake import BaseChanged, delete_old_intakes, match, take_over
from concepts.models import Section, TextIntake
from concepts.texts.storing import text_hash
from concepts.texts.structure import Part, parts_of
from tests import factories
from tests.admin.filled_forms import FilledForm
from tests.concepts.prose import long_text

TEXT = """\
# 1 Ankommen

Wer neu in der Stadt ist, soll sich schnell zurechtfinden und wissen, wo Rat zu bekommen ist.

Dazu gibt es einen Wegweiser in acht Sprachen.

## 1.1 Beratung

Die Beratung findet im Rathaus statt, jeden Dienstag und Donnerstag am Nachmittag.

# 2 Sprache

- Kurse am Abend
- Kurse mit Kinderbetreuung
"""
REVISED = """\
# 1 Ankommen

Wer neu in der Stadt ist, soll sich schnell zurechtfinden und wissen, wo guter Rat zu bekommen ist.

## 1.1 Beratung

Die Beratung findet im Rathaus statt, jeden Dienstag und Donnerstag am Nachmittag.

# 2 Wohnen

Die Stadt hilft bei der Suche nach einer Wohnung.
"""


@pytest.fixture
def version(wedel):
    """Without a text."""
    wedel.rows["conceptversion"].sections.all().delete()
    return wedel.rows["conceptversion"]


def page(version, name="text", *args):
    return reverse(f"admin:concepts_conceptversion_{name}", args=[version.pk, *args])


def hand_in(client, version, text=TEXT):
    """Paste it; returns the intake."""
    response = client.post(page(version), {"text": text})
    assert response.status_code == 302, response.context["form"].errors
    return version.intakes.order_by("pk").last()


def send(client, address, **changes):
    """The form of a page as it is filled, with `changes` typed over or a button pressed."""
    filled = FilledForm(client.get(address).content.decode()).values
    return client.post(address, {**filled, **changes}, follow=True)


def put_in(client, version, text=TEXT):
    """The whole way."""
    intake = hand_in(client, version, text)
    response = send(client, page(version, "text_outline", intake.pk), deed="next")
    if TextIntake.objects.filter(pk=intake.pk).exists():
        response = send(client, page(version, "text_matches", intake.pk), deed="take", confirmed="on")
    assert not TextIntake.objects.filter(pk=intake.pk).exists()
    version.refresh_from_db()
    return response


def said(response):
    return " ".join(str(message) for message in response.context["messages"])


def headings(version):
    return [(part.depth, part.heading) for part in parts_of(version) if part.is_heading]


def identity_of(version, **values):
    return version.sections.get(**values).identity


def test_a_pasted_text_becomes_the_text_of_the_version(client, coordinator, version):
    response = put_in(client, version)

    assert headings(version) == [(1, "1 Ankommen"), (2, "1.1 Beratung"), (1, "2 Sprache")]
    assert "<li>" in version.sections.get(position=7).body
    assert version.words > 30
    assert version.has_text
    assert str(version.words) in said(response)


def test_a_file_is_read_too(client, coordinator, version):
    file = SimpleUploadedFile("Konzept.md", TEXT.encode())

    response = client.post(page(version), {"file": file}, follow=True)

    assert version.intakes.get().source_name == "Konzept.md"
    assert "Ankommen" in response.content.decode()


def test_nothing_shows_before_it_is_taken_over(client, coordinator, version):
    intake = hand_in(client, version)
    send(client, page(version, "text_outline", intake.pk), deed="save")

    assert not version.sections.exists()
    assert client.get(page(version, "text_look", intake.pk)).status_code == 200


def test_what_was_pasted_survives_an_error(client, coordinator, version):
    file = SimpleUploadedFile("Konzept.exe", b"MZ")

    response = client.post(page(version), {"text": TEXT, "file": file})

    form = FilledForm(response.content.decode())
    assert response.context["form"].errors["file"]
    assert form.values["text"].strip() == TEXT.strip()


@pytest.mark.parametrize("posted", [{}, {"text": "   "}, {"text": "\x00"}, {"text": "<p></p>"}])
def test_nothing_to_read_is_told(client, coordinator, version, posted):
    response = client.post(page(version), posted)

    assert response.status_code == 200
    assert response.context["form"].errors
    assert not version.intakes.exists()


@pytest.mark.parametrize(
    "name, data", [("a.md", b""), ("a.docx", b"PK"), ("a.pdf", b"%PDF-1.7"), ("a.md", b"\x00\x01")]
)
def test_files_that_cannot_be_read_are_told(client, coordinator, version, name, data):
    response = client.post(page(version), {"file": SimpleUploadedFile(name, data)})

    assert response.context["form"].errors["file"]
    assert not version.intakes.exists()


def test_the_outline_can_be_corrected(client, coordinator, version):
    intake = hand_in(client, version)
    outline = page(version, "text_outline", intake.pk)

    send(client, outline, **{"0-title": "Willkommen", "0-kind": "field", "3-kind": "paragraph"})
    send(client, outline, heading="2")
    send(client, outline, down="5")
    send(client, outline, up="2")
    send(client, outline, deed="next")

    assert headings(version) == [
        (1, "1 Willkommen"),
        (1, "Dazu gibt es einen Wegweiser in acht Sprachen."),
        (2, "2 Sprache"),
    ]
    assert version.sections.get(position=1).kind == Section.Kind.FIELD
    assert version.sections.get(position=4).body == "<p>1.1 Beratung</p>"


@pytest.mark.parametrize(
    "rubbish",
    [
        {"0-title": ""},
        {"0-title": "x" * 301},
        {"0-title": "\x00"},
        {"0-level": "99"},
        {"0-level": "viele"},
        {"0-kind": "poem"},
        {"0-number": "1" * 31},
    ],
)
def test_rubbish_in_the_outline_is_told_and_what_was_typed_stays(client, coordinator, version, rubbish):
    intake = hand_in(client, version)

    response = send(client, page(version, "text_outline", intake.pk), **rubbish, **{"5-title": "Bleibt"}, deed="next")

    assert not version.sections.exists()
    assert "errornote" in response.content.decode()
    assert FilledForm(response.content.decode()).values["5-title"] == "Bleibt"


@pytest.mark.parametrize(
    "rubbish",
    [{"up": "x"}, {"up": "-1"}, {"down": "99999"}, {"heading": "0"}, {"up": "1"}, {"go": "77"}, {"deed": "explode"}],
)
def test_rubbish_in_buttons_changes_nothing(client, coordinator, version, rubbish):
    intake = hand_in(client, version)

    response = send(client, page(version, "text_outline", intake.pk), **rubbish)

    assert response.status_code == 200
    assert version.intakes.get().parts == intake.parts


def test_comments_stay_at_their_sections_when_a_text_is_read_again(client, coordinator, version):
    put_in(client, version)
    before = {name: identity_of(version, title=name) for name in ("Ankommen", "Beratung", "Sprache")}

    put_in(client, version, REVISED)

    assert identity_of(version, title="Ankommen") == before["Ankommen"]
    assert identity_of(version, title="Beratung") == before["Beratung"]
    assert not version.sections.filter(title="Sprache").exists()


def test_a_new_version_continues_the_sections_of_its_predecessor(client, coordinator, version):
    put_in(client, version)
    successor = factories.version.make(concept=version.concept, predecessor=version, state="draft")

    put_in(client, successor, REVISED)

    assert identity_of(successor, title="Beratung") == identity_of(version, title="Beratung")


def test_the_editor_decides_which_section_is_which(client, coordinator, version):
    put_in(client, version)
    intake = hand_in(client, version, REVISED)
    send(client, page(version, "text_outline", intake.pk), deed="next")
    matches = page(version, "text_matches", intake.pk)
    intake.refresh_from_db()
    parts = [Part.from_json(each) for each in intake.parts]
    number = next(index for index, part in enumerate(parts) if part.title == "Wohnen")

    send(client, matches, doubt=str(number))
    response = send(client, matches, **{f"match-{number}": "same:5"}, deed="take")

    version.refresh_from_db()
    assert "match" not in said(response)
    former = version.intakes.get()
    assert str(identity_of(version, title="Wohnen")) == former.parts[5]["identity"]


def test_a_contradiction_is_shown_and_nothing_is_taken_over(client, coordinator, version):
    put_in(client, version)
    intake = hand_in(client, version, REVISED)
    send(client, page(version, "text_outline", intake.pk), deed="next")
    matches = page(version, "text_matches", intake.pk)
    before = parts_of(version)
    send(client, matches, doubt="4")

    response = send(client, matches, **{"match-4": "same:0"}, deed="take")

    rows = list(response.context["matching"].rows)
    assert {row.index for row in rows if row.error} == {0, 4}
    assert parts_of(version) == before


@pytest.mark.parametrize(
    "rubbish", ["", "same", "same:99999", "same:-1", "merged:1", "split:a", "new:1", "\x00", "same:1,2"]
)
def test_rubbish_in_a_choice_is_told(client, coordinator, version, rubbish):
    put_in(client, version)
    intake = hand_in(client, version, REVISED)
    send(client, page(version, "text_outline", intake.pk), deed="next")
    matches = page(version, "text_matches", intake.pk)
    send(client, matches, doubt="0")

    response = send(client, matches, **{"match-0": rubbish}, deed="take")

    assert [row.error != "" for row in response.context["matching"].rows if row.index == 0] == [True]
    assert TextIntake.objects.filter(pk=intake.pk).exists()


def test_replacing_what_was_adopted_is_confirmed_first(client, coordinator, version):
    put_in(client, version)
    type(version).objects.filter(pk=version.pk).update(state="published")
    intake = hand_in(client, version, REVISED)
    send(client, page(version, "text_outline", intake.pk), deed="next")
    matches = page(version, "text_matches", intake.pk)

    refused = send(client, matches, deed="take")
    kept = headings(version)
    send(client, matches, deed="take", confirmed="on")

    assert "errornote" in refused.content.decode()
    assert (2, "1.1 Beratung") in kept
    assert (1, "2 Wohnen") in headings(version)


def test_an_adopted_version_without_a_text_gets_one_without_ado(client, coordinator, version):
    type(version).objects.filter(pk=version.pk).update(state="published")

    put_in(client, version)

    assert headings(version)


def test_the_former_text_comes_back_with_its_sections(client, coordinator, version):
    put_in(client, version)
    before = parts_of(version)
    put_in(client, version, REVISED)
    former = version.intakes.get()

    send(client, page(version, "text_outline", former.pk), deed="next")
    send(client, page(version, "text_matches", former.pk), deed="take")

    after = parts_of(version)
    assert [(part.depth, part.heading, part.body) for part in after] == [
        (part.depth, part.heading, part.body) for part in before
    ]
    assert {part.identity for part in after} == {part.identity for part in before}


def test_who_comes_second_matches_anew(client, coordinator, version):
    put_in(client, version)
    first, second = hand_in(client, version, REVISED), hand_in(client, version, REVISED + "\n# 3 Arbeit\n")
    for intake in (first, second):
        send(client, page(version, "text_outline", intake.pk), deed="next")
    taken_page = FilledForm(client.get(page(version, "text_matches", second.pk)).content.decode()).values

    send(client, page(version, "text_matches", first.pk), deed="take")
    refused = client.post(page(version, "text_matches", second.pk), {**taken_page, "deed": "take"}, follow=True)
    between = headings(version)
    send(client, page(version, "text_matches", second.pk), deed="take")

    assert refused.redirect_chain
    assert (1, "3 Arbeit") not in between
    assert (1, "3 Arbeit") in headings(version)


def test_matches_of_a_text_that_has_more_parts_by_now_are_not_taken(client, coordinator, version):
    """As they were left when a colleague saved the outline in between."""
    put_in(client, version)
    intake = hand_in(client, version, REVISED)
    send(client, page(version, "text_outline", intake.pk), deed="next")
    intake.refresh_from_db()
    before, parts = parts_of(version), len(intake.parts)
    TextIntake.objects.filter(pk=intake.pk).update(matches=intake.matches[:-1])
    intake.refresh_from_db()

    with pytest.raises(BaseChanged):
        take_over(intake, None)

    posted = {"mark": mark_of(intake), "deed": "take", "confirmed": "on"}
    response = client.post(page(version, "text_matches", intake.pk), posted, follow=True)
    intake.refresh_from_db()
    assert response.status_code == 200
    assert parts_of(version) == before
    assert len(intake.matches) == parts


def test_choices_wait_for_a_colleague_who_saves_the_outline(client, coordinator, version):
    put_in(client, version)
    intake = hand_in(client, version, REVISED)
    send(client, page(version, "text_outline", intake.pk), deed="next")

    with CaptureQueriesContext(connection) as queries:
        client.get(page(version, "text_matches", intake.pk))

    assert any("textintake" in query["sql"] and "FOR UPDATE" in query["sql"] for query in queries)


@pytest.mark.parametrize("key", ["999999", "9" * 18, "9" * 5000, "x", "", "²"])
def test_what_was_not_deleted_is_not_called_deleted(client, coordinator, version, key):
    hand_in(client, version)

    response = client.post(page(version), {"delete": key}, follow=True)

    assert not response.context["messages"]
    assert version.intakes.count() == 1


def test_an_intake_with_a_long_key_is_deleted(client, coordinator, version):
    TextIntake.objects.create(pk=12_345_678, version=version)

    response = client.post(page(version), {"delete": "12345678"}, follow=True)

    assert said(response)
    assert not version.intakes.exists()


def test_a_double_click_takes_over_once(client, coordinator, version):
    intake = hand_in(client, version)
    outline = page(version, "text_outline", intake.pk)
    posted = {**FilledForm(client.get(outline).content.decode()).values, "deed": "next"}

    client.post(outline, posted)
    second = client.post(outline, posted, follow=True)

    assert second.status_code == 200
    assert len(headings(version)) == 3


def test_two_editors_of_one_outline_do_not_overwrite_each_other(client, coordinator, version):
    intake = hand_in(client, version)
    outline = page(version, "text_outline", intake.pk)
    stale = FilledForm(client.get(outline).content.decode()).values

    send(client, outline, **{"0-title": "Erste"})
    client.post(outline, {**stale, "0-title": "Zweite", "deed": "save"})

    intake.refresh_from_db()
    assert intake.parts[0]["title"] == "Erste"


def test_two_thousand_parts_stay_usable(client, coordinator, version):
    parts = long_text(seed=7)
    intake = TextIntake.objects.create(version=version, parts=[part.as_json() for part in parts])
    outline = page(version, "text_outline", intake.pk)
    with CaptureQueriesContext(connection) as queries:
        shown = client.get(outline)
    saved = send(client, f"{outline}?page=1", deed="next")
    again = TextIntake.objects.create(version=version, parts=[part.as_json() for part in parts])
    version.refresh_from_db()
    match(TextIntake.objects.get(pk=again.pk))
    with CaptureQueriesContext(connection) as matching_queries:
        compared = client.get(page(version, "text_matches", again.pk))

    fields = FilledForm(shown.content.decode()).values
    assert shown.status_code == saved.status_code == compared.status_code == 200
    assert len(fields) < 2000
    assert len(queries) < 15
    assert len(matching_queries) < 15
    assert version.sections.count() == len(parts)


@pytest.mark.parametrize(
    "role, state, status",
    [
        ("coordination", "draft", 200),
        ("coordination", "published", 200),
        ("editorial", "draft", 200),
        ("editorial", "published", 403),
        ("translation", "draft", 403),
    ],
)
def test_who_may_take_a_text_in(client, log_in, version, role, state, status):
    log_in(role)
    intake = TextIntake.objects.create(version=version, parts=[Part("chapter", 1, title="Neu").as_json()])
    type(version).objects.filter(pk=version.pk).update(state=state)

    answers = [client.get(page(version)), client.get(page(version, "text_outline", intake.pk))]
    client.post(page(version, "text_outline", intake.pk), {"deed": "next"})

    assert [answer.status_code for answer in answers] == [status, status]
    assert ("text/" in client.get(page(version, "change")).content.decode()) == (status == 200)


def test_versions_of_another_town_are_not_found(client, coordinator, version, krefeld):
    foreign = krefeld.rows["conceptversion"]
    intake = TextIntake.objects.create(version=foreign, parts=[Part("chapter", 1, title="Neu").as_json()])

    addresses = [page(foreign), *(page(foreign, f"text_{name}", intake.pk) for name in ("outline", "look", "matches"))]
    through_own = client.get(page(version, "text_outline", intake.pk))

    assert {client.get(each).status_code for each in addresses} == {404}
    assert {client.post(each, {"deed": "next"}).status_code for each in addresses} <= {404, 405}
    assert through_own.status_code == 302


def test_intakes_are_deleted_after_a_while(version):
    old, young = (TextIntake.objects.create(version=version) for _each in range(2))
    TextIntake.objects.filter(pk=old.pk).update(made_at=timezone.now() - timedelta(days=31))

    deleted = delete_old_intakes(timezone.now() - timedelta(days=30))

    assert (deleted, list(TextIntake.objects.all())) == (1, [young])


def test_a_section_is_corrected_by_itself(client, coordinator, version):
    put_in(client, version)
    section, heading = version.sections.get(position=2), version.sections.get(position=1)
    was = version.text_hash, version.words

    change = reverse("admin:concepts_section_change", args=[section.pk])
    shown = client.get(change)
    client.post(change, {"number": "", "body": "<p>Kurz[[Eine <em>Note</em>]]</p>", "title": "x", "kind": "goal"})
    client.post(
        reverse("admin:concepts_section_change", args=[heading.pk]),
        {"number": "I.", "title": "Anfang", "kind": "goal", "body": "<p>x</p>"},
    )

    section.refresh_from_db()
    heading.refresh_from_db()
    version.refresh_from_db()
    assert shown.status_code == 200
    assert section.body == '<p>Kurz<span class="footnote">Eine <em>Note</em></span></p>'
    assert (section.kind, section.title) == ("paragraph", "")
    assert (heading.heading, heading.kind, heading.body) == ("I. Anfang", "goal", "")
    assert version.text_hash != was[0]
    assert version.words < was[1]


@pytest.mark.django_db(transaction=True)
def test_two_who_correct_two_sections_at_once_keep_both(client, coordinator, version):
    put_in(client, version)
    sections = [version.sections.get(position=position) for position in (2, 3)]
    barrier = Barrier(2)

    def press(section):
        editor = Client()
        editor.force_login(coordinator)
        try:
            barrier.wait()
            change = reverse("admin:concepts_section_change", args=[section.pk])
            return editor.post(change, {"number": "", "body": f"<p>Neu {section.position}</p>"}).status_code
        finally:
            connection.close()

    for _round in range(3):
        with ThreadPoolExecutor(2) as both:
            assert list(both.map(press, sections)) == [302, 302]
        bodies = [part.body for part in parts_of(version)]
        version.refresh_from_db()
        assert bodies[1:3] == ["<p>Neu 2</p>", "<p>Neu 3</p>"]
        assert version.text_hash == text_hash(parts_of(version))
        version.sections.filter(position__in=(2, 3)).update(body="<p>Alt</p>")


def test_an_empty_section_is_refused(client, coordinator, version):
    put_in(client, version)
    section = version.sections.get(position=2)

    response = client.post(reverse("admin:concepts_section_change", args=[section.pk]), {"body": "<p> </p><br>"})

    section.refresh_from_db()
    assert response.context["adminform"].form.errors["body"]
    assert section.body


def test_taking_over_twice_fails_the_second_time(version):
    intake = TextIntake.objects.create(version=version, parts=[Part("chapter", 1, title="Neu").as_json()])

    taken = take_over(intake, None)

    assert (taken.sections, taken.new, taken.removed) == (1, 1, 0)
    intake.pk = 10**9
    with pytest.raises(TextIntake.DoesNotExist):
        take_over(intake, None)
