"""To whom, when and where something was said, between the verb and what it reports."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.cues import Cue
from framing.reporting.endings import in_ing, is_plural
from framing.reporting.phrases import ADVERBS, DAYS, DETERMINERS, PERSONAL, PREPOSITIONS
from framing.reporting.times import after_time
from framing.reporting.vocabulary import AUXILIARIES, OCCASIONS, Word

WH = frozenset(["whether", "if", "how", "why", "what", "who", "where", "which"])
ADVERBIAL = DAYS | ADVERBS | PREPOSITIONS  # begins when or where something was said
# Adverbs with which what was said may begin: said most voters were tired, said even Brook left.
OPENS_PHRASE = word_class("opening_adverbs")
SAYS_WHEN = ADVERBIAL - OPENS_PHRASE
NO_ADVERBIAL = PERSONAL | PREPOSITIONS | WH
BEFORE_NAME = PREPOSITIONS | DETERMINERS
BEFORE_NOUN = frozenset(["the", "a", "an", "my", "your", "his", "her", "its", "our", "their"])
OBJECTIVE = frozenset(["me", "him", "her", "us", "them"])
BEGINS_ANOTHER, PRONOUNS = PERSONAL | DETERMINERS, PERSONAL | OBJECTIVE
NO_BARE_NOUN = OBJECTIVE | DETERMINERS
NOT_TOLD = WH | {"that", "to", "not", "on", "in", "about", "at"}
NEEDS_LISTENER = frozenset(
    ["tell", "inform", "notify", "assure", "reassure", "remind", "convince", "persuade"]
)
AUDIENCES = word_class("crowds") | word_class("audiences")
INEXACT = frozenset(["about", "around", "over", "under", "at"])
NUMBERS = frozenset(["half", "hundreds", "thousands", "dozens", "twice"])
AFTER_NOUN = frozenset(["of", "without", "with", "like"])  # each day without rain: no date
BEGINS_DATE = frozenset("lep")  # last night, late on Monday, on Friday: as letters of ``times``
PARTS = frozenset(["third", "quarter", "fifth", "sixth", "tenth", "dozen", "hundred", "thousand"])
PARTS |= {"half", "million", "billion"}
OF_EACH = frozenset(["each", "every"])  # said each day 300 came
AFTER_ADDRESSEE = DAYS | {"on", "in"}
# What begins where, when or how somebody was told: not “about”, “for”, “of”.
PLACED = word_class("place_prepositions") | {"after", "before", "during", "by"}
PLACED |= {"via", "from", "with"}
BODIES = word_class("bodies")
MEDIA = frozenset(
    ["radio", "television", "tv", "media", "press", "news", "newspaper", "daily", "weekly"]
) | {"agency", "broadcaster", "channel", "network", "station", "magazine", "website"}
LONGEST_OUTLET = 5  # words of “Doha-based Al Noor television”
# Nouns for whoever may be told something: no more belongs to them where a verb follows.
HEARERS = (
    AUDIENCES | BODIES | word_class("occasions") | word_class("person_roles") | word_class("humans")
)


def after_adverbials(words: list[Word], at: int, end: int) -> int:
    """Return where a clause begins: said on Friday | he left; in a statement; last night."""
    before = -1
    while before < at < end:
        before, at = at, _after_date(words, at, end)
        skipped = at < end and words[at].low in SAYS_WHEN and not _opens_number(words, at, end)
        if skipped and not _is_of_noun(words, at, end):
            phrase = words[at].low in PREPOSITIONS
            at += 1
            while phrase and at < end and _in_adverbial(words, at):
                at += 1
    return at


def _after_date(words: list[Word], at: int, end: int) -> int:
    """Return where a date ends after which a clause may begin: not “said last night was long”."""
    if words[at].time not in BEGINS_DATE or words[at].low in OF_EACH:
        return at
    date = after_time(words, at, end)
    goes = date < end and not (words[date].finite or words[date].is_sign)
    return date if goes and words[date].low not in AFTER_NOUN else at


def _opens_number(words: list[Word], at: int, end: int) -> bool:
    """Return whether a word only makes the number after it less exact: about 3,000; at least."""
    if at + 1 >= end or words[at].low not in INEXACT:
        return False
    after = words[at + 1]
    least = words[at].low == "at" and after.low in {"least", "most"}
    part = after.low in {"a", "one"} and at + 2 < end and words[at + 2].low in PARTS
    number = part or after.time == "n" or after.low in NUMBERS
    inexact = least or (words[at].low != "at" and number)
    return inexact and _has_verb(words, at + 2, end)


def _is_of_noun(words: list[Word], at: int, end: int) -> bool:
    """Return whether an adverb is an adjective here: said | further listings were near."""
    after = words[at + 1] if words[at].low == "further" and at + 1 < end else None
    if after is None or after.is_sign or after.is_name:
        return False
    return after.in_phrase and after.low not in NO_ADVERBIAL and after.low not in DETERMINERS


def _has_verb(words: list[Word], start: int, end: int) -> bool:
    """Return whether a verb stands before the next sign: said about 300 had come, he left."""
    for word in words[start:end]:
        if word.finite or word.quoted:
            return True
        if word.is_sign and word.text not in "-.":
            return False
    return False


def _in_adverbial(words: list[Word], at: int) -> bool:
    """Return whether a word goes on with the noun phrase after a preposition."""
    word, before = words[at], words[at - 1]
    if word.is_sign or word.low in NO_ADVERBIAL or word.negates:
        return False
    if word.low in DETERMINERS and before.low not in PREPOSITIONS:
        return False
    if (
        before.low in OCCASIONS
        and is_plural(word.low)
        and at + 1 < len(words)
        and words[at + 1].finite
    ):
        return False  # at a meeting | sales had doubled
    starts_name = word.is_name and word.low not in DAYS and not before.is_name
    return not (starts_name and before.low not in BEFORE_NAME)


def after_addressee(words: list[Word], at: int, end: int) -> int:
    """Return where the words reported begin after “told reporters”, “told the court”."""
    start = at
    while at < end and _in_addressee(words, at, start):
        at += 1
    if not start < at < end - 1:
        return at
    at += in_ing(words[at].low) and words[at + 1].low in PLACED  # people living | near the mill
    date = _after_date(words, at, end)
    if words[date].low in PLACED and words[date + 1].low not in DAYS:
        return after_adverbials(words, date, _verb_from(words, date, end))
    at = date
    while at < end and words[at].low in AFTER_ADDRESSEE:
        at += 1
    return _after_date(words, at, end) if at < end else at


def _verb_from(words: list[Word], at: int, end: int) -> int:
    """Return where, after when and where it was told, a verb stands: told us there | to go."""
    for i in range(at + 1, end - 1):
        to = words[i].low == "to" and words[i + 1].in_phrase and not words[i + 1].is_name
        if words[i].low in AUXILIARIES or (to and words[i + 1].low not in BEFORE_NAME):
            return i
    return end


def _in_addressee(words: list[Word], at: int, start: int) -> bool:
    """Return whether a word belongs to those who are told, whose phrase begins at ``start``."""
    word, first = words[at], at == start
    if word.is_sign or word.low in NOT_TOLD or (word.low in PLACED and not first):
        return False
    before = words[at - 1].low
    if word.low == "and":
        return _joins_hearers(words, at)
    if first or word.low == "of" or before in {"of", "and"}:
        return True
    if before in BEFORE_NOUN:
        packed = word.finite == "past"  # a packed hall
        return (word.in_phrase or packed) and word.low not in DETERMINERS
    return _goes_on(words, at, start)


def _goes_on(words: list[Word], at: int, start: int) -> bool:
    """Return whether those who are told go on with a word: Channel Six; Peruvian radio; the man."""
    word, before = words[at], words[at - 1]
    if word.is_name and word.time == "n" and before.is_name:
        return True
    if word.low in BEGINS_ANOTHER or words[start].low in PRONOUNS:
        return False
    if word.low in MEDIA and at - start < LONGEST_OUTLET:
        return True
    if word.is_name:
        return before.is_name or before.low in MEDIA or at == start + 1
    goes_on = not before.is_name or any(w.low in BODIES for w in words[at : at + 2])
    return words[start].low in DETERMINERS and word.in_phrase and goes_on


def _joins_hearers(words: list[Word], at: int) -> bool:
    """Return whether “and” joins two names or two plurals, of which no verb is told: A and B."""
    if at + 2 >= len(words) or words[at + 2].cue:
        return False
    before, after = words[at - 1], words[at + 1]
    plural = before.low.endswith("s") and after.low.endswith("s") and not after.finite
    return (before.is_name and after.names) or plural


def listener_end(words: list[Word], start: int, end: int) -> int:
    """Return where whoever is told ends before a clause without “that” whose verb is at ``end``.

    He told the inquiry | wind turbines had turned; told the BBC | Chile had agreed.
    """
    first = start + (words[start].low in DETERMINERS)
    for at in range(first, end - 1):
        acronym = words[at].text.isupper() and len(words[at].text) > 1
        if words[at].low in HEARERS or (acronym and words[at + 1].is_name):
            return at + 1
    return min(first + 1, end - 1)


def is_no_listener(words: list[Word], at: int, cue: Cue) -> bool:
    """Return whether a word begins what was said: warned floods would come, ice shelves melt.

    A listener is a name, a pronoun, several, or a body: a bare noun in the singular is none.
    """
    word, after = words[at], words[at + 1]
    if word.low in BEFORE_NOUN and word.low not in OBJECTIVE:
        return True  # caution | the figures may be low
    if after.finite:
        return word.low not in BEFORE_NOUN
    told = cue.verb in NEEDS_LISTENER or "addressee" not in cue.complements
    if told or word.is_name or word.low.endswith("s") or word.low in AUDIENCES:
        return False
    plain = word.in_phrase and word.low not in NO_BARE_NOUN
    return plain and after.in_phrase and after.low not in PREPOSITIONS
