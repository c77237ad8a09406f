"""What stands around an article and is counted for nobody: datelines, bylines, credits, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from framing.text.tokens import Span
from framing.text.words import word_class
from framing.voices.actors import country_words
from framing.voices.names import FEMALE_NAMES, MALE_NAMES

LABELS = word_class("paratext_labels") | {"by", "of", "for", "and", "this", "the", "our", "on", "s"}
BEGINNINGS = frozenset(word.replace("-", " ") for word in word_class("paratext_beginnings"))
LINES = frozenset(word.replace("-", " ") for word in word_class("paratext_lines"))
AGENCIES = word_class("agencies")
DAYS = word_class("days")
GIVEN_NAMES = FEMALE_NAMES | MALE_NAMES
VERBS = word_class("auxiliaries") | word_class("irregular")

MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = rf"{WEEKDAY}(?:{DAY} {MONTH}|{MONTH} {DAY})(?:,? \d{{4}})?"
CLOCK = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?(?: (?:GMT|UTC|[A-Z]{2,4}))?"

# What begins a line about the text, the longest beginning first; then a sign or its end.
ABOUT_BEGINS = re.compile(
    rf"\(?(?:{'|'.join(sorted(BEGINNINGS, key=len, reverse=True))}|©|\(c\) \d"
    r"|copyright (?:©|\(c\)|\d)|https?://|www\.|pic\.twitter\.com)(?![a-z])"
)
FIRST_WORDS = {name.split()[0] for name in BEGINNINGS} | {"©", "c)", "copyright", "follow"}
WEB = frozenset(["http", "www.", "pic."])
LONGEST_WORD = 16  # characters that hold the first word of any beginning
LONGEST_FIELD = 200  # characters of a label and what it labels
LONGEST_BUTTON = 40  # characters of a line that is all there is of a button
LONGEST_FIRST = 80  # characters of a first line that is about the text
LONGEST_BEGINNING = 40  # characters that hold any of these and the sign after it
ABOUT_HINTS = ("follow ", "contributed to this ", "first appeared", "ally appeared", " is our ")
ABOUT = re.compile(
    r"follow (?:him|her|them|us|me|@\w+|\w+(?: \w+)?) on (?:twitter|x|facebook|instagram|social)\b"
    r"|contributed to this (?:report|article|story)\b"
    r"|this (?:article|story) (?:originally|first) appeared\b"
    r"|is our(?: [\w-]+){0,3} (?:correspondent|reporter|columnist|editor)\b"
)
# Near the end of a text such a sentence is about its author.
AUTHOR_IS = re.compile(
    r"is (?:a|an|the)(?: [\w-]+){0,3} (?:correspondent|reporter|journalist|columnist|writer|editor)"
    r"(?: [\w-]+){0,2} (?:in|for|at|with|based|who covers|covering) [^.]{2,60}\.?$"
)
LAST = 2  # paragraphs in which it may stand
FIELD = re.compile(r"([A-Za-z][\w’'-]*(?: [\w’'-]+){0,3}) ?[:|](?: |$)")
NAMES = r"(?:[A-Z][\w.’'-]*|van|von|de|der|den|al|bin|la|le|and|AND|&|our|the)"
BYLINE = re.compile(
    rf"(?:By|BY|by)((?: {NAMES}){{1,9}})(?:(?:,| [|–—-]| in| for) [^.!?”]{{2,60}})?"
)
SIGNED_POST = re.compile(rf"[—–-]+ ?([^()]{{2,60}}?) ?\(@\w+\),?(?: ?{DATE})?")
NAMED = r"[A-Z][\w’'.-]*"
AUTHOR = re.compile(rf"({NAMED})(?: {NAMED}){{1,2}}(?:(?:,| [|–—-]| in| for) [^.!?”:]{{2,60}})?")
MASTHEAD = re.compile(
    rf"(?:[^.!?:”]{{0,60}}[,|–— -] ?)?{DATE}(?:,? (?:at )?{CLOCK})?(?:[ ,|]+(?:page|p\.) ?\w+)?",
    re.I,
)
MEASURE = re.compile(r"(?:\d+ words?|\d+ ?min(?:ute)?s?(?: read)?|page \w+|document \w{10,})", re.I)

# A credit in brackets at the end of a paragraph; and a credit after its last sentence.
BRACKETED = re.compile(r" ?([(\[][A-Z©][^()\[\]]{1,90}[)\]])$")
CREDIT = re.compile(
    r"(?:^|[ /(\[])(?:photo(?:graph)?s?|pictures?|image|credit|courtesy|handout|file|via|getty)\b",
    re.I,
)
TAIL = re.compile(
    r"[.?!”\"] ((?:Photo(?:graph)?|Picture|Image|Credit)s?(?: credit| by|:) [^?!]{2,80}"
    r"|[—–-] ?[A-Z][\w ]{1,20})$"
)
IN_TAILS = ("hoto", "icture", "mage", "redit", "—", "–", "- ")
LONGEST_TAIL = 100

# Where and when a report was filed: “GENEVA, Sept. 3 (UPI) —”.
WORD = r"[A-Z][^\W\d_]*(?:[.’'-]+[^\W\d_]+)*\.?"
CAPITALS = r"[A-Z](?:[.’'-]*[A-Z])*\.?(?!\w)"
REGION = rf"(?:, (?!{MONTH} \d){WORD}(?: {WORD}){{0,2}})?"
AGENCY = r"(?:\([A-Z][\w .,&’'/-]{1,40}\)|/[A-Z][\w -]{1,20}/)"
DATELINE = re.compile(
    rf"(?:(?P<capitals>{CAPITALS}(?:[ /-]{CAPITALS}){{0,3}}){REGION}(?:,? {DATE},?)?"
    rf"(?:\.? ?{AGENCY}\.?)?"
    rf"|{WORD}(?:[ /]{WORD}){{0,3}}{REGION}(?:,? {DATE},?)?\.? ?{AGENCY}\.?"
    rf"|{WORD}(?:[ /]{WORD}){{0,3}}{REGION},? {DATE}"
    rf"|(?P<country>{WORD}(?: {WORD}){{0,2}}{REGION})(?= ?[—–] ?[A-Z“‘])"
    rf"|{AGENCY})(?= ?[—–]| -{{1,2}} | ?-- ?|: |(?<=/\.) )"
)
WHEN_OR_WHO = re.compile(r"[\d()/]")  # a date or an agency
LONGEST_DATELINE = 100
PLACES = re.compile(r", ")
DASHES = ("—", "–", " -", "--", ": ", "/. ")
DASH = re.compile(r" ?(?:[—–]|-{1,2}|:)? ?")


class Around(NamedTuple):
    """A stretch of a text that is about it rather than of it, and the rule that found it."""

    start: int
    end: int
    rule: str


def around(text: str, lines: list[Span]) -> Iterator[Around]:
    """Yield what is counted for nobody: whole lines, datelines, and credits at a line's end."""
    hinted = _hinted(text)
    head = True  # no sentence has ended yet: headline, byline, date
    for number, (start, end) in enumerate(lines):
        before = text[lines[number - 1][1] - 1] if number else ""
        line = text[start:end]
        ends = number >= len(lines) - LAST
        plain = end - start > LONGEST_FIELD and not (hinted or ends)
        if plain and line[:LONGEST_WORD].split(" ", 1)[0].lower() not in FIRST_WORDS:
            pass
        elif len(lines) > 1 and _is_about(
            line, hinted, number, head and before not in "”\"’'", ends
        ):
            yield Around(start, end, "line about the text")
            continue
        dateline = None if before == ":" else _dateline(line)
        if dateline:
            yield Around(start, start + dateline, "dateline")
        credit = _credit(line)
        if credit is not None and start + credit > start + (dateline or 0):
            yield Around(start + credit, end, "credit")
        head = head and line[-1] not in ".?!…”\"’'"


def _hinted(text: str) -> bool:
    """Return whether a text holds words without which no line of it can match ABOUT."""
    low = text.lower()
    return any(hint in low for hint in ABOUT_HINTS)


def _is_about(line: str, hinted: bool, number: int, head: bool, ends: bool) -> bool:
    """Return whether a paragraph is about the text rather than of it."""
    low = line[:LONGEST_BEGINNING].lower()
    ends_sentence = line[-1] in '.?!”"'
    if _begins(low, line, number, ends_sentence):
        return True
    if number and hinted and ABOUT.search(line.lower()):
        return True
    if number and ends and " is " in line and AUTHOR_IS.search(line.lower()):
        return True
    if len(line) > LONGEST_FIELD or (ends_sentence and len(line) > LONGEST_BUTTON):
        return ":" in low and len(line) <= LONGEST_FIELD and _is_field(line)
    return _is_field(line) or _is_short_line(line, low, number, head)


def _begins(low: str, line: str, number: int, ends_sentence: bool) -> bool:
    """Return whether a line begins as one about the text does; the first one only a short one."""
    if _first_word(low) not in FIRST_WORDS and low[:4] not in WEB:
        return False
    if not number and (ends_sentence or len(line) > LONGEST_FIRST):
        return False
    return ABOUT_BEGINS.match(low) is not None and not _speaks(line)


def _first_word(low: str) -> str:
    """Return the first word of a line in small letters, without a bracket before it."""
    return low.lstrip("(").replace(":", " ").split(" ", 1)[0].rstrip(".")


def _speaks(line: str) -> bool:
    """Return whether the beginning of a line holds a frequent finite verb, as a sentence does."""
    return line.endswith((".", "”", '"')) and not VERBS.isdisjoint(line.lower().split()[2:12])


def _is_field(line: str) -> bool:
    """Return whether a line is a label and what it labels: “Photo: …”, “LENGTH: 188 words”."""
    found = FIELD.match(line)
    if not found:
        return False
    words = found.group(1).lower().replace("’", " ").replace("'", " ").split()
    return all(map(LABELS.__contains__, words)) and words[0] not in {"by", "of", "for", "on", "the"}


def _is_short_line(line: str, low: str, number: int, head: bool) -> bool:
    """Return whether a line is a byline, a date, a button, or the signature of a post."""
    if low.strip("-–—#*[]()|. ") in LINES or not any(map(str.isalnum, low)):
        return True
    byline = BYLINE.fullmatch(line) if low.startswith("by ") else None
    if byline:
        return byline.group(1).split()[0].lower() not in DAYS
    if line[0] in "—–-":
        return SIGNED_POST.fullmatch(line) is not None
    if MEASURE.fullmatch(line):
        return True
    return _is_masthead(line) or (head and number > 0 and _is_author(line))


def _is_masthead(line: str) -> bool:
    """Return whether a line says when, and of which paper, an article is."""
    if len(line) > 100 or not any(map(str.isdigit, line)):
        return False
    return MASTHEAD.fullmatch(line) is not None and (VERBS - DAYS - {"am"}).isdisjoint(
        line.lower().split()
    )


def _is_author(line: str) -> bool:
    """Return whether a line before the first sentence names who wrote the text, and little else."""
    found = AUTHOR.fullmatch(line)
    return found is not None and found.group(1).lower() in GIVEN_NAMES


def _dateline(line: str) -> int | None:
    """Return where the dateline ends with which a paragraph begins, or None."""
    head = line[:LONGEST_DATELINE]
    if not (head[0].isupper() or head[0] in "(/") or not any(map(head.__contains__, DASHES)):
        return None
    found = DATELINE.match(head)
    if not found:
        return None
    rest = line[found.end() :].lstrip(" —–-:")
    if rest.isupper() or not rest or line[-1] not in ".?!…”\"’'»:)":
        return None
    told = line[found.end()] != ":" or WHEN_OR_WHO.search(found.group())
    names = PLACES.split(found.group())
    place = found.group("country") is None or not country_words().isdisjoint(names)
    return found.end() if told and place and len(found.group()) > 2 else None


def _credit(line: str) -> int | None:
    """Return where the credit begins with which a paragraph ends, or None."""
    tail = line[-LONGEST_TAIL:]
    pattern = BRACKETED if line[-1] in ")]" else TAIL
    if pattern is TAIL and not any(map(tail.__contains__, IN_TAILS)):
        return None
    found = pattern.search(tail)
    if found is None or not _is_credit(found.group(1)):
        return None
    return len(line) - len(tail) + found.start(1)


def _is_credit(inside: str) -> bool:
    """Return whether a few words say where a text or a picture comes from."""
    words = re.findall(r"[\w’'-]+", inside.lower())
    if not VERBS.isdisjoint(words) or AGENCIES.isdisjoint(words):
        return False
    return "/" in inside or len(words) <= 3 or CREDIT.search(inside) is not None
