"""What an abbreviation stands for that a text explains in brackets: a MOFCOM spokesperson."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern

# China’s Ministry of Commerce (MOFCOM). Brackets are sought first: they are few, and names many.
IN_BRACKETS = re.compile(r" \(([A-Z][A-Z&]{2,9})\)")
BEFORE = LazyPattern(
    any_capital(r"(?:\b[Tt]he )?\b[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|for|and|the|&)){1,9}$")
)
LONGEST = 100  # characters of the words that an abbreviation stands for
SHORT = re.compile(any_capital(r"\b[A-Z][A-Z&]{2,9}\b"))


def explained(text: str) -> dict[str, str]:
    """Return the abbreviations of a text, each with the words that it stands for."""
    found: dict[str, str] = {}
    for one in IN_BRACKETS.finditer(text):
        before = BEFORE.search(text[max(0, one.start() - LONGEST) : one.start()])
        if before:
            found[one.group(1)] = before.group()
    return found


def spelt(short: str, known: dict[str, str]) -> str:
    """Return the name that an abbreviation spells by its capitals, as a text explains it."""
    words = known.get(short, "").split()
    for at in range(len(words) - 1, -1, -1):
        name = words[at:]
        if "".join(word[0] for word in name if word[0].isupper()) == short:
            return " ".join(name)
    return ""


def written_out(source: str, known: dict[str, str]) -> str:
    """Return a source with its abbreviation written out; empty where it has none that is known."""
    found = SHORT.search(source)
    whole = known.get(found.group(), "") if found else ""
    if not found or not whole:
        return ""
    return f"{source[: found.start()]}{whole}{source[found.end() :]}"
