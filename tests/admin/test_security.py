import base64
import hashlib
import re

import pytest
from csp.constants import NONCE, UNSAFE_EVAL, UNSAFE_INLINE
from django.conf import settings
from django.contrib.staticfiles import finders
from django.urls import reverse

from tests.admin.desk_forms import address

HEADER = "Content-Security-Policy"


def policy(response):
    return dict(part.strip().split(" ", 1) for part in response[HEADER].split(";"))


def test_the_style_of_the_rich_text_editor_is_the_pinned_one():
    with open(finders.find("django_prose_editor/editor.js"), encoding="utf-8") as source:
        (css,) = re.findall(r"`(\.ProseMirror \{\s+position: relative;.*?)`", source.read(), re.DOTALL)

    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    assert settings.ADMIN_CONTENT_SECURITY_POLICY["style-src"][1:] == [f"'sha256-{digest}'"]


def test_the_desk_allows_nothing_inline_beyond_nonce_and_hash():
    sources = [source for values in settings.ADMIN_CONTENT_SECURITY_POLICY.values() for source in values]

    assert not {UNSAFE_INLINE, UNSAFE_EVAL, "*", "https:", "http:"}.intersection(map(str, sources))
    assert [name for name, values in settings.ADMIN_CONTENT_SECURITY_POLICY.items() if NONCE in values] == [
        "script-src"
    ]


@pytest.mark.parametrize("page", ["admin:index", "admin:login", "admin:password_change", "admin:jsi18n"])
def test_every_response_of_the_desk_carries_its_policy(client, coordinator, page):
    if page == "admin:login":
        client.logout()
    response = client.get(reverse(page))

    assert "sha256-" in policy(response)["style-src"]


def test_forms_and_lists_carry_the_policy(client, coordinator, wedel):
    for row in wedel.rows.values():
        for target in (address(row, "changelist"), address(row, "change", row.pk), address(row, "history", row.pk)):
            assert "sha256-" in policy(client.get(target))["style-src"]


def test_the_import_map_carries_the_nonce_of_the_header(client, coordinator, wedel):
    committee = wedel.rows["committee"]

    response = client.get(address(committee, "change", committee.pk))

    (nonce,) = re.findall(r"'nonce-([^']+)'", policy(response)["script-src"])
    (tag,) = re.findall(r'<script[^>]*type="importmap"[^>]*>', response.content.decode())
    assert f'nonce="{nonce}"' in tag


def test_no_page_of_the_desk_has_inline_scripts_or_styles(client, coordinator, wedel):
    for row in wedel.rows.values():
        for target in (address(row, "changelist"), address(row, "change", row.pk), address(row, "history", row.pk)):
            html = client.get(target).content.decode()
            scripts = re.findall(r"<script([^>]*)>", html)
            assert [tag for tag in scripts if "src=" not in tag and "importmap" not in tag and "json" not in tag] == []
            assert re.findall(r'<style|\sstyle="|\son\w+="', html) == []


def test_cookies_stay_below_the_desk(client, wedel, django_user_model):
    django_user_model.objects.create_superuser("boss", password="x")
    login = client.get(reverse("admin:login"))
    token = login.cookies["csrftoken"].value

    response = client.post(
        reverse("admin:login"), {"username": "boss", "password": "x", "csrfmiddlewaretoken": token, "next": "/admin/"}
    )

    assert response.status_code == 302
    paths = {name: cookie["path"] for name, cookie in {**login.cookies, **response.cookies}.items()}
    assert paths == {"csrftoken": "/admin/", "sessionid": "/admin/"}


def test_visitors_get_no_cookie(client, wedel):
    for target in ("/", "/healthz", "/robots.txt", "/gibt-es-nicht/"):
        assert not client.get(target).cookies
