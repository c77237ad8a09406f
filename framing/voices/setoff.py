"""Statements set off without marks: within a sentence or after it, and how far they go on."""

from __future__ import annotations

import re
from itertools import pairwise

from framing.base.words import word_class
from framing.reporting.acts import Attribution
from framing.reporting.attributions import attributions, is_soft
from framing.reporting.bounds import content_end
from framing.reporting.chains import subject_before
from framing.reporting.cues import STATEMENT_NOUNS
from framing.reporting.finite import first_finite
from framing.reporting.phrases import DAYS, PERSONAL, Range
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import ARTICLES, BE, Word
from framing.speakers.forms import is_role
from framing.voices.owners import LEAD_NOUNS, owner
from framing.voices.pieces import SET_OFF, Draft, after_colon, anchors

OCCASIONS = word_class("occasions")
BEARERS = word_class("bearers")
DIFFERING = word_class("differing")
FIRST_PERSON = frozenset(["we", "our", "us", "ours", "i", "my", "me", "mine"])
LONGEST_FRAGMENT = 6  # words of a sentence without a verb
# What these announce runs on until the report speaks of it.
WHOLE = re.compile(r"\b(?:(?:full|complete|entire) (?:text|transcript) of|following statement)\b")
MANNERS = frozenset(["blunt", "blunter", "clear", "brief", "terse", "emphatic", "unequivocal"])
LENGTHS = frozenset(
    ["short", "shorter", "plain", "plainer", "simple", "simpler", "curt", "briefer"]
)
OF_THINGS = frozenset(["appeal", "appeals", "rule", "rules", "order", "condition", "conditions"])
HAVING = frozenset(["had", "has", "have", "offered", "gave", "issued", "sent", "made", "delivered"])


def told_of(sentence: Sentence, act: Attribution) -> Draft | None:
    """Return the draft of a sentence that ends with saying: “Ana Brook said in a statement.”.

    ``act`` is the last one of the sentence, and reports nothing in it.
    """
    if act.topic or act.source is None or act.kind == "attitude":
        return None
    rest = sentence.words[act.cue[1] if act.cue else 0 :]
    if not rest or rest[-1].text != "." or any(word.finite or word.quoted for word in rest):
        return None
    if all(word.low not in OCCASIONS for word in rest):
        return None
    return Draft((), *anchors(sentence, act), "said in the sentence before")


def set_off_inline(sentence: Sentence, acts: bool) -> Draft | None:
    """Return the statement that a sentence sets off by a colon and a capital (“Her answer: No”).

    ``acts`` says that it reports something by a verb: then it is only what somebody put simply.
    """
    words = sentence.words
    at = next((at for at, word in enumerate(words) if word.text == ":"), 0)
    if not at or at + 1 >= len(words):
        return None
    source = _in_manner(words, at) or _differing(words, at)
    if source is None and not acts and after_colon(words, at + 1):
        noun = next((i for i in range(at - 1, -1, -1) if words[i].low in LEAD_NOUNS), None)
        source = None if noun is None else owner(words, noun, at) or _holder(words, noun)
    if source is None or words[source[0]].bare.lower() in DAYS:
        return None
    piece = (*sentence.span(at + 1, content_end(words)), "block")
    return Draft((piece,), sentence.span(*source), None, None, SET_OFF)


def _in_manner(words: list[Word], colon: int) -> Range | None:
    """Return whose clause a colon sets off by how it is told: Ana Brook put it simply: …."""
    for verb in range(colon - 2, max(0, colon - 5), -1):
        puts = words[verb + 1].low == "it" and _puts(words[verb], words[colon - 1])
        manner = words[colon - 1].low if words[verb].low in BE else ""
        subject = subject_before(words, verb) if puts or manner in MANNERS | LENGTHS else None
        if subject is None or (manner in LENGTHS and not _is_written(words, subject)):
            continue
        noun = next((at for at in range(*subject) if words[at].low in LEAD_NOUNS), None)
        return subject if noun is None else owner(words, noun, verb) or subject
    return None


def _puts(verb: Word, last: Word) -> bool:
    """Return whether a verb before “it” leads to a clause: put it simply; says it all."""
    whole = last.low in {"all", "best"} or last.low.endswith("ly")
    return verb.low in {"put", "puts"} or (whole and verb.low in {"said", "says"})


def _differing(words: list[Word], colon: int) -> Range | None:
    """Return who differs or agrees right before a colon, and tells how: Ana Brook disagreed: ….

    What follows is a clause; figures may agree too.
    """
    if words[colon - 1].low not in DIFFERING or first_finite(words[colon + 1 :]) is None:
        return None
    subject = subject_before(words, colon - 1)
    if subject is None:
        return None
    first, last = words[subject[0]], words[subject[1] - 1].low
    speaks = (
        first.names or first.low in PERSONAL or is_role(last) or is_role(last.removesuffix("s"))
    )
    return subject if speaks else None


def _is_written(words: list[Word], subject: Range) -> bool:
    """Return whether a subject is a text: the notice on the door was short: Closed."""
    inner = words[slice(*subject)]
    whose = inner[0].low not in ARTICLES or any(word.possessive for word in inner)
    return not whose and any(word.low in BEARERS or word.low in LEAD_NOUNS for word in inner)


def _holder(words: list[Word], noun: int) -> Range | None:
    """Return who is told to have a statement: Ana Brook had one explanation: The dam was old."""
    for verb in range(noun - 1, max(0, noun - 4), -1):
        if words[verb].low in HAVING and words[noun].low not in OF_THINGS:
            return subject_before(words, verb)
    return None


def goes_on(sentences: list[Sentence], whole: bool) -> bool:
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


def ends(sentence: Sentence, at: int) -> bool:
    """Return whether a statement that ends at an offset is set off at the end of a sentence."""
    return at >= sentence.span(0, content_end(sentence.words))[1]


def goes_on_here(sentence: Sentence) -> bool:
    """Return whether a statement opened in the sentence before goes on: We are sorry; no wind."""
    words = sentence.words
    short = len(words) <= LONGEST_FRAGMENT and first_finite(words) is None
    return not sentence.regions and (short or goes_on([sentence], False))


def _reports(sentence: Sentence) -> bool:
    """Return whether a sentence reports somebody else than its own speaker."""
    words = sentence.words
    acts = [act for act in attributions(words) if act.content and not is_soft(words, act)]
    return not all(_by_speaker(words, act) for act in acts)


def _by_speaker(words: list[Word], act: Attribution) -> bool:
    """Return whether an act of reporting is told in the first person: “we demand that …”."""
    return act.source is not None and words[act.source[0]].low in FIRST_PERSON
