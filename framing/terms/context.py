"""Where a term counts: what its neighbours must be, or must not be, by the lexicon's columns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import compress
from os import PathLike
from typing import TYPE_CHECKING, NamedTuple

from framing.base.tables import refuse, refuse_unknown
from framing.terms import fields
from framing.terms.beside import Beside, beside
from framing.terms.conditions import Conditions
from framing.terms.names import ABBREVIATED, in_name
from framing.terms.parts import PARTS
from framing.terms.runs import fields_in

if TYPE_CHECKING:
    from framing.terms.matching import Matcher
    from framing.terms.runs import Row, Run

REACH = 12  # tokens looked at on either side of a term
STOPS = frozenset([*".?!", ""])  # a sentence may end there; "" stands for what nobody says
NAMES = ("", "yes", "capital")
BETWEEN = "|"  # stands between the items of a cell


class Place(NamedTuple):
    """A term, ``words[first:last]``, among the words of its sentence that are looked at."""

    words: Sequence[str]
    first: int
    last: int

    @property
    def before(self) -> Sequence[str]:
        """Return the words before the term, in order."""
        return self.words[: self.first]

    @property
    def after(self) -> Sequence[str]:
        """Return the words after it."""
        return self.words[self.last :]


Part = Callable[[Sequence[str], Sequence[str]], bool]


def kept(
    rows: Sequence[Row],
    words: Sequence[str],
    known: Sequence[Run],
    matcher: Matcher,
    ends: Sequence[int],
) -> list[Row]:
    """Return the terms found among words that count where they stand.

    ``known`` is what the matcher says of each word, ``ends`` are the words with which a sentence
    begins, in order, beside those that stops tell. A term that does not count still speaks for its
    words: none of them is counted as a shorter term.
    """

    def counts_there(row: Row) -> bool:
        if not (asked := asked_at(row, matcher)):
            return True
        first, last = row[:2]
        near = fields_in(known[slice(*reach(first, last, (0, len(known))))])
        said = asked.at_once(words[first], near, lambda before: _beside_it(words, row, before))
        return counts(row, words, asked, ends, near, matcher) if said is None else said

    return list(filter(counts_there, rows))


def _beside_it(words: Sequence[str], row: Row, before: bool) -> Iterator[str]:
    """Return the words before a term, or after it, the nearest first."""
    low, high = reach(*row[:2], (0, len(words)))
    return reversed(words[low : row[0]]) if before else iter(words[row[1] : high])


class Asked(NamedTuple):
    """What the cells of a term ask of its place; fields are numbers, as ``fields`` has them."""

    name: str  # the cell of not_in_name
    wanted: int  # the fields of which a word must be near, 0 for none
    unwanted: int  # those of which none may be near
    others: int  # unless one of these is
    beside: tuple[Beside, ...]
    parts: tuple[Part, ...]  # of speech; it must be one of them, where there are some

    def at_once(self, word: str, near: int, beside: Callable[[bool], Iterator[str]]) -> bool | None:
        """Return whether a term counts if few words are enough to tell; None where they are not.

        ``word`` is its first, ``near`` says in which fields the words near it are, others may be
        among them; ``beside`` gives those before it, or after it, the nearest first. Mostly they
        are enough: a name has a capital, and words of fields and items are few.
        """
        if self.wanted and not near & self.wanted:
            return False
        settled = not (self.wanted or near & self.unwanted or self.parts)
        for rule in self.beside:
            if rule.may_stand(beside(rule.before)):
                settled = False
            elif rule.wanted:
                return False
        return True if settled and not (self.name and word[:1].isupper()) else None


def asked_at(row: Row, matcher: Matcher) -> Asked | None:
    """Return what is asked of the place of a term; None where it counts anywhere."""
    conditions = matcher.conditions.get(row[2])
    return asked_of(conditions) if conditions else None


@cache
def asked_of(conditions: Conditions) -> Asked:
    """Return what the cells of a term ask."""
    wanted, unwanted, others = (
        fields.together(items(cell))
        for cell in (conditions.only_with, conditions.not_with, conditions.unless_with)
    )
    parts = tuple(PARTS[name] for name in items(conditions.part_of_speech))
    beside = _beside(conditions)
    return Asked(conditions.not_in_name, wanted, unwanted, others, beside, parts)


def counts(
    row: Row,
    words: Sequence[str],
    asked: Asked,
    ends: Sequence[int],
    near: int,
    matcher: Matcher,
) -> bool:
    """Return whether a term counts where it stands among words.

    ``ends`` is as in ``kept``, ``near`` as in ``Asked.at_once``.
    """
    at = place(words, *row[:2], ends)
    if asked.name and in_name(*at, asked.name, row[3]):
        return False
    seen = _seen(at, matcher) if near & (asked.wanted | asked.unwanted) else 0
    if asked.wanted and not seen & asked.wanted:
        return False
    if seen & asked.unwanted and not seen & asked.others:
        return False
    before, after = at.before, at.after
    if asked.parts and not any(part(before, after) for part in asked.parts):
        return False
    return all(rule.holds(before, after) for rule in asked.beside)


def _seen(at: Place, matcher: Matcher) -> int:
    """Return the fields of the words beside a term, together."""
    return fields_in(map(matcher.runs.__getitem__, (*at.before, *at.after)))


def reach(first: int, last: int, line: tuple[int, int]) -> tuple[int, int]:
    """Return what is looked at for a term: up to REACH words or runs beside it, within a line."""
    low, high = first - REACH, last + REACH  # compared here: calls of max and min take longer
    return low if low > line[0] else line[0], high if high < line[1] else line[1]


def place(words: Sequence[str], first: int, last: int, ends: Sequence[int]) -> Place:
    """Return a term with the words beside it, up to REACH of them on either side.

    They end where the sentence does: at a stop, at a word that is "", and before a word whose
    number is in ``ends``.
    """
    low, high = reach(first, last, (0, len(words)))
    if ends:
        at = bisect_right(ends, first)
        low = max(low, ends[at - 1]) if at else low
        at = bisect_left(ends, last, lo=at)
        high = min(high, ends[at]) if at < len(ends) else high
    for at in compress(range(low, high), map(STOPS.__contains__, words[low:high])):
        if at < first and _ends(words, at):
            low = at + 1
        elif at >= last and _ends(words, at):
            high = at
            break
    return Place(words[low:high], first - low, last - low)


def _ends(words: Sequence[str], at: int) -> bool:
    """Return whether a sentence ends at a stop: not at that of Mr. or of J. Brook."""
    before = words[at - 1] if at and words[at] == "." else ""
    return not (before.lower() in ABBREVIATED or (len(before) == 1 and before.isalpha()))


def _beside(conditions: Conditions) -> tuple[Beside, ...]:
    """Return what the cells of a term ask of the words right beside it."""
    asked = [
        (conditions.not_before, False, False),
        (conditions.not_after, True, False),
        (conditions.only_before, False, True),
        (conditions.only_after, True, True),
    ]
    return tuple(_items_beside(*cells) for cells in asked if cells[0])


@cache
def _items_beside(cell: str, before: bool, wanted: bool) -> Beside:
    """Return the items of a cell as what tells whether one stands beside a term."""
    return beside(items(cell), before=before, wanted=wanted)


def items(cell: str) -> list[str]:
    """Return the items of a cell.

    >>> items("bid | takeover*")
    ['bid', 'takeover*']
    """
    return [item.strip() for item in cell.split(BETWEEN)] if cell else []


def check_conditions(path: str | PathLike[str], line: int, row: Mapping[str, str]) -> None:
    """Refuse cells that say where a term counts in a way that is not known, with file and line."""
    refuse_unknown(path, line, "not_in_name", row["not_in_name"], NAMES)
    known: dict[str, Collection[str]] = {"part_of_speech": PARTS}
    known |= dict.fromkeys(("not_with", "unless_with", "only_with"), fields.fields())
    for column, names in known.items():
        for item in items(row[column]):
            refuse_unknown(path, line, column, item, names)
    for column in ("not_before", "not_after", "only_before", "only_after"):
        for item in items(row[column]):
            _check_item(path, line, column, item)


def _check_item(path: str | PathLike[str], line: int, column: str, item: str) -> None:
    """Refuse an item of no words or with capitals, and one that names a field that is not there."""
    words = item.lstrip("~").split()
    if not words or item != item.lower():
        remedy = f"Write words in lower case, with {BETWEEN} between items"
        refuse(path, line, f"{column} has the item {item!r}", remedy)
    for word in words:
        if word.startswith("@"):
            refuse_unknown(path, line, f"field in {column}", word[1:], fields.fields())
