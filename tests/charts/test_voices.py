"""What is drawn is what stands in the table: positions, lengths, colours and labels."""

import subprocess
import sys
from itertools import chain

import numpy as np
import pandas as pd
import pytest
from matplotlib import pyplot
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.text import Text

from framing import charts
from framing.charts import dispersion, palette, rates, ratios, targets, terms, voices
from framing.charts.edges import SAID, heads
from framing.publishing.export import titled

VOICES = ["Reporter", "Freedonia", "Sylvania", "Klopstokia", "Other", "Paraphrase"]
CATEGORIES = ["label", "law", "threat"]
KIND = {"Reporter": "reporter", "Paraphrase": "indirect", "Paratext": "paratext"}
COLOURS = palette.voice_colours(VOICES)
MARKERS = palette.voice_markers(VOICES)


@pytest.fixture(autouse=True)
def style_and_close_figures():
    with pyplot.style.context(palette.STYLE):
        yield
    pyplot.close("all")


@pytest.fixture
def ax():
    return Figure(figsize=palette.figure_size(174, 90), layout="constrained").subplots()


def token_table(*runs):
    """Make tokens of (paragraph, voice, number of words[, kind]), a full stop after each run."""
    rows, at = [], 0
    for paragraph, voice, words, *kind in runs:
        for is_word in [True] * words + [False]:
            shape = kind[0] if kind else KIND.get(voice, "direct")
            rows.append(("word" if is_word else ".", at, at + 4, paragraph, is_word, shape, voice))
            at += 5
    columns = ["token", "start", "end", "paragraph", "is_word", "kind", "voice"]
    return pd.DataFrame(rows, columns=columns)


def hit_table(tokens, *hits):
    """Make hits of (number of the word from 1, text, category, target)."""
    words = tokens[tokens["is_word"]].reset_index(drop=True)
    rows = [
        (
            *words.loc[at - 1, ["start", "end", "kind", "voice"]],
            text,
            text.lower(),
            category,
            target,
        )
        for at, text, category, target in hits
    ]
    columns = ["start", "end", "kind", "voice", "text", "term", "category", "target"]
    return pd.DataFrame(rows, columns=columns).astype({"start": int})


TOKENS = token_table(
    (0, "Reporter", 30),
    (1, "Reporter", 10),
    (1, "Freedonia", 60),
    (1, "Paraphrase", 5),
    (2, "Sylvania", 150, "block"),
    (3, "Reporter", 20),
    (3, "Reporter", 1, "scare"),
    (3, "Freedonia", 2),
    (4, "Paratext", 8),
)
HITS = hit_table(
    TOKENS,
    (3, "regime", "label", "Sylvania"),
    (4, "Regime", "label", "Sylvania"),
    (12, "figurehead", "label", "Freedonia"),
    (45, "aggression", "law", "Klopstokia"),
    (110, "war crimes", "law", "Klopstokia"),
    (111, "escalation", "threat", ""),
)


def count_table(*rows):
    """Make counts of (voice, category, count, words, low, high)."""
    table = pd.DataFrame(rows, columns=["voice", "category", "count", "words", "low", "high"])
    rate = 1000 * table["count"] / table["words"].where(table["words"] > 0)
    return table.assign(per_1000=rate)


COUNTS = count_table(
    ("Reporter", "label", 4, 200, 5.4, 51.2),
    ("Freedonia", "label", 0, 100, 0, 36.9),
    ("Klopstokia", "label", 0, 0, np.nan, np.nan),
    ("Paraphrase", "label", 1, 50, 0.5, 111.4),
    ("Reporter", "law", 1, 200, 0.1, 27.9),
    ("Freedonia", "law", 3, 100, 6.2, 87.7),
    ("Klopstokia", "law", 0, 0, np.nan, np.nan),
    ("Paraphrase", "law", 0, 50, 0, 73.8),
)


def contrast_table(*rows):
    """Make contrasts of (category, count, against_count, ratio, low, high, p_holm)."""
    columns = ["category", "count", "against_count", "ratio", "low", "high", "p_holm"]
    table = pd.DataFrame(rows, columns=columns)
    sides = {"side": "Reporter", "against": "Quoted", "words": 284, "against_words": 384}
    return table.assign(**sides, p=table["p_holm"])


CONTRASTS = contrast_table(
    ("label", 17, 3, 7.66, 2.4, 24.5, 0.0012),
    ("law", 0, 12, 0.0, 0.0, 0.43, 0.00004),
    ("stance", 6, 0, np.inf, 1.28, np.inf, 0.25),
    ("victim", 0, 0, np.nan, 0.0, np.inf, 1.0),
)


def shift_table(*rows, words=(200, 100)):
    """Make a shift of (term, category, count of the first side, count of the second)."""
    table = pd.DataFrame(rows, columns=["term", "category", "count_a", "count_b"])
    table["words_a"], table["words_b"] = words
    for side in "ab":
        table[f"per_1000_{side}"] = 1000 * table[f"count_{side}"] / table[f"words_{side}"]
    return table.assign(difference=table["per_1000_b"] - table["per_1000_a"])


SHIFT = shift_table(
    ("regime", "label", 4, 0),
    ("genocide", "law", 0, 1),
    ("escalation", "threat", 1, 1),
    ("danger", "threat", 2, 1),
)


def bars(ax):
    return [patch for container in ax.containers for patch in container]


def texts(ax):
    return [text.get_text() for text in ax.texts]


def labels(axis):
    return [label.get_text() for label in axis.get_ticklabels()]


def key(ax):
    legends = [artist for artist in ax.get_children() if isinstance(artist, Legend)]
    return [text.get_text() for legend in legends for text in legend.get_texts()]


def extents(figure):
    """Find every text that is drawn, with its extent in pixels."""
    figure.draw_without_rendering()
    hidden = set()
    for axis in (axis for ax in figure.axes for axis in (ax.xaxis, ax.yaxis)):
        low, high = sorted(axis.get_view_interval())
        for tick in [*axis.get_major_ticks(), *axis.get_minor_ticks()]:
            if not low <= tick.get_loc() <= high:
                hidden |= {tick.label1, tick.label2}
    shown = [text for text in figure.findobj(Text) if text.get_text().strip()]
    shown = [text for text in shown if text.get_visible() and text not in hidden]
    return [(text.get_text(), text.get_window_extent()) for text in shown]


def clipped(figure, found):
    """List the texts that reach beyond the figure, of those found with their extents."""
    box = figure.bbox
    return [
        text
        for text, at in found
        if at.x0 < -1 or at.y0 < -1 or at.x1 > box.x1 + 1 or at.y1 > box.y1 + 1
    ]


def overprinted(figure, found):
    """List the pairs of texts whose extents share more than the leading between two lines."""
    least = 2.2 * figure.dpi / 72
    return [
        (text, other)
        for number, (text, a) in enumerate(found)
        for other, b in found[number + 1 :]
        if min(a.x1, b.x1) - max(a.x0, b.x0) > 1 and min(a.y1, b.y1) - max(a.y0, b.y0) > least
    ]


CHARTS = {
    "ribbon": (charts.ribbon, (TOKENS,), {"voices": VOICES}),
    "words_by_voice": (charts.words_by_voice, (TOKENS,), {"voices": VOICES}),
    "rates_by_category": (charts.rates_by_category, (COUNTS,), {"voices": VOICES}),
    "forest": (charts.forest, (CONTRASTS,), {}),
    "term_shift": (charts.term_shift, (SHIFT,), {"labels": ("Reporter", "Quoted")}),
    "naming": (charts.naming, (HITS,), {"voices": VOICES}),
    "positions": (charts.positions, (HITS, TOKENS), {"voices": VOICES, "categories": CATEGORIES}),
}


@pytest.mark.parametrize("name", CHARTS)
class TestEveryChart:
    def test_draws_on_the_axes_given_and_returns_them(self, name, ax):
        chart, tables, options = CHARTS[name]
        assert chart(*tables, **options, ax=ax) is ax
        assert pyplot.get_fignums() == []

    def test_draws_on_the_current_axes_when_none_are_given(self, name):
        chart, tables, options = CHARTS[name]
        pyplot.figure(layout="constrained")
        assert chart(*tables, **options) is pyplot.gca()

    def test_leaves_the_theme_and_the_tables_alone(self, name, ax):
        chart, tables, options = CHARTS[name]
        before, copies = dict(pyplot.rcParams), [table.copy() for table in tables]
        chart(*tables, **options, ax=ax)
        assert dict(pyplot.rcParams) == before
        for table, copy in zip(tables, copies, strict=True):
            pd.testing.assert_frame_equal(table, copy)

    def test_an_empty_table_says_so(self, name, ax):
        chart, tables, options = CHARTS[name]
        chart(*(table.iloc[:0] for table in tables), **options, ax=ax)
        assert texts(ax)[0].startswith(("no term", "no words"))
        ax.figure.draw_without_rendering()

    @pytest.mark.parametrize("width", [palette.COLUMN, palette.PAGE])
    def test_no_text_is_clipped_or_overprinted(self, name, width):
        chart, tables, options = CHARTS[name]
        figure = charts.drawn(chart, *tables, width=width, **options)
        titled(figure, "The reporter names actors, and both governments invoke the law", width)
        found = extents(figure)
        assert clipped(figure, found) == []
        assert overprinted(figure, found) == []

    def test_a_figure_of_its_own_is_as_wide_as_declared(self, name):
        chart, tables, options = CHARTS[name]
        figure = charts.drawn(chart, *tables, width=174, **options)
        assert figure.get_figwidth() == pytest.approx(174 / 25.4)

    def test_no_text_is_smaller_than_seven_points(self, name, ax):
        chart, tables, options = CHARTS[name]
        figure = charts.drawn(chart, *tables, **options)
        assert min(text.get_fontsize() for text in figure.findobj(Text)) >= 7


def test_charts_need_no_current_figure_of_pyplot():
    code = (
        "import pandas as pd; from matplotlib.figure import Figure; from framing import charts;"
        "t = pd.DataFrame({'is_word': [True], 'voice': ['Reporter'], 'kind': ['reporter'],"
        " 'paragraph': [0], 'start': [0]});"
        "charts.ribbon(t, voices=['Reporter'], ax=Figure().subplots());"
        "from matplotlib import pyplot; assert pyplot.get_fignums() == []"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


@pytest.mark.parametrize("number", range(1, 9))
def test_any_number_of_voices(number):
    voices = ["Reporter", *(f"Land {n}" for n in range(2, number + 1))]
    tokens = token_table(*((n, voice, 20 + n) for n, voice in enumerate(voices)))
    hits = hit_table(tokens, *((5 + 20 * n, "regime", "label", f"L{n}") for n in range(number)))
    for chart, tables, options in [
        (charts.ribbon, [tokens], {}),
        (charts.words_by_voice, [tokens], {}),
        (charts.naming, [hits], {}),
        (charts.positions, [hits, tokens], {"categories": CATEGORIES}),
    ]:
        figure = charts.drawn(chart, *tables, voices=voices, **options)
        found = extents(figure)
        assert clipped(figure, found) == []
        assert overprinted(figure, found) == []


class TestRibbon:
    def test_bars_are_the_stretches(self, ax):
        charts.ribbon(TOKENS, voices=VOICES, ax=ax)
        runs = voices.stretches(TOKENS)
        drawn = [(bar.get_x(), bar.get_width(), bar.get_y()) for bar in bars(ax)]
        assert len(drawn) == len(runs) == 9
        for run, bar, (x, width, _) in zip(runs.itertuples(), bars(ax), drawn, strict=True):
            assert (x, width) == (run.left, run.width)
            assert bar.get_y() + bar.get_height() / 2 == pytest.approx(run.row)

    def test_bars_hold_every_word_once(self, ax):
        charts.ribbon(TOKENS, voices=VOICES, ax=ax)
        assert sum(bar.get_width() for bar in bars(ax)) == TOKENS["is_word"].sum()

    def test_colour_is_the_voice_and_hollow_is_paraphrase_or_scare_quote(self, ax):
        charts.ribbon(TOKENS, voices=VOICES, ax=ax)
        for run, bar in zip(voices.stretches(TOKENS).itertuples(), bars(ax), strict=True):
            hollow = run.voice == "Paraphrase" or run.kind == "scare"
            own = palette.voice_colours([*VOICES, "Paratext"])[run.voice]
            assert to_hex(bar.get_facecolor()).upper() == ("#FFFFFF" if hollow else own)

    def test_wide_stretches_are_named_and_rows_counted(self, ax):
        charts.ribbon(TOKENS, voices=VOICES, ax=ax)
        assert texts(ax).count("Sylvania") == 1
        assert "23 words: Reporter 21, Freedonia 2" in texts(ax)
        assert labels(ax.yaxis) == ["1", "2", "3", "4", "5"]

    def test_key_has_every_voice_with_its_words(self, ax):
        charts.ribbon(TOKENS, voices=VOICES, ax=ax)
        assert {"Reporter, 61 words", "Paratext, 8 words", "scare quotes, 1"} <= set(key(ax))
        assert "no words: Klopstokia, Other" in ax.get_xlabel()

    def test_topics_are_hatched_and_attitudes_hollow(self, ax):
        told = token_table((0, "Reporter", 4), (0, "Reporter", 3, "topic"))
        told = pd.concat([told, token_table((1, "Paraphrase", 5, "attitude"))], ignore_index=True)
        charts.ribbon(told, voices=VOICES, ax=ax)
        assert [bool(bar.get_hatch()) for bar in bars(ax)] == [False, True, False]
        assert to_hex(bars(ax)[2].get_facecolor()).upper() == "#FFFFFF"
        assert {"topics, 3", "attitudes, 5"} <= set(key(ax))

    def test_a_long_article_is_cut_into_rows_of_equal_length(self):
        tokens = token_table(*((paragraph, "Reporter", 7) for paragraph in range(100)))
        runs = voices.stretches(tokens, most_rows=40)
        lengths = runs.groupby("row")["width"].sum()
        assert len(lengths) <= 40
        assert lengths.sum() == 700
        assert set(lengths.iloc[:-1]) == {18}
        assert list(runs.groupby("row")["label"].first()[:2]) == ["1", "19"]


class TestWordsByVoice:
    def test_bars_are_the_words_of_each_kind(self, ax):
        charts.words_by_voice(TOKENS, voices=VOICES, ax=ax)
        drawn = [(round(bar.get_y() + 0.36), bar.get_x(), bar.get_width()) for bar in bars(ax)]
        assert drawn == [(0, 0, 60), (0, 60, 1), (1, 0, 62), (2, 0, 150), (3, 0, 5)]

    def test_every_voice_is_counted_in_words(self, ax):
        charts.words_by_voice(TOKENS, voices=VOICES, ax=ax)
        assert labels(ax.yaxis) == ["Reporter", "Freedonia", "Sylvania", "Paraphrase"]
        assert "61 words, 21% (scare quotes 1)" in texts(ax)
        assert "set off 150" in texts(ax)
        assert ax.get_xlabel().endswith("no words: Klopstokia, Other")
        assert "286" in ax.get_xlabel()

    def test_bars_are_coloured_by_voice(self, ax):
        charts.words_by_voice(TOKENS, voices=VOICES, ax=ax)
        faces = [to_hex(bar.get_facecolor()).upper() for bar in bars(ax)]
        assert faces == [COLOURS["Reporter"]] * 2 + [*palette.GOVERNMENTS[:2], "#FFFFFF"]


class TestRates:
    def marks(self, ax):
        lines = [(line.get_xdata(), line.get_ydata(), line) for line in ax.lines]
        dots = [(x[0], y[0], line) for x, y, line in lines if len(x) == 1]
        spans = [(tuple(x), y[0]) for x, y, _ in lines if len(x) == 2]
        return dots, spans

    def test_dots_and_intervals_are_the_table(self, ax):
        counts = COUNTS.assign(high=COUNTS["high"].clip(upper=44))
        charts.rates_by_category(counts, voices=VOICES, ax=ax)
        dots, spans = self.marks(ax)
        rows = rates.rate_rows(counts[counts["words"] > 0], VOICES, heading=False)
        assert [dot[:2] for dot in dots] == list(zip(rows["per_1000"], rows["y"], strict=True))
        ends = [((row.low, row.high), row.y) for row in rows.itertuples()]
        assert spans == [(pytest.approx(end), y) for end, y in ends]

    def test_shape_and_colour_are_the_voice(self, ax):
        charts.rates_by_category(COUNTS.assign(high=40.0), voices=VOICES, ax=ax)
        dots, _ = self.marks(ax)
        names = labels(ax.yaxis)
        assert names == ["Reporter", "Freedonia", "Paraphrase"] * 2
        for voice, (_, _, mark) in zip(names, dots, strict=True):
            assert mark.get_marker() == MARKERS[voice]
            assert mark.get_color() == COLOURS[voice]

    def test_counts_and_bases_are_written_out(self, ax):
        charts.rates_by_category(COUNTS, voices=VOICES, ax=ax)
        assert {"4 / 200", "0 / 100", "3 / 100", "label", "law"} <= set(texts(ax))
        assert "per 1,000 words" in ax.get_xlabel()

    def test_a_voice_without_words_is_named_not_drawn(self, ax):
        charts.rates_by_category(COUNTS, voices=VOICES, ax=ax)
        assert "Klopstokia" not in labels(ax.yaxis)
        note = ax.get_xlabel().replace("\n", " ")
        assert note.endswith("no words, so no rate: Klopstokia")

    def test_categories_with_most_terms_come_first_and_none_is_empty(self, ax):
        rows = [("Reporter", name, n, 400, n, n + 1) for name, n in (("law", 2), ("label", 5))]
        table = count_table(*rows, ("Reporter", "threat", 0, 400, 0, 9))
        charts.rates_by_category(table, voices=VOICES, ax=ax)
        named = [text.get_text() for text in ax.texts if text.get_weight() == "bold"]
        assert named == ["label", "law"]
        assert ax.get_xlabel().replace("\n", " ").endswith("no term: threat")

    def test_what_runs_beyond_the_axis_has_an_arrowhead(self, ax):
        table = count_table(("Reporter", "law", 2, 400, 0.6, 18.1), ("Other", "law", 1, 3, 8, 1857))
        charts.rates_by_category(table, voices=VOICES, ax=ax)
        limit = ax.get_xlim()[1]
        dots, spans = self.marks(ax)
        assert limit < 20
        rates_drawn = [dot for dot in dots if dot[2].get_zorder() == 4]
        assert rates_drawn[-1][0] == limit
        assert rates_drawn[-1][2].get_marker() == MARKERS["Other"]
        assert heads(ax) == [(limit, 0), (limit, 1)]
        assert SAID in ax.get_xlabel().replace("\n", " ")
        assert spans[-1][0] == (8, limit)


class TestForest:
    def squares(self, ax):
        lines = [line for line in ax.lines if len(line.get_xdata()) == 1]
        return [line for line in lines if line.get_zorder() == 4]

    def test_marks_are_the_ratios_largest_first(self, ax):
        charts.forest(CONTRASTS, ax=ax)
        low, high = ax.get_xlim()
        found = [(m.get_xdata()[0], m.get_ydata()[0], m.get_marker()) for m in self.squares(ax)]
        assert found == [(high, 0, "s"), (7.66, 1, "s"), (low, 2, "s")]
        assert low * high == pytest.approx(1)

    def test_an_arrowhead_is_what_goes_on_beyond_the_axis(self, ax):
        charts.forest(CONTRASTS, ax=ax)
        low, high = ax.get_xlim()
        assert heads(ax) == [(high, 0), (low, 2)]
        assert SAID in ax.get_xlabel().replace("\n", " ")
        near = contrast_table(("law", 5, 5, 1.2, 0.9, 1.9, 0.4))
        charts.forest(near, ax=(clear := Figure().subplots()))
        assert heads(clear) == [] and SAID not in clear.get_xlabel()

    def test_squares_are_filled_where_the_corrected_p_is_below_the_level(self, ax):
        charts.forest(CONTRASTS, ax=ax)
        faces = [mark.get_markerfacecolor() == "#222222" for mark in self.squares(ax)]
        assert faces == [False, True, True]
        assert "filled squares: corrected p < 0.05" in ax.get_xlabel().replace("\n", " ")

    def test_the_p_of_sentence_parts_decides_and_stands_beside_that_of_terms(self):
        both = CONTRASTS.assign(p_sentences_holm=[0.2, 0.01, 0.3, 1.0])
        (ax,) = charts.drawn(charts.forest, both).axes
        faces = [mark.get_markerfacecolor() == "#222222" for mark in self.squares(ax)]
        assert faces == [False, False, True]
        found = set(texts(ax))
        assert {"corrected p,\nterms", "corrected p,\nsentence parts"} <= found
        assert {"0.20", "0.010"} <= found and any("not corrected" in text for text in found)

    def test_intervals_are_the_table_within_the_axis(self, ax):
        charts.forest(CONTRASTS, ax=ax)
        low, high = ax.get_xlim()
        spans = [
            (*line.get_xdata(), line.get_ydata()[0]) for line in ax.lines if line.get_zorder() == 2
        ]
        assert spans == [(1.28, high, 0), (2.4, 24.5, 1), (low, 0.43, 2)]

    def test_numbers_stand_beside_their_row(self, ax):
        charts.forest(CONTRASTS, ax=ax)
        assert labels(ax.yaxis) == ["stance", "label", "law"]
        beside = [text for text in ax.texts if text.xycoords != "axes fraction"]
        rows = {row: [t.get_text() for t in beside if t.xy[1] == row] for row in range(3)}
        assert rows[0] == ["0 / 384", "6 / 284", "∞ (1.3 to ∞)", "0.25"]
        assert rows[1] == ["3 / 384", "17 / 284", "7.7 (2.4 to 24)", "0.001"]
        assert rows[2] == ["12 / 384", "0 / 284", "0 (0 to 0.43)", "< 0.001"]

    def test_a_category_that_neither_side_uses_is_named_below(self, ax):
        charts.forest(CONTRASTS, ax=ax)
        assert ax.get_xlabel().replace("\n", " ").endswith("no term: victim")

    def test_axis_is_logarithmic_with_a_line_at_one(self, ax):
        charts.forest(CONTRASTS, ax=ax)
        assert ax.get_xscale() == "log"
        assert any(list(line.get_xdata()) == [1, 1] for line in ax.lines)
        assert ax.get_xlabel().replace("\n", " ").startswith("rate ratio, Reporter ÷ Quoted")
        assert {"more in Quoted", "more in Reporter"} <= set(texts(ax))

    def test_a_side_without_words_has_no_ratio(self, ax):
        rows = contrast_table(("law", 1, 0, np.nan, np.nan, np.nan, np.nan))
        charts.forest(rows, ax=ax)
        assert {"no words to compare", "–"} <= set(texts(ax))
        assert self.squares(ax) == []

    def test_rows_of_several_comparisons_say_which(self, ax):
        both = pd.concat([CONTRASTS.head(1), CONTRASTS.head(1).assign(against="Freedonia")])
        charts.forest(both, ax=ax)
        assert labels(ax.yaxis) == ["label, vs Quoted", "label, vs Freedonia"]

    @pytest.mark.parametrize(
        ("value", "text"),
        [(0, "0"), (0.031, "0.031"), (1, "1.0"), (7.66, "7.7"), (24.4, "24"), (512.3, "512")],
    )
    def test_number(self, value, text):
        assert ratios.number(value) == text


class TestTermShift:
    def test_bars_are_the_differences(self, ax):
        charts.term_shift(SHIFT, ax=ax)
        widths = [bar.get_width() for bar in bars(ax)]
        expected = SHIFT.set_index("term")["difference"]
        order = ["regime", "genocide", "escalation", "danger"]
        assert widths == [pytest.approx(expected[term]) for term in order]
        found = [text.replace("\xa0", " ") for text in texts(ax)]
        counts = ["regime 4 : 0", "genocide 0 : 1", "escalation 1 : 1", "danger 2 : 1"]
        assert [text for text in found if " : " in text] == counts
        assert {"label", "law", "threat"} <= set(found)

    def test_sides_have_their_colour(self, ax):
        charts.term_shift(SHIFT, colours=("#222222", "#D55E00"), ax=ax)
        for bar in bars(ax):
            own = "#222222" if bar.get_width() < 0 else "#D55E00"
            assert to_hex(bar.get_facecolor()).upper() == own

    def test_many_equal_counts_share_one_bar_and_are_listed(self, ax):
        ties = [(f"term{n}", "law", 0, 1) for n in range(9)]
        charts.term_shift(shift_table(("regime", "label", 8, 0), *ties), ax=ax)
        assert len(bars(ax)) == 2
        listed = next(text for text in texts(ax) if text.startswith("9 terms"))
        assert all(f"term{n}" in listed for n in range(9))

    def test_nothing_is_lost_in_the_table_of_bars(self):
        table = terms.tied(SHIFT, together=1)
        total = (table["difference"] * table["terms"].map(len)).sum()
        assert total == pytest.approx(SHIFT["difference"].sum())
        assert sorted(chain(*table["terms"])) == sorted(SHIFT["term"])

    def test_rows_left_out_are_summed_up(self, ax):
        charts.term_shift(SHIFT, most_rows=1, ax=ax)
        assert len(bars(ax)) == 1
        assert "3 further terms not drawn: together +0.0 and +15.0" in ax.get_xlabel()

    def test_totals_of_both_sides_are_written(self, ax):
        charts.term_shift(SHIFT, labels=("Reporter", "Quoted"), ax=ax)
        found = " ".join(texts(ax)).replace("\n", " ")
        assert "in all 7 terms in 200 words, 35.0 per 1,000" in found
        assert "in all 3 terms in 100 words, 30.0 per 1,000" in found
        assert "−5.0" in ax.get_xlabel()

    def test_lists_on_both_sides_stand_side_by_side(self):
        left, lines, tie = [True, False, True], [5.0, 3.0, 1.0], [True, True, False]
        assert terms.heights(left, lines, tie) == pytest.approx([0.56, 0.56, 5.56])

    def test_a_side_without_words_has_no_shift(self, ax):
        charts.term_shift(SHIFT.assign(difference=np.nan), ax=ax)
        assert texts(ax) == ["one side has no words"]


class TestNaming:
    def test_shade_and_number_are_the_counts(self, ax):
        charts.naming(HITS, voices=VOICES, ax=ax)
        mesh = ax.collections[0]
        assert np.asarray(mesh.get_array()).tolist() == [[0, 1, 1], [2, 0, 0], [1, 0, 0]]
        assert labels(ax.yaxis) == ["Klopstokia", "Sylvania", "Freedonia"]
        heads = [head.replace("\n", " ") for head in labels(ax.xaxis)]
        assert heads == ["Reporter (3)", "Freedonia (1)", "Sylvania (1)"]

    def test_words_stand_in_their_cell(self, ax):
        charts.naming(HITS, voices=VOICES, ax=ax)
        assert {"regime\xa0×2", "aggression", "war crimes", "2 terms", "1 term"} <= set(texts(ax))
        widest = ax.get_xlim()[1]
        at = {text.get_text(): text.get_position() for text in ax.texts}
        assert at["figurehead"][0] < at["aggression"][0] < at["war crimes"][0] < widest
        assert at["aggression"][1] < at["regime\xa0×2"][1] < at["figurehead"][1]

    def test_columns_are_underlined_in_the_voices_colour(self, ax):
        charts.naming(HITS, voices=VOICES, ax=ax)
        assert [line.get_color() for line in ax.lines] == [
            COLOURS[voice] for voice in ("Reporter", "Freedonia", "Sylvania")
        ]

    def test_base_and_silent_voices_are_written_below(self, ax):
        charts.naming(HITS, voices=VOICES, ax=ax)
        note = ax.get_xlabel().replace("\n", " ")
        assert note.startswith("5 of 6 terms are about a named target")
        assert note.endswith("no such term: Klopstokia, Other, Paraphrase")

    def test_rare_targets_share_a_row(self, ax):
        charts.naming(HITS, voices=VOICES, most_targets=2, ax=ax)
        assert labels(ax.yaxis) == ["Klopstokia", "2 further\ntargets"] or labels(ax.yaxis) == [
            "Klopstokia",
            "2 further targets",
        ]
        assert np.asarray(ax.collections[0].get_array()).sum() == 5

    def test_a_narrow_figure_has_one_row_per_target_and_voice(self):
        voices = [f"Land {n}" for n in range(6)]
        tokens = token_table(*((0, voice, 2) for voice in voices))
        hits = hit_table(tokens, *((2 * n + 1, "regime", "label", "Sylvania") for n in range(6)))
        figure = charts.drawn(charts.naming, hits, voices=voices, width=84)
        names = [name.replace("\n", " ") for name in labels(figure.axes[0].yaxis)]
        assert names == [f"Sylvania, by {voice}" for voice in voices]

    def test_a_verb_of_reporting_is_told_apart_from_words_for_the_actor(self, ax):
        hits = HITS[HITS["target"] == "Sylvania"].assign(voice="Reporter")
        acts = hits.assign(category="stance", text=["claimed", "rebutted"])
        plain = hits.head(1).assign(category="stance", text="so-called")
        charts.naming(pd.concat([hits, acts, plain]), voices=VOICES, ax=ax)
        (cell,) = [text for text in texts(ax) if "claimed" in text]
        cell = cell.replace("\n", " ").replace("\xa0", " ")
        assert cell == "regime ×2, so-called; as a speaker: claimed, rebutted"

    def test_scare_quotes_keep_their_marks(self, ax):
        charts.naming(HITS.assign(term="scare quotes"), voices=VOICES, ax=ax)
        assert "“figurehead”" in texts(ax)

    def test_spelling_with_fewest_capitals_most_used_first(self):
        words = pd.Series(["Regime", "massacre", "regime", "Zionist"])
        assert targets.spelled(words) == ["regime\xa0×2", "massacre", "Zionist"]


class TestPositions:
    def test_marks_stand_over_their_word(self, ax):
        charts.positions(HITS, TOKENS, voices=VOICES, categories=CATEGORIES, ax=ax)
        xs, ys = np.asarray(ax.collections[0].get_offsets()).T
        assert sorted(xs) == [3, 4, 12, 45, 110, 111]
        bases = dict(zip(labels(ax.yaxis), ax.get_yticks(), strict=True))
        category = dict(zip([3, 4, 12, 45, 110, 111], HITS["category"], strict=True))
        for x, y in zip(xs, ys, strict=True):
            assert bases[category[x]] - y == pytest.approx(1 if x == 4 else 0)

    def test_colour_is_the_voice(self, ax):
        charts.positions(HITS, TOKENS, voices=VOICES, categories=CATEGORIES, ax=ax)
        points = ax.collections[0]
        voice = dict(zip([3, 4, 12, 45, 110, 111], HITS["voice"], strict=True))
        for (x, _), face in zip(points.get_offsets(), points.get_facecolors(), strict=True):
            assert to_hex(face).upper() == COLOURS[voice[int(x)]]
        assert len({len(path.vertices) for path in points.get_paths()}) == 3

    def test_strip_holds_every_word_once(self, ax):
        charts.positions(HITS, TOKENS, voices=VOICES, categories=CATEGORIES, ax=ax)
        assert sum(bar.get_width() for bar in bars(ax)) == TOKENS["is_word"].sum()

    def test_counts_are_written_and_what_has_none_is_named(self, ax):
        charts.positions(HITS, TOKENS, voices=VOICES, categories=["victim", *CATEGORIES], ax=ax)
        numbers = [text for text in texts(ax) if text.isdigit()]
        assert numbers == ["3", "2", "1"]
        assert "no term: victim" in ax.get_xlabel()
        assert key(ax) == ["Reporter, 3", "Freedonia, 1", "Sylvania, 2"]
        assert "no term: Klopstokia, Other, Paraphrase" in ax.get_xlabel()

    def test_marks_in_a_lane_never_touch(self):
        places = np.sort(np.random.default_rng(1).integers(0, 200, 90))
        lanes = np.array(dispersion.lanes(places, 7.0))
        for lane in set(lanes):
            assert np.diff(places[lanes == lane]).min(initial=7) >= 7
        assert dispersion.lanes(np.array([1, 2, 9]), 7.0) == [0, 1, 0]
