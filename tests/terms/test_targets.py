"""Roles: whom a term is said of, who acts, who suffers, and how it tells of a deed."""

import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st

from framing.reading.articles import Actor, Article
from framing.terms.hits import hits
from framing.terms.roles import ACTIVE, AGENTLESS, NOUN, PASSIVE
from framing.terms.targets import resolver
from framing.voices import voiced

CATEGORIES = {
    "label": [
        "regime*",
        "terrorist*",
        "proxy",
        "puppet*",
        "oppressor*",
        "thug*",
        "rogue",
        "tyrant",
    ],
    "violence": [
        "aggress*",
        "massacre*",
        "bomb*",
        "invade*",
        "invasion*",
        "tortur*",
        "beaten",
        "suppression of",
    ],
    "evaluation": ["condemn*", "cruel*", "shameful", "betray*", "ruthless", "recklessness"],
    "blame": [
        *("responsible for", "accus*", "to blame", "interference in", "bankroll*"),
        *("held responsible", "holds responsible"),
    ],
    "stance": ["claims"],
    "victim": ["innocent", "suffered"],
    "law": ["illegal", "was stolen"],
}
TERMS = pd.DataFrame(
    [(term, category) for category, terms in CATEGORIES.items() for term in terms],
    columns=["term", "category"],
)
ACTORS = (
    Actor("Freedonia", ("Freedonian", "Freedonians", "Brook")),
    Actor("Sylvania", ("Sylvanian", "Sylvanians")),
    Actor("Hill Front", (), False),
)


def table(text):
    article = Article("one", text, actors=ACTORS)
    tokens = voiced.tokens(article)
    return hits(tokens, TERMS, resolver(article))


def targets(text):
    return table(text)["said_of"].tolist()


def roles(text):
    return table(text)[["agent", "victim", "construction"]].apply(tuple, axis=1).tolist()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Freedonian regime fell.", ["Freedonia"]),
        ("The Brook regime’s army fell.", ["Freedonia"]),
        ("The regime of Freedonia fell.", ["Freedonia"]),
        ("The regimes of Freedonia and Sylvania fell.", ["Freedonia; Sylvania"]),
        ("The Hill Front, a Freedonian terrorist group, fell.", ["Hill Front"]),
        ("Its proxy Hill Front fell.", ["Hill Front"]),
        ("The regime fell in Freedonia.", [""]),
        ("The regime fell. Freedonia stood.", [""]),
        ("Freedonian aggression is over.", ["Freedonia"]),
        ("The aggression by Freedonia is over.", ["Freedonia"]),
        ("Ruthless Serbian jailers kept the keys.", ["Serbia"]),
        ("Freedonia’s ruthless jailers kept the keys.", [""]),
        ("The recklessness of Freedonia cost two boats.", ["Freedonia"]),
        ("The suppression of Sylvanians by Freedonia is over.", ["Freedonia"]),
        ("The interference in Sylvania by Freedonia is over.", ["Freedonia"]),
        ("The bankrollers of Freedonia met.", [""]),
        ("The land was stolen by Freedonia.", ["Freedonia"]),
        ("The aggression against Freedonia is over.", [""]),
        ("The aggression of peoples against Freedonia is over.", [""]),
        (
            "The Freedonian regime and the Sylvanian regime fell. Both regimes are gone.",
            ["Freedonia", "Sylvania", "Freedonia; Sylvania"],
        ),
    ],
)
def test_target(text, expected):
    assert targets(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Freedonia-backed terrorists fled.",
        "The pro-Freedonian thugs fled.",
        "A Freedonian-armed militia of thugs fled.",
        "Freedonia’s puppets fled.",
        "The puppets of Freedonia fled.",
        "Freedonia’s oppressors fled.",
        "In Freedonia, terrorists fled.",
        "Those thugs burned a school in Freedonia.",
    ],
)
def test_a_patron_an_owner_and_a_place_are_not_who_is_labelled(text):
    assert targets(text) == [""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Freedonia is a rogue state.", "Freedonia"),
        ("Freedonia has now become a puppet of others.", "Freedonia"),
        ("Neither Freedonia nor Sylvania is a puppet.", "Freedonia; Sylvania"),
        ("Both Freedonia and Sylvania were shameful.", "Freedonia; Sylvania"),
        ("The greatest tyrant of all is Sylvania.", "Sylvania"),
        ("Freedonia, a rogue state, fell.", "Freedonia"),
        ("A rogue state for long, Freedonia fell.", "Freedonia"),
        ("Sylvania called Freedonia a rogue state.", "Freedonia"),
        ("Freedonia was called a puppet by Sylvania.", "Freedonia"),
        ("Freedonia, which Sylvania calls a puppet, fell.", "Freedonia"),
        ("The Freedonian president, a tyrant, fell.", "Freedonia"),
        ("Sylvania said Freedonia was responsible for it.", "Freedonia"),
        ("The reply of Freedonia was shameful.", "Freedonia"),
        ("Sylvania, Freedonia and the rogue Hill Front met.", "Hill Front"),
        ("The laws passed by Freedonia are illegal.", "Freedonia"),
    ],
)
def test_a_verb_a_comma_and_an_as_tie_a_term_to_an_actor(text, expected):
    assert targets(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sylvania condemned the Freedonian decision.", "Freedonia"),
        ("Freedonia was condemned by Sylvania.", "Freedonia"),
        ("Sylvania accused Freedonia of a plot.", "Freedonia"),
        ("Freedonia was accused by Sylvania.", "Freedonia"),
        ("Freedonia stands accused of a plot.", "Freedonia"),
        ("Freedonia was held responsible by Sylvania.", "Freedonia"),
        ("Sylvania holds responsible Freedonia.", "Freedonia"),
        ("Freedonia is to blame.", "Freedonia"),
        ("Sylvania wanted to blame Freedonia.", "Freedonia"),
        ("Sylvania condemned it.", ""),
    ],
)
def test_who_passes_a_verdict_is_not_whom_it_is_passed_on(text, expected):
    assert targets(text) == [expected]


@pytest.mark.parametrize(
    ("text", "agent", "victim", "construction"),
    [
        ("Freedonia bombed Sylvania.", "Freedonia", "Sylvania", ACTIVE),
        ("Freedonia, which bombs Sylvania, fell.", "Freedonia", "Sylvania", ACTIVE),
        ("Sylvania, which Freedonia bombed, fell.", "Freedonia", "Sylvania", ACTIVE),
        ("Sylvania was bombed by Freedonia.", "Freedonia", "Sylvania", PASSIVE),
        ("Sylvania was bombed for weeks.", "", "Sylvania", AGENTLESS),
        ("Sylvanian towns bombed in May are empty.", "", "Sylvania", AGENTLESS),
        ("Freedonia’s invasion of Sylvania began.", "Freedonia", "Sylvania", NOUN),
        ("The invasion of Sylvania by Freedonia began.", "Freedonia", "Sylvania", NOUN),
        ("The invasion of Sylvania began.", "", "Sylvania", NOUN),
        ("Freedonia threatens to bomb Sylvania.", "Freedonia", "Sylvania", ACTIVE),
        ("Sylvania accuses the Hill Front of bombing the port.", "Hill Front", "", ACTIVE),
        ("Freedonian troops tortured and bombed villagers.", "Freedonia", "", ACTIVE),
        ("Freedonia’s massacre was filmed.", "Freedonia", "", NOUN),
        ("Protesters were beaten by police.", "police", "protesters", PASSIVE),
        ("Rebels massacred villagers.", "rebels", "", ACTIVE),
        ("The Freedonia-backed rebels massacred villagers.", "", "", ACTIVE),
        ("It was Freedonia that invaded Sylvania.", "Freedonia", "Sylvania", ACTIVE),
    ],
)
def test_who_acts_and_who_suffers(text, agent, victim, construction):
    assert roles(text)[-1] == (agent, victim, construction)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Freedonia was anything but cruel.", "Freedonia"),
        ("Freedonia and Sylvania were anything but cruel.", "Freedonia; Sylvania"),
        ("Freedonia was cleared of aggression.", "Freedonia"),
        ("Sylvania cleared the road of aggression.", ""),
        ("Far from torturing the villagers, Freedonia fed them.", "Freedonia"),
        ("Far from torturing the villagers they fed them.", ""),
        ("Freedonia, like Sylvania, is a rogue state.", "Freedonia; Sylvania"),
        ("Freedonia, unlike Sylvania, is a rogue state.", "Freedonia"),
        ("Villagers were tortured at the hands of Freedonia.", "Freedonia"),
        ("Villagers were tortured at the gates of Freedonia.", ""),
    ],
)
def test_denials_likenesses_and_hands_tell_of_whom_a_term_is_said(text, expected):
    assert targets(text) == [expected]


def test_a_term_for_victims_is_said_of_those_who_suffer():
    found = table("Innocent Sylvanians died. Freedonia suffered.")
    assert found["said_of"].tolist() == found["victim"].tolist() == ["Sylvania", "Freedonia"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Freedonia took the town, and its cruelty grew.", ["Freedonia"]),
        ("Freedonia took the town of Sylvania, and its cruelty grew.", [""]),
        ("Their cruelty grew.", [""]),
        ("Freedonia took the town. It bombed the port.", ["Freedonia"]),
        ("Freedonia took the town from Sylvania. It bombed the port.", [""]),
        ("“We are no puppets,” Freedonia answered.", ["Freedonia"]),
        ("“They are terrorists,” the envoy said of Freedonia.", ["Freedonia"]),
        ("Freedonia, whose cruelty is known, fell.", ["Freedonia"]),
    ],
)
def test_pronouns_stand_for_whom_the_text_makes_plain(text, expected):
    assert targets(text) == expected


def test_both_looks_back_in_its_own_voice_only():
    text = "The Freedonian regime fell. “The Sylvanian regime stands,” he said. Both regimes fell."
    assert targets(text) == ["Freedonia", "Sylvania", "Freedonia"]


ALIKE = [
    "Freedonia is a rogue state.",
    "Sylvania condemned the Freedonian decision.",
    "Freedonia, which bombed Sylvania, fell.",
    "The cruelty of Freedonia grew.",
    "Sylvania was betrayed by Freedonia.",
]


@pytest.mark.parametrize("sentence", ALIKE)
def test_every_voice_is_read_alike(sentence):
    quoted = f"“{sentence[:-1]},” a nurse told the paper."
    reported = f"A nurse said that {sentence[0].lower() if sentence[:4] == 'The ' else sentence[0]}"
    own, marked, told = (
        table(text)[["said_of", "agent", "victim", "construction"]].to_numpy().tolist()
        for text in (sentence, quoted, reported + sentence[1:])
    )
    assert own == marked == told
    assert own[0][0] == "Freedonia"


ACTOR_NAMES = {actor.name for actor in ACTORS}
WORDS = (
    "Freedonia Sylvanian Hill Front the a of by and , . “ ” ’s was which massacre bombed regime its"
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=40))
def test_any_order_of_words_is_read_and_names_only_who_is_there(words):
    text = " ".join(words) or "-"
    found = table(text)
    roles_told = found[["said_of", "agent", "victim"]].to_numpy().ravel()
    names = {name for told in roles_told for name in told.split("; ")} - {""}
    assert all(name in ACTOR_NAMES or name in text for name in names)
    assert set(found["construction"]) <= {ACTIVE, PASSIVE, AGENTLESS, NOUN, ""}
