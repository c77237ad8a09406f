"""Whether words near an office tell of another country than the one at home."""

from __future__ import annotations

from bisect import bisect_right

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.reporting.sentences import Sentence
from framing.speakers.actors import countries_in
from framing.speakers.openings import LONGEST_ORGAN, NEAR_WORDS, WORD
from framing.speakers.phrase_heads import INTERNATIONAL, PRIVATE_BODIES, UNION_OF_STATES
from framing.speakers.portfolios import HIGHEST
from framing.speakers.subjects import START, sentences_to

NEAR = 3  # sentences, that of the office among them, in which no other country may be named
SAID_IN = LazyPattern(
    r"\b(?:said|says|told [\w ]{2,30}|announced|added)(?: (?:on )?\w+day)?"
    r"(?: (?:at|during) a (?:press|news) conference)? in (?=\S)"
)
# What somebody does who speaks for the other side, right after their name.
REJECTS = LazyPattern(
    any_capital(
        r"(?:[A-Za-z]+ ){0,3}?[Mm]inister(?: [A-Z][\w’'.-]*){1,4} (?:\w+ly )?"
        r"(?:rejected|denied|dismissed|refuted|disputed|rebuffed|hit back|retorted|countered)\b"
    )
)
LED_BY = LazyPattern(r"In (?=[A-Z][^,]{1,40}, )")
MEDIA = frozenset(["television", "tv", "radio", "media", "broadcaster", "newspaper", "daily"])


def elsewhere(
    country: str, office: str, sentences: list[Sentence], at: int, near: int = NEAR
) -> bool:
    """Return whether words near an office tell of another country, or of a body it may be of."""
    end = bisect_right(sentences, at, key=START)
    told = sentences_to(sentences, at, near)
    text = " ".join(sentence.text[sentence.start : min(at, sentence.stop)] for sentence in told)
    if tells_others(country, sentences[end - 1 : end + 1]):
        return True
    if any(actor not in {country, UNION_OF_STATES} for _, _, actor in countries_in(text)):
        return True
    if says_elsewhere(country, sentences[end - 1], at):
        return True
    field = "inistry" in office or ("inister" in office and HIGHEST.fullmatch(office) is None)
    if not field and INTERNATIONAL.search(text):
        return True  # which has no ministries
    bodies = PRIVATE_BODIES.intersection(WORD.findall(text.lower()))
    return bool(bodies) and office.endswith("President")


def spoken_in(sentence: Sentence, at: int) -> set[str]:
    """Return the countries in which a sentence says that somebody speaks: said in Lima; In Lima, ….

    Behind the verb that is looked for after an offset.
    """
    told: set[str] = set()
    places = list(SAID_IN.finditer(sentence.text, at, max(at, sentence.stop)))
    if sentence.words[0].text == "In" and (led := LED_BY.match(sentence.text, sentence.start, at)):
        places.append(led)
    for found in places:
        spots = countries_in(sentence.text[found.end() : found.end() + LONGEST_ORGAN])
        told |= {actor for start, _, actor in spots[:1] if start == 0}
    return told


def says_elsewhere(country: str, sentence: Sentence, at: int) -> bool:
    """Return whether a sentence says, after an offset, that somebody speaks in another country."""
    return not spoken_in(sentence, at) <= {country}


def tells_others(country: str, sentences: list[Sentence]) -> bool:
    """Return whether somebody speaks to the media of another country: told Chilean television."""
    for sentence in sentences:
        text = sentence.text[sentence.start : sentence.stop]
        for _, end, actor in countries_in(text):
            after = WORD.findall(text[end : end + LONGEST_ORGAN])[:NEAR_WORDS]
            apart = text[end : end + 1] != "-"  # not “French-language television”
            if apart and actor != country and not MEDIA.isdisjoint(after):
                return True
    return False


def around(sentences: list[Sentence], at: int) -> Sentence:
    """Return the sentence that an offset stands in."""
    return sentences[bisect_right(sentences, at, key=START) - 1]


def rejects(sentence: Sentence, at: int) -> bool:
    """Return whether the minister named at an offset rejects something, or answers."""
    return REJECTS.search(sentence.text, at, sentence.stop) is not None
