"""Heads of noun phrases: of which organ, of which one country, and of no private body."""

import pytest

from framing.speakers.phrase_heads import head_country, head_organ


@pytest.mark.parametrize(
    ("head", "organ"),
    [
        ("the Chilean foreign ministry", "foreign ministry"),
        ("the Chilean leader", "head of state"),
        ("Chilean officials familiar", "government"),
        ("the Chilean players’ union", ""),
        ("the Chilean ministry building", ""),
        ("a baker", ""),
    ],
)
def test_the_organ_of_a_head(head, organ):
    assert head_organ(head) == organ


@pytest.mark.parametrize(
    ("head", "country"),
    [
        ("the Chilean ministry", "Chile"),
        ("Chile’s Peru envoy", "Chile"),
        ("the Chilean and Peruvian envoys", None),
        ("the UN envoy", None),
        ("the Chilean-backed ministry", ""),
        ("Chad Smith", ""),
        ("the ministry", ""),
    ],
)
def test_the_one_country_of_a_head(head, country):
    assert head_country(head, "ministry") == country
