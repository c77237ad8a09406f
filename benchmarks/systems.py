"""Hold every system that says who is quoted against coded articles, this package among them.

    python -m benchmarks.systems DIR --half second

All read the same articles and are judged by what judges ``framing evaluate``. They take turns on
each article, so that what slows the machine slows all alike.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import process_time

import numpy as np
import pandas as pd
from tqdm import tqdm

from benchmarks import peer_sources
from benchmarks.machine import described
from benchmarks.peer_sources import Reader
from benchmarks.tables import number, table
from framing.coding import evaluation
from framing.coding.standoff import Coded, corpus, read_coded
from framing.interface.options import HALVES
from framing.reading.articles import Article
from framing.voices.stretches import Stretch

SEED, DRAWS, SHARE = 1, 2_000, 0.95
SECONDS = "processor seconds per article"
COLUMNS = {
    evaluation.GIVEN: "quotation found and given the right source",
    evaluation.NAMED: "named source right",
    evaluation.RESOLVED: "pronoun resolved",
    "direct F": "direct quotations, F",
    evaluation.ALPHA: "attributed words, α",
    evaluation.SCARE: "scare quotes and titles taken for statements",
    SECONDS: SECONDS,
}
RECORD = ("start", "end", "kind", "source", "speaker")
WARM_UP = Article("warm-up", "“It will rain all day,” said Ana Brook of the weather service.\n")
Row = tuple[str, int, str, float, float]  # system, article, measure, count, base


def main(arguments: list[str] | None = None) -> None:
    """Print one table of all systems on the articles of a folder."""
    options = _parser().parse_args(arguments)
    files = corpus(options.folder)[HALVES.get(options.half, slice(None))]
    systems = peer_sources.readers()
    if options.predictions:
        systems = {name: kept(read, options.predictions / name) for name, read in systems.items()}
    coded = map(read_coded, tqdm(files, unit="article", disable=None))
    print(page(parts(coded, systems)))


def _parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.systems", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="as for framing evaluate")
    parser.add_argument("--half", choices=HALVES, help="take every other article only")
    what = "write what each system finds to DIR/SYSTEM/ARTICLE.json; the times are then longer"
    parser.add_argument("--predictions", type=Path, metavar="DIR", help=what)
    return parser


def kept(read: Reader, folder: Path) -> Reader:
    """Return a system that writes what it finds in an article to a folder."""
    folder.mkdir(parents=True, exist_ok=True)

    def write(article: Article) -> list[Stretch]:
        found = read(article)
        records = [{name: getattr(piece, name) for name in RECORD} for piece in found]
        text = json.dumps(records, ensure_ascii=False, indent=1)
        (folder / f"{article.name}.json").write_text(text, encoding="utf-8")
        return found

    return write


# ---------------------------------------------------------------- measured


def parts(coded: Iterable[Coded], systems: dict[str, Reader]) -> pd.DataFrame:
    """Return what every article adds to every measure of each system."""
    for read in systems.values():
        read(WARM_UP)  # what is loaded once is not timed
    columns = ["system", "article", "measure", "count", "base"]
    return pd.DataFrame(_parts(coded, systems), columns=columns)


def _parts(coded: Iterable[Coded], systems: dict[str, Reader]) -> Iterator[Row]:
    """Yield the parts; every second article goes through the systems backwards."""
    for at, each in enumerate(coded):
        for name in list(systems)[:: -1 if at % 2 else 1]:
            began = process_time()
            found = systems[name](each.article)
            yield name, at, SECONDS, process_time() - began, 1.0
            for measure, count, base in evaluation.measured(each, found):
                yield name, at, measure, count, base


def intervals(measured: pd.DataFrame) -> pd.DataFrame:
    """Return every measure of one system: its value, and the interval of its value.

    Articles are drawn anew with replacement, as many as there are, and the middle of the values
    taken (percentile bootstrap). Every system is held against the same draws.
    """
    sums = measured.pivot_table(
        index="article", columns="measure", values=["count", "base"], aggfunc="sum", fill_value=0.0
    )
    found = _drawn(len(sums)) @ sums
    values = pd.DataFrame([_values(row) for _, row in found.iterrows()])
    low, high = (values.quantile(at) for at in ((1 - SHARE) / 2, (1 + SHARE) / 2))
    return pd.DataFrame({"value": _values(sums.sum()), "low": low, "high": high})


def _drawn(articles: int) -> np.ndarray:
    """Return how often every draw takes each article, a row per draw."""
    chances = np.full(articles, 1 / articles)
    return np.random.default_rng(SEED).multinomial(articles, chances, size=DRAWS)


def _values(sums: pd.Series) -> pd.Series:
    """Return every measure from its sums."""
    return evaluation.values(sums["count"], sums["base"])


# ---------------------------------------------------------------- written


def page(measured: pd.DataFrame) -> str:
    """Return the table of all systems, and what it is of, in Markdown."""
    systems = measured.groupby("system", sort=False)
    rows = [[str(name), *cells(intervals(part))] for name, part in systems]
    return f"{table(['system', *COLUMNS.values()], rows)}\n\n{legend(measured)}"


def cells(found: pd.DataFrame) -> list[str]:
    """Return the cells of one system."""
    values = found.reindex(list(COLUMNS))
    return [cell(str(measure), *row) for measure, row in values.iterrows()]


def legend(measured: pd.DataFrame) -> str:
    """Say what the shares are of, how the intervals were made, and with what."""
    one = measured[measured["system"] == peer_sources.OUR].groupby("measure")["base"].sum()
    coded, judged, scare = (
        f"{one.get(name, 0.0):,.0f}"
        for name in ("direct recall", evaluation.GIVEN, evaluation.SCARE)
    )
    return (
        f"{measured['article'].nunique()} articles with {coded} quotations, {judged} of them with "
        f"a source that can be judged, and {scare} pairs of marks around what nobody says. Sources "
        "named and pronouns are judged where the quotation was found. In brackets: where "
        f"{SHARE:.0%} of {DRAWS:,} draws of articles lie, from seed {SEED}. {described()}"
    )


def cell(measure: str, *values: float) -> str:
    """Write a value with its interval.

    >>> cell("direct F", 0.941, 0.92, 0.956), cell(SECONDS, 0.0023, 0.0021, 0.0026)
    ('94% (92–96)', '0.00230 (0.00210–0.00260)')
    """
    if any(value != value for value in values):
        return "–"
    if measure == SECONDS:
        value, low, high = map(number, values)
    elif measure == evaluation.ALPHA:
        value, low, high = (f"{value:.2f}" for value in values)
    else:
        value, low, high = f"{values[0]:.0%}", *(f"{value * 100:.0f}" for value in values[1:])
    return f"{value} ({low}–{high})"


if __name__ == "__main__":
    main()
