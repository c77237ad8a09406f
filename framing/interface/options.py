"""What the command line understands: its commands and their options."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

import framing
from framing.base.errors import shown
from framing.base.places import ARTICLES
from framing.reading.extracts import LINES, Choices

FILE = "an article as text, HTML, DOCX, PDF, RTF or e-mail"
LISTS = "use these terms instead: a table, or a dictionary of LIWC, quanteda, Lexicoder, WordStat…"
HALVES = {"first": slice(0, None, 2), "second": slice(1, None, 2)}
FORMS = ("qdpx", "brat", "jsonld")  # of coding software, as framing.coding.handover writes them


class Parser(argparse.ArgumentParser):
    """A parser that shows what it does not understand, whatever that holds."""

    def error(self, message: str) -> NoReturn:
        """End with the exit code of wrong usage."""
        super().error(shown(message))

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """Read arguments; what a command does not know is said with the usage of that command."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}{self._meant(unknown)}")
        return found, unknown

    def _meant(self, unknown: Sequence[str]) -> str:
        """Return which option a mistyped one may have been meant for, if any is like it."""
        known = self._option_string_actions
        like = [name for word in unknown for name in get_close_matches(word, known, 1)]
        return f" (did you mean {like[0]}?)" if like else ""


def parser() -> Parser:
    """Return the parser of all commands; what is asked for is ``command`` among its options."""
    parser = Parser(prog="framing", description=framing.__doc__.partition("\n")[0])
    version = f"framing {framing.__version__}"
    parser.add_argument("--version", action="version", version=version)
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, (text, add) in COMMANDS.items():
        add(commands.add_parser(name, help=text, description=text))
    return parser


def _processes(text: str) -> int:
    """Return a number of processes, at least one; anything else is wrong usage."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number above 0")
    return int(text)


def _figures(parser: Parser) -> None:
    """Add how many notebooks run at once."""
    what = "kernels side by side (default: one per core)"
    parser.add_argument("--jobs", type=_processes, help=what)


def _voices(parser: Parser) -> None:
    """Add the articles to read, and where their statements are written."""
    what = "write DIR/STEM.json per file instead"
    parser.add_argument("--out", type=Path, metavar="DIR", help=what)
    _inputs(parser)


def _count(parser: Parser) -> None:
    """Add the articles to count in, the list, and what is printed."""
    parser.add_argument("--hits", action="store_true", help="print every occurrence instead")
    _list(parser)
    what = "put an apostrophe before what a spreadsheet would execute"
    parser.add_argument("--spreadsheet", action="store_true", help=what)
    what = "count each text as one voice, All"
    parser.add_argument("--unvoiced", action="store_true", help=what)
    _inputs(parser)


def _evaluate(parser: Parser) -> None:
    """Add the coded articles, and what is measured on them."""
    what = "holds text/ and attributions/ in brat's stand-off, or NAME.csv as in data/coding"
    parser.add_argument("folder", type=Path, metavar="DIR", help=what)
    instead = parser.add_mutually_exclusive_group()
    what = "print how often each rule is right instead: data/rules.csv"
    instead.add_argument("--rules", action="store_true", help=what)
    what = "print what words are that the engine takes for others instead: data/errors.csv"
    instead.add_argument("--errors", action="store_true", help=what)
    parser.add_argument("--half", choices=HALVES, help="take every other article only")


def _agree(parser: Parser) -> None:
    """Add the article whose coders are compared, and with whom."""
    parser.add_argument("article", metavar="NAME", help="its name in data/articles")
    instead = parser.add_mutually_exclusive_group()
    what = "compare the engine and the list with the coders too"
    instead.add_argument("--engine", action="store_true", help=what)
    what = "print how much a second coder must code instead"
    instead.add_argument("--needed", action="store_true", help=what)
    what = "print how far the list finds the terms that coders agree on instead"
    instead.add_argument("--list", action="store_true", help=what)


def _report(parser: Parser) -> None:
    """Add the article to report on, and what belongs to it."""
    parser.add_argument("file", metavar="FILE", help=f"{FILE}, or an article's name")
    parser.add_argument("--out", type=Path, metavar="DIR", help="default: reports/")
    parser.add_argument("--speakers", type=Path, metavar="TOML", help="another sidecar")
    what = "test what was fixed before the article was read, as in data/protocol.toml"
    parser.add_argument("--protocol", type=Path, metavar="TOML", help=what)
    what = "write the report as a Word document too: report.docx"
    parser.add_argument("--docx", action="store_true", help=what)
    _list(parser)
    reading(parser)


def _new(parser: Parser) -> None:
    """Add the file to take in, and its name."""
    parser.add_argument("file", metavar="FILE", help=FILE)
    parser.add_argument("--name", default="", help="its name there: a-z, 0-9 and hyphens")
    reading(parser)


def _export(parser: Parser) -> None:
    """Add the article to hand over, to which kind of program, and whose coding."""
    parser.add_argument("file", metavar="FILE", help=f"{FILE}, or an article's name")
    what = "qdpx: MAXQDA, NVivo, ATLAS.ti, QualCoder; brat; jsonld: W3C Web Annotations"
    parser.add_argument("--to", choices=FORMS, required=True, help=what)
    where = "where to write (default: here)"
    parser.add_argument("--out", type=Path, metavar="DIR", default=Path(), help=where)
    what = "a coding by hand instead of what the engine and the list find"
    parser.add_argument("--coder", default="", metavar="NAME", help=what)
    _list(parser)
    parser.add_argument("--speakers", type=Path, metavar="TOML", help="another sidecar")
    reading(parser)


def _import(parser: Parser) -> None:
    """Add the coding to take back, its article and its coder."""
    parser.add_argument("article", metavar="ARTICLE", help="its name in data/articles")
    what = "a QDPX, brat's NAME.ann, or Web Annotations in JSON"
    parser.add_argument("file", type=Path, metavar="CODING", help=what)
    what = "who coded: a-z, 0-9 and hyphens, for data/coding/ARTICLE.NAME.csv"
    parser.add_argument("--coder", required=True, metavar="NAME", help=what)


def _deposit(parser: Parser) -> None:
    """Add the article whose analysis is deposited, and by whom."""
    parser.add_argument("file", metavar="FILE", help=f"{FILE}, or an article's name")
    what = "of the analysis, as 'Last, First'; once for each"
    parser.add_argument("--author", action="append", required=True, metavar="NAME", help=what)
    parser.add_argument("--out", type=Path, metavar="DIR", help="default: deposits/")
    parser.add_argument("--speakers", type=Path, metavar="TOML", help="another sidecar")
    _list(parser)
    reading(parser)


def _reference(parser: Parser) -> None:
    """Add the articles that another is placed among."""
    what = "a folder of articles, or one that holds many"
    parser.add_argument("source", type=Path, metavar="INPUT", help=what)
    _list(parser)


def _check(parser: Parser) -> None:
    """Add the articles to check."""
    what = "say what would be read of an article, and check it with its sidecar and coding;"
    what += " default: all that the collection holds"
    parser.add_argument("files", nargs="*", metavar="FILE", help=what)
    reading(parser)


def _inputs(parser: Parser) -> None:
    """Add the articles to read and whose names to know."""
    names = shown(", ".join(sorted(file.stem for file in ARTICLES.glob("*.txt"))))
    names = names.replace("%", "%%")  # to argparse a % is the beginning of a name of its own
    what = f"{FILE}, - for standard input, or the name of one in data/articles ({names})"
    parser.add_argument("files", nargs="+", metavar="FILE", help=what)
    parser.add_argument("--speakers", type=Path, metavar="TOML", help="a sidecar for all the files")
    reading(parser)


def reading(parser: argparse.ArgumentParser) -> None:
    """Add what the user decides about reading where a file does not say it."""
    what = "whether lines are broken for a page's width: as measured (default), all, none"
    parser.add_argument("--lines", choices=LINES, default=LINES[0], help=what)
    what = "mend what a wrong decoding left in a text, and say so; else it is refused"
    parser.add_argument("--mend", action="store_true", help=what)
    what = "the line that parts the articles of one file"
    parser.add_argument("--separator", default="", metavar="LINE", help=what)


def choices(options: argparse.Namespace) -> Choices:
    """Return what the options say about reading."""
    return Choices(options.lines, options.mend, options.separator)


def _list(parser: Parser) -> None:
    """Add another list of terms, and how deep its categories are told apart."""
    parser.add_argument("--lexicon", type=Path, metavar="LIST", help=LISTS)
    _level(parser)


def _level(parser: Parser) -> None:
    """Add how deep categories within one another are told apart."""
    what = "tell categories apart down to this depth: 1 counts a/b as a (default: all)"
    parser.add_argument("--level", type=_processes, default=0, metavar="N", help=what)


def _lexicon(parser: Parser) -> None:
    """Add the list to describe, and what it is held against."""
    what = "a table of term and category, or a dictionary of LIWC, quanteda, Lexicoder, WordStat…"
    parser.add_argument("file", type=Path, metavar="LIST", help=what)
    what = "another, to be held against it"
    parser.add_argument("--compare", type=Path, metavar="OTHER", help=what)
    what = "a text, to say what is found in it"
    parser.add_argument("--text", metavar="FILE", help=what)
    _level(parser)
    reading(parser)


def _split(parser: Parser) -> None:
    """Add the file to part, and where its articles are written."""
    what = "of Nexis Uni, LexisNexis, Factiva or ProQuest, or any file with --separator"
    parser.add_argument("file", metavar="FILE", help=what)
    what = "write NAME.txt and NAME.toml for each, and articles.csv (default: only print that)"
    parser.add_argument("--out", type=Path, metavar="DIR", help=what)
    reading(parser)


def _corpus(parser: Parser) -> None:
    """Add what is to be known of an input of many articles, and where it is worked on."""
    what = "a folder or a file: articles, archives of articles, JSON, CSV or Parquet"
    parser.add_argument("source", type=Path, metavar="INPUT", help=what)
    parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="where to write")
    for name in ("text", "id", "outlet", "date", "title"):
        parser.add_argument(f"--{name}", default=name, metavar="COLUMN", help=f"default: {name}")
    _list(parser)
    parser.add_argument("--speakers", type=Path, metavar="TOML", help="a sidecar for all articles")
    reading(parser)
    where = parser.add_mutually_exclusive_group()
    what = "processes (default: as it is worth)"
    where.add_argument("--workers", type=_processes, default=0, help=what)
    where.add_argument("--scheduler", default="", metavar="ADDRESS", help="join this Dask cluster")


COMMANDS: dict[str, tuple[str, Callable[[Parser], None]]] = {
    "figures": ("run every notebook and write figures/", _figures),
    "voices": ("print one JSON record per statement", _voices),
    "count": ("print loaded terms by voice and category as CSV", _count),
    "evaluate": ("print how the engine does on coded articles", _evaluate),
    "agree": ("print how far the coders of an article agree", _agree),
    "report": ("write one HTML report, figures beside it", _report),
    "new": ("keep a file's text in data/articles, with a sidecar to mend", _new),
    "split": ("part a file that holds many articles", _split),
    "deposit": ("write an analysis for a data archive", _deposit),
    "export": ("write statements and terms for other coding software", _export),
    "import": ("keep a coding that comes from other software", _import),
    "corpus": ("read many articles into Parquet tables, on Dask", _corpus),
    "reference": ("print how loaded other articles are, a row for each", _reference),
    "lexicon": ("say what was read of a list of terms, or compare two", _lexicon),
    "check": ("validate articles, or everything under data/", _check),
}
"""What each command does, and what adds its options, in the order of the help."""
