"""What HTML leaves in a plain text: entities and tags, sure ones and those it may speak of."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

ENTITY = re.compile(
    r"&(?:#\d{2,7};|#[xX][0-9A-Fa-f]{2,6};|[A-Za-z][A-Za-z0-9]{1,31};|(?:quot|nbsp)\b)"
)
ESCAPED = re.compile(r"&amp;(?=#?\w{2,31};)")
SIGNS = frozenset({"&amp;", "&lt;", "&gt;"})  # a name of a firm, a formula: no voice is changed
SPACED = frozenset({"&nbsp;", "&ndash;", "&mdash;", "&hellip;", "&#8211;", "&#8212;", "&#160;"})
BEFORE, AFTER = frozenset("“‘\"'(["), frozenset("”’\"').,;:]")
AGAIN = 3  # times that a text may have been escaped
MANY = 5  # such things are no mention

INLINE = (
    "abbr acronym b big cite code del em font i ins kbd mark q s samp small strong sub sup tt u"
)
BLOCKS = (
    "a article aside blockquote body button center dd div dl dt figcaption figure footer form h1 "
    "h2 h3 h4 h5 h6 head header html iframe li main meta nav ol option p pre script section select "
    "span style table tbody td th thead title tr ul video"
)
EMPTY = "br hr img input link wbr"
PARTING = frozenset(BLOCKS.split()) - {"a", "span", "button"} | {"br", "hr"}
NAMES = "|".join(sorted(f"{INLINE} {BLOCKS} {EMPTY}".split(), key=len, reverse=True))
TAG = re.compile(rf"<!--[^<>]{{0,500}}-->|<(/?)({NAMES})(\s[^<>]{{0,500}}?)?\s?/?>", re.IGNORECASE)
UNREAD = re.compile(r"<(script|style)\b[^<>]{0,500}>", re.IGNORECASE)  # nobody reads these


class Place(NamedTuple):
    """Where something stands in a text, and whether nobody can have meant it."""

    start: int
    end: int
    sure: bool


def _settled(places: list[Place]) -> list[Place]:
    """Return places, all of them sure where they are too many to be mentions."""
    return places if len(places) < MANY else [place._replace(sure=True) for place in places]


def entities(text: str) -> list[Place]:
    """Return the entities of a text; one that stands by itself may be what the text is about."""
    from html.entities import html5

    places = []
    for found in ENTITY.finditer(text):
        name = found.group()
        if name[1] == "#" or name[1:] in html5:
            alone = _is_alone(text, *found.span(), spaced=name not in SPACED)
            sure = bool(ESCAPED.match(text, found.start())) or not (name in SIGNS or alone)
            places.append(Place(*found.span(), sure))
    return _settled(places)


def _is_alone(text: str, start: int, end: int, *, spaced: bool) -> bool:
    """Return whether something stands between marks, or is a word by itself if ``spaced``."""
    before, after = text[start - 1 : start] if start else " ", text[end : end + 1] or " "
    opened, closed = before in BEFORE, after in AFTER
    if spaced:
        opened, closed = opened or before.isspace(), closed or after.isspace()
    return opened and closed


def without_entities(text: str) -> str:
    """Return a text with what its entities stand for, however often it was escaped."""
    from html import unescape

    for _ in range(AGAIN):
        new = ENTITY.sub(lambda found: unescape(found.group()), text)
        if new == text:
            break
        text = new
    return text


def tags(text: str) -> list[Place]:
    """Return the tags of a text, sure where they come in pairs, again and again, or say more."""
    found = list(TAG.finditer(text))
    names = [(tag.group(2) or "").lower() for tag in found]
    times = Counter(names)
    closed = {name for name, tag in zip(names, found, strict=True) if tag.group(1)}
    opened = {name for name, tag in zip(names, found, strict=True) if not tag.group(1)}
    certain = {name for name in names if not name or (name in EMPTY.split() and times[name] > 1)}
    certain |= {name for name in BLOCKS.split() if name in closed & opened or times[name] > 2}
    certain |= {name for name in INLINE.split() if name in closed & opened and times[name] > 2}
    return _settled(
        [
            Place(*tag.span(), name in certain or bool((tag.group(3) or "").strip(" /\n")))
            for name, tag in zip(names, found, strict=True)
        ]
    )


def without_tags(text: str) -> str:
    """Return a text without its tags: a line ends where they end a paragraph or a line."""
    text = _without_unread(text)
    return TAG.sub(lambda tag: "\n" if (tag.group(2) or "").lower() in PARTING else "", text)


def _without_unread(text: str) -> str:
    """Return a text without scripts and style sheets."""
    parts, at = [], 0
    while opens := UNREAD.search(text, at):
        closes = re.compile(rf"</{opens.group(1)}\s*>", re.IGNORECASE).search(text, opens.end())
        if not closes:
            break
        parts.append(text[at : opens.start()])
        at = closes.end()
    return "".join([*parts, text[at:]])
