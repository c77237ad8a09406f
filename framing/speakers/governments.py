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
from framing.speakers.actors import (
    AFTER_COUNTRIES,
    NO_GIVEN_NAMES,
    capitals,
    countries_in,
    country_adjectives,
    country_names,
    seats,
)
from framing.speakers.forms import DESCRIBES_STATES
from framing.speakers.organs import STATE_MEDIA, organ_of, organs_in

OF_FIELD = re.compile(r" (?:of|for) ")
OUTLETS = frozenset(["party newspaper", STATE_MEDIA])
MINISTRIES = frozenset(["foreign ministry", "defence ministry", "ministry"])
# A city may have these too; Warsaw’s army is a state’s, Warsaw’s police need not be.
ABROAD = frozenset(["agency", "military", "parliament", "justice"])

# What the union of states acts through, as a state does through its ministers.
COMMISSION = LazyPattern(r"[^,;()]*?\b(European )?[Cc]ommission(?:ers?)?\b")
UNION_OF_STATES = "European Union"

OUT_OF_OFFICE = word_class("out_of_office")
OFFICES_WITH_FIELDS = frozenset(["minister", "ministers", "ministry", "secretary", "department"])
PRIVATE_BODIES = word_class("private_bodies")
INTERNATIONAL = LazyPattern(
    r"\b(?:{})(?![\w-])".format(
        "|".join(re.escape(name.replace("_", " ")) for name in word_class("international_bodies"))
    ),
    re.I,
)
# Only right after a country, for leaders are many: “the Freedonian leader”.
LEADER = LazyPattern(r"(?:['’]s?)? (?:longtime |veteran |new )?leaders?\b")
ADVISES = re.compile(r"\b(?:advis[eo]r|aide)s?$", re.I)
JOINT = re.compile(r"(?:['’]s)?(?:,| and| or| &|/)+ ?(?:the )?")
TRAILING = frozenset(["familiar", "close", "briefed", "involved", "present", "aware"])
RELAYS = word_class("relays")
PIECE = re.compile(
    r",? (of|for|from|at|in|with|to|on|within|under|by|about|near|who|which|that|whose)(?= )|[,;(]"
)
MOST_TITLES = 3  # words of an office in capitals after a seat
MARKED = "“”\"‘’' "
LEADS_STATES = DESCRIBES_STATES | {"the"}
FULL_NAME = re.compile(any_capital(r" [A-Z][\w’'-]+ [A-Z]"))
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
    organ = _head_organ(head)
    country = _head_country(head, organ)
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


def _head_organ(head: str) -> str:
    """Return the organ that is the head of a noun phrase, or the title before a name in it."""
    forms = countries_in(head)
    if _is_private(head, forms):
        return ""
    led = forms and forms[0][2] != UNION_OF_STATES and LEADER.match(head, forms[0][1])
    found = organs_in(head)
    end = found[-1][1] if found else led.end() if led else -1
    after = re.sub(r"^['’]s?", "", head[end:]).split() if end >= 0 else ["-"]
    if found and OF_FIELD.search(head, *found[-1]):
        after = []  # the department of foreign | affairs
    owned = end >= 0 and head[end:].startswith(("’s", "'s")) and after
    if (owned and after[-1].lower() in RELAYS) or all(
        _may_follow(word.strip(MARKED)) for word in after
    ):
        return organ_of(head) if found else "head of state"
    return ""


def _is_private(head: str, forms: list[tuple[int, int, str]]) -> bool:
    """Return whether a noun phrase holds a body that is no state's: “the Kenyan players’ union”.

    A minister of business, media or schools is of a state all the same.
    """
    at, words = 0, []
    for start, end, _ in [*forms, (len(head), len(head), "")]:
        words += re.findall(r"\w+", head[at:start].lower())
        at = end
    fields = {word for word, after in pairwise(words) if after in OFFICES_WITH_FIELDS}
    return not PRIVATE_BODIES.isdisjoint([word for word in words if word not in fields])


def _may_follow(word: str) -> bool:
    """Return whether a word may follow an organ of state that speaks: a name, or who speaks.

    So may an adjective with what follows it: officials familiar | with the talks.
    """
    low = word.lower()
    return not word or word[0].isupper() or word[0].isdigit() or low in RELAYS or low in TRAILING


def _head_country(head: str, organ: str) -> str | None:
    """Return the one country before an organ; None where there are two, or another body."""
    forms = [form for form in countries_in(head) if _counts(head, *form[:2], organ)]
    body = INTERNATIONAL.search(head)
    if body and head[: body.start()].lower().endswith("national "):
        body = None  # the National Security Council of Kenya
    if body and (not forms or body.start() <= forms[0][0]):
        return forms[0][2] if forms and forms[0][2] == "European Union" else None
    if len({actor for _, _, actor in forms}) > 1:
        joined = re.search(r" (?:and|&) |[-–/]", head[forms[0][1] : forms[1][0]])
        return None if joined or not head[forms[0][1] :].startswith(("’s", "'s")) else forms[0][2]
    return forms[0][2] if forms else ""


def _counts(text: str, start: int, end: int, organ: str) -> bool:
    """Return whether a country's form says whose organ it is: not in “US-backed”, nor in a name."""
    form = text[start:end]
    if text[end : end + 1] == "-" or text[max(0, start - 1) : start] == "-":
        return False
    if form in capitals() and organ in ABROAD:
        return organ in {"military", "parliament"} and text.startswith(("’s", "'s"), end)
    return form in country_adjectives() or not _in_persons_name(text, start, end)


def _in_persons_name(text: str, start: int, end: int) -> bool:
    """Return whether a country is part of a person's name: “Michael Jordan”, “Chad Smith”."""
    form = text[start:end]
    if form.isupper() or "." in form or " " in form:
        return False
    before = re.search(any_capital(r"\b([A-Z]\w*) $"), text[:start])
    if text[:start].endswith(" of ") and FULL_NAME.match(text, end):
        return False  # the envoy of Chad Ana Brook
    after = re.match(any_capital(r" ([A-Z]\w*)"), text[end:])
    given = before and before.group(1).lower() not in NO_GIVEN_NAMES
    return bool(given or (after and after.group(1).lower() not in AFTER_COUNTRIES))
