"""Every stretch of an article that is not plainly the reporter's: kind, source and speaker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from framing.reading.articles import Article
from framing.reporting.sentences import read_sentences
from framing.text.quotes import regions
from framing.text.tokens import paragraphs
from framing.voices.drafts import Draft, drafts
from framing.voices.names import read_names
from framing.voices.speakers import Discourse, introduced, resolve

# Rules by how much they leave to a reader, the most first; the rest rest on a verb and its subject.
CHECK_FIRST = (
    *("quotation without a verb", "quotation after its speaker", "colon", "marks on a word"),
    *("quotation goes on", "set-off statement goes on", "set off by a colon"),
    *("noun with a clause", "verb after “and”", "participle"),
)


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
    rule: str = ""


Statement = tuple[int, str, str, int, int, str, str, str, str]  # a Stretch from its number on
NOBODY = ("", "", -1, -1, "", "", "")  # no source, no cue, no speaker


def stretches(article: Article) -> list[Stretch]:
    """Return every stretch of attributed, scare-quoted or paratextual language, in reading order.

    Stretches never overlap; those of one act of reporting share the number ``statement``.
    """
    text = article.text
    lines = paragraphs(text)
    quoted = regions(text, lines)
    sentences = read_sentences(text, quoted, lines)
    unclosed = {region.start for region in quoted if region.continues}
    acts = _led(list(drafts(text, lines, sentences)), unclosed)
    discourse = Discourse(article, read_names(sentences), sentences)
    return sorted(_resolved(text, acts, discourse))


def _led(drafts: list[Draft], unclosed: set[int]) -> list[Draft]:
    """Give a quotation that the next paragraph takes up the source that is named there."""
    for at in range(len(drafts) - 2, -1, -1):
        draft, after = drafts[at], drafts[at + 1]
        if draft.follows and draft.stretches[0][0] in unclosed and not after.follows:
            drafts[at] = after._replace(stretches=draft.stretches, rule=draft.rule)
    return drafts


def _resolved(text: str, acts: list[Draft], discourse: Discourse) -> Iterator[Stretch]:
    """Yield the stretches of every draft with its source and speaker."""
    before: Statement | None = None
    end = 0
    for number, draft in enumerate(acts):
        if draft.rule == "quotation goes on":
            draft = _introduced(draft, discourse, end)
        if draft.stretches[0][2] in {"scare", "paratext"}:
            statement = (number, *NOBODY, draft.rule)
        elif draft.follows and before:
            statement = (*before[:-1], draft.rule)
        else:
            statement = before = _attributed(text, draft, number, discourse)
        for start, end, kind in draft.stretches:
            yield Stretch(start, end, text[start:end], kind, *statement)


def _introduced(draft: Draft, discourse: Discourse, end: int) -> Draft:
    """Give a quotation that stands by itself the person of the sentence right before it.

    That is who speaks where nobody has spoken in that sentence (``end`` is where the last one
    ended): “Ana Brook shook her head.” and then a paragraph in marks.
    """
    source = introduced(discourse, draft.stretches[0][0], end)
    if source is None:
        return draft
    return draft._replace(source=source, follows=False, rule="quotation after its speaker")


def _attributed(text: str, draft: Draft, number: int, discourse: Discourse) -> Statement:
    """Return what the stretches of a draft share: its source, cue and speaker."""
    cue = (text[slice(*draft.cue)], *draft.cue) if draft.cue else NOBODY[1:4]
    source = text[slice(*draft.source)] if draft.source else ""
    if draft.source is None or not source:
        return (number, "", *cue, *NOBODY[4:], draft.rule)
    beside = text[slice(*draft.apposition)] if draft.apposition else ""
    speaker = resolve(discourse, source, beside, draft.source[0])
    who = speaker.name, speaker.government, speaker.organ
    return (number, source, *cue, *who, draft.rule)
