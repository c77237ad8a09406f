"""A voice keeps its colour and its shape, and both can be told apart."""

from itertools import combinations, pairwise

import matplotlib.style
import numpy as np
import pytest
from matplotlib.colors import to_rgb
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


# What a colour becomes for somebody who lacks one of the three kinds of cones, in linear RGB.
# Source: Machado, Oliveira & Fernandes (2009), A physiologically-based model for simulation of
# color vision deficiency, IEEE Trans. Visualization and Computer Graphics 15:6; severity 1.
SEEN = {
    "by most": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
# From linear sRGB to XYZ over its white (IEC 61966-2-1).
TO_XYZ = np.array(
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
) / np.array([[0.9505], [1.0], [1.089]])
FIRST = ["Reporter", "Freedonia", "Sylvania", "Klopstokia", "Ruritania"]


def linear(colour):
    channels = np.array(to_rgb(colour))
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def lab(colour, seen="by most"):
    """Return a colour in CIELAB, as it is seen."""
    xyz = TO_XYZ @ np.clip(SEEN[seen] @ linear(colour), 0, 1)
    x, y, z = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def test_lab_by_hand():
    assert lab("#FFFFFF") == pytest.approx([100, 0, 0], abs=0.1)
    assert lab("#FF0000") == pytest.approx([53.2, 80.1, 67.2], abs=0.2)
    red, green = (lab(colour, "deuteranopia")[1] for colour in ("#B22222", "#228B22"))
    assert abs(red - green) < 20 < abs(lab("#B22222")[1] - lab("#228B22")[1])


@pytest.mark.parametrize("seen", SEEN)
def test_voices_are_told_apart_by_colour_however_it_is_seen(seen):
    colours = [lab(colour, seen) for colour in palette.voice_colours(FIRST).values()]
    distances = [np.linalg.norm(one - other) for one, other in combinations(colours, 2)]
    assert min(distances) > 15  # some six times what can just be seen


def test_voices_are_told_apart_in_grey():
    shades = [lab(colour)[0] for colour in palette.voice_colours(FIRST).values()]
    assert all(abs(one - other) > 8 for one, other in pairwise(shades))  # neighbours in a figure
    assert all(abs(one - other) > 5 for one, other in combinations(shades, 2))


def test_neighbouring_voices_differ_in_shape_where_their_greys_come_again():
    voices = [f"Land {number}" for number in range(16)]
    colours, markers = palette.voice_colours(voices), palette.voice_markers(voices)
    looks = [(colours[voice], markers[voice]) for voice in voices]
    assert all(one[0] != other[0] and one[1] != other[1] for one, other in pairwise(looks))


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
