"""Those in an office elsewhere: Chile’s minister and her Danish colleague; and Denmark’s."""

from __future__ import annotations

import re
from functools import lru_cache

from framing.base.capitals import any_capital
from framing.speakers.cast import Role
from framing.speakers.discourse import Discourse
from framing.speakers.mentions import Mention
from framing.speakers.noun_phrases import Description

COUNTERPART = frozenset([""])  # of this head noun: the country alone tells who that is
IN_PLACES = frozenset(["in", "at", "from", "near"])
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
    if not _are_hinted_at(discourse.text):
        return []
    cast = discourse.cast
    heads = PEERS if cast.last_as(said.head, at) else COUNTERPART
    return [role for role in cast.roles_for(said.country, at) if role.what.head in heads]


def counterparts(discourse: Discourse, exact: list[Role], at: int) -> list[Role]:
    """Return those told of as the counterpart of one in some roles, who so has the same office.

    Peru’s premier, Ana Brook, left. Her Chilean counterpart, Jo Roe, stayed: “the premier” is he.
    Where both are told of in one sentence he has it only after he has spoken.
    """
    if not exact or not _are_hinted_at(discourse.text):
        return []
    held = {role.name for role in exact}
    alike = (role for role in discourse.cast.last_as("", at) if role.name not in held)
    return [role for role in alike if _is_of_one(discourse, role, held)]


@lru_cache(maxsize=4)  # of one text it is asked for every description
def _are_hinted_at(text: str) -> bool:
    """Return whether a text may tell of peers."""
    return HINT.search(text) is not None


def _is_of_one(discourse: Discourse, role: Role, held: set[str]) -> bool:
    """Return whether the last person told of before a counterpart is one of some."""
    for sentence in discourse.sentences_before(role.at):
        told = next(filter(_is_no_place, discourse.mentioned(sentence, role.at)), None)
        if told is None:
            continue
        before = sentence.stop <= role.at or any(said.name == role.name for said in discourse.said)
        return before and discourse.names.of(told) in held
    return False


def _is_no_place(mention: Mention) -> bool:
    """Return whether a name is not, by the word before it, where somebody is: in Hill End."""
    return mention.before not in IN_PLACES
