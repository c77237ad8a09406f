"""The roles that actors have towards a loaded term: whom it is said of, who acts, who suffers."""

from __future__ import annotations

from typing import NamedTuple

ACTIVE, PASSIVE, AGENTLESS, NOUN = "active", "passive", "agentless", "noun"
BETWEEN = "; "  # between several actors of one role


class Roles(NamedTuple):
    """The actors around one term, each a name or several joined by BETWEEN; "" for none told.

    ``construction`` is how a term tells of a deed: ACTIVE, PASSIVE with its agent, AGENTLESS, as a
    NOUN; "" for a term that tells of none.
    """

    said_of: str = ""
    agent: str = ""
    victim: str = ""
    construction: str = ""


NOBODY = Roles()


def joined(*names: str) -> str:
    """Return names, each of which may be several, as one text: each once, in their order."""
    several = (name for text in names if text for name in text.split(BETWEEN))
    return BETWEEN.join(dict.fromkeys(several))
