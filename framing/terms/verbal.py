"""Whether a term is a verb, as its form and its neighbours tell."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.cues import reporting_verbs
from framing.reporting.finite import is_finite
from framing.reporting.vocabulary import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS
from framing.terms.clauses import Clause
from framing.terms.spans import ENDS, JOINS, OWN, RELATIVES

IRREGULAR = word_class("irregular") | word_class("participles") | word_class("deeds_done")
NO_PARTICIPLES = word_class("no_participles")
STEERING = word_class("steering")
HAVE = frozenset(["has", "have", "had", "having"])
DO = AUXILIARIES - BE - HAVE
SUBJECTS = frozenset(["who", "which", "that", "he", "she", "it", "they", "we", "i", "you"])
OBJECTS = frozenset(["us", "them", "him", "her", "me", "it", "you", "anyone", "everyone", "nobody"])
NO_VERBS = (
    *("tion", "sion", "ment", "ness", "ity", "ism", "ist", "cy", "ery", "dom", "ance", "ence"),
    *("ists", "isms", "tions", "sions", "ments", "ers", "ors", "ful", "ous", "less"),
)
BEFORE_GERUND = frozenset(["of", "for", "from", "by", "after", "before", "while", "without", "in"])
PARTICLES = frozenset(["out", "up", "down", "off", "away", "back", "over", "riot", "amok"])
AFTER_VERB = OWN | frozenset(["blood", "fear", "control", "havoc", "part", "hands"])
DEGREE = frozenset(["less", "more", "most", "least", "so", "too", "very"])
TAG = 4  # words of “, X said,”


def is_verb(clause: Clause, first: int, last: int) -> bool:
    """Return whether a term is a verb, as its form and its neighbours tell."""
    low = clause.low(first)
    if low.endswith(NO_VERBS) and not _is_known_verb(clause, first):
        return False
    before = clause.low(clause.verbal(first) - 1) if first else ""
    near = clause.low(first - 1)
    past = (low.endswith("ed") and low not in NO_PARTICIPLES) or low in IRREGULAR
    if past and last - first > 1 and not _is_phrasal(clause, first):
        return False  # a targeted killing
    if first and (clause.owns(first - 1) or near in OWN):
        return False
    if near in DETERMINERS and not (near == "that" and past and not clause.ends(first - 2)):
        return False
    if low.endswith("ing"):
        return _is_gerund(clause, first, last)
    if past:
        return _is_past(clause, first, last)
    if near == "to":
        return _takes_object(clause, last) or _is_bare(clause, first)
    if first and (near in DO or clause.words[first - 1].negates):
        return True
    if clause.passive(first):
        return False  # they are terrorists
    if before in SUBJECTS:
        return True
    name = clause.name(first - 1) if first else None
    noun = name is not None and (name.form != "adjective" or clause.low(first - 1).endswith("s"))
    if noun and low.endswith("s") and _is_only_verb(clause, first, last):
        return True
    return (noun or _after_plural(clause, first)) and _takes_object(clause, last)


def _is_known_verb(clause: Clause, first: int) -> bool:
    """Return whether a form that ends as nouns do is a verb: X insists; the men that X sponsors."""
    if reporting_verbs().get(clause.low(first)) is not None:
        return True
    named = first > 1 and clause.name(first - 1) is not None and not clause.owns(first - 1)
    return named and clause.relates(clause.first_of(first - 1) - 1)


def _is_only_verb(clause: Clause, first: int, last: int) -> bool:
    """Return whether a form in -s after a name is its verb: no other follows, or “which” leads."""
    start = clause.first_of(first - 1)
    if clause.owns(first - 1) or clause.words[start].text.isupper():
        return False
    if clause.relates(start - 1) or reporting_verbs().get(clause.low(first)) is not None:
        return True
    for at in range(last, len(clause.words)):
        if clause.words[at].is_sign:
            return True
        if at not in clause.names and is_finite(clause.words, at):
            return False
    return True


def _is_phrasal(clause: Clause, first: int) -> bool:
    """Return whether a verb begins a term of several words: turned a blind eye, led to."""
    after = clause.low(first + 1)
    return after in ENDS or after in DETERMINERS or after in PARTICLES or after in AFTER_VERB


def _is_bare(clause: Clause, first: int) -> bool:
    """Return whether “to” before a word follows a verb that wants an infinitive."""
    before = clause.low(first - 2)
    cue = reporting_verbs().get(before)
    return (cue is not None and "infinitive" in cue.complements) or before in STEERING


def _after_plural(clause: Clause, first: int) -> bool:
    """Return whether a noun in the plural stands right before a word that may be its verb."""
    low = clause.low(first - 1)
    plural = low.endswith("s") and not clause.low(first).endswith("s")
    return plural and low not in ENDS and clause.low(first) not in ENDS


def _takes_object(clause: Clause, last: int) -> bool:
    """Return whether a noun phrase begins right after a term."""
    low = clause.low(last)
    if low in DETERMINERS or low in OWN or low in OBJECTS or low == "to":
        return True
    return clause.name(last) is not None


def _is_past(clause: Clause, first: int, last: int) -> bool:
    """Return whether a form in -ed is a verb and no adjective before a noun."""
    if not first:
        return False
    group = clause.verbal(first)
    if group < first and any(w.low in AUXILIARIES for w in clause.words[group:first]):
        return True
    near = clause.low(first - 1)
    if near in DEGREE or near in PREPOSITIONS or clause.low(group - 1) in DETERMINERS - {"that"}:
        return False
    if clause.words[first - 1].is_sign:
        tag = any(word.signals for word in clause.words[max(0, first - TAG) : first])
        return _takes_object(clause, last) or clause.low(last) == "by" or (tag and first > TAG)
    name = clause.name(first - 1)
    if name and name.form == "adjective" and not clause.low(first - 1).endswith("s"):
        return clause.ends(last) or clause.low(last) in DETERMINERS
    return True


def _is_gerund(clause: Clause, first: int, last: int) -> bool:
    """Return whether a form in -ing is a verb: after “be”, or with an object and no owner."""
    group = clause.verbal(first)
    if group < first and any(w.low in BE for w in clause.words[group:first]):
        return not clause.low(last - 1).endswith("ings")
    if not first:
        return False
    near = clause.words[first - 1]
    if near.is_sign or near.low in BEFORE_GERUND or near.low in RELATIVES | JOINS:
        return _takes_object(clause, last)
    return near.low in IRREGULAR and _takes_object(clause, last)
