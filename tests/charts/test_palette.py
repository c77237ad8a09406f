"""A voice keeps its colour and its shape, and both can be told apart."""

from itertools import pairwise

import matplotlib.style
import pytest
from matplotlib.markers import MarkerStyle

from framing.charts import palette

VOICES = ["Reporter", "Freedonia", "Sylvania", "Klopstokia", "Ruritania", "Other", "Paraphrase"]


def test_declared_order_decides_the_colour():
    colours = palette.voice_colours(VOICES)
    assert list(colours) == VOICES
    assert colours["Reporter"] == "#222222"
    assert [colours[voice] for voice in VOICES[1:5]] == list(palette.GOVERNMENTS)
    assert palette.voice_colours(VOICES[::-1])["Reporter"] == "#222222"


def test_fixed_voices_do_not_take_a_governments_colour():
    colours = palette.voice_colours(["Other", "Paratext", "Freedonia"])
    assert colours["Freedonia"] == palette.GOVERNMENTS[0]
    assert colours["Paratext"] == "#D9D9D9"


def test_after_four_governments_come_greys_with_shapes_of_their_own():
    voices = [f"Land {number}" for number in range(8)]
    colours, markers = palette.voice_colours(voices), palette.voice_markers(voices)
    assert [colours[voice] for voice in voices[4:7]] == list(palette.GREYS)
    assert len(set(markers.values())) == 8


def test_every_voice_has_a_shape_of_its_own_that_can_be_filled():
    markers = palette.voice_markers(VOICES)
    assert len(set(markers.values())) == len(VOICES)
    assert all(MarkerStyle(marker).is_filled() for marker in markers.values())


def test_only_paraphrase_is_hollow():
    faces, colours = palette.voice_faces(VOICES), palette.voice_colours(VOICES)
    assert {voice for voice in VOICES if faces[voice] != colours[voice]} == {"Paraphrase"}
    assert faces["Paraphrase"] == "#FFFFFF"


def test_a_voice_named_twice_is_one_voice():
    assert palette.voice_colours(["Freedonia", "Freedonia", "Sylvania"]) == {
        "Freedonia": palette.GOVERNMENTS[0],
        "Sylvania": palette.GOVERNMENTS[1],
    }


def test_contrast_by_hand():
    assert palette.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert palette.contrast("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize("colour", palette.voice_colours([*VOICES, "Paratext", "Land 5"]).values())
def test_text_inside_a_bar_can_be_read(colour):
    assert palette.contrast(palette.ink(colour), colour) >= 4.5


def test_marks_stand_out_from_white_paper():
    for colour in (*palette.GOVERNMENTS, palette.COLOURS["Reporter"], palette.COLOURS["Other"]):
        assert palette.contrast(colour, "#FFFFFF") >= 3


def test_the_first_voices_differ_in_grey():
    shades = sorted(map(palette.luminance, list(palette.voice_colours(VOICES).values())[:3]))
    assert all(light - dark > 0.05 for dark, light in pairwise(shades))


def test_style_embeds_text_and_can_be_read_in_print():
    with matplotlib.style.context(palette.STYLE):
        settings = dict(matplotlib.rcParams)
    assert settings["pdf.fonttype"] == 42
    assert settings["svg.fonttype"] == "none"
    assert settings["svg.hashsalt"]
    assert settings["savefig.bbox"] is None
    sizes = ["font.size", "axes.labelsize", "xtick.labelsize", "ytick.labelsize", "legend.fontsize"]
    assert all(7 <= settings[size] <= 9 for size in sizes)


def test_figure_size_is_in_millimetres():
    assert palette.figure_size(254, 25.4) == pytest.approx((10, 1))
