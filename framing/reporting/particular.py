"""Verbs that report only with, or only without, some word after them: called for, called off."""

from __future__ import annotations

from framing.reporting.cues import ACTS, Cue
from framing.reporting.vocabulary import Word

# These report only with their particle: “pointed out”, “shot back”.
NEEDED = {
    **{"point": {"out", "to"}, "go": {"on"}, "shoot": {"back"}, "fire": {"back"}},
    **{"set": {"out"}, "lay": {"out"}, "spell": {"out"}, "lash": {"out"}},
    **{"hit": {"out", "back"}, "make": {"clear", "it", "plain", "known"}},
    **{"let": {"slip"}, "put": {"it"}},
}
PARTICULAR = ACTS.keys() | NEEDED.keys() | {"like"}  # their next word tells what they are
ASKING = frozenset(["directive", "question"])
UNNAMED = frozenset(["named", "identified", "quoted", "anonymous", "anonymity"])


def is_act(words: list[Word], verb: int, cue: Cue) -> bool:
    """Return whether the words after make the verb something else than reporting."""
    if cue.kind in ASKING and _asks_to_be_unnamed(words, verb):
        return True
    if cue.verb not in PARTICULAR:
        return False
    after = words[verb + 1].low if verb + 1 < len(words) else ""
    if cue.verb == "like":  # a wish only in “would like to”
        return after != "to" or not words[verb - 1].low.endswith(("would", "’d"))
    needs = NEEDED.get(cue.verb)
    return after in ACTS.get(cue.verb, ()) or (needs is not None and after not in needs)


def _asks_to_be_unnamed(words: list[Word], verb: int) -> bool:
    """Return whether somebody only asks for a name to be left out: asked not to be named."""
    for word in words[verb + 1 : verb + 7]:
        if word.is_sign or word.quoted:
            return False
        if word.low in UNNAMED:
            return True
    return False
