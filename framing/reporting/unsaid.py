"""What a report says is not said: “…, though she would not say which”, “but X has not said …”."""

from __future__ import annotations

from framing.reporting.chains import subject_before
from framing.reporting.finite import finite_in
from framing.reporting.phrases import PERSONAL, verb_group
from framing.reporting.vocabulary import BE, Word

UNSAID = frozenset(["say", "specify", "elaborate", "name", "identify", "disclose", "comment"])
UNSAID |= {"explain", "reveal", "give", "provide", "offer"}
UNSAID_YET = frozenset(["said", "confirmed", "announced", "commented", "replied", "explained"])
UNSAID_YET |= {
    "claimed",
    "promised",
    "admitted",
    "acknowledged",
    "specified",
    "named",
    "disclosed",
    "responded",
    "revealed",
}
# What a source does, after “but”, instead of saying more.
FALLS_SILENT = frozenset(["declined", "declines", "refused", "refuses", "gave", "offered"])
SILENT = FALLS_SILENT | {"stopped", "stops", "fell", "falls"}
LEADS_TO_UNSAID = frozenset(["but", "though", "although", "yet"])


def before_unsaid(words: list[Word], start: int, end: int) -> int:
    """Return where “, though she would not say which” begins, or the end."""
    for at in range(start + 4, end):
        if words[at].low not in UNSAID or not words[at - 1].negates or _cannot(words, at):
            continue
        first = verb_group(words, at)
        first -= words[first - 1].low in PERSONAL
        if words[first - 1].low in LEADS_TO_UNSAID:
            return first - 1 - (words[first - 2].text == ",")
        if but := _beside(words, start, at):
            return but
    return end


def _beside(words: list[Word], start: int, verb: int) -> int:
    """Return where somebody does not say something, behind “to wait”: , but Ana Brook did not say.

    0 where more than an infinitive stands before, to which that may belong, or nobody is told of.
    """
    source = subject_before(words, verb)
    but = source[0] - 1 if source else start
    if but < start + 2 or words[but].low not in LEADS_TO_UNSAID or words[but - 1].text != ",":
        return 0
    only = any(word.low == "to" for word in words[start:but]) and not finite_in(words, start, but)
    return but - 1 if only else 0


def before_unsaid_yet(words: list[Word], start: int, end: int) -> int:
    """Return where “, but the union has never said that …” begins, or the end."""
    for at in range(start + 4, end):
        if words[at].low not in UNSAID_YET:
            continue
        group = verb_group(words, at)
        said = words[group:at]
        unsaid = any(word.negates for word in said) and any(
            word.low[:3] == "has" or word.low[:4] == "have" for word in said
        )
        if not unsaid or any(word.low in BE for word in said):
            continue  # had not said so, as was told; has not been named
        source = subject_before(words, at)
        but = source[0] - 1 if source else 0
        if start < but < at and words[but].low in LEADS_TO_UNSAID and words[but - 1].text == ",":
            return but - 1
    return end


def _cannot(words: list[Word], verb: int) -> bool:
    """Return whether a verb tells what somebody is not able to do, which may be reported too."""
    return any(word.low.startswith(("can", "could")) for word in words[verb - 2 : verb])


def before_silence(words: list[Word], start: int, end: int) -> int:
    """Return where “but declined to say why” begins, or the end."""
    for at in range(start + 2, end - 1):
        silent = words[at].low in FALLS_SILENT or words[at + 1].low == "short"  # stopped short
        if silent and words[at - 1].low in {"but", "and"} and words[at].low in SILENT:
            return at - 1
    return end
