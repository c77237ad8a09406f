"""An act of reporting as stretches of a text, before anybody is told who its source is."""

from __future__ import annotations

from dataclasses import dataclass

from framing.reporting.acts import Attribution
from framing.reporting.bare_clauses import CURRENCIES
from framing.reporting.finite import finite_in, is_finite
from framing.reporting.going_on import PROMPTING
from framing.reporting.objects import is_empty
from framing.reporting.passives import BY
from framing.reporting.phrases import DETERMINERS, PERSONAL, RELATIVE
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.text.tokens import Span
from framing.voices.own_marks import reporters_marks

Piece = tuple[int, int, str]  # where a stretch begins and ends, and its kind
Part = tuple[int, int, str]  # some words of a sentence, and their kind outside marks

SET_OFF = "set off by a colon"  # the rule of a statement without marks
DASHES = frozenset("—–-")
OPENS_SUBJECT = DETERMINERS | PERSONAL | {"only", "even", "more", "less", "fewer"}
BEFORE_PARTICIPLE = frozenset(["before", "after"])
POSSESSIVES = frozenset(["his", "her", "its", "their"])
FEWEST_OWN = 3  # words of “in her words”
BEFORE_AS = frozenset(["even", "just"])
JOINING = frozenset(["and", "but", "while", "whereas", "although", "though"])


@dataclass(slots=True, eq=False)
class Draft:
    """An act of reporting before its source is resolved: spans of characters, and the rule."""

    stretches: tuple[Piece, ...]
    source: Span | None
    apposition: Span | None
    cue: Span | None
    rule: str
    follows: bool = False  # it goes on in the statement before


def anchors(sentence: Sentence, act: Attribution) -> tuple[Span | None, Span | None, Span | None]:
    """Return the character spans of an act's source, of what stands beside it, and of its cue."""
    if act.source is None:
        return None, None, sentence.span(*act.cue)
    source, cue = sentence.span(*act.source), sentence.span(*act.cue)
    return source, (source[1], cue[0]) if act.source[1] < act.cue[0] else None, cue


def pieces(sentence: Sentence, act: Attribution) -> list[Piece]:
    """Return the stretches of an act: its quotations, and what is reported between them."""
    found: list[Piece] = []
    kind = act.kind if act.clause else ""
    for start, end in act.content:
        if act.topic is None:
            found += _of_part(sentence, act, start, end, kind)
        else:
            for part in _around_topic(start, end, *act.topic, kind):
                found += _of_part(sentence, act, *part)
    return found


def _of_part(sentence: Sentence, act: Attribution, start: int, end: int, kind: str) -> list[Piece]:
    """Return the stretches of a part of an act's content, its words outside marks of a kind."""
    words, gap = sentence.words, start
    plain = act.headline or start < act.cue[0]  # a label may stand before it, no announcement
    found: list[Piece] = []
    for at in [at for at in range(start, end) if words[at].parts]:
        if not words[at].quoted and not _is_before_marks(words, at):
            continue
        if gap < at:
            found += _outside(sentence, gap, at - _own_words(words, gap, at), kind, plain)
        gap = at + 1
        if words[at].quoted and (act.rule == BY or not reporters_marks(sentence, at)):
            found.append((*sentence.span(at, gap), "direct"))
    if gap < end:  # at its end, “and” or “while” joins what another act reports
        found += _outside(sentence, gap, end - _joins(words, gap, end - 1), kind, plain)
    return found


def _own_words(words: list[Word], start: int, at: int) -> int:
    """Return how many words before marks only tell whose they are: the lake was, in her words,."""
    end = at - (words[at - 1].text == ",")
    if end - start < FEWEST_OWN or words[end - 1].low != "words":
        return 0
    owner = end - 2 - (words[end - 2].low == "own")
    owned = owner > start and words[owner].low in POSSESSIVES and words[owner - 1].low == "in"
    return at - owner + 1 if owned else 0


def _is_before_marks(words: list[Word], at: int) -> bool:
    """Return whether “alleged” stands right before marks, and is the reporter's.

    Alleged bribes, without marks, are told of in whose words the rest is.
    """
    return at + 1 < len(words) and words[at + 1].quoted


def _joins(words: list[Word], start: int, at: int) -> int:
    """Return how many words at the end of what is reported join what another act reports."""
    if words[at].low == "as" and start < at - 1 and not _leads_to_marks(words, at):
        return 1 + (words[at - 1].low in BEFORE_AS)  # said it rained, | even as another said ….
    if words[at].low in PROMPTING:
        return int(words[at - 1].text == ",")  # , prompting | another to call it so
    if words[at].low in RELATIVE:
        return start < at and words[at - 1].text == ","  # denied the raid, | which others …
    if words[at].low in BEFORE_PARTICIPLE:
        return at + 1 < len(words) and words[at + 1].gerund  # said it rained | before adding that …
    return words[at].low in JOINING and words[at - 1].low not in DETERMINERS  # for a while


def _leads_to_marks(words: list[Word], at: int) -> bool:
    """Return whether “as” belongs to what stands before it: such as; seen as “a threat”."""
    quoted = at + 1 < len(words) and words[at + 1].quoted
    return quoted or words[at - 1].low in {"such", "well"}


def _around_topic(start: int, end: int, first: int, last: int, kind: str) -> list[Part]:
    """Return the parts of a content, what was spoken of in its words ``first`` to ``last``."""
    first, last = max(start, first), min(end, last)
    if first >= last:
        return [(start, end, kind)]
    parts = (start, first, kind), (first, last, "topic"), (last, end, kind)
    return [part for part in parts if part[0] < part[1]]


def _outside(sentence: Sentence, start: int, end: int, kind: str, plain: bool) -> list[Piece]:
    """Return a gap between quotations as a piece, without outer punctuation, if it has a kind.

    After a colon and with a capital it is a statement set off, unless it is ``plain``.
    """
    words = sentence.words
    start, end = _without_signs(words, start, end, kind)
    if start < end and _is_remark(words, start, end):
        return []
    start = start if kind == "topic" else _after_that(words, start, end)
    joins = end - start == 2 and words[start + 1].low == "that" and words[start].low in JOINING
    if start >= end or joins:
        return []
    if kind in {"", "indirect"} and after_colon(words, start):
        kind = "indirect" if plain else "block"
    if not kind or (kind in {"topic", "attitude"} and is_empty(words, start, end)):
        return []
    return [(*sentence.span(start, end), kind)]


def _without_signs(words: list[Word], start: int, end: int, kind: str) -> tuple[int, int]:
    """Return a gap without the signs around it, a topic without a determiner that it ends in."""
    while start < end and (
        words[end - 1].is_sign or (kind == "topic" and words[end - 1].low in DETERMINERS)
    ):
        end -= 1
    while start < end and words[start].is_sign and words[start].text not in CURRENCIES:
        start += 1
    return start, end


def _is_remark(words: list[Word], start: int, end: int) -> bool:
    """Return whether a gap is the reporter's: how somebody says it, or what it is called.

    “We are ready,” (laughs) “more or less,” says Brook.
    """
    if words[start - 1].text == "(" and end < len(words) and words[end].text == ")":
        return True
    if words[start - 1].quoted and _is_told_beside(words, start):
        return True
    return start > 1 and words[start - 2].quoted and _is_between_dashes(words, start, end)


def _is_told_beside(words: list[Word], at: int) -> bool:
    """Return whether a participle after closed marks tells what the speaker does: pausing.

    So does “or”, with which the reporter gives the same in other words.
    """
    word = words[at]
    again = word.low == "or" and at + 1 < len(words) and words[at + 1].quoted
    told = again or (word.low.endswith("ing") and not word.signals)
    return told and words[at - 1].last == ","


def _is_between_dashes(words: list[Word], start: int, end: int) -> bool:
    """Return whether a clause between two quotations tells what happens: “…” — she rose — “…”."""
    dashes = end + 1 < len(words) and words[start - 1].text == words[end].text in DASHES
    subject = words[start].is_name or words[start].low in PERSONAL
    return dashes and words[end + 1].quoted and subject and finite_in(words, start, end)


def _after_that(words: list[Word], start: int, end: int) -> int:
    """Return where a gap begins after its “that”, “and that”, which opens a further clause."""
    that = start + (start < end and words[start].low in {"and", "but"})
    if that + 1 >= end or words[that].text != "that":
        return start
    first = words[that + 1]
    opens = first.is_name or first.low in OPENS_SUBJECT
    return that + 1 if opens and not is_finite(words, that + 1) else start


def after_colon(words: list[Word], at: int) -> bool:
    """Return whether a word begins with a capital after a colon, as a statement set off does."""
    return at > 1 and words[at - 1].text == ":" and words[at].is_name
