"""The desk in a real browser: the rich text editor works under the content security policy."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from committees.models import Committee
from municipalities.models import Editor
from tests.admin.desk_forms import address
from tests.browser.arriving import arrive
from tests.served import program

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def page(live_server, wedel, django_user_model, monkeypatch):
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    user = django_user_model.objects.create_user("karin", password="x", is_staff=True)
    Editor.objects.create(user=user, municipality=wedel.town)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program("chromium", "shows the desk"), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        page = browser.new_page(base_url=live_server.url)
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto("/admin/")
        page.fill("[name=username]", "karin")
        page.fill("[name=password]", "x")
        page.press("[name=password]", "Enter")
        arrive(page, ".desk-tasks")
        yield page
        browser.close()


def test_rich_text_is_written_under_the_strict_policy(page, wedel):
    committee = wedel.rows["committee"]
    page.goto(address(committee, "change", committee.pk))
    area = page.locator(".field-participation [contenteditable=true]")
    area.click()
    page.keyboard.type("Kommen Sie einfach vorbei.")
    area_attributes = [area.get_attribute(name) for name in ("role", "dir", "aria-label")]
    label = page.locator(".field-participation label").inner_text().strip().rstrip(":")
    foreign = page.locator(".field-what_it_is_en [contenteditable=true]").get_attribute("lang")
    page.locator(".field-usual_place .select2-selection").click()
    page.wait_for_selector(".select2-results__option[aria-selected], .select2-results__option--selectable")
    page.keyboard.press("Escape")
    page.locator("[name=_continue]").first.click()
    arrive(page, ".success")

    assert page.complaints == []
    assert area_attributes == ["textbox", "ltr", label]
    assert foreign == "en"
    assert Committee.objects.get(pk=committee.pk).participation == "<p>Kommen Sie einfach vorbei.</p>"


def test_pages_of_the_desk_fit_a_phone(page, wedel):
    committee, meeting = wedel.rows["committee"], wedel.rows["meeting"]
    page.set_viewport_size({"width": 360, "height": 740})

    for target in (
        "/admin/",
        address(committee, "changelist"),
        address(committee, "change", committee.pk),
        address(committee, "history", committee.pk),
        address(committee, "deleted"),
        address(meeting, "changelist"),
        address(meeting, "change", meeting.pk),
        address(meeting, "postpone", meeting.pk),
    ):
        page.goto(target)

        assert page.evaluate("document.documentElement.scrollWidth") <= 360, target
    assert page.complaints == []


@pytest.mark.parametrize("view, boxes", [("changelist", ".results"), ("change", "#agenda-group .tabular")])
def test_meetings_and_their_agendas_fit_a_small_desktop(page, wedel, view, boxes):
    meeting = wedel.rows["meeting"]
    page.set_viewport_size({"width": 1280, "height": 900})

    page.goto(address(meeting, view, *([meeting.pk] if view == "change" else [])))

    widths = page.locator(boxes).evaluate_all("boxes => boxes.map(box => [box.scrollWidth, box.clientWidth])")
    assert len(widths) == 1
    assert widths[0][0] <= widths[0][1]


def test_what_we_add_to_the_desk_is_accessible(page, wedel):
    committee, contact, meeting = (wedel.rows[name] for name in ("committee", "contactpoint", "meeting"))

    for target in (
        "/admin/",
        address(committee, "changelist"),
        address(committee, "change", committee.pk),
        address(contact, "change", contact.pk),
        address(committee, "history", committee.pk),
        address(committee, "deleted"),
        address(meeting, "changelist"),
        address(meeting, "change", meeting.pk),
        address(meeting, "postpone", meeting.pk),
    ):
        page.goto(target)  # until everything is loaded; an idle network is no promise that a test server keeps
        violations = Axe().run(page).response["violations"]

        # Django's own tables of inlines have an empty heading cell.
        found = [(one["id"], one["nodes"][0]["html"]) for one in violations if one["id"] != "empty-table-header"]
        assert found == [], target
