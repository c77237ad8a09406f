"""What stands around an article and is counted for nobody: datelines, bylines, credits, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.speakers.forms import FEMALE_NAMES, MALE_NAMES
from framing.text.tokens import Span
from framing.voices.credits import (
    ABOUT_BEGINS,
    BEGINNINGS,
    PHOTOGRAPHER,
    VERBS,
    credit,
    is_credit,
)
from framing.voices.datelines import CLOCK, DATE, LABEL, dateline, label
from framing.voices.headlines import labelled
from framing.voices.references import references

LABELS = word_class("paratext_labels") | {"by", "of", "for", "and", "this", "the", "our", "on", "s"}
LINES = frozenset(word.replace("-", " ") for word in word_class("paratext_lines"))
DAYS = word_class("days")
GIVEN_NAMES = FEMALE_NAMES | MALE_NAMES
FIRST_WORDS = {name.split()[0] for name in BEGINNINGS} | {"©", "c)", "copyright", "follow"}
WEB = frozenset(["http", "www.", "pic."])
LONGEST_WORD = 16  # characters that hold the first word of any beginning
LONGEST_FIELD = 200  # characters of a label and what it labels
LONGEST_BUTTON = 40  # characters of a line that is all there is of a button
LONGEST_MEASURE = 80  # characters of a line with a length or a time
LONGEST_FIRST = 80  # characters of a first line that is about the text
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
CODE = re.compile(r"(?:HD|WC|PD|SN|SC|LA|CY|BY|CO|IN|NS|RE|AN|ET|ED|PG|PUB|IPD|IPC) (?=\S)")
FIELD = LazyPattern(any_capital(r"([A-Za-z][\w’'-]*(?: [\w’'-]+){0,3}) ?(?:[:|](?: |$)|\.\.\.|…)"))
NAMES = r"(?:[A-Z][\w.’'-]*|van|von|de|der|den|al|bin|la|le|and|AND|&|our|the)"
BYLINE = LazyPattern(
    any_capital(rf"(?:By|BY|by)((?: {NAMES}){{1,9}})(?:(?:,| [|–—-]| in| for) [^.!?”]{{2,60}})?")
)
# The initials of those at the desk, with their agencies; whose reports were used.
SIGNED_OFF = LazyPattern(
    any_capital(
        r"[a-z]{2,3}(?:-[a-z]{2,4})?(?:/[a-z]{2,3})+(?: ?\([A-Z][\w,/ -]{1,60}\))?"
        r"|(?:[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3} )?with (?:(?:local|foreign|state|news|wire) )?"
        r"(?:media|agencies|services|wires|(?:AFP|AP|Reuters|dpa|EFE|ANSA|UPI)"
        r"(?:,? (?:and )?[A-Z]\w+)*)"
    )
)
SIGNED_POST = LazyPattern(rf"[—–-]+ ?([^()]{{2,60}}?) ?\(@\w+\),?(?: ?{DATE})?")
# Above a post: Ana Brook @brook · May 3.
HEADED_POST = LazyPattern(
    rf"([A-Z][^()@:.?!]{{1,60}}?) \(?(@\w+)\)?(?: ?[·,|•–—-] ?(?:{DATE}|\d+ ?[hmd]|[A-Z]\w+ \d+))?"
)
CHANGED = r"(?:updated|published|posted|modified|amended|corrected|created|filed)"
AT = rf"(?:{DATE}(?:,? (?:at )?{CLOCK})?|{CLOCK}(?:,? (?:on )?{DATE})?|\d+ \w+ ago)"
NAMED = r"[A-Z][\w’'.-]*"
AUTHOR = LazyPattern(
    any_capital(rf"({NAMED})(?: {NAMED}){{1,2}}(?:(?:,| [|–—-]| in| for) [^.!?”:]{{2,60}})?")
)
# Who wrote it, with a desk or a post; a name on a network; where to write.
DESK = LazyPattern(
    any_capital(
        rf"{NAMED}(?: {NAMED}){{1,3}}(?:,| [|–—-]) (?:[\w-]+ ){{0,3}}"
        r"(?:editor|correspondent|reporter|writer|columnist|photographer)"
    )
)
ADDRESS = LazyPattern(r"@\w{3,30}|[^.!?”]{0,60}[?:.]? ?(?:e-?mail )?[\w.-]+@[\w-]+\.[\w.]+", re.I)
# A date in figures with a clock; a reference number of an archive; where and when it was updated.
STAMP = LazyPattern(
    any_capital(
        rf"\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}"
        rf"(?:[ ,|–-]+{CLOCK}(?: ?\([A-Z]{{2,4}}[+-]\d{{1,2}}\))?)?"
        rf"|[A-Z]{{2,5}}/\d{{3,9}}|[A-Z][A-Z /]{{2,40}} ?\| ?(?i:{CHANGED}) .{{2,40}}"
        rf"|[A-Z][\w .’'-]{{2,40}} [·|] (?i:{CHANGED}):? .{{2,80}}"
    )
)
MASTHEAD = LazyPattern(
    rf"(?:[^.!?:”]{{0,60}}[,|–— -] ?)?{DATE}(?:[ ,|–-]+(?:at )?{CLOCK})?"
    rf"(?:[ ,|]+(?:page|p\.) ?\w+|,? [a-z]+day)?",
    re.I,
)
# What a desk adds to the text: its length, when it was changed, how many have answered it.
MEASURE = LazyPattern(
    r"(?:\d[\d,.]* words?|\d+ ?min(?:ute)?s?(?: read)?|page \w+|document \w{10,}"
    r"|(?:about )?(?:\d+|an?) (?:minute|hour|day|week)s? ago"
    r"|(?:(?:read|view|show|see|join|load)(?: all)? )?(?:the )?\d[\d,.]*k? (?:more )?"
    r"(?:comment|repl[yi]|share|like|photo|image|video|reaction|view|response)(?:e?s)?"
    r"|(?:comment|share|like|repl[yi])(?:e?s)? ?\(?\d+\)?"
    rf"|(?:(?:last|first|originally) )?{CHANGED}:? (?:at |on )?{AT}"
    r"(?:,? (?:by|in|from) .{2,40})?)",
    re.I,
)
# Whatever matches it holds one of these, each of its alternatives does: the quicker question first.
MEASURING = re.compile(r"\d|(?:page|document) | ago", re.I)


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
    tail = len(lines) - LAST
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        before, last = last, line[-1]
        ends = number >= tail
        if number in listed or (coded and last not in ENDS and CODE.match(line)):
            yield Around(start, end, "line about the text")
            continue
        plain = end - start > LONGEST_FIELD and not (hinted or ends)
        if plain and line[:LONGEST_WORD].split(" ", 1)[0].lower() not in FIRST_WORDS:
            pass
        elif len(lines) > 1 and _is_about(
            line, hinted, number, head and before not in "”\"’'", ends
        ):
            claim = labelled(line) if line[0] == "H" else 0
            yield Around(start, start + claim if claim else end, "line about the text")
            continue
        if head and place is None and LABEL.match(line):
            place = label(text, lines)
        filed = None if before == ":" else dateline(line, head and start == place)
        if filed:
            yield Around(start, start + filed, "dateline")
        at = credit(line)
        if at is not None and at > (filed or 0):
            yield Around(start + at, end, "credit")
        head = head and last not in ".?!…”\"’'"


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
    return _is_measured(line.partition(": ")[2] or line)


def _hinted(text: str) -> bool:
    """Return whether a text holds words without which no line of it can match ABOUT."""
    follows = "ollow " in text and any(map(text.__contains__, NETWORKS))
    return follows or any(map(text.__contains__, ABOUT_HINTS))


def _is_about(line: str, hinted: bool, number: int, head: bool, ends: bool) -> bool:
    """Return whether a paragraph is about the text rather than of it."""
    if line[0] in "[(" and line[-1] in ")]":
        line = line[1:-1].strip() or line  # [Image: A gate.]
    low = line[:LONGEST_BEGINNING].lower()
    ends_sentence = line[-1] in '.?!”"'
    if _begins(low, line, number, ends_sentence):
        return True
    if number and hinted and ABOUT.search(line.lower()):
        return True
    if number and ends and line[-1] not in '”"' and AUTHOR_IS.match(line):
        return True
    if len(line) > LONGEST_FIELD or (ends_sentence and len(line) > LONGEST_BUTTON):
        return ":" in low and len(line) <= LONGEST_FIELD and _is_field(line)
    return _is_field(line) or _is_short_line(line, low, number, head)


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
    return all(map(LABELS.__contains__, words)) and words[0] not in {"by", "of", "for", "on", "the"}


def _is_short_line(line: str, low: str, number: int, head: bool) -> bool:
    """Return whether a line is a byline, a date, a button, or the signature of a post."""
    if low.strip("-–—#*[]()|.:! ") in LINES or not any(map(str.isalnum, low)):
        return True
    byline = BYLINE.fullmatch(line) if low.startswith("by ") else None
    if byline:
        return byline.group(1).split()[0].lower() not in DAYS
    if "/" in line and PHOTOGRAPHER.fullmatch(line) and is_credit(line):
        return True
    if ("/" in line or "with " in line) and SIGNED_OFF.fullmatch(line):
        return True
    if line[0] in "—–-" and low.strip("-–— ") not in LINES:
        return SIGNED_POST.fullmatch(line) is not None
    if is_measure(line) or ("@" in line and _is_addressed(line)):
        return True
    if any(map(str.isdigit, line)) and len(line) <= LONGEST_FIRST and STAMP.fullmatch(line):
        return True
    return _is_masthead(line) or (head and number > 0 and _is_author(line))


def _is_addressed(line: str) -> bool:
    """Return whether a line says under which name somebody posts, or where to write."""
    return (ADDRESS.fullmatch(line) or HEADED_POST.fullmatch(line)) is not None


def is_measure(line: str) -> bool:
    """Return whether a line says how long a text is, when it was changed, or who answered it."""
    return len(line) <= LONGEST_MEASURE and _is_measured(line)


def _is_measured(line: str) -> bool:
    """Return whether a line is a measure and nothing else."""
    return MEASURING.search(line) is not None and MEASURE.fullmatch(line) is not None


def _is_masthead(line: str) -> bool:
    """Return whether a line says when, and of which paper, an article is."""
    if len(line) > 100 or not any(map(str.isdigit, line)):
        return False
    return MASTHEAD.fullmatch(line) is not None and (VERBS - DAYS - {"am"}).isdisjoint(
        line.lower().split()
    )


def _is_author(line: str) -> bool:
    """Return whether a line before the first sentence names who wrote the text, and little else."""
    if DESK.fullmatch(line):
        return True
    found = AUTHOR.fullmatch(line)
    return found is not None and found.group(1).lower() in GIVEN_NAMES
