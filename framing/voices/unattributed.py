"""Quotations that no verb of their sentence reports."""

from __future__ import annotations

from collections.abc import Iterator

from framing.reporting.chains import governing_subject, subject_before
from framing.reporting.cues import reporting_verbs
from framing.reporting.phrases import PREPOSITIONS, subject_after
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.voices.mentions import INSIDE, is_work, title_in_marks
from framing.voices.owners import LEAD_NOUNS, owner
from framing.voices.pieces import Draft
from framing.voices.signatures import signer_before
from framing.voices.tags import statement_of, tag_after, tag_before


def unattributed(
    sentence: Sentence, at: int, lead: Draft | None, same_paragraph: bool
) -> Iterator[Draft]:
    """Yield what a quotation is that no verb of its sentence reports."""
    words, (start, end) = sentence.words, sentence.span(at, at + 1)
    piece = ((start, end, "direct"),)
    if at and words[at - 1].text == ":":
        if signer := signer_before(words, at):
            beside = sentence.span(*signer[1]) if signer[1] else None
            yield Draft(piece, sentence.span(*signer[0]), beside, None, "colon")
            return
        subject = governing_subject(words, at - 1) or subject_before(words, at - 1)
        if subject and words[subject[1] - 1].low in LEAD_NOUNS:
            subject = owner(words, subject[1] - 1, at) or subject
        source = sentence.span(*subject) if subject else None
        yield Draft(piece, source, None, None, "colon", source is None)
    elif at == 0 and len(words) > 2 and words[1].text == ":" and not words[2].quoted:
        verbs = (i for i in range(3, len(words)) if words[i].low in reporting_verbs())
        subject = subject_after(words, 1, next(verbs, len(words)))
        source = sentence.span(*subject) if subject else None
        yield Draft(piece, source, None, None, "colon", source is None)
    elif named := statement_of(words, at):
        yield Draft(piece, sentence.span(*named), None, None, "noun for a statement")
    elif tag := tag_after(words, at) or tag_before(words, at):
        source, verb = sentence.span(*tag[0]), sentence.span(*tag[1])
        yield Draft(piece, source, None, verb, "verb in no list")
    elif _resumes(words, at):
        yield Draft(piece, None, None, None, "quotation goes on", True)
    elif all(other.quoted or other.is_sign for other in words):
        if lead and not same_paragraph:
            yield lead._replace(stretches=piece, rule="set off by a colon")
        else:
            yield Draft(piece, None, None, None, "quotation goes on", True)
    elif _is_fragment(sentence.text[start:end]) and not title_in_marks(words, at):
        subject = governing_subject(words, at)
        source = sentence.span(*subject) if subject else None
        yield Draft(piece, source, None, None, "quotation without a verb", source is None)
    elif not is_work(sentence, at):
        yield Draft(((start, end, "scare"),), None, None, None, "marks on a word")


def _resumes(words: list[Word], at: int) -> bool:
    """Return whether a quotation goes on after a tag whose verb is in no list."""
    if at < 3 or words[at - 1].text not in {",", "—", "–"}:
        return False
    before = next((i for i in range(at - 1, -1, -1) if words[i].quoted), None)
    return before is not None and tag_after(words, before) is not None


def _is_fragment(inside: str) -> bool:
    """Return whether words in marks are long enough, and not in title case, to be someone's."""
    words = INSIDE.findall(inside)
    small = [word for word in words if word[0].islower() and word not in PREPOSITIONS]
    return len(words) >= 5 and len(small) * 2 >= len(words)
