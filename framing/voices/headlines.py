"""Headlines: which lines are, how they read in small letters, and whose claim they tell."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.words import word_class
from framing.reporting.acts import Attribution
from framing.reporting.cues import STATEMENT_NOUNS, reporting_verbs
from framing.reporting.finite import first_finite
from framing.reporting.phrases import AUXILIARIES, Range, subject_after, text_of
from framing.reporting.vocabulary import FINITE, NO_NAME, Word, in_s, is_role
from framing.speakers.actors import TITLES, capitals, country_names, country_words
from framing.text.tokens import Span

SAYS = frozenset(["says", "say", "said"])
ASKING = frozenset(["what", "how", "why", "where", "when", "who", "which"])
FIRST = 4  # paragraphs among which headlines are looked for
SHORTEST = 3  # words of a line whose capitals tell something
SMALL = 4  # letters; shorter words may be small in title case
LONGEST_LISTENER = 5  # words of a verb and whom it tells
LONGEST_SPEAKER = 5  # words before or after a colon
MEANWHILE = frozenset(["as", "after", "amid", "while", "despite", "before", "ahead"])
LABEL = re.compile(any_capital(r"(?:[A-Z][A-Z.’-]+ ){0,3}[A-Z][A-Z’-]+(?=:)"))
HEADED = re.compile(r"(?:HEADLINE|Headline): +(?=\S)")
WORD = re.compile(r"[^\W\d_][\w’'-]*")
CLAIMING = AUXILIARIES - {"was", "were", "had", "did", "been", "being"}
FOLLOWING = frozenset(" ,.")  # after a word
ENDS_PROSE = frozenset(".?!…:;,")
SPEAKERS = (
    word_class("headline_speakers")
    | word_class("person_roles")
    | word_class("bodies")
    | STATEMENT_NOUNS
    | (TITLES - {"state", "house", "former", "foreign", "vice", "democratic", "republican"})
)
CAPITAL = "[A-Z]"
NO_SPEAKERS = word_class("no_speakers")
BY_COLON, BY_VERB = "headline with a colon", "headline with a verb"


def headlines(text: str, lines: list[Span]) -> list[int]:
    """Return the numbers of the paragraphs that are headlines: the first ones, no sentence yet."""
    found = []
    for number, (_, end) in enumerate(lines[:FIRST]):
        if text[end - 1] in ENDS_PROSE or (text[end - 1] in '”"' and text[end - 2] in ENDS_PROSE):
            break
        found.append(number)
    return found if len(found) < len(lines) else []


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
    return _by_verb(words) or _by_colon(words, text) or _after_verb(words)


def _after_verb(words: list[Word]) -> Attribution | None:
    """Return the claim after “X says”, though it has no verb: “Mayor says bridge unsafe”."""
    at = next((at for at, word in enumerate(words) if word.low in SAYS), 0)
    if not 0 < at < len(words) - 2:
        return None
    if any(word.is_sign or word.quoted or word.low in ASKING for word in words[:at]):
        return None
    end = next((i for i in range(at + 1, len(words)) if words[i].text == ";"), len(words))
    return _claim((at, at + 1), (0, at), (at + 1, end), BY_VERB)


def of_headline(words: list[Word], act: Attribution) -> Attribution:
    """Return an act without a label before what is reported, and without another's clause after it.

    Exclusive: | Bank hid losses, papers show; Ruiz vows tariffs | , Lund hits back.
    """
    if not act.clause:
        return act
    own = act.of(tuple([_own_clause(words, *part) for part in act.content]))
    own.headline = True
    return own


def _own_clause(words: list[Word], start: int, end: int) -> Range:
    """Return a part of a headline from its label to the comma before another clause."""
    if start == 0 and end > 2 and words[0].low in NO_SPEAKERS and words[1].text == ":":
        start = 2
    for at in range(start + 1, end - 2):
        if words[at].text == "," and words[at + 1].is_name and in_s(words[at + 2].low):
            return start, at
    return start, end


def _by_verb(words: list[Word]) -> Attribution | None:
    """Return the claim before a comma and “says X” or “X says”."""
    commas = [at for at, word in enumerate(words) if word.text in {",", "—", "–", "-"}]
    if not commas or commas[-1] < 2:
        return None
    comma, last = commas[-1], len(words) - 1
    verbs = reporting_verbs()
    if comma + 1 < last + 1 and words[comma + 1].low in verbs:
        source = subject_after(words, comma + 1, len(words))
        if source and (source[1] == len(words) or words[source[1]].is_sign):
            return _claim((comma + 1, comma + 2), source, (0, comma), BY_VERB)
    if comma + 1 < last and words[last].low in verbs:
        return _claim((last, last + 1), (comma + 1, last), (0, comma), BY_VERB)
    verb = next((at for at in range(comma + 2, last) if _tells(words, at)), 0)
    return _claim((verb, verb + 1), (comma + 1, verb), (0, comma), BY_VERB) if verb else None


def _tells(words: list[Word], verb: int) -> bool:
    """Return whether a verb has nothing but a listener after it: “…, minister tells summit”."""
    cue = words[verb].cue
    told = cue is not None and cue.verb == "tell" and len(words) - verb <= LONGEST_LISTENER
    return told and not any(word.is_sign or word.finite for word in words[verb + 1 :])


def _by_colon(words: list[Word], text: str) -> Attribution | None:
    """Return the claim on the other side of a colon, or before a dash, from a speaker."""
    at = next((at for at, word in enumerate(words) if word.text in {":", "—", "–", "-"}), 0)
    if not at or at + 1 >= len(words):
        return None
    before, after = (0, at), (at + 1, len(words))
    colon = words[at].text == ":" and len(words) > at + 2
    speaks = colon and (_speaks(words, before, text) or _is_seat(words, before, after))
    if speaks or (colon and _is_introduced(words, before, text)):
        return _claim((at, at + 1), before, _in_marks(words, after), BY_COLON)
    state = _is_seat(words, after, before) or _is_state(words, after, before)
    if at > 1 and (_speaks(words, after, text) or state):
        return _claim((at, at + 1), after, before, BY_COLON)
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


def _claim(cue: Range, source: Range, content: Range, rule: str) -> Attribution:
    """Return the act of a headline."""
    return Attribution(cue, source, (content,), True, rule, True, headline=True)


def _is_seat(words: list[Word], side: Range, other: Range) -> bool:
    """Return whether a capital stands for its government, since the other side claims something.

    It does in “Norstad: Pact will not hold”, not in “Norstad: Two killed in a fire”.
    """
    if text_of(words, side) not in capitals():
        return False
    claimed = any(word.low in CLAIMING for word in words[slice(*other)])
    return claimed and words[other[0]].low not in ASKING


def _speaks(words: list[Word], side: Range, text: str) -> bool:
    """Return whether one side of a colon names a person or a body, and nothing else."""
    inside = words[slice(*side)]
    low = [word.low for word in inside]
    if len(inside) > LONGEST_SPEAKER or any(word.quoted or word.is_sign for word in inside):
        return False
    if first_finite(inside) is not None or not NO_SPEAKERS.isdisjoint(low):
        return False
    if low[-1] in SPEAKERS or (len(inside) > 1 and low[0] in SPEAKERS and inside[-1].is_name):
        return True
    name = " ".join([word.text for word in inside])
    return all(word.is_name for word in inside) and _is_person(name, text)


def _is_person(name: str, text: str) -> bool:
    """Return whether a text has a name with another before it, as a person's has: Ana Brook."""
    if name in country_words():
        return False
    return re.search(any_capital(rf"[A-Z][\w’'-]+ {re.escape(name)}\b"), text) is not None
