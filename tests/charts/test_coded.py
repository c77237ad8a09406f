"""A paragraph with its coding: every word once, in its order, and every note at its word."""

import pytest
from hypothesis import given, settings, strategies as st
from matplotlib import pyplot
from matplotlib.colors import to_hex

from framing import analyse, charts
from framing.base.errors import InputError
from framing.charts import coded, palette, text_metrics

TEXT = (
    "Rain fell on the coast all day. Nobody was hurt.\n\n"
    "French President Ada Brook claimed on Monday that the harbour was safe, and said: “This brutal"
    " regime must end its aggression.” She believes in peace. The “victory” was small.\n\n"
    "“The wolves are gone,” the Spanish envoy said."
)


@pytest.fixture(scope="module")
def found():
    return analyse(text=TEXT)


@pytest.fixture(autouse=True)
def styled():
    with pyplot.style.context(palette.STYLE):
        yield


def drawn(found, width=174, **options):
    tables = found.tokens, found.statements, found.hits
    return charts.drawn(charts.excerpt, *tables, voices=found.voices, width=width, **options)


def texts(ax):
    return [text.get_text() for text in ax.texts]


@pytest.mark.parametrize("width", [84, 174])
@pytest.mark.parametrize("paragraph", [1, 2, 3])
def test_every_word_is_drawn_once_in_its_order(found, width, paragraph):
    (ax,) = drawn(found, width, paragraph=paragraph).axes
    words = found.tokens.loc[found.tokens["paragraph"] == paragraph - 1, "token"].tolist()
    sizes = [text for text in ax.texts if text.get_fontsize() == coded.SIZE]
    assert [text.get_text() for text in sizes] == words
    places = [(text.get_position()[1], text.get_position()[0]) for text in sizes]
    assert places == sorted(places)


@pytest.mark.parametrize("width", [84, 174])
def test_words_and_notes_stand_apart_and_within_the_figure(found, width):
    figure = drawn(found, width)
    figure.draw_without_rendering()
    (ax,) = figure.axes
    boxes = [(text.get_text(), text.get_window_extent()) for text in ax.texts]
    inside = figure.bbox.padded(1)
    for number, (text, box) in enumerate(boxes):
        assert inside.x0 <= box.x0 and box.x1 <= inside.x1, text
        for other, second in boxes[number + 1 :]:
            across = min(box.x1, second.x1) - max(box.x0, second.x0)
            down = min(box.y1, second.y1) - max(box.y0, second.y0)
            assert across <= 2 or down <= 3, (text, other)


def test_without_a_number_it_is_the_paragraph_whose_voice_changes_most(found):
    assert coded.richest(found.tokens) == 2
    assert texts(drawn(found).axes[0])[:2] == ["French", "President"]


def test_terms_are_bold_with_their_category_and_verbs_slanted_with_their_class(found):
    (ax,) = drawn(found).axes
    bold = {text.get_text() for text in ax.texts if text.get_weight() == "bold"}
    here = found.hits[found.hits["start"].between(TEXT.index("French"), TEXT.index("“The wolves"))]
    assert bold == {word for text in here["text"] for word in text.split()} and "regime" in bold
    assert set(here["category"]) <= set(texts(ax))
    slanted = {text.get_text() for text in ax.texts if text.get_style() == "italic"}
    assert {"claimed", "said"} <= slanted
    assert {"verb: doubt", "verb: assertive"} <= set(texts(ax))


def test_a_source_is_framed_and_says_whom_it_is_taken_for(found):
    (ax,) = drawn(found).axes
    frames = [patch for patch in ax.patches if not patch.get_fill()]
    assert texts(ax).count("source: Ada Brook, France") == 2  # once by her name, once as “She”
    for frame, word in zip(frames, ("French", "She"), strict=True):
        at = next(text for text in ax.texts if text.get_text() == word).get_position()[0]
        assert frame.get_x() <= at <= frame.get_x() + frame.get_width()


def test_lines_have_the_voice_for_a_colour_and_the_kind_for_a_shape(found):
    (ax,) = drawn(found).axes
    colours = palette.voice_colours(found.voices)
    widths = {name: thick for name, _, thick in coded.STROKES.values()}
    france = [line for line in ax.lines if to_hex(line.get_color()).upper() == colours["France"]]
    assert {line.get_linewidth() for line in france} >= {widths["quoted"], widths["reported"]}
    assert any(line.get_linestyle() == "-" for line in france)


def test_a_paragraph_that_there_is_not_is_refused(found):
    for number in (0, 4, -1):
        with pytest.raises(InputError, match=f"no paragraph {number}") as refused:
            drawn(found, paragraph=number)
        assert "1 to 3" in str(refused.value)


def test_without_words_it_says_so(found):
    tables = found.tokens.head(0), found.statements.head(0), found.hits.head(0)
    (ax,) = charts.drawn(charts.excerpt, *tables, voices=found.voices).axes
    assert texts(ax) == ["no words"]


WORDS = st.lists(st.sampled_from(["rain", "a", "harbour,", "“Stop”", "x" * 90]), min_size=1)


@settings(deadline=None, max_examples=25)
@given(WORDS, st.floats(120, 400))
def test_lines_fit_and_lose_nothing(words, room):
    found = analyse(text=" ".join(words))
    table = coded.coded(found.tokens, found.statements, found.hits, 1)
    table = coded.set_words(table, room)
    assert table["token"].tolist() == found.tokens["token"].tolist()
    for _, line in table.groupby("line"):
        ends = (line["x"] + line["width"]).tolist()
        assert all(end <= x + 1e-6 for end, x in zip(ends, line["x"].tolist()[1:], strict=False))
        whole = len(line[line["space"]]) > (1 if line["space"].iloc[0] else 0)
        assert ends[-1] <= room or not whole or text_metrics.advance("x" * 90, coded.SIZE) > room
