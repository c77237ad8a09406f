"""Those in an office elsewhere: Chile’s minister and her Danish colleague; and Denmark’s."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.speakers.cast import Role
from framing.speakers.discourse import Discourse
from framing.speakers.noun_phrases import Description

COUNTERPART = frozenset([""])  # of this head noun: the country alone tells who that is
PEERS = COUNTERPART | {"colleague", "host", "guest"}  # of a minister: a minister
# Without one of these a text tells of none.
HINT = re.compile(
    any_capital(
        r" (?:counterpart|colleague|(?:his|her) [A-Z]\w+ (?:host|guest))\b"
        r"|and [A-Z][\w ]{2,20}['’]s, [A-Z]"
    )
)


def peers(discourse: Discourse, said: Description, at: int) -> list[Role]:
    """Return those of a country who are somebody’s counterpart, or the colleague of one in office.

    “The Danish minister” is the colleague of a minister, not of a biologist.
    """
    if HINT.search(discourse.text) is None:
        return []
    cast = discourse.cast
    heads = PEERS if cast.last_as(said.head, at) else COUNTERPART
    return [role for role in cast.roles_for(said.country, at) if role.what.head in heads]
