"""A verb of reporting that is left out: Brook said it rained, and the pilot that it snowed."""

from __future__ import annotations

from framing.reporting.bounds import finite_in
from framing.reporting.finite import is_finite
from framing.reporting.phrases import PERSONAL, Range
from framing.reporting.vocabulary import DETERMINERS, Word, is_role

LONGEST = 6  # words of a source
JOINS = frozenset(["and", "but", "while"])


def left_out(words: list[Word], start: int, end: int) -> tuple[int, Range, Range] | None:
    """Return where a clause ends after which another's begins, its source, and that clause.

    A comma or a semicolon stands between them, and no verb between the source and its “that”; a
    verb stands on either side. Gapping: Ross 1970.
    """
    for that in range(start + 4, end - 2):
        first = words[that + 1]
        if words[that].low != "that" or not (
            first.names or first.low in PERSONAL or first.low in DETERMINERS
        ):
            continue
        source = _source(words, start, that - (words[that - 1].text == ","))
        if source is None or is_finite(words, that + 1):
            continue
        sign = source[0] - 1 - (words[source[0] - 1].low in JOINS)
        if finite_in(words, start, sign) and finite_in(words, that + 1, end):
            return sign, source, (that + 1, end)
    return None


def _source(words: list[Word], start: int, end: int) -> Range | None:
    """Return the name, or the role with an article, between a sign and a place."""
    at = end - 1
    while end - at <= LONGEST and at > start and not words[at].is_sign:
        at -= 1
    if words[at].text not in {",", ";"}:
        return None
    at += 1 + (words[at + 1].low in JOINS)
    named = at < end and words[at].names and all(word.in_name for word in words[at:end])
    role = end - at > 1 and words[at].low == "the" and is_role(words[end - 1].low)
    return (at, end) if named or role else None
