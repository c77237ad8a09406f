"""The methods of an analysis in two paragraphs, every number of them computed, and what they cite.

Markdown, with the citation keys that pandoc knows, and a bibliography of those keys in BibTeX.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing import __version__
from framing.base import prose
from framing.base.errors import InputError
from framing.base.files import make_folder, write_files
from framing.base.kinds import OTHER, PARAPHRASE, PARATEXT, REPORTER
from framing.base.places import DATA
from framing.base.texts import read_text, text_sha256
from framing.coding.certainty import sure
from framing.measures.claims import FEWEST, LEVEL
from framing.measures.permutation import SHUFFLES, dealt
from framing.measures.reliability import alpha
from framing.measures.resampling import SEED, units
from framing.publishing import cited, findings, word_lists
from framing.publishing.export import default_folder, markdown
from framing.reading.articles import METADATA
from framing.terms.chosen import Chosen, choose
from framing.voices.voiced import tokens

if TYPE_CHECKING:
    from pandas import DataFrame

    from framing.measures.analysis import Analysis

FILES = ("methods.md", "references.bib")  # where the two parts of Methods are written
REFERENCES = DATA / "references.bib"
NAMES = {
    **{REPORTER: "the reporter's own", PARAPHRASE: "paraphrase"},
    PARATEXT: "datelines, credits and the like",
}
CLAIMED = (
    f"A difference is claimed where the corrected permutation test gives p < {LEVEL} and each side "
    f"has {FEWEST} parts of sentences or more."
)
CITED = re.compile(r"\[-?@([a-z0-9]+)\]")


class Methods(NamedTuple):
    """Two paragraphs in Markdown, and the works that they cite in BibTeX."""

    text: str
    references: str

    @property
    def plain(self) -> str:
        """Return the paragraphs as plain text, works cited by author and year."""
        known = cited.works(self.references)
        text = CITED.sub(lambda match: f"({cited.in_text(known[match[1]])})", self.text)
        return re.sub(r"\\(.)", r"\1", text).strip()

    @property
    def works(self) -> list[str]:
        """Return the works that are cited, each as a line of a list of references."""
        return sorted(map(cited.in_list, cited.works(self.references).values()))


def methods(
    found: Analysis,
    coded: DataFrame | None = None,
    lexicon: str | Path | Chosen | None = None,
    planned: DataFrame | None = None,
) -> Methods:
    """Say how an article was analysed, and with what: hashes, versions, settings, sizes.

    ``coded`` are the statements of a coding by hand to hold the voices against, ``lexicon`` the
    list that was counted, where it is not the shipped one, ``planned`` the comparison as
    ``findings.planned`` gives it, where that has been made. Raises InputError for a key that the
    bibliography does not have.
    """
    planned = findings.planned(found) if planned is None else planned
    chosen = choose(lexicon)
    terms = [
        _list(found, chosen), _tests(found, planned, chosen), _outcome(found, planned, chosen)
    ]  # fmt: skip
    voices = " ".join([_article(found), _voices(found), _checked(found, coded)])
    text = f"{voices}\n\n{' '.join(filter(None, terms))}\n"
    return Methods(text, references(text))


def write(said: Methods, *, prefix: str = "", folder: Path | None = None) -> dict[str, Path]:
    """Write methods as ``methods.md`` and what they cite as ``references.bib``; return the paths.

    ``prefix`` goes before both names; ``folder`` defaults as in ``export.figure``. Raises
    InputError where a file cannot be written; then neither has changed.
    """
    place = make_folder(folder or default_folder())
    paths = {name: place / f"{prefix}{name}" for name in FILES}
    write_files({path: text.encode() for path, text in zip(paths.values(), said, strict=True)})
    return paths


def references(text: str, file: Path = REFERENCES) -> str:
    """Return the entries that a text cites, sorted by key; InputError for one that is not there."""
    known, keys = cited.entries(read_text(file)), sorted(set(CITED.findall(text)))
    for key in keys:
        if key not in known:
            raise InputError(f"has no entry {key!r}", file=file, remedy="Add it, or cite another")
    return "\n".join(known[key] for key in keys)


# ---------------------------------------------------------------- voices


def _article(found: Analysis) -> str:
    """Say which text this is."""
    article = found.article
    stated = ((key, article.metadata.get(key)) for key in METADATA)
    known = [f"{key} {markdown(str(value))}" for key, value in stated if value]
    about = "; ".join([*known, f"SHA-256 of its text {text_sha256(article.text)}"])
    words = prose.quantity(int(found.tokens["is_word"].sum()), "word")
    return f"The material is one article, {markdown(article.name)} ({about}), of {words}."


def _voices(found: Analysis) -> str:
    """Say how the words were told apart, and how many each voice has."""
    words = found.tokens.loc[found.tokens["is_word"], "voice"].value_counts()
    order = [REPORTER, *found.governments, OTHER, PARAPHRASE, PARATEXT]
    each = [
        f"{NAMES.get(voice) or f'quotations of {_named(voice)}'} ({words[voice]:,})"
        for voice in order
        if words.get(voice)
    ]
    return (
        f"Rules of English news prose, without a trained model, told whose words they are "
        f"(framing {__version__}) [@framing]: {prose.listed(each) or 'there are none'}. Quotations "
        f"are counted for the government of their speaker, paraphrase on neither side."
    )


def _checked(found: Analysis, coded: DataFrame | None) -> str:
    """Say who has looked at the voices, and how far rules like these can be trusted."""
    said = [f"{findings.read_by(found).capitalize()}."]
    rates = np.array(sure(found.statements), dtype=float)
    if np.isfinite(rates).any():
        low, high = np.nanmin(rates), np.nanmax(rates)
        said.append(
            f"On news articles that others had coded [@newell2018], statements found by the same "
            f"rules were right in {low:.0%} to {high:.0%}, by rule."
        )
    if coded is not None:
        words, by_hand = found.tokens["is_word"], tokens(found.article, coded)
        kinds = alpha(found.tokens.loc[words, "kind"], by_hand.loc[words, "kind"])
        said.append(
            f"Over the words of this article, the kinds found and a coding by hand agree at "
            f"Krippendorff's alpha {kinds:.2f} [@krippendorff2004]."
        )
    return " ".join(said)


def _named(voice: str) -> str:
    """Return what a quoted voice is called in a sentence."""
    return "others" if voice == OTHER else markdown(voice)


# ---------------------------------------------------------------- terms


def _list(found: Analysis, chosen: Chosen) -> str:
    """Say which list was counted, and how."""
    noun = word_lists.noun(chosen).capitalize()
    names = prose.listed(markdown(name) for name in found.categories)
    ground = ", which follow the functions of framing [@entman1993]" if chosen.shipped else ""
    return (
        f"{noun}s are those of the list {markdown(chosen.path.name)} (SHA-256 "
        f"{chosen.sha256}): {prose.quantity(chosen.terms, 'term')} in "
        f"{prose.quantity(len(found.categories), 'category', 'categories')} ({names}){ground}, the "
        f"same for every voice. The longest match wins and a word counts once. Rates are per 1,000 "
        f"words, with exact Poisson intervals [@garwood1936]."
    )


def _tests(found: Analysis, table: DataFrame, chosen: Chosen) -> str:
    """Say how the sides were compared, or that there are no two sides."""
    if table.empty:
        return findings.UNQUOTED
    apart = [name for name in found.categories if name not in set(table["category"])]
    untested = f"; {prose.listed(apart)} was counted and not tested" if apart else ""
    row = table.iloc[0]
    return (
        f"The reporter's rates were compared with those of the quoted voices together "
        f"({prose.listed(map(_named, found.quoted))}): ratios with score intervals "
        f"[@gu2008], the exact test of two Poisson rates [@przyborowski1940], and a permutation "
        f"test that deals parts of sentences, {row['sentences']:,} and "
        f"{row['against_sentences']:,}, out anew to both sides, {_counted(found, table)}. Both "
        f"tests were corrected over {prose.quantity(len(table), 'category', 'categories')} "
        f"[@holm1979]{untested}. {CLAIMED if word_lists.declares(chosen) else word_lists.UNFIXED}"
    )


def _counted(found: Analysis, table: DataFrame) -> str:
    """Say whether every arrangement was counted, or how many were drawn."""
    parts = units(found.tokens, found.hits, found.quoted, category=table["category"].iloc[0])
    number = dealt(parts).arrangements
    if not table["p_sentences_error"].any():
        return f"all {number:,} arrangements counted [@pagano1983]"
    return f"{SHUFFLES:,} of {number:.1e} arrangements drawn with seed {SEED} [@phipson2010]"


def _outcome(found: Analysis, table: DataFrame, chosen: Chosen) -> str:
    """Say what was found, in the words of the report; nothing where there are no two sides."""
    if table.empty:
        return ""
    declared = word_lists.declares(chosen)
    amount = findings.amount(found, term=word_lists.noun(chosen), declared=declared)
    in_kind = findings.kinds(table) if declared else word_lists.lowest(table)
    return f"{amount} {in_kind}".strip()
