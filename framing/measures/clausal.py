"""The sentences of an article as clauses, and in which noun phrase of them each term stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from framing.terms.clauses import Clause
from framing.terms.named import known, names_in, tokens_as_seen

if TYPE_CHECKING:
    import pandas as pd

    from framing.measures.analysis import Analysis


def clauses(found: Analysis) -> Iterator[Clause]:
    """Yield every sentence of an article as a clause, with the actors that it names."""
    columns = {name: found.tokens[name].tolist() for name in ("token", "start", "end", "sentence")}
    text, seen = tokens_as_seen(found.article.text, columns)
    names = names_in(text, known(found.article), seen)
    numbers = columns["sentence"]
    for number in dict.fromkeys(numbers):
        start, end = bisect_left(numbers, number), bisect_left(numbers, number + 1)
        yield Clause(seen, start, end, names)


def phrases(found: Analysis, hits: pd.DataFrame) -> list[int]:
    """Return, for every hit, the first token of the noun phrase that it begins in.

    Two terms with the same number stand in one noun phrase: the brutal military regime.
    """
    token = {start: at for at, start in enumerate(found.tokens["start"])}
    phrase: dict[int, int] = {}
    for clause in clauses(found):
        at = {place: word for word, place in enumerate(clause.places)}
        phrase |= {place: clause.places[clause.start(word)] for place, word in at.items()}
    places = [token[start] for start in hits["start"]]
    return [phrase.get(place, place) for place in places]
