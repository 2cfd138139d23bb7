"""The form for the confidential contact, by keyboard on a phone; and the desk where the report is read."""

from datetime import timedelta

import pytest
from django.urls import reverse

from contacts.models import DiscriminationReport, ReportReading
from tests import factories
from tests.browser.arriving import arrive
from tests.browser.conftest import PHONE
from tests.browser.keys import go_to, press
from tests.browser.test_axe import RULES, RUN
from tests.contacts.reports import open_form, reader_of, report_to
from tests.served import npm_file

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("form")]
PAGE = "/wedel/diskriminierung/"


@pytest.fixture
def form(monkeypatch, database_beside_the_browser):
    monkeypatch.setattr("content.guard.SOONEST", timedelta(0))
    town = factories.town.make(slug="wedel", name="Wedel")
    reader_of(town, name="vertraute")
    return open_form(town)


@pytest.mark.parametrize("tab", [True, False], ids=["with script", "without script"], indirect=True)
def test_a_report_is_written_corrected_and_sent_by_keyboard(tab):
    tab.goto(PAGE)
    go_to(tab, "a.button")
    press(tab, "Enter")
    tab.wait_for_url("**/melden/")
    titles = [tab.title()]
    go_to(tab, "[name=reply_by]")
    press(tab, "ArrowDown")
    go_to(tab, "main form .button")
    press(tab, "Enter")
    arrive(tab, ".summary")

    problems = tab.locator(".summary a").all_inner_texts()
    go_to(tab, ".summary a[href='#id_happened']")
    press(tab, "Enter")
    tab.keyboard.type("Mir wurde die Wohnung verweigert.")
    go_to(tab, "[name=email]")
    tab.keyboard.type("ada@example.org")
    go_to(tab, "[name=consent]")
    press(tab, "Space")
    go_to(tab, "main form .button")
    press(tab, "Enter")
    tab.wait_for_url("**/danke/**")

    report = DiscriminationReport.objects.get()
    titles.append(tab.title())
    assert len(problems) == 3
    assert report.reference in tab.locator("main").inner_text()
    assert not any("iskrimin" in title for title in titles)
    assert tab.context.cookies() == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_the_pages_have_no_barrier_that_a_program_finds(live_server, form, chromium):
    context = chromium.new_context(base_url=live_server.url, viewport=PHONE, bypass_csp=True)
    context.add_init_script(path=npm_file("axe-core/axe.min.js"))
    tab, found = context.new_page(), []
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for page in (PAGE, f"{PAGE}melden/", "/wedel/datenschutz/"):
            tab.goto(page)
            found += tab.evaluate(RUN, [RULES, "ltr"])
        tab.goto(f"{PAGE}melden/")
        tab.locator("main form .button").click()
        arrive(tab, ".summary")
        found += tab.evaluate(RUN, [RULES, "ltr"])
    context.close()

    assert found == []


def test_the_reader_opens_the_report_at_the_desk(tab, form):
    report = report_to(form, happened="Mir wurde die Wohnung verweigert.")
    tab.goto(reverse("admin:contacts_discriminationreport_change", args=[report.pk]))
    tab.fill("[name=username]", "vertraute")
    tab.fill("[name=password]", "x")
    tab.press("[name=password]", "Enter")
    arrive(tab, "#content-main form button")
    go_to(tab, "#content-main form button")

    press(tab, "Enter")
    arrive(tab, ".desk-letter")

    assert tab.locator(".desk-letter").inner_text() == "Mir wurde die Wohnung verweigert."
    assert ReportReading.objects.get().reference == report.reference
    tab.locator("[name=status]").select_option("closed")
    tab.locator("#content-main .submit-row .default").click()
    arrive(tab, ".success")
    report.refresh_from_db()
    assert report.status == "closed"
