"""What an article's sidecar declares: metadata, speakers, actors; anything else is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from framing.base.errors import InputError
from framing.base.kinds import RESERVED
from framing.base.texts import line_of, read_text, toml_of
from framing.reading.articles import METADATA, RIGHTS, Actor, Speaker

SOURCE = ("format", "encoding", "sha256", "text_sha256", "notes")  # of a text that is kept
DIGEST = re.compile(r"[0-9a-f]{64}")
LONGEST_NAME = 1_000  # characters: every statement of who is named so repeats it
Declared = TypeVar("Declared", Speaker, Actor)


def read_sidecar(path: Path) -> dict[str, Any]:
    """Return the ``metadata``, ``speakers`` and ``actors`` of a sidecar.

    Raises InputError, with the line and the remedy, for a key or value nothing can read.
    """
    return declared_in(read_text(path), path)


def declared_in(text: str, path: Path) -> dict[str, Any]:
    """Return what ``read_sidecar`` does, of a text that is, or is to be, the sidecar at a path."""
    table = toml_of(text, path, "See data/CODEBOOK.md for what a sidecar holds")
    _only(table, (*METADATA, RIGHTS, "inferred", "source", "speakers", "actors"), path, text, 0)
    _typed(RIGHTS, table.get(RIGHTS, ""), str, path, text, 0)
    _check_source(table.get("source", {}), path, text)
    speakers = tuple(_entries(Speaker, "speakers", table, path, text))
    actors = tuple(_entries(Actor, "actors", table, path, text))
    _once((name for s in speakers for name in (s.name, *s.aliases)), "speakers", path, text)
    _once((name for a in actors for name in a.names), "actors", path, text)
    return {"metadata": table, "speakers": speakers, "actors": actors}


def _check_source(source: Any, path: Path, text: str) -> None:
    """Refuse a record of where a text comes from that says something else."""
    at = max(0, text.find("[source]"))
    if not isinstance(source, dict):
        line, remedy = line_of(text, "source"), "Begin it with [source]"
        raise InputError("source is no table", file=path, line=line, remedy=remedy)
    _only(source, SOURCE, path, text, at)
    for key, value in source.items():
        _typed(key, value, list if key == "notes" else str, path, text, at)
    for key in {"sha256", "text_sha256"} & source.keys():
        if not DIGEST.fullmatch(source[key]):
            line, remedy = line_of(text, key, at), "Write its 64 hexadecimal digits"
            raise InputError(f"{key} is no SHA-256", file=path, line=line, remedy=remedy)


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
        _typed(key, value, wanted, path, text, at)
        _bounded(key, value, path, text, at)
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


def _typed(key: str, value: Any, wanted: type, path: Path, text: str, at: int) -> None:
    """Refuse a value of another type than the field's, and a list that holds more than text."""
    texts = wanted is not list or (
        isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value)
    )
    if not isinstance(value, wanted) or not texts:
        names = {str: "a text", bool: "true or false", list: "a list of non-empty texts"}
        message, line = f"{key} must be {names[wanted]}", line_of(text, key, at)
        raise InputError(message, file=path, line=line, remedy="See data/CODEBOOK.md")


def _bounded(key: str, value: Any, path: Path, text: str, at: int) -> None:
    """Refuse a text that no name is as long as."""
    values = value if isinstance(value, list) else [value]
    if any(isinstance(item, str) and len(item) > LONGEST_NAME for item in values):
        message, line = f"{key} is longer than {LONGEST_NAME:,} characters", line_of(text, key, at)
        raise InputError(message, file=path, line=line, remedy="Shorten it")


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
