"""What the rows of a corpus depend on beside its articles: modules, tables of rules, libraries."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from framing.base.errors import InputError
from framing.base.places import DATA, PACKAGE

# The modules between an input and its tables; * for all of a room.
ENGINE = {
    "base": "capitals extras kinds lazy memory places rows tables texts words",
    **dict.fromkeys(("reading", "text", "reporting", "speakers", "voices"), "*"),
    "terms": "wording wildcards patterns conditions filed trie runs matching fields names parts "
    "beside context scheme spots windows hits unvoiced roles named spans clauses verbal deeds "
    "phrases nominal predicates targets entries listed nested tabled slips dictionaries",
    "measures": "rates records",
    "corpus": "entries folders streams forms arrays lines columnar documents inputs datasets",
}
LIBRARIES = (
    *("regex", "numpy", "scipy", "pyarrow"),
    *("ftfy", "lxml", "pypdf", "python-docx", "striprtf", "trafilatura"),
    *("openpyxl", "PyYAML"),
)
TABLES_OF_RULES = (
    "categories.csv",
    "countries.csv",
    "cues.csv",
    "fields.toml",
    "groups.csv",
    "words.toml",
)


def modules() -> list[str]:
    """Return the modules that the rows depend on, as ``room/module``."""
    return [f"{room}/{name}" for room, names in ENGINE.items() for name in _of_room(room, names)]


def _of_room(room: str, names: str) -> list[str]:
    """Return the names of the modules of a room that are meant."""
    if names != "*":
        return names.split()
    return sorted(path.stem for path in (PACKAGE / room).glob("[!_]*.py"))


@cache
def engine_sha256() -> str:
    """Return the SHA-256 of what the rows depend on: modules, tables of rules, libraries.

    What is a letter, a digit or a capital is for Python's edition of Unicode to say.
    """
    known = (*map(_version, LIBRARIES), unicodedata.unidata_version)
    digest = hashlib.sha256(" ".join(known).encode())
    tables = [DATA / name for name in TABLES_OF_RULES]
    for file in (*(PACKAGE / f"{module}.py" for module in modules()), *tables):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


def refuse_other(engine: str) -> None:
    """Raise InputError where this process has another engine than the one that gave it work."""
    if engine != engine_sha256():
        remedy = "Start every worker from the same checkout"
        raise InputError("a worker has another version of framing", remedy=remedy)


def _version(library: str) -> str:
    """Return which version of a library is installed; none reads nothing."""
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"
