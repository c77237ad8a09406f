"""Many articles from one input: planned in parts, each of which a task reads by itself."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from framing.base.errors import InputError
from framing.base.files import as_text
from framing.corpus import columnar, documents, lines
from framing.corpus.entries import (
    PARQUET,
    PART,
    REFUSED,
    TEXTS,
    Entry,
    Form,
    Given,
    Part,
    Stamp,
    failed,
)
from framing.corpus.folders import survey
from framing.corpus.forms import form_of
from framing.reading.articles import Article

AGAIN = "Run again; if workers are elsewhere, they must find it under the same path"
LOOK = "Check the file, its path and its permissions"
MUCH, RUNS = 4 << 30, 1_000  # bytes that are planned side by side, in about so many runs of files
MOST = 10_000  # parts, about: what is done for each of them is little, whatever an input holds
FEWEST, SMALLEST = 16, 1 << 20  # parts, and bytes of one: of few, the last keeps one worker alone


Tables = list[Part] | None  # of a file: its parts, None where it is no table
Spread = Callable[[Callable[[Any], Any], Sequence[Any], int], Iterator[Any]]
"""Does a work for each of several things, which hold so many bytes together; yields in order."""


class Plan(NamedTuple):
    """What there is to do for an input, and what is not read of it."""

    parts: list[Part]
    files: int  # that are read, or refused
    passed_over: Mapping[str, int]  # why, and how many


def plan(source: Path, given: Given, size: int = PART, spread: Spread | None = None) -> Plan:
    """Return the parts of an input, the same for the same input, whoever reads them.

    ``source`` is a file or a folder, folders within it included: articles in any format, archives
    of articles, tables. Names that begin with a dot or an underscore and the sidecars of texts are
    passed over; whatever else cannot be read has its error in a part. A part takes up about
    ``size`` bytes: more of a large input, and less of a small one (``part_size``). Reads the whole
    input once, to know its parts by their SHA-256; tables of MUCH together are read side by side,
    where ``spread`` can do that. Raises InputError where there is nothing to read, and for a single
    file that cannot be read.
    """
    found = survey(source)
    before = {name: _stamps_of(found.root, name) for name in found.names}
    held = {name: sum(max(0, number) for number, _ in before[name]) for name in found.names}
    size = part_size(size, sum(held.values()))
    work = partial(_planned, found.root, given, size, alone=source.is_file())
    texts, parts = [], []
    for name, planned in zip(found.names, _tables(work, held, spread), strict=True):
        if planned is None:
            texts.append(name)
        else:
            parts += planned
    parts = [*documents.parts(found.root, texts, size), *parts]
    # As they were before they were known by what they hold: whoever reads them later compares.
    stamped = [
        part._replace(stamps=tuple(stamp for name in part.files for stamp in before[name]))
        for part in parts
    ]
    return Plan(stamped, len(found.names), found.passed_over)


def _tables(
    work: Callable[[str], Tables], held: Mapping[str, int], spread: Spread | None
) -> Iterator[Tables]:
    """Yield what is planned of each file, which holds so many bytes: by others where it is much."""
    total = sum(held.values())
    if spread is None or total < MUCH or len(held) == 1:
        yield from map(work, held)
    else:
        runs = list(_runs(held, total // RUNS))
        yield from chain.from_iterable(spread(partial(_several, work), runs, total))


def _several(work: Callable[[str], Tables], names: Sequence[str]) -> list[Tables]:
    """Plan several files."""
    return list(map(work, names))


def _runs(held: Mapping[str, int], size: int) -> Iterator[list[str]]:
    """Yield the names of files in order, those together that hold about so many bytes."""
    run: list[str] = []
    total = 0
    for name, more in held.items():
        run.append(name)
        total += more
        if total >= size:
            yield run
            run, total = [], 0
    if run:
        yield run


def part_size(size: int, total: int) -> int:
    """Return how many bytes each part takes up: an input that grows rarely has other parts.

    A large input has larger ones. A small input has smaller ones, so that several workers can share
    them, though none under half of SMALLEST.
    """
    while size > SMALLEST and total < FEWEST * size:
        size //= 2
    while total > MOST * size:
        size *= 2
    return size


def read(part: Part, given: Given) -> Iterator[Entry]:
    """Yield the articles of a part in order, and the errors in place of those not to be read.

    Raises InputError where the part's files are not as they were when it was planned.
    """
    _refuse_changed(part)
    if part.form.kind == REFUSED:
        yield _refusal(part)
    else:
        yield from _reader(part.form).entries(part, given)
    _refuse_changed(part)


def _planned(root: Path, given: Given, size: int, name: str, *, alone: bool) -> Tables:
    """Return the parts of a table, or the one that says why it is none; None for other files."""
    try:
        return _table(root, name, given, size, alone=alone)
    except (InputError, MemoryError) as error:
        if alone or isinstance(error, MemoryError):
            raise
        return [_refused(root, name, error)]
    except Exception as error:
        reason = (
            error.strerror if isinstance(error, OSError) else f"{type(error).__name__}: {error}"
        )
        problem = InputError(f"cannot be read ({reason})", file=as_text(name), remedy=LOOK)
        if alone:
            raise problem from error
        return [_refused(root, name, problem)]


def _table(root: Path, name: str, given: Given, size: int, *, alone: bool) -> Tables:
    """Return the parts of a table, None for what is no table; raises whatever is wrong with it."""
    path = root / name
    if not os.path.isfile(path):
        return None
    form = form_of(path, given.columns)
    if form.kind != TEXTS:
        return list(_reader(form).parts(form, root, name, given.columns, size))
    if alone:  # nobody should wait for a run to learn that its one file cannot be read
        _refuse_none(documents.articles(root, name, given))
    return None


def _refuse_none(found: Sequence[Article | InputError]) -> None:
    """Raise the first error where there is no article at all."""
    errors = [one for one in found if isinstance(one, InputError)]
    if errors and len(errors) == len(found):
        raise errors[0]


def _reader(form: Form) -> ModuleType:
    """Return the module that plans and reads files of a form."""
    return {TEXTS: documents, PARQUET: columnar}.get(form.kind, lines)


def _refused(root: Path, name: str, error: InputError) -> Part:
    """Return the part that stands in the place of a table that cannot be read."""
    problem = (error.message, error.line or 0, error.remedy)
    digest = hashlib.sha256(repr(problem).encode("utf-8", "backslashreplace")).hexdigest()
    return Part(Form(REFUSED), str(root), (name,), 0, 0, 0, 0, digest, problem=problem)


def _refusal(part: Part) -> Entry:
    """Return the error of a table that cannot be read."""
    (name,), (message, line, remedy) = part.files, part.problem
    label = as_text(name)
    error = InputError(message, file=label, line=line or None, remedy=remedy)
    return failed(label, 0, error)


def _stamps_of(root: Path, name: str) -> tuple[Stamp, ...]:
    """Return the size of a file, and of its sidecar, and when they were changed."""
    return tuple(map(_stamp, documents.files_of(root, name)))


def _stamp(path: Path) -> Stamp:
    """Return the size of a file and when it was changed, or that there is none."""
    try:
        about = path.stat()
    except OSError:
        return -1, -1
    return about.st_size, about.st_mtime_ns


def _refuse_changed(part: Part) -> None:
    """Refuse a part whose files have changed since it was planned."""
    now = (stamp for name in part.files for stamp in _stamps_of(Path(part.root), name))
    if part.stamps and part.stamps != tuple(now):
        where = Path(part.root, part.files[0] if len(part.files) == 1 else "")
        raise InputError("has changed while it was read", file=as_text(where), remedy=AGAIN)
