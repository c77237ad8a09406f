"""Headlines in which somebody is told, urged or ordered: nobody is named who says so."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.acts import Attribution
from framing.reporting.bounds import content_end
from framing.reporting.endings import is_role
from framing.reporting.finite import is_finite
from framing.reporting.listeners import AUDIENCES, HEARERS, OBJECTIVE
from framing.reporting.passives import BY_NOBODY
from framing.reporting.vocabulary import PREPOSITIONS, Word

# A headline is in the present: these forms are participles in it, where no object follows.
PARTICIPLES = frozenset(["told", "urged", "ordered", "asked", "advised", "instructed", "directed"])
PARTICIPLES |= {"reminded", "warned", "invited", "encouraged"}
LONGEST_LISTENER = 5  # words
LONGEST_LETTERS = 4  # of a body that is named by letters
HEARING = (AUDIENCES - {"industry", "management", "staff"}) | word_class("bodies_of_state")
HEARING |= {"inquest", "inquiry", "jury", "tribunal", "hearing", "trial", "committee", "panel"}
HEARING |= {"commission", "body", "board", "assembly", "mps", "peers", "lawmakers", "senators"}
AFTER_TOLD = frozenset(["that", "how", "why"])


def told_to(words: list[Word], acts: list[Attribution]) -> list[Attribution]:
    """Return the acts of a headline; those who are told, urged or ordered are none's source.

    “Court told driver was asleep” is said by nobody who is named. Of “Villagers urged to leave”, as
    of “they were urged to leave”, nothing is told but that they were.
    """
    verb = next((at for at, word in enumerate(words) if word.low in PARTICIPLES), 0)
    if not 0 < verb <= LONGEST_LISTENER or verb + 2 >= len(words):
        return acts
    if any(not word.in_phrase for word in words[:verb]):
        return acts
    after = words[verb + 1].low
    if after == "to" or (after == "not" and words[verb + 2].low == "to"):
        return []
    if words[verb].low != "told" or not _is_heard(words, verb):
        return acts
    content = ((verb + 1 + (after == "that"), content_end(words)),)
    return [Attribution((verb, verb + 1), None, content, True, BY_NOBODY, True, headline=True)]


def _is_heard(words: list[Word], verb: int) -> bool:
    """Return whether a court or a council is told something: no listener follows “told”."""
    heard = words[verb - 1]
    if not (heard.low in HEARING or (heard.text.isupper() and 1 < heard.length <= LONGEST_LETTERS)):
        return False  # the PAC
    first, second = words[verb + 1], words[verb + 2]
    if first.low in AFTER_TOLD or is_finite(words, verb + 2):
        return True
    noun = first.low.removesuffix("s")
    hears = first.low in HEARERS or first.low in OBJECTIVE or is_role(noun) or first.is_name
    plain = first.in_phrase and first.low not in PREPOSITIONS  # told of threats
    return not hears and plain and not (second.quoted or second.is_sign)
