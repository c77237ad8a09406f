"""Which field of a state’s affairs an office is for: Deputy Health Minister, Minister of Energy."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class

# Parts of a state that have ministers of their own: Manitoba’s, the Scottish.
PARTS = frozenset(name.replace("_", " ") for name in word_class("parts_of_states"))
# The states of a union, but for abbreviations that are words: the mass media minister.
OF_UNIONS = frozenset().union(
    *map(word_class, ("american_states", "canadian_provinces", "australian_states"))
) - {"mass", "man", "miss", "ill", "ind", "del", "la", "wash"}
BELOW = word_class("below_states")
# Of these a state has ministers, or secretaries, as well.
FIELDS_BELOW = ("government", "development", "affairs", "secretary for")
RANKED = (
    r"(?: (?:Colonel|General|Major|Captain|Brigadier|Admiral|Marshal|Dr\.?|Professor|Prof\.?"
    r"|Senator|Sen\.?))*"
)
FIELD = r"[A-Za-z][\w-]*(?:,? (?:and |& )?(?!of )[A-Za-z][\w-]*){0,6}"
HONOUR = r"(?:[Hh](?:is|er) Excellency,? )?(?:[Tt]he )?"
RANK = r"(?:(?:deputy|vice|federal|union|cabinet|senior|junior|assistant|acting|interim) )*"
MINISTER = LazyPattern(
    any_capital(
        rf"{HONOUR}(?:((?:[A-Za-z-]+,? ){{1,4}})[Mm]inister{RANKED}"
        rf"|(?i:{RANK}minister(?: of state)?) (?:of|for|in the ministry of) (?:the )?({FIELD}))"
    )
)
# Ministers where they are called so: an environment secretary, a cabinet secretary for health.
SECRETARY = LazyPattern(
    any_capital(
        rf"{HONOUR}(?:((?:[A-Za-z-]+,? ){{1,4}})[Ss]ecretary{RANKED}"
        rf"|(?i:cabinet secretary|state secretary) for (?:the )?({FIELD})"
        rf"|[Ss]ecretary (?:of|for) (?:the )?({FIELD}))"
    )
)
# The highest offices of a state, and who speaks for its government, have no field.
HIGHEST = re.compile(
    r"(?:[Tt]he )?(?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Tt]rade) [Mm]inister"
    r"|(?:Vice )?President"
    r"|(?:[Tt]he )?(?:[Oo]utgoing|[Ii]ncumbent|[Ii]nterim|[Aa]cting) [Pp]resident"
    r"|(?:[Tt]he |[Aa] )?(?:[Cc]hief )?(?:[Gg]overnment|[Pp]residential) [Ss]pokes"
    r"(?:man|woman|person)"
)
HEADS_OF_PARTS = "chief minister"
STATE = "state"  # a secretary of state may be of another country, or of a part of one
NO_MINISTERS = word_class("other_secretaries")  # the general secretary, the press secretary


def ministers_field(office: str) -> list[str] | None:
    """Return the words, in lower case, of the field of a state’s minister; None for another."""
    return _words(MINISTER.fullmatch(office)) if "inister" in office else None


def secretarys_field(office: str) -> list[str] | None:
    """Return the words, in lower case, of the field of a secretary in a cabinet; else None."""
    words = _words(SECRETARY.fullmatch(office)) if "ecretary" in office else None
    if not words or words[0] == STATE or not NO_MINISTERS.isdisjoint(words):
        return None
    return words


def is_of_a_part(office: str) -> bool:
    """Return whether an office is of a part of a state: a Scottish secretary, a chief minister."""
    low = office.lower()
    first, _, rest = low.removeprefix("the ").partition(" ")
    below = first in BELOW and not rest.startswith(FIELDS_BELOW)
    below = below or not OF_UNIONS.isdisjoint([first, rest.partition(" ")[0], _pair(low)])
    return below or HEADS_OF_PARTS in low or any(map(low.__contains__, PARTS))


def _pair(office: str) -> str:
    """Return the first two words of an office as a class has them: new_york."""
    return "_".join(office.removeprefix("the ").split()[:2])


def _words(found: re.Match[str] | None) -> list[str] | None:
    """Return the words of the first group that has some; None without a match, or of a part."""
    if found is None or is_of_a_part(found.group()):
        return None
    return re.findall(r"[\w-]+", next(filter(None, found.groups()), "").lower())
