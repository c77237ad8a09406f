"""How a report lets others speak: with which verbs, for how long, and who has the last word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from framing.base.kinds import OTHER, PARATEXT, REPORTER
from framing.measures.rates import wilson
from framing.reporting.cues import cue_class

VERB_COLUMNS = ["voice", "class", "acts", "of", "share", "low", "high", "verbs"]
PRESENCE_COLUMNS = ["voice", "words", "share", "stretches", "longest", "first", "last"]


def reporting_verbs(statements: pd.DataFrame, voices: Sequence[str]) -> pd.DataFrame:
    """Count the verbs that report each voice by their class, one row per voice and class met.

    Columns as in VERB_COLUMNS. An act of reporting counts once, however many stretches it has;
    ``of`` are all acts of the voice that a word reports, ``share`` is of them, with Wilson's
    interval. Speakers without a government are Other.
    """
    acts = statements[statements["cue"] != ""].drop_duplicates("statement")
    acts = acts.assign(
        voice=acts["government"].where(acts["government"] != "", OTHER),
        verb=acts["cue"].str.lower(),
        kind=acts["cue"].map(cue_class),
    )
    rows = []
    for voice in (name for name in dict.fromkeys([*voices, OTHER]) if name in set(acts["voice"])):
        own = acts[acts["voice"] == voice]
        for kind, part in sorted(own.groupby("kind"), key=lambda pair: (-len(pair[1]), pair[0])):
            size, number = len(part), len(own)
            used = Counter(part["verb"]).most_common()
            verbs = ", ".join(f"{verb} {times}" if times > 1 else verb for verb, times in used)
            rows.append([voice, kind, size, number, size / number, *wilson(size, number), verbs])
    return pd.DataFrame(rows, columns=VERB_COLUMNS)


def presence(tokens: pd.DataFrame, voices: Sequence[str]) -> pd.DataFrame:
    """Say how much of an article each voice has, one row per voice with words.

    Columns as in PRESENCE_COLUMNS: words and their share of all, stretches without another's word
    between and the longest of them in words, and whether the voice has the first and the last
    word. Paratext counts for nobody.
    """
    words = tokens.loc[tokens["is_word"] & (tokens["voice"] != PARATEXT), "voice"]
    runs = words.groupby((words != words.shift()).cumsum()).agg(["first", "size"])
    rows = []
    for voice in (name for name in dict.fromkeys([REPORTER, *voices]) if name in set(words)):
        size, own = int((words == voice).sum()), runs.loc[runs["first"] == voice, "size"]
        ends = [words.iloc[at] == voice for at in (0, -1)]
        rows.append([voice, size, size / len(words), len(own), int(own.max()), *ends])
    return pd.DataFrame(rows, columns=PRESENCE_COLUMNS)
