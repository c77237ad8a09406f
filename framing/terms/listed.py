"""Dictionaries that are written line by line: LIWC's .dic, Lexicoder's .lcd and .lc3, WordStat's.

LIWC: between two lines ``%`` a number and a name for each category, then each word with the
numbers of its categories. Lexicoder: ``+category``, then its words. WordStat: ``word (1)``,
indented by tabs below its category, which has no number; ``_`` stands for a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from framing.base.tables import refuse
from framing.terms.entries import Entries
from framing.terms.filed import WITHIN

NUMBERED = re.compile(r"(\d+)\s+(\S.*)")
WORD = re.compile(r"(.*?\S)\s+(\d+(?:\s+\d+)*)")
TABBED = re.compile(r"([^\t]*[^\t\s])\s*\t\s*(\d+(?:\s+\d+)*)")
CONDITION = re.compile(r"[<>()]\s*\S*\d")
WEIGHED = re.compile(r"(\t*)(.*\S)\s*\((-?\d+(?:\.\d+)?)\)")
Line = tuple[int, str]


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines that are not blank, without white space at their ends, each numbered."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield number, line.rstrip()


def liwc(path: Path, text: str) -> Entries:
    """Read a dictionary of LIWC, 2001 to 2015; a word that counts on a condition is refused."""
    found, lines = Entries(), lines_of(text)
    next(lines)
    names = _numbered(path, lines, found)
    for line, written in lines:
        match = (TABBED if "\t" in written.strip() else WORD).fullmatch(written.strip())
        if match is None or CONDITION.search(match[1]):
            what = f"'{written.strip()}' is no word followed by numbers of categories"
            refuse(path, line, what, "Write the word, a tab, and the numbers; no condition is read")
        for number in match[2].split():
            if number not in names:
                what = f"no category has the number {number}"
                refuse(path, line, what, "Declare it between the two lines with %")
            found.add(line, match[1], names[number])
    return found


def _numbered(path: Path, lines: Iterator[Line], found: Entries) -> dict[str, str]:
    """Read the categories up to the second line with %, by number."""
    names: dict[str, str] = {}
    for line, written in lines:
        if written.strip() == "%":
            return names
        match = NUMBERED.fullmatch(written.strip())
        if match is None:
            what = f"'{written.strip()}' is no number and name of a category"
            refuse(path, line, what, "Write a number, a tab and a name, and % after the last")
        number, name = match.groups()
        if number in names or name in found.declared:
            refuse(path, line, f"category '{number} {name}' is declared twice", "Keep one")
        names[number] = found.declare(name, line)
    return refuse(path, None, "its categories have no end", "Write a line % after the last")


def lexicoder(path: Path, text: str) -> Entries:
    """Read a dictionary of Lexicoder, version 2 or 3."""
    found, category = Entries(), ""
    for line, written in lines_of(text):
        written = written.strip()
        if written.startswith("+"):
            category = found.declare(_named(path, line, written[1:].strip()), line)
        elif category:
            found.add(line, written, category)
        else:
            refuse(path, line, f"'{written}' stands before any category", "Write +category first")
    return found


def wordstat(path: Path, text: str) -> Entries:
    """Read a dictionary of WordStat; how much a word weighs is noted, and not counted with."""
    found = Entries()
    above: list[str] = []
    weights: list[int] = []
    for line, written in lines_of(text):
        match = WEIGHED.fullmatch(written)
        bare = written.lstrip("\t")
        depth = len(written) - len(bare)
        if depth > len(above):
            refuse(path, line, f"'{bare}' is below no category", "Indent by one tab a level")
        del above[depth:]
        if match is None:
            above.append(_named(path, line, bare.strip()))
            found.declare(WITHIN.join(above), line)
            continue
        if not above:
            refuse(path, line, f"'{bare}' stands before any category", "Write its category first")
        weights += [line] if float(match[3]) != 1 else []
        found.add(line, match[2].replace("_", " "), WITHIN.join(above))
    if weights:
        what = f"{len(weights):,} weights other than 1 are not used, the first on line {weights[0]}"
        found.notes.append(what)
    return found


def _named(path: Path, line: int, name: str) -> str:
    """Return the name of a category; one without a name is refused."""
    return name or refuse(path, line, "a category has no name", "Write one")
