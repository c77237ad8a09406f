"""The entries of the shipped list: whole terms, each once, in families that hold together."""

import pytest

from framing.terms.filed import EXEMPT
from framing.terms.lexicon import LEXICON_COLUMNS, lexicon_cells, read_matcher
from framing.terms.unvoiced import terms_in

ROWS = [dict(zip(LEXICON_COLUMNS, cells, strict=True)) for cells in lexicon_cells()]
ROWS = [row for row in ROWS if row["category"] != EXEMPT]
OPEN = {"a", "an", "the", "our", "their", "its", "your", "his", "us", "some", "those", "and", "or"}
FAMILIES = [
    "crime crimes criminal criminals",
    "invade invades invaded invading invader invaders invasion invasions",
    "slaughter slaughters slaughtered slaughtering",
    "massacre massacres massacred massacring",
    "terrorise terrorised terrorising terrorize terrorism terrorist terrorists",
    "plunder plunders plundered plundering plunderer plunderers",
    "oppress oppressed oppression oppressor oppressors oppressive",
    "provoke provokes provoked provocation provocations provocateur",
    "threaten threatens threatened threatening threats",
    "brutal brutality brutally brutalised brutalized",
    "extremist extremists extremism",
    "fabricate fabricated fabrication fabrications",
    "betray betrays betrayed betrayal betraying",
    "humiliate humiliated humiliating humiliation",
    "conspire conspired conspiring conspiracy conspirator conspirators",
    "incite incites incited inciting incitement",
    "destabilise destabilised destabilising destabilize destabilization",
    "persecute persecuted persecuting persecution",
    "torment torments tormented tormenting tormentor",
    "harass harasses harassed harassing",
    "throttle throttles throttled throttling",
    "lure lures lured luring",
    "extort extorts extorted extortion extortionist",
    "brutalise brutalises brutalising brutalize brutalizes",
    "plague plagues plagued plaguing",
    "rape rapes raped raping rapist rapists",
    "ostracise ostracised ostracising ostracism ostracize ostracized",
    "separatist separatists separatism",
    "fundamentalist fundamentalists fundamentalism",
    "revisionist revisionists revisionism",
    "riots rioting rioted rioter rioters",
]


def test_no_entry_breaks_off_at_a_word_that_opens_something():
    ends = [row["term"] for row in ROWS if " " in row["term"] and row["term"].split()[-1] in OPEN]
    assert ends == []


def test_no_form_is_listed_beside_the_stem_that_takes_it_in():
    """A form with conditions of its own may stand beside its stem; one without would be twice."""
    columns = [name for name in ROWS[0] if name not in ("term", "reason", "source", "subtype")]
    known = {(row["term"], *(row[name] for name in columns)) for row in ROWS}
    twice = [
        row["term"]
        for row in ROWS
        if not row["term"].endswith("*") and row["origin"] == "literature"
        for end in range(3, len(row["term"]) + 1)
        if (row["term"][:end] + "*", *(row[name] for name in columns)) in known
        and " " not in row["term"][end:]
    ]
    assert twice == []


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_is_whole(family):
    matcher = read_matcher()
    said = ("The minister spoke of {} and the army.", "The army, {}, said the minister.")
    missed = [
        word
        for word in family.split()
        if not any(terms_in(text.format(word), matcher)[1] for text in said)
    ]
    assert missed == []
