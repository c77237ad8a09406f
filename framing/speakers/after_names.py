"""What is told of somebody right after their name: an apposition, a country, an office given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from framing.base.capitals import any_capital
from framing.base.words import word_class
from framing.reporting.phrases import PREPOSITIONS, RELATIVE
from framing.reporting.vocabulary import Word
from framing.speakers.actors import countries_in, country_adjectives, country_tokens
from framing.speakers.appositions import (
    NO_APPOSITION,
    has_verb,
    is_apposition,
    is_tag,
    phrase_end,
)
from framing.speakers.mentions import Mention
from framing.speakers.organs import organs_in

LONGEST_COUNTRY = 60  # characters that hold the name of a country
APPOSITIONS = 3  # read after a name
OWNED = frozenset(["’s", "'s"])
COPULAS = word_class("copulas")
LASTING = frozenset(["since", "for"])
PLACED = PREPOSITIONS - {"of"}
SPEAKING = frozenset(["speaks", "spoke", "speaking"])
BECOMING = frozenset(["named", "appointed", "elected", "been", "as", "sworn", "in", "made"])
LEADS_ON = RELATIVE | {"of"}  # begin no apposition, but one may follow: Roe, of Hill, a baker,
NAME_GOES_ON = re.compile(any_capital(r" [A-Z]"))
AND_A = re.compile(any_capital(r",? and (?=(?:the|an?|his|her|its|[A-Z][\w’'-]*['’]s) )"))


class Phrase(NamedTuple):
    """A noun phrase that says who somebody is; ``start`` is where the words for it begin."""

    text: str
    start: int
    aside: bool = False  # it may be somebody else’s: “beside the French envoy, Ana Brook, …”


def appointed(mention: Mention) -> Iterator[Phrase]:
    """Yield the office that somebody was given: named Ana Brook its minister, as its envoy."""
    words = mention.sentence.words
    start = mention.end + (words[mention.end].low == "as")
    yield from _split(mention, start, phrase_end(words, start))


def of_country(mention: Mention) -> list[Phrase]:
    """Return the country right after a name, as whose it is: Ana Brook of Chile is Chile’s."""
    words, at = mention.sentence.words, mention.end + 1
    at += at < len(words) and words[at].low == "the"
    if at >= len(words) or words[at].bare not in country_tokens():
        return []  # as a rule
    start = mention.sentence.at(at)
    text = mention.sentence.text[start : start + LONGEST_COUNTRY]
    first, end, _ = next(iter(countries_in(text)), (1, 0, ""))
    named = first == 0 and not NAME_GOES_ON.match(text, end)  # not “of China Airlines”
    return [Phrase(f"{text[:end]}’s", start)] if named else []


def of_body(mention: Mention, at: int) -> list[Phrase]:
    """Return whose somebody is who is “of” a body of state: Ana Brook of the health ministry.

    Where they speak they may be “from” or “at” it: somebody may be met at an embassy.
    """
    words = mention.sentence.words
    end = phrase_end(words, at + 1)
    if words[at].low != "of" and not (end < len(words) and words[end].cue):
        return []
    body = mention.sentence.said((at + 1, end)) if end > at + 1 else ""
    if not organs_in(body) or _is_state_itself(body):
        return []  # President Roe of Chile and Foreign Minister Brook
    return [Phrase(f"official of {body}", mention.at)]


def _is_state_itself(text: str) -> bool:
    """Return whether words begin with a state, and not with what is the state’s."""
    start, end, _ = next(iter(countries_in(text)), (len(text), 0, ""))
    led = text[:start].lower() in {"", "the "}
    return led and text[start:end] not in country_adjectives() and text[end : end + 2] not in OWNED


def following(mention: Mention) -> Iterator[Phrase]:
    """Yield the appositions after a name: “Jane Roe, 54, a teacher and the mayor of Hill,”."""
    words, at = mention.sentence.words, mention.end
    if (at + 1 < len(words) and words[at].low in COPULAS) or _has_been(words, at):
        yield from _after_copula(mention, at + 1 + (words[at].low == "has"))
        return
    for _ in range(APPOSITIONS):
        if at + 1 >= len(words) or words[at].text not in {",", "("}:
            return
        at += 1
        if words[at].low in NO_APPOSITION and words[at].low not in LEADS_ON:
            return  # as a rule
        end = phrase_end(words, at)
        told = _told(mention, at, end)
        if told is None:
            return
        yield from told
        at = end


def _has_been(words: list[Word], at: int) -> bool:
    """Return whether somebody has been something since then, and is it: has been mayor since May.

    Who has been it twice may be it no more.
    """
    if [word.low for word in words[at : at + 2]] != ["has", "been"]:
        return False
    return any(word.low in LASTING for word in words[at + 2 : phrase_end(words, at + 2)])


def _told(mention: Mention, at: int, end: int) -> Iterable[Phrase] | None:
    """Return what a phrase behind a name and a comma tells of them; None for no apposition."""
    words, low = mention.sentence.words, mention.sentence.words[at].low
    after = words[at + 1].low if at + 1 < len(words) else ""
    if low in RELATIVE and at + 2 < len(words) and after in COPULAS:
        return _after_copula(mention, at + 2)
    if low in SPEAKING or (low == "who" and end < len(words) and after in SPEAKING):
        return _speaks_for(mention, at)
    if words[at].text.isdigit():
        return ()
    if low == "of":
        return of_body(mention, at)  # Jane Roe, 54, of Hill, a teacher
    told = is_apposition(words, at, end) and not _speaks_of(mention, at, end)
    return _split(mention, at, end) if told else _country_at_end(mention, at, end)


def _country_at_end(mention: Mention, at: int, end: int) -> list[Phrase] | None:
    """Return the country behind an office that ends a signature: Ana Brook, an envoy, Freedonia."""
    words = mention.sentence.words
    if at - 1 == mention.end or words[at].bare not in country_tokens():
        return None  # as a rule
    if any(not word.is_sign for word in words[end:]):
        return None
    text = mention.sentence.said((at, end))
    alone = [(first, last) for first, last, _ in countries_in(text)] == [(0, len(text))]
    return [Phrase(f"{text}’s", mention.sentence.at(at))] if alone else None


def _speaks_of(mention: Mention, at: int, end: int) -> bool:
    """Return whether a phrase behind a name is the subject of a verb, not whoever the name is.

    Where the name begins the sentence that is told by a tag alone: Roe, the mayor said, is late.
    """
    words = mention.sentence.words
    return is_tag(words, end) if mention.start == 0 else has_verb(words, at, end)


def _speaks_for(mention: Mention, at: int) -> Iterator[Phrase]:
    """Yield for whom somebody speaks: “who speaks for the Treasury”, “speaking for Chile”."""
    words = mention.sentence.words
    at += 2 - (words[at].low in SPEAKING)
    led = at + 1 < len(words) and words[at].low == "for"
    stop = phrase_end(words, at + 1) if led else 0
    end = next((i for i in range(at + 1, stop) if words[i].low in PLACED), stop)
    if end > at + 1:
        yield Phrase(f"spokesperson for {mention.sentence.said((at + 1, end))}", mention.at)


def _after_copula(mention: Mention, at: int) -> Iterator[Phrase]:
    """Yield what somebody is said to be: “is a teacher”, “was named foreign minister”."""
    words = mention.sentence.words
    if words[at - 1].low == "was" and words[at].low not in BECOMING:
        return
    while at < len(words) and words[at].low in BECOMING:
        at += 1
    stop = phrase_end(words, at)
    end = next((i for i in range(at, stop) if words[i].low == "since"), stop)
    if at < end and is_apposition(words, at, end):
        yield from _split(mention, at, end)


def _split(mention: Mention, at: int, end: int) -> Iterator[Phrase]:
    """Yield the noun phrases of an apposition: “a lawyer and the mayor of Hill” has two."""
    start, stop = mention.sentence.span(at, end)
    for part in AND_A.split(mention.sentence.text[start:stop]):
        yield Phrase(part.strip(), start)
