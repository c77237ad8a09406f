"""Commands that print what is found in articles: voices, counts, soundness, the parts of a file."""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from framing.base.digests import place_of
from framing.base.errors import InputError
from framing.base.files import as_text, make_folder, write_text
from framing.base.places import ARTICLES, ROOT
from framing.base.tables import no_formula
from framing.interface.options import choices
from framing.interface.terminal import record, say
from framing.interface.told import each, refused, tell_notes
from framing.reading.articles import Article
from framing.reading.readers import read_articles

RECORD = (
    *("start", "end", "text", "kind", "statement", "source", "cue"),
    *("speaker", "government", "organ", "resolved", "rule"),
)


Places = dict[tuple[int, int] | None, str]  # of files, with what they are called


def voices(options: argparse.Namespace) -> int:
    """Print, or write under ``--out``, the statements of each article."""
    there: Places = {}
    if options.out:
        _prepare(options.out, options.files)
        there |= {place: file for file in options.files if (place := place_of(Path(file)))}
    return each(options, lambda article, name: _write_voices(article, name, options.out, there))


def _write_voices(article: Article, name: str, out: Path | None, there: Places) -> None:
    """Print the records of one article, or write them as a list to ``out``.

    ``there`` are the files that must stay: what is read, and what was written before.
    """
    from framing.voices.stretches import stretches

    found = [
        {"file": name, **{key: getattr(row, key) for key in RECORD}} for row in stretches(article)
    ]
    if out is None:
        for row in found:
            print(record(row))
    else:
        path = out / f"{article.name}.json"
        if (place := place_of(path)) in there:
            remedy = "Rename it, or write to another folder"
            message = f"{name} would be written over {there[place]}"
            raise InputError(message, file=path, remedy=remedy)
        write_text(path, record(found, indent=1) + "\n")
        there[place_of(path)] = name


def _prepare(out: Path, files: Sequence[str]) -> None:
    """Make the output folder, and refuse two files that would be written to the same place."""
    stems = Counter(Path(file).stem for file in files)
    stem, times = stems.most_common(1)[0]
    if times > 1:
        message = f"{times} files are called {stem}"
        raise InputError(message, file=out, remedy="Rename them, or run once for each")
    make_folder(out)


def count(options: argparse.Namespace) -> int:
    """Print the counts, or the hits, of each article under one header."""
    from framing.measures.rates import rated
    from framing.measures.records import records, unvoiced
    from framing.terms.lexicon import LEXICON, read_matcher

    matcher = read_matcher(options.lexicon or LEXICON, options.level)
    tell_notes(options.lexicon, options.level)
    read = unvoiced if options.unvoiced else records
    safe: Callable[[object], object] = no_formula if options.spreadsheet else lambda cell: cell
    writer = csv.writer(sys.stdout, lineterminator="\n")
    header, uses = True, 0

    def write(article: Article, name: str) -> None:
        nonlocal header, uses
        found = read(article, matcher)
        uses += len(found.hits["start"])
        table = found.hits if options.hits else rated(found.counts)
        if header:
            writer.writerow(["file", *table])
        for row in zip(*table.values(), strict=True):
            writer.writerow(map(safe, [name, *map(_cell, row)]))
        header = False

    code = each(options, write)
    if options.lexicon and not uses and not header:
        say(f"note: {as_text(options.lexicon)}: none of its terms was found")
    return code


def _cell(value: object) -> object:
    """Return a value as it stands in a CSV table: six digits, and empty for no number."""
    if not isinstance(value, float):
        return value
    return "" if value != value else f"{value:.6g}"


def check(options: argparse.Namespace) -> int:
    """Validate articles, or the data folder; every problem is a line on standard error."""
    from framing.publishing import check

    data = ROOT / "data"
    if not options.files and not ARTICLES.is_dir():
        remedy = "Name the articles to check: framing check FILE…"
        raise InputError("there is no collection here", file=ARTICLES, remedy=remedy)
    if not options.files:
        return _sound(data, check.problems(data), "every table, sidecar and coding is sound")
    return each(options, _checked, announced=False)


def _checked(article: Article, name: str) -> int:
    """Print what was read of an article, and its problems or that it has none."""
    from framing.publishing import check

    print(name)
    for what, value in check.shown(article):
        print(f"  {what:<10}  {value}")
    return _sound(name, check.of_article(article), "sound")


def _sound(name: str | Path, problems: Sequence[InputError], said: str) -> int:
    """Print the problems of what was checked, or that it has none."""
    for problem in problems:
        refused(problem)
    if not problems:
        print(f"{name}: {said}")
    return int(bool(problems))


def split(options: argparse.Namespace) -> int:
    """Print the articles of a file as a table, and write them where ``--out`` says."""
    from framing.publishing import splits

    found = read_articles(options.file, choices=choices(options))
    rows = splits.rows(found)
    if options.out:
        splits.write(found, rows, options.out)
    for warning in (warning for article in found for warning in article.source.warnings):
        say(f"warning: {options.file}: {warning}")
    held = "one article" if len(found) == 1 else f"{len(found):,} articles"
    for note in (*splits.common_notes(found), f"holds {held}"):
        say(f"note: {options.file}: {note}")
    print(splits.table(rows), end="")
    return 0
