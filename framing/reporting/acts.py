"""An act of reporting within a sentence: its cue, its source, and what it reports."""

from __future__ import annotations

from typing import NamedTuple

from framing.reporting.complements import NOMINATIVE, before_according, complement, content_end
from framing.reporting.cues import Cue
from framing.reporting.phrases import Range
from framing.reporting.vocabulary import Word


class Attribution(NamedTuple):
    """One act of reporting within a sentence; every range counts the sentence's words."""

    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    clause: bool  # True where the words outside marks are reported too
    rule: str
    sequential: bool = False  # it goes on from the act before, rather than being reported by it
    shared: bool = False  # its source is the subject of an earlier verb


def after_content(words: list[Word], verb: int, left: int, source: Range, rule: str) -> Attribution:
    """Return an act whose content stands before it, and on after it where a quotation resumes."""
    content = [(0, left)]
    resume = max(verb + 1, source[1])
    parenthetic = resume < len(words) and words[resume].text == "," and words[left - 1].text == ","
    if parenthetic and not words[left - 2].quoted:
        content.append((resume + 1, content_end(words)))
    later = next((i for i in range(resume, len(words)) if words[i].quoted), None)
    if (
        later is not None
        and len(content) == 1
        and words[later - 1].low in {",", ":", "that", "—", "–", "."}
    ):
        content.append((later, content_end(words)))
    return Attribution((verb, verb + 1), source, tuple(content), True, rule, True)


def before_content(
    words: list[Word],
    verb: int,
    cue: Cue,
    source: Range,
    rule: str,
    sequential: bool,
    shared: bool = False,
) -> Attribution:
    """Return an act whose content stands after the verb, as the verb's complements allow."""
    end = content_end(words)
    start, clause = complement(words, verb, cue, end)
    cut = before_according(words, start, end)
    content = ((start, cut),) if start < cut else ()
    particle = start == verb + 2 and words[verb + 1].low in {"for", "on", "out"}
    return Attribution(
        (verb, verb + 1 + particle), source, content, clause, rule, sequential, shared
    )


def quotation_right_before(words: list[Word], group: int) -> bool:
    """Return whether a quotation, with or without a comma, stands right before the verb."""
    at = group - 1
    comma = at > 0 and words[at].text in {",", "—", "-", "–"}
    at -= comma
    if at < 0 or not words[at].quoted:
        return False
    pronoun = at == 0 and group < len(words) and words[group].low in NOMINATIVE
    return comma or pronoun or words[at].last in ",.?!—–-…"
