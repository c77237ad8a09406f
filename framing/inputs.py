"""Many articles from one input: planned in parts, each of which a task reads by itself."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from framing import columnar, lines
from framing.articles import Article, read_sidecar, read_text
from framing.entries import PART, Columns, Entry, Part, failed
from framing.errors import InputError

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
        return list(_texts(root, names, size))
    module = columnar if form == columnar.PARQUET else lines
    found = []
    for name in names:
        _refuse_packed(root / name)
        found += module.parts(form, root, name, columns, size)
    return found


def entries(part: Part, columns: Columns, declared: Mapping[str, Any] | None) -> Iterator[Entry]:
    """Yield the articles of a part in order, and the errors in place of those not to be read.

    ``declared`` is what a sidecar declares for all articles; without one, a text file has its own.
    """
    if part.form == TEXTS:
        return (_entry(Path(part.root), name, declared) for name in part.files)
    module = columnar if part.form == columnar.PARQUET else lines
    return module.entries(part, columns, {**(declared or {})})


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
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name[0] not in "._"]
        for name in files:
            path = Path(folder, name)
            if name[0] not in "._" and path.suffix.lower() in FORMS and path.is_file():
                yield path.relative_to(root).as_posix()


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
    known = [str(article.metadata.get(key, "")) for key in ("outlet", "date")]
    return Entry(shown, shown, 0, path.stem, *known, article)
