"""A text as its layout has it: what is prose, what are turns and items, what counts for nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from framing.base.texts import line_spans
from framing.text.tokens import Span
from framing.voices.datelines import DASH, DATE
from framing.voices.delegates import delegates
from framing.voices.epigraphs import epigraphs
from framing.voices.headlines import after_flag, headlines, in_capitals, in_small, sentence_case
from framing.voices.initials import capitalised
from framing.voices.listed import listed
from framing.voices.marked import Marked, Respelt, read_marks
from framing.voices.paratext import Around, around
from framing.voices.passed_over import passed_over
from framing.voices.posts import post_signer
from framing.voices.reactions import reactions
from framing.voices.timed import timed_headings
from framing.voices.transcripts import Turn, turns

BULLET = re.compile(r"(?:[-*•·▪◦‣●○■>]|\(?[1-9]\d?[.)]|\(?[a-h]\))\s+(?=\S)")
BEGINS_ITEM = frozenset("-*•·▪◦‣●○■>(123456789abcdefgh—–")
ITEMS = re.compile(r"\n[-*•·▪◦‣●○■—–(1-9]")
DASHED = re.compile(r"[—–]\s+(?=\S)")
# When the entry of a timeline or a live report is from: “14:10 ”, “3 May: ”, “Monday – ”.
CLOCK = r"[\[(]?\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s(?:GMT|UTC|[A-Z]{2,4}))?[\])]?\s?[:|—–-]?"
WEEKDAY = r"(?i:mon|tues|wednes|thurs|fri|satur|sun)day"
WHEN = rf"(?:{DATE}|{WEEKDAY}|\d{{4}})(?:, {CLOCK})?(?:\s?[:|—–]|\s-(?=\s))"
BEGINS_ENTRY = frozenset("0123456789[(JFMASONDTW")
CLOSING_MARKS = frozenset("”\"’'»")
GREETINGS = ("To the editor", "To the Editor", "Dear ", "\nSir")  # of a letter
LONGEST_NAME = 4  # words of a name in capitals
ENTRY = re.compile(rf"(?:{CLOCK}|{WHEN})\s+(?=[^\W\d_]|[“‘«„\"'])")


@dataclass
class Layout:
    """The paragraphs of a text with what their layout tells.

    ``text`` is as long as the article's, and every offset is the same in both: it differs where a
    sentence is read better without what stands in it (a nickname, a gloss) or in small letters.
    """

    text: str
    lines: list[Span] = field(default_factory=list)
    around: list[Around] = field(default_factory=list)
    turns: dict[int, Turn] = field(default_factory=dict)
    first_turn: int = 0  # where the first of them begins, if there is one
    last_turn: int = 0  # where the last of them ends
    headlines: frozenset[int] = frozenset()
    items: frozenset[int] = frozenset()  # paragraphs that are items of a list
    entries: frozenset[int] = frozenset()  # and those of a timeline or a live report
    labels: list[Span] = field(default_factory=list)  # names on lines above what they say
    posts: dict[int, Span] = field(default_factory=dict)  # paragraph -> the name that signs it
    delegates: dict[Span, str] = field(default_factory=dict)  # names, and their states
    marked: Marked = field(default_factory=Marked)  # what stands in marks


def read_layout(text: str) -> Layout:
    """Return the layout of a folded text: every paragraph of it in one place or another."""
    lines = line_spans(text)
    found = Layout(text, around=list(around(text, lines)))
    _cut_around(found, lines, reactions(text, lines))
    found.posts |= epigraphs(text, found.lines)
    _read_turns(found)
    found.headlines = _headlines(found)
    found.text = _replaced(text, _respelt(found))
    found.delegates = delegates(found.text)
    names = {span: capitalised(text[slice(*span)]) for span in found.delegates}
    found.text = _replaced(found.text, passed_over(found.text) | names)
    _cut_heads(found)
    found.marked = read_marks(found.text, found.lines)
    found.text = _replaced(found.text, found.marked.respelt)
    return found


def _cut_around(layout: Layout, lines: list[Span], heard: dict[int, Span]) -> None:
    """Keep the paragraphs, and the parts of them, that are not about the text.

    ``heard`` are paragraphs that somebody says, with the names above them: those are no bylines.
    """
    names = {start for start, _ in heard.values()}
    layout.around = [piece for piece in layout.around if piece.start not in names]
    layout.labels = list(heard.values())
    layout.lines = _without_around(layout, lines) if layout.around else lines
    if heard:
        starts = [start for start, _ in layout.lines]
        layout.posts |= {at: heard[start] for at, start in enumerate(starts) if start in heard}


def _without_around(layout: Layout, lines: list[Span]) -> list[Span]:
    """Return the paragraphs without what is about the text; a signature tells of the last one."""
    found: list[Span] = []
    first = {piece.start: piece.end for piece in layout.around}
    last = {piece.end: piece.start for piece in layout.around}
    for start, end in lines:
        if start not in first and end not in last:
            found.append((start, end))
        elif first.get(start) == end:
            if signed := post_signer(layout.text, (start, end), found):
                layout.posts |= dict([signed])
        else:
            begin = first.get(start, start)
            dash = DASH.match(layout.text, begin) if begin > start else None
            stop = len(layout.text[begin : last.get(end, end)].rstrip()) + begin
            found.append((dash.end() if dash else begin, stop))
    return found


def _read_turns(layout: Layout) -> None:
    """Find the turns of an interview, a transcript, or a list of who says what."""
    text = layout.text
    layout.turns = turns(text, layout.lines)
    if not layout.turns and ": " in text and ITEMS.search(text):
        layout.turns = listed(text, layout.lines)
    if layout.turns:
        layout.first_turn = min(turn.label[0] for turn in layout.turns.values())
        layout.last_turn = max(turn.speech[1] for turn in layout.turns.values())


def _headlines(layout: Layout) -> frozenset[int]:
    """Return which paragraphs are headlines: neither turns nor names above what they say."""
    heads = headlines(layout.text, layout.lines) + timed_headings(layout.text, layout.lines)
    names = dict(layout.labels)
    named = [at for at in heads if layout.lines[at][0] in names] if names else []
    return frozenset(heads).difference(layout.turns, named)


def _respelt(layout: Layout) -> Respelt:
    """Return headlines and labels in capitals in small letters, wrapped ones as one line."""
    text, lines = layout.text, layout.lines
    wanted = {at for at, (start, end) in enumerate(lines) if text[start:end].isupper()}
    wanted.update(at for at in layout.headlines if in_capitals(text[slice(*lines[at])]))
    if not (wanted or layout.turns):
        return {}
    labels = [*layout.labels, *(turn.label for turn in layout.turns.values())]
    starts = {start for start, _ in labels}
    heads = [lines[at] for at in sorted(wanted - layout.turns.keys())]
    heads = [span for span in heads if span[0] not in starts]
    return _in_small_letters(layout, labels, heads, _beside_labels(layout))


def _beside_labels(layout: Layout) -> list[Span]:
    """Return what stands beside the labels of turns and posts, where it is in capitals."""
    names = dict(layout.labels)
    beside = [turn.beside for turn in layout.turns.values() if turn.beside]
    beside += [(names[start], end) for start, end in layout.lines if start in names]
    return [span for span in beside if layout.text[slice(*span)].isupper()]


def _in_small_letters(
    layout: Layout, labels: list[Span], heads: list[Span], beside: list[Span]
) -> Respelt:
    """Return labels, headlines and what stands beside labels as they read in small letters.

    The rest of the text tells which of their words are names.
    """
    text = layout.text
    found = {label: capitalised(text[slice(*label)]) for label in labels}
    if heads or beside:
        others = _replaced(text, dict.fromkeys([*heads, *beside, *labels], ""))
        found |= {span: sentence_case(text[slice(*span)], others) for span in heads}
        found |= {span: capitalised(text[slice(*span)]) for span in _signing(layout, heads)}
        found |= {span: in_small(text[slice(*span)], others) for span in beside}
    return found


def _signing(layout: Layout, capitals: list[Span]) -> list[Span]:
    """Return the lines in capitals that may sign the quotation before, or a letter."""
    text = layout.text
    short = [span for span in capitals if len(text[slice(*span)].split()) <= LONGEST_NAME]
    greeted = any(map(text.__contains__, GREETINGS)) if short else False
    signed = CLOSING_MARKS | {"."} if greeted else CLOSING_MARKS
    pairs = pairwise(layout.lines)
    marked = {after for before, after in pairs if text[before[1] - 1] in signed}
    return [span for span in short if span in marked]


def _replaced(text: str, pieces: Respelt) -> str:
    """Return a text with some spans of it replaced."""
    if not pieces:
        return text
    parts, at = [], 0
    for (start, end), new in sorted(pieces.items()):
        if start >= at:
            parts += [text[at:start], new]
            at = end
    return "".join([*parts, text[at:]])


def _cut_heads(layout: Layout) -> None:
    """Begin items and dated entries after their signs; a turn with its speech."""
    text, lines, bullets = layout.text, layout.lines, _bullets(layout)
    layout.items = frozenset(bullets)
    entries = []
    for number, (start, end) in enumerate(lines):
        if text[start] in BEGINS_ENTRY and (entry := ENTRY.match(text, start, end)):
            lines[number] = (entry.end(), end)
            entries.append(number)
    for number in layout.headlines:
        lines[number] = (after_flag(text, *lines[number]), lines[number][1])
    layout.entries = frozenset(entries)
    for number, start in bullets.items():
        lines[number] = (start, lines[number][1])
    for number, turn in layout.turns.items():
        lines[number] = turn.speech


def _bullets(layout: Layout) -> dict[int, int]:
    """Return where the text of an item begins, under the number of its paragraph."""
    found: dict[int, int] = {}
    text = layout.text
    for number, (start, end) in enumerate(layout.lines):
        if text[start] not in BEGINS_ITEM or number in layout.turns:
            continue
        dash = text[start] in "—–"
        match = (DASHED if dash else BULLET).match(text, start, end)
        if match and (not dash or _is_listed(layout, number, found)):
            found[number] = match.end()
    return found


def _is_listed(layout: Layout, number: int, items: dict[int, int]) -> bool:
    """Return whether a dash begins an item: after a line that ends in a colon, or an item."""
    if not number:
        return False
    return number - 1 in items or layout.text[layout.lines[number - 1][1] - 1] == ":"
