"""What a report says of any article, whatever is missing from it: sentences, plain text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from framing.base import prose
from framing.base.kinds import PARAPHRASE, PARATEXT, REPORTER
from framing.coding.codings import BY_HAND, disagreements
from framing.measures import claims, contrasts, protocol
from framing.measures.protocol import Protocol, read_protocol
from framing.reading.articles import METADATA
from framing.voices.voiced import tokens

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from framing.measures.analysis import Analysis
    from framing.terms.chosen import Chosen

BESIDE = "paratext (bylines, credits)"  # what a report calls it, where there is any
SURE = 0.8  # of statements of a sort that must be right, or it is worth checking
UNQUOTED = "No statement is quoted in this article, so that there is nothing to compare."
NAMELESS = (
    "No term of the list, in the reporter's words or quoted ones, stands in a phrase that names an "
    "actor."
)


def subject(found: Analysis) -> str:
    """Say which article this is, as far as its sidecar knows, and who read its voices."""
    known = [f"{key} {value}" for key, value in found.article.metadata.items() if key in METADATA]
    about = f" ({', '.join(known)})" if known else ""
    return f"Article: {found.article.name}{about}. The voices are found by rule; {read_by(found)}."


def read_by(found: Analysis) -> str:
    """Say how much of the article's voices a reader has corrected."""
    rows = found.statements.loc[found.statements["rule"] == BY_HAND, ["start", "end"]]
    if rows.empty:
        return "nobody has corrected them for this report"
    spans = rows.to_numpy().tolist()
    starts = found.tokens.loc[found.tokens["is_word"], "start"].tolist()
    changed = sum(any(start <= at < end for start, end in spans) for at in starts)
    return f"a reader's corrections stand in their place for {changed:,} of {len(starts):,} words"


def shares(found: Analysis) -> str:
    """Say how the words divide among the reporter, the quoted voices, paraphrase and paratext."""
    rows = found.tokens[found.tokens["is_word"]]
    words = rows["voice"].value_counts()
    if words.empty:
        return "The article has no words."
    named = [f"{voice} {words[voice]:,}" for voice in found.quoted]
    quoted = f"quoted ({prose.listed(named)})" if named else "quoted"
    whose = {
        "are the reporter's own": words.get(REPORTER, 0),
        quoted: sum(words[voice] for voice in found.quoted),
        "paraphrase": words.get(PARAPHRASE, 0),
    }
    if PARATEXT in words:
        whose[BESIDE] = words[PARATEXT]
    parts = {what: f"{number / words.sum():.0%}" for what, number in whose.items()}
    total = sum(int(part.removesuffix("%")) for part in parts.values())
    said = ", ".join(f"{part} {what}" for what, part in parts.items())
    rounded = "" if total == 100 else f"; rounded, {total}% in all"
    return (
        f"Of {prose.quantity(words.sum(), 'word')}, {said}{rounded}."
        f"{_ascribed(rows['kind'].value_counts())}"
    )


def _ascribed(kinds: Series) -> str:
    """Say how many words are attitudes and topics, and for whom they are counted."""
    said = []
    if kinds.get("topic"):
        said.append(
            f"What somebody is said to have spoken of: {kinds['topic']:,} of the reporter's."
        )
    if kinds.get("attitude"):
        said.append(f"What somebody hopes, fears or believes: {kinds['attitude']:,} of paraphrase.")
    return "".join(f" {sentence}" for sentence in said)


def longest(found: Analysis) -> str:
    """Say which voice has the longest stretch without another's word between."""
    words = found.tokens.loc[found.tokens["is_word"], "voice"]
    if words.empty:
        return "There is no stretch to name."
    runs = words.groupby((words != words.shift()).cumsum()).agg(["first", "size"])
    voice, size = runs.loc[runs["size"].idxmax()]
    stretches = prose.quantity(len(runs), "stretch", "stretches")
    return f"The words fall into {stretches}; the longest, of {size:,}, is in one voice: {voice}."


def silent(found: Analysis) -> str:
    """Say which governments are declared and never quoted."""
    governments = [name for name in found.article.governments if name not in found.governments]
    if governments:
        return f"Spoken of or for, and not quoted: {prose.listed(governments)}."
    return "" if found.governments else "No government is quoted, and none is declared."


def doubtful(listed: DataFrame) -> str:
    """Say how many statements are of a sort that others' articles show to be doubtful.

    ``listed`` as ``certainty.least_sure_first`` gives it.
    """
    weak, guessed = int((listed["sure"] < SURE).sum()), int((listed["resolved"] == "unsure").sum())
    if not weak and not guessed:
        return f"None is of a sort that was right in fewer than {SURE:.0%} of cases elsewhere."
    return (
        f"To be checked first: of {prose.quantity(len(listed), 'stretch', 'stretches')}, {weak} of "
        f"a sort that was right in fewer than {SURE:.0%} of cases elsewhere, and {guessed} whose "
        f"speaker is a guess."
    )


def comparable(found: Analysis) -> bool:
    """Return whether both the reporter and somebody who is quoted have words."""
    words = found.totals.set_index("voice")["words"]
    return bool(found.quoted and words[REPORTER] and words[found.quoted].any())


def planned(found: Analysis) -> DataFrame:
    """Return the comparison by category, without a row where there is nothing to compare."""
    import pandas as pd

    if not comparable(found):
        return pd.DataFrame(columns=claims.COLUMNS)
    return claims.comparison(found, found.quoted)


def amount(found: Analysis, *, term: str = "loaded term", declared: bool = True) -> str:
    """Say whether the sides differ in how many terms they use, called ``term``.

    Not ``declared`` is what was not fixed before the article was read: it is told and not claimed.
    """
    if not comparable(found):
        return UNQUOTED if not found.quoted else "The reporter has no words here to compare."
    row = claims.amount(found, found.quoted)
    if not row["count"] + row["against_count"]:
        return "Neither the reporter nor a quoted voice uses a term of the list."
    sides = f"{prose.sides(row)}, ratio {prose.ratio(row)}"
    if claims.too_short(row.to_frame().T):
        each = f"{term.capitalize()}s of the reporter and of the quoted voices"
        return f"{each}: {sides}. {_short(row)}"
    unclear = row["low"] <= 1 <= row["high"] or row["p_sentences"] >= claims.LEVEL
    apart = "cannot be told apart" if unclear else "differ" if declared else "lie apart"
    chance = f"with parts of sentences dealt out anew {prose.probability(row['p_sentences'])}"
    said = "" if declared or unclear else ", which is described and, unfixed, not claimed"
    return (
        f"By this list of words, the rates of {term}s of the reporter and of the quoted voices "
        f"{apart}: {sides}; {chance}{said}."
    )


def _short(row: Series) -> str:
    """Say that a side has too few sentences for a claim."""
    return (
        f"The words stand in {prose.quantity(row['sentences'], 'sentence')} of the reporter and "
        f"{row['against_sentences']:,} of the quoted; with fewer than {claims.FEWEST} on a side "
        f"nothing can be said of a difference."
    )


def kinds(table: DataFrame) -> str:
    """Say in which categories the sides differ after correction; empty without a comparison.

    ``table`` as ``planned`` gives it.
    """
    if not (table["count"] + table["against_count"]).any() or claims.too_short(table):
        return ""
    clear = claims.claimed(table)
    if clear.empty:
        return (
            f"In none of the {len(table)} planned categories is a difference larger than what "
            f"dealing the sentence parts out anew would give."
        )
    each = [f"{row['category']} ({prose.sides(row)})" for _, row in clear.iterrows()]
    return (
        f"In kind they differ in {prose.listed(each)}: p < {claims.LEVEL} after correction for "
        f"{len(table)} comparisons, with parts of sentences as units."
    )


def fixed(
    found: Analysis, given: str | Path | Protocol | None, terms: Chosen
) -> tuple[str, DataFrame]:
    """Say what a protocol had fixed, and return what the article says to it, if there is one.

    ``given`` is the protocol or its path, ``terms`` the list that was counted with.
    """
    import pandas as pd

    if given is None:
        said = "Nothing was fixed before this article was read: what it shows is exploratory."
        return said, pd.DataFrame(columns=protocol.COLUMNS)
    fixed = given if isinstance(given, Protocol) else _read_protocol(found, given)
    expected = [f"{category} more in the {more}" for category, more in fixed.hypotheses]
    said = f"Fixed on {fixed.fixed}: {prose.listed(expected)}. "
    if fixed.lexicon_sha256 != terms.sha256 or terms.level:
        said += "The list of terms is not the one that was fixed, so that this is another test. "
    if str(found.article.metadata.get("date", "9999")) < fixed.fixed:
        said += "The article is older than the protocol. "
    if not found.quoted:
        return f"{said}{UNQUOTED}", pd.DataFrame(columns=protocol.COLUMNS)
    table = protocol.registered(found, found.quoted, fixed)
    each = [f"{row['category']}, {row['outcome']}" for _, row in table.iterrows()]
    return f"{said}What the article says: {prose.listed(each)}.", table


def _read_protocol(found: Analysis, path: str | Path) -> Protocol:
    """Read a protocol for the categories of an analysis."""
    return read_protocol(Path(path), claims.planned_categories(found.categories))


def hopeless(table: DataFrame) -> str:
    """Say in which categories no division of the terms could have told the sides apart.

    ``table`` as ``planned`` gives it.
    """
    sizes = table.assign(total=table["count"] + table["against_count"])
    bases = sizes[["total", "words", "against_words"]].to_numpy()
    never = [contrasts.smallest_p(*row) > claims.LEVEL / len(table) for row in bases]
    names = prose.listed(table.loc[never, "category"])
    if not any(never):
        return ""
    return (
        f"However their terms fell, these categories could not reach p < {claims.LEVEL} / "
        f"{len(table)}, the first step of Holm's correction: {names}. Nothing can be concluded "
        f"from them."
    )


def named(found: Analysis) -> DataFrame:
    """Return the hits of the reporter and the quoted voices that are said of an actor."""
    hits = found.hits
    return hits[hits["voice"].isin([REPORTER, *found.quoted]) & (hits["target"] != "")]


def apart(found: Analysis, by_hand: DataFrame) -> DataFrame:
    """Return where an analysis and the statements of a coding by hand differ, with the words."""
    rows = disagreements(found.tokens, tokens(found.article, by_hand))
    texts = [found.article.text[start:end] for start, end in rows[["start", "end"]].to_numpy()]
    return rows.assign(text=texts)
