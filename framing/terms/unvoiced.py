"""Loaded terms of a whole text, whoever speaks: a count that needs no voices, and is quick."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, chain
from typing import NamedTuple

from framing.terms.context import counts, reach
from framing.terms.matching import Matcher
from framing.terms.runs import WITHIN, Run, begins, count_words, fields_in
from framing.terms.spots import Spot, spots_of
from framing.terms.windows import Span, windows
from framing.text.folding import folded
from framing.text.tokens import cut_run


class Use(NamedTuple):
    """A term where it is used; offsets are characters, end exclusive, without a possessive."""

    start: int
    end: int
    term: str
    category: str


def terms_in(text: str, matcher: Matcher) -> tuple[int, list[Use]]:
    """Return the number of words of a text, and its terms in order, without those exempt.

    A term of several words stands within one paragraph, with no punctuation; overlapping ones are
    resolved as in ``matching.find_terms``. Only runs at which a term may begin are looked at
    closely.
    """
    seen = folded(text)
    words, found = _terms_in(seen.text if seen else text, matcher)
    if seen:
        spans = seen.backs([(use.start, use.end) for use in found])
        found = [Use(*span, *use[2:]) for span, use in zip(spans, found, strict=True)]
    return words, found


def _terms_in(text: str, matcher: Matcher) -> tuple[int, list[Use]]:
    """Return what ``terms_in`` does of a text in which every sign is what is seen."""
    lines = text.split("\n")
    parts, firsts = _cut(lines)
    known = matcher.read(parts)
    runs, starts = _Runs(parts, known, matcher), _Starts(text, lines, parts, firsts)
    found: list[Use] = []
    for first, last, number in windows(begins(known, matcher.longest), firsts):
        for spot in runs.spots_that_count(first, last, (firsts[number], firsts[number + 1])):
            start = starts.of(first + spot.run, number)
            several = spot.last_run > spot.run
            end = starts.of(first + spot.last_run, number) if several else start
            found.append(Use(start + spot.start, end + spot.end, *spot.row[2:]))
    return count_words(known), found


def lines_with_terms(lines: Iterable[str], matcher: Matcher) -> tuple[int, list[int]]:
    """Return the number of words of the lines of a text, and which lines may hold a term.

    That is so whoever speaks: what else is in the text need not be looked at, voice by voice.
    """
    parts, firsts = _cut(lines)
    known = matcher.read(parts)
    runs = _Runs(parts, known, matcher)
    found: dict[int, None] = {}
    for first, last, number in windows(begins(known, matcher.longest), firsts):
        several = last - first > 1 or known[first].on == WITHIN
        line = firsts[number], firsts[number + 1]
        if number not in found and (several or runs.may_count(first, line)):
            found[number] = None
    return count_words(known), [*found]


def _cut(lines: Iterable[str]) -> tuple[list[str], list[int]]:
    """Return the runs of lines, with which of them each line begins, and the number of all."""
    cut = list(map(str.split, lines))
    return [*chain.from_iterable(cut)], [*accumulate(map(len, cut), initial=0)]


class _Starts:
    """Where the runs of a text begin: few are asked for, and in the order of the text."""

    def __init__(self, text: str, lines: list[str], parts: list[str], firsts: list[int]) -> None:
        self.text, self.parts, self.firsts = text, parts, firsts
        self.lines = [*accumulate(map(len, lines), initial=0)]  # without the ends of lines
        self.run, self.place = -1, 0  # the last that was asked for, and where it begins

    def of(self, run: int, line: int) -> int:
        """Return where a run of a line begins; runs are mostly a space apart."""
        if run == self.run:  # which may be very long, and hold very many terms
            return self.place
        if self.run < self.firsts[line]:
            self.run, self.place = self.firsts[line], self.lines[line] + line
        ahead = " ".join(self.parts[self.run : run + 1])
        if self.text.startswith(ahead, self.place):
            self.place += len(ahead) - len(self.parts[run])
        else:
            self.place = self._found(run)
        self.run = run
        return self.place

    def _found(self, run: int) -> int:
        """Return where a run begins, found run by run: between two of them is white space only."""
        place = self.place
        for part in self.parts[self.run : run]:
            place = self.text.index(part, place) + len(part)
        return self.text.index(self.parts[run], place)


class _Runs:
    """The runs of a text as it is seen: signs without white space between."""

    def __init__(self, parts: list[str], known: list[Run], matcher: Matcher) -> None:
        self.parts = parts
        self.known = known
        self.matcher = matcher
        self.spots = spots_of(matcher)

    def spots_that_count(self, first: int, last: int, line: Span) -> list[Spot]:
        """Return the terms of some runs, from the first to before the last, within a line."""
        spots = self.spots[" ".join(self.parts[first:last])]
        return [spot for spot in spots if self.counts(spot, first, last, line)]

    def counts(self, spot: Spot, first: int, last: int, line: Span) -> bool:
        """Return whether a term of some runs counts where it stands.

        Where few words do not say so at once, all words near are looked at.
        """
        if not (asked := spot.asked):
            return True
        low, high = reach(first, last, line)
        near = fields_in(self.known[low:high])
        said = asked.at_once(spot.word, near, self.beside(spot, low, first, last, high))
        if said is not None:
            return said
        words, (at, end, term, category) = self.words(low, first), spot.row
        row = at + len(words), end + len(words), term, category
        return counts(row, words + self.words(first, high), asked, (), near, self.matcher)

    def may_count(self, first: int, line: Span) -> bool:
        """Return whether a term of one run of one word may count, whoever speaks.

        Where voices or sentences part a line, fewer words are near, and none is added.
        """
        low, high = reach(first, first + 1, line)
        near = fields_in(self.known[low:high])
        for spot in self.spots[self.parts[first]]:
            beside = self.beside(spot, low, first, first + 1, high)
            if not spot.asked or spot.asked.at_once(spot.word, near, beside) is not False:
                return True
        return False

    def beside(
        self, spot: Spot, low: int, first: int, last: int, high: int
    ) -> Callable[[bool], Iterator[str]]:
        """Return what gives the words before a term, or after it, the nearest first."""

        def words(before: bool) -> Iterator[str]:
            return self.before(spot, low, first) if before else self.after(spot, last, high)

        return words

    def before(self, spot: Spot, low: int, first: int) -> Iterator[str]:
        """Yield the words before a term, the nearest first, that begin with a run or later."""
        yield from spot.before
        for run in reversed(self.parts[low:first]):
            yield from reversed(cut_run(run)[0])

    def after(self, spot: Spot, last: int, high: int) -> Iterator[str]:
        """Yield the words after a term, up to a run."""
        yield from spot.after
        for run in self.parts[last:high]:
            yield from cut_run(run)[0]

    def words(self, first: int, last: int) -> list[str]:
        """Return the words of some runs."""
        parts = self.parts[first:last]
        return [word for run in parts for word in ((run,) if run.isalpha() else cut_run(run)[0])]
