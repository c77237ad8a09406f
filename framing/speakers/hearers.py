"""To whom something is said: whoever is named right after a verb that tells or asks it."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.speakers.agreement import agrees
from framing.speakers.descriptions import described
from framing.speakers.discourse import Discourse
from framing.speakers.mentions import Mention

TELLS = frozenset(["told", "tells", "asked", "asks", "assured", "reminded", "warned", "informed"])
# Right after the verb: “told the archbishop”, “told Ana Brook”.
HEARER = re.compile(any_capital(r" (the [a-z-]+|(?:[A-Z][\w’'-]+ )?[A-Z][\w’'-]+)"))
# Between the verb and whom a question is put to: “asked the fire chief, ”, “asked Peru’s envoy, ”.
WHOSE = r"(?:the|an?|his|her|their|(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+(?:['’]s|s['’]))"
TO_WHOM = LazyPattern(rf"\s(?:{WHOSE} (?!to )(?:[\w-]+ ){{0,3}}[\w-]+,? )?$")
TO_A_ROLE = LazyPattern(
    r"\s((?:the|an?) [^,.;:“\"\n]{3,40}?)(?=,| (?:whether|if|why|how|when|what|who|where|about)\b)"
)
FARTHEST = 60  # characters from the verb to the name


def hearer(discourse: Discourse, text: str, at: int) -> str:
    """Return who is told something, right after a verb at an offset: he told | the archbishop."""
    found = HEARER.match(text, at)
    if found is None:
        return ""
    heard = found.group(1)
    return described(discourse, heard, at).name if heard[0] == "t" else discourse.full(heard)


def last_hearer(discourse: Discourse, word: str) -> str:
    """Return whom the last speaker told it, if they agree: “…,” he told Ana Brook; she replied."""
    for mention in _persons_after(discourse, discourse.said[-1].at):
        name = discourse.names.of(mention)
        if mention.before in TELLS and agrees(discourse, name, word):
            return name
    return ""


def person_asked(discourse: Discourse, at: int, cue: str) -> str:
    """Return whom a question is put to: the person named after the verb, or the role told there."""
    text = discourse.text
    after = max(at, text.find(cue, at) + len(cue))
    for mention in _persons_after(discourse, after):
        if mention.sentence.words[mention.end - 1].possessive:
            continue  # asked Ana Brook’s lawyer, Jo Reed
        if mention.at < after + FARTHEST and TO_WHOM.match(text[after : mention.at]):
            return discourse.names.of(mention)
    role = TO_A_ROLE.match(text, after)
    return described(discourse, role.group(1), at).name if role else ""


def _persons_after(discourse: Discourse, at: int) -> list[Mention]:
    """Return the persons whom the sentence at an offset names after it, in order."""
    sentence = next(discourse.sentences_before(at), None)
    told = discourse.names.persons_in(sentence) if sentence else []
    return [mention for mention in told if mention.at > at]
