"""The judge's rule of sources: a name in common, or the head of the phrase."""

import pytest

from framing.coding import sources


@pytest.mark.parametrize(
    ("answer", "phrase", "head", "same"),
    [
        ("Brook", "Mayor Ana Brook", "", True),
        ("Brook’s", "Ana Brook", "", True),
        ("President Reed", "President Brook", "Brook", False),
        ("the mayor", "the mayor of Hill", "", True),
        ("the town", "officials in the town", "", False),
        ("she", "she", "she", False),
        ("", "Ana Brook", "Brook", False),
    ],
)
def test_a_source_shares_a_name_or_the_head(answer, phrase, head, same):
    assert sources.same_source(answer, phrase, head) is same
