"""What stands around an article and is counted for nobody: datelines, bylines, credits, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.cues import reporting_verbs
from framing.text.tokens import Span
from framing.voices.credits import ABOUT_BEGINS, BEGINNINGS, VERBS, credit, is_caption
from framing.voices.datelines import LABEL, dateline, label
from framing.voices.headlines import labelled
from framing.voices.references import references
from framing.voices.short_lines import LONGEST_FIRST, is_measured, is_short_line

LABELS = word_class("paratext_labels") | {"by", "of", "for", "and", "this", "the", "our", "on", "s"}
FIRST_WORDS = {name.split()[0] for name in BEGINNINGS} | {"©", "c)", "copyright", "follow"}
WEB = frozenset(["http", "www.", "pic."])
LONGEST_WORD = 16  # characters that hold the first word of any beginning
CAPTIONS = frozenset(["pictured", "caption", "photo", "photograph", "picture", "image"])
SAYS = frozenset(["says", "said"])
LONGEST_FIELD = 200  # characters of a label and what it labels
LONGEST_BUTTON = 40  # characters of a line that is all there is of a button
LONGEST_INITIALS = 6  # of an agency
LONGEST_BEGINNING = 40  # characters that hold any of these and the sign after it
NETWORKS = (" on Twitter", " on X", " on Facebook", " on Instagram", " on social", "@")
ABOUT_HINTS = ("ontributed to this ", "first appeared", "ally appeared", " is our ")
ABOUT = LazyPattern(
    r"follow (?:him|her|them|us|me|@\w+|\w+(?: \w+)?) on (?:twitter|x|facebook|instagram|social)\b"
    r"|contributed to this (?:report|article|story)\b"
    r"|this (?:article|story) (?:originally|first) appeared\b"
    r"|is our(?: [\w-]+){0,3} (?:correspondent|reporter|columnist|editor)\b"
)
# Near the end of a text such a sentence is about its author.
AUTHOR_IS = LazyPattern(
    any_capital(
        r"^(?:[•*-] )?[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){1,3}(?:,[^,]{2,60},)? "
        r"(?:is (?:a|an|the)(?: [\w-]+){0,4} (?:correspondent|reporter|journalist|columnist|writer"
        r"|author|editor|contributor|photographer|photojournalist)\b"
        r"|covers [\w ]+ for |reported from |contributed reporting)"
    )
)
HEADER = 12  # lines in which an archive may tell what a text is
RIGHTS = re.compile(r"©|\([cC]\) |[Cc]opyright ")
RIGHTED = re.compile(r"Copyright (?:\([cC]\) |© ?)?(?:19|20)\d\d [A-Z]")
LAST = 2  # paragraphs in which it may stand
ENDS = ".?!"
MARKS = "”\"’'"
CLOSES = f"{ENDS}…{MARKS}"
SIGNS = "▶►▸•*–—- "  # before what a line is: – Additional reporting by Ana Brook
ABOUT_IT = "line about the text"  # the rule of a whole line
CODE = re.compile(r"(?:HD|WC|PD|SN|SC|LA|CY|BY|CO|IN|NS|RE|AN|ET|ED|PG|PUB|IPD|IPC) (?=\S)")
FIELD = LazyPattern(any_capital(r"([A-Za-z][\w’'-]*(?: [\w’'-]+){0,3}) ?(?:[:|](?: |$)|\.\.\.|…)"))


class Around(NamedTuple):
    """A stretch of a text that is about it rather than of it, and the rule that found it."""

    start: int
    end: int
    rule: str


def around(text: str, lines: list[Span]) -> Iterator[Around]:
    """Yield what is counted for nobody: whole lines, datelines, and credits at a line's end."""
    hinted, coded = _hinted(text), _is_coded(text, lines)
    listed = references(text, lines).union(_fields(text, lines))
    place = None  # where a place before a colon files the text
    head = True  # no sentence has ended yet: headline, byline, date
    last = ""  # sign of the paragraph before
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        before, last = last, line[-1]
        late = number >= len(lines) - LAST
        if number in listed or (coded and last not in ENDS and CODE.match(line)):
            yield Around(start, end, ABOUT_IT)
            continue
        early = head and before not in MARKS
        asked = len(lines) > 1 and _may_be_about(line, hinted or late)
        if asked and _is_about(line, hinted, number, early, late):
            claim = labelled(line) if line[0] == "H" else 0
            yield Around(start, start + claim if claim else end, ABOUT_IT)
            continue
        if head and place is None and LABEL.match(line):
            place = label(text, lines)
        filed = None if before == ":" else dateline(line, head and start == place)
        yield from _at_its_ends(line, start, filed or 0)
        head = head and last not in CLOSES


def _may_be_about(line: str, likely: bool) -> bool:
    """Return whether a paragraph may be about the text: a long one only by its first word."""
    if likely or len(line) <= LONGEST_FIELD:
        return True
    return line[:LONGEST_WORD].split(" ", 1)[0].lower() in FIRST_WORDS


def _at_its_ends(line: str, start: int, filed: int) -> Iterator[Around]:
    """Yield the dateline and the credit of a paragraph, of which the first is so long."""
    if filed:
        yield Around(start, start + filed, "dateline")
    at = credit(line)
    if at is not None and at > filed:
        caption = not filed and is_caption(line, at)
        yield Around(start if caption else start + at, start + len(line), "credit")


def _is_coded(text: str, lines: list[Span]) -> bool:
    """Return whether an archive's codes of two letters begin several lines."""
    counted = [at for at, _ in lines if text[at] == "W" and text.startswith("\nWC ", at - 1)]
    return bool(counted) and sum(1 for line in lines if CODE.match(text, *line)) > 2


def _fields(text: str, lines: list[Span]) -> range:
    """Return the lines between a length or a date and a copyright, one right below the other.

    There an archive tells the paper and the language of a text, whichever of the two comes first.
    """
    begin = [(at, line) for at, line in enumerate(lines[:HEADER]) if text[line[0]] in "©(cC"]
    rights = [at for at, line in begin if RIGHTS.match(text, *line)]
    head = [text[start:end] for start, end in lines[:HEADER]] if rights else []
    measured = [at for at, line in enumerate(head) if _measures(line[:99])]
    if not measured:
        return range(0)
    first = min(measured[0], rights[0])
    blank = text.find("\n\n", lines[first][0])
    ends = blank if blank >= 0 else len(text)
    last = max(at for at in (*measured, rights[0], first) if lines[at][0] < ends)
    if last - first < 2 or not lines[rights[0]][0] < ends:
        return range(0)
    short = all(len(line) <= LONGEST_BUTTON for line in head[first:last])
    return range(first + 1, last) if short else range(0)


def _measures(line: str) -> bool:
    """Return whether a line is a measure, with a label or without: “LENGTH: 188 words”."""
    return is_measured(line.partition(": ")[2] or line)


def _hinted(text: str) -> bool:
    """Return whether a text holds words without which no line of it can match ABOUT."""
    follows = "ollow " in text and any(map(text.__contains__, NETWORKS))
    return follows or any(map(text.__contains__, ABOUT_HINTS))


def _is_about(line: str, hinted: bool, number: int, head: bool, ends: bool) -> bool:
    """Return whether a paragraph is about the text rather than of it."""
    if line[0] in "[(" and line[-1] in ")]":
        line = line[1:-1].strip() or line  # [Image: A gate.]
        if line.isupper() and line.isalpha() and len(line) <= LONGEST_INITIALS:
            return True  # (ANA)
    low = line[:LONGEST_BEGINNING].lower().lstrip(SIGNS)
    ends_sentence = line[-1] in '.?!”"'
    if _begins(low, line, number, ends_sentence):
        return True
    if number and hinted and ABOUT.search(line.lower()):
        return True
    if number and (ends or "@" in line) and line[-1] not in '”"' and AUTHOR_IS.match(line):
        return True
    if len(line) > LONGEST_FIELD or (ends_sentence and len(line) > LONGEST_BUTTON):
        return ":" in low and len(line) <= LONGEST_FIELD and _is_field(line)
    return _is_field(line) or is_short_line(line, low, number, head)


def _begins(low: str, line: str, number: int, ends_sentence: bool) -> bool:
    """Return whether a line begins as one about the text does; the first one only a short one."""
    first = low.partition(" ")[0]
    if not first.isalpha():
        first = first.lstrip("(").partition(":")[0].rstrip(".")
    if first not in FIRST_WORDS and low[:4] not in WEB:
        return False
    itself = low.lstrip("(").startswith(("this ", "editor", "some info"))
    rights = not number and not itself and RIGHTED.match(line) is not None
    if not number and not (itself or rights) and (ends_sentence or len(line) > LONGEST_FIRST):
        return False
    return ABOUT_BEGINS.match(low) is not None and (itself or rights or not _speaks(line))


def _speaks(line: str) -> bool:
    """Return whether the beginning of a line holds a frequent finite verb, as a sentence does."""
    return line.endswith((".", "”", '"')) and not VERBS.isdisjoint(line.lower().split()[2:12])


def _is_field(line: str) -> bool:
    """Return whether a line is a label and what it labels: “Photo: …”, “LENGTH: 188 words”."""
    divided = ":" in line or "|" in line or "…" in line or "..." in line
    found = FIELD.match(line) if divided else None
    if not found:
        return False
    words = found.group(1).lower().replace("’", " ").replace("'", " ").split()
    if words[0] in CAPTIONS and _reports(line):
        return False
    return all(map(LABELS.__contains__, words)) and words[0] not in {"by", "of", "for", "on", "the"}


def _reports(line: str) -> bool:
    """Return whether somebody is said to say something in a line: a baker, who warns of rain."""
    pairs = pairwise(line.lower().split())
    return any(word in SAYS or (who == "who" and word in reporting_verbs()) for who, word in pairs)
