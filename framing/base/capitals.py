"""Capital letters in patterns: names are not written in A to Z alone."""

from __future__ import annotations

# The capitals of the Latin, Greek and Cyrillic alphabets, as a class of a pattern has them.
CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΑ-ΩЀ-Я"


def any_capital(pattern: str) -> str:
    """Return a pattern in which “A-Z” stands for the capitals of every alphabet that has them."""
    return pattern.replace("A-Z", CAPITALS)
