"""Where a text says that somebody did not say something: the grammar of stated omissions.

Seven constructions are known, each by closed classes of words in ``data/words.toml``. A silence
that is stated in other words is not found.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.base.words import word_class
from framing.measures.unsaid import (
    ABOUT,
    Silence,
    in_whose,
    is_text,
    mentions,
    phrase_at,
    subject_beside,
    told,
    told_of,
    what_after,
)
from framing.reporting.phrases import Range
from framing.reporting.vocabulary import AUXILIARIES, BE
from framing.terms.clauses import Clause
from framing.terms.spans import RELATIVES

MENTIONING, NOUNS = word_class("mentioning"), word_class("mention_nouns")
FAILING, CHOOSING, GIVING = (word_class(name) for name in ("failing", "choosing", "giving"))
SILENT, KEEPING, UNSAID = (word_class(name) for name in ("silent", "keeping", "unsaid"))
LEAVING_OUT, PASSING, IGNORING = (
    word_class(name) for name in ("leaving_out", "passing_over", "ignoring")
)
LEAVE = frozenset(["leave", "leaves", "left", "leaving"])
NEGATED, FAILED, NOTHING, WITHOUT, SILENCE, LEFT_OUT, UNMENTIONED = CONSTRUCTIONS = (
    *("negated verb", "failing to", "no mention", "without", "silence", "left out"),
    "unmentioned",
)
NO_SILENCE = word_class("no_silence")
WILL = frozenset(["will", "won’t", "would", "wouldn’t"])
SPEAKING = frozenset(["i", "we"])
DOES = frozenset(["do", "does", "did", "has", "have", "had"])
# With these a verb stands before its subject, some with another before them: not once did X.
INVERTING = {
    **dict.fromkeys(("nor", "never", "nowhere", "neither"), ""),
    **{"point": "no", "time": "no", "once": "not"},
}
# Verbs of failing that want a word after them: stopped short of, shied away from, steered clear of.
WANTING = {"sto": "short", "shy": "away", "shi": "away", "ste": "clear"}
ALLOWED = frozenset(["so", "much", "as", "even", "once", "ever", "again", "also", "either"])
FROM = frozenset(["from", "of", "short", "away", "clear", "to", "any", "all", "directly"])
FAR = 4  # words between “no” and its noun, or “left” and “out”


def silences(clause: Clause) -> Iterator[Silence]:
    """Yield the omissions that a clause states, in its order, each once."""
    taken = -1
    for at in range(len(clause.words)):
        if at < taken or at in clause.names:
            continue
        for rule in (_failed, _nothing, _without, _silent, _left_out, _unmentioned, _negated):
            found = rule(clause, at)
            if found:
                yield found
                taken = max(found.last, *(found.what or (0, 0)), at + 1)
                break


def _negated(clause: Clause, at: int) -> Silence | None:
    """Read “did not mention X”, “nor did it name X”, “nobody condemned X”, “was not named”."""
    if not mentions(clause, at) or clause.low(at).endswith("ing"):
        return None
    group, subject = clause.verbal(at), clause.subject(at)
    if (clause.low(group - 1), clause.low(group)) == ("so", "far"):  # has | so far not said
        group, subject = clause.verbal(group - 1), clause.subject(group - 1)
    if _modal(clause, at) or (subject and clause.low(subject[0]) in SPEAKING):
        return None  # who says “I never said so” denies having spoken
    if clause.low(at - 1) == "to" and clause.low(at - 2) == "yet":  # has yet to condemn X
        verb = clause.verbal(at - 2)
        return told(clause, verb, at + 1, NEGATED, clause.subject(at - 2))
    if not _is_denied(clause, group, at):
        first = _opening(clause, subject, at) if subject else None
        return None if first is None else told(clause, first, at + 1, NEGATED, subject)
    if not clause.passive(at):
        return told(clause, group, at + 1, NEGATED, subject)
    lows = {word.low for word in clause.words[group:at]}
    if clause.low(group - 1) in RELATIVES or lows & WILL:
        return None  # nothing that was not named; this judge will not be confirmed
    return told_of(clause, group, at + 1, NEGATED, subject)


def _is_denied(clause: Clause, group: int, at: int) -> bool:
    """Return whether the group of a verb that ends it is a denial: did not, has never, never."""
    if group == at or not clause.words[at - 1].in_group or clause.low(at - 1) == "no":
        return False
    words = clause.words[group:at]
    helped = any(word.low in AUXILIARIES or word.low == "never" for word in words)
    return helped and any(word.negates and word.low != "without" for word in words)


def _opening(clause: Clause, subject: Range, at: int) -> int | None:
    """Return where a denial begins that comes before its verb: nor did X | name; nobody | named."""
    start, end = subject
    if end != at:
        return None
    if clause.low(start - 1) in DOES and clause.low(start - 2) in INVERTING:
        needs = INVERTING[clause.low(start - 2)]
        if not needs:
            return start - 2
        return start - 3 if clause.low(start - 3) == needs else None
    first = start - (clause.low(start - 1) in {"no", "neither"})
    nobody = clause.low(first) in {"nobody", "none", "neither", "no"}
    past = clause.low(at).endswith(("ed", "s")) or clause.low(at) in {"said", "spoke"}
    return first if nobody and past else None


def _failed(clause: Clause, at: int) -> Silence | None:
    """Read “failed to mention X”, “stopped short of naming X”, “chose not to say”."""
    low = clause.low(at)
    verb = at + 1
    if low in CHOOSING and clause.low(at + 1) == "not":
        verb = at + 2
    elif low not in FAILING:
        return None
    while clause.low(verb) in ALLOWED | FROM:
        verb += 1
    if low[:3] in WANTING and WANTING[low[:3]] not in {clause.low(n) for n in range(at, verb)}:
        return None
    noun = clause.low(verb) in NOUNS and clause.low(verb + 1) in ABOUT
    form = clause.low(verb).endswith("ing") or clause.low(verb - 1) == "to"
    if not noun and not (form and mentions(clause, verb)):
        return None
    if _denies(clause, at) or clause.passive(at):
        return None
    return told(clause, at, verb + 1, FAILED, clause.subject(at))


def _nothing(clause: Clause, at: int) -> Silence | None:
    """Read “made no mention of X”, “said nothing about X”, “not a word on X”, “had no comment”."""
    low = clause.low(at)
    if low == "nothing":
        says = mentions(clause, at - 1) and clause.low(at + 1) in ABOUT
        return told(clause, at - 1, at + 1, NOTHING, clause.subject(at - 1)) if says else None
    if low not in NOUNS or not (
        _about(clause, at) or clause.low(at + 1) == "that" or low.startswith("comment")
    ):
        return _none_made(clause, at)
    begin = next((n for n in range(at - 1, max(-1, at - FAR), -1) if _is_no(clause, n)), None)
    if begin is None:
        return _none_made(clause, at)
    verb = begin - 1
    if clause.low(verb) in {"with", "without"}:
        return told(clause, verb, at + 1, NOTHING, subject_beside(clause, verb))
    after = _about(clause, at) or at + 1
    if clause.low(verb) in BE:
        return told(clause, verb, at + 1, NOTHING, _text_between(clause, at, after), after)
    if clause.low(verb) in GIVING | MENTIONING:
        return told(clause, verb, at + 1, NOTHING, clause.subject(verb), after)
    return _none_made(clause, at) or told(clause, begin, at + 1, NOTHING, None, after)


def _about(clause: Clause, noun: int) -> int:
    """Return where “of”, “about” follows a noun: no mention at all | of X; 0 where none does."""
    at = noun + 1
    if clause.low(at) == "whatsoever":
        at += 1
    if clause.low(at) == "at" and clause.low(at + 1) == "all":
        at += 2
    if clause.low(at) == "in" and is_text(clause, phrase_at(clause, at + 1)):
        at = phrase_at(clause, at + 1)[1]
    return at if clause.low(at) in ABOUT else 0


def _text_between(clause: Clause, noun: int, after: int) -> Range | None:
    """Return the text named between a noun and what it is about: no mention in X’s speech of Y."""
    return (noun + 2, after) if clause.low(noun + 1) == "in" and after > noun + 2 else None


def _none_made(clause: Clause, at: int) -> Silence | None:
    """Read “no mention was made of X”, “did not make any mention of X”, “without any mention”."""
    if clause.low(at) not in NOUNS:
        return None
    made = at + 1
    while made < len(clause.words) and clause.words[made].in_group:
        made += 1
    if made > at + 1 and clause.low(made) in GIVING and clause.low(at - 1) == "no":
        return told(clause, at - 1, made + 1, NOTHING, None)
    if clause.low(at + 1) not in ABOUT:
        return None
    verb = next((n for n in range(at - 1, max(-1, at - FAR), -1) if clause.low(n) in GIVING), None)
    if verb is not None and _denies(clause, verb) and not _modal(clause, verb):
        return told(clause, clause.verbal(verb), at + 1, NOTHING, clause.subject(verb))
    if clause.low(at - 1) == "any" and clause.low(at - 2) == "without":
        return told(clause, at - 2, at + 1, NOTHING, subject_beside(clause, at - 2))
    return None


def _without(clause: Clause, at: int) -> Silence | None:
    """Read “without naming X”, “without so much as mentioning X”."""
    if clause.low(at) != "without" or clause.low(at - 1) == "not":
        return None
    verb = at + 1
    while clause.low(verb) in ALLOWED:
        verb += 1
    if not (mentions(clause, verb) and clause.low(verb).endswith("ing")):
        return None
    return told(clause, at, verb + 1, WITHOUT, subject_beside(clause, at))


def _silent(clause: Clause, at: int) -> Silence | None:
    """Read “stayed silent on X”, “its silence about X”."""
    low = clause.low(at)
    if low == "silence" and clause.low(at + 1) in {"on", "about", "over", "regarding"}:
        start = clause.start(at)
        owned = any(clause.owns(n) for n in range(start, at))
        return told(clause, at, at + 1, SILENCE, (start, at) if owned else None)
    if low not in SILENT:
        return None
    group = clause.verbal(at)
    verb = at - 1
    while verb >= group and clause.low(verb) not in BE | KEEPING:
        verb -= 1
    if verb < 0 or clause.low(verb) not in BE | KEEPING or _denies(clause, at):
        return None
    subject = clause.subject(verb)
    about = clause.low(at + 1) in ABOUT
    if _denies(clause, verb) or not (about or (subject and clause.actors(subject))):
        return None
    return told(clause, verb, at + 1, SILENCE, subject)


def _left_out(clause: Clause, at: int) -> Silence | None:
    """Read “omitted X”, “left out X”, “left X out”, “glossed over X”, “the statement ignored X”."""
    low, subject = clause.low(at), None
    if low in LEAVE:
        out = next((n for n in range(at + 1, at + 3 * FAR) if clause.low(n) == "out"), None)
        text = out and is_text(clause, clause.subject(at)) and not clause.passive(at)
        if not out or not text or _denies(clause, at):
            return None
        what = (at + 1, out) if out > at + 1 else what_after(clause, out + 1)
        return Silence(at, out + 1, LEFT_OUT, clause.subject(at), what)
    over = low in PASSING and clause.low(at + 1) == "over"
    if not (low in LEAVING_OUT or over or low in IGNORING) or _denies(clause, at):
        return None
    subject = clause.subject(at)
    if clause.passive(at):
        return told_of(clause, at, at + 1, LEFT_OUT, subject) if low in LEAVING_OUT else None
    found = told(clause, at, at + 1 + over, LEFT_OUT, subject)
    beside = subject is not None and subject[1] == clause.verbal(at)
    text = beside and is_text(clause, subject)
    if over and beside and not text:  # X glossed over it in its report
        text = found is not None and is_text(clause, in_whose(clause, found.last))
    return found if text or low in LEAVING_OUT else None


def _unmentioned(clause: Clause, at: int) -> Silence | None:
    """Read “X went unmentioned”, “X was absent from the statement”."""
    low = clause.low(at)
    missing = low in {"absent", "missing"} and clause.low(at + 1) == "from"
    if missing and (found := _missing(clause, at)):
        return found
    if not (low in UNSAID or (missing and is_text(clause, phrase_at(clause, at + 2)))):
        return None
    group = clause.verbal(at)
    verb = next((n for n in range(at - 1, group - 2, -1) if clause.low(n) in BE | KEEPING), None)
    if verb is None or verb < 0 or _denies(clause, at):
        return None
    return told_of(clause, verb, at + 1, UNMENTIONED, clause.subject(verb))


def _missing(clause: Clause, at: int) -> Silence | None:
    """Read “absent from the statement was X”."""
    who = phrase_at(clause, at + 2)
    if not (is_text(clause, who) and clause.low(who[1]) in BE and clause.opens(at)):
        return None
    return Silence(at, who[1] + 1, UNMENTIONED, who, what_after(clause, who[1] + 1))


def _denies(clause: Clause, at: int) -> bool:
    """Return whether a negator stands in the group of a verb."""
    return any(word.negates for word in clause.words[clause.verbal(at) : at])


def _modal(clause: Clause, at: int) -> bool:
    """Return whether a verb is only said to be unable, or not allowed."""
    group = clause.verbal(at)
    return any(word.low in NO_SILENCE for word in clause.words[max(0, group - 1) : at])


def _is_no(clause: Clause, at: int) -> bool:
    """Return whether a noun is denied from a word on: no …, not a …, not one …, nary a …."""
    low, after = clause.low(at), clause.low(at + 1)
    numbered = clause.low(at + 1)[:1] in set(".0123456789")  # No. 10
    return (low == "no" and not numbered) or (
        low in {"not", "nary"} and after in {"a", "an", "one", "any"}
    )
