"""What somebody “went on to say”: one act of reporting, whose subject stands before “went”."""

from __future__ import annotations

from framing.reporting.acts import Attribution, after_content, before_content
from framing.reporting.chains import subject_before
from framing.reporting.cues import Cue
from framing.reporting.following import follows_content
from framing.reporting.phrases import verb_group
from framing.reporting.vocabulary import NOTHING, Word


def goes_on_to(words: list[Word], group: int) -> int:
    """Return where “went” stands before a verb after “went on to”; 0 where it does not."""
    on = group > 3 and words[group - 1].low == "to" and words[group - 2].low == "on"
    cue = words[group - 3].cue if on else None
    return group - 3 if cue and cue.verb == "go" else 0


def going_on(words: list[Word], verb: int, goes: int, cue: Cue) -> Attribution | None:
    """Return the act of “she went on to say that …”, “…, she went on to say”."""
    source, group = subject_before(words, goes), verb_group(words, goes)
    if source is None:
        return None
    before = words[source[0] - 1] if source[0] else NOTHING
    if before.is_sign and follows_content(words, verb, group, cue, source):
        return after_content(words, verb, cue, source[0], source, "source, then verb")
    return before_content(words, verb, group, cue, source, "source and verb before", True)
