from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from model_bakery import baker

from municipalities.lands import REGIMES, Land
from municipalities.models import RESERVED_SLUGS, Editor, Imprint, Municipality, Notice
from municipalities.palettes import PALETTES
from tests import factories
from tests.portal.tree import parameters_of, public_routes

pytestmark = pytest.mark.django_db


def refuse(row):
    with pytest.raises(ValidationError) as refused:
        row.full_clean()
    with pytest.raises(IntegrityError):
        row.save()
    return refused.value.messages


@pytest.mark.parametrize(
    "values",
    [
        {"valid_until": None},
        {"valid_from": date(2020, 2, 1), "valid_until": date(2020, 1, 31)},
        {"link_url": "https://example.org/"},
    ],
)
def test_a_notice_that_cannot_be_true_is_refused(values):
    town = factories.town.make()
    given = {"municipality": town, "title": "Hinweis", "state": "published", "valid_until": date(2020, 1, 31)}

    assert len(refuse(Notice(**given | values))) == 1


def test_a_draft_may_still_lack_its_last_day():
    notice = Notice(municipality=factories.town.make(), title="Hinweis")

    notice.full_clean()
    notice.save()


@pytest.mark.parametrize(
    ("valid_from", "valid_until", "is_current"),
    [
        (None, date(2020, 6, 15), True),
        (None, date(2020, 6, 14), False),
        (date(2020, 6, 15), date(2020, 6, 15), True),
        (date(2020, 6, 16), date(2020, 6, 30), False),
    ],
)
def test_a_notice_comes_and_goes_by_itself(valid_from, valid_until, is_current, time_machine):
    time_machine.move_to(factories.berlin(2020, 6, 15, 23, 59), tick=False)
    notice = factories.notice.make(valid_from=valid_from, valid_until=valid_until)

    assert list(Notice.objects.public().current()) == [notice] * is_current


def test_a_person_has_one_role_in_a_town():
    editor = Editor.objects.create(user=baker.make(get_user_model()), municipality=factories.town.make())

    assert len(refuse(Editor(user=editor.user, municipality=editor.municipality))) == 1


def test_editors_see_their_towns_only():
    town, _other = factories.town.make(_quantity=2)
    user = baker.make(get_user_model())
    Editor.objects.create(user=user, municipality=town)

    assert list(Municipality.objects.for_user(user)) == [town]
    assert Municipality.objects.for_user(baker.make(get_user_model(), is_superuser=True)).count() == 2


@pytest.mark.parametrize("slug", sorted(slug for slug in RESERVED_SLUGS if "." not in slug))
def test_no_town_takes_the_address_of_another_page(slug):
    assert refuse(Municipality(name="Stadt", official_name="Stadt", slug=slug, land="SH"))


def test_every_first_part_of_an_address_is_reserved(client):
    """A new page of the portal may not be hidden by a town that is there already."""
    from django.urls import reverse

    plain = [route for route in public_routes() if route.startswith(("portal:", "search:")) or ":" not in route]
    for impossible in ("sitemap_part", "search:opensearch"):  # no town has a dot in its address
        plain.remove(impossible)
    firsts = {
        reverse(route, kwargs=dict.fromkeys(parameters_of(route), "x")).strip("/").split("/")[0].removesuffix(".ics")
        for route in plain
    }

    assert {"abo", "termine"} <= firsts - {"", "x"} <= RESERVED_SLUGS


def test_a_new_town_is_blue_and_every_palette_has_a_name():
    assert factories.town.make().palette == PALETTES[0]
    assert len(set(PALETTES)) == len(PALETTES)


def test_a_legal_page_knows_what_is_missing():
    imprint = Imprint(municipality=factories.town.make(), authority="Stadt", phone="04103 7070")

    missing = {field for field in Imprint.needed if not getattr(imprint, field)}

    assert len(imprint.missing()) == len(missing) == len(Imprint.needed) - 2


def test_only_verified_law_is_named():
    assert {town.regime for town in map(lambda land: Municipality(land=land), Land)} == {*REGIMES.values(), None}
