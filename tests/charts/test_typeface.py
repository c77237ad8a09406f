"""The typeface travels with the package: found without the system, its figures of one width."""

import io
import re
import subprocess
import sys
from base64 import b64decode
from unittest.mock import patch
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from matplotlib import pyplot, rc_context
from matplotlib.figure import Figure
from matplotlib.font_manager import FontEntry, FontProperties, findfont, fontManager, get_font

from framing.charts import palette, text_metrics, typeface

FACES = [("normal", "normal"), ("bold", "normal"), ("normal", "italic"), ("bold", "italic")]


@pytest.fixture
def styled():
    with pyplot.style.context(palette.STYLE):
        yield


@pytest.mark.parametrize(("weight", "slant"), FACES)
def test_every_face_is_found_in_the_package(styled, weight, slant):
    found = findfont(FontProperties(weight=weight, style=slant))
    assert typeface.FOLDER.samefile(found.rpartition("/")[0])


def test_a_face_of_the_system_does_not_come_before_ours():
    theirs = FontEntry(fname="/elsewhere.ttf", name="IBM Plex Sans", weight=400, size="scalable")
    typeface.register.cache_clear()
    with patch.object(fontManager, "ttflist", [theirs, *fontManager.ttflist]):
        typeface.register()
        assert findfont(FontProperties(family="IBM Plex Sans")).endswith("Regular.ttf")
    typeface.register.cache_clear()
    typeface.register()


@pytest.mark.parametrize(("weight", "slant"), FACES)
def test_figures_are_of_one_width_in_every_face(styled, weight, slant):
    font = get_font(findfont(FontProperties(weight=weight, style=slant)))
    assert len({font.load_char(ord(figure)).linearHoriAdvance for figure in "0123456789"}) == 1


def test_what_the_charts_write_is_in_the_typeface(styled):
    signs = get_font(findfont(FontProperties())).get_charmap()
    assert {ord(sign) for sign in "←→÷−×∞…“”‘’–—·%α"} <= set(signs)


def test_text_is_measured_in_the_typeface_of_the_theme(styled):
    ours = text_metrics.text_width("terms / words")
    with pyplot.rc_context({"font.family": ["DejaVu Sans"]}):
        assert text_metrics.text_width("terms / words") > 1.05 * ours
    assert text_metrics.text_width("terms / words") == ours


def test_a_file_embeds_the_typeface_as_true_type(styled):
    figure, file = Figure(), io.BytesIO()
    figure.text(0.5, 0.5, "0.95")
    figure.savefig(file, format="pdf")
    assert set(re.findall(rb"/Subtype /(\w*Type\w*)", file.getvalue())) == {
        b"Type0",
        b"CIDFontType2",
    }
    assert re.search(rb"/FontName /[A-Z]{6}\+IBMPlexSans", file.getvalue())


def drawn_svg(*texts, **style):
    figure, file = Figure(), io.StringIO()
    for number, text in enumerate(texts):
        figure.text(0.1, number / len(texts), text, **style)
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "x"}):
        figure.savefig(file, format="svg", metadata={"Date": None})
    return file.getvalue()


def faces_of(svg):
    """Return the faces that an SVG holds: weight and slant, and the signs of each."""
    rule = r"font-weight:(\d+);font-style:(\w+);src:url\(data:font/ttf;base64,([^)]+)\)"
    return {
        (int(weight), slant): set(TTFont(io.BytesIO(b64decode(data))).getBestCmap())
        for weight, slant, data in re.findall(rule, svg)
    }


def test_an_svg_brings_the_letters_that_it_uses(styled):
    found = faces_of(typeface.embedded(drawn_svg("0.95 ÷ Łódź", "“law”")))
    assert list(found) == [(400, "normal")]
    assert {ord(sign) for sign in "0.95 ÷ Łódź“law”"} <= found[(400, "normal")]
    assert len(found[(400, "normal")]) < 200  # not the whole typeface
    both = faces_of(typeface.embedded(drawn_svg("a", weight="bold", style="italic")))
    assert set(both) == {(400, "normal"), (700, "normal"), (400, "italic"), (700, "italic")}


def test_an_svg_stays_well_formed_and_is_the_same_on_every_run(styled):
    svg = drawn_svg("a & b <c>", "x ≥ 3")
    once = typeface.embedded(svg)
    assert ElementTree.fromstring(once.encode()) is not None
    typeface._letters.cache_clear()
    assert typeface.embedded(svg) == once == typeface.embedded(once)
    assert len(once) - len(svg) < 40_000


def test_an_svg_in_another_typeface_is_left_alone():
    svg = drawn_svg("a", family="DejaVu Sans")
    assert typeface.embedded(svg) == svg


def test_the_licence_lies_beside_the_faces():
    text = (typeface.FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text and "IBM Corp" in text
    assert sum(file.stat().st_size for file in typeface.FOLDER.iterdir()) < 900_000


def test_the_colours_are_known_without_matplotlib():
    code = "import sys; from framing.charts import palette; assert 'matplotlib' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_palette_has_nothing_that_is_not_there():
    with pytest.raises(AttributeError, match="STYLES"):
        palette.STYLES  # noqa: B018
