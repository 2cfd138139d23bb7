import pytest
from django.utils import translation
from django.utils.translation import gettext

from contacts.models import PublicForm
from contacts.purposes import PURPOSES
from contacts.records import facts_of, record_of
from municipalities.models import PrivacyNotice
from tests import factories
from tests.contacts.reports import open_form, reader_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return factories.town.make()


@pytest.fixture
def page(client, town):
    def page():
        response = client.get(f"{town.path}/datenschutz/")
        assert response.status_code == 200
        return response

    return page


def titles(response):
    return [form.title for form in response.context["forms"]]


def test_a_town_without_forms_says_that_it_has_none(town, page):
    PublicForm.objects.create(municipality=town, kind="message", is_open=False)
    PublicForm.objects.create(municipality=factories.town.make(), kind="topic", is_open=True)

    assert titles(page()) == []


@pytest.mark.parametrize("kind", [kind for kind in PublicForm.Kind if kind != PublicForm.Kind.DISCRIMINATION])
def test_the_page_follows_as_soon_as_a_form_opens_and_closes(town, page, kind):
    before = page().content
    form = PublicForm.objects.create(municipality=town, kind=kind, is_open=True)

    response = page()

    assert titles(response) == [str(PURPOSES[kind].title)]
    assert str(PURPOSES[kind].text) in response.content.decode()
    form.is_open = False
    form.save()
    assert page().content == before


def test_the_page_follows_a_changed_period(town, page):
    form = PublicForm.objects.create(municipality=town, kind="message", is_open=True, kept_days=71, at_most_days=273)
    (told,) = page().context["forms"]
    assert ["71" in told.periods[0], "273" in told.periods[1]] == [True, True]

    form.kept_days, form.at_most_days = 1, 19
    form.save()

    (told,) = page().context["forms"]
    assert ["71" in told.periods[0], "273" in told.periods[1], "19" in told.periods[1]] == [False, False, True]


@pytest.mark.parametrize(
    ("kind", "mailbox", "is_sent"),
    [
        ("message", "", True),
        ("appointment", "", True),
        ("topic", "", False),
        ("barrier", "", False),
        ("barrier", "amt@example.org", True),
    ],
)
def test_the_page_says_where_a_copy_goes(town, page, kind, mailbox, is_sent):
    PublicForm.objects.create(municipality=town, kind=kind, is_open=True, mailbox=mailbox)

    (told,) = page().context["forms"]

    with translation.override("de"):
        copy, nobody = gettext("a copy by e-mail to the mailbox of the office"), gettext("nobody")
    assert told.recipients == (copy if is_sent else nobody)


def test_the_page_says_that_appointments_stay_until_they_are_over(town, page):
    for kind in ("message", "appointment"):
        PublicForm.objects.create(municipality=town, kind=kind, is_open=True)

    assert [len(told.periods) for told in page().context["forms"]] == [3, 2]


def test_the_page_names_who_reads_reports_by_function_and_not_by_name(town, page, settings):
    reader_of(town, name="frau-geheim", function="Vertrauensstelle")
    open_form(town, at_most_days=13)

    response = page()

    (told,) = response.context["forms"]
    assert (told.readers, len(told.periods), "13" in told.periods[0]) == ("Vertrauensstelle", 1, True)
    assert "geheim" not in response.content.decode()
    settings.CONFIDENTIAL_KEYS = []
    assert titles(page()) == []


@pytest.mark.parametrize("count", [1, 6])
def test_the_page_costs_the_same_with_more_forms(town, client, count, django_assert_num_queries):
    for kind in [kind for kind in PublicForm.Kind if kind != PublicForm.Kind.DISCRIMINATION][:count]:
        PublicForm.objects.create(municipality=town, kind=kind, is_open=True)

    with django_assert_num_queries(3):
        client.get(f"{town.path}/datenschutz/")


def test_the_record_says_the_same_as_the_page_and_what_the_portal_does_besides(town, page):
    PublicForm.objects.create(municipality=town, kind="message", is_open=True)
    open_form(town)
    legal = PrivacyNotice(municipality=town, controller="Amt", log_days=7)

    record = record_of(town, legal)

    assert record[:2] == page().context["forms"]
    assert len(record) > 2
    assert all(text for each in record for _label, text in each.rows())
    assert "Amt" in dict(facts_of(town, legal)).values()
    assert any("7" in each.periods[0] for each in record[2:])
