"""Works that are cited, in words: “Gu et al. 2008” in a text, and a line of a list of references.

Source of the entries: BibTeX, as ``data/references.bib`` has them.
"""

from __future__ import annotations

import re
import unicodedata

ENTRY = re.compile(r"^@\w+\{(\w+),.*?^\}\n", re.DOTALL | re.MULTILINE)
FIELD = re.compile(r"^\s*(\w+) = \{(.*)\},?$", re.MULTILINE)
ACCENT = re.compile(r"\\([`'\"^~])\{?(\w)\}?")
ACCENTS = {"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308"}
IN_A_ROW = 3  # authors that are named in a text; of more, the first
Work = dict[str, str]


def entries(bibliography: str) -> dict[str, str]:
    """Return the entries of a bibliography as they stand there, by key."""
    return {match[1]: match[0] for match in ENTRY.finditer(bibliography)}


def works(bibliography: str) -> dict[str, Work]:
    """Return the fields of each entry of a bibliography as plain text, by key."""
    return {
        key: {name: _plain(value) for name, value in FIELD.findall(entry)}
        for key, entry in entries(bibliography).items()
    }


def in_text(work: Work) -> str:
    """Return how a work is cited in a text.

    >>> in_text({"author": "Gu, Kangxia and Ng, Tony and Tang, Man and Schu, W.", "year": "2008"})
    'Gu et al. 2008'
    >>> in_text({"author": "Pagano, Marcello and Tritchler, David", "year": "1983"})
    'Pagano and Tritchler 1983'
    """
    names = [name.partition(",")[0] for name in _authors(work)]
    if len(names) > IN_A_ROW:
        names = [f"{names[0]} et al."]
    *most, last = names
    said = f"{', '.join(most)} and {last}" if most else last
    return f"{said} {work.get('year', '')}".strip()


def in_list(work: Work) -> str:
    """Return a work as a line of a list of references."""
    year = f" ({work['year']})" if "year" in work else ""
    parts = [f"{'; '.join(_authors(work))}{year}", work["title"], _where(work)]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _where(work: Work) -> str:
    """Return where a work came out."""
    if "journal" in work:
        number = f"({work['number']})" if "number" in work else ""
        pages = f", {work['pages']}" if "pages" in work else ""
        return f"{work['journal']} {work.get('volume', '')}{number}{pages}"
    place = ": ".join(work[key] for key in ("address", "publisher") if key in work)
    return f"In: {work['booktitle']}" if "booktitle" in work else place


def _authors(work: Work) -> list[str]:
    """Return the authors' names, each as Last, First."""
    return work["author"].split(" and ")


def _plain(value: str) -> str:
    r"""Return a field as plain text.

    >>> _plain(r"Wile{\'n}ski, 1--2, {Poisson}")
    'Wileński, 1–2, Poisson'
    """
    text = ACCENT.sub(lambda match: match[2] + ACCENTS[match[1]], value)
    text = re.sub("[{}]", "", text).replace("--", "–")
    return unicodedata.normalize("NFC", text)
