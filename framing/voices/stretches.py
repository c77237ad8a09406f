"""Every stretch of an article that is not plainly the reporter's: kind, source and speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from heapq import merge
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from framing.base.kinds import QUOTED
from framing.reading.articles import Article
from framing.reporting.sentences import Sentence, read_sentences
from framing.reporting.vocabulary import MARKS
from framing.speakers.discourse import Discourse
from framing.speakers.hearers import TELLS, hearer
from framing.speakers.names import read_names
from framing.speakers.speakers import Resolved, resolve
from framing.speakers.turns import ANSWERS, QUESTIONS
from framing.text.folding import Folded, folded
from framing.text.tokens import Span
from framing.voices.drafts import drafts
from framing.voices.exchanges import (
    ASKED,
    answerer,
    asked_before,
    asks,
    introduced,
    presented,
)
from framing.voices.interviews import interviewed
from framing.voices.layout import Layout, read_layout
from framing.voices.pieces import Draft, Piece
from framing.voices.repeats import repeated

NO_MARKS = dict.fromkeys(map(ord, MARKS - set("'’")), " ")
REPEATED = "quotation repeated"
SINGULAR = frozenset(["he", "she"])
WHO = ("source", "speaker", "government", "organ", "resolved")  # of a stretch
GOES_ON = "quotation goes on"
QUESTION = re.compile(r"\?[”\"'’»]\s+[“\"'‘«]")  # right before another quotation
NEAR = 6  # statements
BESIDE = "".join(MARKS)
CARRIED = "carried"  # the speaker of the statement before


class Stretch(NamedTuple):
    """A stretch of the text that is not plainly the reporter's; offsets are characters."""

    start: int
    end: int
    text: str
    kind: str
    statement: int
    source: str = ""
    cue: str = ""
    cue_start: int = -1
    cue_end: int = -1
    speaker: str = ""
    government: str = ""
    organ: str = ""
    resolved: str = ""
    rule: str = ""


# A Stretch from its number on.
Statement = tuple[int, str, str, int, int, str, str, str, str, str]
NOBODY = ("", "", -1, -1, "", "", "", "")  # no source, no cue, no speaker


def stretches(article: Article) -> list[Stretch]:
    """Return every stretch of attributed, scare-quoted or paratextual language, in reading order.

    Stretches never overlap; those of one act of reporting share the number ``statement``. They are
    found in the text as it is seen, and stand in the text that is kept.
    """
    seen = folded(article.text)
    if seen is None:
        return _found(article, article.text)
    return [_kept(row, seen, article.text) for row in _found(article, seen.text)]


def _kept(row: Stretch, seen: Folded, text: str) -> Stretch:
    """Return a stretch of a folded text as it stands in the text that is kept."""
    start, end, words, kind, number, source, cue, cue_start, cue_end, *who = row
    near = cue_start if cue else start
    at = _nearest(seen.text, source, near) if source else near
    to = at + len(source)
    by = seen.moved(min(start, near, at), max(end, cue_end, to))
    if by is None:  # something there is written otherwise
        start, end = seen.back(start, end)
        cue_start, cue_end = seen.back(cue_start, cue_end) if cue else (-1, -1)
        words, cue = text[start:end], text[cue_start:cue_end] if cue else ""
        source = text[slice(*seen.back(at, to))] if source else ""
        return Stretch(start, end, words, kind, number, source, cue, cue_start, cue_end, *who)
    places = (cue_start + by, cue_end + by) if cue else (-1, -1)
    return Stretch(start + by, end + by, words, kind, number, source, cue, *places, *who)


def _nearest(text: str, words: str, near: int) -> int:
    """Return where words that a text holds stand nearest to an offset; before it, of two alike.

    Those that stand around it are nearest: a source may hold its own cue.
    """
    around = text.find(words, max(0, near - len(words) + 1), near + len(words))
    if around >= 0:
        return around
    before = text.rfind(words, 0, near)
    if before < 0:
        return max(text.find(words, near), 0)
    after = text.find(words, near, 2 * near - before + len(words) - 1)  # where it is nearer
    return before if after < 0 else after


def _found(article: Article, text: str) -> list[Stretch]:
    """Return the stretches of an article's text in which every sign is what is seen."""
    layout = read_layout(text)
    sentences = read_sentences(layout.text, layout.marked.quoted, layout.lines)
    acts = _led(drafts(layout, sentences), layout)
    named = _with_labels(sentences, layout) if layout.turns else sentences
    discourse = Discourse(article, layout.text, read_names(named), sentences)
    for span, state in layout.delegates.items():
        discourse.known[discourse.full(layout.text[slice(*span)])] = state, "mission"
    found = _apart(text, _resolved(text, layout, _with_paratext(acts, layout), discourse))
    return _with_repeats(text, _with_askers(text, found) if QUESTION.search(text) else found)


def _with_labels(sentences: list[Sentence], layout: Layout) -> list[Sentence]:
    """Return sentences in order with the labels of turns, as sentences that name somebody."""
    turns = [turn for turn in layout.turns.values() if turn.kind == "turn"]
    labels = [(turn.label[0], (turn.beside or turn.label)[1]) for turn in turns]
    read = read_sentences(layout.text, [], labels)
    return sorted(sentences + read, key=attrgetter("start"))


def _with_paratext(acts: list[Draft], layout: Layout) -> Iterable[Draft]:
    """Return acts of reporting, and what counts for nobody, as they begin in the text."""
    about = [
        Draft(((*around[:2], "paratext"),), None, None, None, around[2]) for around in layout.around
    ]
    return merge(acts, about, key=lambda draft: draft.stretches[0][0]) if about else acts


def _led(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """Give a quotation that the next paragraph takes up the source that is named there."""
    unclosed = {region.start for region in layout.marked.quoted if region.continues}
    for at in range(len(drafts) - 2, -1, -1) if unclosed else ():
        draft, after = drafts[at], drafts[at + 1]
        if draft.follows and draft.stretches[0][0] in unclosed and not after.follows:
            drafts[at] = replace(after, stretches=draft.stretches, rule=draft.rule)
    return drafts


def _resolved(
    text: str, layout: Layout, acts: Iterable[Draft], discourse: Discourse
) -> Iterator[Stretch]:
    """Yield the stretches of every draft with its source and speaker."""
    before: Statement | None = None
    asked: Span | None = None  # who answers the questions of an interview
    end = 0
    for number, draft in enumerate(acts):
        if draft.rule == GOES_ON:
            draft = _introduced(draft, discourse, end, before is None)
        elif draft.rule == "answer":
            asked = asked or interviewed(discourse, layout.first_turn, layout.last_turn)
            draft = replace(draft, source=asked)
        if draft.stretches[0][2] in {"scare", "paratext"}:
            statement = (number, *NOBODY, draft.rule)
        elif draft.follows and (answer := _answer(text, draft, end, discourse)):
            statement = before = (number, *NOBODY[:4], *answer, "answer to a question")
        elif draft.follows and before:
            statement = (*before[:-2], CARRIED if before[5] else "", draft.rule)
        else:
            statement = before = _attributed(text, layout, draft, number, discourse)
        every = _with_glosses(draft, layout) if layout.marked.glosses else draft.stretches
        for start, end, kind in every:
            yield Stretch(start, end, text[start:end], kind, *statement)


def _answer(text: str, draft: Draft, end: int, discourse: Discourse) -> Resolved | None:
    """Return who answers in a quotation that stands by itself after a question, if that is told."""
    if draft.rule != GOES_ON:
        return None
    start, stop, _ = draft.stretches[0]
    return answerer(discourse, text[max(0, end - 1) : end], text[start:stop])


def _mentions(layout: Layout, source: Span) -> bool:
    """Return whether a source holds a name that stands in marks."""
    first = bisect_left(layout.marked.mentions, source[0])
    return first < len(layout.marked.mentions) and layout.marked.mentions[first] < source[1]


def _with_glosses(draft: Draft, layout: Layout) -> Iterator[Piece]:
    """Yield the stretches of a draft, each with the gloss that says it in other words."""
    for piece in draft.stretches:
        yield piece
        if piece[0] in layout.marked.glosses:
            yield (*layout.marked.glosses[piece[0]], piece[2])


def _apart(text: str, found: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches in reading order, none of which begins before the last one has ended."""
    kept: list[Stretch] = []
    floor = 0
    for stretch in sorted(found):
        start, end = stretch.start, stretch.end
        if start < floor < end:
            start = floor + len(text[floor:end]) - len(text[floor:end].lstrip())
            stretch = stretch._replace(start=start, text=text[start:end])
        if floor <= start < end:
            kept.append(stretch)
            floor = end
    return kept


def _with_askers(text: str, found: list[Stretch]) -> list[Stretch]:
    """Give a question without a tag, which who spoke before it answers, to whoever asked before.

    “Who?” Ana Brook asked. “Me,” Jo Roe said. “And why?” “It rained,” Roe replied.
    """
    for at, (row, after) in enumerate(pairwise(found)):
        if row.rule == GOES_ON and after.cue in ANSWERS and row.speaker == after.speaker:
            between = text[row.end : after.start].strip(f"{BESIDE} \n")
            asked = (r for r in found[max(0, at - NEAR) : at] if r.cue in QUESTIONS)
            askers = [r for r in asked if r.speaker != row.speaker] if row.text[-1] == "?" else []
            if askers and not between:
                found[at] = row._replace(**{name: getattr(askers[-1], name) for name in WHO})
    return found


def _with_repeats(text: str, found: list[Stretch]) -> list[Stretch]:
    """Give a quotation that stands apart the speaker whose words it repeats: a pull-quote."""
    apart = [row for row in found if row.kind == "direct" and _stands_apart(text, row)]
    if not apart:
        return found
    starts = {row.start for row in apart}
    said = [row for row in found if row.kind in QUOTED and row.speaker and row.start not in starts]
    whose = {row.start: other for row, other in repeated(apart, said)}
    return [
        row._replace(**{name: getattr(whose[row.start], name) for name in WHO}, rule=REPEATED)
        if row.start in whose
        else row
        for row in found
    ]


def _stands_apart(text: str, row: Stretch) -> bool:
    """Return whether a quotation is a paragraph by itself, and nothing beside it tells whose."""
    if row.speaker and row.rule != GOES_ON:
        return False
    before, after = text[max(0, row.start - 2) : row.start], text[row.end : row.end + 3]
    opens = row.start < 2 or "\n" in before
    return opens and (row.end + 2 > len(text) or "\n" in after or ":" in after)


def _introduced(draft: Draft, discourse: Discourse, end: int, first: bool) -> Draft:
    """Give a quotation that stands by itself the person of the sentence right before it.

    That is who speaks where nobody has spoken in that sentence (``end`` is where the last one
    ended): “Ana Brook shook her head.” and then a paragraph in marks. Where nobody has spoken at
    all, it may be the person of the sentence after it.
    """
    at = draft.stretches[0][0]
    source = introduced(discourse, at, end)
    if source is None and first and asked_before(discourse, at):
        source = interviewed(discourse, at, len(discourse.text))
    if source is None and first:
        source = presented(discourse, at)
    if source is None:
        return draft
    return replace(draft, source=source, follows=False, rule="quotation after its speaker")


def _attributed(
    text: str, layout: Layout, draft: Draft, number: int, discourse: Discourse
) -> Statement:
    """Return what the stretches of a draft share: its source, cue and speaker.

    The source is resolved as the grammar reads it, save for a name in marks that is part of it.
    """
    cue = (text[slice(*draft.cue)], *draft.cue) if draft.cue else NOBODY[1:4]
    if not draft.source:
        return (number, "", *cue, *NOBODY[4:], draft.rule)
    start, end = draft.source
    beside = layout.text[slice(*draft.apposition)] if draft.apposition else ""
    named = " ".join(layout.text[start:end].split())
    if layout.marked.mentions and _mentions(layout, draft.source):
        named = " ".join(text[start:end].translate(NO_MARKS).split())
    said = " ".join([text[at:to] for at, to, kind in draft.stretches if kind == "direct"])
    discourse.saying, verb = said, cue[0].lower()
    listens = verb in TELLS and named.lower() in SINGULAR
    discourse.hearing = hearer(discourse, layout.text, cue[2]) if listens else ""
    who = resolve(discourse, named, beside, start, ASKED if asks(said, named, verb) else verb)
    return (number, text[start:end], *cue, *who, draft.rule)
