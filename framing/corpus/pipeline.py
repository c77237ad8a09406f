"""The same pipeline over many articles: one graph of tasks, run on Dask at any size."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.base.digests import sha256_of
from framing.base.errors import InputError
from framing.base.extras import require
from framing.base.files import as_text, refuse_no_file
from framing.base.garbage import seldom_sought
from framing.base.prose import quantity
from framing.corpus import copies, datasets, notices, results, schedulers
from framing.corpus.engine import engine_sha256, refuse_other
from framing.corpus.entries import PART, Columns, Entry, Given, Part
from framing.corpus.inputs import plan, read
from framing.corpus.results import Done
from framing.corpus.schedulers import Cluster
from framing.corpus.spreading import spread
from framing.measures.records import Records, records
from framing.reading.extracts import AS_MEASURED, Choices
from framing.reading.sidecars import read_sidecar
from framing.terms.lexicon import LEXICON, lexicon_entries, matcher_of
from framing.terms.matching import Listed, Matcher
from framing.terms.scheme import categories_of

if TYPE_CHECKING:
    from dask.delayed import Delayed

BATCH = 8_000_000  # characters of text whose rows are held before they are written
ARTICLES = 2_000  # articles whose rows are held: of headlines, the rows outweigh the text
FAULT = "Report it, with the article: this is a fault of the program"

Say = Callable[[str], object]  # takes a line for the user's eyes


class Settings(NamedTuple):
    """What every task needs to know: plain data, sent to each worker once."""

    out: str
    given: Given
    terms: tuple[Listed, ...]
    categories: tuple[str, ...]
    lexicon_sha256: str
    level: int
    engine_sha256: str


def run(
    source: str | Path,
    out: str | Path,
    *,
    columns: Columns | None = None,
    lexicon: str | Path = LEXICON,
    level: int = 0,
    speakers: str | Path | None = None,
    choices: Choices = AS_MEASURED,
    cluster: Cluster | None = None,
    part: int = PART,
    say: Say = lambda line: None,
) -> Done:
    """Write what is found in every article of an input to ``out`` as Parquet; return its sums.

    ``source`` and ``part`` are as in ``inputs.plan``, ``speakers`` is a sidecar for all articles,
    ``level`` says how deep the categories of the lexicon are told apart, as in ``read_matcher``. A
    part that is there already is not made again. An article that cannot be read is in
    ``out/errors`` with its reason. ``say`` is told what is passed over, and how tables are read.
    Raises InputError where an input or ``out`` cannot be used, where a part was damaged after it
    was written, and without the extra ``corpus``.
    """
    require("corpus")
    source, out, cluster = Path(source), Path(out).resolve(), cluster or Cluster()
    _refuse_within(out, source)
    try:
        declared = read_sidecar(Path(speakers)) if speakers else None
        settings = _settings(
            out, Given(columns or Columns(), declared, choices), Path(lexicon), level
        )
        made_by = _made_by(settings, source, speakers)
        results.refuse_others(out, made_by)
        planned = plan(source, settings.given, part, spread(cluster))
        for line in notices.of_input(planned):
            say(line)
        with results.locked(out, made_by):
            results.refuse_other_input(out, made_by, planned.parts)
            content = {**made_by, "files": planned.files, "passed_over": planned.passed_over}
            return _made(out, content, planned.parts, settings, cluster, say)
    except OSError as error:
        raise _trouble(error, out) from error


def _made(
    out: Path,
    content: Mapping[str, Any],
    planned: Sequence[Part],
    settings: Settings,
    cluster: Cluster,
    say: Say,
) -> Done:
    """Make the parts that are not there, have a last look at all of them; return their sums.

    What has been read at the start, or was written since, is read again only if it was touched.
    """
    seen = {number: results.stamps(out, number) for number in range(len(planned))}
    done = dict(results.finished(out, planned))
    if anew := [number for number, _ in results.made(out) if number not in done]:
        say(f"{quantity(len(anew), 'part')} made anew: the input has changed, or they were damaged")
    results.write_manifest(out, content, done.values(), len(planned))
    for number, found in _computed(planned, done, settings, cluster):
        done[number], seen[number] = found, results.stamps(out, number)
    results.tidy(out, len(planned))
    whole = dict(results.finished(out, planned, seen))
    sums = results.write_manifest(out, content, whole.values(), len(planned))
    results.refuse_damaged(out, sorted(done.keys() - whole.keys()), len(planned))
    if len(whole) == len(planned):
        for line in notices.of_results(copies.tell(out, len(planned))):
            say(line)
    return sums


def _trouble(error: OSError, out: Path) -> InputError:
    """Return the error that tells of a file, of input or results, that is not to be had."""
    remedy = (
        "Check that it is there, for every worker under the same path, and the room on its disk"
    )
    message = f"cannot be read or written: {error.strerror or error}"
    return InputError(message, file=as_text(error.filename or out), remedy=remedy)


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
    refuse_other(settings.engine_sha256)
    out = Path(settings.out)
    try:
        results.reopen(out, number)
        with seldom_sought():
            done = _written(out, number, part, settings)
        return number, results.finish(out, number, done)
    except OSError as error:
        raise _trouble(error, out) from error
    except MemoryError as error:
        remedy = "Run again with fewer --workers"
        raise InputError("memory ran out", file=as_text(part.root), remedy=remedy) from error


def _written(out: Path, number: int, part: Part, settings: Settings) -> Done:
    """Write the tables and the errors of a part; return what it comes to."""
    sums, errors = [(0, 0, 0)], 0

    def refused(entry: Entry) -> None:
        nonlocal errors
        refuse(entry)
        errors += 1

    with results.written(out, number) as (tables, refuse):
        for batch in _batches(part, settings, refused):
            made = datasets.arrow_tables(batch, settings.lexicon_sha256)
            for name, table in made.items():
                tables[name].write_table(table)
            sums.append(_sums(batch, made))
    articles, size, words = map(sum, zip(*sums, strict=True))
    return Done(results.key(part), articles, errors, size, words)


def _sums(batch: list[tuple[Entry, Records]], made: Mapping[str, Any]) -> tuple[int, int, int]:
    """Return the articles, bytes and words of a batch."""
    size = sum(len(entry.text.encode("utf-8")) for entry, _ in batch)
    return len(batch), size, sum(made["articles"]["words"].to_pylist())


def _batches(
    part: Part, settings: Settings, refuse: Callable[[Entry], None]
) -> Iterator[list[tuple[Entry, Records]]]:
    """Yield the articles of a part with what is found in them, about BATCH characters at a time.

    Those that cannot be read are handed to ``refuse``.
    """
    matcher = matcher_of(settings.terms)
    batch, size = [], 0
    for entry in read(part, settings.given):
        found = _found(entry, matcher, settings.categories)
        if isinstance(found, InputError):
            refuse(entry._replace(content=found))
            continue
        batch.append((entry, found))
        size += len(entry.text)
        if size >= BATCH or len(batch) >= ARTICLES:
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


def _settings(out: Path, given: Given, lexicon: Path, level: int) -> Settings:
    """Read the lexicon for all tasks; InputError where it cannot be used."""
    refuse_no_file(lexicon)  # a pipe could be read once only
    digest = sha256_of(lexicon)
    terms = lexicon_entries(lexicon, level)
    if sha256_of(lexicon) != digest:
        raise InputError("has changed while it was read", file=lexicon, remedy="Run again")
    return Settings(
        out=str(out),
        given=given,
        terms=terms,
        categories=tuple(categories_of(matcher_of(terms))),
        lexicon_sha256=digest,
        level=level,
        engine_sha256=engine_sha256(),
    )


def _made_by(settings: Settings, source: Path, speakers: str | Path | None) -> dict[str, Any]:
    """Return what the results depend on beside the articles, and where those are."""
    return {
        results.PLACE: as_text(source.resolve()),
        "columns": settings.given.columns._asdict(),
        "reading": asdict(settings.given.choices),
        "lexicon_sha256": settings.lexicon_sha256,
        "level": settings.level,
        "speakers_sha256": sha256_of(Path(speakers)) if speakers else "",
        "engine_sha256": settings.engine_sha256,
    }


def _refuse_within(out: Path, source: Path) -> None:
    """Refuse to write into the input: the next run would read it."""
    if source.is_dir() and out.is_relative_to(source.resolve()):
        remedy = "Write to another folder"
        raise InputError("lies within the input", file=as_text(out), remedy=remedy)
