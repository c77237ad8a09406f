"""Whose somebody is who is called “its envoy”, “the country’s minister”, “her adviser”."""

from __future__ import annotations

import re
from itertools import islice

from framing.reporting.phrases import Range
from framing.reporting.sentences import Sentence
from framing.speakers.actors import countries_in
from framing.speakers.after_names import Phrase
from framing.speakers.beside_names import POSTED
from framing.speakers.governments import government_of, stands_for_government
from framing.speakers.introductions import COUNTERPART
from framing.speakers.mentions import Mention
from framing.speakers.noun_phrases import DESCRIPTIONS
from framing.speakers.phrase_heads import RELAYS
from framing.speakers.states import OWN, of_country
from framing.speakers.subjects import subjects_before

OF_ONE = frozenset(["his", "her"])
LONGEST_COUNTRY = 60  # characters that hold the name of a country and a comma
# Whoever is somebody's in this way is, as far as that tells, of another state.
POSTED_TO = re.compile(rf"((?:[\w-]+ )*(?:{'|'.join(sorted(POSTED))})) (?:in|to) (?=[A-Z])")
PEERS = frozenset(["host", "guest", "visitor", "rival", "opponent", "colleague", "neighbour"]) | {
    *("neighbor", "ally", "enemy", "critic", "interlocutor", "friend")
}


def owned_phrase(mention: Mention, phrase: Phrase, sentences: list[Sentence]) -> str:
    """Return a phrase beside a name, the country named for its “its”, its “the country’s”."""
    first, _, rest = phrase.text.partition(" ")
    meant = of_country(phrase.text, sentences, phrase.start)
    if meant:
        return meant
    own = first.lower() in OWN and rest and DESCRIPTIONS[rest].head not in PEERS
    posted = POSTED_TO.match(rest) if own and countries_in(rest) else None
    office = posted.group(1) if posted else rest
    if posted and first.lower() in OF_ONE and _tells_two_states(mention, sentences):
        return office
    if own and not countries_in(office):
        return _of_owner(mention, phrase, office, sentences)
    return phrase.text


def _tells_two_states(mention: Mention, sentences: list[Sentence]) -> bool:
    """Return whether the sentence before names two states, of whom either may be “his”."""
    for sentence, _ in islice(subjects_before(sentences, mention.sentence.at(0)), 1):
        text = sentence.text[sentence.start : sentence.stop]
        return len({actor for _, _, actor in countries_in(text)}) > 1
    return False


def _of_owner(mention: Mention, phrase: Phrase, office: str, sentences: list[Sentence]) -> str:
    """Return “its envoy” as the envoy of the country, or of its organ, that “its” points to.

    That is named in the sentence, or is the subject of the one before.
    """
    sentence, start = mention.sentence, mention.sentence.at(0)
    if office == COUNTERPART:
        return office  # of the other side
    found = countries_in(_outside_marks(sentence, start, phrase.start))
    if found:
        body = _body_around(mention, phrase) if office in RELAYS else ""
        return f"{office} of {body}" if body else f"{found[-1][2]}’s {office}"
    subjects = (_main_subject(*before) for before in subjects_before(sentences, start))
    told = next((text for text in subjects if text.partition(" ")[0].lower() not in OWN), "")
    country = government_of(told)[0]
    if not country:
        relays = office.lower() in RELAYS or office.lower() in POSTED
        return f"{office} of {told}" if told.istitle() and relays else office
    return f"{country}’s {office}" if stands_for_government(told) else f"{office} of {told}"


def _outside_marks(sentence: Sentence, start: int, end: int) -> str:
    """Return what stands in a range of a sentence outside quotation marks."""
    parts, at = [], start
    for region in sentence.regions:
        if region.start < end:
            parts.append(sentence.text[at : region.start])
            at = region.end
    return "".join([*parts, sentence.text[at:end]])


def _body_around(mention: Mention, phrase: Phrase) -> str:
    """Return the subject of a sentence if it is a body of a state: Peru’s army, and its head, …."""
    sentence = mention.sentence
    subject = sentence.subject
    if subject is None or sentence.span(*subject)[1] > phrase.start:
        return ""
    told = sentence.said(subject)
    return told if government_of(told)[0] and not stands_for_government(told) else ""


def _main_subject(sentence: Sentence, subject: Range) -> str:
    """Return the subject of a sentence, or the country that begins it before a comma."""
    start = sentence.at(0)
    first = sentence.text[start : start + LONGEST_COUNTRY].partition(",")[0]
    return first if stands_for_government(first) else sentence.said(subject)
