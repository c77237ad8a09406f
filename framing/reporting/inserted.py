"""What is reported in a clause that stands within another: it ends where that one goes on."""

from __future__ import annotations

from framing.reporting.acts import Attribution
from framing.reporting.clause_nouns import before_main_verb
from framing.reporting.finite import finite_in, is_finite
from framing.reporting.listeners import WH
from framing.reporting.phrases import DETERMINERS, PERSONAL, RELATIVE, Range
from framing.reporting.tags import TEMPORAL
from framing.reporting.vocabulary import Word

SUBORDINATE = (TEMPORAL - {"as"}) | {"although", "though", "because", "whereas"}
BEFORE_LEADS = frozenset(["even", "and", "but", "yet", "soon", "long", "just", "shortly", "only"])
GOES_ON = RELATIVE | {"and", "or", "that"}  # after a comma: what is reported is not over
WHO = frozenset(["who", "which"])
LONGEST_QUESTION = 3  # words of “why not” and the like, and the comma


def within_another(words: list[Word], act: Attribution, source: Range, group: int) -> Attribution:
    """Return an act whose content ends where the main clause begins or goes on.

    It does after “X, who said that …,”, after “when X asked if …,” and after “the man who said …”.
    ``group`` is where the group of the act's verb begins.
    """
    relative = _is_aside(words, group - 1) or _is_aside(words, source[0] - 1)
    led = source[0] > 0 and _is_led(words, source[0] - 1)
    if not act.content:
        return act
    start, end = act.content[-1]
    if not (relative or led):
        who = act.clause and words[group - 1].low in WHO
        first = source[0] if who else source[0] - 2
        which = act.clause and words[source[0] - 1].low == "which"
        # A man who said it was safe | was arrested; a note in which he said it was | was lost.
        alone = (who or which) and not finite_in(words, 0, first)
        return before_main_verb(words, act) if alone else act
    for at in range(start + 1, end - 1):
        main = words[at].text == "," and _is_main(words, at + 1, led)
        told = main and (finite_in(words, start, at) or not act.clause)
        if told or (main and led and _asks_no_more(words, start, at)):
            return act.of((*act.content[:-1], (start, at)))
    return act


def _asks_no_more(words: list[Word], start: int, comma: int) -> bool:
    """Return whether a question is but a word, and somebody acts: when Roe asked why, | she ran."""
    after = words[comma + 1]
    acts = after.names or after.low in PERSONAL or after.low in DETERMINERS
    return acts and words[start].low in WH and comma - start < LONGEST_QUESTION


def _is_aside(words: list[Word], at: int) -> bool:
    """Return whether a relative clause begins behind a comma: the bill, which."""
    return at > 0 and words[at].low in RELATIVE and words[at - 1].text == ","


def _is_main(words: list[Word], at: int, led: bool) -> bool:
    """Return whether the main clause begins behind a comma, or goes on there with its verb."""
    if led:
        return words[at].low not in GOES_ON and not is_finite(words, at)
    return words[at].in_group or is_finite(words, at)


def _is_led(words: list[Word], at: int) -> bool:
    """Return whether a subordinate clause begins the sentence there: when, even though, after."""
    opens = at == 0 or (at == 1 and words[0].low in BEFORE_LEADS)
    return opens and words[at].low in SUBORDINATE
