"""Whether a term stands in a name: what its capitals say, and the words beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from framing.base.places import DATA
from framing.base.tables import read_rows
from framing.base.words import word_class
from framing.terms.filed import LABEL
from framing.terms.wording import plain

ABBREVIATED = word_class("abbreviated_titles")
TITLES = word_class("titles_before_names") | ABBREVIATED
PREPOSITIONS = word_class("prepositions")
HEADS = word_class("heads_of_names")
SURNAMES = word_class("surnames_like_terms")
WITHIN = frozenset(
    ["of", "for", "on", "against", "and", "&", "the", "de", "la", "’s"]
)  # small words within a name
RUN = 5  # tokens of a name looked at on either side
OPENING = frozenset("“\"‘'«„([:;—–-•*/")  # a capital after these says nothing
HEADLINE = 4  # words with capitals, of four letters or more, that make a headline


def in_name(words: Sequence[str], first: int, last: int, kind: str, category: str) -> bool:
    """Return whether ``words[first:last]`` is part of a name, or a name.

    ``kind`` is "capital" for a term that is written with a capital anyway: then only what stands
    beside it can say so. In a headline, where most words have one, a capital says as little, and
    at the beginning of a sentence. Elsewhere a capital makes a name of a term, unless it follows an
    adjective of nationality (“the Freedonian Regime”), or labels the name that follows it.
    """
    if not _capital(words[first]):
        return False
    if _headline(words):
        return _titled(words, first)
    if _titled(words, first) or _headed(words, first, last):
        return True
    if kind == "capital":
        return False
    if _opens(words, first):
        return _surname(words, first, last)
    return not _emphatic(words, first, last, category)


def _capital(word: str) -> bool:
    """Return whether a word begins with a capital, and is not all in capitals."""
    return word[:1].isupper() and not (len(word) > 1 and word.isupper())


def _titled(words: Sequence[str], first: int) -> bool:
    """Return whether a title, a ship's prefix or an initial stands before a term."""
    before = [word for word in words[max(0, first - 2) : first] if word != "."]
    last = before[-1] if before else ""
    return last.lower() in TITLES or (len(last) == 1 and last.isupper() and last not in "AI")


def _headed(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a name goes on to a word that heads names (… Square), or begins with one."""
    for word in words[last : last + RUN]:
        if _capital(word) and plain(word) in HEADS:
            return True
        if not _capital(word) and word.lower() not in WITHIN:
            break
    linked = False
    for word in reversed(words[max(0, first - RUN) : first]):
        if linked and _capital(word) and plain(word) in HEADS:
            return True
        if not _capital(word) and word.lower() not in WITHIN:
            break
        linked = linked or word.lower() in WITHIN - {"the"}
    return False


def _headline(words: Sequence[str]) -> bool:
    """Return whether all longer words but prepositions have capitals, as in a headline.

    The first word of a sentence has one anyway, and says nothing.
    """
    longer = [word for word in words[1:] if len(word) >= 4 and word.isalpha()]
    longer = [word for word in longer if word not in PREPOSITIONS]
    return len(longer) >= HEADLINE and all(map(_capital, longer))


def _opens(words: Sequence[str], first: int) -> bool:
    """Return whether a term begins a sentence, or what is in marks."""
    return first == 0 or words[first - 1] in OPENING


def _surname(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a term that opens a sentence is a surname: “Savage scored”, “Lynch & Sons”."""
    after = words[last] if last < len(words) else ""
    if after == "&":
        return True
    return plain(words[first]) in SURNAMES and (after.endswith("ed") or after in _SAYS)


_SAYS = frozenset(
    [
        "said",
        "says",
        "told",
        "who",
        "was",
        "is",
        "has",
        "had",
        "will",
        ",",
        "and",
        "won",
        "lost",
        "ran",
        "made",
        "took",
        "led",
    ]
)


def _emphatic(words: Sequence[str], first: int, last: int, category: str) -> bool:
    """Return whether a term within a sentence has a capital, yet names nobody."""
    before = words[first - 1]
    if plain(before) in _nationalities():
        return True
    after = words[last] if last < len(words) else ""
    return category == LABEL and not _capital(before) and (before == "the" or _capital(after))


@cache
def _nationalities() -> frozenset[str]:
    """Return the adjectives and names of states, in lower case."""
    rows = read_rows(DATA / "countries.csv", ["country", "adjectives"], may_be_empty=["adjectives"])
    cells = [f"{row['country']}|{row['adjectives']}" for _, row in rows]
    words = {word.strip().lower() for cell in cells for word in cell.split("|")} - {""}
    return frozenset(words)
