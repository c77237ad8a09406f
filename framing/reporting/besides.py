"""What a sentence tells besides what its verb reports: …, without giving details; …; | she left."""

from __future__ import annotations

from framing.reporting.bounds import before_according, before_likewise
from framing.reporting.cues import Cue
from framing.reporting.endings import in_ing
from framing.reporting.finite import finite_in, is_finite
from framing.reporting.judged import (
    CALLING,
    DENIES,
    RETELLING,
    before_denial,
    before_judgement,
    before_retold,
)
from framing.reporting.next_acts import OWN_ACTS, before_next_act
from framing.reporting.objects import clause_end
from framing.reporting.phrases import Range
from framing.reporting.tags import says_no_more
from framing.reporting.unsaid import (
    FALLS_SILENT,
    LEADS_TO_UNSAID,
    UNSAID,
    UNSAID_YET,
    before_silence,
    before_unsaid,
    before_unsaid_yet,
)
from framing.reporting.verbals import before_past
from framing.reporting.vocabulary import AUXILIARIES, DETERMINERS, PREPOSITIONS, Word

# Without one of these nothing cuts short what is said.
CUT_SHORT = FALLS_SILENT | DENIES | UNSAID | {"according", "as", "without", "short"}
PAST_AUXILIARIES = frozenset(["was", "were", "had", "did", "could", "would"])
NO_SUBJECT = PREPOSITIONS | DETERMINERS | {"it", "he", "she", "they", "we", "i", "you"}


def before_rest(words: list[Word], reach: Range, low: list[str], clause: bool, cue: Cue) -> int:
    """Return where that ends which a verb reports, before what its sentence tells besides.

    ``reach`` is from where it begins to where the sentence ends, ``low`` its words but the first.
    """
    start, cut = reach
    if not CUT_SHORT.isdisjoint(low[1:]):  # hardly ever
        cut = _cut_short(words, start, cut, low)
    cut = _before_comment(words, start, cut, low, clause)
    if start < cut and in_ing(words[start].low):
        cut = _before_verb(words, start, cut)
    elif clause and "and" in low and "infinitive" in cue.complements:
        cut = before_past(words, start, cut)
    if ";" in low:
        cut = _before_another(words, start, cut)
    return clause_end(words, start, cut) if cue.kind == "attitude" else cut


def _cut_short(words: list[Word], start: int, end: int, low: list[str]) -> int:
    """Return where it is told who else says so, or what is not said or denied, or the end."""
    cut = before_likewise(words, start, before_according(words, start, end))
    cut = before_silence(words, start, cut)
    cut = cut if UNSAID.isdisjoint(low) else before_unsaid(words, start, cut)
    cut = cut if DENIES.isdisjoint(low) else before_denial(words, start, cut)
    return _before_no_more(words, start, cut) if "without" in low else cut


def _before_comment(words: list[Word], start: int, end: int, low: list[str], clause: bool) -> int:
    """Return where it is told what came of it, done, judged, retold or not said yet, or the end."""
    cut = end
    if clause and not OWN_ACTS.isdisjoint(low):
        cut = before_next_act(words, start, cut)
    if start < cut and words[cut - 1].quoted and not CALLING.isdisjoint(low):
        cut = before_judgement(words, start, cut)
    if clause and "," in low and not RETELLING.isdisjoint(low):
        cut = before_retold(words, start, cut)
    if not (UNSAID_YET.isdisjoint(low) or LEADS_TO_UNSAID.isdisjoint(low)):
        cut = before_unsaid_yet(words, start, cut)
    return cut


def _before_verb(words: list[Word], start: int, end: int) -> int:
    """Return where the main clause goes on after a gerund: accused them of lying | and left."""
    for at in range(start + 1, end - 1):
        after = words[at + 1]
        if words[at].finite and is_finite(words, at):
            return end  # weakening it would hurt them and help others
        if words[at].low == "and" and after.finite and after.low not in AUXILIARIES:
            return at if is_finite(words, at + 1) else end
        plain = after.low not in AUXILIARIES and after.low[-1] != "s"
        past = bool(after.finite) and (plain or after.low in PAST_AUXILIARIES)
        if words[at].low == "but" and past and is_finite(words, at + 1):
            return at  # denied taking it | but was convicted
    return end


def _before_another(words: list[Word], start: int, end: int) -> int:
    """Return where, behind a semicolon, a sentence of its own begins, or the end.

    The dam was old; | the mayor left. What goes on with a pronoun, “and” or “that” does so still.
    """
    for at in range(start + 1, end - 2):
        if words[at].text != ";":
            continue
        stop = next((i for i in range(at + 1, end) if words[i].text == ";"), end)
        first = words[at + 1]
        opens = first.names or (first.low in DETERMINERS and first.low != "that")
        opens = opens or (first.in_phrase and first.low not in NO_SUBJECT)
        if opens and finite_in(words, at + 1, stop):
            return at
    return end


def _before_no_more(words: list[Word], start: int, end: int) -> int:
    """Return where “, without giving details” begins, which tells what is not said, or the end."""
    for at in range(start + 2, end - 1):
        if says_no_more(words, at) and words[at - 1].text == ",":
            return at - 1
    return end
