"""Statements set off without marks: what announces them, and how far they go on."""

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
from framing.reporting.governing import governing_subject
from framing.reporting.phrases import DAYS, PERSONAL, Range, phrase_before, subject_after
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import ARTICLES, BE, Word
from framing.speakers.forms import is_role
from framing.text.tokens import Span
from framing.voices.owners import LEAD_NOUNS, owner
from framing.voices.pieces import Draft, after_colon, anchors, pieces
from framing.voices.signatures import signer_before

OCCASIONS = word_class("occasions")
BEARERS = word_class("bearers")
DIFFERING = word_class("differing")
ASKING = frozenset(["what", "how", "why", "where", "when"])
SAYING = word_class("saying")
LONGEST_NAME = 4  # words of a name on a line of its own
FIRST_PERSON = frozenset(["we", "our", "us", "ours", "i", "my", "me", "mine"])
LONGEST_FRAGMENT = 6  # words of a sentence without a verb
# What these announce runs on until the report speaks of it.
WHOLE = re.compile(r"\b(?:(?:full|complete|entire) (?:text|transcript) of|following statement)\b")
MANNERS = frozenset(["blunt", "blunter", "clear", "brief", "terse", "emphatic", "unequivocal"])
LENGTHS = frozenset(
    ["short", "shorter", "plain", "plainer", "simple", "simpler", "curt", "briefer"]
)
OF_THINGS = frozenset(["appeal", "appeals", "rule", "rules", "order", "condition", "conditions"])
MEANWHILE = frozenset(["as", "while", "when", "after", "before", "until"])
LISTING = word_class("listing")
GIVEN = frozenset(["given", "listed", "cited", "named", "offered", "identified", "raised"])
LISTED = frozenset(
    ["reasons", "causes", "points", "concerns", "problems", "faults", "lessons", "options", "steps"]
) | {"goals", "aims", "wishes", "facts", "mistakes", "changes", "priorities", "measures"}
HAVING = frozenset(["had", "has", "have", "offered", "gave", "issued", "sent", "made", "delivered"])


def lead_of(sentence: Sentence, acts: list[Attribution], line: Span) -> Draft | None:
    """Return the draft that a paragraph ending in a colon opens, where it speaks of a statement."""
    if sentence.end != line[1]:
        return None
    words = sentence.words
    if words[-2:-1] and words[-2].low == "follows":
        listing = None if any(word.low in LEAD_NOUNS for word in words) else _lists(words)
        if listing:
            return Draft((), sentence.span(*listing), None, None, "set off by a colon")
    words = _without_follows(sentence.words)
    if words[0].low == "from" and first_finite(words) is None:
        source = sentence.span(1, len(words) - 1) if len(words) > 2 else None
        return Draft((), source, None, sentence.span(0, 1), "set off by a colon")
    act = acts[-1] if acts and acts[-1].kind != "attitude" else None
    if words[0].low in ASKING:
        return None  # “What they said:”
    if act and not pieces(sentence, act):
        return Draft((), *anchors(sentence, act), "set off by a colon")
    if act and _only_told(words, act):
        return Draft((), *anchors(sentence, act), "set off by a colon")
    if label := _label(words):
        name, beside = label
        return Draft((), sentence.span(*name), sentence.span(*beside), None, "set off by a colon")
    pointed = _pointed_at(words) or _name(words) or _lists(words)
    if pointed:
        return Draft((), sentence.span(*pointed), None, None, "set off by a colon")
    if demanding := _several_say(words):
        return Draft((), sentence.span(*demanding), None, None, "set off by a colon")
    if any(word.low in LEAD_NOUNS for word in words):
        subject = _owned(words) or _issued_by(words) or governing_subject(words, len(words) - 1)
        subject = subject or _statement(words)
        if words[subject[0]].low == "here":  # Here are the words of Ana Brook, minutes ago:
            noun = next(at for at, word in enumerate(words) if word.low in LEAD_NOUNS)
            subject = owner(words, noun, len(words)) or subject
        if words[subject[1] - 1].low in LEAD_NOUNS and words[subject[1] - 2].low.endswith("’s"):
            subject = owner(words, subject[1] - 1, len(words)) or subject
        return Draft((), sentence.span(*subject), None, None, "set off by a colon")
    return None


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


def _lists(words: list[Word]) -> Range | None:
    """Return who lists what stands below: Ana Brook gave three reasons for it:."""
    if [word.low for word in words[-3:-1]] == ["as", "follows"]:
        return governing_subject(words, len(words) - 1)
    nouns = [at for at, word in enumerate(words) if word.low in LISTED]
    verb = next((at for at, word in enumerate(words) if word.low in LISTING and nouns), 0)
    if verb and verb < nouns[0] <= verb + 4:
        return subject_before(words, verb)
    given = any(a.low in GIVEN and b.low == "by" for a, b in pairwise(words))
    return _issued_by(words) if nouns and given else None


def _without_follows(words: list[Word]) -> list[Word]:
    """Return a line before a colon without what only points on: the statement of X | follows:."""
    points = len(words) > 2 and words[-2].low in {"follows", "follow", "below"}
    return [*words[:-2], words[-1]] if points else words


def _several_say(words: list[Word]) -> Range | None:
    """Return who says in the present what a colon announces: the striking pilots demand:."""
    verb = len(words) - 2
    cue = words[verb].cue if verb > 0 else None
    plural = cue is not None and words[verb].low == cue.verb and words[verb - 1].low.endswith("s")
    return phrase_before(words, verb) if plural and words[verb - 1].in_phrase else None


def _name(words: list[Word]) -> Range | None:
    """Return the name that is all there is of a line before its colon."""
    end = len(words) - 1
    named = words[0].names and 1 < end <= LONGEST_NAME
    return (0, end) if named and all(word.is_name for word in words[:end]) else None


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
    return Draft((piece,), sentence.span(*source), None, None, "set off by a colon")


def _in_manner(words: list[Word], colon: int) -> Range | None:
    """Return whose clause a colon sets off by how it is told: Ana Brook put it simply: …."""
    for verb in range(colon - 2, max(0, colon - 5), -1):
        puts = words[verb].low in {"put", "puts"} and words[verb + 1].low == "it"
        manner = words[colon - 1].low if words[verb].low in BE else ""
        subject = subject_before(words, verb) if puts or manner in MANNERS | LENGTHS else None
        if subject and (manner not in LENGTHS or _is_written(words, subject)):
            return subject
    return None


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
    return not whose and any(word.low in BEARERS for word in inner)


def _holder(words: list[Word], noun: int) -> Range | None:
    """Return who is told to have a statement: Ana Brook had one explanation: The dam was old."""
    for verb in range(noun - 1, max(0, noun - 4), -1):
        if words[verb].low in HAVING and words[noun].low not in OF_THINGS:
            return subject_before(words, verb)
    return None


def _owned(words: list[Word]) -> Range | None:
    """Return whose the statement is that a line names and says no more of: “Her demands:”."""
    places = range(len(words) - 1, -1, -1)
    noun = next((at for at in places if words[at].low in LEAD_NOUNS), None)
    found = None if noun is None else owner(words, noun, len(words))
    if noun is None or found is None:
        return None
    alone = all(word.is_sign for word in words[max(found[1], noun + 1) :])
    return found if alone else None


def _statement(words: list[Word]) -> Range:
    """Return the words up to the noun that names a statement."""
    return 0, 1 + next(at for at, word in enumerate(words) if word.low in LEAD_NOUNS)


def _issued_by(words: list[Word]) -> Range | None:
    """Return who a sentence says issued a statement: “the text released by the embassy:”."""
    for by in [at for at, word in enumerate(words) if word.low in {"by", "from"}]:
        issuer = subject_after(words, by, len(words))
        if issuer and words[issuer[1] - 1].low not in LEAD_NOUNS:
            return issuer  # excerpts from remarks by | the chair
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
