"""Which body “it” stands for, or whichever text or paper does what only these do."""

from __future__ import annotations

from framing.base.words import word_class
from framing.speakers.bodies import (
    bearer_before,
    body_before,
    opening_body,
    own_subject,
    paper_before,
    read_from,
)
from framing.speakers.bodies_described import spoke_as_body
from framing.speakers.descriptions import UNSURE, Found
from framing.speakers.discourse import SEVERAL, Discourse
from framing.speakers.doers import body_doing
from framing.speakers.issuers import just_issued
from framing.speakers.several import RESOLVED, crowd
from framing.speakers.turns import ANSWERS

AGENCIES = word_class("agencies")
READ = frozenset(["read", "reads"])  # what a text alone does
SUBJECTS = 3  # of a sentence


def thing(discourse: Discourse, word: str, at: int, cue: str) -> Found:
    """Return the body that “it” stands for, which is no crowd: the first of these that answers."""
    name = (
        _near_by(discourse, word, at, cue)
        or body_doing(discourse, at)
        or discourse.body(at, 1)
        or opening_body(discourse, at)
        or _group(discourse, at)
        or discourse.body(at)
        or body_before(discourse, at)
        or crowd(discourse, at)
        or discourse.last
    )
    sure = bool(name) and not _is_crowd(discourse, name)
    return Found(name, RESOLVED) if sure else Found("", UNSURE)


def _group(discourse: Discourse, at: int) -> str:
    """Return the group that spoke last; for a crowd the body that was told of before."""
    if _is_crowd(discourse, discourse.group):
        return discourse.body(at) or body_before(discourse, at, SUBJECTS)
    return discourse.group


def _is_crowd(discourse: Discourse, name: str) -> bool:
    """Return whether a name is of several by its plural, as no body’s is: Exporters; the pilots."""
    plural = discourse.kind(name) == SEVERAL and name.endswith(("s", "men"))
    return plural and name.lower() not in AGENCIES


def _near_by(discourse: Discourse, word: str, at: int, cue: str) -> str:
    """Return the body, or the paper, that “it” stands for where the subjects near by tell that."""
    own = "" if cue in READ else own_subject(discourse, word, at)
    own = own or paper_before(discourse, at)
    read = "" if own or cue in ANSWERS else just_issued(discourse, at)  # a letter does not reply
    if not (own or read) and cue in READ:
        read = bearer_before(discourse, at) or own_subject(discourse, word, at)
    return own or read or read_from(discourse, at) or spoke_as_body(discourse, at)
