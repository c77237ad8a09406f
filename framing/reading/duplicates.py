"""Texts that are copies of another, more or less: the same agency report in two papers.

A text is its shingles, the runs of five words in it (Broder 1997). Each text is found again by the
least hash values of its shingles, so that nothing is compared with everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from zlib import crc32

import numpy as np

from framing.base.memory import Memory

RUN = 5  # words of a shingle
SHARED = 0.4  # of the shingles of the shorter text stand in the longer: it is a near-duplicate
LEAST = 10  # shingles of a text that can be compared
SKETCH = 24  # least hash values by which a text is found again
KEPT = 40  # texts compared by one value: a phrase that more have in common tells nothing
WORD = re.compile(r"\w+")
FACTORS = np.array([1, 0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F], dtype=np.uint64)
MIX = np.uint64(0xBF58476D1CE4E5B9)
_WORDS = Memory(lambda word: crc32(word.encode("utf-8", "surrogatepass")))


def near_duplicates(texts: Iterable[str]) -> list[int | None]:
    """Return for each text the first of the texts before it that it is a near-duplicate of.

    Texts are counted from 0; None for one that is like none before it, and for one of few words.
    Two texts are near-duplicates where at least SHARED of the shingles of the shorter stand in the
    other as well. Takes time in proportion to the words of all texts together.
    """
    found: list[int | None] = []
    known: list[Any] = []
    places: dict[int, list[int]] = {}  # hash value → texts that have it among their least
    for text in texts:
        own = _shingles(text)
        least = own[:SKETCH].tolist() if len(own) >= LEAST else []
        near = sorted({at for value in least for at in places.get(value, ())})
        first = next((at for at in near if _alike(known[at], own)), None)
        for value in least if first is None else ():  # a copy's copies are found by the first
            held = places.setdefault(value, [])
            if len(held) < KEPT:
                held.append(len(found))
        known.append(own if first is None and least else own[:0])
        found.append(first)
    return found


def sketch(text: str, size: int) -> Any:
    """Return the least hash values of a text's shingles, least first; none of few words: uint64."""
    own = _hashes(text)
    some = own
    if len(own) > 8 * size:  # so many that it is quicker to look for the least first
        some = own[own <= np.partition(own, 4 * size)[4 * size]]
    least = np.unique(some)
    if len(least) < size:  # there the text repeats itself
        least = np.unique(own)
    return least[:size] if len(least) >= LEAST else least[:0]


def _shingles(text: str) -> Any:
    """Return the hash values of a text's shingles, each once, the least first: uint64."""
    return np.unique(_hashes(text))


def _hashes(text: str) -> Any:
    """Return the hash value of every shingle of a text: uint64."""
    hashes = list(map(_WORDS.__getitem__, WORD.findall(text.lower())))
    if len(hashes) < RUN:
        return np.empty(0, dtype=np.uint64)
    runs = np.lib.stride_tricks.sliding_window_view(np.array(hashes, dtype=np.uint64), RUN)
    mixed = (runs * FACTORS).sum(axis=1, dtype=np.uint64)
    mixed = (mixed ^ (mixed >> np.uint64(31))) * MIX
    return mixed ^ (mixed >> np.uint64(29))


def _alike(one: Any, other: Any) -> bool:
    """Return whether enough shingles of the shorter text stand in the longer."""
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared >= SHARED * min(len(one), len(other))
