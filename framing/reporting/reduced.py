"""Participles that only tell more of a noun: the man accused of lying | said; those told to go."""

from __future__ import annotations

from framing.reporting.cues import NOUN_FORMS
from framing.reporting.finite import is_finite
from framing.reporting.phrases import PARTICIPLES, RELATIVE
from framing.reporting.vocabulary import BE, PERSONAL, SUBORDINATORS, Word

# Before these words a verb that needs an object has none: who is accused of something speaks not.
WITHOUT_OBJECT = {
    **{"accuse": {"of"}, "charge": {"with"}, "blame": {"for"}, "suspect": {"of"}},
    **{"credit": {"with"}, "inform": {"of"}, "notify": {"of"}, "convince": {"of"}},
}
# So it is with these where the noun's own verb follows: guards asked to wait | said.
WITH_INFINITIVE = frozenset(
    ["ask", "tell", "order", "urge", "advise", "instruct", "invite", "warn"]
)
PAST_FORMS = frozenset(
    ["accused", "charged", "blamed", "suspected", "credited", "informed", "notified", "convinced"]
) | {"asked", "told", "ordered", "urged", "advised", "instructed", "invited", "warned"}
TOLD_THAT = frozenset(["told", "informed", "notified"])
AFTER_TOLD = frozenset(["to", "not", "of"])
AFTER_PARTICIPLE = AFTER_TOLD | {"with", "for"}
FURTHER = SUBORDINATORS | RELATIVE | PERSONAL | {"and", "or", "but", "that"}


def is_reduced(words: list[Word], verb: int, form: str, after: Word) -> bool:
    """Return whether a past form of the verb ``form`` is a participle after the noun it belongs to.

    ``after`` is the word after it.
    """
    if form in WITHOUT_OBJECT:
        return after.low in WITHOUT_OBJECT[form]
    if form not in WITH_INFINITIVE or after.low not in AFTER_TOLD:
        return False
    own = own_verb(words, verb + 1, len(words))
    return any(word.cue for word in words[own : own + 3])


def shares_passive(words: list[Word], verb: int, join: int) -> bool:
    """Return whether a past form goes on with a passive: was summoned | and told that it must stop.

    ``join`` is where what joins them ends.
    """
    after = words[verb + 1].low if verb + 1 < len(words) else ""
    told = after == "that" and words[verb].low in TOLD_THAT
    if words[verb].low not in PAST_FORMS or not (told or after in AFTER_TOLD):
        return False
    for at in range(join - 1, 0, -1):
        word = words[at]
        if word.low in BE:
            return words[at + 1].finite == "past" or words[at + 1].low in PARTICIPLES
        if word.is_sign or (word.finite == "always" and word.low not in PARTICIPLES):
            return False
    return False


def own_verb(words: list[Word], start: int, end: int) -> int:
    """Return where a noun's own verb stands after what tells more of it, or the end.

    Nothing before it begins a further clause.
    """
    for at in range(start, end):
        word = words[at]
        if word.is_sign or word.low in FURTHER:
            return end
        if word.finite and is_finite(words, at):
            return at
        plain = word.cue and word.low == word.cue.verb and word.low not in NOUN_FORMS
        if plain and words[at - 1].low not in {"to", "not"}:
            return at  # those told to leave | say …
    return end
