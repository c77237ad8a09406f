"""Factiva's layout without codes: a document's title, words, date and outlet stand one by one.

In order: perhaps the section; the title; perhaps the writer; “812 words”; the date; perhaps the
hour; the outlet and its code; perhaps edition and page; the language; whose the words are; the
text; perhaps the publisher; “Document …”.
"""

from __future__ import annotations

import re

from framing.reading.dates import is_date_line
from framing.reading.documents import (
    AUTHOR,
    DATE,
    LANGUAGE,
    OUTLET,
    TITLE,
    WORDS,
    WRITER,
    Document,
    Line,
    full,
    is_rights,
)

NUMBER = re.compile(r"(?:document|dokument|documento) [A-Za-z0-9]{10,40}", re.I)
COUNT = re.compile(
    r"[\d.,\xa0 ]+(?:words?|mots?|wörter|palabras|parole|palavras|woorden|ord|слов\w*|字|語)", re.I
)
CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?", re.I)
SOURCE = re.compile(r"[A-Z0-9]{2,10}")
LANGUAGES = re.compile(
    r"english|englisch|anglais|inglés|french|français|französisch|german|deutsch|allemand|spanish"
    r"|español|spanisch|italian[o]?|portuguese|português|dutch|nederlands|russian|chinese.*"
    r"|japanese|arabic|polish|swedish|danish|norwegian|turkish|korean",
    re.I,
)
JUNK = re.compile(
    r"(?:dow jones|factiva|dow jones factiva)|page \d+ of \d+.*|.{0,30}\d{4} factiva, inc\..*", re.I
)
NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]*|de|van|von|der|la|al|bin")
LONGEST_NAME = 3  # words of the name of a person
SECTION = 2  # words of the name of a section
OWNER = re.compile(r"[^.!?“”\"]{2,80}\b(?:19|20)\d\d\b.{0,40}")
PUBLISHER = re.compile(  # words with capitals, and a company's last word among them
    r"(?:(?:[A-ZÀ-Þ0-9(&/|-][^\s]*|of|the|and|de|la|del|di|für|und|der|y|et) ?)*"
    r"\b(?:Ltd|Limited|Inc|LLC|GmbH|AG|Co|Corp|Corporation|Company|plc|PLC|SA|S\.A|SpA|BV|NV|Pty"
    r"|SE|KG|Group|Media|Press|Newspapers|Publishing|Publications|Agency|Verlag)\b\.?[^a-z]{0,20}"
)
NEAR = 14  # lines of a header


def documents(lines: list[Line]) -> list[Document]:
    """Return the documents of a file, [] where it is laid out in another way."""
    found: list[list[Line]] = [[]]
    for line in (line for line in lines if not JUNK.fullmatch(line.shown)):
        found[-1].append(line)
        if NUMBER.fullmatch(line.shown):
            found.append([])
    parts: list[list[Line]] = []
    for part in found[:-1]:  # what follows the last number is no document
        if parts and _words_at(list(full(part))) is None:
            parts[-1] += part  # the number above it is the text's own
        else:
            parts.append(part)
    made = (_document(part[:-1]) for part in parts)
    return [document for document in made if document]


def _document(part: list[Line]) -> Document | None:
    """Return the document that lines are, None where they show no number of words."""
    shown = list(full(part))
    at = _words_at(shown)
    if at is None:
        return None
    fields, size = header([line.shown for line in shown], at)
    body = shown[size:]
    if len(body) > 1 and _is_publisher(body[-1].shown, fields.get(OUTLET, "")):
        body = body[:-1]
    inner = range(body[0].number, body[-1].number + 1) if body else range(0)
    return Document(shown[0].number, fields, [line for line in part if line.number in inner])


def _words_at(shown: list[Line]) -> int | None:
    """Return which line of a header says how many words there are; a date stands below it."""
    for at, line in enumerate(shown[:NEAR]):
        below = shown[at + 1 : at + 3]
        if COUNT.fullmatch(line.shown) and any(is_date_line(line.shown) for line in below):
            return at
    return None


def header(shown: list[str], at: int) -> tuple[dict[str, str], int]:
    """Return what a header says, and how many lines it has; ``at`` is that with the words."""
    fields = {**_above(shown[:at]), WORDS: shown[at]}
    rest = shown[at + 1 : at + NEAR]
    rights = next((size for size, line in enumerate(rest) if is_rights(line)), None)
    language = next((size for size, line in enumerate(rest) if LANGUAGES.fullmatch(line)), None)
    last = rights if rights is not None else language
    if rights is None and language is not None and _is_owner(rest[language + 1 : language + 2]):
        last = language + 1
    dates = [size for size, line in enumerate(rest) if is_date_line(line) and len(line) < 60]
    after = dates[0] + 1 if dates else 0
    fields[DATE] = rest[dates[0]] if dates else ""
    if after < len(rest) and CLOCK.fullmatch(rest[after]):
        after += 1
    if after < len(rest) and after != last:
        fields[OUTLET] = rest[after]
        after += 1
    if last is None:
        last = after if after < len(rest) and SOURCE.fullmatch(rest[after]) else after - 1
    if language is not None and language <= last:
        fields[LANGUAGE] = rest[language]
    return fields, at + 1 + last + 1


def _is_owner(shown: list[str]) -> bool:
    """Return whether the line after the language says whose the words are, without a sign of it."""
    return any(OWNER.fullmatch(line) for line in shown)


def _is_publisher(shown: str, outlet: str) -> bool:
    """Return whether the last line of a document names who published it: no sentence."""
    named = bool(outlet) and shown.casefold().startswith(outlet.casefold())
    brief = len(shown) <= 80 and shown[-1] not in '!?”"'
    return brief and (named or PUBLISHER.fullmatch(shown) is not None)


def _above(shown: list[str]) -> dict[str, str]:
    """Return the title among the lines above the number of words, and who wrote it.

    A line of one word or two above the title is a section.
    """
    found: dict[str, str] = {}
    lines = list(shown)
    brief = len(lines) > 1 and len(lines[0].split()) <= SECTION
    several = len(lines) > (2 if brief else 1)
    if len(lines) > 1 and (WRITER.match(lines[-1]) or (several and _is_name(lines[-1]))):
        found[AUTHOR] = lines.pop()
    if len(lines) > 1 and brief:
        del lines[0]
    return {**found, TITLE: " ".join(lines)} if lines else found


def _is_name(shown: str) -> bool:
    """Return whether a line names one or some people, and nothing else."""
    names = re.split(r", | and | & ", shown)
    return all(
        2 <= len(words) <= LONGEST_NAME and all(map(NAME.fullmatch, words))
        for words in (name.split() for name in names)
    )
