"""Whom the words of a source stand for: pronouns, descriptions and short names as one name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.base.memory import Memory
from framing.base.words import word_class
from framing.reporting.cues import STATEMENT_NOUNS
from framing.reporting.phrases import DETERMINERS, PERSONAL, PREPOSITIONS
from framing.speakers.actors import TITLES, country_adjectives
from framing.speakers.ages import YEARS, by_age, of_age
from framing.speakers.announced import in_headline
from framing.speakers.appositions import apposed
from framing.speakers.declared import declared_speaker
from framing.speakers.descriptions import (
    OF_TWO,
    TRACED,
    UNNAMED,
    UNSURE,
    Found,
    described,
    of_two,
    spoke_before,
)
from framing.speakers.discourse import BODIES, BODY, Discourse
from framing.speakers.forms import COLLECTIVE, GIVEN_NAMES, is_role
from framing.speakers.issuers import (
    PAPERS,
    is_found,
    is_itself_a_source,
    is_ones_statement,
    issued,
    issued_by,
    issuer,
)
from framing.speakers.names import fullest
from framing.speakers.noun_phrases import DESCRIPTIONS
from framing.speakers.pronouns import pronoun
from framing.speakers.short_names import FIELDS, SHORT
from framing.speakers.sources import (
    INDEFINITE,
    PHRASES,
    POINTING,
    POINTING_BACK,
    POSSESSIVES,
    Phrase,
    trimmed,
    undetermined,
)
from framing.speakers.states import STATES, state_itself

HUMANS = word_class("humans")  # “the man” is whom “he” would be
SEVERAL_WORDS = frozenset(
    word.replace("_", " ") for word in word_class("several")
)  # “the two” are whom “they” would be
OF_READERS = frozenset(["our", "your", "my"])  # “our report”: the paper’s, read as a text
NAMED, DECLARED = "named", "declared"
# “The elder Brook”, “Brook junior”.
RELATIVE_AGE = re.compile(r"\b(?:elder|older|senior|younger|junior)\b")  # in small letters
ELDER_WORDS = frozenset(["elder", "older", "senior"])
SEEN = re.compile(r", (?:dated|seen by|obtained by|reviewed by|leaked to) ")  # a letter as a paper
POSSESSOR = re.compile(r"(.+?)(?:['’]s|s['’])\s")
# A letter quoted or seen by a paper is not the paper’s.
ISSUED_BY = re.compile(r"(?<! seen)(?<! quoted)(?<! cited)(?<! obtained) (?:by|from) (.+)$")


def speaker_name(discourse: Discourse, source: str, at: int, cue: str = "") -> Found:
    """Return the name a source stands for, and how that was told."""
    if discourse.article.speakers:
        declared = declared_speaker(discourse.article, source)
        if declared:
            return Found(declared.name, DECLARED)
    form = _FORMS[source]
    source = form.source
    at += form.cut if at >= 0 else 0
    if not form.phrase.first:
        return Found("", UNSURE)
    if form.pronoun:
        return _or_itself(pronoun(discourse, form.pronoun, at, cue), source)
    if form.statement:
        found = _of_statement(discourse, source, form.phrase.first, at)
        if found.name:
            return found
    beside = None if form.whole else _by_apposition(discourse, source, at)
    return beside or _by_words(discourse, source, form, at, cue)


@dataclass(slots=True, eq=False)
class Form:
    """What the words of a source tell of how to find whom it stands for, in whatever text."""

    source: str  # without words of time around it
    cut: int  # characters that it loses in front
    plain: str  # in lower case, without a determiner
    phrase: Phrase
    pronoun: str = ""  # the pronoun that it is, or stands for
    statement: bool = False  # it is a statement of somebody
    names: bool = False  # its head is a name that it names somebody by
    whole: bool = False  # a name to which no apposition adds another
    age: str = ""  # “elder”, “younger”
    role: bool = False  # a role without an article
    points: bool | None = False  # it points back; None where it does to a role that the text tells


def _form(told: str) -> Form:
    """Return what the words of a source tell of how to find whom it stands for."""
    cut, source = trimmed(told)
    phrase, low, plain = PHRASES[source], source.lower(), undetermined(source)
    if phrase.is_pronoun or low in SEVERAL_WORDS:
        own = phrase.is_pronoun or low == "both"
        return Form(source, cut, plain, phrase, phrase.first if own else "they")
    statement = phrase.head in STATEMENT_NOUNS and not phrase.title
    age = RELATIVE_AGE.search(low)
    bare = " " not in source or not phrase.names or source[1:].islower()  # Finance minister
    bare = bare and phrase.first not in DETERMINERS
    return Form(
        *(source, cut, plain, phrase),
        statement=statement or is_ones_statement(source, phrase),
        names=phrase.title and phrase.names and phrase.first not in INDEFINITE,
        whole=phrase.title and not _awaits_name(source, phrase),
        age=age.group() if age else "",
        role=bare and is_role(phrase.head),
        points=_points(source, plain, phrase),
    )


_FORMS: Memory[Form] = Memory(_form)


def _awaits_name(source: str, phrase: Phrase) -> bool:
    """Return whether a source that ends in a name may be no name itself, so that another follows.

    “Chile’s, Ana Brook,”; “One, Ana Brook,”; “Chile’s President, Ana Brook,”; “Counsel for the
    firm, Ana Brook,”.
    """
    if source.endswith(("’s", "'s")) or phrase.head in INDEFINITE:
        return True
    owned = phrase.first in POINTING or "’s " in source or "'s " in source
    opens = phrase.title and " " in source and (phrase.first == phrase.head or " of the " in source)
    return (owned or opens) and is_role(phrase.head)


def _by_apposition(discourse: Discourse, source: str, at: int) -> Found | None:
    """Return the person whose name stands in apposition to a source: its envoy, Ana Brook,."""
    name = apposed(discourse.text, source, at)
    if not name:
        return None
    full = name if ", " in name else fullest(discourse.names, name)  # a list stays as it is
    return Found(name if name.replace("’ ", " ") == full else full, NAMED)


def _by_words(discourse: Discourse, source: str, form: Form, at: int, cue: str) -> Found:
    """Return whom a noun phrase stands for: as a description, else as a name."""
    phrase = form.phrase
    if phrase.state or form.plain in discourse.endings:
        return Found(discourse.full(source), NAMED)
    if form.age:
        name = by_age(discourse, source, form.age in ELDER_WORDS)
        if name:
            return Found(name, TRACED)
    if form.points or (form.points is None and discourse.cast.roles_as(phrase.head)):
        return _pointed(discourse, source, phrase, at, cue)
    if phrase.first in POINTING and not phrase.title:  # “the officials”
        name = spoke_before(discourse, DESCRIPTIONS[source], at)
        if name:
            return Found(name, TRACED)
    if form.role and (name := in_headline(discourse, source, at)):
        return Found(name, TRACED)
    name = discourse.in_full(fullest(discourse.names, source))
    return Found(name, NAMED if form.names or _is_named(name, phrase) else UNNAMED)


def _pointed(discourse: Discourse, source: str, phrase: Phrase, at: int, cue: str) -> Found:
    """Return whom a description with “the”, or of a country, points back to."""
    name = of_age(discourse, source, at) or of_two(discourse, source, at)
    name = name or state_itself(source, discourse.sentences, at)
    if name:
        return Found(name, TRACED)
    if phrase.head in HUMANS:
        word = "she" if phrase.head in {"woman", "girl"} else "he"
        meant = pronoun(discourse, word, at, cue)
        asker = discourse.said[-1] if discourse.said else None
        answers = asker is not None and asker.asked and asker.name == meant.name
        return Found(source, UNNAMED) if answers else _or_itself(meant, source)
    found = described(discourse, source, at)
    if found.how != UNSURE:
        return found
    # “Freedonia’s foreign ministry”, “the Brook administration” need nobody told of before.
    if phrase.names and discourse.kind(source) == BODY and phrase.first not in POSSESSIVES:
        return Found(source, NAMED)
    if phrase.first not in POINTING_BACK:
        return Found(source, UNNAMED)
    return found


def _or_itself(found: tuple[str, str], source: str) -> Found:
    """Return what was found, else the source itself."""
    return Found(found[0] or source, found[1] if found[0] else UNSURE)


def _points(source: str, plain: str, phrase: Phrase) -> bool | None:
    """Return whether a source is a description that points back: “the senator”, “Chile’s envoy”.

    ``plain`` is the source in lower case, without a determiner. None where it is one if the text
    tells of somebody in such a role.
    """
    if phrase.first not in POINTING_BACK and "’s " not in source.replace("'", "’"):
        return False
    if plain.capitalize() in country_adjectives() or YEARS.match(source):
        return True
    if _ends_in_name(source):
        return False
    if source.lower() in OF_TWO:
        return True
    if phrase.title and not (phrase.head in TITLES and phrase.first in POINTING):
        return False
    if phrase.head in STATES and phrase.first in POINTING:
        return True
    body = phrase.head in BODIES or phrase.head in COLLECTIVE
    known = is_role(phrase.head) or (body and phrase.first not in POSSESSIVES)
    return True if known or phrase.head in HUMANS else None


def _ends_in_name(source: str) -> bool:
    """Return whether a person's name ends an office: the Minister of Health Ana Brook."""
    name = SHORT[source][1]
    if len(name) < 2 or not source.endswith(" ".join(name)):
        return False
    *_, before = source.lower().split()[: -len(name)] or [""]
    return name[0].lower() in GIVEN_NAMES or before in FIELDS


def _is_named(name: str, phrase: Phrase) -> bool:
    """Return whether a source whose head is no name names somebody by further words."""
    if phrase.first in INDEFINITE or not phrase.names or phrase.title:
        return False
    return any(word[0].isupper() for word in name.split()[1:])


def _of_statement(discourse: Discourse, source: str, first: str, at: int) -> Found:
    """Return who made a statement: its possessor, its issuer, or whoever was last told to make one.

    ``first`` is the source's first word in lower case.
    """
    if first in OF_READERS or is_itself_a_source(source, first) or is_found(source):
        return Found(source, UNNAMED)
    maker, start = _maker(source)
    if not maker and first in INDEFINITE:
        maker, start = issued_by(discourse, at, at + len(source))
    if maker:
        return speaker_name(discourse, maker, at + start)
    if first in POSSESSIVES:
        return _or_itself(pronoun(discourse, first, at), source)
    return _last_issued(discourse, source, at) if first in DETERMINERS else Found("", UNSURE)


def _maker(source: str) -> tuple[str, int]:
    """Return the words of a statement for whoever made it, and where in it these begin.

    “Roe’s letter”, “a letter from Roe”; not “her letter”, “the letter in Roe’s hand”.
    """
    possessor = POSSESSOR.match(source)
    owner = possessor.group(1) if possessor else ""
    if owner and owner.lower() not in PERSONAL and PREPOSITIONS.isdisjoint(owner.lower().split()):
        return owner, 0
    by = ISSUED_BY.search(source)
    return (by.group(1), by.start(1)) if by else ("", 0)


def _last_issued(discourse: Discourse, source: str, at: int) -> Found:
    """Return who made “the statement”, as the text tells; “the report” may speak for itself."""
    head = PHRASES[source].head
    paper = head in PAPERS or SEEN.match(discourse.text, at + len(source)) is not None
    told = issued(discourse, head, at) if paper else issuer(discourse, at)
    stands = discourse.text.rfind(told, 0, at) if told else -1
    named = speaker_name(discourse, told, stands).name if told else ""
    if paper and not named:
        return Found(source, UNNAMED)
    name = named or discourse.issuer or discourse.last
    if PHRASES[name].first in INDEFINITE and PHRASES[name].head in STATEMENT_NOUNS - {head}:
        return Found(source, UNNAMED)  # a note is nobody’s letter
    return Found(name or source, TRACED if name else UNSURE)
