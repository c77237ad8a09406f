"""A deposit of an analysis for a data archive: a Frictionless data package, with its metadata.

Tables say of every column what the codebook says of it. What would give an article's words away
stays out, unless its sidecar declares the right to pass it on.
Source: Data Package and Table Schema, version 1, specs.frictionlessdata.io.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from framing import __version__
from framing.base.errors import InputError
from framing.base.files import UNTOUCHED, make_folder, replace, unwritable
from framing.base.leftovers import LEFT, left_of, sweep_folder
from framing.base.locks import PATIENCE, alone
from framing.base.scratch import folder_beside
from framing.base.texts import read_text
from framing.coding.corrections import reading
from framing.measures.analysis import analyse
from framing.publishing import findings, reports
from framing.publishing.column_names import CODEBOOK
from framing.publishing.export import csv_bytes, markdown
from framing.publishing.methods import FILES, Methods
from framing.publishing.reports import PREFIX
from framing.reading.articles import RIGHTS, Article
from framing.terms.chosen import Chosen, choose
from framing.terms.scheme import read_categories

if TYPE_CHECKING:
    from framing.measures.analysis import Analysis

PACKAGE = "datapackage.json"
PICTURES = (".pdf", ".svg", ".png", ".caption.txt", ".alt.txt")
LICENCE = {"name": "MIT", "title": "MIT License", "path": "https://opensource.org/license/mit"}
WITHOUT = (
    "The article is not here: its sidecar declares no right to pass it on. Places in it are "
    "character offsets; its SHA-256 says which text they are of."
)
KEYWORDS = ("news framing", "quotation attribution", "content analysis")
DESCRIBED = "`datapackage.json` describes every file and every column."
ROW = re.compile(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]*) \|", re.MULTILINE)
Tables = Mapping[str, pd.DataFrame]
Explained = Mapping[str, Mapping[str, str]]  # by table, and by column
WORDS = {"tokens": ["token"], "statements": ["text"]}
"""Columns that hold an article's words one after the other."""

BEFORE = {"comparison": "contrasts"}
"""Tables that begin with the columns of another."""

TITLES = {
    "tokens": "Every token with its kind and voice",
    "statements": "Every stretch that is somebody's words, or nobody's",
    "hits": "Every loaded term",
    "counts": "Loaded terms by voice and category",
    "comparison": "The reporter beside the quoted voices",
    "lexicon": "The list of terms that was counted",
    "categories": "The categories and their definitions",
}


def deposit(
    article: Article,
    authors: Sequence[str],
    out: Path,
    lexicon: str | Path | Chosen | None = None,
) -> Path:
    """Write a deposit of the analysis of an article to ``out/NAME``; return its description's path.

    ``authors`` are those of the analysis, as an archive is to name them. The article is read as for
    a report, with its corrections. Raises InputError where nobody is named as author, where a
    folder of that name holds anything else than an older deposit, and where a file cannot be
    written; then nothing has changed.
    """
    if not authors or not all(map(str.strip, authors)):
        raise InputError("a deposit has authors", remedy="Name each as Last, First")
    folder, chosen = reports.folder_of(article, out), choose(lexicon)
    _older(folder)  # refused before any work is done, and again while nobody else is writing
    reading(article, by_hand=True)  # a coding is refused here, if at all, with file and line
    found = analyse(article, terms=chosen.table, said=reading(article))
    tables = _tables(found, chosen)
    with folder_beside(folder) as scratch:
        report = scratch / "report"
        try:
            reports.run_on(found, chosen, report)
            said = Methods(*((report / f"{PREFIX}{name}").read_text("utf-8") for name in FILES))
            contents = _contents(found, tables, said, authors) | _pictures(report)
            contents[PACKAGE] = _json(_package(found, tables, said, authors, contents))
            # First the description: where the process is killed, the rest is known as a deposit's.
            made = {folder / name: scratch / name for name in (PACKAGE, *contents)}
            for target, part in made.items():
                part.write_bytes(contents[target.name])
        except OSError as error:
            raise unwritable(error, folder / PACKAGE, remedy=UNTOUCHED) from error
        with alone(make_folder(folder).parent, PATIENCE):
            stale = [file for file in _older(folder) if file not in made]
            sweep_folder(folder)
            replace(made, stale)
    return folder / PACKAGE


def _older(folder: Path) -> list[Path]:
    """Return the files of an older deposit; InputError for a folder that is somebody else's."""
    found = folder.iterdir() if folder.is_dir() else ()
    there = sorted(file for file in found if not LEFT.fullmatch(file.name))
    names = {file.name for file in there}
    if names and PACKAGE not in names:
        raise InputError("is a folder of something else", file=folder, remedy="Name another")
    known = {PACKAGE, *_named(folder / PACKAGE), *_half_replaced(folder)} if names else set()
    if strangers := names - known:
        message = f"holds {min(strangers)}, which is of no deposit"
        raise InputError(message, file=folder, remedy="Move it elsewhere")
    return there


def _half_replaced(folder: Path) -> Iterator[str]:
    """Yield the files that the descriptions name which a process left that was killed."""
    for package in left_of(folder / PACKAGE):
        with suppress(InputError):
            yield from _named(package)


def _named(package: Path) -> Iterator[str]:
    """Yield the files that a description names; InputError where it is none."""
    try:
        for resource in json.loads(read_text(package))["resources"]:
            yield str(resource["path"])
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        message, remedy = "describes no data package", "Move its folder elsewhere"
        raise InputError(message, file=package, remedy=remedy) from error


# ---------------------------------------------------------------- what it holds


def _contents(
    found: Analysis, tables: Tables, said: Methods, authors: Sequence[str]
) -> dict[str, bytes]:
    """Return the files that stand here alone, by name."""
    files = {f"{name}.csv": csv_bytes(table) for name, table in tables.items()}
    files |= {name: text.encode() for name, text in zip(FILES, said, strict=True)}
    files["README.md"] = _readme(found, said).encode()
    files[".zenodo.json"] = _json(_zenodo(found, authors))
    files["CITATION.cff"] = _citation(found, authors).encode()
    if _rights(found):
        files[f"{found.article.name}.txt"] = found.article.text.encode()
    return files


def _tables(found: Analysis, chosen: Chosen) -> Tables:
    """Return the tables, those of the article without its words unless its rights are declared."""
    tables = {name: getattr(found, name) for name in ("tokens", "statements", "hits", "counts")}
    if not _rights(found):
        tables |= {name: tables[name].drop(columns=columns) for name, columns in WORDS.items()}
    planned = findings.planned(found)
    tables |= {"comparison": planned} if len(planned) else {}
    own = {"lexicon": chosen.table, "categories": read_categories()}
    return {**tables, **(own if chosen.shipped else {"lexicon": chosen.table})}


def _pictures(report: Path) -> dict[str, bytes]:
    """Return the figures of a report with their texts, by name."""
    files = sorted(file for file in report.iterdir() if file.name.endswith(PICTURES))
    return {file.name: file.read_bytes() for file in files}


# ---------------------------------------------------------------- what is said of it


def _package(
    found: Analysis,
    tables: Tables,
    said: Methods,
    authors: Sequence[str],
    contents: Mapping[str, bytes],
) -> dict[str, Any]:
    """Return the description of a data package: every file, every column."""
    explained = codebook()
    return {
        "profile": "data-package",
        "name": re.sub(r"[^a-z0-9-]+", "-", found.article.name.lower()).strip("-") or "article",
        "title": _title(found),
        "description": said.text,
        "version": __version__,
        "licenses": [LICENCE],
        "contributors": [{"title": author, "role": "author"} for author in authors],
        "resources": [
            _resource(name, content, tables, explained) for name, content in contents.items()
        ],
    }


def _resource(name: str, content: bytes, tables: Tables, explained: Explained) -> dict[str, Any]:
    """Return the description of one file; that of a table names its columns."""
    stem, _, ending = name.rpartition(".")
    said = {
        "name": re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-"),
        "path": name,
        "format": ending,
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if stem in tables and ending == "csv":
        said |= {"profile": "tabular-data-resource", "encoding": "utf-8", "mediatype": "text/csv"}
        said |= {"title": TITLES[stem], "schema": _schema(stem, tables[stem], explained)}
    return said


def _schema(name: str, table: pd.DataFrame, explained: Explained) -> dict[str, Any]:
    """Return the columns of a table: name, type, and what the codebook says of each."""
    sections = (BEFORE.get(name, ""), name, f"{name}.csv")
    said = {key: text for section in sections for key, text in explained.get(section, {}).items()}
    fields = [
        {"name": column, "type": _type(table[column]), "description": said.get(column, "")}
        for column in table.columns
    ]
    return {"fields": fields, "missingValues": [""]}


def _type(column: pd.Series) -> str:
    """Return the type of a column, as Table Schema calls it."""
    kinds = {"b": "boolean", "i": "integer", "u": "integer", "f": "number"}
    return kinds.get(column.dtype.kind, "string")


def codebook(file: Path = CODEBOOK) -> Explained:
    """Return what the codebook says, by table and column: meaning, and unit or values."""
    parts = re.split(r"^## (.+)$", read_text(file), flags=re.MULTILINE)
    return {
        name: {
            column: "; ".join(filter(None, map(str.strip, said)))
            for column, *said in ROW.findall(body)
        }
        for name, body in zip(parts[1::2], parts[2::2], strict=True)
    }


def _title(found: Analysis) -> str:
    """Return what the deposit is called."""
    named = found.article.metadata.get("title") or found.article.name
    return f"Whose words, and which are loaded: an analysis of “{named}”"


def _rights(found: Analysis) -> str:
    """Return under what the article may be passed on, as its sidecar says; else nothing."""
    return str(found.article.metadata.get(RIGHTS, "")).strip()


def _readme(found: Analysis, said: Methods) -> str:
    """Return a page on what the deposit holds, and what it does not."""
    rights = _rights(found)
    words = f"The article's text is here, under: {markdown(rights)}." if rights else WITHOUT
    parts = [f"# {markdown(_title(found))}", f"{words} {DESCRIBED}", "## Methods", said.text]
    return "\n\n".join(parts)


def _zenodo(found: Analysis, authors: Sequence[str]) -> dict[str, Any]:
    """Return the metadata that Zenodo reads."""
    return {
        "title": _title(found),
        "upload_type": "dataset",
        "description": DESCRIBED if _rights(found) else f"{WITHOUT} {DESCRIBED}",
        "creators": [{"name": author} for author in authors],
        "license": LICENCE["name"].lower(),
        "keywords": list(KEYWORDS),
        "version": __version__,
    }


def _citation(found: Analysis, authors: Sequence[str]) -> str:
    """Return how the deposit is cited, in the Citation File Format; JSON's texts are YAML's."""
    lines = ["cff-version: 1.2.0", "message: If you use this dataset, please cite it."]
    lines += [
        "type: dataset",
        f"title: {json.dumps(_title(found), ensure_ascii=False)}",
        "authors:",
    ]
    lines += [f"  - name: {json.dumps(author, ensure_ascii=False)}" for author in authors]
    return "\n".join([*lines, f"license: {LICENCE['name']}", ""])


def _json(value: object) -> bytes:
    """Return a value as JSON that a person can read too."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
