"""The folder a corpus is written to: what made it, which parts are there, and who may write."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from framing.base.errors import InputError
from framing.base.files import write_text
from framing.base.places import DATA, PACKAGE
from framing.corpus import datasets
from framing.corpus.entries import Entry, Part

MANIFEST = "manifest.json"
ERRORS, PARTS = "errors", "parts"
FOLDERS = (*datasets.TABLES, ERRORS, PARTS)
# What the rows depend on: the modules between an input and its tables; * for all of a room.
ENGINE = {
    "base": "extras kinds lazy memory places tables texts words",
    **dict.fromkeys(("reading", "text", "reporting", "speakers", "voices"), "*"),
    "terms": "matching lexicon targets unvoiced wildcards",
    "measures": "rates records",
    "corpus": "entries lines columnar inputs datasets",
}
LIBRARIES = ("regex", "numpy", "scipy", "pyarrow")
TABLES_OF_RULES = ("categories.csv", "countries.csv", "cues.csv", "words.toml")
OURS = re.compile(r"part-(\d{5,})\.(?:parquet|jsonl|json)")
REMEDY = "Write to another folder with --out, or remove this one"


class Done(NamedTuple):
    """What a part came to, as its file in ``parts/`` says."""

    sha256: str
    articles: int
    errors: int
    bytes: int
    words: int


def engine() -> list[str]:
    """Return the modules that the rows depend on, as ``room/module``."""
    return [f"{room}/{name}" for room, names in ENGINE.items() for name in _modules(room, names)]


def _modules(room: str, names: str) -> list[str]:
    """Return the names of the modules of a room that are meant."""
    if names != "*":
        return names.split()
    return sorted(path.stem for path in (PACKAGE / room).glob("[!_]*.py"))


@cache
def engine_sha256() -> str:
    """Return the SHA-256 of what the rows depend on: modules, tables of rules, libraries."""
    digest = hashlib.sha256(" ".join(map(version, LIBRARIES)).encode())
    tables = [DATA / name for name in TABLES_OF_RULES]
    for file in (*(PACKAGE / f"{module}.py" for module in engine()), *tables):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


def opened(folder: str | Path) -> Path:
    """Return the folder of a finished corpus of one article or more; InputError for any other."""
    folder = Path(folder)
    try:
        made = _json(folder / MANIFEST)
        missing, articles = made["parts"] - made["parts_done"], made["articles"]
    except (OSError, ValueError, KeyError) as error:
        remedy = "Give the folder named with --out in: framing corpus INPUT --out DIR"
        raise InputError("holds no results of a corpus", file=folder, remedy=remedy) from error
    if missing:
        message = f"is not finished: {missing} of {made['parts']} parts are missing"
        raise InputError(message, file=folder, remedy="Give the same framing corpus command again")
    if not articles:
        remedy = f"See {ERRORS}/ there for the reasons"
        raise InputError("holds no article: none could be read", file=folder, remedy=remedy)
    return folder


@contextmanager
def locked(out: Path, made_by: Mapping[str, Any]) -> Iterator[None]:
    """Keep a folder, made if missing, to one run at a time.

    ``made_by`` is what its results depend on beside the articles. Raises InputError where another
    run is writing there, or the folder holds results that were made by something else.
    """
    from filelock import FileLock, Timeout

    _prepare(out)
    try:
        with FileLock(out / ".lock", timeout=0):
            refuse_others(out, made_by)
            yield
    except Timeout as error:
        remedy = "Wait for it, or write to another folder with --out"
        raise InputError("another run is writing there", file=out, remedy=remedy) from error


def _prepare(out: Path) -> None:
    """Make the folders that are missing; refuse those that hold something else."""
    try:
        for folder in (out / name for name in FOLDERS):
            folder.mkdir(parents=True, exist_ok=True)
            if any(folder.iterdir()) and not (out / MANIFEST).is_file():
                raise InputError("holds something else", file=folder, remedy=REMEDY)
    except OSError as error:
        message = f"cannot be made: {error.strerror}"
        remedy = "Choose another folder with --out"
        raise InputError(message, file=out, remedy=remedy) from error


def refuse_others(out: Path, made_by: Mapping[str, Any]) -> None:
    """Refuse to mix results that were made by different things; where no part is, nothing mixes."""
    if not (out / MANIFEST).is_file() or not any((out / PARTS).glob("*.json")):
        return
    before = _json(out / MANIFEST)
    for name, value in made_by.items():
        if before.get(name) != value:
            message = f"holds results of a run with different {name.removesuffix('_sha256')}"
            raise InputError(message, file=out, remedy=REMEDY)


def write_manifest(
    out: Path, made_by: Mapping[str, Any], done: Iterable[Done], planned: int
) -> Done:
    """Write what made the results, and what they come to so far; return the sums."""
    done = list(done)
    sums = {name: sum(getattr(part, name) for part in done) for name in Done._fields[1:]}
    content = {**made_by, "parts": planned, "parts_done": len(done), **sums}
    write_text(out / MANIFEST, json.dumps(content, indent=1, ensure_ascii=False) + "\n")
    return Done("", **sums)


def key(part: Part) -> str:
    """Return the SHA-256 of a part and where it stands, wherever its input's folder is."""
    return hashlib.sha256(repr(part._replace(root="", stamps=())).encode()).hexdigest()


def finished(out: Path, planned: Sequence[Part]) -> Iterator[tuple[int, Done]]:
    """Yield the parts that are there whole, by their numbers."""
    for number, part in enumerate(planned):
        with suppress(OSError, ValueError, TypeError):
            done = Done(**_json(_marker(out, number)))
            tables = all(
                datasets.part_path(out, name, number).is_file() for name in datasets.TABLES
            )
            if tables and done.sha256 == key(part):
                yield number, done


def reopen(out: Path, number: int) -> None:
    """Take back that a part is there, before its files are replaced one by one."""
    _marker(out, number).unlink(missing_ok=True)


def finish(out: Path, number: int, done: Done, refused: Iterable[Entry]) -> None:
    """Write a part's errors, and then the file that says it is there."""
    path = out / ERRORS / f"part-{number:05}.jsonl"
    lines = [json.dumps(_problem(entry), ensure_ascii=False) + "\n" for entry in refused]
    if lines:
        write_text(path, "".join(lines))
    else:
        path.unlink(missing_ok=True)
    write_text(_marker(out, number), json.dumps(done._asdict()) + "\n")


def tidy(out: Path, planned: int) -> None:
    """Remove the parts of an input that was longer than it is now, and what killed runs left."""
    inside = [path for name in FOLDERS for path in (out / name).iterdir()]
    for path in (*out.glob(".*.part"), *inside):
        number = OURS.fullmatch(path.name)
        if path.suffix == ".part" or (number and int(number[1]) >= planned):
            path.unlink(missing_ok=True)


def _problem(entry: Entry) -> dict[str, Any]:
    """Return the line of ``errors/`` for an article that cannot be read."""
    error = entry.content
    if not isinstance(error, InputError):
        raise TypeError(f"{entry.article} can be read")
    reason = {"reason": error.message, "remedy": error.remedy}
    return {"article": entry.article, "file": entry.file, "line": entry.line, **reason}


def _marker(out: Path, number: int) -> Path:
    """Return the file that says that a part is there."""
    return out / PARTS / f"part-{number:05}.json"


def _json(path: Path) -> dict[str, Any]:
    """Return the object in a file."""
    return json.loads(path.read_text(encoding="utf-8"))
