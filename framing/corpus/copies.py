"""Articles of a corpus that repeat another, whole or in large part: a table of them, and a count.

Texts are not there any more when all are known. What is kept of each is its least shingles, by
which ``framing split`` finds what it then compares; here the share that two texts have in common
is told from those alone, as far as both reach (bottom sketches, Broder 1997).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from framing.base.files import write_files
from framing.corpus import results
from framing.corpus.datasets import SKETCHED, part_path
from framing.reading.duplicates import SHARED, SKETCH

TABLE = "copies.parquet"
COLUMNS = ("article", "copy_of", "same_text", "shared")
KNOWN = ("article", "text_sha256", "sketch")  # of each article, to compare it
FEWEST = 24  # least shingles of the shorter text by which a share is told
MOST = 1_000_000  # articles compared: some 800 bytes are held of each
AT_ONCE = 1 << 22  # shingles that are put in order at once


class Told(NamedTuple):
    """What a finished corpus has to tell of its articles."""

    copies: int  # that repeat one before them
    same: int  # of those, to the letter
    warned: int  # read with a warning
    compared: bool  # False where there are too many


def tell(out: Path, parts: int) -> Told:
    """Write the table of copies of a finished corpus; return what there is to tell.

    An article repeats the first before it of which it has SHARED of the shingles, or that has so
    much of its own. Raises InputError where the table cannot be written.
    """
    import numpy as np

    names: list[Any] = []
    texts: list[bytes] = []
    sketches: list[Any] = []
    warned = 0
    for number in range(parts):
        table = _read(out, number, parts, KNOWN if len(texts) <= MOST else ())
        warned += sum(map(bool, table["warnings"].to_pylist()))
        if len(texts) <= MOST:
            names.append(table["article"])
            texts += [bytes.fromhex(cell)[:16] for cell in table["text_sha256"].to_pylist()]
            sketches += [np.frombuffer(cell or b"", "<u8") for cell in table["sketch"].to_pylist()]
    compared = len(texts) <= MOST
    found = _copies(texts, sketches) if compared else {}
    _write(out / TABLE, names, texts, found)
    same = sum(texts[one] == texts[other] for one, (other, _) in found.items())
    return Told(len(found), same, warned, compared)


def _read(out: Path, number: int, parts: int, known: Sequence[str]) -> Any:
    """Return the warnings of the articles of a part, and what else is needed of them."""
    from pyarrow.parquet import ParquetFile

    try:
        with open(part_path(out, "articles", number), "rb") as file:  # whatever its name
            # With threads of its own, Python may be aborted as it ends.
            held = ParquetFile(file, pre_buffer=False)
            return held.read([*known, "warnings"], use_threads=False)
    except (OSError, ValueError, KeyError):
        results.refuse_damaged(out, [number], parts)
        raise


def _copies(texts: list[bytes], sketches: list[Any]) -> dict[int, tuple[int, float]]:
    """Return by their places the articles that repeat one before them, that one, and the share."""
    first: dict[bytes, int] = {}
    same = {at: first.setdefault(text, at) for at, text in enumerate(texts)}
    near: dict[int, tuple[int, float]] = {}
    for one, other in _pairs([sketch[:SKETCH] for sketch in sketches]):
        apart = other not in near and same[other] == other
        share = _shared(sketches[one], sketches[other]) if apart else 0.0
        if share >= SHARED:
            one = same[one]
            near[other] = (near.get(one, (one, 1.0))[0], share)  # what a copy repeats is first
    exact = {at: near.get(known, (known, 1.0)) for at, known in same.items() if at != known}
    return dict(sorted((near | exact).items()))


def _pairs(sketches: list[Any]) -> Iterator[tuple[int, int]]:
    """Yield pairs of places whose texts have one of their least shingles in common, in order."""
    import numpy as np

    sizes = [len(sketch) for sketch in sketches]
    total = sum(sizes)
    if not total:
        return
    values, places = np.concatenate(sketches), np.repeat(np.arange(len(sizes)), sizes)
    found = []
    rounds = np.uint64(total // AT_ONCE + 1)
    for number in range(int(rounds)):
        chosen = values % rounds == number
        if chosen.any():
            found.append(_met(values[chosen], places[chosen]))
    pairs = np.unique(np.concatenate(found), axis=0)
    for other, one in pairs.tolist():
        yield one, other


def _met(values: Any, places: Any) -> Any:
    """Return pairs of places that hold the same value: each with the first, and the one before."""
    import numpy as np

    order = np.lexsort((places, values))
    values, places = values[order], places[order]
    starts = np.flatnonzero(np.r_[True, values[1:] != values[:-1]])
    sizes = np.diff(np.r_[starts, len(values)])
    first = np.repeat(starts, sizes)
    later = np.flatnonzero(first != np.arange(len(values)))
    pairs = [np.stack([places[later], places[at]], 1) for at in (first[later], later - 1)]
    return np.unique(np.concatenate(pairs), axis=0)


def _shared(one: Any, other: Any) -> float:
    """Return which share of the shorter text's shingles stands in the longer, as far as is known.

    Of a short text all are known, else those up to the greatest of its least. 0 where those of the
    shorter are too few to tell by, as where one text is many times as long as the other.
    """
    import numpy as np

    ends = [sketch[-1] for sketch in (one, other) if len(sketch) == SKETCHED]
    if ends:
        one, other = one[one <= min(ends)], other[other <= min(ends)]
    fewest = min(len(one), len(other))
    if ends and fewest < FEWEST:
        return 0.0
    return len(np.intersect1d(one, other, assume_unique=True)) / fewest


def _write(
    path: Path, names: list[Any], texts: list[bytes], found: dict[int, tuple[int, float]]
) -> None:
    """Write the table: an article, the one it repeats, whether to the letter, the share."""
    import pyarrow as pa
    from pyarrow.parquet import write_table

    known = pa.chunked_array([chunk for name in names for chunk in name.chunks], pa.string())
    ones, others = pa.array(found, pa.int64()), [one for one, _ in found.values()]
    same = [texts[one] == texts[other] for one, other in zip(found, others, strict=True)]
    cells = [known.take(ones), known.take(pa.array(others, pa.int64())), same]
    table = pa.table([*cells, [share for _, share in found.values()]], names=COLUMNS)
    content = BytesIO()
    write_table(table.cast(_schema()), content)
    write_files({path: content.getvalue()})


def _schema() -> Any:
    """Return the types of the columns."""
    import pyarrow as pa

    kinds = (pa.string(), pa.string(), pa.bool_(), pa.float64())
    return pa.schema(list(zip(COLUMNS, kinds, strict=True)))
