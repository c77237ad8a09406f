"""The verbs of reporting, by class: what makes a stretch of language someone's statement."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from framing.base.places import DATA
from framing.base.tables import read_rows, refuse_double, refuse_unknown
from framing.base.words import word_class

CUES = DATA / "cues.csv"
COLUMNS = ("verb", "class", "complement", "forms", "source")
CLASSES = (
    *("assertive", "factive", "doubt", "judgement", "directive", "commissive", "question"),
    "attitude",
)
COMPLEMENTS = (
    *("clause", "bare", "quotation", "addressee", "as", "object", "infinitive", "for", "wh"),
    *("gerund", "of", "name", "that"),
    *(f"+{word}" for word in ("about", "against", "at", "for", "in", "of", "on", "over", "to")),
)
WITH_BARE = frozenset(["bare", "addressee"])  # of these a verb takes a clause without “that”
WITH_CLAUSE = WITH_BARE | {"clause"}
OF_CLAUSES = WITH_CLAUSE | {"quotation"}


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb: its class, and what may follow it as the thing reported."""

    verb: str
    kind: str
    complements: frozenset[str]
    outside: str  # the kind of what it reports outside marks: a state of mind is no statement
    particular: bool  # the words after it tell whether it reports: called for, called off


@cache
def reporting_verbs(path: Path = CUES) -> dict[str, Cue]:
    """Return every inflected form, lower case, with its cue; InputError names a bad line."""
    rows = read_rows(path, COLUMNS)
    forms = [(line, form) for line, row in rows for form in _forms(row)]
    refuse_double(path, [line for line, _ in forms], [form for _, form in forms])
    cues = {line: _cue(row, path, line) for line, row in rows}
    return {form: cues[line] for line, form in forms}


def _forms(row: dict[str, str]) -> list[str]:
    """Return the verb of a row and its inflected forms, lower case, each once."""
    return list(dict.fromkeys([row["verb"], *row["forms"].lower().split()]))


def _cue(row: dict[str, str], path: Path, line: int) -> Cue:
    """Return the cue of one row; InputError for a class or a complement that no rule knows."""
    refuse_unknown(path, line, "class", row["class"], CLASSES)
    for complement in row["complement"].split():
        refuse_unknown(path, line, "complement", complement, COMPLEMENTS)
    verb, kind, complements = row["verb"], row["class"], frozenset(row["complement"].split())
    outside = "attitude" if kind == "attitude" else "indirect"
    return Cue(verb, kind, complements, outside, verb in PARTICULAR or kind in ASKING)


def cue_class(cue: str) -> str:
    """Return the class of a cue as it stands in a text: “calling for” demands, a noun is a noun."""
    verb, *particle = cue.lower().replace("'", "’").split()
    known = reporting_verbs().get(verb)
    if known and particle and "for" in known.complements:
        return "directive"
    return known.kind if known else "phrase"


NOUN_FORMS = word_class("noun_forms")
STATEMENT_NOUNS = word_class("statement_nouns")
CLAUSE_NOUNS = word_class("clause_nouns")
NOUNS_OF_VIEWS = word_class("nouns_of_views")
# “claimed responsibility”, “called the police”: the object makes it an act, not a statement.
ACTS = {
    "ask": frozenset(["not"]),  # to be named
    "brief": frozenset(["on", "about"]),
    "show": frozenset(["up", "off", "signs", "no"]),
    "claim": frozenset(["responsibility", "victory", "credit", "lives", "life", "asylum"]),
    "call": frozenset(["off", "up", "in", "back", "out", "attention", "home", "police"]),
    "say": frozenset(["nothing", "little", "anything", "something"]),
    "find": frozenset(["himself", "herself", "themselves", "itself", "out"]),
    "rule": frozenset(["out"]),
    "learn": frozenset(["to"]),
    "read": frozenset(["from", "through", "aloud", "about"]),
}
# These report only with their particle: “pointed out”, “shot back”.
NEEDED = {
    **{"point": {"out", "to"}, "go": {"on"}, "shoot": {"back"}, "fire": {"back"}},
    **{"set": {"out"}, "lay": {"out"}, "spell": {"out"}, "lash": {"out"}},
    **{"hit": {"out", "back"}, "make": {"clear", "it", "plain", "known"}},
    **{"let": {"slip", "it"}, "put": {"it"}, "accept": {"that"}, "provide": {"that"}},
}
HEARSAY = frozenset(["quote", "cite"])
PARTICULAR = ACTS.keys() | NEEDED.keys() | HEARSAY | {"like", "recall"}
ASKING = frozenset(["directive", "question"])
DISTANCING = word_class("distancing")
