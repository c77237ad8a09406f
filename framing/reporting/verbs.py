"""The act of reporting that a verb signals: who is its subject, and what stretch it reports."""

from __future__ import annotations

from framing.reporting.acts import (
    Attribution,
    after_content,
    before_content,
    quotation_right_before,
)
from framing.reporting.complements import (
    clause_before,
    complement,
    content_end,
    ends_here,
    finite_in,
    is_stop,
)
from framing.reporting.cues import ACTS, NOUN_FORMS, STATEMENT_NOUNS, Cue
from framing.reporting.phrases import (
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVE,
    Range,
    governing_subject,
    subject_after,
    subject_before,
    verb_group,
)
from framing.reporting.vocabulary import Word

BE = frozenset(["is", "are", "was", "were", "be", "been", "being"])
ARTICLES = frozenset(["the", "a", "an", "his", "her", "its", "their", "my", "your", "our", "to"])
NO_VERB_AFTER = ARTICLES | PREPOSITIONS
BEFORE_GERUND = DETERMINERS | {"of", "for", "to"}
SUBJECTS = PERSONAL | RELATIVE | STATEMENT_NOUNS
# These report only with their particle: “pointed out”, “shot back”.
NEEDED = {"point": {"out", "to"}, "go": {"on"}, "shoot": {"back"}, "fire": {"back"}}
COORDINATED = "verb after “and”"
QUOTED = frozenset(["quoted", "cited"])
OPENERS = frozenset(["and", "but", "while", "as", "so", ";", "—", "–", "although", "though"])


def by_verb(words: list[Word], verb: int, cue: Cue) -> Attribution | None:
    """Return the act a reporting verb signals, or None where it reports nothing here."""
    group = verb_group(words, verb)
    if _is_act(words, verb, cue) or _is_denied(words, group, verb):
        return None
    be = _holds_be(words, group, verb)
    if words[verb].low.endswith("ing"):
        if not be:
            return _by_participle(words, verb, cue)
    elif be or (verb + 1 < len(words) and words[verb + 1].low == "by"):
        return _passive(words, verb, cue)
    if group and words[group - 1].low in NO_VERB_AFTER:
        return None
    if quotation_right_before(words, group):
        source = subject_after(words, verb, len(words))
        if source:
            return after_content(words, verb, group, source, "verb, then source")
    if _clause_right_before(words, group):
        source = subject_after(words, verb, len(words))
        named = source and words[source[0]].low not in PERSONAL and is_stop(words, source[1])
        if source and named and "bare" in cue.complements:
            return after_content(words, verb, group, source, "verb, then source")
    source = subject_before(words, verb)
    if source is None or words[source[0]].quoted:
        return _coordinated(words, verb, group, cue)
    if _is_noun(words, verb, source):
        return None
    if _follows_content(words, verb, cue, source):
        return after_content(words, verb, source[0], source, "source, then verb")
    return before_content(
        words, verb, cue, source, "source and verb before", _opened(words, source)
    )


def _is_denied(words: list[Word], group: int, verb: int) -> bool:
    """Return whether a verb group holds a negator."""
    return group < verb and any(word.negates for word in words[group:verb])


def _holds_be(words: list[Word], group: int, verb: int) -> bool:
    """Return whether a verb group holds a form of “be”."""
    return group < verb and any(word.low in BE for word in words[group:verb])


def _by_participle(words: list[Word], verb: int, cue: Cue) -> Attribution | None:
    """Return the act of “…, saying that …”, whose source is the subject of the verb before."""
    if verb and words[verb - 1].low in BEFORE_GERUND:
        return None
    quoted = _quoted_as(words, verb) if verb and words[verb - 1].low == "as" else None
    source = quoted or governing_subject(words, verb)
    if source is None:
        return None
    if quoted and quotation_right_before(words, quoted[0]):
        return after_content(words, verb, quoted[0], quoted, "quoted as saying")
    if quoted:
        return before_content(words, verb, cue, source, "quoted as saying", True)
    return before_content(words, verb, cue, source, "participle", True, True)


def _quoted_as(words: list[Word], verb: int) -> Range | None:
    """Return who is quoted “as saying”: “quoted the envoy as …”, “the envoy was quoted as …”."""
    quoted = next((i for i in range(verb - 2, -1, -1) if words[i].low in QUOTED), None)
    if quoted is None:
        return None
    if _holds_be(words, verb_group(words, quoted), quoted):
        return subject_before(words, quoted)
    return (quoted + 1, verb - 1) if quoted + 1 < verb - 1 else None


def _passive(words: list[Word], verb: int, cue: Cue) -> Attribution | None:
    """Return the act of “was described by X as …”; otherwise the subject is spoken of."""
    by = verb + 1
    if "as" not in cue.complements or by >= len(words) or words[by].low != "by":
        return None
    source = subject_after(words, by, len(words))
    if source is None or source[1] >= len(words) or words[source[1]].low != "as":
        return None
    content = ((source[1] + 1, content_end(words)),)
    return Attribution((verb, verb + 1), source, content, False, "passive with “by”", True)


def _coordinated(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return the act of “… and asserted that …”, whose source is the subject of the verb before."""
    joined = group and (words[group - 1].low in {"and", "but", "then", ",", "or"})
    source = governing_subject(words, group) if joined else None
    if source is None or words[verb].low == cue.verb:
        return None
    return before_content(words, verb, cue, source, COORDINATED, True, True)


def _is_act(words: list[Word], verb: int, cue: Cue) -> bool:
    """Return whether the words after make the verb something else than reporting."""
    after = words[verb + 1].low if verb + 1 < len(words) else ""
    needs = NEEDED.get(cue.verb)
    return after in ACTS.get(cue.verb, ()) or (needs is not None and after not in needs)


def _is_noun(words: list[Word], verb: int, source: Range) -> bool:
    """Return whether a form that may be a noun is one here: “the latest report”."""
    if words[verb].low not in NOUN_FORMS or words[verb].low.endswith("ed"):
        return False
    last = words[source[1] - 1]
    return not (last.is_name or last.low in SUBJECTS) or last.low.endswith(("’s", "s’"))


def _clause_right_before(words: list[Word], group: int) -> bool:
    """Return whether a whole clause and a comma stand right before the verb."""
    return group > 4 and words[group - 1].text == "," and finite_in(words, 0, group - 1)


def _follows_content(words: list[Word], verb: int, cue: Cue, source: Range) -> bool:
    """Return whether source and verb stand after what they report."""
    before = source[0] - 1
    if before < 0 or source[0] > verb:
        return False
    quoted = quotation_right_before(words, source[0])
    if not quoted and not clause_before(words, before, verb + 1):
        return False
    if not quoted and complement(words, verb, cue, content_end(words))[1]:
        return False
    return ends_here(words, verb + 1, quoted) or _tells_somebody(words, verb, cue)


def _tells_somebody(words: list[Word], verb: int, cue: Cue) -> bool:
    """Return whether nothing but a listener follows: “…, the envoy told reporters”."""
    rest = words[verb + 1 :]
    reported = any(word.quoted or word.low in {"that", ":"} for word in rest)
    return "addressee" in cue.complements and not reported and not finite_in(rest, 0, len(rest))


def _opened(words: list[Word], source: Range) -> bool:
    """Return whether a new main clause begins with this source."""
    return bool(source[0]) and words[source[0] - 1].low in OPENERS
