"""The act of reporting that a verb signals: who is its subject, and what stretch it reports."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.acts import (
    Attribution,
    after_content,
    before_content,
    quotation_right_before,
)
from framing.reporting.bounds import (
    content_end,
    finite_in,
    is_stop,
    is_whole,
    tie_before,
)
from framing.reporting.chains import before_adverbials, subject_before
from framing.reporting.cues import NOUN_FORMS, OF_CLAUSES, STATEMENT_NOUNS, Cue
from framing.reporting.denied import (
    BEFORE_NOBODY,
    NOBODY,
    denied,
    is_nobody,
    is_to_come,
    says_not_that,
    to_come,
)
from framing.reporting.finite import is_finite
from framing.reporting.following import follows_content
from framing.reporting.going_on import goes_on_to, going_on, prompted
from framing.reporting.governing import WHAT_IS_ASKED, governing_subject, past_untold
from framing.reporting.inserted import within_another
from framing.reporting.likening import as_said, is_as_said
from framing.reporting.listeners import NEEDS_LISTENER, WH
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
    subject_after,
    verb_group,
)
from framing.reporting.reduced import AFTER_PARTICIPLE, PAST_FORMS, is_reduced, shares_passive
from framing.reporting.tags import ASKED, source_after, source_end, turned_within
from framing.reporting.that_clauses import says_that
from framing.reporting.vocabulary import BE, NOTHING, PLURALS, Word

ARTICLES = frozenset(["the", "a", "an", "his", "her", "its", "their", "my", "your", "our", "to"])
MANY = word_class("many")
OBJECTS = frozenset(["him", "her", "them", "me", "us", "himself", "herself", "themselves"])
NO_SOURCE = frozenset(["thing", "things", "ago", "no", "yes"])  # said a moment ago; said no
SAYS = frozenset(["say", "tell"])
NO_VERB_AFTER = ARTICLES | PREPOSITIONS
COORDINATED = "verb after “and”"
JOINS = frozenset(["and", "but", "then", ",", "or"])
MEANS = word_class("means")
BEFORE_AGENT = frozenset(["as", "by", "“”"])  # described by X; branded “…” by X
UNLESS = frozenset(["if", "unless", "lest", "what"])
BEFORE_UNSAID = BEFORE_NOBODY | UNLESS
INVERTED = frozenset(["Had", "Should", "Were"])
TIES = frozenset(["after", "before", "which"])
# After one of these a new main clause begins with a source.
OPENERS = frozenset(
    ["and", "but", "while", "whereas", "as", "so", ";", "—", "–", "although", "though"]
)


def by_verb(words: list[Word], verb: int, cue: Cue) -> Attribution | None:
    """Return the act a reporting verb signals, or None where it reports nothing here.

    A rule is asked only where the words beside the verb allow it: beside most verbs they do not.
    """
    after = words[verb + 1] if verb + 1 < len(words) else NOTHING
    if cue.particular and is_act(words, verb, after, cue):
        return None
    group, before = verb, words[verb - 1] if verb else NOTHING
    be, negated = False, after.low == "not" and says_not_that(words, verb)
    if before.adverbial:
        group = verb_group(words, verb)
        before = words[group - 1] if group else NOTHING
        for word in words[group:verb]:
            be = be or word.low in BE
            negated = negated or word.negates
    if negated and cue.kind != "attitude":
        return denied(words, verb, group, cue)
    if before.low == "to" and is_to_come(words, group):
        return to_come(words, verb, group, cue)
    if before.low == "to" and (goes := goes_on_to(words, group)):
        return going_on(words, verb, goes, cue)
    if before.low == "to" and (told := prompted(words, verb, group, cue)):
        return told
    if words[verb].gerund or (before.low == "as" and words[group].low == "having"):
        if not be:
            return by_participle(words, verb, group, cue)
    elif be or (
        after.low in BEFORE_AGENT and words[verb].low[-1] != "s" and _is_by_somebody(words, verb)
    ):
        act = passive(words, verb, cue)
        return act or (impersonal(words, verb, group, cue) if be and before.low == "it" else None)
    owned = group and words[verb - 1].possessive and not _ends_name(words, verb, after, cue)
    if before.low in NO_VERB_AFTER or owned:
        return None  # a noun or a participle: “the latest report”, “the town’s preferred …”
    turned = _turned(words, verb, group, cue) if before.is_sign else None
    return turned or _with_subject(words, verb, group, after, cue)


def _ends_name(words: list[Word], verb: int, after: Word, cue: Cue) -> bool:
    """Return whether a possessive before a verb is a name’s last word: St. Paul’s | said it rained.

    After another verb than “say” begins what no participle stands before: Guy’s denied the claim.
    """
    opens = after.low in DETERMINERS or after.low in PERSONAL or after.low == "that"
    return words[verb - 1].is_name and (cue.verb in SAYS or opens)


def _turned(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return the act of a verb whose source stands after it: “…,” said Ana Brook."""
    source = source_after(words, verb) if cue.verb not in NEEDS_LISTENER else None
    if source is None or _is_part_of_subject(words, verb, source):
        return None
    last = words[source[1] - 1].low
    if last in NO_SOURCE or (source[1] - source[0] == 1 and last in OBJECTS):
        return None  # the bishop believed him; the mayor, Ana Brook, said three things
    clause = source[1] < len(words) and is_finite(words, source[1])
    clause = clause and not _is_issued(words, source[1])
    quoted = quotation_right_before(words, group) and not clause
    source = _with_issuer(words, source)
    if (
        quoted
        or _is_within(words, verb, group, source, cue)
        or _ends(words, verb, group, source, cue)
    ):
        return after_content(words, verb, cue, group, source, "verb, then source")
    return None


def _is_within(words: list[Word], verb: int, group: int, source: Range, cue: Cue) -> bool:
    """Return whether “said X”, which has no other subject, stands within what X says."""
    if group < verb or not turned_within(words, verb, source_end(words, source[1]), cue):
        return False
    return subject_before(words, verb) is None


def _ends(words: list[Word], verb: int, group: int, source: Range, cue: Cue) -> bool:
    """Return whether “said X” stands at the end of a sentence, after the clause that X says."""
    if words[source[0]].low in PERSONAL or "bare" not in cue.complements:
        return False
    closed = is_stop(words, source_end(words, source[1])) or words[source[1]].low in RELATIVE
    at_end = closed and _clause_right_before(words, group, source)
    return at_end and not _takes_it(words, verb, cue)


def _with_issuer(words: list[Word], source: Range) -> Range:
    """Return a statement with whose it is: read the statement | by the ministry."""
    by = source[1] + _is_issued(words, source[1])
    if by >= len(words) or words[by].low not in {"from", "by"}:
        return source
    issuer = subject_after(words, by, len(words))
    stated = words[source[1] - 1].low in STATEMENT_NOUNS
    return (source[0], issuer[1]) if issuer and stated else source


def _is_issued(words: list[Word], at: int) -> bool:
    """Return whether a participle tells who issued a statement: a statement | issued by X."""
    return at + 1 < len(words) and words[at].finite == "past" and words[at + 1].low == "by"


def _with_subject(
    words: list[Word], verb: int, group: int, after: Word, cue: Cue
) -> Attribution | None:
    """Return the act of a verb whose source stands before it, or is the subject of one before."""
    source = subject_before(words, verb)
    if source is None or words[source[0]].quoted:
        return _coordinated(words, verb, group, cue)
    start, first = source[0], words[source[0]]
    before = words[start - 1] if start else NOTHING
    if before.low in BEFORE_UNSAID or first.low in NOBODY or after.low == "nobody":
        inverted = start == 1 and before.text in INVERTED  # had Brook said so
        unsaid = _is_unsaid(words, before, after, cue) and not says_that(words, verb)
        if inverted or unsaid or is_nobody(words, source):
            return None
    if cue.kind == "attitude" and first.low == "you":
        return None  # anybody
    taken = after.low in AFTER_PARTICIPLE and words[verb].low in PAST_FORMS
    if taken and group == verb and is_reduced(words, verb, cue.verb, after):
        return None
    if words[verb].low in NOUN_FORMS and is_noun(words, verb, source, cue):
        return None
    if first.low == "all" and says_that(words, verb):
        source = start + 1, source[1]  # all | the coach would say was that …
    if first.low in {"a", "an"} and words[start + 1].low in PLURALS and source[1] == start + 2:
        return None  # a police report
    if first.low in MANY and source[1] == start + 1 and words[verb].low[-1] == "s":
        return None  # listed three faults
    if before.low == "as" and is_as_said(words, verb, source):
        return as_said(words, verb, cue, source)
    if before.is_sign and follows_content(words, verb, group, cue, source):
        return after_content(words, verb, cue, start, source, "source, then verb")
    rule, opened = "source and verb before", before.low in OPENERS
    opened = opened or (before.low in TIES and tie_before(words, start) is not None)
    if cue.verb == "want" and (asked := _wants_to_know(words, verb)):
        content = ((asked, content_end(words)),)
        return Attribution((verb, asked), source, content, True, rule, opened)
    act = before_content(words, verb, group, cue, source, rule, opened)
    relative = (group and words[group - 1].low in RELATIVE) or before.low in RELATIVE
    return within_another(words, act, source, group) if relative or 0 < start < 3 else act


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
    if after[0].low == "by" and len(after) > 1 and after[1].low in MEANS:
        return False  # said by phone
    at = int(after[0].low == "as")
    at += at < len(after) and after[at].quoted
    return at < len(after) and after[at].low == "by"


def _is_part_of_subject(words: list[Word], verb: int, source: Range) -> bool:
    """Return whether a word is no verb but part of a subject after it: state television said."""
    after = source[1]
    plain = words[verb].low in NOUN_FORMS and not words[verb].finite
    return plain and after < len(words) and is_finite(words, after)


def _coordinated(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return the act of “… and asserted that …”, whose source is the subject of the verb before."""
    if words[verb].low == cue.verb:
        return None
    left = before_adverbials(words, verb)  # “… and on Friday said that …”
    joined = words[left - 1].low if left else ""
    if joined not in JOINS:
        return None
    if joined == "," and (words[verb].low in ASKED or _is_turned_tag(words, verb, cue)):
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


def _is_turned_tag(words: list[Word], verb: int, cue: Cue) -> bool:
    """Return whether only a speaker stands between a verb and the next comma: said Brook,."""
    if "bare" not in cue.complements or "object" in cue.complements:
        return False
    source = subject_after(words, verb, len(words))
    return source is not None and is_stop(words, source_end(words, source[1]))


def _takes_it(words: list[Word], verb: int, cue: Cue) -> bool:
    """Return whether what follows a verb is its object: Ana Brook, the mayor, denied the report."""
    subject = subject_before(words, verb) if "object" in cue.complements else None
    if subject is None or subject[0] <= 1:
        return subject is not None
    apposed = subject[1] < verb - 1 and words[subject[1]].text == ","
    return apposed and words[subject[0] - 1].low in OPENERS  # while Ana Brook, the mayor, denied it


def _clause_right_before(words: list[Word], group: int, source: Range) -> bool:
    """Return whether a whole clause and a comma stand right before the verb.

    Where the form of no word tells its verb, nothing but an apposition may follow the source.
    """
    if group < 3 or words[group - 1].text != ",":
        return False
    if finite_in(words, 0, group - 1):
        return True
    first, rest = words[source[0]], source[1] + 1
    relative = next((at for at in range(rest, len(words)) if words[at].low in RELATIVE), len(words))
    over = not finite_in(words, rest, relative)
    speaks = first.names or first.low in DETERMINERS
    return over and speaks and is_whole(words, group - 1)
