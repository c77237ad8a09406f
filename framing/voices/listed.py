"""Lists of who says what: “What the candidates say:”, and below it a name and a colon each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.speakers.actors import capitals, country_names
from framing.text.tokens import Span
from framing.voices.leads import SAYING
from framing.voices.transcripts import Turn, labelled

SIGN = re.compile(r"(?:[-*•·▪◦‣●○■—–]|\(?[1-9]\d?[.)])\s+")
SIGNS = frozenset("-*•·▪◦‣●○■—–(123456789")
WORD = re.compile(r"[a-z][a-z’'-]*")
ASKED = frozenset(["asked", "ask", "asks", "answer", "answers", "answered", "replied", "reply"])
VIEWS = frozenset(["views", "view", "voices", "words", "verdicts", "reactions", "opinions"])
VIEWS |= {"promises", "pledges", "promise", "pledge", "statements", "comments", "responses"}
ASKING = frozenset(["what", "how", "who"])
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b")
FEWEST = 2  # of a list
ENDS = frozenset(".?!…")


def listed(text: str, lines: list[Span]) -> dict[int, Turn]:
    """Return what the names of lists say, under the number of its paragraph; most texts have none.

    A line that ends in a colon says that somebody speaks below it, or who is named there speaks in
    the first person; two at least do, each in whole sentences.
    """
    found: dict[int, Turn] = {}
    for at, (start, end) in enumerate(lines[:-2]):
        if text[lines[at + 1][0]] not in SIGNS or at in found or text[end - 1] not in ":.?":
            continue
        turns = list(_below(text, lines, at + 1))
        if len(turns) < FEWEST:
            continue
        lead = text[start:end]
        named = all(map(_is_person, (text[slice(*turn.label)] for turn in turns)))
        told = _tells_who_says(lead) or all(_is_own(text, turn) for turn in turns)
        if (named and told) or _tells_what_is_said(lead):
            found |= dict(enumerate(turns, at + 1))
    return found


def _below(text: str, lines: list[Span], at: int) -> Iterator[Turn]:
    """Yield the turns of the paragraphs from one on that are a name, a colon and a claim."""
    for start, end in lines[at:]:
        sign = SIGN.match(text, start, end)
        turn = labelled(text, sign.end(), end) if sign else None
        if turn is None or not _is_claim(text, turn):
            return
        yield turn


def _is_claim(text: str, turn: Turn) -> bool:
    """Return whether a label is no city, and a sentence stands after it."""
    label, said = text[slice(*turn.label)], text[slice(*turn.speech)]
    sentence = said[0].isupper() and said[-1] in ENDS and " " in said
    return sentence and label not in capitals()


def _is_person(label: str) -> bool:
    """Return whether a label may be the name of a person: it has several words."""
    return " " in label and label not in country_names()


def _is_own(text: str, turn: Turn) -> bool:
    """Return whether what stands after a person’s name is said in the first person."""
    if text.startswith("The ", turn.label[0]):
        return False
    return FIRST_PERSON.search(text, *turn.speech) is not None


def _tells_who_says(lead: str) -> bool:
    """Return whether a line before a list says that those named below it speak."""
    low = WORD.findall(lead.lower())
    asked = not ASKED.isdisjoint(low)
    return asked or (lead[-1] == ":" and not VIEWS.isdisjoint(low))


def _tells_what_is_said(lead: str) -> bool:
    """Return whether a line promises what several say: What the parties say:, whoever they are."""
    low = WORD.findall(lead.lower())
    what = lead[-1] == ":" and not ASKING.isdisjoint(low[:3])
    return what and not SAYING.isdisjoint(low)
