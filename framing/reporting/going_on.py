"""What somebody “went on to say”, “was quick to add”, “had to admit”: they said it."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.acts import Attribution, after_content, before_content, holds_marks
from framing.reporting.chains import subject_before
from framing.reporting.cues import Cue
from framing.reporting.finite import is_finite
from framing.reporting.following import follows_content
from framing.reporting.phrases import verb_group
from framing.reporting.vocabulary import AUXILIARIES, BE, NOTHING, Word

# Whoever hastens, has or dares to say something says it; so does whoever is quick or forced to.
IMPLICATIVE_VERBS = word_class("implicative_verbs") | {"had"}
IMPLICATIVE_STATES = word_class("implicative_states")
SINGLED_OUT = frozenset(["first", "last", "one"])  # the first to say; the only one to
EXCEPT = frozenset(["except", "save"])  # declined to comment except to say
PROMPTING = frozenset(["prompting", "leading", "causing", "forcing", "provoking", "spurring"])
LONGEST_PROMPTED = 9  # words of “prompting the head of the union to”
HELD = frozenset(["have", "had", "has"])
SOFTENING = AUXILIARIES - BE - HELD  # might be forced to say: not said yet


def goes_on_to(words: list[Word], group: int) -> int:
    """Return where the verb or adjective stands whose “to” leads to a verb group; 0 without one.

    She | went on to say; | hastened to add; was | quick to add; was | at pains to add.
    """
    last = words[group - 2] if group > 2 else NOTHING
    if last.low in IMPLICATIVE_VERBS:
        return group - 2 if _is_told(words, group - 2, False) else 0
    if last.low in IMPLICATIVE_STATES:
        return group - 2 if _is_told(words, group - 2, True) else 0
    if last.low in SINGLED_OUT or last.low == "pains":
        opens = ("the", "at")[last.low == "pains"]
        at = next((i for i in range(group - 3, max(0, group - 6), -1) if words[i].low == opens), 0)
        return at if at and _is_told(words, at, True) else 0
    if last.low in EXCEPT or (last.low == "than" and words[group - 3].low == "other"):
        return _verb_before(words, group - 2)
    goes = group - 3 if last.low == "on" else group - 5 if last.low == "as" else 0
    cue = words[goes].cue if goes > 0 else None
    return goes if cue and cue.verb == "go" else 0


def _verb_before(words: list[Word], end: int) -> int:
    """Return where the last finite verb stands: | declined to comment other than to say; or 0."""
    return next(
        (at for at in range(end - 1, 0, -1) if words[at].finite and is_finite(words, at)), 0
    )


def _is_told(words: list[Word], at: int, state: bool) -> bool:
    """Return whether neither “not” nor “might” stands before a verb, or a state after “be”."""
    group = words[verb_group(words, at) : at]
    if any(word.negates or word.low in SOFTENING for word in group):
        return False
    return not state or any(word.low in BE for word in group)


def going_on(words: list[Word], verb: int, goes: int, cue: Cue) -> Attribution | None:
    """Return the act of “she went on to say that …”, “…, she went on to say”."""
    source, group = subject_before(words, goes), verb_group(words, goes)
    if source is None:
        return None
    before = words[source[0] - 1] if source[0] else NOTHING
    if before.is_sign and follows_content(words, verb, group, cue, source):
        return after_content(words, verb, cue, source[0], source, "source, then verb")
    act = before_content(words, verb, group, cue, source, "source and verb before", True)
    return act if words[goes].cue or _is_told_here(words, verb, act) else None


def prompted(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return the act of “…, prompting X to call it “…””: X says what marks hold."""
    near = range(group - 3, max(0, group - LONGEST_PROMPTED), -1)
    first = next((at for at in near if words[at].low in PROMPTING), 0)
    inside = words[first + 1 : group - 1]
    if not first or words[first - 1].text != "," or not all(word.in_phrase for word in inside):
        return None
    source = (first + 1, group - 1)
    act = before_content(words, verb, group, cue, source, "participle with its subject", True)
    return act if holds_marks(words, act) else None


def _is_told_here(words: list[Word], verb: int, act: Attribution) -> bool:
    """Return whether a clause or marks right after a verb are told, by nobody else: “chime in”."""
    if not act.content:
        return True  # here is what they had to say:
    start, end = act.content[0]
    if any(word.gerund for word in words[verb + 1 : start]):
        return False  # was quick to chime in, with Brook adding that …
    return act.clause or any(word.quoted for word in words[start:end])
