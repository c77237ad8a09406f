"""Sentence by sentence: every act of reporting, their contents never overlapping."""

from __future__ import annotations

from framing.reporting.acts import Attribution as Attribution
from framing.reporting.complements import content_end
from framing.reporting.cues import CLAUSE_NOUNS, reporting_verbs
from framing.reporting.verbs import COORDINATED, by_verb
from framing.reporting.vocabulary import Word

LONGEST_SOURCE = 45  # words
POSSESSORS = frozenset(["his", "her", "its", "their", "my", "your", "our", "to"])
IN_THE_WORDS_OF = ["in", "the", "words", "of"]


def attributions(words: list[Word]) -> list[Attribution]:
    """Return the acts of reporting of one sentence, in order, their contents never overlapping.

    ``words`` holds each quoted region as one word. An act before a colon that ends the sentence
    has no content here: what it reports is set off after it. What is reported within a report
    stays with the outer source, whose statement it is.
    """
    found: list[Attribution] = []
    for at in [at for at, word in enumerate(words) if word.signals]:
        act = _act(words, at)
        if act:
            _add(found, act, words)
    return found


def _add(found: list[Attribution], act: Attribution, words: list[Word]) -> None:
    """Add an act to those before it, unless it is reported by the last of them."""
    last = found[-1] if found else None
    if last and last.clause and last.source and _same_source(words, act):
        act = act._replace(source=last.source)
    if last and _reaches(last, act.cue[0]):
        if last.clause and not act.sequential:
            return
        found[-1] = _cut(last, _beginning(act))
    found.append(_without_overlap(act, found))


def _act(words: list[Word], at: int) -> Attribution | None:
    """Return the act of reporting that a word signals."""
    word, cue, act = words[at], reporting_verbs().get(words[at].low), None
    if cue and not (word.is_name and at):
        act = by_verb(words, at, cue)
    elif word.low == "according" and _names_a_source(words, at + 1):
        act = _by_phrase(words, at, at + 2, "according to")
    elif [other.low for other in words[max(0, at - 2) : at + 2]] == IN_THE_WORDS_OF:
        act = _by_phrase(words, at - 2, at + 2, "in the words of")
    return _by_noun(words, at) if act is None and word.low in CLAUSE_NOUNS else act


def _same_source(words: list[Word], act: Attribution) -> bool:
    """Return whether an act goes on from the report before: “…, adding that”, “… and urged”."""
    return words[act.cue[0]].low == "adding" or act.rule == COORDINATED


def _reaches(act: Attribution, at: int) -> bool:
    """Return whether an act's content holds the word at ``at``."""
    return any(start <= at < end for start, end in act.content)


def _beginning(act: Attribution) -> int:
    """Return the first word of an act: its source's or its cue's."""
    if act.source and act.source[1] <= act.cue[0] and not act.shared:
        return act.source[0]
    return act.cue[0]


def _cut(act: Attribution, end: int) -> Attribution:
    """Return the act with its content ended before ``end``."""
    kept = tuple((a, min(b, end)) for a, b in act.content if a < min(b, end))
    return act._replace(content=kept)


def _without_overlap(act: Attribution, found: list[Attribution]) -> Attribution:
    """Return the act with its content begun after what earlier acts hold."""
    floor = max((b for other in found for _, b in other.content), default=0)
    if all(floor <= a < b for a, b in act.content):
        return act
    kept = tuple((max(a, floor), b) for a, b in act.content if max(a, floor) < b)
    return act._replace(content=kept)


def _names_a_source(words: list[Word], to: int) -> bool:
    """Return whether “according to” names a source, rather than a plan: “according to his will”."""
    if to + 1 >= len(words) or words[to].low != "to":
        return False
    return words[to + 1].low not in POSSESSORS


def _by_phrase(words: list[Word], at: int, name: int, rule: str) -> Attribution | None:
    """Return the act of “according to X, …” and of “…, according to X”, whose source is at name."""
    end = name
    reach = min(len(words), name + LONGEST_SOURCE)
    while end < reach and words[end].text not in ",;:" and not words[end].quoted:
        end += 1
    stop = min(end, content_end(words))
    if stop <= name:
        return None
    before = at - 1 if at and words[at - 1].text == "," else at
    quoted = _quotation_after(words, end)
    after = quoted or min(end + 1, content_end(words)), content_end(words)
    content = ((0, before),) if before > 2 and not quoted else (after,)
    return Attribution((at, name), (name, stop), content, True, rule, True)


def _quotation_after(words: list[Word], at: int) -> int | None:
    """Return the quotation that a comma introduces after a place in a sentence."""
    rest = range(max(at, 1), len(words))
    return next((i for i in rest if words[i].quoted and words[i - 1].text == ","), None)


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
