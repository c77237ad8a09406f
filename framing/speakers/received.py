"""Who is host and who is guest, as verbs tell: Ana Brook received Jo Reed; Jo Reed visited her."""

from __future__ import annotations

from framing.base.words import word_class
from framing.reporting.phrases import verb_group
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import BE, Word
from framing.speakers.deeds import person_before
from framing.speakers.discourse import Discourse
from framing.speakers.forms import is_role
from framing.speakers.introductions import COUNTERPART
from framing.speakers.mentions import Mention

HOSTS, GUESTS = frozenset(["host", "hostess"]), frozenset(["guest", "visitor"])
RECEIVED, VISITED = word_class("received"), frozenset(["visited", "visits"])
MEET, CAME = "meet", word_class("came")
MEETING = RECEIVED | VISITED | {MEET}
ALONE = VISITED | {"hosted", "hosts"}  # a city, a dinner: one of the two is told all the same


def by_meeting(discourse: Discourse, noun: str, at: int) -> str:
    """Return the last person before an offset who received another, or whom another received."""
    if noun not in HOSTS and noun not in GUESTS:
        return ""  # as a rule
    for sentence in discourse.sentences_told(at):
        told = enumerate(sentence.words) if sentence.stop <= at else ()
        verbs = (i for i, word in told if word.low in MEETING)
        verb = next((i for i in verbs if _comes(sentence.words, i)), 0)
        found = _who(discourse, sentence, verb, noun in HOSTS)
        if found:
            return found
    return ""


def _comes(words: list[Word], verb: int) -> bool:
    """Return whether a verb tells who is host: “meet” only of who came to: flew to Lund to meet."""
    if words[verb].low != MEET:
        return True
    return words[verb - 1].low == "to" and any(word.low in CAME for word in words[:verb])


def _who(discourse: Discourse, sentence: Sentence, verb: int, host: bool) -> str:
    """Return who is host in a sentence, or who is guest, by its verb of receiving or visiting."""
    words, by = sentence.words, verb
    if not verb:
        return ""
    passive = any(word.low in BE for word in words[verb_group(words, verb) : verb])
    if passive:
        by = next((i for i in range(verb, len(words)) if words[i].low == "by"), len(words))
    other = _person_after(discourse, sentence, by + 1)
    if not (other or (words[verb].low in ALONE and not passive)):
        return ""
    acts = host == (words[verb].low in RECEIVED)
    came = next((i for i in range(verb) if words[i].low in CAME), verb)
    return person_before(discourse, sentence, came) if acts != passive else other


def _person_after(discourse: Discourse, sentence: Sentence, start: int) -> str:
    """Return the person whose name ends the noun phrase that begins at a word."""
    words = sentence.words
    named = (m for m in discourse.names.persons_in(sentence) if m.start >= start)
    mention = next(named, None)
    if mention is None or not _is_alone(words, mention):
        return ""
    return discourse.names.of(mention) if _leads_to(words[start : mention.start]) else ""


def _is_alone(words: list[Word], mention: Mention) -> bool:
    """Return whether a name is one person’s, who does nothing here and whose nothing is told of."""
    after = words[mention.end] if mention.end < len(words) else words[-1]
    return not (words[mention.end - 1].possessive or after.finite or after.low == "and")


def _leads_to(words: list[Word]) -> bool:
    """Return whether words before a name only say who that is: his Danish counterpart, Roe."""
    if not all(word.in_phrase or word.text == "," for word in words):
        return False
    noun = words[-1 - (words[-1].text == ",")] if len(words) > 1 else None
    return noun is None or is_role(noun.low) or noun.low == COUNTERPART or noun.is_name
