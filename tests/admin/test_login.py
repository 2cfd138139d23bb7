"""The way to the desk: an end to guessing, and a second factor for whoever has or needs one."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.auth import get_user
from django.db import connection
from django.urls import reverse
from playwright.sync_api import expect, sync_playwright

from portal.login import attempts
from portal.login.adapters import SealedFactors
from portal.operating.queries import timed
from tests.served import program


@pytest.fixture
def boss(db, django_user_model):
    return django_user_model.objects.create_superuser("boss", password="richtig")


def log_in(client, name="boss", password="richtig", target="/admin/", **extra):
    return client.post(reverse("admin:login"), {"username": name, "password": password, "next": target}, **extra)


def code_of(secret):
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def recovery_codes_of(seed):
    codes = RecoveryCodes(
        Authenticator(type="recovery_codes", data={"seed": SealedFactors().encrypt(seed), "used_mask": 0})
    )
    return codes.generate_codes()


@pytest.fixture
def secret(boss):
    secret = generate_totp_secret()
    TOTP.activate(boss, secret)
    return secret


def test_a_password_alone_opens_the_desk_of_whoever_has_no_second_factor(client, boss):
    response = log_in(client, target="/admin/committees/meeting/")

    assert response.status_code == 302 and response.url == "/admin/committees/meeting/"
    assert get_user(client) == boss


def test_nobody_is_sent_to_another_site(client, boss):
    assert log_in(client, target="https://example.org/").url == reverse("admin:index")


def test_a_password_alone_does_not_open_the_desk_of_whoever_has_one(client, boss, secret):
    response = log_in(client)

    assert response.url == reverse("mfa_authenticate")
    assert get_user(client).is_anonymous
    assert client.get("/admin/").status_code == 302


def test_the_code_opens_it(client, boss, secret):
    log_in(client, target="/admin/committees/meeting/")

    wrong = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert wrong.status_code == 200 and get_user(client).is_anonymous
    right = client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})

    assert right.url == "/admin/committees/meeting/"
    assert get_user(client) == boss


def test_a_recovery_code_opens_it_once(client, boss, secret):
    code = RecoveryCodes.activate(boss).generate_codes()[0]
    log_in(client)
    assert client.post(reverse("mfa_authenticate"), {"code": code}).status_code == 302
    client.logout()
    log_in(client)

    client.post(reverse("mfa_authenticate"), {"code": code})

    assert get_user(client).is_anonymous


def test_secrets_lie_sealed_in_the_database(boss, secret):
    assert secret not in str(Authenticator.objects.get(user=boss).data)


def test_an_administrator_takes_a_lost_factor_away(client, boss, secret):
    RecoveryCodes.activate(boss)
    log_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    list_of_people = reverse("admin:auth_user_changelist")

    response = client.post(
        list_of_people, {"action": "remove_second_factors", "_selected_action": boss.pk}, follow=True
    )

    assert "2 zweite Faktoren wurden gelöscht." in response.content.decode()
    assert not Authenticator.objects.filter(user=boss).exists()


@pytest.mark.parametrize(
    "route",
    [
        "account_reauthenticate",
        "mfa_add_webauthn",
        "mfa_deactivate_totp",
        "mfa_generate_recovery_codes",
        "mfa_index",
        "mfa_list_webauthn",
        "mfa_view_recovery_codes",
    ],
)
def test_every_page_of_the_second_factor_opens_in_polite_german(client, boss, secret, route):
    RecoveryCodes.activate(boss)
    log_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    client.post(reverse("account_reauthenticate"), {"password": "richtig"})

    page = client.get(reverse(route))

    assert page.status_code == 200
    assert not re.search(r"\b(Du|Dein|Deine|dein|deine)\b", page.content.decode())


@pytest.mark.django_db(transaction=True)
def test_the_first_request_of_a_thread_may_be_a_login(client, boss):
    """Its connection opens while the history of the desk wraps its queries."""
    connection.close()

    log_in(client)

    assert connection.execute_wrappers in ([], [timed])


def test_codes_are_guessed_five_times_at_most(client, boss, secret):
    for _number in range(5):
        log_in(client)
        client.post(reverse("mfa_authenticate"), {"code": "000000"})
    log_in(client)

    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})

    assert get_user(client).is_anonymous


def test_a_code_is_used_once(client, boss, secret):
    code = code_of(secret)
    log_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code})
    client.logout()
    log_in(client)

    client.post(reverse("mfa_authenticate"), {"code": code})

    assert get_user(client).is_anonymous


def test_a_session_opened_by_the_password_ends_when_the_factor_comes(client, boss):
    log_in(client)
    TOTP.activate(boss, generate_totp_secret())

    response = client.get("/admin/auth/user/")

    assert response.status_code == 302 and response.url.startswith(reverse("admin:login"))
    assert get_user(client).is_anonymous


@pytest.mark.django_db(transaction=True)
def test_setting_it_up_keeps_the_session_in_which_it_was_done(client, boss, settings):
    settings.SECOND_FACTOR = "everybody"
    log_in(client)
    client.post(reverse("account_reauthenticate"), {"password": "richtig"})
    page = client.get(reverse("mfa_activate_totp"))

    client.post(reverse("mfa_activate_totp"), {"code": code_of(page.context["form"].secret)})

    assert Authenticator.objects.filter(user=boss, type="totp").exists()
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("make", [lambda: code_of(""), lambda: recovery_codes_of("")[0]])
def test_under_another_key_of_the_portal_no_code_fits(client, boss, secret, settings, make):
    RecoveryCodes.activate(boss)
    settings.SECRET_KEY = "another-key"
    code = make()
    log_in(client)

    client.post(reverse("mfa_authenticate"), {"code": code})

    assert get_user(client).is_anonymous


def test_one_network_alone_keeps_nobody_out_elsewhere(client, boss):
    for _number in range(attempts.MOST_OF_NAME + 5):
        log_in(client, password="falsch")

    assert log_in(client, REMOTE_ADDR="198.51.100.7").status_code == 302


def test_guessing_comes_to_an_end_even_with_the_right_password(client, boss):
    for _number in range(attempts.MOST_OF_NAME_HERE):
        log_in(client, password="falsch")

    response = log_in(client)

    assert response.status_code == 200
    assert "15 Minuten" in response.content.decode()
    assert get_user(client).is_anonymous


def test_others_and_other_networks_are_not_kept_out(client, boss, django_user_model):
    django_user_model.objects.create_user("karin", password="richtig", is_staff=True)
    for _number in range(attempts.MOST_OF_NAME_HERE + 1):
        log_in(client, password="falsch")

    assert log_in(client, name="karin").status_code == 302
    client.logout()
    assert log_in(client, REMOTE_ADDR="198.51.100.7").status_code == 302


def test_many_names_from_one_network_come_to_an_end(client, boss):
    for number in range(attempts.MOST_HERE):
        log_in(client, name=f"name{number}", password="falsch")

    assert log_in(client).status_code == 200


@pytest.mark.parametrize(
    ("rule", "is_superuser", "is_sent"),
    [
        ("nobody", True, False),
        ("administrators", True, True),
        ("administrators", False, False),
        ("everybody", False, True),
    ],
)
def test_whoever_needs_a_second_factor_sets_it_up_first(
    client, django_user_model, settings, rule, is_superuser, is_sent
):
    settings.SECOND_FACTOR = rule
    user = django_user_model.objects.create_user("karin", password="x", is_staff=True, is_superuser=is_superuser)
    client.force_login(user)

    response = client.get("/admin/")

    assert (response.status_code == 302 and response.url == reverse("mfa_index")) == is_sent
    if is_sent:
        page = client.get(response.url).content.decode()
        assert "zweiten Faktor" in page


@pytest.mark.parametrize("route", ["mfa_index", "account_reauthenticate"])
def test_its_pages_carry_the_policy_of_the_desk(client, boss, route):
    client.force_login(boss)

    assert "sha256-" in client.get(reverse(route)).headers["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["account_signup", "account_email"])
def test_nobody_signs_up(name):
    with pytest.raises(Exception, match="not found"):
        reverse(name)


@pytest.mark.django_db(transaction=True)
def test_a_security_key_is_added_and_used_in_a_real_browser(live_server, boss, monkeypatch):
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    base = live_server.url.replace("127.0.0.1", "localhost")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program("chromium", "uses a security key"), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        page = browser.new_page(base_url=base, locale="de")
        complaints = []
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        session = page.context.new_cdp_session(page)
        session.send("WebAuthn.enable")
        key = {"protocol": "ctap2", "transport": "usb", "hasResidentKey": True, "hasUserVerification": True}
        key |= {"isUserVerified": True, "automaticPresenceSimulation": True}
        session.send("WebAuthn.addVirtualAuthenticator", {"options": key})

        page.goto("/admin/")
        page.fill("[name=username]", "boss")
        page.fill("[name=password]", "richtig")
        page.press("[name=password]", "Enter")
        page.get_by_role("link", name="Zweiter Faktor").click()
        page.get_by_role("link", name="Hinzufügen").click()
        page.fill("[name=password]", "richtig")
        page.press("[name=password]", "Enter")
        page.wait_for_load_state()  # a script answers the button
        page.get_by_role("button", name="Hinzufügen").click()
        expect(page).to_have_url(re.compile("recovery-codes|webauthn/$"))
        page.context.clear_cookies()
        page.goto("/admin/")
        page.fill("[name=username]", "boss")
        page.fill("[name=password]", "richtig")
        page.press("[name=password]", "Enter")
        page.wait_for_load_state()
        page.get_by_role("button", name="Sicherheitsschlüssel").click()
        expect(page.get_by_role("heading", name="Was möchten Sie tun?")).to_be_visible()
        greeting = page.get_by_text("Erfolgreich als boss").count()
        browser.close()

    assert complaints == [] and greeting == 0
