import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory

from committees.models import Committee
from content import imprecise
from content.fields import ImpreciseDateFormField, RichTextField
from content.imprecise import parse
from tests import factories

pytestmark = pytest.mark.django_db

DIRT = '<p onclick="x()">Text</p><script>alert(1)</script>'


@pytest.mark.parametrize(
    "text", ["1.9.2011", "Mitte 2018", "2009", "2017, Tag unbekannt [September bis Dezember 2017]"]
)
def test_an_imprecise_date_comes_back_from_the_database_unchanged(text):
    value = parse(text, imprecise.EXPECTED)
    committee = factories.committee.make(founded_on=value)

    committee.refresh_from_db()

    assert committee.founded_on == value


def test_an_unknown_date_stays_unknown():
    committee = factories.committee.make(founded_on=None)

    committee.refresh_from_db()

    assert committee.founded_on is None


def test_text_is_read_when_it_is_saved():
    committee = factories.committee.make(founded_on="Mitte 2018")

    committee.refresh_from_db()

    assert committee.founded_on == parse("Mitte 2018")


def test_rows_sort_by_their_earliest_day():
    dates = ["Mitte 2018", "2009", "Ende August 2017"]
    for text in dates:
        factories.committee.make(founded_on=parse(text))

    in_order = Committee.objects.order_by("founded_on__earliest").values_list("founded_on", flat=True)

    assert [value.wording for value in in_order] == ["2009", "Ende August 2017", "Mitte 2018"]


def test_text_that_is_no_date_is_refused():
    committee = factories.committee.prepare(founded_on="bald")

    with pytest.raises(ValidationError) as refused:
        committee.clean_fields(exclude=["municipality"])

    assert list(refused.value.message_dict) == ["founded_on"]


@pytest.mark.parametrize("certainty", [imprecise.FIXED, imprecise.EXPECTED, imprecise.TARGETED])
@pytest.mark.parametrize("text", ["1.9.2011", "Mitte 2018", "2017, Tag unbekannt [September bis Dezember 2017]"])
def test_a_form_that_nobody_touched_changes_nothing(text, certainty):
    value = parse(text, certainty)
    committee = factories.committee.make(founded_on=value)
    Form = modelform_factory(Committee, fields=["founded_on"])
    shown = Form(instance=committee)["founded_on"].field.widget.decompress(committee.founded_on)

    form = Form({"founded_on_0": shown[0], "founded_on_1": shown[1]}, instance=committee)

    assert not form.has_changed()
    assert form.is_valid()
    assert form.save().founded_on == value


@pytest.mark.parametrize(
    "typed", [["Ende 2018", imprecise.FIXED], ["Mitte 2018", imprecise.TARGETED], ["", imprecise.FIXED]]
)
def test_a_form_notices_another_wording_and_another_certainty(typed):
    field = ImpreciseDateFormField(required=False)

    assert field.has_changed(parse("Mitte 2018"), typed)


def test_an_empty_form_field_is_an_unknown_date():
    field = ImpreciseDateFormField(required=False)

    assert field.clean(["", imprecise.EXPECTED]) is None
    assert not field.has_changed(None, ["", imprecise.EXPECTED])


def test_the_form_says_what_it_could_not_read():
    field = ImpreciseDateFormField()

    with pytest.raises(ValidationError) as refused:
        field.clean(["demnächst", imprecise.FIXED])

    assert refused.value.code == "unreadable"
    assert "demnächst" in refused.value.messages[0]


def test_rich_text_is_clean_after_saving_and_after_an_update_of_many():
    saved = factories.committee.make(what_it_is=DIRT)
    updated = factories.committee.make()
    Committee.objects.filter(pk=updated.pk).update(what_it_is=DIRT)

    stored = Committee.objects.values_list("what_it_is", flat=True)

    assert list(stored) == ["<p>Text</p>", "<p>Text</p>"]
    assert saved.what_it_is == DIRT  # only what is stored is clean; pages clean it once more


def test_translations_of_rich_text_are_clean_too():
    committee = factories.committee.make(what_it_is="<p>Text</p>", i18n={"what_it_is_en": DIRT, "name_en": ""})

    committee.refresh_from_db()

    assert committee.i18n == {"what_it_is_en": "<p>Text</p>"}


def test_a_translation_written_by_update_is_cleaned_on_its_page(client):
    committee = factories.committee.make(what_it_is="<p>Text</p>")
    Committee.objects.filter(pk=committee.pk).update(i18n={"what_it_is_en": DIRT})

    page = client.get(f"/en{committee.get_absolute_url()}").content.decode()

    assert "<p>Text</p>" in page
    assert "alert(1)" not in page


def test_saving_some_fields_saves_translations_with_them():
    committee = factories.committee.make()
    committee.name_en = "Working group"

    committee.save(update_fields=["name"])

    committee.refresh_from_db()
    assert committee.i18n == {"name_en": "Working group"}


def test_empty_rich_text_is_empty_text():
    assert RichTextField().get_prep_value(None) == ""
