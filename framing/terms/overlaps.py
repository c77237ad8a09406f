"""Two lists held against each other: the terms that they share, and what each finds in a text."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from framing.terms.filed import EXEMPT, names
from framing.terms.matching import Matcher, find_terms
from framing.terms.unvoiced import Use, terms_in
from framing.terms.wildcards import WILD
from framing.terms.wording import compared

Terms = dict[str, str]  # a term as it is compared, and the cell of its categories


class Shared(NamedTuple):
    """How the terms of two lists overlap, in numbers of terms without those exempt."""

    both: int
    alike: int  # of these, how many are in categories of the same names in both
    first: int  # in the first list alone
    second: int
    covered_first: int  # of those alone, how many the other list finds by a wider term
    covered_second: int


class Found(NamedTuple):
    """What two lists find in a text; uses that share a word are of both."""

    words: int
    first: list[Use]
    second: list[Use]
    both: int  # uses of the first that share a word with one of the second
    first_alone: Counter[str]
    second_alone: Counter[str]


def shared(first: Matcher, second: Matcher) -> Shared:
    """Compare two lists term by term.

    A term is covered where it has no wildcard and a term of the other list matches all of it.
    """
    one, other = _terms(first), _terms(second)
    both = [term for term in one if term in other]
    alike = sum(set(names(one[term])) == set(names(other[term])) for term in both)
    alone = [term for term in one if term not in other]
    others = [term for term in other if term not in one]
    return Shared(
        *(len(both), alike, len(alone), len(others)),
        *(_covered(alone, second), _covered(others, first)),
    )


def _terms(matcher: Matcher) -> Terms:
    """Return the terms of a list that count, as they are compared."""
    found: Terms = {}
    for term, cell, *_ in matcher.terms:
        if cell != EXEMPT:
            found[compared(term)] = cell
    return found


def _covered(terms: list[str], other: Matcher) -> int:
    """Count the terms without a wildcard that another list matches whole."""
    plain = (term.split() for term in terms if WILD.isdisjoint(term))
    return sum(
        any(row[:2] == (0, len(words)) and row[3] != EXEMPT for row in find_terms(words, other))
        for words in plain
    )


def found(text: str, first: Matcher, second: Matcher) -> Found:
    """Return what two lists find in a text as a whole, whoever speaks; scare quotes are no term."""
    words, one = terms_in(text, first)
    _, other = terms_in(text, second)
    alone, others = _alone(one, other), _alone(other, one)
    return Found(words, one, other, len(one) - alone.total(), alone, others)


def _alone(uses: list[Use], others: list[Use]) -> Counter[str]:
    """Count by term the uses that share no character with one of the others."""
    taken = {at for use in others for at in range(use.start, use.end)}
    return Counter(use.term for use in uses if taken.isdisjoint(range(use.start, use.end)))


def by_category(uses: list[Use]) -> Counter[str]:
    """Count uses by category; one of several counts in each."""
    return Counter(name for use in uses for name in names(use.category))
