"""Who a source is, and for whom they speak: one speaker, declared or told by the text."""

from __future__ import annotations

from typing import NamedTuple

from framing.reading.articles import Speaker
from framing.reporting.phrases import PREPOSITIONS
from framing.speakers.abbreviations import SHORT, written_out
from framing.speakers.actors import country_names
from framing.speakers.announced import named_after
from framing.speakers.beside_names import NOBODYS
from framing.speakers.bodies import WRITTEN
from framing.speakers.cast import Role
from framing.speakers.declared import declared_speaker
from framing.speakers.descriptions import Found
from framing.speakers.discourse import Discourse
from framing.speakers.governments import OF_SEAT, SHARED_SEAT, government_of, stands_for_government
from framing.speakers.noun_phrases import DESCRIPTIONS
from framing.speakers.office_names import may_name_office
from framing.speakers.offices import GOVERNMENTS, government_around, government_at_home
from framing.speakers.organs import organs_in
from framing.speakers.pronouns import pronoun
from framing.speakers.referents import speaker_name
from framing.speakers.remembered import remember
from framing.speakers.sources import PHRASES, POSSESSIVES
from framing.speakers.states import of_country, spoken_for, state_near

OF_STATES = frozenset(["its", "their"])
OWN_OFFICES = frozenset(["office", "deputy", "press office", "press secretary"])


class Resolved(NamedTuple):
    """The speaker of a source, for whom they speak, and how it was told who that is."""

    name: str
    government: str
    organ: str
    how: str


def resolve(discourse: Discourse, source: str, apposition: str, at: int, cue: str = "") -> Resolved:
    """Return the speaker a source names, and remember them for the pronouns that follow.

    ``at`` is the source's character offset. Without an entry in the sidecar the speaker is the
    fullest name the text gives, its government and organ read from the words that introduce them.
    """
    found = speaker_name(discourse, source, at, cue)
    article, known = discourse.article, None
    if article.speakers:
        known = declared_speaker(article, found.name) or declared_speaker(article, source)
    who = known_or_told(discourse, known, found, source, apposition, at)
    remember(discourse, who.name, source, found, at, cue)
    return who


def known_or_told(
    discourse: Discourse, known: Speaker | None, found: Found, source: str, beside: str, at: int
) -> Resolved:
    """Return a speaker as the sidecar declares them, else by the name found and as introduced."""
    name, how = found
    if known:
        return Resolved(known.name, known.government, known.organ, how)
    return Resolved(name, *_government_for(discourse, name, source, beside, at), how)


def _government_for(
    discourse: Discourse, name: str, source: str, apposition: str, at: int
) -> tuple[str, str]:
    """Return for whom somebody speaks, and keep it in mind: as told, as told before, or at home."""
    found = _told_for(discourse, name, source, apposition, at)
    if not found[0] and SHORT.search(source):
        found = government_of(written_out(source, discourse.explained))
    if not found[0]:
        found = discourse.known.get(name) or government_around(discourse, name, source, at)
    if not found[0]:
        found = _at_home(discourse, name, source, at)
    if not found[0] and (office := named_after(discourse, name, at)):
        discourse.cast.tell(Role(name, at, DESCRIPTIONS[office]))
        found = discourse.known[office]
    if found[0]:
        discourse.known[name] = found
    return found


def _told_for(
    discourse: Discourse, name: str, source: str, apposition: str, at: int
) -> tuple[str, str]:
    """Return for whom somebody speaks as the source says, else as introduced."""
    person = discourse.names.is_person(name)
    found = NOBODYS if person and PHRASES[source].state else government_of(source)
    if found[0]:
        shared = SHARED_SEAT in source and not OF_SEAT.search(source)
        return discourse.affiliations.of_shared_seat(found) if shared else found
    if person:
        return discourse.affiliations.government(name)
    return _government_of_body(discourse, name, source, apposition, at)


def _at_home(discourse: Discourse, name: str, source: str, at: int) -> tuple[str, str]:
    """Return for whom an office without a country speaks, where the report is at home."""
    if source.lower() in GOVERNMENTS or may_name_office(source):
        return government_at_home(discourse, source, at)
    if name != source and may_name_office(name) and not discourse.names.is_person(name):
        return government_at_home(discourse, name, at)  # the statement, of the minister for roads
    return NOBODYS


def _government_of_body(
    discourse: Discourse, name: str, source: str, apposition: str, at: int
) -> tuple[str, str]:
    """Return for whom a body speaks, or somebody without a name, by what stands beside it."""
    beside = apposition.strip(" ,")
    told = beside and not beside.partition(" ")[0].endswith("ing")  # citing Freedonian officials
    told = told and not (PHRASES[beside].state and _ends_in_town(source))
    found = government_of(beside) if told else NOBODYS
    if not found[0] and name != source:
        found = government_of(_with_owner(discourse, name))
    if not found[0] and _is_owned(source):
        found = _of_owner(discourse, source, at)
    meant = "" if found[0] else of_country(source, discourse.sentences, at)
    meant = meant or ("" if found[0] else spoken_for(source, discourse.sentences, at))
    return government_of(meant) if meant else found


def _ends_in_town(source: str) -> bool:
    """Return whether a country beside a source tells where its town is: a clinic in Lima, Peru."""
    *_, before, last = ("", *source.split())
    return before.islower() and before in PREPOSITIONS and last[:1].isupper()


def _with_owner(discourse: Discourse, name: str) -> str:
    """Return the name of a body with the name before it, where it is introduced as that one’s.

    New Zealand’s | Health Agency.
    """
    for mention in discourse.names.places(name)[:1]:
        words, start = mention.sentence.words, mention.start
        if mention.name == name and start and words[start - 1].possessive:
            while start and words[start - 1].is_name:
                start -= 1
            return mention.sentence.said((start, mention.end))
    return name


def _is_owned(source: str) -> bool:
    """Return whether a source is somebody’s: “its ministry”, “Roe’s office”."""
    return PHRASES[source].first in POSSESSIVES or "’s " in source or "'s " in source


def _of_owner(discourse: Discourse, source: str, at: int) -> tuple[str, str]:
    """Return the government whose office “its ministry”, “Roe’s office” is: that of the owner."""
    whose, _, office = source.replace("'s ", "’s ").rpartition("’s ")
    pointed = not whose or source.partition(" ")[0].lower() in OF_STATES
    if pointed:
        whose, _, office = source.partition(" ")
    if not pointed and PHRASES[office].head in WRITTEN:
        return _of_body_owning(discourse, whose, at)
    if not (organs_in(office) or office in OWN_OFFICES):
        return NOBODYS
    owner = _owner(discourse, whose, pointed, at)
    if stands_for_government(owner):
        state = owner if owner in country_names() else owner.partition(" ")[2]  # neighbouring Chile
        return government_of(f"{state}’s {office}")
    if not discourse.names.is_person(owner):
        return government_of(owner)  # the president’s, whose office it is
    return discourse.known.get(owner) or discourse.affiliations.government(owner)


def _of_body_owning(discourse: Discourse, whose: str, at: int) -> tuple[str, str]:
    """Return the government of the body whose bulletin, or report, a source is: the ministry’s."""
    body = speaker_name(discourse, whose, at).name
    found = government_of(body)
    found = found if found[0] else discourse.known.get(body, NOBODYS)
    return found if found[0] else discourse.affiliations.of_office_at_home(whose, at)


def _owner(discourse: Discourse, whose: str, pointed: bool, at: int) -> str:
    """Return who owns an office: for “its” the state just told of, else whom the words mean."""
    if not pointed:
        return speaker_name(discourse, whose, at).name
    near = state_near(discourse.sentences, at) if whose.lower() in OF_STATES else ""
    return near or pronoun(discourse, whose.lower(), at).name
