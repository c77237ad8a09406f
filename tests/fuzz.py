"""Ten thousand texts made by chance, and all that must hold of every text: python tests/fuzz.py.

Each text is read as it is, as the bytes of a file, and beside a sidecar and a list of terms that
are damaged in the same way. What does not hold is printed with the number of its text; the exit
code is then 1.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import fuzzed
import invariants
from tqdm import tqdm

from framing.base.errors import InputError, shown
from framing.reading.readers import read_articles
from framing.reading.sidecars import read_sidecar
from framing.terms.lexicon import lexicon_cells

NUMBER = 10_000
REFUSED, READ = "refused, with a reason", "read"


def one(number):
    """Return what does not hold of the texts of a number, and what became of its files."""
    wrong = []
    became = Counter()
    for what, work in WORKS.items():
        try:
            found = list(work(number))
            became[f"{what}: {READ}"] += 1
        except InputError:
            found = []
            became[f"{what}: {REFUSED}"] += 1
        except Exception as error:
            found = [f"{type(error).__name__}: {error}"]
        wrong += [f"{number}, {what}: {problem}" for problem in found]
    return wrong, became


def _text(number):
    return invariants.broken(fuzzed.text(number))


def _bytes(number):
    """Yield what does not hold of the articles in a file of bytes."""
    for article in read_articles(fuzzed.as_bytes(number)):
        yield from invariants.broken(article)


def _table(number, whole, read):
    """Read a damaged table; whatever is wrong with it is refused as an input."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "table")
        path.write_text(fuzzed.table(number, whole), encoding="utf-8")
        read(path)
    return []


WORKS = {
    "text": _text,
    "bytes": _bytes,
    "sidecar": partial(_table, whole=fuzzed.SIDECAR, read=read_sidecar),
    "list": partial(_table, whole=fuzzed.LEXICON, read=lexicon_cells),
}


def main():
    """Work through the numbers on every core, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("number", nargs="?", type=int, default=NUMBER, help=f"default: {NUMBER}")
    parser.add_argument("--first", type=int, default=0, help="the number to begin with")
    options = parser.parse_args()
    numbers = range(options.first, options.first + options.number)
    wrong, became = [], Counter()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for found, what in tqdm(pool.map(one, numbers, chunksize=20), total=len(numbers)):
            wrong += found
            became += what
    for problem in wrong:
        print(shown(problem))
    print("\n".join(f"{what}: {count:,}" for what, count in sorted(became.items())))
    print(f"{len(numbers):,} numbers, {len(wrong):,} faults")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
