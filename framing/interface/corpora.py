"""Commands over many articles: a corpus, a reference, the engine held against people."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from framing.base.errors import InputError
from framing.base.files import as_text
from framing.interface.options import HALVES, choices
from framing.interface.terminal import say
from framing.interface.told import refused, tell_notes
from framing.reading.articles import Article


def corpus(options: argparse.Namespace) -> int:
    """Read a corpus, and say what it came to; 1 where an article could not be read."""
    from framing.base.prose import quantity
    from framing.corpus import pipeline
    from framing.corpus.entries import Columns
    from framing.corpus.schedulers import Cluster
    from framing.terms.lexicon import LEXICON

    tell_notes(options.lexicon, options.level)
    done = pipeline.run(
        options.source,
        options.out,
        columns=Columns(options.text, options.id, options.outlet, options.date, options.title),
        lexicon=options.lexicon or LEXICON,
        level=options.level,
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


def reference(options: argparse.Namespace) -> int:
    """Print the counts of each article of an input, for one article to be placed among them."""
    from framing.base.digests import sha256_of
    from framing.measures.reference import reference_rows, refuse_taken, write_reference
    from framing.terms.lexicon import LEXICON, read_matcher
    from framing.terms.scheme import categories_of

    path = options.lexicon or LEXICON
    errors: list[InputError] = []
    matcher = read_matcher(path, options.level)
    tell_notes(options.lexicon, options.level)
    names = categories_of(matcher)
    refuse_taken(path, names)
    found = _readable(options.source, errors)
    write_reference(reference_rows(found, matcher, names, sha256_of(path)), sys.stdout, names)
    return max((refused(error) for error in errors), default=0)


def _readable(source: Path, errors: list[InputError]) -> Iterator[Article]:
    """Return the articles of an input as a corpus has them; errors are added to ``errors``."""
    from framing.corpus import inputs
    from framing.corpus.entries import Given

    parts = inputs.plan(source, Given()).parts  # refused here, before anything is printed
    contents = (entry.content for part in parts for entry in inputs.read(part, Given()))

    def articles() -> Iterator[Article]:
        for content in contents:
            if isinstance(content, InputError):
                errors.append(content)
            else:
                yield content

    return articles()


def evaluate(options: argparse.Namespace) -> int:
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
