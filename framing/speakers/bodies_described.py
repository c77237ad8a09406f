"""Which body a description stands for: “the company” that was told of, by its kind."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from operator import attrgetter

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.phrases import DETERMINERS
from framing.speakers.discourse import (
    BODIES,
    COMPANY_ROLES,
    KINDS,
    RECENT,
    SEVERAL,
    Discourse,
    Said,
)
from framing.speakers.doers import body_doing
from framing.speakers.forms import GIVEN_NAMES
from framing.speakers.governments import government_of
from framing.speakers.noun_phrases import DESCRIPTIONS, OWNED, Description
from framing.speakers.phrase_heads import INTERNATIONAL, PRIVATE_BODIES
from framing.speakers.sources import PHRASES, POSSESSIVES
from framing.speakers.states import of_one_state, offices_before
from framing.speakers.subjects import subjects_before

ORGAN_BODIES = word_class("bodies_of_state")
PRIVATE = PRIVATE_BODIES | {"group"}
BODY_KINDS = dict(pair.split("=") for pair in word_class("body_kinds"))
MINISTRY = "ministry"
# What news calls an agency of the nations -> its names, the longest first.
AGENCIES: dict[str, list[str]] = {}
for _pair in sorted(word_class("agencies_of_nations"), key=len, reverse=True):
    _called, _name = _pair.replace("_", " ").split("=")
    AGENCIES.setdefault(_called, []).append(_name)
UN = re.compile(r"^(?:u\.n\.|united nations)(?: ?['’]s)?(?= )")
FIRMS = frozenset(["company", "firm", "group"])
OF_MEMBERS = frozenset(["committee", "panel", "board", "jury"])  # of a larger body, as a rule
OF_STATES = frozenset(["union", "federation", "coalition", "alliance", "campaign"])
OF_FIRMS = COMPANY_ROLES | {"owner"}  # as what a text may introduce a firm
ON_AIR = frozenset(["broadcaster", "channel", "station", "network"])
# Told the BBC; told Chilean television; was shown on state television.
HEARD_ON = LazyPattern(
    any_capital(
        r"\b(?:told|tells|on|by) (?P<name>(?:the )?[A-Z]{3,5}(?:,? [A-Z]{2,4})?(?![\w-])"
        r"|(?:[A-Z][\w’'-]+ ){0,2}(?:(?:state(?:[- ](?:run|owned))?|public|national) )?"
        r"(?:television|TV|radio)\b)"
    )
)
AT = attrgetter("at")
LONGEST_NOUN = 20  # characters, with what stands before it
NEAR_NAMED = 1200  # characters after a body was named by its noun
LONGEST_REPORT = 50_000  # characters: a text without end is not searched for each of its speakers


def body_described(discourse: Discourse, source: str, at: int) -> str:
    """Return the body that a description points to: of that name, else the last told of.

    Empty where none is told of that it may be.
    """
    said = DESCRIPTIONS[source]
    if name := _of_nations(discourse, source):
        return name
    if name := _spoken(discourse, source, said) or _named_after(discourse, said.head, at):
        return name
    told = discourse.body(at)
    if _ends_alike(said, told) and _same_names(source, told):
        return told
    if said.head in ON_AIR and (heard := _on_air_before(discourse, at)):
        return heard
    bare = source.count(" ") == 1 and not OWNED.search(source)
    found = _by_noun_alone(discourse, said.head, told, at) if bare else ""
    return found or _last_of_kind(discourse, said, told, at) or _that_acted(discourse, said, at)


def _of_nations(discourse: Discourse, source: str) -> str:
    """Return the agency that “the UN health agency” is, by the longest name the text has for it."""
    for name in AGENCIES.get(UN.sub("un", source.lower().removeprefix("the ")), ()):
        found = re.search(rf"\b{re.escape(name)}\b", discourse.low)
        if found and len(discourse.low) == len(discourse.text):
            return discourse.full(discourse.text[slice(*found.span())])
    return ""


def _spoken(discourse: Discourse, source: str, said: Description) -> str:
    """Return the body that has spoken and that all of a description fits.

    Else whoever spoke last, by the noun alone: the school board said so; the board added.
    """
    for earlier in () if said.owned else reversed(discourse.said[-RECENT:]):
        if _is_same_body(said, earlier.name) and _same_names(source, earlier.name):
            return earlier.name
    last = discourse.said[-1].name if discourse.said else ""
    alone = not (said.modifiers or said.country)
    return last if alone and last.endswith(f" {said.head}") else ""


def _by_noun_alone(discourse: Discourse, head: str, told: str, at: int) -> str:
    """Return the body that a noun without any other word means, as the text names or tells of one.

    ``told`` is the body told of last, if there is one.
    """
    names = discourse.names.by_last_word.get(head.capitalize(), ())
    if len(names) == 1 and " " in names[0]:
        return names[0]
    organ = _ministry_before(discourse, at) if head == MINISTRY else ""
    return organ or ("" if told else _subject_of_kind(discourse, head, at))


def _last_of_kind(discourse: Discourse, said: Description, told: str, at: int) -> str:
    """Return the body told of last, ``told``, else who spoke last, if a noun may be for it.

    A noun of a state’s body, and one that further words tell apart, need more than that.
    """
    specific = said.head in ORGAN_BODIES or said.head not in BODIES
    if specific or said.country or said.modifiers:
        return ""
    if PHRASES[told].state and said.head not in OF_STATES:
        told = ""  # Iran is no agency
    name = told or (spoke_as_body(discourse, at) if said.head in FIRMS else "")
    name = name or _last_group(discourse)
    if said.head in OF_MEMBERS and _is_told_apart(discourse, said.head, at):
        return ""  # they are of a body, not it
    if name and _may_be(discourse, said.head, name):
        return name
    return _firm_that_spoke(discourse) if said.head in FIRMS else ""


def _that_acted(discourse: Discourse, said: Description, at: int) -> str:
    """Return the body that did what the sentence before tells, if a noun may be for it."""
    name = "" if said.country or said.modifiers else body_doing(discourse, at)
    return name if name and _may_be(discourse, said.head, name) else ""


def _is_told_apart(discourse: Discourse, head: str, at: int) -> bool:
    """Return whether a text tells of a committee by itself: a meeting of an emergency committee."""
    pattern = (
        rf"(?<![,;:—–-] )(?<!\bis )(?<!\bwas )(?<!\bas )\b(?:an?|its) (?:[\w-]+ ){{0,2}}{head}\b"
    )
    start = max(0, at - NEAR_NAMED)
    return re.search(pattern, discourse.text[start : max(start, at)]) is not None


def _firm_that_spoke(discourse: Discourse) -> str:
    """Return the last who has spoken that the text introduces as a firm: the operator, Brook."""
    told = reversed(discourse.said[-RECENT:])
    return next((said.name for said in told if _is_told_as_firm(discourse, said)), "")


def _is_told_as_firm(discourse: Discourse, said: Said) -> bool:
    """Return whether what a firm is stands before who spoke, set off by a comma."""
    near = max(0, said.at - LONGEST_REPORT), said.at + LONGEST_REPORT
    at = discourse.text.find(f", {said.name}", *near)
    before = discourse.text[max(0, at - LONGEST_NOUN) : max(0, at)]
    return before.rpartition(" ")[2] in OF_FIRMS


def _may_be(discourse: Discourse, head: str, name: str) -> bool:
    """Return whether a body may be what a noun says: a ministry is no firm, a daily is no club."""
    if head in PRIVATE and (government_of(name)[0] or PHRASES[name].head in ORGAN_BODIES):
        return False
    return head not in BODY_KINDS or not _is_of_another_kind(discourse, head, name)


def _last_group(discourse: Discourse) -> str:
    """Return the last who spoke and is no person, if that is no people: drivers are no company."""
    group = discourse.group
    return group if PHRASES[group].names and not _are_people(group) else ""


def _are_people(name: str) -> bool:
    """Return whether a name is a noun for several people: Residents; Bus drivers."""
    return KINDS[name] == SEVERAL and (name.isalpha() or not PHRASES[name].title)


def _on_air_before(discourse: Discourse, at: int) -> str:
    """Return the broadcaster on which somebody was shown, or whom they told it, right before."""
    here = next(discourse.sentences_before(at), None)
    before = next(islice(discourse.sentences_before(at), 1, None), None)
    if here is None or before is None or before.paragraph != here.paragraph:
        return ""
    names = [
        found["name"] for found in HEARD_ON.finditer(discourse.text, before.start, before.stop)
    ]
    return names[0] if len(names) == 1 and not INTERNATIONAL.search(names[0]) else ""


def spoke_as_body(discourse: Discourse, at: int) -> str:
    """Return who spoke in the sentence before, if the form of a name is all that makes it a person.

    Its owner, Tallis Minerals, said ….
    """
    last = discourse.said[-1] if discourse.said else None
    before = next(islice(discourse.sentences_before(at), 1, None), None)
    if last is None or before is None or not before.start <= last.at < before.stop:
        return ""
    names, first = discourse.names, last.name.partition(" ")[0]
    person = first.lower() in GIVEN_NAMES or last.name in names.with_titles
    told = person or last.name in names.women or last.name in names.men
    told = told or bool(discourse.cast.heads(last.name) - OF_FIRMS)  # their president, Ana Brook
    return "" if told or not names.is_person(last.name) else last.name


def _subject_of_kind(discourse: Discourse, head: str, at: int) -> str:
    """Return the last subject that a noun ends and that holds a name: the Lakeside bus company."""
    if discourse.text.rfind(f" {head} ", max(0, at - NEAR_NAMED), at) < 0:
        return ""
    for sentence, subject in subjects_before(discourse.sentences, at):
        if sentence.words[subject[1] - 1].low == head and subject[1] - subject[0] > 2:
            text = sentence.said(subject)
            if PHRASES[text].names and PHRASES[text].first == "the":
                return text
    return ""


def _ends_alike(said: Description, name: str) -> bool:
    """Return whether a name ends with a description's noun, and may be of the same country."""
    country = said.country in {"", DESCRIPTIONS[name].country}
    return name.lower().endswith(f" {said.head}") and not said.owned and country


def _same_names(source: str, name: str) -> bool:
    """Return whether all names that a description holds are in a body's own: the Gulf states."""
    named = (word for word in source.split()[1:] if word[0].isupper())
    return all(word in name for word in named)


def _ministry_before(discourse: Discourse, at: int) -> str:
    """Return the ministry of a state that was told of before an offset, if of one state alone."""
    told = offices_before(discourse.sentences, at, [MINISTRY])
    return of_one_state(text for text in told if DESCRIPTIONS[text].head == MINISTRY)


def _is_of_another_kind(discourse: Discourse, head: str, name: str) -> bool:
    """Return whether a body is told to be of another kind than a noun: the daily Il Molo, a club.

    Its own words tell that, or the noun right before its name: a tracking service is no airline.
    """
    own = [word for word in name.split() if word.islower()] if name[:1].islower() else []
    if own and head not in FIRMS and own[-1] not in {head, *FIRMS, *DETERMINERS}:
        return True
    nouns = {word.lower() for word in name.split()}
    led = discourse.names.led.items()
    nouns |= {noun for noun, named in led if any(mention.name == name for mention in named)}
    nouns |= discourse.called.get(name, set())  # the union said; the council said
    kinds = {BODY_KINDS[noun] for noun in nouns if noun in BODY_KINDS}
    return bool(kinds) and BODY_KINDS[head] not in kinds


def _named_after(discourse: Discourse, head: str, at: int) -> str:
    """Return the last name that stands right after a noun before an offset: the charity | Hands."""
    told = discourse.names.led.get(head, [])
    before = bisect_left(told, at, key=AT) if told else 0
    return told[before - 1].name if before and at - told[before - 1].at < NEAR_NAMED else ""


def _is_same_body(said: Description, name: str) -> bool:
    """Return whether a body that has spoken fits a description: its noun, place and field."""
    phrase = PHRASES[name]
    if phrase.head != said.head:
        return False
    what = DESCRIPTIONS[name]
    if not (phrase.names or phrase.first in POSSESSIVES or (what.modifiers and what.owned)):
        return False
    elsewhere = said.country and what.country != said.country
    return not elsewhere and said.modifiers <= what.modifiers
