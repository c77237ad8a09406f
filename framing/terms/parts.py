"""Which part of speech a term may be where it stands: by its neighbours, never sure."""

from __future__ import annotations

from collections.abc import Sequence

from framing.base.words import word_class

DETERMINERS = word_class("determiners")
PREPOSITIONS = word_class("prepositions")
AUXILIARIES = word_class("auxiliaries")
BEFORE_VERBS = word_class("personal") | AUXILIARIES | {"to", "who", "which", "not", "never"}
COPULAS = frozenset(
    {
        *("is", "are", "was", "were", "be", "been", "being", "am", "’s", "’re"),
        *("become", "became", "remain", "remained"),
    }
)
DEGREES = frozenset({"very", "so", "too", "as", "more", "most", "how", "quite", "rather", "less"})
OBJECTS = DETERMINERS | {"him", "them", "us", "me", "it", "her", "himself", "themselves", "itself"}
AFTER_NOUNS = frozenset(["of", "is", "was", "are", "were", "has", "have", "had"])


def may_be_noun(before: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether a term may be a noun: nothing beside it says that it is a verb."""
    last = _last(before)
    if last in DETERMINERS or last.endswith(("’s", "'s")):
        return True
    return last not in BEFORE_VERBS and _next(after) not in OBJECTS


def may_be_verb(before: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether a term may be a verb: nothing beside it says that it is a noun."""
    last = _last(before)
    if last in BEFORE_VERBS:
        return True
    if last in DETERMINERS | PREPOSITIONS or last.endswith(("’s", "'s")):
        return False
    return _next(after) not in AFTER_NOUNS


def may_be_adjective(before: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether a term stands as an adjective does: before a noun, or after a copula."""
    if _last(before) in COPULAS | DEGREES:
        return True
    word = _next(after)
    return word[:1].isalpha() and word not in OBJECTS | PREPOSITIONS | AUXILIARIES | {"and", "or"}


PARTS = {"noun": may_be_noun, "verb": may_be_verb, "adjective": may_be_adjective}


def _last(before: Sequence[str]) -> str:
    """Return the word before a term in lower case, adverbs in -ly aside, or ""."""
    words = (word.lower() for word in reversed(before))
    return next((word for word in words if not word.endswith("ly")), "")


def _next(after: Sequence[str]) -> str:
    """Return the word after a term in lower case, or ""."""
    return after[0].lower() if after else ""
