"""Whom a loaded term is said of: the actor its own noun phrase names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from framing.base.memory import Memory
from framing.reading.articles import Article
from framing.reporting.vocabulary import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from framing.speakers.actors import Index, country_index, forms, index, named
from framing.terms.lexicon import Targets
from framing.terms.matching import Row
from framing.text.folding import as_seen, fold

LABEL = "label"
REACH = 5  # words of a noun phrase looked at on either side of a term
MARKS = frozenset("“”„‟«»\"‘’'")  # these do not end a noun phrase
JOINT = frozenset({"both", "two", "these", "such"})
ENDS = PREPOSITIONS | SUBORDINATORS | AUXILIARIES | {"and", "or"}

Tagged = list[tuple[int, int, str]]  # first token, one past the last, actor


seen = Memory(as_seen).__getitem__


class Phrase:
    """The tokens of an article with the actors they name: read-only, built once per article."""

    def __init__(self, tokens: Mapping[str, list], tagged: Tagged) -> None:
        """Keep the words and, for each token, the actor named there."""
        self.words, self.sentence = [*map(seen, tokens["token"])], tokens["sentence"]
        self.actor: dict[int, tuple[int, int, str]] = {}
        for span in tagged:
            self.actor.update(dict.fromkeys(range(*span[:2]), span))

    def low(self, at: int) -> str:
        """Return a token in lower case."""
        return self.words[at].lower()

    def walk(self, at: int, step: int, sentence: int) -> Iterator[int]:
        """Yield tokens from ``at`` on, in one direction, up to the end of the noun phrase."""
        words = 0
        while 0 <= at < len(self.words) and self.sentence[at] == sentence and words < REACH:
            word = self.words[at]
            if word not in MARKS:
                if not word[0].isalnum():
                    return
                words += 1
                yield at
            at += step


def resolver(article: Article) -> Targets:
    """Return what ``lexicon.hits`` calls to fill ``target``, for the actors known to an article.

    A label's target is, in this order: the actor whose name holds it; the name that follows in the
    phrase or after “of”; the name it stands in apposition to; the name before it; for “both …”,
    the two actors that the same voice gave the label last. Any other term's target is the actor
    named as agent (“by Freedonia”) or right before it (“Freedonian aggression”). Where the phrase
    names nobody: "".
    """
    own = article.actors or article.speakers
    known = index(forms(article)) if own else country_index()

    def targets(tokens: Mapping[str, list], rows: list[Row]) -> list[str]:
        phrase = Phrase(tokens, _tagged(tokens, _named_beside(article.text, known, tokens, rows)))
        voice = tokens["voice"]
        labelled: dict[tuple[str, str], list[str]] = {}  # by term and voice, the latest last
        found: list[str] = []
        for row in rows:
            before = labelled.setdefault((row[2], voice[row[0]]), [])
            found.append(_target(phrase, row, before))
            before += found[-1].split("; ") if found[-1] else []
        return found

    return targets


def _named_beside(
    text: str, known: Index, tokens: Mapping[str, list], rows: list[Row]
) -> Iterator[tuple[int, int, str]]:
    """Yield the actors named in the lines that hold a hit, with their spans, in order."""
    done = 0
    for row in rows:
        at = tokens["start"][row[0]]
        if at < done:
            continue
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        done = len(text) if end < 0 else end
        line = fold(text[start:done])
        for first, last, actor in named(line.text if line else text[start:done], known):
            first, last = line.back(first, last) if line else (first, last)
            yield start + first, start + last, actor


def _tagged(tokens: Mapping[str, list], spans: Iterable[tuple[int, int, str]]) -> Tagged:
    """Turn character spans of names into ranges of tokens."""
    words, starts = tokens["token"], tokens["start"]
    tagged = []
    for start, end, actor in spans:
        first = max(0, bisect_right(starts, start) - 1)
        first += starts[first] + len(words[first]) <= start
        tagged.append((first, bisect_right(starts, end - 1), actor))
    return tagged


def _target(phrase: Phrase, row: Row, before: list[str]) -> str:
    """Return the target of one hit; ``before`` holds whom its voice has said the term of."""
    first, last, _, category = row
    held = next((phrase.actor[at][2] for at in range(first, last) if at in phrase.actor), "")
    if category != LABEL:
        return held or _agent(phrase, last) or _premodifier(phrase, first)
    return (
        held
        or _follower(phrase, last)
        or _apposed(phrase, first)
        or _premodifier(phrase, first)
        or _joint(phrase, first, before)
    )


def _follower(phrase: Phrase, last: int) -> str:
    """Return the actor named after a label in its phrase, or after “of”; several joined by “;”."""
    found: list[str] = []
    for at in phrase.walk(last, 1, phrase.sentence[last - 1]):
        low = phrase.low(at)
        if at in phrase.actor:
            found.append(phrase.actor[at][2])
        elif low == "and" and found:
            continue
        elif low in ENDS - {"of"} or (
            low in DETERMINERS and not found and phrase.low(at - 1) != "of"
        ):
            break
    return "; ".join(dict.fromkeys(found))


def _apposed(phrase: Phrase, first: int) -> str:
    """Return the actor that a phrase after a comma renames: “Freedom Front, a rebel group”."""
    sentence = phrase.sentence[first]
    start = first
    for at in phrase.walk(first - 1, -1, sentence):
        start = at
        if phrase.low(at) in {"a", "an", "the"}:
            break
        if phrase.low(at) in ENDS:
            return ""
    if phrase.low(start) not in {"a", "an", "the"} or start < 2 or phrase.low(start - 1) != ",":
        return ""
    return phrase.actor[start - 2][2] if start - 2 in phrase.actor else ""


def _premodifier(phrase: Phrase, first: int) -> str:
    """Return the actor named before a term within its phrase: “Freedonian aggression”."""
    for at in phrase.walk(first - 1, -1, phrase.sentence[first]):
        if at in phrase.actor:
            return phrase.actor[at][2]
        if phrase.low(at) in ENDS | DETERMINERS:
            return ""
    return ""


def _agent(phrase: Phrase, last: int) -> str:
    """Return the actor named after “by” close behind a term: “aggression by Freedonia”."""
    agent = False
    if last < len(phrase.words) and phrase.low(last) in DETERMINERS:
        return ""  # “prompted an act by”: the agent is another act's
    for at in phrase.walk(last, 1, phrase.sentence[last - 1]):
        if agent and at in phrase.actor:
            return phrase.actor[at][2]
        agent = agent or phrase.low(at) == "by"
    return ""


def _joint(phrase: Phrase, first: int, before: list[str]) -> str:
    """Return the two actors a “both” points back to: those given the label last."""
    if not first or phrase.low(first - 1) not in JOINT:
        return ""
    recent = list(dict.fromkeys(reversed(before)))[:2]
    return "; ".join(reversed(recent))
