import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import richtext
from content.richtext import clean, dangling_footnotes, plain

#: Pieces from which hostile and careless markup is put together.
PIECES = [
    "<p>", "</p>", "<script>", "</script>", "<style>", "<svg>", "<math>",
    "<b>", "</b>", "<h1>", "</h1>", "<div class=x>",
    "</div>", "<a href='javascript:alert(1)'>", '<a href="https://example.org/?a=1&b=2">', "</a>",
    "<li>", "<ul>", "<br>",
    "<!--", "-->", "<![CDATA[", "&lt;", "&amp;", "&nbsp;", "&#0;", "\x00", "\u00ad", "\u00a0", "ﬁ", "• ", "- ", "  ",
    "<o:p>", "</o:p>", "<img src=x onerror=alert(1)>", "<", ">", '"', "Text", "\n", "<blockquote>", "<em", "<i>",
]  # fmt: skip


@pytest.mark.parametrize(
    ("dirt", "expected"),
    [
        ("", ""),
        (None, ""),
        ("<p>Text</p>", "<p>Text</p>"),
        ("<script>alert(1)</script><p>Text</p>", "<p>Text</p>"),
        ("<style>p { color: red }</style><p>Text</p>", "<p>Text</p>"),
        ('<p onclick="alert(1)" style="color:red" class="MsoNormal">Text</p>', "<p>Text</p>"),
        ("<img src=x onerror=alert(1)>", ""),
        ("<iframe src='https://example.org'></iframe>", ""),
        ('<p><a href="javascript:alert(1)">Text</a></p>', '<p><a rel="noopener">Text</a></p>'),
        ('<p><a href="JaVa&#10;Script:alert(1)">Text</a></p>', '<p><a rel="noopener">Text</a></p>'),
        ('<p><a href="data:text/html,x">Text</a></p>', '<p><a rel="noopener">Text</a></p>'),
        (
            '<p><a href="https://example.org/" target="_blank">Text</a></p>',
            '<p><a href="https://example.org/" rel="noopener">Text</a></p>',
        ),
        ('<a href="mailto:a@example.org">a</a>', '<a href="mailto:a@example.org" rel="noopener">a</a>'),
        ("<h1>A</h1><h2>B</h2><h3>C</h3>", "<h3>A</h3><h3>B</h3><h3>C</h3>"),
        ("<h4>A</h4><h5>B</h5><H6>C</H6>", "<h4>A</h4><h4>B</h4><h4>C</h4>"),
        ("<p><b>fett</b> <i>kursiv</i></p>", "<p><strong>fett</strong> <em>kursiv</em></p>"),
        ("<p>Wort<o:p></o:p></p>", "<p>Wort</p>"),
        ("<!--[if gte mso 9]><xml><w:x/></xml><![endif]--><p>Wort</p>", "<p>Wort</p>"),
        ("<p>migrations\u00adspezi\u200bﬁsch</p>", "<p>migrationsspezifisch</p>"),
        ("<p>zwei&nbsp;&nbsp; Blanks</p>", "<p>zwei Blanks</p>"),
        ("<ul><li>• Punkt</li></ul>", "<ul><li>Punkt</li></ul>"),
        ("<ul><li><p>· Punkt</p></li></ul>", "<ul><li><p>Punkt</p></li></ul>"),
        ("<p> </p><p><br></p><p>&nbsp;</p><p>Text</p>", "<p>Text</p>"),
        ("<table><tr><td>Zelle</td></tr></table>", "Zelle"),
        ("<p>1 &lt; 2 &amp; 3</p>", "<p>1 &lt; 2 &amp; 3</p>"),
        ("<p>a\x00b</p>", "<p>ab</p>"),
    ],
)
def test_only_what_editors_may_use_is_left(dirt, expected):
    assert clean(dirt) == expected


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5))).map("".join))
def test_cleaning_twice_changes_nothing(html):
    once = clean(html)

    assert clean(once) == once


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_a_browser_finds_only_allowed_elements(html):
    tree = html5lib.parseFragment(clean(html), namespaceHTMLElements=False)

    found = [element for element in tree.iter() if isinstance(element.tag, str)][1:]

    assert {element.tag for element in found} <= richtext.TAGS
    assert {name for element in found for name in element.attrib} <= {"href", "hreflang", "lang", "rel"}
    assert not any(element.get("href", "").strip().lower().startswith(("javascript:", "data:")) for element in found)


def test_plain_text_of_a_document_keeps_cells_items_and_footnotes_apart():
    html = (
        "<table><caption>Quoten</caption><tr><th>Jahr</th><th>Quote</th></tr>"
        "<tr><td>2015</td><td>41 %</td></tr></table><ul><li>Abend<ul><li>mit Betreuung</li></ul></li></ul>"
        '<p>leben hier <span class="footnote">Register</span>, ja</p>'
    )

    assert plain(html) == "Quoten\nJahr Quote\n2015 41 %\nAbend\nmit Betreuung\nleben hier (Register), ja"


def test_plain_text_has_a_line_per_paragraph():
    html = "<h3>Titel</h3><p>Eins &amp; <strong>zwei</strong><br>drei</p><ul><li>vier</li></ul><p>&lt;b&gt;</p>"

    assert plain(html) == "Titel\nEins & zwei\ndrei\nvier\n<b>"


def test_a_mark_without_its_note_is_noticed():
    assert dangling_footnotes("<p>Wort [2] und [1] und [10].</p><p>[1] Eine Quelle</p>") == ["2", "10"]
