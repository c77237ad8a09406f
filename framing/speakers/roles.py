"""Which words name an office, or what somebody does, and which are given names."""

from __future__ import annotations

from framing.base.memory import Memory
from framing.base.words import word_class
from framing.speakers.actors import TITLES, country_words

FEMALE_NAMES = word_class("female_names")
MALE_NAMES = word_class("male_names")
GIVEN_NAMES = FEMALE_NAMES | MALE_NAMES
PERSON_ROLES = word_class("person_roles")
JOB_ENDINGS = tuple(word_class("job_endings"))
SHORT_WORD = 4  # characters that are too few for an ending to tell


def _is_role(low: str) -> bool:
    """Return whether a word in lower case names an office or what somebody does."""
    low = low.removeprefix("ex-")
    return (is_job(low) or low in TITLES) and low.capitalize() not in country_words()


def is_job(low: str) -> bool:
    """Return whether a word names what somebody does, by its ending: shipbuilder, violinist."""
    if low in PERSON_ROLES:
        return True
    ends = len(low) > SHORT_WORD and low.endswith(JOB_ENDINGS)
    return ends and low not in GIVEN_NAMES


is_role = Memory(_is_role).__getitem__
