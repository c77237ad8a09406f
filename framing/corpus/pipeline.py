"""The same pipeline over many articles: one graph of tasks, run on Dask at any size."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.base.errors import InputError
from framing.base.extras import require
from framing.base.files import sha256_of
from framing.corpus import datasets, results, schedulers
from framing.corpus.entries import PART, Columns, Entry, Part
from framing.corpus.inputs import plan, read
from framing.corpus.results import Done
from framing.corpus.schedulers import Cluster
from framing.measures.records import Records, records
from framing.reading.sidecars import read_sidecar
from framing.terms.lexicon import LEXICON, counted_categories, lexicon_rows
from framing.terms.matching import Matcher

if TYPE_CHECKING:
    from dask.delayed import Delayed

BATCH = 8_000_000  # characters of text whose rows are held before they are written
FAULT = "Report it, with the article: this is a fault of the program"


class Settings(NamedTuple):
    """What every task needs to know: plain data, sent to each worker once."""

    out: str
    columns: Columns
    terms: tuple[tuple[str, str], ...]
    categories: tuple[str, ...]
    declared: Mapping[str, Any] | None
    lexicon_sha256: str
    engine_sha256: str


def run(
    source: str | Path,
    out: str | Path,
    *,
    columns: Columns | None = None,
    lexicon: str | Path = LEXICON,
    speakers: str | Path | None = None,
    cluster: Cluster | None = None,
    part: int = PART,
) -> Done:
    """Write what is found in every article of an input to ``out`` as Parquet; return its sums.

    ``source`` and ``part`` are as in ``inputs.plan``, ``speakers`` is a sidecar for all articles.
    A part that is there already is not made again. An article that cannot be read is in
    ``out/errors`` with its reason. Raises InputError where an input or ``out`` cannot be used,
    and without the extra ``corpus``.
    """
    require("corpus")
    source, out = Path(source), Path(out).resolve()
    _refuse_within(out, source)
    try:
        settings = _settings(out, columns or Columns(), Path(lexicon), speakers)
        made_by = _made_by(settings, source, speakers)
        results.refuse_others(out, made_by)
        planned = plan(source, settings.columns, part)
        with results.locked(out, made_by):
            done = dict(results.finished(out, planned))
            results.write_manifest(out, made_by, done.values(), len(planned))
            for number, found in _computed(planned, done, settings, cluster or Cluster()):
                done[number] = found
            results.tidy(out, len(planned))
            return results.write_manifest(out, made_by, done.values(), len(planned))
    except OSError as error:
        raise _trouble(error, out) from error


def _trouble(error: OSError, out: Path) -> InputError:
    """Return the error that tells of a file, of input or results, that is not to be had."""
    remedy = (
        "Check that it is there, for every worker under the same path, and the room on its disk"
    )
    message = f"cannot be read or written: {error.strerror or error}"
    return InputError(message, file=error.filename or out, remedy=remedy)


def _computed(
    planned: Sequence[Part], done: Mapping[int, Done], settings: Settings, cluster: Cluster
) -> Iterator[tuple[int, Done]]:
    """Yield the parts that were not there as they are made, and show how far that is."""
    from tqdm import tqdm

    todo = {number: part for number, part in enumerate(planned) if number not in done}
    size, left = (sum(part.size for part in parts) for parts in (planned, todo.values()))
    articles = errors = 0
    with tqdm(total=size, initial=size - left, unit="B", unit_scale=True, disable=None) as bar:
        for number, found in schedulers.compute(graph(todo, settings), cluster, left):
            yield number, found
            articles, errors = articles + found.articles, errors + found.errors
            rate = articles / max(bar.format_dict["elapsed"], 0.001)
            bar.set_postfix_str(f"{articles:,} articles, {rate:,.0f}/s, {errors:,} errors", False)
            bar.update(todo[number].size)


def graph(todo: Mapping[int, Part], settings: Settings) -> list[Delayed]:
    """Return a task for each part; its key is no other run's, whoever shares the scheduler."""
    from dask.delayed import delayed

    run, shared = uuid.uuid4().hex, delayed(settings, traverse=False)
    task = delayed(read_part, pure=False, traverse=False)
    return [
        task(number, part, shared, dask_key_name=f"read-part-{run}-{number}")
        for number, part in todo.items()
    ]


def read_part(number: int, part: Part, settings: Settings) -> tuple[int, Done]:
    """Write what is found in the articles of one part; return its number and what it came to.

    The work of one task: it can be done again at any time, by anybody, with the same result.
    """
    if settings.engine_sha256 != results.engine_sha256():
        remedy = "Start every worker from the same checkout"
        raise InputError("a worker has another version of framing", remedy=remedy)
    out, sums = Path(settings.out), [(0, 0, 0)]
    refused: list[Entry] = []
    try:
        results.reopen(out, number)
        with datasets.writers(out, number) as tables:
            for batch in _batches(part, settings, refused):
                made = datasets.arrow_tables(batch, settings.lexicon_sha256)
                for name, table in made.items():
                    tables[name].write_table(table)
                sums.append(_sums(batch, made))
        articles, size, words = map(sum, zip(*sums, strict=True))
        done = Done(results.key(part), articles, len(refused), size, words)
        results.finish(out, number, done, refused)
    except OSError as error:
        raise _trouble(error, out) from error
    except MemoryError as error:
        remedy = "Run again with fewer --workers"
        raise InputError("memory ran out", file=part.root, remedy=remedy) from error
    return number, done


def _sums(batch: list[tuple[Entry, Records]], made: Mapping[str, Any]) -> tuple[int, int, int]:
    """Return the articles, bytes and words of a batch."""
    size = sum(len(entry.text.encode("utf-8")) for entry, _ in batch)
    return len(batch), size, sum(made["articles"]["words"].to_pylist())


def _batches(
    part: Part, settings: Settings, refused: list[Entry]
) -> Iterator[list[tuple[Entry, Records]]]:
    """Yield the articles of a part with what is found in them, about BATCH characters at a time.

    Those that cannot be read are added to ``refused``.
    """
    matcher = _matcher(settings.terms)
    batch, size = [], 0
    for entry in read(part, settings.columns, settings.declared):
        found = _found(entry, matcher, settings.categories)
        if isinstance(found, InputError):
            refused.append(entry._replace(content=found))
            continue
        batch.append((entry, found))
        size += len(entry.text)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _found(entry: Entry, matcher: Matcher, names: Sequence[str]) -> Records | InputError:
    """Return what is found in an article, or why it cannot be read: no article ends a run."""
    if isinstance(entry.content, InputError):
        return entry.content
    try:
        return records(entry.content, matcher, names)
    except InputError as error:
        return error
    except MemoryError:  # another time there may be room
        raise
    except Exception as error:
        message = f"could not be analysed ({type(error).__name__}: {error})"
        return InputError(message, file=entry.file, line=entry.line or None, remedy=FAULT)


@lru_cache(maxsize=2)
def _matcher(terms: tuple[tuple[str, str], ...]) -> Matcher:
    """Return a lexicon made ready for lookup, once per process."""
    return Matcher(terms)


def _settings(out: Path, columns: Columns, lexicon: Path, speakers: str | Path | None) -> Settings:
    """Read the lexicon and the sidecar for all tasks; InputError where one cannot be used."""
    terms = tuple((row["term"], row["category"]) for row in lexicon_rows(lexicon))
    return Settings(
        out=str(out),
        columns=columns,
        terms=terms,
        categories=counted_categories(),
        declared=read_sidecar(Path(speakers)) if speakers else None,
        lexicon_sha256=sha256_of(lexicon),
        engine_sha256=results.engine_sha256(),
    )


def _made_by(settings: Settings, source: Path, speakers: str | Path | None) -> dict[str, Any]:
    """Return what the results depend on beside the articles."""
    return {
        "input": source.resolve().name,
        "columns": settings.columns._asdict(),
        "lexicon_sha256": settings.lexicon_sha256,
        "speakers_sha256": sha256_of(Path(speakers)) if speakers else "",
        "engine_sha256": settings.engine_sha256,
    }


def _refuse_within(out: Path, source: Path) -> None:
    """Refuse to write into the input: the next run would read it."""
    if source.is_dir() and out.is_relative_to(source.resolve()):
        raise InputError("lies within the input", file=out, remedy="Write to another folder")
