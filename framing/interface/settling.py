"""Settling in JupyterLab: how far two coders agree, and their disagreements, one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from framing.base.errors import InputError
from framing.base.kinds import KINDS
from framing.base.rows import named_rows
from framing.coding.agreement import agreement, codings_by_coder
from framing.coding.apart import Apart
from framing.coding.codings import Coding
from framing.coding.settling import Settling
from framing.interface.coding_page import CoderPage, SettlingView, one_of
from framing.measures.analysis import article_of
from framing.reading.articles import Article
from framing.terms.scheme import counted_categories

DRAWS = 2_000  # for the intervals on the page


def settle(article: str | Article, one: str, other: str) -> SettlingPage:
    """Return the page on which the disagreements of two coders are settled.

    Every decision is saved at once as ``data/coding/NAME.settled.csv`` and
    ``NAME.settled.terms.csv``. Raises InputError as ``Settling``, and where the article cannot be
    read.
    """
    found = article_of(article)
    readings = codings_by_coder(found)
    return SettlingPage(Settling(found, one, other, readings), readings)


class SettlingPage(CoderPage):
    """The page of two coders; ``settling`` holds their disagreements and decisions."""

    def __init__(self, settling: Settling, readings: Mapping[str, Coding]) -> None:
        """Measure how far the two agree, and show what they disagree on."""
        self.settling = settling
        both = {coder: readings[coder] for coder in settling.coders}
        self.agreement = agreement(settling.article, both, DRAWS)
        self.acts = {"decide": self._decide, "undo": self._undo, "redo": self._redo}
        super().__init__(SettlingView())
        self.show(self._left())

    def _left(self) -> str:
        """Say how many disagreements are open."""
        settling = self.settling
        left = len(settling.open) + len(settling.open_terms)
        every = len(settling.voices) + len(settling.terms)
        return f"{every - left:,} of {every:,} disagreements are settled"

    def state(self) -> dict[str, Any]:
        """Return the table of agreement, and the disagreements with what was decided."""
        settling = self.settling
        return {
            "name": settling.article.name,
            "coders": list(settling.coders),
            "speakers": sorted(settling.speakers()),
            "agreement": [_measured(row) for row in named_rows(self.agreement)],
            "apart": [
                self._shown(of, number, apart)
                for of, rows in (("voices", settling.voices), ("terms", settling.terms))
                for number, apart in enumerate(rows)
            ],
        }

    def _shown(self, of: str, number: int, apart: Apart) -> dict[str, Any]:
        """Return what the page shows of a disagreement."""
        made = getattr(self.settling.state, of).get(apart)
        choices = list(KINDS if of == "voices" else counted_categories())
        row = {"of": of, "number": number, "choices": choices, "chosen": "", "settled": "open"}
        if made:
            told = filter(None, (made.chosen, made.kind, made.speaker, made.category))
            row |= {"chosen": made.chosen, "settled": f"settled: {' '.join(told)}"}
        return {**apart._asdict(), **row}

    def _decide(self, asked: Mapping[str, Any]) -> str:
        """Settle one disagreement."""
        of, number = one_of(asked, "of"), asked.get("number")
        rows = {"voices": self.settling.voices, "terms": self.settling.terms}.get(of, [])
        if type(number) is not int or not 0 <= number < len(rows):
            raise InputError("the page asked for what there is not", remedy="Reload it")
        chosen, choice = one_of(asked, "chosen"), one_of(asked, "choice")
        if of == "terms":
            return self._saved(lambda: self.settling.decide_term(rows[number], chosen, choice))
        speaker = one_of(asked, "speaker")
        return self._saved(lambda: self.settling.decide(rows[number], chosen, choice, speaker))

    def _undo(self, _: Mapping[str, Any]) -> str:
        """Take the last decision back."""
        return self._saved(self.settling.undo)

    def _redo(self, _: Mapping[str, Any]) -> str:
        """Make the decision again that was taken back last."""
        return self._saved(self.settling.redo)

    def _saved(self, act: Callable[[], object]) -> str:
        """Do a step and save it, or neither; say how many are left."""
        self.settling.saved(act)
        return self._left()


def _measured(row: Any) -> dict[str, str]:
    """Return a row of the table of agreement as texts."""
    found = {name: getattr(row, name) for name in ("what", "unit", "label", "base")}
    texts = {name: f"{value:,}" if name == "base" else value for name, value in found.items()}
    texts["agree"] = _number(row.percent)
    texts["α"] = _number(row.alpha)
    texts["95%"] = f"{_number(row.low)} to {_number(row.high)}" if row.low == row.low else ""
    return {**texts, "κ": _number(row.kappa)}


def _number(value: float) -> str:
    """Return a share or a coefficient with two digits; nothing for none."""
    return f"{value:.2f}" if value == value else ""
