"""The verbs and phrases of reporting, by class: what makes a stretch of language someone's statement."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

from framing.articles import DATA
from framing.errors import InputError

CUES = DATA / "cues.csv"
COLUMNS = ("verb", "class", "complement", "forms", "source")
CLASSES = ("assertive", "factive", "doubt", "judgement", "directive", "commissive", "question")
COMPLEMENTS = ("clause", "bare", "quotation", "addressee", "as", "object", "infinitive", "for")


class Cue(NamedTuple):
    """A reporting verb: its class, and what may follow it as the thing reported."""

    verb: str
    kind: str
    complements: frozenset[str]


@cache
def reporting_verbs(path: Path = CUES) -> dict[str, Cue]:
    """Return every inflected form, lower case, with its cue; InputError names a bad row and line."""
    table: dict[str, Cue] = {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            remedy = f"The columns are: {', '.join(COLUMNS)}"
            raise InputError("unexpected columns", file=path, line=1, remedy=remedy)
        for row in rows:
            cue = _cue(row, path, rows.line_num)
            table.update(dict.fromkeys((*row["forms"].split(), cue.verb), cue))
    return table


def _cue(row: dict[str, str], path: Path, line: int) -> Cue:
    """Return the cue of one row; InputError for a class or a complement that no rule knows."""
    complements = frozenset((row["complement"] or "").split())
    unknown = ({row["class"]} - set(CLASSES)) | (complements - set(COMPLEMENTS))
    if unknown or not row["verb"] or not row["forms"]:
        remedy = f"Classes: {', '.join(CLASSES)}; complements: {', '.join(COMPLEMENTS)}"
        what = f"unknown {', '.join(map(repr, sorted(unknown)))}" if unknown else "verb without forms"
        raise InputError(what, file=path, line=line, remedy=remedy)
    return Cue(row["verb"], row["class"], complements)


# Forms that are nouns as often as verbs: only a subject directly before makes them verbs.
NOUN_FORMS = frozenset(
    "report reports claim claims comment comments call calls demand demands request requests charge "
    "charges promise promises reply notes note states state offer offers question questions answer "
    "answers post posts tweet tweets remark remarks appeal appeals order orders quip joke jokes label "
    "labels term terms brand brands style styles text texts email emails voice voices address estimate "
    "estimates forecast document documents counter object objects protest protests dispute disputes "
    "praise credit fault blame trash press push shows show finding findings saying writing reading "
    "warning counsel pledge pledges vow vows threat read fed reason reasons signal signals detail "
    "details submit caution outline reference references quote quotes salute mock thanks argument "
    "challenge challenges rebuke ridicule swear hint hints rant volunteer volunteers project brief "
    "alert moan sigh cry whisper laugh snap tease gripe complaint regret support opening asking knock "
    "lecture repeat sing chant begin shout bark scream yell mutter murmur welcome".split()
)

# Nouns that name a statement, and so can carry one: “X’s claim that …”, “the statement read”.
STATEMENT_NOUNS = frozenset(
    "statement claim claims allegation allegations assertion assertions argument accusation "
    "accusations charge charges warning warnings promise pledge vow suggestion announcement belief "
    "contention declaration denial admission complaint remark remarks comment comments report post "
    "tweet letter release communique communiqué memo message article editorial column document "
    "resolution speech address essay email op-ed note text piece story paper dispatch bulletin "
    "filing ruling opinion testimony transcript interview advertisement ad".split()
)
# Of these, the ones that may take a that-clause of reported content.
CLAUSE_NOUNS = frozenset(
    "claim claims allegation allegations assertion assertions argument accusation accusations charge "
    "charges warning warnings promise pledge vow suggestion suggestions announcement contention "
    "declaration denial admission complaint statement remark remarks comment comments".split()
)
# “claimed responsibility”, “called the police”: the object makes it an act, not a statement.
ACTS = {
    "claim": frozenset("responsibility victory credit lives life asylum".split()),
    "call": frozenset("off up in back out attention home police".split()),
    "find": frozenset("himself herself themselves itself out".split()),
    "read": frozenset("from through aloud about".split()),
    "point": frozenset(),
    "go": frozenset(),
}
# Adjectives by which a reporter keeps a distance; inside a paraphrase they stay the reporter's.
DISTANCING = frozenset(
    "alleged allegedly so-called purported purportedly supposed supposedly ostensible ostensibly "
    "self-styled self-described self-proclaimed would-be reputed putative".split()
)
