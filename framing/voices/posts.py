"""Posts on a network: the line above or below one that names whose it is."""

from __future__ import annotations

from framing.text.tokens import Span
from framing.voices.short_lines import HEADED_POST, SIGNED_POST


def post_signer(text: str, line: Span, before: list[Span]) -> tuple[int, Span] | None:
    """Return which paragraph a line about the text signs as a post, and the name in it.

    ``before`` are the paragraphs above the line: the last of them may be the post, or the next.
    """
    start, end = line
    headed = HEADED_POST.fullmatch(text, start, end) if text.find("@", start, end) > 0 else None
    if headed:
        told = any(text[stop - 1] in ".?!" for _, stop in before)  # it is no byline
        heads = told or text.count(headed.group(2)) > 1 or _heads_first(text, start, end)
        return (len(before), headed.span(1)) if heads else None
    signed = SIGNED_POST.fullmatch(text, start, end)
    return (len(before) - 1, signed.span(1)) if signed and before else None


def _heads_first(text: str, start: int, end: int) -> bool:
    """Return whether a name and a date stand right above a text that a blank line parts from more.

    A byline stands apart from what is below it.
    """
    right_above = text.startswith("\n", end) and not text.startswith("\n\n", end)
    return right_above and text.find("·", start, end) > 0 and text.find("\n\n", end) > 0
