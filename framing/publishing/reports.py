"""A report on any article: one HTML file that needs nothing else, its figures beside it."""

from __future__ import annotations

import glob
import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path

from framing.base.digests import digest_of
from framing.base.errors import InputError
from framing.base.extras import require
from framing.base.files import UNTOUCHED, refuse_unwritable, replace, unwritable
from framing.base.leftovers import left_of, sweep_folder
from framing.base.locks import PATIENCE, alone
from framing.base.places import REPORTS, TEMPLATE
from framing.base.scratch import folder_beside
from framing.base.texts import text_sha256
from framing.coding import codings
from framing.coding.corrections import reading
from framing.measures.analysis import Analysis
from framing.measures.claims import planned_categories
from framing.measures.protocol import Protocol, read_protocol
from framing.publishing.cells import run_cells
from framing.publishing.notebook_files import MADE, Notebook, read_notebook
from framing.publishing.page import page
from framing.reading.articles import Article
from framing.reading.extracts import AS_MEASURED, Choices
from framing.reading.readers import read_article
from framing.terms.chosen import Chosen, choose

PAGE_NAME, DOCUMENT = "report.html", "report.docx"
HEAD = 2_000  # bytes of a page that say which article it is of
OF_ARTICLE = re.compile(rb'<meta name="article" content="([0-9a-f]{64}) ([0-9a-f]{64})">')
OF_DOCUMENT = re.compile(rb'<meta name="document" content="([0-9a-f]{64})">')
PREFIX = "report-"  # of every figure and table: anything else in the folder is somebody else's


def report(
    source: str | Path | Article,
    *,
    out: Path = REPORTS,
    speakers: Path | None = None,
    choices: Choices = AS_MEASURED,
    protocol: Path | None = None,
    lexicon: str | Path | Chosen | None = None,
    level: int = 0,
    docx: bool = False,
) -> Path:
    """Write ``out/NAME/report.html`` with its figures and tables beside it; return its path.

    ``source`` is a path, the name of an article, or one that is read already, ``speakers`` another
    sidecar than its own, ``protocol`` what was fixed before the article was read, which the report
    then tests, ``lexicon`` another list of terms than the shipped one, whose categories are told
    apart down to ``level``. With ``docx`` the page is written as ``report.docx`` too. Each file is
    read once, or must stay as it is. Raises InputError where an input cannot be used or a file not
    be written, where the folder has the report of another article or a document that was changed
    by hand, and NotebookError where a cell of the report's notebook fails; an older report is then
    as it was.
    """
    article = source if isinstance(source, Article) else read_article(source, speakers, choices)
    if article.path is None:
        raise InputError("a report is of a file", remedy="Save the text, and give its path")
    reading(article, by_hand=True)  # a coding is refused here, if at all, with file and line
    terms = choose(lexicon, level)
    fixed = read_protocol(protocol, planned_categories(terms.categories)) if protocol else None
    folder = folder_of(article, out)
    refuse_unwritable([folder, folder.parent])
    _refuse_foreign(folder, article, docx)
    if docx:
        require("formats", "docx")
    with folder_beside(folder) as scratch:
        fresh = scratch / "fresh"
        try:
            notebook = run_on(article, terms, fresh, fixed)
            digests = " ".join(_digests(article))
            shown = page(notebook, article, digests, fresh, DOCUMENT if docx else "")
            _write(shown, fresh, docx)
        except OSError as error:
            raise unwritable(error, folder / PAGE_NAME, remedy=UNTOUCHED) from error
        _put(fresh, folder, article, docx)
    return folder / PAGE_NAME


def run_on(
    source: Article | Analysis, terms: Chosen, figures: Path, fixed: Protocol | None = None
) -> Notebook:
    """Return the report's notebook as run; its figures, tables and methods go into a fresh folder.

    ``source`` is an article, or its analysis with these terms and its corrections; ``fixed`` is
    what was fixed before. Raises InputError where a coding changes meanwhile, and NotebookError
    where a cell fails, and OSError where there is no room for what it writes.
    """
    article = source if isinstance(source, Article) else source.article
    coded = _coded(article)
    notebook = _run({"ARTICLE": source, "LEXICON": terms, "PROTOCOL": fixed}, figures)
    _refuse_changed(coded, _coded(article))
    return notebook


def _put(fresh: Path, folder: Path, article: Article, docx: bool) -> None:
    """Put a fresh report in the place of an older one."""
    # The page first: where the process is killed, what is left of the older one knows its document.
    files = sorted(fresh.iterdir(), key=lambda file: file.name != PAGE_NAME)
    made = {folder / file.name: file for file in files}
    with alone(folder.parent, PATIENCE):  # no report is half of one run and half of another
        _refuse_foreign(folder, article, docx)
        stale = [*_stale(folder, made), *_old_document(folder, made)]
        sweep_folder(folder)
        replace(made, stale)


def folder_of(article: Article, out: Path) -> Path:
    """Return the folder named after an article; InputError where that is no name of a folder."""
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


def _write(shown: str, fresh: Path, docx: bool) -> None:
    """Write a report's page, and the page as a document, whose digest the page then knows."""
    if docx:
        from framing.publishing.word_page import report_document

        content = report_document(shown, fresh)
        (fresh / DOCUMENT).write_bytes(content)
        meta = f'<meta name="document" content="{hashlib.sha256(content).hexdigest()}">\n'
        shown = shown.replace("<title>", f"{meta}<title>", 1)
    # A name of a file need not be UTF-8.
    (fresh / PAGE_NAME).write_bytes(shown.encode("utf-8", "backslashreplace"))


def _digests(article: Article) -> tuple[str, str]:
    """Return by what a report's article is known: where it lay, and its text."""
    place = os.fsencode(Path(article.path or "").resolve())
    return hashlib.sha256(place).hexdigest(), text_sha256(article.text)


def _refuse_foreign(folder: Path, article: Article, docx: bool) -> None:
    """Refuse to replace what is not an older report of the same article, as it was made."""
    _refuse_other(folder, article)
    _refuse_edited(folder, docx)


def _refuse_other(folder: Path, article: Article) -> None:
    """Refuse to replace the report of an article that lay elsewhere and has another text."""
    known = OF_ARTICLE.search(_head(folder / PAGE_NAME))
    if known and not {digest.encode() for digest in _digests(article)} & set(known.groups()):
        remedy = "Name another folder with --out, or remove this one"
        raise InputError("holds the report of another article", file=folder, remedy=remedy)


def _head(page: Path) -> bytes:
    """Return what the page of an older report says of itself; nothing where there is none."""
    try:
        with open(page, "rb") as file:
            return file.read(HEAD)
    except OSError:
        return b""


def _refuse_edited(folder: Path, docx: bool) -> None:
    """Refuse to replace a document that was written in, and to leave it beside other numbers."""
    file, ours = folder / DOCUMENT, _documents(folder)
    if not file.is_file() or not (ours or docx):
        return
    if digest_of(file) not in ours:
        message, remedy = "was written or changed by hand", "Move it, or give it another name"
        raise InputError(message, file=file, remedy=remedy)


def _documents(folder: Path) -> set[str]:
    """Return the digests of an older report's document, also where that was half replaced."""
    page = folder / PAGE_NAME
    found = (OF_DOCUMENT.search(_head(file)) for file in (page, *left_of(page)))
    return {ours[1].decode() for ours in found if ours}


def _old_document(folder: Path, made: Mapping[Path, Path]) -> list[Path]:
    """Return the document of an older report that is no longer made."""
    file = folder / DOCUMENT
    known = file not in made and file.is_file() and _documents(folder)
    return [file] if known else []


def _stale(folder: Path, made: dict[Path, Path]) -> list[Path]:
    """Return the figures and tables of an older report that are no longer made."""
    there = folder.iterdir() if folder.is_dir() else []
    old = [file for file in there if file.name.startswith(PREFIX) and MADE.fullmatch(file.name)]
    return [file for file in old if file not in made]
