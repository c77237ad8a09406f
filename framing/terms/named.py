"""Which tokens name an actor: a state, a group without one, or what the sidecar declares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import compress, count
from pathlib import Path
from typing import NamedTuple

from framing.base.memory import Memory
from framing.base.places import DATA
from framing.base.tables import read_rows, refuse_double
from framing.base.words import word_class
from framing.reading.articles import Article
from framing.speakers.actors import (
    WORD,
    Form,
    countries,
    country_adjectives,
    forms,
    index,
    named,
)
from framing.text.folding import as_seen, folded

GROUPS = DATA / "groups.csv"
COLUMNS = ("actor", "names", "adjectives")
ADJECTIVE, NAME = "adjective", "name"

# A group by its form, where no table knows it: the Northern Front.
HEADS = frozenset(word.capitalize() for word in word_class("group_heads"))
LONGEST = 4  # words before the head of such a name
NO_PART = word_class("determiners") | word_class("prepositions") | word_class("subordinators")


Begun = tuple[int, str, str]  # characters into a token, form, actor


class Name(NamedTuple):
    """Tokens that name an actor: the first, one past the last, whom, and with what form.

    ``whole`` is False for a name within a compound: “Freedonia-backed”.
    """

    first: int
    last: int
    actor: str
    form: str
    whole: bool


@cache
def groups(path: Path = GROUPS) -> tuple[tuple[Form, str], ...]:
    """Return every form of the table of groups, and whether it is a name or an adjective.

    Raises InputError for a table that cannot be read, and for a form on two lines.
    """
    found = [
        (line, Form(text, row["actor"]), ADJECTIVE if column == "adjectives" else NAME)
        for line, row in read_rows(path, COLUMNS, may_be_empty=COLUMNS[1:])
        for column in COLUMNS
        for text in row[column].split("|")
        if text and (column == "actor") <= (text not in states())
    ]
    texts = [form.text for _, form, kind in found if kind == NAME]
    refuse_double(path, [line for line, _, kind in found if kind == NAME], texts)
    return tuple((form, kind) for _, form, kind in found)


@cache
def states() -> frozenset[str]:
    """Return the states of the country table, whose rows among the groups add names to them."""
    return frozenset(form.actor for form in countries())


@cache
def adjectives() -> frozenset[str]:
    """Return the forms that stand before a noun: those of countries and groups, no plurals."""
    own = {form.text for form, kind in groups() if kind == ADJECTIVE}
    every = country_adjectives() | own
    return frozenset(text for text in every if not _is_plural(text))


def _is_plural(text: str) -> bool:
    return text.endswith("men") or (text.endswith("s") and not text.endswith(("ss", "ois")))


class Names:
    """The forms that point to an actor, looked up by the tokens with which they begin."""

    def __init__(self, forms: Iterable[Form]) -> None:
        """Sort the forms by their first word."""
        self.index = index({form.text: form for form in forms}.values())
        self.begun: Memory[tuple[Begun, ...]] = Memory(self._begun)
        self.may_name: Memory[bool] = Memory(lambda word: word in HEADS or bool(self._begun(word)))

    def _begun(self, token: str) -> tuple[Begun, ...]:
        """Return the forms that begin within a token, with how far into it."""
        return tuple(
            (word.start() - before, form, actor)
            for word in WORD.finditer(token)
            for before, form, actor in self.index.get(word.group(), ())
        )

    def whole(self, text: str) -> str:
        """Return the actor that a text names, and nothing else beside “the”; else ""."""
        found = named(text, self.index)
        bare = len(found) == 1 and len(text) - (found[0][1] - found[0][0]) in {0, len("the ")}
        return found[0][2] if bare else ""


@cache
def _common() -> Names:
    """Return the forms of countries and groups."""
    return Names((*(form for form, _ in groups()), *countries()))


def known(article: Article) -> Names:
    """Return the forms that point to an actor of an article; its sidecar's word is last."""
    if not (article.actors or article.speakers):
        return _common()
    return Names((*(form for form, _ in groups()), *forms(article)))


seen = Memory(as_seen).__getitem__


def tokens_as_seen(text: str, tokens: Mapping[str, list]) -> tuple[str, Mapping[str, list]]:
    """Return a text as it is seen, and its tokens with their words and starts there.

    Names are looked for in these; where a text is what is seen, it is itself.
    """
    found = folded(text)
    if found is None:
        return text, tokens
    words = tokens["token"]
    if not text.isascii():
        words = [word if word.isascii() else seen(word) for word in words]
    return found.text, {**tokens, "token": words, "start": found.forths(tokens["start"])}


def names_in(text: str, names: Names, tokens: Mapping[str, list]) -> dict[int, Name]:
    """Return the names among some tokens of a text, by each of their tokens.

    A group told by its form, the Northern Front, covers no other name.
    """
    found: dict[int, Name] = {}
    words, starts = tokens["token"], tokens["start"]
    at = 0
    for place in compress(count(), map(names.may_name.__getitem__, words)):
        word = words[place]
        for shift, form, actor in names.begun[word]:
            start = starts[place] + shift
            if start >= at and (end := _stands(text, form, start)):
                name = _name(tokens, place, start, end, actor)
                found.update(dict.fromkeys(range(name.first, name.last), name))
                at = end
                break
        if word in HEADS and place not in found and words[place + 1 : place + 2] != ["of"]:
            _add_group(words, place, found)
    return found


def _stands(text: str, form: str, start: int) -> int:
    """Return where a form ends that stands at a place of a text as a whole; 0 where none does."""
    end = start + len(form)
    same = text[start:end].replace("'", "’") == form
    return end if same and not text[end : end + 1].isalnum() else 0


def _name(tokens: Mapping[str, list], first: int, start: int, end: int, actor: str) -> Name:
    """Return the tokens of a span that names an actor and begins within a token."""
    words, starts = tokens["token"], tokens["start"]
    last = first + 1
    while last < len(words) and starts[last] < end:
        last += 1
    word, length = words[first], end - start
    joint = "-" in word and last == first + 1
    whole = not joint or (starts[first] == start and len(word) - length <= 2)
    text = word[start - starts[first] :] if last == first + 1 else " ".join(words[first:last])
    return Name(first, last, actor, ADJECTIVE if text[:length] in adjectives() else NAME, whole)


def _add_group(words: list[str], place: int, found: dict[int, Name]) -> None:
    """Note the run of capitals that ends with the head of a group, if no name is in it."""
    first = place
    while first and place - first < LONGEST and _is_part(words[first - 1]):
        first -= 1
    run = range(first, place + 1)
    if first < place and found.keys().isdisjoint(run):
        name = Name(first, place + 1, " ".join(words[first : place + 1]), NAME, True)
        found.update(dict.fromkeys(run, name))


def _is_part(word: str) -> bool:
    """Return whether a word may be part of a group's name: a capital, and no determiner."""
    return word[:1].isupper() and word.lower() not in NO_PART
