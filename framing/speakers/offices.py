"""For which government an office without a country speaks, told by what stands around it."""

from __future__ import annotations

import re
from itertools import islice

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.sentences import Sentence
from framing.speakers.actors import capitals, countries_in
from framing.speakers.at_home import is_office, of_one_state, organ_in, state_at_home
from framing.speakers.discourse import Discourse
from framing.speakers.governments import government_of, office_of
from framing.speakers.states import state_leading

NEAR = 500  # characters between a body and its spokesperson
RECENT = 2  # statements before
LEAST_SURE = frozenset(["the government", "government"])  # it may be that of a part of a state
SPOKESPERSON = "spokesperson"
# What a report at home calls the government, and the state in which alone it is called so.
GOVERNMENTS = dict(pair.replace("_", " ").split("=") for pair in word_class("names_of_governments"))
STAYS = re.compile(r"inistry|overnment spokes\w+|spokes\w+ (?:of|for) the (?:\w+ )?government")
AT_HOME = re.compile(rf"\b(?:{'|'.join(sorted(word_class('fields_at_home')))}) minister\b", re.I)
OF_MANY = frozenset(name.replace("_", " ") for name in word_class("capitals_of_many"))
LEADING_PLACE = re.compile(any_capital(r"[“\"‘]?In ([A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)?), "))
PLACE = LazyPattern(
    any_capital(
        r"\b(?:told (?:[\w’'-]+ ){1,5}?|(?:briefing|conference) (?:\w+day )?"
        r"|said (?:late |early )?(?:(?:on )?\w+day )?(?:(?:in|at) an? (?:[\w-]+ ){1,4}?)?)"
        r"in ([A-Z][\w’'-]*(?: [A-Z]\w*)?)"
    )
)


def government_around(discourse: Discourse, name: str, source: str, at: int) -> tuple[str, str]:
    """Return the government of a ministry that is told of in a capital, or of a spokesperson.

    In Paris, the interior ministry said; the Kremlin said …. Spokesman Ilya Brook said ….
    """
    # Another minister may be on a visit.
    at_home = "inister" in source and AT_HOME.search(source) is not None
    found = _in_capital(discourse, at, at_home) if at_home or STAYS.search(source) else None
    if found is None and discourse.known:
        found = _for_body(discourse, name, at)
    return found or ("", "")


def government_at_home(discourse: Discourse, source: str, at: int) -> tuple[str, str]:
    """Return whose an office without a country is, or “the government”, in a report at home."""
    told, sentences = discourse.affiliations, discourse.sentences
    name = source.lower()
    if name in GOVERNMENTS:
        states = frozenset(state for state, _ in discourse.known.values())
        state = state_at_home(states, told.home(), sentences, at, name in LEAST_SURE)
        alone = GOVERNMENTS[name]  # in capitals, as a name: the Centre
        own = not alone or (alone == state.lower() and not source.islower())
        return (state, "government") if state and own else ("", "")
    office = organ_in(source)
    leading = state_leading(sentences, at)
    if leading:
        return office_of(leading, office)
    if is_office(office) and not (told.home().filed or told.home().only):
        # Without a name it is told less surely whose minister that is.
        country = of_one_state(office, discourse.text)
        return office_of(country, office) if country else ("", "")
    found = told.of_office_at_home(source, at)
    return found if found[0] or office == source else government_of(office)


def _in_capital(discourse: Discourse, at: int, minister: bool) -> tuple[str, str] | None:
    """Return the government in whose capital a ministry, its spokesperson or a minister speaks."""
    sentence = next(discourse.sentences_before(at), None)
    place = _place(sentence) if sentence else ""
    place = "" if minister and place.lower() in OF_MANY else place
    return government_of(f"the foreign ministry in {place}") if place in capitals() else None


def _place(sentence: Sentence) -> str:
    """Return where a sentence says that somebody speaks."""
    text = sentence.text[sentence.start : sentence.stop]
    found = LEADING_PLACE.match(text) or PLACE.search(text)
    return found.group(1) if found else ""


def _for_body(discourse: Discourse, name: str, at: int) -> tuple[str, str] | None:
    """Return the government of the body that has just spoken, for its spokesperson."""
    spoke = (s for s in reversed(discourse.said[-RECENT:]) if at - s.at < NEAR)
    body = next((s.name for s in spoke if s.name in discourse.known), "")
    if not body or body == name:
        return None
    roles = [role for role in discourse.cast.roles_as(SPOKESPERSON) if role.name == name]
    if not roles or any(r.what.modifiers or r.what.country or r.what.owned for r in roles):
        return None
    known = discourse.known[body]
    introduced = discourse.affiliations.government(body)
    return None if introduced[0] or _other_acts(discourse, known[0], at) else known


def _other_acts(discourse: Discourse, state: str, at: int) -> bool:
    """Return whether another state is named right before: its spokesperson may be meant.

    Chile has closed its port, its ministry said. Kenya disagrees. “…,” its spokesman said.
    """
    for sentence in islice(discourse.sentences_before(at), 2):
        outside = (word.text for word in sentence.words if not word.quoted)
        told = {actor for _, _, actor in countries_in(" ".join(outside))}
        if told:
            return state not in told
    return False
