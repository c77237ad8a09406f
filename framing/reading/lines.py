"""The lines of a text as they stand on a page: how long, how far in, and what each begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from framing.base.texts import line_spans
from framing.base.words import word_class
from framing.reading.hyphens import HYPHENS

Span = tuple[int, int]

NARROWEST = 10  # a line that short was not broken for its width
DEEPER = 2  # columns by which a first line stands further in than the others
ENDS_SENTENCE = frozenset(".?!…:;”’\"'»)")
ENDS_BEFORE_ITEM = ENDS_SENTENCE | {","}
GOES_ON = frozenset(",-‐–—\u2010\u2011\u00ad")  # a line may end with these within a sentence
BULLET = re.compile(r"[*•·▪◦‣●○■]\s|\[?[QA][:.]\s|[A-Z][A-Z.’' -]{1,30}:")
DASH = re.compile(r"[-–—]\s")
NUMBER = re.compile(r"\(?(\d{1,2}|[A-Za-z])[.)]\s")
LABEL = re.compile(r"[A-Z][\w.’'-]*(?: \(?[A-Z][\w.’')-]*){0,4}:\s")
COLUMNS = re.compile(r"\S(?: {4,}|\s*\t\s*)\S")
TITLES = word_class("abbreviations") & word_class("titles")
SHORTENED = re.compile(r"(?<![\w.])([A-Z][a-z]*)\.$")
LONGEST_SHORT = 10  # characters that hold a title and what stands before it


@dataclass
class Page:
    """The lines of a text that hold more than white space; ``at`` is a line's number, from 0."""

    text: str
    lines: list[Span]  # without the white space around them

    @cached_property
    def gaps(self) -> list[int]:
        """Return how many line breaks stand between each line and the next."""
        between = [self.text[before[1] : after[0]] for before, after in pairwise(self.lines)]
        return [1 if gap == "\n" else len(f"{gap}.".splitlines()) - 1 for gap in between]

    @cached_property
    def indents(self) -> list[int]:
        """Return how many columns each line stands further in than the margin."""
        ends = [0, *(end for _, end in self.lines)]
        before = [self.text[end:start] for end, (start, _) in zip(ends, self.lines, strict=False)]
        return [len(f"{gap}.".splitlines()[-1].expandtabs(4)) - 1 for gap in before]

    @cached_property
    def firsts(self) -> frozenset[int]:
        """Return the lines further in than the margin, where they are the first of paragraphs.

        They are where most of them stand by themselves: those of a block stand together.
        """
        margin = min(Counter(self.indents).most_common(2), key=lambda pair: pair[0])[0]
        deep = [at for at, indent in enumerate(self.indents) if indent >= margin + DEEPER]
        inside = frozenset(deep)
        alone = [at for at in deep if inside.isdisjoint((at - 1, at + 1))]
        return inside if len(alone) > max(1, len(deep) / 2) else frozenset()

    @cached_property
    def rows(self) -> frozenset[int]:
        """Return the lines that are rows of a table: two of them, one after the other."""
        if "\t" not in self.text and 4 * " " not in self.text:
            return frozenset()
        found = [at for at, line in enumerate(self.lines) if COLUMNS.search(self.text, *line)]
        pairs = [pair for pair in pairwise(found) if pair[1] == pair[0] + 1]
        return frozenset(at for pair in pairs for at in pair)

    @cached_property
    def labels(self) -> Counter[str]:
        """Return how often lines begin with each label, as the turns of a transcript do."""
        found = (LABEL.match(self.text, *line) for line in self.lines)
        return Counter(label.group() for label in found if label)

    @cached_property
    def items(self) -> frozenset[int]:
        """Return the lines that begin with the first number or letter of a list, or the next."""
        found, seen = set(), set()
        for at, line in enumerate(self.lines):
            number = NUMBER.match(self.text, *line)
            mark = number.group(1) if number else ""
            first = mark in {"1", "a", "A"} and (at == 0 or self.last(at - 1) in ENDS_BEFORE_ITEM)
            if number and (first or _before(mark) in seen):
                seen.add(mark)
                found.add(at)
        return frozenset(found)

    def length(self, at: int) -> int:
        """Return the column in which a line ends."""
        start, end = self.lines[at]
        return self.indents[at] + end - start

    def with_next(self, at: int) -> int:
        """Return how long a line would be if it went on to the first space of the next."""
        start, end = self.lines[at + 1]
        word = self.text[start:end].split(maxsplit=1)[0]
        return self.length(at) + (self.last(at) not in HYPHENS) + len(word)

    def last(self, at: int) -> str:
        """Return the last sign of a line."""
        return self.text[self.lines[at][1] - 1]

    def small_after(self, at: int) -> bool:
        """Return whether the line after a line begins with a small letter."""
        return self.text[self.lines[at + 1][0]].islower()

    def ends_sentence(self, at: int) -> bool:
        """Return whether a line may end a sentence."""
        return self.last(at) in ENDS_SENTENCE

    def is_within(self, at: int) -> bool:
        """Return whether a line ends within a sentence: no stop, and a small letter after it."""
        last = self.last(at)
        return (
            self.small_after(at)
            and (last.isalnum() or last in GOES_ON)
            and self.length(at) >= NARROWEST
            and not self._is_marked(at)
            and not self._is_marked(at + 1)
            and not self.is_in_capitals(at)
        )

    def _is_marked(self, at: int) -> bool:
        """Return whether a line begins as an item or a turn, whatever stands before it."""
        line = self.lines[at]
        return bool(at in self.items or BULLET.match(self.text, *line))

    def begins_item(self, at: int, alone: bool) -> bool:
        """Return whether a line begins an item of a list, or the turn of somebody who speaks.

        ``alone`` tells that the line before was not filled: a dash after it is an item's.
        """
        line, before = self.lines[at], self.last(at - 1)
        if self._is_marked(at):
            return True
        if DASH.match(self.text, *line):
            return alone or before in ENDS_SENTENCE
        label = LABEL.match(self.text, *line)
        return bool(label and before in ENDS_SENTENCE and self.labels[label.group()] > 1)

    def begins_by_indent(self, at: int) -> bool:
        """Return whether the line after a break stands further in, as a paragraph's first does.

        A block that stands further in begins so too, and ends where the text comes back out.
        """
        if self.small_after(at) or self._is_marked(at):
            return False
        if at + 1 in self.firsts:
            return True
        if not self.ends_sentence(at):
            return False
        step = self.indents[at + 1] - self.indents[at]
        block = at > 0 and self.gaps[at - 1] == 1 and self.indents[at - 1] == self.indents[at]
        return step >= DEEPER or (step <= -DEEPER and block)

    def is_in_capitals(self, at: int) -> bool:
        """Return whether a line is in capitals and the next is not."""
        lines = self.text[slice(*self.lines[at])], self.text[slice(*self.lines[at + 1])]
        return lines[0].isupper() and not lines[1].isupper()

    def is_shortened(self, at: int) -> bool:
        """Return whether a line ends with a title or an initial before the name: “Dr.”, “J.”."""
        start, end = self.lines[at]
        found = SHORTENED.search(self.text, max(start, end - LONGEST_SHORT), end)
        return found is not None and (len(found.group(1)) == 1 or found.group(1).lower() in TITLES)

    def is_list(self, breaks: Iterable[int]) -> bool:
        """Return whether all breaks part the items, in small letters, that a colon announces."""
        opened = {at + 1 for at in range(len(self.lines)) if self.last(at) == ":"}
        for at in breaks:
            if at not in opened or not self.text[self.lines[at][0]].islower():
                return False
            opened.add(at + 1)
        return True


def page_of(text: str) -> Page:
    """Return the lines of a text as a page."""
    return Page(text, line_spans(text))


def _before(mark: str) -> str:
    """Return the number or letter before one in a list."""
    return str(int(mark) - 1) if mark.isdecimal() else chr(ord(mark) - 1) if mark else ""
