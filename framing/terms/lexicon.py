"""The lexicon of loaded terms, and every place where an article uses one."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Mapping, Sequence
from functools import lru_cache
from itertools import compress, count, groupby, islice
from operator import ne
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from framing.base.files import digest_of
from framing.base.places import DATA
from framing.base.tables import refuse, refuse_double, refuse_unknown
from framing.base.words import word_class
from framing.terms.conditions import Conditions
from framing.terms.context import check_conditions, kept
from framing.terms.filed import EXEMPT, STANCE, at_level
from framing.terms.matching import Listed, Matcher, compile_terms
from framing.terms.patterns import check_term
from framing.terms.roles import NOBODY, Roles
from framing.terms.runs import Row
from framing.terms.scheme import category_rows, in_scheme, some_rows, text_table
from framing.terms.windows import terms_among
from framing.terms.wording import PLAIN, compared, possessive

if TYPE_CHECKING:
    import pandas as pd

    from framing.terms.dictionaries import Dictionary

__all__ = [
    *("EXEMPT", "HIT_COLUMNS", "LEXICON", "Matcher", "SCARE_QUOTES"),
    *("compile_terms", "hits", "occurrences", "read_lexicon", "read_matcher"),
]

LEXICON = DATA / "lexicon.csv"
NEEDED_COLUMNS = ["term", "category", "reason", "source", "origin"]
OTHER_COLUMNS = ["subtype", *Conditions._fields]  # these may be missing, and a cell may be empty
LEXICON_COLUMNS = [*NEEDED_COLUMNS, *OTHER_COLUMNS]
# A term that is sound, and compared as it is written: words of plain letters, with a * at the end.
USUAL = re.compile(r"[a-z]+(?:-[a-z]+)*\*?(?: [a-z]+(?:-[a-z]+)*\*?)*")
TOKEN_COLUMNS = [
    *("token", "start", "sentence", "is_word", "kind"),
    *("voice", "speaker", "government", "statement"),
]
HIT_COLUMNS = [
    *("start", "end", "text", "term", "category", "target", *Roles._fields),
    *("kind", "voice", "speaker", "government", "sentence", "negated"),
]
ORIGINS = ["literature", "example", "article"]
SUBTYPES = ["", "own name", "honour", "grave crime"]
SCARE_QUOTES = "scare quotes"
NEGATORS = word_class("negators") | word_class("deniers")
NEGATION_WINDOW = 5  # words
QUOTE_MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›")


def read_lexicon(
    path: str | PathLike[str] = LEXICON,
    categories: pd.DataFrame | None = None,
    *,
    level: int = 0,
    other: Dictionary | None = None,
) -> pd.DataFrame:
    """Read the loaded terms, one row per term, in the order of the file.

    Columns as in LEXICON_COLUMNS, all text. A term is one or several words in lower case; ``*``
    stands for any letters or digits, also none, within one word, ``?`` for one. A dictionary in
    another form (see ``dictionaries.read_dictionary``) keeps its categories; its ``reason`` and
    ``origin`` are "". ``other`` is what it holds, where it has been read. ``level`` is as in
    ``read_matcher``. Raises InputError naming file and line for a missing column, an empty cell, a
    term not so written or one that no text could match, a double term (also in another category),
    an unknown category or origin.
    """
    if other is None and categories is None and (digest := digest_of(Path(path))):
        return _table(Path(path), level, digest).copy()
    known = None if categories is None else categories["category"].tolist()
    return _leveled(_cells_of(other, path) if other else lexicon_cells(path, known), level)


@lru_cache(maxsize=4)
def _table(path: Path, level: int, digest: str) -> pd.DataFrame:
    """Return the table of a list whose file has a SHA-256: it is made once, and copied."""
    return _leveled(_unchanged(path, digest), level)


def _unchanged(path: Path, digest: str) -> list[list[str]]:
    """Return the cells of a list; InputError where its file no longer has a SHA-256 once read."""
    cells = lexicon_cells(path)
    if digest_of(path) != digest:
        refuse(path, None, "has changed while it was read", "Give the same command again")
    return cells


def _leveled(rows: Sequence[list[str]], level: int) -> pd.DataFrame:
    """Return rows of text as a table whose categories are as deep as told."""
    table = text_table(rows, LEXICON_COLUMNS)
    return table.assign(category=[at_level(cell, level) for cell in table["category"].tolist()])


def read_matcher(path: str | PathLike[str] = LEXICON, level: int = 0) -> Matcher:
    """Read the loaded terms as a Matcher; refuses what ``read_lexicon`` refuses.

    ``level`` says how deep categories are told apart, 1 being the outermost; 0 tells all apart.
    """
    return matcher_of(lexicon_entries(path, level))


def lexicon_entries(path: str | PathLike[str] = LEXICON, level: int = 0) -> tuple[Listed, ...]:
    """Return what a Matcher is made of: term, category, where it counts.

    A list is read once as long as its file holds the same.
    """
    path = Path(path)
    digest = digest_of(path)
    return (_entries if digest else _entries.__wrapped__)(path, level, digest)


@lru_cache(maxsize=4)
def _entries(path: Path, level: int, digest: str) -> tuple[Listed, ...]:
    """Return the entries of a list whose file has a SHA-256, "" for what is no file."""
    return tuple(_entry(cells, level) for cells in _unchanged(path, digest))


@lru_cache(maxsize=4)
def matcher_of(terms: tuple[Listed, ...]) -> Matcher:
    """Return entries made ready for lookup, once per process."""
    return Matcher(terms)


def _entry(cells: Sequence[str], level: int) -> Listed:
    term, category, _reason, _source, _origin, _subtype, *where = cells
    conditions = _conditions(tuple(where))
    pair = term, at_level(category, level)
    return (*pair, conditions) if conditions else pair


@lru_cache(maxsize=1_000)
def _conditions(cells: tuple[str, ...]) -> Conditions | None:
    """Return what cells ask, which are alike in many rows; None where they are empty."""
    return Conditions._make(cells) if any(cells) else None


def lexicon_cells(
    path: str | PathLike[str] = LEXICON, categories: Collection[str] | None = None
) -> list[list[str]]:
    """Return the rows of ``read_lexicon`` as they stand in the file, each as its cells."""
    if Path(path) != LEXICON:
        from framing.terms import dictionaries  # what reads them is not needed for ours

        if other := dictionaries.in_other_form(path):
            return _cells_of(other, path)
    known = categories or [row["category"] for row in category_rows()]
    rows = some_rows(path, NEEDED_COLUMNS, OTHER_COLUMNS)
    sound: set[tuple[str, ...]] = set()  # rows say the same of many terms: it is asked once
    terms = []
    for line, cells in rows:
        term, category, _reason, _source, *rest = cells
        terms.append(term if USUAL.fullmatch(term) else _compared(path, line, term))
        if (said := (category, *rest)) not in sound:
            _check_row(path, line, dict(zip(LEXICON_COLUMNS, cells, strict=True)), known)
            sound.add(said)
    refuse_double(path, [line for line, _ in rows], terms)
    return [cells for _, cells in rows]


def _compared(path: str | PathLike[str], line: int, term: str) -> str:
    """Return a term as it is compared; refuse one that is not written as terms are."""
    check_term(path, line, term)
    return compared(term)


def _check_row(
    path: str | PathLike[str], line: int, row: Mapping[str, str], known: Collection[str]
) -> None:
    """Refuse what a row says of its term in a way that is not known."""
    if row["category"] not in known:
        remedy = f"Known: {', '.join(known)}; a table of term and category alone has its own"
        refuse(path, line, f"unknown category '{row['category']}'", remedy)
    refuse_unknown(path, line, "origin", row["origin"], ORIGINS)
    refuse_unknown(path, line, "subtype", row["subtype"], SUBTYPES)
    check_conditions(path, line, row)


def _cells_of(other: Dictionary, path: str | PathLike[str]) -> list[list[str]]:
    """Return the terms of a dictionary that was read from a path as rows of our form."""
    rest = ["", Path(path).name, "", *[""] * len(OTHER_COLUMNS)]  # no reason, its file, no origin
    return [[term, cell, *rest] for term, cell in other.terms]


Targets = Callable[[Mapping[str, list], list[Row]], list[Roles]]


def hits(
    tokens: pd.DataFrame, lexicon: pd.DataFrame | Matcher, targets: Targets | None = None
) -> pd.DataFrame:
    """Find every use of a loaded term, one row per occurrence, in order of the text.

    Columns as in HIT_COLUMNS. A possessive ending is outside the hit; white space inside ``text``
    is one space. ``targets``, given the tokens as lists by column and the rows (first token, one
    past the last, term, category), tells the roles of actors towards each hit; without it they are
    "". ``target`` is ``said_of`` by the name it had first. See ``occurrences``.
    """
    import pandas as pd

    matcher = lexicon if isinstance(lexicon, Matcher) else compile_terms(lexicon)
    columns = {name: tokens[name].tolist() for name in TOKEN_COLUMNS}
    return pd.DataFrame(hit_columns(columns, matcher, targets)).astype(_HIT_TYPES)


_HIT_TYPES = {
    **dict.fromkeys(HIT_COLUMNS, "str"),
    **dict.fromkeys(("start", "end", "sentence"), "int64"),
    "negated": "bool",
}


def hit_columns(
    tokens: Mapping[str, list], matcher: Matcher, targets: Targets | None = None
) -> dict[str, list]:
    """Return the columns of ``hits`` as lists; ``tokens`` maps TOKEN_COLUMNS to lists."""
    rows = occurrences(tokens, matcher)
    own = ("start", "kind", "voice", "speaker", "government", "sentence")
    found = {name: [tokens[name][row[0]] for row in rows] for name in own}
    found["end"] = [_end(tokens, row[1]) for row in rows]
    found["text"] = [_text(tokens, *row[:2]) for row in rows]
    found["term"], found["category"] = [row[2] for row in rows], [row[3] for row in rows]
    roles = targets(tokens, rows) if targets else [NOBODY] * len(rows)
    found |= {name: [getattr(role, name) for role in roles] for name in Roles._fields}
    found["target"] = found["said_of"]
    found["negated"] = [_negated(tokens, row[0]) for row in rows]
    return {name: found[name] for name in HIT_COLUMNS}


def occurrences(tokens: Mapping[str, list], matcher: Matcher) -> list[Row]:
    """Find every use of a loaded term as (first token, one past the last, term, category).

    ``tokens`` maps ``token, is_word, kind, sentence, statement`` to lists of equal length. A term
    of several words stands within one sentence, one kind and one statement, with no punctuation.
    Scare quotes none of whose words is in a hit are a hit of their own, where the list has the
    category ``stance`` and is ``in_scheme``: they are no term of another's. Paratext has none.
    """
    words, kinds = tokens["token"], tokens["kind"]
    if "paratext" in kinds:
        pairs = zip(words, kinds, strict=True)
        words = ["" if kind == "paratext" else word for word, kind in pairs]
    known = matcher.read(words)
    rows = terms_among(words, known, matcher, Breaks(tokens))
    found = [row for row in rows if row[3] != EXEMPT]
    if found:
        found = kept(found, words, known, matcher, _firsts(tokens["sentence"]))
    if "scare" not in kinds or not (STANCE in matcher.categories and in_scheme(matcher.categories)):
        return found
    taken = {at for first, last, *_ in found for at in range(first, last)}
    return sorted(found + _scare_quotes(tokens, taken))


def _firsts(numbers: Sequence[int]) -> list[int]:
    """Return at which tokens another sentence begins than that of the token before."""
    return [*compress(count(1), map(ne, numbers, islice(numbers, 1, None)))]


class Breaks(Container[int]):
    """The tokens at which a term does not go on: another sentence, kind or statement begins."""

    def __init__(self, tokens: Mapping[str, list]) -> None:
        self.columns = [tokens[name] for name in ("sentence", "kind", "statement")]

    def __contains__(self, at: object) -> bool:
        return isinstance(at, int) and any(col[at] != col[at - 1] for col in self.columns)


def _scare_quotes(tokens: Mapping[str, list], taken: Collection[int]) -> list[Row]:
    """Find the stretches between scare quotes that hold a word, but none that is taken."""
    inside = [at for at, kind in enumerate(tokens["kind"]) if kind == "scare"]
    inside = [at for at in inside if tokens["token"][at] not in QUOTE_MARKS]
    rows = []
    for _, run in groupby(enumerate(inside), lambda pair: pair[1] - pair[0]):
        words = [at for _, at in run if tokens["is_word"][at]]
        if words and not any(at in taken for at in words):
            rows.append((words[0], words[-1] + 1, SCARE_QUOTES, STANCE))
    return rows


def _end(tokens: Mapping[str, list], last: int) -> int:
    """Find where a hit ends that takes in the token before ``last``, less a possessive ending."""
    word = tokens["token"][last - 1]
    return tokens["start"][last - 1] + len(word) - possessive(word)


def _text(tokens: Mapping[str, list], first: int, last: int) -> str:
    """Write a hit as in the text, less a possessive ending."""
    parts = [tokens["token"][first]]
    for at in range(first + 1, last):
        before = tokens["start"][at - 1] + len(tokens["token"][at - 1])
        parts += [" "] if tokens["start"][at] > before else []
        parts.append(tokens["token"][at])
    text = "".join(parts)
    return text[: len(text) - possessive(tokens["token"][last - 1])]


def _negated(tokens: Mapping[str, list], first: int) -> bool:
    """Tell whether a negator is among the words just before a hit, in its sentence."""
    sentences, is_word = tokens["sentence"], tokens["is_word"]
    at, words = first - 1, 0
    while at >= 0 and words < NEGATION_WINDOW and sentences[at] == sentences[first]:
        if is_word[at]:
            words += 1
            word = PLAIN[tokens["token"][at]]
            if word in NEGATORS or word.endswith("n't"):
                return True
        at -= 1
    return False
