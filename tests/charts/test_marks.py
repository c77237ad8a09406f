"""The names of a chart's marks: each mark of the SVG says what it shows."""

import io
import xml.etree.ElementTree as ET

import matplotlib as mpl
import pytest
from hypothesis import given, strategies as st
from matplotlib.figure import Figure

from framing import charts
from framing.charts import edges
from framing.charts.marks import name, name_cells, name_points, shown_by
from framing.measures import claims
from framing.measures.analysis import analyse
from framing.terms.filed import apart

WORDS = st.text(max_size=20)


class Named:
    """Whatever can be given a name."""

    def set_gid(self, gid):
        self.gid = gid


@given(st.dictionaries(st.sampled_from(["voice", "category", "target"]), WORDS, min_size=1))
def test_a_name_says_what_it_was_made_of(shown):
    mark = Named()
    name(mark, "dot", **shown)
    assert shown_by(mark.gid) == [shown]


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1))
def test_points_are_named_in_their_order(pairs):
    mark = Named()
    voices, targets = zip(*pairs, strict=True)
    name_points(mark, voice=voices, target=targets)
    assert shown_by(mark.gid) == [{"voice": v, "target": t} for v, t in pairs]


@given(st.lists(WORDS, min_size=1, unique=True), st.lists(WORDS, min_size=1, unique=True))
def test_cells_are_named_row_by_row(rows, columns):
    mark = Named()
    name_cells(mark, "category", rows, "voice", columns)
    wanted = [{"category": row, "voice": column} for row in rows for column in columns]
    assert shown_by(mark.gid) == wanted


@pytest.mark.parametrize("other", ["", "axes_1", "mark.dot:", "line2d_4:voice=Cuba"])
def test_what_is_no_name_shows_nothing(other):
    assert shown_by(other) == []


@pytest.fixture(scope="module")
def found():
    return analyse("cuba-venezuela-iran")


def drawn(found, chart, width):
    """Return the SVG of a chart as elements."""
    tables = {
        charts.forest: ([claims.comparison(found, found.quoted)], {}),
        charts.rates_by_category: ([found.counts], {"voices": found.voices}),
        charts.counts_grid: ([found.counts], {"voices": found.voices}),
        charts.naming: ([found.hits], {"voices": found.voices}),
        charts.positions: (
            [found.hits, found.tokens],
            {"voices": found.voices, "categories": found.categories},
        ),
    }
    given, options = tables[chart]
    figure = charts.drawn(chart, *given, width=width, **options)
    assert isinstance(figure, Figure)
    file = io.BytesIO()
    with mpl.rc_context({"svg.fonttype": "none"}):
        figure.savefig(file, format="svg")
    return ET.fromstring(file.getvalue())


CHARTS = [
    charts.forest,
    charts.rates_by_category,
    charts.counts_grid,
    charts.naming,
    charts.positions,
]


@pytest.mark.parametrize("width", [84, 174])
@pytest.mark.parametrize("chart", CHARTS)
def test_every_name_is_there_once_and_has_its_marks(found, chart, width):
    root = drawn(found, chart, width)
    named = [part for part in root.iter() if part.get("id", "").startswith("mark.")]
    ids = [part.get("id") for part in named]
    assert ids and len(ids) == len(set(ids))
    for part in named:
        shown = shown_by(part.get("id"))
        tags = [inner.tag.rpartition("}")[2] for inner in part.iter()]
        marks = tags.count("use") or tags.count("path")
        if len(shown) > 1:
            assert marks == len(shown)
        for what in shown:
            assert what.get("voice", "Reporter") in {*found.voices, "Paratext"}
            assert what.get("category", "label") in found.categories


@pytest.mark.parametrize("chart", [charts.forest, charts.rates_by_category])
def test_every_arrowhead_is_dimmed_with_its_mark(found, chart):
    if chart == charts.forest:
        (ax,) = charts.drawn(chart, claims.comparison(found, found.quoted)).axes
    else:
        (ax,) = charts.drawn(chart, found.counts, voices=found.voices).axes
    arrows = [line for line in ax.lines if line.get_label() == edges.BEYOND]
    dots = {line.get_ydata()[0]: line for line in ax.lines if ".dot" in (line.get_gid() or "")}
    assert arrows
    for arrow in arrows:
        assert shown_by(arrow.get_gid()) == shown_by(dots[arrow.get_ydata()[0]].get_gid())


def test_every_term_has_its_point_where_they_fall(found):
    root = drawn(found, charts.positions, 174)
    points = [part.get("id") for part in root.iter() if "mark.points" in part.get("id", "")]
    starts = [int(what["start"]) for what in shown_by(points[0])]
    assert sorted(starts) == sorted(apart(found.hits)["start"])
