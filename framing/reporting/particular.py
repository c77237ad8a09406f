"""Verbs that report only with, or only without, some word after them: called for, called off."""

from __future__ import annotations

from collections.abc import Callable

from framing.reporting.cues import ACTS, ASKING, HEARSAY, NEEDED, Cue
from framing.reporting.endings import in_ing, is_plural, is_role
from framing.reporting.finite import is_finite
from framing.reporting.listeners import HEARERS, OBJECTIVE
from framing.reporting.verbals import no_base
from framing.reporting.vocabulary import DETERMINERS, PREPOSITIONS, Word

UNNAMED = frozenset(["named", "identified", "quoted", "anonymous", "anonymity"])
SAYS_NOTHING = ACTS["say"] | {"so"}
POSSESSIVES = frozenset(["my", "his", "her", "its", "our", "their"])
PLEAS = frozenset(["guilty", "innocent", "no", "nolo", "ignorance", "poverty"])
AFTER_DIRECTED = PREPOSITIONS | {"to", "not"}
CALLED_BACK = frozenset(["ambassador", "envoy", "diplomat", "consul", "troop", "parliament"])
FARTHEST_TO = 8  # words from whoever is directed to “to”
AS_SAYING = 24  # words between “quoted” and “as saying”


def is_act(words: list[Word], verb: int, after: Word, cue: Cue) -> bool:
    """Return whether the words after make the verb something else than reporting."""
    if cue.kind in ASKING and _asks_to_be_unnamed(words, verb):
        return True
    its_own = ITS_OWN.get(cue.verb)
    return its_own(words, verb, after) if its_own else _acts(words, verb, after, cue.verb)


def _acts(words: list[Word], verb: int, after: Word, name: str) -> bool:
    """Return whether the next word makes a verb an act, or one that it needs is not there."""
    if after.low in ACTS.get(name, ()) and not _is_to_somebodys(words, verb):
        return True
    needs = NEEDED.get(name)
    return needs is not None and after.low not in needs


def _is_to_somebodys(words: list[Word], verb: int) -> bool:
    """Return whether somebody’s cost or surprise stands after a verb: learned to her cost that."""
    return words[verb + 1].low == "to" and words[verb + 2].low in POSSESSIVES


def _is_said_to_be(words: list[Word], verb: int, after: Word) -> bool:
    """Return whether somebody is only said to be so, or to have said nothing: said to be ill."""
    further = words[verb + 2].low if verb + 2 < len(words) else ""
    if after.low == "to" and further in {"be", "have"}:
        return True
    return after.low in SAYS_NOTHING and _says_nothing(words, verb, after)


def _is_no_wish(words: list[Word], verb: int, after: Word) -> bool:
    """Return whether somebody just likes it: a wish is only in “would like to”."""
    return after.low != "to" or not words[verb - 1].low.endswith(("would", "’d"))


def _calls_somebody(words: list[Word], verb: int, after: Word) -> bool:
    """Return whether somebody is called: called in the police; not: called in a letter for calm."""
    if after.low == "in":
        return all(word.low != "for" for word in words[verb + 2 : verb + 7])
    return _acts(words, verb, after, "call")


def _directs_no_one(words: list[Word], verb: int, after: Word) -> bool:
    """Return whether nobody is told what to do: directed talks; not: directed that they leave."""
    return after.low != "that" and not _directs_somebody(words, verb)


def _directs_somebody(words: list[Word], verb: int) -> bool:
    """Return whether somebody is told what to do: directed the army to withdraw; not: talks to.

    No determiner, name or number stands after “to”: directed us to our seats.
    """
    at = verb + 1
    while at < len(words) and (words[at].in_phrase or words[at].low in HEARERS):
        if words[at].low in PREPOSITIONS:
            break
        at += 1
    if at >= len(words) or words[at].low not in AFTER_DIRECTED:
        return False
    head = words[at - 1]
    to = next((i for i in range(at, min(at + FARTHEST_TO, len(words))) if words[i].low == "to"), 0)
    after = words[to + 1] if 0 < to < len(words) - 1 else head
    heard = head.is_name or head.low in OBJECTIVE or _hears(head.low)
    return heard and at > verb + 1 and to > 0 and not (after.low in DETERMINERS or no_base(after))


def _hears(low: str) -> bool:
    """Return whether a noun is of those who may be told to do something: council, ministries."""
    one = (low, low.removesuffix("s"), f"{low.removesuffix('ies')}y")
    return any(noun in HEARERS or noun == "jury" or is_role(noun) for noun in one)


def _is_plea(words: list[Word], verb: int, after: Word) -> bool:
    """Return whether somebody answers a charge before a court: pleaded not guilty to theft."""
    further = words[verb + 2].low if verb + 2 < len(words) else ""
    return (further if after.low == "not" else after.low) in PLEAS


def _says_nothing(words: list[Word], verb: int, after: Word) -> bool:
    """Return whether nothing is told of what was said: said little; not: said all had changed."""
    if verb + 2 < len(words) and is_finite(words, verb + 2):
        return False
    return after.low != "so" or _ends(words, verb + 2)


def _ends(words: list[Word], at: int) -> bool:
    """Return whether nothing but when or where follows: said so | on Monday."""
    return at >= len(words) or words[at].is_sign or words[at].low in PREPOSITIONS


def _shows_somebody(words: list[Word], verb: int, after: Word) -> bool:
    """Return whether somebody is shown as they speak, or shown up: a film shows a man saying …."""
    for word in words[verb + 2 : verb + 10]:
        if not word.in_phrase:
            break
        if word.signals and in_ing(word.low):
            return True
    return _hands_over(words, verb) or _acts(words, verb, after, "show")


def _hands_over(words: list[Word], verb: int) -> bool:
    """Return whether somebody is shown things: showed this newspaper letters dated in May."""
    to = verb + 1 + (words[verb + 1].low in DETERMINERS if verb + 1 < len(words) else 0)
    if to + 3 >= len(words) or words[to].low not in HEARERS:
        return False
    things, dated = words[to + 1], words[to + 2]
    plain = things.in_phrase and is_plural(things.low) and dated.finite == "past"
    return plain and words[to + 3].low in PREPOSITIONS


def _calls_back(words: list[Word], verb: int, after: Word) -> bool:
    """Return whether somebody is called back rather than remembered: recalled its ambassador."""
    return any(word.low.removesuffix("s") in CALLED_BACK for word in words[verb + 1 : verb + 5])


def _is_condition(words: list[Word], verb: int, after: Word) -> bool:
    """Return whether what follows is a condition: …, provided that a port is found."""
    joins = verb == 0 or words[verb - 1].text == ","
    return joins or _acts(words, verb, after, "provide")


def _asks_to_be_unnamed(words: list[Word], verb: int) -> bool:
    """Return whether somebody only asks for a name to be left out: asked not to be named."""
    for word in words[verb + 1 : verb + 7]:
        if word.is_sign:
            return False
        if word.low in UNNAMED:
            return True
    return False


def _is_quoted_later(words: list[Word], verb: int, after: Word) -> bool:
    """Return whether “quoted” only leads to “as saying”: the act is told of there."""
    rest = words[verb + 1 : verb + AS_SAYING]
    for at, word in enumerate(rest[1:], 1):
        if word.quoted or word.text in ";:":
            return False
        if rest[at - 1].low == "as" and (word.low == "having" or in_ing(word.low)):
            told = word.signals or any(after.cue for after in rest[at + 1 : at + 3])
            if told:
                return True  # as saying; as having (once) said
    return False


# What is asked of these verbs, rather than of the next word alone.
ITS_OWN: dict[str, Callable[[list[Word], int, Word], bool]] = {
    **dict.fromkeys(HEARSAY, _is_quoted_later),
    "say": _is_said_to_be,
    "plead": _is_plea,
    "like": _is_no_wish,
    "direct": _directs_no_one,
    "call": _calls_somebody,
    "show": _shows_somebody,
    "provide": _is_condition,
    "recall": _calls_back,
}
