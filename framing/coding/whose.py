"""What a stretch is marked as, and whose: somebody known by name, or somebody new, checked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from framing.base.errors import InputError
from framing.base.kinds import KINDS, RESERVED
from framing.coding.codings import ATTRIBUTED
from framing.coding.pages import Mark
from framing.reading.articles import Article, Speaker

NOBODY = Speaker("")
LONGEST_NAME = 200  # characters of a speaker's, a government's or an organ's name


def refuse_unknown(what: str, value: str, known: Collection[str]) -> None:
    """Refuse a kind, a category or a choice that is not among those known."""
    if value not in known:
        raise InputError(f"unknown {what} {value!r}", remedy=f"Known: {', '.join(known)}")


def fixed(article: Article, marks: Iterable[Mark]) -> list[Speaker]:
    """Return those of whom a sidecar or a mark says for whom they speak, the declared first."""
    declared = [Speaker(who.name, who.government, who.organ) for who in article.speakers]
    marked = {mark.speaker: mark.who for mark in marks if mark.speaker}
    return [*declared, *marked.values()]


def meant(name: str, known: Iterable[Speaker]) -> Speaker | None:
    """Return who is called by a name, capitals aside, among those known; the same name first."""
    found = [who for who in known if who.name.casefold() == name.casefold()]
    return next((who for who in found if who.name == name), found[0] if found else None)


def whose(
    kind: str, speaker: str | Speaker, known: Mapping[str, Speaker], settled: Iterable[Speaker]
) -> Speaker:
    """Return whose words a stretch of a kind are.

    ``speaker`` is a name in ``known``, "" for nobody, or a ``Speaker`` with government and organ,
    which must be those of the same name in ``settled``. Raises InputError for an unknown kind or
    name, a kind that has no speaker, and a speaker who is known as somebody else.
    """
    refuse_unknown("kind", kind, KINDS)
    if kind not in ATTRIBUTED:
        if speaker:
            raise InputError(f"what is {kind} has no speaker", remedy="Leave the speaker out")
        return NOBODY
    if isinstance(speaker, Speaker):
        return _new(speaker, settled)
    if speaker and speaker not in known:
        remedy = "Choose one who is known, or give government and organ of a new one"
        raise InputError(f"unknown speaker {speaker!r}", remedy=remedy)
    return known[speaker] if speaker else NOBODY


def _new(speaker: Speaker, settled: Iterable[Speaker]) -> Speaker:
    """Return a speaker with government and organ; InputError where that cannot be."""
    who = Speaker(_name(speaker.name), _name(speaker.government), _name(speaker.organ))
    if not who.name:
        raise InputError("a speaker has no name", remedy="Write a name")
    if who.government in RESERVED:
        what = f"{who.government!r} is the name of a voice that is no government"
        raise InputError(what, remedy="Name the government")
    known = meant(who.name, settled)
    if known and (known.government, known.organ) != (who.government, who.organ):
        says = " of ".join(filter(None, (known.organ, known.government))) or "no government"
        what = f"{known.name!r} is known already, for {says}"
        raise InputError(what, remedy="Choose them by name, or write another name")
    return known or who


def _name(part: str) -> str:
    """Return a name on one line; InputError where it is none."""
    name = " ".join(part.split())
    if len(name) > LONGEST_NAME or not name.isprintable():
        raise InputError(f"{name!r} is no name", remedy="Write it shorter, and in plain letters")
    return name
