"""Which stops within a paragraph end a sentence: what Punkt decides where nothing was learnt.

Source: Kiss & Strunk 2006, as NLTK implements it; untrained, because Punkt trained on one article
learns its quirks. Untrained, each decision rests on the word before a stop and the word after it.
Of what training would learn, two things are given: the small words that begin sentences, after
abbreviations that no name follows (“… of Brook Inc. The firm …”, but “Mr. He”), and that several
initials stand before a name (“A.B. Brook”).
"""

from __future__ import annotations

import re
from itertools import pairwise

import regex  # its \s and \w are those by which NLTK reads a text

from framing.base.memory import Memory
from framing.base.words import word_class

ABBREVIATIONS = word_class("abbreviations")
NUMBERED = word_class("numbered")
WITH_CAPITAL = word_class("capital_abbreviations")
FINAL = word_class("final_abbreviations")
CONTRACTED = word_class("contracted_abbreviations")
SHORTENED = ABBREVIATIONS | CONTRACTED  # words that may be written with a stop
STARTERS = frozenset(map(str.capitalize, word_class("sentence_starters")))
SHORT_DAYS = word_class("short_days")
MONTHS = word_class("months")
SHORT_MONTHS = frozenset(month[:3] for month in MONTHS)

LONGEST_ABBREVIATION = max(map(len, ABBREVIATIONS))
MAY_GO_ON = ABBREVIATIONS | NUMBERED | WITH_CAPITAL | SHORT_DAYS

NO_WORD = r"[)\";}\]*:@'({\[‘’“”«»?!—–]"  # no word holds these
RUN = r"(?:-{2,}|\.{2,}|(?:\.\s){2,}\.)"  # a dash or an ellipsis of several signs
# What regex, by which NLTK reads, calls white space.
STOP = re.compile(rf"[.?!](?=({NO_WORD}|[^\S\x1c-\x1f]+([\S\x1c-\x1f]+)))")
WORD = regex.compile(
    rf"{RUN}|[^(\"`{{\[:;&#*@)}}\]\-,“„‘«—–\s]\S*?(?=\s|$|{NO_WORD}|{RUN}|,(?:$|\s|{NO_WORD}|{RUN}))|\S"
)
INITIAL = regex.compile(r"[^\W\d]\.")
INITIALS = re.compile(r"(?:[^\W\d_]\.){2,4}")
NUMBER = regex.compile(r"\.?\d[\d,.-]*\.")
# What a number begins with, in figures or Roman.
FIGURE = re.compile(r"[#§]?(?:\d|[IVXLC]+\b)")
NO_CAPITAL = frozenset(",;:)—–-")
SPACES = frozenset("\t\n\r")  # within a paragraph that was broken to fit a page
TO_SPACE = dict.fromkeys(map(ord, SPACES), " ")
NO_OPENING = frozenset(";:,.!?")  # no sentence begins with these
OPENING_SIGNS = "“\"‘'«„"
OPENING = frozenset(OPENING_SIGNS)
LETTERED = word_class("before_letters")
ON = frozenset(["on", "to", "via", "from"])  # X, where something is posted
BEFORE_LETTER = re.compile(r"\b([A-Za-z]+) $")
LONGEST_NOUN = 20  # characters
ASIDE = frozenset(["),", ");", "],"])  # after its stop the sentence goes on: Ana Brook (emer.), who
# Marks after a stop that belong to the sentence before, with the white space behind them.
CLOSING_SIGNS = frozenset("\"'”’)]}»")
CLOSING = re.compile(r"([\"'”’)\]}»]+?)(?:\s+|(?=--)|$)")


def sentence_spans(line: str, first: int = 0) -> list[tuple[int, int]]:
    """Return the span of every sentence of a paragraph without white space around it.

    ``first`` is an offset before which no stop is looked for.
    """
    if any(map(line.__contains__, SPACES)):
        line = line.translate(TO_SPACE)
    found: list[tuple[int, int]] = []
    start = 0
    for (_, end), (after, limit) in pairwise(_pieces(line, first)):
        closes = line[after : after + 1] in CLOSING_SIGNS
        closing = CLOSING.match(line, after, limit) if closes else None
        if closing or start < end:
            found.append((start, closing.end(1) if closing else end))
        start = closing.end() if closing else after
    return [*found, (start, len(line))] if start < len(line) else found


def _pieces(line: str, first: int) -> list[tuple[int, int]]:
    """Return the spans from one stop that ends a sentence to the next."""
    found, start = list[tuple[int, int]](), 0
    for word, stop in _last_stops(line, first):
        end = stop.end()
        if line[end : end + 2] in ASIDE:
            continue
        if _ends_sentence(line[word:end], stop) or (
            end - word == 2 and _is_letter(line, word, stop)
        ):
            found.append((start, end))
            start = max(end, stop.start(2))
    return [*found, (start, len(line))]


def _is_letter(line: str, at: int, stop: re.Match) -> bool:
    """Return whether a letter with a stop is no initial: vitamin C. The …; wrote on X. Chile ….

    Nor is a unit after its number: above 4,000 m. The ….
    """
    if not (stop[2] or "").lstrip(OPENING_SIGNS)[:1].isupper():
        return False
    if line[at].islower():
        return at > 1 and line[at - 2].isdigit()
    noun = BEFORE_LETTER.search(line, max(0, at - LONGEST_NOUN), at)
    lettered = noun is not None and (
        noun[1].lower() in LETTERED or (line[at] == "X" and noun[1] in ON)
    )
    return lettered and line[at].isupper()


def _last_stops(line: str, first: int) -> list[tuple[int, re.Match]]:
    """Return where a word begins and the last stop in it; a stop that begins a word comes apart."""
    found: list[tuple[int, re.Match]] = []
    word, at, before = 0, 0, None
    for stop in STOP.finditer(line, first):
        floor, at = at, stop.start()
        start = line.rfind(" ", floor, at) + 1 or word
        if before and floor <= start:
            found.append((word, before))
        word, before = start, stop
    return [*found, (word, before)] if before else found


def _ends_sentence(word: str, stop: re.Match) -> bool:
    """Return whether the stop at the end of a word ends a sentence, given what stands after it."""
    if word[-1] != ".":
        return True
    plain = word[:-1]
    if len(plain) > 1 and plain.isalpha():
        low = plain.lower()
        if low not in MAY_GO_ON:
            return True  # as of most words
        if low not in ABBREVIATIONS:
            return not _is_abbreviation_here(plain, stop[1].lstrip())
    if ("'" in plain or "’" in plain) and plain.lower().replace("'", "’") in CONTRACTED:
        return False
    tail = plain[-LONGEST_ABBREVIATION - 1 :]
    return (len(tail) > LONGEST_ABBREVIATION and tail.isalpha()) or _ENDS[word + stop[1]]


def _ends(context: str) -> bool:
    """Return whether a sentence ends within a word with its stop and what stands after it."""
    words = WORD.findall(context)
    if any(_breaks(*pair) for pair in pairwise(words)):
        return True
    return bool(words) and words[-1] in STARTERS and _quotes_after(words)


_ENDS: Memory[bool] = Memory(_ends)


def _breaks(word: str, after: str) -> bool:
    """Return whether a word with its stop is the last of a sentence, the next word given."""
    if word in {"?", "!", "."}:
        return True
    if not word.endswith(".") or word.endswith(".."):
        return False
    if _is_abbreviation(word[:-1].lower()):
        return after in STARTERS and word[:-1].lower() in FINAL
    goes_on = after in NO_OPENING or after[0].islower()
    if _is_abbreviation_here(word[:-1], after):
        return False
    if INITIAL.fullmatch(word):
        return not (goes_on or after[0].isupper())
    if INITIALS.fullmatch(word):
        return after in STARTERS  # A.B. Brook, but not: of the F.T.A. The party
    return not (goes_on and NUMBER.fullmatch(word))


def _quotes_after(words: list[str]) -> bool:
    """Return whether a quotation that begins as a sentence does follows: at 5 a.m. “The ….”."""
    return len(words) > 2 and words[-2] in OPENING and words[-3].lower().removesuffix(".") in FINAL


def _is_abbreviation_here(word: str, after: str) -> bool:
    """Return whether a word is an abbreviation for what stands after it: No. 242, (D-Wis.)."""
    last = word.rpartition("-")[2]
    if last.lower() in NUMBERED and FIGURE.match(after):
        return True
    if not last[:1].isupper():
        return False
    goes_on = after[:1] in NO_CAPITAL or after[:1].islower()
    dated = last.lower() in SHORT_DAYS and (goes_on or after[:1].isdigit() or _is_month(after))
    return dated or (goes_on and last.lower() in WITH_CAPITAL)


def _is_month(word: str) -> bool:
    """Return whether a word is a month, in full or short: Fri. Oct. 9."""
    return word.lower() in MONTHS or (word[:3].lower() in SHORT_MONTHS and word.endswith("."))


def _is_abbreviation(low: str) -> bool:
    """Return whether a lower-case word, or its last part, is written with a stop."""
    return not ABBREVIATIONS.isdisjoint((low, low.rpartition("-")[2]))
