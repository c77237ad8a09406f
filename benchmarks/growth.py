"""How time grows with the number of articles, and with the length of one."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.clock import Timing, Work, in_turns
from benchmarks.texts import long_article

MANY, ONE = "many articles", "one article"
COUNTS = (1, 10, 100, 1_000, 10_000)
LENGTHS = (10_000, 100_000, 1_000_000, 10_000_000)
PATIENCE = 60  # seconds: a size that would take longer is left out, and the table says so
REPEATS = 5


def many(works: dict[str, Work], texts: list[str], say) -> list[Timing]:
    """Time works on more and more articles; small numbers several times, all on different ones."""
    found: list[Timing] = []
    for count in COUNTS:
        if count <= len(texts):
            say(f"{count:,} article(s) at once")
            portions = list(_portions(texts, count))
            found += _repeated(f"{MANY}: {count}", works, portions, found)
            texts = texts[count * len(portions) :]
    return found


def _portions(texts: list[str], count: int) -> Iterator[list[str]]:
    """Yield so many texts at a time, up to a few times."""
    for at in range(min(REPEATS, len(texts) // count)):
        yield texts[at * count : (at + 1) * count]


def one(works: dict[str, Work], texts: list[str], say) -> list[Timing]:
    """Time works on one longer and longer article."""
    found: list[Timing] = []
    for length in LENGTHS:
        say(f"one article of {length:,} characters")
        times = REPEATS if length < 1_000_000 else 1
        portions = [[long_article(length, texts[at:])] for at in range(times)]
        found += _repeated(f"{ONE}: {length}", works, portions, found)
    return found


def _repeated(
    section: str, works: dict[str, Work], portions: list[list[str]], before: list[Timing]
) -> list[Timing]:
    """Time the works that a size does not overtax, once per portion."""
    size = sum(len(text) for text in portions[0])
    able = {name: work for name, work in works.items() if expected(before, name, size) < PATIENCE}
    return in_turns(section, able, [[], *portions])


def expected(before: list[Timing], work: str, size: int) -> float:
    """Foretell the seconds of a work from the last two sizes, as a power of the size."""
    done = [timing for timing in before if timing.work == work]
    if not done:
        return 0.0
    last = done[-1]
    smaller = [timing for timing in done if timing.section != last.section]
    growth = size / last.bytes
    if not smaller or smaller[-1].bytes >= last.bytes:
        return last.seconds * growth
    per_byte = (last.seconds / last.bytes) / (smaller[-1].seconds / smaller[-1].bytes)
    return last.seconds * growth * max(1.0, per_byte)
