"""Sentences as the rules of reporting read them: each quotation stands as one word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from framing.base.words import word_class
from framing.reporting.bounds import comma_in
from framing.reporting.chains import antecedent, subject_before
from framing.reporting.finite import first_finite, is_finite
from framing.reporting.phrases import Range
from framing.reporting.tags import ASKED, LEADS
from framing.reporting.vocabulary import MARKS, RUNS, Word, quotation
from framing.text.quotes import Region
from framing.text.tokens import Span, in_paragraph

# No prose has longer sentences. The rules look back and forth within a sentence, so that the bound
# keeps their work linear in a text that is a line without end.
LONGEST = 250
# How an abbreviation ends that may end a sentence before a quotation.
FINAL = word_class("final_abbreviations")
SHORT = {f"{word}."[-3:] for low in FINAL for word in (low, low.capitalize(), low.upper())}
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")  # that a sentence goes on with
OPENING = frozenset('“"‘«„')  # after a question in marks another one begins a sentence
SENTENCE = "The end"  # no shorter quotation is read as a sentence
FIRST = 12  # characters of a quotation that hold its first word, if that is a verb


@dataclass(slots=True, eq=False)
class Sentence:
    """A span of a text and its words; where they stand is asked of few sentences, and then found.

    Words are shared by all texts, so that a place in a text is always a sentence and a number.
    """

    text: str  # the whole text
    paragraph: int
    start: int
    stop: int
    regions: list[Region]
    words: list[Word]
    _ends: list[int] | None = None  # kept once somebody has asked
    _subject: tuple[Range | None, ...] = ()  # so is this

    @property
    def ends(self) -> list[int]:
        """Return where each word ends: only white space and stray marks stand between them."""
        if self._ends is None:
            self._ends = self._found()
        return self._ends

    def _found(self) -> list[int]:
        """Return what ``ends`` keeps; what stands between most words is a blank or nothing."""
        text, at = self.text, self.start
        if not self.regions:
            found = [at := at + word.length + (text[at] == " ") for word in self.words]
            if at == self.stop:  # each blank was met, and there is nothing else
                return found
        index, at, regions = text.index, self.start, iter(self.regions)
        return [
            at := next(regions).end if word.quoted else index(word.text, at) + word.length
            for word in self.words
        ]

    @property
    def end(self) -> int:
        """Return where the last word ends."""
        return self.ends[-1] if self.text[self.stop - 1] in MARKS else self.stop

    @property
    def subject(self) -> Range | None:
        """Return the subject of its first finite verb, or whoever “whose” before that stands for.

        Ana Brook, whose mother fell ill, wrote to them. Asked why it rained, Ana Brook laughed.
        """
        if not self._subject:
            words = self.words
            verb = _first_verb(words)
            found = subject_before(words, verb) or _before_aside(words, verb)
            if found and found[0] > 1 and words[found[0] - 1].low == "whose":
                found = antecedent(words, found[0] - 1) or found
            self._subject = (found,)
        return self._subject[0]

    def begins_with(self, subject: Range) -> None:
        """Keep what its subject is, for what a country’s name tells and no word by its form."""
        self._subject = (subject,)

    def at(self, number: int) -> int:
        """Return where a word begins."""
        ends = self._ends or self.ends  # a property costs more than an attribute
        return ends[number] - self.words[number].length

    def span(self, start: int, end: int) -> Span:
        """Return the character span of the words from ``start`` to before ``end``."""
        ends = self._ends or self.ends
        return ends[start] - self.words[start].length, ends[end - 1]

    def said(self, reach: Span) -> str:
        """Return the words of a range as the text has them, in one line."""
        return " ".join(self.text[slice(*self.span(*reach))].split())

    def after(self, at: int) -> Sentence:
        """Return what stands after an offset and the region that holds it."""
        start = max([at, *(region.end for region in self.regions if region.start < at)])
        within = _within(self.regions, at, self.stop)
        return _sentence(self.text, self.paragraph, start, self.stop, within)

    def parts(self) -> Iterator[Sentence]:
        """Yield it in parts of at most LONGEST words; prose has one part."""
        for at in range(0, len(self.words), LONGEST):
            start, stop = self.span(at, min(at + LONGEST, len(self.words)))
            within = _within(self.regions, start, stop)
            yield _sentence(self.text, self.paragraph, start, stop, within)


def _first_verb(words: list[Word]) -> int:
    """Return where the first finite verb stands whose subject may be who a sentence is about.

    “Asked why it rained, | Ana Brook laughed.”, where a comma ends what she was asked.
    """
    first = first_finite(words) or 0
    if words[first].low not in ASKED or (first and words[0].low not in LEADS):
        return first  # as a rule
    comma = comma_in(words, first, len(words))
    later = range(comma + 1, len(words))
    return next((at for at in later if words[at].finite and is_finite(words, at)), first)


def _before_aside(words: list[Word], verb: int) -> Range | None:
    """Return the subject that a participle between commas tells more of: Hill, based in Rye, fell.

    ``verb`` is the participle, which reads as a verb without a subject.
    """
    if not verb or words[verb - 1].text != ",":
        return None
    later = range(comma_in(words, verb, len(words)) + 1, len(words))
    main = next((at for at in later if words[at].finite and is_finite(words, at)), None)
    return subject_before(words, main) if main else None


def read_sentences(text: str, quoted: list[Region], lines: list[Span]) -> list[Sentence]:
    """Return the sentences of a text with the given paragraphs; one without a word is left out.

    The inside of a quotation is masked before sentences are cut, so that “No. I mean it,” he said
    is one sentence.
    """
    found: list[Sentence] = []
    masked, at = _masked(text, quoted) if quoted else text, 0
    for number, line in enumerate(lines):
        for start, stop in in_paragraph(masked, line):
            first = at
            while at < len(quoted) and quoted[at].start < stop:
                at += 1
            sentence = _sentence(text, number, start, stop, quoted[first:at])
            if len(sentence.words) > LONGEST:
                found += sentence.parts()
            elif sentence.words:
                found.append(sentence)
    return found


def _within(quoted: list[Region], start: int, stop: int) -> list[Region]:
    """Return the regions that begin in a span."""
    return quoted[bisect_left(quoted, (start,)) : bisect_left(quoted, (stop,))]


def _masked(text: str, quoted: list[Region]) -> str:
    """Return a text with each quotation blotted out, and only a final full stop kept.

    None is kept where the sentence goes on in small letters: “We are leaving.” he said.
    """
    parts, at = list[str](), 0
    for region in quoted:
        end = region.end
        stop = end - 1 - (text[end - 1] in "’'")  # of a quotation that ends with it
        after = text[end + 2 : end + 3]
        ends = (
            after not in LETTERS if text[stop] == "." else text[stop] in "?!" and after in OPENING
        )
        last = "." if ends and after else ","
        start, inside = region.start, "q" * (end - region.start - 1)
        if start > 4 and text[start - 5 : start - 2] in SHORT:
            inside = _as_sentence(text, region, inside)
        parts += [text[at:start], inside, last]
        at = end
    return "".join([*parts, text[at:]])


def _as_sentence(text: str, region: Region, inside: str) -> str:
    """Return what blots a quotation out, with the beginning of a sentence where it has one.

    Then the abbreviation before it ends its own: The boat left at 5 a.m. “We waited,” Brook said.
    """
    whole = text[region.start].isupper() and text[region.end - 1] in ",.?!"
    return "The " + inside[4:] if whole and len(inside) > len(SENTENCE) else inside


def _sentence(text: str, number: int, start: int, stop: int, quoted: list[Region]) -> Sentence:
    """Return a span with its words, a single one for each quotation."""
    words: list[Word] = []
    at = start
    for region in quoted:
        last = text[region.start : region.end].rstrip("’'”\"")[-1:]
        words += chain.from_iterable(map(RUNS.__getitem__, text[at : region.start].split()))
        first = text[region.start : min(region.end, region.start + FIRST)].partition(" ")[0]
        words.append(quotation(region.end - region.start, first, last))
        at = region.end
    words += chain.from_iterable(map(RUNS.__getitem__, text[at:stop].split()))
    return Sentence(text, number, start, stop, quoted, words)
