"""The chart of the figures of several years."""

from decimal import Decimal
from itertools import pairwise
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from django.template.loader import render_to_string
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from concepts.charts import BOTTOM, HEIGHT, TOP, WIDTH, chart, figure
from concepts.models import Indicator


def chart_of(**values):
    """`chart_of(y2019=3)`: the chart of one figure."""
    return chart([SimpleNamespace(year=int(name[1:]), value=Decimal(str(value))) for name, value in values.items()])


def drawn(found):
    """The picture as a browser would read it."""
    context = {"indicator": Indicator(pk=7, name="Kurse", unit="Stück", source="VHS"), "chart": found, "level": "3"}
    html = render_to_string("concepts/_chart.html", context)
    return ElementTree.fromstring(html[html.index("<svg") : html.index("</svg>") + 6])


def test_without_figures_there_is_no_chart():
    assert chart([]) is None


def test_bars_are_as_high_as_their_figures():
    found = chart_of(y2018=10, y2019=20, y2020=0)

    heights = [round(bar.height) for bar in found.bars]
    assert heights == [(HEIGHT - TOP - BOTTOM) // 2, HEIGHT - TOP - BOTTOM, 1]
    assert {round(bar.y + bar.height) for bar in found.bars[:2]} == {round(found.zero)}


def test_a_year_without_a_figure_keeps_its_place_and_is_named():
    found = chart_of(y2015=1, y2017=1, y2018=1, y2022=1)

    steps = [round((bar.x - found.bars[0].x) / (found.bars[2].x - found.bars[1].x)) for bar in found.bars]
    assert steps == [0, 2, 3, 7]
    assert found.missing == "2016, 2019–2021"


def test_negative_figures_hang_below_the_line():
    found = chart_of(y2019=-5, y2020=5)
    below, above = found.bars

    assert below.y == pytest.approx(found.zero) and below.label_y > below.y + below.height
    assert above.y + above.height == pytest.approx(found.zero) and above.label_y < above.y


def test_one_figure_alone_is_said_to_be_alone():
    found = chart_of(y2020="2.5")

    assert [bar.value for bar in found.bars] == ["2,5"]
    assert found.description.count("2020") == 1


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        ("1250.00", "1.250", "1,250"),
        ("2.50", "2,5", "2.5"),
        ("-9999999999.99", "-9.999.999.999,99", "-9,999,999,999.99"),
    ],
)
def test_figures_are_written_as_people_write_them(value, german, english):
    found = {}
    for language in ("de", "en"):
        with translation.override(language):
            found[language] = figure(Decimal(value))

    assert found == {"de": german, "en": english}


def test_whole_figures_have_whole_marks():
    assert [line.value for line in chart_of(y2019=1, y2020=2).lines] == ["0", "1", "2"]


figures = st.dictionaries(
    st.integers(1990, 2019), st.decimals("-9999999999.99", "9999999999.99", places=2), min_size=1, max_size=30
)


@settings(max_examples=40, deadline=None)
@given(figures)
def test_every_figure_is_drawn_inside_of_the_picture(values):
    found = chart([SimpleNamespace(year=year, value=value) for year, value in values.items()])

    assert [bar.year for bar in found.bars] == sorted(values)
    assert all(found.left <= bar.x and bar.x + bar.width <= WIDTH for bar in found.bars)
    assert all(bar.y >= TOP - 1 and bar.y + bar.height <= HEIGHT - BOTTOM + 1 for bar in found.bars)
    assert all(later.x - earlier.x >= 30 for earlier, later in pairwise(found.years))
    assert 2 <= len(found.lines) <= 8


@pytest.mark.parametrize("language", ["de", "en", "ar"])
def test_the_picture_has_a_name_and_numbers_that_a_browser_reads(language):
    with translation.override(language):
        picture = drawn(chart_of(y2018="10.5", y2020="1234.25"))

    assert (picture.get("role"), picture.get("direction")) == ("img", "ltr")
    title = picture.find("title")
    assert (title.get("id"), title.text) == (picture.get("aria-labelledby"), "Kurse (Stück)")
    assert picture.find("desc").text
    bars = [[float(bar.get(name)) for name in ("x", "y", "width", "height")] for bar in picture.findall("rect")]
    assert len(bars) == 2
    assert [one for one in picture.iter() if one.get("style")] == []


def test_all_figures_stand_in_the_table_too():
    found = chart_of(y2018=10, y2020=-1250)
    context = {"indicator": Indicator(pk=7, name="Kurse", source="VHS"), "chart": found, "level": "3"}

    html = render_to_string("concepts/_chart.html", context)

    table = ElementTree.fromstring(html[html.index("<table") : html.index("</table>") + 8])
    rows = [["".join(cell.itertext()) for cell in row] for row in table.iterfind("tbody/tr")]
    assert rows == [["2018", "10"], ["2020", "-1.250"]]
