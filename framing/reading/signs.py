"""The signs by which formats are known: those that are read, and those that are refused by name."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from framing.base.errors import InputError
from framing.reading.packed import is_crowded, names_in

BEGINNING = 4096  # bytes in which a file says what it is
MARKS = b"\xef\xbb\xbf\xff\xfe"  # of the order of bytes
PROLOG = re.compile(rb"(?:\s+|<!--.*?(?:-->|\Z)|<\?.*?\?>)*", re.DOTALL)
PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
ELEMENT = re.compile(  # what a part of a page may begin with
    rb"<(?:a|address|article|aside|b|big|blockquote|center|div|dl|em|figure|font|h[1-6]|header|hr|i"
    rb"|img|link|main|meta|nav|ol|p|pre|section|small|span|strong|style|script|table|title|ul)"
    rb"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
PARAGRAPH = re.compile(rb"<(?:p|br|div|h[1-6]|li|td)(?:\s[^<>]*)?/?>", re.IGNORECASE)
FACTIVA = re.compile(  # it marks a document as one, or by the code of its title
    rb"class=[\"']article [^\"'<>]*?[a-z]{2}Article\b|<b>\s*HD\s*</b>", re.IGNORECASE
)
LEXIS = re.compile(
    rb">\s*\d+ of \d+ DOCUMENTS?\s*<|>\s*(?:Dokument \d+ von|Document \d+ de) \d+\s*<"
)
XML = re.compile(rb"<(?:\?xml|!doctype|[a-z][\w.:-]*(?:\s[^<>]*)?>)", re.IGNORECASE)
HEADER = re.compile(rb"[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|\Z)")
ENVELOPE = re.compile(rb"From [^\r\n]*\d{4}\r?\n")  # as a mailbox begins a message
OF_MAIL = re.compile(
    rb"^(?:mime-version|message-id|received|return-path|content-type):", re.IGNORECASE | re.M
)
AS_PDF = "Save it as .docx, .pdf, .html or .txt"
UNPACK = "Unpack it and give the files in it"
RECOGNISE = "Run a text recognition (OCR) over it, and give the text"
SEPARATORS = b",;\t|"
NAME = rb"(?:[\w\x80-\xff][\w\x80-\xff .-]{0,39}|\"[\w\x80-\xff][\w\x80-\xff .-]{0,39}\")"
HEAD_OF_TABLE = re.compile(  # no prose has words parted by commas without a space
    rb"(?P<names>%(name)s(?:,%(name)s)+|%(name)s(?:;%(name)s)+|%(name)s(?:\t%(name)s)+"
    rb"|%(name)s(?:\|%(name)s)+)\r?\n" % {b"name": NAME}
)
COLUMN = "Give it to framing corpus, with the column of the texts as --text"
CORPUS = "Give a table of articles to framing corpus"
OLDER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
KNOWN = (  # where the sign stands, the sign, what it is, what to do
    (0, OLDER, "a file of an older Office program (.doc)", AS_PDF),
    (0, b"bplist00", "a web archive of Safari, or another property list", "Save it as HTML"),
    (0, b"\x1f\x8b", "packed with gzip", UNPACK),
    (0, b"BZh", "packed with bzip2", UNPACK),
    (0, b"\xfd7zXZ\0", "packed with xz", UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "packed with 7-Zip", UNPACK),
    (0, b"Rar!\x1a\x07", "packed with RAR", UNPACK),
    (0, b"\x28\xb5\x2f\xfd", "packed with zstd", UNPACK),
    (257, b"ustar", "packed with tar", UNPACK),
    (0, b"\x89PNG\r\n", "a picture (PNG)", RECOGNISE),
    (0, b"\xff\xd8\xff", "a picture (JPEG)", RECOGNISE),
    (0, b"GIF8", "a picture (GIF)", RECOGNISE),
    (0, b"II*\0", "a picture (TIFF)", RECOGNISE),
    (0, b"MM\0*", "a picture (TIFF)", RECOGNISE),
    (8, b"WEBP", "a picture (WebP)", RECOGNISE),
    (4, b"ftyp", "a picture or a film", RECOGNISE),
    (0, b"AT&TFORM", "a picture (DjVu)", RECOGNISE),
    (0, b"PAR1", "a Parquet table", CORPUS),
    (0, b"SQLite format 3\0", "a database", CORPUS),
    (60, b"BOOKMOBI", "an e-book (Kindle)", AS_PDF),
    (0, b"\x7fELF", "a program", "Give a text"),
    (0, b"MZ\x90", "a program", "Give a text"),
)
TEXTS = (  # what is written in letters, and no prose
    (re.compile(rb"%!PS"), "PostScript", "Make a PDF of it"),
    (re.compile(rb"[\[{\s]*\"[^\"\n]{1,80}\"\s*:\s*[\[{\"\dtfn-]"), "JSON", CORPUS),
    (re.compile(rb"\\documentclass|\\begin\{document"), "LaTeX", "Make a PDF of it"),
)
PACKED = (  # a name in a zip, what it is, what to do
    ("xl/workbook.xml", "a workbook of Excel", CORPUS),
    ("ppt/presentation.xml", "a presentation", AS_PDF),
    ("META-INF/container.xml", "an e-book (EPUB)", AS_PDF),
    ("Index/Document.iwa", "a document of Pages", AS_PDF),
    ("index.apxl", "a presentation of Keynote", AS_PDF),
    ("content.xml", "an OpenDocument file (.odt)", "Save it as .docx"),
    ("project.qde", "a project of a coding program", "Give the texts in it"),
)


def is_rich_text(raw: bytes) -> bool:
    """Return whether a file is RTF."""
    return raw[:64].lstrip(MARKS).lstrip().startswith(rb"{\rtf")


def is_portable(raw: bytes) -> bool:
    """Return whether a file is a PDF: it may have something before its sign."""
    return b"%PDF-" in raw[:1024] and not is_rich_text(raw) and not is_page(raw)


def is_word(raw: bytes) -> bool:
    """Return whether a file is a document in Word's format of today."""
    names = names_in(raw) if is_packed(raw) else frozenset()
    return "[Content_Types].xml" in names and _holds(names, "word/")


def is_packed(raw: bytes) -> bool:
    """Return whether a file is a zip."""
    return raw.startswith((b"PK\3\4", b"PK\5\6", b"PK\7\x08"))


def is_mail(raw: bytes) -> bool:
    """Return whether a file begins with the headers of a message, or of a page saved as one."""
    beginning = raw[: 16 * BEGINNING].lstrip(MARKS).lstrip()
    at = len(found.group()) if (found := ENVELOPE.match(beginning)) else 0
    while found := HEADER.match(beginning, at):
        at = found.end()
    ended = beginning[at : at + 1] in (b"\r", b"\n")
    return ended and OF_MAIL.search(beginning, 0, at) is not None


def is_page(raw: bytes) -> bool:
    """Return whether a file begins as a web page does, or as a part of one with paragraphs."""
    beginning = _beginning(raw)
    if PAGE.match(beginning) or (not beginning and _narrow(raw).lstrip().startswith(b"<!--")):
        return True
    return ELEMENT.match(beginning) is not None and PARAGRAPH.search(_narrow(raw)) is not None


def is_factiva(raw: bytes) -> bool:
    """Return whether a file is a web page of the archive Factiva."""
    return is_page(raw) and FACTIVA.search(_narrow(raw)) is not None


def is_lexis(raw: bytes) -> bool:
    """Return whether a file is a web page of the archive LexisNexis."""
    return is_page(raw) and LEXIS.search(_narrow(raw)) is not None


def refuse_known(raw: bytes, file: str) -> None:
    """Raise InputError for a file in a format that is known and not read."""
    if is_packed(raw):
        raise _packed(raw, file)
    for at, sign, name, remedy in KNOWN:
        if raw.startswith(sign, at) and (not sign.isascii() or b"\0" in raw):
            what = _older(raw) if at == 0 and sign == OLDER else name
            raise InputError(f"is {what}", file=file, remedy=remedy)
    beginning = _beginning(raw)
    if XML.match(beginning) and _is_closed(beginning, raw):
        remedy = "Give the article's text, or its web page"
        raise InputError("is XML, but no web page", file=file, remedy=remedy)
    for written, name, remedy in TEXTS:
        if written.match(beginning):
            raise InputError(f"is {name}", file=file, remedy=remedy)
    if columns := _columns(raw):
        raise InputError(f"is a table ({', '.join(columns)})", file=file, line=1, remedy=COLUMN)


def _columns(raw: bytes) -> list[str]:
    """Return what the columns of a table are called, [] for a text: all rows have as many cells."""
    if not (first := HEAD_OF_TABLE.match(_narrow(raw[:BEGINNING]))):
        return []
    separator = next(chr(sign) for sign in first["names"] if sign in SEPARATORS)
    rows = csv.reader(io.StringIO(_roughly(_narrow(raw))), delimiter=separator)
    try:
        header, *others = (cells for cells in rows if cells)
    except csv.Error:
        return []
    whole = len(others) > 1 and all(len(cells) == len(header) for cells in others)
    return header if whole else []


def _roughly(raw: bytes) -> str:
    """Return what bytes say in UTF-8 or Windows-1252, good enough for the names of columns."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _packed(raw: bytes, file: str) -> InputError:
    """Return what a zip that is no document is refused with."""
    names = names_in(raw)
    for name, what, remedy in PACKED:
        if _holds(names, name):
            return InputError(f"is {what}", file=file, remedy=remedy)
    if is_crowded(raw):
        return InputError("holds too many files", file=file, remedy=UNPACK)
    what = "is packed (zip)" if names else "is packed, and broken"
    return InputError(what, file=file, remedy=UNPACK if names else "Save it anew")


def _holds(names: Iterable[str], name: str) -> bool:
    """Return whether a zip holds a file of a name, or in a folder."""
    return any(held.startswith(name) for held in names)


def _older(raw: bytes) -> str:
    """Return what a file of an older Office program is: a new one with a password is one, too."""
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return "locked by a password"
    return "a file of an older Office program (.doc, .xls, .msg)"


def _beginning(raw: bytes) -> bytes:
    """Return the beginning of a file without what may stand before a page's first element."""
    beginning = _narrow(raw[: 4 * BEGINNING])
    if beginning.lstrip().startswith(b"<!--"):  # of any length
        beginning = _narrow(raw)
    found = PROLOG.match(beginning)
    return beginning[found.end() :] if found else beginning


def _narrow(raw: bytes) -> bytes:
    """Return bytes without the halves that UTF-16 adds to ASCII, and without its mark."""
    return raw.lstrip(MARKS).replace(b"\0", b"")


def _is_closed(beginning: bytes, raw: bytes) -> bool:
    """Return whether a file that begins as XML ends as such."""
    return beginning[:2] in (b"<?", b"<!") or _narrow(raw[-BEGINNING:]).rstrip().endswith(b">")
