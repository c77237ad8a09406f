"""What the ending of a word tells: a participle, a verb in -s, a plural, what somebody does."""

from __future__ import annotations

from framing.base.words import word_class

PLURALS = word_class("plurals")
ROLES, JOB_ENDINGS = word_class("person_roles"), tuple(word_class("job_endings"))
SHORT_ROLE = 4  # letters that are too few for an ending to tell
POSSESSIVE = ("'s", "’s", "s'", "s’")
VOWELS = frozenset("aeiouy")


def bare(name: str) -> str:
    """Return a name without its possessive ending."""
    if not name.endswith(POSSESSIVE):
        return name
    return name[:-2] if name[-1] == "s" else name[:-1]


def in_ing(low: str) -> bool:
    """Return whether a word in lower case is a form in -ing: not bring, king, spring."""
    return low.endswith("ing") and not VOWELS.isdisjoint(low[:-3])


def in_s(low: str) -> bool:
    """Return whether a word in lower case may be a verb in the third person: hits, not hiss."""
    return low.endswith("s") and not low.endswith(("’s", "ss"))


def in_possessive(low: str) -> bool:
    """Return whether a word in lower case tells whose something is: the mayor’s, the mayors’."""
    return low.endswith(("’s", "s’"))


def is_plural(low: str) -> bool:
    """Return whether a word is, as far as its form tells, a noun in the plural."""
    return low in PLURALS or (low.endswith("s") and not low.endswith("ss"))


def is_role(low: str) -> bool:
    """Return whether a noun says what somebody does: one alone needs a determiner."""
    return low in ROLES or (len(low) > SHORT_ROLE and low.endswith(JOB_ENDINGS))
