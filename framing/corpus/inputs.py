"""Many articles from one input: planned in parts, each of which a task reads by itself."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any

from framing.base.errors import InputError
from framing.base.texts import read_text
from framing.corpus import columnar, lines
from framing.corpus.entries import PART, Columns, Entry, Part, Stamp, failed
from framing.reading.articles import Article
from framing.reading.sidecars import read_sidecar

TEXTS = "texts"
PIECE = 1 << 20  # bytes read at once
FORMS = {
    ".txt": TEXTS,
    ".jsonl": lines.JSON,
    ".ndjson": lines.JSON,
    ".csv": "CSV",
    ".tsv": "TSV",
    ".parquet": columnar.PARQUET,
}
# How a packed file begins. Nothing is unpacked here, however small it looks.
PACKED = {
    b"PK\x03\x04": "zip",
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"7z\xbc\xaf": "7-zip",
    b"Rar!": "rar",
}


def plan(source: Path, columns: Columns, size: int = PART) -> list[Part]:
    """Return the parts of an input, the same for the same input, whoever reads them.

    ``source`` is a file of one of FORMS, or a folder of files of one form, folders within it
    included; names that begin with a dot or an underscore are passed over. A part takes up about
    ``size`` bytes. Reads the whole input once, to know its parts by their SHA-256. Raises
    InputError where it cannot be used.
    """
    root, names = _files(source)
    form = _form(source, names)
    if form == TEXTS:
        parts = _texts(root, names, size)
    else:
        parts = (part for name in names for part in _table(form, root, name, columns, size))
    return [part._replace(stamps=_stamps(part)) for part in parts]


def read(part: Part, columns: Columns, declared: Mapping[str, Any] | None) -> Iterator[Entry]:
    """Yield the articles of a part in order, and the errors in place of those not to be read.

    ``declared`` is what a sidecar declares for all articles; without one, a text file has its own.
    Raises InputError where the part's files are not as they were when it was planned.
    """
    _refuse_changed(part)
    if part.form == TEXTS:
        yield from (_entry(Path(part.root), name, declared) for name in part.files)
    else:
        yield from _reader(part.form).entries(part, columns, {**(declared or {})})
    _refuse_changed(part)


def _reader(form: str) -> ModuleType:
    """Return the module that plans and reads tables of a form."""
    return columnar if form == columnar.PARQUET else lines


def _table(form: str, root: Path, name: str, columns: Columns, size: int) -> Iterator[Part]:
    """Yield the parts of a file with an article per row."""
    _refuse_packed(root / name)
    yield from _reader(form).parts(form, root, name, columns, size)


def _stamps(part: Part) -> tuple[Stamp, ...]:
    """Return the size of each file of a part and when it was changed; of sidecars too."""
    paths = [Path(part.root, name) for name in part.files]
    if part.form == TEXTS:
        paths += [path.with_suffix(".toml") for path in paths]
    found = []
    for path in paths:
        try:
            about = path.stat()
            found.append((about.st_size, about.st_mtime_ns))
        except OSError:
            found.append((-1, -1))
    return tuple(found)


def _refuse_changed(part: Part) -> None:
    """Refuse a part whose files have changed since it was planned."""
    if part.stamps and part.stamps != _stamps(part):
        where = Path(part.root, part.files[0] if len(part.files) == 1 else "")
        remedy = "Run again; if workers are elsewhere, they must find it under the same path"
        raise InputError("has changed while it was read", file=where, remedy=remedy)


def _files(source: Path) -> tuple[Path, list[str]]:
    """Return a folder and the names of the files to read in it, sorted."""
    if source.is_file():
        return source.parent.resolve(), [source.name]
    if not source.is_dir():
        remedy = "Give a folder of texts, or a file of JSON Lines, CSV or Parquet"
        raise InputError("there is no such input", file=source, remedy=remedy)
    root = source.resolve()
    names = sorted(_walk(root))
    if not names:
        remedy = f"Put articles there: {', '.join(FORMS)}"
        raise InputError("holds no article", file=source, remedy=remedy)
    return root, names


def _walk(root: Path) -> Iterator[str]:
    """Yield the files of known forms below a folder, by their names from there."""
    for folder, folders, files in os.walk(root, onerror=_refuse_folder):
        folders[:] = [name for name in folders if name[0] not in "._"]
        for name in files:
            path = Path(folder, name)
            if name[0] not in "._" and path.suffix.lower() in FORMS and path.is_file():
                yield path.relative_to(root).as_posix()


def _refuse_folder(error: OSError) -> None:
    """Refuse an input with a folder that cannot be read: its articles would be lost."""
    remedy = "Change its permissions, or give another folder"
    message = f"cannot be read: {error.strerror}"
    raise InputError(message, file=error.filename, remedy=remedy) from error


def _form(source: Path, names: list[str]) -> str:
    """Return the one form that files have."""
    found = {FORMS.get(Path(name).suffix.lower(), "") for name in names}
    if len(found) > 1:
        message = f"holds {' and '.join(sorted(found))}"
        raise InputError(message, file=source, remedy="Give a folder of one kind, or one file")
    (form,) = found
    if not form:
        _refuse_packed(source)
        remedy = f"Give a folder, or a file whose name ends in {', '.join(FORMS)}"
        raise InputError("is of no known form", file=source, remedy=remedy)
    return form


def _refuse_packed(path: Path) -> None:
    """Refuse a file that is packed."""
    with open(path, "rb") as file:
        begins = file.read(8)
    for magic, kind in PACKED.items():
        if begins.startswith(magic):
            raise InputError(f"is packed ({kind})", file=path, remedy="Unpack it first")


def _texts(root: Path, names: list[str], size: int) -> Iterator[Part]:
    """Yield runs of text files of about ``size`` bytes together."""
    held: list[str] = []
    read, digest = 0, hashlib.sha256()
    for name in names:
        held.append(name)
        for path in (root / name, (root / name).with_suffix(".toml")):
            read += _feed(digest, path)
        if read >= size or name == names[-1]:
            yield Part(TEXTS, str(root), tuple(held), 0, len(held), 0, read, digest.hexdigest())
            held, read, digest = [], 0, hashlib.sha256()


def _feed(digest: Any, path: Path) -> int:
    """Let a digest take in a file, if it can be read, with its name; return its size in bytes."""
    digest.update(f"{path.name}\n".encode("utf-8", "surrogateescape"))
    with suppress(OSError), open(path, "rb") as file:
        while piece := file.read(PIECE):
            digest.update(piece)
        return file.tell()
    return 0


def _entry(root: Path, name: str, declared: Mapping[str, Any] | None) -> Entry:
    """Return the entry of a text file."""
    path = root / name
    shown = name.encode("utf-8", "backslashreplace").decode("utf-8")
    try:
        sidecar = path.with_suffix(".toml")
        own = read_sidecar(sidecar) if declared is None and sidecar.is_file() else declared or {}
        article = Article(shown, read_text(path), path, **own)
    except InputError as error:
        return failed(shown, 0, error)
    outlet, day = (str(article.metadata.get(key, "")) for key in ("outlet", "date"))
    return Entry(shown, shown, 0, path.stem, outlet, day, article)
