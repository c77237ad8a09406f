"""Marks around what nobody says here: names, nicknames, titles of works, words named as words.

One rule says which. Marks name something, and are read as if they were not there, where

1. they stand inside a person's name: Ana “Annie” Brook;
2. a word that names comes right before them, in the passive or after a noun: is called “…”, the
   plan named “…”, known as “…”; Ana Brook, nicknamed “…”; or somebody names themselves;
3. a noun for words comes right before them, and nobody uses the word: the term “…”, the word “…”;
   or a verb of meaning comes right after: “…” means house; or they hold how a word is spelt, or
   what it means;
4. what they hold is written as a name is, every long word with a capital, and neither a comma, a
   colon, a verb of reporting nor somebody's act of naming comes before: the ferry “Blue Heron”.

Marks that stay are somebody's words, or they keep the reporter's distance.
"""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.cues import reporting_verbs
from framing.reporting.phrases import DETERMINERS, PERSONAL, PREPOSITIONS, RELATIVE
from framing.reporting.vocabulary import ARTICLES, FINITE
from framing.text.quotes import Region
from framing.text.tokens import Span
from framing.voices.artworks import is_entitled
from framing.voices.glossed import LAST, is_explained, is_glossed
from framing.voices.named_works import INSIDE, NAMING, NEAR_NOUN, WORKS, is_a_name, is_title

WORDS_FOR_WORDS = word_class("words_for_words")
USES = frozenset(
    ["use", "used", "uses", "using", "utter", "uttered", "coined", "wrote", "invoked", "repeated"]
)
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "’s", "'s"])
# What tells after the marks that they hold a word: “…” means house; “…”, as the town is known.
MEANS = re.compile(
    any_capital(
        r"(?:,? (?:which )?(?:also )?(?:literally |roughly |loosely )?(?:means?|meant|meaning"
        r"|stands? for|stood for|translates? (?:as|to|into)|refers? to|comes? from|is short for"
        r"|is (?:the )?[A-Z]\w+ for|to mean"
        r"|is (?:often |also |usually )?(?:pronounced|spelt|spelled|transliterated|abbreviated))\b"
        r"|,? (?:can|could|may|might)(?: also)? mean(?= [“\"‘']))"
        r"|,? as (?:[\w’.-]+ ){1,4}(?:is|was|are|were) (?:also |widely |better )?known"
    )
)
# Somebody says a word that is glossed: “…,” which means grit, “is …”; “…”, meaning “…”, said X.
GOES_ON = re.compile(
    r"[^.!?“\"\n]{2,60}(?:, [“\"][a-z]|[“\"][^“”\"\n]{2,60}[”\",]{1,2} (?:said|says)\b)"
)
# What a name means, in brackets right after it: the house’s name, Napfény (“…”).
GLOSSED = LazyPattern(
    any_capital(
        rf"\b(?:{'|'.join(sorted(NAMING | WORDS_FOR_WORDS))}|known as)(?:,| is| was)?"
        r"(?: the)?(?: [A-Z][\w’'-]*){1,3} \($"
    )
)
NEAR = 90  # characters looked back
# A participle behind a comma is passive: Ana Brook, nicknamed “…”. A unit calls itself “…”.
NAMED_APART = re.compile(
    rf"(?:[,(—–] ?(?:{'|'.join(sorted(NAMING))})|\b(?:call|style|dub|brand|nam|term)(?:e?s|ed|ing)?"
    r" (?:it|them|him|her)sel(?:f|ves)|, known (?:[\w’'-]+ ){0,4}as)(?: (?:an?|the))?$"
)
BY = re.compile(r"[ ,]*by ")
BY_MANY = re.compile(r" by (?:[a-z]+ )*[a-z-]+s\b")  # dubbed “…” by sailors: it has that name
IN_MARKS = re.compile(r"“[^“”]*”|\"[^\"]*\"")
VERB_AFTER = re.compile(r" ([a-z]+)\b")
# After a verb of saying: what stands before it is who says it, and no quotation.
SAYS_THAT = re.compile(any_capital(r" [a-z]+(?: on [A-Z][a-z]+| in [\w’' ]{1,30},?)? that\b"))
# “The Salt Road”, which hangs in Lund, is …; …, made in 1951, is …; …, a painting by Brook, is ….
APPOSED = re.compile(
    r", (?:which|whose|(?:\w+ed|made|written|shot|sung|drawn) (?:in|by|for)"
    r"|(?:an?|the|his|her|its|their)(?: [\w’-]+){0,2}"
    rf" (?:{'|'.join(sorted(WORKS))}))\b"
)
SENTENCE_END = re.compile(r"[.?!;] ")
KNOW = frozenset(["know", "knows", "knew"])
CLASSED = frozenset(["known", "listed", "classified", "classed", "rated", "registered"])
IN_A_LANGUAGE = re.compile(r"(?:^|[;(] ?)in [A-Z]\w+,$")
SELF = {"itself", "themselves", "himself", "herself"}
TELLING = NAMING | WORDS_FOR_WORDS | ARTICLES | SELF | {"as", "means", "meaning", "letter"}
TITLING = frozenset(["titled", "entitled", "headlined", "captioned", "subtitled"])
LONGEST_WORD = 40  # characters of a word that has a meaning
FEW = 4  # words of a nickname, or of a word that has a meaning
ANSWERS = frozenset(["answered", "answers", "replied", "replies", "responded", "responds"])
LONGEST_ANSWER = 8  # words of “answered the farmers with”
LONGEST_HEADLINE = 15


def is_mention(text: str, region: Region, marks: Span, line: int) -> bool:
    """Return whether marks name something rather than quote it; ``line`` is where it begins."""
    before = text[max(line, marks[0] - NEAR) : marks[0]].rstrip()
    if region.end - region.start <= LONGEST_WORD and MEANS.match(text, marks[1]):
        comma = text[region.end - 1] == "," or text[marks[1] : marks[1] + 1] == ","
        told = comma and (_is_said(before) or GOES_ON.match(text, marks[1]))
        return not told  # she said “basta” means “enough”
    if not before or before[-1] in ".?!":
        return _is_subject(text, region, marks)
    sign = "" if before[-1].isalnum() else before[-1]
    small = not (text[region.start].isupper() or text[region.start].isdigit())
    if sign == ":" or (sign == "," and small):
        return False
    last = "" if sign else before.rpartition(" ")[2]
    told = sign == "," or (not sign and _may_name(last))
    if sign == "(" and text[marks[1] : marks[1] + 1] == ")" and GLOSSED.search(before):
        return True
    glossed = last in LAST or (sign == "," and IN_A_LANGUAGE.search(before) is not None)
    if small and is_explained(text, before, marks[1]):
        return True
    if not (told or glossed) and text[region.start].islower():
        return False  # as a rule: no title either
    inside = INSIDE.findall(text, region.start, region.end)
    if glossed and is_glossed(before, inside) and not BY.match(text, marks[1]):
        return True
    if text[region.end - 1].isalnum() and is_entitled(before, last):
        return True
    may_name = told and (not sign or len(inside) <= FEW)
    return (may_name or is_title(inside)) and _names(text, region, marks, before, sign, inside)


def _names(
    text: str, region: Region, marks: Span, before: str, sign: str, inside: list[str]
) -> bool:
    """Return whether marks name something by rules 2 to 4, asked of the whole clause before them.

    ``sign`` is the one that parts it from them, ``inside`` are the words that they hold.
    """
    words = INSIDE.findall(SENTENCE_END.split(IN_MARKS.sub(" ", before))[-1])
    low = [word.lower() for word in words]
    if not sign and _may_name(before.rpartition(" ")[2]):  # else no word that names is there
        after = text[marks[1] : marks[1] + 60]
        if NAMED_APART.search(before) and not BY.match(after):
            return True
        if _is_named(words, low, inside, after):
            return True
    return _is_a_word(low, sign, inside) or is_a_name(text, region, low, sign, inside)


def _is_said(before: str) -> bool:
    """Return whether a verb of saying leads to marks: shouted “basta”; answered them with “…”."""
    words = before.rstrip(",").split()[-LONGEST_ANSWER:]
    if words[-1:] == ["with"]:
        return not ANSWERS.isdisjoint(words)
    last = words[-1].lower() if words else ""
    cue = reporting_verbs().get(last)
    return cue is not None and cue.kind == "assertive" and last not in NAMING


def _may_name(last: str) -> bool:
    """Return whether the word before marks may say that they name something, title or not."""
    return not last.isalpha() or last.lower() in TELLING


def _is_subject(text: str, region: Region, marks: Span) -> bool:
    """Return whether a title begins a sentence as its subject; one of a single word says that …."""
    verb = VERB_AFTER.match(text, marks[1]) if text[region.end - 1].isalnum() else None
    says = verb is not None and verb.group(1) in reporting_verbs()
    if says and not SAYS_THAT.match(text, marks[1]):
        return False
    apposed = text[marks[1] : marks[1] + 1] == "," and APPOSED.match(text, marks[1])
    if not (verb or (apposed and text[region.end - 1].isalnum())):
        return False
    inside = INSIDE.findall(text, region.start, region.end)
    return (says or len(inside) > 1) and is_title(inside)


def _is_named(words: list[str], low: list[str], inside: list[str], after: str) -> bool:
    """Return whether a word that names comes before: “is called”, “known as”, “a show titled”.

    In the active somebody's words follow: which Ana Brook called “a farce”.
    """
    at = len(low) - 1
    if at > 0 and low[at] in ARTICLES:
        at -= 1
    if at < 0 or not (low[at] == "as" or low[at] in NAMING):
        return False
    if BY.match(after):
        known = BY_MANY.match(after) and low[at] in NAMING
        return bool(known) and len(inside) > 1 and is_title(inside)
    verb, others = low[at], low[:at][::-1]
    if verb == "as":
        near, capital = others[:NEAR_NOUN], any(word[0].isupper() for word in inside)
        known = "known" in near or (capital and not KNOW.isdisjoint(near))
        return bool(others[:1] and others[0] in CLASSED) or known
    if verb in TITLING:
        return len(inside) <= LONGEST_HEADLINE
    if not BE.isdisjoint(others[:3]) or is_title(inside):
        return True
    active = others and (words[at - 1][0].isupper() or others[0] in PERSONAL)
    return not active and RELATIVE.isdisjoint(others[:8]) and not _in_clause(others)


def _in_clause(before: list[str]) -> bool:
    """Return whether a subject stands before a verb that names: a figure the mayor called “…”.

    ``before`` are the words before it, the nearest first.
    """
    at = next((at for at, word in enumerate(before[:3]) if word in DETERMINERS), None)
    if at is None or at + 1 >= len(before):
        return False
    noun = before[at + 1]
    return not (
        noun in PREPOSITIONS or noun in FINITE or noun in {"and", "or"} or noun[-2:] == "ed"
    )


def _is_a_word(words: list[str], sign: str, inside: list[str]) -> bool:
    """Return whether a noun for words, or a verb of meaning, comes before."""
    if len(inside) <= FEW and words[-1:] and words[-1] in {"means", "meaning"} and not sign:
        return True
    if sign == "," and len(inside) <= FEW and _after_noun_for_word(words[-NEAR_NOUN:]):
        return True
    if sign or not words or words[-1] not in WORDS_FOR_WORDS:
        return not sign and words[-1:] == ["letter"] and len(inside) == len(inside[0]) == 1
    return USES.isdisjoint(words[-5:])


def _after_noun_for_word(words: list[str]) -> bool:
    """Return whether a noun for words stands before a comma: have a word for it, “…”."""
    at = next((at for at, word in enumerate(words) if word in WORDS_FOR_WORDS), None)
    if at is None or not (
        USES.isdisjoint(words) and reporting_verbs().keys().isdisjoint(words[at + 1 :])
    ):
        return False
    return at + 1 == len(words) or words[at + 1] in {"for", "in", "of"}
