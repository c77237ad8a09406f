"""Headlines with somebody’s claim and a verb: “Dam safe, says Lund”, “Minister says dam safe”."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.acts import Attribution
from framing.reporting.bounds import NOMINATIVE
from framing.reporting.cues import OF_CLAUSES, STATEMENT_NOUNS, reporting_verbs
from framing.reporting.endings import in_s, is_plural, is_role
from framing.reporting.phrases import AUXILIARIES, Range, subject_after
from framing.reporting.vocabulary import PREPOSITIONS, Word
from framing.speakers.actors import TITLES

SAYS = frozenset(["says", "say", "said"])
ASKING = frozenset(["what", "how", "why", "where", "when", "who", "which"])
LONGEST_LISTENER = 5  # words of a verb and whom it tells
LONGEST_SPEAKER = 5  # words before or after a colon, or before a verb
MEANWHILE = frozenset(["as", "after", "amid", "while", "despite", "before", "ahead"])
CLAIMING = AUXILIARIES - {"was", "were", "had", "did", "been", "being"}
BASE = frozenset(["are", "have", "do"])
SPEAKERS = (
    word_class("headline_speakers")
    | word_class("person_roles")
    | word_class("bodies")
    | (word_class("bodies_of_state") - {"office", "department"})
    | STATEMENT_NOUNS
    | (TITLES - {"state", "house", "former", "foreign", "vice", "democratic", "republican"})
)
BY_VERB = "headline with a verb"


def claimed(cue: Range, source: Range, content: Range, rule: str) -> Attribution:
    """Return the act of a headline."""
    return Attribution(cue, source, (content,), True, rule, True, headline=True)


def by_verb(words: list[Word]) -> Attribution | None:
    """Return the claim before a comma and “says X” or “X says”."""
    commas = [at for at, word in enumerate(words) if word.text in {",", "—", "–", "-"}]
    if not commas or commas[-1] < 2:
        return None
    comma, last = commas[-1], len(words) - 1
    if words[min(comma + 1, last)].low in ASKING:
        return None  # what we know
    verbs = reporting_verbs()
    cue = words[comma + 1].cue if comma < last else None
    if cue and not cue.complements.isdisjoint(OF_CLAUSES):
        source = _source_after(words, comma + 1)
        if source and (words[comma + 1].low in SAYS or _may_speak(words[source[1] - 1])):
            return claimed((comma + 1, comma + 2), source, (0, comma), BY_VERB)
    if comma + 1 < last and words[last].low in verbs and words[last - 1].low not in PREPOSITIONS:
        return claimed((last, last + 1), (comma + 1, last), (0, comma), BY_VERB)
    verb = next((at for at in range(comma + 2, last) if _tells(words, at)), 0)
    return claimed((verb, verb + 1), (comma + 1, verb), (0, comma), BY_VERB) if verb else None


def _tells(words: list[Word], verb: int) -> bool:
    """Return whether a verb has nothing but a listener after it: “…, minister tells summit”."""
    cue = words[verb].cue
    told = cue is not None and cue.verb == "tell" and len(words) - verb <= LONGEST_LISTENER
    return told and not any(word.is_sign or word.finite for word in words[verb + 1 :])


def after_verb(words: list[Word]) -> Attribution | None:
    """Return the claim after “X says”, though it has no verb: “Mayor says bridge unsafe”."""
    at = next((at for at, word in enumerate(words) if word.low in SAYS), 0)
    if not 0 < at < len(words) - 2:
        return None
    if any(word.is_sign or word.quoted or word.low in ASKING for word in words[:at]):
        return None
    end = next((i for i in range(at + 1, len(words)) if words[i].text == ";"), len(words))
    return claimed((at, at + 1), (0, at), (at + 1, end), BY_VERB)


def before_meanwhile(words: list[Word], start: int, end: int) -> Range:
    """Return a range up to what else happens: Lund | ahead of the vote."""
    places = range(start + 1, end)
    return start, next((at for at in places if words[at].low in MEANWHILE), end)


def _source_after(words: list[Word], verb: int) -> Range | None:
    """Return who says it after a verb: admits Lund | ; admits Lund | after the defeat."""
    end = before_meanwhile(words, verb + 1, len(words))[1]
    source = subject_after(words, verb, end)
    if source is None:
        return None
    stop = min(source[1], end)
    closed = stop == end or words[stop].is_sign
    return (source[0], stop) if closed and source[0] < stop else None


def tagged(words: list[Word]) -> Attribution | None:
    """Return the claim that “admits Lund” or “regulator urges” ends, whatever its own verbs are.

    The verb in -s does not go on with what stands before the comma: that says “we”, or is several,
    or the verb is the last word and a speaker stands before it.
    """
    comma = next((at for at in range(len(words) - 2, 1, -1) if words[at].text == ","), 0)
    if not comma or any(word.quoted for word in words[:comma]):
        return None
    first, last = words[comma + 1], len(words) - 1
    if first.cue and in_s(first.low) and "clause" in first.cue.complements:
        source = _source_after(words, comma + 1)
        apart = first.low in SAYS or _disagrees(words, comma)
        if source and apart:
            return claimed((comma + 1, comma + 2), source, (0, comma), BY_VERB)
    cue, between = words[last].cue, words[comma + 1 : last]
    if cue is None or not (_is_verb(words[last]) and _may_speak(words[last - 1])):
        return None
    apart = any(word.is_sign or word.quoted or word.finite for word in between)
    if apart or len(between) > LONGEST_SPEAKER:
        return None
    return claimed((last, last + 1), (comma + 1, last), (0, comma), BY_VERB)


def _may_speak(word: Word) -> bool:
    """Return whether a word is a name or a noun for who speaks: not so a risk that a bank flags."""
    noun = word.low.removesuffix("s")
    return word.is_name or is_role(noun) or word.low in SPEAKERS or noun in SPEAKERS


def _is_verb(word: Word) -> bool:
    """Return whether a last word agrees as a verb would: council warns, police urge."""
    return in_s(word.low) or (word.cue is not None and word.low == word.cue.verb)


def _disagrees(words: list[Word], comma: int) -> bool:
    """Return whether what a headline begins with takes no verb in -s: we; the fares; ports must."""
    if words[0].low in NOMINATIVE:
        return words[0].low not in {"he", "she"}
    verb = next((at for at in range(1, comma) if words[at].low in CLAIMING), 0)
    return verb > 0 and (is_plural(words[verb - 1].low) or words[verb].low in BASE)
