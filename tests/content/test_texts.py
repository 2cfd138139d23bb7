from datetime import time

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from committees.models import Committee
from content.imprecise import parse
from content.templatetags import dates
from tests.factories import berlin


def rendered(source, language, **values):
    with translation.override(language):
        context = Context({"request": RequestFactory().get("/"), **values})
        return Template("{% load dates texts %}" + source).render(context)


@pytest.mark.parametrize(
    ("tag", "language", "expected"),
    [
        ("tr", "de", "R &amp; B"),
        ("tr", "en", '<span lang="de" dir="ltr">R &amp; B</span>'),
        ("proper", "de", "R &amp; B"),
        ("proper", "en", '<span lang="de" dir="ltr">R &amp; B</span>'),
    ],
)
def test_a_german_text_in_another_language_is_marked(tag, language, expected):
    committee = Committee(name="R & B", i18n={})

    assert rendered(f"{{% {tag} committee 'name' %}}", language, committee=committee) == expected


def test_a_translated_text_needs_no_mark():
    committee = Committee(name="Beirat", i18n={"name_en": "Council"})

    assert rendered("{% tr committee 'name' %}", "en", committee=committee) == "Council"


def test_an_empty_text_is_nothing():
    committee = Committee(name="", what_it_is="", i18n={})

    assert rendered("{% tr committee 'name' %}{% rich committee 'what_it_is' %}", "en", committee=committee) == ""


def test_rich_text_is_cleaned_once_more_where_it_is_shown():
    committee = Committee(what_it_is="<p>Text</p><script>x</script>", i18n={})

    assert (
        rendered("{% rich committee 'what_it_is' %}", "de", committee=committee)
        == '<div class="prose"><p>Text</p></div>'
    )


@pytest.mark.parametrize(
    ("source", "language", "has_notice"),
    [
        ("{% tr committee 'name' %}", "en", True),
        ("{% rich committee 'what_it_is' %}", "en", True),
        ("{% proper committee 'name' %}", "en", False),
        ("{% tr committee 'lead' %}", "en", False),
        ("", "en", False),
        ("{% tr committee 'name' %}", "de", False),
    ],
)
def test_the_notice_stands_above_what_is_not_translated(source, language, has_notice):
    committee = Committee(name="Beirat", lead="Satz", what_it_is="<p>Text</p>", i18n={"lead_en": "Sentence"})

    page = rendered(
        f"{{% with_fallback_notice %}}{source}{{% endwith_fallback_notice %}}", language, committee=committee
    )

    assert ('class="untranslated"' in page) is has_notice


@pytest.mark.parametrize(
    ("moment", "german", "english"),
    [
        (berlin(2020, 1, 20, 19), "19", "19:00"),
        (berlin(2020, 1, 20, 19, 30), "19:30", "19:30"),
        (berlin(2020, 7, 20, 9), "9", "09:00"),
        (time(8), "8", "08:00"),
    ],
)
def test_the_clock_is_that_of_berlin(moment, german, english):
    with translation.override("de"):
        in_german = dates.clock(moment)
    with translation.override("en"):
        in_english = dates.clock(moment)

    assert (in_german, in_english) == (german, english)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.9.2011", '<time datetime="2011-09-01">1.9.2011</time>'),
        ("Mitte 2018", '<time datetime="2018">Mitte 2018</time>'),
        ("2014 bis 2017", "2014 bis 2017"),
        ("<b> [2009]", '<time datetime="2009">&lt;b&gt;</time>'),
        ("2014 & später [2014 bis 2017]", "2014 &amp; später"),
    ],
)
def test_an_imprecise_date_tells_machines_no_more_than_people(text, expected):
    assert rendered("{{ day|imprecise }}", "de", day=parse(text)) == expected


def test_an_unknown_date_is_nothing():
    assert rendered("{{ day|imprecise }}", "de", day=None) == ""


@pytest.mark.parametrize(("code", "direction"), [("de", "ltr"), ("ar", "rtl"), ("fa-AF", "rtl"), ("uk", "ltr")])
def test_scripts_run_in_their_direction(code, direction):
    assert dates.direction(code) == direction


def test_languages_have_names():
    with translation.override("de"):
        assert dates.in_language("de") == "Deutsch"
        assert dates.in_language("xx-unknown") == "xx-unknown"
    assert dates.own_language_name("uk") == "Українська"
    assert dates.own_language_name("xx") == "xx"


@pytest.mark.parametrize(
    ("starts", "ends", "german", "english"),
    [
        ((19, 0), (21, 0), "19 bis 21 Uhr", "19:00 to 21:00"),
        ((8, 30), (9, 0), "08:30 bis 09:00 Uhr", "08:30 to 09:00"),
        ((9, 0), (9, 30), "09:00 bis 09:30 Uhr", "09:00 to 09:30"),
    ],
)
def test_a_span_tells_both_times_in_one_way(starts, ends, german, english):
    moments = [berlin(2020, 6, 15, *each) for each in (starts, ends)]

    spans = []
    for language in ("de", "en"):
        with translation.override(language):
            spans.append(dates.time_span(*moments))

    assert spans == [german, english]
