"""Clauses after “that”, which may stand after when, where and to whom they were said."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.asides import HELD_IN
from framing.reporting.bare_clauses import ASIDES, LONGEST_SUBJECT
from framing.reporting.cues import CLAUSE_NOUNS, Cue
from framing.reporting.endings import is_role
from framing.reporting.finite import is_finite
from framing.reporting.listeners import ADVERBIAL, HEARERS, OBJECTIVE, after_adverbials
from framing.reporting.objects import OCCASIONS, WHEN, Reported
from framing.reporting.phrases import DETERMINERS, PARTICIPLES, PERSONAL, RELATIVE
from framing.reporting.tags import TEMPORAL
from framing.reporting.times import after_time
from framing.reporting.vocabulary import AUXILIARIES, PREPOSITIONS, Word

IS = frozenset(["is", "was"])
WITH_THAT = frozenset(["clause", "addressee"])
NEAR_THAT = frozenset(["infinitive", "gerund", "that"])  # these want “that” right after the verb
BEFORE_THAT = (
    ADVERBIAL
    | WHEN
    | {"that", "out", "back", "it", "clear", "plain", "known", "only", "all", "slip"}
)
PARTICLES = frozenset(["out", "in", "up", "down", "off", "away", "back", "aside"])
ASIDE_PRONOUNS = RELATIVE - {"that"}
WITNESSING = word_class("witnessing")
MADE = PARTICIPLES | {"made"}
AFTER_MADE = frozenset(["by", "public"])
BEGINS_SUBJECT = PERSONAL | DETERMINERS
WITH_NOUN = PREPOSITIONS - HELD_IN - {"to", "on"}  # charged after a fire that killed two
OF = frozenset(["of", "about", "over", "after"])
COUNT_NOUNS = word_class("count_nouns")
LONGEST_NOUN = 4  # words of “of a fire that”
LONGEST_LISTENER = 6  # words from a verb to “that”
FARTHEST_THAT = 20  # words from a verb


def that_clause(words: list[Word], verb: int, cue: Cue, end: int) -> Reported | None:
    """Return the clause after “that”, which may stand after when, where and to whom it was said."""
    if words[verb + 1].low in IS and says_that(words, verb):
        return Reported(after_that(words, verb + 2, end), True)
    if cue.verb == "put":
        return _put_to(words, verb, end)
    adverbial = _leads_to_that(words, verb + 1, end)
    if cue.verb == "promise" and not adverbial:
        return _promised_to(words, verb, end)
    if not (adverbial or "addressee" in cue.complements):
        return None  # as a rule
    that = _of_clause(words, verb, cue, end)
    if that is None or (words[that - 1].low in CLAUSE_NOUNS and not adverbial):
        return None
    clause = _takes_that(words, verb, that, cue, end)
    return Reported(after_that(words, that, end), True) if clause else None


def _leads_to_that(words: list[Word], at: int, end: int) -> bool:
    """Return whether “that”, or when, where or to whom it was said, begins here: on Monday that."""
    after = words[at]
    if after.time != "x" and after_time(words, at, end) > at:
        return True
    return _opens_adverbial(after) or (after.low in TEMPORAL and _begins_when(words, at))


def _of_clause(words: list[Word], verb: int, cue: Cue, end: int) -> int | None:
    """Return where the “that” stands which may begin what a verb reports: not “so that”."""
    if words[verb + 1].low == "to" and "infinitive" in cue.complements:
        return None
    stop = min(verb + FARTHEST_THAT, end)
    that = _behind_aside(words, verb + 1, stop)
    apart = that is not None and verb + 1 < that < end - 1 and words[that + 1].finite
    if that and apart and _has_noun(words, verb, that) and _tells_more(words, that, end):
        that = _that(words, that + 1, stop)
    return None if that is None or words[that - 1].low == "so" else that


def _takes_that(words: list[Word], verb: int, that: int, cue: Cue, end: int) -> bool:
    """Return whether a verb takes a clause from a “that” on: near it, as an object, or far off."""
    if that == verb + 1 and not cue.complements.isdisjoint(NEAR_THAT):
        return True
    if "object" in cue.complements and _judges_clause(words, verb, that, end):
        return True
    far = not cue.complements.isdisjoint(WITH_THAT)
    return far and not _clause_between(words, verb + 1, that)


def _behind_aside(words: list[Word], start: int, stop: int) -> int | None:
    """Return where the first “that” stands, behind an aside with one: in a voice that shook, …."""
    that = _that(words, start, stop)
    if that is None or words[that - 1].text == ",":
        return that
    if not any(word.text == "," for word in words[start : that - 1]):
        return that
    close = next((at for at in range(that + 1, stop - 1) if words[at].text == ","), that)
    return close + 1 if close > that and words[close + 1].low == "that" else that


def _has_noun(words: list[Word], verb: int, that: int) -> bool:
    """Return whether the noun before “that” is one that a verb is told with: told them of a fire.

    A preposition stands right after the verb, or leads to that noun.
    """
    if words[verb + 1].low in WITH_NOUN:
        return True
    return any(word.low in OF for word in words[max(verb + 1, that - LONGEST_NOUN) : that])


def _tells_more(words: list[Word], that: int, end: int) -> bool:
    """Return whether “that” tells more of a noun: charged after a fire | that destroyed the mill.

    Its verb stands right after it, and the noun is no day and nothing that is said.
    """
    noun, at = words[that - 1], that + 1
    if noun.adverbial or noun.is_sign or at >= end:
        return False
    if words[at].finite != "past":
        return words[at].finite == "always" and not noun.is_name
    after = words[at + 1] if at + 1 < end else words[that]
    return after.low in DETERMINERS or after.time == "n" or not _finite_from(words, at + 1, end)


def _finite_from(words: list[Word], start: int, end: int) -> bool:
    """Return whether a finite verb stands before the next sign."""
    for at in range(start, end):
        if words[at].is_sign:
            return False
        if words[at].finite and is_finite(words, at):
            return True
    return False


def _put_to(words: list[Word], verb: int, end: int) -> Reported | None:
    """Return the clause of “put it to the minister that …”, which somebody is to answer."""
    if [word.low for word in words[verb + 1 : verb + 3]] != ["it", "to"]:
        return None
    for at in range(verb + 3, min(verb + 3 + LONGEST_LISTENER, end)):
        if words[at].low == "that":
            return Reported(after_that(words, at, end), True)
        if words[at].is_sign:
            return None
    return None


def _promised_to(words: list[Word], verb: int, end: int) -> Reported | None:
    """Return the clause of “promised the crowd that …”; a pool that is warm is promised itself."""
    for at in range(verb + 2, min(verb + LONGEST_LISTENER, end)):
        word = words[at - 1]
        if words[at].low == "that":
            hears = word.low in HEARERS or word.low in OBJECTIVE or is_role(word.low[:-1])
            clause = (hears or word.is_name) and at + 1 < end and not is_finite(words, at + 1)
            return Reported(at + 1, True) if clause else None
        if not words[at].in_phrase or words[at].low in PREPOSITIONS:
            return None
    return None


def says_that(words: list[Word], verb: int) -> bool:
    """Return whether “is that” stands right after a verb: what the cook did say | was that …."""
    after = [word.low for word in words[verb + 1 : verb + 3]]
    return len(after) == 2 and after[0] in IS and after[1] == "that"


def _judges_clause(words: list[Word], verb: int, that: int, end: int) -> bool:
    """Return whether a verb with an object has a clause instead: denounced on Friday that it ….

    Not so in “denounced that attack”, whose noun stands right after.
    """
    if after_adverbials(words, verb + 1, end) != that or that + 2 >= end:
        return False
    first = words[that + 1].low
    if first in DETERMINERS or first in PERSONAL or words[that + 1].is_name:
        return True
    for at in range(that + 2, min(that + LONGEST_SUBJECT, end)):
        if words[at].finite and is_finite(words, at):
            return at > that + 2  # that attack was …: a noun alone is what is judged
        if not words[at].in_phrase:
            return False
    return False


def _clause_between(words: list[Word], start: int, that: int) -> bool:
    """Return whether a finite verb stands before “that”, save a participle after a noun.

    Said in a note issued on Friday that …; told a crowd gathered outside that ….
    """
    finite = [
        at
        for at in range(start, _before_relative(words, start, that))
        if words[at].finite and words[at].low != "be" and is_finite(words, at)
    ]
    if finite and _tells_when(words, start, that, finite[0]):
        return False
    if len(finite) != 1:
        return bool(finite)
    noun = words[finite[0] - 1].low
    told = noun in OCCASIONS or noun in HEARERS
    participle = words[finite[0]].finite == "past" or words[finite[0]].low in PARTICIPLES
    return not (told and participle and finite[0] > start + 1)


def _tells_when(words: list[Word], start: int, that: int, verb: int) -> bool:
    """Return whether a clause before “that” tells when: told them | as he was led away | that ….

    ``verb`` is its first. It reports nothing, and no verb stands right after “that”.
    """
    when = next((at for at in range(start, verb - 1) if words[at].low in TEMPORAL), 0)
    if not when or that + 1 >= len(words) or is_finite(words, that + 1):
        return False
    told = any(word.cue or word.is_sign or word.low in WITNESSING for word in words[when:that])
    return _begins_when(words, when) and not told


def _begins_when(words: list[Word], at: int) -> bool:
    """Return whether a clause that tells when begins here: as she left; not: as a signal."""
    if words[at].low not in TEMPORAL or at + 2 >= len(words):
        return False
    first = words[at + 1]
    return (first.low in BEGINS_SUBJECT or first.names) and first.low not in {"a", "an"}


def _before_relative(words: list[Word], start: int, that: int) -> int:
    """Return where an aside between commas begins that ends before “that”, or there.

    Said in a note, | which was read aloud, that …; maintains, | as he has for years, that …. What
    is in its turn told, as “he said” is, is no aside.
    """
    if words[that - 1].text != ",":
        for at in range(start + 1, that):
            if words[at].low == "who":
                return at  # tells anyone | who will listen that …
        return that
    for at in range(start, that - 1):
        if words[at].text != ",":
            continue
        if any(word.low in ASIDE_PRONOUNS for word in words[at + 1 : at + 5]):
            return at
        if any(word.low == "that" for word in words[at + 2 : that]):
            return at  # in a voice | that shook, that …
        opens = words[at + 1]
        if opens.finite == "past" or opens.low in MADE or opens.low in TEMPORAL:
            return at  # in a filing, | made public on Monday, that …; said, | when asked, that …
        if not any(word.cue for word in words[at + 1 : that]):
            return at
    return that


def _opens_adverbial(word: Word) -> bool:
    """Return whether a word begins “that …”, or when, where and to whom it was said."""
    sign = word.is_sign and not word.quoted
    return sign or word.low in BEFORE_THAT or word.low.endswith("ly")


def _that(words: list[Word], start: int, stop: int) -> int | None:
    """Return where the first “that” of a range stands, or None."""
    if words[start].low == "that":
        return None if _is_pronoun(words, start) else start
    if "that" not in [word.low for word in words[start:stop]]:
        return None
    for at in range(start, stop):
        word = words[at]
        if word.low == "that":
            further = words[at - 1].low in {"and", "but"}  # said it “regretted” it, and that …
            return None if further or _is_pronoun(words, at) else at
        if word.text == ";":
            return None
        if word.signals and word.low not in ASIDES:
            before = words[at - 1]
            told = words[at + 1].low in AFTER_MADE  # in a filing, made public on Monday, that …
            if (before.is_sign and not told) or before.low in {"and", "but"}:
                return None
    return None


def _is_pronoun(words: list[Word], that: int) -> bool:
    """Return whether “that” is what is spoken of, before a particle: ruled that out."""
    after = words[that + 1] if that + 1 < len(words) else words[that]
    return after.low in PARTICLES and (that + 2 >= len(words) or words[that + 2].is_sign)


def after_that(words: list[Word], that: int, end: int) -> int:
    """Return where a clause begins after its “that”, which may be a word of the clause itself.

    Said | that was all; said | that figure was too high.
    """
    if that + 2 < end and words[that + 1].low in COUNT_NOUNS and is_finite(words, that + 2):
        return that
    opens = that + 1 < end and is_finite(words, that + 1)
    if opens and that + 2 < end and words[that + 1].low[-1] == "s" and words[that + 2].finite:
        opens = words[that + 1].low in AUXILIARIES  # that plans would fail; that was found
    return that if opens else that + 1
