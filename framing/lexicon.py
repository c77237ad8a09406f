"""The lexicon of loaded terms, and every place where an article uses one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from itertools import groupby
from os import PathLike

import pandas as pd

from framing.articles import DATA
from framing.matching import (
    Matcher,
    Row,
    compile_terms,
    find_terms,
    plain,
    plain_words,
    possessive,
)
from framing.tables import read_rows, refuse, refuse_double, refuse_unknown
from framing.tokens import spans

__all__ = [
    *("CATEGORIES", "EXEMPT", "HIT_COLUMNS", "LEXICON", "Matcher", "SCARE_QUOTES"),
    *("compile_terms", "counted_categories", "find_terms", "hits", "occurrences"),
    *("read_categories", "read_lexicon"),
]

LEXICON = DATA / "lexicon.csv"
CATEGORIES = DATA / "categories.csv"

LEXICON_COLUMNS = ["term", "category", "reason", "source", "origin"]
CATEGORY_COLUMNS = ["category", "counted", "definition", "examples", "grounds"]
TOKEN_COLUMNS = ["token", "start", "end", "is_word", "kind", "sentence", "statement"]
HIT_COLUMNS = [
    *("start", "end", "text", "term", "category", "target"),
    *("kind", "voice", "speaker", "government", "sentence", "negated"),
]
ORIGINS = ["literature", "example", "article"]
EXEMPT = "exempt"  # matched, so that its words are spoken for, and then left out
STANCE = "stance"
SCARE_QUOTES = "scare quotes"
NEGATORS = frozenset({"not", "never", "no", "nor", "neither", "without", "cannot"})
NEGATION_WINDOW = 5  # words
QUOTE_MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›")


def read_categories(path: str | PathLike[str] = CATEGORIES) -> pd.DataFrame:
    """Read the category scheme, one row per category, in the order charts show them.

    Columns as in CATEGORY_COLUMNS, all text; ``counted`` is yes or no.
    Raises InputError naming file and line for a missing column, an empty cell, a double category,
    and a scheme without ``stance`` (where scare quotes count) or ``exempt`` (alone not counted).
    """
    lines, table = _table(path, CATEGORY_COLUMNS)
    for line, name, counted in zip(lines, table["category"], table["counted"], strict=True):
        if counted != (right := "no" if name == EXEMPT else "yes"):
            refuse(path, line, f"'{name}' has counted '{counted}'", f"Write {right}")
    refuse_double(path, lines, table["category"])
    for name in sorted({STANCE, EXEMPT} - set(table["category"])):
        refuse(path, None, f"category '{name}' is missing", "Add a row for it")
    return table


def counted_categories(categories: pd.DataFrame) -> list[str]:
    """Name the categories that are counted, in the order of the scheme."""
    return categories.loc[categories["counted"] == "yes", "category"].tolist()


def read_lexicon(
    path: str | PathLike[str] = LEXICON, categories: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Read the loaded terms, one row per term, in the order of the file.

    Columns as in LEXICON_COLUMNS, all text. A term is one or several words in lower case; ``*``
    stands for any letters or digits, also none, within one word. Raises InputError naming file
    and line for a missing column, an empty cell, a term not so written or one that no text could
    match, a double term (also in another category), an unknown category or origin.
    """
    known = read_categories() if categories is None else categories
    lines, table = _table(path, LEXICON_COLUMNS)
    for line, row in zip(lines, table.itertuples(), strict=True):
        _check_term(path, line, row.term)
        refuse_unknown(path, line, "category", row.category, known["category"].tolist())
        refuse_unknown(path, line, "origin", row.origin, ORIGINS)
    refuse_double(path, lines, [" ".join(plain_words(term)) for term in table["term"]])
    return table


def _table(path: str | PathLike[str], columns: list[str]) -> tuple[list[int], pd.DataFrame]:
    """Read a CSV file as text, with the line on which each row begins."""
    rows = read_rows(path, columns)
    if not rows:
        refuse(path, 1, "has no row", "Write at least one")
    table = pd.DataFrame([cells for _, cells in rows], columns=columns, dtype="str")
    return [line for line, _ in rows], table


def _check_term(path, line: int, term: str) -> None:
    if term != term.lower():
        refuse(path, line, f"'{term}' has capitals", "Write terms in lower case")
    if term != " ".join(term.split()):
        refuse(path, line, f"'{term}' has stray spaces", "Put one space between words")
    for word in plain_words(term):
        if not any(map(str.isalnum, word)):
            refuse(path, line, f"'{term}' has a word without letters", "Write part of the word")
    if any(word.count("*") > 2 for word in term.split()):
        refuse(path, line, f"'{term}' has a word with three *", "Two at most stand in one word")
    sample = term.replace("*", "x")
    if [sample[start:end] for start, end in spans(sample)] != sample.split():
        refuse(path, line, f"'{term}' could match no text", "Write it as a text is cut into words.")


def hits(
    tokens: pd.DataFrame,
    lexicon: pd.DataFrame | Matcher,
    targets: Callable[[pd.DataFrame, list[Row]], list[str]] | None = None,
) -> pd.DataFrame:
    """Find every use of a loaded term, one row per occurrence, in order of the text.

    Columns as in HIT_COLUMNS. A possessive ending is outside the hit; white space inside ``text``
    is one space. ``targets``, given the tokens and the rows (first token, one past the last, term,
    category), names what each hit is said of; without it ``target`` is "". See ``occurrences``.
    """
    matcher = lexicon if isinstance(lexicon, Matcher) else compile_terms(lexicon)
    columns = {name: tokens[name].tolist() for name in TOKEN_COLUMNS}
    rows = occurrences(columns, matcher)
    found = tokens.iloc[[row[0] for row in rows]].reset_index(drop=True)
    found["end"] = [_end(columns, row[1]) for row in rows]
    found["text"] = [_text(columns, *row[:2]) for row in rows]
    found["term"], found["category"] = [row[2] for row in rows], [row[3] for row in rows]
    found["target"] = targets(tokens, rows) if targets else ""
    found["negated"] = [_negated(columns, row[0]) for row in rows]
    return found[HIT_COLUMNS].astype(_HIT_TYPES)


_HIT_TYPES = {
    **dict.fromkeys(HIT_COLUMNS, "str"),
    **dict.fromkeys(("start", "end", "sentence"), "int64"),
    "negated": "bool",
}


def occurrences(tokens: Mapping[str, list], matcher: Matcher) -> list[Row]:
    """Find every use of a loaded term as (first token, one past the last, term, category).

    ``tokens`` maps ``token, is_word, kind, sentence, statement`` to lists of equal length. A term
    of several words stands within one sentence, one kind and one statement, with no punctuation.
    Scare quotes none of whose words is in a hit are a hit of their own. Paratext has none.
    """
    words = [
        token if is_word and kind != "paratext" else ""
        for token, is_word, kind in zip(
            tokens["token"], tokens["is_word"], tokens["kind"], strict=True
        )
    ]
    segments = list(zip(tokens["sentence"], tokens["kind"], tokens["statement"], strict=True))
    found = [row for row in find_terms(words, matcher, segments) if row[3] != EXEMPT]
    taken = {at for first, last, *_ in found for at in range(first, last)}
    return sorted(found + _scare_quotes(tokens, taken))


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
    return tokens["end"][last - 1] - possessive(tokens["token"][last - 1])


def _text(tokens: Mapping[str, list], first: int, last: int) -> str:
    """Write a hit as in the text, less a possessive ending."""
    parts = [tokens["token"][first]]
    for at in range(first + 1, last):
        parts += [" "] if tokens["start"][at] > tokens["end"][at - 1] else []
        parts.append(tokens["token"][at])
    text = "".join(parts)
    return text[: len(text) - possessive(tokens["token"][last - 1])]


def _negated(tokens: Mapping[str, list], first: int) -> bool:
    """Tell whether a negator is among the words just before a hit, in its sentence."""
    words: list[str] = []
    at = first - 1
    while at >= 0 and len(words) < NEGATION_WINDOW:
        if tokens["sentence"][at] != tokens["sentence"][first]:
            break
        if tokens["is_word"][at]:
            words.append(plain(tokens["token"][at]))
        at -= 1
    return any(word in NEGATORS or word.endswith("n't") for word in words)
