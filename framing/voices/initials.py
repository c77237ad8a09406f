"""Labels of turns as names: whose the initials are, AB: …, and how one in capitals reads."""

from __future__ import annotations

import re
from unicodedata import normalize

from framing.base.words import word_class
from framing.reporting.endings import VOWELS
from framing.reporting.vocabulary import NO_NAME
from framing.speakers.actors import TITLES
from framing.text.tokens import Span

IN_LABELS = word_class("particles") | {"of", "the", "and", "for", "from"}
BEFORE_CAPITALS = TITLES | {"the"}
PARTICLES = "|".join(sorted(word_class("particles")))
LONG = re.compile(r"[^\W\d_]{2,}")
LONGEST = 4  # initials of a name
# Between two initials of a name, and after the last one: Hae-jin van der | Brook.
INNER = rf"[\w’'.-]* (?:(?:{PARTICLES}) ){{0,2}}"
LAST = r"[\w-]*(?:[’'](?!s\b)\w+)?"


def spelt_out(text: str, labels: list[Span]) -> dict[Span, Span]:
    """Return the names that labels of initials stand for: a longer label, or a name before all."""
    found = dict[Span, Span]()
    known: dict[str, Span | None] = {initials_of(text[slice(*label)]): label for label in labels}
    for label in labels:
        short = text[slice(*label)]
        if short not in known and is_initials(short):
            known[short] = _only_name(text[: labels[0][0]], short)
        if name := known.get(short):
            found[label] = name
    return found


def initials_of(label: str) -> str:
    """Return the initials of a name of several words; of any other nothing."""
    words = label.split()
    return "".join([word[0] for word in words]) if len(words) > 1 else ""


def is_initials(label: str) -> bool:
    """Return whether a label may be the initials of somebody: AB."""
    return 1 < len(label) <= LONGEST and label.isalpha() and label.isupper()


def _only_name(text: str, initials: str) -> Span | None:
    """Return where a text first has the only name with these initials; None where two have them."""
    named = re.compile(rf"(?<![\w’'-]){INNER.join(initials)}{LAST}")
    plain = "".join([normalize("NFD", letter)[0] for letter in text])  # Á is an A
    found = [name for name in named.finditer(plain) if _names(name.group())]
    names = {name.group() for name in found}
    return found[0].span() if len(names) == 1 else None


def _names(words: str) -> bool:
    """Return whether words with a capital each name somebody: not “The Kiln”."""
    return NO_NAME.isdisjoint(words.lower().split())


def is_capital(label: str) -> bool:
    """Return whether a label is in capitals, but for a title or article before them: Mr SPEAKER."""
    before = [word for word in label.split() if not word.isupper()]
    known = all(word.lower().strip(".") in BEFORE_CAPITALS for word in before)
    return known and len(before) <= label.count(" ")


def is_titled(label: str) -> bool:
    """Return whether a label is a title and a name, or the full name of a person."""
    words = label.removeprefix("The ").split()
    office = label.startswith("The ") and words[-1].lower() in TITLES
    return office or (len(words) > 1 and words[0].lower().strip(".") in TITLES)


def capitalised(name: str) -> str:
    """Return a name in capitals with small letters after the first of each word; initials stay."""
    if name.isalpha() and VOWELS.isdisjoint(name.lower()):
        return name
    return LONG.sub(_small, name) if is_capital(name) else name


def _small(word: re.Match) -> str:
    """Return a word of a name in capitals as a name in small letters has it."""
    low = word.group().lower()
    if not word.group().isupper():
        return word.group()  # The MINISTER
    found = low if low in IN_LABELS else low.capitalize()
    return found if len(found) == len(word.group()) else word.group()  # İ has two small signs
