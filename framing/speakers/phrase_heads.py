"""What the head of a noun phrase tells: of which organ it is, and of which country."""

from __future__ import annotations

import re
from itertools import pairwise

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.speakers.actors import (
    AFTER_COUNTRIES,
    NO_GIVEN_NAMES,
    capitals,
    countries_in,
    country_adjectives,
)
from framing.speakers.organs import organ_of, organs_in

UNION_OF_STATES = "European Union"
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
# A city may have these too; Warsaw’s army is a state’s, Warsaw’s police need not be.
ABROAD = frozenset(["agency", "military", "parliament", "justice"])
OF_FIELD = re.compile(r" (?:of|for) ")
RELAYS = word_class("relays")
TRAILING = frozenset(["familiar", "close", "briefed", "involved", "present", "aware"])
MARKED = "“”\"‘’' "
FULL_NAME = re.compile(any_capital(r" [A-Z][\w’'-]+ [A-Z]"))


def head_organ(head: str) -> str:
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


def head_country(head: str, organ: str) -> str | None:
    """Return the one country before an organ; None where there are two, or another body."""
    forms = [form for form in countries_in(head) if _counts(head, *form[:2], organ)]
    body = INTERNATIONAL.search(head)
    if body and head[: body.start()].lower().endswith("national "):
        body = None  # the National Security Council of Kenya
    if body and (not forms or body.start() <= forms[0][0]):
        return forms[0][2] if forms and forms[0][2] == UNION_OF_STATES else None
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
