"""Who answers the questions of an interview, and the note that tells so at its end."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from framing.base.lazy import LazyPattern
from framing.speakers.discourse import Discourse
from framing.speakers.mentions import Mention
from framing.text.tokens import Span

NEAR = 80  # characters around a name that tell what part somebody had
NAMED = r"(?:the |our |its )?(?:[\w’-]+,? ){0,4}$"  # what may stand before a name
# What stands before the name of whoever answers, and what after it.
WITH = LazyPattern(
    r"\b(?:[Ii]nterview(?:ed|s| with)|[Cc]onversation with|(?:[Tt]alks|[Ss]peaks) (?:to|with)"
    r"|[Mm]eets|[Qq]uestions (?:to|for)"
    r"|[Aa]nswer(?:s|ed)(?: (?:come|came|are|were)(?: given)?)? (?:by|from)) " + NAMED
)
SPOKE = LazyPattern(
    r"(?:,[^.,]{1,60},)? (?:(?:was|is|has been) (?:interviewed|speaking|talking|in conversation)\b"
    r"|(?:spoke|talked) (?:to|with)\b|answered )"
)
# The same for whoever asks.
BY = LazyPattern(r"\b(?:by|[Ii]nterview(?:er)?:|[Tt]old to|to) " + NAMED)
ASKS = LazyPattern(r"(?:,[^.,]{1,60},)? (?:interview(?:s|ed)|talks|speaks|meets|put)\b")
NOTE = LazyPattern(
    r"\b(?:[Tt]his|[Tt]he|[Oo]ur) (?:interview|conversation|transcript|exchange)"
    r" (?:was|has|is|took)\b"
    r"|^(?:[A-Z][\w’.-]*,? )+(?:was|is) (?:interviewed|speaking|talking|in conversation)\b"
    r"|^(?:[A-Z][\w’.-]*,? )+(?:spoke|talked) (?:to|with)\b"
    r"|^(?:[A-Z][\w’.-]*,? )+interviewed [A-Z]|^[Ii]nterview(?:ed)?(?: with|:| by)\b"
)


def is_note(text: str, start: int, end: int) -> bool:
    """Return whether a paragraph after an interview is a note about it, and no more of it."""
    return NOTE.search(text[start:end]) is not None


def interviewed(discourse: Discourse, start: int, end: int) -> Span | None:
    """Return where the person is named who answers the questions between two offsets.

    A note before or after them tells, “Ana Brook was interviewed in Lund.”; else it is whom the
    text before them names most often, save whoever asks.
    """
    persons = discourse.names.persons
    before = [mention for mention in persons if mention.at < start]
    after = [mention for mention in persons if mention.at >= end]
    for mention in chain(before, after):
        if _part(discourse.text, mention, WITH, SPOKE):
            return mention.span
    answering = [m for m in before if not _part(discourse.text, m, BY, ASKS)]
    names = Counter(map(discourse.names.of, answering))
    if not names:
        return None
    name = names.most_common(1)[0][0]
    return next(m.span for m in answering if discourse.names.of(m) == name)


def _part(text: str, mention: Mention, before: LazyPattern, after: LazyPattern) -> bool:
    """Return whether the words before or after a name give somebody a part in an interview."""
    start, end = mention.span
    line = text.rfind("\n", 0, start) + 1
    ahead = before.search(text[max(line, start - NEAR) : start])
    return ahead is not None or after.match(text, end, end + 2 * NEAR) is not None
