"""One file with many articles → an extract for each."""

from __future__ import annotations

import re
from importlib import import_module
from typing import NamedTuple

from framing.reading.extracts import Choices, Extract


class Layout(NamedTuple):
    """How an archive lays out its documents: its name, what shows it, the module that reads it."""

    name: str
    sign: re.Pattern[str]  # without it no text is of this layout
    module: str  # with documents(lines) and stated(lines); imported when it is needed


LAYOUTS = tuple(
    Layout(name, re.compile(rf"(?im)^[ \t\xa0|]*(?:{sign})"), f"framing.reading.{module}")
    for name, sign, module in (
        (
            "Nexis Uni",
            "end of document|ende des dok|fin d[ue]l? doc|fine del doc|einde van",
            "nexis",
        ),
        ("ProQuest", "proquest document id|publication title:", "proquest"),
        ("LexisNexis", r"\d+ \w+ \d+ do[ck]um|(?:document|dokument|documento) \d+ \w+ \d", "lexis"),
        ("Factiva", "HD[ \t\xa0|:\n]|(?:document|dokument|documento) [a-z0-9]{10}", "factiva"),
    )
)


def articles_of(extract: Extract, choices: Choices) -> list[Extract]:
    """Return the articles of a file; of one that holds one article, itself.

    An archive's article has the body as its text and what the header says as its metadata; the
    header, and what stands below the body, are no part of the text. Warnings say what is missing,
    each with its line; those of the whole file stand with its first article.
    """
    if choices.separator:
        return _parted(extract, choices.separator)
    made = [
        _read(extract, choices, layout) for layout in LAYOUTS if layout.sign.search(extract.text)
    ]
    return max(made, key=_stated, default=[]) or [extract]


def _read(extract: Extract, choices: Choices, layout: Layout) -> list[Extract]:
    """Return the articles of a file as one layout shows them, [] where it is laid out otherwise."""
    from framing.reading.parts import parts

    return parts(extract, layout.name, import_module(layout.module), choices)


def _stated(found: list[Extract]) -> int:
    """Return how much articles state about themselves: the right layout shows most of it."""
    return sum(len(article.metadata) for article in found)


def _parted(extract: Extract, separator: str) -> list[Extract]:
    """Return the parts of a text between the lines that a user names as separators."""
    parts: list[list[str]] = [[]]
    for line in extract.text.splitlines():
        if _separates(line.strip(), separator.strip()):
            parts.append([])
        else:
            parts[-1].append(line)
    filled = [part for part in parts if any(map(str.strip, part))]
    if len(parts) == 1:
        warning = f"no line is the separator {separator!r}: read as one article"
        return [extract._replace(warnings=(*extract.warnings, warning))]
    return [
        extract._replace(
            text="\n".join(map(str.rstrip, part)).strip("\n") + "\n",
            notes=(*extract.notes, f"article {at} of {len(filled)} between {separator!r}"),
        )
        for at, part in enumerate(filled, 1)
    ]


def _separates(line: str, separator: str) -> bool:
    """Return whether a line is the separator; of one sign repeated, any longer line is too."""
    rule = len(separator) > 2 and len(set(separator)) == 1
    return line == separator or (
        rule and line.startswith(separator) and set(line) == set(separator)
    )
