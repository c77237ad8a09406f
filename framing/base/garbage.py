"""How often garbage is looked for."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Objects made before garbage is looked for: modules, tables and memories are made to be kept.
KEPT = 50_000


@contextmanager
def seldom_sought() -> Iterator[None]:
    """Have garbage looked for seldom meanwhile: each search goes through all that is kept."""
    before = gc.get_threshold()
    gc.set_threshold(KEPT, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
