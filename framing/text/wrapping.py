"""Whether the lines of a text are its paragraphs, or paragraphs broken at the width of a page."""

from __future__ import annotations

import re
from itertools import pairwise

from framing.base.words import word_class

Span = tuple[int, int]
Pair = tuple[Span, Span]  # two lines, one right after the other

WIDEST = 140  # characters: a page is not wider
NARROWEST = 10  # a line that short was not broken for its width
REGULAR = 0.8  # of the breaks of a page with one width stand where the next word did not fit
HEADING = 0.6  # of the width: a first line that short is a heading
STARTS_ANEW = re.compile(r"[-*•·▪◦‣–—] |\(?\w{1,2}[.)] |[A-Z][A-Z.’' -]{1,30}:")
TITLES = word_class("abbreviations") & word_class("titles")
SHORTENED = re.compile(r"(?<![\w.])([A-Z][a-z]*)\.$")
LONGEST_SHORT = 10  # characters that hold a title and what stands before it
ENDS_SENTENCE = frozenset(".?!…:;”’\"'»)")


def joined(text: str, lines: list[Span]) -> list[Span]:
    """Return the paragraphs of a text: its lines, or runs of lines that were broken to fit a page.

    It is decided for the text as a whole: it is wrapped where no broken line is longer than a page
    is wide, and single line breaks stand rather within a sentence than at the end of one.
    """
    breaks = [pair for pair in pairwise(lines) if _is_single(text, *pair)]
    within = [pair for pair in breaks if _is_within(text, *pair)]
    ends = sum(text[before[1] - 1] in ENDS_SENTENCE for before, _ in breaks)
    widest = max((before[1] - before[0] for before, _ in breaks), default=0)
    if len(within) <= ends / 2 or widest > WIDEST or _is_list(text, lines, within):
        return lines
    kept = {after[0] for _, after in breaks} - _new(text, breaks, within, widest)
    found: list[Span] = []
    for start, end in lines:
        found[-1:] = [(found[-1][0], end)] if start in kept else [*found[-1:], (start, end)]
    return found


def _is_single(text: str, before: Span, after: Span) -> bool:
    """Return whether nothing but one line break stands between two lines."""
    gap = text[before[1] : after[0]]
    return gap == "\n" or (gap != "\n\n" and len(f"{gap}.".splitlines()) == 2)


def _is_within(text: str, before: Span, after: Span) -> bool:
    """Return whether a break stands within a sentence: no stop before it, a small letter after."""
    last = text[before[1] - 1]
    return (
        text[after[0]].islower()
        and (last.isalnum() or last in ",-–—")
        and before[1] - before[0] >= NARROWEST
        and not STARTS_ANEW.match(text, *before)
    )


def _is_list(text: str, lines: list[Span], within: list[Pair]) -> bool:
    """Return whether all breaks within a sentence part the items that a line with a colon opens."""
    opened = {after[0] for before, after in pairwise(lines) if text[before[1] - 1] == ":"}
    for before, after in within:
        if before[0] not in opened or not text[before[0]].islower():
            return False
        opened.add(after[0])
    return True


def _new(text: str, breaks: list[Pair], within: list[Pair], width: int) -> set[int]:
    """Return where lines begin that do not go on with the line before."""
    fitting = sum(_fits(*pair, text, width) for pair in within)
    regular = fitting <= (1 - REGULAR) * len(within)
    firsts = {before[0] for before, _ in breaks} - {after[0] for _, after in breaks}
    return {
        after[0]
        for before, after in breaks
        if not _is_shortened(text, before)
        and (
            STARTS_ANEW.match(text, *after)
            or _ends(before, after, text, width)
            or (before[0] in firsts and _is_heading(text, before, after, width if regular else 0))
        )
    }


def _is_shortened(text: str, line: Span) -> bool:
    """Return whether a line ends with a title or an initial before the name: “Dr.”, “J.”."""
    found = SHORTENED.search(text, max(line[0], line[1] - LONGEST_SHORT), line[1])
    return found is not None and (len(found.group(1)) == 1 or found.group(1).lower() in TITLES)


def _fits(before: Span, after: Span, text: str, width: int) -> bool:
    """Return whether the first word of a line would have stood at the end of the line before."""
    word = text[after[0] : after[1]].split(maxsplit=1)[0]
    return before[1] - before[0] + 1 + len(word) <= width


def _ends(before: Span, after: Span, text: str, width: int) -> bool:
    """Return whether a paragraph ends with a line: with a sentence, and before the page does."""
    ended = text[before[1] - 1] in ENDS_SENTENCE and not text[after[0]].islower()
    return ended and _fits(before, after, text, width)


def _is_heading(text: str, before: Span, after: Span, width: int) -> bool:
    """Return whether the first line of several is in capitals, or short with a capital after."""
    capitals = text[slice(*before)].isupper() and not text[slice(*after)].isupper()
    return capitals or (before[1] - before[0] < HEADING * width and text[after[0]].isupper())
