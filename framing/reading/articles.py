"""Read an article and its sidecar; refuse bad input with an error that says how to mend it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from framing.base.errors import InputError
from framing.base.kinds import RESERVED
from framing.base.places import ARTICLES

LONGEST = 20_000_000  # characters of a text: it bounds the memory that one article can take
METADATA = ("title", "outlet", "author", "date", "language")


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


Declared = TypeVar("Declared", Speaker, Actor)


@dataclass(frozen=True)
class Article:
    """The text as it stands in the file, with what its sidecar declares."""

    name: str
    text: str
    path: Path | None = None
    metadata: dict[str, Any] = field(default_factory=dict)
    speakers: tuple[Speaker, ...] = ()
    actors: tuple[Actor, ...] = ()

    @property
    def governments(self) -> list[str]:
        """Governments in the order declared: those of speakers first, then those of actors."""
        declared = [speaker.government for speaker in self.speakers]
        declared += [actor.name for actor in self.actors if actor.government]
        return [name for name in dict.fromkeys(declared) if name]


def read_article(source: str | Path, speakers: str | Path | None = None) -> Article:
    """Read an article by path, or by its name in ``data/articles``.

    The text is UTF-8 with its newlines untouched, so that character offsets hold in any editor.
    The sidecar is ``speakers`` or the TOML file beside the text, if there is one.
    Raises InputError where the file or its sidecar cannot be used.
    """
    path = article_path(source)
    sidecar = Path(speakers) if speakers else path.with_suffix(".toml")
    declared = read_sidecar(sidecar) if speakers or sidecar.exists() else {}
    return Article(name=path.stem, text=read_text(path), path=path, **declared)


def article_path(source: str | Path) -> Path:
    """Resolve a path, or a bare name against ``data/articles``; InputError if neither exists."""
    path = Path(source)
    if len(path.name) > 255:
        raise InputError("a name that long is no file's", remedy="Give a path, not the text")
    named = ARTICLES / f"{source}.txt"
    if not path.exists() and path.name == str(source) and named.is_file():
        return named
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in ARTICLES.glob("*.txt"))) or "none"
        what = "is a folder, not an article" if path.is_dir() else "no such article"
        raise InputError(what, file=path, remedy=f"Give a text file, or one of: {known}")
    return path


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file, newlines untouched.

    Raises InputError for a file that is empty, binary, not UTF-8, too long or not readable.
    """
    try:
        if path.stat().st_size > 4 * LONGEST:  # bytes of a character, at most: not even read
            _refuse_length(path, None)
        raw = path.read_bytes()
    except OSError as error:
        remedy = "Check its path and permissions"
        raise InputError(f"cannot be read: {error.strerror}", file=path, remedy=remedy) from error
    if b"\0" in raw:
        line = _line(raw, raw.index(0))
        raise InputError("holds binary data", file=path, line=line, remedy="Save it as plain UTF-8")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 (byte 0x{raw[error.start]:02x})"
        line = _line(raw, error.start)
        raise InputError(message, file=path, line=line, remedy="Save it as UTF-8") from error
    return usable(text, path)


def usable(text: str, file: str | Path, line: int | None = None) -> str:
    """Return a text that can be an article's; InputError if it is empty, binary or too long.

    Half a character (a lone surrogate) can be no part of a text either.
    """
    if len(text) > LONGEST:
        _refuse_length(file, line)
    if "\0" in text:
        remedy = "Save it as plain UTF-8"
        raise InputError("holds binary data", file=file, line=line, remedy=remedy)
    if not text.strip():
        raise InputError("is empty", file=file, line=line, remedy="Fill it, or leave it out")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        remedy = "Save it as UTF-8"
        raise InputError("is not UTF-8", file=file, line=line, remedy=remedy) from error
    return text


def _refuse_length(file: str | Path, line: int | None) -> None:
    """Raise InputError for what is too long to be one article."""
    message, remedy = f"is longer than {LONGEST:,} characters", "Split it into its articles"
    raise InputError(message, file=file, line=line, remedy=remedy)


def read_sidecar(path: Path) -> dict[str, Any]:
    """Return the ``metadata``, ``speakers`` and ``actors`` of a sidecar.

    Raises InputError, with the line and the remedy, for a key or value nothing can read.
    """
    text = read_text(path)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        at = int(line.group(1)) if line else text.count("\n") + 1
        remedy = "See data/CODEBOOK.md for what a sidecar holds"
        raise InputError(
            f"is not valid TOML: {error}", file=path, line=at, remedy=remedy
        ) from error
    _only(table, (*METADATA, "inferred", "speakers", "actors"), path, text, 0)
    speakers = tuple(_entries(Speaker, "speakers", table, path, text))
    actors = tuple(_entries(Actor, "actors", table, path, text))
    _once((name for s in speakers for name in (s.name, *s.aliases)), "speakers", path, text)
    _once((name for a in actors for name in a.names), "actors", path, text)
    return {"metadata": table, "speakers": speakers, "actors": actors}


def line_of(text: str, needle: str, start: int = 0) -> int | None:
    """Return the first line, counted from 1, that holds ``needle`` after an offset, or None."""
    at = text.find(needle, start)
    return None if at < 0 else text.count("\n", 0, at) + 1


def _entries(
    kind: type[Declared], name: str, table: dict[str, Any], path: Path, text: str
) -> Iterator[Declared]:
    """Take the tables of one name out of a sidecar, each checked and built."""
    rows = table.pop(name, [])
    heads = [match.start() for match in re.finditer(rf"^\s*\[\[{name}\]\]", text, re.MULTILINE)]
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        remedy = f"Begin each entry with [[{name}]]"
        raise InputError(
            f"{name} is no list of tables", file=path, line=line_of(text, name), remedy=remedy
        )
    heads += [0] * (len(rows) - len(heads))  # written inline: lines are counted from the top
    for row, at in zip(rows, heads, strict=False):
        yield _entry(kind, row, path, text, at)


def _entry(kind: type[Declared], row: dict[str, Any], path: Path, text: str, at: int) -> Declared:
    """Build a Speaker or an Actor from the TOML table that begins at an offset."""
    declared = {field.name: field for field in fields(kind)}
    _only(row, declared, path, text, at)
    for key, value in row.items():
        default = declared[key].default
        wanted = {tuple: list, bool: bool}.get(type(default), str)
        _typed(key, value, wanted, path, line_of(text, key, at))
    if not row.get("name", "").strip():
        line = line_of(text, "[[", at)
        raise InputError("an entry has no name", file=path, line=line, remedy="Add name = …")
    government = row["name"] if kind is Actor else row.get("government")
    if government in RESERVED:
        message = f"{government!r} is the name of a voice that is no government"
        line = line_of(text, str(government), at)
        raise InputError(message, file=path, line=line, remedy="Name the government")
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    return kind(**values)


def _typed(key: str, value: Any, wanted: type, path: Path, line: int | None) -> None:
    """Refuse a value of another type than the field's, and a list that holds more than text."""
    texts = wanted is not list or (
        isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value)
    )
    if not isinstance(value, wanted) or not texts:
        names = {str: "a text", bool: "true or false", list: "a list of non-empty texts"}
        message = f"{key} must be {names[wanted]}"
        raise InputError(message, file=path, line=line, remedy="See data/CODEBOOK.md")


def _only(table: dict[str, Any], known: Iterable[str], path: Path, text: str, at: int) -> None:
    """Refuse a key that nothing reads: it is a misspelling or a misunderstanding."""
    for key in table:
        if key not in known:
            remedy = f"Known here: {', '.join(known)}"
            line = line_of(text, key, at)
            raise InputError(f"unknown key {key!r}", file=path, line=line, remedy=remedy)


def _once(names: Iterable[str], what: str, path: Path, text: str) -> None:
    """Refuse a name that points to two entries."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            line = line_of(text, name, text.find(name) + 1)
            message = f"{name!r} stands twice among the names of {what}"
            raise InputError(message, file=path, line=line, remedy="Keep one")
        seen.add(name)


def _line(raw: bytes, at: int) -> int:
    """Return the line, counted from 1, of a byte position."""
    return raw.count(b"\n", 0, at) + 1
