"""How a text introduces somebody: the words that lead up to a name, with what follows it."""

from __future__ import annotations

import re

from framing.base.memory import Memory
from framing.reporting.finite import is_finite
from framing.reporting.phrases import DAYS, DETERMINERS, PREPOSITIONS, RELATIVE
from framing.reporting.vocabulary import Word
from framing.speakers.actors import country_words
from framing.speakers.after_names import COPULAS, Phrase, appointed, following, of_body, of_country
from framing.speakers.appositions import (
    CLOSERS,
    ENDS,
    LONGEST,
)
from framing.speakers.forms import PARTS, is_role, untitled
from framing.speakers.governments import OUT_OF_OFFICE
from framing.speakers.mentions import Mention
from framing.speakers.organs import organs_in

LONGEST_MARKED = 30  # characters of a role in marks
SHORT = 4  # words before a comma, with an article, that say who somebody is
COUNTERPART = "counterpart"
FOLLOWS = COPULAS | {",", "(", "has"}  # after a name they may begin what somebody is
OF = frozenset(["of", "from", "at", "with"])
AFTER = FOLLOWS | OF
OPENS = frozenset([",", "(", "“”"])  # a comma or a quotation may end it before a name
APPOINTING = frozenset(["named", "appointed", "elected", "chose", "picked", "nominated"])
TO_OFFICE = frozenset(["as", "its", "his", "her", "their", "the"])
OF_OR_FOR = frozenset(["of", "for"])
WORD = re.compile(r"[\w-]+")


def introductions(mention: Mention) -> list[Phrase]:
    """Return the noun phrases by which a text says, at a mention, who somebody is."""
    words, at, end = mention.sentence.words, mention.start, mention.end
    form, last = PARTS[mention.name].leads, words[at - 1] if at else None
    after = words[end].low if end < len(words) else ""
    beside = form or (last and (last.is_name or LEADS[last.low]))
    if mention.before in APPOINTING and after in TO_OFFICE:
        return list(appointed(mention))
    if form == "country" or not (beside or after in AFTER):
        return []  # as a rule
    led = _beside(mention, form, last) if beside else None
    if led:
        return [*following(mention), led]
    told = list(following(mention)) if after in FOLLOWS else []
    of = of_body(mention, end) if after in OF else []
    of = of or (of_country(mention) if after == "of" else [])
    titled = form == "titled"
    if not titled and not (last and (last.low in OPENS or is_role(last.low))):
        return told or of
    leading = _leading(mention, titled)
    before = [one for one in leading if not (one.aside and told and one.start < mention.at)]
    return [*before, *told, *of]


def _leads(low: str) -> bool:
    """Return whether a word right before a name may belong to what somebody is."""
    return low in OPENS or low == "the" or low.endswith("’s") or is_role(low)


LEADS: Memory[bool] = Memory(_leads)


def _beside(mention: Mention, form: str, before: Word | None) -> Phrase | None:
    """Return what tells of a name right before it: “Kenya’s Ana Brook”, “Kenyan Ana Brook”."""
    if before and before.low.endswith("’s") and before.text[:-2] in country_words():
        start = mention.sentence.at(mention.start - 1)
        stop = _untitled_at(mention) if form == "titled" else start + before.length
        return Phrase(mention.sentence.text[start:stop].strip(), start)  # Kenya’s President
    if form == "people":
        return Phrase(mention.name.partition(" ")[0], mention.at)
    return _office_of(mention) if before and (before.is_name or before.low == "the") else None


def _office_of(mention: Mention) -> Phrase | None:
    """Return the office with its field right before a name: “Minister of Health Ana Brook”."""
    words, end = mention.sentence.words, mention.start
    at = end
    while at and (words[at - 1].is_name or words[at - 1].low == "the"):
        at -= 1
    if not end - 4 < at < end or at < 2 or not words[at - 2].is_name:
        return None
    if words[at - 1].low != "of" and not _leads_field(words, at - 1):
        return None
    start, _ = _start(words, at - 1, False)
    start -= start > 1 and words[start - 1].low == "the"
    while start > 1 and words[start - 1].low in OF_OR_FOR and words[start - 2].is_name:
        start, _ = _start(words, start - 1, False)  # spokesperson for | the Ministry of Health
    begin, stop = mention.sentence.at(start), mention.sentence.span(start, end)[1]
    return Phrase(mention.sentence.text[begin:stop], begin) if start < at - 1 else None


def _leading(mention: Mention, titled: bool) -> list[Phrase]:
    """Return the words that lead up to a name with its titles, or a comma: “his son, Lt. Roe,”."""
    words, start = mention.sentence.words, mention.start
    stop = _untitled_at(mention) if titled else 0
    if start and words[start - 1].text in {",", "("}:
        ends = _ends_clause(words, mention.end)
        apart = _before_comma(mention, _before_relative(words, start - 1)) if ends else []
        own = mention.sentence.text[mention.at : stop].strip() if titled else ""
        return [*apart, Phrase(own, mention.at)] if own else apart
    begin, aside = _start(words, start, False)
    after_comma = begin and words[begin - 1].text == "," and _ends_clause(words, mention.end)
    before = _before_comma(mention, begin - 1) if after_comma else []
    end = max(stop, mention.sentence.span(begin, start)[1]) if begin < start else stop
    return [*before, *_role(mention, begin, end, aside, False)]


def _before_relative(words: list[Word], end: int) -> int:
    """Return where a role ends before a relative clause: a sergeant | who led it, Jo Roe."""
    for at in range(end - 1, max(0, end - LONGEST), -1):
        if words[at].is_sign or words[at].quoted:
            return end
        if words[at].low in RELATIVE and is_role(words[at - 1].low):
            return at
    return end


def _before_comma(mention: Mention, at: int) -> list[Phrase]:
    """Return the noun phrase that ends at a word with a comma after it, if it is a role."""
    sentence = mention.sentence
    if _is_elliptic(sentence.words[at - 1]):
        return [Phrase(f"{sentence.said((at - 1, at))} {COUNTERPART}", sentence.at(at - 1))]
    start, aside = _start(sentence.words, at, True)
    end = sentence.span(start, at)[1] if start < at else 0
    opens = start == 0 and at <= SHORT and sentence.words[0].low in DETERMINERS
    return _role(mention, start, end, aside, True, opens)


def _role(
    mention: Mention, start: int, end: int, aside: bool, comma: bool, opens: bool = False
) -> list[Phrase]:
    """Return the phrase from a word to before an offset, if it is a role or opens its sentence."""
    begin = mention.sentence.at(start)
    phrase = mention.sentence.text[begin:end].strip()
    role = phrase and (opens or _names_a_role(phrase, comma))
    return [Phrase(phrase, begin, aside)] if role else []


def _is_elliptic(word: Word) -> bool:
    """Return whether a country’s name is all that leads up to a name: “and Chile’s, Ana Brook,”."""
    return word.text.endswith(("’s", "'s")) and word.bare in country_words()


def _untitled_at(mention: Mention) -> int:
    """Return the offset at which a name begins after its titles."""
    start, end = mention.span
    return max(start, mention.sentence.text.find(untitled(mention.name), start, end))


def _ends_clause(words: list[Word], at: int) -> bool:
    """Return whether a sign follows, as it does after an apposition; brackets may tell a party.

    So does the place somebody is of: the minister, Ana Brook of Freedonia,.
    """
    if at < len(words) and words[at].low == "of":
        at += 1
        while at < len(words) and (words[at].is_name or words[at].low == "the"):
            at += 1
    return at >= len(words) or words[at].text in ENDS or words[at].text == "("


def _start(words: list[Word], end: int, comma: bool) -> tuple[int, bool]:
    """Return where the noun phrase that ends at ``end`` begins, and whether a preposition leads it.

    After a comma the phrase may hold a complement: “the ambassador in Tokyo, Jane Roe,”.
    """
    at, told = end, False
    while at and end - at < LONGEST:
        word = words[at - 1]
        joins = comma and word.low == "and" and not (told and _is_new(words, at - 1))
        if not joins and _closes(words, at - 1):
            return at, word.low.endswith("ing")
        ends = word.low in PREPOSITIONS and word.low != "of" and (told or not comma)
        if ends and not (comma and _leads_field(words, at - 1)):
            return at, True
        at -= 1
        if told and comma and word.low in DETERMINERS and _leads_whom(words, at):
            told = False
        elif told and word.low in DETERMINERS:
            return at, bool(at) and words[at - 1].low in PREPOSITIONS
        told = told or is_role(word.low)
    return at, False


def _is_new(words: list[Word], joint: int) -> bool:
    """Return whether “and” joins clauses, or persons, rather than two offices of one person."""
    return joint == 0 or not is_role(words[joint - 1].low) or words[joint + 1].low in DETERMINERS


def _leads_whom(words: list[Word], at: int) -> bool:
    """Return whether a phrase is the complement of an office: the head of | the grid operator."""
    return at > 1 and words[at - 1].low == "of" and is_role(words[at - 2].low)


def _leads_field(words: list[Word], at: int) -> bool:
    """Return whether “for” leads to the field of an office: the secretary for | home affairs."""
    return at > 0 and words[at].low == "for" and is_role(words[at - 1].low)


def _closes(words: list[Word], at: int) -> bool:
    """Return whether a noun phrase begins only after a word."""
    word = words[at]
    if word.quoted:
        return word.length > LONGEST_MARKED or word.last in ",.?!"  # “No,” spokesman Jo Roe said
    if word.is_sign:
        short = word.text == "." and at and len(words[at - 1].text) < 5 and words[at - 1].is_name
        return not (short or word.text in {"-", "&"})
    if word.low in CLOSERS or word.low in DAYS:
        return True
    leaving = word.low in OUT_OF_OFFICE and at and words[at - 1].text == ","  # a mediator, retired
    return not leaving and bool(word.finite) and is_finite(words, at)


def _names_a_role(phrase: str, comma: bool) -> bool:
    """Return whether a phrase holds an office or what somebody does, at its end or its head."""
    words = WORD.findall(phrase.lower())
    role = any(map(is_role, words if comma else words[-1:]))
    return role or "leader" in phrase or bool(organs_in(phrase))
