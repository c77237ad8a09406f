"""The subject of a verb, whatever stands between the two.

Dates and adverbs, appositions, parentheses and relative clauses, in chains: “Jo Reed (R-Ohio), a
baker, who lost her shop, on Monday said”. The words between commas are segments; the subject is the
first noun phrase of the chain of segments that leads to the verb.
"""

from __future__ import annotations

from framing.reporting.cues import reporting_verbs
from framing.reporting.phrases import (
    JOINS,
    PARTICIPLES,
    RELATIVE,
    Range,
    after_openers,
    has_since,
    is_finite,
    leads_to_phrase,
    phrase_before,
    run_before,
)
from framing.reporting.times import after_time, before_time
from framing.reporting.vocabulary import (
    ADVERBS,
    DETERMINERS,
    OCCASIONS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    Word,
)
from framing.text.words import word_class

HELD_IN = frozenset(["in", "at", "during", "through", "via"])
ROLES, JOB_ENDINGS = word_class("person_roles"), tuple(word_class("job_endings"))
SHORT_ROLE = 4  # letters that are too few for an ending to tell
LONGEST_ADJECTIVE = 4  # words of “the soft-spoken” and the like
LONGEST_IN_LIST = 5  # words of one noun phrase of a list
LONGEST = 60  # words looked back for the subject
LONGEST_OCCASION = 10  # words of an occasion with what tells more of it
TELLS_MORE = PARTICIPLES | frozenset(["to", "with", "seen", "sent", "of", "on"])
LONGEST_TAG = 10  # words after a verb that say when, where and to whom
DASHES = frozenset(["—", "–", "-"])
AFTER_PARTICIPLE = PREPOSITIONS | DETERMINERS | ADVERBS | PERSONAL | {"that"}
HARD = frozenset(";:!?(,")
WORD_IN_MARKS = 40  # characters in marks that may stand within a phrase
OF_WHOM = frozenset(["whom", "which", "whose"])
CONTRASTS = frozenset(["while", "whereas", "though", "although"])
NEW_CLAUSE = CONTRASTS | {"and", "but"}  # after a clause another one begins with these
RESTRICTIVE = RELATIVE | {"where"}
OPENERS = SUBORDINATORS | {"and", "but", "or", "that"}
ASIDE = PREPOSITIONS | PARTICIPLES | SUBORDINATORS | {"according"}


def subject_before(words: list[Word], verb: int) -> Range | None:
    """Return the range of the noun phrase that is the subject of a verb after it, or None.

    Dates, appositions and parentheses between the two are stepped over; a relative pronoun is
    answered by the noun phrase it stands for.
    """
    end = before_adverbials(words, verb)
    at = _before_asides(words, end, verb) if end and words[end - 1].is_sign else end
    found = phrase_before(words, at)
    if found and words[found[0]].low in RELATIVE and found[1] - found[0] == 1:
        return _antecedent(words, found[0])
    if (found[0] if found else at) < 2:
        return found  # before it stands nothing of which it may be a part
    found = _of_relative_clause(words, found, at) or _of_participle(words, found, at) or found
    return _with_list(words, found, verb) if found else None


def _with_list(words: list[Word], found: Range, verb: int) -> Range:
    """Return a phrase with “and” together with the noun phrases of a list before it: A, B and C."""
    start = found[0]
    if start < 2 or words[start - 1].text != "," or _resumes(words, verb):
        return found
    if words[start].low not in DETERMINERS and _is_role(words[found[1] - 1].low):
        return _with_adjective(words, found)
    if all(word.low != "and" for word in words[start : found[1]]):
        return found
    while start > 1 and words[start - 1].text == ",":
        left = _segment_start(words, start - 1)
        plain = start - 1 - left <= LONGEST_IN_LIST and _noun_end(words, left, start - 1)
        if not plain or (left and words[left - 1].text != ","):
            break
        start = left
    opens = after_openers(words, start, found[1]) if start < found[0] else start
    return opens, found[1]


def _with_adjective(words: list[Word], found: Range) -> Range:
    """Return a role with the adjective before a comma: the retired, 71-year-old | diplomat."""
    comma = found[0] - 1
    for start in range(comma - 1, max(-1, comma - 1 - LONGEST_ADJECTIVE), -1):
        if words[start].low in DETERMINERS:
            free = start + 1 < comma and (not start or words[start - 1].low not in PREPOSITIONS)
            return (start, found[1]) if free else found
        if is_finite(words, start) or words[start].is_name or words[start].is_sign:
            break
    return found


def _is_role(low: str) -> bool:
    """Return whether a noun says what somebody does: one alone needs a determiner."""
    return low in ROLES or (len(low) > SHORT_ROLE and low.endswith(JOB_ENDINGS))


def governing_subject(words: list[Word], verb: int) -> Range | None:
    """Return the subject of the finite verb before, which “…, saying” or “and said” shares."""
    for at in range(verb - 1, -1, -1):
        if words[at].finite and is_finite(words, at):
            found = subject_before(words, at)
            if found:
                return found
    return _first_name(words, verb)


def _first_name(words: list[Word], end: int) -> Range | None:
    """Return the name or the pronoun that a sentence begins with: the subject of any verb."""
    if not end or words[0].low in PERSONAL:
        return (0, 1) if end and words[0].low != "it" else None
    at = 0
    while at < end and words[at].in_name and words[at].time not in "dm":
        at += 1
    return (0, at) if 1 < at < end and words[0].names else None


def before_adverbials(words: list[Word], verb: int) -> int:
    """Return where the auxiliaries, adverbs and dates before a verb begin."""
    at = verb
    while at:
        before = _before_occasion(words, at)
        if words[at - 1].adverbial:
            date = min(before, before_time(words, at))
            group = words[at - 1].in_group or has_since(words, at - 1)
            before = at - 1 if group and date == at else date
        if before == at:
            return at
        at = before
    return at


def _before_occasion(words: list[Word], end: int) -> int:
    """Return where “in a statement”, “in a note dated 3 May” begins: the end where none does."""
    if words[end - 1].low in PERSONAL:
        return end  # in a letter to the mayor she said
    noun = _occasion(words, end)
    if not noun:
        return end
    for at in range(noun - 1, max(0, noun - 6), -1):
        if words[at].low in DETERMINERS and words[at - 1].low in HELD_IN:
            return end if leads_to_phrase(words, at - 1, end) else at - 1
        if words[at].is_sign or words[at].quoted or words[at].low in PREPOSITIONS:
            return end
    return end


def _occasion(words: list[Word], end: int) -> int:
    """Return where an occasion stands, with what tells more of it after it; 0 without one."""
    for at in range(end - 1, max(0, end - LONGEST_OCCASION), -1):
        word = words[at]
        if word.low in OCCASIONS and not word.is_name:
            after = words[at + 1] if at + 1 < end else None
            told = after is None or after.finite == "past" or after.low in TELLS_MORE
            return at if told else 0
        verb = word.finite == "always" and word.low not in PARTICIPLES
        if verb or (word.is_sign and word.text not in ".-"):
            return 0
    return 0


def _before_asides(words: list[Word], end: int, verb: int) -> int:
    """Return where the noun phrase ends that appositions and parentheses part from its verb."""
    last = words[end - 1].text
    if last == ")":
        opening = _opening(words, end - 1)
        return end if opening is None else _before_asides(words, opening, verb)
    if last in DASHES:
        return _before_dashes(words, end)
    if end > 2 and words[end - 1].last == "," and words[end - 2].low.endswith("ing"):
        return _head_end(words, end - 1, verb)  # Brook, citing “the rain,” said
    return _head_end(words, end - 1, verb) if last == "," else end


def _opening(words: list[Word], closing: int) -> int | None:
    """Return where the parenthesis that closes at a place opens."""
    places = range(closing - 1, max(0, closing - LONGEST), -1)
    return next((at for at in places if words[at].text == "("), None)


def _before_dashes(words: list[Word], end: int) -> int:
    """Return where what stands between two dashes begins; an archive’s dash is two hyphens."""
    sign, at = words[end - 1].text, end - 1
    while at and words[at - 1].text == sign:
        at -= 1
    for opening in range(at - 1, max(0, at - LONGEST), -1):
        if words[opening].text == sign and _is_dash(words, opening):
            return opening - (words[opening - 1].text == sign)
    return end


def _is_dash(words: list[Word], at: int) -> bool:
    """Return whether a sign parts phrases, rather than joins words: 30-year-old, U.S.-led."""
    before = words[at - 1] if at else words[at]
    return words[at].text in DASHES and not (before.low[0].isdigit() or before.low.endswith("."))


def _head_end(words: list[Word], comma: int, verb: int) -> int:
    """Return where the first noun phrase of the chain of segments before a comma ends.

    The comma itself where there is no chain: nothing ends there that could be a subject.
    """
    heads, main = _chain(words, comma)
    if main:
        heads += _tail(words, *main)
    if len(heads) > 1 and _resumes(words, verb):
        heads.pop()  # “The pumps, Ana Brook, a plumber, said, were new”
    return heads[-1] if heads and heads[-1] < comma else comma + 1


def _chain(words: list[Word], comma: int) -> tuple[list[int], Range | None]:
    """Return the ends of the noun phrases of a chain, the last first, and the clause before it."""
    heads: list[int] = []
    right, floor = comma, max(0, comma - LONGEST)
    while right > floor:
        left = _segment_start(words, right)
        end = _noun_end(words, left, right)
        if end is None:
            begun = heads and words[right + 1].low in NEW_CLAUSE
            return heads, None if begun else (left, right)
        heads += [end] if end else []
        if left <= floor or words[left - 1].text != ",":
            break
        right = left - 1
    return heads, None


def _segment_start(words: list[Word], right: int) -> int:
    """Return where the segment that ends at ``right`` begins; a parenthesis is part of it."""
    at = right
    while at and not _parts(words, at - 1):
        opening = _opening(words, at - 1) if words[at - 1].text == ")" else None
        at = at - 1 if opening is None else opening
    return at


def _parts(words: list[Word], at: int) -> bool:
    """Return whether a sign or a quotation, more than a word in marks, ends a segment."""
    word = words[at]
    if word.quoted:
        opens = at == 0 and len(words) > 1 and words[1].text == ","
        return opens or word.length > WORD_IN_MARKS or not word.last.isalnum()
    return word.text in HARD or (word.text in DASHES and _is_dash(words, at))


def _noun_end(words: list[Word], left: int, right: int) -> int | None:
    """Return where the noun phrase that a segment is ends; 0 for an aside, None for a clause."""
    if left < right and words[right - 1].text == ")":
        right = _opening(words, right - 1) or right
    if left >= right or _is_relative(words, left, right):
        return 0
    if words[left].low in {"and", "but", "or"}:
        left += left + 1 < right
    while left + 1 < right and words[left].low in ADVERBS:
        left += 1
    finite = [at for at in range(left, right) if words[at].finite and is_finite(words, at)]
    if not finite and verb_in_marks(words, left, right):
        return None
    if words[left].low in CONTRASTS and not finite:
        left += left + 1 < right
    first = words[left]
    if finite:
        relative = _relative_within(words, left, finite[0])
        if relative:
            return 0 if first.low in PREPOSITIONS else relative
        if _is_aside_clause(words, left, finite):
            return 0
        apposed = left and first.low in {"a", "an"} and words[finite[0]].finite == "past"
        return finite[0] if apposed else None
    adverb = first.low in ADVERBS and (left or right == left + 1)
    gerund = left + 1 < right and words[left + 1].low.endswith("ing")  # in opposing the request
    if first.low in PREPOSITIONS and leads_to_phrase(words, left + gerund, right):
        return right
    if adverb or first.low in ASIDE or _is_participle(words, left, right):
        return 0
    if first.low.endswith("ly") and first.in_group:
        return 0
    return 0 if first.low[0].isdigit() or after_time(words, left, right) == right else right


def verb_in_marks(words: list[Word], left: int, right: int) -> bool:
    """Return whether the verb of a clause stands in marks: Peru “firmly opposes” the sale."""
    for at in range(left + 1, right - 1):
        if words[at].quoted and words[at].goes_on and words[at - 1].in_phrase:
            return words[at].opens_verb or words[at + 1].low in DETERMINERS
    return False


def _is_relative(words: list[Word], left: int, right: int) -> bool:
    """Return whether a segment begins with a relative pronoun: who …, whose …, some of whom …."""
    first = words[left].low
    if first in RELATIVE and first != "that":
        return True
    return any(word.low in OF_WHOM for word in words[left : min(left + 4, right)])


def _is_participle(words: list[Word], at: int, right: int) -> bool:
    """Return whether a form in -ing is no name: speaking in Hill, citing Brook; not: King Otto."""
    word = words[at]
    if not word.low.endswith("ing") or not word.is_name or word.signals:
        return word.low.endswith("ing")
    return at + 1 < right and words[at + 1].low in AFTER_PARTICIPLE


def _is_aside_clause(words: list[Word], left: int, finite: list[int]) -> bool:
    """Return whether a clause with verbs stands beside the main one: led by Brook; when asked."""
    first = words[left]
    if first.low in SUBORDINATORS or first.low == "according":
        return True
    if first.low in HELD_IN and words[finite[0] - 1].low in OCCASIONS:
        return len(finite) == 1  # in a letter dated 3 May
    if _is_participle(words, left, len(words)):
        return True
    if not (first.finite == "past" or first.low in PARTICIPLES):
        return False
    opened = (at for at in range(left + 1, finite[-1]) if words[at].low in OPENERS)
    clause = next(opened, finite[-1])
    return all(words[at].finite == "past" for at in finite if left < at <= clause)


def _relative_within(words: list[Word], left: int, finite: int) -> int | None:
    """Return where a relative clause begins in a segment before its first finite verb."""
    places = range(left + 1, finite)
    return next((at for at in places if words[at].low in RESTRICTIVE), None)


def _tail(words: list[Word], left: int, right: int) -> list[int]:
    """Return the end of a clause if its last noun phrase is a subject: it rained and the mayor.

    So it is after a conjunction or a verb of reporting.
    """
    found = phrase_before(words, right)
    if found is None or found[0] <= left:
        return []
    before = words[found[0] - 1]
    return [right] if before.low in OPENERS or (before.signals and before.finite) else []


def _resumes(words: list[Word], verb: int) -> bool:
    """Return whether what a clause says goes on after the verb: “…, said, were new”.

    When, where and to whom may stand between: “…, told investors on Monday, would be new”.
    """
    for comma in range(verb + 1, min(verb + LONGEST_TAG, len(words) - 1)):
        word = words[comma]
        if word.text == ",":
            after = words[comma + 1]
            auxiliary = after.in_group and after.finite
            return bool(auxiliary) or (comma == verb + 1 and is_finite(words, comma + 1))
        if word.quoted or word.is_sign or word.low == "that" or word.finite == "always":
            return False
    return False


def _antecedent(words: list[Word], relative: int) -> Range | None:
    """Return the noun phrase a relative pronoun stands for."""
    if not relative or words[relative - 1].text != ",":
        return phrase_before(words, relative) if relative else None
    heads, _ = _chain(words, relative - 1)
    return phrase_before(words, heads[-1] if heads else relative - 1)


def _of_relative_clause(words: list[Word], found: Range | None, end: int) -> Range | None:
    """Return the noun phrase before a relative clause without commas: people who live there say."""
    start = found[0] if found else end
    relative = _relative_before(words, start)
    if relative is None or not _is_clause(words, relative + 1, start, end):
        return None
    return phrase_before(words, relative)


def _relative_before(words: list[Word], start: int) -> int | None:
    """Return where, with no sign between, a relative pronoun after a noun stands, or None."""
    for at in range(start - 1, max(0, start - LONGEST // 2), -1):
        word = words[at]
        if word.is_sign or word.low in {"and", "but"}:
            return None
        if word.low in {"who", "which", "whom"}:
            return at if not (words[at - 1].is_sign or words[at - 1].low in PREPOSITIONS) else None
    return None


def _is_clause(words: list[Word], start: int, phrase: int, end: int) -> bool:
    """Return whether the words after a relative pronoun hold its verb, and none that reports."""
    first = words[start] if start < end else None
    if first is None or any(_takes_clause(words, at) for at in range(start, phrase)):
        return False
    if any(words[at].finite and is_finite(words, at) for at in range(start, phrase)):
        return True
    return start == phrase and not (first.is_name or first.low in DETERMINERS | PERSONAL)


def _takes_clause(words: list[Word], at: int) -> bool:
    """Return whether a word is a verb after which somebody else's clause may follow.

    None follows in “who asked not to be named”, “who claimed to have seen it”.
    """
    word, after = words[at], words[at + 1].low if at + 1 < len(words) else ""
    if after == "not" or after in PREPOSITIONS:
        return False
    cue = reporting_verbs().get(word.low) if word.signals and word.finite else None
    return cue is not None and not cue.complements.isdisjoint({"clause", "bare", "addressee"})


def _of_participle(words: list[Word], found: Range | None, end: int) -> Range | None:
    """Return the noun phrase that a participle tells more of: data released by the bank show."""
    at = run_before(words, found[0] if found else end) - 1
    if at < 1 or words[at].finite != "past" or not is_finite(words, at):
        return None
    before = words[at - 1]
    if (before.is_name and at > 1) or before.low in PERSONAL or before.is_sign:
        return None
    if at + 1 < end and (words[at + 1].low not in PREPOSITIONS or _begins_anew(words, found)):
        return None
    return phrase_before(words, at)


def _begins_anew(words: list[Word], found: Range | None) -> bool:
    """Return whether a phrase is another than the one in the prepositional phrase before it."""
    return found is not None and words[found[0] - 1].low not in JOINS
