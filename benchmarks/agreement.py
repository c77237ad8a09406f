"""Hold the hits of a peer against ours: how many are the same, and why the others are not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from framing.terms.wording import possessive
from framing.text.tokens import spans

Hit = tuple[int, int, str]

POSSESSIVE = "a possessive ending"
SPACE = "words over a line's end or wide space"
INSIDE = "part of a longer word"
CROSSES = "words with punctuation between them"
OVERLAP = "another choice among overlapping terms"
PHRASE, HYPHEN = "terms of several words", "terms with a hyphen"
INSIDE_OR_NESTED = "part of a longer word or term"
OTHER = "otherwise"


class Agreement(NamedTuple):
    """Hits found by both, by us alone and by the peer alone, the latter two with reasons."""

    same: int
    missing: Counter[str]
    extra: Counter[str]

    def __add__(self, other: Agreement) -> Agreement:
        """Put the agreement on two texts together."""
        return Agreement(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def share(self) -> float:
        """Return the share that both found of all that either found; 1 where neither did."""
        found = self.same + self.missing.total() + self.extra.total()
        return self.same / found if found else 1.0


NOTHING = Agreement(0, Counter(), Counter())


def compared(text: str, ours: Iterable[Hit], theirs: Iterable[Hit]) -> Agreement:
    """Compare hits of one text by place and category."""
    ours, theirs = set(ours), set(theirs)
    tokens = spans(text)
    missing = Counter(_missed(text, hit, theirs) for hit in ours - theirs)
    extra = Counter(_added(text, hit, ours, tokens) for hit in theirs - ours)
    return Agreement(len(ours & theirs), missing, extra)


def _missed(text: str, hit: Hit, theirs: set[Hit]) -> str:
    """Say why a peer may lack one of our hits."""
    start, end, _ = hit
    if _overlaps(hit, theirs):
        return OVERLAP
    if text[start:end] != " ".join(text[start:end].split()):
        return SPACE
    # ’s after the hit, or ’ after its last s.
    owned = possessive(text[end : end + 2]) == 2 or possessive(text[end - 1 : end + 1]) == 1
    return POSSESSIVE if owned else OTHER


def _added(text: str, hit: Hit, ours: set[Hit], tokens: list[tuple[int, int]]) -> str:
    """Say why a peer may have a hit that we do not."""
    start, end, _ = hit
    if any(a < start < b or a < end < b for a, b in tokens):
        return INSIDE
    within = text[start:end].replace("-", "").replace("'", "").replace("’", "")
    if "\n" in within or not all(letter.isalnum() or letter == " " for letter in within):
        return CROSSES
    return OVERLAP if _overlaps(hit, ours) else OTHER


def _overlaps(hit: Hit, others: set[Hit]) -> bool:
    """Tell whether a hit shares a character with one of others."""
    return any(hit[0] < end and start < hit[1] for start, end, _ in others)


def compared_counts(ours: Mapping[str, int], theirs: Mapping[str, int]) -> Agreement:
    """Compare how often each phrase was counted in one text, where a peer gives no places."""
    ours, theirs = Counter(ours), Counter(theirs)
    missing, extra = Counter(), Counter()
    for phrase, count in (ours - theirs).items():
        missing[HYPHEN if "-" in phrase else PHRASE if " " in phrase else OTHER] += count
    for count in (theirs - ours).values():
        extra[INSIDE_OR_NESTED] += count
    return Agreement((ours & theirs).total(), missing, extra)


def reasons(agreement: Agreement) -> str:
    """Write the reasons of an agreement, the most frequent first.

    >>> reasons(Agreement(8, Counter({"a possessive ending": 2}), Counter()))
    'lacks 2: a possessive ending (2)'
    """
    named = (("lacks", agreement.missing), ("adds", agreement.extra))
    parts = [f"{verb} {found.total():,}: {_listed(found)}" for verb, found in named if found]
    return "; ".join(parts)


def _listed(found: Counter[str]) -> str:
    """Write reasons with how often each holds."""
    return ", ".join(f"{reason} ({count:,})" for reason, count in found.most_common())
