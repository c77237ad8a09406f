"""Quotations that no verb of their sentence reports."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from framing.base.words import word_class
from framing.reporting.chains import subject_before
from framing.reporting.cues import STATEMENT_NOUNS, reporting_verbs
from framing.reporting.governing import governing_subject
from framing.reporting.phrases import PERSONAL, PREPOSITIONS, Range, subject_after, text_of
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import ARTICLES, Word
from framing.speakers.governments import stands_for_government
from framing.voices.mentions import USES, WORDS_FOR_WORDS
from framing.voices.named_works import INSIDE
from framing.voices.own_marks import is_work, title_in_marks
from framing.voices.owners import LEAD_NOUNS, owner, stated_in
from framing.voices.pieces import Draft, Piece
from framing.voices.signatures import DASHES, goes_on_after, is_event, signer_before, with_noun
from framing.voices.tags import BE, ROLES, statement_of, tag_after, tag_before

LONG, SHORT = 5, 3  # words that are somebody’s: anywhere, and as what a verb is about
ABOUT = frozenset(["at", "against", "about", "over", "into", "to", "as", "on", "of"])
BODIES = word_class("bodies")
INSCRIPTIONS = frozenset(["headline", "slogan", "banner", "caption", "inscription"])
BEARS = frozenset(["ran", "runs", "carried", "carries", "bore", "bears", "printed", "splashed"])
CRIES = word_class("cries")
SENT = LEAD_NOUNS | {"tweet", "post", "text", "email", "e-mail", "letter", "telegram"}
FURTHER = frozenset(["next", "second", "third", "last", "final", "latest", "other", "following"])
SENTENCE = 9  # characters of a quotation that may be a sentence


class Quotation(NamedTuple):
    """A quotation that no act of reporting in its sentence holds."""

    sentence: Sentence
    at: int  # among the words of the sentence
    lead: Draft | None  # what a paragraph before has announced
    same_paragraph: bool  # another sentence stands before in its paragraph

    def said(self, source: Range | None, rule: str, verb: Range | None = None) -> Draft:
        """Return it as the words of a source; without one, of whoever spoke before."""
        span = self.sentence.span
        who, cue = source and span(*source), verb and span(*verb)
        return Draft(self._piece("direct"), who, None, cue, rule, source is None)

    def by(self, source: Range, beside: Range | None, rule: str) -> Draft:
        """Return it as the words of a source beside which more is said of them."""
        more = self.sentence.span(*beside) if beside else None
        return replace(self.said(source, rule), apposition=more)

    def marked(self) -> Draft:
        """Return it as words from which the reporter keeps a distance."""
        return Draft(self._piece("scare"), None, None, None, "marks on a word")

    def _piece(self, kind: str) -> tuple[Piece]:
        """Return its one stretch, of a kind."""
        return ((*self.sentence.span(self.at, self.at + 1), kind),)


def unattributed(quotation: Quotation) -> Draft | None:
    """Return what a quotation is that no verb of its sentence reports; None for a work’s title."""
    for rule in RULES:
        found = rule(quotation)
        if found:
            return found
    return None


def _after_colon(quotation: Quotation) -> Draft | None:
    """Return whose words stand after a colon: a name, an owner, else the subject before it."""
    words, at = quotation.sentence.words, quotation.at
    if not at or words[at - 1].text != ":":
        return _after_dash(quotation) if at and words[at - 1].text in DASHES else None
    told = words[0].cue is not None and words[0].low != words[0].cue.verb and words[1].names
    if told:  # Said Ana Brook: “…”
        return quotation.said(subject_after(words, 0, at), "colon", (0, 1))
    signer = signer_before(words, at)
    if signer or goes_on_after(words, at):
        return quotation.by(*signer, "colon") if signer else quotation.said(None, "colon")
    subject = governing_subject(words, at - 1) or subject_before(words, at - 1)
    stated = subject and stated_in(words, subject)
    if subject and stated:
        going_on = words[subject[0] + 1].low in FURTHER  # the next entry: “…”
        subject = owner(words, stated, at) or (None if going_on else subject)
    elif subject and (noun := _sent(words, subject)) is not None:
        subject = owner(words, noun, at) or subject
    return quotation.said(subject, "colon")


def _after_dash(quotation: Quotation) -> Draft | None:
    """Return whose whole sentence stands after a dash that only a name leads to: Brook – “…”."""
    words, at = quotation.sentence.words, quotation.at
    alone = at + 1 == len(words) and words[at].last in ".?!" and not words[at].goes_on
    signer = signer_before(words, at) if alone and words[0].names else None
    return quotation.by(*signer, "colon") if signer else None


def _sent(words: list[Word], subject: Range) -> int | None:
    """Return the noun of a statement that is from somebody: a note from the crew: “…”."""
    start, end = subject
    noun = next((at - 1 for at in range(start + 1, end) if words[at].low in {"from", "by"}), None)
    return None if noun is None or words[noun].low not in SENT else noun


def _before_colon(quotation: Quotation) -> Draft | None:
    """Return whose words stand before a colon, as in a headline: ‘Robbery’: farmers reject levy."""
    words = quotation.sentence.words
    if quotation.at or len(words) < 3 or words[1].text != ":" or words[2].quoted:
        return None
    if words[2].text[0].isupper() and is_event(quotation.sentence, (2, 3)):
        return quotation.said(None, "colon")
    if words[2].is_name and (named := with_noun(words, (2, 3))) != (2, 3):
        return quotation.said(named, "colon")  # Leeds mother on the day
    verbs = (at for at in range(3, len(words)) if _may_be_verb(words, at))
    plural = 4 if words[2].low.endswith("s") else len(words)  # miners | defy court order
    goes_on = plural < len(words) and words[3].low in PREPOSITIONS | {"and"}
    stop = next(verbs, len(words) if goes_on else plural - 1)
    return quotation.said(subject_after(words, 1, min(stop, len(words))), "colon")


def _may_be_verb(words: list[Word], at: int) -> bool:
    """Return whether a verb of reporting agrees with the noun before it: farmers reject."""
    if words[at].low not in reporting_verbs():
        return False
    return words[at].low.endswith(("s", "ed")) or words[at - 1].low.endswith("s")


def _by_noun(quotation: Quotation) -> Draft | None:
    """Return whose words a noun says they are: Ana Brook’s answer was “no”."""
    source = statement_of(quotation.sentence.words, quotation.at)
    return quotation.said(source, "noun for a statement") if source else None


def _cried(quotation: Quotation) -> Draft | None:
    """Return who cries out what stands in marks after a noun for it: to cries of “…” from Brook."""
    words, at = quotation.sentence.words, quotation.at
    if at < 2 or words[at - 1].low != "of" or words[at - 2].low not in CRIES:
        return None
    told = at + 2 < len(words) and words[at + 1].low == "from"
    source = subject_after(words, at + 1, len(words)) if told else _joining(words, at - 2)
    return replace(quotation.said(source, "noun for a statement"), follows=False)


def _joining(words: list[Word], noun: int) -> Range | None:
    """Return who joins in a cry: the fans broke into loud chants of “…”."""
    before = next((i for i in range(noun - 1, max(0, noun - 5), -1) if _leads_to(words[i])), 0)
    subject = subject_before(words, before - 1) if words[before].low in {"in", "into"} else None
    listed = subject and subject[0] and words[subject[0] - 1].low == "and"
    if subject and listed and not any(word.finite for word in words[: subject[0]]):
        return 0, subject[1]  # bakers, friends of the mill and millers
    return subject


def _leads_to(word: Word) -> bool:
    """Return whether a word is a preposition, which leads to what follows."""
    return word.low in PREPOSITIONS


def _by_use(quotation: Quotation) -> Draft | None:
    """Return who uses a word that is named as a word, or prints one: she used the word “…”."""
    words, at = quotation.sentence.words, quotation.at
    noun = words[at - 1].low if at else ""
    if noun not in WORDS_FOR_WORDS and noun not in INSCRIPTIONS:
        return None
    uses = USES if noun in WORDS_FOR_WORDS else BEARS
    verb = next((i for i in range(at - 1, max(0, at - 6), -1) if words[i].low in uses), None)
    source = subject_before(words, verb) if verb is not None else None
    return quotation.said(source, "word that somebody uses") if source else None


def _by_tag(quotation: Quotation) -> Draft | None:
    """Return who says it by a tag beside it whose verb is in no list."""
    words, at = quotation.sentence.words, quotation.at
    tag = tag_after(words, at) or tag_before(words, at)
    return quotation.said(tag[0], "verb in no list", tag[1]) if tag else None


def _resumed(quotation: Quotation) -> Draft | None:
    """Return it as what goes on after such a tag."""
    words, at = quotation.sentence.words, quotation.at
    if at < 3 or words[at - 1].text not in {",", "—", "–", "("}:
        return None
    if words[at - 1].text == "(":  # “Wir warten,” said Ana Brook (“We are waiting”)
        again = any(word.quoted for word in words[:at]) and not words[at].goes_on
        closed = at + 1 < len(words) and words[at + 1].text == ")"
        return quotation.said(None, "quotation goes on") if again and closed else None
    before = next((i for i in range(at - 1, -1, -1) if words[i].quoted), None)
    tagged = before is not None and tag_after(words, before) is not None
    return quotation.said(None, "quotation goes on") if tagged else None


def _alone(quotation: Quotation) -> Draft | None:
    """Return it as what was announced or goes on, where its sentence has no other words."""
    if not all(word.quoted or word.is_sign for word in quotation.sentence.words):
        return None
    going_on = quotation.said(None, "quotation goes on")
    if quotation.lead is None or quotation.same_paragraph:
        return going_on
    return replace(quotation.lead, stretches=going_on.stretches)


def _long(quotation: Quotation) -> Draft | None:
    """Return it as the words of the subject before it, where it is long enough to be anybody’s."""
    words, at = quotation.sentence.words, quotation.at
    inside = quotation.sentence.text[slice(*quotation.sentence.span(at, at + 1))]
    length = _fragment(inside)
    if length < SHORT or title_in_marks(words, at):
        return None
    subject = governing_subject(words, at)
    if length < LONG and not (subject and _is_object(words, at, subject)):
        return None
    return quotation.said(subject, "quotation without a verb")


def _is_object(words: list[Word], at: int, subject: Range) -> bool:
    """Return whether marks are what somebody’s verb is about: Ana Brook took aim at “…”."""
    first, before = words[subject[0]], words[at - 1]
    if before.low in ARTICLES and at > 1:
        before = words[at - 2]
    somebody = first.is_name or first.low in PERSONAL or words[subject[1] - 1].low in ROLES
    return somebody and before.low in ABOUT


def _for_whom(quotation: Quotation) -> Draft | None:
    """Return for whom something is what marks say: for Ana Brook, it is “the end”."""
    words, at = quotation.sentence.words, quotation.at
    verb = at - 1 - (at > 1 and words[at - 1].low in ARTICLES)
    if at < 4 or words[verb].low not in BE:
        return None
    places = (i for i in range(verb - 2, -1, -1) if words[i].low in {"for", "to"})
    first = next((i + 1 for i in places if _opens_clause(words, i)), None)
    if first is None:
        return None
    end = next((i for i in range(first, at) if not words[i].in_name), at)
    return quotation.said((first, end), "for whom it is so") if end > first else None


def _opens_clause(words: list[Word], at: int) -> bool:
    """Return whether a clause begins at a word: after a sign, after “and” or “but”."""
    return at == 0 or words[at - 1].text in {",", ";"} or words[at - 1].low in {"and", "but"}


def _verb_in_marks(quotation: Quotation) -> Draft | None:
    """Return whose verb of reporting stands in marks: the statement “strongly rejects” the raid."""
    words, at = quotation.sentence.words, quotation.at
    if not (at and _reports(quotation.sentence, at)):
        return None
    subject = subject_before(words, at)
    first = next(i for i in range(at + 1) if i == at or _reports(quotation.sentence, i))
    if subject is None and words[at - 1].low in {"and", "but"} and first < at:
        subject = subject_before(words, first)
    if subject is None or not _speaks(words, subject):
        return None
    return quotation.said(subject, "verb in marks")


def _reports(sentence: Sentence, at: int) -> bool:
    """Return whether a quotation begins with a finite verb of reporting, or an adverb and one."""
    if not (sentence.words[at].quoted and sentence.words[at].goes_on):
        return False
    inside = INSIDE.findall(sentence.text[slice(*sentence.span(at, at + 1))])[:2]
    low = inside[-1] if inside[0].endswith("ly") else inside[0]
    cue = reporting_verbs().get(low)
    return cue is not None and low != cue.verb and not low.endswith("ing")


def _speaks(words: list[Word], subject: Range) -> bool:
    """Return whether a subject is a text, a body or a state: what a person does may be in doubt."""
    head = words[subject[1] - 1].low
    text = head in BODIES or head in STATEMENT_NOUNS
    return text or stands_for_government(text_of(words, subject))


def _sentence(quotation: Quotation) -> Draft | None:
    """Return it as what goes on, where it opens its sentence and ends as a sentence does."""
    words, at = quotation.sentence.words, quotation.at
    ends = words[0].last in "?!" or (words[0].last == "," and words[0].length >= SENTENCE)
    whole = at == 0 and ends
    return quotation.said(None, "quotation goes on") if whole else None


def _distanced(quotation: Quotation) -> Draft | None:
    """Return it as the reporter’s own marks, except around the title of a work."""
    return None if is_work(quotation.sentence, quotation.at) else quotation.marked()


def _fragment(inside: str) -> int:
    """Return the number of words in marks that may be someone's; 0 where they are in title case."""
    words = INSIDE.findall(inside)
    small = [word for word in words if word[0].islower() and word not in PREPOSITIONS]
    return len(words) if len(small) * 2 >= len(words) else 0


RULES = (
    *(_after_colon, _before_colon, _by_noun, _cried, _by_use, _by_tag, _resumed, _alone),
    *(_for_whom, _verb_in_marks, _long, _sentence, _distanced),
)
