"""The subject of a verb, whatever stands between the two.

Dates and adverbs, appositions, parentheses and relative clauses, in chains: “Jo Reed (R-Ohio), a
baker, who lost her shop, on Monday said”. The words between commas are segments; the subject is the
first noun phrase of the chain of segments that leads to the verb.
"""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.asides import HELD_IN
from framing.reporting.cues import CLAUSE_NOUNS, STATEMENT_NOUNS
from framing.reporting.endings import in_ing, is_role
from framing.reporting.inner_phrases import leads_to_phrase
from framing.reporting.joined import resumes, resumes_in_marks, with_list
from framing.reporting.phrases import (
    PARTICIPLES,
    RELATIVE,
    STEPPED_OVER,
    Range,
    has_since,
    phrase_before,
    start_of_noun,
    stepped_over,
)
from framing.reporting.restrictive import of_participle, of_relative_clause
from framing.reporting.segments import (
    BEGINS_CLAUSE,
    DASHES,
    JOINED,
    LONGEST,
    further_relative,
    is_dash,
    is_noun_alone,
    noun_end,
    opening_of,
    relative_start,
    segment_start,
)
from framing.reporting.tails import is_somebody_else, tail
from framing.reporting.times import before_time
from framing.reporting.vocabulary import (
    DETERMINERS,
    LAST_LETTERS,
    OCCASIONS,
    PERSONAL,
    PREPOSITIONS,
    Word,
)

SERVES = frozenset(["for", "at", "with"])
EXCEPT = frozenset(["apart", "aside", "except", "save", "besides"])
SHORTEST_OCCASION = 3  # words: in a statement
LONGEST_OCCASION = 10  # words of an occasion with what tells more of it
TELLS_MORE = PARTICIPLES | frozenset(["to", "with", "seen", "sent", "of", "on"])
SAID = CLAUSE_NOUNS | STATEMENT_NOUNS | word_class("hearsay_nouns")
NEW_CLAUSE = BEGINS_CLAUSE | {"and", "but", "whose"}  # after a clause another one begins with these


# A clause begins behind these: said that May had left.
OPENS_CLAUSE = frozenset(["and", "but", "that", "while", "because", "as", "when", "if", "so"])


def subject_before(words: list[Word], verb: int) -> Range | None:
    """Return the range of the noun phrase that is the subject of a verb after it, or None.

    Dates, appositions and parentheses between the two are stepped over; a relative pronoun is
    answered by the noun phrase it stands for.
    """
    if (month := _named_as_month(words, verb)) is not None:
        return month, month + 1
    end = before_adverbials(words, verb)
    at = _before_asides(words, end, verb) if end and words[end - 1].is_sign else end
    found = phrase_before(words, at)
    if found and words[found[0]].low in RELATIVE and found[1] - found[0] == 1:
        return antecedent(words, found[0])
    start = found[0] if found else at
    if start < 2 or words[start - 1].quoted:
        return found  # before it stands nothing of which it may be a part
    if words[start - 1].text == ",":
        return with_list(words, found, verb) if found else None
    told_of = of_relative_clause(words, found, at) or of_participle(words, found, at)
    return with_list(words, told_of, verb) if told_of else found


def _named_as_month(words: list[Word], verb: int) -> int | None:
    """Return where somebody stands whose name is a month’s, and who begins the clause: May said."""
    at = verb - 1 - (verb > 1 and words[verb - 1].in_group)
    if at < 0 or words[at].time != "m" or not words[at].is_name:
        return None  # as a rule
    opens = at == 0 or words[at - 1].is_sign or words[at - 1].quoted
    return at if opens or words[at - 1].low in OPENS_CLAUSE else None


def before_adverbials(words: list[Word], verb: int) -> int:
    """Return where the auxiliaries, adverbs and dates before a verb begin."""
    at = verb
    while at:
        noun, last = _occasion(words, at), words[at - 1]
        if not (noun or last.adverbial or last.low in STEPPED_OVER):
            return at  # as a rule
        before = _before_occasion(words, noun, at) if noun else at
        if last.adverbial:
            date = min(before, before_time(words, at))
            group = last.in_group or has_since(words, at - 1)
            before = at - 1 if group and date == at else date
        elif before == at:
            before -= stepped_over(words, at)
        if before == at:
            return at
        at = before
    return at


def _before_occasion(words: list[Word], noun: int, end: int) -> int:
    """Return where “in a statement”, “in a note dated 3 May” begins: the end where none does."""
    for at in range(noun - 1, max(0, noun - 6), -1):
        if words[at].low in DETERMINERS and words[at - 1].low in HELD_IN:
            return end if leads_to_phrase(words, at - 1, end) else at - 1
        if words[at].is_sign or words[at].quoted or words[at].low in PREPOSITIONS:
            return end
    return end


def _occasion(words: list[Word], end: int) -> int:
    """Return where an occasion stands, with what tells more of it after it; 0 without one."""
    if end < SHORTEST_OCCASION or words[end - 1].low in PERSONAL:
        return 0  # in a letter to the mayor she said
    for at in range(end - 1, max(0, end - LONGEST_OCCASION), -1):
        word = words[at]
        if word.adverbial and word.low in OCCASIONS and not word.is_name:
            after = words[at + 1] if at + 1 < end else None
            told = after is None or after.finite == "past" or after.low in TELLS_MORE
            return at if told else 0
        if word.in_phrase:
            continue
        verb = word.finite == "always" and word.low not in PARTICIPLES
        if verb or (word.is_sign and word.text not in ".-"):
            return 0
    return 0


def _before_asides(words: list[Word], end: int, verb: int) -> int:
    """Return where the noun phrase ends that appositions and parentheses part from its verb."""
    last = words[end - 1].text
    if last == ")":
        opening = opening_of(words, end - 1)
        return end if opening is None else _before_asides(words, opening, verb)
    if last in DASHES:
        return _before_dashes(words, end)
    if end > 2 and words[end - 1].last == "," and in_ing(words[end - 2].low):
        return _head_end(words, end - 1, verb)  # Brook, citing “the rain,” said
    return _head_end(words, end - 1, verb) if last == "," else end


def _before_dashes(words: list[Word], end: int) -> int:
    """Return where what stands between two dashes begins; an archive’s dash is two hyphens."""
    sign, at = words[end - 1].text, end - 1
    while at and words[at - 1].text == sign:
        at -= 1
    for opening in range(at - 1, max(0, at - LONGEST), -1):
        if words[opening].text == sign and is_dash(words, opening):
            return opening - (words[opening - 1].text == sign)
    return end


def _head_end(words: list[Word], comma: int, verb: int) -> int:
    """Return where the first noun phrase of the chain of segments before a comma ends.

    The comma itself where there is no chain: nothing ends there that could be a subject.
    """
    heads, main = _chain(words, comma)
    if main:
        heads += tail(words, heads, *main)
    if len(heads) > 1 and main is None and _is_told_of(words, heads, verb):
        heads.pop()  # “The pumps, Ana Brook, a plumber, said, were new”
    return heads[-1] if heads and heads[-1] < comma else comma + 1


def _chain(words: list[Word], comma: int) -> tuple[list[int], Range | None]:
    """Return the ends of the noun phrases of a chain, the last first, and the clause before it."""
    heads: list[int] = []
    right, floor = comma, max(0, comma - LONGEST)
    while right > floor:
        left = segment_start(words, right)
        if words[right - 1].quoted and _are_quotations(words, left, right):
            break
        end = noun_end(words, left, right)
        if end is None and (begins := relative_start(words, left, right)):
            left, end = begins, 0
        if end is None:
            begun = heads and words[right + 1].low in NEW_CLAUSE
            return heads, None if begun else (left, right)
        heads += [end] if end else []
        whose = end and words[left].low == "whose" and is_noun_alone(words, left + 1, right)
        if left <= floor or whose or words[left - 1].text != ",":
            break
        right = left - 1
    return heads, None


def _are_quotations(words: list[Word], left: int, right: int) -> bool:
    """Return whether a segment joins two quotations: “…” or “…”, | the guide, Ana Brook, said."""
    first = left - (words[left].low in JOINED)
    return 0 <= first < right - 1 and words[first].quoted


def _is_told_of(words: list[Word], heads: list[int], verb: int) -> bool:
    """Return whether what is said begins with the first noun phrase of a chain, behind the verb."""
    told = is_somebody_else(words, heads[:-1], heads[-1]) and resumes_in_marks(words, verb)
    return told or resumes(words, verb)


def antecedent(words: list[Word], relative: int) -> Range | None:
    """Return the noun phrase a relative pronoun stands for."""
    if relative > 1 and words[relative - 1].low in JOINED:
        relative = further_relative(words, relative) or relative
    if not relative or words[relative - 1].text != ",":
        return phrase_before(words, relative) if relative else None
    heads, main = _chain(words, relative - 1)
    while heads and words[relative].low == "who" and words[heads[-1] - 1].low in SAID:
        heads.pop()  # rumours that it was lost were denied by | the dean, who
    found = _noun_before(words, heads[-1] if heads else relative - 1)
    if main and heads and found and _tells_who(words, found):
        named = _noun_before(words, main[1])
        found = named if named and words[named[1] - 1].is_name else found
    found = _after_exception(words, found) if found else None
    if words[relative].low == "which" and (body := _of_role(words, relative - 1)):
        return body
    if found and found[0] > 2 and words[found[0] - 1].low == "not":
        return _noun_before(words, found[0] - 2)  # the gardener, | not the cook, who
    return found


def _after_exception(words: list[Word], found: Range) -> Range:
    """Return who alone is there, where a phrase says so: empty apart from | a plumber, who."""
    for at in range(found[1] - 2, found[0] - 1, -1):
        if words[at].text in EXCEPT:
            start = at + 1 + (words[at + 1].low in {"from", "for"})
            return (start, found[1]) if start < found[1] else found
    return found


def _of_role(words: list[Word], end: int) -> Range | None:
    """Return the body whose role somebody has: Ana Brook, a spokeswoman for | the firm, which."""
    start = start_of_noun(words, end)
    if not 1 < start < end or words[start - 1].low not in SERVES:
        return None
    served = words[start - 2].low
    return (start, end) if is_role(served) and served not in STATEMENT_NOUNS else None


def _tells_who(words: list[Word], found: Range) -> bool:
    """Return whether a phrase tells what the person before it is: Ana Brook, | a lawyer for Roe."""
    inner = words[slice(*found)]
    head = next((at for at, word in enumerate(inner) if word.low in PREPOSITIONS), len(inner))
    return head > 0 and is_role(inner[head - 1].low) and not inner[head - 1].is_name


def _noun_before(words: list[Word], end: int) -> Range | None:
    """Return the noun phrase that ends at a place, after a preposition or not: built by X, who."""
    found = phrase_before(words, end)
    if found:
        return found
    start = start_of_noun(words, end)
    led = 0 < start < end and words[start - 1].low in PREPOSITIONS
    return (start, end) if led and words[end - 1].time not in LAST_LETTERS else None
