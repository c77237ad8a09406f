"""What writes files for a user: each scene is prepared, played, and known by what it leaves."""

import json
import os
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from framing.base.errors import InputError
from framing.base.files import write_text
from framing.coding import codings
from framing.coding.overlay import Overlay
from framing.corpus import pipeline
from framing.interface import lexicons, main, told
from framing.publishing import export, proposals
from framing.reading.readers import read_article
from framing.terms import changes
from framing.terms.lexicon import read_lexicon
from framing.voices.voiced import statements

WHO = {"a": "Ana Brook", "b": "Omar Hill"}
TALK = "It rained.\n\n“The regime must go,” {who} said. “It will,” {who} said.\n"


class Scene(NamedTuple):
    """A scene in a folder; ``play`` is given the folder and who plays it, "a" or "b"."""

    prepare: Callable[[Path], object]
    play: Callable[[Path, str], int]
    goes_on: bool = False  # what is finished stays when it is disturbed, and is not done again
    one_writer: bool = True  # two at once leave the files of one, never some of each
    both: bool = False  # two at once leave what both did, but for one that was refused
    sweeps: bool = True  # the next run removes what a killed one left
    warm: bool = True  # can be played in the process that starts the others


def _articles(folder):
    """Two articles for each player, of the same names."""
    for player, who in WHO.items():
        (folder / player).mkdir()
        for name in ("one", "two"):
            text = TALK.format(who=who) * (1 if name == "one" else 40)
            write_text(folder / player / f"{name}.txt", text)


def _told(work, *arguments, **options):
    """Do something as the command line does: what is refused is told, and no exception."""
    try:
        work(*arguments, **options)
    except InputError as error:
        told.refused(error)
        return 1
    return 0


# ---------------------------------------------------------------- statements, one file for each


def _prepare_statements(folder):
    _articles(folder)
    (folder / "out").mkdir()
    write_text(folder / "out" / "one.json", "[]\n")


def _play_statements(folder, player):
    files = [str(folder / player / f"{name}.txt") for name in ("one", "two")]
    return main.main(["voices", "--out", str(folder / "out"), *files])


# ---------------------------------------------------------------- a figure, with all its files

ENDINGS = ("pdf", "svg", "png", "csv", "caption.txt", "alt.txt")


def _prepare_figure(folder):
    _play_figure(folder, "before")


def _play_figure(folder, player):
    files = {ending: f"{player} {ending}".encode() * 2_000 for ending in ENDINGS}
    return _told(export.written, folder / "out", "figure", files)


# ---------------------------------------------------------------- a list of terms, changed


TERMS = 300  # of the shipped list: as many of its rows do as all


def _prepare_list(folder):
    (folder / "out").mkdir()
    changes.save(read_lexicon().head(TERMS), folder / "out" / "own.csv")


class _Desk:
    """As much of the desk as its list of terms asks for: what is refused there is raised."""

    def attempt(self, act, *_, **__):
        """Do something."""
        act()
        return True

    def say(self, text, *, wrong=False):
        """Hear what came of it."""
        if wrong:
            raise InputError(text)


def _play_list(folder, player):
    """Load a list at the desk, add a word and save it.

    A play of "b" that begins when "a" is done goes on from its list, and both words stand there.
    So the files are not one's or the other's, and that they are is no demand on two who change one
    file; that nothing is lost is: who has read what is no more there is refused.
    """
    path = folder / "out" / "own.csv"
    with mock.patch.object(lexicons, "read_lexicon", partial(read_lexicon, path)):  # of few rows
        panel = lexicons.LexiconPanel(_Desk())
    return _told(_with_word, panel, path, f"{player}word")


def _with_word(panel, path, word):
    panel.form.press("Load file", {"file": str(path)})
    if word not in set(panel.lexicon["term"]):  # as it is where all was done, and then one killed
        panel.form.press("Add to category", {"term": word, "category": "label"})
    panel.form.press("Save as file")


# ---------------------------------------------------------------- an article taken in


def _prepare_new(folder):
    _articles(folder)
    (folder / "out").mkdir()
    write_text(folder / "out" / "older.txt", "It rained.\n")


def _play_new(folder, player):
    source = folder / player / "two.txt"
    return _told(proposals.propose, source, folder=folder / "out")


# ---------------------------------------------------------------- a voice corrected by hand


def _prepare_correction(folder):
    _articles(folder)
    (folder / "out").mkdir()
    entries = "".join(f'[[speakers]]\nname = "{who}"\n' for who in WHO.values())
    write_text(folder / "a" / "one.toml", entries)


def _play_correction(folder, player):
    places = {"CODING": folder / "out", "ARTICLES": folder / "a"}
    with mock.patch.multiple(codings, **places):
        article = read_article(folder / "a" / "one.txt")
        rows = statements(article).to_dict("records")
        return _told(_corrected, article, rows[0] if player == "a" else rows[-1], WHO[player])


def _corrected(article, row, who):
    overlay = Overlay(article)
    overlay.mark(row["start"], row["end"], "direct", who)
    overlay.save()


# ---------------------------------------------------------------- a corpus


def _prepare_corpus(folder):
    texts = [TALK.format(who=f"{who} {at}") for at in range(8) for who in WHO.values()]
    lines = [json.dumps({"id": str(at), "text": text}) for at, text in enumerate([*texts, ""])]
    write_text(folder / "many.jsonl", "\n".join(lines) + "\n")


def _play_corpus(folder, player):
    return _told(pipeline.run, folder / "many.jsonl", folder / "out", part=500)


def _prepare_corpora(folder):
    """Two corpora of the same name, for one folder of results."""
    for player, who in WHO.items():
        (folder / player / "texts").mkdir(parents=True)
        for at in range(6):
            write_text(folder / player / "texts" / f"{at}.txt", TALK.format(who=f"{who} {at}"))


def _play_corpora(folder, player):
    return _told(pipeline.run, folder / player / "texts", folder / "out", part=300)


# ---------------------------------------------------------------- a report, and all figures


def _play_report(folder, player):
    return main.main(["report", str(folder / player / "one.txt"), "--out", str(folder / "out")])


def _prepare_notebooks(folder):
    import_module("framing.publishing.notebooks")  # a second, once, before plays are forked
    (folder / "out").mkdir()
    (folder / "notebooks").mkdir()
    for name in ("one", "two"):
        source = (
            "import os, pathlib\n"
            f'file = pathlib.Path(os.environ["FRAMING_FIGURES"], "{name}.csv")\n'
            'file.write_text(os.environ["PLAYER"] * 100)'
        )
        code = {"cell_type": "code", "execution_count": None, "outputs": [], "metadata": {}}
        content = {"cells": [{**code, "source": source}], "metadata": {}}
        path = folder / "notebooks" / f"{name}.ipynb"
        write_text(path, json.dumps(content | {"nbformat": 4, "nbformat_minor": 5}))
        write_text(folder / "out" / f"{name}.csv", "before")


def _play_notebooks(folder, player):
    from framing.publishing import notebooks

    os.environ["PLAYER"] = player
    paths = sorted((folder / "notebooks").glob("*.ipynb"))
    return _told(notebooks.run, paths, figures=folder / "out", progress=False)


SCENES = {
    "statements": Scene(
        _prepare_statements, _play_statements, goes_on=True, one_writer=False, sweeps=False
    ),
    "figure": Scene(_prepare_figure, _play_figure, sweeps=False),
    "list": Scene(_prepare_list, _play_list, both=True, sweeps=False),
    "new": Scene(_prepare_new, _play_new, sweeps=False),
    "correction": Scene(_prepare_correction, _play_correction, both=True, sweeps=False),
    "corpus": Scene(_prepare_corpus, _play_corpus, goes_on=True),
    "corpora": Scene(_prepare_corpora, _play_corpora, goes_on=True),
    "report": Scene(_articles, _play_report),
    "notebooks": Scene(_prepare_notebooks, _play_notebooks, warm=False),  # kernels have threads
}
