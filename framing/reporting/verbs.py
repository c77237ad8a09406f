"""The act of reporting that a verb signals: who is its subject, and what stretch it reports."""

from __future__ import annotations

from typing import NamedTuple

from framing.base.words import word_class
from framing.reporting.acts import Attribution, after_content, before_content
from framing.reporting.bounds import content_end, tie_before
from framing.reporting.chains import before_adverbials, subject_before
from framing.reporting.cues import NOUN_FORMS, OF_CLAUSES, Cue
from framing.reporting.denied import (
    BEFORE_NOBODY,
    NOBODY,
    denied,
    is_nobody,
    is_to_come,
    says_not_that,
    to_come,
)
from framing.reporting.endings import PLURALS
from framing.reporting.following import follows_content
from framing.reporting.going_on import goes_on_to, going_on, prompted
from framing.reporting.governing import WHAT_IS_ASKED, governing_subject, past_untold
from framing.reporting.inserted import within_another
from framing.reporting.likening import as_said, is_as_said
from framing.reporting.listeners import WH
from framing.reporting.nouns import is_noun
from framing.reporting.participles import by_participle
from framing.reporting.particular import is_act
from framing.reporting.passives import impersonal, passive
from framing.reporting.phrases import (
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVE,
    Range,
    verb_group,
)
from framing.reporting.reduced import AFTER_PARTICIPLE, PAST_FORMS, is_reduced, shares_passive
from framing.reporting.tags import ASKED
from framing.reporting.that_clauses import says_that
from framing.reporting.turned import OPENERS, is_turned_tag, turned
from framing.reporting.vocabulary import BE, NOTHING, Word

ARTICLES = frozenset(["the", "a", "an", "his", "her", "its", "their", "my", "your", "our", "to"])
MANY = word_class("many")
SAYS = frozenset(["say", "tell"])
NO_VERB_AFTER = ARTICLES | PREPOSITIONS
COORDINATED = "verb after “and”"
JOINS = frozenset(["and", "but", "then", ",", "or"])
MEANS = word_class("means")
BEFORE_AGENT = frozenset(["as", "by", "“”"])  # described by X; branded “…” by X
UNLESS = frozenset(["if", "unless", "lest", "what"])
BEFORE_UNSAID = BEFORE_NOBODY | UNLESS
INVERTED = frozenset(["Had", "Should", "Were"])
VOTES = frozenset(["vote", "votes", "majority", "margin"])
TIES = frozenset(["after", "before", "which"])


class Beside(NamedTuple):
    """What stands beside a verb."""

    group: int  # where its auxiliaries and adverbs begin
    before: Word  # what stands before these
    after: Word
    be: bool  # its group holds a form of “be”
    negated: bool


def by_verb(words: list[Word], verb: int, cue: Cue) -> Attribution | None:
    """Return the act a reporting verb signals, or None where it reports nothing here.

    A rule is asked only where the words beside the verb allow it: beside most verbs they do not.
    """
    beside = _beside(words, verb)
    if cue.particular and is_act(words, verb, beside.after, cue):
        return None
    if beside.negated and cue.kind != "attitude":
        return denied(words, verb, beside.group, cue)
    if beside.before.low == "to":
        return _after_to(words, verb, beside, cue)
    return _by_form(words, verb, beside, cue)


def _beside(words: list[Word], verb: int) -> Beside:
    """Return what stands beside a verb."""
    before = words[verb - 1] if verb else NOTHING
    after = words[verb + 1] if verb + 1 < len(words) else NOTHING
    negated = after.low == "not" and says_not_that(words, verb)
    if not before.adverbial:
        return Beside(verb, before, after, False, negated)
    group, be = verb_group(words, verb), False
    for word in words[group:verb]:
        be = be or word.low in BE
        negated = negated or word.negates
    return Beside(group, words[group - 1] if group else NOTHING, after, be, negated)


def _after_to(words: list[Word], verb: int, beside: Beside, cue: Cue) -> Attribution | None:
    """Return the act of “is expected to say”, “went on to say”, “prompting X to say”, or another.

    Where the first two stand, none but theirs is sought.
    """
    group = beside.group
    if is_to_come(words, group):
        return to_come(words, verb, group, cue)
    if goes := goes_on_to(words, group):
        return going_on(words, verb, goes, cue)
    return prompted(words, verb, group, cue) or _by_form(words, verb, beside, cue)


def _by_form(words: list[Word], verb: int, beside: Beside, cue: Cue) -> Attribution | None:
    """Return the act of a verb by its form: a participle, in the passive, in the active."""
    group, before, after, be, _ = beside
    if words[verb].gerund or (before.low == "as" and words[group].low == "having"):
        if not be:
            return by_participle(words, verb, group, cue)
    elif be:
        told = passive(words, verb, cue)
        return told or (impersonal(words, verb, group, cue) if before.low == "it" else None)
    elif (
        after.low in BEFORE_AGENT or (before.text == "," and after.low in ARTICLES)
    ) and _is_by_somebody(words, verb):
        return passive(words, verb, cue)
    return _active(words, verb, beside, cue)


def _active(words: list[Word], verb: int, beside: Beside, cue: Cue) -> Attribution | None:
    """Return the act of a verb whose source does what it says, before it or after it."""
    group, before, after, _, _ = beside
    owned = group and words[verb - 1].possessive and not _ends_name(words, verb, after, cue)
    if before.low in NO_VERB_AFTER or owned:
        return None  # a noun or a participle: “the latest report”, “the town’s preferred …”
    told = turned(words, verb, group, cue) if before.is_sign else None
    return told or _with_subject(words, verb, beside, cue)


def _ends_name(words: list[Word], verb: int, after: Word, cue: Cue) -> bool:
    """Return whether a possessive before a verb is a name’s last word: St. Paul’s | said it rained.

    After another verb than “say” begins what no participle stands before: Guy’s denied the claim.
    """
    opens = after.low in DETERMINERS or after.low in PERSONAL or after.low == "that"
    return words[verb - 1].is_name and (cue.verb in SAYS or opens)


def _with_subject(words: list[Word], verb: int, beside: Beside, cue: Cue) -> Attribution | None:
    """Return the act of a verb whose source stands before it, or is the subject of one before."""
    source, group = subject_before(words, verb), beside.group
    if source is None or words[source[0]].quoted:
        return _coordinated(words, verb, group, cue)
    start, first = source[0], words[source[0]]
    before = words[start - 1] if start else NOTHING
    nobody = before.low in BEFORE_UNSAID or first.low in NOBODY or beside.after.low == "nobody"
    if nobody and _is_said_by_nobody(words, verb, source, beside.after, cue):
        return None
    if cue.kind == "attitude" and first.low == "you":
        return None  # anybody
    if _is_no_verb(words, verb, source, beside, cue):
        return None
    if first.low == "all" and says_that(words, verb):
        source = start + 1, source[1]  # all | the coach would say was that …
    if before.low == "as" and is_as_said(words, verb, source):
        return as_said(words, verb, cue, source)
    if before.is_sign and follows_content(words, verb, group, cue, source):
        return after_content(words, verb, cue, start, source, "source, then verb")
    return _before_told(words, verb, beside, cue, source, start)


def _is_said_by_nobody(words: list[Word], verb: int, source: Range, after: Word, cue: Cue) -> bool:
    """Return whether nobody says it, or somebody might: neither said so; had Brook said so."""
    before = words[source[0] - 1] if source[0] else NOTHING
    if source[0] == 1 and before.text in INVERTED:
        return True
    unsaid = _is_unsaid(words, before, after, cue) and not says_that(words, verb)
    return unsaid or is_nobody(words, source)


def _is_no_verb(words: list[Word], verb: int, source: Range, beside: Beside, cue: Cue) -> bool:
    """Return whether a form is no verb of its own here but a noun, or a participle after one."""
    form, after = words[verb].low, beside.after
    taken = after.low in AFTER_PARTICIPLE and form in PAST_FORMS and beside.group == verb
    if taken and is_reduced(words, verb, cue.verb, after):
        return True
    if form in NOUN_FORMS and is_noun(words, verb, source, cue):
        return True
    first, length = words[source[0]].low, source[1] - source[0]
    if length == 2 and first in {"a", "an"}:
        return words[source[0] + 1].low in PLURALS  # a police report
    return length == 1 and form[-1] == "s" and first in MANY  # listed three faults


def _before_told(
    words: list[Word], verb: int, beside: Beside, cue: Cue, source: Range, start: int
) -> Attribution:
    """Return the act of a verb after which stands what it reports; its subject begins at a place.

    A new main clause may begin with it, and it may be a question that somebody wants answered.
    """
    before = words[start - 1] if start else NOTHING
    opened = before.low in OPENERS or (before.low in TIES and tie_before(words, start) is not None)
    rule = "source and verb before"
    if cue.verb == "want" and (asked := _wants_to_know(words, verb)):
        content = ((asked, content_end(words)),)
        return Attribution((verb, asked), source, content, True, rule, opened)
    act = before_content(words, verb, beside.group, cue, source, rule, opened)
    relative = (beside.group and words[beside.group - 1].low in RELATIVE) or before.low in RELATIVE
    return within_another(words, act, source, beside.group) if relative or 0 < start < 3 else act


def _wants_to_know(words: list[Word], verb: int) -> int:
    """Return where the question begins that somebody asks: wanted to know | who had signed."""
    asks = [word.low for word in words[verb + 1 : verb + 3]] == ["to", "know"]
    return verb + 3 if asks and verb + 3 < len(words) and words[verb + 3].low in WH else 0


def _is_unsaid(words: list[Word], before: Word, after: Word, cue: Cue) -> bool:
    """Return whether it is said to nobody, or only supposed: if Brook says so."""
    if cue.complements.isdisjoint(OF_CLAUSES) or cue.kind == "attitude":
        return False
    if after.low == "nobody" and "addressee" in cue.complements:
        return True
    return before.low in UNLESS and words[-1].text != ":"  # here is what he said:


def _is_by_somebody(words: list[Word], verb: int) -> bool:
    """Return whether a participle has its subject after it: described by X; branded “…” by X."""
    after = words[verb + 1 : verb + 4]
    if words[verb].low[-1] == "s":
        return False
    if after[0].low == "by" and len(after) > 1 and after[1].low in MEANS:
        return False  # said by phone
    if after[0].low == "by" and any(word.low in VOTES for word in words[verb + 2 : verb + 5]):
        return False  # found by two votes to one
    at = int(after[0].low == "as" or after[0].low in ARTICLES)
    at += at < len(after) and after[at].quoted
    return at < len(after) and after[at].low == "by"


def _coordinated(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return the act of “… and asserted that …”, whose source is the subject of the verb before."""
    if words[verb].low == cue.verb:
        return None
    left = before_adverbials(words, verb)  # “… and on Friday said that …”
    joined = words[left - 1].low if left else ""
    if joined not in JOINS:
        return None
    if joined == "," and (words[verb].low in ASKED or is_turned_tag(words, verb, cue)):
        return None  # “…,” she said, asked if …
    if joined == "," and words[verb].low in NOUN_FORMS:
        return None  # Brook accused the firm of bribery, charges the firm rejects
    source = governing_subject(words, left)
    if source is None or shares_passive(words, verb, left):
        return None
    opens = words[source[0] - 1] if source[0] > 1 else NOTHING
    if opens.cue or opens.low in WHAT_IS_ASKED or words[source[0]].low in WHAT_IS_ASKED:
        source = past_untold(words, source)
    return before_content(words, verb, group, cue, source, COORDINATED, True, True)
