"""For which government a noun phrase speaks: its country, its office, and whether they belong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.speakers.actors import capitals, countries_in, country_names, seats
from framing.speakers.forms import DESCRIBES_STATES
from framing.speakers.organs import STATE_MEDIA, organ_of, organs_in
from framing.speakers.phrase_heads import RELAYS, UNION_OF_STATES, head_country, head_organ

OUTLETS = frozenset(["party newspaper", STATE_MEDIA])
MINISTRIES = frozenset(["foreign ministry", "defence ministry", "ministry"])
# What the union of states acts through, as a state does through its ministers.
COMMISSION = LazyPattern(r"[^,;()]*?\b(European )?[Cc]ommission(?:ers?)?\b")
OUT_OF_OFFICE = word_class("out_of_office")
ADVISES = re.compile(r"\b(?:advis[eo]r|aide)s?$", re.I)
JOINT = re.compile(r"(?:['’]s)?(?:,| and| or| &|/)+ ?(?:the )?")
PIECE = re.compile(
    r",? (of|for|from|at|in|with|to|on|within|under|by|about|near|who|which|that|whose)(?= )|[,;(]"
)
MOST_TITLES = 3  # words of an office in capitals after a seat
LEADS_STATES = DESCRIBES_STATES | {"the"}
LETTERS = re.compile(r"[a-z]+")
OF_SEAT = re.compile(r"Foreign Office (?:in|of) (?:the )?[A-Z]")
SHARED_SEAT = "Foreign Office"  # of one state, but others call their ministry so at home


class Piece(NamedTuple):
    """A part of a noun phrase: its words, and the preposition before them."""

    before: str
    text: str


@lru_cache(maxsize=4096)
def government_of(text: str) -> tuple[str, str]:
    """Return the ``(government, organ)`` a source's own words name, or two empty texts.

    A country and an organ of state must both be named and belong together, “the Freedonian
    foreign ministry”, “the foreign ministry of Freedonia”, or nothing but the country or its seat
    of government: “Freedonia”, which then stands for its government.
    """
    if text.islower():
        return "", ""  # it names no country
    if state := state_named(text):
        return state, "government"
    if SHARED_SEAT in text and OF_SEAT.search(text):
        return government_of(text.replace(SHARED_SEAT, "foreign ministry"))
    countries = countries_in(text)
    if "ommission" in text and _of_union(text, countries):
        return UNION_OF_STATES, "government"
    return _of_countries(text, countries) if countries else ("", "")


def _of_countries(text: str, countries: list[tuple[int, int, str]]) -> tuple[str, str]:
    """Return the government and organ of a source that names countries, but is not one alone."""
    if _is_joint(text, countries):
        return "", ""
    if _of_seat(text, countries[0]):
        return countries[0][2], "government"
    if not (organs_in(text) or "leader" in text):
        return "", ""
    outlet = organ_of(text)
    if outlet in OUTLETS and not is_out_of_office(text):
        actors = {actor for _, _, actor in countries}
        return (actors.pop(), outlet) if len(actors) == 1 else ("", "")
    return _of_pieces(list(pieces(text)))


def office_of(country: str, office: str) -> tuple[str, str]:
    """Return the government and organ of an office that names no country, as one of a country’s."""
    return government_of(f"{country}’s {office.removeprefix('the ').removeprefix('The ')}")


def _of_seat(text: str, seat: tuple[int, int, str]) -> bool:
    """Return whether somebody speaks for a seat of government: a Kremlin aide."""
    start, end, _ = seat
    if text[start:end] not in seats() or len(text[:start].split()) > 1 or is_out_of_office(text):
        return False
    if re.fullmatch(any_capital(r"['’]s(?: [A-Z][\w’'-]*){1,3}"), text[end:]):
        return True  # the Kremlin’s Ana Brook
    office = re.match(any_capital(r"(?:['’]s)?((?: [a-z][a-z-]*)+)(?= [A-Z]| of |,|$)"), text[end:])
    if office is not None:
        return office.group(1).split()[-1] in RELAYS
    words = text[end:].split()[: MOST_TITLES + 1]  # FEMA Director | Ana Brook
    ends = [at for at, word in enumerate(words[:-1]) if word.lower() in RELAYS]
    return bool(ends) and all(word[0].isupper() for word in words[: ends[0] + 2])


def _of_union(text: str, countries: list[tuple[int, int, str]]) -> bool:
    """Return whether the union of states speaks by its commission, or a commissioner."""
    found = COMMISSION.match(text)
    if found is None or is_out_of_office(found.group()):
        return False
    return bool(found.group(1)) or {actor for _, _, actor in countries} == {UNION_OF_STATES}


def _is_joint(text: str, countries: list[tuple[int, int, str]]) -> bool:
    """Return whether a text names several governments in a row: “Sylvania, Freedonia and Hill”."""
    return any(
        one[2] != other[2] and JOINT.fullmatch(text, one[1], other[0])
        for one, other in pairwise(countries)
    )


def stands_for_government(text: str) -> bool:
    """Return whether a text is a country's name, its capital or seat, and nothing else."""
    known = country_names()
    if text in known:
        return True
    first, _, rest = text.partition(" ")
    return rest in known and first.lower() in LEADS_STATES  # neighbouring Freedonia


def state_named(text: str) -> str:
    """Return the state that a text alone names, by itself, its capital or seat; empty for none."""
    return countries_in(text)[0][2] if stands_for_government(text) else ""


def is_out_of_office(text: str) -> bool:
    """Return whether a text says that somebody no longer speaks for a government, or never did."""
    return not OUT_OF_OFFICE.isdisjoint(LETTERS.findall(text.lower()))


def pieces(text: str) -> Iterator[Piece]:
    """Yield the parts of a noun phrase, up to the first relative clause."""
    before, at = "", 0
    parts = list(PIECE.finditer(text))
    inside = [*(form[:2] for form in countries_in(text)), *organs_in(text)] if parts else []
    for found in parts:
        if any(start <= found.start() < end for start, end in inside):
            continue
        yield Piece(before, text[at : found.start()].strip())
        before, at = found.group(1) or ",", found.end()
    yield Piece(before, text[at:].strip())


def _of_pieces(pieces: list[Piece]) -> tuple[str, str]:
    """Return the government and organ of a noun phrase: from its head, else what follows it."""
    head, rest = pieces[0].text, pieces[1:]
    if is_out_of_office(head):
        return "", ""
    organ = head_organ(head)
    country = head_country(head, organ)
    if country is None or (country and not organ):
        return "", ""
    if organ and country:
        return country, organ
    return _complement(head, organ, rest)


def _is_body(text: str) -> bool:
    """Return whether a noun phrase names a body rather than a field: “the Bank”, not “trade”."""
    return any(word[0].isupper() for word in text.split())


def _complement(head: str, organ: str, rest: list[Piece]) -> tuple[str, str]:
    """Return the government named after the head of a noun phrase: “of Chile”, “in Santiago”."""
    for number, piece in enumerate(rest):
        if piece.before in {",", "who", "which", "that", "whose"}:
            break
        if organ and _tells_country(piece, organ) and stands_for_government(piece.text):
            return government_of(piece.text)[0], organ
        posted = organ == "mission" and piece.before == "at"  # a diplomat at the British embassy
        relays = posted or _relays(head, organ)
        if (piece.before != "to" or ADVISES.search(head)) and relays:
            found = _of_pieces([Piece("", piece.text), *rest[number + 1 :]])
            if found[0]:
                return found
        field = piece.before in {"of", "for"} and organ in MINISTRIES  # of Health | of Freedonia
        if _is_body(piece.text) and not field:
            break
    return "", ""


def _tells_country(piece: Piece, organ: str) -> bool:
    """Return whether a preposition after an organ leads to its country."""
    if piece.before in {"of", "from"}:
        return True
    if piece.before == "in" and organ in MINISTRIES:
        return piece.text in capitals()
    return piece.before in {"for", "in"} and organ == "government"


def _relays(head: str, organ: str) -> bool:
    """Return whether somebody speaks for the body that is named after them."""
    words = head.lower().split()
    return organ == "government" or bool(words and words[-1] in RELAYS)
