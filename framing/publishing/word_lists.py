"""What a page says of the list of terms it counts with, and of what negation changes: plain text.

What the shipped categories mean is said of the shipped categories alone. Another's list is named,
shown and counted; what it means is for its authors to say, and nothing is declared of it that was
not fixed before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.base import prose
from framing.terms.filed import SEVERAL, apart
from framing.terms.scheme import BY_CONSTRUCTION, read_categories

if TYPE_CHECKING:
    from pandas import DataFrame

    from framing.terms.chosen import Chosen

EXAMPLES = 5  # terms shown of a category
CLAIMED = ("label", "law")  # what is claimed of the collection's article
SHIPPED = "Terms are those of the shipped list"
ALONE = "With one category there is one test of each kind, and nothing to correct for"
UNFIXED = (
    "No family of tests was fixed for these categories before the article was read: the p-values "
    "are shown, and nothing is declared from them. A protocol can fix some for the next article."
)


def noun(terms: Chosen) -> str:
    """Return what a term of a list is called."""
    return "loaded term" if terms.ours else "listed term"


def about(terms: Chosen) -> str:
    """Say which list is counted with, whose its categories are, and what of it does not count."""
    size = (
        f"{prose.quantity(terms.terms, 'term')} in "
        f"{prose.quantity(len(terms.categories), 'category', 'categories')}"
    )
    if terms.shipped:
        return f"{SHIPPED} ({size}), part of which was written after reading one article."
    said = f"Terms are those of {terms.path.name} ({terms.form}, {size})"
    said += ", under the shipped categories." if terms.ours else (
        ", not of the shipped list: what its categories mean is for its authors to say."
    )  # fmt: skip
    if terms.level:
        said += f" Categories are told apart down to level {terms.level}."
    notes = f" Of the file: {'; '.join(terms.notes)}." if terms.notes else ""
    return f"{said}{notes} SHA-256 of the file: {terms.sha256}."


def contents(terms: Chosen) -> DataFrame:
    """Return a row per category: how many terms it has, and what it is.

    Columns ``category, terms``, then ``definition`` of the shipped categories, or ``examples``,
    the first terms, of others.
    """
    import pandas as pd

    rows, names = apart(terms.table), terms.categories
    parts = {name: part["term"].tolist() for name, part in rows.groupby("category")}
    if terms.ours:
        known = read_categories().set_index("category")["definition"]
        last = {"definition": [known[name] for name in names]}
    else:
        last = {"examples": [_first(parts[name]) for name in names]}
    sizes = [len(parts[name]) for name in names]
    return pd.DataFrame({"category": names, "terms": sizes, **last})


def _first(terms: list[str]) -> str:
    """Return the first terms of a category, and how many more there are."""
    more = f" and {len(terms) - EXAMPLES:,} more" if len(terms) > EXAMPLES else ""
    return f"{', '.join(terms[:EXAMPLES])}{more}"


def declares(terms: Chosen) -> bool:
    """Return whether differences in kind may be claimed: of a family that the scheme fixes."""
    return terms.ours


def asked(table: DataFrame, terms: Chosen) -> list[str]:
    """Return the categories that are put to every test: those of which the shipped list claims.

    Of another's list, of which nothing is claimed, the two that are used most, whichever side uses
    them, so that no difference decides which. ``table`` as ``findings.planned`` gives it.
    """
    if terms.shipped:
        return list(CLAIMED)
    uses = table["count"] + table["against_count"]
    most = uses.sort_values(ascending=False, kind="stable").index[: len(CLAIMED)]
    return table.loc[sorted(most), "category"].tolist()


def family(table: DataFrame, terms: Chosen, *, fixed: bool = False) -> str:
    """Say which tests are run, and which are corrected together; "" without a comparison.

    ``table`` as ``findings.planned`` gives it; ``fixed`` where a protocol was given.
    """
    if table.empty:
        return ""
    many = len(table) > 1
    said = (
        f"Tested by both tests: {prose.listed(table['category'])}. "
        f"{f'Each test is corrected over these {len(table)} together (Holm)' if many else ALONE}."
    )
    out = [name for name in terms.categories if name in BY_CONSTRUCTION and terms.ours]
    if out:
        said += f" Not tested: {prose.listed(out)}, of which whoever reports has more by reporting."
    if terms.table["category"].str.contains(SEVERAL, regex=False).any():
        said += " A term of several categories is in the test of each: these tests share it."
    if declares(terms):
        return said
    return f"{said} {'A protocol fixed what is tested as such, below.' if fixed else UNFIXED}"


def lowest(table: DataFrame) -> str:
    """Say which category came out farthest, where nothing may be declared; "" without a test.

    ``table`` as ``findings.planned`` gives it.
    """
    p = table["p_sentences_holm"].dropna()
    if p.empty or not (table["count"] + table["against_count"]).any():
        return ""
    row = table[table["p_sentences_holm"] == p.min()].iloc[0]
    return (
        f"Of single categories nothing is declared. The smallest corrected p is that of "
        f"{row['category']}, {prose.probability(row['p_sentences_holm'])}: {prose.sides(row)}."
    )


def negation(table: DataFrame, term: str) -> str:
    """Say what is negated, and what it would change to leave it out.

    ``table`` as made by ``rates.negated_by_voice``, ``term`` what a term of the list is called.
    """
    negated, every = int(table["negated"].sum()), int(table["count"].sum())
    if not negated:
        return f"None of the {prose.quantity(every, term)} stands negated."
    each = [
        f"{row['voice']} {row['negated']} of {row['count']} (per 1,000 words {row['per_1000']:.1f} "
        f"with them, {row['affirmed_per_1000']:.1f} without)"
        for _, row in table[table["negated"] > 0].iterrows()
    ]
    return (
        f"Within a few words after a negation or a denial stand {negated:,} of "
        f"{prose.quantity(every, term)}: {prose.listed(each)}. They are counted all the same, in "
        f"every table and test: to deny a word is to use it."
    )
