"""Reports by a participle: “…, saying that …”, “with Ana Brook stating …”, “quoted as saying”."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.acts import Attribution, before_content
from framing.reporting.as_saying import as_saying, quoted_at
from framing.reporting.bounds import content_end, relative_end
from framing.reporting.chains import subject_before
from framing.reporting.clause_nouns import before_main_verb
from framing.reporting.cues import HEARSAY, OF_CLAUSES, WITH_BARE, Cue
from framing.reporting.finite import finite_in, is_finite
from framing.reporting.governing import speaking_subject
from framing.reporting.own_subjects import OF_MANY, own_subject
from framing.reporting.phrases import DETERMINERS, Range, phrase_before, subject_after
from framing.reporting.vocabulary import AUXILIARIES, Word

BEFORE_GERUND = DETERMINERS | {"of", "for", "to"}
MAY = frozenset(["would", "could", "can", "may", "might", "should", "must", "to"])
FARTHEST = 16  # words before a participle beside the subject that begins its sentence
SAYING = frozenset(["say", "tell", "state", "add", "note", "claim"])  # replied saying it rained
NOT_SAID = word_class("before_unsaid_gerunds")
LONGEST_SOURCE = 12  # words of “the head of the Lund office”


def by_participle(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return the act of a form in -ing that no form of “be” stands before; of “as having said”."""
    first = group if words[group].low == "having" else verb
    before = words[first - 1].low if first else ""
    if before in BEFORE_GERUND and not _is_of_many(words, verb, before):
        return _held_against(words, verb, group, cue) if before == "for" else None
    quoted = quoted_at(words, verb, 0) if before == "as" else None
    if quoted is not None:
        return as_saying(words, verb, first - 1, cue, quoted)
    if first < verb or before in NOT_SAID or _opens_what_is_said(words, verb, cue):
        return None
    return _said_meanwhile(words, verb, group, cue)


def _is_of_many(words: list[Word], verb: int, before: str) -> bool:
    """Return whether a word by itself tells who does it: …, some | shouting “…”."""
    return verb > 1 and words[verb - 2].is_sign and before in OF_MANY


def _said_meanwhile(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return the act of a participle by whose it is: its own subject’s, or that of another verb."""
    source = own_subject(words, verb, cue)
    if source:
        return _with_its_subject(words, verb, group, cue, source)
    if verb == 0 and (main := _main_subject(words, verb)):
        return _leading(words, group, cue, main)
    return _inserted(words, verb, group, cue) or _of_speaker(words, verb, group, cue)


def _with_its_subject(
    words: list[Word], verb: int, group: int, cue: Cue, source: Range
) -> Attribution:
    """Return the act of “some shouting …”, before what the sentence that it begins tells of them.

    A sign warning that it froze | was stolen; with the mayor saying that it froze, | we left.
    """
    act = before_content(words, verb, group, cue, source, "participle with its subject", True)
    if source[0] == 0:
        return before_main_verb(words, act) if act.clause and act.content else act
    led = source[0] == 1 and words[0].text == "With"
    main = _main_subject(words, verb) if led else None
    return act.of(act.said_until(main[0] - 1)) if main else act


def _leading(words: list[Word], group: int, cue: Cue, main: Range) -> Attribution | None:
    """Return the act of a first word, up to the main clause: “Noting that …, | Brook left”."""
    act = before_content(words, 0, group, cue, main, "leading participle", True)
    return act.of(act.said_until(main[0] - 1)) if act.clause else None


def _of_speaker(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return the act of whoever speaks before a participle, up to what they do next."""
    source = _of_phrase(words, verb) or speaking_subject(words, verb)
    if source is None:
        return None
    act = before_content(words, verb, group, cue, source, "participle", True, True)
    return act.of(tuple((start, _main_verb(words, start, end)) for start, end in act.content))


def _of_phrase(words: list[Word], verb: int) -> Range | None:
    """Return the source of the phrase right before a participle: according to Brook, | citing …."""
    comma = verb - 1
    if comma < 0 or words[comma].text != ",":
        return None
    for at in range(comma - 1, max(-1, comma - LONGEST_SOURCE), -1):
        if words[at].is_sign or words[at].quoted:
            return None
        if words[at].low == "according":
            return at + 2, comma
    return None


def _opens_what_is_said(words: list[Word], verb: int, cue: Cue) -> bool:
    """Return whether a gerund is the subject of what is said: said | naming the envoy was rash."""
    told = words[verb - 1].cue if verb and words[verb - 1].finite else None
    if told is None or cue.verb in SAYING or told.complements.isdisjoint(WITH_BARE):
        return False
    clause = words[verb + 1 : verb + 2] and words[verb + 1].low != "that"
    return (
        bool(clause) and "gerund" not in told.complements and finite_in(words, verb + 1, len(words))
    )


def _inserted(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return the act of “X, saying that …, | left”, which ends where the verb of X stands."""
    if words[verb - 1].text != "," or verb >= FARTHEST or cue.verb in HEARSAY:
        return None
    end = content_end(words)
    stop = relative_end(words, verb, end)
    if stop == end or finite_in(words, 0, verb):
        return None
    source = subject_before(words, verb) or phrase_before(words, verb - 1)
    if source is None or words[source[0]].low.startswith("what"):
        return None
    act = before_content(words, verb, group, cue, source, "participle", True)
    return act.of(act.said_until(stop))


def _held_against(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return the act of “X was criticised for saying that …”, “X came under fire for …”.

    Of a noun right before “for” it is not told who said it: the reason for saying that ….
    """
    if cue.complements.isdisjoint(OF_CLAUSES) or phrase_before(words, verb - 1):
        return None
    source = speaking_subject(words, verb)
    if source is None or any(word.low in MAY for word in words[source[1] : verb]):
        return None
    act = before_content(words, verb, group, cue, source, "participle", False, True)
    return act if act.clause else None


def _main_verb(words: list[Word], start: int, end: int) -> int:
    """Return where the main clause goes on after a participle: …, saying it rained | , and left."""
    for at in range(start + 1, end - 2):
        joins = words[at].text == "," and words[at + 1].low in {"and", "but", "then"}
        if joins and words[at + 2].low not in AUXILIARIES and is_finite(words, at + 2):
            return at
    return end


def _main_subject(words: list[Word], verb: int) -> Range | None:
    """Return the subject of the clause that a participle leads to: “Noting that …, Brook left”."""
    said = False
    for at in range(verb + 1, len(words) - 2):
        word = words[at]
        said = said or bool(word.finite and is_finite(words, at))
        if word.quoted or word.text in ";:":
            return None
        if word.text != ",":
            continue
        found = subject_after(words, at, len(words)) or (at + 1, at + 2)
        if not said:
            if found[1] < len(words) and is_finite(words, found[1]):
                return None  # Concluding the meeting, Brook left
            continue
        after = words[found[1]] if found[1] < len(words) else word
        if after.text == "," or after.in_group or (after.finite and is_finite(words, found[1])):
            return found
    return None
