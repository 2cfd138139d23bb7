"""What is not published shows nowhere: not in pages, feeds, search, sitemap, counts or teasers."""

import re

import pytest
from django.apps import apps
from django.db import models, transaction
from django.test import Client

from concepts.models import Comment, ConceptVersion, Consultation, Section
from content.models import Publishable
from municipalities.models import Municipality
from search.models import Kind
from tests.portal.tree import has_languages

#: Words that ask for everything of a kind.
LISTED = ["Termine", "Telefon", "Niederschrift", "Gremien"]
SEARCHED, HIDDEN = "Nachtpfauenauge", "Zitronenfalter"
PUBLISHABLE = [model for model in apps.get_models() if issubclass(model, Publishable) and not model._meta.proxy]


def name_of(model):
    return model._meta.model_name


@pytest.fixture
def client(town, db):
    """What a test changes in the town of the module is taken back."""
    with transaction.atomic():
        yield Client(raise_request_exception=False)
        transaction.set_rollback(True)


def below(row):
    """The row and everything that cannot be without it."""
    found, waiting = [], [row]
    while waiting:
        found.append(waiting.pop())
        for relation in found[-1]._meta.related_objects:
            if relation.on_delete in (models.CASCADE, models.PROTECT):
                waiting += relation.related_model._base_manager.filter(**{relation.field.name: found[-1]})
    return found


def texts_of(model):
    """The fields that hold words of editors."""
    return [
        each.name
        for each in model._meta.concrete_fields
        if type(each) is models.CharField or isinstance(each, models.TextField)
        if each.max_length is None or each.max_length >= 60
        if each.editable and not each.choices
    ]


def hidden_word(row):
    return f"{HIDDEN}-{name_of(type(row))}-{row.pk}-"


def mark(row):
    """Write marked words into every text of the row and of what hangs on it, in both languages."""
    for each in below(row):
        words = f"{SEARCHED} {hidden_word(each)}"
        values = dict.fromkeys(texts_of(type(each)), words)
        if isinstance(each, Section):  # a heading has no text, a paragraph no title
            values.pop("body" if each.is_heading else "title")
        if isinstance(each, ConceptVersion):  # a comparison is made anew for another text
            values["text_hash"] = f"marked-{each.pk}"
        if hasattr(each, "i18n"):
            values["i18n"] = {f"{name}_en": words for name in each.translated_fields()}
        type(each)._base_manager.filter(pk=each.pk).update(**values)


def searches(town):
    return [f"{address}?q={SEARCHED}" for address in ("/suche/", town.address("search:town"))]


def parts_of_searches(town):
    """Each kind of the hits, the coming ones, the lists of all of a kind, and what is suggested."""
    here = town.address("search:town")
    return [
        *(f"{here}?q={SEARCHED}&art={kind}" for kind in Kind),
        f"{here}?q={SEARCHED}&zeit=kommend",
        *(f"/suche/?q={word}" for word in LISTED),
        *(f"{address}vorschlaege/?q={SEARCHED}" for address in ("/suche/", here)),
    ]


def outputs(client, addresses):
    """What visitors get, by address: headers, without the number of the request, and body."""
    responses = {address: client.get(address) for address in dict.fromkeys(addresses)}
    for response in responses.values():
        response.headers.pop("X-Request-ID", None)
    return {
        address: f"{response.headers}\n{response.getvalue().decode(errors='replace')}"
        for address, response in responses.items()
    }


def german(town):
    return [*town.pages(), *town.pages_of_rows(), *searches(town), *parts_of_searches(town)]


def english(town):
    return [
        f"/en{address}"
        for address in [*town.pages(), *searches(town), *parts_of_searches(town)]
        if has_languages(address)
    ]


def without_withdrawals(outputs):
    """Feeds name what was withdrawn before it goes: meetings as cancelled, by their title, and the feed's own name."""
    return {address: _known(output) if address.endswith(".ics") else output for address, output in outputs.items()}


def _known(calendar):
    head, *events = re.split("(?=BEGIN:VEVENT)", calendar.replace("\r\n ", ""))
    head = re.sub(r"^(NAME|X-WR-CALNAME|DESCRIPTION|X-WR-CALDESC):.*$", "", head, flags=re.MULTILINE)
    return head + "".join(map(_without_title, events))


def _without_title(event):
    if "STATUS:CANCELLED" not in event:
        return event
    return re.sub(r"^(SUMMARY|CATEGORIES):.*$", "", event, flags=re.MULTILINE)


def has_own_page(row):
    """Consultations on one version share a page."""
    return hasattr(row, "get_absolute_url") and not isinstance(row, Consultation)


def leaks(row, found):
    """The addresses whose output names the row or leads to it; its own address may lead to itself."""
    plain = [each.get_absolute_url() for each in below(row) if has_own_page(each)]
    own = tuple(prefix + address for prefix in ("", "/en") for address in plain)
    links = re.compile("|".join(f'"{re.escape(address)}"' for address in own) or "(?!)")
    return [
        address
        for address, output in found.items()
        if HIDDEN in output or (links.search(output) and not address.startswith(own))
    ]


@pytest.mark.parametrize("state", ["draft", "archived"])
@pytest.mark.parametrize("model", PUBLISHABLE, ids=name_of)
def test_what_is_not_published_shows_nowhere(client, town, model, state):
    row = town.first(model)
    mark(row)
    model.objects.filter(pk=row.pk).update(state=state)

    found = outputs(client, german(town) if state == "archived" else english(town))
    if state == "archived":
        found = without_withdrawals(found)
    hits = [client.get(address).context.get("found", 0) for address in searches(town)]

    assert leaks(row, found) == []
    assert hits == [0, 0]


@pytest.mark.parametrize("model", [model for model in PUBLISHABLE if model is not Municipality], ids=name_of)
def test_a_draft_is_as_good_as_not_there(client, town, model):
    row = town.first(model)
    mark(row)
    model.objects.filter(pk=row.pk).update(state="draft")
    of_author = town.address("concepts:own_comment")  # is there while the comment is, whatever it is about
    of_machine = "/readyz"  # tells how full the disk is
    addresses = [address for address in german(town) if not address.startswith((of_author, of_machine))]
    found = outputs(client, addresses)
    named = leaks(row, found)

    Comment.objects.filter(consultation__in=[each.pk for each in below(row) if isinstance(each, Consultation)]).delete()
    model.objects.filter(pk=row.pk).delete()
    without = outputs(client, addresses)

    assert named == []
    assert [address for address in found if found[address] != without[address]] == []


@pytest.mark.parametrize("addresses", [german, english])
def test_the_same_words_show_once_they_are_published(client, town, addresses):
    mark(town.first(Municipality))

    everything = "".join(outputs(client, addresses(town)).values())

    assert [name_of(model) for model in PUBLISHABLE if hidden_word(town.first(model)) not in everything] == []
