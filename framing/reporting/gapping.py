"""A verb of reporting that is left out: Brook said it rained, and the pilot that it snowed."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.bounds import finite_in
from framing.reporting.finite import is_finite
from framing.reporting.phrases import OFFICES, PERSONAL, PREPOSITIONS, Range
from framing.reporting.vocabulary import DETERMINERS, PLURALS, Word, is_role

LONGEST = 6  # words of a source
SPEAKERS = OFFICES | PLURALS | word_class("headline_speakers") | word_class("sides")
JOINS = frozenset(["and", "but", "while"])


Gap = tuple[int, Range, Range]


def left_out(words: list[Word], reach: Range, low: list[str], clause: bool) -> Gap | None:
    """Return where what somebody says ends after which another's begins, its source, and that.

    ``low`` are the words of the first one's reach but for the first. Gapping: Ross 1970.
    """
    if "that" in low and ("," in low or ";" in low) and (found := _that_left_out(words, *reach)):
        return found
    parted = not clause and ";" in low and words[reach[1] - 1].quoted
    return _marks_left_out(words, *reach) if parted else None


def _that_left_out(words: list[Word], start: int, end: int) -> Gap | None:
    """Return it where another's clause has “that”, too: it rained, and the pilot | that it snowed.

    A comma or a semicolon stands between them, and no verb between the source and its “that”; a
    verb stands on either side.
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


def _marks_left_out(words: list[Word], start: int, end: int) -> Gap | None:
    """Return it where marks end the sentence: call it “a tooth”; supporters, | “a finger”."""
    comma, before = end - 2, words[start:end]
    sign = next((at for at in range(comma - 1, start, -1) if words[at].text == ";"), 0)
    if not sign or words[comma].text != "," or not any(w.quoted for w in before[: sign - start]):
        return None
    source = words[sign + 1 : comma]
    speaks = source and (source[-1].is_name or _is_somebody(source[-1].low))
    if not speaks or len(source) > LONGEST or not all(word.in_phrase for word in source):
        return None
    return (sign, (sign + 1, comma), (end - 1, end)) if source[0].low not in PREPOSITIONS else None


def _is_somebody(low: str) -> bool:
    """Return whether a noun is of people or of a body."""
    one = low.removesuffix("s")
    return low in SPEAKERS or one in SPEAKERS


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
