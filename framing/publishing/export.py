"""Write figures and tables with all that belongs to them, byte for byte the same on every run."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import pandas as pd
from matplotlib.figure import Figure

from framing.base.errors import InputError
from framing.base.files import make_folder, write_files
from framing.base.places import FIGURES
from framing.base.tables import no_formula
from framing.charts import typeface
from framing.charts.palette import PAGE
from framing.charts.text_metrics import balanced
from framing.publishing.latex import latex_table
from framing.publishing.printable import printable
from framing.publishing.typeset import typeset
from framing.publishing.word import table_document

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

DPI = 600
TITLE, MARGIN = 9.0, 4.0
"""Points: the size of a title, and its distance from the figure's left edge."""

HELD = re.compile(r"(\d) (of|to|:) (\d)")  # of a title, what no line parts
LAST = re.compile(r" (?=\d+\))")  # nor does one begin with the number that closes a bracket
APOSTROPHE = re.compile(r"(?<=[^\W\d])'")

FIXED: dict[RcKeyType, Any] = {
    "pdf.fonttype": 42,
    "svg.fonttype": "none",
    "svg.hashsalt": "framing",
}
"""Settings of the file formats: text stays text, identifiers do not change."""

_FOLDER: ContextVar[Path | None] = ContextVar("folder", default=None)


def figure(
    fig: Figure,
    name: str,
    *,
    table: pd.DataFrame,
    title: str,
    caption: str,
    alt: str,
    folder: str | os.PathLike[str] | None = None,
    width_mm: float = PAGE,
) -> dict[str, Path]:
    """Write a figure as PDF, SVG and PNG (600 dpi), with its table, caption and alternative text.

    The title is set over the figure, which grows by its lines; the width is exactly ``width_mm``.
    The files are ``name`` with ``.pdf .svg .png .csv .caption.txt .alt.txt``; the caption file
    begins with the title. ``folder`` defaults to the environment variable FRAMING_FIGURES, else
    the collection's ``figures/``. Returns the path of each file by its ending. Raises InputError
    for a name not made of a-z, 0-9 and hyphens, an empty text, or a file that cannot be written;
    then no file has changed.
    """
    check(name, title=title, caption=caption, alt=alt)
    title, caption, alt = (" ".join(text.split()) for text in (title, caption, alt))
    titled(fig, title, width_mm)
    files = {
        **pictures(fig, title, alt),
        "csv": csv_bytes(table),
        "caption.txt": f"{title}\n\n{caption}\n".encode(),
        "alt.txt": f"{alt}\n".encode(),
    }
    return written(folder, name, files)


def table(
    frame: pd.DataFrame,
    name: str,
    *,
    caption: str,
    label: str = "",
    columns: Sequence[str] | None = None,
    folder: str | os.PathLike[str] | None = None,
    word: bool | None = None,
) -> dict[str, Path]:
    """Write a table as CSV, as LaTeX with booktabs rules and as DOCX, its text escaped.

    The CSV has every column under its own name and six digits; what is printed has ``columns``, by
    default all for which a page is wide enough, as ``typeset`` sets them. ``label`` is LaTeX's, by
    default ``tab:`` and the name. The DOCX is written as ``word`` says, by default where
    python-docx is installed, but for a report, whose document has its tables. Raises InputError as
    ``figure`` does, and where the ``columns`` are too many for a page.
    """
    check(name, caption=caption)
    set_out = typeset(frame, caption, columns) if columns else printable(frame, caption)
    files = {"csv": csv_bytes(frame), "tex": latex_table(set_out, label or f"tab:{name}").encode()}
    if _wanted() if word is None else word:
        files["docx"] = table_document(set_out)
    return written(folder, name, files)


def contact_sheet(folder: str | os.PathLike[str] | None = None) -> Path:
    """Write ``README.md``: every figure of the folder with its texts and files, sorted by name.

    Tables of the folder are listed after the figures. Raises InputError where the folder cannot be
    read or written.
    """
    place = Path(folder or default_folder())
    try:
        captions = {
            path.name.removesuffix(".caption.txt"): path.read_text(encoding="utf-8")
            for path in place.glob("*.caption.txt")
        }
        alts = {
            name: path.read_text(encoding="utf-8").strip()
            for name in captions
            if (path := place / f"{name}.alt.txt").exists()
        }
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read ({error})", file=place) from error
    parts = ["# Figures", "Each figure stands here with the table it is drawn from."]
    parts += [entry(place, name, captions[name], alts.get(name, "")) for name in sorted(captions)]
    if tables := sorted(path.stem for path in place.glob("*.tex")):
        parts += ["# Tables", *(f"- `{name}`: {links(place, name)}" for name in tables)]
    if texts := sorted([*place.glob("*methods.md"), *place.glob("*references.bib")]):
        parts += ["# Methods and references", *(f"- [{file.name}]({file.name})" for file in texts)]
    return written(place, "README", {"md": ("\n\n".join(parts) + "\n").encode()})["md"]


@contextmanager
def into(folder: Path) -> Iterator[None]:
    """Let figures and tables go into a folder where none is named."""
    token = _FOLDER.set(folder)
    try:
        yield
    finally:
        _FOLDER.reset(token)


def default_folder() -> Path:
    """Return where figures go: ``into``, FRAMING_FIGURES, else the collection's ``figures/``."""
    return _FOLDER.get() or Path(os.environ.get("FRAMING_FIGURES") or FIGURES)


def _wanted() -> bool:
    """Return whether a table is written as DOCX where nobody has said so."""
    return _FOLDER.get() is None and find_spec("docx") is not None


def check(name: str, **texts: str) -> None:
    """Refuse a name that is no plain file name, and a text that says nothing."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        remedy = "Use a-z, 0-9 and single hyphens."
        raise InputError(f"'{name}' cannot name a figure or table", remedy=remedy)
    for kind, text in texts.items():
        if not text.strip():
            raise InputError(f"'{name}' has no {kind}", remedy=f"Give it a {kind}.")


def titled(fig: Figure, title: str, width_mm: float) -> None:
    """Set the width, and the title at the left above the axes, broken into lines that fit.

    The height grows by the lines of the title, less those of a title set before, so that the axes
    keep their size and a second call changes nothing.
    """
    title = HELD.sub("\\1\u00a0\\2\u00a0\\3", APOSTROPHE.sub("’", title))
    title = LAST.sub("\u00a0", title)
    lines = balanced(title, width_mm / 25.4 * 72 - 2 * MARGIN, TITLE, "bold")
    more = title_height(lines) - title_height(fig.get_suptitle())
    fig.set_size_inches(width_mm / 25.4, fig.get_figheight() + more / 72)
    x = MARGIN / (width_mm / 25.4 * 72)
    fig.suptitle(lines, x=x, ha="left", fontsize=TITLE, fontweight="bold")


def title_height(lines: str) -> float:
    """Return the height of a title in points, with the space under it."""
    return (lines.count("\n") + 1) * TITLE * 1.2 + 5 if lines else 0.0


def pictures(fig: Figure, title: str, alt: str) -> dict[str, bytes]:
    """Draw the figure once and return it as PDF, SVG and PNG, laid out alike."""
    about = {
        "pdf": {"Title": title, "Subject": alt, "CreationDate": None, "Creator": None,
                "Producer": None},
        "svg": {"Title": title, "Description": alt, "Date": None, "Creator": None},
        "png": {"Title": title, "Description": alt, "Software": None},
    }  # fmt: skip
    files = {}
    with mpl.rc_context(FIXED), laid_out(fig):
        for ending, metadata in about.items():
            picture = io.BytesIO()
            fig.savefig(
                picture, format=ending, dpi=DPI, metadata=metadata, bbox_inches=None,
                facecolor="white",
            )  # fmt: skip
            files[ending] = picture.getvalue()
    files["svg"] = typeface.embedded(files["svg"].decode()).encode()
    return files


@contextmanager
def laid_out(fig: Figure) -> Iterator[None]:
    """Fix the layout as it is at print resolution, so that no file format moves anything."""
    engine, dpi = fig.get_layout_engine(), fig.dpi
    for ax in fig.axes:  # from the same start every time, or a second call would differ by a hair
        if place := ax.get_subplotspec():
            ax.set_subplotspec(place)
    try:
        fig.set_dpi(DPI)
        fig.set_layout_engine(engine or "constrained")
        fig.draw_without_rendering()
        fig.set_layout_engine("none")
        yield
    finally:
        fig.set_layout_engine(engine)
        fig.set_dpi(dpi)


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """Return a table as CSV: UTF-8, six digits, one line end on every system.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    safe = frame.map(no_formula).rename(columns=no_formula)
    return safe.to_csv(index=False, float_format="%.6g", lineterminator="\n").encode()


def entry(place: Path, name: str, caption: str, alt: str) -> str:
    """Write one figure of the contact sheet in Markdown, in which its texts are text."""
    title, _, body = map(markdown, caption.strip().partition("\n\n"))
    alt = markdown(alt)
    picture = f"![{alt or title}]({name}.png)"
    parts = [f"## {title}", picture, body, f"*Alternative text:* {alt}" if alt else ""]
    return "\n\n".join(part for part in [*parts, f"`{name}`: {links(place, name)}"] if part)


def markdown(text: str) -> str:
    r"""Escape what Markdown and HTML would take for more than text.

    >>> print(markdown("regime*, [a](b) & <i>"))
    regime\*, \[a\](b) \& \<i\>
    """
    return re.sub(r"([\\`*_\[\]<>&|~$#])", r"\\\1", " ".join(text.split()))


def links(place: Path, name: str) -> str:
    """Link the files of a figure or table that are there."""
    endings = ("pdf", "svg", "png", "csv", "tex", "docx")
    there = [ending for ending in endings if (place / f"{name}.{ending}").exists()]
    return " · ".join(f"[{ending.upper()}]({name}.{ending})" for ending in there)


def written(
    folder: str | os.PathLike[str] | None, name: str, files: dict[str, bytes]
) -> dict[str, Path]:
    """Write the files of one figure or table, by their endings; return their paths."""
    place = make_folder(Path(folder or default_folder()))
    paths = {ending: place / f"{name}.{ending}" for ending in files}
    write_files({paths[ending]: content for ending, content in files.items()})
    return paths
