"""A progress bar for what takes longer than a second, where somebody is there to see it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
UNATTENDED = "FRAMING_FIGURES"  # set where notebooks run unattended: their output is kept


def progress(items: Iterable[Item], what: str) -> Iterator[Item]:
    """Yield the items; show how far they are from the first second on, and leave no trace."""
    from tqdm import tqdm

    quiet = UNATTENDED in os.environ
    yield from tqdm(items, desc=what, delay=1, leave=False, disable=quiet)
