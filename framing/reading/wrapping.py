"""Lines that were broken at the width of a page are joined, where a text is found to be wrapped."""

from __future__ import annotations

from typing import NamedTuple

from framing.reading.hyphens import HYPHENS, SOFT, Hyphens
from framing.reading.lines import Page, page_of

WIDEST = 140  # characters: a page is not wider
REGULAR = 0.8  # of the lines of a page with one width stand where the next word did not fit
WIDER = 0.1  # of the lines may be wider: an address on the net is not broken
SHORT = 0.8  # of the usual length: a line of a ragged page that short ends a paragraph
FEW = 3  # filled lines that break a sentence are no accident


class Unwrapped(NamedTuple):
    """A text of the same length with its lines joined, and what was found."""

    text: str
    width: int = 0  # characters of a full line; 0 where no line was joined
    words: int = 0  # words that were hyphenated at the end of a line and are whole now


class Width(NamedTuple):
    """How long the lines of a page are."""

    full: int  # characters that fit into a line
    regular: bool  # whether lines are filled as far as words fit


def unwrapped(text: str, *, asked: bool = False) -> Unwrapped:
    """Join the lines of a text that were broken to fit a page; what is joined already stays.

    A line break becomes a space for each of its signs, and soft hyphens where it parts a word, so
    that every other sign keeps its place. It is decided for the text as a whole: it is wrapped
    where lines end rather within a sentence than with one, and hardly a line is longer than a page
    is wide. ``asked`` is what a user knows: then it is wrapped whatever the measures say.
    """
    width = words = 0
    while True:  # until nothing is left to join, so that reading the result again changes nothing
        page = page_of(text)
        found = _wrapped(page, asked)
        if not found:
            return Unwrapped(text, width, words)
        joins, full = found
        text, mended = _joined(page, joins)
        width, words = max(width, full), words + mended
        if asked:
            return Unwrapped(text, width, words)


def _wrapped(page: Page, asked: bool) -> tuple[list[int], int] | None:
    """Return the lines after which the text goes on, and the width; None where it never does."""
    for step in (1, 2):
        breaks = [at for at, gap in enumerate(page.gaps) if gap == step and _narrow(page, at)]
        within = [at for at in breaks if page.is_within(at)]
        width = _width(page, within, [at for at in breaks if not page.ends_sentence(at)])
        if (asked and step == 1) or _is_wrapped(page, breaks, within, width, step):
            new = _new(page, breaks, width)
            joins = [at for at in breaks if at not in new] + _over_pages(page, width, step)
            if joins:
                full = width.full if width.regular else max(map(page.length, joins))
                return sorted(joins), full
    return None


def _narrow(page: Page, at: int) -> bool:
    """Return whether a line and the next may be parts of a paragraph on a page."""
    return page.length(at) <= WIDEST and not (at in page.rows or at + 1 in page.rows)


def _is_wrapped(page: Page, breaks: list[int], within: list[int], width: Width, step: int) -> bool:
    """Return whether a text was broken to fit a page, by what its line breaks part.

    Filled lines are a sign of it too; a blank line after every line is a typescript's only then.
    """
    ends = sum(map(page.ends_sentence, breaks))
    long = sum(page.length(at) > WIDEST for at in range(len(page.lines)))
    many = len(within) > max(ends / 2, long) and step == 1
    filled = width.regular and FEW <= len(within) > max(ends / 4, long)
    return (many or filled) and not page.is_list(within)


def _width(page: Page, within: list[int], unended: list[int]) -> Width:
    """Return the width with which most lines agree: they fit, and with the next word would not.

    ``within`` are the breaks within a sentence, ``unended`` also those before a capital.
    """
    steps = sorted(
        step for at in within for step in ((page.length(at), -1), (page.with_next(at), 1))
    )
    best = agree = full = 0
    for length, side in steps:
        agree -= side
        if agree > best:
            best, full = agree, length
    lengths = sorted(map(page.length, unended)) or [0]
    wider = sum(length > full for length in lengths)
    if within and best >= REGULAR * len(within) and wider <= WIDER * len(lengths):
        return Width(full, True)
    return Width(round(SHORT * lengths[len(lengths) // 2]), False)


def _new(page: Page, breaks: list[int], width: Width) -> set[int]:
    """Return the breaks after which a line does not go on with the one before."""
    found: set[int] = set()
    parted = set(breaks)
    for at in breaks:
        fits = page.with_next(at) <= width.full and page.last(at) not in HYPHENS
        first = at - 1 not in parted or at - 1 in found
        if page.is_shortened(at):
            continue
        if (
            page.begins_item(at + 1, fits)
            or (page.ends_sentence(at) and not page.small_after(at) and fits)
            or page.begins_by_indent(at)
            or (fits and width.regular and not page.small_after(at))
            or (first and page.is_in_capitals(at))
        ):
            found.add(at)
    return found


def _over_pages(page: Page, width: Width, step: int) -> list[int]:
    """Return where a sentence of a filled page goes on after blank lines, as at a page's end."""
    if not width.regular:
        return []
    return [
        at
        for at, gap in enumerate(page.gaps)
        if gap > step
        and _narrow(page, at)
        and page.is_within(at)
        and page.length(at) <= width.full < page.with_next(at)
    ]


def _joined(page: Page, joins: list[int]) -> tuple[str, int]:
    """Return the text with some of its line breaks taken out, and how many words became whole."""
    hyphens = Hyphens(page.text)
    pieces, at, mended = [], 0, 0
    for number in joins:
        end, start = page.lines[number][1], page.lines[number + 1][0]
        kept = hyphens.kept(end, start)
        last = end if kept is None else end - 1 + kept
        sign = " " if kept is None else SOFT
        pieces += [page.text[at:last], sign * (start - last)]
        mended += kept == 0
        at = start
    return "".join([*pieces, page.text[at:]]), mended
