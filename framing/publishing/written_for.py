"""What the sentences of a notebook rest on: its article, and what was found of it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from framing.base.errors import InputError
from framing.coding.codings import is_kept

if TYPE_CHECKING:
    from framing.measures.analysis import Analysis

OTHERS = "07-report-any-article (or framing report), or 06-explore"
"""What to open for another article than the one that the other notebooks are written for."""

ANEW = "analyse("  # in a cell that analyses an article


def written_for(found: Analysis, name: str) -> Analysis:
    """Return the analysis of the article of a name, for which alone a notebook is written.

    Raises InputError for another article, and for one of that name that is not the collection's;
    the notebook's other cells then say the same, whatever they find of an earlier run.
    """
    article = found.article
    if article.name == name and is_kept(article):
        return found
    message = f"this notebook is written for {name} alone, and was given {article.name}"
    remedy = f"For another article open {OTHERS}"
    _hold(message, remedy)
    raise InputError(message, remedy=remedy)


def _hold(message: str, remedy: str) -> None:
    """Let no cell of the notebook run, if this is one, until an article is analysed anew."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is None:
        return

    def held(lines: list[str]) -> list[str]:
        if ANEW not in "".join(lines):
            raise InputError(message, remedy=remedy)
        shell.input_transformers_post.remove(held)
        return lines

    shell.input_transformers_post.append(held)


def still(holds: object, otherwise: str) -> None:
    """Refuse to say what no longer holds, as with another list of terms: ``otherwise`` does."""
    if not holds:
        message = f"{otherwise}, so that the sentence of this cell would be wrong"
        raise InputError(message, remedy=f"With other terms or speakers open {OTHERS}")
