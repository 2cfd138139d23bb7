"""Explaining changes at the desk."""

import pytest

from concepts.models import ChangeNote
from municipalities.models import Editor
from tests.concepts.comparing.stored import pair, text

pytestmark = pytest.mark.django_db
PAGE = "/admin/concepts/changenote/explain/"


@pytest.fixture
def versions():
    before = text("# 1 Sprache", "Ein Kurs.")
    return pair(before, [before[0], text("# 1", "Ein Sprachkurs.")[1].known_as(before[1].identity)])


def chosen(old, new):
    return f"{PAGE}?version={new.pk}&earlier={old.pk}"


def test_two_versions_of_one_concept_are_chosen_first(admin_client, versions):
    old, _new = versions

    assert b"<select" in admin_client.get(PAGE).content
    assert admin_client.get(chosen(old, old)).context["pair"].errors


def test_notes_for_the_whole_and_for_a_section_are_saved_together(admin_client, versions):
    old, new = versions
    identity = new.sections.get(kind="paragraph").identity
    posted = {"note-whole": "Mehr Kurse & mehr Zeit.", f"note-{identity}": "Erste Zeile.\nZweite."}

    admin_client.post(chosen(old, new), posted)

    texts = dict(ChangeNote.objects.filter(version=new, earlier=old).values_list("identity", "text"))
    assert texts == {None: "<p>Mehr Kurse &amp; mehr Zeit.</p>", identity: "<p>Erste Zeile.</p><p>Zweite.</p>"}


def test_an_emptied_field_takes_the_note_away(admin_client, versions):
    old, new = versions
    ChangeNote.objects.create(version=new, earlier=old, text="<p>Weg damit.</p>")

    admin_client.post(chosen(old, new), {"note-whole": ""})

    assert not ChangeNote.objects.exists()


def test_a_formatted_note_is_left_as_it_is(admin_client, versions):
    old, new = versions
    note = ChangeNote.objects.create(version=new, earlier=old, text="<p>Das ist <strong>neu</strong>.</p>")

    admin_client.post(chosen(old, new), {"note-whole": "anders"})

    note.refresh_from_db()
    assert "<strong>" in note.text


def test_a_note_names_its_section(admin_client, versions):
    old, new = versions
    note = ChangeNote.objects.create(
        version=new, earlier=old, identity=new.sections.get(kind="chapter").identity, text="<p>Neu.</p>"
    )

    assert "1 Sprache" in admin_client.get(f"/admin/concepts/changenote/{note.pk}/change/").content.decode()
    assert PAGE in admin_client.get("/admin/concepts/changenote/").content.decode()


@pytest.mark.parametrize(("role", "status"), [("coordination", 200), ("editorial", 403), ("translation", 403)])
def test_published_versions_are_explained_by_the_coordination(client, django_user_model, versions, role, status):
    old, new = versions
    user = django_user_model.objects.create_user("anna", is_staff=True)
    Editor.objects.create(user=user, municipality=new.concept.municipality, role=role)
    client.force_login(user)

    assert client.get(chosen(old, new)).status_code == status


def test_nobody_explains_the_versions_of_another_town(client, django_user_model, versions):
    old, new = versions
    other, _other = pair(text("# 1 A"), text("# 1 A"))
    user = django_user_model.objects.create_user("anna", is_staff=True)
    Editor.objects.create(user=user, municipality=other.concept.municipality, role="coordination")
    client.force_login(user)

    assert client.get(chosen(old, new)).context["pair"].errors
