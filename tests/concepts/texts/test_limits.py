"""Small texts that would take a reader minutes are refused, or read all the same; none of these tests ends without."""

import pytest

from concepts.texts import balancing, xml_limits
from concepts.texts.balancing import balanced
from concepts.texts.footnotes import only_notes, with_notes
from concepts.texts.reading import read_file, read_html, read_plain
from concepts.texts.recognising import is_contents_line
from concepts.texts.trouble import Unreadable
from tests.concepts.texts.test_office import word_file

START = "<w:body>"
TYPE = "<!DOCTYPE a [<!ENTITY b 'c'>]>"
XML_START = '<?xml version="1.0" encoding="UTF-8"?>'


@pytest.mark.parametrize(
    ("text", "is_line"),
    [
        ("1. Sprache ....... 3", True),
        ("Sprache…12 ", True),
        ("Sprache\t3", True),
        ("Sprache 3", False),
        ("Sprache ... 2015", False),
        ("........ 3", False),
        ("a" * 300 + "... 3", False),
        ("a" + "." * 1_000_000 + "x", False),
        ("a" + "." * 1_000_000 + "7", True),
    ],
    ids=range(9),
)
def test_a_line_of_a_table_of_contents_ends_with_dots_and_a_page(text, is_line):
    assert is_contents_line(text) is is_line


def test_runs_of_line_breaks_and_blanks_are_read_as_short_ones():
    html = f"<p>a{'<br>' * 5000}b{'<span> </span>' * 5000}c</p>"

    assert [part.body for part in read_html(html).parts] == ["<p>a<br><br>b c</p>"]


def test_empty_lines_at_the_end_of_a_plain_text_do_not_matter():
    assert len(read_plain("a\nb" + "\n" * 100_000).parts) == 2


@pytest.mark.parametrize(
    "html",
    ["".join(f"<b id={number}>" for number in range(2000)) + "<p>x" * 2000, "<div>" * 100_000 + "a"],
    ids=["formatting", "blocks"],
)
def test_what_is_left_open_too_often_is_refused_before_it_is_mended(html):
    with pytest.raises(Unreadable):
        balanced(html)


def test_more_elements_than_a_text_has_are_refused(monkeypatch):
    monkeypatch.setattr(balancing, "MOST_ELEMENTS", 3)

    assert balanced("<br>" * 3)
    with pytest.raises(Unreadable):
        balanced("<br>" * 4)


@pytest.mark.parametrize(
    ("html", "closed"),
    [
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("<table><tr><td><b>a<td>b<tr><td>c", "<table><tr><td><b>a</b></td><td>b</td></tr><tr><td>c</td></tr></table>"),
        ("<b><p>a</b>c</p>", "<b><p>a</p></b>c"),
        ("<h1>a<h2>b", "<h1>a</h1><h2>b</h2>"),
        ("<p title='>' id=\"<x\" onclick=x>a < b<o:p>c</o:p>", '<p id="&lt;x">a &lt; b' + "c</p>"),
        ("<!-- <b> --><![if x]><style><b></style>a<!--", "a"),
        ("<b><table><td></b>a</table>c</b>", "<b><table><td>a</td></table>c</b>"),
    ],
)
def test_each_tag_closes_as_a_browser_would_close_it(html, closed):
    assert balanced(html) == closed


def test_a_small_office_file_with_endless_elements_is_refused(monkeypatch):
    monkeypatch.setattr(xml_limits, "MOST_ELEMENTS", 20_000)

    assert read_file(word_file()).parts
    with pytest.raises(Unreadable):
        read_file(word_file(("word/document.xml", START, START + "<w:p/>" * 20_000)))


def test_an_office_file_nested_without_end_is_refused():
    with pytest.raises(Unreadable):
        read_file(word_file(("word/document.xml", START, f"{START}{'<w:p>' * 5000}{'</w:p>' * 5000}")))


@pytest.mark.parametrize("member", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_a_document_type_is_found_wherever_it_stands(member):
    far = f"{XML_START}<!--{' ' * 5000}-->{TYPE}<!--{' ' * 2000}-->"

    with pytest.raises(Unreadable, match="docx"):
        read_file(word_file((member, XML_START, far)))


def test_a_document_type_is_found_in_any_encoding():
    with pytest.raises(xml_limits.Declared):
        xml_limits.check([f"{TYPE}<a/>".encode("utf-16")])


def test_spans_in_a_footnote_do_not_end_it():
    body = '<p>a<span class="footnote">b <span>c</span> d<span class="footnote">e</span></span> <span>f</span></p>'

    assert only_notes(body) == '<p>a<span class="footnote">b c de</span> f</p>'
    assert [note.body for note in with_notes([body])[1]] == ["b c de"]
