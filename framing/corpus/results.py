"""The folder a corpus is written to: what made it, which parts are there, and who may write."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TextIO

from framing.base.errors import InputError
from framing.base.files import as_text, replace, write_text
from framing.base.leftovers import beside
from framing.base.locks import alone
from framing.base.prose import quantity
from framing.corpus import datasets, seals
from framing.corpus.entries import Entry, Part
from framing.corpus.seals import Seal

MANIFEST = "manifest.json"
ERRORS, PARTS = "errors", "parts"
FOLDERS = (*datasets.TABLES, ERRORS, PARTS)
PLACE = "input"  # in the manifest: where the input was
SUMS = ("articles", "errors", "bytes", "words")
OURS = re.compile(r"part-(\d{5,})\.(?:parquet|jsonl|json)")
LEFT = re.compile(r"\.(?:part-\d{5,}|manifest|copies)\.\d+\.\w+\.part")  # by a run that was killed
AGAIN = "Give the same framing corpus command again"
REMEDY = "Write to another folder with --out, or remove this one"


Tables = dict[str, Any]  # a writer for each of datasets.TABLES
Refuse = Callable[[Entry], None]  # takes an article that cannot be read
Stamps = tuple[seals.Stamp, ...]  # of the files of a part


class Done(NamedTuple):
    """What a part came to, as its file in ``parts/`` says."""

    sha256: str
    articles: int
    errors: int
    bytes: int
    words: int
    files: Mapping[str, Seal] = MappingProxyType({})  # by folder: its tables, its errors


def opened(folder: str | Path) -> Path:
    """Return the folder of a finished corpus of one article or more; InputError for any other."""
    folder = Path(folder)
    try:
        made = _json(folder / MANIFEST)
        missing, articles = made["parts"] - made["parts_done"], made["articles"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        remedy = "Give the folder named with --out in: framing corpus INPUT --out DIR"
        raise InputError("holds no results of a corpus", file=folder, remedy=remedy) from error
    if missing:
        message = f"is not finished: {missing} of {made['parts']} parts are missing"
        raise InputError(message, file=folder, remedy=AGAIN)
    if not articles:
        remedy = f"See {ERRORS}/ there for the reasons"
        raise InputError("holds no article: none could be read", file=folder, remedy=remedy)
    parts = ((number, _done(folder, number)) for number in range(made["parts"]))
    damaged = [at for at, done in parts if not (done and _whole(folder, at, done, seals.has_size))]
    refuse_damaged(folder, damaged, made["parts"])
    return folder


def refuse_damaged(out: Path, damaged: Sequence[int], planned: int) -> None:
    """Raise InputError where parts are not there as they were written."""
    if damaged:
        parts = f"{quantity(len(damaged), 'part')} of {planned:,}, the first {damaged[0]:05},"
        message = f"{parts} damaged or gone since written"
        raise InputError(message, file=as_text(out), remedy=AGAIN)


@contextmanager
def locked(out: Path, made_by: Mapping[str, Any]) -> Iterator[None]:
    """Keep a folder, made if missing, to one run at a time.

    ``made_by`` is what its results depend on beside the articles. Raises InputError where another
    run is writing there, or the folder holds results that were made by something else.
    """
    _prepare(out)
    with alone(out):
        refuse_others(out, made_by)
        yield


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
    """Refuse to mix results that were made by different things; where no article is, none mixes."""
    if not any(_articles(done) for _, done in made(out)):
        return
    before = _manifest(out)
    for name, value in made_by.items():
        if name != PLACE and before.get(name) != value:
            message = f"holds results of a run with different {name.removesuffix('_sha256')}"
            raise InputError(message, file=as_text(out), remedy=REMEDY)


def refuse_other_input(out: Path, made_by: Mapping[str, Any], planned: Sequence[Part]) -> None:
    """Refuse to replace the results of another input.

    One that lies elsewhere is the same if it holds what the other held, and perhaps more after it.
    """
    there = [done for _, done in made(out) if _articles(done)]
    if not there or _manifest(out).get(PLACE) == made_by[PLACE]:
        return
    keys = set(map(key, planned))
    if any(done is None or done.sha256 not in keys for done in there):
        message = f"holds results of a run with different input, {_manifest(out).get(PLACE)}"
        raise InputError(message, file=as_text(out), remedy=REMEDY)


def made(out: Path) -> Iterator[tuple[int, Done | None]]:
    """Yield the parts that some run has made, by their numbers; None for one whose file is broken.

    They may have been made of something else, or be damaged since.
    """
    for path in sorted((out / PARTS).glob("part-*.json")):
        if number := OURS.fullmatch(path.name):
            yield int(number[1]), _done(out, int(number[1]))


def _articles(done: Done | None) -> bool:
    """Return whether there is an article in a part, as far as one knows."""
    return done is None or done.articles > 0


def _manifest(out: Path) -> dict[str, Any]:
    """Return what made results; InputError where that cannot be known any more."""
    with suppress(OSError, ValueError, TypeError):
        return {**_json(out / MANIFEST)}
    message = "cannot be read, so that nobody knows what made the results beside it"
    raise InputError(message, file=as_text(out / MANIFEST), remedy=REMEDY)


def write_manifest(
    out: Path, made_by: Mapping[str, Any], done: Iterable[Done], planned: int
) -> Done:
    """Write what made the results, and what they come to so far; return the sums."""
    done = list(done)
    sums = {name: sum(getattr(part, name) for part in done) for name in SUMS}
    content = {**made_by, "parts": planned, "parts_done": len(done), **sums}
    text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
    write_text(out / MANIFEST, text, durable=True)
    return Done("", **sums)


def key(part: Part) -> str:
    """Return the SHA-256 of a part and where it stands, wherever its input's folder is."""
    said = repr(part._replace(root="", stamps=()))
    return hashlib.sha256(said.encode("utf-8", "surrogateescape")).hexdigest()


def finished(
    out: Path, planned: Sequence[Part], seen: Mapping[int, Stamps] = MappingProxyType({})
) -> Iterator[tuple[int, Done]]:
    """Yield the parts that are there whole, by their numbers.

    Their files are read, but for those that are as they were when they were ``seen``.
    """
    for number, part in enumerate(planned):
        done = _done(out, number)
        if done and done.sha256 == key(part):
            untouched = number in seen and seen[number] == stamps(out, number)
            if untouched or _whole(out, number, done, seals.is_sealed):
                yield number, done


def stamps(out: Path, number: int) -> Stamps:
    """Return by what it is seen that nobody has written to the files of a part."""
    return tuple(map(seals.stamp, _files(out, number)))


def reopen(out: Path, number: int) -> None:
    """Take back that a part is there, before its files are replaced one by one."""
    _marker(out, number).unlink(missing_ok=True)


@contextmanager
def written(out: Path, number: int) -> Iterator[tuple[Tables, Refuse]]:
    """Give writers of a part's tables, and what writes its errors as they come.

    The files get their names when all is written; where there is no error there is no file of
    errors. Where writing fails none gets its name; where the process ends between two names, the
    files are of different runs.
    """
    with ExitStack() as undo:
        new = {path: beside(path) for path in _files(out, number)}
        for place in new.values():
            undo.callback(place.unlink, missing_ok=True)
        *tables, errors = new.values()
        with datasets.writers(tables) as writers, _refusals(errors) as refuse:
            yield writers, refuse
        there = {path: place for path, place in new.items() if place.exists()}
        replace(there, [path for path in new.keys() - there.keys() if path.exists()], durable=True)


@contextmanager
def _refusals(place: Path) -> Iterator[Refuse]:
    """Give what writes an error at the end of a file, which is made for the first."""
    with ExitStack() as opened:
        file: TextIO | None = None

        def refuse(entry: Entry) -> None:
            nonlocal file
            file = file or opened.enter_context(open(place, "w", encoding="utf-8"))
            file.write(json.dumps(_problem(entry), ensure_ascii=False) + "\n")

        yield refuse


def finish(out: Path, number: int, done: Done) -> Done:
    """Write the file that says that a part is there, whose tables and errors are; return it."""
    files = {path.parent.name: seals.seal(path) for path in _files(out, number)}
    done = done._replace(files=files)
    write_text(_marker(out, number), json.dumps(done._asdict()) + "\n", durable=True)
    return done


def _files(out: Path, number: int) -> list[Path]:
    """Return the files of a part beside its marker."""
    tables = [datasets.part_path(out, name, number) for name in datasets.TABLES]
    return [*tables, _errors(out, number)]


def _whole(out: Path, number: int, done: Done, sound: Callable[[Path, Seal], bool]) -> bool:
    """Return whether all files of a part are there as they were written."""
    known = [(path, done.files.get(path.parent.name)) for path in _files(out, number)]
    return all(seal is not None and sound(path, seal) for path, seal in known)


def _done(out: Path, number: int) -> Done | None:
    """Return what a part came to, None where its file is not there or cannot be read."""
    with suppress(OSError, ValueError, TypeError, AttributeError):
        found = Done(**_json(_marker(out, number)))
        seals = {name: Seal(*seal) for name, seal in found.files.items()}
        sums = [getattr(found, name) for name in SUMS]
        if all(type(number) is int and number >= 0 for number in sums):
            return found._replace(files=seals)
    return None


def tidy(out: Path, planned: int) -> None:
    """Remove the parts of an input that was longer than it is now, and what killed runs left."""
    inside = [path for name in FOLDERS for path in (out / name).iterdir()]
    for path in (*out.iterdir(), *inside):
        number = OURS.fullmatch(path.name) if path.parent != out else None
        if LEFT.fullmatch(path.name) or (number and int(number[1]) >= planned):
            path.unlink(missing_ok=True)


def _problem(entry: Entry) -> dict[str, Any]:
    """Return the line of ``errors/`` for an article that cannot be read."""
    error = entry.content
    if not isinstance(error, InputError):
        raise TypeError(f"{entry.article} can be read")
    reason = {"reason": error.message, "remedy": error.remedy}
    return {"article": entry.article, "file": entry.file, "line": entry.line, **reason}


def _errors(out: Path, number: int) -> Path:
    """Return the file that has the errors of a part."""
    return out / ERRORS / f"part-{number:05}.jsonl"


def _marker(out: Path, number: int) -> Path:
    """Return the file that says that a part is there."""
    return out / PARTS / f"part-{number:05}.json"


def _json(path: Path) -> dict[str, Any]:
    """Return the object in a file."""
    return json.loads(path.read_text(encoding="utf-8"))
