"""The files of decisions between two coders: read, held against what the coders say, written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from framing.base.files import Held, held, make_folder, write_files
from framing.base.kinds import KINDS
from framing.base.tables import read_rows, refuse, refuse_unknown, table_bytes
from framing.coding.apart import Apart
from framing.coding.coders import place
from framing.coding.codings import ATTRIBUTED, SETTLED
from framing.reading.articles import Article
from framing.terms.scheme import counted_categories

ANOTHER, NEITHER = "another", "neither"
"""What may be chosen beside a coder: another kind or category than theirs; of terms, none."""

PLACE = ("start", "end", "text", "one", "one_says", "other", "other_says", "chosen")
WHAT = ("kind", "speaker", "government", "organ")
COLUMNS = (*PLACE, *WHAT, "note")
TERM_COLUMNS = (*PLACE, "category", "note")


class Decision(NamedTuple):
    """What is to hold of words, or of terms, on which two coders disagree."""

    apart: Apart
    chosen: str  # a coder, "another", or "neither" for terms
    kind: str = ""
    speaker: str = ""
    government: str = ""
    organ: str = ""
    category: str = ""
    note: str = ""

    @property
    def why(self) -> str:
        """Return what a row of the settled coding says of itself."""
        return f"settled: {self.chosen}" + (f"; {self.note}" if self.note else "")


class Disputed(Protocol):
    """What two coders disagree on."""

    coders: tuple[str, str]
    voices: list[Apart]
    terms: list[Apart]
    state: Any


def settled_files(article: Article) -> tuple[Path, Path]:
    """Return where decisions on voices and on terms stand; InputError as ``coders.place``."""
    return place(article, f"{SETTLED}.csv"), place(article, f"{SETTLED}.terms.csv")


def coders_settled(article: Article) -> tuple[str, str] | None:
    """Return between which two coders decisions were made, None where there are none."""
    for path, columns in zip(settled_files(article), (COLUMNS, TERM_COLUMNS), strict=True):
        if path.is_file():
            for _, row in read_rows(path, columns, may_be_empty=columns):
                return row["one"], row["other"]
    return None


def read_decisions(
    files: tuple[Path, Path] | tuple[()], disputed: Disputed
) -> tuple[Held, dict[Apart, Decision], dict[Apart, Decision]]:
    """Return what the files hold, and their decisions on voices and on terms; none without files.

    Raises InputError, naming file and line, for a decision between other coders, one on what they
    do not, or no longer, disagree on, one made twice, and a choice that cannot be.
    """
    if not files:
        return {}, {}, {}
    known = {path: held(path) for path in files}
    voices, terms = files
    return (
        known,
        _decisions(voices, disputed.voices, disputed, COLUMNS) if known[voices] else {},
        _decisions(terms, disputed.terms, disputed, TERM_COLUMNS) if known[terms] else {},
    )


def _decisions(
    path: Path, known: list[Apart], disputed: Disputed, columns: tuple[str, ...]
) -> dict[Apart, Decision]:
    """Return the decisions of a file."""
    found: dict[Apart, Decision] = {}
    empty = {"note", "category", *WHAT}
    for line, row in read_rows(path, columns, may_be_empty=empty):
        if (row["one"], row["other"]) != disputed.coders:
            remedy = f"Settle between {row['one']} and {row['other']}, or remove the file"
            refuse(path, line, "is a decision between other coders", remedy)
        apart = _apart(path, line, row)
        if apart not in known:
            remedy = "Remove the row, and settle what the coders say now"
            refuse(path, line, "is no disagreement of the coders, or no longer", remedy)
        if apart in found:
            refuse(path, line, "is settled twice", "Keep one row")
        _check(path, line, row, disputed.coders)
        told = {name: row[name] for name in columns if name not in PLACE}
        found[apart] = Decision(apart, row["chosen"], **told)
    return found


def _apart(path: Path, line: int, row: Mapping[str, str]) -> Apart:
    """Return the disagreement that a row is about."""
    try:
        start, end = int(row["start"]), int(row["end"])
    except ValueError:
        refuse(path, line, "start and end are not whole numbers", "Correct them")
    return Apart(start, end, row["text"], row["one_says"], row["other_says"])


def _check(path: Path, line: int, row: Mapping[str, str], coders: tuple[str, str]) -> None:
    """Refuse a choice that cannot be."""
    terms = "category" in row
    refuse_unknown(path, line, "choice", row["chosen"], (*coders, ANOTHER, *[NEITHER] * terms))
    if row["chosen"] != ANOTHER:
        for name in {"category", *WHAT} & row.keys():
            if row[name]:
                refuse(path, line, f"a {name} beside a coder's choice", f"Leave {name} empty")
    elif terms:
        refuse_unknown(path, line, "category", row["category"], counted_categories())
    else:
        refuse_unknown(path, line, "kind", row["kind"], KINDS)
        if row["kind"] not in ATTRIBUTED and any(row[name] for name in WHAT[1:]):
            refuse(path, line, f"what is {row['kind']} has no speaker", "Leave the speaker out")


def write_decisions(files: tuple[Path, Path], disputed: Disputed, expected: Held) -> Held:
    """Write the decisions of both files, or neither; return what they hold now.

    Raises InputError where one has changed since it was read, and where it cannot be written.
    """
    voices, terms = files
    contents = {
        voices: table_bytes(COLUMNS, _rows(disputed, disputed.state.voices)),
        terms: table_bytes(TERM_COLUMNS, _rows(disputed, disputed.state.terms)),
    }
    make_folder(voices.parent)
    write_files(contents, expected=expected)
    return dict(contents)


def _rows(disputed: Disputed, decisions: Mapping[Apart, Decision]) -> list[dict[str, object]]:
    """Return decisions as rows, in the order of the text."""
    one, other = disputed.coders
    made = sorted(decisions.values(), key=lambda decision: decision.apart)
    return [{**row.apart._asdict(), "one": one, "other": other, **row._asdict()} for row in made]
