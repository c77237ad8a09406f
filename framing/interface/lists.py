"""``framing lexicon``: what was read of a list, and two lists held against each other."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from framing.base.errors import shown
from framing.base.files import as_text
from framing.base.prose import listed, quantity
from framing.interface.options import choices
from framing.reading.readers import read_article
from framing.terms import dictionaries, overlaps
from framing.terms.chosen import OURS, notes
from framing.terms.filed import EXEMPT, names
from framing.terms.lexicon import read_matcher
from framing.terms.matching import Matcher
from framing.terms.wildcards import WILD

EXAMPLES = 5  # terms shown of a category, or of a list alone


def run(options: argparse.Namespace) -> int:
    """Print what was read of a list, and where another is given how they compare."""
    files = [options.file, *([options.compare] if options.compare else [])]
    lists = [read_matcher(file, options.level) for file in files]
    pairs = zip(files, lists, strict=True)
    lines = [line for file, made in pairs for line in _said(file, made, options.level)]
    if options.compare:
        lines += _compared(*lists)
    if options.text:
        text = read_article(options.text, choices=choices(options)).text
        lines += _on_text(options.text, text, files, lists)
    print("\n".join(map(shown, lines)))
    return 0


def _said(file: Path, matcher: Matcher, level: int) -> Iterator[str]:
    """Yield what is to be known of a list: its form, its terms, its categories."""
    ours = dictionaries.is_ours(file)
    form = OURS if ours else dictionaries.read_dictionary(file).form
    terms = dict((term, cell) for term, cell, *_ in matcher.terms)
    found = Counter(name for cell in terms.values() for name in names(cell))
    size = quantity(len(terms) - found[EXEMPT], "term")
    counted = len(found.keys() - {EXEMPT})
    yield f"{as_text(file)}: {form}, {size} in {quantity(counted, 'category', 'categories')}"
    yield _shapes({term: cell for term, cell in terms.items() if EXEMPT not in names(cell)})
    for name, number in found.items():
        of_it = (term for term, cell in terms.items() if name in names(cell))
        more = ", …" if number > EXAMPLES else ""
        not_counted = " (matched, not counted)" if name == EXEMPT else ""
        yield f"  {name}{not_counted}: {number:,}: {', '.join(islice(of_it, EXAMPLES))}{more}"
    yield from (f"  note: {note}" for note in notes(file, level))


def _shapes(terms: dict[str, str]) -> str:
    """Return how many of the terms that count are phrases, have wild signs, are filed twice."""
    several = sum(len(names(cell)) > 1 for cell in terms.values())
    return (
        f"  phrases: {sum(' ' in term for term in terms):,}; "
        f"with * or ?: {sum(not WILD.isdisjoint(term) for term in terms):,}; "
        f"in several categories: {several:,}"
    )


def _compared(first: Matcher, second: Matcher) -> Iterator[str]:
    """Yield how the terms of two lists overlap."""
    found = overlaps.shared(first, second)
    yield f"in both: {found.both:,}, of which {found.alike:,} under the same categories"
    sides = ((found.first, found.covered_first), (found.second, found.covered_second))
    for which, (alone, covered) in zip(("first", "second"), sides, strict=True):
        yield f"in the {which} alone: {alone:,}, of which {covered:,} found by a wider term there"


def _on_text(file: str, text: str, files: list[Path], lists: list[Matcher]) -> Iterator[str]:
    """Yield what each list finds in a text, and what one finds alone."""
    found = overlaps.found(text, lists[0], lists[-1])
    yield f"{file}: {quantity(found.words, 'word')}"
    for path, uses in zip(files, (found.first, found.second), strict=False):
        counts = overlaps.by_category(uses).most_common()
        parts = listed(f"{name} {number:,}" for name, number in counts)
        yield f"  {as_text(path)}: {quantity(len(uses), 'use')}: {parts}"
    if len(lists) > 1:
        yield f"  uses in both: {found.both:,}"
        for which, alone in (("first", found.first_alone), ("second", found.second_alone)):
            most = listed(f"{term} {number:,}" for term, number in alone.most_common(EXAMPLES))
            yield f"  in the {which} alone: {alone.total():,}, most often {most}"
