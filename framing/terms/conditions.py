"""The columns of the lexicon that say where a term counts."""

from __future__ import annotations

from typing import NamedTuple


class Conditions(NamedTuple):
    """The cells of a term that say where it counts; an empty one says nothing."""

    not_in_name: str = ""
    part_of_speech: str = ""
    not_with: str = ""
    unless_with: str = ""
    only_with: str = ""
    not_before: str = ""
    not_after: str = ""
    only_before: str = ""
    only_after: str = ""
