"""Who speaks under a description before they are named: “governor says”, later “Governor Roe”."""

from __future__ import annotations

import re

from framing.reporting.phrases import PREPOSITIONS
from framing.reporting.sentences import Sentence
from framing.speakers.discourse import PERSON, Discourse
from framing.speakers.forms import is_role
from framing.speakers.mentions import Mention
from framing.speakers.noun_phrases import BOUND, DESCRIPTIONS, Description, fits
from framing.speakers.short_names import FIELDS
from framing.speakers.sources import INDEFINITE, PHRASES
from framing.speakers.subjects import last_before

ENDS_PROSE = frozenset(".?!…:;,”\"'’")  # a line that ends otherwise is a headline
LEAD = 6  # sentences
AGE = re.compile(r", \d{1,3}, ")
WORD = re.compile(r"[a-z-]+")
ARTICLES = (" a ", " an ")
ARTICLE = frozenset(["a", "an", "another"])
LONGEST = 6  # words of a noun phrase that opens a sentence
CHIEF, MINISTER = "chief", "minister"
# Of these a state has one at a time, so that a name right after is theirs.
OFFICES = frozenset(["minister", "president", "premier", "chancellor", "ambassador", "secretary"])


def announced(discourse: Discourse, said: Description, at: int) -> str:
    """Return the only person whom the text introduces in a role, and names after an offset alone.

    Nobody where somebody without a name has that role as well: a nurse.
    """
    if not is_role(said.head.rpartition(" ")[2]):
        return ""
    fitting = [role for role in discourse.cast.roles_as(said.head) if fits(said, role.what)]
    names = {role.name for role in fitting if role.what.modifiers & BOUND <= said.modifiers}
    if len(names) != 1 or any(f"{article}{said.head} " in discourse.low for article in ARTICLES):
        return ""
    name = names.pop()
    met = discourse.names.places(name)
    return name if met and met[0].at > at else ""


def in_lead(discourse: Discourse, said: Description, at: int) -> str:
    """Return who “the governor” is in a lead, before the text names anybody; else empty."""
    before = discourse.sentences[: LEAD + 1]
    if before[-1].start < at and len(before) > LEAD:
        return ""
    named = (discourse.names.persons_in(each) for each in before if each.start < at)
    return "" if any(m.at < at for each in named for m in each) else announced(discourse, said, at)


def named_with_age(discourse: Discourse, said: Description, at: int) -> str:
    """Return who a lead tells of as “a baker” whom the text names first, by name and age alone.

    A baker was freed on Monday. Ana Brook, 58, had been held since May. The baker said ….
    """
    if not is_role(said.head):
        return ""
    aged = _first_aged(discourse)
    if aged is None or aged.at > at or discourse.cast.heads(discourse.names.of(aged)):
        return ""
    told = _tells_only_of(discourse.text[: aged.at].lower(), said.head)
    return discourse.names.of(aged) if told else ""


def _first_aged(discourse: Discourse) -> Mention | None:
    """Return where the first person named begins a sentence, with an age, and nobody else is."""
    names, first = discourse.names, ""
    for sentence in discourse.sentences[:LEAD]:
        for mention in names.persons_in(sentence):
            first = first or names.of(mention)
            if names.of(mention) != first:
                return None
            if mention.start == 0 and AGE.match(discourse.text, mention.span[1]):
                return mention
    return None


def _tells_only_of(lead: str, noun: str) -> bool:
    """Return whether a lead, in lower case, says of one person alone what they are: a baker."""
    words = WORD.findall(lead)
    roles = [at for at, word in enumerate(words) if is_role(word)]
    if any(words[at] != noun for at in roles) or len(roles) not in (1, 2):  # with its headline
        return False
    return not ARTICLE.isdisjoint(words[max(0, roles[-1] - LONGEST) : roles[-1]])


def in_headline(discourse: Discourse, source: str, at: int) -> str:
    """Return who a role without an article is in a headline, as the text tells further on."""
    text = discourse.text
    end = text.find("\n", at)
    heads = end > 0 and text[end - 1] not in ENDS_PROSE
    if not heads:
        return ""
    said = DESCRIPTIONS[source]
    name = announced(discourse, said, at) or _of_field(discourse, said, at)
    led = source[:1].isupper() and " " in source  # Police chief: it may be another’s in the text
    return name if name == _first_named(discourse, at) or not led else ""


def _first_named(discourse: Discourse, at: int) -> str:
    """Return the first person whom a text names after an offset."""
    first = next((mention for mention in discourse.names.persons if mention.at > at), None)
    return discourse.names.of(first) if first else ""


def _of_field(discourse: Discourse, said: Description, at: int) -> str:
    """Return the minister of a field whom a headline calls its chief."""
    if said.head != CHIEF or not said.modifiers or not said.modifiers <= FIELDS:
        return ""
    minister = Description(MINISTER, said.modifiers, said.country)
    return announced(discourse, minister, at)


def last_unnamed(discourse: Discourse, said: Description, at: int) -> str:
    """Return who has spoken last, without a name, where a description is of them once more.

    A senior official said so; the official added. It need not be the minister, who is one as well.
    """
    last = discourse.said[-1] if discourse.said else None
    if last is None or last.at >= at or PHRASES[last.name].first not in INDEFINITE:
        return ""
    what = DESCRIPTIONS[last.name]
    return last.name if what.head == said.head and fits(said, what) else ""


def named_after(discourse: Discourse, name: str, at: int) -> str:
    """Return the office without a name that spoke last, if somebody first named is who holds it.

    Chile’s health minister said so on Monday. “…,” Ana Brook told reporters. Nobody where anything
    else tells who is named.
    """
    last = discourse.said[-1] if discourse.said else None
    if last is None or not discourse.known.get(last.name) or not discourse.names.is_person(name):
        return ""
    said = DESCRIPTIONS[last.name]
    if said.head.rpartition(" ")[2] not in OFFICES or discourse.kind(last.name) != PERSON:
        return ""
    met = discourse.names.places(name)
    here = last_before(discourse.sentences, at)
    first = bool(met) and met[0].sentence.start <= at < met[0].sentence.stop
    near = here is not None and here.start <= last.at < here.stop
    return last.name if first and near and _is_untold(discourse, name, met[0]) else ""


def _is_untold(discourse: Discourse, name: str, first: Mention) -> bool:
    """Return whether a text says of somebody nowhere who they are, nor sets them off by a comma."""
    words, end = first.sentence.words, first.end
    apposed = end < len(words) and words[end].text in {",", "("}
    told = discourse.cast.heads(name) or discourse.cast.of_country(name) or " " not in name
    return not (told or apposed or first.before in PREPOSITIONS)


def just_begun(discourse: Discourse, said: Description, at: int) -> str:
    """Return who without a name begins the sentence before, where “the” noun is of them once more.

    A diplomat close to the talks was doubtful. The diplomat said …; not where they have a name.
    """
    before = last_before(discourse.sentences, at)
    if before is None or before.words[0].low not in ARTICLE:
        return ""
    end = _opening_end(before, said.head.rpartition(" ")[2])
    far = discourse.text.find("\n", before.start, at) >= 0
    named = any(
        before.start <= role.at < before.stop for role in discourse.cast.roles_as(said.head)
    )
    text = before.said((0, end)) if end and not (far or named) else ""
    what = DESCRIPTIONS[text]
    return text if text and what.head == said.head and fits(said, what) else ""


def _opening_end(sentence: Sentence, noun: str) -> int:
    """Return where the noun phrase ends that opens a sentence, with a noun at its head: a diplomat.

    With what tells more of it where that is the subject: an envoy in Hill.
    """
    words, subject = sentence.words, sentence.subject
    if subject and subject[0] == 0 and DESCRIPTIONS[sentence.said(subject)].head.endswith(noun):
        return subject[1]
    for at in range(1, min(len(words), LONGEST)):
        if not words[at].in_phrase or words[at].low in PREPOSITIONS:
            return 0
        if words[at].low == noun:
            return at + 1
    return 0
