"""REFI-QDA projects (QDPX), which MAXQDA, NVivo, ATLAS.ti and QualCoder read and write.

A project is a zip: the text, and XML with the tree of codes and a selection for each stretch.
Source: REFI-QDA standard 1.5, www.qdasoftware.org.
"""

from __future__ import annotations

import uuid
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from framing.base.errors import InputError
from framing.base.files import refuse_no_file, unreadable
from framing.base.packing import xml_text, zipped
from framing.base.prose import quantity
from framing.coding.annotated import (
    CUE,
    KIND,
    LAYERS,
    TERM,
    Annotation,
    Newlines,
    Taken,
    is_text_of,
)
from framing.coding.positions import placed, whole_words
from framing.reading.articles import Article
from framing.reading.packed import LARGEST, LARGEST_XML, MOST

ENDING = ".qdpx"
XML, SOURCES, INTERNAL = "project.qde", "Sources", "internal://"
NAMESPACE = "urn:QDA-XML:project:1.0"
TAG = f"{{{NAMESPACE}}}"
NUMBER, SOURCE = "statement ", "source: "
EXPORT = "Export the project from your program anew, as QDPX"


def write(article: Article, marks: Iterable[Annotation], coder: str) -> dict[str, bytes]:
    """Return the file of a project of one text and its marks: the same bytes for the same marks.

    Positions count code points of the text with every line ended by LF, the end exclusive, as the
    standard has them.
    """
    lines, names = Newlines(article.text), _Names(article.name)
    project = Element("Project", xmlns=NAMESPACE, name=article.name, origin="framing")
    user = names.of("user", coder)
    SubElement(SubElement(project, "Users"), "User", guid=user, name=xml_text(coder))
    marks = list(marks)
    if marks:
        _codes(SubElement(SubElement(project, "CodeBook"), "Codes"), marks, names)
    guid = names.of("text")
    path = f"{INTERNAL}{guid}.txt"
    source = {
        "guid": guid,
        "name": xml_text(article.name),
        "plainTextPath": path,
        "creatingUser": user,
    }
    text = SubElement(SubElement(project, "Sources"), "TextSource", source)
    for (start, end, _), same in groupby(marks, key=lambda mark: (*mark[:2], mark.statement)):
        _selection(text, lines.out(start), lines.out(end), list(same), names, user)
    ElementTree.indent(project)
    xml = ElementTree.tostring(project, encoding="utf-8", xml_declaration=True)
    files = {XML: xml, f"{SOURCES}/{guid}.txt": lines.text.encode()}
    return {f"{article.name}{ENDING}": zipped(files)}


class _Names:
    """Identifiers: the same for the same thing of the same article."""

    def __init__(self, article: str) -> None:
        self.article = article

    def of(self, *parts: object) -> str:
        """Return the identifier of what the parts name."""
        return str(uuid.uuid5(uuid.NAMESPACE_OID, repr((self.article, *parts))))


def _codes(codes: Element, marks: list[Annotation], names: _Names) -> None:
    """Write the tree of codes: a branch for each layer, a leaf for each of its codes."""
    for layer in LAYERS:
        found = dict.fromkeys(mark.code for mark in marks if mark.layer == layer)
        codable = "true" if layer == CUE else "false"
        branch = {"guid": names.of("code", layer, ""), "name": layer, "isCodable": codable}
        if found:
            inner = SubElement(codes, "Code", branch)
            for code in filter(None, found):
                leaf = {"guid": names.of("code", layer, code), "name": xml_text(code)}
                SubElement(inner, "Code", leaf | {"isCodable": "true"})


def _selection(
    text: Element, start: int, end: int, marks: list[Annotation], names: _Names, user: str
) -> None:
    """Write a stretch with all its codes."""
    first = marks[0]
    about = {"guid": names.of("selection", *first[:2], first.statement)}
    if first.statement >= 0:
        about["name"] = f"{NUMBER}{first.statement}"
    place = {"startPosition": str(start), "endPosition": str(end), "creatingUser": user}
    selection = SubElement(text, "PlainTextSelection", about | place)
    source = " ".join(next((mark.source for mark in marks if mark.source), "").split())
    note = next((mark.note for mark in marks if mark.note), "")
    if described := "\n".join(filter(None, [SOURCE + source if source else "", note])):
        SubElement(selection, "Description").text = xml_text(described)
    for mark in marks:
        coded = {"guid": names.of("coding", *mark[:5]), "creatingUser": user}
        coding = SubElement(selection, "Coding", coded)
        SubElement(coding, "CodeRef", targetGUID=names.of("code", mark.layer, mark.code))


# ---------------------------------------------------------------- reading


class _Selection(NamedTuple):
    """A stretch as a program wrote it, its positions in that program's count."""

    start: int
    end: int
    codes: list[str]  # identifiers
    name: str
    description: str


def read(path: Path, article: Article) -> Taken:
    """Return the marks of a project on an article's text, and notes on what was read.

    Codes are told by the branch in which they stand: Kind, Speaker, Cue, Term. Others are passed
    over, and a note says how many. Raises InputError for a file that is no project, one without the
    article's text, and positions outside it.
    """
    project, files = _unpacked(path)
    source, text = _source(project, files, article, path)
    selections = list(_selections(source, path))
    spans, note = placed([(one.start, one.end) for one in selections], text, path, whole_words)
    back, codes = Newlines(article.text).back, dict(_branches(project))
    found = [
        (selection, back(start), back(end), codes.get(guid))
        for selection, (start, end) in zip(selections, spans, strict=True)
        for guid in selection.codes
    ]
    others = sum(1 for *_, code in found if code is None)
    passed = f"{quantity(others, 'coding')} with codes outside {', '.join(LAYERS)} passed over"
    marks = [_mark(selection, start, end, *code) for selection, start, end, code in found if code]
    return Taken(marks, [note for note in (note, passed if others else "") if note])


def _mark(selection: _Selection, start: int, end: int, layer: str, code: str) -> Annotation:
    """Return one coding of a selection as a mark."""
    number = selection.name.removeprefix(NUMBER)
    known = selection.name.startswith(NUMBER) and number.isdecimal()
    lines = selection.description.splitlines()
    source = lines.pop(0).removeprefix(SOURCE) if selection.description.startswith(SOURCE) else ""
    about = {"source": source, "note": "\n".join(lines)} if layer in (KIND, TERM) else {}
    statement = int(number) if known and layer != TERM else -1
    return Annotation(start, end, layer, code, statement, **about)


def _unpacked(path: Path) -> tuple[Element, dict[str, bytes]]:
    """Return the XML of a project and its texts by name, in lower case."""
    refuse_no_file(path)
    try:
        with zipfile.ZipFile(path) as packed:
            parts = {info.filename.lower(): info for info in packed.infolist()}
            _refuse_heavy(list(parts.values()), path)
            files = {
                name: packed.read(info)
                for name, info in parts.items()
                if name.endswith((".txt", ".qde"))
            }
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error) as error:
        raise InputError("is no QDPX, or a broken one", file=path, remedy=EXPORT) from error
    except OSError as error:
        raise unreadable(error, path) from error
    return _parsed(files.pop(XML, None), path), files


def _refuse_heavy(parts: list[zipfile.ZipInfo], path: Path) -> None:
    """Raise InputError for a zip that unpacks to more than a project of articles can be."""
    trees = sum(part.file_size for part in parts if part.filename.lower().endswith(".qde"))
    texts = sum(part.file_size for part in parts if part.filename.lower().endswith(".txt"))
    if len(parts) > MOST or trees > LARGEST_XML or texts > LARGEST:
        message = f"unpacks to {trees + texts:,} bytes in {len(parts):,} files, too many"
        raise InputError(message, file=path, remedy="Export the one article alone")


def _parsed(xml: bytes | None, path: Path) -> Element:
    """Return the project; InputError where there is none, or its XML declares entities."""
    if xml is None:
        raise InputError(f"holds no {XML}", file=path, remedy=EXPORT)
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise InputError("declares entities, which are not expanded", file=path, remedy=EXPORT)
    try:
        return ElementTree.fromstring(xml)
    except ElementTree.ParseError as error:
        message, line = f"{XML} is no XML ({error})", error.position[0]
        raise InputError(message, file=path, line=line, remedy=EXPORT) from error


def _branches(project: Element) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the identifier of every code of ours, with its layer and its name."""
    for branch in project.iter(f"{TAG}Code"):
        if branch.get("name") in LAYERS:
            layer = branch.get("name", "")
            for code in branch.iter(f"{TAG}Code"):
                name = "" if layer == CUE else code.get("name", "")
                if code is not branch or layer == CUE:
                    yield code.get("guid", ""), (layer, name)


def _source(
    project: Element, files: dict[str, bytes], article: Article, path: Path
) -> tuple[Element, str]:
    """Return the one text of a project that is the article's, with its line ends as they are."""
    names = []
    for source in project.iter(f"{TAG}TextSource"):
        text = _text(source, files, path)
        if is_text_of(text, article):
            return source, text
        names.append(source.get("name", "without a name"))
    held = f"its texts: {', '.join(names)}" if names else "it has no plain text"
    message = f"holds no text that is the same as that of {article.name}; {held}"
    raise InputError(message, file=path, remedy="Code the text as it was exported, unchanged")


def _text(source: Element, files: dict[str, bytes], path: Path) -> str:
    """Return the plain text of a source: within the XML, or in a file of the zip."""
    inline = source.findtext(f"{TAG}PlainTextContent")
    if inline is not None:
        return inline
    name = PurePosixPath(source.get("plainTextPath", "").removeprefix(INTERNAL)).name
    raw = files.get(f"{SOURCES}/{name}".lower(), b"")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"the text {name!r} is not UTF-8"
        raise InputError(message, file=path, remedy=EXPORT) from error


def _selections(source: Element, path: Path) -> Iterator[_Selection]:
    """Yield the selections of a text that are coded."""
    for node in source.iter(f"{TAG}PlainTextSelection"):
        codes = [ref.get("targetGUID", "") for ref in node.iter(f"{TAG}CodeRef")]
        name = node.get("name", "")
        try:
            start, end = int(node.get("startPosition", "")), int(node.get("endPosition", ""))
        except ValueError:
            message = f"the selection {name!r} has no positions"
            raise InputError(message, file=path, remedy=EXPORT) from None
        if codes:
            yield _Selection(start, end, codes, name, node.findtext(f"{TAG}Description") or "")
