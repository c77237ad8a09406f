"""Whom a description stands for: the person introduced in that role, the body of that kind."""

from __future__ import annotations

from itertools import chain, islice
from typing import NamedTuple

from framing.speakers.announced import in_lead, just_begun, last_unnamed, named_with_age
from framing.speakers.bodies_described import body_described
from framing.speakers.cast import ELDER, YOUNGER, Cast, Role
from framing.speakers.deeds import by_deed, in_post
from framing.speakers.discourse import BODIES, PERSON, RECENT, Discourse
from framing.speakers.forms import COLLECTIVE, is_role
from framing.speakers.governments import government_of, stands_for_government
from framing.speakers.just_told import THE, of_people, once_more, predecessor
from framing.speakers.noun_phrases import DESCRIPTIONS, Description, fits
from framing.speakers.organs import organ_of
from framing.speakers.peers import counterparts, peers
from framing.speakers.pointed import NARROWER
from framing.speakers.received import by_meeting
from framing.speakers.sources import INDEFINITE, PHRASES, POINTING
from framing.speakers.subjects import subjects_before

TRACED, UNNAMED, UNSURE = "description", "unnamed", "unsure"
OF_TWO = ("the latter", "the former")  # as they are found on the way back


class Found(NamedTuple):
    """Whom a source stands for, and how that was told."""

    name: str
    how: str


def described(discourse: Discourse, source: str, at: int) -> Found:
    """Return whom a description without a person's name points back to, else itself.

    Where nobody fits, or two fit alike, the speaker stays the description, and that is unsure.
    """
    said = DESCRIPTIONS[source]
    if said.head in BODIES or said.head in COLLECTIVE:
        name = body_described(discourse, source, at)
        discourse.called.setdefault(name, set()).add(said.head)
    else:
        unnamed = said.head and (
            just_begun(discourse, said, at) or last_unnamed(discourse, said, at)
        )
        name = unnamed or _person_described(discourse, source, said, at)
    return Found(name, TRACED) if name else Found(source, UNSURE)


def _person_described(discourse: Discourse, source: str, said: Description, at: int) -> str:
    """Return who was introduced in the role that a description names, else whom it may mean."""
    exact = _exact(discourse, said, at)
    if exact:
        return _latest(discourse, exact, at)
    # “The diplomat” is the one just told of, and no minister.
    told = _told_of(discourse, said.head, at) if said.head in NARROWER else ""
    if told:
        return told
    narrower = _narrower(discourse, said, at)
    if narrower:
        return _latest(discourse, narrower, at)
    return _in_no_role(discourse, source, said, at)


def _in_no_role(discourse: Discourse, source: str, said: Description, at: int) -> str:
    """Return whom a description means that nobody was introduced by: the first that answers.

    By kin, by what they said before, by whom they speak for, by what they did or hold, or as
    another word for whoever has just spoken or opens the report.
    """
    pointed = said.head and source.partition(" ")[0] in THE
    return (
        _kin(discourse, said, at)
        or spoke_before(discourse, said, at)
        or (_for_country(discourse, source, said.country) if said.country else "")
        or by_deed(discourse, said.head, at)
        or ("" if said.modifiers else by_meeting(discourse, said.head, at))
        or in_post(discourse, said.head, said.modifiers, at)
        or of_people(discourse, said, source, at)
        or predecessor(discourse, said, at)
        or once_more(discourse, source, at)
        or (pointed and (in_lead(discourse, said, at) or named_with_age(discourse, said, at)))
        or ""
    )


def _exact(discourse: Discourse, said: Description, at: int) -> list[Role]:
    """Return the roles of its own word before an offset that a description fits."""
    cast = discourse.cast
    if not said.head:
        return cast.roles_for(said.country, at) if said.country else []
    exact = [role for role in cast.last_as(said.head, at) if fits(said, role.what)]
    if said.country:
        exact = [role for role in exact if _may_be_of(discourse, role.name, said.country)]
        exact = [role for role in exact if not _is_beside_another(discourse, role, said.country)]
        own = [role for role in exact if role.what.country == said.country]
        exact = own or peers(discourse, said, at) or exact
    closest = [role for role in exact if role.what.modifiers == said.modifiers]
    held = (closest if said.modifiers else []) or exact
    return held if said.country else [*held, *counterparts(discourse, held, at)]


def _narrower(discourse: Discourse, said: Description, at: int) -> list[Role]:
    """Return the roles of a narrower word before an offset that a description fits."""
    heads = NARROWER.get(said.head, ())
    found = chain.from_iterable(_as(discourse.cast, head, at) for head in heads)
    narrower = [role for role in found if fits(said, role.what) or _is_for(discourse, role, said)]
    return narrower or _bound(discourse, said, at)


def _told_of(discourse: Discourse, head: str, at: int) -> str:
    """Return the subject just before that tells of somebody without a name by the same noun."""
    for sentence, subject in subjects_before(discourse.sentences, at):
        text = sentence.said(subject)
        if PHRASES[text].first in INDEFINITE and DESCRIPTIONS[text].head == head:
            return text
    return ""


def _as(cast: Cast, head: str, at: int) -> list[Role]:
    """Return the last roles with a head noun before an offset; of “foreign minister”, with both."""
    field, _, noun = head.partition(" ")
    of_field = cast.last_as(noun, at) if noun else ()
    return [*cast.last_as(head, at), *(role for role in of_field if field in role.what.modifiers)]


def _is_for(discourse: Discourse, role: Role, said: Description) -> bool:
    """Return whether somebody speaks for the state whose head or diplomat a description names."""
    if not said.country or role.what.country or said.modifiers:
        return False
    known = discourse.known.get(role.name) or discourse.affiliations.government(role.name)
    return known[0] == said.country


def _may_be_of(discourse: Discourse, name: str, country: str) -> bool:
    """Return whether somebody may speak for a country: for no other one, as far as is known."""
    known = discourse.known.get(name) or discourse.affiliations.government(name)
    return known[0] in {"", country}


def _is_beside_another(discourse: Discourse, role: Role, country: str) -> bool:
    """Return whether an office stands behind one of another state, and may so be of that.

    Peru’s president said so. Minister Ana Roe agreed: she is not “the Polish minister” further on.
    """
    here = None if role.what.country else next(discourse.sentences_before(role.at), None)
    for before, subject in islice(subjects_before(discourse.sentences, role.at), 1 if here else 0):
        text = before.said(subject)
        beside = here is not None and before.paragraph == here.paragraph
        if beside and not stands_for_government(text) and is_role(PHRASES[text].head):
            return government_of(text)[0] not in {"", country}
    return False


def _bound(discourse: Discourse, said: Description, at: int) -> list[Role]:
    """Return the roles of “the former minister”: a field stands between, former trade minister."""
    first, _, noun = said.head.partition(" ")
    roles = discourse.cast.last_as(noun, at) if noun else ()
    return [role for role in roles if first in role.what.modifiers and fits(said, role.what)]


def _latest(discourse: Discourse, roles: list[Role], at: int) -> str:
    """Return who of several was told of last; nobody where two are told of in one sentence."""
    names = dict.fromkeys(role.name for role in roles)
    if len(names) == 1:
        return next(iter(names))
    for sentence in discourse.sentences_told(at):
        told = {said.name for said in discourse.spoke_in(sentence, at) if said.name in names}
        if len(told) == 1:
            return told.pop()
        told = {discourse.names.of(mention) for mention in discourse.mentioned(sentence, at)}
        told &= names.keys()
        if told:
            return told.pop() if len(told) == 1 else ""
    return ""


def spoke_before(discourse: Discourse, said: Description, at: int) -> str:
    """Return whoever has spoken before under a description without a name: “a palace guard”."""
    if not said.head:
        return ""
    narrower = NARROWER.get(said.head, ())
    for earlier in reversed(discourse.said[-RECENT:]):
        phrase = PHRASES[earlier.name]
        if earlier.at >= at or phrase.title or phrase.first in POINTING:
            continue
        what = DESCRIPTIONS[earlier.name]
        if (what.head == said.head or what.head in narrower) and fits(said, what):
            return earlier.name
    return ""


def _for_country(discourse: Discourse, source: str, country: str) -> str:
    """Return the only person who has spoken for a country in an office: the German minister."""
    organ = organ_of(source)
    told = dict.fromkeys(said.name for said in discourse.said[-RECENT:] if said.kind == PERSON)
    known = ((name, discourse.known.get(name, ("", ""))) for name in told)
    fitting = [name for name, (state, own) in known if state == country and own.endswith(organ)]
    return fitting[0] if organ and len(fitting) == 1 else ""


def _kin(discourse: Discourse, said: Description, at: int) -> str:
    """Return the father of whom a son was introduced by the same last name, and the reverse."""
    other = YOUNGER if said.head in ELDER else ELDER if said.head in YOUNGER else ()
    for role in chain.from_iterable(discourse.cast.last_as(head, at) for head in other):
        last = role.name.split()[-1]
        alike = [parts.untitled for parts in discourse.names.full.get(last, ())]
        left = [name for name in alike if name != role.name]
        if len(left) == 1:
            return left[0]
    return ""


def of_two(discourse: Discourse, source: str, at: int) -> str:
    """Return whom “the former” or “the latter” means, of the last two persons told of together."""
    if source.lower() not in OF_TWO:
        return ""
    for sentence in discourse.sentences_told(at):
        two = dict.fromkeys(discourse.names.of(m) for m in discourse.mentioned(sentence, at))
        if len(two) == len(OF_TWO):
            return list(two)[OF_TWO.index(source.lower())]
    return ""
