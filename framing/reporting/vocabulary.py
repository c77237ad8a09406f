"""Words as the rules of reporting know them: what depends on the word alone, answered once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from framing.base.memory import Memory
from framing.base.words import word_class
from framing.reporting.cues import (
    CLAUSE_NOUNS,
    DISTANCING,
    NOUN_FORMS,
    NOUNS_OF_VIEWS,
    STATEMENT_NOUNS,
    Cue,
    reporting_verbs,
)
from framing.reporting.endings import bare, in_ing
from framing.text.tokens import TOKEN

PARTICLES = word_class("particles")
PERSONAL = word_class("personal")
AUXILIARIES = word_class("auxiliaries")
ADVERBS = word_class("adverbs")
NEGATORS = word_class("negators")
IRREGULAR = word_class("irregular")
DETERMINERS = word_class("determiners")
ARTICLES = frozenset(["a", "an", "the"])
PREPOSITIONS = word_class("prepositions")
SUBORDINATORS = word_class("subordinators")
JOINS = PREPOSITIONS | DETERMINERS | {"and", "or", "&", ","}  # no noun phrase ends with these
DAYS = word_class("days")
MONTHS = word_class("months")
TIMES = {
    **dict.fromkeys(word_class("time_units"), "u"),
    **dict.fromkeys(word_class("time_adjectives"), "l"),
    **dict.fromkeys(word_class("time_prepositions"), "p"),
    **dict.fromkeys(word_class("quantities"), "n"),
    **dict.fromkeys(("early", "late", "earlier", "later"), "e"),
    **dict.fromkeys(ARTICLES, "t"),
    **dict.fromkeys(("yesterday", "today", "tonight", "tomorrow"), "y"),
    **{"ago": "a", "of": "o", ",": "c", ".": "s"},
}
LAST_LETTERS = frozenset("dmnYuyea")  # a date ends with one of these
OCCASIONS = word_class("occasions") | STATEMENT_NOUNS  # in a statement, at a rally
SHORT_MONTHS = frozenset(month[:3] for month in MONTHS) | {"sept"}
SHORT_PAST, NO_PAST = word_class("short_past"), word_class("no_past")
LONGEST_NO_PAST = 4  # letters of a word in -ed that is no past form: need, feed
NO_ADVERBS = word_class("no_adverbs")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
VERB_NAMES = word_class("verb_names")
BE = frozenset(["is", "are", "was", "were", "be", "been", "being"])
MINDED = word_class("minded")
EXPECTED = word_class("expected")
NO_ACRONYMS = word_class("pronouns")
CONTRACTED = PERSONAL | {"that", "there", "who"}
FINITE = AUXILIARIES | IRREGULAR
IN_VERB_GROUP = AUXILIARIES | ADVERBS
QUANTITY = frozenset(["more", "most", "less", "fewer"])  # adverbs that a noun phrase begins with
BEFORE_PHRASE = (ADVERBS | SUBORDINATORS | DAYS | {"and", "or", "but", "back", "."}) - QUANTITY
LEADING = BEFORE_PHRASE - PREPOSITIONS  # “after the vote” may be a phrase before a noun phrase
CLAUSE_OPENERS = SUBORDINATORS - {"that"}
JOINING = frozenset(["and", "&", "or", "-", "."])  # a noun phrase may go on over these
NOT_IN_PHRASE = PERSONAL | CLAUSE_OPENERS | {"and", "or", "that"}
NO_NAME = ADVERBS | PREPOSITIONS | SUBORDINATORS | DETERMINERS | PERSONAL | DAYS | {"and", "but"}
NO_NAME = (NO_NAME - {"per"}) | word_class("indefinite_pronouns")  # Per Brook; nobody
COMPOUNDED = word_class("compounded")
SIGNALS = CLAUSE_NOUNS | NOUNS_OF_VIEWS | MINDED | {"according", "words"}
MARKS = frozenset("“”„‟«»\"‘`'’‹›<>")
STOPS = frozenset(".,:;?!")


@dataclass(slots=True, eq=False)
class Word:
    """A token outside quotation marks, or one whole quoted region; all texts share them."""

    text: str
    low: str  # lower case, apostrophes curly
    length: int  # characters
    bare: str = ""  # its text without a possessive ending
    is_name: bool = False  # it begins with a capital
    names: bool = False  # a name may begin with it
    in_name: bool = False  # a name may go on with it
    in_phrase: bool = True  # a noun phrase goes on with it, whatever stands beside it
    breaks: bool = False  # no noun phrase goes on over it, whatever stands beside it
    is_sign: bool = False  # neither a letter nor a digit begins it: a region is one too
    possessive: bool = False  # it ends in ’s, which is no verb
    cue: Cue | None = None  # the verb of reporting of which it is a form
    gerund: bool = False  # a form of one in -ing
    signals: bool = False  # it may signal an act of reporting
    finite: str = ""  # “always”; “past”, “third” or “name” where its neighbours decide; else empty
    in_group: bool = False  # it may stand within a verb group, before the verb
    adverbial: bool = False  # it may end what stands between a subject and its verb
    leads: bool = False  # it only leads to a noun phrase, unless it is the whole of one
    time: str = "x"  # what it is in a date, as a letter of ``times``
    time_first: str = "x"  # the same where a sentence begins with it: a capital tells nothing
    negates: bool = False
    parts: bool = False  # what is reported stops at it: at a region, or at a reporter’s “alleged”
    quoted: bool = False  # it stands for a region
    last: str = ""  # the last sign inside a region, inner marks aside
    goes_on: bool = False  # a region that begins with a small letter: within a clause
    opens_verb: bool = False  # a region that begins with a verb: “is not to cover”
    opens_third: bool = False  # one that may begin with a verb in -s: “winks at cyclists”


# What stands before a first word and after a last.
NOTHING = Word("", "", 0, in_phrase=False)


def _of_signs(token: str) -> Word:
    """Return what the rules ask of a token of more than letters that is no stray mark."""
    low = _lower(token)
    if "’" in low or low in classed() or not low[0].isalnum():
        return of_a_class(token)
    word = _of_no_class(token, low, is_capitalised(token))
    if low[0].isdigit():
        word.time, word.adverbial = time_of(low, False), True
        word.time_first = word.time
    return _unless_compounded(word)


@cache
def classed() -> frozenset[str]:
    """Return every word of a class that a rule asks for: most words are in none."""
    closed = (
        *(PARTICLES, NO_ACRONYMS, NO_NAME, NOT_IN_PHRASE, IN_VERB_GROUP, FINITE, NO_ADVERBS),
        *(NEGATORS, DISTANCING, SIGNALS, OCCASIONS, SHORT_PAST, NOUN_FORMS, VERB_NAMES),
        *(NO_PAST, MONTHS, SHORT_MONTHS, TIMES, LEADING, reporting_verbs(), {"since"}),
    )
    return frozenset().union(*closed)


def _of_no_class(token: str, low: str, is_name: bool) -> Word:
    """Return what the rules ask of a token that is in no class: what its ending tells."""
    if is_name:  # a person may be called Per: no preposition then
        low = token if low == "per" else low
        return Word(token, low, len(token), token, True, True, True)
    word = Word(token, token if low == token else low, len(token), token)
    if low.endswith("ly"):
        word.in_group = word.adverbial = word.leads = True
    elif low.endswith("ed") and len(low) > LONGEST_NO_PAST:
        word.finite, word.in_phrase = "past", False
    return word


def of_a_class(token: str) -> Word:
    """Return what the rules ask of any token: each class is asked."""
    low, is_name = _lower(token), is_capitalised(token)
    word = Word(token, low, len(token), bare(token), is_name)
    word.is_sign = not low[0].isalnum()
    word.finite, word.negates = _finite(low, is_name), is_negator(low)
    word.parts = low in DISTANCING
    word.possessive = low.endswith("’s") and not word.finite
    _ask_what_it_signals(word)
    _ask_names_and_phrases(word)
    _ask_verb_groups_and_dates(word)
    return _unless_compounded(word)


def _ask_what_it_signals(word: Word) -> None:
    """Tell a word whether it is a form of a verb of reporting, or signals an act otherwise."""
    word.cue = reporting_verbs().get(word.low)
    word.gerund = word.cue is not None and in_ing(word.low)
    word.signals = word.cue is not None or word.low in SIGNALS


def _ask_names_and_phrases(word: Word) -> None:
    """Tell a word whether names and noun phrases begin with it, go on with it, or break off."""
    low = word.low
    verb = low[-2:] == "ed" and word.cue is not None  # Asked Ana Brook: “…”
    word.names = word.is_name and low not in NO_NAME and not verb
    word.in_name = word.is_name or low in PARTICLES or word.text == "."
    word.in_phrase = not (word.is_sign or word.finite or low in NOT_IN_PHRASE)
    word.breaks = not (word.in_phrase or word.finite or low in JOINING)


def _ask_verb_groups_and_dates(word: Word) -> None:
    """Tell a word whether it may stand in a verb group, in a date, or between subject and verb."""
    low, is_name = word.low, word.is_name
    adverb = low.endswith("ly") and not is_name and low not in NO_ADVERBS
    group = low in IN_VERB_GROUP and not (is_name and low in MONTHS)
    word.in_group = group or word.negates or adverb
    word.time = time_of(low, is_name)
    word.time_first = time_of(low, False) if is_name else word.time
    between = word.time in LAST_LETTERS or low in OCCASIONS or low == "since"
    word.adverbial = word.in_group or between
    led = word.in_group and low.endswith("ly") and low not in PREPOSITIONS
    word.leads = low in LEADING or led


def _unless_compounded(word: Word) -> Word:
    """Return a word, which is no name if it is made of one: the London-based Brook Trust."""
    if "-" in word.text and word.text.rpartition("-")[2] in COMPOUNDED:
        word.is_name = word.names = word.in_name = False
    return word


def time_of(low: str, is_name: bool) -> str:
    """Return what a lower-case word is in a date; a unit with a capital is a name’s: the Times."""
    if low in MONTHS or (is_name and low in SHORT_MONTHS):
        return "m" if is_name else "x"
    if low in DAYS:
        return TIMES.get(low, "d")
    if low[0].isdigit():
        return "Y" if YEAR.fullmatch(low) else "n"
    found = TIMES.get(low, "x")
    return "x" if is_name and found == "u" else found


def _lower(token: str) -> str:
    """Return a token in lower case, an acronym that would be a pronoun, as WHO and US, as it is."""
    low = token.lower().replace("'", "’")
    if low == token:
        return token  # one text in memory, not two alike
    owns = token[-1] == "s" and low[-2:] == "’s"  # the WHO’s
    letters = token[:-2] if owns else token
    if (low[:-2] if owns else low) in NO_ACRONYMS and len(letters) > 1 and letters.isupper():
        return f"{letters}’s" if owns else token
    return low


def is_capitalised(word: str) -> bool:
    """Return whether a word begins with a capital, after an article of its own: al-Hasan."""
    if word[0].isupper():
        return True
    if "-" not in word:
        return False
    first, _, rest = word.partition("-")
    return first in PARTICLES and rest[:1].isupper()


def is_negator(low: str) -> bool:
    """Return whether a lower-case word denies: not, never, didn’t."""
    return low in NEGATORS or low.endswith("n’t")


def is_contracted(low: str) -> bool:
    """Return whether a lower-case word is a pronoun with its verb: he’s, they’ll."""
    pronoun, apostrophe, _ = low.partition("’")
    return bool(apostrophe) and pronoun in CONTRACTED


def _finite(low: str, is_name: bool) -> str:
    """Return whether a form is finite “always”, or as a “past”, “third” or “name” may be."""
    if is_name and low in VERB_NAMES:
        return "name" if low != "may" else ""
    if low in FINITE or is_contracted(low):
        return "always"
    if not is_name and low.endswith("ed") and (len(low) > LONGEST_NO_PAST or low in SHORT_PAST):
        return "" if low in NO_PAST else "past"
    if is_name and low in NOUN_FORMS:
        return ""
    cue = reporting_verbs().get(low)
    if cue is None or not low.endswith("s") or low == cue.verb:
        return ""
    return "third" if is_name or low in NOUN_FORMS else "always"


def quotation(length: int, first: str, last: str) -> Word:
    """Return the word for a region of a length, with its first word and its last sign."""
    goes_on, verb = first.islower(), first in FINITE
    word = Word("“”", "“”", length, in_phrase=False, breaks=True, is_sign=True, quoted=True)
    word.parts, word.last, word.goes_on, word.opens_verb = True, last, goes_on, verb
    in_s = goes_on and first[-1] == "s" and length > len(first) + 2
    word.opens_third = in_s and (first in reporting_verbs() or first not in classed())
    return word


def _words(run: str) -> tuple[Word, ...]:
    """Return the words of a run of signs without white space, stray marks aside.

    A run of letters is its only word, which other runs share.
    """
    if run.isalpha():
        low = run.lower()
        plain = low not in classed()
        return (_of_no_class(run, low, run[0].isupper()) if plain else of_a_class(run),)
    letters, last = run[:-1], run[-1]
    if last in STOPS and letters.isalpha():  # the two shapes that most runs have
        return RUNS[letters][0], _TOKENS[last]
    return tuple(
        [
            RUNS[token][0] if token.isalpha() else _TOKENS[token]
            for token in TOKEN.findall(run)
            if token not in MARKS
        ]
    )


_TOKENS: Memory[Word] = Memory(_of_signs)  # of more than letters
RUNS: Memory[tuple[Word, ...]] = Memory(_words)
