"""Verbs whose source stands after them: “…,” said Ana Brook; it rained, says the mayor."""

from __future__ import annotations

from framing.reporting.acts import Attribution, after_content, quotation_right_before
from framing.reporting.bounds import is_stop, is_whole
from framing.reporting.chains import subject_before
from framing.reporting.cues import NOUN_FORMS, STATEMENT_NOUNS, Cue
from framing.reporting.finite import finite_in, is_finite
from framing.reporting.listeners import NEEDS_LISTENER
from framing.reporting.phrases import DETERMINERS, PERSONAL, RELATIVE, Range, subject_after
from framing.reporting.tags import source_after, source_end, turned_within
from framing.reporting.vocabulary import Word

OBJECTS = frozenset(["him", "her", "them", "me", "us", "himself", "herself", "themselves"])
NO_SOURCE = frozenset(["thing", "things", "ago", "no", "yes"])  # said a moment ago; said no
# After one of these a new main clause begins with a source.
OPENERS = frozenset(
    ["and", "but", "while", "whereas", "as", "so", ";", "—", "–", "although", "though"]
)


def turned(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
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
    if not quoted and _is_number(words, source):
        return None
    source = _with_listed(words, _with_issuer(words, source))
    if (
        quoted
        or _is_within(words, verb, group, source, cue)
        or _ends(words, verb, group, source, cue)
    ):
        return after_content(words, verb, cue, group, source, "verb, then source")
    return None


def _is_number(words: list[Word], source: Range) -> bool:
    """Return whether a number is all that stands after a verb: the mayor, Ana Brook, said three."""
    first = words[source[0]]
    return source[1] - source[0] == 1 and first.time == "n" and first.low != "one"


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


def _with_listed(words: list[Word], source: Range) -> Range:
    """Return a name with those listed after it: said Ana Brook, | Jo Reed and Al Roe."""
    at = source[1]
    if at + 1 >= len(words) or words[at].text != "," or not words[at + 1].is_name:
        return source
    while at < len(words) and (words[at].is_name or words[at].text == ","):
        at += 1
    end = min(at + 1, len(words))
    while end < len(words) and words[end].is_name:
        end += 1
    listed = at + 1 < end and words[at].low == "and" and words[source[1] - 1].is_name
    closed = end == len(words) or words[end].is_sign
    return (source[0], end) if listed and closed else source


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


def _is_part_of_subject(words: list[Word], verb: int, source: Range) -> bool:
    """Return whether a word is no verb but part of a subject after it: state television said."""
    after = source[1]
    plain = words[verb].low in NOUN_FORMS and not words[verb].finite
    return plain and after < len(words) and is_finite(words, after)


def is_turned_tag(words: list[Word], verb: int, cue: Cue) -> bool:
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
