"""What a noun phrase says of somebody: the role that is its head, whose it is, of which country."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.base.memory import Memory
from framing.base.words import word_class
from framing.reporting.phrases import DETERMINERS
from framing.speakers.actors import countries_in
from framing.speakers.forms import is_role
from framing.speakers.governments import Piece, pieces
from framing.speakers.introductions import COUNTERPART

BOUND = word_class("bound_modifiers")  # with these a role is another one: vice president
SAME = dict(pair.replace("_", " ").split("=") for pair in word_class("same_roles"))
HEADS_OF = dict(pair.replace("_", " ").split("=") for pair in word_class("heads_of"))
FORMS: dict[str, list[str]] = {}  # the last words of the names that a role has
for _form, _role in SAME.items():
    FORMS.setdefault(_role, [_role.rpartition(" ")[2]]).append(_form.rpartition(" ")[2])
FORMS[""] = [COUNTERPART]
CLERICAL = dict(pair.split("=") for pair in word_class("clerical_titles"))  # Father is a priest
for _form, _role in CLERICAL.items():
    FORMS.setdefault(_role, [_role]).append(_form.lower())
AFTER_ROLES = frozenset(["of", "for", "at"])
# Of these a place tells whose they are: “the government in Santiago”, not “the envoy in Santiago”.
IN_PLACE = word_class("bodies_of_state") | {"authorities", "officials"}
NEUTRAL = word_class("neutral_modifiers")
WORD = re.compile(r"[^\W\d_][\w.-]*(?:['’](?!s\b)\w+)?")
OWNED = re.compile(r"['’]s? ")


@dataclass(slots=True, eq=False)
class Description:
    """What a noun phrase says of somebody: “the deputy mayor of Hill”."""

    head: str  # its head noun, vice president and the like as one
    modifiers: frozenset[str]
    country: str  # the one country it names, whether or not as a government
    owned: bool = False  # it says whose: “the ministry’s spokesman”


def forms_of(head: str) -> list[str]:
    """Return the last words of the names that a role has."""
    return FORMS.get(head) or [head.rpartition(" ")[2]]


def _held(head: str) -> list[str]:
    """Return the words of which every description with a head noun holds one, or an empty word."""
    words = head.split()
    ends = [" ".join(words[at:]) for at in range(len(words))]
    return [form for end in ends for form in forms_of(end)] or [""]


def _description(text: str) -> Description:
    """Return what a noun phrase says of somebody."""
    text = CLERICAL.get(text, text)
    head, *rest = pieces(text)
    abroad = bool(countries_in(text))
    words = [word for word in _common(head.text, abroad) if word not in DETERMINERS]
    before, field = _split_at_of(_before_participle(words))
    noun = before.pop() if before else ""
    if noun.startswith("ex-"):
        noun, before = noun[3:], [*before, "former"]
    # A counterpart is told by the country alone.
    noun = "" if noun == COUNTERPART else SAME.get(noun, noun)
    while before and before[-1] in BOUND:
        noun = SAME.get(f"{before[-1]} {noun}", f"{before[-1]} {noun}")
        before.pop()
    further = [piece.text for piece in rest if piece.before in AFTER_ROLES]
    after = [word for piece in further for word in _common(piece, abroad)]
    modifiers = frozenset([*before, *field, *after]) - NEUTRAL - DETERMINERS
    noun, modifiers = _at_the_head(noun, modifiers)
    owned = bool(modifiers) and OWNED.search(head.text) is not None
    country = _country([head, *rest]) if abroad else ""
    return Description(noun, modifiers, country, owned)


def _at_the_head(noun: str, modifiers: frozenset[str]) -> tuple[str, frozenset[str]]:
    """Return the head of state, of government, of a country’s diplomacy, as one role."""
    whole = {HEADS_OF.get(f"{noun} {word}") or HEADS_OF.get(f"{word} {noun}") for word in modifiers}
    whole.discard(None)
    return (whole.pop() or noun, frozenset()) if whole else (noun, modifiers)


def _before_participle(words: list[str]) -> list[str]:
    """Return the words up to a participle after a role: “a witness interviewed on Monday”."""
    for at in range(1, len(words)):
        if words[at].endswith("ed") and is_role(words[at - 1]):
            return words[:at]
    return words


def _split_at_of(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the words before and after an “of” within a title: “secretary of state”."""
    at = words.index("of") if "of" in words[1:] else len(words)
    return words[:at], words[at + 1 :]


def _country(parts: list[Piece]) -> str:
    """Return the one country that the head of a noun phrase names, else one of its “of” phrases."""
    last = parts[0].text.rpartition(" ")[2].lower()
    before = {"", *AFTER_ROLES, "in"} if last in IN_PLACE else {"", *AFTER_ROLES}
    for part in parts:
        found = {actor for _, _, actor in countries_in(part.text)}
        if found and part.before in before:
            return found.pop() if len(found) == 1 else ""
    return ""


def _common(text: str, abroad: bool) -> list[str]:
    """Return the words of a text in lower case, without countries and possessive endings.

    It names a country only where ``abroad`` says so.
    """
    at, parts = 0, []
    for start, end, _ in countries_in(text) if abroad else ():
        parts.append(text[at:start])
        at = end
    parts.append(text[at:])
    words = [word.lower().strip(".") for part in parts for word in WORD.findall(part)]
    return [word.removesuffix("'s").removesuffix("’s") for word in words if word != "s"]


DESCRIPTIONS: Memory[Description] = Memory(_description)
HELD: Memory[list[str]] = Memory(_held)


def fits(said: Description, role: Description) -> bool:
    """Return whether a description may be of somebody in a role of the same or a narrower head."""
    if said.country and role.country and said.country != role.country:
        return False
    bare = not (role.modifiers or said.owned)
    if said.country and not role.country and not bare:
        return False
    return bare or said.modifiers <= role.modifiers
