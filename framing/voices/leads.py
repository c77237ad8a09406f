"""Lines that end in a colon: whose statement they lead up to."""

from __future__ import annotations

from itertools import pairwise

from framing.base.words import word_class
from framing.reporting.acts import Attribution
from framing.reporting.chains import subject_before
from framing.reporting.finite import first_finite
from framing.reporting.governing import governing_subject
from framing.reporting.phrases import Range, phrase_before, subject_after
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.speakers.forms import is_role
from framing.text.tokens import Span
from framing.voices.owners import LEAD_NOUNS, owner
from framing.voices.pieces import SET_OFF, Draft, anchors, pieces
from framing.voices.signatures import signer_before

ASKING = frozenset(["what", "how", "why", "where", "when"])
SAYING = word_class("saying")
LONGEST_NAME = 4  # words of a name on a line of its own
MEANWHILE = frozenset(["as", "while", "when", "after", "before", "until"])
LISTING = word_class("listing")
MADE = frozenset(["made", "makes"])  # these alone list points
GIVEN = frozenset(["given", "listed", "cited", "named", "offered", "identified", "raised"])
LISTED = frozenset(
    ["reasons", "causes", "points", "concerns", "problems", "faults", "lessons", "options", "steps"]
) | {"goals", "aims", "wishes", "facts", "mistakes", "changes", "priorities", "measures"}


def lead_of(sentence: Sentence, acts: list[Attribution], line: Span) -> Draft | None:
    """Return the draft that a paragraph ending in a colon opens, where it speaks of a statement."""
    if sentence.end != line[1]:
        return None
    words = sentence.words
    if listing := _lists_what_follows(words):
        return Draft((), sentence.span(*listing), None, None, SET_OFF)
    words = _without_follows(words)
    if words[0].low == "from" and first_finite(words) is None:
        source = sentence.span(1, len(words) - 1) if len(words) > 2 else None
        return Draft((), source, None, sentence.span(0, 1), SET_OFF)
    if words[0].low in ASKING:
        return None  # “What they said:”
    act = acts[-1] if acts and acts[-1].kind != "attitude" else None
    act = None if act and _is_done_by(words, act.cue[1]) else act
    if act and (not pieces(sentence, act) or _only_told(words, act)):
        return Draft((), *anchors(sentence, act), SET_OFF)
    if label := _label(words):
        name, beside = label
        return Draft((), sentence.span(*name), sentence.span(*beside), None, SET_OFF)
    whose = _whose(words)
    return Draft((), sentence.span(*whose), None, None, SET_OFF) if whose else None


def _lists_what_follows(words: list[Word]) -> Range | None:
    """Return who lists what a line ending in “as follows:” leads up to, if it is no statement."""
    if not words[-2:-1] or words[-2].low != "follows":
        return None
    return None if any(word.low in LEAD_NOUNS for word in words) else _lists(words)


def _without_follows(words: list[Word]) -> list[Word]:
    """Return a line before a colon without what only points on: the statement of X | follows:."""
    points = len(words) > 2 and words[-2].low in {"follows", "follow", "below"}
    return [*words[:-2], words[-1]] if points else words


def _is_done_by(words: list[Word], after: int) -> bool:
    """Return whether a verb only tells more of a noun: a list read | out by the union."""
    return any(word.low == "by" for word in words[after : after + 2])


def _only_told(words: list[Word], act: Attribution) -> bool:
    """Return whether a quotation and its tag are all that stands before a colon.

    “Three things failed,” said the inspector, Dora Klein: what is listed below is hers too.
    """
    if act.source is None or any(end > act.cue[0] for _, end in act.content):
        return False
    if not any(word.quoted for word in words[: act.cue[0]]):
        return False
    rest = words[max(act.cue[1], act.source[1]) : -1]
    return not any(word.finite or word.quoted or word.low in MEANWHILE for word in rest)


def _label(words: list[Word]) -> tuple[Range, Range] | None:
    """Return the name, and what stands beside it, that are all there is of a line.

    “Ana Brook, Chile’s envoy:”; “The envoy, Ana Brook:”.
    """
    name, beside = signer_before(words, len(words)) or (None, None)
    if name is None or beside is None:
        return None
    apposed = is_role(words[name[1] - 1].low) and words[name[1] + 1].names
    named = words[name[0]].names and not words[name[0]].possessive
    told = named and any(is_role(word.low) for word in words[slice(*beside)])
    return (name, beside) if apposed or told else None


def _whose(words: list[Word]) -> Range | None:
    """Return whose statement a line leads up to that tells of none by a verb of reporting."""
    named = _pointed_at(words) or _name(words) or _lists(words) or _several_say(words)
    return named or _of_noun(words)


def _pointed_at(words: list[Word]) -> Range | None:
    """Return whose words a line points at: here is what X said; X had this to say."""
    what = next((at for at, word in enumerate(words) if at and word.low in {"what", "how"}), None)
    verbs = [at for at, word in enumerate(words) if word.low in SAYING]
    if not verbs:
        return None
    if what is None:
        to_say = words[verbs[-1] - 1].low == "to" and words[verbs[-1] - 2].low == "this"
        return governing_subject(words, verbs[-1]) if to_say else None
    source = subject_before(words, verbs[-1]) if verbs[-1] > what else None
    return source if source and source[0] > what else None


def _name(words: list[Word]) -> Range | None:
    """Return the name that is all there is of a line before its colon."""
    end = len(words) - 1
    named = words[0].names and 1 < end <= LONGEST_NAME
    return (0, end) if named and all(word.is_name for word in words[:end]) else None


def _lists(words: list[Word]) -> Range | None:
    """Return who lists what stands below: Ana Brook gave three reasons for it:."""
    if [word.low for word in words[-3:-1]] == ["as", "follows"]:
        return governing_subject(words, len(words) - 1)
    nouns = [at for at, word in enumerate(words) if word.low in LISTED]
    made = bool(nouns) and words[nouns[0]].low == "points"
    lists = LISTING | MADE if made else LISTING
    verb = next((at for at, word in enumerate(words) if word.low in lists and nouns), 0)
    if verb and verb < nouns[0] <= verb + 4:
        return subject_before(words, verb)
    given = any(a.low in GIVEN and b.low == "by" for a, b in pairwise(words))
    return _issued_by(words) if nouns and given else None


def _several_say(words: list[Word]) -> Range | None:
    """Return who says in the present what a colon announces: the striking pilots demand:."""
    verb = len(words) - 2
    cue = words[verb].cue if verb > 0 else None
    plural = cue is not None and words[verb].low == cue.verb and words[verb - 1].low.endswith("s")
    return phrase_before(words, verb) if plural and words[verb - 1].in_phrase else None


def _of_noun(words: list[Word]) -> Range | None:
    """Return whose statement a line names by a noun: “The demands of the union were three:”."""
    noun = next((at for at, word in enumerate(words) if word.low in LEAD_NOUNS), None)
    if noun is None:
        return None
    subject = _owned(words) or _issued_by(words) or governing_subject(words, len(words) - 1)
    subject = subject or (0, noun + 1)
    # Here are the words of Ana Brook, minutes ago: | The demands of the union were three:
    if words[subject[0]].low == "here" or (noun in range(*subject) and words[noun + 1].low == "of"):
        subject = owner(words, noun, len(words)) or subject
    last = subject[1] - 1
    if words[last].low in LEAD_NOUNS and words[last - 1].low.endswith("’s"):
        subject = owner(words, last, len(words)) or subject
    return subject


def _owned(words: list[Word]) -> Range | None:
    """Return whose the statement is that a line names and says no more of: “Her demands:”."""
    places = range(len(words) - 1, -1, -1)
    noun = next((at for at in places if words[at].low in LEAD_NOUNS), None)
    found = None if noun is None else owner(words, noun, len(words))
    if noun is None or found is None:
        return None
    alone = all(word.is_sign for word in words[max(found[1], noun + 1) :])
    return found if alone else None


def _issued_by(words: list[Word]) -> Range | None:
    """Return who a sentence says issued a statement: “the text released by the embassy:”."""
    for by in [at for at, word in enumerate(words) if word.low in {"by", "from"}]:
        issuer = subject_after(words, by, len(words))
        if issuer and words[issuer[1] - 1].low not in LEAD_NOUNS:
            return issuer  # excerpts from remarks by | the chair
    return None
