"""HTML: a saved page → its article, without what stands around it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Any

from framing.base.errors import InputError
from framing.base.extras import require
from framing.reading.blocks import Block, blocks
from framing.reading.encodings import decode
from framing.reading.extracts import Extract
from framing.reading.logs import kept as heard
from framing.reading.regions import ENDS, in_article

CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
WESTERN = frozenset(("ascii", "iso8859-1"))  # browsers read both as Windows-1252
TWO_BREAKS = re.compile(r"(?:<br\s*/?>(?:\s|&nbsp;)*){2,}", re.IGNORECASE)
CELL = 300  # characters of a table's cell that holds a part of the page, not of a table
LAID_OUT = frozenset(("table", "tbody", "thead", "tfoot", "tr", "td", "th"))
LARGEST = 2_000_000  # characters of a page without its scripts
LONGEST_TAG = 4_000  # characters of it that are no value in quotation marks
EMBEDDED = re.compile(r"data:[^\"'\s<>)]{200,}")  # pictures, written out
OF_TAGS = re.compile(r"<(?=/?[a-zA-Z])|[>\"']")
MOST = 100_000  # elements of a page
DATA = re.compile(r"<(/?)(script|style|svg)\b", re.IGNORECASE)
DESCRIBED = re.compile(r"[^>]{0,200}ld\+json", re.IGNORECASE)
LONGEST_BYLINE = 120  # characters
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
BY = re.compile(
    r"[Bb]y:? ((?:[A-Z][\w.’'-]*|and|de|van|von|,|&)(?:,? (?:[A-Z][\w.’'-]*|and|de|van|von|&))*)"
)
AROUND = frozenset((  # words of a byline and a date
    "a", "am", "and", "april", "at", "august", "by", "december", "edt", "est", "february",
    "friday", "from", "gmt", "in", "january", "july", "june", "march", "may", "monday",
    "november", "october", "on", "pm", "posted", "published", "saturday", "september", "st",
    "sunday", "t", "th", "the", "thursday", "tuesday", "updated", "utc", "wednesday", "written",
    "z"
))  # fmt: skip
CHOSEN: dict[str, Any] = {
    "include_comments": False,
    "favor_recall": True,
    "with_metadata": True,
    "date_extraction_params": {"extensive_search": False, "original_date": True},
}
NOTE = "taken out of HTML: menus, scripts, comments and captions left out"


def extract(raw: bytes, file: str) -> Extract:
    """Return the article of a web page; InputError where the page shows none."""
    require("formats")
    text, encoding = page_text(raw, file)
    tree = tree_of(text, file)
    metadata, said = _article(tree, file)
    kept = _body(in_article(blocks(tree), said), metadata)
    if not kept:
        raise _no_article(file)
    notes = [NOTE] if encoding == "UTF-8" else [f"read as {encoding}", NOTE]
    if "title" in metadata:
        notes.append("its headline is the title, no part of the text")
    return _laid_out(kept)._replace(metadata=metadata, encoding=encoding, notes=tuple(notes))


def whole(raw: bytes, file: str) -> Extract:
    """Return all that a page shows: nothing stands around the article of a message."""
    require("formats")
    text, encoding = page_text(raw, file)
    return _laid_out(blocks(tree_of(text, file)))._replace(encoding=encoding)


def _laid_out(kept: list[Block]) -> Extract:
    """Return blocks as a text, parted by empty lines."""
    wrapped = any(block.tag == "pre" for block in kept)
    return Extract("\n\n".join(block.text for block in kept) + "\n", {}, wrapped=wrapped)


def page_text(raw: bytes, file: str) -> tuple[str, str]:
    """Return the text of a page and its encoding: as its bytes show, else as the page says."""
    try:
        return raw.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        said = CHARSET.search(raw[:4096])
    if said and b"\0" not in raw:
        try:
            name = codecs.lookup(said.group(1).decode("ascii")).name
            if name not in WESTERN and not name.startswith("utf"):
                return raw.decode(name), said.group(1).decode("ascii")
        except (LookupError, UnicodeError):
            pass
    return decode(raw, file)


def tree_of(text: str, file: str) -> Any:
    """Return the tree of a page; InputError for one too large, or nested too deeply, to be one."""
    from lxml import etree, html

    text = TWO_BREAKS.sub("<p>", EMBEDDED.sub("", "".join(_without_data(text))))
    remedy = "Save the article alone, or its text"
    if len(text) > LARGEST or _longest_tag(text) > LONGEST_TAG:
        raise InputError("is too large to be one article's page", file=file, remedy=remedy)
    parser = html.HTMLParser(
        remove_comments=True, remove_pis=True, encoding="utf-8", huge_tree=True
    )
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise _no_article(file) from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise InputError("is nested too deeply to be a page", file=file, remedy=remedy)
    if sum(1 for _ in zip(tree.iter(), range(MOST), strict=False)) == MOST:
        raise InputError("is too large to be one article's page", file=file, remedy=remedy)
    for table in list(tree.iter("table")):
        _lay_out(table)
    return tree


def _without_data(text: str) -> Iterator[str]:
    """Yield the parts of a page beside its scripts and styles; descriptions in JSON-LD stay."""
    at, within = 0, ""
    for found in DATA.finditer(text):
        closing, name = found.group(1), found.group(2).lower()
        if within and closing and name == within:
            end = text.find(">", found.end())
            at, within = (len(text) if end < 0 else end + 1), ""
        elif not (within or closing or DESCRIBED.match(text, found.end())):
            yield text[at : found.start()]
            within = name
    if not within:
        yield text[at:]


def _longest_tag(text: str) -> int:
    """Return the length of the longest tag, the values of its attributes left out."""
    longest = length = at = 0
    within, quote = False, ""
    for found in OF_TAGS.finditer(text):
        sign = found.group()
        if within and not quote:
            length += found.start() - at
            longest = max(longest, length)
        if not within:
            within, length = sign == "<", 0
        elif quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign == ">":
            within = False
        at = found.end()
    return longest if not within or quote else max(longest, length + len(text) - at)


def _lay_out(table: Any) -> None:
    """Make a table that lays out a page into plain divisions."""
    cells = table.iter("td", "th")
    if any(cell.find(".//p") is not None or len(cell.text_content()) > CELL for cell in cells):
        for element in table.iter(*LAID_OUT):
            element.tag = "div"


def _article(tree: Any, file: str) -> tuple[dict[str, str], str]:
    """Return what a page states about its article, and the article's words, somehow laid out."""
    from trafilatura import bare_extraction

    language = (tree.get("lang") or "").split("-")[0].lower()
    try:
        with heard("trafilatura"), heard("htmldate"):
            found: Any = bare_extraction(tree, **CHOSEN)
    except Exception as error:  # a page may be such that the library stumbles anywhere
        raise _no_article(file) from error
    if found is None or not found.text:
        raise _no_article(file)
    stated = {
        "title": found.title,
        "outlet": found.sitename,
        "author": found.author,
        "date": found.date,
        "language": language,
    }
    return {key: value for key, value in stated.items() if value}, found.text


def _body(kept: list[Block], metadata: dict[str, str]) -> list[Block]:
    """Return the blocks of an article without the headline and the byline before it.

    An author whom only the byline names is added to the metadata.
    """
    known = _letters(" ".join(metadata.values())) | AROUND
    for at, block in enumerate(kept):
        if block.tag != "h1" and block.text != metadata.get("title"):
            if len(block.text) > LONGEST_BYLINE or block.text[-1] in ENDS:
                return kept[at:]
            by = BY.fullmatch(block.text)
            if not (by or _letters(block.text) <= known or _is_name_and_date(block.text)):
                return kept[at:]
            if by:
                metadata.setdefault("author", by.group(1).strip())
    return []


def _is_name_and_date(text: str) -> bool:
    """Return whether a line is made of names and numbers, a year among them."""
    words = re.findall(r"\w[\w.’']*", text)
    return YEAR.search(text) is not None and all(not word[0].islower() for word in words)


def _letters(text: str) -> set[str]:
    """Return the words of a text, numbers left out."""
    return set(re.findall(r"[^\W\d]+", text.casefold()))


def _no_article(file: str) -> InputError:
    """Return what a page without an article is refused with."""
    remedy = "Save the page of one article, or its text"
    return InputError("is a web page that shows no article", file=file, remedy=remedy)
