"""A view of the desk as a file: what is read, how, with which list and corrections; what is chosen.

The file is TOML, so that it can be read and kept beside a write-up. The list of terms and the
corrections stand in it as the tables that they are elsewhere. The text does not: the file holds its
SHA-256, and is refused for another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar

from framing import __version__
from framing.base.errors import InputError
from framing.base.kinds import KINDS
from framing.base.scratch import as_file
from framing.base.texts import text_of, text_sha256, toml_of
from framing.coding.codings import read_coding
from framing.coding.pages import Marks, marks_of
from framing.interface.facets import FACETS, as_facets, from_facets
from framing.measures.readings import CHOICES, Reading
from framing.measures.selections import Selection
from framing.publishing.proposals import quoted
from framing.reading.articles import Article
from framing.terms.lexicon import read_lexicon

if TYPE_CHECKING:
    from pandas import DataFrame

FORMAT = 1
ENDING = ".view.toml"
REMEDY = "Save the view again at the desk"
TOP = ("format", "framing", "article", "text_sha256", "counted", "reader", "chart", "speakers")
TABLES = ("selection", "reading", "list", "corrections")
KEYS = {"list": ("shipped_sha256", "off", "rows"), "corrections": ("rows",)}
KEYS |= {"selection": FACETS, "reading": tuple(CHOICES)}
SEVERAL = ("speakers", "off", *FACETS[:4])  # keys that hold a list of texts
Read = TypeVar("Read")


class Listed(NamedTuple):
    """A list of terms: the shipped one with that SHA-256 without ``off``, with ``rows``; or rows.

    ``rows`` is a table as ``read_lexicon`` reads it, in CSV.
    """

    shipped_sha256: str
    off: tuple[str, ...] = ()
    rows: str = ""


class View(NamedTuple):
    """All that a desk shows of an article."""

    article: str
    text_sha256: str
    counted: str  # what the desk said of it, by which a later engine is told from this one
    reader: str
    chart: str
    speakers: tuple[str, ...]  # of a text that stands nowhere else, as lines of its form
    selection: Selection
    list: Listed
    corrections: str  # a coding, in CSV


def as_text(view: View) -> str:
    """Return a view as the text of its file."""
    top = [f"format = {FORMAT}", f"framing = {quoted(__version__)}"]
    top += [f"{name} = {_value(getattr(view, name))}" for name in TOP[2:]]
    reading = view.selection.reading._asdict()
    tables = {"selection": as_facets(view.selection), "reading": reading}
    tables |= {"list": view.list._asdict(), "corrections": {"rows": view.corrections}}
    lines = ["# A view of the reading desk; it is opened there, under Take it away.", *top]
    for name, table in tables.items():
        lines += ["", f"[{name}]", *(f"{key} = {_value(value)}" for key, value in table.items())]
    return "\n".join(lines) + "\n"


def _value(value: Any) -> str:
    """Return a text, a number or a list as TOML; a text of several lines keeps them."""
    if isinstance(value, str) and "\n" in value:
        lines = (quoted(line)[1:-1] for line in value.split("\n"))
        return '"""\n' + "\n".join(lines) + '"""'
    if isinstance(value, str):
        return quoted(value)
    return str(value) if isinstance(value, int) else f"[{', '.join(map(_value, value))}]"


class ViewFile:
    """A view that was read from a file, which is asked for what stands in it."""

    def __init__(self, content: bytes, name: str) -> None:
        """Read a view; ``name`` is what the file is called, and never a path.

        Raises InputError, with file, line and remedy, for what is no view, one of another version,
        and a key or value that nothing can read.
        """
        self.name = Path(name)
        self.text = text_of(content, self.name)
        found = toml_of(self.text, self.name, REMEDY)
        self._check_version(found)
        self._only("", found, (*TOP, *TABLES))
        for table in TABLES:
            if not isinstance(found[table], dict):
                self.refuse("", table, f"{table} is no table", f"Begin it with [{table}]")
            self._only(table, found[table], KEYS[table])
        for key in TOP[1:]:
            self._typed("", key, found[key])
        for table in TABLES:
            for key, value in found[table].items():
                self._typed(table, key, value)
        self.view = self._view(found)

    def _view(self, found: Mapping[str, Any]) -> View:
        """Return the view, whose values have their types."""
        for key, value in found["reading"].items():
            self.known("reading", key, value, CHOICES[key])
        for kind in found["selection"]["kinds"]:
            self.known("selection", "kinds", kind, KINDS)
        chosen = from_facets(found["selection"], Reading(**found["reading"]))
        listed = Listed(**{**found["list"], "off": tuple(found["list"]["off"])})
        top = {name: found[name] for name in TOP[2:]} | {"speakers": tuple(found["speakers"])}
        return View(**top, selection=chosen, list=listed, corrections=found["corrections"]["rows"])

    def _check_version(self, found: Mapping[str, Any]) -> None:
        """Refuse what is no view, and what another version has written."""
        version = found.get("format")
        if version is None:
            self.refuse("", "format", "is no view of the desk", REMEDY)
        if type(version) is not int or version != FORMAT:
            what = f"is of version {version!r} of views, and this desk reads {FORMAT}"
            by = f"Open it with framing {found.get('framing', 'of that time')}, or save it again"
            self.refuse("", "format", what, by)

    def _only(self, table: str, found: Mapping[str, Any], known: Iterable[str]) -> None:
        """Refuse a key that there is not, and one that is missing."""
        for key in found:
            if key not in known:
                self.refuse(table, key, f"unknown key {key!r}", f"Known: {', '.join(known)}")
        for key in known:
            if key not in found:
                self.refuse(table, "", f"has no {key!r}{f' in [{table}]' if table else ''}", REMEDY)

    def _typed(self, table: str, key: str, value: Any) -> None:
        """Refuse a value of another type than the key has."""
        if key == "place":
            ordered = isinstance(value, list) and all(type(at) is int for at in value)
            if not (ordered and len(value) in (0, 2) and value == sorted({*value})):
                self.refuse(table, key, "place is no pair of offsets", "Write [start, end] or []")
        elif key in SEVERAL:
            if not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
                self.refuse(table, key, f"{key} is no list of texts", 'Write it as ["…", "…"]')
        elif not isinstance(value, str):
            self.refuse(table, key, f"{key} is no text", "Write it in quotation marks")

    def known(self, table: str, key: str, value: str, known: Iterable[str]) -> None:
        """Refuse a value that is not among those there are."""
        if value not in known:
            self.refuse(table, key, f"unknown {key} {value!r}", f"Known: {', '.join(known)}")

    def refuse(self, table: str, key: str, message: str, remedy: str) -> NoReturn:
        """Raise InputError at the line of a key, or of its table."""
        raise InputError(message, file=self.name, line=self._line(table, key), remedy=remedy)

    def _line(self, table: str, key: str) -> int:
        """Return the line of a key; of its table, or the first, where it is not there."""
        head = re.search(rf"(?m)^[ \t]*\[{table}\]", self.text) if table else None
        at = head.start() if head else 0
        found = (
            re.compile(rf"(?m)^[ \t]*\[?{re.escape(key)}\b").search(self.text, at) if key else None
        )
        return self.text.count("\n", 0, found.start() if found else at) + 1

    # ------------------------------------------------------------ what needs more than the file

    def refuse_other(self, article: Article) -> None:
        """Refuse a text that is not the one of the view."""
        if text_sha256(article.text) != self.view.text_sha256:
            remedy = "Open that text first: here, or under A text of your own"
            self.refuse("", "text_sha256", f"is of another text than {article.name}", remedy)

    def marks(self, article: Article) -> Marks:
        """Return the corrections, checked as a file of corrections is."""

        def read(path: Path) -> DataFrame:
            return read_coding(path, article, declared=False)

        return marks_of(self._table("corrections", self.view.corrections, read))

    def lexicon(self, shipped: DataFrame, digest: str) -> DataFrame:
        """Return the list of terms, checked as a file of terms is.

        ``digest`` is the SHA-256 of the shipped list; InputError where the view is of another.
        """
        told = self.view.list
        rows = self._table("list", told.rows, read_lexicon)
        if told.shipped_sha256 == "":
            if rows is None:
                self.refuse("list", "rows", "the list has no term", REMEDY)
            return rows
        if told.shipped_sha256 != digest:
            remedy = "Choose anew with the list of today, or open it with the version of that time"
            self.refuse("list", "shipped_sha256", "is of another version of the list", remedy)
        return relisted(shipped, told.off, rows)

    def _table(self, table: str, rows: str, read: Callable[[Path], Read]) -> Read | None:
        """Return what a table is read as, None for an empty one; lines are those of the file."""
        if not rows:
            return None
        with as_file(rows.encode(), self.name, "rows.csv") as place:
            try:
                return read(place)
            except InputError as error:
                error.line = self._line(table, "rows") + (error.line or 0)
                raise


def relisted(shipped: DataFrame, off: Iterable[str], rows: DataFrame | None) -> DataFrame:
    """Return the shipped list without some terms, rows in the place of theirs or last."""
    import pandas as pd

    kept = shipped[~shipped["term"].isin([*off])]
    if rows is None:
        return kept.reset_index(drop=True)
    order = {term: at for at, term in enumerate(shipped["term"])}
    both = pd.concat([kept[~kept["term"].isin(rows["term"])], rows], ignore_index=True)
    return both.sort_values("term", key=lambda terms: terms.map(order), kind="stable").reset_index(
        drop=True
    )


def listed(lexicon: DataFrame, shipped: DataFrame, digest: str) -> Listed:
    """Return a list as a view holds it: what differs from the shipped one, or all of it."""
    from framing.terms import changes

    if lexicon is shipped:
        return Listed(digest)
    off = tuple(shipped.loc[~shipped["term"].isin(lexicon["term"]), "term"])
    ours = set(shipped.itertuples(index=False, name=None))
    new = [row not in ours for row in lexicon.itertuples(index=False, name=None)]
    apart = len(off) > len(shipped) / 2  # another's list
    rows = lexicon if apart else lexicon[new]
    if rows.empty:
        return Listed(digest, off)
    text = changes.checked(rows).decode()
    return Listed("", (), text) if apart else Listed(digest, off, text)
