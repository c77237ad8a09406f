"""Which office told of before “the ambassador”, “the ministry’s spokesman” at a name points to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.sentences import Sentence
from framing.speakers.actors import countries_in
from framing.speakers.beside_names import FOREIGN, NOBODYS, POSTED, REGIME, THE
from framing.speakers.forms import is_role
from framing.speakers.governments import government_of
from framing.speakers.mentions import Mention
from framing.speakers.noun_phrases import DESCRIPTIONS, HELD, fits
from framing.speakers.organs import STATE_MEDIA, organ_of, organs_in
from framing.speakers.phrase_heads import RELAYS
from framing.speakers.states import of_state_before, offices_before
from framing.speakers.subjects import NEAR, START

# The narrower roles of a wider one: senators are lawmakers.
NARROWER: dict[str, list[str]] = {}
for _pair in sorted(word_class("wider_roles")):
    _narrow, _wide = _pair.replace("_", " ").split("=")
    NARROWER.setdefault(_wide, []).append(_narrow)
# An office, and what it is at the head of.
HEADED = {
    "minister": ["ministry"],
    "ambassador": ["embassy"],
    **{consul: ["consulate", "embassy"] for consul in POSTED - {"ambassador"}},
}
# State media of a country quote its own officials without saying so.
QUOTING = re.compile(r"\b(?:quot|cit)(?:ed|es|ing)\b[^;:]{0,40}$")
NAMED = LazyPattern(any_capital(r",? ([A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)+)"))
NEWLY = frozenset(["new", "next", "then", "incoming"])  # they hold it after another
KIN = word_class("kin")  # a minister’s wife speaks for nobody
OF_BODY = re.compile(r"(?:\S+ )*(?P<relay>[\w-]+) (?:of|for|at|from|in) (?P<body>the [a-z]+)")


def told_before(sentences: list[Sentence], mention: Mention, text: str) -> tuple[str, str]:
    """Return the government of the office that “the ambassador”, at a name, points back to."""
    the = text[:4].lower() == THE
    body, _, office = text.replace("'s ", "’s ").rpartition("’s ")
    head = DESCRIPTIONS[office].head if the and body else ""
    if the and body and head not in KIN and (organs_in(office) or is_role(head.rpartition(" ")[2])):
        return told_before(sentences, mention, body)  # “the ministry’s spokeswoman”
    relay = OF_BODY.fullmatch(text) or REGIME.match(text)
    if relay and relay["relay"].lower() in RELAYS:
        # a spokesman for the authority; regime spokesman
        return told_before(sentences, mention, f"{THE}{relay['body'].lower().removeprefix(THE)}")
    posted = DESCRIPTIONS[text].head in POSTED and " for " not in text  # not a goodwill ambassador
    points = the or FOREIGN in text or posted
    told = _quoted_at_home(mention, text)
    told = told or (_office_before(sentences, mention, text) if points else "")
    meant = told or of_state_before(text, sentences, mention.at)
    return government_of(meant) if meant else NOBODYS


def _quoted_at_home(mention: Mention, text: str) -> str:
    """Return an office as that of the state whose media quote who holds it; else empty."""
    sentence = mention.sentence
    before = sentence.text[sentence.start : mention.at]
    quoting = QUOTING.search(before) if "edia" in before or "tate" in before else None
    whose = before[: quoting.start()] if quoting else ""
    states = {actor for _, _, actor in countries_in(whose)}
    if len(states) != 1 or organ_of(whose) != STATE_MEDIA:
        return ""
    return f"{states.pop()}’s {text.removeprefix(THE)}"


def _office_before(sentences: list[Sentence], mention: Mention, text: str) -> str:
    """Return the office before a mention that “the ambassador” points back to; else empty."""
    said = DESCRIPTIONS[text]
    heads = {said.head, *NARROWER.get(said.head, ()), *HEADED.get(said.head, ())}
    if not said.head or said.country or not _tells_before(sentences, mention.sentence, heads):
        return ""
    before = offices_before(sentences, mention.sentence.start, heads)
    roles = (told for told in before if DESCRIPTIONS[told].head in heads)
    fitting = [told for told in roles if fits(said, DESCRIPTIONS[told])]
    if not NEWLY.intersection(text.lower().split()):
        fitting = [told for told in fitting if not _is_anothers(mention, told)]
    if not fitting or DESCRIPTIONS[fitting[0]].head == said.head:
        return fitting[0] if fitting else ""
    # “The ministry” is that of the state told before.
    whose = {government_of(told)[0]: told for told in reversed(fitting)}
    whose.pop("", None)
    return whose.popitem()[1] if len(whose) == 1 else ""


def _is_anothers(mention: Mention, office: str) -> bool:
    """Return whether an office stands before the name of another than whom a mention names."""
    text = mention.sentence.text
    at = text.rfind(office, 0, mention.sentence.start)
    name = NAMED.match(text, at + len(office)) if at >= 0 else None
    return name is not None and set(name.group(1).split()).isdisjoint(mention.name.split())


def _tells_before(sentences: list[Sentence], sentence: Sentence, heads: Iterable[str]) -> bool:
    """Return whether the sentences right before one hold a head noun in one of its forms."""
    at = bisect_left(sentences, sentence.start, key=START)
    text = sentence.text[sentences[max(0, at - 2 * NEAR)].start : sentence.start].lower()
    return any(word in text for head in heads for word in HELD[head])
