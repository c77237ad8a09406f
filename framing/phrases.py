"""Noun phrases around a verb, found with closed word classes instead of a parser."""

from __future__ import annotations

from typing import NamedTuple

from framing.cues import reporting_verbs

Range = tuple[int, int]


class Word(NamedTuple):
    """A token outside quotation marks, or one whole quoted region, whose text is its last sign."""

    text: str
    low: str
    start: int
    end: int
    region: int = -1

    @property
    def is_name(self) -> bool:
        """True for a word that begins with a capital."""
        return self.region < 0 and self.text[:1].isupper()


PERSONAL = frozenset("i he she they we it you".split())
RELATIVE = frozenset("who which that whom whose".split())
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some any each every both all no "
    "another other several many few one two three four five six dozens most such".split()
)
PREPOSITIONS = frozenset(
    "of in on at for from with by to into onto over under about against among between during "
    "through throughout after before since until toward towards without within like per via amid "
    "inside outside around across near behind beyond despite following including regarding".split()
)
SUBORDINATORS = frozenset(
    "that which who whom whose when while because if but although though as where whether until so "
    "than what how why whereas unless once yet nor since after before then even".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did will would can could may might "
    "shall should must ’s ’re ’d ’ll isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t "
    "didn’t won’t wouldn’t can’t couldn’t cannot ain’t".split()
)
ADVERBS = frozenset(
    "also then later now once again even still just never not always often first only further simply "
    "too soon already yet ever rather instead recently earlier subsequently far almost quite much "
    "similarly publicly privately reportedly notably however meanwhile more most long".split()
)
NEGATORS = frozenset(
    "not never no neither nor hardly without nobody nothing cannot".split()
)  # and every word in n’t
MODALS = frozenset("would could might may should can must will shall".split())
# Frequent finite verbs whose form does not end in -ed.
IRREGULAR = frozenset(
    "went came took gave made got led won lost ran held left kept sent met saw knew grew drew fell "
    "felt stood sat set put hit cut paid brought bought built caught chose drove flew fought forgot "
    "hung heard hid hurt laid lay lent let meant rode rose sold shook shot shut slept slid spent "
    "split spoke spread stole struck swept swung taught threw understood wore withdrew became began "
    "broke bore beat bent goes comes takes gives makes gets leads runs holds keeps meets sees knows "
    "stands sits remains seems appears wants needs thinks believes hopes continues plans has think "
    "thought believe hope want need know seem became told says".split()
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight "
    "january february march april may june july august september october november december".split()
)


def is_negator(low: str) -> bool:
    """Return whether a lower-case word denies: not, never, didn’t."""
    return low in NEGATORS or low.endswith(("n’t", "n't"))


def is_finite(words: list[Word], at: int) -> bool:
    """Return whether a word is, as far as its form tells, a finite verb."""
    low = words[at].low
    if low in AUXILIARIES or low in IRREGULAR:
        return True
    if words[at].is_name or not low.endswith("ed") or len(low) < 5:
        return low in reporting_verbs() and low.endswith("s") and at > 0 and words[at - 1].is_name
    before = words[at - 1].low if at else ""
    return before not in DETERMINERS and before not in PREPOSITIONS and not before.endswith("’s")


def verb_group(words: list[Word], verb: int) -> int:
    """Return where the auxiliaries and adverbs before a verb begin."""
    at = verb
    while at and (
        words[at - 1].low in AUXILIARIES
        or words[at - 1].low in ADVERBS
        or is_negator(words[at - 1].low)
        or (words[at - 1].low.endswith("ly") and not words[at - 1].is_name)
    ):
        at -= 1
    return at


def subject_before(words: list[Word], verb: int, floor: int = 0) -> Range | None:
    """Return the range of the noun phrase that ends where the verb group begins, or None.

    An apposition or a parenthesis between the two is stepped over; a relative pronoun is answered
    by the noun phrase it stands for.
    """
    end = verb_group(words, verb)
    skipped = _before_parenthesis(words, end, floor)
    found = _phrase_before(words, skipped, floor)
    if found and words[found[0]].low in RELATIVE and found[1] - found[0] == 1:
        return _antecedent(words, found[0], floor)
    return found


def governing_subject(words: list[Word], verb: int, floor: int = 0) -> Range | None:
    """Return the subject of the nearest finite verb before: what a participle or an “and said” shares."""
    for at in range(verb - 1, floor - 1, -1):
        if words[at].region < 0 and is_finite(words, at):
            found = subject_before(words, at, floor)
            if found:
                return found
    return None


def subject_after(words: list[Word], verb: int, stop: int) -> Range | None:
    """Return the noun phrase right after a verb (“said the minister”), or None."""
    at = verb + 1
    while at < stop and _continues_phrase(words, at, verb + 1):
        at += 1
    if at == verb + 1 or words[verb + 1].low in PREPOSITIONS | DAYS | ADVERBS:
        return None
    return verb + 1, at


def _before_parenthesis(words: list[Word], end: int, floor: int) -> int:
    """Return where the noun phrase ends when a parenthesis stands between it and ``end``."""
    if end - floor < 3 or words[end - 1].text not in {",", ")", "—", "–", "-"}:
        return end
    sign = {")": "("}.get(words[end - 1].text, words[end - 1].text)
    for at in range(end - 2, max(floor, end - 45), -1):
        if words[at].text == sign:
            if at - floor > 1 and words[at - 1].text == "," and sign == "(":
                return at - 1
            return at
    return end


def _phrase_before(words: list[Word], end: int, floor: int) -> Range | None:
    """Return the noun phrase that ends at ``end``."""
    if end > floor and words[end - 1].low in PERSONAL | RELATIVE:
        return end - 1, end
    at = end
    while at > floor and _precedes_in_phrase(words, at - 1, end, floor):
        at -= 1
    return _trimmed(words, at, end)


def _precedes_in_phrase(words: list[Word], at: int, end: int, floor: int) -> bool:
    """Return whether the word at ``at`` may belong to the noun phrase that follows it."""
    word = words[at]
    if word.region >= 0 or word.low in PERSONAL or word.low in SUBORDINATORS - {"that"}:
        return False
    if word.low in {"and", "&", "or"}:
        return at > floor and at + 1 < end and _coordinates(words, at)
    if not word.low[0].isalnum():
        return word.text == "." and at > floor and len(words[at - 1].text) < 6 and words[at - 1].is_name
    return not (is_finite(words, at) or word.low == "that")


def _coordinates(words: list[Word], at: int) -> bool:
    """Return whether an “and” joins two names rather than two clauses."""
    return words[at - 1].is_name and (
        words[at + 1].is_name or words[at + 1].low in DETERMINERS or words[at + 1].low in {"other"}
    )


def _trimmed(words: list[Word], start: int, end: int) -> Range | None:
    """Drop what stands before the phrase proper: adverbs, conjunctions, a leading preposition."""
    while start < end and (
        words[start].low in ADVERBS | SUBORDINATORS | {"and", "or", "."}
        or (words[start].low.endswith("ly") and start + 1 < end and not words[start].is_name)
        or words[start].low in DAYS
    ):
        start += 1
    if start < end and words[start].low in PREPOSITIONS:
        return _after_preposition(words, start, end)
    return (start, end) if start < end and words[start].region < 0 else None


def _after_preposition(words: list[Word], start: int, end: int) -> Range | None:
    """Return the last run of names after a leading prepositional phrase without a comma, or None."""
    at = end
    while at > start + 1 and words[at - 1].is_name:
        at -= 1
    return (at, end) if at < end and at > start + 1 else None


def _antecedent(words: list[Word], relative: int, floor: int) -> Range | None:
    """Return the noun phrase a relative pronoun stands for."""
    end = relative - 1 if relative > floor and words[relative - 1].text == "," else relative
    return _phrase_before(words, end, floor) if end > floor else None


def _continues_phrase(words: list[Word], at: int, start: int) -> bool:
    """Return whether the word at ``at`` may still belong to the noun phrase begun at ``start``."""
    word = words[at]
    if word.region >= 0:
        return False
    if word.text == ".":
        return at + 1 < len(words) and len(words[at - 1].text) < 6 and words[at - 1].is_name
    if word.low in {"of", "&", "for", "and"}:
        return at > start
    if at > start and words[at - 1].low in PERSONAL:
        return False
    return word.low[0].isalnum() and not (
        word.low in PREPOSITIONS | SUBORDINATORS | DAYS | AUXILIARIES or is_finite(words, at)
    )
