"""A report on any article: one HTML file that needs nothing else, its figures beside it."""

from __future__ import annotations

import glob
import hashlib
import os
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

from framing.base.errors import InputError
from framing.base.files import digest_of, refuse_unwritable, replace, unwritable
from framing.base.locks import PATIENCE, alone
from framing.base.places import REPORTS, TEMPLATE
from framing.base.scratch import folder_beside
from framing.base.texts import text_sha256
from framing.coding import codings
from framing.coding.corrections import reading
from framing.measures.claims import planned_categories
from framing.measures.protocol import read_protocol
from framing.publishing.cells import run_cells
from framing.publishing.notebook_files import MADE, Notebook, read_notebook
from framing.reading.articles import Article
from framing.reading.extracts import AS_MEASURED, Choices
from framing.reading.readers import read_article
from framing.terms.chosen import Chosen, choose

PAGE_NAME = "report.html"
HEAD = 2_000  # bytes of a page that say which article it is of
OF_ARTICLE = re.compile(rb'<meta name="article" content="([0-9a-f]{64}) ([0-9a-f]{64})">')
PREFIX = "report-"  # of every figure and table: anything else in the folder is somebody else's

# Nothing is loaded from anywhere, whatever the page holds: no script, no style, no picture.
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
STYLE = """\
body{max-width:60em;margin:2em auto;padding:0 1em;font:16px/1.5 system-ui,sans-serif;color:#111;
background:#fff}img{max-width:100%;height:auto}h1,h2{line-height:1.2}h2{margin-top:2em}
table{border-collapse:collapse;font-size:13px;margin:1em 0}th{text-align:left}
td,th{padding:.2em .6em;border-bottom:1px solid #ddd;vertical-align:top}pre{white-space:pre-wrap}
code{background:#f3f3f3;padding:0 .2em}.anchor-link{display:none}.output_html{overflow-x:auto}"""
PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="article" content="{article}">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}
<h2>Files beside this page</h2>
<ul>
{files}
</ul>
</body>
</html>
"""


def report(
    source: str | Path | Article,
    *,
    out: Path = REPORTS,
    speakers: Path | None = None,
    choices: Choices = AS_MEASURED,
    protocol: Path | None = None,
    lexicon: str | Path | Chosen | None = None,
    level: int = 0,
) -> Path:
    """Write ``out/NAME/report.html`` with its figures and tables beside it; return its path.

    ``source`` is a path, the name of an article, or one that is read already, ``speakers`` another
    sidecar than its own, ``protocol`` what was fixed before the article was read, which the report
    then tests, ``lexicon`` another list of terms than the shipped one, whose categories are told
    apart down to ``level``. Each file is read once, or must stay as it is. Raises InputError where
    an input cannot be used or a file not be written, where the folder has the report of another
    article, and NotebookError where a cell of the report's notebook fails; an older report is then
    as it was.
    """
    article = source if isinstance(source, Article) else read_article(source, speakers, choices)
    if article.path is None:
        raise InputError("a report is of a file", remedy="Save the text, and give its path")
    reading(article, by_hand=True)  # a coding is refused here, if at all, with file and line
    terms = choose(lexicon, level)
    fixed = read_protocol(protocol, planned_categories(terms.categories)) if protocol else None
    folder = _folder(out, article)
    refuse_unwritable([folder, folder.parent])
    _refuse_other(folder, article)
    with folder_beside(folder) as scratch:
        fresh = scratch / "fresh"
        coded = _coded(article)
        notebook = _run({"ARTICLE": article, "LEXICON": terms, "PROTOCOL": fixed}, fresh)
        _refuse_changed(coded, _coded(article))
        page = _page(notebook, article, fresh)
        try:
            # A name of a file need not be UTF-8.
            (fresh / PAGE_NAME).write_bytes(page.encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise unwritable(error, folder / PAGE_NAME) from error
        made = {folder / file.name: file for file in fresh.iterdir()}
        with alone(folder.parent, PATIENCE):  # no report is half of one run and half of another
            _refuse_other(folder, article)
            replace(made, _stale(folder, made))
    return folder / PAGE_NAME


def _folder(out: Path, article: Article) -> Path:
    """Return the report's folder, named after the article."""
    if not article.name.strip("."):
        remedy = "Rename it"
        raise InputError("its name cannot be a folder's", file=article.path, remedy=remedy)
    return Path(out).resolve() / article.name


def _coded(article: Article) -> dict[Path, str]:
    """Return the digests of the codings of an article, which are read at several places."""
    files = codings.CODING.glob(f"{glob.escape(article.name)}.*")
    return {path: digest_of(path) for path in sorted(files)}


def _refuse_changed(before: Mapping[Path, str], after: Mapping[Path, str]) -> None:
    """Refuse a report of which one part read a file as it was, another as it is."""
    changed = [path for path in {**before, **after} if before.get(path) != after.get(path)]
    if changed:
        remedy = "Nothing is replaced: give the same command again"
        raise InputError("has changed while it was read", file=changed[0], remedy=remedy)


def _run(given: Mapping[str, object], figures: Path) -> Notebook:
    """Return the notebook as run on what is given in place of its parameters."""
    notebook = read_notebook(TEMPLATE)
    names = "".join(f"{name} = None\n" for name in ("SPEAKERS", "LEVEL", "CHOICES"))
    _parameters(notebook)["source"] = f"{names}# {', '.join(given)}: what has been read"
    return run_cells(notebook, path=TEMPLATE, figures=figures, given=given)


def _parameters(notebook: Notebook) -> Notebook:
    """Return the one cell that says which article is meant: the one tagged ``parameters``."""
    tagged = [
        cell for cell in notebook["cells"] if "parameters" in cell["metadata"].get("tags", ())
    ]
    if len(tagged) != 1:
        remedy = "Tag one cell: parameters"
        raise InputError("does not say which article", file=TEMPLATE, remedy=remedy)
    return tagged[0]


def _page(notebook: Notebook, article: Article, folder: Path) -> str:
    """Return the notebook as one HTML page without its code, closed to everything outside."""
    import nbformat
    from nbconvert import HTMLExporter

    exporter = HTMLExporter(
        template_name="basic",  # the body alone: no script, and no style from elsewhere
        exclude_input=True,
        exclude_input_prompt=True,
        exclude_output_prompt=True,
    )
    body, _ = exporter.from_notebook_node(nbformat.from_dict(notebook))
    names = sorted(file.name for file in folder.iterdir())
    files = "\n".join(f'<li><a href="{escape(file)}">{escape(file)}</a></li>' for file in names)
    parts = {"policy": POLICY, "style": STYLE, "title": escape(f"Report: {article.name}")}
    return PAGE.format(**parts, article=" ".join(_digests(article)), body=body, files=files)


def _digests(article: Article) -> tuple[str, str]:
    """Return by what a report's article is known: where it lay, and its text."""
    place = os.fsencode(Path(article.path or "").resolve())
    return hashlib.sha256(place).hexdigest(), text_sha256(article.text)


def _refuse_other(folder: Path, article: Article) -> None:
    """Refuse to replace the report of an article that lay elsewhere and has another text."""
    try:
        with open(folder / PAGE_NAME, "rb") as file:
            known = OF_ARTICLE.search(file.read(HEAD))
    except OSError:  # there is none
        return
    if known and not {digest.encode() for digest in _digests(article)} & set(known.groups()):
        remedy = "Name another folder with --out, or remove this one"
        raise InputError("holds the report of another article", file=folder, remedy=remedy)


def _stale(folder: Path, made: dict[Path, Path]) -> list[Path]:
    """Return the figures and tables of an older report that are no longer made."""
    there = folder.iterdir() if folder.is_dir() else []
    old = [file for file in there if file.name.startswith(PREFIX) and MADE.fullmatch(file.name)]
    return [file for file in old if file not in made]
