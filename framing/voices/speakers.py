"""Who a source is: pronouns, descriptions and short names resolved to one speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from framing.reading.articles import Article, Speaker
from framing.reporting.cues import STATEMENT_NOUNS
from framing.reporting.phrases import DAYS, DETERMINERS, PERSONAL, Range, text_of
from framing.reporting.sentences import Sentence
from framing.reporting.vocabulary import Word
from framing.text.tokens import Span
from framing.text.words import word_class
from framing.voices.actors import government_of
from framing.voices.affiliations import affiliation
from framing.voices.names import Mention, Names, fullest, is_person
from framing.voices.sources import ENDINGS, LONGEST_NAME, PHRASES, PLURAL, PRONOUNS, undetermined
from framing.voices.subjects import NEAR, subjects_before

FEMALE, MALE = frozenset(["she", "her", "herself"]), frozenset(["he", "him", "his", "himself"])
PERSON_ROLES = word_class("person_roles")
POINTING = frozenset(["the", "this", "that"])
POSSESSIVES = frozenset(["his", "her", "its", "their"])
BODIES = word_class("bodies")
NO_ISSUER = PRONOUNS | STATEMENT_NOUNS
APPOSED = re.compile(
    r", (?:(?:the|an?|former) )?(?:[a-z-]+ ){0,3}([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?=[,.;])"
)
ISSUED_BY = re.compile(r" (?:by|from) (.+)$")


@dataclass
class Discourse:
    """What a reader keeps in mind on the way through the text: who is who, and who spoke last."""

    article: Article
    names: Names
    sentences: list[Sentence]
    last: str = ""  # last speaker of any kind
    person: str = ""
    group: str = ""
    issuer: str = ""  # whose “statement” the definite article points to
    known: dict[str, tuple[str, str]] = field(default_factory=dict)  # government, organ
    endings: dict[str, str] = field(default_factory=dict)  # how a long name ends -> the name


def resolve(discourse: Discourse, source: str, apposition: str, at: int) -> Speaker:
    """Return the speaker a source names, and remember them for the pronouns that follow.

    ``at`` is the source's character offset. Without an entry in the sidecar the speaker is the
    fullest name the text gives, its government and organ read from the source's own words.
    """
    name = speaker_name(discourse, source, at)
    known = _declared(discourse.article, name) or _declared(discourse.article, source)
    if known is None:
        known = Speaker(name, *_government(discourse, name, source, apposition))
    _remember(discourse, known.name, source)
    return known


def _government(discourse: Discourse, name: str, source: str, apposition: str) -> tuple[str, str]:
    """Return for whom somebody speaks: by the first words that tell, else as introduced."""
    found = government_of(source)
    if not found[0] and apposition.strip():
        found = government_of(f"{source} {apposition}")
    if found[0]:
        discourse.known[name] = found
    elif name not in discourse.known:
        mentions = discourse.names.places.get(name, ())
        places = (mention.span for mention in mentions)
        discourse.known[name] = affiliation(discourse.article.text, places)
    return discourse.known[name]


def introduced(discourse: Discourse, at: int, floor: int) -> Span | None:
    """Return the span of the person who is the subject of the sentence right before an offset.

    None where that sentence begins before ``floor``, or has another subject.
    """
    for sentence, subject in islice(subjects_before(discourse.sentences, at), 1):
        name = fullest(discourse.names, text_of(sentence.words, subject))
        if sentence.at(0) >= floor and is_person(name):
            return sentence.span(*subject)
    return None


def interviewed(discourse: Discourse, at: int) -> Span | None:
    """Return where the person is named who answers the questions that begin at an offset.

    That is whom the text before them names most often.
    """
    before = [mention for mention in discourse.names.persons if mention.at < at]
    names = Counter(discourse.names.fullest[mention.name] for mention in before)
    if not names:
        return None
    name = names.most_common(1)[0][0]
    return next(m.span for m in before if discourse.names.fullest[m.name] == name)


def _subjects(discourse: Discourse, at: int) -> Iterator[tuple[list[Word], Range]]:
    """Yield the words of the sentences before an offset with their subject, the latest first."""
    for sentence, subject in subjects_before(discourse.sentences, at):
        yield sentence.words, subject


def _issuer(discourse: Discourse, at: int) -> str:
    """Return whose statement “the statement” is: the subject of a sentence that tells of one."""
    before = list(_subjects(discourse, at))
    for words, subject in before:
        low = words[subject[1] - 1].low
        told = any(word.low in STATEMENT_NOUNS for word in words[subject[1] :])
        if told and low not in NO_ISSUER:
            return text_of(words, subject)
    named = (
        pair for pair in before[:1] if any(word.is_name for word in pair[0][slice(*pair[1])][1:])
    )
    return next((text_of(*pair) for pair in named), "")


def _body(discourse: Discourse, at: int, near: int = NEAR) -> str:
    """Return the body that “the group”, “it” or “they” points to: the latest that is a subject."""
    for words, subject in islice(_subjects(discourse, at), near):
        if words[subject[0]].low in PRONOUNS:
            continue
        name = fullest(discourse.names, text_of(words, subject))
        renamed = islice(words, subject[1] + 1, subject[1] + 1 + LONGEST_NAME)
        body = words[subject[1]].text == "," and any(word.low in BODIES for word in renamed)
        if any(map(str.isupper, name)) and (body or not is_person(name)):
            return name
    return ""


def _crowd(discourse: Discourse, at: int) -> str:
    """Return whom “they” points to where no body is named: “the families of the victims”."""
    for words, subject in _subjects(discourse, at):
        head = words[subject[1] - 1]
        if words[subject[0]].low == "the" and not head.is_name and head.low.endswith("s"):
            return text_of(words, subject)
    return ""


def _apposed(discourse: Discourse, source: str, at: int) -> str:
    """Return the person that an apposition after a source names: “her spokesman, Jane Roe”."""
    text = discourse.article.text
    found = APPOSED.match(text, at + len(source)) if text.startswith(source, at) else None
    if found is None or found.group(1).lower() in DAYS:
        return ""
    return found.group(1).rstrip(".")


def speaker_name(discourse: Discourse, source: str, at: int) -> str:
    """Return the name a source stands for."""
    declared = _declared(discourse.article, source)
    if declared:
        return declared.name
    phrase = PHRASES[source]
    if not phrase.first:
        return ""
    if phrase.is_pronoun:
        return _pronoun(discourse, phrase.first, at) or source
    if phrase.head in STATEMENT_NOUNS:
        found = _of_statement(discourse, source, phrase.first, at)
        if found:
            return found
    may_be_apposed = phrase.head in PERSON_ROLES or not phrase.names
    apposed = _apposed(discourse, source, at) if may_be_apposed else ""
    if apposed:
        return fullest(discourse.names, apposed)
    if phrase.first in POINTING and not phrase.names:
        return _described(discourse, phrase.head, at) or source
    ending = discourse.endings and discourse.endings.get(undetermined(source))
    return ending or fullest(discourse.names, source)


def _of_statement(discourse: Discourse, source: str, first: str, at: int) -> str:
    """Return who made a statement: its possessor, its issuer, or whoever was last told to make one.

    ``first`` is the source's first word in lower case.
    """
    possessor = re.match(r"(.+?)(?:['’]s|s['’])\s", source)
    if possessor and possessor.group(1).lower() not in PERSONAL:
        return speaker_name(discourse, possessor.group(1), at)
    by = ISSUED_BY.search(source)
    if by:
        return speaker_name(discourse, by.group(1), at + by.start(1))
    if first in POSSESSIVES:
        return _pronoun(discourse, first, at) or source
    if first not in DETERMINERS:
        return ""
    told = _issuer(discourse, at)
    named = speaker_name(discourse, told, -1) if told else ""
    return named or discourse.issuer or discourse.last or source


def _described(discourse: Discourse, head: str, at: int) -> str:
    """Return whom a description without a name points back to: “the senator”, “the group”."""
    if head in PERSON_ROLES:
        return _pronoun(discourse, "", at)
    return (_body(discourse, at) or discourse.group) if head in BODIES else ""


def _pronoun(discourse: Discourse, pronoun: str, at: int) -> str:
    """Return who a pronoun most likely is: the last subject that agrees, else the last speaker."""
    if pronoun in {"i", "me", "my", "we", "us", "our", "you", "your"}:
        return discourse.last
    if pronoun in PLURAL:
        found = _body(discourse, at, 1) or discourse.group or _body(discourse, at)
        return found or _crowd(discourse, at) or discourse.last
    first = ""
    for mention in islice(_persons(discourse, pronoun, at), 12):
        name = discourse.names.fullest[mention.name]
        if mention.subject:
            return name
        first = first or name
    return discourse.person or first or discourse.last


def _persons(discourse: Discourse, pronoun: str, at: int) -> Iterator[Mention]:
    """Yield the mentions before an offset of persons who may be meant, the latest first."""
    names = discourse.names
    others = names.men if pronoun in FEMALE else names.women if pronoun in MALE else ()
    before = bisect_left(names.persons, at, key=_sentence_start)
    while before and names.persons[before - 1].at >= at:
        before -= 1
    for mention in reversed(names.persons[max(0, before - 40) : before]):
        if names.fullest[mention.name] not in others:
            yield mention


def _sentence_start(mention: Mention) -> int:
    """Return where the sentence of a mention begins."""
    return mention.sentence.start


def _declared(article: Article, source: str) -> Speaker | None:
    """Return the sidecar's speaker whose longest name stands in the source, or None."""
    if not article.speakers:
        return None
    flat = f" {_plain(source)} "
    best = max(
        (
            (len(_plain(name)), -order, speaker)
            for order, speaker in enumerate(article.speakers)
            for name in (speaker.name, *speaker.aliases)
            if f" {_plain(name)} " in flat
        ),
        key=lambda found: found[:2],
        default=None,
    )
    return best[2] if best else None


def _plain(text: str) -> str:
    """Return a text's words in lower case, possessives and punctuation dropped."""
    return " ".join(
        re.sub(r"['’]s?$", "", word) for word in re.findall(r"[\w.&-]+(?:['’]\w*)?", text.lower())
    )


def _remember(discourse: Discourse, name: str, source: str) -> None:
    """Note who spoke, for the pronouns and descriptions to come."""
    discourse.last = name
    for ending in ENDINGS[name]:
        discourse.endings[ending] = name
    first = source.lower().split(maxsplit=1)[:1]
    if first == ["they"]:
        return
    if first == ["it"]:
        discourse.group = name
        return
    if is_person(fullest(discourse.names, name)):
        discourse.person = name
    else:
        discourse.group = name
    discourse.issuer = name
