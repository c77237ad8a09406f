"""Headlines: which lines are, how they read in small letters, and whose claim they tell."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.acts import Attribution
from framing.reporting.attributions import TAGS
from framing.reporting.cues import reporting_verbs
from framing.reporting.endings import in_s, is_role
from framing.reporting.finite import first_finite
from framing.reporting.phrases import Range, text_of
from framing.reporting.vocabulary import FINITE, NO_NAME, PREPOSITIONS, Word
from framing.speakers.actors import capitals, country_names, country_words, states_of_capitals
from framing.text.tokens import Span
from framing.voices.claimed import (
    ASKING,
    CLAIMING,
    LONGEST_SPEAKER,
    MEANWHILE,
    SPEAKERS,
    after_verb,
    before_meanwhile,
    by_verb,
    claimed,
)

FIRST = 4  # paragraphs among which headlines are looked for
SHORTEST = 3  # words of a line whose capitals tell something
SMALL = 4  # letters; shorter words may be small in title case
LABEL = re.compile(any_capital(r"(?:[A-Z][A-Z.’-]+ ){0,3}[A-Z][A-Z’-]+(?=:)"))
HEADED = re.compile(r"(?:HEADLINE|Headline): +(?=\S)")
FLAG = LazyPattern(
    r"\((?:(?:\d+(?:st|nd|rd|th) )?(?:LEAD|LD|URGENT|UPDATE)|FOCUS|CORRECTED)\) +"
    r"|(?:URGENT|[Uu]rgent|LEAD|ROUNDUP|[Rr]oundup|UPDATE|WRAPUP|FLASH|REFILE|CORRECTED)"
    r"(?: \d+)?(?:: *|-)(?=\S)"
)
WORD = re.compile(r"[^\W\d_][\w’'-]*")
FOLLOWING = frozenset(" ,.")  # after a word
ENDS_PROSE = frozenset(".?!…:;,")
CAPITAL = "[A-Z]"
BY_COLON = "headline with a colon"
# What a body of a state says, behind its name: ’s defence ministry now says two were hurt.
BODY_SAYS = r"['’]s? (?:[\w-]+ ){1,3}?(?:now |also )?(?:says?|said|confirm\w*|report\w*) [^.\n]*"
NO_SPEAKERS = word_class("no_speakers")


def headlines(text: str, lines: list[Span]) -> list[int]:
    """Return the numbers of the paragraphs that are headlines: the first ones, no sentence yet."""
    found = []
    for number, (_, end) in enumerate(lines[:FIRST]):
        if text[end - 1] in ENDS_PROSE or (text[end - 1] in '”"' and text[end - 2] in ENDS_PROSE):
            break
        found.append(number)
    return found if len(found) < len(lines) else []


def after_flag(text: str, start: int, end: int) -> int:
    """Return where a headline begins behind what an agency sets before it: (2nd LD), URGENT:."""
    flag = FLAG.match(text, start, end)
    return flag.end() if flag else start


def labelled(line: str) -> int:
    """Return where a headline with somebody’s claim begins behind a database’s label, or 0.

    HEADLINE: | Ferry will sail, vows skipper. Without a claim the line is the database’s.
    """
    label = HEADED.match(line)
    if label is None:
        return 0
    told = line[label.end() :]
    verbs = reporting_verbs()
    claimed = ":" in told or any(word in verbs for word in WORD.findall(told.lower()))
    return label.end() if claimed else 0


def in_capitals(line: str) -> bool:
    """Return whether a line is in capitals, or in title case: every long word begins with one."""
    words = WORD.findall(line)
    if len(words) < SHORTEST or line[-1] in ".:;":
        return line.isupper() and len(words) > 1
    long = [word for word in words if len(word) >= SMALL]
    return line.isupper() or (len(long) > 1 and all(word[0].isupper() for word in long))


def sentence_case(line: str, text: str) -> str:
    """Return a line in capitals as a sentence would have it, its length unchanged.

    ``text`` is what stands around it, and tells which of its words are names.
    """
    found, first = in_small(line, text), WORD.search(line)
    label = LABEL.match(line) if line.isupper() else None
    if label and len(label.group().title()) == len(label.group()):
        found = label.group().title() + found[label.end() :]
    at = first.start() if first else 0
    return found[:at] + found[at : at + 1].upper() + found[at + 1 :]


def in_small(line: str, text: str) -> str:
    """Return a line in capitals with small letters for what is no name."""
    capitals = line.isupper()
    found = WORD.sub(lambda word: _respelt(word.group(), text, capitals), line)
    return found if len(found) == len(line) else line


def _respelt(word: str, text: str, capitals: bool) -> str:
    """Return a word of a headline as the text spells it, or as its class has it."""
    low, title = word.lower(), word[:1] + word[1:].lower()
    plain = low.replace("’", "'").removesuffix("'s")
    closed = plain in NO_NAME or plain in FINITE or plain in reporting_verbs()
    if closed and not (capitals and len(word) < SMALL and _holds(text, word)):
        return low
    if _holds(text, low):
        return low
    if not capitals or _holds(text, word):
        return word
    return title if title in country_words() or f" {title}" in text else low


def _holds(text: str, word: str) -> bool:
    """Return whether a word stands in a text, before a space, a comma or a stop."""
    spaced = f" {word}"
    at = text.find(spaced)
    while at >= 0:
        end = at + len(spaced)
        if text[end : end + 1] in FOLLOWING:
            return True
        at = text.find(spaced, end)
    return False


def claim(words: list[Word], text: str) -> Attribution | None:
    """Return whose claim a headline tells: “Bridge unsafe, says mayor”, “Mayor: Bridge unsafe”."""
    return by_verb(words) or _by_colon(words, text) or after_verb(words)


def of_headline(words: list[Word], act: Attribution) -> Attribution:
    """Return an act without a label before what is reported, and without another's clause after it.

    Exclusive: | Bank hid losses, papers show; Ruiz vows tariffs | , Lund hits back.
    """
    if not act.clause:
        return act
    own = act.of(tuple([_own_clause(words, *part) for part in act.content]))
    own.headline = True
    if own.source and own.rule in TAGS:
        own.source = before_meanwhile(words, *own.source)  # claims Lund | ahead of the vote
    return own


def _own_clause(words: list[Word], start: int, end: int) -> Range:
    """Return a part of a headline from its label to the comma before another clause."""
    if start == 0 and end > 2 and words[0].low in NO_SPEAKERS and words[1].text == ":":
        start = 2
    for at in range(start + 1, end - 2):
        if words[at].text == "," and words[at + 1].is_name and in_s(words[at + 2].low):
            return start, at
    return start, end


def _by_colon(words: list[Word], text: str) -> Attribution | None:
    """Return the claim on the other side of a colon, or before a dash, from a speaker."""
    at = next((at for at, word in enumerate(words) if word.text in {":", "—", "–", "-"}), 0)
    if not at or at + 1 >= len(words):
        return None
    sign = words[at].text
    start = next((i for i in range(at + 1, len(words)) if words[i].text != sign), at + 1)
    before, after = (0, at), (start, len(words))  # some write a dash as two hyphens
    colon = words[at].text == ":" and len(words) > at + 2
    speaks = colon and (_speaks(words, before, text) or _is_seat(words, before, after))
    speaks = speaks or (colon and _is_told_below(words, before, after, text))
    if speaks or (colon and _is_introduced(words, before, text)):
        return claimed((at, at + 1), before, _in_marks(words, after), BY_COLON)
    state = _is_seat(words, after, before) or _is_state(words, after, before)
    if at > 1 and (_speaks(words, after, text) or state):
        return claimed((at, at + 1), after, before, BY_COLON)
    return None


def _is_introduced(words: list[Word], side: Range, text: str) -> bool:
    """Return whether a role before a colon is somebody's whom a text names: the striker Ana Brook.

    A name stands after the noun, or before a comma and the noun: Ana Brook, a former striker.
    """
    noun = words[side[1] - 1].low
    if side[1] - side[0] > LONGEST_SPEAKER or noun in NO_SPEAKERS or not is_role(noun):
        return False
    named = rf"\b(?:[Tt]he|[Aa]n?) (?:[\w’'-]+ ){{0,3}}{re.escape(noun)},? {CAPITAL}"
    beside = rf"{CAPITAL}[\w’'-]+, (?:the|an?) (?:[\w’'-]+ ){{0,2}}{re.escape(noun)}\b"
    return re.search(any_capital(f"{named}|{beside}"), text) is not None


def _in_marks(words: list[Word], claimed: Range) -> Range:
    """Return what a speaker before a colon says: “We will stay” | as talks stall."""
    start, end = claimed
    tells_when = words[start].quoted and start + 1 < end and words[start + 1].low in MEANWHILE
    return (start, start + 1) if tells_when else claimed


def _is_state(words: list[Word], side: Range, other: Range) -> bool:
    """Return whether a state after a colon claims what stands partly in marks: Levy “unfair”: X."""
    marks = any(word.quoted for word in words[slice(*other)])
    return marks and text_of(words, side) in country_names()


def _is_seat(words: list[Word], side: Range, other: Range) -> bool:
    """Return whether a capital stands for its government, since the other side claims something.

    It does in “Norstad: Pact will not hold”, not in “Norstad: Two killed in a fire”.
    """
    if text_of(words, side) not in capitals():
        return False
    claimed = any(word.low in CLAIMING for word in words[slice(*other)])
    return claimed and words[other[0]].low not in ASKING


def _is_told_below(words: list[Word], side: Range, other: Range, text: str) -> bool:
    """Return whether a body of the state of a capital says below what stands behind the colon.

    Yerevan: Two soldiers wounded. — Armenia’s defence ministry says two soldiers were wounded.
    """
    state = states_of_capitals().get(text_of(words, side))
    claimed = {word.low for word in words[slice(*other)] if len(word.low) > SMALL}
    if state is None or not claimed:
        return False
    told = re.finditer(rf"\b{re.escape(state)}{BODY_SAYS}", text)
    return any(claimed.issubset(WORD.findall(said.group().lower())) for said in told)


def _speaks(words: list[Word], side: Range, text: str) -> bool:
    """Return whether one side of a colon names a person or a body, and nothing else."""
    inside = words[slice(*side)]
    low = [word.low for word in inside]
    if len(inside) > LONGEST_SPEAKER or any(word.quoted or word.is_sign for word in inside):
        return False
    if first_finite(inside) is not None or not NO_SPEAKERS.isdisjoint(low) or _acts(low):
        return False
    head = low[low.index("of") - 1] if "of" in low[1:] else low[-1]  # the ministry of works
    if head in SPEAKERS or (len(inside) > 1 and low[0] in SPEAKERS and inside[-1].is_name):
        return True
    name = " ".join([word.text for word in inside])
    if name.isupper() and f"({name})" in text:
        return True  # the World Health Organization (WHO)
    return all(word.is_name for word in inside) and _is_person(name, text)


def _acts(low: list[str]) -> bool:
    """Return whether several do something to a body: army officers seize ministry."""
    before = enumerate(low[:-2])
    several = (at for at, word in before if word[-1:] == "s" and is_role(word[:-1]))
    return any(PREPOSITIONS.isdisjoint(low[at:]) and "and" not in low[at:] for at in several)


def _is_person(name: str, text: str) -> bool:
    """Return whether a text has a name with another before it, as a person's has: Ana Brook."""
    if name in country_words() or f" {name.lower()} " in text:
        return False  # Rowing: …
    return re.search(any_capital(rf"[A-Z][\w’'-]+ {re.escape(name)}\b"), text) is not None
