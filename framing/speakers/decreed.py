"""What the head of a state does at home and nowhere else: days of mourning, a snap election."""

from __future__ import annotations

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.reporting.sentences import Sentence

DECREED = LazyPattern(
    r"\b(?:declared|decreed|proclaimed|announced|ordered|imposed|lifted)\b[^.;:“”\"]{0,40}"
    r"\b(?:(?:national|official) mourning|days? of mourning|national holiday|martial law"
    r"|states? of (?:emergency|disaster|calamity|siege))\b"
    r"|\bcut short (?:an?|his|her|the) (?:[\w-]+ ){0,2}(?:visit|trip|tour) (?:to|of|in)"
    r" (?:the )?[A-Z]"
    r"|\bdissolved (?:the )?(?:parliament|congress|(?:national )?assembly)\b"
    r"|\bcalled (?:an? )?(?:snap|early) elections?\b"
)
# The heads of a state, who see for themselves where something has happened, or lose a vote.
HEAD = any_capital(
    r"(?:[Tt]he )?(?:[Pp]rime [Mm]inister|President)(?: [A-Z][\w’'.-]*){1,4}(?:, who)?"
    r"(?: (?:has|had|also|later|briefly))*"
)
THERE = LazyPattern(
    rf"{HEAD} (?:flew over|visited|toured|inspected)"
    r" (?:the )?(?:[a-z-]+ ){0,2}?(?:area|district|region|province|valley|town|village|scene"
    r"|victims|survivors|wounded|injured)\b"
)
LOST = LazyPattern(rf"{HEAD} conceded\b(?! that)")
VOTED = LazyPattern(r"\b(?:election|vote)\b")
LONGEST_NAME = 60  # characters from an office to the verb


def acts_at_home(placed: bool, sentence: Sentence, at: int) -> bool:
    """Return whether whoever holds one of the highest offices, at an offset, does such a thing.

    ``placed`` says that the report opens with where something is: a visit is there.
    """
    text, stop = sentence.text, sentence.stop
    found = DECREED.search(text, at, stop)
    if found is not None and found.start() - at <= LONGEST_NAME:
        return True
    if not placed:
        return False
    lost = LOST.match(text, at, stop) is not None and VOTED.search(text, 0, sentence.start)
    return bool(lost) or THERE.match(text, at, stop) is not None
