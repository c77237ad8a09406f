"""A figure travels with its table and its texts, in the same bytes every time."""

import re

import numpy as np
import pandas as pd
import pytest
from matplotlib import pyplot
from matplotlib.figure import Figure

from framing.base import files
from framing.base.errors import InputError
from framing.publishing import export

TABLE = pd.DataFrame({"voice": ["Reporter", "Freedonia"], "count": [3, 1], "rate": [1 / 3, np.nan]})
TEXTS = {
    "title": "The reporter names actors",
    "caption": "Counts by voice.",
    "alt": "Two bars: three terms by the reporter, one by Freedonia.",
}
ENDINGS = ["pdf", "svg", "png", "csv", "caption.txt", "alt.txt"]


@pytest.fixture(autouse=True)
def close_figures():
    yield
    pyplot.close("all")


def bar_chart(height=50):
    figure = Figure(figsize=(3, height / 25.4), layout="constrained")
    ax = figure.subplots()
    ax.barh(TABLE["voice"], TABLE["count"], hatch="//")
    ax.set_xlabel("terms")
    return figure


def write(folder, figure=None, name="bars", **changes):
    texts = {**TEXTS, **changes}
    return export.figure(figure or bar_chart(), name, table=TABLE, folder=folder, **texts)


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_everything_is_written_and_nothing_else(tmp_path):
    files = write(tmp_path)
    assert files == {ending: tmp_path / f"bars.{ending}" for ending in ENDINGS}
    assert sorted(contents(tmp_path)) == sorted(f"bars.{ending}" for ending in ENDINGS)


def test_same_bytes_from_two_figures_and_from_one_twice(tmp_path):
    figure = bar_chart()
    for folder, source in (("a", bar_chart()), ("b", figure), ("c", figure)):
        write(tmp_path / folder, source)
    first, second, third = (contents(tmp_path / folder) for folder in "abc")
    assert first == second == third


def test_files_tell_no_date_and_no_version(tmp_path):
    for name, content in contents(write(tmp_path)["pdf"].parent).items():
        assert not re.search(rb"CreationDate|Matplotlib v\d|Software|<dc:date", content), name


def test_text_stays_text(tmp_path):
    files = write(tmp_path)
    assert b"/Type3" not in files["pdf"].read_bytes()
    assert b"/CIDFontType2" in files["pdf"].read_bytes()
    svg = files["svg"].read_text(encoding="utf-8")
    assert ">The reporter names actors</text>" in svg
    assert f"<dc:description>{TEXTS['alt']}</dc:description>" in svg


@pytest.mark.parametrize("width", [84.0, 174.0])
def test_width_is_exactly_as_declared(tmp_path, width):
    figure = bar_chart()
    files = write(tmp_path, figure, width_mm=width)
    assert figure.get_figwidth() == pytest.approx(width / 25.4)
    box = re.search(rb"/MediaBox \[ 0 0 ([\d.]+)", files["pdf"].read_bytes())
    assert float(box[1]) == pytest.approx(width / 25.4 * 72, abs=0.01)
    header = files["png"].read_bytes()[16:20]
    assert int.from_bytes(header, "big") == int(width / 25.4 * 600)


def test_title_is_at_the_left_inside_the_width_and_above_the_axes():
    figure, long = bar_chart(), "A long title that says what the figure shows in one sentence " * 2
    export.titled(figure, long, 84)
    figure.draw_without_rendering()
    title = figure.texts[0]
    box = title.get_window_extent()
    assert title.get_ha() == "left"
    assert box.x0 >= 0
    assert box.x1 <= figure.bbox.x1
    assert box.y1 <= figure.bbox.y1
    assert box.y0 >= figure.axes[0].get_window_extent().y1
    assert " ".join(figure.get_suptitle().split()) == long.strip()


def test_figure_grows_by_its_title_once():
    figure = bar_chart(height=50)
    heights = []
    for title in ("One line", "One line", "A title of two lines " * 4, "One line"):
        export.titled(figure, title, 84)
        heights.append(figure.get_figheight())
    assert 50 / 25.4 < heights[0] == heights[1] == pytest.approx(heights[3])
    assert heights[2] > heights[0]


def test_layout_engine_and_resolution_are_given_back(tmp_path):
    figure = bar_chart()
    engine, dpi = figure.get_layout_engine(), figure.dpi
    write(tmp_path, figure)
    assert figure.get_layout_engine() is engine
    assert figure.dpi == dpi


def test_table_and_texts_can_be_read_back(tmp_path):
    files = write(tmp_path, caption="Two lines\nof caption.")
    back = pd.read_csv(files["csv"])
    pd.testing.assert_frame_equal(back, TABLE, check_dtype=False, rtol=1e-5)
    text = files["caption.txt"].read_text(encoding="utf-8")
    assert text == "The reporter names actors\n\nTwo lines of caption.\n"
    assert files["alt.txt"].read_text(encoding="utf-8") == TEXTS["alt"] + "\n"
    assert b"\r" not in files["csv"].read_bytes()


def test_folder_from_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("FRAMING_FIGURES", str(tmp_path / "new" / "figures"))
    assert write(None)["pdf"] == tmp_path / "new" / "figures" / "bars.pdf"
    monkeypatch.delenv("FRAMING_FIGURES")
    assert export.default_folder().name == "figures"


@pytest.mark.parametrize("name", ["", "Bars", "a b", "../a", "a_b", "-a", "a--b", "ä", "a\n"])
def test_a_name_that_is_no_plain_file_name_is_refused(tmp_path, name):
    with pytest.raises(InputError, match="a-z, 0-9"):
        write(tmp_path, name=name)
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("text", ["title", "caption", "alt"])
def test_an_empty_text_is_refused(tmp_path, text):
    with pytest.raises(InputError, match=text):
        write(tmp_path, **{text: "  "})


def test_a_folder_that_is_a_file_is_named_in_the_error(tmp_path):
    blocked = tmp_path / "figures"
    blocked.write_text("in the way")
    with pytest.raises(InputError, match=re.escape(str(blocked))) as caught:
        write(blocked)
    assert "cannot be made" in str(caught.value)


def test_on_failure_nothing_has_changed(tmp_path, monkeypatch):
    write(tmp_path)
    before = contents(tmp_path)
    nowhere, beside = tmp_path / "none" / "part", files.beside
    monkeypatch.setattr(
        files, "beside", lambda path: nowhere if path.match("*.alt.txt") else beside(path)
    )
    with pytest.raises(InputError, match="cannot be written"):
        write(tmp_path, title="Another title")
    assert contents(tmp_path) == before


class TestTable:
    FRAME = pd.DataFrame(
        {
            "share_%": ["R&D", "a_b"],
            "count": [1200, 3],
            "ratio": [np.inf, 0.12345],
            "p": [np.nan, 0.0000123],
        }
    )

    def tex(self, folder, frame=None, **texts):
        options = {"caption": "50% of R&D", "label": "tab:one", "word": False, **texts}
        frame = self.FRAME if frame is None else frame
        files = export.table(frame, "one", folder=folder, **options)
        return files["tex"].read_text(encoding="utf-8")

    def test_rules_are_of_booktabs(self, tmp_path):
        tex = self.tex(tmp_path)
        assert [rf"\{rule}rule" in tex for rule in ("top", "mid", "bottom")] == [True] * 3
        assert r"\begin{tabular}{@{}lrrr@{}}" in tex
        assert r"\label{tab:one}" in tex
        assert r"\label{tab:one}" in self.tex(tmp_path, label="")

    def test_text_is_escaped_everywhere(self, tmp_path):
        tex = self.tex(tmp_path)
        assert r"Share \% & Terms & Ratio & p" in tex
        assert r"\caption{50\% of R\&D}" in tex
        assert r"R\&D & 1,200 & $\infty$ & --" in tex
        assert r"a\_b & 3 & 0.12 & $<$ 0.001" in tex

    def test_every_form_of_a_table_is_written_the_same_again(self, tmp_path):
        first = export.table(self.FRAME, "one", caption="C.", folder=tmp_path / "a")
        second = export.table(self.FRAME, "one", caption="C.", folder=tmp_path / "b")
        assert list(first) == list(second) == ["csv", "tex", "docx"]
        assert contents(tmp_path / "a") == contents(tmp_path / "b")

    def test_columns_are_chosen_for_print_alone(self, tmp_path):
        tex = self.tex(tmp_path, columns=["count", "p"])
        assert "Terms & p" in tex and "R" not in tex.partition("midrule")[2]
        assert len(pd.read_csv(tmp_path / "one.csv").columns) == 4

    def test_a_table_too_wide_for_a_page_is_refused_and_not_written(self, tmp_path):
        frame = pd.DataFrame({f"number_{at}": [12345, 6] for at in range(40)})
        with pytest.raises(InputError, match="too wide for a page"):
            self.tex(tmp_path, frame, columns=list(frame.columns))
        assert contents(tmp_path) == {}

    def test_no_spreadsheet_takes_a_name_for_a_formula(self, tmp_path):
        frame = pd.DataFrame({"outlet": ["=1+1", "@x", "a=b"], "low": [-0.5, 1, 2]})
        export.table(frame, "one", caption="C.", label="tab:one", folder=tmp_path)
        rows = (tmp_path / "one.csv").read_text(encoding="utf-8").splitlines()
        assert rows[1:] == ["'=1+1,-0.5", "'@x,1", "a=b,2"]

    def test_csv_holds_the_values(self, tmp_path):
        self.tex(tmp_path)
        back = pd.read_csv(tmp_path / "one.csv")
        assert list(back["ratio"]) == [np.inf, 0.12345]
        assert np.isnan(back["p"][0])

    def test_same_bytes_again(self, tmp_path):
        assert self.tex(tmp_path) == self.tex(tmp_path)

    def test_an_empty_table_is_a_table(self, tmp_path):
        assert "Share" in self.tex(tmp_path, self.FRAME.iloc[:0])


class TestContactSheet:
    def test_every_figure_by_name_with_its_texts_and_files(self, tmp_path):
        write(tmp_path, name="zebra", title="Last")
        write(tmp_path, name="apple", title="First", alt="With [brackets]")
        text = export.contact_sheet(tmp_path).read_text(encoding="utf-8")
        assert text.index("## First") < text.index("## Last")
        assert r"![With \[brackets\]](apple.png)" in text
        assert "Counts by voice." in text
        assert "[PDF](zebra.pdf) · [SVG](zebra.svg) · [PNG](zebra.png) · [CSV](zebra.csv)" in text

    def test_every_link_leads_to_a_file(self, tmp_path):
        write(tmp_path)
        export.table(TABLE, "numbers", caption="Numbers", label="tab:n", folder=tmp_path)
        text = export.contact_sheet(tmp_path).read_text(encoding="utf-8")
        links = re.findall(r"\]\(([^)]+)\)", text)
        assert {"bars.png", "numbers.tex", "numbers.csv"} <= set(links)
        assert all((tmp_path / link).exists() for link in links)

    def test_the_same_bytes_again_and_none_for_an_empty_folder(self, tmp_path):
        first = export.contact_sheet(tmp_path).read_bytes()
        assert export.contact_sheet(tmp_path).read_bytes() == first
        assert b"##" not in first

    def test_a_text_that_cannot_be_read_is_an_input_error(self, tmp_path):
        (tmp_path / "bad.caption.txt").write_bytes(b"\xff\xfe")
        with pytest.raises(InputError, match="cannot be read"):
            export.contact_sheet(tmp_path)


def test_a_title_never_parts_a_number_from_its_base_and_has_printers_apostrophes():
    figure = Figure(figsize=(3, 2))
    title = "The outlets' own voice: " + ", ".join(f"{at} of 17 (0 to 18)" for at in range(9))
    export.titled(figure, title, 84)
    lines = figure.get_suptitle().split("\n")
    assert not [line for line in lines if re.match(r"(of|to) |\d+\)", line)]
    assert "outlets’ own" in " ".join(lines)


def test_no_line_of_a_title_begins_with_what_closes_a_bracket():
    ends = "holds (all of the intervals leave out 1) and law to the quoted in all of them, too"
    for before in range(60):
        figure = Figure(figsize=(3, 2))
        export.titled(figure, "it " * before + ends, 84)
        assert "\n1)" not in figure.get_suptitle()
