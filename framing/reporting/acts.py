"""An act of reporting within a sentence: its cue, its source, and what it reports."""

from __future__ import annotations

from dataclasses import dataclass

from framing.base.words import word_class
from framing.reporting.bounds import (
    NOMINATIVE,
    before_according,
    before_likewise,
    content_end,
    finite_in,
    has_particle,
    infinitive_end,
    is_flag,
    relative_end,
)
from framing.reporting.chains import before_adverbials
from framing.reporting.complements import complement
from framing.reporting.cues import Cue
from framing.reporting.finite import is_finite
from framing.reporting.gapping import left_out
from framing.reporting.judged import (
    CALLING,
    DENIES,
    RETELLING,
    before_denial,
    before_judgement,
    before_retold,
    is_judgement,
)
from framing.reporting.next_acts import OWN_ACTS, before_next_act
from framing.reporting.objects import Reported, clause_end
from framing.reporting.phrases import Range
from framing.reporting.resumed import goes_on_beside
from framing.reporting.tags import (
    begins,
    past_appositions,
    says_no_more,
    source_end,
    stands_within,
    tag_end,
    turned_within,
)
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
from framing.reporting.vocabulary import AUXILIARIES, DETERMINERS, PREPOSITIONS, Word, in_ing

DOCUMENTS = word_class("documents")
# Without one of these nothing cuts short what is said.
CUT_SHORT = FALLS_SILENT | DENIES | UNSAID | {"according", "as", "without", "short"}
PAST_AUXILIARIES = frozenset(["was", "were", "had", "did", "could", "would"])
ACTS_NEXT = frozenset(["and", "then", "before", "but"])
INTRODUCES = frozenset([",", ":", "that", "—", "–", "."])
RELATIVE_SUBJECTS = frozenset(["who", "which"])
NO_SUBJECT = PREPOSITIONS | DETERMINERS | {"it", "he", "she", "they", "we", "i", "you"}
OPENS_RELATIVE = frozenset(["where", "which", "who"])
FOUND = frozenset(["show", "find"])
SHOWS = frozenset(
    ["show", "find", "suggest", "indicate", "reveal", "confirm", "predict", "forecast"]
)


@dataclass(slots=True)
class Attribution:
    """One act of reporting within a sentence; every range counts the sentence's words."""

    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    clause: bool  # True where the words outside marks are reported too
    rule: str
    sequential: bool = False  # it goes on from the act before, rather than being reported by it
    shared: bool = False  # its source is the subject of an earlier verb
    kind: str = "indirect"  # of the words outside marks that are reported
    topic: Range | None = None  # the part of the content that names what was spoken of
    headline: bool = False  # it is told by a headline
    gap: tuple[Range, Range] | None = None  # another source, its verb left out, and what it reports

    def of(self, content: tuple[Range, ...]) -> Attribution:
        """Return the act with another content."""
        return Attribution(
            *(self.cue, self.source, content, self.clause, self.rule, self.sequential),
            *(self.shared, self.kind, self.topic, self.headline),
        )


def after_content(
    words: list[Word], verb: int, cue: Cue, left: int, source: Range, rule: str
) -> Attribution:
    """Return an act whose content stands before it, and on after it where it resumes."""
    told = words[source[0]].low in NOMINATIVE or words[source[0]].low == "it"
    first = _last_part(words, left, told)
    content = [(max(begins(words, left), begins(words, left, first) if first else 0), left)]
    resume = max(verb + 1, source[1] if source[0] < verb else source_end(words, source[1]))
    within = stands_within if source[0] < verb else turned_within
    if within(words, left, resume, cue):
        comma = tag_end(words, resume, cue) or resume
        comma = comma if source[0] < verb else past_appositions(words, comma, verb)
        if not is_judgement(words, comma):
            content.append((comma + 1, _said_until(words, comma + 1)))
    elif beside := goes_on_beside(words, left, resume, cue):
        content.append((beside, _said_until(words, beside)))
    elif later := _introduced(words, resume):
        content.append((later, _said_until(words, later)))
    if len(content) == 2 and words[content[0][0]].low in OPENS_RELATIVE and content[0][0]:
        content[1] = content[1][0], relative_end(words, *content[1])
    if len(content) == 2 and _only_leads(words, content[0], content[1][0]):
        content.pop(0)
    kept = tuple([(start, stop) for start, stop in content if start < stop])
    return Attribution((verb, verb + 1), source, kept, True, rule, True, kind=cue.outside)


def _introduced(words: list[Word], start: int) -> int | None:
    """Return where the next quotation after a tag stands, if it goes on from there, or None."""
    for at, word in enumerate(words[start:], start):
        if word.quoted:
            last = words[at - 1].text == ";" and all(after.is_sign for after in words[at + 1 :])
            return at if last or words[at - 1].low in INTRODUCES else None
    return None


def _only_leads(words: list[Word], before: Range, after: int) -> bool:
    """Return whether nothing is said before a tag: Six months ago, she said, “We will sail.”."""
    first = words[after] if after < len(words) else words[-1]
    if not first.quoted or first.goes_on or not before[1]:
        return False
    inside = words[slice(*before)]
    return not (any(word.quoted for word in inside) or finite_in(inside, 0, len(inside)))


def _last_part(words: list[Word], left: int, told: bool) -> int:
    """Return where the last part of a sentence before a place begins.

    A semicolon parts it, or a colon before marks: The plan failed: | “We lost,” he said. Where who
    speaks was ``told`` of before, a colon after a clause does: Brook is careful: | it rained, he
    said.
    """
    if left > 2 and words[left - 1].text == "," and words[left - 2].low in OPENS_RELATIVE:
        return left - 2  # the town, | where, she said, it rained
    for at in range(left - 1, 0, -1):
        if words[at].text == ";":
            return at + 1
        if words[at].text == ":" and (
            words[at + 1].quoted or (told and finite_in(words, 0, at)) or is_flag(words, at)
        ):
            return at + 1
        if words[at].text in {"—", "–"} and words[at + 1].quoted and not words[at + 1].goes_on:
            return 0 if any(word.quoted for word in words[:at]) else at + 1
    return 0


def _said_until(words: list[Word], start: int) -> int:
    """Return where what is said ends: “…,” she said, “…” | and walked out."""
    end = content_end(words)
    end = next((at for at in range(start, end) if words[at].text == ";"), end)
    last = next((at for at in range(end - 1, start - 1, -1) if words[at].quoted), end)
    after = next((at for at in range(last + 1, end) if not words[at].is_sign), end)
    acts = after + 1 < end and words[after].low in ACTS_NEXT and words[after + 1].finite
    return last + 1 if acts and words[after + 1].low not in AUXILIARIES else end


def before_content(
    words: list[Word],
    verb: int,
    group: int,
    cue: Cue,
    source: Range,
    rule: str,
    sequential: bool,
    shared: bool = False,
) -> Attribution:
    """Return an act whose content stands after the verb, as the verb's complements allow.

    ``group`` is where the auxiliaries and adverbs before the verb begin.
    """
    end = content_end(words)
    owned = source[0] > 0 and words[source[0] - 1].low == "whose"
    left = before_adverbials(words, group) if words[group - 1].adverbial else group
    if owned or words[left - 1].low in RELATIVE_SUBJECTS:
        end = infinitive_end(words, verb, relative_end(words, verb, end))
    found = complement(words, verb, cue, end)
    if cue.verb in SHOWS and not found.clause:
        found = _shown(words, cue, source, found, end)
    start, clause, topic = found
    low = [word.low for word in words[start + 1 : end]]
    cut = _before_rest(words, (start, end), low, clause, cue)
    gap = left_out(words, (start, end), low, clause) if cue.kind != "attitude" else None
    cut = min(gap[0], cut) if gap else cut
    content: tuple[Range, ...] = ((start, cut),) if start < cut else ()
    if topic and topic[1] < start:
        content = (topic, *content)
    particle = start > verb + 1 and has_particle(words, verb, start)
    return Attribution(
        (verb, verb + 1 + particle), source, content, clause, rule, sequential, shared,
        cue.outside, topic, gap=gap and gap[1:],
    )  # fmt: skip


def _before_rest(words: list[Word], reach: Range, low: list[str], clause: bool, cue: Cue) -> int:
    """Return where that ends which a verb reports, before what its sentence tells besides.

    ``reach`` is from where it begins to where the sentence ends, ``low`` its words but the first.
    """
    start, cut = reach
    if not CUT_SHORT.isdisjoint(low[1:]):  # hardly ever
        cut = before_likewise(words, start, before_according(words, *reach))
        cut = before_silence(words, start, cut)
        cut = cut if UNSAID.isdisjoint(low) else before_unsaid(words, start, cut)
        cut = before_denial(words, start, cut)
        cut = _before_no_more(words, start, cut) if "without" in low else cut
    if clause and not OWN_ACTS.isdisjoint(low):
        cut = before_next_act(words, start, cut)
    if start < cut and words[cut - 1].quoted and not CALLING.isdisjoint(low):
        cut = before_judgement(words, start, cut)
    if clause and "," in low and not RETELLING.isdisjoint(low):
        cut = before_retold(words, start, cut)
    if not (UNSAID_YET.isdisjoint(low) or LEADS_TO_UNSAID.isdisjoint(low)):
        cut = before_unsaid_yet(words, start, cut)
    if start < cut and in_ing(words[start].low):
        cut = _before_verb(words, start, cut)
    elif clause and "and" in low and "infinitive" in cue.complements:
        cut = before_past(words, start, cut)
    if ";" in low:
        cut = _before_another(words, start, cut)
    return clause_end(words, start, cut) if cue.kind == "attitude" else cut


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


def _shown(words: list[Word], cue: Cue, source: Range, found: Reported, end: int) -> Reported:
    """Return what somebody shows by no clause: what documents show is said, people show nothing."""
    if found.topic and any(word.low in DOCUMENTS for word in words[slice(*source)]):
        return Reported(found.start, True)
    return Reported(end, False) if cue.verb in FOUND else found


def quotation_right_before(words: list[Word], group: int) -> bool:
    """Return whether a quotation, with or without a comma, stands right before the verb."""
    at = group - 1
    comma = at > 0 and words[at].text in {",", "—", "-", "–"}
    at -= comma
    if at < 0 or not words[at].quoted:
        return False
    pronoun = at == 0 and group < len(words) and words[group].low in NOMINATIVE
    return comma or pronoun or words[at].last in ",.?!—–-…"
