"""The command line: ``framing …``, also ``python -m framing``."""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from framing import __version__
from framing.articles import ARTICLES, DATA, ROOT, Article, read_article
from framing.errors import InputError
from framing.files import write_beside

RECORD = (
    "start",
    "end",
    "text",
    "kind",
    "statement",
    "source",
    "cue",
    "speaker",
    "government",
    "organ",
    "rule",
)

WARNINGS = 10  # shown of one article
HALVES = {"first": slice(0, None, 2), "second": slice(1, None, 2)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 an input was refused, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    with suppress(AttributeError):  # records are UTF-8 whatever the terminal's encoding
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        code = options.run(options)
        sys.stdout.flush()
        return code
    except InputError as error:
        return _refused(error)
    except KeyboardInterrupt:
        print("framing: stopped", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of our output has gone, as in `framing count … | head`
        _silence()
        return 0
    except OSError as error:
        _silence()
        remedy = "Make room, or write elsewhere"
        return _refused(InputError(error.strerror, file="standard output", remedy=remedy))


def _silence() -> None:
    """Let Python's last flush of an output that has failed go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = argparse.ArgumentParser(prog="framing", description=__import__("framing").__doc__)
    parser.add_argument("--version", action="version", version=f"framing {__version__}")
    commands = parser.add_subparsers(required=True, metavar="command")
    figures = _command(commands, "figures", _figures, "run every notebook and write figures/")
    figures.add_argument("--jobs", type=_jobs, help="kernels side by side (default: one per core)")
    said = _command(commands, "voices", _voices, "print one JSON record per statement")
    said.add_argument(
        "--out", type=Path, metavar="DIR", help="write DIR/STEM.json per file instead"
    )
    _inputs(said)
    count = _command(commands, "count", _count, "print loaded terms by voice and category as CSV")
    count.add_argument("--hits", action="store_true", help="print every occurrence instead")
    count.add_argument("--lexicon", type=Path, metavar="CSV", help="use these terms instead")
    count.add_argument("--unvoiced", action="store_true", help="count each text as one voice, All")
    _inputs(count)
    held = _command(commands, "evaluate", _evaluate, "print how the engine does on coded articles")
    what = "holds text/ and attributions/ in brat's stand-off, or NAME.csv as in data/coding"
    held.add_argument("folder", type=Path, metavar="DIR", help=what)
    held.add_argument("--half", choices=HALVES, help="take every other article only")
    report = _command(commands, "report", _report, "write one HTML report, figures beside it")
    report.add_argument("file", metavar="FILE", help="a text in UTF-8, or an article's name")
    report.add_argument("--out", type=Path, metavar="DIR", help="default: reports/")
    report.add_argument("--speakers", type=Path, metavar="TOML", help="another sidecar")
    new = _command(commands, "new", _new, "take a text into data/articles, with a sidecar to mend")
    new.add_argument("file", metavar="FILE", help="a text in UTF-8")
    new.add_argument("--name", default="", help="its name there: a-z, 0-9 and hyphens")
    many = _command(commands, "corpus", _corpus, "read many articles into Parquet tables, on Dask")
    what = "a folder of .txt, or a file (or folder) of JSON Lines, CSV or Parquet"
    many.add_argument("source", type=Path, metavar="INPUT", help=what)
    many.add_argument("--out", type=Path, metavar="DIR", required=True, help="where to write")
    for name in ("text", "id", "outlet", "date"):
        many.add_argument(f"--{name}", default=name, metavar="COLUMN", help=f"default: {name}")
    many.add_argument("--lexicon", type=Path, metavar="CSV", help="use these terms instead")
    many.add_argument("--speakers", type=Path, metavar="TOML", help="a sidecar for all articles")
    where = many.add_mutually_exclusive_group()
    where.add_argument(
        "--workers", type=_jobs, default=0, help="processes (default: as it is worth)"
    )
    where.add_argument("--scheduler", default="", metavar="ADDRESS", help="join this Dask cluster")
    _command(commands, "check", _check, "validate everything under data/")
    return parser


def _jobs(text: str) -> int:
    """Return a number of kernels, at least one; ValueError makes it wrong usage."""
    if (number := int(text)) < 1:
        raise ValueError(text)
    return number


def _command(commands, name: str, run: Callable, text: str) -> argparse.ArgumentParser:
    """Return the parser of one command."""
    parser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(run=run)
    return parser


def _inputs(parser: argparse.ArgumentParser) -> None:
    """Add the articles to read and whose names to know."""
    names = ", ".join(sorted(file.stem for file in ARTICLES.glob("*.txt")))
    what = f"an article in UTF-8, or the name of one in data/articles ({names})"
    parser.add_argument("files", nargs="+", metavar="FILE", help=what)
    parser.add_argument("--speakers", type=Path, metavar="TOML", help="a sidecar for all the files")


# ---------------------------------------------------------------- commands


def _figures(options: argparse.Namespace) -> int:
    """Run the collection; on failure the old figures stay."""
    from framing import export, notebooks

    paths = sorted((ROOT / "notebooks").glob("*.ipynb"))
    if not paths:
        remedy = "Restore the collection: git checkout notebooks"
        raise InputError("holds no notebook", file=ROOT / "notebooks", remedy=remedy)
    made = notebooks.run(
        paths, figures=ROOT / "figures", jobs=options.jobs, finish=export.contact_sheet
    )
    print(f"{len(paths)} notebooks run, {len(made)} files in place")
    return 0


def _voices(options: argparse.Namespace) -> int:
    """Print, or write under ``--out``, the statements of each article."""
    if options.out:
        _prepare(options.out, options.files)
    return _each(options, lambda article, name: _write_voices(article, name, options.out))


def _write_voices(article: Article, name: str, out: Path | None) -> None:
    """Print the records of one article, or write them as a list to ``out``."""
    from framing.stretches import stretches

    found = [
        {"file": name, **{key: getattr(row, key) for key in RECORD}} for row in stretches(article)
    ]
    if out is None:
        for record in found:
            print(json.dumps(record, ensure_ascii=False))
    else:
        write_beside(
            out / f"{article.name}.json", json.dumps(found, ensure_ascii=False, indent=1) + "\n"
        )


def _count(options: argparse.Namespace) -> int:
    """Print the counts, or the hits, of each article under one header."""
    from framing.lexicon import LEXICON, read_matcher
    from framing.rates import rated
    from framing.records import records, unvoiced

    matcher = read_matcher(options.lexicon or LEXICON)
    read = unvoiced if options.unvoiced else records
    writer = csv.writer(sys.stdout, lineterminator="\n")
    header = True

    def write(article: Article, name: str) -> None:
        nonlocal header
        found = read(article, matcher)
        table = found.hits if options.hits else rated(found.counts)
        if header:
            writer.writerow(["file", *table])
        writer.writerows([name, *map(_cell, row)] for row in zip(*table.values(), strict=True))
        header = False

    return _each(options, write)


def _cell(value: object) -> object:
    """Return a value as it stands in a CSV table: six digits, and empty for no number."""
    if not isinstance(value, float):
        return value
    return "" if value != value else f"{value:.6g}"


def _evaluate(options: argparse.Namespace) -> int:
    """Print the measures of the engine on the articles of a folder, or on every other one."""
    from tqdm import tqdm

    from framing.evaluation import evaluation
    from framing.standoff import corpus, read_coded

    files = corpus(options.folder)[HALVES.get(options.half, slice(None))]
    table = evaluation(map(read_coded, tqdm(files, unit="article", disable=None)))
    table.to_csv(sys.stdout, index=False, float_format="%.6g")
    return 0


def _report(options: argparse.Namespace) -> int:
    """Write the report on one article; on failure an older one stays."""
    from framing import reports

    _warn(read_article(options.file, options.speakers))
    out = options.out or reports.REPORTS
    print(reports.report(options.file, out=out, speakers=options.speakers))
    return 0


def _new(options: argparse.Namespace) -> int:
    """Take a new article into the collection and say what is left to do."""
    from framing import proposals

    text, sidecar = proposals.propose(options.file, options.name)
    print(f"{text}\n{sidecar}")
    print(f"Next: complete {sidecar.name}, each speaker against the sentence above it;")
    print("record the text in data/SOURCES.md: where it comes from, its SHA-256, its rights;")
    print(f"then: framing report {text.stem}")
    return 0


def _corpus(options: argparse.Namespace) -> int:
    """Read a corpus, and say what it came to; 1 where an article could not be read."""
    from framing import corpus
    from framing.entries import Columns
    from framing.lexicon import LEXICON
    from framing.prose import quantity
    from framing.schedulers import Cluster

    done = corpus.run(
        options.source,
        options.out,
        columns=Columns(options.text, options.id, options.outlet, options.date),
        lexicon=options.lexicon or LEXICON,
        speakers=options.speakers,
        cluster=Cluster(options.scheduler, options.workers),
    )
    found = quantity(done.articles, "article"), quantity(done.words, "word")
    print(f"{', '.join(found)}: {options.out}")
    if done.errors:
        print(
            f"framing: {done.errors:,} could not be read: {options.out / 'errors'}", file=sys.stderr
        )
    return int(done.errors > 0)


def _check(options: argparse.Namespace) -> int:
    """Validate the data folder; every problem is a line on standard error."""
    from framing.check import problems

    found = problems(DATA)
    for problem in found:
        _refused(problem)
    if not found:
        print(f"{DATA}: every table, sidecar and coding is sound")
    return int(bool(found))


# ---------------------------------------------------------------- inputs and errors


def _each(options: argparse.Namespace, work: Callable[[Article, str], None]) -> int:
    """Work through the files; one that is refused does not keep the others from being read."""
    from tqdm import tqdm

    code = 0
    for name in tqdm(
        options.files, unit="article", disable=None if len(options.files) > 1 else True
    ):
        try:
            article = read_article(name, options.speakers)
            _warn(article)
            work(article, str(name))
        except InputError as error:
            code = _refused(error)
    return code


def _warn(article: Article) -> None:
    """Print a warning for quotation marks without a partner: the first few, and how many more."""
    from framing.check import lone_marks

    warnings = lone_marks(article)
    for warning in islice(warnings, WARNINGS):
        print(f"framing: warning: {warning}", file=sys.stderr)
    if more := sum(1 for _ in warnings):
        print(f"framing: warning: {article.path}: {more:,} more marks like these", file=sys.stderr)


def _refused(error: InputError) -> int:
    """Print why an input was refused."""
    print(f"framing: {error}", file=sys.stderr)
    return 1


def _prepare(out: Path, files: Sequence[str]) -> None:
    """Make the output folder, and refuse two files that would be written to the same place."""
    stems = [Path(file).stem for file in files]
    double = (
        next((stem for stem in stems if stems.count(stem) > 1), None)
        if len(set(stems)) < len(stems)
        else None
    )
    if double:
        raise InputError(
            f"two files are called {double}", file=out, remedy="Rename one, or run twice"
        )
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"cannot be made: {error.strerror}", file=out, remedy="Choose another folder"
        ) from error
