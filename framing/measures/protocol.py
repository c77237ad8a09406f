"""A protocol: what was fixed before an article was read, and what the article says to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from framing.base.places import DATA
from framing.base.tables import refuse
from framing.base.texts import line_of, read_text, toml_of
from framing.measures.contrasts import holm
from framing.measures.readings import CHOICES, Reading

if TYPE_CHECKING:
    import pandas as pd

    from framing.measures.analysis import Analysis

PROTOCOL = DATA / "protocol.toml"
KEYS = ("fixed", "lexicon_sha256", "level", "fewest", "reading", "hypotheses")
SIDES = ("reporter", "quoted")
COLUMNS = [
    *("category", "more", "count", "words", "against_count", "against_words", "ratio"),
    *("sentences", "against_sentences", "p", "p_holm", "outcome"),
]
OUTCOMES = ("as registered", "the other way", "not shown", "too few sentences")


@dataclass(frozen=True)
class Protocol:
    """What was fixed: the list, the reading, the test and what is expected of it."""

    fixed: str  # the day, YYYY-MM-DD
    lexicon_sha256: str
    level: float
    fewest: int  # parts of sentences that each side must have
    reading: Reading
    hypotheses: tuple[tuple[str, str], ...]  # category, and the side that has more of it


def read_protocol(path: Path = PROTOCOL, categories: Sequence[str] = ()) -> Protocol:
    """Read a protocol; ``categories`` are those that are planned, any where none are given.

    Raises InputError, with file and line, for a key, a value or a category that nothing knows.
    """
    text = read_text(path)
    table = toml_of(text, path, "See data/protocol.toml for what a protocol holds")
    for key in (
        *(name for name in table if name not in KEYS),
        *(k for k in KEYS if k not in table),
    ):
        what = f"has no {key!r}" if key in KEYS else f"unknown key {key!r}"
        _refuse(path, text, key, what, f"It holds {', '.join(KEYS)}")
    chosen = {**Reading()._asdict(), **_table(path, text, table, "reading")}
    for name, value in chosen.items():
        if value not in CHOICES.get(name, ()):
            known = ", ".join(CHOICES.get(name, CHOICES))
            _refuse(path, text, name, f"unknown reading {name} = {value!r}", f"Known: {known}")
    numbers = [_number(path, text, table, name) for name in ("level", "fewest")]
    rows = table["hypotheses"]
    rows = rows if isinstance(rows, list) else [rows]
    found = tuple(_hypothesis(path, text, row, categories) for row in rows)
    if not found or len(set(found)) != len({category for category, _ in found}):
        _refuse(path, text, "hypotheses", "one hypothesis a category is wanted", "Keep one")
    fixed, digest = str(table["fixed"]), str(table["lexicon_sha256"])
    return Protocol(fixed, digest, numbers[0], int(numbers[1]), Reading(**chosen), found)


def _refuse(path: Path, text: str, key: str, what: str, remedy: str) -> NoReturn:
    """Raise InputError at the line of a key."""
    refuse(path, line_of(text, key) or 1, what, remedy)


def _table(path: Path, text: str, table: dict[str, Any], key: str) -> dict[str, Any]:
    """Return a table of the file."""
    if not isinstance(table[key], dict):
        _refuse(path, text, key, f"{key} is no table", f"Begin it with [{key}]")
    return dict(table[key])


def _number(path: Path, text: str, table: dict[str, Any], key: str) -> float:
    """Return a number above 0."""
    value = table[key]
    if isinstance(value, bool) or not isinstance(value, int | float) or not value > 0:
        _refuse(path, text, key, f"{key} is no number above 0", "Correct it")
    return float(value)


def _hypothesis(path: Path, text: str, row: Any, categories: Sequence[str]) -> tuple[str, str]:
    """Return a category and the side that is expected to have more of it."""
    known = isinstance(row, dict) and set(row) == {"category", "more"} and row["more"] in SIDES
    if not known:
        remedy = 'Write category = "…" and more = "reporter" or "quoted"'
        _refuse(path, text, "[[hypotheses]]", "a hypothesis is not as it should be", remedy)
    if categories and row["category"] not in categories:
        what = f"unknown category {row['category']!r}"
        _refuse(path, text, str(row["category"]), what, f"Known: {', '.join(categories)}")
    return str(row["category"]), str(row["more"])


def registered(found: Analysis, against: Sequence[str], protocol: Protocol) -> pd.DataFrame:
    """Test an article as a protocol has fixed it, a row per hypothesis, columns as in COLUMNS.

    The test is the permutation of sentence parts, two-sided, corrected over the hypotheses (Holm).
    ``outcome`` is one of OUTCOMES.
    """
    import pandas as pd

    from framing.measures.claims import comparison
    from framing.measures.selections import Selection, selected

    read = selected(found, Selection(reading=protocol.reading))
    table = comparison(read, against).set_index("category")
    rows = table.loc[[category for category, _ in protocol.hypotheses]]
    expected = [more for _, more in protocol.hypotheses]
    rows = rows.assign(more=expected, p=rows["p_sentences"], p_holm=holm(rows["p_sentences"]))
    outcomes = [_outcome(row, protocol) for _, row in rows.iterrows()]
    return pd.DataFrame(rows.assign(outcome=outcomes).reset_index()[COLUMNS])


def _outcome(row: pd.Series, protocol: Protocol) -> str:
    """Say what an article says to a hypothesis."""
    as_registered, other, nothing, short = OUTCOMES
    if min(row["sentences"], row["against_sentences"]) < protocol.fewest:
        return short
    if not row["p_holm"] < protocol.level:
        return nothing
    return as_registered if (row["ratio"] > 1) == (row["more"] == SIDES[0]) else other
