"""The forms as people fill them in: by keyboard, on a phone, with and without scripts."""

from datetime import time, timedelta

import pytest

from contacts.models import Appointment, Enquiry
from tests import factories
from tests.browser.arriving import arrive
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.keys import go_to, press
from tests.browser.test_axe import RULES, RUN
from tests.served import npm_file

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("office")]
WRITE = "/wedel/kontakte/amt/schreiben/"
BOOK = "/wedel/kontakte/amt/termin/"
FOCUSED = "document.activeElement.name || document.activeElement.className || document.activeElement.innerText"


@pytest.fixture(autouse=True)
def _no_cookie(tab):
    yield
    assert tab.context.cookies() == []


@pytest.fixture
def office(monkeypatch, database_beside_the_browser):
    """Open all week, with all forms of the town."""
    monkeypatch.setattr("content.guard.SOONEST", timedelta(0))
    town = factories.town.make(slug="wedel", name="Wedel")
    for kind in ("message", "appointment", "participation", "topic", "barrier", "proposal"):
        factories.form.make(municipality=town, kind=kind, answer_days=7)
    office = factories.contact.make(
        municipality=town, slug="amt", name="Amt", offers_appointments=True, spoken_languages=["tr"]
    )
    for weekday in range(7):
        factories.hours.make(contact_point=office, weekday=weekday, opens_at=time(9), closes_at=time(12))
    factories.committee.make(municipality=town, slug="ak", openness="open")
    return office


@pytest.mark.parametrize("tab", [True, False], ids=["with script", "without script"], indirect=True)
def test_a_message_is_written_corrected_sent_and_taken_back_by_keyboard(tab):
    tab.goto(WRITE)
    go_to(tab, "[name=name]")
    tab.keyboard.type("Ada")
    go_to(tab, "[name=reply_by]")
    press(tab, "Space")
    go_to(tab, "main form .button")
    press(tab, "Enter")
    arrive(tab, ".summary")

    problems = tab.locator(".summary a").all_inner_texts()
    go_to(tab, ".summary a[href='#id_text']")
    press(tab, "Enter")
    tab.keyboard.type("Guten Tag")
    go_to(tab, "[name=email]")
    tab.keyboard.type("ada@example.org")
    press(tab, "Enter")
    tab.wait_for_url("**/anfrage/*/?neu=1*")

    enquiry = Enquiry.objects.get()
    assert len(problems) == 2
    assert (enquiry.text, enquiry.name, enquiry.reply_by) == ("Guten Tag", "Ada", "mail")
    assert enquiry.reference in tab.locator("main").inner_text()

    go_to(tab, "[name=withdraw]")
    press(tab, "Enter")
    tab.wait_for_url("**/anfrage/geloescht/*")
    assert not Enquiry.objects.exists()


def test_the_summary_of_errors_has_the_focus(tab):
    tab.goto(WRITE)

    tab.locator("main form .button").click()
    arrive(tab, ".summary")

    assert "summary" in tab.evaluate(FOCUSED)


@pytest.mark.parametrize("tab", [True, False], ids=["with script", "without script"], indirect=True)
def test_an_appointment_is_asked_for_and_cancelled_by_keyboard(tab):
    tab.goto(BOOK)
    go_to(tab, "[name=wie]")
    press(tab, "ArrowDown")
    go_to(tab, "main form .button")
    press(tab, "Enter")
    tab.wait_for_url("**wie=phone**")

    go_to(tab, "[name=time]")
    press(tab, "Space")
    go_to(tab, "[name=phone]")
    tab.keyboard.type("04103 7070")
    press(tab, "Enter")
    tab.wait_for_url("**/anfrage/*/?neu=1*")

    appointment = Appointment.objects.get()
    assert (appointment.channel, appointment.status) == ("phone", "requested")

    go_to(tab, "[name=cancel]")
    press(tab, "Enter")
    tab.wait_for_selector("[name=cancel]", state="detached")
    appointment.refresh_from_db()
    assert appointment.status == "cancelled"


def test_a_time_that_is_gone_is_replaced_and_nothing_is_lost(tab, office):
    tab.goto(f"{BOOK}?wie=phone")
    first = tab.locator("[name=time]").first
    wanted = first.get_attribute("value")
    first.check()
    tab.locator("[name=phone]").fill("04103 7070")
    tab.locator("[name=text]").fill("Eine Frage")
    tab.evaluate(
        "() => fetch(location.href, {method: 'POST', body: new FormData(document.querySelector('main form'))})"
    )

    tab.locator("main form .button").click()
    arrive(tab, ".summary a[href='#id_time_0']")

    assert wanted not in [radio.get_attribute("value") for radio in tab.locator("[name=time]").all()]
    assert tab.locator("[name=text]").input_value() == "Eine Frage"
    assert Appointment.objects.count() == 1


def test_nobody_meets_the_decoy(tab):
    tab.goto(WRITE)

    assert not tab.locator("[name=homepage]").is_visible()
    assert "homepage" not in tab.locator("main").aria_snapshot()
    assert tab.get_by_role("textbox").count() == 4


@pytest.mark.parametrize(
    "address",
    [
        WRITE,
        BOOK,
        f"{BOOK}?wie=phone",
        "/wedel/barriere-melden/",
        "/wedel/vorschlagen/",
        "/wedel/gremien/ak/mitmachen/",
        "/wedel/gremien/ak/thema/",
    ],
)
def test_forms_and_their_errors_are_accessible_and_fit(live_server, office, chromium, address):
    context = chromium.new_context(base_url=live_server.url, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.add_init_script(path=npm_file("axe-core/axe.min.js"))
    found = []
    for scheme, size in (("light", PHONE), ("dark", DESKTOP)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(size)
        page.goto(address)
        found += page.evaluate(RUN, [RULES, "ltr"])
        page.locator("main form .button").click()
        arrive(page, ".summary")
        found += page.evaluate(RUN, [RULES, "ltr"])
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"wider than {size}")
    context.close()

    assert not found, "\n".join(found)
