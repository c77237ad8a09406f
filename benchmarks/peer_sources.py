"""What else says who is quoted, its answers as stretches at the offsets of the article.

Each peer keeps its own notion of a quotation and of its speaker. A source is the words that the
peer gives for it: none of them resolves a pronoun without a model that has to be downloaded.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from benchmarks.peer_voices import model, quotations
from framing.base.words import word_class
from framing.coding.evaluation import attributed
from framing.reading.articles import Article
from framing.text.tokens import Span
from framing.voices.stretches import Stretch

Reader = Callable[[Article], list[Stretch]]
OUR, MARKS, TEXTACY, SAYSWHO = "this engine", "every pair of marks", "textacy", "SaysWho"

PAIR = re.compile(r"(?:“|\"|'')(.+?)(?:”|\"|''|$)", re.MULTILINE)
CAPITALS = re.compile(r"{0}(?: {0})*".format(r"\b(?:[A-Z][a-z]{0,2}\.|[A-Z][\w’'-]*)"))
WORD = re.compile(r"\w[\w.’'-]*")
NO_NAMES = word_class("pronouns") | word_class("no_names")
# What SaysWho leaves as it is: no white space, mark, or x such as it puts after a plural's ending.
SEEN = re.compile(r"(?!(?<=s')x\s)[^\s‹「`»」‘\"„›”‚’'』『«“]")


def readers() -> dict[str, Reader]:
    """Return every system that is installed, this package first."""
    found: dict[str, Reader] = {OUR: attributed, MARKS: lambda article: marks(article.text)}
    for name, make in ((TEXTACY, _textacy), (SAYSWHO, _sayswho)):
        try:
            found[name] = make()
        except ImportError:
            continue
    return found


def _direct(text: str, start: int, end: int, source: str) -> Stretch:
    """Return a direct quotation."""
    return Stretch(start, end, text[start:end], "direct", -1, source)


# ---------------------------------------------------------------- marks alone


def marks(text: str) -> list[Stretch]:
    """Return what stands between any two marks of a line, given to the nearest capitals outside.

    >>> [(said.text, said.source) for said in marks("He said “no.” The mayor, Ana Brook, left.")]
    [('no.', 'Ana Brook')]
    """
    pairs = [pair.span(1) for pair in PAIR.finditer(text)]
    names = list(_outside(pairs, map(re.Match.span, CAPITALS.finditer(text))))
    names = [span for span in names if _names(text[slice(*span)])]
    return [_direct(text, *pair, text[slice(*_nearest(pair, names))]) for pair in pairs]


def _outside(pairs: list[Span], spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans that begin in none of the pairs."""
    inside = set(chain.from_iterable(range(*pair) for pair in pairs))
    return (span for span in spans if span[0] not in inside)


def _names(run: str) -> bool:
    """Return whether a run of capitalised words holds more than titles and function words."""
    return any(word.lower().rstrip(".") not in NO_NAMES for word in run.split())


def _nearest(pair: Span, spans: Iterable[Span]) -> Span:
    """Return the span with the fewest characters between it and a pair, or an empty one."""
    return min(spans, key=lambda span: max(span[0] - pair[1], pair[0] - span[1]), default=(0, 0))


# ---------------------------------------------------------------- on a model


def _textacy() -> Reader:
    """Return textacy's search for direct quotations, paragraph by paragraph."""
    from textacy.extract import triples  # noqa: F401  (not installed: no reader)

    nlp = model()

    def read(article: Article) -> list[Stretch]:
        text = article.text
        found = quotations(nlp, text)
        return [_direct(text, *_within(start, said), _speaker(said)) for start, said in found]

    return read


def _within(start: int, said: Any) -> Span:
    """Return where a quotation stands in the text, its marks included."""
    return start + said.content.start_char, start + said.content.end_char


def _speaker(said: Any) -> str:
    """Return the words that a peer gives for the speaker: a noun, its compounds and conjuncts."""
    return whole_words(said.content.doc.text, (token.idx for token in said.speaker))


def whole_words(text: str, offsets: Iterable[int]) -> str:
    """Return the words that hold the offsets: spaCy cuts them at a hyphen.

    >>> whole_words("Ana Hill-Brook’s men", [8, 9])
    'Hill-Brook’s'
    """
    held = set(offsets)
    words = (word for word in WORD.finditer(text) if held.intersection(range(*word.span())))
    return " ".join(word[0] for word in words)


def _sayswho() -> Reader:
    """Return SaysWho's search for quotations, without the model that resolves its speakers."""
    from sayswho import helpers, quote_finder

    nlp = model()

    def read(article: Article) -> list[Stretch]:
        lines = re.findall(r".*\S.*", article.text)  # it fails on one of white space alone
        prepared = helpers.prep_text_for_quote_detection("\n".join(lines))
        back = aligned(prepared, article.text)
        found = list(quote_finder(nlp(prepared)))
        spans = [back(said.content.start_char, said.content.end_char) for said in found]
        both = zip(spans, found, strict=True)
        return [_direct(article.text, *span, _speaker(said)) for span, said in both if span]

    return read


def aligned(prepared: str, text: str) -> Callable[[int, int], Span | None]:
    """Return what leads from a span of the text as SaysWho prepares it to the one in the text.

    SaysWho adds and replaces marks, spaces and x's; all else stays in order, so a span runs from
    the first sign that stays to the last. One without any has no place.

    >>> aligned("The cats'x “ hat”", "The cats'  “hat")(10, 17)
    (12, 15)
    """
    mine, theirs = (list(SEEN.finditer(version)) for version in (prepared, text))
    if [sign[0] for sign in mine] != [sign[0] for sign in theirs]:
        raise ValueError("prepared is another text")
    starts = [sign.start() for sign in mine]

    def back(start: int, end: int) -> Span | None:
        first, last = bisect_left(starts, start), bisect_left(starts, end) - 1
        return (theirs[first].start(), theirs[last].end()) if first <= last else None

    return back
