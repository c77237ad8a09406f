"""For which government a ministry, its spokesperson or a minister speaks who is in its capital."""

from __future__ import annotations

import re

from framing.base.capitals import any_capital
from framing.base.lazy import LazyPattern
from framing.base.words import word_class
from framing.reporting.sentences import Sentence
from framing.speakers.actors import capitals
from framing.speakers.elsewhere import around
from framing.speakers.governments import government_of, office_of
from framing.speakers.office_names import organ_in

STAYS = re.compile(
    r"inistry|overnment spokes\w+|spokes\w+ (?:of|for) the (?:\w+ )?government"
    r"|ational [Ss]ecurity [Cc]ouncil|[Jj]oint [Cc]hiefs"
    r"|eneral [Ss]taff"
)
AT_HOME = re.compile(rf"\b(?:{'|'.join(sorted(word_class('fields_at_home')))}) minister\b", re.I)
OF_MANY = frozenset(name.replace("_", " ") for name in word_class("capitals_of_many"))
LEADING_PLACE = re.compile(
    any_capital(
        r"[“\"‘]?(?:(?:But|And|Meanwhile,|Later,) in|In) ([A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)?), "
    )
)
PLACE = LazyPattern(
    any_capital(
        r"\b(?:told (?:[\w’'-]+ ){1,5}?|(?:briefing|conference) (?:\w+day )?"
        r"|said (?:late |early )?(?:(?:on )?\w+day )?(?:(?:in|at) an? (?:[\w-]+ ){1,4}?)?)"
        r"in ([A-Z][\w’'-]*(?: [A-Z]\w*)?)"
    )
)


def of_capital(sentences: list[Sentence], source: str, at: int) -> tuple[str, str]:
    """Return the government of who speaks in a capital: In Paris, the interior ministry said ….

    Another minister may be on a visit, and ministers of many states meet in some capitals.
    """
    at_home = "inister" in source and AT_HOME.search(source) is not None
    if not (sentences and (at_home or STAYS.search(source))):
        return "", ""
    place = place_told(around(sentences, at))
    if place not in capitals() or (at_home and place.lower() in OF_MANY):
        return "", ""
    country = government_of(f"the foreign ministry in {place}")[0]
    return office_of(country, organ_in(source)) if country else ("", "")


def place_told(sentence: Sentence) -> str:
    """Return where a sentence says that somebody speaks."""
    text = sentence.text[sentence.start : sentence.stop]
    found = LEADING_PLACE.match(text) or PLACE.search(text)
    return found.group(1) if found else ""
