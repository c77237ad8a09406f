"""Words named as words: how they are written, how they are said, and what they mean."""

from __future__ import annotations

from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.speakers.actors import country_adjectives
from framing.text.quotes import Region
from framing.text.tokens import Span

SPELLING = "pronounced|spelt|spelled|written|rendered|transliterated|transcribed|abbreviated"
SPELLING += "|shortened|translated"
JUDGING = ("pronounced", "written", "rendered")  # also: was pronounced “dead on arrival”
BE = "is|are|was|were|be|being|been"
LINK = r"(?: (?:as|to|into|simply|just|either)){0,2}"
WORDS = "|".join(sorted(word_class("words_for_words") | {"sign", "symbol", "letters", "which"}))
# What ends right before marks that hold a word: the name is spelt “…”; (pronounced “…”).
SPELT = LazyPattern(
    rf"(?:\b(?:{BE})(?: [\w-]+){{0,2}} |[,(] ?(?:\w+ )?|\band (?:\w+ )?)(?P<how>{SPELLING}){LINK}$"
)
SPELL_IT = LazyPattern(
    r"\b(?:pronounce|spell|write|render|abbreviate|shorten|translate|transliterate)s?"
    rf" (?:it|them|(?:the|this|that|its|their|his|her) (?:\w+ )?(?:{WORDS}))(?: as| to| into)?$"
)
LONG_FORM = LazyPattern(
    r"\btranslat(?:es?|ed|ing)(?: \w+ly)? (?:as|to|into)$|\bshort for$"
    rf"|(?:\b[A-Z]{{2,6}}|[”\"’»]|\b(?:that|{WORDS}))(?: also| here)?"
    r" (?:stands?|stood|standing) for$"
    r"|(?:[”\"’»]|\b(?:word|term|phrase|name|expression|verb|noun))"
    r"(?: (?:can|could|may|might|also|often|literally|roughly|once|used|to)){1,4} mean$"
)
# The Malay for “…”; from the Old Norse word for “…”.
LANGUAGE = LazyPattern(
    rf"\b(?:{BE}|the|from)(?: the)?(?: (?:[Oo]ld|[Aa]ncient|local))? ([A-Z]\w+)(?: \w+)? for$"
)
# In Swedish the town is “…”; in Swedish, “…”.
IN_LANGUAGE = LazyPattern(r"\b[Ii]n ([A-Z]\w+)(?:,| (?:[\w’-]+ ){1,4}(?:is|are|was))$")
# The last words of these, of which any report has few before marks.
LAST = frozenset([*SPELLING.split("|"), "as", "to", "into", "for", "mean", "it", "them"])
LAST |= word_class("words_for_words") | {"simply", "just", "either", "is", "are", "was"}
# After a sentence that names a word: So has “…”; nor are “…” and “…”; it bears the label “…”.
AS_WELL = LazyPattern(
    r"[.?!;,] (?:(?:and|but) )?(?:[Ss]o|[Nn]or|[Nn]either)"
    r" (?:has|have|had|is|are|was|were|do|does|did)"
    r"(?: [“\"‘«][^“”\".]{1,30}[”\"’»](?:,| and))* ?$"
    r"|[”\"’»] (?:is|are|was|were|means?|meant) [^“”\".;:]{2,40} and (?:an? |the )?$"
    r"|\b(?:carry|carries|carried|bears?|bore|lost) (?:the|an?) (?:note|label|tag|mark|gloss) $"
)
# In the dialect of Vale a “…” | is a …; in Swedish “…” | is a ….
IN_DIALECT = LazyPattern(
    r"\b[Ii]n (?:(?:the |an? )?(?:[\w’-]+ )?(?:dialect|slang|patois|creole|argot|vernacular)"
    r"(?: of (?:the )?[\w’-]+(?: [A-Z][\w’-]+)?)?|(?P<language>[A-Z]\w+)),?(?: an?| the)?$"
)
IS_A = LazyPattern(r" (?:is|are|was|were|means?|meant) (?:also |still )?(?:an?|the|any|one)\b")
GLOSS = LazyPattern(r"[^\w()]{1,4}([(\[])\s?(?:or |in English,? |meaning |literally,? |“?)?")
MEANT = LazyPattern(
    r"[^\w()]{1,3}?(,? (?:which |that )?(?:roughly |literally )?"
    r"(?:means|meaning|translates (?:as|to))(?: (?:roughly|literally|simply))?) ?"
)
LONGEST = 6  # words of what a word means


def is_glossed(before: str, inside: list[str]) -> bool:
    """Return whether the words before marks say that they hold a word, or what a word means."""
    if len(inside) > LONGEST:
        return False
    if spelt := SPELT.search(before):
        return spelt.group("how") not in JUDGING or len(inside) == 1
    if SPELL_IT.search(before) or LONG_FORM.search(before):
        return True
    language = LANGUAGE.search(before) or IN_LANGUAGE.search(before)
    return language is not None and language.group(1) in _languages()


def is_explained(text: str, before: str, end: int) -> bool:
    """Return whether marks that end at an offset hold a word of a dialect that is explained."""
    found = IN_DIALECT.search(before) if IS_A.match(text, end) else None
    return found is not None and found.group("language") in {None, *_languages()}


def is_as_well(text: str, line: int, marks: Span) -> bool:
    """Return whether marks hold a word as those do in a sentence before: So has “…”.

    ``line`` is where the paragraph begins, in which a word has been named before.
    """
    short = text.count(" ", *marks) < LONGEST
    return short and AS_WELL.search(text, line, marks[0]) is not None


def _languages() -> frozenset[str]:
    """Return the names of languages, most of which are adjectives of a country."""
    return country_adjectives() | frozenset(map(str.capitalize, word_class("languages")))


def gloss_after(text: str, before: Region, marks: Span) -> Span | None:
    """Return a quotation that says the one before in other words, with what leads to it.

    It stands in brackets, or behind “which means”.
    """
    if meant := MEANT.fullmatch(text, before.end, marks[0]):
        return meant.start(1), marks[1]
    opened, closed = GLOSS.fullmatch(text, before.end, marks[0]), text[marks[1] : marks[1] + 1]
    return (opened.start(1), marks[1] + 1) if opened and closed in {")", "]"} else None
