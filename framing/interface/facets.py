"""A selection as a page tells of it: plain lists and texts, one for each facet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from framing.base.errors import InputError
from framing.measures.readings import Reading
from framing.measures.selections import Selection

FACETS = ("voices", "kinds", "categories", "targets", "term", "word", "place")
"""What can be chosen on the page; the reading is set in a form."""


def as_facets(chosen: Selection) -> dict[str, Any]:
    """Return a selection as a page is told of it."""
    values = {name: getattr(chosen, name) for name in FACETS}
    return {name: each if isinstance(each, str) else list(each) for name, each in values.items()}


def from_facets(told: Mapping[str, Any], reading: Reading) -> Selection:
    """Return the selection that a page tells of; InputError where it is none."""
    try:
        place = tuple(int(at) for at in told["place"])
        if len(place) not in (0, 2):
            raise ValueError("a place is from one offset to another")
        several = (tuple(map(str, told[name])) for name in FACETS[:4])
        voices, kinds, categories, targets = several
        term, word = str(told["term"]), str(told["word"])
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"the page sent no selection ({error})", remedy="Reload it") from error
    return Selection(voices, kinds, categories, term, reading, targets, word, place)
