"""``framing export`` and ``framing import``: codings for other programs, and back from them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from framing.base.errors import InputError
from framing.interface.options import choices
from framing.interface.terminal import say
from framing.interface.told import announce, tell_notes
from framing.reading.articles import Article
from framing.reading.readers import label, read_article

if TYPE_CHECKING:
    from pandas import DataFrame

ENGINE = "framing"  # whom a program is told as coder where nobody coded by hand


def export(options: argparse.Namespace) -> int:
    """Write an article with its statements and terms for another program; print the files."""
    from framing.coding.handover import hand_over

    article = read_article(options.file, options.speakers, choices(options))
    announce(article, label(options.file))
    tell_notes(options.lexicon, options.level)
    coder = options.coder or ENGINE
    found = _by_hand(article, coder) if options.coder else _read(article, options)
    for path in hand_over(article, *found, options.to, options.out, coder):
        print(path)
    return 0


def take(options: argparse.Namespace) -> int:
    """Keep what another program says of an article as a coder's; print the files."""
    from framing.coding.handover import take_back

    files, notes = take_back(options.file, read_article(options.article), options.coder)
    for note in notes:
        say(f"note: {options.file}: {note}")
    for path in files:
        print(path)
    return 0


def _read(article: Article, options: argparse.Namespace) -> tuple[DataFrame, DataFrame]:
    """Return the statements and the hits that results are counted from."""
    from framing.coding.corrections import reading
    from framing.measures.analysis import analyse
    from framing.terms.lexicon import LEXICON, read_matcher

    matcher = read_matcher(options.lexicon or LEXICON, options.level)
    found = analyse(article, terms=matcher, said=reading(article))
    return found.statements, found.hits


def _known(coders: list[str]) -> str:
    """Return what to do where a coder is not among those who have coded an article."""
    if not coders:
        return "Nobody has coded it: leave --coder out for what the engine and the list find"
    return f"Known: {', '.join(coders)}"


def _by_hand(article: Article, coder: str) -> tuple[DataFrame, DataFrame]:
    """Return what a coder has marked; InputError where there is no such coder."""
    import pandas as pd

    from framing.coding.codings import COLUMNS, TERM_COLUMNS, codings_of, term_codings_of

    voices, terms = codings_of(article), term_codings_of(article)
    known = sorted({*voices, *terms})
    if coder not in known:
        message = f"{article.name} has no coding by {coder!r}"
        raise InputError(message, remedy=_known(known))
    none = {name: pd.DataFrame(columns=list(name)) for name in (COLUMNS, TERM_COLUMNS)}
    return voices.get(coder, none[COLUMNS]), terms.get(coder, none[TERM_COLUMNS])
