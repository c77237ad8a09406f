"""Patterns that are compiled when they are used."""

import re

from framing.base.lazy import LazyPattern


def test_a_pattern_is_compiled_at_its_first_use_and_kept():
    pattern = LazyPattern("[a-z]+", re.IGNORECASE)
    assert vars(pattern) == {"made_of": ("[a-z]+", re.IGNORECASE)}
    assert pattern.fullmatch("Brook").group() == "Brook"
    assert pattern.match("9") is None
    assert set(vars(pattern)) == {"made_of", "fullmatch", "match"}
