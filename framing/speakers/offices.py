"""For which government an office without a country speaks, told by what stands around it."""

from __future__ import annotations

import re
from itertools import islice

from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.speakers.actors import capitals, countries_in
from framing.speakers.at_home import state_at_home
from framing.speakers.discourse import Discourse
from framing.speakers.governments import government_of, office_of
from framing.speakers.home import Home
from framing.speakers.in_capitals import of_capital, place_told
from framing.speakers.office_names import is_office, of_one_state, organ_in
from framing.speakers.organs import STATE_MEDIA, organ_of
from framing.speakers.sources import PHRASES
from framing.speakers.states import FOUGHT, state_leading
from framing.speakers.subjects import subject_around, subjects_before

NEAR = 500  # characters between a body and its spokesperson
RECENT = 2  # statements before
LEAST_SURE = frozenset(["the government", "government"])  # it may be that of a part of a state
SPOKESPERSON, MILITARY = "spokesperson", "military"
# What a report at home calls the government, and the state in which alone it is called so.
GOVERNMENTS = dict(pair.replace("_", " ").split("=") for pair in word_class("names_of_governments"))
# Where the government of a state is called so, and somebody in it.
ADMINISTERED = "United States"
OF_ADMINISTRATION = ("administration official", "administration officials")
ADMINISTRATION = LazyPattern(
    r"(?:(?:an?|the|one|two|three|several|some|other|another|senior|top|second|unnamed"
    r"|US|U\.S\.) )*"
    r"administration officials?",
    re.I,
)
AN_ADMINISTRATION = LazyPattern(r"((?:\S+ ){1,2})administration\b")
# Of whichever state has just acted, or whose army has just spoken.
SAME_STATES = LazyPattern(
    r"(?:the )?(?:joint chiefs(?: of staff)?"  # few states have them
    r"|state(?:[- ]run)? (?:television|tv|radio|media|broadcaster|news agency))",
    re.I,
)
HEADS = frozenset(["prime minister", "president", "head of government", "head of state"])


def government_around(discourse: Discourse, name: str, source: str, at: int) -> tuple[str, str]:
    """Return the government of a ministry that is told of in a capital, or of a spokesperson.

    In Paris, the interior ministry said; the Kremlin said …. Spokesman Ilya Brook said ….
    """
    told = of_capital(discourse.sentences, source, at)
    found = told if told[0] else None
    if found is None and (discourse.known or "pokes" in source):
        found = _for_body(discourse, name, source, at)
    if found is None and discourse.known and SAME_STATES.fullmatch(source):
        media = organ_of(source) == STATE_MEDIA
        found = _beside_state(discourse, at) if media else _of_same_army(discourse, at)
    return found or _in_own_capital(discourse, name, source, at)


def _in_own_capital(discourse: Discourse, name: str, source: str, at: int) -> tuple[str, str]:
    """Return for whom one in the highest office speaks who was told of before, in the capital.

    She wrote to Prime Minister Ana Brook. Brook told reporters in Lima …: where the report tells
    of Peru, and nobody has told Brook to be of another state.
    """
    if "inister" in source or not discourse.names.is_person(name):
        return "", ""
    if HEADS.isdisjoint(discourse.cast.heads(name)):
        return "", ""
    sentence = next(discourse.sentences_before(at), None)
    if sentence is None or place_told(sentence) not in capitals():
        return "", ""
    places = discourse.names.places(name)
    told = [text for mention in places for text in discourse.cast.introduced_as(mention)]
    if any(map(countries_in, told)):
        return "", ""
    offices = (discourse.affiliations.of_office_at_home(text, at) for text in told)
    return next((found for found in offices if found[0]), ("", ""))


def _beside_state(discourse: Discourse, at: int) -> tuple[str, str] | None:
    """Return the state of media that speak beside it: Peru refused, and state television said …."""
    sentence = next(discourse.sentences_before(at), None)
    state = government_of(subject_around(discourse.sentences, at))[0] if sentence else ""
    text = sentence.text[sentence.start : at] if sentence and state else ""
    told = {actor for _, _, actor in countries_in(text)}
    return (state, STATE_MEDIA) if told == {state} else None


def _of_same_army(discourse: Discourse, at: int) -> tuple[str, str] | None:
    """Return the state whose army has just spoken: Peru’s army said so; the joint chiefs added."""
    known = discourse.known.get(discourse.said[-1].name)
    if known is None or known[1] != MILITARY or _other_acts(discourse, known[0], at):
        return None
    return known


def government_at_home(discourse: Discourse, source: str, at: int) -> tuple[str, str]:
    """Return whose an office without a country is, or “the government”, in a report at home."""
    told, sentences = discourse.affiliations, discourse.sentences
    if source.lower() in GOVERNMENTS:
        return _of_the_government(discourse, source, at)
    if source.lower().endswith(OF_ADMINISTRATION):
        return _of_administration(told.home(), source, discourse.text)
    office = organ_in(source)
    leading = state_leading(sentences, at)
    if leading:
        return office_of(leading, office)
    if is_office(office) and not (told.home().filed or told.home().only):
        # Without a name it is told less surely whose minister that is.
        country = of_one_state(office, discourse.text)
        return office_of(country, office) if country else ("", "")
    found = told.of_office_at_home(source, at)
    return found if found[0] or office == source else government_of(office)


def _of_the_government(discourse: Discourse, source: str, at: int) -> tuple[str, str]:
    """Return whose “the government” is, or what only one state’s is called: the Centre."""
    name, home = source.lower(), discourse.affiliations.home()
    states = frozenset(state for state, _ in discourse.known.values())
    state = state_at_home(states, home, discourse.sentences, at, name in LEAST_SURE)
    alone = GOVERNMENTS[name]  # in capitals, as a name
    own = not alone or (alone == state.lower() and not source.islower())
    return (state, "government") if state and own else ("", "")


def _of_administration(home: Home, source: str, text: str) -> tuple[str, str]:
    """Return the government of an administration official, in a report filed from that one state.

    Not where the text tells of the administration of another: the Philippine administration.
    """
    if ADMINISTRATION.fullmatch(source) is None or home.filed != ADMINISTERED or home.part:
        return ("", "")
    whose = (countries_in(found.group(1)) for found in AN_ADMINISTRATION.finditer(text))
    others = {actor for spots in whose for _, _, actor in spots} - {home.filed}
    return ("", "") if others else (home.filed, "government")


def _for_body(discourse: Discourse, name: str, source: str, at: int) -> tuple[str, str] | None:
    """Return the government of the body that has just spoken, for its spokesperson."""
    spoke = (s for s in reversed(discourse.said[-RECENT:]) if at - s.at < NEAR)
    body = next((s.name for s in spoke if s.name in discourse.known), "")
    if body == name:
        return None
    roles = [role for role in discourse.cast.roles_as(SPOKESPERSON) if role.name == name]
    if not roles or any(r.what.modifiers or r.what.country or r.what.owned for r in roles):
        return None
    if source.partition(" ")[0].lower() == "its" and _is_of_another(discourse, body, at):
        return None
    told = _told_of(discourse, at) if source.lower().startswith("spokes") else ("", "")
    if told[0] or not body:
        return told if told[0] else None
    known = discourse.known[body]
    introduced = discourse.affiliations.government(body)
    return None if introduced[0] or _other_acts(discourse, known[0], at) else known


def _told_of(discourse: Discourse, at: int) -> tuple[str, str]:
    """Return the government that the sentence before is about: The ministry in Lima was blunter.

    Where it fights, the spokesperson may be the other side’s.
    """
    here = next(discourse.sentences_before(at), None)
    for sentence, subject in islice(subjects_before(discourse.sentences, at), 1):
        fights = not FOUGHT.isdisjoint([word.low for word in sentence.words])
        if here is not None and sentence.paragraph == here.paragraph and not fights:
            return government_of(sentence.said(subject))
    return "", ""


def _other_acts(discourse: Discourse, state: str, at: int) -> bool:
    """Return whether another state is named right before: its spokesperson may be meant.

    Chile has closed its port, its ministry said. Kenya disagrees. “…,” its spokesman said.
    """
    for sentence in islice(discourse.sentences_before(at), 2):
        outside = (word.text for word in sentence.words if not word.quoted)
        told = {actor for _, _, actor in countries_in(" ".join(outside))}
        if told:
            return state not in told
    return False


def _is_of_another(discourse: Discourse, body: str, at: int) -> bool:
    """Return whether “its” is of the body that the sentence before is about, not who spoke before.

    The Red Cross asked Peru to wait. Its spokeswoman, Ana Brook, said ….
    """
    for sentence, subject in islice(subjects_before(discourse.sentences, at), 1):
        name = discourse.full(sentence.said(subject))
        named = PHRASES[name].names and discourse.acts_as_body(name) and not government_of(name)[0]
        return named and name not in discourse.known and discourse.names.is_person(body)
    return False
