"""Reports by a participle: “…, saying that …”, “with Ana Brook stating …”, “quoted as saying”."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.acts import (
    Attribution,
    after_content,
    before_content,
    quotation_right_before,
)
from framing.reporting.bounds import clause_before, content_end, finite_in, relative_end
from framing.reporting.chains import subject_before
from framing.reporting.clause_nouns import main_verb
from framing.reporting.cues import HEARSAY, OF_CLAUSES, STATEMENT_NOUNS, WITH_BARE, Cue
from framing.reporting.finite import is_finite
from framing.reporting.governing import speaking_subject
from framing.reporting.particular import AS_SAYING
from framing.reporting.phrases import (
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    Range,
    phrase_before,
    subject_after,
    verb_group,
)
from framing.reporting.vocabulary import ADVERBS, AUXILIARIES, BE, SUBORDINATORS, Word

BEFORE_GERUND = DETERMINERS | {"of", "for", "to"}
WITNESSING = word_class("witnessing")  # whoever is seen or heard speaks
QUOTED = frozenset(["quoted", "quotes", "cited", "cites", "quoting", "citing"])
QUOTED |= {"recorded", "reported", "heard", "remembered"}
NO_SUBJECT = (
    ADVERBS | SUBORDINATORS | PREPOSITIONS | PERSONAL | {"and", "but", "or", "who", "thereby"}
)
MAY = frozenset(["would", "could", "can", "may", "might", "should", "must", "to"])
MADE_PUBLIC = word_class("publishing_verbs")
FARTHEST = 16  # words before a participle beside the subject that begins its sentence
SAYING = frozenset(["say", "tell", "state", "add", "note", "claim"])  # replied saying it rained
NOT_SAID = word_class("before_unsaid_gerunds")
LONGEST_SOURCE = 12  # words of “the head of the Lund office”
SEEN = 8  # words between who is seen and what they say
BEARERS = STATEMENT_NOUNS | word_class("bearers")
OF_MANY = (DETERMINERS - {"the", "a", "an"}) | {"others", "both", "none", "mostly"}


def by_participle(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return the act of a form in -ing that no form of “be” stands before; of “as having said”."""
    first = group if words[group].low == "having" else verb
    before = words[first - 1].low if first else ""
    alone = verb > 1 and words[verb - 2].is_sign and before in OF_MANY  # , some shouting “…”
    if before in BEFORE_GERUND and not alone:
        return _held_against(words, verb, group, cue) if before == "for" else None
    quoted = _quoted_at(words, verb, 0) if before == "as" else None
    if quoted is not None:
        return _as_saying(words, verb, first - 1, cue, quoted)
    if first < verb or before in NOT_SAID or _opens_what_is_said(words, verb, cue):
        return None
    source = _own_subject(words, verb, cue)
    if source:
        act = before_content(words, verb, group, cue, source, "participle with its subject", True)
        if source[0] == 0:
            return _before_own_verb(words, act)
        return _led_by_with(words, verb, act) if source[0] == 1 and words[0].text == "With" else act
    if verb == 0 and (main := _main_subject(words, verb)):
        act = before_content(words, verb, group, cue, main, "leading participle", True)
        kept = tuple((a, min(b, main[0] - 1)) for a, b in act.content if a < main[0] - 1)
        return act.of(kept) if act.clause else None
    beside = words[verb - 1].text == "," and verb < FARTHEST and cue.verb not in HEARSAY
    inserted = _inserted(words, verb, group, cue) if beside else None
    if inserted:
        return inserted
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
    end = content_end(words)
    stop = relative_end(words, verb, end)
    if stop == end or finite_in(words, 0, verb):
        return None
    source = subject_before(words, verb) or phrase_before(words, verb - 1)
    if source is None or words[source[0]].low.startswith("what"):
        return None
    act = before_content(words, verb, group, cue, source, "participle", True)
    return act.of(tuple((a, min(b, stop)) for a, b in act.content if a < stop))


def _before_own_verb(words: list[Word], act: Attribution) -> Attribution:
    """Return the act of “a sign warning that …”, up to the verb of its subject: … | was stolen."""
    if not (act.clause and act.content):
        return act
    start, end = act.content[-1]
    stop = main_verb(words, start)
    return act.of((*act.content[:-1], (start, stop))) if start < stop < end else act


def _led_by_with(words: list[Word], verb: int, act: Attribution) -> Attribution:
    """Return the act of “With X saying that …, | Brook left”, up to the main clause."""
    main = _main_subject(words, verb)
    if main is None:
        return act
    return act.of(tuple((a, min(b, main[0] - 1)) for a, b in act.content if a < main[0] - 1))


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


def _quoted_at(words: list[Word], verb: int, first: int) -> int | None:
    """Return where from a place on the “quoted” of “quoted the envoy as saying” stands, or None."""
    for at in range(verb - 1, max(first - 1, verb - AS_SAYING), -1):
        if words[at].low in QUOTED:
            return at
    return None


def _as_saying(
    words: list[Word], verb: int, before: int, cue: Cue, quoted: int
) -> Attribution | None:
    """Return the act of “quoted the envoy as saying …”, “the envoy was quoted as saying …”.

    ``before`` is where “as” stands.
    """
    group = verb_group(words, quoted)
    quoter = subject_before(words, quoted)
    passive = any(word.low in BE for word in words[group:quoted])
    source = quoter if passive else _object(words, quoted + 1, before)
    if source is None:
        return None
    left = quoter[0] if quoter else group
    if quotation_right_before(words, left) or (
        left > 1 and clause_before(words, left - 1, verb + 1)
    ):
        return after_content(words, verb, cue, left, source, "quoted as saying")
    own = verb_group(words, verb)
    return before_content(words, verb, own, cue, source, "quoted as saying", True)


def _object(words: list[Word], start: int, end: int) -> Range | None:
    """Return the noun phrase between two places, before its apposition."""
    stop = next((at for at in range(start, end) if words[at].text == ","), end)
    return (start, stop) if start < stop else None


def _own_subject(words: list[Word], verb: int, cue: Cue) -> Range | None:
    """Return the subject that stands right before a participle, or None: “some shouting …”."""
    start, last = _segment(words, verb), words[verb - 1]
    seen = None if cue.complements.isdisjoint(OF_CLAUSES) else _witnessed(words, verb)
    if seen:
        return seen
    if start == verb or last.low in NO_SUBJECT or last.low.endswith("ly"):
        return None
    quoted = _quoted_at(words, verb, start)
    if quoted is not None:
        return _object(words, quoted + 1, verb)
    if cue.complements.isdisjoint(OF_CLAUSES):
        return None
    finite = [at for at in range(start, verb) if words[at].finite and is_finite(words, at)]
    accompanied = [at for at in range(start, verb - 1) if words[at].low == "with"]
    if accompanied and not (finite and finite[-1] > accompanied[-1]):
        return accompanied[-1] + 1, verb
    if not finite:
        found = phrase_before(words, verb)
        return found if found and _is_absolute(words, start, found) else None
    return _bearer(words, finite[-1], verb)


def _witnessed(words: list[Word], verb: int) -> Range | None:
    """Return who is seen or heard as they speak: showed the mayor saying; saw her telling them."""
    for at in range(verb - 2, max(0, verb - SEEN), -1):
        if not words[at + 1].in_phrase and words[at + 1].low not in PERSONAL:
            return None
        if words[at].low in WITNESSING and words[at - 1].low not in DETERMINERS:
            return (at + 1, verb) if _may_speak(words[at + 1]) or at + 2 == verb else None
    return None


def _may_speak(word: Word) -> bool:
    """Return whether somebody who speaks may begin with a word: a name, a pronoun, “the”."""
    return word.is_name or word.low in DETERMINERS or word.low in PERSONAL


def _segment(words: list[Word], verb: int) -> int:
    """Return where the words before a participle begin, after a sign or a quotation."""
    at = verb
    while at and not _parts(words[at - 1]):
        at -= 1
    return at


def _parts(word: Word) -> bool:
    """Return whether a word parts what stands on either side of it."""
    return word.quoted or (word.is_sign and word.text != ".")


def _is_absolute(words: list[Word], start: int, found: Range) -> bool:
    """Return whether a phrase is the subject of nothing but a participle: “, some shouting …”."""
    first = words[found[0]]
    if found[0] > start + 1:
        return False
    if start == 0:
        return words[found[1] - 1].low in BEARERS
    said = found[1] + 1 < len(words) and (
        words[found[1] + 1].quoted or _is_that(words, found[1] + 1)
    )
    return first.low in OF_MANY or first.names or found[1] - found[0] == 1 or said


def _is_that(words: list[Word], at: int) -> bool:
    """Return whether a reported clause opens here."""
    return words[at].low == "that"


def _bearer(words: list[Word], governing: int, verb: int) -> Range | None:
    """Return the message or sign that bears the words, unless the subject made it public."""
    if words[governing].low in MADE_PUBLIC:
        return None
    found = phrase_before(words, verb)
    if found is None or words[found[0]].low in PERSONAL:
        return None
    head = next(
        (at for at in range(found[0] + 1, found[1]) if words[at].low in PREPOSITIONS), found[1]
    )
    return found if words[head - 1].low in BEARERS else None
