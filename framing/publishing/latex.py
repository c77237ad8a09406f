"""A printed table in LaTeX: rules of booktabs, 174 mm wide at most, over several pages if long."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from framing.base.errors import InputError
from framing.publishing.typeset import BLANK, INFINITE, MINUS, MISSING, Typeset
from framing.publishing.widths import GAP, Fit, fitted, pieces, text_width

NEEDS = r"""% In the preamble: \usepackage{array,booktabs,longtable}
% Text beyond Latin letters needs lualatex or xelatex, and a font that has it."""
LINES = 45  # of a table on one page; a longer one goes over several
POINT = 72.27 / 72  # of TeX's points in one of print
LEADING = 1.2  # of a line's height over its type's size
HAIR = 0.5  # points that a broken column is broader, against rounding
SIGNS = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: rf"\{mark}" for mark in "&%$#_{}"},
    **{"<": "$<$", ">": "$>$", "|": r"\textbar{}"},
    **{BLANK: r"\phantom{0}", MINUS: "$-$", INFINITE: r"$\infty$", MISSING: "--", "×": r"$\times$"},
    **{"\N{SOFT HYPHEN}": r"\-", "\N{NO-BREAK SPACE}": "~"},
}
FROM_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
RAISED = re.compile("[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def latex_table(table: Typeset, label: str) -> str:
    """Return a table as LaTeX, one that is too long for a page as a longtable.

    Raises InputError where its columns do not fit the width even in the smallest type.
    """
    fit = fitted(table)
    if fit is None:
        remedy = "Name fewer columns to print; the CSV keeps all"
        raise InputError(f"table '{label}' is too wide for a page of 174 mm", remedy=remedy)
    long = sum(_height(row, fit) for row in table.rows) > LINES
    lines = _long(table, label, fit) if long else _short(table, label, fit)
    return "\n".join([NEEDS, *lines, ""])


def escaped(text: str) -> str:
    r"""Return a text in which LaTeX finds nothing but text.

    >>> print(escaped("R&D < 50%"), escaped("10⁻⁵"))
    R\&D $<$ 50\% 10\textsuperscript{$-$5}
    """
    plain = "".join(" " if unicodedata.category(mark) == "Cc" else mark for mark in text)
    signs = "".join(SIGNS.get(mark, mark) for mark in plain)
    return RAISED.sub(_raised, signs)


def _raised(match: re.Match[str]) -> str:
    """Return raised digits as LaTeX raises them."""
    return rf"\textsuperscript{{{match[0].translate(FROM_RAISED).replace('-', '$-$')}}}"


def _cell(text: str) -> str:
    """Return a cell, its long words in pieces, no sign at its head that the row before takes."""
    words = (r"\hspace{0pt}".join(map(escaped, pieces(word))) for word in text.split(" "))
    cell = " ".join(words)
    return f"{{{cell[0]}}}{cell[1:]}" if cell.startswith(("[", "*")) else cell


def _short(table: Typeset, label: str, fit: Fit) -> Iterator[str]:
    """Yield the lines of a table that stands on one page."""
    yield from (r"\begin{table}", r"\centering", _type(fit))
    yield from (rf"\caption{{{escaped(table.caption)}}}", rf"\label{{{label}}}")
    yield from (rf"\begin{{tabular}}{{{_format(table, fit)}}}", r"\toprule", _head(table, fit))
    yield from (r"\midrule", *map(_row, table.rows), r"\bottomrule")
    yield from (r"\end{tabular}", r"\end{table}")


def _long(table: Typeset, label: str, fit: Fit) -> Iterator[str]:
    """Yield the lines of a table over several pages, its head on each."""
    yield from ("{" + _type(fit), rf"\begin{{longtable}}{{{_format(table, fit)}}}")
    yield rf"\caption{{{escaped(table.caption)}}}\label{{{label}}}\\"
    yield from (r"\toprule", _head(table, fit), r"\midrule", r"\endfirsthead")
    yield rf"\multicolumn{{{len(table.heads)}}}{{@{{}}l@{{}}}}{{\tablename~\thetable, continued}}\\"
    yield from (
        r"\toprule",
        _head(table, fit),
        r"\midrule",
        r"\endhead",
        r"\bottomrule",
        r"\endlastfoot",
    )
    yield from (*map(_row, table.rows), r"\end{longtable}", "}")


def _type(fit: Fit) -> str:
    """Return the size of the type, the same in any class of document, and half the gap."""
    size = rf"\fontsize{{{fit.size:g}}}{{{fit.size * LEADING:g}}}\selectfont"
    return rf"{size}\setlength{{\tabcolsep}}{{{GAP / 2:g}pt}}"


def _format(table: Typeset, fit: Fit) -> str:
    """Return the columns' format: numbers flush right, text flush left and broken if it must be."""
    columns = zip(table.numeric, fit.broken, fit.widths, strict=True)
    kinds = (
        "r" if numeric else _text(width) if broken else "l" for numeric, broken, width in columns
    )
    return f"@{{}}{''.join(kinds)}@{{}}"


def _text(width: float) -> str:
    """Return the format of a column of text in lines of a width in points."""
    return rf">{{\raggedright\arraybackslash}}p{{{(width - HAIR) * POINT:.1f}pt}}"


def _head(table: Typeset, fit: Fit) -> str:
    """Return the row of names, one of several lines as a stack of them."""
    names = []
    for lines, numeric in zip(fit.heads, table.numeric, strict=True):
        stack = r"\\".join(map(_cell, lines))
        names.append(rf"\shortstack[{'lr'[numeric]}]{{{stack}}}" if lines[1:] else stack)
    return " & ".join(names) + r" \\"


def _row(cells: tuple[str, ...]) -> str:
    """Return a row."""
    return " & ".join(map(_cell, cells)) + r" \\"


def _height(row: tuple[str, ...], fit: Fit) -> int:
    """Return in how many lines a row is set."""
    columns = zip(row, fit.broken, fit.widths, strict=True)
    return max(
        1 + int(text_width(text, fit.size) // width) if broken else 1
        for text, broken, width in columns
    )
