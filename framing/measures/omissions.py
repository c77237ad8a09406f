"""Omissions that an article states: who is said to have left out what, and in whose voice.

What a statement leaves out cannot be seen from a report of it. That the report says so can: “did
not mention”, “failed to condemn”, “without naming”. Whom a voice calls silent, and of what, is a
choice of that voice, and is counted here as it is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from framing.base.kinds import PARATEXT, STATED
from framing.measures.clausal import clauses
from framing.measures.rates import base, rated
from framing.measures.silences import silences
from framing.measures.unsaid import Silence
from framing.reporting.phrases import Range
from framing.reporting.vocabulary import DETERMINERS, PERSONAL
from framing.terms.clauses import Clause
from framing.terms.roles import BETWEEN
from framing.terms.spans import OWN

if TYPE_CHECKING:
    from framing.measures.analysis import Analysis

COLUMNS = [
    *("sentence", "start", "end", "text", "construction", "source", "silent", "resolved"),
    *("left_out", "about", "voice", "speaker"),
]
COUNT_COLUMNS = ["voice", "silent", "omissions", "words", "per_1000", "low", "high", "acts"]
NAMED, LAST, NOBODY = "named", "last speaker", ""
SPEAKING, SPOKEN_TO = frozenset(["i", "we", "our", "my"]), frozenset(["you", "your"])
BACK = 3  # sentences back in which a pronoun's speaker is looked for


def omissions(found: Analysis) -> pd.DataFrame:
    """Return every omission that an article states, in order, columns as in COLUMNS.

    ``start, end`` are those of the phrase that states it, ``text`` its words. ``source`` is who is
    said to be silent, in the text's words; ``silent`` the actor that they name, "" for none;
    ``resolved`` whether they name it, or whether a pronoun or “the statement” was taken for the
    last whom the text let speak. ``left_out`` is what is left unsaid, in the text's words, and
    ``about`` the actors named in it. ``voice`` and ``speaker`` are whose words the phrase is.
    Paratext counts for nobody.
    """
    rows = [row for clause in clauses(found) for row in _rows(found, clause)]
    return pd.DataFrame(rows, columns=COLUMNS)


def _rows(found: Analysis, clause: Clause) -> Iterator[list[Any]]:
    """Yield the rows of a sentence."""
    for silence in silences(clause):
        token = found.tokens.iloc[clause.places[silence.first]]
        if token["voice"] == PARATEXT:
            continue
        start, end = _characters(found, clause, (silence.first, silence.last))
        place = [int(token["sentence"]), start, end, _text(found, clause, silence[:2])]
        who = _who(found, clause, silence)
        what = _text(found, clause, silence.what), clause.actors(silence.what)
        yield [*place, silence.construction, *who, *what, token["voice"], token["speaker"]]


def _who(found: Analysis, clause: Clause, silence: Silence) -> tuple[str, str, str]:
    """Return who is silent: in the text's words, as an actor, and how that was told."""
    text, actor = _text(found, clause, silence.who), clause.actors(silence.who)
    if actor or silence.who is None:
        return text, actor, NAMED if actor else NOBODY
    token = found.tokens.iloc[clause.places[silence.first]]
    first = clause.low(silence.who[0])
    if token["speaker"] and first in SPEAKING:
        return text, token["government"], NAMED if token["government"] else NOBODY
    if last := _as_speaker(found.statements, text):
        return text, last, NAMED
    last = _last_speaker(found, clause, silence.first) if _points_back(clause, silence.who) else ""
    return text, last, LAST if last else NOBODY


def _as_speaker(statements: pd.DataFrame, text: str) -> str:
    """Return the government of a speaker of the article whom some words name, "" for none."""
    named = statements[(statements["government"] != "") & (statements["speaker"] != "")]
    for speaker, government in zip(named["speaker"], named["government"], strict=True):
        if text == speaker or (text[:1].isupper() and speaker.endswith(f" {text}")):
            return str(government)
    return ""


def _points_back(clause: Clause, who: Range) -> bool:
    """Return whether a noun phrase is a pronoun, or tells of somebody without a name."""
    first, *rest = clause.words[slice(*who)]
    if first.low in PERSONAL | OWN:
        return first.low not in SPEAKING | SPOKEN_TO
    return first.low in DETERMINERS and not any(word.is_name for word in rest)


def _last_speaker(found: Analysis, clause: Clause, word: int) -> str:
    """Return the government that the text let speak last before a word, not far before it."""
    at = clause.places[word]
    tokens = found.tokens.iloc[:at]
    near = tokens["sentence"] >= found.tokens["sentence"].iloc[at] - BACK
    spoken = tokens.loc[near & tokens["kind"].isin(STATED) & (tokens["government"] != "")]
    return str(spoken["government"].iloc[-1]) if len(spoken) else ""


def _characters(found: Analysis, clause: Clause, reach: Range) -> tuple[int, int]:
    """Return where some words of a clause begin and end in the text."""
    first, last = clause.places[reach[0]], clause.places[reach[1] - 1]
    return int(found.tokens["start"].iloc[first]), int(found.tokens["end"].iloc[last])


def _text(found: Analysis, clause: Clause, reach: Sequence[int] | None) -> str:
    """Return some words of a clause as they stand in the text, on one line."""
    if reach is None or reach[0] >= reach[1]:
        return ""
    start, end = _characters(found, clause, (reach[0], reach[1]))
    return " ".join(found.article.text[start:end].split())


def omissions_by(found: Analysis, told: pd.DataFrame) -> pd.DataFrame:
    """Count the stated omissions by voice and by who is silent, columns as in COUNT_COLUMNS.

    A row per voice with words and actor that some voice says to be silent, also at 0; nobody told
    is "". Rates are per 1,000 words of the voice, with Garwood's interval. ``acts`` are the acts of
    reporting by which the article lets that actor speak: what it tells as said.
    """
    words = base(found.tokens, found.voices)
    acts = _acts(found.statements)
    pairs = Counter(
        (voice, name)
        for voice, silent in zip(told["voice"], told["silent"], strict=True)
        for name in silent.split(BETWEEN)
    )
    names = list(dict.fromkeys(name for _, name in pairs))
    cells = [(voice, name) for voice in words.index[words > 0] for name in names]
    counts = {
        "voice": [voice for voice, _ in cells],
        "silent": [name for _, name in cells],
        "count": [pairs[cell] for cell in cells],
        "words": [int(words[voice]) for voice, _ in cells],
    }
    table = pd.DataFrame(rated(counts)).rename(columns={"count": "omissions"})
    return table.assign(acts=[acts[name] for _, name in cells])[COUNT_COLUMNS]


def _acts(statements: pd.DataFrame) -> Mapping[str, int]:
    """Return how many acts of reporting each government has, however many stretches each."""
    stated = statements[statements["kind"].isin(STATED)].drop_duplicates("statement")
    return Counter(stated["government"])
