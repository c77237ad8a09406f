"""The acts of reporting of a whole text, before anybody is told who their sources are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from framing.reporting.attributions import Attribution, attributions
from framing.reporting.cues import STATEMENT_NOUNS
from framing.reporting.phrases import (
    DETERMINERS,
    PREPOSITIONS,
    Range,
    first_finite,
    governing_subject,
    subject_after,
    subject_before,
)
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.text.tokens import Span
from framing.voices.actors import TITLES

FIRST_PERSON = frozenset(["we", "our", "us", "ours", "i", "my", "me", "mine"])
# A name follows these: the show called “…”.
NAMING = frozenset({"called", "titled", "entitled", "named", "dubbed", "nicknamed", "headlined"})

BEFORE_WORKS = PREPOSITIONS | NAMING
IN_TITLES = PREPOSITIONS | DETERMINERS | {"and", "or"}  # small letters in title case
INSIDE = re.compile(r"\w[\w’'-]*")

# Lines about the text rather than of it: who wrote it, where to read on, whom to follow. Read in
# lower case, and each alternative begins with a letter: that is what makes the search quick.
ABOUT_BEGINS = re.compile(
    r"(?:read more|read also|see also|sign up|subscribe|click here)\b"
    r"|(?:related|photo|image|credit|contact) ?[:|]"
)
LONGEST_BEGINNING = 32  # characters that hold any of these and the sign after it
ABOUT_HINTS = ("follow ", "contributed to this ", " appeared")  # no other text holds the next
ABOUT = re.compile(
    r"follow (?:him|her|them|us|me|@\w+|\w+(?: \w+)?) on (?:twitter|x|facebook|instagram)\b"
    r"|contributed to this (?:report|article|story)\b"
    r"|this (?:article|story) (?:originally|first) appeared\b"
)


# What these announce runs on until the report speaks of it.
WHOLE = re.compile(r"\b(?:(?:full|complete|entire) (?:text|transcript) of|following statement)\b")


# Where and when a report was filed: “GENEVA, Sept. 3 (UPI) —”.
DATELINE = re.compile(
    r"([A-Z][A-Z.’' -]+[A-Z.](?:, [A-Z][\w.]+(?: \d{1,2})?){0,2}(?: \([\w ]+\))?) ?(?:—|–|-{1,2}) "
)


Piece = tuple[int, int, str]  # where a stretch begins and ends, and its kind


class Draft(NamedTuple):
    """An act of reporting before its source is resolved: spans of characters, and the rule."""

    stretches: tuple[Piece, ...]
    source: Span | None
    apposition: Span | None
    cue: Span | None
    rule: str
    follows: bool = False  # it goes on in the statement before


def _is_about(text: str, line: Span, hinted: bool) -> bool:
    """Return whether a paragraph is about the text rather than of it; ``hinted`` by the text."""
    start, end = line
    begins = ABOUT_BEGINS.match(text[start : min(end, start + LONGEST_BEGINNING)].lower())
    return bool(begins or (hinted and ABOUT.search(text[start:end].lower())))


def drafts(text: str, lines: list[Span], read: list[Sentence]) -> Iterator[Draft]:
    """Yield the acts of reporting of a text, in reading order; ``lines`` are its paragraphs."""
    lead: Draft | None = None
    set_off = whole = False
    low = text.lower()
    hinted = any(hint in low for hint in ABOUT_HINTS)
    for paragraph, group in groupby(read, key=attrgetter("paragraph")):
        sentences = list(group)
        line = lines[paragraph]
        dateline = DATELINE.match(text, *line)
        if dateline and not (lead or set_off):
            yield Draft(((line[0], dateline.end(1), "paratext"),), None, None, None, "dateline")
            sentences = _after(sentences, dateline.end())
        if paragraph and _is_about(text, line, hinted):
            yield Draft(((*line, "paratext"),), None, None, None, "line about the text")
        elif lead and not sentences[0].words[0].quoted:
            yield lead._replace(stretches=((*line, "block"),), rule="set off by a colon")
            lead, set_off = None, True
        elif set_off and _goes_on(sentences, whole):
            rule = "set-off statement goes on"
            yield Draft(((*line, "block"),), None, None, None, rule, follows=True)
        else:
            set_off = False
            for number, sentence in enumerate(sentences):
                acts = attributions(sentence.words)
                if acts or sentence.regions:
                    yield from _sentence_drafts(sentence, acts, lead, number > 0)
                lead = _lead(sentence, acts, line) if text[line[1] - 1] == ":" else None
            whole = lead is not None and WHOLE.search(text, *line) is not None


def _after(sentences: list[Sentence], at: int) -> list[Sentence]:
    """Return the sentences of a paragraph without what stands before an offset in the first."""
    first, *others = sentences
    rest = first.after(at)
    return [rest, *others] if rest.words else others


def _goes_on(sentences: list[Sentence], whole: bool) -> bool:
    """Return whether a paragraph after a set-off statement still speaks as its speaker does.

    It speaks in the first person or, where the ``whole`` text was announced, not of the statement.
    """
    words = [word for sentence in sentences for word in sentence.words]
    if any(word.quoted for word in words) or any(map(_reports, sentences)):
        return False
    if whole:
        pairs = pairwise(words)
        return not any(a.low == "the" and b.low in STATEMENT_NOUNS for a, b in pairs)
    return any(word.low in FIRST_PERSON for word in words)


def _reports(sentence: Sentence) -> bool:
    """Return whether a sentence reports somebody else than its own speaker."""
    words = sentence.words
    return any(act.content and not _by_speaker(words, act) for act in attributions(words))


def _by_speaker(words: list[Word], act: Attribution) -> bool:
    """Return whether an act of reporting is told in the first person: “we demand that …”."""
    return act.source is not None and words[act.source[0]].low in FIRST_PERSON


def _sentence_drafts(
    sentence: Sentence, acts: list[Attribution], lead: Draft | None, same_paragraph: bool
) -> Iterator[Draft]:
    """Yield the drafts of a sentence: its acts of reporting, then quotations that none holds."""
    held: set[int] = set()
    for act in acts:
        pieces = _pieces(sentence, act)
        held.update([start for start, _, kind in pieces if kind == "direct"])
        if pieces:
            yield Draft(tuple(pieces), *_anchors(sentence, act), act.rule)
    for at in _quotations(sentence):
        if sentence.at(at) not in held:
            yield _unattributed(sentence, at, lead, same_paragraph)


def _quotations(sentence: Sentence) -> list[int]:
    """Return where quotations stand among the words of a sentence."""
    if not sentence.regions:
        return []
    return [at for at, word in enumerate(sentence.words) if word.quoted]


def _anchors(sentence: Sentence, act: Attribution) -> tuple[Span | None, Span | None, Span | None]:
    """Return the character spans of an act's source, of what stands beside it, and of its cue."""
    if act.source is None:
        return None, None, sentence.span(*act.cue)
    source, cue = sentence.span(*act.source), sentence.span(*act.cue)
    return source, (source[1], cue[0]) if act.source[1] < act.cue[0] else None, cue


def _pieces(sentence: Sentence, act: Attribution) -> list[Piece]:
    """Return the stretches of an act: its quotations, and between them what is paraphrased."""
    found: list[Piece] = []
    for start, end in act.content:
        gap = start
        for at, word in enumerate(sentence.words[start:end], start):
            if word.quoted or word.distances:
                found += _paraphrase(sentence, gap, at, act)
                gap = at + 1
            if word.quoted and not _reporters_marks(sentence, at):
                found.append((*sentence.span(at, at + 1), "direct"))
        # At its end, “and” joins what another act reports.
        joins = gap < end and sentence.words[end - 1].low in {"and", "but"}
        found += _paraphrase(sentence, gap, end - joins, act)
    return found


def _paraphrase(sentence: Sentence, start: int, end: int, act: Attribution) -> list[Piece]:
    """Return a gap between quotations, without outer punctuation, if the act reports a clause."""
    words = sentence.words
    while start < end and words[end - 1].is_sign:
        end -= 1
    while start < end and words[start].is_sign:
        start += 1
    return [(*sentence.span(start, end), "indirect")] if act.clause and start < end else []


def _reporters_marks(sentence: Sentence, at: int) -> bool:
    """Return whether marks are the reporter's own: around a title before a name, or a work's."""
    words = sentence.words
    before = words[at - 1].low if at else ""
    named = before == "as" and at > 1 and words[at - 2].low == "known"
    distanced = before == "so-called"
    return named or distanced or _title_in_marks(words, at) or _names_a_work(sentence, at)


def _names_a_work(sentence: Sentence, at: int) -> bool:
    """Return whether a quotation is in title case after “on”, “called” or a possessive.

    He spoke on “Meet the Neighbours”; the network’s “Morning Hour”.
    """
    before = sentence.words[at - 1].low if at else ""
    if not (before in BEFORE_WORKS or before.endswith(("’s", "s’"))):
        return False
    inside = INSIDE.findall(sentence.text, *sentence.span(at, at + 1))
    small = [word for word in inside if word[0].islower()]
    return len(inside) < 9 and inside[0] not in small and all(map(IN_TITLES.__contains__, small))


def _title_in_marks(words: list[Word], at: int) -> bool:
    """Return whether a quotation is part of a title before a name: the reporter's own marks.

    The “chief” Jane Roe; Sylvanian “political” leader John Doe.
    """
    if at + 1 >= len(words) or words[at].length > 30 or not words[at].last.isalnum():
        return False
    after = words[at + 1]
    if after.is_name:
        return True
    return after.low in TITLES and at + 2 < len(words) and words[at + 2].is_name


def _unattributed(sentence: Sentence, at: int, lead: Draft | None, same_paragraph: bool) -> Draft:
    """Return what a quotation is that no verb of its sentence reports."""
    words, (start, end) = sentence.words, sentence.span(at, at + 1)
    piece = ((start, end, "direct"),)
    if at and words[at - 1].text == ":":
        subject = governing_subject(words, at - 1) or subject_before(words, at - 1)
        source = sentence.span(*subject) if subject else None
        return Draft(piece, source, None, None, "colon", source is None)
    if all(other.quoted or other.is_sign for other in words):
        if lead and not same_paragraph:
            return lead._replace(stretches=piece, rule="set off by a colon")
        return Draft(piece, None, None, None, "quotation goes on", True)
    if _is_fragment(sentence.text[start:end]) and not _title_in_marks(words, at):
        subject = governing_subject(words, at)
        source = sentence.span(*subject) if subject else None
        return Draft(piece, source, None, None, "quotation without a verb", source is None)
    return Draft(((start, end, "scare"),), None, None, None, "marks on a word")


def _is_fragment(inside: str) -> bool:
    """Return whether words in marks are long enough, and not in title case, to be someone's."""
    words = INSIDE.findall(inside)
    small = [word for word in words if word[0].islower() and word not in PREPOSITIONS]
    return len(words) >= 5 and len(small) * 2 >= len(words)


def _lead(sentence: Sentence, acts: list[Attribution], line: Span) -> Draft | None:
    """Return the draft that a paragraph ending in a colon opens, where it speaks of a statement."""
    if sentence.end != line[1]:
        return None
    words = sentence.words
    if words[0].low == "from" and first_finite(words) is None:
        source = sentence.span(1, len(words) - 1) if len(words) > 2 else None
        return Draft((), source, None, sentence.span(0, 1), "set off by a colon")
    act = next((act for act in reversed(acts) if not act.content), None)
    if act:
        return Draft((), *_anchors(sentence, act), "set off by a colon")
    if any(word.low in STATEMENT_NOUNS for word in words):
        subject = _issued_by(words) or governing_subject(words, len(words) - 1) or _statement(words)
        return Draft((), sentence.span(*subject), None, None, "set off by a colon")
    return None


def _statement(words: list[Word]) -> Range:
    """Return the words up to the noun that names a statement."""
    return 0, 1 + next(at for at, word in enumerate(words) if word.low in STATEMENT_NOUNS)


def _issued_by(words: list[Word]) -> Range | None:
    """Return who a sentence says issued a statement: “the text released by the embassy:”."""
    by = next((at for at, word in enumerate(words) if word.low in {"by", "from"}), None)
    return subject_after(words, by, len(words)) if by else None
