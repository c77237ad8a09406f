"""RTF: its text, with the quotation marks of its code pages and without what is not printed."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from io import StringIO

from framing.base.errors import InputError
from framing.base.extras import require
from framing.reading.extracts import Extract, laid_out

LARGEST = 50_000_000  # bytes, pictures included
LONGEST = 20_000_000  # characters without them
TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|(\\'[0-9a-fA-F]{2})|(\\.)|([{}])|[^\\{}]+|\\", re.DOTALL
)
UNSEEN = frozenset((
    "fldinst", "listtext", "pict", "object", "objdata", "themedata", "datastore",
    "colorschememapping"
))  # fmt: skip
PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
LINE, CELL = "\u2028", "\ue000"  # what stands for them until the paragraphs are known
SIGNS = {
    **{"line": LINE, "softline": LINE, "cell": CELL, "nestcell": CELL},
    **{"row": "\\par ", "nestrow": "\\par ", "page": "\\par ", "sect": "\\par "},
}
LABEL = 40  # characters of a table's cell that holds no prose
SAVED = "Open it in a word processor and save it as .docx, or as RTF anew"


def extract(raw: bytes, file: str) -> Extract:
    """Return the text of an RTF file; InputError where it is broken, or too large."""
    require("formats")
    from striprtf.striprtf import rtf_to_text

    if len(raw) > LARGEST:
        message = f"is an RTF file of more than {LARGEST:,} bytes"
        raise InputError(message, file=file, remedy="Leave its pictures out, or save its text")
    shown = _Shown(raw)
    if len(shown.text) > LONGEST:
        message = f"holds more than {LONGEST:,} characters"
        raise InputError(message, file=file, remedy="Split it into its articles")
    try:
        text = rtf_to_text(shown.text, shown.page)
        text = text.encode("utf-16", "surrogatepass").decode("utf-16")
    except (ValueError, TypeError, LookupError, ArithmeticError) as error:
        raise InputError("is a broken RTF file", file=file, remedy=SAVED) from error
    lines = [cell for line in text.split("\n") for cell in _cells(line)]
    whole, wrapped = laid_out([line.replace(LINE, "\n") for line in lines])
    warnings = ("ends within a group: it may not be whole",) if shown.depth > 0 else ()
    return Extract(whole, {}, "", wrapped, ("taken out of RTF",), warnings)


def _cells(line: str) -> list[str]:
    """Return a row of a table as one line with tabs, or as several where its cells hold prose."""
    cells = line.rstrip(CELL).split(CELL)
    prose = any(len(cell) > LABEL for cell in cells[:-1])
    return cells if prose else ["\t".join(cells)]


class _Shown:
    """An RTF file without what is not printed: ``text`` in RTF, and ``page``, its code page.

    The library that decodes it knows neither hidden nor deleted text, writes the address of a link
    into the text, and takes a line's end for a paragraph's.
    """

    def __init__(self, raw: bytes) -> None:
        self.page, self.depth = "cp1252", 0
        self.hidden = self.dropped = False
        self.groups: list[tuple[bool, bool]] = []
        try:
            self.source, self.utf8 = raw.decode("utf-8"), True
        except UnicodeDecodeError:
            self.source, self.utf8 = raw.decode("latin-1"), False
        out = StringIO()
        for piece in self.pieces():
            out.write(piece)
        self.text = out.getvalue()

    def pieces(self) -> Iterator[str]:
        """Yield what is left of each token; reading ends with the outermost group."""
        at, source = 0, self.source
        while found := TOKEN.match(source, at):
            at = found.end()
            word, number, _, _, brace = found.groups()
            if word == "bin":
                at += max(0, int(number or 0))
            elif brace:
                yield self.brace(brace)
                if self.depth <= 0:
                    return
            elif word:
                yield self.word(word, number, found.group())
            elif not (self.dropped or self.hidden):
                yield self.plain(found.group())

    def brace(self, brace: str) -> str:
        """Begin or end a group."""
        if brace == "{":
            self.groups.append((self.hidden, self.dropped))
            self.depth += 1
        else:
            self.hidden, self.dropped = self.groups.pop() if self.groups else (False, False)
            self.depth -= 1
        return brace

    def word(self, word: str, number: str | None, whole: str) -> str:
        """Return what is left of a control word."""
        if word in UNSEEN:
            self.dropped = True
        elif word in ("v", "deleted"):
            self.hidden = number != "0"
        elif word == "plain":
            self.hidden = False
        elif word in PAGES or word == "ansicpg":
            self.page = _page(word, number, self.page)
            return ""
        elif word == "fcharset" and number in ("0", "1") and self.page in PAGES.values():
            return ""
        if self.dropped or (self.hidden and word in ("u", *SIGNS)):
            return ""
        sign = SIGNS.get(word, whole if whole[-1] == " " else whole + " ")
        return _escaped(sign) if len(sign) == 1 else sign

    def plain(self, piece: str) -> str:
        """Return a piece of text, or an escaped sign, in ASCII."""
        if piece.isascii():
            return piece
        if self.utf8:
            return re.sub("[^\0-\x7f]", lambda sign: _escaped(sign.group()), piece)
        return re.sub("[\x80-\xff]", lambda sign: f"\\'{ord(sign.group()):02x}", piece)


def _page(word: str, number: str | None, known: str) -> str:
    """Return the code page that a control word names."""
    if word in PAGES:
        return PAGES[word]
    name = "mac_roman" if number == "10000" else "utf-8" if number == "65001" else f"cp{number}"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return known


def _escaped(sign: str) -> str:
    """Return a sign as RTF writes it."""
    units = sign.encode("utf-16-le")
    numbers = (int.from_bytes(units[at : at + 2], "little") for at in range(0, len(units), 2))
    return "{\\uc0" + "".join(f"\\u{number} " for number in numbers) + "}"
