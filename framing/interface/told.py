"""What the command line says of its inputs on standard error, and its loop over articles."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from framing.base.errors import InputError
from framing.base.files import REMEDY, as_text
from framing.interface.options import choices
from framing.interface.terminal import OUTPUT, say
from framing.reading.articles import Article
from framing.reading.readers import read_articles

FOREIGN = "its sidecar declares speakers, and the text names none of them: is it of another text?"
WARNINGS = 10  # shown of one article


def each(
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
            code = refused(error)
            continue
        for article in found:
            called = name if len(found) == 1 else f"{name}:{article.name}"
            try:
                if announced:
                    announce(article, called)
                code = max(code, work(article, called) or 0)
            except InputError as error:
                code = refused(error)
    return code


def announce(article: Article, name: str) -> None:
    """Print what was done to read an article and what may be wrong with it.

    Of the quotation marks without a partner, the first few are named.
    """
    from framing.text.quotes import warnings_of_marks

    for kind, phrases in (("note", article.source.notes), ("warning", article.source.warnings)):
        for phrase in phrases:
            say(f"{kind}: {name}: {phrase}")
    if article.names_nobody_declared():
        say(f"warning: {name}: {FOREIGN}")
    warnings = warnings_of_marks(article.text, article.path)
    for warning in islice(warnings, WARNINGS):
        say(f"warning: {warning}")
    if more := sum(1 for _ in warnings):
        say(f"warning: {name}: {more:,} more marks like these")


def tell_notes(path: Path | None, level: int = 0) -> None:
    """Print what a dictionary of the user's holds that does not count, or counts otherwise."""
    if path is not None or level:
        from framing.terms.chosen import notes
        from framing.terms.lexicon import LEXICON

        for note in notes(path or LEXICON, level):
            say(f"note: {as_text(path or LEXICON)}: {note}")


def refused(error: InputError) -> int:
    """Print why an input was refused."""
    say(error)
    return 1


def trouble(error: OSError) -> InputError:
    """Return what a failure of the system says: the file that it is of, where it names one."""
    file = error.filename2 or error.filename
    remedy = "Make room, or write elsewhere" if file == OUTPUT else REMEDY
    return InputError(error.strerror or str(error), file=file, remedy=remedy)
