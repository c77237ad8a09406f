"""Find the stretches between quotation marks, whatever the marks and however badly kept."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, count
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from framing.base.errors import InputError
from framing.base.texts import line_spans, places
from framing.text.folding import folded
from framing.text.nesting import SINGLE, Mark, closes_outside
from framing.text.tokens import Span, paragraphs


class Region(NamedTuple):
    """The inside of a pair of marks within one paragraph; offsets are characters, end exclusive."""

    start: int
    end: int
    closed: bool  # False where no closing mark stands before the paragraph ends
    continues: bool  # True where the next paragraph opens with a mark: one speaker goes on


# Two apostrophes or two grave accents are how some archives write a double mark.
DOUBLE = ("“", "”", "„", "‟", "«", "»", '"', "''", "``", "’’", "‘‘", "<<", ">>")
OPENING, CLOSING = frozenset("“„‟«") | {"``", "‘‘", "<<"}, frozenset("”»") | {"’’", ">>"}
INWARDS = {"»": "«", "«": "»"}  # what each stands for where they point inwards
# A word may begin with an apostrophe that opens nothing: ’em, ’tis, ’90s.
APOSTROPHES = frozenset("‘’'")
ELISION = re.compile(r"[‘’'](?:em|tis|twas|til|cause|bout|ave|im|ere|n|\d0s|\d\d)\b", re.IGNORECASE)
OPEN_BEFORE = frozenset("([{—–-/“‘\"'")


def regions(text: str, lines: list[Span] | None = None) -> list[Region]:
    """Return the quoted regions of a text in reading order, never overlapping.

    Double marks count; single ones count in a text that has no double mark outside them, and in a
    headline; a possessive or an elision is never a mark. A mark left open closes at its paragraph's
    end, so that nothing after a broken mark is inverted. ``lines`` are the paragraphs, where they
    are known. Linear in the text.
    """
    marked = _marked(text, paragraphs(text) if lines is None else lines)
    return [region for line in marked for region in _in_paragraph(text, *line)]


def lone_marks(text: str) -> list[int]:
    """Return the offsets of marks without a partner, in order.

    An opening mark has none where nothing closes it and no next paragraph takes it up; a closing
    one, where nothing is open.
    """
    seen = folded(text)
    whole = seen.text if seen else text
    marked = _marked(whole, line_spans(whole))
    found = [at for _, marks, goes_on in marked for at in _lone(whole, marks, goes_on)]
    return [seen.back(at, at + 1)[0] for at in found] if seen else found


def warnings_of_marks(text: str, file: Path | None) -> Iterator[InputError]:
    """Yield a warning for every quotation mark of a text without a partner, with its line."""
    breaks = [match.start() for match in re.finditer("\n", text)]
    for at in lone_marks(text):
        around = text[max(0, at - 20) : at + 20].replace("\n", " ").strip()
        message = f"a quotation mark has no partner: … {around} …"
        remedy = "Mend it if it is a slip; until then a quotation ends with its paragraph"
        yield InputError(message, file=file, line=bisect_left(breaks, at) + 1, remedy=remedy)


def _marked(text: str, lines: list[Span]) -> list[tuple[Span, list[Mark], bool]]:
    """Return paragraphs with their marks, and whether the next paragraph opens with a mark.

    Those without a mark are left out.
    """
    marks = double = _marks(text, lines, DOUBLE)
    if not any(double):
        marks = _single_marks(text, lines)
    elif _may_open_singly(text):
        marks = _outer_marks(text, lines, double)
    held = list(compress(count(), marks))
    opens = {at for at in held if marks[at][0][0] == lines[at][0] and marks[at][0][2]}
    return [(lines[at], marks[at], at + 1 in opens) for at in held]


def _may_open_singly(text: str) -> bool:
    """Return whether a text has a single mark that may open a quotation."""
    if "‘" in text:
        return True
    return "'" in text and (text[0] == "'" or " '" in text or "\n'" in text)


def _outer_marks(text: str, lines: list[Span], double: list[list[Mark]]) -> list[list[Mark]]:
    """Return the single marks of a text whose double ones all stand between them.

    Otherwise the double ones, and single ones in a headline: headlines have them where texts have
    double ones.
    """
    first = next(at for at, marks in enumerate(double) if marks)
    line = lines[first]
    if _within(text, line, _single_marks(text, [line])[0], double[first]):
        single = _single_marks(text, lines)
        if all(map(_within, [text] * len(lines), lines, single, double)):
            return single
    marks = [double[0] or _single_marks(text, lines[:1])[0], *double[1:]]
    if "\n‘" in text or "\n'" in text or text[0] in "‘'":
        begun = [text[start : start + 2] for start, _ in lines]
        opened = [at for at, signs in enumerate(begun) if signs[0] in "‘'" and signs not in DOUBLE]
        for at in opened if double[0] else opened[opened[:1] == [0] :]:
            marks[at] = _both(text, lines[at], double[at])
    return marks


def _both(text: str, line: Span, double: list[Mark]) -> list[Mark]:
    """Return the marks of a paragraph that opens with a single one, of either kind.

    ‘We are late,’ she said. “Again,” he replied. A pair of single marks ends with a sign, as what
    is said does, and holds no half of a double pair.
    """
    found: list[Mark] = []
    opened: tuple[Mark, int] | None = None  # a single mark, and how many double ones before it
    rest = 0  # double marks before which all are placed
    for mark in _single_marks(text, [line])[0]:
        at, _, opens, closes = mark
        before = bisect_left(double, mark)
        if opened is None:
            opened = (mark, before) if opens and (before - rest) % 2 == 0 else None
        elif closes and text[at - 1] in ",.?!…":
            if (before - opened[1]) % 2 == 0:
                found += [*double[rest : opened[1]], opened[0], mark]
                rest = before
            opened = None
    return [*found, *double[rest:]]


def _single_marks(text: str, lines: list[Span]) -> list[list[Mark]]:
    """Return, by paragraph, the single marks that may open or close a quotation."""
    return [_without_possessives(text, marks) for marks in _marks(text, lines, SINGLE)]


def _within(text: str, line: Span, single: list[Mark], double: list[Mark]) -> bool:
    """Return whether all double marks of a paragraph stand between its single ones."""
    pairs = [region for region in _in_paragraph(text, line, single, False) if region.closed]
    before = [bisect_right(pairs, mark[0], key=attrgetter("start")) for mark in double]
    return all(at and mark[0] < pairs[at - 1].end for at, mark in zip(before, double, strict=True))


def _lone(text: str, marks: list[Mark], continued: bool) -> Iterator[int]:
    """Yield the marks of one paragraph that have no partner; a single closing mark may be none."""
    start, within, first = None, 0, 0
    for number, (at, end, opens, closes) in enumerate(marks):
        if number < within:
            continue
        if start is not None and closes:
            start = None
        elif opens:
            if start is not None and (outer := closes_outside(text, marks, first, number)):
                within = outer
                continue
            if start is not None:
                yield start
            start, first = at, number
        elif text[at:end] not in SINGLE:
            yield at
    if start is not None and not continued:
        yield start


def _in_paragraph(text: str, line: Span, marks: list[Mark], continued: bool) -> list[Region]:
    """Pair the marks of one paragraph, left to right; those of a third level stand within."""
    found: list[Region] = []
    start, within, first = None, 0, 0
    for number, (at, end, opens, closes) in enumerate(marks):
        if number < within:
            continue
        if start is not None and closes:
            found += _region(text, start, at, True, False)
            start = None
        elif opens:
            if start is not None and (outer := closes_outside(text, marks, first, number)):
                within = outer
                continue
            if start is not None:  # the mark before was never closed: it ends where this one opens
                found += _region(text, start, at, False, False)
            start, first = end, number
    if start is not None:
        found += _region(text, start, line[1], False, continued)
    return found


def _without_possessives(text: str, marks: list[Mark]) -> list[Mark]:
    """Drop a single mark after an s within a sentence where a later mark closes the quotation.

    ‘the states’ rights’: the first may be a possessive, the second can only close.
    """
    kept: list[Mark] = []
    closer_follows = False
    for mark in reversed(marks):
        at, end, opens, closes = mark
        possessive = closes and text[at - 1 : at] == "s"
        if not (possessive and closer_follows and text[end : end + 2].strip().isalpha()):
            kept.append(mark)
        closer_follows = not opens and (closes or closer_follows)
    return kept[::-1]


def _region(text: str, start: int, end: int, closed: bool, continues: bool) -> list[Region]:
    """Return the region without outer white space, if a word is left."""
    if text[start : start + 1].isalnum() and not text[end - 1].isspace():
        return [Region(start, end, closed, continues)]  # as of most, nothing is cut off
    inside = text[start:end]
    body = inside.strip()
    if not any(map(str.isalnum, body)):
        return []
    start += inside.index(body)
    return [Region(start, start + len(body), closed, continues)]


def _marks(text: str, lines: list[Span], signs: tuple[str, ...]) -> list[list[Mark]]:
    """Return, by paragraph, its marks with what each may do, if it may do anything."""
    found: list[list[Mark]] = [[] for _ in lines]
    number, last = 0, len(lines)
    first, stop = lines[0] if lines else (0, 0)
    for start, end in places(text, signs, first, lines[-1][1]) if lines else ():
        while stop <= start and number + 1 < last:
            number += 1
            first, stop = lines[number]
        if not first <= start < stop:
            continue  # it stands in no paragraph that is read
        before = text[start - 1] if start > first else " "
        after = text[end] if end < stop else " "
        sign = text[start:end]
        if sign in INWARDS and _point_inwards(text, first, stop):
            sign = INWARDS[sign]
        opens, closes = _roles(sign, before, after)
        if opens and sign in APOSTROPHES and ELISION.match(text, start):
            opens = False
        if opens or closes:
            found[number].append((start, end, opens, closes))
    return found


def _point_inwards(text: str, start: int, end: int) -> bool:
    """Return whether the guillemets of a paragraph point inwards, with spaces or without: » … «."""
    closing, opening = text.find("»", start, end), text.find("«", start, end)
    inwards = 0 <= closing < opening
    return inwards and text.rfind("»", start, end) < text.rfind("«", start, end)


@lru_cache(maxsize=4096)
def _roles(sign: str, before: str, after: str) -> tuple[bool, bool]:
    """Return whether a sign may open and may close, from its shape, then from its neighbours."""
    starts_word = (before.isspace() or before in OPEN_BEFORE) and not after.isspace()
    ends_word = not before.isspace() and not (after.isalnum() or after in "“‘")
    if sign in "‘‹":
        return starts_word, False
    if sign in "’›":
        return False, ends_word and not _elided(before, after)
    if sign in OPENING:
        return True, ends_word and not starts_word
    if sign in CLOSING:
        return starts_word and not ends_word, True
    if sign == "'":
        return starts_word, ends_word
    return starts_word or not ends_word, ends_word or not starts_word


def _elided(before: str, after: str) -> bool:
    """Return whether a curly apostrophe stands inside a word."""
    return before.isalnum() and after.isalnum()
