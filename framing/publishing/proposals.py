"""A new article: its text copied, and a sidecar proposed from what the engine finds in it."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from framing.base.errors import InputError
from framing.base.files import make_folder, write_files
from framing.base.kinds import RESERVED
from framing.base.places import ARTICLES
from framing.base.texts import read_text
from framing.base.words import word_class
from framing.reading.articles import Article
from framing.reporting.vocabulary import DETERMINERS, bare
from framing.text.tokens import sentences
from framing.voices.stretches import Stretch, stretches

PRONOUNS = word_class("pronouns")
HEAD = """\
# Proposed by `framing new`; data/CODEBOOK.md explains every key. Fill in what is known of the
# article and take the # from before it; what is not known stays out.
# title = ""
# outlet = ""
# author = ""
# date = ""

# Who speaks, as the engine reads it. Check each entry against the sentence above it: correct the
# name, the government and the organ, add what else the article calls them to the aliases, and
# make one entry of two that are the same speaker.
"""
NOBODY = "# The engine finds nobody quoted or paraphrased; see data/CODEBOOK.md for [[speakers]].\n"
ACTORS = """
# Whom the article speaks of, by words beyond a country's name and adjective:
# [[actors]]
# name = ""
# names = [""]
"""


def propose(source: str | Path, name: str = "", folder: Path = ARTICLES) -> tuple[Path, Path]:
    """Copy a text into the folder of articles and write a sidecar to complete; return both paths.

    ``name`` is the article's new name, by default made from the file's. Raises InputError where
    the text cannot be used, the name is taken or not plain, or a file cannot be written; then
    nothing has changed.
    """
    source = Path(source)
    text, name = read_text(source), plain_name(name, source)
    article = Article(name, text)
    contents = {".txt": source.read_bytes(), ".toml": sidecar(article).encode()}
    files = {folder / f"{name}{ending}": content for ending, content in contents.items()}
    make_folder(folder)
    write_files(files, lambda _: _refuse_taken(files))  # nobody else is writing there meanwhile
    return folder / f"{name}.txt", folder / f"{name}.toml"


def plain_name(name: str, source: Path) -> str:
    """Return the name given, or one made of a-z, 0-9 and hyphens from the file's.

    >>> plain_name("", Path("Économie – 2.txt"))
    'economie-2'
    """
    flat = unicodedata.normalize("NFKD", source.stem).encode("ascii", "ignore").decode().lower()
    made = name or re.sub(r"[^a-z0-9]+", "-", flat).strip("-")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made):
        what = f"{name!r} cannot name an article" if name else "its name cannot be an article's"
        raise InputError(what, file=source, remedy="Give --name, made of a-z, 0-9 and hyphens")
    return made


def sidecar(article: Article) -> str:
    """Return a sidecar for an article: an entry for each speaker the engine finds, in order."""
    said: dict[str, list[Stretch]] = {}
    for stretch in stretches(article):
        if stretch.speaker.strip():
            said.setdefault(stretch.speaker, []).append(stretch)
    taken = {name.casefold() for name in said}
    entries = [_entry(article.text, name, rows, taken) for name, rows in said.items()]
    return "\n".join([HEAD, *(entries or [NOBODY])]) + ACTORS


def quoted(text: str) -> str:
    r"""Return a text as a TOML string on one line.

    >>> print(quoted('the "chief"'))
    "the \"chief\""
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'


def _entry(text: str, name: str, said: list[Stretch], taken: set[str]) -> str:
    """Return the entry of a speaker, under the sentence that shows them best.

    ``taken`` are the names and aliases of every speaker so far, and grows by this one's.
    """
    shown = next((row for row in said if row.government), said[0])
    number = len({row.statement for row in said})
    government = "" if shown.government in RESERVED else shown.government
    lines = [
        f"# {number} statement{'s' if number > 1 else ''}, for example: {_sentence(text, shown)}",
        "[[speakers]]",
        f"name = {quoted(name)}",
        f"government = {quoted(government)}",
        f"organ = {quoted(shown.organ)}",
        f"aliases = [{', '.join(map(quoted, _aliases(name, said, taken)))}]",
    ]
    return "\n".join(lines) + "\n"


def _aliases(name: str, said: list[Stretch], taken: set[str]) -> Iterator[str]:
    """Yield what else the text calls a speaker, as far as it names anybody and nobody else."""
    for row in said:
        alias = bare(row.source.strip())
        first, _, rest = alias.partition(" ")
        alias = rest if first.lower() in DETERMINERS else alias
        names = alias[:1].isupper() and first.lower() not in PRONOUNS
        if names and name.casefold() not in alias.casefold() and alias.casefold() not in taken:
            taken.add(alias.casefold())
            yield alias


def _sentence(text: str, shown: Stretch) -> str:
    """Return the sentence that names the source, else the one that is said, on one line."""
    at = shown.cue_start if shown.cue_start >= 0 else shown.start
    start, end = next((a, b) for a, b in sentences(text) if at < b)
    return " ".join("".join(c if c.isprintable() else " " for c in text[start:end]).split())


def _refuse_taken(files: Mapping[Path, bytes]) -> None:
    """Refuse to write over an article or a sidecar that is there.

    A text alone that is the same is what was killed before it had its sidecar: that is made now.
    """
    for file, content in files.items():
        left = file.suffix == ".txt" and file.is_file() and file.read_bytes() == content
        if os.path.lexists(file) and not left:
            remedy = "Give another --name, or remove it first"
            raise InputError("is there already", file=file, remedy=remedy)
