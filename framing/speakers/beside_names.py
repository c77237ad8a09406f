"""What the phrases beside a name tell of the government that its bearer speaks for."""

from __future__ import annotations

import re

from framing.base.memory import Memory
from framing.base.words import word_class
from framing.reporting.sentences import Sentence
from framing.speakers.actors import countries_in, country_names
from framing.speakers.governments import government_of, is_out_of_office, office_of
from framing.speakers.noun_phrases import DESCRIPTIONS
from framing.speakers.organs import organs_in
from framing.speakers.phrase_heads import INTERNATIONAL
from framing.speakers.states import MINISTER

NOBODYS = ("", "")
STATE_BODIES = word_class("state_bodies")  # a spokesman for the agency
THE, FOREIGN = "the ", "oreign "
LONGEST_COUNTRY = 40  # characters
REGIME = re.compile(r"(?:[Tt]he )?(?P<body>[Rr]egime|[Jj]unta) (?P<relay>[\w-]+)(?: [A-Z][\w-]+)*$")
POSTED = frozenset(["ambassador", "deputy ambassador", "consul", "consul general", "vice consul"])


def _may_tell(text: str) -> bool:
    """Return whether a phrase beside a name may tell of a government, or point to one told of."""
    points = text[:4].lower() == THE or FOREIGN in text or MINISTER.search(text) is not None
    points = points or (" the " in text and text.rpartition(" ")[2] in STATE_BODIES)
    points = points or DESCRIPTIONS[text].head in POSTED or REGIME.match(text) is not None
    return points or bool(countries_in(text)) or "ommission" in text


MAY_TELL: Memory[bool] = Memory(_may_tell)


def together(texts: list[str]) -> tuple[str, str]:
    """Return what two phrases beside a name tell together: “her Omani host, the president Roe”."""
    for text in texts:
        country = countries_in(text) and DESCRIPTIONS[text].country
        rest = [other for other in texts if not countries_in(other)]
        if country and rest and not is_out_of_office(text):
            return government_of(f"{country}’s {rest[0]}")
    return NOBODYS


def of_international_body(text: str) -> bool:
    """Return whether an office is of a body of several states, and of no state."""
    return INTERNATIONAL.search(text) is not None and not countries_in(text)


def of_owned(told: list[str]) -> tuple[str, str]:
    """Return what an office and, elsewhere, a country tell: President Roe …; Freedonia’s Roe …."""
    whose = [text for text in told if text.endswith(("’s", "'s")) and text[:-2] in country_names()]
    offices = [text for text in told if organs_in(text) and not countries_in(text)]
    return government_of(f"{whose[0]} {offices[0]}") if whose and offices else NOBODYS


def of_office_joined(sentence: Sentence, text: str) -> tuple[str, str]:
    """Return for whom an office speaks that stands after another with its country, joined by “and”.

    The first secretary of the Party of Freedonia and President of the Republic, Ana Brook.
    """
    named = text[:1].isupper()
    at = sentence.text.find(f" and {text}", sentence.start, sentence.stop) if named else -1
    before = sentence.text[max(sentence.start, at - LONGEST_COUNTRY) : max(at, 0)]
    spots = countries_in(before)
    if not spots or spots[-1][1] != len(before) or not before[: spots[-1][0]].endswith("of "):
        return NOBODYS
    return office_of(spots[-1][2], text)
