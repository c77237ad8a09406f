"""Texts made by chance, each by its number: the same for everybody who asks for it.

They are put together of what the engine looks for, or are articles of the tests with something done
to them: marks of another kind, parts cut out, moved, doubled or joined, signs of other scripts.
"""

import json
from functools import cache
from pathlib import Path
from random import Random

MARKS = ["“", "”", '"', "‘", "’", "'", "''", "``", "«", "»", "„", "‚", "‹", "›", "「", "」"]
SIGNS = [
    ":",
    ",",
    ".",
    "?",
    "!",
    ";",
    "—",
    "–",
    "-",
    " - ",
    "(",
    ")",
    "[",
    "]",
    "…",
    "...",
    "*",
    "/",
]
CUES = ["said", "claimed", "that", "according to", "told", "alleged", "who", "and", "calling for"]
WHO = ["Ana Brook", "Brook’s", "he", "she", "they", "the ministry", "Mr. Hill", "U.S.", "statement"]
TERMS = ["regime", "brutal aggression", "so-called", "war crimes", "terrorist’s", "not", "illegal"]
HEADS = ["NEW YORK —", "T.''O- C", "Lomé (AFP) –", "14:10", "3 May:", "BROOK:", "Q:", "A:", "- "]
PAPER = ["(Ana Brook/AFP)", "Photo:", "By Ana Brook", "Follow him on Twitter.", "Read more", "1"]
ODD = [
    *(
        "\u00a0",
        "\u202f",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\u0301",
        "\x1b[2J",
        "\x0b",
        "\x0c",
        "\x85",
    ),
    *(
        "\u2028",
        "\r",
        "\t",
        "é",
        "ß",
        "İ",
        "Ǆ",
        "ſ",
        "ﬁ",
        "日本",
        "هذا",
        "🙂",
        "𝔸",
        "٣",
        "²",
        "_",
        "@a",
    ),
]
GAPS = [" ", " ", " ", " ", "", "\n", "\n\n", "\n    ", "\r\n", "\n \n"]
KINDS = [MARKS, SIGNS, CUES, WHO, TERMS, HEADS, PAPER, ODD]


@cache
def articles():
    """Return the texts of the tests' articles."""
    files = sorted((Path(__file__).parent / "voices" / "cases").glob("*.json"))
    return [case["text"] for file in files for case in json.loads(file.read_text(encoding="utf-8"))]


def text(number):
    """Return the text of a number."""
    chance = Random(number)
    return chance.choice([_pieces, _changed, _changed, _spliced])(chance)


def _piece(chance):
    return chance.choice(chance.choice(KINDS))


def _pieces(chance):
    """Return pieces of what the engine looks for, in no order."""
    pieces = [_piece(chance) + chance.choice(GAPS) for _ in range(chance.randint(1, 80))]
    return "".join(pieces)


def _changed(chance):
    """Return an article with something done to it, once or several times."""
    made = chance.choice(articles())
    for _ in range(chance.randint(1, 8)):
        made = chance.choice(CHANGES)(made, chance) or made
    return made


def _spliced(chance):
    """Return the beginning of one article and the end of another."""
    one, other = _changed(chance), chance.choice(articles())
    return one[: chance.randint(0, len(one))] + other[chance.randint(0, len(other)) :]


def _part(made, chance):
    start = chance.randint(0, len(made))
    return start, min(len(made), start + chance.choice([1, 1, 2, 5, 20, 100]))


def _cut(made, chance):
    start, end = _part(made, chance)
    return made[:start] + made[end:]


def _doubled(made, chance):
    start, end = _part(made, chance)
    return made[:end] + made[start:]


def _moved(made, chance):
    start, end = _part(made, chance)
    rest = made[:start] + made[end:]
    at = chance.randint(0, len(rest))
    return rest[:at] + made[start:end] + rest[at:]


def _put_in(made, chance):
    at = chance.randint(0, len(made))
    return made[:at] + _piece(chance) + made[at:]


def _other_marks(made, chance):
    return made.replace(chance.choice(MARKS), chance.choice(MARKS))


def _other_gaps(made, chance):
    return made.replace(
        chance.choice(["\n\n", "\n", " "]), chance.choice(GAPS), chance.randint(1, 9)
    )


def _capitals(made, chance):
    start, end = _part(made, chance)
    return made[:start] + made[start:end].upper() + made[end:]


CHANGES = [_cut, _doubled, _moved, _put_in, _put_in, _other_marks, _other_gaps, _capitals]


def as_bytes(number):
    """Return the text of a number as a file may hold it: in some encoding, perhaps damaged."""
    chance = Random(f"bytes {number}")
    encoding = chance.choice(["utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
    raw = bytearray(text(number).encode(encoding, "replace"))
    for _ in range(chance.choice([0, 0, 1, 3])):
        at = chance.randint(0, len(raw))
        damage = [
            b"",
            bytes([chance.randrange(256)]),
            b"<p>",
            b"PK\x03\x04",
            b"%PDF-1.7",
            b"{\\rtf1",
        ]
        raw[at : at + chance.randint(0, 2)] = chance.choice(damage)
    return bytes(raw)


SIDECAR = """\
title = "One"
date = 2024-01-01
[[speakers]]
name = "Ana Brook"
government = "Sylvania"
aliases = ["Brook", "the envoy"]
[[actors]]
name = "Freedonia"
names = ["Freedonians"]
government = true
"""
LEXICON = (
    "term,category,reason,source,origin\nregime*,label,a,b,literature\nh*ld to,law,a,b,article\n"
)
BROKEN = [
    "[" * 200,
    "9" * 5_000,
    '"""',
    "\n[[speakers]]\n",
    "=",
    ",",
    '"',
    "*",
    "\x1b",
    "é",
    "name",
]


def table(number, whole):
    """Return a sidecar or a list with something done to it."""
    chance = Random(f"table {number}")
    made = whole
    for _ in range(chance.randint(0, 4)):
        at = chance.randint(0, len(made))
        piece = chance.choice([*BROKEN, *ODD])
        made = chance.choice(
            [_cut(made, chance), _doubled(made, chance), made[:at] + piece + made[at:]]
        )
    return made
