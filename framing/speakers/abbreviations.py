"""What an abbreviation stands for that a text explains in brackets: a MOFCOM spokesperson."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern

# China’s Ministry of Commerce (MOFCOM)
EXPLAINED = LazyPattern(
    any_capital(
        r"((?:the )?[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|for|and|the|&)){1,9})"
        r" \(([A-Z][A-Z&]{2,9})\)"
    )
)
SHORT = re.compile(any_capital(r"\b[A-Z][A-Z&]{2,9}\b"))


def explained(text: str) -> dict[str, str]:
    """Return the abbreviations of a text, each with the words that it stands for."""
    found = EXPLAINED.finditer(text) if ") " in text or ")," in text else ()
    return {one.group(2): one.group(1) for one in found}


def written_out(source: str, known: dict[str, str]) -> str:
    """Return a source with its abbreviation written out; empty where it has none that is known."""
    found = SHORT.search(source)
    whole = known.get(found.group(), "") if found else ""
    if not found or not whole:
        return ""
    return f"{source[: found.start()]}{whole}{source[found.end() :]}"
