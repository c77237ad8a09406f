"""Every place where an article uses a loaded term."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Mapping, Sequence
from itertools import compress, count, groupby, islice
from operator import ne
from typing import TYPE_CHECKING

from framing.base.words import word_class
from framing.terms.context import kept
from framing.terms.filed import EXEMPT, STANCE
from framing.terms.matching import Matcher, compile_terms
from framing.terms.roles import NOBODY, Roles
from framing.terms.runs import Row
from framing.terms.scheme import in_scheme
from framing.terms.windows import terms_among
from framing.terms.wording import PLAIN, possessive

if TYPE_CHECKING:
    import pandas as pd

TOKEN_COLUMNS = [
    *("token", "start", "sentence", "is_word", "kind"),
    *("voice", "speaker", "government", "statement"),
]
HIT_COLUMNS = [
    *("start", "end", "text", "term", "category", "target", *Roles._fields),
    *("kind", "voice", "speaker", "government", "sentence", "negated"),
]
SCARE_QUOTES = "scare quotes"
NEGATORS = word_class("negators") | word_class("deniers")
NEGATION_WINDOW = 5  # words
QUOTE_MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›")


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
