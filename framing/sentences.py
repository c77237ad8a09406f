"""Sentences as the rules of reporting read them: each quotation stands as one word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from framing.quotes import Region
from framing.tokens import Span, in_paragraph
from framing.vocabulary import MARKS, RUNS, Word

# No prose has longer sentences. The rules look back and forth within a sentence, so that the bound
# keeps their work linear in a text that is a line without end.
LONGEST = 250


@dataclass(eq=False)
class Sentence:
    """A span of a text and its words; where they stand is asked of few sentences, and then found.

    Words are shared by all texts, so that a place in a text is always a sentence and a number.
    """

    text: str  # the whole text
    paragraph: int
    start: int
    stop: int
    regions: list[Region]

    def __post_init__(self) -> None:
        """Look its words up."""
        self.words = _words(self.text, self.start, self.stop, self.regions)

    @cached_property
    def ends(self) -> list[int]:
        """Return where each word ends: only white space and stray marks stand between them."""
        index, at, regions = self.text.index, self.start, iter(self.regions)
        return [
            at := next(regions).end if word.quoted else index(word.text, at) + word.length
            for word in self.words
        ]

    @property
    def end(self) -> int:
        """Return where the last word ends."""
        return self.ends[-1] if self.text[self.stop - 1] in MARKS else self.stop

    def at(self, number: int) -> int:
        """Return where a word begins."""
        return self.ends[number] - self.words[number].length

    def span(self, start: int, end: int) -> Span:
        """Return the character span of the words from ``start`` to before ``end``."""
        ends = self.ends
        return ends[start] - self.words[start].length, ends[end - 1]

    def after(self, at: int) -> Sentence:
        """Return what stands after an offset and the region that holds it."""
        start = max([at, *(region.end for region in self.regions if region.start < at)])
        within = _within(self.regions, at, self.stop)
        return Sentence(self.text, self.paragraph, start, self.stop, within)


def read_sentences(text: str, quoted: list[Region], lines: list[Span]) -> list[Sentence]:
    """Return the sentences of a text with the given paragraphs; one without a word is left out.

    The inside of a quotation is masked before sentences are cut, so that “No. I mean it,” he said
    is one sentence.
    """
    found: list[Sentence] = []
    at = 0
    for paragraph, line in enumerate(lines):
        first = at
        while at < len(quoted) and quoted[at].start < line[1]:
            at += 1
        found += _in_line(text, paragraph, line, quoted[first:at])
    return found


def _in_line(text: str, number: int, line: Span, quoted: list[Region]) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph."""
    if not quoted:
        cuts = in_paragraph(text, line)
    else:
        masked = _masked(text, line, quoted)
        cuts = [(line[0] + a, line[0] + b) for a, b in in_paragraph(masked, (0, len(masked)))]
    for start, stop in cuts:
        sentence = Sentence(text, number, start, stop, _within(quoted, start, stop))
        if len(sentence.words) > LONGEST:
            yield from _parts(sentence)
        elif sentence.words:
            yield sentence


def _parts(sentence: Sentence) -> Iterator[Sentence]:
    """Yield a sentence in parts of at most LONGEST words; prose has one part."""
    for at in range(0, len(sentence.words), LONGEST):
        start, stop = sentence.span(at, min(at + LONGEST, len(sentence.words)))
        within = _within(sentence.regions, start, stop)
        yield Sentence(sentence.text, sentence.paragraph, start, stop, within)


def _within(quoted: list[Region], start: int, stop: int) -> list[Region]:
    """Return the regions that begin in a span."""
    return quoted[bisect_left(quoted, (start,)) : bisect_left(quoted, (stop,))]


def _masked(text: str, line: Span, quoted: list[Region]) -> str:
    """Return a paragraph with each quotation blotted out, and only a final full stop kept."""
    parts, at = [], line[0]
    for region in quoted:
        last = "." if text[region.end - 1] == "." else ","
        parts += [text[at : region.start], "q" * (region.end - region.start - 1), last]
        at = region.end
    return "".join([*parts, text[at : line[1]]])


def _words(text: str, start: int, stop: int, quoted: list[Region]) -> list[Word]:
    """Return the words outside quotations, with a single word for each quotation."""
    found: list[Word] = []
    for region in quoted:
        last = text[region.start : region.end].rstrip("’'”\"")[-1:]
        found += _plain_words(text[start : region.start])
        found.append(Word("“”", "“”", region.end - region.start, quoted=True, last=last))
        start = region.end
    found += _plain_words(text[start:stop])
    return found


def _plain_words(text: str) -> Iterator[Word]:
    """Yield the words of a text without quotations."""
    return chain.from_iterable(map(RUNS.__getitem__, text.split()))
