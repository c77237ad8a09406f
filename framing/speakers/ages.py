"""Who is meant by an age: “the 54-year-old”, the teenager, the elder Brook, Brook junior."""

from __future__ import annotations

import re
from itertools import islice

from framing.speakers.cast import ELDER, YOUNGER
from framing.speakers.discourse import Discourse
from framing.speakers.just_told import last_person
from framing.speakers.mentions import Mention
from framing.speakers.sources import undetermined

YEARS = re.compile(r"the (\d{1,3})-year-old\b", re.I)
AGES = 400  # mentions looked at for an age
AGED_BEFORE = re.compile(r"\b(\d{1,3})-year-old [^,.;:]*,? ?$")
# What the years of somebody make them.
OF_YEARS = {"teenager": (13, 19), "teen": (13, 19), "octogenarian": (80, 89)} | {
    "septuagenarian": (70, 79),
    "nonagenarian": (90, 99),
    "centenarian": (100, 129),
}
NEAR_AGE = 60  # characters before a name
AGED = re.compile(r"[, ]+(?:aged )?(\d{1,3})(?=[,.;)])")


def of_age(discourse: Discourse, source: str, at: int) -> str:
    """Return who was introduced with an age: “the 54-year-old”."""
    if undetermined(source) in OF_YEARS and source[:4].lower() == "the ":
        return _of_years(discourse, *OF_YEARS[undetermined(source)], at)
    found = YEARS.match(source)
    if found is None:
        return ""
    for mention in islice(reversed(discourse.names.persons), AGES):
        if mention.at < at and found.group(1) in _ages(mention):
            return discourse.names.of(mention)
    last = last_person(discourse, at)
    return last if last and not _age(discourse, last) else ""


def _of_years(discourse: Discourse, least: int, most: int, at: int) -> str:
    """Return the only person of an age in a range who was told of before an offset."""
    before = (mention for mention in discourse.names.persons[:AGES] if mention.at < at)
    ages = ((mention, age) for mention in before for age in _ages(mention))
    found = {discourse.names.of(one) for one, age in ages if least <= int(age) <= most}
    return found.pop() if len(found) == 1 else ""


def by_age(discourse: Discourse, source: str, elder: bool) -> str:
    """Return which of two of one last name is the elder, or the younger: by years, else by kin."""
    last = next((word for word in reversed(source.split()) if word[0].isupper()), "")
    names = [parts.untitled for parts in discourse.names.full.get(last, ())]
    if len(names) != 2:
        return ""
    years = [_age(discourse, name) for name in names]
    if all(years) and years[0] != years[1]:
        return names[years.index(max(years) if elder else min(years))]
    return _by_suffix(names, elder) or _by_kin(discourse, names, elder)


def _by_suffix(names: list[str], elder: bool) -> str:
    """Return which of two is the elder, or the younger, where one of them is “Jr.”."""
    junior = [name.lower().rstrip(".").endswith(" jr") for name in names]
    return names[junior.index(not elder)] if any(junior) and not all(junior) else ""


def _by_kin(discourse: Discourse, names: list[str], elder: bool) -> str:
    """Return which of two is the elder, or the younger, where one is the other’s son or mother."""
    kin = [role for head in YOUNGER | ELDER for role in discourse.cast.roles_as(head)]
    for role in kin:
        if role.name in names:
            is_elder = role.what.head in ELDER
            return role.name if is_elder == elder else next(n for n in names if n != role.name)
    return ""


def _ages(mention: Mention) -> tuple[str, ...]:
    """Return the ages told right after a name, or in the words before it: a 34-year-old nurse."""
    sentence, start = mention.sentence, mention.at
    after = AGED.match(sentence.text, mention.span[1])
    before = AGED_BEFORE.search(sentence.text, max(sentence.at(0), start - NEAR_AGE), start)
    return tuple(found.group(1) for found in (after, before) if found)


def _age(discourse: Discourse, name: str) -> int:
    """Return the age that is told beside a name, else 0."""
    for mention in discourse.names.places(name):
        found = AGED.match(discourse.text, mention.span[1])
        if found:
            return int(found.group(1))
    return 0
