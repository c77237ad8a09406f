"""RTF: its text, with the quotation marks of its code pages and without what is not printed."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from io import StringIO

from framing.base.errors import InputError
from framing.base.extras import require
from framing.reading.extracts import Extract, holds_prose, laid_out

LARGEST = 50_000_000  # bytes, pictures included
LONGEST = 10_000_000  # characters without them
MOST = 2_500_000  # control words, groups and pieces of text
MOST_FONTS = 1_000
DEEPEST = 5_000  # groups within groups
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
PRINTED = (  # control words that are signs themselves
    *("u", "tab", "bullet", "emdash", "endash", "emspace", "enspace", "qmspace"),
    *("lquote", "rquote", "ldblquote", "rdblquote"),
)
SAVED = "Open it in a word processor and save it as .docx, or as RTF anew"


def extract(raw: bytes, file: str) -> Extract:
    """Return the text of an RTF file; InputError where it is broken, or too large."""
    require("formats")
    from striprtf.striprtf import rtf_to_text

    if len(raw) > LARGEST:
        message = f"is an RTF file of more than {LARGEST:,} bytes"
        raise InputError(message, file=file, remedy="Leave its pictures out, or save its text")
    shown = _Shown(raw)
    if shown.spent:
        message = "holds too much to be an article, or is nested too deeply"
        raise InputError(message, file=file, remedy=SAVED)
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
    return cells if holds_prose(cells) else ["\t".join(cells)]


class _Shown:
    """An RTF file without what is not printed: ``text`` in RTF, and ``page``, its code page.

    The library that decodes it knows neither hidden nor deleted text, writes the address of a link
    into the text, and takes a line's end for a paragraph's.
    """

    def __init__(self, raw: bytes) -> None:
        self.page, self.depth, self.spent = "cp1252", 0, False
        self.hidden = self.dropped = False
        self.fonts: dict[str, str] = {}  # the character set of each
        self.table, self.font = 0, ""  # how deep the table of fonts stands; the font it is at
        self.groups: list[tuple[bool, bool]] = []
        try:
            self.source, self.utf8 = raw.decode("utf-8"), True
        except UnicodeDecodeError:
            self.source, self.utf8 = raw.decode("latin-1"), False
        out = StringIO()
        for number, piece in enumerate(self.pieces()):
            out.write(piece)
            self.spent = number > MOST or self.depth > DEEPEST or out.tell() > LONGEST
            if self.spent:
                break
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
            elif not (self.dropped or self.hidden or self.table):
                yield self.plain(found.group())
            else:
                yield ""

    def brace(self, brace: str) -> str:
        """Begin or end a group."""
        if brace == "{":
            self.groups.append((self.hidden, self.dropped))
            self.depth += 1
        else:
            self.hidden, self.dropped = self.groups.pop() if self.groups else (False, False)
            self.depth -= 1
        if self.table and self.depth < self.table:
            self.table = 0
            return self.font_table() + brace
        return "" if self.table else brace

    def font_table(self) -> str:
        """Return the table of fonts, as far as it says how their bytes are to be read."""
        fonts = (f"{{\\f{font}\\fcharset{number} x;}}" for font, number in self.fonts.items())
        return "\\fonttbl" + "".join(fonts)

    def word(self, word: str, number: str | None, whole: str) -> str:
        """Return what is left of a control word."""
        if word == "fonttbl" and not self.table:
            self.table = self.depth
        if self.table:
            return self.in_table(word, number)
        if word in UNSEEN:
            self.dropped = True
        elif word in ("v", "deleted"):
            self.hidden = number != "0"
        elif word == "plain":
            self.hidden = False
        elif word in PAGES or word == "ansicpg":
            self.page = _page(word, number, self.page)
            return ""
        if self.dropped or (self.hidden and word in (*PRINTED, *SIGNS)):
            return ""
        sign = SIGNS.get(word, whole if whole[-1] == " " else whole + " ")
        return _escaped(sign) if len(sign) == 1 else sign

    def in_table(self, word: str, number: str | None) -> str:
        """Take what the table of fonts says of one; of a Mac's own letters it says nothing."""
        if word == "f":
            self.font = number or ""
        elif word == "fcharset" and self.font.isdigit() and len(self.fonts) < MOST_FONTS:
            own = number in ("0", "1") and self.page in PAGES.values()
            if number and number.isdigit() and not own:
                self.fonts[self.font] = number
        return ""

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
