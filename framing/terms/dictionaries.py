"""Dictionaries of others, in the forms of the field, as terms and categories.

A form is known by what a file holds, not by its name. Letters count alike whatever their case,
``*`` stands for any letters or digits, ``?`` for one, several words are a phrase.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Collection, Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from framing.base.errors import InputError
from framing.base.prose import listed
from framing.base.tables import refuse
from framing.terms.entries import Entries, Entry
from framing.terms.filed import EXEMPT, SEVERAL, names, together
from framing.terms.listed import WEIGHED, lexicoder, lines_of, liwc, wordstat
from framing.terms.nested import quanteda, yoshikoder
from framing.terms.patterns import unmatched
from framing.terms.slips import slips
from framing.terms.tabled import dicx, excel, header, is_dicx, is_table, table
from framing.terms.wording import STRAIGHT, compared

OWN = frozenset({"reason", "source", "origin"})  # what our lists have beside term and category
LONGEST = 100_000  # bytes of a first line
LARGEST = 100_000_000  # bytes of a dictionary
WORKBOOK, OLD_WORKBOOK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
TOTAL = "all"  # what tables call all categories together
FORMS = (
    "LIWC .dic and .dicx, quanteda YAML, Lexicoder .lcd and .lc3, WordStat .cat, "
    "Yoshikoder .ykd, CSV or Excel with the columns term and category"
)
Reader = Callable[[Path, str], Entries]
Cell = tuple[str, ...]  # the categories of a term


class Dictionary(NamedTuple):
    """A dictionary as it counts: each term once, with the cell of its categories (``filed``)."""

    form: str
    terms: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]  # what the file holds that does not count


def is_ours(path: str | PathLike[str]) -> bool:
    """Tell whether a file is to be read as a list like ``data/lexicon.csv``.

    So is a table with two of the columns that such a list has beside term and category, and what is
    no file.
    """
    if not Path(path).is_file():  # a pipe could be read once only
        return True
    start = _start(Path(path))
    text = _decoded(start) if start.strip() else ""
    if text is None:
        return False
    columns = set(header(text))
    return "term" in columns and len(columns & OWN) > 1


def in_other_form(path: str | PathLike[str]) -> Dictionary | None:
    """Read a dictionary in another form than ours; None for a list in ours.

    Raises InputError as ``read_dictionary``.
    """
    return None if is_ours(path) else read_dictionary(path)


def read_dictionary(path: str | PathLike[str]) -> Dictionary:
    """Read a dictionary in one of the forms of FORMS.

    Terms stand in the order of their categories, not of their lines, so that every form of one
    dictionary comes to the same: categories in the order in which the file declares them or, where
    it declares none, first uses them; of two patterns that fit a word alike, the first one wins.
    Raises InputError, naming the file and where it can the line, for a form not known, a term that
    no text could match or that cannot be translated, and a file without a term.
    """
    path = Path(path)
    form, found = _entries(path)
    _check(path, found)
    terms: dict[str, tuple[str, list[str]]] = {}
    for row in found.rows:
        term = _term(row)
        terms.setdefault(compared(term), (term, []))[1].append(row.category)
    cells = {term: _declared(filed, found) for term, filed in terms.values()}
    leads = {cell: at for at, cell in enumerate(_leads(cells.values(), found.declared))}
    ordered = sorted(cells, key=lambda term: (leads.get(cells[term], len(leads)), term))
    pairs = tuple((term, together(cells[term])) for term in ordered)
    return Dictionary(form, pairs, (*found.notes, *_notes(found, pairs)))


def _declared(filed: Iterable[str], found: Entries) -> Cell:
    """Return the categories of a term, each once, as the file declares them."""
    place = {name: at for at, name in enumerate(found.declared)}
    return tuple(sorted(set(filed), key=place.__getitem__))


def _leads(cells: Collection[Cell], declared: Iterable[str]) -> Iterator[Cell]:
    """Yield the cells of terms with which categories come up in the order declared.

    Where a term of several brings one up too early, of those terms the one that brings up fewest.
    """
    known, different = set[str](), sorted(set(cells))
    for name in declared:
        if name not in known and (own := [cell for cell in different if name in cell]):
            lead = min(own, key=lambda cell: len(set(cell) - known))
            known.update(lead)
            yield lead


def _entries(path: Path) -> tuple[str, Entries]:
    """Return the form of a file and its entries."""
    try:
        if path.stat().st_size > LARGEST:
            refuse(path, None, "is too large for a dictionary", "Part it")
        raw = path.read_bytes()
    except OSError as error:
        refuse(path, None, f"cannot be read ({error.strerror})", "Check the path")
    if raw.startswith(WORKBOOK):
        return "Excel", excel(path)
    if raw.startswith(OLD_WORKBOOK):
        refuse(path, None, "is a workbook of before 2007", "Save it as .xlsx, or as CSV in UTF-8")
    text = _decoded(raw)
    if text is None:
        line = raw.count(b"\n", 0, _not_utf8(raw)) + 1
        refuse(path, line, "is not UTF-8", "Save it in UTF-8")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    form, read = _form(path, text)
    return form, read(path, text)


def _form(path: Path, text: str) -> tuple[str, Reader]:
    """Return which form a text is in, and what reads it."""
    lines = [line for _, line in lines_of(text)]
    if not lines:
        refuse(path, 1, "holds nothing", "Write at least one term")
    first, columns = lines[0].strip(), header(text)
    keyed = any(line.endswith(":") for line in lines)
    ends = [WEIGHED.fullmatch(line) is not None for line in lines]
    forms: list[tuple[bool, str, Reader]] = [
        (first.startswith("<"), "Yoshikoder", yoshikoder),
        (first == "%", "LIWC", liwc),
        (first.startswith("+"), "Lexicoder", lexicoder),
        (is_dicx(columns), "LIWC-22", dicx),
        (is_table(columns), "table", table),
        (any(ends) and not keyed, "WordStat", wordstat),
        (keyed or ": " in text, "YAML", quanteda),
    ]
    for fits, form, read in forms:
        if fits:
            return form, read
    refuse(path, next(lines_of(text))[0], *_unknown(columns))


def _unknown(columns: list[str]) -> tuple[str, str]:
    """Return what a text is that is in no form, and the remedy."""
    if len(columns) > 1:
        what = f"has no columns term and category: its first line reads {listed(columns)}"
        return what, "Write term,category as its first line, or name the two columns so"
    what = "is no dictionary of a form that is known: its first line names no category"
    return what, f"Write term,category above, and a category after each term. Known: {FORMS}"


def _start(path: Path) -> bytes:
    """Return the first line of a file that is not blank, or as much of it as is needed."""
    with open(path, "rb") as file:
        return next(filter(bytes.strip, iter(lambda: file.readline(LONGEST), b"")), b"")


def _decoded(raw: bytes) -> str | None:
    """Return text in UTF-8, or in UTF-16 that says so; None for any other."""
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return raw.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        return None


def _not_utf8(raw: bytes) -> int:
    """Return where bytes stop being UTF-8."""
    try:
        raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _term(row: Entry) -> str:
    """Return the pattern of an entry as a term: lower case, straight marks, single spaces."""
    return " ".join(row.pattern.lower().translate(STRAIGHT).split())


def _check(path: Path, found: Entries) -> None:
    """Refuse what cannot count: no entry at all, names of categories, patterns."""
    if not found.rows:
        refuse(path, None, "has no term", "Write at least one")
    for name, line in found.declared.items():
        if name == TOTAL:
            what = f"'{TOTAL}' is what tables call all categories together"
            refuse(path, line, what, "Give the category another name")
        if SEVERAL.strip() in name or name != name.strip() or not name.isprintable():
            refuse(path, line, f"'{name}' is no name of a category", "Write it without ; and tabs")
    if wrong := list(_wrong(path, found)):
        others = [str(error.line) for error in wrong[1:]]
        more = f" So are lines {listed(others[:20])}" if others else ""
        more += f" and {len(others) - 20:,} more" if len(others) > 20 else ""
        remedy = f"{wrong[0].remedy.rstrip('.')}, or leave it out.{more}"
        refuse(path, wrong[0].line, wrong[0].message, remedy)


def _wrong(path: Path, found: Entries) -> Iterator[InputError]:
    """Yield an error for each line with a pattern that cannot be translated."""
    lines = set()
    for row in found.rows:
        if row.line not in lines and (fault := unmatched(_term(row))):
            lines.add(row.line)
            yield InputError(fault[0], file=path, line=row.line, remedy=fault[1])


def _notes(found: Entries, terms: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """Yield what is to be known of a dictionary's terms and categories."""
    filled = {row.category for row in found.rows}
    above = {name.rpartition("/")[0] for name in found.declared}
    if empty := [name for name in found.declared if name not in filled | above]:
        yield f"without a term, and not counted: {listed(empty)}"
    if double := len(found.rows) - sum(len(names(cell)) for _, cell in terms):
        yield f"{double:,} entries stand twice in their category, and count once"
    if EXEMPT in filled:
        yield f"terms of the category {EXEMPT} are matched, and not counted"
    yield from slips(found.rows)
