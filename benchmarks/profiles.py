"""Where the time of a stage goes, by a sampling profiler."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from benchmarks.clock import Work
from benchmarks.tables import number, table
from framing.base.places import ROOT

EVERY = 0.001  # seconds between two looks
PACKAGE = ROOT.resolve() / "framing"
OUTSIDE = "outside the package"
Profile = Counter[str]  # looks by function, such as ``text.tokens.cut``


class Aim(NamedTuple):
    """How many times as fast as a peer a stage is to be, and is."""

    peer: str
    wanted: float
    reached: float

    @property
    def to_save(self) -> float:
        """Return the share of the stage's time that would have to go."""
        return max(0.0, 1 - self.reached / self.wanted)


def profile(work: Work, texts: list[str]) -> Profile:
    """Look again and again which function of the package runs while a work is done.

    What the package calls, a C library for instance, counts as the function that called it. Empty
    where the system has no such timer. Source: B. Gregg, Systems Performance (2nd ed., 2020), 6.6.
    """
    found: Profile = Counter()
    if not hasattr(signal, "setitimer"):
        return found
    before = signal.signal(signal.SIGALRM, lambda _, frame: found.update([_function(frame)]))
    signal.setitimer(signal.ITIMER_REAL, EVERY, EVERY)
    try:
        work(texts)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return found


def _function(frame: FrameType | None) -> str:
    """Return the innermost function of the package, by room, module and name."""
    while frame is not None:
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(PACKAGE):
            module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
            return f"{module}.{frame.f_code.co_name}"
        frame = frame.f_back
    return OUTSIDE


def rooms(found: Profile) -> dict[str, float]:
    """Return the share of each room of the package, the largest first.

    >>> rooms(Counter({"text.tokens.cut": 1, "voices.quotations.close": 6, "text.runs.run": 1}))
    {'voices': 0.75, 'text': 0.25}
    """
    by_room: Counter[str] = Counter()
    for function, looks in found.items():
        by_room[function.split(".")[0]] += looks
    return {room: looks / found.total() for room, looks in by_room.most_common()}


def costliest(found: Profile, share: float) -> int:
    """Return how many functions, the costliest first, together take a share of the time.

    >>> [costliest(Counter(a=5, b=3, c=2), share) for share in (0.0, 0.5, 0.6, 1.0)]
    [0, 1, 2, 3]
    """
    taken, needed = 0, share * found.total()
    for place, (_, looks) in enumerate(found.most_common()):
        if taken >= needed:
            return place
        taken += looks
    return len(found)


def page(found: dict[str, Profile], aims: dict[str, Aim]) -> str:
    """Write how far each stage is from its aim, and where its time goes."""
    found = {stage: looks for stage, looks in found.items() if looks and stage in aims}
    head = ["stage", "beside", "times as fast", "aim", "of its time to save"]
    head += ["in the costliest", "of functions seen", "the costliest takes", "looks"]
    names = dict.fromkeys(room for looks in found.values() for room in rooms(looks))
    return f"""\
A profiler looked every so often which function of this package was running, on articles that
nothing else here has read; a library counts as the function that called it. *To save* is how much
of a stage's time would have to go for the aim to be reached; *in the costliest* is how many
functions, the costliest first, would have to take no time at all for that.

{table(head, [_row(stage, looks, aims[stage]) for stage, looks in found.items()])}

{table(["room", *found], list(_shares(found, names)))}"""


def _row(stage: str, found: Profile, aim: Aim) -> list[str]:
    """Return the row of a stage: its aim, and how many functions stand in the way."""
    (name, looks), *_ = found.most_common(1)
    row = [stage, aim.peer, number(aim.reached), number(aim.wanted), f"{aim.to_save:.0%}"]
    row += [str(costliest(found, aim.to_save)), str(len(found))]
    return [*row, f"{looks / found.total():.1%}, `{name}`", f"{found.total():,}"]


def _shares(found: dict[str, Profile], names: dict[str, None]) -> Iterator[list[str]]:
    """Yield a row per room: its share of each stage's time."""
    by_stage = [rooms(looks) for looks in found.values()]
    for name in names:
        yield [f"`{name}`", *(f"{shares.get(name, 0):.0%}" for shares in by_stage)]
