import pytest
from django import forms
from django.utils.translation import gettext_lazy, override

from content.choices import PlainChoiceField, alphabetical


class Filter(forms.Form):
    town = PlainChoiceField(label="Stadt", required=False)

    def __init__(self, data, choices):
        super().__init__(data, auto_id="%s")
        self.fields["town"].choices = choices


TOWNS = [("", "Alle"), ("wedel", "Wedel"), ("wesel", "Wesel")]


@pytest.mark.parametrize(("chosen", "selected"), [("", ""), ("wesel", "wesel"), ("weder-noch", None)])
def test_only_what_is_chosen_is_selected(chosen, selected):
    markup = str(Filter({"town": chosen}, TOWNS)["town"])

    assert markup.count(" selected") == (0 if selected is None else 1)
    assert selected is None or f'<option value="{selected}" selected>' in markup


def test_what_one_visitor_chose_is_not_selected_for_the_next_one():
    assert " selected" in str(Filter({"town": "wedel"}, TOWNS)["town"])

    assert '<option value="wedel">' in str(Filter({"town": ""}, TOWNS)["town"])


def test_values_and_labels_are_escaped_also_where_they_are_chosen():
    choices = [('"><b>', '</option><option value="wedel">'), ("wedel", "Wedel & Umland")]

    markup = str(Filter({"town": '"><b>'}, choices)["town"])

    assert markup.endswith(
        '<option value="&quot;&gt;&lt;b&gt;" selected>&lt;/option&gt;&lt;option value=&quot;wedel&quot;&gt;</option>'
        '<option value="wedel">Wedel &amp; Umland</option></select>'
    )


def test_labels_are_read_in_the_language_of_the_visit():
    choices = [("", gettext_lazy("All towns"))]

    german = str(Filter({"town": ""}, choices)["town"])
    with override("en"):
        english = str(Filter({"town": ""}, choices)["town"])

    assert ("Alle Städte" in german, "All towns" in english) == (True, True)


def test_what_was_not_offered_is_refused():
    assert Filter({"town": "wedel"}, TOWNS).is_valid()
    assert not Filter({"town": "weder-noch"}, TOWNS).is_valid()


def test_lists_stand_in_the_order_of_a_german_dictionary():
    names = ["Übersee", "Zell", "Großenhain", "Grossau", "Öhringen", "Aach", "aachen", "Ähren", "Ulm", "Olpe"]

    found = [name for _slug, name in alphabetical((name, name) for name in names)]

    assert found == ["Aach", "aachen", "Ähren", "Grossau", "Großenhain", "Öhringen", "Olpe", "Übersee", "Ulm", "Zell"]
