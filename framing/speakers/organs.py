"""What a state acts and speaks through: ministries, envoys, armies, agencies, by their names."""

from __future__ import annotations

import re

from framing.base.lazy import LazyPattern
from framing.base.memory import Memory
from framing.text.tokens import Span

STATE_MEDIA = "state media"
# What a state acts and speaks through; beside a country's name it makes a source a government.
ORGANS = (
    ("party newspaper", r"(?:newspaper|daily|organ) of the [\w ]*party|party (?:newspaper|daily)"),
    (
        STATE_MEDIA,
        r"(?:state|government)[- ](?:run |owned |controlled )?(?:media|television|tv|radio|news"
        r"|newspapers?|daily|broadcaster)"
        r"|state[- ](?:run|owned|controlled) (?:\w+ ){1,3}(?:agency|television|tv|radio|network)"
        r"|official (?:\w+ )?(?:newspaper|daily|gazette|news agency)",
    ),
    (
        "foreign ministry",
        r"foreign (?:affairs )?(?:minist(?:ry|er)|office|secretary)|ministers?(?: of| for) foreign"
        r" affairs|ministry of (?:foreign|external) (?:affairs|relations)"
        r"|(?:state department|secretary of state)",
    ),
    (
        "defence ministry",
        r"defen[cs]e (?:minist(?:ry|er)|secretary)|ministry of defen[cs]e|pentagon",
    ),
    (
        "head of government",
        r"heads? of government|prime ministers?|pms?|premiers?|chancellors?|chancellery|taoiseach"
        r"|tánaiste",
    ),
    (
        "head of state",
        r"heads? of state|presidents?|presidency|presidential (?:office|palace)|royal court|king"
        r"|queen|emir|sultan|crown prince(?:ss)?"
        r"|supreme leader|monarch",
    ),
    (
        "justice",
        r"(?:attorney|solicitor)[- ]general|justice department|prosecutors?"
        r"|judiciary(?! committee)",
    ),
    (
        "military",
        r"military|army|general staff|joint (?:chiefs|staff)|idf|irgc|bundeswehr"
        r"|guards? corps|liberation army"
        r"|(?:national|presidential|revolutionary) guards?|armed forces"
        r"|(?:operations|central|high|army) command|air force|navy|defen[cs]e forces?|admirals?"
        r"|(?<!secretary )(?<!director )(?<!inspector )(?<!consul )(?<!attorney )(?<!surgeon )"
        r"generals?",
    ),
    (
        "parliament",
        r"parliament|congress|senate|knesset|duma|assembly|lawmakers?"
        r"|bundestag|majlis|rada|sejm|riksdag|storting|politburo",
    ),
    (
        "mission",
        r"ambassadors?|embassy|envoys?|mission|consulate|consul(?:[- ]general)?|diplomats?"
        r"|(?<!us )(?<!u\.s\. )(?<!american )(?<!sales )(?<!house )(?<!union )representative"
        r"(?! (?:at|in|on|body|democracy|government|sample))"
        r"|(?:permanent|trade) representative|representative (?:to|at) the (?:un|united nations)"
        r"|negotiators?|delegat(?:ion|es?)|chargé d['’]affaires"
        r"|high commission(?:er)?",
    ),
    (
        "ministry",
        r"minist(?:ry|ers?|ries)|(?:parliamentary|under)[- ]?secretary|cabinet secretary"
        r"|state secretary(?: for)?"
        r"|secretary of (?:the )?(?:defen[cs]e|treasury|health|energy|labou?r|agriculture|commerce"
        r"|education|transport|interior|homeland security)"
        r"|(?:transport(?:ation)?|health|education|energy|business|culture|environment|housing|labou?r"
        r"|trade|treasury|commerce|agriculture|interior|justice|home|northern ireland|homeland"
        r" security|work and pensions|levelling up) secretary"
        r"|(?:home|interior) (?:office|secretary)"
        r"|(?:agriculture|aviation|climate|communications|digital|environment|finance|fisheries|food"
        r"|forests?|health|industr(?:y|ies)|planning|railways?|revenue|science|technology|works"
        r"|immigration|information|justice|labou?r|land|mining|oil|petroleum|power|sports?|tourism"
        r"|transport|water|welfare) secretary"
        r"|departments? (?:of|for) [\w-]+|(?:state|energy|health|trade|agriculture|interior|labou?r"
        r"|treasury|transport|commerce|education|environment|finance|culture|tourism|fisheries"
        r"|housing|immigration|water|migration|(?:disease |pollution |animal )?control|irrigation"
        r"|meteorolog\w+|customs|forests?|prisons?) department|treasury",
    ),
    (
        "government",
        r"governments?|(?:security|military|government|diplomatic|intelligence) sources?"
        r"|regimes?|administration|authorities|officials?|junta|cabinet|spokes\w+"
        r"|(?:transitional|transition|sovereign|sovereignty|presidential|military|ruling|governing"
        r"|federal|state|privy|supreme|security)(?: [\w-]+)? council|council of (?:ministers|state)"
        r"|counterparts?|(?<!on the )side"
        r"|(?:foreign policy|security|intelligence|nuclear|atomic|trade|migration"
        r"|economic|spy) chief",
    ),
    (
        "agency",
        r"(?<!news )(?<!aid )(?<!press )(?<!travel )(?<!rating )(?<!ratings )agency|inspectorate"
        r"|(?:border|security|state|customs|election|electoral) (?:committee|council|commission)"
        r"|(?<!local )(?<!city )(?<!port )authority|directorate|commissioner of police|police"
        r"|(?:water|rivers?|border|boundary|tax|prisons?|customs|whaling|fisheries) commissioners?"
        r"|(?:seismological|meteorological|weather|disaster|met|statistics|statistical|census|electoral|tax"
        r"|immigration|migration|patent|hydrographic|geological|space) (?:office|bureau|institute)"
        r"|(?:river|water|electricity|tourism|roads?|ports?|cocoa|coffee|tea|grain|sugar) board"
        r"|coast ?guard|border guards?|customs"
        r"|(?:weather|intelligence|border|security|secret|prison|health|seismological) service"
        r"|(?:geological|hydrological) survey|civil (?:protection|defen[cs]e)"
        r"|atomic energy organi[sz]ation"
        r"|director of (?:public )?health|chief (?:medical|veterinary) officer|surgeon general"
        r"|(?:cyber ?security|disease control|disaster management) cent(?:re|er)"
        r"|bureau of (?:meteorology|statistics|investigation)|space research organi[sz]ation",
    ),
)
# For texts in small letters: a pattern for both cases takes several times as long. No name of an
# organ is tried where a word ends.
ANY_ORGAN = re.compile(rf"\b(?=\w)(?:{'|'.join(words for _, words in ORGANS)})\b")
EACH_ORGAN = tuple((name, LazyPattern(rf"\b(?:{words})\b")) for name, words in ORGANS)


def _organs(text: str) -> list[Span]:
    """Return where a text names an organ of state."""
    low = text.lower()
    return [found.span() for found in ANY_ORGAN.finditer(low if len(low) == len(text) else text)]


organs_in = Memory(_organs).__getitem__


def _organ(text: str) -> str:
    """Return the first kind of organ that a text names, or an empty text."""
    low = text.lower()
    return next((name for name, words in EACH_ORGAN if words.search(low)), "")


organ_of = Memory(_organ).__getitem__
