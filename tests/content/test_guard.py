"""Forms that need no cookie: what is refused comes back whole, and what is let in is clean."""

import re
import unicodedata
from datetime import timedelta
from urllib.parse import urlencode

import pytest
import time_machine
from django import forms
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from content import guard
from content.guard import GuardedForm, GuardedFormView, age, comes_from_here, issue, plain
from tests.factories import NOW

LONG_AGO = timedelta(minutes=2)


class Words(GuardedForm):
    kind = "words"

    line = forms.CharField(required=False)
    text = forms.CharField(widget=forms.Textarea)


class WordsView(GuardedFormView):
    form_class = Words

    def place(self):
        return "here"

    def form_valid(self, form):
        return self.see_other("/done/")

    def render_to_response(self, context, status=200):
        return HttpResponse(str(context["form"]), status=status)


@pytest.fixture(autouse=True)
def moment():
    with time_machine.travel(NOW, tick=False):
        yield


def send(data=None, view=WordsView, **headers):
    values = {"text": "Hallo", "issued": issue("words", NOW - LONG_AGO)} | (data or {})
    return view.as_view()(RequestFactory().post("/", values, **headers))


def form_with(**data):
    return Words(RequestFactory().post("/", {"text": "Hallo", "issued": issue("words", NOW - LONG_AGO)} | data).POST)


@pytest.mark.django_db
def test_what_a_person_sends_is_taken_and_leads_on():
    response = send()

    assert (response.status_code, response.headers["Location"]) == (303, "/done/")
    assert response.headers["Cache-Control"] == "no-store"
    assert not response.cookies


@pytest.mark.parametrize("seconds", [0, 2.9, -60])
def test_what_comes_within_three_seconds_comes_back_whole(seconds):
    form = form_with(issued=issue("words", NOW - timedelta(seconds=seconds)))

    assert form.non_field_errors() == [guard.TOO_QUICK]
    assert form["text"].value() == "Hallo"


def test_what_was_too_quick_may_be_sent_again_a_moment_later():
    form = form_with(issued=issue("words", NOW - timedelta(seconds=1)))
    form.is_valid()

    with time_machine.travel(NOW + timedelta(seconds=3), tick=False):
        again = Words(RequestFactory().post("/", {"text": "Hallo", "issued": form["issued"].value()}).POST)

        assert again.is_valid()


@pytest.mark.parametrize(
    "token",
    [
        "",
        "x",
        "1:2:3",
        issue("words", NOW - timedelta(hours=24, seconds=1)),
        issue("words", NOW - LONG_AGO)[:-1],
        issue("other", NOW - LONG_AGO),
        "9" + issue("words", NOW - LONG_AGO),
    ],
)
def test_a_moment_that_is_too_old_or_not_ours_is_replaced(token):
    form = form_with(issued=token)

    assert form.non_field_errors() == [guard.TOO_OLD]
    assert age("words", form["issued"].value()) == timedelta(0)
    assert form["text"].value() == "Hallo"


def test_after_a_mistake_nobody_waits_again():
    token = issue("words", NOW - LONG_AGO)
    form = form_with(text="", issued=token)

    assert list(form.errors) == ["text"]
    assert form["issued"].value() == token


def test_a_filled_decoy_is_emptied_and_told():
    form = form_with(homepage="https://example.org/")

    assert form.non_field_errors() == [guard.DECOY_FILLED]
    assert (form["homepage"].value(), form["text"].value()) == ("", "Hallo")


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, True),
        ({"HTTP_SEC_FETCH_SITE": "same-origin"}, True),
        ({"HTTP_SEC_FETCH_SITE": "none"}, True),
        ({"HTTP_SEC_FETCH_SITE": "same-site"}, False),
        ({"HTTP_SEC_FETCH_SITE": "cross-site"}, False),
        ({"HTTP_SEC_FETCH_SITE": "cross-site", "HTTP_ORIGIN": "http://testserver"}, False),
        ({"HTTP_SEC_FETCH_SITE": "same-origin", "HTTP_ORIGIN": "null"}, True),
        ({"HTTP_SEC_FETCH_SITE": "cross-site", "HTTP_ORIGIN": "null"}, False),
        ({"HTTP_ORIGIN": "null"}, True),
        ({"HTTP_ORIGIN": "http://testserver"}, True),
        ({"HTTP_ORIGIN": "http://testserver.evil.example"}, False),
        ({"HTTP_ORIGIN": "http://evil.example", "HTTP_REFERER": "http://testserver/"}, False),
        ({"HTTP_ORIGIN": "http://[", "HTTP_REFERER": "http://testserver/"}, False),
        ({"HTTP_REFERER": "http://testserver/wedel/"}, True),
        ({"HTTP_REFERER": "http://evil.example/testserver/"}, False),
        ({"HTTP_REFERER": "testserver"}, False),
    ],
)
def test_the_origin_is_told_from_the_first_header_that_is_there(headers, expected):
    assert comes_from_here(RequestFactory().post("/", **headers)) is expected


@pytest.mark.django_db
def test_what_another_website_sends_comes_back_whole():
    response = send(HTTP_ORIGIN="http://evil.example")

    assert response.status_code == 403
    assert b"Hallo" in response.content


@pytest.mark.parametrize("length", ["65537", "99999999999999999999", "-1", "abc", "٣"])
def test_what_is_too_large_is_refused_before_anything_is_read(length):
    class Body:
        def read(self, *args):
            raise AssertionError("read")

    request = RequestFactory().post("/", {})
    request.META |= {"CONTENT_LENGTH": length, "wsgi.input": Body()}
    request._stream = Body()

    response = WordsView.as_view()(request)

    assert response.status_code == 413
    assert b'class="hero"' in response.content
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_five_thousand_signs_fit_as_browsers_send_them():
    data = {"text": "\U0001f600" * 5000, "issued": issue("words", NOW - LONG_AGO)}
    request = RequestFactory().post("/", urlencode(data), "application/x-www-form-urlencoded")

    assert WordsView.as_view()(request).status_code == 303


@pytest.mark.parametrize("charset", ["base64", "utf-7", "iso-8859-1", "x"])
def test_only_utf_8_is_read(charset):
    content_type = f"application/x-www-form-urlencoded; charset={charset}"
    request = RequestFactory().generic("POST", "/", b"text=x", content_type)

    with pytest.raises(BadRequest):
        WordsView.as_view()(request)


@pytest.mark.django_db
def test_a_network_that_sends_too_much_is_asked_to_wait_and_others_are_not():
    statuses = [send(REMOTE_ADDR=f"192.0.2.{n}").status_code for n in range(guard.MOST_PER_NETWORK + 2)]
    last = send(REMOTE_ADDR="192.0.2.1")

    assert statuses == [303] * guard.MOST_PER_NETWORK + [429] * 2
    assert last.headers["Retry-After"] == "3600"
    assert b"Hallo" in last.content
    assert send(REMOTE_ADDR="198.51.100.1").status_code == 303


@pytest.mark.django_db
def test_what_is_not_valid_does_not_count():
    for _each in range(guard.MOST_PER_NETWORK + 1):
        assert send({"text": ""}).status_code == 400

    assert send().status_code == 303


@pytest.mark.django_db
def test_all_networks_together_have_a_limit(monkeypatch):
    monkeypatch.setattr(guard, "MOST_PER_PLACE", 3)

    statuses = [send(REMOTE_ADDR=f"192.0.{n}.1").status_code for n in range(5)]

    assert statuses == [303, 303, 303, 429, 429]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("a\x00b\x07c\x1bd\x85e\ufefff", "abcd\nef"),
        ("a\ud800b", "ab"),
        ("e\u0301", "é"),
        ("سلام\u200cعلیکم", "سلام\u200cعلیکم"),
        ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
    ],
)
def test_a_text_loses_what_nobody_can_see(typed, stored):
    assert plain(typed) == stored


@pytest.fixture
def normalised(monkeypatch):
    """What is brought into order, which is what takes time."""
    seen = []

    class Watched:
        category = unicodedata.category

        @staticmethod
        def normalize(form, text):
            seen.append(text)
            return unicodedata.normalize(form, text)

    monkeypatch.setattr(guard, "unicodedata", Watched)
    return seen


@pytest.mark.parametrize(
    "marks",
    ["\u0301" * 4000 + "\u0323" * 4000, "\u0301\x07\u0323\ud800" * 2000, "\u0f73" * 8000, "\u20dd\u0301" * 4000],
)
def test_marks_that_are_piled_up_are_not_all_put_in_order(normalised, marks):
    plain(f"a{marks}b{marks}")

    (text,) = normalised
    assert re.fullmatch(r"a\W{30}b?", text) or re.fullmatch(r"a\W{30}b\W{30}", text)


def test_a_text_of_many_words_keeps_all_its_marks():
    vietnamese = "Tiếng Việt, नमस्ते, שָׁלוֹם, ภาษาไทย " * 50

    assert plain(unicodedata.normalize("NFD", vietnamese)) == unicodedata.normalize("NFC", vietnamese)


def test_only_the_fields_of_the_form_are_cleaned_and_nothing_typed_is_cut_off(normalised):
    form = form_with(text="\r\n" * 5000, line="a" * 60_000, other="e\u0301" * 20_000)

    assert sorted(map(len, normalised)) == sorted([len(form["issued"].value()), 5000, 60_000])
    assert form["line"].value() == "a" * 60_000
    assert form["text"].value() == "\n" * 5000


@given(st.text())
def test_every_text_can_be_stored(text):
    cleaned = plain(text)

    assert "\x00" not in cleaned
    assert cleaned.encode().decode() == cleaned
    assert plain(cleaned) == cleaned


@pytest.mark.parametrize("line", ["a\nBcc: b@example.org", "a\rb", "a\u2029b", "a\x0bb"])
def test_a_line_has_no_line_breaks(line):
    form = form_with(line=line)

    assert form.errors == {"line": [guard.ONE_LINE]}


def test_a_text_may_have_line_breaks():
    form = form_with(text="a\r\nb")

    assert form.is_valid()
    assert form.answers() == {"line": "", "text": "a\nb"}
