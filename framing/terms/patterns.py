"""How a term is written, and what no text could match."""

from __future__ import annotations

from os import PathLike

from framing.base.tables import refuse
from framing.terms.wording import compared_words
from framing.text.tokens import cut_run

WILD = str.maketrans("*?", "xx")
Fault = tuple[str, str]  # what is wrong, and the remedy


def check_term(path: str | PathLike[str], line: int, term: str) -> None:
    """Raise InputError, with file and line, for a term that is not written as terms are."""
    if wrong := fault(term):
        refuse(path, line, *wrong)


def fault(term: str) -> Fault | None:
    """Return what is wrong with a term, or nothing."""
    if term != term.lower():
        return f"'{term}' has capitals", "Write terms in lower case"
    if term != " ".join(term.split()):
        return f"'{term}' has stray spaces", "Put one space between words"
    return unmatched(term)


def unmatched(term: str) -> Fault | None:
    """Return why no text could match a term, or nothing; case and spaces do not matter."""
    for word in compared_words(term) or [""]:
        if not any(map(str.isalnum, word)):
            return f"'{term}' has a word without letters", "Write part of the word"
    if any(word.count("*") > 2 for word in term.split()):
        return f"'{term}' has a word with three *", "Two at most stand in one word"
    if any(cut_run(word)[0] != (word,) for word in term.translate(WILD).split()):
        return f"'{term}' could match no text", "Write it as a text is cut into words."
    return None
