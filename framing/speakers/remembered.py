"""What is kept in mind of whoever has spoken, and whom a question was put to."""

from __future__ import annotations

from framing.speakers.actors import TITLES
from framing.speakers.descriptions import UNSURE, Found
from framing.speakers.discourse import BODY, PERSON, Discourse, Said
from framing.speakers.hearers import person_asked
from framing.speakers.organs import organs_in
from framing.speakers.sources import ENDINGS, PHRASES, Phrase
from framing.speakers.turns import QUESTIONS


def remember(discourse: Discourse, name: str, source: str, found: Found, at: int, cue: str) -> None:
    """Note who spoke, for the pronouns and descriptions to come."""
    phrase = PHRASES[source]
    unknown = phrase.is_pronoun and name == source  # “We” of a headline: nobody told of
    discourse.last = discourse.last if unknown else name
    if not name.isalpha():  # it may have more than one word
        for ending in ENDINGS[name]:
            discourse.endings[ending] = name
    asked = cue in QUESTIONS
    discourse.asked = _asked(discourse, name, at, cue) if asked else ""
    if unknown or phrase.first == "they":
        return
    kind = BODY if phrase.first == "it" else discourse.kind(name)
    if kind == PERSON and found.how == UNSURE and _is_last_again(discourse, name, phrase):
        return
    discourse.said.append(Said(at, name, kind, asked))
    if kind in {PERSON, ""}:
        discourse.person = name
    if kind != PERSON:
        discourse.group = name
    discourse.issuer = name


def _is_last_again(discourse: Discourse, name: str, phrase: Phrase) -> bool:
    """Return whether a description may be of the person told of before, who stays remembered.

    “The mega donor” whom nothing introduces is so as a rule.
    """
    if not discourse.person:
        return False
    return not (phrase.head in TITLES or "’s " in name or organs_in(name))


def _asked(discourse: Discourse, asker: str, at: int, cue: str) -> str:
    """Return whom a question is put to: whoever it is told to be, else who spoke before."""
    named = person_asked(discourse, at, cue)
    discourse.addressed = bool(named)
    others = (s.name for s in reversed(discourse.said[-4:]) if s.name != asker and s.kind == PERSON)
    return named or next(others, "")
