"""Sentence by sentence: every act of reporting, their contents never overlapping."""

from __future__ import annotations

from framing.reporting.acts import (
    DOCUMENTS,
    Attribution,
    before_content,
    holds_marks,
    quotation_right_before,
)
from framing.reporting.clause_nouns import BY_NOUN, by_noun
from framing.reporting.cues import CLAUSE_NOUNS, NOUNS_OF_VIEWS, STATEMENT_NOUNS
from framing.reporting.cuts import beginning, cut, reaches, without_overlap
from framing.reporting.finite import finite_in
from framing.reporting.passives import BY_NOBODY, state_of_mind
from framing.reporting.phrases import Range, verb_group
from framing.reporting.sayings import by_phrase, names_a_source
from framing.reporting.tags import TEMPORAL
from framing.reporting.verbs import COORDINATED, by_verb
from framing.reporting.vocabulary import AUXILIARIES, MINDED, Word
from framing.reporting.within import (
    around_tag,
    is_beside,
    is_foretold,
    tells_more,
    tells_when,
)

ACCORDING = "according to"
KNOWN_BY = frozenset([ACCORDING, "source, then verb"])  # how it is told by whom
TAGS = frozenset(["source, then verb", "verb, then source"])
OTHER_SIGNS = MINDED | CLAUSE_NOUNS | NOUNS_OF_VIEWS
WHILE = frozenset(["while", "whilst"])  # before a participle: while insisting
MODALS = frozenset(["would", "will", "could", "might", "may", "should", "must", "shall", "can"])
BEFORE_MARKS = frozenset([",", ":"])
IN_THE_WORDS_OF = ["in", "the", "words", "of"]


def attributions(words: list[Word]) -> list[Attribution]:
    """Return the acts of reporting of one sentence, in order, their contents never overlapping.

    ``words`` holds each quoted region as one word. An act before a colon that ends the sentence
    has no content here: what it reports is set off after it. What is reported within a report
    stays with the outer source, whose statement it is.
    """
    found: list[Attribution] = []
    for at, word in enumerate(words):
        if not word.signals:
            continue
        cue = None if word.is_name and at else word.cue
        act = by_verb(words, at, cue) if cue else _by_phrase(words, at)
        if act is None and (word.gerund or word.low in OTHER_SIGNS):
            act = _by_another(words, at, found)
        if act and (not found or _is_added(found, act, words)):
            found.append(without_overlap(act, found))
            if act.gap:
                found.append(Attribution(act.cue, act.gap[0], (act.gap[1],), True, act.rule, True))
    return found


def _by_phrase(words: list[Word], at: int) -> Attribution | None:
    """Return the act of “according to Ana Brook”, “in the words of Ana Brook”."""
    if words[at].low == "according" and names_a_source(words, at + 1):
        return by_phrase(words, at, at + 2, ACCORDING)
    if words[at].low != "words":
        return None
    low = [word.low for word in words[max(0, at - 2) : at + 2]]
    return by_phrase(words, at - 2, at + 2, "in the words of") if low == IN_THE_WORDS_OF else None


def _by_another(words: list[Word], at: int, found: list[Attribution]) -> Attribution | None:
    """Return the act of a word that is neither such a verb here nor a phrase: a claim that …."""
    word, act = words[at], None
    if word.low in MINDED:
        act = state_of_mind(words, at)
    elif word.low in CLAUSE_NOUNS or word.low in NOUNS_OF_VIEWS:
        act = by_noun(words, at)
    if act is None and word.gerund and found:
        return _goes_on(words, at, found[-1])
    return act


def _goes_on(words: list[Word], at: int, last: Attribution) -> Attribution | None:
    """Return the act of a participle with which whoever speaks goes on.

    “…,” said Ana Brook, referring to …; officials deny it, while admitting that ….
    """
    cue, group = words[at].cue, verb_group(words, at)
    beside = words[at - 1].text == "," and last.rule in TAGS
    if cue is None or not (beside or words[group - 1].low in WHILE):
        return None
    if last.source is None or last.source[1] > at:
        return None
    return before_content(words, at, group, cue, last.source, "participle", True, True)


def _is_added(found: list[Attribution], act: Attribution, words: list[Word]) -> bool:
    """Return whether an act is one beside those before it, which are cut to leave it its own."""
    if _is_of_last(words, found[-1], act):
        return False
    soft = is_soft(words, act)
    if not soft:
        found[:] = [other for other in found if not _takes_over(words, act, other)]
    if not found:
        return True
    if act.rule in TAGS:
        found[-1] = _without_tagged(words, found[-1], act)
    if not soft:
        found[-1] = _before_semicolon(words, found[-1], act)
    last = found[-1]
    if last.clause and last.source and _same_source(words, act):
        act.source = last.source
    return not reaches(last, act.cue[0]) or _is_apart(words, found, act, soft)


def _is_of_last(words: list[Word], last: Attribution, act: Attribution) -> bool:
    """Return whether an act only belongs to the last: set off by it, or told of when or of whom."""
    if _sets_off(words, last, act.cue[0]):
        return True
    if len(last.content) > 1 and _resumes(words, last, act):
        return True
    return last.rule in TAGS and (_only_tells_when(words, act) or _is_of_tag(words, last, act))


def _is_apart(words: list[Word], found: list[Attribution], act: Attribution, soft: bool) -> bool:
    """Return whether an act within the content of the last is none that it reports; then cut it."""
    last = found[-1]
    if act.rule == COORDINATED and not act.content:
        return False
    last_soft = is_soft(words, last)
    hangs = soft and not last_soft and not is_beside(words, last, act)
    within = not act.sequential or hangs or tells_more(words, act) or is_foretold(words, act)
    within = within or tells_when(words, act)
    if last.clause and within and (soft or not last_soft):
        if act.kind == "attitude" and act.rule in TAGS:
            found[-1] = around_tag(words, last, act)
        return False
    found[-1] = cut(words, last, beginning(words, act))
    return True


def _before_semicolon(words: list[Word], last: Attribution, act: Attribution) -> Attribution:
    """Return the last act, up to a semicolon that parts it from one: it rained, he said; she …."""
    for at in range(max(last.cue[1], 1), beginning(words, act)):
        if words[at].text == ";":
            return cut(words, last, at)
    return last


def _sets_off(words: list[Word], act: Attribution, at: int) -> bool:
    """Return whether an act sets off by a colon what holds a word: the sign reads: Ask who told."""
    start = act.content[0][0] if act.content else len(words)
    if not start < at < act.content[-1][1] or words[start].text != ":":
        return False
    return words[start + 1].is_name and not any(word.quoted for word in words[start:])


def _resumes(words: list[Word], last: Attribution, act: Attribution) -> bool:
    """Return whether an act's verb is the one that what is told goes on with after “X said”.

    The islands, Norway said on Friday, | had agreed to wait: it is Norway that tells so.
    """
    start, end = last.content[0]
    own = act.source is not None and start <= act.source[0] < end
    told = last.rule in TAGS and (own or act.rule == COORDINATED)
    return told and verb_group(words, act.cue[0]) == last.content[-1][0]


def _without_tagged(words: list[Word], act: Attribution, tag: Attribution) -> Attribution:
    """Return an act without the quotation that “X said” right after it reports.

    When Brook offered them money, “we were lost,” Moss said; they disagreed: “It rained,” he said.
    """
    left = min(tag.cue[0], tag.source[0]) if tag.cue and tag.source else 0
    quoted = left - 1 if left and words[left - 1].quoted else left - 2
    if act.clause or quoted < 1 or not words[quoted].quoted:
        return act
    if words[quoted - 1].text not in BEFORE_MARKS:
        return act
    joined = words[quoted].last == "," or words[quoted + 1].text == ","
    return cut(words, act, quoted) if joined and quotation_right_before(words, left) else act


def is_soft(words: list[Word], act: Attribution) -> bool:
    """Return whether an act only says what somebody thinks, or, without marks, spoke of."""
    if act.clause or act.kind == "attitude" or not act.content:
        return act.kind == "attitude" or not act.content
    told = act.topic is None and words[act.content[0][0]].text == ":"
    return not (told or holds_marks(words, act))


def _takes_over(words: list[Word], act: Attribution, other: Attribution) -> bool:
    """Return whether a statement reports the whole of one before: “They want peace”, she said."""
    if not reaches(act, other.cue[0]):
        return False
    if act.rule in TAGS and not other.clause and _is_soft_before(words, other, act):
        return True
    named = other.rule == BY_NOUN and act.rule in TAGS  # X’s claim that … was false, she said
    if is_soft(words, other) or named or _is_told_by(words, act, other):
        return True
    if other.rule == BY_NOBODY:
        return act.clause  # they were told to leave, the ministry said
    return act.rule in TAGS and act.clause and _is_to_come(words, other)


def _is_soft_before(words: list[Word], other: Attribution, tag: Attribution) -> bool:
    """Return whether an act is soft but for marks of another’s, whose verb stands behind a tag.

    Ana Brook thanked Roe, her office said, a day after the club spoke of “an error”.
    """
    left = cut(words, other, beginning(words, tag))
    after = tag.cue[1]
    marks = next((at for at in range(after, len(words)) if words[at].quoted), after)
    return bool(left.content) and is_soft(words, left) and finite_in(words, after, marks)


def _is_to_come(words: list[Word], act: Attribution) -> bool:
    """Return whether an act has not been: Kyiv would respond “in its own time,” | the army said."""
    at = act.cue[0]
    return any(word.low in MODALS for word in words[verb_group(words, at) : at])


def _is_told_by(words: list[Word], act: Attribution, other: Attribution) -> bool:
    """Return whether an act ends the sentence in which another stands: he said it rained, she said.

    Where somebody reports marks there, both report.
    """
    if act.source is None or other.source is None or act.rule == other.rule or not other.clause:
        return False
    first = act.source[0] if act.source[0] < act.cue[0] else act.cue[0]
    rest = words[max(act.cue[1], act.source[1]) :]
    marks = any(word.quoted for word in words) and not _is_document(words, other.source)
    if marks or finite_in(rest, 0, len(rest)):
        return False
    if words[act.cue[0] - 1].low in AUXILIARIES:
        return False
    goes_on = bool(other.content) and other.content[-1][1] > first
    return goes_on and other.source[1] <= other.cue[0]


def _is_document(words: list[Word], source: Range) -> bool:
    """Return whether a source is a text or figures, whatever is told of them."""
    low = words[source[1] - 1].low
    return low in DOCUMENTS or low in STATEMENT_NOUNS or low == "data"


def _only_tells_when(words: list[Word], act: Attribution) -> bool:
    """Return whether what somebody is asked tells when another spoke: said when asked to sign."""
    if act.source is None or not act.content or words[act.source[0] - 1].low not in TEMPORAL:
        return False
    return any(word.low == "to" for word in words[act.cue[1] : act.cue[1] + 3])


def _is_of_tag(words: list[Word], tag: Attribution, act: Attribution) -> bool:
    """Return whether it is only told by whom “X said” is known: “…,” X said, according to Y.

    Or, “…,” said X, Y reported.
    """
    if act.rule not in KNOWN_BY or len(act.content) != 1 or not (tag.source and tag.content):
        return False
    end, last = act.content[0][1], max(tag.source[1], tag.cue[1])
    if act.rule != ACCORDING and act.content[0][0] > min(tag.cue[0], tag.source[0]):
        return False
    if not tag.content[-1][1] < last <= end:
        return False
    return not any(word.quoted or word.finite for word in words[last:end])


def _same_source(words: list[Word], act: Attribution) -> bool:
    """Return whether an act goes on from the report before: “…, adding that”, “… and urged”."""
    verb = words[act.cue[0]]
    if verb.low == "adding" or act.rule == COORDINATED:
        return True
    return verb.gerund and words[verb_group(words, act.cue[0]) - 1].low in WHILE
