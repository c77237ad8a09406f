"""A verb of reporting that is left out: Brook said it rained, and the pilot that it snowed."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.endings import PLURALS, is_role
from framing.reporting.finite import finite_in, is_finite
from framing.reporting.phrases import BODIES, OFFICES, PERSONAL, PREPOSITIONS, Range
from framing.reporting.vocabulary import DETERMINERS, Word

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
    parted = not clause and (";" in low or "," in low) and words[reach[1] - 1].quoted
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
        source = _source(words, start, that - (words[that - 1].text == ","), first.low in PERSONAL)
        if source is None or is_finite(words, that + 1):
            continue
        sign = source[0] - 1 - (words[source[0] - 1].low in JOINS)
        if finite_in(words, start, sign) and finite_in(words, that + 1, end):
            return sign, source, (that + 1, end)
    return None


def _marks_left_out(words: list[Word], start: int, end: int) -> Gap | None:
    """Return it where marks end the sentence: call it “a tooth”; supporters, | “a finger”.

    Or with the preposition of the first: spoke of “a plan”, the defence of | “a bad night”.
    """
    last = words[end - 2]
    again = last.low in PREPOSITIONS and last.low == words[start - 1].low
    signs = {";", ","} if again else {";"}
    sign = next((at for at in range(end - 3, start, -1) if words[at].text in signs), 0)
    quoted = any(word.quoted for word in words[start:sign])
    if not (sign and quoted and (again or last.text == ",")):
        return None
    source = words[sign + 1 : end - 2]
    speaks = source and (source[-1].is_name or _is_somebody(source[-1].low))
    if not speaks or len(source) > LONGEST or not all(word.in_phrase for word in source):
        return None
    return (sign, (sign + 1, end - 2), (end - 1, end)) if _opens(source[0]) else None


def _opens(word: Word) -> bool:
    """Return whether somebody may begin with a word: no preposition, no one of several."""
    return word.low not in PREPOSITIONS and word.low not in {"a", "an"}


def _is_somebody(low: str) -> bool:
    """Return whether a noun is of people or of a body."""
    one = low.removesuffix("s")
    return low in SPEAKERS or one in SPEAKERS


def _source(words: list[Word], start: int, end: int, told: bool) -> Range | None:
    """Return the name, or the role or the body with an article, between a sign and a place.

    Or a noun alone for several people, where a pronoun shows that its “that” is ``told``.
    """
    at = end - 1
    while end - at <= LONGEST and at > start and not words[at].is_sign:
        at -= 1
    if words[at].text not in {",", ";"}:
        return None
    at += 1 + (words[at + 1].low in JOINS)
    named = at < end and words[at].names and all(word.in_name for word in words[at:end])
    last = words[end - 1].low
    role = end - at > 1 and words[at].low == "the" and (is_role(last) or last in BODIES)
    many = told and end - at == 1 and last[-1] == "s" and is_role(last[:-1])
    many = many and words[at - 2].low != last  # lost pupils, pupils that it had taught
    return (at, end) if named or role or many else None
