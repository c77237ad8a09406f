"""Turns of speech: paragraphs that a label with a colon gives to a speaker."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.text.tokens import Span
from framing.voices.initials import IN_LABELS, initials_of, is_capital, is_titled, spelt_out
from framing.voices.paratext import LABELS as ABOUT

NO_SPEAKERS = word_class("no_speakers")
LONGEST_LABEL = 90  # characters
LONGEST_NAME = 5  # words
# A name, what stands beside it, a colon: “RENATA SILVA, HOST:”, “Sen. Lowe (R):”, “Q:”.
LABEL = re.compile(
    any_capital(
        r"(?P<name>@\w{2,30}|[A-Z][^:,()\[\]“”\"‘]{0,60}?)"
        r"(?P<beside> ?(?:,[^:“”\"]{1,60}|\([^()]{1,40}\)(?: \([^()]{1,40}\))?"
        r"|\[[^\[\]]{1,40}\]))?"
        r"(?P<colon> ?:)\s+(?=[^\s“”\"‘«„])"
    )
)
HOLDER = LazyPattern(r" ?\(((?:[A-Z][\w’'.-]* ){1,4}[A-Z][\w’'-]+)\)")
QUESTION = "question"
ANYBODY = "QUESTION"  # one of many, in the record of a briefing: not the paper
YOU = LazyPattern(r"\b[Yy]ou(?:r|rs|rself|’\w+|'\w+)?\b")
MARKS = frozenset('“”"«»„')
ENDS, BRACKETS = frozenset(".?!…"), frozenset("([{*")  # of a sentence; of a remark
BRACKETED = LazyPattern(r"(?:\[\[?|\(\()([A-Z][^\[\]():]{1,40})(?:\]?\]|\)\)):? +(?=[^\s“”\"‘«„])")
TOPICAL = frozenset(["on", "about"])
QUESTIONS = frozenset(["q", "question"])
CLOCK = LazyPattern(r"[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s+")
RECORD = LazyPattern(
    r"\b(?:transcript|(?:press|media|news) (?:briefing|conference)|remarks|hansard|verbatim"
    r"|excerpts? (?:from|of)|minutes of)\b",
    re.I,
)
QUESTIONED = LazyPattern(r"Q(?:UESTION)?\b")
LETTERED = LazyPattern(r"(Q|A|Question|Answer|QUESTION|ANSWER)(?:[.:)]| ?[—–-])\s+(?=\S)")
# A heading of an interview.
ANNOUNCES = LazyPattern(
    any_capital(
        r"\b(?:(?:\d+|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Tt]en|[Aa] few) [Qq]uestions"
        r" (?:for|to)|[Ii]nterview with|[Cc]onversation with) (?:[\w’'-]+,? ){0,5}[A-Z]"
    )
)
ALONE = LazyPattern(any_capital(r"[A-Z][A-Z .’'-]{1,40}:"))


class Turn(NamedTuple):
    """A paragraph as a label gives it to somebody: spans of characters."""

    label: Span
    beside: Span | None  # a role or a place that stands with the name
    speech: Span
    kind: str  # “turn”, “question” or “answer”
    holder: Span | None = None  # for whom its label stands: The Minister (Ana Brook); AB


def turns(text: str, lines: list[Span]) -> dict[int, Turn]:
    """Return the turns of a text under the number of their paragraph; most texts have none.

    Labels in capitals are turns where two paragraphs have one; others where one of them comes
    again, or where each is a title and a name, and where what they open reads as speech. The
    letters of questions and answers are turns where both are there, and without any label
    questions to “you” with what follows them.
    """
    lettered = _with_letters(text, lines) if "Q" in text else {}
    if len({turn.kind for turn in lettered.values()}) == 2:
        return lettered | _between(text, lines, lettered)
    if ("\n[" in text or "\n((" in text) and (bracketed := _in_brackets(text, lines)):
        return bracketed
    if ":" not in text:
        return _asked(text, lines)
    found = _with_labels(text, lines)
    if found:
        return _with_holders(text, found) if ")" in text else found
    ended = [at for at, (_, end) in enumerate(lines[:-1]) if text[end - 1] == ":"]
    below = {at + 1: turn for at in ended if (turn := _below(text, lines, at))}
    return below if len(below) > 1 else _asked(text, lines)


def _with_letters(text: str, lines: list[Span]) -> dict[int, Turn]:
    """Return the paragraphs that begin with the letter of a question or an answer."""
    opened = [(at, line) for at, line in enumerate(lines) if text[line[0]] in "QA"]
    return {at: turn for at, line in opened if (turn := _lettered(text, line))}


def _in_brackets(text: str, lines: list[Span]) -> dict[int, Turn]:
    """Return the turns whose label stands in brackets, where one of several comes again."""
    found = {at: match for at, line in enumerate(lines) if (match := BRACKETED.match(text, *line))}
    labels = Counter(match.group(1) for match in found.values())
    speak = len(labels) > 1 and max(labels.values()) > 1
    if not speak or not all(_may_speak(label.split()[:1]) for label in labels):
        return {}
    return _with_initials(
        text,
        {at: Turn(m.span(1), None, (m.end(), lines[at][1]), "turn") for at, m in found.items()},
    )


def _between(text: str, lines: list[Span], found: dict[int, Turn]) -> dict[int, Turn]:
    """Return the further paragraphs of answers: sentences without a letter before a question."""
    goes_on, more, last = False, dict[int, Turn](), max(found)
    for at in range(min(found), last):
        start, end = lines[at]
        if at in found:
            goes_on = found[at].kind == "answer"
        elif goes_on and text[end - 1] in ENDS and text[start] not in BRACKETS:
            more[at] = Turn((start, start), None, (start, end), "answer")
    return more


def _with_labels(text: str, lines: list[Span]) -> dict[int, Turn]:
    """Return the paragraphs that begin with a label, where they are turns."""
    found = {
        at: turn
        for at, (start, end) in enumerate(lines)
        if ":" in text[start : start + LONGEST_LABEL] and (turn := labelled(text, start, end))
    }
    if not found:
        return found
    posts = {at: turn for at, turn in found.items() if _is_post(text, turn)}
    if posts:
        return posts  # “@brook: …” is whoever posts it, alone too
    capitals = {at: turn for at, turn in found.items() if is_capital(text[slice(*turn.label)])}
    if len(capitals) < 2:
        return found if _is_dialogue(text, list(found.values())) else {}
    short = {text[slice(*turn.label)] for turn in capitals.values()}
    capitals |= {
        at: turn for at, turn in found.items() if initials_of(text[slice(*turn.label)]) in short
    }
    capitals = _with_initials(text, capitals)
    recorded = RECORD.search(text, 0, lines[min(capitals)][0]) is not None
    return _as_recorded(text, lines, capitals) if recorded else capitals


def _as_recorded(text: str, lines: list[Span], found: dict[int, Turn]) -> dict[int, Turn]:
    """Return the turns of a record: those of anybody in the room, and further paragraphs."""
    asked = {
        at: turn._replace(kind="turn")
        for at, turn in found.items()
        if text[slice(*turn.label)] == ANYBODY
    }
    named = found | asked
    return named | _going_on(text, lines, named)


def _with_initials(text: str, found: dict[int, Turn]) -> dict[int, Turn]:
    """Return turns, those with initials for a label as those of the name they stand for."""
    names = spelt_out(text, [turn.label for turn in found.values()])
    return {at: turn._replace(holder=names.get(turn.label)) for at, turn in found.items()}


def _going_on(text: str, lines: list[Span], found: dict[int, Turn]) -> dict[int, Turn]:
    """Return the further paragraphs of turns: sentences without a label before another turn.

    One that begins with who has a turn tells of it: Brook drank a glass of water.
    """
    more, turn = dict[int, Turn](), None
    names = {text[slice(*turn.label)].split()[-1].lower() for turn in found.values()}
    for at in range(min(found), max(found)):
        start, end = lines[at]
        if at in found or QUESTIONED.match(text, start, end):
            turn = found.get(at)
        elif text[start:end].removeprefix("The ").split()[0].lower() in names:
            turn = None
        elif turn and text[end - 1] in ENDS and text[start] not in BRACKETS:
            more[at] = turn._replace(speech=(start, end))
    return more


def _with_holders(text: str, found: dict[int, Turn]) -> dict[int, Turn]:
    """Return turns with the name that stands in brackets after an office, there and later."""
    holders: dict[str, Span] = {}
    for at, turn in found.items():
        office = text[slice(*turn.label)]
        named = HOLDER.fullmatch(text, *turn.beside) if turn.beside else None
        if named and office.startswith("The "):
            holders[office] = named.span(1)
        if office in holders:
            found[at] = turn._replace(holder=holders[office])
    return found


def _is_post(text: str, turn: Turn) -> bool:
    """Return whether a label is a name on a network, or has one beside it: Ana Brook (@brook)."""
    beside = text[slice(*turn.beside)].strip() if turn.beside else ""
    return text[turn.label[0]] == "@" or beside.startswith("(@")


def _asked(text: str, lines: list[Span]) -> dict[int, Turn]:
    """Return the turns of an interview without labels: questions, and what follows each.

    They are put to “you”, or the line before them announces an interview. Nothing between the first
    question and the last answer stands in marks.
    """
    if text.count("?") < 2:
        return {}
    asked = [at for at, (_, end) in enumerate(lines) if text[end - 1] == "?"]
    if len(asked) < 2 or asked[0] == 0 or asked[-1] + 1 == len(lines):
        return {}
    inside = text[lines[asked[0]][0] : lines[asked[-1] + 1][1]]
    to_you = sum(YOU.search(text, *lines[at]) is not None for at in asked)
    apart = all(after - before > 1 for before, after in pairwise(asked))
    put = 2 * to_you >= len(asked) or _announces(text[slice(*lines[asked[0] - 1])])
    if not (put and apart and MARKS.isdisjoint(inside)):
        return {}
    found = {}
    for at in range(asked[0], asked[-1] + 2):
        start, end = lines[at]
        found[at] = Turn((start, start), None, (start, end), QUESTION if at in asked else "answer")
    return found


def _announces(line: str) -> bool:
    """Return whether a heading announces an interview: Five questions for Ana Brook."""
    return line[-1] not in ENDS and ANNOUNCES.search(line) is not None


def _below(text: str, lines: list[Span], at: int) -> Turn | None:
    """Return the turn that a label in capitals on a line of its own opens on the next one."""
    start, end = lines[at]
    if not ALONE.fullmatch(text, start, end):
        return None
    label = start, end - 1
    return (
        Turn(label, None, lines[at + 1], "turn")
        if _may_speak(text[slice(*label)].split())
        else None
    )


def _lettered(text: str, line: Span) -> Turn | None:
    """Return the question or answer that a paragraph is by its first letter."""
    found = LETTERED.match(text, *line)
    if not found:
        return None
    kind = "question" if found.group(1)[0] == "Q" else "answer"
    return Turn(found.span(1), None, (found.end(), line[1]), kind)


def labelled(text: str, start: int, end: int) -> Turn | None:
    """Return the turn that a paragraph may be by its label."""
    clock = CLOCK.match(text, start, end)
    at = clock.end() if clock else start
    head = text[at : min(end, at + LONGEST_LABEL)]
    found = LABEL.match(head)
    if not found or not _may_speak(found.group("name").split()):
        return None
    beside = found.span("beside") if found.group("beside") else None
    return Turn(
        (at, at + found.end("name")),
        (at + beside[0], at + beside[1]) if beside else None,
        (at + found.end(), end),
        "question" if found.group("name").lower() in QUESTIONS else "turn",
    )


def _may_speak(words: list[str]) -> bool:
    """Return whether a label may be somebody: a few capitalised words, none a time or a kind."""
    low = [word.lower().strip(".") for word in words]
    if words[0][0] == "@":
        return True  # whoever posts under this name
    long = sum(word not in IN_LABELS for word in low) > LONGEST_NAME
    if long or not all(map(_in_label, words)):
        return False
    if set(low) <= QUESTIONS:
        return True
    if low[0] in TOPICAL:
        return False  # On the drought: …
    return NO_SPEAKERS.isdisjoint(low) and not set(low) <= ABOUT


def _in_label(word: str) -> bool:
    """Return whether a word may stand in a label: a name, or the number of a speaker."""
    numbered = word.isdigit() and len(word) < 3
    return numbered or (
        (word[0].isupper() or word in IN_LABELS) and word.isascii() | word.isalpha()
    )


def _is_dialogue(text: str, found: list[Turn]) -> bool:
    """Return whether paragraphs with labels in small letters are turns of speech."""
    if len(found) < 2 or not all(text[turn.speech[1] - 1] in ".?!…—–-”\"’')]" for turn in found):
        return False
    labels = [text[slice(*turn.label)] for turn in found]
    asked = [text[turn.speech[1] - 1] == "?" for turn in found]
    pairs = zip(asked, pairwise(labels), strict=False)
    if any(asks and one != other for asks, (one, other) in pairs):
        return True  # one asks, another answers
    again = Counter(label.split()[-1] for label in labels)  # Ana Brook comes again as Ms Brook
    return max(again.values()) > 1 or all(map(is_titled, labels))
