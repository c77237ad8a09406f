"""Write brat's stand-off: a text, a line for each mark, and what may be marked.

Kinds, cues and categories are text-bound annotations, speakers an attribute of a kind with a list
to choose from, the pieces of one statement and its cue an equivalence.
Source: brat standoff format and configuration, brat.nlplab.org.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count

from framing.base.kinds import KINDS
from framing.coding.annotated import CUE, KIND, SPEAKER, TERM, Annotation, Newlines
from framing.reading.articles import Article

ENDING = ".ann"
CONFIGURATION, LABELS = "annotation.conf", "visual.conf"
SOURCE, NOTE = "Source", "AnnotatorNotes"
TOGETHER = "Equiv"


def write(article: Article, marks: Iterable[Annotation], _coder: str) -> dict[str, bytes]:
    """Return the files of one article's folder by name: text, marks, configuration, labels.

    A mark that runs over a line end is written in fragments, as brat has them.
    """
    marks, lines = list(marks), Newlines(article.text)
    types = _identifiers(marks, (KIND, CUE, TERM))
    names = _identifiers(marks, (SPEAKER,), (speaker.name for speaker in article.speakers))
    files = {
        f"{article.name}.txt": lines.text,
        f"{article.name}{ENDING}": "".join(_lines(marks, lines, types, names)),
        CONFIGURATION: _configuration(types, names),
        LABELS: _labels(types, names),
    }
    return {name: content.encode() for name, content in files.items()}


Codes = dict[tuple[str, str], str]  # layer and code, and its identifier for brat


def _identifiers(
    marks: list[Annotation], layers: tuple[str, ...], more: Iterable[str] = ()
) -> Codes:
    """Return an identifier in ASCII for every code of some layers, each another."""
    codes = [(mark.layer, mark.code) for mark in marks if mark.layer in layers]
    codes += [(layers[0], name) for name in more]
    codes += [(KIND, kind) for kind in KINDS if KIND in layers]
    codes += [(CUE, "")] if CUE in layers else []
    found: Codes = {}
    for layer, code in sorted(set(codes), key=lambda pair: (layers.index(pair[0]), pair[1])):
        plain = re.sub("[^A-Za-z0-9]+", "_", code or CUE).strip("_") or layer
        number, wanted = 2, plain
        while wanted in found.values():
            wanted, number = f"{plain}_{number}", number + 1
        found[layer, code] = wanted
    return found


def _lines(marks: list[Annotation], lines: Newlines, types: Codes, names: Codes) -> Iterator[str]:
    """Yield the lines of the stand-off file."""
    labels: dict[tuple[int, int, int], str] = {}  # of kinds, by place and statement
    together: dict[int, list[str]] = defaultdict(list)
    notes = count(1)
    for number, mark in enumerate((mark for mark in marks if mark.layer != SPEAKER), 1):
        label = f"T{number}"
        yield f"{label}\t{types[mark.layer, mark.code]} {_place(mark, lines)}\n"
        labels |= {(mark.start, mark.end, mark.statement): label} if mark.layer == KIND else {}
        if mark.statement >= 0:
            together[mark.statement].append(label)
        for name, text in ((SOURCE, mark.source), (NOTE, mark.note)):
            if text:
                yield f"#{next(notes)}\t{name} {label}\t{' '.join(text.split())}\n"
    spoken = (mark for mark in marks if mark.layer == SPEAKER)
    for number, mark in enumerate(spoken, 1):
        label = labels[mark.start, mark.end, mark.statement]
        yield f"A{number}\t{SPEAKER} {label} {names[SPEAKER, mark.code]}\n"
    for same in together.values():
        if len(same) > 1:
            yield f"*\t{TOGETHER} {' '.join(same)}\n"


def _place(mark: Annotation, lines: Newlines) -> str:
    """Return the places of a mark's lines, and its words."""
    start, end = lines.out(mark.start), lines.out(mark.end)
    pieces = [match.span() for match in re.finditer("[^\n]+", lines.text[start:end])]
    places = ";".join(f"{start + at} {start + to}" for at, to in pieces)
    return f"{places}\t{' '.join(lines.text[start + at : start + to] for at, to in pieces)}"


def _configuration(types: Codes, names: Codes) -> str:
    """Return what may be marked."""
    relation = f"{TOGETHER}\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive"
    speakers = [f"{SPEAKER}\tArg:<ENTITY>, Value:{'|'.join(names.values())}"] if names else []
    parts = ["[entities]", *types.values(), "", "[relations]", relation, "", "[events]", ""]
    return "\n".join([*parts, "[attributes]", *speakers, ""])


def _labels(types: Codes, names: Codes) -> str:
    """Return what codes are called in full: for brat to show, and for us to read again."""
    shown = {identifier: code or CUE for (_, code), identifier in {**types, **names}.items()}
    lines = (f"{name} | {' '.join(code.split())}\n" for name, code in shown.items())
    return "[labels]\n" + "".join(lines)
