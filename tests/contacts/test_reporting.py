import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.utils import timezone

from contacts import reporting
from contacts.models import ConfidentialReader, DiscriminationReport, OutgoingMail, ReportCount, ReportReading
from contacts.sealing import Unreadable, unseal
from tests import factories
from tests.contacts.reports import MAILBOX, answers, open_form, report_to

pytestmark = pytest.mark.django_db
SECRET = "Herr Beispiel hat mich beschimpft"


def address(town):
    return f"{town.path}/diskriminierung/melden/"


def test_a_report_is_stored_as_ciphertext_and_leads_to_a_page_with_its_number(client):
    form = open_form(at_most_days=21)
    town = form.municipality

    response = client.post(
        address(town), answers(happened=SECRET, reply_by="mail", email="ich@example.org"), follow=True
    )

    report = DiscriminationReport.objects.get()
    assert json.loads(unseal(report.ciphertext)) == {
        "happened": SECRET,
        "area": "housing",
        "reply_by": "mail",
        "reply_to": "ich@example.org",
    }
    assert (report.municipality, report.at_most_days, report.status) == (town, 21, "new")
    assert response.redirect_chain[0][1] == 303
    assert response.context["number"] == report.reference
    assert SECRET not in response.content.decode()


def test_a_demonstration_says_before_and_after_that_nobody_reads_it(client):
    town = open_form().municipality
    real = client.post(address(town), answers(), follow=True)
    pages = [address(town), real.redirect_chain[0][0]]
    without = [client.get(page).content.decode().count('class="notice"') for page in pages]

    town.is_demonstration = True
    town.save()

    assert [client.get(page).content.decode().count('class="notice"') - 1 for page in pages] == without


def test_whoever_finds_no_area_can_say_so(client):
    form = client.get(address(open_form().municipality)).context["form"]

    choices = dict(form.fields["area"].choices)

    assert list(choices) == ["", *ReportCount.Area]
    assert choices["other"] != ReportCount.Area.OTHER.label


@pytest.mark.parametrize("reply_by", ["none", "phone"])
def test_an_address_that_no_answer_needs_is_not_kept(client, reply_by):
    form = open_form()

    client.post(address(form.municipality), answers(reply_by=reply_by, email="ich@example.org", phone="0281 12345"))

    content = json.loads(unseal(DiscriminationReport.objects.get().ciphertext))
    assert content["reply_to"] == ("+4928112345" if reply_by == "phone" else "")


@pytest.mark.parametrize(
    ("missing", "field"),
    [
        ({"happened": ""}, "happened"),
        ({"consent": ""}, "consent"),
        ({"reply_by": "mail"}, "email"),
        ({"reply_by": "phone", "phone": "keine"}, "phone"),
    ],
)
def test_what_is_missing_is_said_and_nothing_that_was_typed_is_lost(client, missing, field):
    form = open_form()

    response = client.post(address(form.municipality), answers(**{"happened": SECRET} | missing))

    assert response.status_code == 400
    assert list(response.context["form"].errors) == [field]
    assert (SECRET in response.content.decode()) == ("happened" not in missing)
    assert not DiscriminationReport.objects.exists()


def test_the_pages_leave_no_trace(client):
    town = open_form().municipality

    pages = [client.get(address(town)), client.post(address(town), answers(happened=""))]
    pages.append(client.post(address(town), answers(), follow=True))

    for page in pages:
        assert page["Cache-Control"] == "no-store"
        assert page["Referrer-Policy"] == "no-referrer"
        assert "noindex" in page["X-Robots-Tag"]
        assert not page.cookies
        title = page.content.decode().partition("<title>")[2].partition("</title>")[0]
        assert "iskrimin" not in title


def close(form, settings):
    form.is_open = False
    form.save()


def without_reader(form, settings):
    ConfidentialReader.objects.all().delete()


def with_a_reader_who_left(form, settings):
    form.municipality.confidential_readers.get().user.delete()


def with_an_inactive_reader(form, settings):
    user = form.municipality.confidential_readers.get().user
    user.is_active = False
    user.save()


def without_key(form, settings):
    settings.CONFIDENTIAL_KEYS = []


@pytest.mark.parametrize(
    "closing", [close, without_reader, with_a_reader_who_left, with_an_inactive_reader, without_key]
)
def test_the_form_is_there_only_while_somebody_can_read_it(client, settings, closing):
    form = open_form()
    town = form.municipality
    page = f"{town.path}/diskriminierung/"
    assert address(town) in client.get(page).content.decode()

    closing(form, settings)

    assert client.get(address(town)).status_code == 404
    assert client.post(address(town), answers()).status_code == 404
    assert address(town) not in client.get(page).content.decode()
    assert not DiscriminationReport.objects.exists()


def test_a_number_that_was_never_given_is_not_confirmed(client):
    town = open_form().municipality

    assert client.get(f"{town.path}/diskriminierung/danke/ABCD-EFGH:falsch/").status_code == 404


def test_the_mailbox_hears_that_something_came_in_and_nothing_else():
    form = open_form()

    report = report_to(form, happened=SECRET, area="work", reply_by="mail", reply_to="ich@example.org")

    letter = OutgoingMail.objects.get(purpose="confidential", recipient=MAILBOX)
    text = letter.subject + letter.body
    for word in (SECRET, report.reference, "ich@example.org", "Arbeit", "iskrimin", "iscrimin", "Beispiel"):
        assert word not in text
    assert (letter.enquiry, letter.reply_to) == (None, "")


def test_a_report_whose_letter_fails_is_not_half_stored(monkeypatch):
    form = open_form()

    def fail(letter):
        raise OSError

    monkeypatch.setattr(reporting, "send", fail)
    with pytest.raises(OSError):
        report_to(form)

    assert not DiscriminationReport.objects.exists()
    assert not ReportCount.objects.exists()


def test_reports_are_counted_by_year_and_area():
    form = open_form()

    for area in ("work", "work", ""):
        report_to(form, area=area)

    counts = {count.area: (count.year, count.number) for count in ReportCount.objects.all()}
    year = timezone.localdate().year
    assert counts == {"work": (year, 2), "other": (year, 1)}


@pytest.mark.django_db(transaction=True)
def test_reports_that_come_at_once_are_all_counted():
    form = open_form()

    def one(_number):
        report_to(form)
        connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(one, range(24)))

    assert ReportCount.objects.get().number == 24


def test_each_reading_is_noted_before_the_text_is_there(settings):
    form = open_form()
    report = report_to(form, happened=SECRET)
    user = form.municipality.confidential_readers.get().user

    assert reporting.read(report, user)["happened"] == SECRET
    settings.CONFIDENTIAL_KEYS = ["bmljaHQtZGVyLXNjaGx1ZXNzZWwtbmljaHQtZGVyLXM="]
    with pytest.raises(Unreadable):
        reporting.read(report, user)

    assert list(ReportReading.objects.values_list("reference", "reader")) == [(report.reference, str(user))] * 2


def test_the_text_stands_nowhere_else(client, caplog):
    form = open_form()

    with caplog.at_level("DEBUG"):
        client.post(address(form.municipality), answers(happened=SECRET))

    assert DiscriminationReport.objects.count() == 1
    assert SECRET not in caplog.text
    assert not LogEntry.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT args::text FROM procrastinate_jobs")
        assert not any(SECRET in args for (args,) in cursor.fetchall())


def test_a_report_goes_on_the_earlier_of_the_promised_day_and_the_present_one():
    form = open_form(at_most_days=20)
    report = report_to(form)

    def days():
        found = reporting.with_deletion(DiscriminationReport.objects.all()).get()
        return found.delete_at - report.received_at

    assert days() == timedelta(days=20)
    form.at_most_days = 30
    form.save()
    assert days() == timedelta(days=20)
    form.at_most_days = 7
    form.save()
    assert days() == timedelta(days=7)


def test_the_page_helps_in_the_right_order(client):
    town = open_form().municipality
    contact = factories.contact.make(municipality=town, topics=["discrimination"], phone="+4928112345")
    factories.contact.make(municipality=town, topics=["work"])

    response = client.get(f"{town.path}/diskriminierung/")

    page = response.content.decode()
    marks = ['href="tel:110"', "<ul", 'href="tel:+498005465465"', contact.get_absolute_url(), address(town), "§§ 15"]
    main = page.partition("</h1>")[2]
    positions = [main.index(mark) for mark in marks]
    assert positions == sorted(positions)
    assert response.context["contacts"] == [contact]
    assert response.context["readers"] == ["Antidiskriminierungsbeauftragte"]


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_costs_the_same_with_more_contacts_and_readers(client, count, django_assert_num_queries):
    form = open_form()
    for contact in factories.contact.make(municipality=form.municipality, topics=["discrimination"], _quantity=count):
        factories.hours.make(contact_point=contact)

    with django_assert_num_queries(8):
        client.get(f"{form.municipality.path}/diskriminierung/")
