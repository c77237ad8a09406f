"""Hold the voice engine against coded articles: what is found, and given to the right source.

The judge reads quotation marks and names by rules of its own, so that a mistake of the engine
cannot hide in it. The measures are those that PolNeAR's layout allows: it marks what is
attributed, not what is quoted, so a quotation to be found is where its content meets marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import perf_counter

import numpy as np
import pandas as pd

from framing.base.kinds import STATED
from framing.coding.codings import ATTRIBUTED
from framing.coding.quotations import (
    Page,
    coded_quotations,
    found_quotations,
    mask,
    page_of,
    pairs_of,
)
from framing.coding.sources import given, is_pronoun, names_source, same_source
from framing.coding.standoff import Act, Coded, Source
from framing.reading.articles import Article
from framing.voices.stretches import Stretch, stretches

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
    page = page_of(coded.article.text)
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
    gold = coded_quotations(page, acts)
    said = found_quotations(page, found)
    pairs = pairs_of(gold, said)
    yield from _rates("direct", len(pairs), len(gold), len(said))
    for span, source in gold.items():
        if source:
            yield from _judged(source, said[pairs[span]] if span in pairs else None)
    content = _content(page, acts)
    yield from _marks(page, content, mask(page, said))
    every = mask(page, (piece[:2] for piece in found))
    stated = mask(page, (piece[:2] for piece in found if piece.kind in STATED))
    yield from _words(page, _content(page, [act for act in acts if act.kind in STATED]), stated)
    yield from _words(page, content, every, WITH)


def _content(page: Page, acts: Iterable[Act]) -> np.ndarray:
    """Return, for every character, whether a coder marks it as attributed."""
    return mask(page, (span for act in acts for span in act.content))


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
        page = page_of(article.text)
        self.found, self.acts = attributed(article), acts
        self.gold, said = coded_quotations(page, acts), found_quotations(page, self.found)
        self.coded = {said[at]: span for span, at in pairs_of(self.gold, said).items()}

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
    page = page_of(article.text)
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
