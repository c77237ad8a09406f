"""Commands that write what a reader keeps: figures, a report, a new article of the collection."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from framing.base.errors import InputError
from framing.base.extras import require
from framing.base.places import DEPOSITS, FIGURES, NOTEBOOKS, REPORTS, ROOT
from framing.interface.options import choices
from framing.interface.told import announce, tell_notes
from framing.reading.articles import Article
from framing.reading.readers import label, read_article

if TYPE_CHECKING:
    from framing.terms.chosen import Chosen


def figures(options: argparse.Namespace) -> int:
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


def report(options: argparse.Namespace) -> int:
    """Write the report on one article; on failure an older one stays."""
    from framing.publishing import reports

    article, lexicon = _given(options)
    given = {"lexicon": lexicon, "protocol": options.protocol, "docx": options.docx}
    print(reports.report(article, out=options.out or REPORTS, **given))
    return 0


def deposit(options: argparse.Namespace) -> int:
    """Write the analysis of one article for a data archive."""
    from framing.publishing.deposit import deposit

    article, lexicon = _given(options)
    print(deposit(article, options.author, options.out or DEPOSITS, lexicon))
    return 0


def _given(options: argparse.Namespace) -> tuple[Article, Chosen]:
    """Return the article and the list that are asked for; what is to be known of both is said."""
    from framing.terms.chosen import choose

    article = read_article(options.file, options.speakers, choices(options))
    announce(article, label(options.file))
    tell_notes(options.lexicon, options.level)
    return article, choose(options.lexicon, options.level)


def new(options: argparse.Namespace) -> int:
    """Take a new article into the collection and say what is left to do."""
    from framing.publishing import proposals

    def tell(article: Article) -> None:
        announce(article, options.file)

    text, sidecar = proposals.propose(
        options.file, options.name, choices=choices(options), tell=tell
    )
    beside = proposals.original(text)
    print("\n".join(map(str, filter(None, [text, sidecar, beside]))))
    print(f"Next: complete {sidecar.name}, each speaker against the sentence above it;")
    if (ROOT / "data" / "SOURCES.md").is_file():
        print("record the text in data/SOURCES.md: where it comes from, its SHA-256, its rights;")
    print(f"then: framing report {text.stem}")
    return 0
