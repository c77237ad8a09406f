"""A text as its layout has it: what is prose, what are turns and items, what counts for nobody."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise

from framing.base.capitals import any_capital
from framing.base.texts import line_spans
from framing.reporting.cues import reporting_verbs
from framing.text.quotes import Region, regions
from framing.text.tokens import Span
from framing.voices.datelines import DASH, DATE
from framing.voices.delegates import delegates
from framing.voices.epigraphs import epigraphs
from framing.voices.glossed import gloss_after, is_as_well
from framing.voices.headlines import after_flag, headlines, in_capitals, in_small, sentence_case
from framing.voices.initials import capitalised
from framing.voices.listed import listed
from framing.voices.mentions import is_mention, outer
from framing.voices.nicknames import AMONG, is_given, is_nickname, is_pet_name
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
ASIDE = re.compile(r"[”\"’'»›]{1,2} ?(\([^()“”\"\n]{1,60}\))(?=,| [a-z])")  # “…” (laughs), she said
# “Ons is moeg” – we are tired – said Ana Brook.
BETWEEN = re.compile(
    any_capital(
        r"[”\"’'»›]{1,2} ([—–-] [^—–“”\"\n]{2,60} [—–-])"
        r"(?:(?: (?:the|an?|his|her)\b| [A-Z])[^.!?:;“”\"\n]{2,60} ([a-z]+)\.| ([a-z]+) )"
    )
)
DASHES = frozenset("—–-")
LONGEST_GAP = 24  # characters between a quotation and its gloss
LONGEST_NAMED = 110  # characters of what marks only name
CLOSING_MARKS = frozenset("”\"’'»")
GREETINGS = ("To the editor", "To the Editor", "Dear ", "\nSir")  # of a letter
LONGEST_NAME = 4  # words of a name in capitals
STOPS = re.compile(r"[.?!]+(?=\s)")
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
    quoted: list[Region] = field(default_factory=list)
    glosses: dict[int, Span] = field(default_factory=dict)  # where a quotation begins -> its gloss
    mentions: list[int] = field(default_factory=list)  # where what is only named begins
    delegates: dict[Span, str] = field(default_factory=dict)  # names, and their states


def read_layout(text: str) -> Layout:
    """Return the layout of a folded text: every paragraph of it in one place or another."""
    lines = line_spans(text)
    found = Layout(text, around=list(around(text, lines)))
    heard = reactions(text, lines)
    if heard:
        _keep_labels(found, heard)
    _cut_around(found, lines)
    if heard:
        found.labels = list(heard.values())
        starts = [start for start, _ in found.lines]
        found.posts |= {at: heard[start] for at, start in enumerate(starts) if start in heard}
    found.posts |= epigraphs(text, found.lines)
    found.turns = turns(text, found.lines)
    if not found.turns and ": " in text and ITEMS.search(text):
        found.turns = listed(text, found.lines)
    if found.turns:
        found.first_turn = min(turn.label[0] for turn in found.turns.values())
        found.last_turn = max(turn.speech[1] for turn in found.turns.values())
    _respell(found)
    found.delegates = delegates(found.text)
    names = {span: capitalised(text[slice(*span)]) for span in found.delegates}
    found.text = _replaced(found.text, passed_over(found.text) | names)
    _cut_heads(found)
    _read_marks(found)
    return found


def _keep_labels(layout: Layout, heard: dict[int, Span]) -> None:
    """Keep the names above what people say among the paragraphs: they are no bylines."""
    names = {start for start, _ in heard.values()}
    layout.around = [piece for piece in layout.around if piece.start not in names]


def _cut_around(layout: Layout, lines: list[Span]) -> None:
    """Keep the paragraphs, and the parts of them, that are not about the text."""
    if not layout.around:
        layout.lines = lines
        return
    first = {piece.start: piece.end for piece in layout.around}
    last = {piece.end: piece.start for piece in layout.around}
    for start, end in lines:
        if start not in first and end not in last:
            layout.lines.append((start, end))
        elif first.get(start) == end:
            if signed := post_signer(layout.text, (start, end), layout.lines):
                layout.posts |= dict([signed])
        else:
            begin = first.get(start, start)
            dash = DASH.match(layout.text, begin) if begin > start else None
            stop = len(layout.text[begin : last.get(end, end)].rstrip()) + begin
            layout.lines.append((dash.end() if dash else begin, stop))


def _respell(layout: Layout) -> None:
    """Give headlines and labels in capitals small letters, and make one line of wrapped ones."""
    text, first = layout.text, headlines(layout.text, layout.lines)
    first += timed_headings(text, layout.lines)
    layout.headlines = frozenset(first).difference(layout.turns)
    if layout.labels:
        names = dict(layout.labels)
        layout.headlines -= {at for at in first if layout.lines[at][0] in names}
    wanted = [at for at, (start, end) in enumerate(layout.lines) if text[start:end].isupper()]
    wanted += [
        number for number in layout.headlines if in_capitals(text[slice(*layout.lines[number])])
    ]
    if not (wanted or layout.turns):
        return
    named = [*layout.labels, *(turn.label for turn in layout.turns.values())]
    pieces = {label: capitalised(text[slice(*label)]) for label in named}
    beside = [turn.beside for turn in layout.turns.values() if turn.beside]
    if layout.labels:
        names = dict(layout.labels)
        beside += [(names[start], end) for start, end in layout.lines if start in names]
    beside = [span for span in beside if text[slice(*span)].isupper()]
    spans = [layout.lines[number] for number in sorted({*wanted} - layout.turns.keys())]
    labels = {start for start, _ in named}
    spans = [span for span in spans if span[0] not in labels]
    if spans or beside:
        others = _replaced(text, dict.fromkeys([*spans, *beside, *named], ""))
        pieces |= {span: sentence_case(text[slice(*span)], others) for span in spans}
        pieces |= {span: capitalised(text[slice(*span)]) for span in _signing(text, layout, spans)}
        pieces |= {span: in_small(text[slice(*span)], others) for span in beside}
    layout.text = _replaced(text, pieces)


def _signing(text: str, layout: Layout, capitals: list[Span]) -> list[Span]:
    """Return the lines in capitals that may sign the quotation before, or a letter."""
    short = [span for span in capitals if len(text[slice(*span)].split()) <= LONGEST_NAME]
    greeted = any(map(text.__contains__, GREETINGS)) if short else False
    signed = CLOSING_MARKS | {"."} if greeted else CLOSING_MARKS
    pairs = pairwise(layout.lines)
    marked = {after for before, after in pairs if text[before[1] - 1] in signed}
    return [span for span in short if span in marked]


def _replaced(text: str, pieces: dict[Span, str]) -> str:
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


def _read_marks(layout: Layout) -> None:
    """Find the quotations, and read what only stands in marks as if it stood in none."""
    text, pieces, named = layout.text, {}, layout.mentions
    before: Region | None = None
    for region in regions(text, layout.lines):
        line, _ = layout.lines[bisect_left(layout.lines, (region.start,)) - 1]
        short = region.closed and region.end - region.start <= LONGEST_NAMED
        near = before if before and before.end + LONGEST_GAP >= region.start else None
        near = near if near and near.start > line else None
        marks = outer(text, region) if short or near else (region.start, region.end)
        if short and is_nickname(text, region, marks):
            bracket = text[marks[0] - 1] == "(" and text[marks[1]] == ")"
            aside = marks[0] - bracket, marks[1] + bracket
            pieces[aside] = " " * (aside[1] - aside[0])
        elif near and (gloss := gloss_after(text, near, marks)):
            pieces[gloss] = " " * (gloss[1] - gloss[0])
            layout.glosses[near.start] = (region.start, region.end)
        elif short and (
            is_mention(text, region, marks, line)
            or (named and named[-1] > line and is_as_well(text, line, marks))
            or (text[marks[1] + 1 : marks[1] + 3] in AMONG and is_pet_name(text, region, marks))
            or is_given(text, region, marks, line)
        ):
            pieces[marks] = _unmarked(text, region, marks)
            named.append(region.start)
        else:
            layout.quoted.append(region)
            before = region
            if remark := ASIDE.match(text, region.end):
                pieces[remark.span(1)] = " " * len(remark.group(1))
            elif text[region.end + 2 : region.end + 3] in DASHES and (
                between := _told_between(text, region.end)
            ):
                pieces[between.span(1)] = "," + " " * (len(between.group(1)) - 1)
    layout.text = _replaced(text, pieces)


def _told_between(text: str, at: int) -> re.Match | None:
    """Return what stands between dashes after marks and before a verb of reporting: a gloss."""
    found = BETWEEN.match(text, at)
    return found if found and (found.group(2) or found.group(3)) in reporting_verbs() else None


def _unmarked(text: str, region: Region, marks: Span) -> str:
    """Return what stands in marks without them, in small letters: it is no name of a person."""
    inside = text[region.start : region.end].lower()
    if len(inside) != region.end - region.start:
        inside = text[region.start : region.end]
    inside = STOPS.sub(" ", inside).replace(" ", "-")  # one word: none of it is a verb
    return " " * (region.start - marks[0]) + inside + " " * (marks[1] - region.end)
