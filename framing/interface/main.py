"""The command line: ``framing …``, also ``python -m framing``."""

from __future__ import annotations

import argparse
import csv
import gc
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from framing.base.errors import InputError
from framing.base.extras import require
from framing.base.files import REMEDY, as_text, make_folder, write_text
from framing.base.places import ARTICLES, FIGURES, NOTEBOOKS, REPORTS, ROOT
from framing.base.tables import no_formula
from framing.interface.options import HALVES, choices, parser
from framing.interface.terminal import OUTPUT, record, say, streams
from framing.reading.articles import Article
from framing.reading.readers import label, read_article, read_articles

RECORD = (
    *("start", "end", "text", "kind", "statement", "source", "cue"),
    *("speaker", "government", "organ", "resolved", "rule"),
)
WARNINGS = 10  # shown of one article
# Objects made before garbage is looked for: modules, tables and memories are made to be kept.
KEPT = 50_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 an input was refused, 2 wrong usage."""
    gc.set_threshold(KEPT)
    try:
        with streams():
            return _run(arguments)
    except KeyboardInterrupt:
        say("stopped")
        return 130


def _run(arguments: Sequence[str] | None) -> int:
    """Run one command; whatever a user can mend is a line on standard error."""
    try:
        options = parser().parse_args(arguments)
        code = COMMANDS[options.command](options)
        sys.stdout.flush()
        return code
    except InputError as error:
        return _refused(error)
    except BrokenPipeError as error:  # our reader has gone, as in `framing count … | head`
        return 0 if error.filename == OUTPUT else _refused(_trouble(error))
    except OSError as error:
        return _refused(_trouble(error))
    except MemoryError:
        return _refused(InputError("memory ran out", remedy="Give it less at once"))


def _trouble(error: OSError) -> InputError:
    """Return what a failure of the system says: the file that it is of, where it names one."""
    file = error.filename2 or error.filename
    remedy = "Make room, or write elsewhere" if file == OUTPUT else REMEDY
    return InputError(error.strerror or str(error), file=file, remedy=remedy)


# ---------------------------------------------------------------- commands


def _figures(options: argparse.Namespace) -> int:
    """Run the collection; on failure the old figures stay."""
    paths = sorted(NOTEBOOKS.glob("*.ipynb"))
    if not paths:
        remedy = (
            "Run it in a checkout of the collection; for an article of yours: framing report FILE"
        )
        raise InputError("there is no notebook to run", file=NOTEBOOKS, remedy=remedy)
    require("lab")
    from framing.publishing import export, notebooks

    made = notebooks.run(paths, figures=FIGURES, jobs=options.jobs, finish=export.contact_sheet)
    print(f"{len(paths)} notebooks run, {len(made)} files in place")
    return 0


def _voices(options: argparse.Namespace) -> int:
    """Print, or write under ``--out``, the statements of each article."""
    if options.out:
        _prepare(options.out, options.files)
    return _each(options, lambda article, name: _write_voices(article, name, options.out))


def _write_voices(article: Article, name: str, out: Path | None) -> None:
    """Print the records of one article, or write them as a list to ``out``."""
    from framing.voices.stretches import stretches

    found = [
        {"file": name, **{key: getattr(row, key) for key in RECORD}} for row in stretches(article)
    ]
    if out is None:
        for row in found:
            print(record(row))
    else:
        write_text(out / f"{article.name}.json", record(found, indent=1) + "\n")


def _count(options: argparse.Namespace) -> int:
    """Print the counts, or the hits, of each article under one header."""
    from framing.measures.rates import rated
    from framing.measures.records import records, unvoiced
    from framing.terms.lexicon import LEXICON, read_matcher

    matcher = read_matcher(options.lexicon or LEXICON, options.level)
    _tell_notes(options.lexicon)
    read = unvoiced if options.unvoiced else records
    safe: Callable[[object], object] = no_formula if options.spreadsheet else lambda cell: cell
    writer = csv.writer(sys.stdout, lineterminator="\n")
    header = True

    def write(article: Article, name: str) -> None:
        nonlocal header
        found = read(article, matcher)
        table = found.hits if options.hits else rated(found.counts)
        if header:
            writer.writerow(["file", *table])
        for row in zip(*table.values(), strict=True):
            writer.writerow(map(safe, [name, *map(_cell, row)]))
        header = False

    return _each(options, write)


def _tell_notes(path: Path | None) -> None:
    """Print what a dictionary of the user's holds that does not count."""
    if path is not None:
        from framing.interface.lists import notes

        for note in notes(path):
            say(f"note: {as_text(path)}: {note}")


def _lexicon(options: argparse.Namespace) -> int:
    """Print what was read of a list of terms, alone or beside another."""
    from framing.interface import lists

    return lists.run(options)


def _export(options: argparse.Namespace) -> int:
    """Write an article for other coding software."""
    from framing.interface import handover

    return handover.export(options)


def _import(options: argparse.Namespace) -> int:
    """Keep a coding that comes from other software."""
    from framing.interface import handover

    return handover.take(options)


def _cell(value: object) -> object:
    """Return a value as it stands in a CSV table: six digits, and empty for no number."""
    if not isinstance(value, float):
        return value
    return "" if value != value else f"{value:.6g}"


def _evaluate(options: argparse.Namespace) -> int:
    """Print the measures of the engine on the articles of a folder, or on every other one."""
    from tqdm import tqdm

    from framing.coding.certainty import rule_rates
    from framing.coding.errors import errors
    from framing.coding.evaluation import evaluation
    from framing.coding.standoff import corpus, read_coded

    files = corpus(options.folder)[HALVES.get(options.half, slice(None))]
    measure = rule_rates if options.rules else errors if options.errors else evaluation
    table = measure(map(read_coded, tqdm(files, unit="article", disable=None)))
    table.to_csv(sys.stdout, index=False, float_format="%.6g")
    return 0


def _reference(options: argparse.Namespace) -> int:
    """Print the counts of each article of an input, for one article to be placed among them."""
    from framing.base.files import sha256_of
    from framing.measures.reference import reference_rows, write_reference
    from framing.terms.lexicon import LEXICON, categories_of, read_matcher

    path = options.lexicon or LEXICON
    refused: list[InputError] = []
    matcher = read_matcher(path)
    _tell_notes(options.lexicon)
    names, found = categories_of(matcher), _readable(options.source, refused)
    write_reference(reference_rows(found, matcher, names, sha256_of(path)), sys.stdout, names)
    return max((_refused(error) for error in refused), default=0)


def _readable(source: Path, refused: list[InputError]) -> Iterator[Article]:
    """Return the articles of an input as a corpus has them; errors are added to ``refused``."""
    from framing.corpus import inputs
    from framing.corpus.entries import Given

    parts = inputs.plan(source, Given()).parts  # refused here, before anything is printed
    contents = (entry.content for part in parts for entry in inputs.read(part, Given()))

    def articles() -> Iterator[Article]:
        for content in contents:
            if isinstance(content, InputError):
                refused.append(content)
            else:
                yield content

    return articles()


def _report(options: argparse.Namespace) -> int:
    """Write the report on one article; on failure an older one stays."""
    from framing.publishing import reports

    article = read_article(options.file, options.speakers, choices(options))
    _announce(article, label(options.file))
    out, chosen = options.out or REPORTS, choices(options)
    given = {"speakers": options.speakers, "choices": chosen, "protocol": options.protocol}
    print(reports.report(options.file, out=out, **given))
    return 0


def _new(options: argparse.Namespace) -> int:
    """Take a new article into the collection and say what is left to do."""
    from framing.publishing import proposals

    for article in read_articles(options.file, {}, choices(options)):
        _announce(article, options.file)
    text, sidecar = proposals.propose(options.file, options.name, choices=choices(options))
    beside = proposals.original(text)
    print("\n".join(map(str, filter(None, [text, sidecar, beside]))))
    print(f"Next: complete {sidecar.name}, each speaker against the sentence above it;")
    if (ROOT / "data" / "SOURCES.md").is_file():
        print("record the text in data/SOURCES.md: where it comes from, its SHA-256, its rights;")
    print(f"then: framing report {text.stem}")
    return 0


def _split(options: argparse.Namespace) -> int:
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


def _corpus(options: argparse.Namespace) -> int:
    """Read a corpus, and say what it came to; 1 where an article could not be read."""
    from framing.base.prose import quantity
    from framing.corpus import pipeline
    from framing.corpus.entries import Columns
    from framing.corpus.schedulers import Cluster
    from framing.terms.lexicon import LEXICON

    _tell_notes(options.lexicon)
    done = pipeline.run(
        options.source,
        options.out,
        columns=Columns(options.text, options.id, options.outlet, options.date, options.title),
        lexicon=options.lexicon or LEXICON,
        speakers=options.speakers,
        choices=choices(options),
        cluster=Cluster(options.scheduler, options.workers),
        say=lambda line: say(f"note: {line}"),
    )
    found, out = (quantity(done.articles, "article"), quantity(done.words, "word")), options.out
    print(f"{', '.join(found)}: {as_text(out)}")
    if done.errors:
        say(f"{done.errors:,} could not be read: {out / 'errors'}")
    return int(done.errors > 0)


def _check(options: argparse.Namespace) -> int:
    """Validate articles, or the data folder; every problem is a line on standard error."""
    from framing.publishing import check

    data = ROOT / "data"
    if not options.files and not ARTICLES.is_dir():
        remedy = "Name the articles to check: framing check FILE…"
        raise InputError("there is no collection here", file=ARTICLES, remedy=remedy)
    if not options.files:
        return _sound(data, check.problems(data), "every table, sidecar and coding is sound")
    return _each(options, _checked, announced=False)


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
        _refused(problem)
    if not problems:
        print(f"{name}: {said}")
    return int(bool(problems))


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    **{"figures": _figures, "voices": _voices, "count": _count, "evaluate": _evaluate},
    **{"report": _report, "new": _new, "split": _split, "corpus": _corpus},
    **{"reference": _reference, "check": _check, "lexicon": _lexicon},
    **{"export": _export, "import": _import},
}


# ---------------------------------------------------------------- inputs and errors


def _each(
    options: argparse.Namespace,
    work: Callable[[Article, str], int | None],
    announced: bool = True,
) -> int:
    """Work through the articles of the files; one refused does not keep the others from it."""
    from tqdm import tqdm

    code = 0
    for name in tqdm(
        options.files, unit="article", disable=None if len(options.files) > 1 else True
    ):
        try:
            found = read_articles(name, getattr(options, "speakers", None), choices(options))
        except InputError as error:
            code = _refused(error)
            continue
        for article in found:
            called = name if len(found) == 1 else f"{name}:{article.name}"
            try:
                if announced:
                    _announce(article, called)
                code = max(code, work(article, called) or 0)
            except InputError as error:
                code = _refused(error)
    return code


def _announce(article: Article, name: str) -> None:
    """Print what was done to read an article and what may be wrong with it.

    Of the quotation marks without a partner, the first few are named.
    """
    from framing.text.quotes import warnings_of_marks

    for kind, phrases in (("note", article.source.notes), ("warning", article.source.warnings)):
        for phrase in phrases:
            say(f"{kind}: {name}: {phrase}")
    warnings = warnings_of_marks(article.text, article.path)
    for warning in islice(warnings, WARNINGS):
        say(f"warning: {warning}")
    if more := sum(1 for _ in warnings):
        say(f"warning: {name}: {more:,} more marks like these")


def _refused(error: InputError) -> int:
    """Print why an input was refused."""
    say(error)
    return 1


def _prepare(out: Path, files: Sequence[str]) -> None:
    """Make the output folder, and refuse two files that would be written to the same place."""
    stems = Counter(Path(file).stem for file in files)
    stem, times = stems.most_common(1)[0]
    if times > 1:
        message = f"{times} files are called {stem}"
        raise InputError(message, file=out, remedy="Rename them, or run once for each")
    make_folder(out)
