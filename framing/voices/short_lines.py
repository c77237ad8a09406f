"""Short lines that are about a text: bylines, dates, buttons, measures, signatures of posts."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.speakers.forms import FEMALE_NAMES, MALE_NAMES
from framing.voices.credits import PHOTOGRAPHER, VERBS, is_credit
from framing.voices.datelines import CLOCK, DATE

LINES = frozenset(word.replace("-", " ") for word in word_class("paratext_lines"))
DAYS = word_class("days")
GIVEN_NAMES = FEMALE_NAMES | MALE_NAMES
LONGEST_MEASURE = 80  # characters of a line with a length or a time
LONGEST_FIRST = 80  # characters of a first line that is about the text
NAMES = (
    r"(?:[A-Z][\w.’'-]*|van|von|de|der|den|al|bin|la|le|and|AND|&|our|the"
    r"|a(?= (?:\w+ )?(?:Correspondent|Reporter)\b))"
)
BYLINE = LazyPattern(
    any_capital(
        rf"(?:By|BY|by)((?: {NAMES}){{1,9}}(?: (?:agencies|wires|staff))?)"
        r"(?:(?:,| [|–—-]| in| for) [^.!?”]{2,60})?"
    )
)
# The initials of those at the desk, with their agencies; whose reports were used.
SIGNED_OFF = LazyPattern(
    any_capital(
        r"(?:[a-z]{2,3}(?:-[a-z]{2,4})?(?:/[a-z]{2,3})+|[A-Z]{2,3}(?:/[A-Za-z]{2,3})+)"
        r"(?: ?\([A-Z][\w,/ -]{1,60}\))?"
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
FIGURES = r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
AT = rf"(?:(?:{DATE}|{FIGURES})(?:,? (?:at )?{CLOCK})?|{CLOCK}(?:,? (?:on )?{DATE})?|\d+ \w+ ago)"
NAMED = r"[A-Z][\w’'.-]*"
AUTHOR = LazyPattern(
    any_capital(rf"({NAMED})(?: {NAMED}){{1,2}}(?:(?:,| [|–—-]| in| for) [^.!?”:]{{2,60}})?")
)
# Who wrote it, with a desk or a post; a post alone; a name on a network; where to write.
DESK = LazyPattern(
    any_capital(
        rf"{NAMED}(?: {NAMED}){{1,3}}(?:,| [|–—-]) (?:[\w-]+ ){{0,3}}"
        r"(?:editor|correspondent|reporter|writer|columnist|photographer)"
    )
)
POST = LazyPattern(any_capital(r"(?:[A-Z][\w’'-]* ){1,4}(?:correspondent|reporter|editor)"))
ADDRESS = LazyPattern(r"@\w{3,30}|[^.!?”]{0,60}[?:.]? ?(?:e-?mail )?[\w.-]+@[\w-]+\.[\w.]+", re.I)
# A date in figures with a clock; a reference number of an archive; where and when it was updated.
STAMP = LazyPattern(
    any_capital(
        rf"{FIGURES}(?:[ ,|–-]+{CLOCK}(?: ?\([A-Z]{{2,4}}[+-]\d{{1,2}}\))?)?"
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


def is_short_line(line: str, low: str, number: int, head: bool) -> bool:
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
    return len(line) <= LONGEST_MEASURE and is_measured(line)


def is_measured(line: str) -> bool:
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
    if DESK.fullmatch(line) or POST.fullmatch(line):
        return True
    found = AUTHOR.fullmatch(line)
    return found is not None and found.group(1).lower() in GIVEN_NAMES
