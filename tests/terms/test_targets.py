"""Targets: the actor a loaded term's own phrase names."""

import pandas as pd
import pytest

from framing.reading.articles import Actor, Article
from framing.terms import lexicon
from framing.terms.targets import resolver
from framing.voices import voiced

TERMS = pd.DataFrame(
    {
        "term": ["regime*", "terrorist*", "aggress*", "proxy"],
        "category": ["label", "label", "violence", "label"],
    }
)
ACTORS = (
    Actor("Freedonia", ("Freedonian", "Brook")),
    Actor("Sylvania", ("Sylvanian",)),
    Actor("Hill Front", (), False),
)


def targets(text):
    article = Article("one", text, actors=ACTORS)
    tokens = voiced.tokens(article)
    return lexicon.hits(tokens, TERMS, resolver(article))["target"].tolist()


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


def test_both_looks_back_in_its_own_voice_only():
    text = "The Freedonian regime fell. “The Sylvanian regime stands,” he said. Both regimes fell."
    assert targets(text) == ["Freedonia", "Sylvania", "Freedonia"]
