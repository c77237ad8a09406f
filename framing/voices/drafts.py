"""The acts of reporting of a whole text, before anybody is told who their sources are."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from framing.reporting.acts import Attribution
from framing.reporting.attributions import TAGS, attributions
from framing.reporting.bounds import content_end
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.text.tokens import Span
from framing.voices.claimed import tagged
from framing.voices.epigraphs import is_indented, is_set_in
from framing.voices.headings import is_topic, titled
from framing.voices.headlines import claim, of_headline
from framing.voices.interviews import is_note
from framing.voices.layout import Layout
from framing.voices.leads import lead_of
from framing.voices.letters import letters
from framing.voices.listening import told_to
from framing.voices.pieces import SET_OFF, Draft, anchors, pieces
from framing.voices.placed import placed
from framing.voices.setoff import WHOLE, ends, goes_on, goes_on_here, set_off_inline, told_of
from framing.voices.signatures import Signature, signature
from framing.voices.transcripts import Turn
from framing.voices.unattributed import Quotation, unattributed

LONGEST_NAME = 4  # words with which somebody signs a letter


def drafts(layout: Layout, read: list[Sentence]) -> list[Draft]:
    """Return the acts of reporting of a text, in reading order, what counts for nobody left out."""
    every: dict[int, list[Sentence]] = {}
    for sentence in read:
        every.setdefault(sentence.paragraph, []).append(sentence)
    walk, found = _Walk(layout), list[Draft]()
    for (at, sentences), (_, after) in pairwise([*every.items(), (-1, [])]):
        found += walk.paragraph(at, sentences, after)
    return found


class Paragraph(NamedTuple):
    """What the layout tells of a paragraph of prose, if it tells anything."""

    line: Span
    heads: bool  # it is a headline
    leads: bool  # it ends in a colon
    signed: Signature | None  # who signs its quotations
    dated: bool  # it is an entry of a live report that has a colon


class _Walk:
    """The way through the paragraphs of a text, and what the ones before have announced."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.letters = letters(layout.text, layout.lines)
        self.signed = self.letters.keys() | layout.posts.keys()  # paragraphs of letters, and posts
        self.lead: Draft | None = None  # what a paragraph that ends in a colon has announced
        self.announced: Draft | None = None  # what the one that is read announces
        self.last: Draft | None = None  # what was last announced by a colon
        self.listed = False  # the paragraph before is an item of a list
        self.set_off = False  # the paragraph before is a statement without marks
        self.whole = False  # which was announced as a whole text
        self.indented = False  # and stands indented below the line that announces it

    def paragraph(self, at: int, sentences: list[Sentence], after: list[Sentence]) -> list[Draft]:
        """Return the acts of one paragraph by what it is: a turn, an item, set off, or prose."""
        if turn := self.layout.turns.get(at):
            return self._turn(turn)
        if at in self.signed or self.lead or self.listed or self.set_off:
            told = self._without_marks(at, sentences)
            if told:
                return [told]
        return self._prose(at, sentences, after)

    def _without_marks(self, at: int, sentences: list[Sentence]) -> Draft | None:
        """Return a paragraph that is somebody's as a whole, by its signature or by those before."""
        line, quoted = self.layout.lines[at], sentences[0].words[0].quoted
        if at in self.letters and not quoted:
            return self._letter(at)
        if at in self.layout.posts and not (self.lead or quoted):
            return Draft(((*line, "block"),), self.layout.posts[at], None, None, "signed post")
        if self.listed and not self._is_item(at):
            self.lead, self.listed = None, False
        topic = self.layout.text[line[1] - 1] == ":" and is_topic(sentences[0].words)
        if self.lead and not (quoted or topic):
            return self._set_off(at, self.lead)
        if self.set_off and self._goes_on(at, sentences) and not self._is_note(line):
            rule = "set-off statement goes on"
            self.set_off = not _signs(sentences)
            return Draft(((*line, "block"),), None, None, None, rule, follows=True)
        self.set_off = False
        return None

    def _goes_on(self, at: int, sentences: list[Sentence]) -> bool:
        """Return whether a paragraph goes on with what is set off, indented as that is or not."""
        line, whole = self.layout.lines[at], self.whole
        return is_indented(self.layout.text, line) if self.indented else goes_on(sentences, whole)

    def _is_note(self, line: Span) -> bool:
        """Return whether a paragraph after the last turn of an interview tells of it."""
        return 0 < self.layout.last_turn <= line[0] and is_note(self.layout.text, *line)

    def _set_off(self, at: int, lead: Draft) -> Draft:
        """Return a paragraph that the one before has announced: an item of a list, or a text."""
        line = self.layout.lines[at]
        if self._is_item(at):
            self.listed = True
            return replace(lead, stretches=((*line, "block"),), rule="item of a list")
        self.lead, self.set_off = None, True
        self.indented = is_set_in(self.layout.text, *self.layout.lines[at - 1 : at + 1])
        self.whole = self.whole or self.layout.text.startswith("Dear ", line[0])
        return replace(lead, stretches=((*line, "block"),), rule=SET_OFF)

    def _letter(self, at: int) -> Draft:
        """Return a paragraph of a letter, which whoever signs it wrote, or whoever sent it."""
        line, name = self.layout.lines[at], self.letters[at]
        if self.letters.get(at - 1) == name:
            rule = "set-off statement goes on"
            return Draft(((*line, "block"),), None, None, None, rule, follows=True)
        lead, self.lead = self.lead, None
        draft = lead or Draft((), name, None, None, "")
        if " " in self.layout.text[slice(*name)]:
            draft = replace(draft, source=name, apposition=None)
        return replace(draft, stretches=((*line, "block"),), rule="signed letter")

    def _turn(self, turn: Turn) -> list[Draft]:
        """Return what somebody says in a turn; the questions of an interview are the reporter's."""
        self.lead, self.whole, self.indented = None, False, False
        self.set_off = turn.kind != "question"
        piece = ((*turn.speech, "block"),)
        if turn.kind == "answer":
            return [Draft(piece, None, None, None, "answer")]
        if turn.holder:
            return [Draft(piece, turn.holder, turn.label, None, "turn")]
        if turn.kind == "turn":
            return [Draft(piece, turn.label, turn.beside, None, "turn")]
        return []

    def _is_item(self, at: int) -> bool:
        """Return whether a paragraph is one of several that a colon announces."""
        start = self.layout.lines[at][0]
        return at in self.layout.items or self.layout.text[start].islower()

    def _prose(self, at: int, sentences: list[Sentence], after: list[Sentence]) -> list[Draft]:
        """Return the acts of a paragraph of prose, and note what it announces.

        A statement that one sentence sets off goes on in those after it.
        """
        lead, paragraph = self.lead, self._told(at, sentences, after)
        self.announced = None
        found: list[Draft] = []
        told: Draft | None = None
        opened = False  # the last draft is set off, and may go on
        for number, sentence in enumerate(sentences):
            acts = [placed(sentence, act) for act in attributions(sentence.words)]
            if not (acts or sentence.regions or paragraph or opened):
                told = None
                continue
            before, apart = told or lead, number > 0 and told is None
            own, acts = self._of_sentence(sentence, acts, paragraph, before, apart)
            told = told_of(sentence, acts[-1]) if acts and not acts[-1].content else None
            if opened and goes_on_here(sentence):
                found[-1] = _longer(found[-1], sentence)
                continue
            found += own
            opened = bool(own) and _is_open(own[-1], sentence)
        if lead or paragraph:
            heading = paragraph and paragraph.heads and not found and len(sentences) == 1
            self._end(at, lead, titled(sentences[0], after) if heading else None)
        return found

    def _told(self, at: int, sentences: list[Sentence], after: list[Sentence]) -> Paragraph | None:
        """Return what the layout tells of a paragraph of prose; None where no rule asks for it."""
        layout, (start, end) = self.layout, self.layout.lines[at]
        by_name = sentences[0].regions and not layout.labels
        signed = signature(sentences, after) if by_name else None
        if at in layout.posts:
            signed = layout.posts[at], None
        heads, colon = at in layout.headlines, layout.text.find(":", start, end) >= 0
        if not (heads or colon or signed):
            return None
        leads = colon and layout.text[end - 1] == ":"
        return Paragraph((start, end), heads, leads, signed, colon and at in layout.entries)

    def _end(self, at: int, lead: Draft | None, heading: Draft | None) -> None:
        """Note what a paragraph of prose, or a heading, announces, now that it is read."""
        self.announced = self.announced or heading
        self.listed = lead is not None and at in self.layout.items
        if not self.listed:
            self.lead = self.announced
        text, line = self.layout.text, self.layout.lines[at]
        whole = heading or WHOLE.search(text, *line)
        self.whole = self.announced is not None and whole is not None

    def _of_sentence(
        self,
        sentence: Sentence,
        acts: list[Attribution],
        paragraph: Paragraph | None,
        lead: Draft | None,
        apart: bool,
    ) -> tuple[list[Draft], list[Attribution]]:
        """Return the drafts of a sentence of prose, and its acts, a headline's claim among them."""
        if paragraph is None:
            return _sentence_drafts(sentence, acts, lead, apart), acts
        text, found = self.layout.text, list[Draft]()
        acts = _claimed(sentence, acts, paragraph, text)
        if paragraph.signed and not acts:
            found = _signed(sentence, signature([sentence], []) or paragraph.signed)
        elif acts or sentence.regions:
            found = _sentence_drafts(sentence, acts, lead, apart)
        if not found and text.find(":", sentence.start, sentence.stop) > 0:
            found += filter(None, [set_off_inline(sentence, bool(acts))])
        if paragraph.leads:
            again = self.last if is_topic(sentence.words) else None
            self.announced = self.last = lead_of(sentence, acts, paragraph.line) or again
        return found, acts


def _claimed(
    sentence: Sentence, acts: list[Attribution], paragraph: Paragraph, text: str
) -> list[Attribution]:
    """Return the acts of a sentence, as a headline or an entry of a live report has them."""
    claims = paragraph.heads or (paragraph.dated and sentence.start == paragraph.line[0])
    if claims and not any(pieces(sentence, act) for act in acts):
        acts = list(filter(None, [claim(sentence.words, text)])) or acts
    if not paragraph.heads:
        return acts
    return [of_headline(sentence.words, act) for act in _in_headline(sentence.words, acts)]


def _in_headline(words: list[Word], acts: list[Attribution]) -> list[Attribution]:
    """Return the acts of a headline, or the one that it has as a whole.

    It ends with whose claim it is (Ports must add berths, agency urges), or in it somebody is told
    something by nobody who is named (MPs urged to resign).
    """
    if act := None if any(act.rule in TAGS for act in acts) else tagged(words):
        return [act]
    plain = all(act.rule == "source and verb before" for act in acts)
    return told_to(words, acts) if plain else acts


def _is_open(draft: Draft, sentence: Sentence) -> bool:
    """Return whether a sentence ends with what its last draft sets off."""
    _, end, kind = draft.stretches[-1]
    return kind == "block" and ends(sentence, end)


def _longer(opened: Draft, sentence: Sentence) -> Draft:
    """Return a statement that was set off with a further sentence of it."""
    *before, (start, _, kind) = opened.stretches
    end = sentence.span(0, content_end(sentence.words))[1]
    return replace(opened, stretches=(*before, (start, end, kind)))


def _signs(sentences: list[Sentence]) -> bool:
    """Return whether a line is a name and nothing else, with which a letter ends."""
    words = [word for sentence in sentences for word in sentence.words]
    return 1 < len(words) <= LONGEST_NAME and all(word.is_name for word in words)


def _signed(sentence: Sentence, signed: Signature) -> list[Draft]:
    """Return the quotations of a sentence that is signed."""
    spans = [(region.start, region.end) for region in sentence.regions]
    return [Draft(((*span, "direct"),), *signed, None, "signed quotation") for span in spans]


def _sentence_drafts(
    sentence: Sentence, acts: list[Attribution], lead: Draft | None, same_paragraph: bool
) -> list[Draft]:
    """Return the drafts of a sentence: its acts of reporting, then quotations that none holds.

    One that opens the sentence, and ends as one does, comes before them.
    """
    found: list[Draft] = []
    for act in acts:
        if stretches := pieces(sentence, act):
            found.append(Draft(tuple(stretches), *anchors(sentence, act), act.rule))
    if sentence.regions:
        for at in _left(sentence, found):
            quotation = unattributed(Quotation(sentence, at, lead, same_paragraph))
            opens = at == 0 and sentence.words[0].last in ".?!…"
            if quotation:
                found.insert(0 if opens else len(found), quotation)
    return found


def _left(sentence: Sentence, found: list[Draft]) -> list[int]:
    """Return which words of a sentence are quotations that no act of reporting holds."""
    held = {piece[0] for draft in found for piece in draft.stretches if piece[2] == "direct"}
    if held.issuperset([region.start for region in sentence.regions]):
        return []
    words = enumerate(sentence.words)
    return [at for at, word in words if word.quoted and sentence.at(at) not in held]
