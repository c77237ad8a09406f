"""Another word for whoever has just spoken or was just told of: the widow, the German."""

from __future__ import annotations

from itertools import islice

from framing.base.words import word_class
from framing.speakers.discourse import PERSON, Discourse, Said
from framing.speakers.forms import PARTS
from framing.speakers.mentions import Mention
from framing.speakers.noun_phrases import DESCRIPTIONS, Description
from framing.speakers.organs import organs_in
from framing.speakers.pointed import NARROWER

NEAR_LAST = 400  # characters from who spoke last to another word for them
PEOPLES = ("s", "ese", "sh", "ch")  # “the French” are many
THE = frozenset(["the", "The"])
FORMER, PREDECESSOR = "former ", "predecessor"  # in what somebody is no longer
OF_SELF = word_class("of_self")  # these may be said of whoever holds an office
OF_LIFE = OF_SELF | word_class("of_life")  # what somebody is at home, or is no longer
OF_PLAYERS = frozenset([*NARROWER["player"], *NARROWER["footballer"], "player", "captain"])
WRONG_FOR_WOMEN, WRONG_FOR_MEN = word_class("male_nouns"), word_class("female_nouns")


def last_person(discourse: Discourse, at: int) -> str:
    """Return who has spoken last before an offset, if that is a person and not long ago."""
    last = discourse.said[-1] if discourse.said else None
    if last is None:
        told = [m for m in discourse.names.persons if m.at < at < m.at + NEAR_LAST]
        subject = next(filter(_is_subject, reversed(told)), told[-1] if told else None)
        return discourse.names.of(subject) if subject else ""
    told = [m for m in discourse.names.persons if last.at < m.at < at < m.at + NEAR_LAST]
    if told and _is_subject(told[-1]):
        return discourse.names.of(told[-1])
    near = last.at < at < last.at + NEAR_LAST
    return last.name if near and _may_be_aged(discourse, last) else ""


def _is_subject(mention: Mention) -> bool:
    """Return whether a name ends the subject of its sentence."""
    subject = mention.sentence.subject
    return subject is not None and subject[1] == mention.end


def _may_be_aged(discourse: Discourse, last: Said) -> bool:
    """Return whether who has spoken last is one person, whether or not their name is known."""
    single = last.name.isalpha() and last.name.istitle() and not last.kind
    nobody = last.name in discourse.names.bodies or PARTS[last.name].leads == "country"
    return last.kind == PERSON or (single and not nobody)


def of_people(discourse: Discourse, said: Description, source: str, at: int) -> str:
    """Return the last speaker for “the German”, where the text does not say of which people."""
    if said.head or said.modifiers or not said.country or source.endswith(PEOPLES):
        return ""
    name = last_person(discourse, at)
    told = discourse.cast.of_country(name) if name else True
    return "" if told else name


def once_more(discourse: Discourse, source: str, at: int) -> str:
    """Return who has just spoken, for what tells more of them: the Italian midfielder, the widow.

    Only where the text has told nobody’s role by which they might be another.
    """
    said = DESCRIPTIONS[source]
    private = said.head in OF_LIFE or not OF_LIFE.isdisjoint(source.lower().split())
    told = private or (said.country and not organs_in(source))
    if not told or source.partition(" ")[0] not in THE:
        return ""
    last = discourse.said[-1] if discourse.said else None
    here, before = (*islice(discourse.sentences_before(at), 2), None, None)[:2]
    if last is None or here is None or before is None or before.paragraph != here.paragraph:
        return ""
    name = last.name if before.start <= last.at and discourse.names.is_person(last.name) else ""
    if not name or discourse.low.find(f" {source.lower().split()[-1]}", 0, at - len(source)) >= 0:
        return ""  # somebody was called so before
    return name if _may_be(discourse, name, said) else ""


def predecessor(discourse: Discourse, said: Description, at: int) -> str:
    """Return who the former mayor is where a text tells of a mayor, and of one predecessor."""
    former = said.head.startswith(FORMER) or FORMER.strip() in said.modifiers
    if not former or not discourse.cast.last_as(said.head.removeprefix(FORMER), at):
        return ""
    names = {role.name for role in discourse.cast.last_as(PREDECESSOR, at)}
    return names.pop() if len(names) == 1 else ""


def _may_be(discourse: Discourse, name: str, said: Description) -> bool:
    """Return whether somebody may be what a description says: no role of theirs is another."""
    if discourse.cast.of_country(name) and said.country:
        return False
    if said.head in WRONG_FOR_WOMEN if PARTS[name].woman else said.head in WRONG_FOR_MEN:
        return False
    roles = discourse.cast.heads(name)
    own = said.head in OF_SELF or said.modifiers & OF_SELF
    return bool(own) or not roles or roles | {said.head} <= OF_PLAYERS
