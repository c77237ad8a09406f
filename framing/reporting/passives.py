"""Reports whose source stands after “by”, or nowhere; and states of mind told by an adjective."""

from __future__ import annotations

from framing.reporting.acts import Attribution
from framing.reporting.bounds import comma_in, content_end, relative_end
from framing.reporting.chains import subject_before
from framing.reporting.cues import Cue
from framing.reporting.endings import in_ing
from framing.reporting.finite import finite_in
from framing.reporting.listeners import after_adverbials
from framing.reporting.objects import clause_end
from framing.reporting.phrases import Range, subject_after, verb_group
from framing.reporting.reduced import own_verb
from framing.reporting.times import after_time
from framing.reporting.verbals import gerund_after_of
from framing.reporting.vocabulary import ARTICLES, BE, DETERMINERS, NOTHING, PERSONAL, Word

BY, BY_NOBODY = "passive with “by”", "passive without “by”"
TOLD = frozenset(["assertive", "factive", "doubt", "commissive"])
SEEN = frozenset(["show", "find", "learn", "discover", "demonstrate", "note", "rule", "determine"])
SUPPOSED = frozenset(["if", "unless", "whether", "until", "once", "when"])
AFTER_AGENT = frozenset(["as", "of", "for", "that", "in", "on", "at", "after"])
CHARACTERISES = frozenset(["as", "object", "name"])
ASKING = frozenset(["infinitive", "wh", "addressee"])
ASKED = frozenset(["whether", "if", "how", "why", "what", "where", "when"])
WITH_INFINITIVE = frozenset(["infinitive", "addressee", "clause"])  # said by Brook to be
AFTER_WHEN = ASKED | {"that", "to", "not"}
OPENS_STATE = frozenset(["to", "that", "about", "of", "over", "by", "whether", "how", "why"])
STAYS = frozenset(["to", "whether", "how", "why"])  # these belong to what somebody has in mind
DONE = frozenset(["committed", "determined", "prepared", "resolved"])  # with “by”, no state of mind
OF_NOBODY = frozenset(["expect", "believe", "think", "fear", "hope"])  # “is expected to …”
BEGINS_CLAUSE = PERSONAL | DETERMINERS
AFTER_VERB = frozenset(["out", "clear", "plain", "known"])  # pointed out by, made clear by
LONGEST_LISTENER = 6  # words of “to the court”
LONGEST_APPOSITION = 14  # words


def passive(words: list[Word], verb: int, cue: Cue) -> Attribution | None:
    """Return the act of “was described by X as …”, “was accused by X of …”, “is believed to …”."""
    if cue.verb not in OF_NOBODY and "by" not in [word.low for word in words[verb + 1 :]]:
        return None  # as a rule
    end = relative_end(words, verb, content_end(words))
    by = _agent_at(words, verb, cue, end)
    if by is None:
        return _of_nobody(words, verb, cue, end)
    of = gerund_after_of(words, verb + 1, end) if "of" in cue.complements else None
    agent = _agent(words, by, of if of and of > by else _stop(words, by, end))
    if agent is None or (in_ing(words[by + 1].low) and not words[by + 1].is_name):
        return None  # she concluded by urging …
    if of:
        own = verb_group(words, own_verb(words, of + 1, end))
        if verb == 0:  # Accused by the union of lying, | the director said
            own = comma_in(words, of + 1, own)
        content: Range = (of + 1, by if by > of else own)
        return Attribution((verb, verb + 1), agent, (content,), True, BY, False)
    return _by_agent(words, verb, cue, by, agent, end)


def _agent(words: list[Word], by: int, stop: int) -> Range | None:
    """Return the noun phrase after “by”, without the article of marks: by the union | a “joke”."""
    found = subject_after(words, by, stop)
    if found and found[0] < found[1] - 1 and words[found[1] - 1].low in ARTICLES:
        return found[0], found[1] - 1
    return found


def _by_agent(
    words: list[Word], verb: int, cue: Cue, by: int, agent: Range, end: int
) -> Attribution | None:
    """Return what “by X” reports: the marks before it or after it, or a clause with “that”."""
    after = _after_when(words, _after_apposition(words, agent[1]), end)
    if any(word.quoted for word in words[verb + 1 : by]):
        return Attribution((verb, verb + 1), agent, ((verb + 1, by),), False, BY, True)
    if told := _as_told(words, verb, cue, agent, end):
        return told
    low = words[after].low if after < end else ""
    clause = low == "that" and not cue.complements.isdisjoint({"clause", "addressee"})
    infinitive = [word.low for word in words[after : after + 2]] == ["not", "to"] or low == "to"
    clause = clause or (infinitive and not cue.complements.isdisjoint(WITH_INFINITIVE))
    asked = any(word.low in BE for word in words[verb_group(words, verb) : verb])
    clause = clause or (asked and low in ASKED and not cue.complements.isdisjoint(ASKING))
    if not clause and cue.complements.isdisjoint(CHARACTERISES):
        return None
    after += low in {"as", "that"}
    content = ((after, end),) if after < end else ()
    return Attribution((verb, verb + 1), agent, content, clause, BY, not clause, kind=cue.outside)


def _as_told(words: list[Word], verb: int, cue: Cue, agent: Range, end: int) -> Attribution | None:
    """Return the act of “as first reported by X, …” and “…, as reported by X”."""
    group = verb_group(words, verb)
    if not group or words[group - 1].low != "as" or "clause" not in cue.complements:
        return None
    if group == 1 and agent[1] < end and words[agent[1]].text == ",":
        content = (agent[1] + 1, end)
    elif group > 2 and words[group - 2].text == "," and agent[1] == end:
        content = (0, group - 2)
    else:
        return None
    return Attribution((verb, verb + 1), agent, (content,), True, BY, True)


def _agent_at(words: list[Word], verb: int, cue: Cue, end: int) -> int | None:
    """Return where “by” stands: right after the verb, or after what was said of the subject."""
    first = verb + 1 + (verb + 1 < end and words[verb + 1].low in AFTER_VERB)
    at = after_time(words, first, end) if first < end else end
    if at < end and words[at].low == "to" and "clause" in cue.complements:
        at = _after_listener(words, at, end)
    if at < end and words[at].low == "by":
        return at
    stop = min(verb + 25, end)
    start = gerund_after_of(words, verb + 1, end) if "of" in cue.complements else None
    quoted = next((i for i in range(verb + 1, min(verb + 4, stop)) if words[i].quoted), None)
    if quoted is not None and not cue.complements.isdisjoint(CHARACTERISES):
        return quoted + 1 if quoted + 1 < end and words[quoted + 1].low == "by" else None
    if start is None:
        return None
    return next((i for i in range(start, stop) if words[i].low == "by"), None)


def _after_listener(words: list[Word], to: int, end: int) -> int:
    """Return where a phrase after “to” ends: it was explained to the court | by a doctor that …."""
    at = to + 1
    while at < min(end, to + LONGEST_LISTENER) and words[at].in_phrase and words[at].low != "by":
        at += 1
    return at


def _stop(words: list[Word], by: int, end: int) -> int:
    """Return where the agent after “by” ends at the latest."""
    ends = (i for i in range(by + 2, end) if words[i].low in {"as", "for", "that", "to", "not"})
    return next(ends, len(words))


def _after_apposition(words: list[Word], at: int) -> int:
    """Return where a sentence goes on after “by the mayor, Ana Brook, …”."""
    if at >= len(words) or words[at].text != ",":
        return at
    for i in range(at + 1, min(at + LONGEST_APPOSITION, len(words))):
        if words[i].text == "," and i + 1 < len(words) and words[i + 1].low in AFTER_AGENT:
            return i + 1
    return at


def _after_when(words: list[Word], at: int, end: int) -> int:
    """Return where a clause begins after when and where an agent spoke: by Brook in May that …."""
    after = after_adverbials(words, at, end)
    denied = next((i for i in range(at, after) if words[i].low == "not"), after)
    return denied if denied < end and words[denied].low in AFTER_WHEN else at


def _of_nobody(words: list[Word], verb: int, cue: Cue, end: int) -> Attribution | None:
    """Return the state of mind of “is expected to …”, “it is feared that …”: nobody's by name."""
    if cue.verb not in OF_NOBODY or verb + 1 >= end or words[verb + 1].low not in {"to", "that"}:
        return None
    if any(word.negates for word in words[verb_group(words, verb) : verb]):
        return None
    start = verb + 1 + (words[verb + 1].low == "that")
    content = (start, clause_end(words, start, end))
    return Attribution((verb, verb + 1), None, (content,), True, BY_NOBODY, kind="attitude")


def impersonal(words: list[Word], verb: int, group: int, cue: Cue) -> Attribution | None:
    """Return the statement of “it was announced that …”: nobody is named who makes it.

    Its subject stands before the verb's group, which begins at ``group``.
    """
    if cue.kind not in TOLD or "clause" not in cue.complements or cue.verb in SEEN:
        return None
    if group > 1 and words[group - 2].low in SUPPOSED:
        return None
    end = content_end(words)
    first = verb + 1 + (verb + 1 < end and words[verb + 1].low in AFTER_VERB)
    that = after_adverbials(words, first, end)
    if that + 1 >= end or words[that].low != "that":
        return None
    return Attribution((verb, verb + 1), None, ((that + 1, end),), True, BY_NOBODY)


def state_of_mind(words: list[Word], at: int) -> Attribution | None:
    """Return the attitude of “is determined to …”, “is afraid that …”, “is sure it will rain”."""
    after = words[at + 1] if at + 1 < len(words) else NOTHING
    opens = after.low in OPENS_STATE
    if not (opens or after.names or after.low in BEGINS_CLAUSE):
        return None
    if not any(word.low in BE for word in words[verb_group(words, at) : at]):
        return None
    if after.low == "by" and words[at].low in DONE:
        return None
    source = subject_before(words, at)
    if source is None or words[source[0]].quoted or (source[0] == 1 and words[0].text == "Not"):
        return None
    if not opens and (words[source[0]].low == "it" or not _is_clause(words, at + 1)):
        return None
    start, end = at + 1 + (opens and after.low not in STAYS), content_end(words)
    content = (start, clause_end(words, start, end))
    rule = "adjective of mind"
    return Attribution((at, at + 1), source, (content,), True, rule, kind="attitude")


def _is_clause(words: list[Word], start: int) -> bool:
    """Return whether a verb stands before the next sign: is certain | the letter is old."""
    sign = next((i for i in range(start, len(words)) if words[i].is_sign), len(words))
    return finite_in(words, start + 1, sign)
