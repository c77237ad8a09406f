"""The acts of reporting of a whole text, before anybody is told who their sources are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from framing.reporting.attributions import Attribution, attributions
from framing.reporting.sentences import Sentence
from framing.text.tokens import Span
from framing.voices.paratext import ABOUT_HINTS, DATELINE, is_about
from framing.voices.pieces import Draft, anchors, pieces
from framing.voices.setoff import WHOLE, goes_on, lead_of
from framing.voices.unattributed import unattributed


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
        if paragraph and is_about(text, line, hinted):
            yield Draft(((*line, "paratext"),), None, None, None, "line about the text")
        elif lead and not sentences[0].words[0].quoted:
            yield lead._replace(stretches=((*line, "block"),), rule="set off by a colon")
            lead, set_off = None, True
        elif set_off and goes_on(sentences, whole):
            rule = "set-off statement goes on"
            yield Draft(((*line, "block"),), None, None, None, rule, follows=True)
        else:
            set_off = False
            for number, sentence in enumerate(sentences):
                acts = attributions(sentence.words)
                if acts or sentence.regions:
                    yield from _sentence_drafts(sentence, acts, lead, number > 0)
                lead = lead_of(sentence, acts, line) if text[line[1] - 1] == ":" else None
            whole = lead is not None and WHOLE.search(text, *line) is not None


def _after(sentences: list[Sentence], at: int) -> list[Sentence]:
    """Return the sentences of a paragraph without what stands before an offset in the first."""
    first, *others = sentences
    rest = first.after(at)
    return [rest, *others] if rest.words else others


def _sentence_drafts(
    sentence: Sentence, acts: list[Attribution], lead: Draft | None, same_paragraph: bool
) -> Iterator[Draft]:
    """Yield the drafts of a sentence: its acts of reporting, then quotations that none holds."""
    held: set[int] = set()
    for act in acts:
        found = pieces(sentence, act)
        held.update([start for start, _, kind in found if kind == "direct"])
        if found:
            yield Draft(tuple(found), *anchors(sentence, act), act.rule)
    for at in _quotations(sentence):
        if sentence.at(at) not in held:
            yield unattributed(sentence, at, lead, same_paragraph)


def _quotations(sentence: Sentence) -> list[int]:
    """Return where quotations stand among the words of a sentence."""
    if not sentence.regions:
        return []
    return [at for at, word in enumerate(sentence.words) if word.quoted]
