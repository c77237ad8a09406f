"""An act of reporting within a sentence: its cue, its source, and what it reports."""

from __future__ import annotations

from dataclasses import dataclass

from framing.base.words import word_class
from framing.reporting.asides import past_participle
from framing.reporting.besides import before_rest
from framing.reporting.bounds import (
    NOMINATIVE,
    content_end,
    has_particle,
    infinitive_end,
    is_flag,
    relative_end,
)
from framing.reporting.chains import before_adverbials
from framing.reporting.complements import complement
from framing.reporting.cues import Cue
from framing.reporting.finite import finite_in
from framing.reporting.gapping import left_out
from framing.reporting.judged import is_judgement
from framing.reporting.objects import Reported
from framing.reporting.phrases import Range
from framing.reporting.resumed import goes_on_beside
from framing.reporting.tags import (
    begins,
    is_subject,
    past_appositions,
    source_end,
    stands_within,
    tag_end,
    turned_within,
)
from framing.reporting.vocabulary import AUXILIARIES, Word

DOCUMENTS = word_class("documents")
ACTS_NEXT = frozenset(["and", "then", "before", "but"])
INTRODUCES = frozenset([",", ":", "that", "—", "–", "."])
RELATIVE_SUBJECTS = frozenset(["who", "which"])
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

    def said_until(self, end: int) -> tuple[Range, ...]:
        """Return what of its content stands before a place."""
        return tuple([(a, min(b, end)) for a, b in self.content if a < min(b, end)])


def after_content(
    words: list[Word], verb: int, cue: Cue, left: int, source: Range, rule: str
) -> Attribution:
    """Return an act whose content stands before it, and on after it where it resumes."""
    told = words[source[0]].low in NOMINATIVE or words[source[0]].low == "it"
    first = _last_part(words, left, told)
    before = (max(begins(words, left), begins(words, left, first) if first else 0), left)
    after = _resumes_at(words, verb, cue, left, source)
    content = _on_either_side(words, before, after) if after else [before]
    kept = tuple([(start, stop) for start, stop in content if start < stop])
    return Attribution((verb, verb + 1), source, kept, True, rule, True, kind=cue.outside)


def _resumes_at(words: list[Word], verb: int, cue: Cue, left: int, source: Range) -> int:
    """Return where what is said goes on after a verb and its source: …, she said, | …; or 0."""
    follows = source[0] > verb
    resume = source_end(words, source[1]) if follows else max(verb + 1, source[1])
    within = turned_within if follows else stands_within
    if within(words, left, resume, cue):
        comma = tag_end(words, resume, cue) or resume
        if comma < len(words) and is_subject(words, begins(words, left), left - 1):
            comma = past_participle(words, comma)
        comma = past_appositions(words, comma, verb) if follows else comma
        return 0 if is_judgement(words, comma) else comma + 1
    return goes_on_beside(words, left, resume, cue) or _introduced(words, resume) or 0


def _on_either_side(words: list[Word], before: Range, after: int) -> list[Range]:
    """Return what is said before a tag and what is from a place after it on."""
    rest = after, _said_until(words, after)
    if before[0] and words[before[0]].low in OPENS_RELATIVE:
        rest = after, relative_end(words, *rest)
    return [rest] if _only_leads(words, before, after) else [before, rest]


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
    end = _reach(words, verb, group, source)
    start, clause, topic = _reported(words, verb, cue, source, end)
    low = [word.low for word in words[start + 1 : end]]
    cut = before_rest(words, (start, end), low, clause, cue)
    gap = left_out(words, (start, end), low, clause) if cue.kind != "attitude" else None
    content = _with_topic(topic, (start, min(gap[0], cut) if gap else cut))
    return Attribution(
        _with_particle(words, verb, start), source, content, clause, rule, sequential, shared,
        cue.outside, topic, gap=gap and gap[1:],
    )  # fmt: skip


def _with_particle(words: list[Word], verb: int, start: int) -> Range:
    """Return a verb with what goes with it, where what it reports begins later: called for …."""
    return verb, verb + 1 + (start > verb + 1 and has_particle(words, verb, start))


def _reach(words: list[Word], verb: int, group: int, source: Range) -> int:
    """Return where the clause of a verb ends: its sentence, or before that a relative clause."""
    end = content_end(words)
    owned = source[0] > 0 and words[source[0] - 1].low == "whose"
    left = before_adverbials(words, group) if words[group - 1].adverbial else group
    if owned or words[left - 1].low in RELATIVE_SUBJECTS:
        return infinitive_end(words, verb, relative_end(words, verb, end))
    return end


def _reported(words: list[Word], verb: int, cue: Cue, source: Range, end: int) -> Reported:
    """Return what a verb reports up to a place.

    What documents show by no clause is said all the same, people show nothing so.
    """
    found = complement(words, verb, cue, end)
    if found.clause or cue.verb not in SHOWS:
        return found
    if found.topic and any(word.low in DOCUMENTS for word in words[slice(*source)]):
        return Reported(found.start, True)
    return Reported(end, False) if cue.verb in FOUND else found


def _with_topic(topic: Range | None, reach: Range) -> tuple[Range, ...]:
    """Return what is reported with its topic where that stands before it."""
    kept = (reach,) if reach[0] < reach[1] else ()
    return (topic, *kept) if topic and topic[1] < reach[0] else kept


def holds_marks(words: list[Word], act: Attribution) -> bool:
    """Return whether a quotation stands in what an act reports."""
    return any([word.quoted for start, end in act.content for word in words[start:end]])


def quotation_right_before(words: list[Word], group: int) -> bool:
    """Return whether a quotation, with or without a comma, stands right before the verb."""
    at = group - 1
    comma = at > 0 and words[at].text in {",", "—", "-", "–"}
    at -= comma
    if at < 0 or not words[at].quoted:
        return False
    pronoun = at == 0 and group < len(words) and words[group].low in NOMINATIVE
    return comma or pronoun or words[at].last in ",.?!—–-…"
