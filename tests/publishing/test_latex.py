"""LaTeX tables: text stays text, and every table of the collection compiles and fits its page."""

import re
import shutil
import subprocess

import pandas as pd
import pytest

from framing.base.places import ROOT
from framing.publishing.latex import escaped, latex_table
from framing.publishing.typeset import typeset
from framing.publishing.widths import WIDTH, fitted, pieces, text_width

PREAMBLE = r"""\documentclass{article}
\usepackage[a4paper,textwidth=174mm,textheight=240mm]{geometry}
\usepackage{array,booktabs,longtable}
\begin{document}
"""
HOSTILE = r"\end{tabular} & % $x$ # _ { } ~ ^ < > | “a” – é" + " \t\x07"
FITS = (
    "Reporter of the morning edition who speaks for nobody at all and is nevertheless quoted",
    "x" * 200,
)


def hostile():
    texts = [HOSTILE, "[5pt]", "*phobia", *FITS]
    return pd.DataFrame(
        {"text": texts, "term": texts[::-1], "count": range(5), "p": [0, 0.5, 1, None, 0.2]}
    )


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("~^\\", r"\textasciitilde{}\textasciicircum{}\textbackslash{}"),
        ("Díaz “so”", "Díaz “so”"),
        ("−2.5", "$-$2.5"),
        ("a\tb", "a b"),
        ("2 × 10⁻⁵", r"2 $\times$ 10\textsuperscript{$-$5}"),
    ],
)
def test_escaped(text, tex):
    assert escaped(text) == tex


def test_no_cell_is_taken_by_the_end_of_the_row_before():
    tex = latex_table(typeset(hostile(), "C."), "tab:x")
    assert "\n{[}5pt] &" in tex and "\n{*}phobia &" in tex


def test_a_long_table_goes_over_pages_with_its_head_on_each():
    frame = pd.DataFrame({"voice": [f"v{at}" for at in range(60)], "words": range(60)})
    tex = latex_table(typeset(frame, "C."), "tab:x")
    assert tex.count(r"Voice & Words \\") == 2 and r"\endhead" in tex
    assert r"\begin{table}" in latex_table(typeset(frame.iloc[:40], "C."), "tab:x")


def test_widths_from_the_metrics_fit_the_page():
    for tex in sorted((ROOT / "figures").glob("*.csv")):
        if not tex.with_suffix(".tex").is_file():
            continue
        fit = fitted(typeset(pd.read_csv(tex), "C."), sizes=(8, 7, 6, 5, 4))
        assert sum(fit.widths) + 8 * (len(fit.widths) - 1) <= WIDTH + 1e-6, tex.name


def test_numbers_are_not_broken_and_long_words_are():
    table = typeset(hostile(), "C.")
    fit = fitted(table)
    for at, (numeric, width) in enumerate(zip(table.numeric, fit.widths, strict=True)):
        words = [word for row in table.rows for word in row[at].split()]
        parts = [row[at] for row in table.rows]
        if not numeric:
            parts = [part for word in words for part in pieces(word)]
        assert all(text_width(part, fit.size) <= width + 1e-6 for part in parts)


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="no LaTeX is installed here")
def test_every_table_compiles_and_fits(tmp_path):
    tables = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "figures").glob("*.tex"))]
    assert len(tables) > 10
    for number, frame in enumerate([hostile(), pd.concat([hostile()] * 20)]):
        tables.append(latex_table(typeset(frame, HOSTILE), f"tab:hostile{number}"))
    body = "\n\\clearpage\n".join(tables)
    (tmp_path / "all.tex").write_text(f"{PREAMBLE}{body}\n\\end{{document}}\n", encoding="utf-8")
    run = subprocess.run(
        ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "all.tex"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    log = (tmp_path / "all.log").read_text(encoding="latin-1")
    assert run.returncode == 0, log[-2000:]
    assert not re.search(r"Overfull \\hbox.*", log)
    assert (tmp_path / "all.pdf").stat().st_size > 10_000
