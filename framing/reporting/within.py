"""What an act within what another reports is to it: a part of it, or what stands beside it."""

from __future__ import annotations

from framing.reporting.acts import Attribution
from framing.reporting.cues import NOUN_FORMS
from framing.reporting.finite import finite_in
from framing.reporting.phrases import Range
from framing.reporting.vocabulary import LAST_LETTERS, PREPOSITIONS, Word

BESIDE = frozenset(["while", "whereas", "but", "and"])
BACKSHIFTED = frozenset(["would", "could", "might"])  # will, can, may, as somebody has said it
ONLY = frozenset(["only", "not", "neither", "nor", "never"])
PARTICIPLES = frozenset(["participle", "participle with its subject"])
GOES_ON = frozenset(["he", "she", "they"])  # in what somebody says, of who says it
BEFORE_OR_AFTER = frozenset(["before", "after", "without"])
PARTS = 2  # before a tag and behind it


def is_beside(words: list[Word], last: Attribution, act: Attribution) -> bool:
    """Return whether another acts beside somebody who asks for something: to wait, | while B …."""
    if act.source is None or not last.content or act.shared:
        return False
    start, join = last.content[0][0], act.source[0] - 1
    beside = words[join].low in BESIDE and words[join - 1].text == "," and start < join
    to = next((at for at in range(start, join) if words[at].low == "to"), join) if beside else join
    clause = finite_in(words, start, to) or any(word.finite == "always" for word in words[to:join])
    return to < join and not clause


def is_foretold(words: list[Word], act: Attribution) -> bool:
    """Return whether an act after “and” is to come, as somebody says: and Lima would respond “…”.

    Of one who “would say only” so much, the reporter tells it.
    """
    if act.source is None or act.shared or words[act.source[0] - 1].low not in {"and", "but"}:
        return False
    beside = [word.low for word in words[act.source[1] : act.cue[1] + 1]]
    return not BACKSHIFTED.isdisjoint(beside) and ONLY.isdisjoint(beside)


def tells_more(words: list[Word], act: Attribution) -> bool:
    """Return whether an act only tells what a noun within a report says: a letter | saying …."""
    verb = act.cue[0]
    if act.rule not in PARTICIPLES or not words[verb].gerund or not _is_noun(words[verb - 1]):
        return False
    first = words[act.source[0] - 1] if act.source and not act.shared else words[verb - 1]
    return not first.is_sign and first.low != "with"


def tells_when(words: list[Word], act: Attribution) -> bool:
    """Return whether what an act within a report leaves open tells when: | before deciding whether.

    Who speaks may do so by another act of saying: said it had rained before telling them that ….
    """
    verb = act.cue[0]
    if act.rule not in PARTICIPLES or verb < 2 or words[verb - 1].low not in BEFORE_OR_AFTER:
        return False
    opens = bool(act.content) and words[act.content[0][0]].low in {"whether", "if"}
    return opens and not words[verb - 2].is_sign


def _is_noun(word: Word) -> bool:
    """Return whether a word may end a noun phrase: no sign, no adverb, no day, no preposition."""
    noun = word.in_phrase or word.low in NOUN_FORMS
    plain = noun and not (word.is_sign or word.in_group)
    return plain and word.time not in LAST_LETTERS and word.low not in PREPOSITIONS


def around_tag(words: list[Word], last: Attribution, tag: Attribution) -> Attribution:
    """Return an act without the tag by which its speaker goes on in it: it has, | she hopes, …."""
    if tag.source is None or words[tag.source[0]].low not in GOES_ON or len(tag.content) < PARTS:
        return last
    left, right = tag.source[0] - 1, tag.content[-1][0]
    kept: list[Range] = []
    for start, end in last.content:
        inside = start < left and right < end
        kept += ((start, left), (right, end)) if inside else ((start, end),)
    return last.of(tuple(kept))
