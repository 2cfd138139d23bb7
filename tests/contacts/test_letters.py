"""What letters say, to whom they go, and what never stands in them."""

import re

import pytest
from django.test import RequestFactory
from django.utils import timezone, translation
from hypothesis import example, given
from hypothesis import strategies as st

from contacts.delivery import as_message
from contacts.letters import harmless, mailbox_of
from contacts.models import Enquiry, OutgoingMail
from contacts.receiving import receive
from tests.factories import contact, form, town

#: What mail programs make a link of: an address with its scheme, a name of a host, `www.` alone.
CLICKABLE = re.compile(r"(?i)\b[a-z][a-z0-9+.-]*:(//|[^\s\]:])|\bwww\.|[\w-]\.[^\W\d_]{2,}")
PERSONAL = {
    "name": "Anna Geheim",
    "organisation": "Verein Geheim",
    "email": "anna@geheim.example",
    "phone": "+4928112345",
    "text": "Ganz geheim, mehr auf https://boese.example/?q=1 oder www.boese.example",
    "about": "Seite Geheim",
    "reply_by": "mail",
}


@pytest.fixture
def request_(rf):
    return rf.post("/", headers={"host": "testserver"})


@pytest.fixture
def message_form(db):
    return form.make(mailbox="amt@stadt.example")


def mails(purpose):
    return list(OutgoingMail.objects.filter(purpose=purpose))


def test_the_office_gets_what_was_written_without_a_living_link(request_, message_form):
    enquiry = receive(request_, message_form, **PERSONAL)

    (notice,) = mails("notice")
    assert notice.recipient == "amt@stadt.example"
    assert "Anna Geheim" in notice.body
    assert "https[:]//boese[.]example/?q=1" in notice.body
    assert "www[.]boese[.]example" in notice.body
    assert f"/admin/contacts/enquiry/{enquiry.pk}/change/" in notice.body


@pytest.mark.parametrize("wants_receipt", [True, False])
def test_no_subject_names_anything_personal(request_, message_form, wants_receipt):
    enquiry = receive(request_, message_form, wants_receipt=wants_receipt, **PERSONAL)

    subjects = [mail.subject for mail in OutgoingMail.objects.all()]
    assert len(subjects) == 1 + wants_receipt
    for subject in subjects:
        assert enquiry.reference in subject
        assert not re.search(r"(?i)geheim|anna|12345", subject)


def test_a_receipt_repeats_nothing_of_what_was_written(request_, message_form):
    enquiry = receive(request_, message_form, wants_receipt=True, **PERSONAL)

    (receipt,) = mails("receipt")
    assert receipt.recipient == "anna@geheim.example"
    assert not re.search(r"(?i)anna|ganz geheim|boese|verein", receipt.body)
    assert f"/{message_form.municipality.slug}/anfrage/{enquiry.access_key}/" in receipt.body


def test_nobody_is_flooded_with_receipts_that_others_asked_for(request_, message_form):
    for _number in range(5):
        receive(request_, message_form, wants_receipt=True, **PERSONAL)

    assert len(mails("receipt")) == 3
    assert Enquiry.objects.count() == 5


def test_an_address_that_hides_a_link_is_only_words(request_, message_form):
    receive(
        request_,
        message_form,
        **PERSONAL | {"email": '"http://boese.example/a"@example.org', "about_path": "/x,https://boese.example"},
    )

    assert not re.search(r"://|www\.|boese\.", mails("notice")[0].body.partition("/admin/")[0].rpartition("http")[0])


def test_letters_speak_the_wished_language_where_the_portal_does(request_, message_form):
    receive(request_, message_form, wants_receipt=True, language="en", **PERSONAL)
    receive(request_, message_form, wants_receipt=True, language="fa", **PERSONAL)

    assert [
        mail.body.startswith("Good day,") for mail in OutgoingMail.objects.filter(purpose="receipt").order_by("pk")
    ] == [True, False]


@pytest.mark.parametrize("kind", ["topic", "participation", "barrier", "proposal"])
def test_only_messages_and_appointments_go_to_the_contact_point_itself(db, kind):
    place = town.make()
    enquiry = Enquiry(municipality=place, contact_point=contact.make(municipality=place, email="stelle@stadt.example"))

    assert mailbox_of(form.make(municipality=place, kind=kind), enquiry) == ""


def test_without_an_address_or_a_wish_there_is_no_receipt(request_, message_form):
    receive(request_, message_form, wants_receipt=True, **PERSONAL | {"email": ""})
    receive(request_, message_form, wants_receipt=False, **PERSONAL)

    assert mails("receipt") == []


def test_the_receipt_speaks_the_language_of_the_page(request_, message_form):
    with translation.override("en"):
        receive(request_, message_form, wants_receipt=True, **PERSONAL)

    (receipt,) = mails("receipt")
    assert receipt.body.startswith("Good day,")
    assert "/en/" in receipt.body


@pytest.mark.parametrize(
    ("mailbox", "office", "is_demonstration", "goes_to"),
    [
        ("amt@stadt.example", "stelle@stadt.example", False, "amt@stadt.example"),
        ("", "stelle@stadt.example", False, "stelle@stadt.example"),
        ("", "", False, ""),
        ("amt@stadt.example", "stelle@stadt.example", True, ""),
    ],
)
def test_where_the_copy_goes(db, mailbox, office, is_demonstration, goes_to):
    place = town.make(is_demonstration=is_demonstration)
    enquiry = Enquiry(municipality=place, contact_point=contact.make(municipality=place, email=office))

    assert mailbox_of(form.make(municipality=place, mailbox=mailbox), enquiry) == goes_to


def test_what_was_promised_on_the_form_is_kept_with_the_enquiry(request_, db):
    promised = form.make(kept_days=10, at_most_days=20, answer_days=5)

    enquiry = receive(request_, promised, text="Guten Tag")

    assert (enquiry.kept_days, enquiry.at_most_days) == (10, 20)
    assert (enquiry.due_on - timezone.localdate(enquiry.received_at)).days == 5


@given(st.text(max_size=300) | st.from_regex(r"(https?://|www\.)?[a-z]{1,9}\.(de|example|com)(/\w*)?", fullmatch=True))
@example("A:0")
@example(f"{'a' * 40}:0")
def test_nothing_that_a_stranger_wrote_is_clickable(text):
    assert not CLICKABLE.search(harmless(f"Bitte {text} ansehen"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Um 10.30 Uhr, Nr. 5, z.B. morgen.", "Um 10.30 Uhr, Nr. 5, z.B. morgen."),
        ("Erste Zeile\nzweite Zeile", "Erste Zeile\nzweite Zeile"),
        ("Frage: ja oder nein?", "Frage: ja oder nein?"),
        ("javascript:alert(1)", "javascript[:]alert(1)"),
        ("\u202egro.elpmaxe", "gro[.]elpmaxe"),
        ("_https://16843009/x", "_https[:]//16843009/x"),
        (f"{'a' * 25}https://1.2.3.4/", f"{'a' * 25}https[:]//1.2.3.4/"),
    ],
)
def test_ordinary_words_stay_as_they_are(text, shown):
    assert harmless(text) == shown


def test_a_letter_is_only_text_with_one_recipient(request_, message_form):
    receive(request_, message_form, **PERSONAL)

    message = as_message(mails("notice")[0])
    assert message.recipients() == ["amt@stadt.example"]
    assert message.message().get_content_type() == "text/plain"


@pytest.mark.parametrize("count", [1, 20])
def test_receiving_asks_the_same_number_of_questions(db, message_form, count, django_assert_max_num_queries):
    for _number in range(count):
        receive(RequestFactory().post("/"), message_form, **PERSONAL)

    with django_assert_max_num_queries(12):
        receive(RequestFactory().post("/"), message_form, wants_receipt=True, **PERSONAL)
