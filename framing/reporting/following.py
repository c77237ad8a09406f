"""Source and verb after what they report: “…,” Ana Brook said; it rained, the mayor told them."""

from __future__ import annotations

from framing.reporting.acts import quotation_right_before
from framing.reporting.bare_clauses import DEFINITE
from framing.reporting.bounds import (
    NOMINATIVE,
    clause_before,
    comma_in,
    content_end,
    ends_here,
    is_stop,
)
from framing.reporting.chains import subject_before
from framing.reporting.complements import complement
from framing.reporting.cues import OF_CLAUSES, WITH_CLAUSE, Cue
from framing.reporting.endings import in_ing, is_role
from framing.reporting.finite import finite_in
from framing.reporting.listeners import WH
from framing.reporting.phrases import AUXILIARIES, PREPOSITIONS, RELATIVE, Range
from framing.reporting.tags import TEMPORAL, after_particle, leads, stands_within
from framing.reporting.vocabulary import Word

LONGEST = 8  # words of a tag
WHEN_SAID = frozenset(["when", "while", "as"])
JOINING = frozenset(["and", "but", "or", "so"])
ENDS_TAG = TEMPORAL | {";"}


def follows_content(words: list[Word], verb: int, group: int, cue: Cue, source: Range) -> bool:
    """Return whether source and verb stand after what they report and the sign that closes it."""
    before = source[0] - 1
    if source[0] > verb:
        return False
    if quotation_right_before(words, source[0]):
        return _closes_marks(words, before, verb, cue)
    if words[group - 1].low in RELATIVE:
        return False
    if stands_within(words, source[0], verb + 1, cue):
        return _speaks_on(words, verb, cue, source)
    if cue.complements.isdisjoint(OF_CLAUSES) or leads(words, before, verb):
        return False
    return _closes_clause(words, before, verb, cue)


def _closes_marks(words: list[Word], before: int, verb: int, cue: Cue) -> bool:
    """Return whether a verb and its source are told of the marks right before them: “…,” he said.

    ``before`` is where the marks stand, or the sign behind them.
    """
    if _begins_anew(words, before, verb) or _is_next_sentence(words, before, verb, cue):
        return False
    if _is_within_phrase(words, before) and _has_clause(words, verb, cue):
        return False
    return _ends_tag(words, verb, cue, True)


def _closes_clause(words: list[Word], comma: int, verb: int, cue: Cue) -> bool:
    """Return whether a verb and its source are told of the clause before a comma: it rained, ….

    Not so where a clause of their own follows: …, and the mayor decided not to run.
    """
    if _asks(words, comma, verb, cue):
        return True
    if _after_tag(words, comma) or not clause_before(words, comma, verb + 1):
        return False
    if _only_tells_when(words, verb + 1, cue):
        return True
    if _has_clause(words, verb, cue) and not _is_closed(words, verb, cue):
        return False
    if verb + 1 < len(words) and words[verb + 1].negates:
        return False
    return _ends_tag(words, verb, cue, False)


def _ends_tag(words: list[Word], verb: int, cue: Cue, quoted: bool) -> bool:
    """Return whether nothing but when, where and to whom follows a verb: made clear on Monday."""
    after = after_particle(words, verb + 1)
    if cue.verb == "make" and after < len(words) and words[after].low in {"clear", "plain"}:
        after += 1
    return ends_here(words, after, quoted) or _tells_somebody(words, verb, cue)


def _speaks_on(words: list[Word], verb: int, cue: Cue, source: Range) -> bool:
    """Return whether a verb within a clause is a tag: the road, she continued, was old.

    Not so: in May, the mayor replied, and the road was shut. What reports nothing without marks
    needs somebody who speaks: the dam, in May, the rain began, was shut.
    """
    after = words[verb + 2].low if verb + 2 < len(words) else ""
    if words[0].low in PREPOSITIONS and after in JOINING:
        return False
    first, last = words[source[0]], words[source[1] - 1]
    somebody = first.low in NOMINATIVE or first.names or is_role(last.low)
    return somebody or not cue.complements.isdisjoint(WITH_CLAUSE)


def _only_tells_when(words: list[Word], at: int, cue: Cue) -> bool:
    """Return whether a clause that tells when ends a tag: he said | when asked, as he left."""
    if at + 1 >= len(words) or words[at].low not in WHEN_SAID or cue.kind == "question":
        return False
    first, rest = words[at + 1], words[at + 1 :]
    if any(word.quoted or word.low in {"that", ":", ","} for word in rest) or first.low == "it":
        return False
    done = first.finite and first.low not in AUXILIARIES
    if words[at].low != "as" and (done or in_ing(first.low)):
        return True
    opens = first.low in NOMINATIVE or first.low in DEFINITE or first.names
    return words[at].low != "when" and opens and finite_in(words, at + 2, len(words))


def _after_tag(words: list[Word], comma: int) -> bool:
    """Return whether a tag ends right before a comma: if it rains, he said, | they will ask for it.

    What follows it is told with what stands before it.
    """
    verb = comma - 1
    if verb < 3 or words[comma].text != ",":
        return False
    source = subject_before(words, verb) if words[verb].cue else None
    tagged = source is not None and source[0] > 1 and words[source[0] - 1].text == ","
    if not (tagged or (words[verb].cue is None and _is_turned(words, comma))):
        return False
    return not any(word.quoted for word in words[comma:])  # at noon, he said, she whispered: “…”


def _is_turned(words: list[Word], comma: int) -> bool:
    """Return whether a tag before a comma begins with its verb: if it rains, said the cook, |."""
    for left in range(comma - 2, max(0, comma - LONGEST), -1):
        if words[left].text == ",":
            return words[left + 1].cue is not None and words[left + 1].finite == "always"
    return False


def _has_clause(words: list[Word], verb: int, cue: Cue) -> bool:
    """Return whether a verb reports a clause after it."""
    return complement(words, verb, cue, content_end(words)).clause


def _is_closed(words: list[Word], verb: int, cue: Cue) -> bool:
    """Return whether a comma closes a tag, and “that” goes with a noun behind it.

    The port will open, Brook said on Monday, | brushing off a warning that the cranes were old.
    """
    comma = comma_in(words, verb + 1, len(words))
    that = next((at for at in range(verb + 1, len(words)) if words[at].low == "that"), 0)
    return comma < that and words[that - 1].text != "," and cue.kind != "attitude"


def _asks(words: list[Word], comma: int, verb: int, cue: Cue) -> bool:
    """Return whether a question without marks stands before a tag: Why not wait, Brook asked."""
    asks = cue.kind == "question" or cue.verb == "ask"
    opens = words[0].low in WH or words[0].low in AUXILIARIES
    return asks and opens and words[comma].text == "," and is_stop(words, verb + 1)


def _begins_anew(words: list[Word], comma: int, verb: int) -> bool:
    """Return whether marks have a verb of their own before them, and the verb after has others.

    Brook blames “the rain”, Reed hails “the sun”.
    """
    if verb + 1 >= len(words) or not words[verb + 1].quoted or words[comma].text != ",":
        return False
    return comma > 1 and words[comma - 1].quoted and words[comma - 2].signals


def _is_next_sentence(words: list[Word], marks: int, verb: int, cue: Cue) -> bool:
    """Return whether another sentence begins: “Who knows?” | Ana Brook said it rained."""
    first = words[marks + 1]
    if not (words[marks].quoted and words[marks].last in ".?!…" and first.text[0].isupper()):
        return False
    ends = verb + 1 == len(words)
    if ends or cue.complements.isdisjoint(WITH_CLAUSE) or words[verb + 1].low in WHEN_SAID:
        return False
    bare = words[verb + 1].low == "that" or finite_in(words, verb + 2, content_end(words))
    return bare and _has_clause(words, verb, cue)


def _is_within_phrase(words: list[Word], at: int) -> bool:
    """Return whether a quotation before a place belongs to a phrase: to chants of “…,” she said."""
    quoted = at if words[at].quoted else at - 1
    return quoted > 0 and words[quoted - 1].low in PREPOSITIONS


def _tells_somebody(words: list[Word], verb: int, cue: Cue) -> bool:
    """Return whether nothing but a listener follows: “…, the envoy told reporters”."""
    later = (at for at in range(verb + 2, len(words)) if words[at].low in ENDS_TAG)
    rest = words[verb + 1 : min(_before_participle(words, verb), next(later, len(words)))]
    if _is_closed(words, verb, cue):
        rest = rest[: comma_in(rest, 0, len(rest))]
    reported = any(word.quoted or word.low in {"that", ":"} for word in rest)
    return "addressee" in cue.complements and not reported and not finite_in(rest, 0, len(rest))


def _before_participle(words: list[Word], verb: int) -> int:
    """Return where “, adding that …” begins after a verb; the end where it does not."""
    for at in range(verb + 1, len(words) - 1):
        if words[at].text == "," and words[at + 1].signals and in_ing(words[at + 1].low):
            return at
    return len(words)
