"""Dictionaries whose categories hold others: quanteda's in YAML, Yoshikoder's in XML.

Neither is made into objects: YAML is read as nodes, so that ``no`` and ``1`` stay words, XML as the
elements come, so that each entry has its line and nothing that the file declares is followed.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.parsers import expat

from framing.base.extras import require
from framing.base.tables import refuse
from framing.terms.entries import Entries
from framing.terms.filed import WITHIN

DEEPEST = 50  # categories within one another
PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
EMPTY = "tag:yaml.org,2002:null"


def quanteda(path: Path, text: str) -> Entries:
    """Read a dictionary in YAML, as quanteda reads and writes it; InputError without PyYAML."""
    require("dictionaries", "yaml")
    import yaml

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = f"is no YAML ({error.problem or error.context})"
        refuse(
            path,
            mark.line + 1 if mark else None,
            what,
            "Mend it; put words with * or ? in quotes",
        )
    except (yaml.YAMLError, RecursionError) as error:
        refuse(path, None, f"is no YAML ({type(error).__name__})", "Write categories and words")
    if not isinstance(root, yaml.MappingNode):
        refuse(path, 1, "holds no categories", "Write category: and its words below, each after -")
    found = Entries()
    _inside(path, root, (), found, set())
    return found


def _inside(path: Path, node: Any, above: tuple[str, ...], found: Entries, seen: set[int]) -> None:
    """Take in what stands in a node: words, lists, categories."""
    line = node.start_mark.line + 1
    if id(node) in seen or len(above) > DEEPEST:
        refuse(path, line, "is used twice, or lies too deep", "Write it out where it belongs")
    seen.add(id(node))
    if node.id == "mapping":
        for key, value in node.value:
            line = key.start_mark.line + 1
            if key.id != "scalar" or not key.value.strip():
                refuse(path, line, "a category has no name", "Write one, and a colon")
            inner = (*above, key.value.strip())
            found.declare(WITHIN.join(inner), line)
            _inside(path, value, inner, found, seen)
    elif node.id == "sequence":
        for item in node.value:
            _inside(path, item, above, found, seen)
    elif node.tag != EMPTY or node.value:
        found.add(line, node.value, WITHIN.join(above))


def yoshikoder(path: Path, text: str) -> Entries:
    """Read a dictionary of Yoshikoder: ``cnode`` is a category, ``pnode`` a pattern.

    A category that alone holds all others and no pattern is the dictionary's name, and left out.
    """
    if PAGE.match(text):
        refuse(path, 1, "is a web page, and no dictionary", "Save the list itself, not its page")
    found = _Nodes(path)
    parser = expat.ParserCreate("utf-8")  # it is decoded by now, whatever its first line says
    parser.StartElementHandler = lambda tag, cells: found.start(
        tag, cells, parser.CurrentLineNumber
    )
    parser.EndElementHandler = found.end
    parser.StartDoctypeDeclHandler = lambda *_: refuse(
        path, parser.CurrentLineNumber, "declares a document type", "Leave the declaration out"
    )
    try:
        parser.Parse(text.encode("utf-8"), True)
    except expat.ExpatError as error:
        refuse(path, error.lineno, f"is no XML ({expat.ErrorString(error.code)})", "Mend the line")
    return _without_name(found.entries)


class _Nodes:
    """The elements of a Yoshikoder dictionary, as they come."""

    def __init__(self, path: Path) -> None:
        self.path, self.entries = path, Entries()
        self.above: list[str] = []

    def start(self, tag: str, cells: dict[str, str], line: int) -> None:
        """Take in an element that begins."""
        name = cells.get("name", "").strip()
        if tag == "dictionary":
            return
        if tag not in ("cnode", "pnode") or not name:
            what = f"element '{tag}' named '{name}' is not understood"
            refuse(self.path, line, what, "Write cnode for categories, pnode for patterns, named")
        if tag == "cnode":
            self.above.append(name)
            self.entries.declare(WITHIN.join(self.above), line)
        elif not self.above:
            refuse(self.path, line, f"'{name}' is in no category", "Put it into a cnode")
        else:
            self.entries.add(line, name, WITHIN.join(self.above))

    def end(self, tag: str) -> None:
        """Leave a category that ends."""
        if tag == "cnode":
            self.above.pop()


def _without_name(found: Entries) -> Entries:
    """Leave out the one category that holds all others and no pattern of its own."""
    first = next(iter(found.declared), "")
    inside = f"{first}{WITHIN}"
    others = [name for name in found.declared if name != first]
    own = any(row.category == first for row in found.rows)
    if own or not others or not all(name.startswith(inside) for name in others):
        return found
    size = len(inside)
    rows = [row._replace(category=row.category[size:]) for row in found.rows]
    declared = {name[size:]: line for name, line in found.declared.items() if name != first}
    return Entries(rows, declared, [f"named '{first}'"])
