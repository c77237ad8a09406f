"""An article: its text, what its sidecar declares, and where and how it was read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SIDECAR = ".toml"
METADATA = ("title", "outlet", "author", "date", "language")
RIGHTS = "rights"  # under which the text may be passed on; without it nobody says that it may


@dataclass(frozen=True)
class Speaker:
    """Someone the article quotes or paraphrases, and the names it gives them."""

    name: str
    government: str = ""
    organ: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Actor:
    """Someone the article speaks of, and the words that point to them."""

    name: str
    names: tuple[str, ...] = ()
    government: bool = True


@dataclass(frozen=True)
class Source:
    """Where a text comes from, and what was done to read it."""

    format: str = "plain text"
    encoding: str = "UTF-8"
    sha256: str = ""  # of the bytes as they came, in hexadecimal digits
    notes: tuple[str, ...] = ()  # what was done: a phrase each
    warnings: tuple[str, ...] = ()  # what may be wrong: a phrase each, with its line


@dataclass(frozen=True)
class Article:
    """The text as it was read and is kept, with what its sidecar declares.

    Every offset counts characters of ``text``.
    """

    name: str
    text: str
    path: Path | None = None
    metadata: dict[str, Any] = field(default_factory=dict)
    speakers: tuple[Speaker, ...] = ()
    actors: tuple[Actor, ...] = ()
    source: Source = Source()

    @property
    def governments(self) -> list[str]:
        """Governments in the order declared: those of speakers first, then those of actors."""
        declared = [speaker.government for speaker in self.speakers]
        declared += [actor.name for actor in self.actors if actor.government]
        return [name for name in dict.fromkeys(declared) if name]

    def names_nobody_declared(self) -> bool:
        """Return whether somebody is declared to speak, and the text names none of them at all."""
        told = [name for who in self.speakers for name in (who.name, who.government, *who.aliases)]
        plain = self.text.replace("’", "'").casefold()
        return bool(told) and not any(
            name.replace("’", "'").casefold() in plain for name in told if name
        )


def sidecar_of(path: Path) -> Path:
    """Return the place of a text's sidecar."""
    return path.with_suffix(SIDECAR)
