"""Which words name an office of a state, a ministry or who in it, whichever state’s it is."""

from __future__ import annotations

import re

from framing.base.words import word_class
from framing.speakers.actors import countries_in
from framing.speakers.organs import organs_in
from framing.speakers.portfolios import HIGHEST, ministers_field, secretarys_field

ORGAN = re.compile(
    r"(?:the )?(?:((?:[a-z-]+,? ){0,3})ministry|(?:ministry|department) (?:of|for) ([a-z ,&]+)"
    r"|presidency)",
    re.I,
)
# What a ministry tells by, or who in it: figures from the ministry, its permanent secretary.
WITHIN = (
    r"figures|data|statistics|numbers|estimates|officials?|sources?|service|office"
    r"|spokes(?:man|woman|person)|(?:permanent|principal|state) secretary|director(?:[ -]general)?"
    r"|minister of state"
)
OF_ORGAN = re.compile(
    rf"(?:an? |the |some |new |official |senior |press )*(?:{WITHIN})"
    r" (?:from|at|by|of|in|for|within) (?=.*(?:inistry|residency|epartment))",
    re.I,
)
# The same, told after it: a senior ministry official, the ministry’s spokeswoman.
ORGANS_OWN = re.compile(
    r"(?:an? |the |some |several |senior |top )*((?:[a-z-]+ ){0,2}ministry)(?:['’]s)? "
    rf"(?:press |senior )*(?:{WITHIN})",
    re.I,
)
# What the name of an office or a body of a state has in it, whichever that is.
OFFICE = re.compile(
    "inist(?:er|ry)|President|residency|residential |ecretary|epartment|overnment |aoiseach|ánaiste"
    "|Trade Representative|dministration official"
)
ELECTED = frozenset(["outgoing president", "incumbent president"])  # or not again
PASSING = ELECTED | {"interim president", "acting president"}
# Offices that one state alone has by that name, and at the head of which seats some stand.
TITLES_OF_STATES = dict(pair.split("=") for pair in word_class("titles_of_states"))
HEADS_OF_SEATS = dict(pair.split("=") for pair in word_class("heads_of_seats"))
# States in which nobody holds such an office, so that whoever does is of another.
WITHOUT = {
    "resident": word_class("without_president"),
    "rime ": word_class("without_prime_minister"),
    "inist": word_class("without_ministers"),
}


def may_name_office(text: str) -> bool:
    """Return whether a phrase may be an office, or who in it: asked first, as few phrases are."""
    return OFFICE.search(text) is not None or ("resident" in text and is_passing(text))


def is_passing(office: str, those: frozenset[str] = PASSING) -> bool:
    """Return whether an office is of somebody who holds it for a while: the outgoing president."""
    return office.lower().removeprefix("the ") in those


def names_office(text: str) -> bool:
    """Return whether a phrase is an office, a ministry, or who in it, without a country."""
    office = organ_in(text)
    if _listed(office) in TITLES_OF_STATES:
        return True
    return is_office(office) or ORGAN.fullmatch(office) is not None


def is_office(text: str) -> bool:
    """Return whether a phrase is an office that a state may have, without a country."""
    return fields_of(text) is not None


def fields_of(office: str) -> list[str] | None:
    """Return the words of the field of an office of a state, none for the highest; else None."""
    if HIGHEST.fullmatch(office):
        return []
    if "ecretary" in office and organs_in(office):
        return secretarys_field(office)
    return ministers_field(office)


def organ_in(source: str) -> str:
    """Return the ministry that a source speaks for: a senior ministry official; else the source."""
    own = ORGANS_OWN.fullmatch(source)
    return own.group(1) if own else OF_ORGAN.sub("", source, count=1)


def of_one_state(office: str, text: str) -> str:
    """Return the country in which alone an office has its name, or whose seat a text names.

    A taoiseach is of one state; a home secretary is where the Home Office is told of.
    """
    name = _listed(office)
    if name in TITLES_OF_STATES:
        return TITLES_OF_STATES[name].replace("_", " ").title()
    seat = HEADS_OF_SEATS.get(name, "").replace("_", " ").title()
    return countries_in(seat)[0][2] if seat and seat in text else ""


def _listed(office: str) -> str:
    """Return an office as the classes of words write it: prime_minister."""
    return office.lower().removeprefix("the ").replace(" ", "_")


def state_has(country: str, office: str) -> bool:
    """Return whether a state has an office of that name, so far as it is known."""
    name = country.lower().replace(" ", "_")
    low = office.lower()
    return bool(country) and not any(part in low and name in WITHOUT[part] for part in WITHOUT)
