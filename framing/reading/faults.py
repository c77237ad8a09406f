"""What a wrong decoding or a half-done clean-up left in a text: found, refused or mended.

A fault is sure where no writer would have written it; where one might have, as a tag in an article
about the Web, it is told and left.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from framing.base.errors import InputError
from framing.base.texts import unusual_signs
from framing.reading.markup import Place, entities, tags, without_entities, without_tags

HALF = re.compile("[\ud800-\udfff]")
LOST = re.compile("\ufffd")
WINDOWS = re.compile(r"[\x80-\x84\x86-\x9f]|(?<=\w)\x85|\x85(?=\w)")
OLD_SIGNS = re.compile(r"[\x80-\x9f]")
CONTROLS = re.compile(r"\x1b\[[\d;]*[A-Za-z]|[\x01-\x08\x0e-\x1f\x7f]")
IN_WORD = {"\x1e": "-", "\x1f": "\u00ad"}  # of older word processors: hyphens that do not show
NEXT_LINE = "\x85"
LATER = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"  # a byte after the first, read as Windows-1252
LEADING = re.compile("[\xc2-\xf4]")
LEAD = re.compile(rf"[\xc2-\xf4][{LATER}]|â€")
# A letter that is named between marks is followed by one of them.
LEADS = re.compile(rf"(?<![“‘«„])(?:{LEAD.pattern})|[\xc2-\xf4](?![”’»“])[{LATER}]")
CUT = re.compile(rf"â€(?![{LATER}])")  # what is left of ”, whose last byte stands for nothing
BYTES = re.compile(r"(?:=[0-9A-F]{2})+|=\r?\n")
IN_BYTES = re.compile(r"=(?:C[23]|E2)=[89AB][0-9A-F]")
ESCAPED = re.compile(r"(?:\\u[0-9A-Fa-f]{4})+")
ESCAPES = re.compile(rf"{ESCAPED.pattern}|\\([\"'/nrt])")
PLAIN = {"n": "\n", "r": "", "t": "\t"}
QUESTIONED = re.compile(r"\?(?:(?=\w)|(?<=[,;]\?))")
WITHOUT_ONE = re.compile(r"(?:s|t|re|ve|ll|d|m)\b")  # after an apostrophe
MARKS = re.compile('[“”„‟«»"‘’‚‹›]')
CLOSING = "</"  # a tag and the one that closes it are one fault
RARE = 1_500  # characters of a text for each of its faults, at least
AGAIN = 3  # times that a text may have been decoded wrongly, or escaped
BY_OPTION = "Give --mend (in Python: mend=True)"
REMEDY = f"{BY_OPTION}, or get the text anew in its own encoding"


class Kind(NamedTuple):
    """A kind of fault: what one is called, and more; how they are found and mended."""

    one: str
    more: str
    sign: str | re.Pattern[str]  # without it there is none: in a text, or among its unusual signs
    find: Callable[[str], Iterable[Place]]
    mend: Callable[[str], str] | None = None  # None for what cannot be put back

    def places(self, text: str, unusual: str) -> list[Place]:
        """Return where a text has such faults; ``unusual`` are its unusual signs."""
        sign = self.sign
        may = sign in text if isinstance(sign, str) else sign.search(unusual)
        return list(self.find(text)) if may else []


def in_order(text: str, mend: bool, file: str) -> tuple[str, list[str], list[str]]:
    """Return a text that can be counted, what was mended in it, and warnings with their line.

    Raises InputError, with line and remedy, for a fault that is sure, unless it is mended.
    """
    text, notes = _mended(text) if mend else (text, [])
    warnings = []
    for kind, places in _faults(text):
        sure = [place for place in places if place.sure]
        if sure and not (mend and kind.mend is None) and not _is_slight(kind, sure, text):
            _refuse(kind, sure, text, file)
        line, shown = _line(text, places[0].start), _shown(text, places[0])
        remedy = "; --mend mends it" if kind.mend else ""
        warnings.append(f"line {line}: {_counted(kind, places)}, such as {shown}{remedy}")
    return text, notes, warnings


def _is_slight(kind: Kind, places: Sequence[Place], text: str) -> bool:
    """Return whether faults spoil a word here and there of a long text, and nobody's voice.

    To lose an article for one letter of a name serves nobody; a quotation mark is another thing.
    """
    spoilt = [place for place in places if not text.startswith(CLOSING, place.start)]
    if kind.mend is None or len(spoilt) * RARE > len(text):
        return False
    before, after = Counter(MARKS.findall(text)), Counter(MARKS.findall(kind.mend(text)))
    if kind.sign == CLOSING[0]:  # the marks of a tag are nobody's
        before -= Counter(mark for place in places for mark in MARKS.findall(text, *place[:2]))
    return before == after


def _refuse(kind: Kind, places: Sequence[Place], text: str, file: str) -> None:
    """Raise InputError for a fault, at the first place where it stands."""
    first = places[0]
    message = f"holds {_counted(kind, places)}, such as {_shown(text, first)}"
    remedy = REMEDY if kind.mend else "Get the text anew in its own encoding"
    raise InputError(message, file=file, line=_line(text, first.start), remedy=remedy)


def _faults(text: str) -> Iterator[tuple[Kind, list[Place]]]:
    """Yield the kinds of fault that a text has, with the places of each."""
    unusual = unusual_signs(text)
    for kind in KINDS:
        if places := kind.places(text, unusual):
            yield kind, places


def _mended(text: str) -> tuple[str, list[str]]:
    """Return a text with every fault mended that can be, and a note for each kind."""
    notes = []
    for kind in KINDS:
        places = kind.places(text, unusual_signs(text)) if kind.mend else []
        if kind.mend and places:
            text = kind.mend(text)
            notes.append(f"mended: {_counted(kind, places)}")
    if notes:
        notes.append("places count in the mended text, not in the file")
    return text, notes


def _counted(kind: Kind, places: Sequence[Place]) -> str:
    """Return how many faults of a kind there are, in words."""
    return f"{len(places):,} {kind.one if len(places) == 1 else kind.more}"


def _shown(text: str, place: Place) -> str:
    """Return a fault as it can be shown in a message."""
    return ascii(text[place.start : min(place.end, place.start + 30)])


def _line(text: str, at: int) -> int:
    """Return the line, counted from 1, of an offset."""
    return len(f"{text[:at]}.".splitlines())


# ---------------------------------------------------------------- signs of a wrong decoding


def _all(pattern: re.Pattern[str]) -> Callable[[str], Iterator[Place]]:
    """Return what finds every place of a pattern, each of them sure."""
    return lambda text: (Place(*found.span(), True) for found in pattern.finditer(text))


def _controls(text: str) -> Iterator[Place]:
    """Yield the control characters that no text has; the end of a file is no fault to refuse."""
    end = len(text.rstrip("\x1a \t\r\n"))
    return (Place(*found.span(), found.start() < end) for found in CONTROLS.finditer(text))


def _of_windows(text: str) -> Iterator[Place]:
    """Yield the signs of Windows-1252 read as others; one may be how all lines end."""
    for found in WINDOWS.finditer(text):
        if found.group() != NEXT_LINE or "\n" in text:
            yield Place(*found.span(), True)


def _lost(text: str) -> Iterator[Place]:
    """Yield the signs for a lost character: at the edge of a word a quotation mark may be lost."""
    for found in LOST.finditer(text):
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        yield Place(*found.span(), not (before.isalnum() and after.isalnum()))


def _bytes(text: str) -> Iterator[Place]:
    """Yield the bytes that an e-mail writes as signs, where they are those of a text's marks."""
    if IN_BYTES.search(text):
        yield from _all(BYTES)(text)


def _as_bytes(found: re.Match[str]) -> str:
    """Return what bytes written as signs stand for."""
    raw = bytes.fromhex(found.group().replace("=", "").strip())
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _as_escaped(found: re.Match[str]) -> str:
    """Return what an escape of JSON stands for."""
    if found.group(1):
        return PLAIN.get(found.group(1), found.group(1))
    units = bytes.fromhex(found.group().replace("\\u", ""))
    return units.decode("utf-16-be", "replace")


def _decoded(line: str) -> str:
    """Return a line as it was before it was decoded wrongly, as far as ftfy is sure of it."""
    from ftfy import TextFixerConfig, fix_encoding

    if not LEADS.search(line):
        return line
    line = CUT.sub("”", line)
    for _ in range(AGAIN):
        line, before = fix_encoding(line, TextFixerConfig(normalization=None)), line
        if line == before:
            break
    return line


def _misread(text: str) -> Iterator[Place]:
    """Yield the lines that were decoded wrongly, each from where it shows."""
    leads = {sign for sign in unusual_signs(text) if LEADING.match(sign)}
    if not any(re.search(f"{sign}[{LATER}]", text) for sign in leads):  # quicker, sign by sign
        return
    at = 0
    for line in text.splitlines(keepends=True):
        right = _decoded(line)
        if right != line:
            pairs = enumerate(zip(line, right, strict=False))
            first = next((n for n, (a, b) in pairs if a != b), 0)
            yield Place(at + first, at + min(first + 4, len(line)), True)
        at += len(line)


def _redecoded(text: str) -> str:
    """Return a text with its lines as they were before they were decoded wrongly."""
    return "".join(map(_decoded, text.splitlines(keepends=True)))


def _as_windows(found: re.Match[str]) -> str:
    """Return the sign that Windows-1252 has where others have a control character."""
    return found.group().encode("latin-1").decode("cp1252", "replace")


def _questioned(text: str) -> Iterator[Place]:
    """Yield question marks where a quotation mark or an apostrophe may have stood."""
    for found in QUESTIONED.finditer(text):
        at = found.start()
        before = text[at - 1 : at] if at else " "
        opens = before.isspace() or before in "([—–-"
        within = before.isalpha() and WITHOUT_ONE.match(text, at + 1)
        run = text[max(0, at - 30) : at].rpartition(" ")[2]
        if (opens or within or before in ",;") and "/" not in run:  # no address on the net
            yield Place(at, at + 3, False)


def _whole(text: str) -> str:
    """Return a text in which the halves of characters are whole, or told to be lost."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _without_controls(text: str) -> str:
    """Return a text without control characters."""
    return CONTROLS.sub(lambda found: IN_WORD.get(found.group(), ""), text)


CONTROL = "control character", "control characters"
KINDS = (  # in the order in which they are mended
    Kind("half of a character", "halves of characters", HALF, _all(HALF), _whole),
    Kind("byte written out", "bytes written out", "=", _bytes, partial(BYTES.sub, _as_bytes)),
    Kind(
        *("escape of JSON", "escapes of JSON", r"\u"),
        *(_all(ESCAPED), partial(ESCAPES.sub, _as_escaped)),
    ),
    Kind("entity of HTML", "entities of HTML", "&", entities, without_entities),
    Kind("line of a wrong decoding", "lines of a wrong decoding", LEAD, _misread, _redecoded),
    Kind(*CONTROL, OLD_SIGNS, _of_windows, partial(WINDOWS.sub, _as_windows)),
    Kind(*CONTROL, CONTROLS, _controls, _without_controls),
    Kind("tag of HTML", "tags of HTML", "<", tags, without_tags),
    Kind("lost character", "lost characters", LOST, _lost),
    Kind(
        "question mark where a quotation mark may have stood",
        "question marks where quotation marks may have stood",
        "?",
        _questioned,
    ),
)
