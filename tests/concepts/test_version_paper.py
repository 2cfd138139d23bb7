"""A version on paper: a tagged PDF (PDF/UA-1) with the whole text."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from concepts.texts.paper import blocks
from concepts.texts.storing import store
from concepts.texts.structure import Part
from tests import factories

pytestmark = pytest.mark.django_db
NOTE = '<span class="footnote">Siehe <em>dort</em>.</span>'
TABLE = "<table><thead><tr><th>Amt</th><th>Aufgabe</th></tr></thead><tr><td>A</td><td>B</td></tr></table>"


@pytest.fixture
def version():
    return factories.version.make(status="draft_text", label="Entwurf")


def paragraph(text, depth=2):
    return Part("paragraph", depth, body=f"<p>{text}</p>")


def pdf(client, version):
    response = client.get(f"{version.get_absolute_url()}text.pdf")
    assert response.headers["Content-Type"] == "application/pdf"
    return PdfReader(BytesIO(response.content))


def printed(reader):
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_the_paper_is_tagged_and_holds_the_whole_text(version, client):
    parts = [
        Part("chapter", 1, "1", "Einleitung"),
        Part("field", 1, "2", "Bildung"),
        Part("goal", 2, "2.1", "Mehr Kitas"),
    ]
    store(version, [*parts, paragraph(f"Ein Absatz.{NOTE}", 3), Part("paragraph", 3, body=TABLE)])

    reader = pdf(client, version)

    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "pdfuaid:part" in reader.xmp_metadata.stream.get_data().decode()
    assert reader.trailer["/Root"]["/Lang"] == "de"
    assert [each["/Title"] for each in reader.outline if not isinstance(each, list)][-2:] == [
        "1 Einleitung",
        "2 Bildung",
    ]
    words = printed(reader)
    for expected in ("Entwurf zur Beteiligung", version.concept.title, "2.1 Mehr Kitas", "Siehe dort.", "Aufgabe"):
        assert expected in words


def test_paper_reads_nothing_as_markup(version, client):
    store(
        version, [Part("chapter", 1, "#1", "#panic() *a* $x$ <b>"), paragraph("#read(&quot;x&quot;) _b_ @c &lt;i&gt;")]
    )

    words = printed(pdf(client, version))

    assert "#1 #panic() *a* $x$ <b>" in words
    assert '#read("x") _b_ @c <i>' in words


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td rowspan='9'>A</td><td>B</td></tr><tr><td>C</td></tr></table>",
        "<table><thead><tr><th colspan='2'>A</th></tr></thead><tbody><tr><td>B</td></tr></tbody></table>",
        "<table><tr><th>A</th><th>B</th></tr><tr><td colspan='999999'>C</td></tr></table>",
        "<table><thead><tr><th rowspan='2'>A</th><th>B</th></tr></thead><tr><td>C</td><td>D</td></tr></table>",
        "<table><caption>A</caption></table><p>B</p>",
        f"<table><thead><tr><th>A{NOTE}</th></tr></thead><tbody><tr><td>B<ul><li>C</li></ul></td></tr></tbody></table>",
    ],
)
def test_any_table_can_be_printed(version, client, table):
    store(version, [Part("paragraph", 1, body=table), paragraph("Ende")])

    text = "".join(page.extract_text() for page in pdf(client, version).pages[1:])

    assert sorted(re.findall("[ABCD]", text)) == re.findall(">([ABCD])<", table.replace(NOTE, "<i>"))


def test_lists_and_quotes_keep_their_nesting_on_paper():
    assert blocks("<ol start='3'><li>a<ul><li>b</li></ul></li></ol><blockquote><p>c<br>d</p></blockquote>") == [
        {
            "kind": "ol",
            "start": 3,
            "items": [
                [
                    {"kind": "p", "inline": ["a"]},
                    {"kind": "ul", "start": 1, "items": [[{"kind": "p", "inline": ["b"]}]]},
                ]
            ],
        },
        {"kind": "quote", "blocks": [{"kind": "p", "inline": ["c", {"kind": "br"}, "d"]}]},
    ]


def test_the_paper_is_the_same_in_every_language(version, client):
    store(version, [paragraph("Text.", 1)])

    german, english = (client.get(f"{prefix}{version.get_absolute_url()}text.pdf") for prefix in ("", "/en"))

    assert german.headers["ETag"] == english.headers["ETag"]
