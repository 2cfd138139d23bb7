"""Messages, reports of barriers and proposals: what is asked, stored, shown and taken back."""

import pytest
from django.utils.text import capfirst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from model_bakery import baker

from contacts.models import Deletion, Enquiry, OutgoingMail, PublicForm
from content.guard import MOST_PER_NETWORK
from tests import factories
from tests.sending import send

pytestmark = pytest.mark.django_db
CLOSED = ["kontakte/amt/schreiben/", "vorschlagen/", "kontakte/amt/termin/"]


@pytest.fixture
def town(summer_of_2020):
    return factories.town.make(slug="wedel", name="Wedel")


@pytest.fixture
def office(town):
    return factories.contact.make(
        municipality=town, slug="amt", name="Amt für alle", email="amt@example.org", spoken_languages=["tr", "de"]
    )


@pytest.fixture
def message(office):
    """The form is open."""
    return factories.form.make(municipality=office.municipality, kind="message", answer_days=7, kept_days=30)


def open_form(town, kind, **values):
    return factories.form.make(municipality=town, kind=kind, **values)


def write(client, **fields):
    return send(client, "/wedel/kontakte/amt/schreiben/", "message", **{"text": "Guten Tag"} | fields)


def test_a_message_is_stored_with_what_was_promised(client, office, message):
    response = write(client, text="Guten\r\nTag", name="Ada", reply_by="mail", email="ada@example.org", language="tr")

    enquiry = Enquiry.objects.get()
    assert response.status_code == 303
    assert response.headers["Location"] == f"/wedel/anfrage/{enquiry.access_key}/?neu=1"
    stored = {
        name: getattr(enquiry, name)
        for name in ("kind", "contact_point", "text", "name", "reply_by", "email", "phone", "language", "wants_receipt")
    }
    assert stored == {
        "kind": "message",
        "contact_point": office,
        "text": "Guten\nTag",
        "name": "Ada",
        "reply_by": "mail",
        "email": "ada@example.org",
        "phone": "",
        "language": "tr",
        "wants_receipt": False,
    }
    assert (enquiry.kept_days, enquiry.at_most_days) == (30, 365)


def test_only_the_text_is_needed(client, message):
    write(client)

    assert Enquiry.objects.get().reply_by == "none"


@pytest.mark.parametrize(
    ("given_fields", "reply_by"),
    [
        ({"email": "ada@example.org"}, "mail"),
        ({"phone": "04103 7070"}, "phone"),
        ({"email": "ada@example.org", "phone": "04103 7070"}, "mail"),
        ({"email": "ada@example.org", "reply_by": "none"}, "none"),
        ({"email": "ada@example.org", "phone": "04103 7070", "reply_by": "phone"}, "phone"),
    ],
)
def test_how_to_answer_follows_from_what_is_given(client, message, given_fields, reply_by):
    write(client, **given_fields)

    assert Enquiry.objects.get().reply_by == reply_by


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"text": ""}, {"text"}),
        ({"text": " \x00\n "}, {"text"}),
        ({"text": "a" * 5001}, {"text"}),
        ({"reply_by": "mail"}, {"email"}),
        ({"reply_by": "phone"}, {"phone"}),
        ({"reply_by": "pigeon"}, {"reply_by"}),
        ({"wants_receipt": "on"}, {"email"}),
        ({"reply_by": "mail", "email": "ada"}, {"email"}),
        ({"phone": "12"}, {"phone"}),
        ({"name": "Ada\r\nBcc: b@example.org"}, {"name"}),
        ({"email": "ada@example.org\r\nBcc: b@example.org"}, {"email"}),
        ({"name": "a" * 151}, {"name"}),
        ({"language": "klingon"}, {"language"}),
    ],
)
def test_what_is_wrong_comes_back_with_all_that_was_typed(client, message, fields, wrong):
    typed = {"text": "Guten Tag", "name": "Ada", "email": "ada@example.org", "reply_by": "none"} | fields
    if "email" not in fields and wrong == {"email"}:
        typed["email"] = ""

    response = write(client, **typed)

    form = response.context["form"]
    assert response.status_code == 400
    assert set(form.errors) == wrong
    kept = {name: form[name].value() for name in typed if name not in wrong}
    assert kept == {name: value for name, value in typed.items() if name not in wrong} | (
        {"wants_receipt": True} if "wants_receipt" in kept else {}
    )
    assert not Enquiry.objects.exists()


def test_errors_stand_above_the_form_and_at_their_field(client, message):
    page = write(client, text="", reply_by="mail").content.decode()

    assert '<a href="#id_text">' in page
    assert '<a href="#id_email">' in page
    assert 'id="id_text_error"' in page
    assert 'aria-describedby="id_text_error"' in page
    assert page.count('aria-invalid="true"') == 2


def test_the_page_says_who_reads_it_and_for_how_long(client, office, message):
    response = client.get("/wedel/kontakte/amt/schreiben/")

    main = response.content.decode().partition("<main")[2]
    assert response.headers["Cache-Control"] == "no-store"
    for told in (office.name, message.get_read_by_display(), "30", "365", "7", 'href="/wedel/datenschutz/"'):
        assert told in main


def test_a_line_begins_with_a_capital_also_where_no_office_reads(client, town):
    form = open_form(town, "proposal")

    page = client.get("/wedel/vorschlagen/").content.decode()

    assert f"<dd>{capfirst(form.get_read_by_display())}</dd>" in page


def test_what_the_office_speaks_is_offered_first(client, message):
    choices = client.get("/wedel/kontakte/amt/schreiben/").context["form"].fields["language"].choices

    assert [code for code, _name in choices[:3]] == ["", "tr", "de"]


@pytest.mark.parametrize("path", CLOSED)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_form_that_is_not_open_is_not_there(client, office, path, method):
    for kind in ("message", "proposal", "appointment"):
        open_form(office.municipality, kind, is_open=False)

    assert getattr(client, method)(f"/wedel/{path}").status_code == 404


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("archived", 410)])
def test_only_public_contacts_are_written_to(client, office, message, state, status):
    office.state = state
    office.save()

    assert client.get("/wedel/kontakte/amt/schreiben/").status_code == status
    assert write(client).status_code == status
    assert not Enquiry.objects.exists()


def test_pages_in_another_language_work_alike(client, message):
    response = send(client, "/en/wedel/kontakte/amt/schreiben/", "message", text="Hello")

    enquiry = Enquiry.objects.get()
    assert response.headers["Location"] == f"/en/wedel/anfrage/{enquiry.access_key}/?neu=1"
    assert enquiry.page_language == "en"


def test_a_demonstration_says_that_nobody_reads_it(client, town, message):
    without = client.get("/wedel/kontakte/amt/schreiben/").content.decode().count('class="notice"')
    town.is_demonstration = True
    town.save()

    page = client.get("/wedel/kontakte/amt/schreiben/").content.decode()
    write(client, email="ada@example.org", wants_receipt="on")

    assert page.count('class="notice"') == without + 1
    assert not OutgoingMail.objects.filter(recipient="amt@example.org").exists()


def test_the_page_with_a_barrier_comes_along(client, town):
    open_form(town, "barrier")

    form = client.get("/wedel/barriere-melden/?seite=/wedel/gremien/").context["form"]
    send(client, "/wedel/barriere-melden/", "barrier", text="Zu klein", page=form["page"].value())

    assert Enquiry.objects.get().about_path == "/wedel/gremien/"


@pytest.mark.parametrize(
    "page", ["//evil.example/", "https://evil.example/", "javascript:alert(1)", "die Startseite", "/\\evil.example"]
)
def test_only_a_path_of_ours_becomes_a_link(client, town, page):
    open_form(town, "barrier")

    send(client, "/wedel/barriere-melden/", "barrier", text="Zu klein", page=page)

    assert (Enquiry.objects.get().about_path, Enquiry.objects.get().about) == ("", page)


def test_a_long_address_is_cut_so_that_the_form_can_be_sent(client, town):
    open_form(town, "barrier")

    form = client.get("/wedel/barriere-melden/?seite=/" + "a" * 900).context["form"]

    assert len(form["page"].value()) == 300


def test_barriers_can_be_told_where_the_form_is_closed(client, town):
    baker.make("municipalities.AccessibilityStatement", municipality=town, feedback_email="barriere@example.org")

    response = client.get("/wedel/barriere-melden/")

    assert response.status_code == 200
    assert "mailto:barriere@example.org" in response.content.decode()
    assert send(client, "/wedel/barriere-melden/", "barrier", text="x").status_code == 404


def test_every_page_leads_to_the_report_of_a_barrier(client, office):
    page = client.get("/wedel/kontakte/amt/").content.decode()

    assert 'href="/wedel/barriere-melden/?seite=/wedel/kontakte/amt/"' in page


def test_a_proposal_keeps_when_and_where(client, town):
    open_form(town, "proposal")

    send(client, "/wedel/vorschlagen/", "proposal", text="Sommerfest", when_and_where="1. August, Rathaus")

    assert Enquiry.objects.get().text == "1. August, Rathaus\n\nSommerfest"


def page_of(enquiry):
    return f"/wedel/anfrage/{enquiry.access_key}/"


def test_the_sender_sees_how_it_stands(client, town, message):
    write(client)
    enquiry = Enquiry.objects.get()

    response = client.get(page_of(enquiry))

    assert enquiry.reference in response.content.decode()
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert b"noindex" in response.content
    assert b"Guten Tag" not in response.content


def test_the_sender_deletes_what_was_sent(client, message):
    write(client, email="ada@example.org", wants_receipt="on")

    response = client.post(page_of(Enquiry.objects.get()), {"withdraw": "1"})

    assert (response.status_code, response.headers["Location"]) == (303, "/wedel/anfrage/geloescht/")
    assert client.get("/wedel/anfrage/geloescht/").status_code == 200
    assert not Enquiry.objects.exists()
    assert not OutgoingMail.objects.exists()
    assert list(Deletion.objects.values_list("kind", "reason")) == [("message", "sender")]


def test_another_website_deletes_nothing(client, message):
    write(client)
    enquiry = Enquiry.objects.get()

    response = client.post(page_of(enquiry), {"withdraw": "1"}, headers={"Sec-Fetch-Site": "cross-site"})

    assert response.status_code == 403
    assert Enquiry.objects.get() == enquiry


@pytest.mark.parametrize("path", ["/wedel/anfrage/x/", "/wedel/anfrage/{reference}/", "/wesel/anfrage/{access_key}/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_only_the_whole_address_opens_it(client, message, path, method):
    factories.town.make(slug="wesel")
    write(client)
    enquiry = Enquiry.objects.get()
    address = path.format(reference=enquiry.reference, access_key=enquiry.access_key)

    assert getattr(client, method)(address, {"withdraw": "1"}).status_code == 404
    assert Enquiry.objects.get() == enquiry


def test_a_burst_stores_no_more_than_is_allowed_and_others_read_on(client, message):
    statuses = [write(client, text=f"Nummer {number}").status_code for number in range(60)]
    refused = write(client, text="verloren?")

    assert statuses == [303] * MOST_PER_NETWORK + [429] * (60 - MOST_PER_NETWORK)
    assert Enquiry.objects.count() == MOST_PER_NETWORK
    assert refused.context["form"]["text"].value() == "verloren?"
    assert client.get("/wedel/").status_code == 200
    assert client.post("/wedel/kontakte/amt/schreiben/", REMOTE_ADDR="198.51.100.7").status_code == 400


FIELDS = ["text", "name", "reply_by", "email", "phone", "language", "wants_receipt", "issued", "homepage", "page"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    fields=st.dictionaries(st.sampled_from(FIELDS), st.text(st.characters(codec="utf-8"), max_size=300)),
    kind=st.sampled_from(["message", "barrier", "proposal"]),
)
def test_rubbish_is_answered_in_order(client, town, office, fields, kind):
    PublicForm.objects.get_or_create(municipality=town, kind=kind, defaults={"is_open": True})
    address = {
        "message": "/wedel/kontakte/amt/schreiben/",
        "barrier": "/wedel/barriere-melden/",
        "proposal": "/wedel/vorschlagen/",
    }

    response = send(client, address[kind], kind, **fields)

    assert response.status_code in (303, 400, 429)


@pytest.mark.parametrize("offices", [1, 3])
def test_more_offices_cost_no_more(client, message, offices, django_assert_num_queries):
    factories.contact.make(municipality=message.municipality, _quantity=offices)

    with django_assert_num_queries(3):
        client.get("/wedel/kontakte/amt/schreiben/")
