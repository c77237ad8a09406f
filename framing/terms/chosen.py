"""The list of terms in use, the shipped one or another's, with all that is to be said of it."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from framing.base.digests import digest_of, sha256_of
from framing.base.tables import refuse
from framing.terms.dictionaries import Dictionary, in_other_form
from framing.terms.filed import EXEMPT, STANCE, WITHIN, in_use, names
from framing.terms.lexicon import LEXICON, read_lexicon
from framing.terms.scheme import in_order, in_scheme

if TYPE_CHECKING:
    from pandas import DataFrame

OURS = "a list of this collection's form"


class Chosen(NamedTuple):
    """A list of terms as it is counted with: ``table`` as ``read_lexicon`` gives it."""

    table: DataFrame
    path: Path
    form: str
    level: int  # how deep categories are told apart; 0 is all
    sha256: str  # of the file
    notes: tuple[str, ...]  # what of the file does not count, or counts otherwise than one thinks

    @property
    def shipped(self) -> bool:
        """Return whether it is the list that comes with the package."""
        return self.path == LEXICON

    @property
    def categories(self) -> tuple[str, ...]:
        """Return the categories that it counts, as ``scheme.categories_of`` has them."""
        return tuple(in_order(in_use(self.table["category"])))

    @property
    def ours(self) -> bool:
        """Return whether it files its terms under the shipped categories, and no others."""
        return in_scheme(self.categories)

    @property
    def terms(self) -> int:
        """Return how many terms count."""
        return int((self.table["category"] != EXEMPT).sum())


def choose(given: str | PathLike[str] | Chosen | None = None, level: int = 0) -> Chosen:
    """Read the list at a path, by default the shipped one, or return what was read before.

    ``level`` says how deep categories are told apart, 1 being the outermost; 0 tells all apart.
    Raises InputError where the file cannot be used, or has changed while it was read.
    """
    if isinstance(given, Chosen):
        return given
    path = Path(given or LEXICON)
    before = digest_of(path)
    other = in_other_form(path)
    table = read_lexicon(path, level=level, other=other)
    digest = sha256_of(path)
    if digest != before:
        refuse(path, None, "has changed while it was read", "Try again")
    form = other.form if other else OURS
    return Chosen(table, path, form, level, digest, _notes(other, level))


def notes(path: str | PathLike[str], level: int = 0) -> tuple[str, ...]:
    """Return what is to be known of a list before its counts are believed."""
    return _notes(in_other_form(path), level)


def _notes(other: Dictionary | None, level: int) -> tuple[str, ...]:
    """Return what ``notes`` does of a dictionary that is read."""
    if other is None:
        return ("no category lies within another: the level changes nothing",) if level else ()
    found, cells = list(other.notes), [cell for _, cell in other.terms]
    deepest = max(name.count(WITHIN) + 1 for cell in cells for name in names(cell))
    if level > deepest:
        found.append(f"its categories are at most {deepest} deep: level {level} changes nothing")
    if STANCE in in_use(cells) and in_scheme(in_use(cells)):
        found.append(f"scare quotes count in its category {STANCE}, as in the shipped list")
    return tuple(found)
