"""Sentence by sentence: which verb reports, who is its subject, and what stretch it reports."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from framing.complements import (
    NOMINATIVE,
    before_according,
    clause_before,
    complement,
    content_end,
    ends_here,
    finite_in,
    is_stop,
)
from framing.cues import (
    ACTS,
    CLAUSE_NOUNS,
    NOUN_FORMS,
    STATEMENT_NOUNS,
    Cue,
    reporting_verbs,
)
from framing.phrases import (
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVE,
    Range,
    governing_subject,
    is_negator,
    subject_after,
    subject_before,
    verb_group,
)
from framing.sentences import Word

LONGEST_SOURCE = 45  # words
BE = frozenset(["is", "are", "was", "were", "be", "been", "being"])
ARTICLES = frozenset(["the", "a", "an", "his", "her", "its", "their", "my", "your", "our", "to"])
QUOTED = frozenset(["quoted", "cited"])
IN_THE_WORDS_OF = ["in", "the", "words", "of"]
PARTICIPLE = "participle"
OPENERS = frozenset(["and", "but", "while", "as", "so", ";", "—", "–", "although", "though"])


class Attribution(NamedTuple):
    """One act of reporting within a sentence; every range counts the sentence's words."""

    cue: Range | None
    source: Range | None
    content: tuple[Range, ...]
    clause: bool  # True where the words outside marks are reported too
    rule: str
    sequential: bool = False  # it goes on from the act before, rather than being reported by it
    shared: bool = False  # its source is the subject of an earlier verb


def attributions(words: list[Word]) -> list[Attribution]:
    """Return the acts of reporting of one sentence, in order, their contents never overlapping.

    ``words`` holds each quoted region as one word. An act before a colon that ends the sentence
    has no content here: what it reports is set off after it. What is reported within a report
    stays with the outer source, whose statement it is.
    """
    found: list[Attribution] = []
    for act in _candidates(words):
        last = found[-1] if found else None
        if last and last.source and words[act.cue[0]].low == "adding":
            act = act._replace(source=last.source)  # to what the same source has just said
        if last and _reaches(last, act.cue[0]):
            if last.clause and not act.sequential:
                continue
            found[-1] = _cut(last, _beginning(act))
        found.append(_without_overlap(act, found))
    return found


def _candidates(words: list[Word]) -> Iterator[Attribution]:
    """Yield every act of reporting that some word signals."""
    verbs, signals = reporting_verbs(), _signals()
    for at, word in [(at, word) for at, word in enumerate(words) if word.low in signals]:
        act = None
        if word.low in verbs and not (word.is_name and at):
            act = _by_verb(words, at, verbs[word.low])
        elif word.low == "according" and at + 1 < len(words) and words[at + 1].low == "to":
            act = _by_phrase(words, at, at + 2, "according to")
        elif [other.low for other in words[max(0, at - 2) : at + 2]] == IN_THE_WORDS_OF:
            act = _by_phrase(words, at - 2, at + 2, "in the words of")
        if act is None and word.low in CLAUSE_NOUNS:
            act = _by_noun(words, at)
        if act:
            yield act


@cache
def _signals() -> frozenset[str]:
    """Return every word that may signal an act of reporting."""
    return frozenset(reporting_verbs()) | CLAUSE_NOUNS | {"according", "words"}


def _reaches(act: Attribution, at: int) -> bool:
    """Return whether an act's content holds the word at ``at``."""
    return any(start <= at < end for start, end in act.content)


def _beginning(act: Attribution) -> int:
    """Return the first word of an act: its source's or its cue's."""
    own = act.source is not None and act.source[1] <= act.cue[0] and not act.shared
    return act.source[0] if own else act.cue[0]


def _cut(act: Attribution, end: int) -> Attribution:
    """Return the act with its content ended before ``end``."""
    kept = tuple((a, min(b, end)) for a, b in act.content if a < min(b, end))
    return act._replace(content=kept)


def _without_overlap(act: Attribution, found: list[Attribution]) -> Attribution:
    """Return the act with its content begun after what earlier acts hold."""
    floor = max((b for other in found for _, b in other.content), default=0)
    kept = tuple((max(a, floor), b) for a, b in act.content if max(a, floor) < b)
    return act._replace(content=kept)


# ---------------------------------------------------------------- verbs


def _by_verb(words: list[Word], verb: int, cue: Cue) -> Attribution | None:
    """Return the act a reporting verb signals, or None where it reports nothing here."""
    group = verb_group(words, verb)
    auxiliaries = {word.low for word in words[group:verb]}
    if _is_act(words, verb, cue) or any(map(is_negator, auxiliaries)):
        return None
    participle = words[verb].low.endswith("ing") and not auxiliaries & BE
    if participle:
        return _by_participle(words, verb, cue)
    if auxiliaries & BE and not words[verb].low.endswith("ing"):
        return _passive(words, verb, cue)
    if group and words[group - 1].low in ARTICLES | PREPOSITIONS:
        return None
    if _quotation_right_before(words, group):
        source = subject_after(words, verb, len(words))
        if source:
            return _after_content(words, verb, group, source, "verb, then source")
    if _clause_right_before(words, group):
        source = subject_after(words, verb, len(words))
        named = source and words[source[0]].low not in PERSONAL and is_stop(words, source[1])
        if named and "bare" in cue.complements - {"addressee"}:
            return _after_content(words, verb, group, source, "verb, then source")
    source = subject_before(words, verb)
    if source is None or words[source[0]].region >= 0:
        return _coordinated(words, verb, group, cue)
    if _is_noun(words, verb, source):
        return None
    if _follows_content(words, verb, cue, source):
        return _after_content(words, verb, source[0], source, "source, then verb")
    return _before_content(
        words, verb, cue, source, "source and verb before", _opened(words, source)
    )


def _by_participle(words: list[Word], verb: int, cue: Cue) -> Attribution | None:
    """Return the act of “…, saying that …”, whose source is the subject of the verb before."""
    if verb and words[verb - 1].low in DETERMINERS | {"of", "for", "to"}:
        return None
    quoted = _quoted_as(words, verb) if verb and words[verb - 1].low == "as" else None
    source = quoted or governing_subject(words, verb)
    if source is None:
        return None
    if quoted:
        return _before_content(words, verb, cue, source, "quoted as saying", True)
    return _before_content(words, verb, cue, source, PARTICIPLE, True, True)


def _quoted_as(words: list[Word], verb: int) -> Range | None:
    """Return who is quoted “as saying”: “quoted the envoy as …”, “the envoy was quoted as …”."""
    quoted = next((i for i in range(verb - 2, -1, -1) if words[i].low in QUOTED), None)
    if quoted is None:
        return None
    if any(word.low in BE for word in words[verb_group(words, quoted) : quoted]):
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
    return _before_content(words, verb, cue, source, "verb after “and”", True, True)


def _is_act(words: list[Word], verb: int, cue: Cue) -> bool:
    """Return whether the words after make the verb something else than reporting."""
    after = words[verb + 1].low if verb + 1 < len(words) else ""
    needs = {"point": {"out", "to"}, "go": {"on"}}.get(cue.verb)
    return after in ACTS.get(cue.verb, ()) or (needs is not None and after not in needs)


def _is_noun(words: list[Word], verb: int, source: Range) -> bool:
    """Return whether a form that may be a noun is one here: “the latest report”."""
    if words[verb].low not in NOUN_FORMS or words[verb].low.endswith("ed"):
        return False
    last = words[source[1] - 1]
    return not (
        last.is_name or last.low in PERSONAL | RELATIVE | STATEMENT_NOUNS
    ) or last.low.endswith(("’s", "s’"))


def _quotation_right_before(words: list[Word], group: int) -> bool:
    """Return whether a quotation, with or without a comma, stands right before the verb."""
    at = group - 1
    comma = at > 0 and words[at].text in {",", "—", "-", "–"}
    at -= comma
    if at < 0 or words[at].region < 0:
        return False
    pronoun = at == 0 and group < len(words) and words[group].low in NOMINATIVE
    return comma or pronoun or words[at].last in ",.?!—–-…"


def _clause_right_before(words: list[Word], group: int) -> bool:
    """Return whether a whole clause and a comma stand right before the verb."""
    return group > 4 and words[group - 1].text == "," and finite_in(words, 0, group - 1)


def _follows_content(words: list[Word], verb: int, cue: Cue, source: Range) -> bool:
    """Return whether source and verb stand after what they report."""
    before = source[0] - 1
    if before < 0 or source[0] > verb:
        return False
    quoted = _quotation_right_before(words, source[0])
    if not quoted and not clause_before(words, before, verb + 1):
        return False
    if not quoted and complement(words, verb, cue, content_end(words))[1]:
        return False
    return ends_here(words, verb + 1, quoted)


def _opened(words: list[Word], source: Range) -> bool:
    """Return whether a new main clause begins with this source."""
    return bool(source[0]) and words[source[0] - 1].low in OPENERS


def _after_content(
    words: list[Word], verb: int, left: int, source: Range, rule: str
) -> Attribution:
    """Return an act whose content stands before it, and on after it where a quotation resumes."""
    content = [(0, left)]
    resume = max(verb + 1, source[1])
    parenthetic = resume < len(words) and words[resume].text == "," and words[left - 1].text == ","
    if parenthetic and words[left - 2].region < 0:
        content.append((resume + 1, content_end(words)))
    later = next((i for i in range(resume, len(words)) if words[i].region >= 0), None)
    if later is not None and words[later - 1].low in {",", ":", "that", "—", "–", "."}:
        content.append((later, content_end(words)))
    return Attribution((verb, verb + 1), source, tuple(content), True, rule, True)


def _before_content(
    words: list[Word],
    verb: int,
    cue: Cue,
    source: Range,
    rule: str,
    sequential: bool,
    shared: bool = False,
) -> Attribution | None:
    """Return an act whose content stands after the verb, as the verb's complements allow."""
    end = content_end(words)
    start, clause = complement(words, verb, cue, end)
    cut = before_according(words, start, end)
    content = ((start, cut),) if start < cut else ()
    particle = start == verb + 2 and words[verb + 1].low in {"for", "on", "out"}
    return Attribution(
        (verb, verb + 1 + particle), source, content, clause, rule, sequential, shared
    )


# ---------------------------------------------------------------- phrases and nouns


def _by_phrase(words: list[Word], at: int, name: int, rule: str) -> Attribution | None:
    """Return the act of “according to X, …” and of “…, according to X”, whose source is at name."""
    end = name
    reach = min(len(words), name + LONGEST_SOURCE)
    while end < reach and words[end].text not in ",;:" and words[end].region < 0:
        end += 1
    stop = min(end, content_end(words))
    if stop <= name or words[name].low in ARTICLES - {"the", "a", "an"}:
        return None
    before = at - 1 if at and words[at - 1].text == "," else at
    after = min(end + 1, content_end(words)), content_end(words)
    resumes = after[0] < after[1] and words[after[0]].region >= 0
    content = ((0, before),) if before > 2 and not resumes else (after,)
    return Attribution((at, name), (name, stop), content, True, rule, True)


def _by_noun(words: list[Word], at: int) -> Attribution | None:
    """Return the act of “X’s claim that …”; without a possessor it has no source."""
    if at + 1 >= len(words) or words[at + 1].low != "that":
        return None
    source = None
    for i in range(at - 1, max(-1, at - 5), -1):
        if words[i].low in {"his", "her", "their", "its"} or words[i].low.endswith(("’s", "s’")):
            start = i
            while start and words[start - 1].is_name and words[i].is_name:
                start -= 1
            source = (start, i + 1)
            break
    if source is None:
        return None
    return Attribution(
        (at, at + 1), source, ((at + 1, content_end(words)),), True, "noun with a clause"
    )
