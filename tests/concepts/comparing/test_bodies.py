"""Blocks beside blocks: lists, tables, footnotes."""

import json

from django.utils import translation
from django.utils.html import strip_tags
from hypothesis import given, settings
from hypothesis import strategies as st

from concepts.comparing.bodies import compared, is_changed
from concepts.comparing.words import DELETE, INSERT
from concepts.templatetags.comparing import differences
from content.richtext import clean_document

cells = st.lists(st.sampled_from(["Kurse", "3", "Eltern & Kinder", "<b>"]), min_size=1, max_size=3)
inline = st.sampled_from(["Kurse", "Eltern &amp; Kinder", "<strong>neu</strong>", "<em>alt</em> und", " ", "1 &lt; 2"])
words = st.lists(inline, min_size=1, max_size=6).map(" ".join)
piece = st.one_of(
    words.map("<p>{}</p>".format),
    words.map('<p>Satz<span class="footnote">{}</span>.</p>'.format),
    st.lists(words.map("<li>{}</li>".format), min_size=1, max_size=4).map("".join).map("<ul>{}</ul>".format),
    st.lists(words.map("<tr><td>{0}</td><td>1</td></tr>".format), min_size=1, max_size=3)
    .map("".join)
    .map("<table><tbody>{}</tbody></table>".format),
)


def lines(tree, left_out):
    for node in tree:
        if isinstance(node, list):
            yield "".join(run[1] for run in node if run[0] != left_out)
        elif node["is"] != left_out:
            yield from lines(node["in"], left_out)


def read(html):
    return list(lines(compared(html, html), None))


@settings(max_examples=120)
@given(piece, piece)
def test_both_bodies_can_be_read_from_the_comparison(old, new):
    old, new = clean_document(old), clean_document(new)

    tree = json.loads(json.dumps(compared(old, new)))

    assert [line for line in lines(tree, INSERT) if line] == read(old)
    assert [line for line in lines(tree, DELETE) if line] == read(new)


@settings(max_examples=60)
@given(piece, piece)
def test_the_markup_is_well_formed(old, new):
    html = differences(compared(clean_document(old), clean_document(new)))

    for tag in ("ins", "del", "strong", "em", "li", "ul", "td", "tr", "table", "p", "span", "small"):
        assert html.count(f"<{tag}>") + html.count(f"<{tag} ") == html.count(f"</{tag}>")
    assert "<b>" not in html


def test_the_same_body_has_no_changes():
    html = "<ul><li>Eins</li><li>Zwei<ul><li>innen</li></ul></li></ul>"

    assert not is_changed(compared(html, html))


def test_list_items_are_beside_those_that_say_the_same():
    tree = compared(
        "<ul><li>Kurse für Eltern</li><li>Drei</li></ul>",
        "<ul><li>Null</li><li>Kurse für Kinder</li><li>Drei</li></ul>",
    )

    assert [item["is"] for item in tree[0]["in"]] == ["+", "=", "="]


def test_cells_are_compared_in_their_column():
    row = "<table><tbody><tr><td>Kurse</td><td>{}</td></tr></tbody></table>"

    tree = compared(row.format("12"), row.format("15"))

    assert list(lines(tree, None)) == ["Kurse", "1215"]
    assert tree[0]["in"][0]["in"][0]["in"][1]["in"] == [[["-", "12"], ["+", "15"]]]


def test_formatting_stays_where_the_words_stay():
    tree = compared("<p>Ein <strong>fester</strong> Kurs</p>", "<p>Ein <strong>fester</strong> Termin</p>")

    assert differences(tree).startswith("<p>Ein <strong>fester</strong> <del>")


def test_going_and_coming_is_said_in_words():
    tree = compared("<p>Wir helfen Eltern.</p>", "<p>Wir helfen Kindern.</p>")

    with translation.override("en"):
        said = strip_tags(differences(tree)).split()

    expected = "Wir helfen deleted: Eltern end of deletion inserted: Kindern end of insertion ."
    assert " ".join(said) == expected


def test_a_line_may_break_between_what_went_and_what_came():
    tree = compared("<p>Wir helfen Eltern.</p>", "<p>Wir helfen Kindern.</p>")

    assert "</del><wbr><ins>" in differences(tree)
    assert "<wbr>" not in differences(tree, "new")


def test_blanks_alone_are_no_change():
    tree = compared("<p>Eltern<br>helfen</p>", "<p>Eltern helfen</p>")

    assert not is_changed(tree)
    assert "<del>" not in differences(tree)
    assert differences(tree, "new") == "<p>Eltern helfen</p>"


def test_tables_scroll_in_a_region_that_has_a_name():
    inner = "<table><tbody><tr><td>innen</td></tr></tbody></table>"
    table = f"<table>{{}}<tbody><tr><td>Kurse{inner}</td></tr></tbody></table>"
    plain_table, named = table.format(""), table.format("<caption>Wer hilft</caption>")

    with translation.override("en"):
        foreign = differences(compared(plain_table, plain_table), place="1 Sprache")
        captioned = differences(compared(named, named), place="1 Sprache")

    region = '<div class="scroll" tabindex="0" role="group" aria-label="{}"{}><table{}>'
    assert foreign.startswith(region.format("Table in: 1 Sprache", ' lang="en"', ' lang="de"'))
    assert captioned.startswith(region.format("Wer hilft", "", ""))
    assert foreign.count('class="scroll"') == 1


def test_one_side_can_be_shown_alone():
    tree = compared("<p>Alt und gut.</p>", "<p>Neu und gut.</p>")

    assert differences(tree, "new").count("<del>") == 0
    assert "Alt" not in differences(tree, "new")
