"""The command line: ``framing …``, also ``python -m framing``."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from framing import __version__
from framing.articles import ARTICLES, DATA, ROOT, Article, read_article
from framing.errors import InputError

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
    _inputs(count)
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
        _write(out / f"{article.name}.json", json.dumps(found, ensure_ascii=False, indent=1) + "\n")


def _count(options: argparse.Namespace) -> int:
    """Print the counts, or the hits, of each article under one header."""
    from framing.analysis import analyse
    from framing.lexicon import read_lexicon

    terms = read_lexicon(options.lexicon) if options.lexicon else read_lexicon()
    header = True

    def write(article: Article, name: str) -> None:
        nonlocal header
        found = analyse(article, terms=terms)
        table = found.hits if options.hits else found.counts
        table.insert(0, "file", name)
        table.to_csv(sys.stdout, index=False, header=header, float_format="%.6g")
        header = False

    return _each(options, write)


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
            for warning in lone_marks(article):
                print(f"framing: warning: {warning}", file=sys.stderr)
            work(article, str(name))
        except InputError as error:
            code = _refused(error)
        except TimeoutError:  # NLTK bounds the time it spends on one paragraph
            remedy = "Break its longest line into paragraphs"
            code = _refused(InputError("takes too long to cut", file=name, remedy=remedy))
    return code


def lone_marks(article: Article) -> Iterator[InputError]:
    """Yield a warning for every quotation mark without a partner."""
    from framing import quotes

    for at in quotes.lone_marks(article.text):
        line = article.text.count("\n", 0, at) + 1
        around = article.text[max(0, at - 20) : at + 20].replace("\n", " ").strip()
        remedy = "Mend it if it is a slip; until then a quotation ends with its paragraph"
        yield InputError(
            f"a quotation mark has no partner: … {around} …",
            file=article.path,
            line=line,
            remedy=remedy,
        )


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


def _write(path: Path, text: str) -> None:
    """Write a file beside its place, then rename it: never half a file."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise InputError(
            f"cannot be written: {error.strerror}", file=path, remedy="Choose another folder"
        ) from error
