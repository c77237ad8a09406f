"""Hold the voice engine against coded articles: what is found, and given to the right source.

The judge reads quotation marks and names by rules of its own, so that a mistake of the engine
cannot hide in it. The measures are those that PolNeAR's layout allows: it marks what is
attributed, not what is quoted, so a quotation to be found is where its content meets marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from time import perf_counter
from typing import NamedTuple

import numpy as np
import pandas as pd

from framing.base.kinds import STATED
from framing.coding.codings import ATTRIBUTED
from framing.coding.sources import given, is_pronoun, names_source, same_source
from framing.coding.standoff import Act, Coded, Source
from framing.reading.articles import Article
from framing.text.tokens import Span
from framing.voices.stretches import Stretch, stretches

DOUBLE = '“”"„‟〝〞'
EDGES = DOUBLE + " \t\r\n\u00a0,.;:—–-"  # what may be inside a span's limits or not
MARK = re.compile(r"(?<!')''|[“”\"]")
SAME = 0.8  # two spans are one where they share this part of what they cover together

WITH = " with attitudes and topics"
SPEED, ALPHA = "articles per second", "attributed words alpha"
NAMED, RESOLVED = "source right when named", "pronoun resolved"
GIVEN, SCARE = "quotation found and source right", "unattributed marks taken for statements"
RATES = ("precision", "recall", "F")
MEASURES = (
    *(f"direct {rate}" for rate in RATES),
    *(NAMED, RESOLVED, GIVEN),
    *(f"attributed words {rate}" for rate in RATES),
    ALPHA,
    *(f"indirect words {rate}" for rate in RATES),
    *(f"attributed words {rate}{WITH}" for rate in RATES),
    ALPHA + WITH,
    *(f"indirect words {rate}{WITH}" for rate in RATES),
    *(SCARE, SPEED),
)
Measured = Iterator[tuple[str, float, float]]  # measure, count, base


class Page(NamedTuple):
    """A text as the judge sees it; ``visible`` and ``quoted`` hold one truth per character."""

    text: str
    regions: list[Span]
    visible: np.ndarray
    quoted: np.ndarray
    tokens: np.ndarray


def evaluation(coded: Iterable[Coded]) -> pd.DataFrame:
    """Return the ``evaluation`` table of the engine on coded articles, pooled over articles.

    An article with several codings weighs as much as one: each counts for its share. The speed is
    the engine's alone, what it loads once left out.
    """
    attributed(Article("", "It rained. It ended."))  # loads tables and tokenizer
    rows: list[tuple[str, float, float]] = []
    for each in coded:
        began = perf_counter()
        found = attributed(each.article)
        rows.append((SPEED, 1, perf_counter() - began))
        rows += measured(each, found)
    sums = pd.DataFrame(rows, columns=["measure", "count", "base"]).groupby("measure").sum()
    return _table(sums.reindex(MEASURES, fill_value=0.0).astype(float))


def attributed(article: Article) -> list[Stretch]:
    """Return what the engine takes for someone's statement, attitude or topic."""
    return [piece for piece in stretches(article) if piece.kind in ATTRIBUTED]


def measured(coded: Coded, found: list[Stretch]) -> Measured:
    """Yield every measure of what was found in one article, whoever found it; parts add up."""
    page = _page(coded.article.text)
    for acts in coded.readings:
        share = 1 / len(coded.readings)
        for name, count, base in _measured(page, acts, found):
            yield name, share * count, share * base


def _table(sums: pd.DataFrame) -> pd.DataFrame:
    """Return the table of counts on their bases, each with its value."""
    sums.insert(0, "value", values(sums["count"], sums["base"]))
    return sums.reset_index()


def values(count: pd.Series, base: pd.Series) -> pd.Series:
    """Return the value of every measure from its sums; all but α are their ratio."""
    found = count / base
    for name in ("", WITH):
        marked = base[f"attributed words recall{name}"] + base[f"attributed words precision{name}"]
        both = ALPHA + name
        found[both] = alpha(count[both], base[both], marked)
    return found


def alpha(agreed: float, words: float, marked: float) -> float:
    """Return Krippendorff's α of two coders and two categories.

    ``marked`` is how often either coder chose the first category. Source: Krippendorff 2004,
    chapter 11.

    >>> round(alpha(agreed=6, words=10, marked=4 + 2), 3)
    0.095
    """
    expected = marked * (2 * words - marked)
    return 1 - (2 * words - 1) * (words - agreed) / expected if expected else float("nan")


def _measured(page: Page, acts: tuple[Act, ...], found: list[Stretch]) -> Measured:
    """Yield every measure of one reading of one article, in parts that add up."""
    gold = _coded_quotations(page, acts)
    said = _found_quotations(page, found)
    pairs = _pairs(gold, said)
    yield from _rates("direct", len(pairs), len(gold), len(said))
    for span, source in gold.items():
        if source:
            yield from _judged(source, said[pairs[span]] if span in pairs else None)
    content = _content(page, acts)
    yield from _marks(page, content, _mask(page, said))
    every = _mask(page, (piece[:2] for piece in found))
    stated = _mask(page, (piece[:2] for piece in found if piece.kind in STATED))
    yield from _words(page, _content(page, [act for act in acts if act.kind in STATED]), stated)
    yield from _words(page, content, every, WITH)


def _content(page: Page, acts: Iterable[Act]) -> np.ndarray:
    """Return, for every character, whether a coder marks it as attributed."""
    return _mask(page, (span for act in acts for span in act.content))


def _rates(name: str, both: float, coded: float, found: float, which: str = "") -> Measured:
    """Yield precision, recall and their harmonic mean."""
    for rate, base in zip(RATES, (found, coded, (found + coded) / 2), strict=True):
        yield f"{name} {rate}{which}", both, base


def _marks(page: Page, content: np.ndarray, said: np.ndarray) -> Measured:
    """Yield the quoted regions that hold nothing attributed: scare quotes, titles, nicknames."""
    for region in page.regions:
        visible, inside = page.visible[slice(*region)], content[slice(*region)]
        if visible.any() and not (visible & inside).any():
            taken = (visible & said[slice(*region)]).sum()
            yield SCARE, float(2 * taken >= visible.sum()), 1


def _words(page: Page, content: np.ndarray, found: np.ndarray, which: str = "") -> Measured:
    """Yield the measures of attributed words, and of those among them outside marks."""
    coded, engine = content[page.tokens], found[page.tokens]
    yield ALPHA + which, (coded == engine).sum(), len(coded)
    outside = ~page.quoted[page.tokens]
    for name, kept in (
        ("attributed words", np.full(len(coded), True)),
        ("indirect words", outside),
    ):
        both = coded & engine & kept
        sums = both.sum(), (coded & kept).sum(), (engine & kept).sum()
        yield from _rates(name, *sums, which)


def _judged(source: Source, answer: Stretch | None) -> Measured:
    """Yield whether a quotation was found and given to its source.

    A pronoun is right where it was resolved to another mention; one without any is not judged.
    """
    pronoun = is_pronoun(source.text)
    literal = answer is not None and same_source(given(answer), source.text, source.head)
    right = answer is not None and names_source(answer, source)
    if not pronoun or source.mentions:
        yield GIVEN, right, 1
        if answer:
            yield (RESOLVED, right, 1) if pronoun else (NAMED, literal, 1)


class Judge:
    """One reading of an article, and what the engine finds there: each statement right or not."""

    def __init__(self, article: Article, acts: tuple[Act, ...]) -> None:
        page = _page(article.text)
        self.found, self.acts = attributed(article), acts
        self.gold, said = _coded_quotations(page, acts), _found_quotations(page, self.found)
        self.coded = {said[at]: span for span, at in _pairs(self.gold, said).items()}

    def right(self, piece: Stretch) -> bool | None:
        """Return whether a statement is one that was coded, with its source; None if unjudged."""
        if piece.kind == "direct":
            span = self.coded.get(piece)
            source, there = self.gold[span] if span else None, span is not None
        else:
            act = next((act for act in self.acts if _holds(act, piece)), None)
            source, there = act.source if act else None, act is not None
        if not there:
            return False
        if source is None or (is_pronoun(source.text) and not source.mentions):
            return None
        return names_source(piece, source)


def word_truths(
    article: Article, acts: Iterable[Act], found: Iterable[Stretch]
) -> Iterator[tuple[str, Stretch | None]]:
    """Yield what coders take each word for, "quoted", "told" or "reporter", and its stretch."""
    page = _page(article.text)
    content = _content(page, acts)
    pieces = sorted(found)
    at = 0
    for place in filter(lambda place: page.text[place].isalnum(), page.tokens):
        while at < len(pieces) and pieces[at].end <= place:
            at += 1
        inside = at < len(pieces) and pieces[at].start <= place
        truth = "quoted" if page.quoted[place] else "told"
        yield truth if content[place] else "reporter", pieces[at] if inside else None


def _holds(act: Act, piece: Stretch) -> bool:
    """Return whether the content of an act holds more than half of a stretch."""
    shared = sum(max(0, min(piece.end, end) - max(piece.start, at)) for at, end in act.content)
    return 2 * shared > piece.end - piece.start


# ---------------------------------------------------------------- spans


def _page(text: str) -> Page:
    """Return a text with its quoted regions and the first character of every token."""
    regions = list(quoted_regions(text))
    visible = np.array([not sign.isspace() and sign not in DOUBLE for sign in text], dtype=bool)
    tokens = [m.start() for m in re.finditer(r"\w+|[^\w\s]", text) if m[0] not in DOUBLE]
    page = Page(text, regions, visible, visible, np.array(tokens, dtype=int))
    return page._replace(quoted=_mask(page, regions))


def quoted_regions(text: str) -> Iterator[Span]:
    """Yield what stands between double marks within a line; one left open ends with its line.

    >>> list(quoted_regions("He said “no” and ''yes''."))
    [(9, 11), (19, 22)]
    """
    for line in re.finditer(r"[^\n]+", text):
        start = None
        for mark in MARK.finditer(text, *line.span()):
            at, after = mark.span()
            before_word = bool(text[after : after + 1].strip())
            opens = mark[0] == "“" or (mark[0] != "”" and before_word)
            if start is None:
                start = after if opens else None
            elif mark[0] != "“":
                yield start, at
                again = mark[0] == '"' and opens and text[at - 1].isspace()
                start = after if again else None
        if start is not None and start < line.end():
            yield start, line.end()


def _mask(page: Page, spans: Iterable[Span]) -> np.ndarray:
    """Return, for every character, whether one of the spans holds it."""
    mask = np.zeros(len(page.text), dtype=bool)
    for start, end in spans:
        mask[start:end] = True
    return mask


def _stripped(text: str, start: int, end: int) -> Span:
    """Return a span without marks, white space and punctuation at its edges."""
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip(EDGES))
    return start, start + len(text[start:end].rstrip(EDGES))


def _coded_quotations(page: Page, acts: tuple[Act, ...]) -> dict[Span, Source | None]:
    """Return where content meets marks around at least one word, with the source."""
    found: dict[Span, Source | None] = {}
    for act in acts:
        for (a, b), (c, d) in product(act.content, page.regions):
            span = _stripped(page.text, max(a, c), min(b, d)) if max(a, c) < min(b, d) else (0, 0)
            if re.search(r"\w", page.text[slice(*span)]):
                found.setdefault(span, act.source)
    return found


def _found_quotations(page: Page, found: list[Stretch]) -> dict[Span, Stretch]:
    """Return the quotations that the engine found."""
    direct = ((_stripped(page.text, *p[:2]), p) for p in found if p.kind == "direct")
    return {span: piece for span, piece in direct if span[0] < span[1]}


def _pairs(gold: Iterable[Span], found: Iterable[Span]) -> dict[Span, Span]:
    """Return which quotation found answers which one coded, the closest first, each once."""
    alike = ((_overlap(*pair), *pair) for pair in product(gold, found))
    pairs: dict[Span, Span] = {}
    for _, coded, said in sorted((row for row in alike if row[0] >= SAME), reverse=True):
        if coded not in pairs and said not in pairs.values():
            pairs[coded] = said
    return pairs


def _overlap(one: Span, other: Span) -> float:
    """Return the part that two spans share of what they cover together."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))
