"""All that one run has measured, and the file of its raw figures."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.agreement import Agreement
from benchmarks.clock import Timing, size
from benchmarks.cluster_costs import Costs
from benchmarks.earlier import Earlier
from benchmarks.profiles import Profile

ENOUGH = 4_000  # articles: then no section reads what another has read


@dataclass
class Results:
    """The times of one run, what peers found, and what it was all measured on."""

    base: str  # where the texts are from, in words
    texts: list[str] = field(repr=False)
    timings: list[Timing] = field(default_factory=list)
    same_tokens: dict[str, float] = field(default_factory=dict)
    same_hits: dict[str, Agreement] = field(default_factory=dict)
    phrases: dict[str, str] = field(default_factory=dict, repr=False)
    held: list[str] = field(default_factory=list, repr=False)  # texts in which hits are compared
    few_loaded: float = 0.0
    busy: float = 0.0  # how many processes ran on the machine in the minute before
    traits: dict[str, float] = field(default_factory=dict)
    costs: Costs | None = None  # of a corpus, where they were measured
    profiles: dict[str, Profile] = field(default_factory=dict, repr=False)  # by stage
    earlier: Earlier | None = None  # a commit that was measured beside this one

    def of(self, section: str) -> list[Timing]:
        """Return the times of one section."""
        return [timing for timing in self.timings if timing.section == section]

    @property
    def megabytes(self) -> float:
        """Return how much text there is."""
        return size(self.texts) / 1e6


def write_raw(results: Results, path: Path) -> None:
    """Write every measured time as a row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(Timing._fields)
        for timing in results.timings:
            rows.writerow(timing._replace(seconds=round(timing.seconds, 6)))
