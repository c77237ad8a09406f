"""Tags beside a quotation whose verb is in no list: “…,” fumed Ana Brook; “…,” Ana Brook beamed.

A quotation that a comma closes, or that opens its sentence, is grammatically the object of the verb
beside it: whatever the verb is, its subject said the words.
"""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.bounds import content_end, ends_here
from framing.reporting.chains import subject_before
from framing.reporting.cues import reporting_verbs
from framing.reporting.endings import is_role
from framing.reporting.listeners import after_addressee
from framing.reporting.phrases import Range, subject_after
from framing.reporting.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    Word,
)
from framing.voices.owners import LEAD_NOUNS, owner

LONGEST = 25  # words between a quotation and the verb of its tag
BE = frozenset(["is", "was", "are", "were"])
NEAR = 6  # words between a verb and the noun for a statement
OF = frozenset(["of", "from", "by", "to"])
ROLES = word_class("person_roles") | word_class("titles")
PARTICLES = frozenset(["in", "out", "up", "back", "on", "off", "away", "over", "down", "along"])
NO_VERB = PREPOSITIONS | SUBORDINATORS | DETERMINERS | PERSONAL | AUXILIARIES | ADVERBS
NO_VERB |= {"and", "or", "nor", "plus", "versus", "not"}
Tag = tuple[Range, Range]  # the subject, and its verb


def tag_after(words: list[Word], at: int) -> Tag | None:
    """Return the tag right after a quotation, its comma inside the marks, outside, or left out."""
    if at and not words[at - 1].is_sign:
        return None
    first = at + 1
    comma = first < len(words) and words[first].text in {",", "—", "–"}
    first += comma
    if first >= len(words) or words[first].quoted or words[first].is_sign:
        return None
    closed = comma or words[at].last in ",?!—–-…"
    if not closed and (at or not words[at].last.isalnum()):
        return None
    return _verb_first(words, first, closed) or _subject_first(words, first, closed)


def statement_of(words: list[Word], at: int) -> Range | None:
    """Return whose words marks hold that a noun says they are: Ana Brook’s answer was “no”."""
    said = _in_words(words, at)
    if said:
        return said
    after = at + 1
    if after + 1 < len(words) and words[after].text == ",":
        after += 1
    if at > 1 and words[at - 1].low in BE:
        noun = next((i for i in range(at - 2, -1, -1) if words[i].low in LEAD_NOUNS), None)
        return None if noun is None else _owner_before(words, noun, at - 1)
    if at > 1 and words[at - 1].text in {"—", "–"} and words[at - 2].low in LEAD_NOUNS:
        return _owner_before(words, at - 2, at - 1)  # Brook’s answer – “no” – drew laughter
    if after + 2 >= len(words) or words[after].low not in BE:
        return None
    if words[after + 1].low in {"how", "all", "what"}:
        subject = subject_after(words, after + 1 + (words[after + 2].low == "that"), len(words))
        return subject if subject and _may_speak(words, subject) else None
    stop = min(len(words), after + NEAR)
    noun = next((i for i in range(after, stop) if words[i].low in LEAD_NOUNS), None)
    return owner(words, noun, len(words)) if noun is not None else None


def _owner_before(words: list[Word], noun: int, verb: int) -> Range | None:
    """Return whose statement a noun names that is the subject of a verb: the verdict of X was."""
    between = words[noun + 1 : verb]
    apart = any(word.is_sign or word.finite for word in between)
    close = not apart and (not between or between[0].low in OF)
    return owner(words, noun, verb) if close else None


def _in_words(words: list[Word], at: int) -> Range | None:
    """Return in whose words something is put: in Ana Brook’s words, “…”; “…”, in her words."""
    before = at > 2 and words[at - 1].text == "," and words[at - 2].low == "words"
    after = at + 1 < len(words) and words[at + 1].text == ","
    first = at + 2 + after
    behind = [word.low for word in words[first : at + NEAR + 4]]
    if not (before or "words" in behind):
        return None
    noun = at - 2 if before else first + behind.index("words")
    if not any(word.low == "in" for word in words[max(0, noun - NEAR) : noun]):
        return None
    return owner(words, noun, len(words))


def tag_before(words: list[Word], at: int) -> Tag | None:
    """Return the tag before a comma and a whole sentence in marks: Ana Brook beamed, “…”."""
    if at < 3 or words[at - 1].text != "," or words[at].last not in ".?!…":
        return None
    verb = at - 2
    while verb and words[verb].low.endswith("ly"):
        verb -= 1
    if not _is_past(words[verb]) or words[verb - 1].low in DETERMINERS:
        return None
    subject = subject_before(words, verb)
    if subject is None or not (subject[0] == 0 or words[subject[0] - 1].is_sign):
        return None
    return (subject, (verb, verb + 1)) if _may_speak(words, subject) else None


def _verb_first(words: list[Word], verb: int, closed: bool) -> Tag | None:
    """Return the tag that begins with its verb: fumed Ana Brook, a plumber."""
    word = words[verb]
    if word.is_name or word.low in NO_VERB or word.low.endswith("ly"):
        return None
    after = verb + 1
    while after < len(words) and words[after].low in PARTICLES:
        after += 1
    subject = subject_after(words, after - 1, len(words))
    if subject is None or not (_may_speak(words, subject) or words[subject[0]].low in PERSONAL):
        return None
    if not closed and word.low not in reporting_verbs() and not _is_past(word):
        return None
    head = subject[1] - 1
    sent = head + 1 < len(words) and words[head + 1].low == "from"
    if words[head].low in LEAD_NOUNS or (sent and not is_role(words[head].low)):
        subject = owner(words, head, len(words)) or subject  # came the answer from Ana Brook
    named = words[subject[0]].is_name or words[head].low in ROLES
    return (subject, (verb, after)) if named or _is_past(word) else None


def _subject_first(words: list[Word], first: int, closed: bool) -> Tag | None:
    """Return the tag that begins with its subject: Ana Brook, the mayor, beamed."""
    for verb in range(first + 1, min(len(words), first + LONGEST)):
        word = words[verb]
        if word.quoted or word.text in ":;":
            return None
        known = word.low in reporting_verbs()
        if not (known or (closed and _is_past(word))) or word.is_name:
            continue
        subject = subject_before(words, verb)
        if subject and subject[0] == first and _may_speak(words, subject):
            after = verb + 1
            while after < len(words) and words[after].low in PARTICLES:
                after += 1
            over = ends_here(words, after, False) or _tells(words, verb)
            return (subject, (verb, after)) if over else None
    return None


def _tells(words: list[Word], verb: int) -> bool:
    """Return whether nothing but a listener follows a verb: “…” Ana Brook told the crowd."""
    end = content_end(words)
    cue = reporting_verbs().get(words[verb].low)
    listens = cue is not None and "addressee" in cue.complements
    return listens and after_addressee(words, verb + 1, end) == end


def _is_past(word: Word) -> bool:
    """Return whether a word is a past form, and no auxiliary."""
    return word.finite in {"past", "always"} and word.low not in AUXILIARIES


def _may_speak(words: list[Word], subject: Range) -> bool:
    """Return whether a noun phrase may be a speaker: a name, a pronoun, or with a determiner.

    A role may stand before a name without one: beamed former captain Ana Brook.
    """
    first = words[subject[0]]
    if first.is_name or first.low in DETERMINERS or first.low in PERSONAL:
        return True
    named = next((at for at in range(*subject) if words[at].names), subject[0])
    return named > subject[0] and is_role(words[named - 1].low)
