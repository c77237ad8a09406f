"""Sentences as the rules of reporting read them: each quotation stands as one word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from framing.quotes import Region
from framing.tokens import TOKEN, paragraphs, sentences
from framing.words import word_class

# No prose has longer sentences. The rules look back and forth within a sentence, so that the bound
# keeps their work linear in a text that is a line without end.
LONGEST = 250
PARTICLES = word_class("particles")


class Word(NamedTuple):
    """A token outside quotation marks, or one whole quoted region."""

    text: str
    low: str
    start: int
    end: int
    region: int = -1
    last: str = ""  # the last sign inside a region, inner marks aside
    is_name: bool = False  # it begins with a capital


def sentence_words(text: str, quoted: list[Region]) -> list[tuple[int, list[Word]]]:
    """Return ``(paragraph, words)`` per sentence, each quoted region standing as one word.

    The inside of a quotation is masked before sentences are cut, so that “No. I mean it,” he said
    is one sentence.
    """
    masked = _masked(text, quoted)
    starts = [start for start, _ in paragraphs(text)]
    words = _words(text, quoted)
    found, at, paragraph = [], 0, 0
    for start, end in sentences(masked):
        while paragraph + 1 < len(starts) and starts[paragraph + 1] <= start:
            paragraph += 1
        first, at = at, bisect_left(words, end, lo=at, key=_start)
        found += [(paragraph, part) for part in _bounded(words[first:at])]
    return found


def _start(word: Word) -> int:
    """Return where a word begins."""
    return word.start


def _bounded(words: list[Word]) -> list[list[Word]]:
    """Return a sentence in parts of at most LONGEST words; prose has one part."""
    return [words[at : at + LONGEST] for at in range(0, len(words), LONGEST)]


def _masked(text: str, quoted: list[Region]) -> str:
    """Return the text with each quotation blotted out, and only a final full stop kept."""
    parts, at = [], 0
    for region in quoted:
        last = "." if text[region.end - 1] == "." else ","
        parts += [text[at : region.start], "q" * (region.end - region.start - 1), last]
        at = region.end
    return "".join([*parts, text[at:]])


def _words(text: str, quoted: list[Region]) -> list[Word]:
    """Return the tokens outside quotations, with a single word for each quotation."""
    found: list[Word] = []
    at = 0
    for number, region in enumerate(quoted):
        found += _plain_words(text, at, region.start)
        last = text[region.start : region.end].rstrip("’'”\"")[-1:]
        found.append(Word("“”", "“”", region.start, region.end, number, last))
        at = region.end
    found += _plain_words(text, at, len(text))
    return found


def _plain_words(text: str, start: int, end: int) -> Iterator[Word]:
    """Yield the tokens of a stretch without quotations; stray marks are no words."""
    for word in TOKEN.findall(text, start, end):
        start = text.index(word, start)  # right here: nothing but white space is between tokens
        low, is_name = _form(word)
        if low:
            yield Word(word, low, start, start + len(word), -1, "", is_name)
        start += len(word)


@lru_cache(maxsize=65_536)  # texts repeat their words
def _form(word: str) -> tuple[str, bool]:
    """Return a token in lower case with curly apostrophes, "" for a mark, and whether it names."""
    if word[0] in '“”„‟«»"‘`' or word in {"'", "’"}:
        return "", False
    return word.lower().replace("'", "’"), is_capitalised(word)


def is_capitalised(word: str) -> bool:
    """Return whether a word begins with a capital, after an article of its own: al-Hasan."""
    first, _, rest = word.partition("-")
    return word[0].isupper() or (first in PARTICLES and rest[:1].isupper())
