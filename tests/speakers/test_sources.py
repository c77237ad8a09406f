"""Sources: what their words tell by themselves."""

from hypothesis import given, strategies as st

from framing.speakers.sources import ENDINGS


@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=12))
def test_a_name_of_letters_alone_is_not_shortened(name):
    assert ENDINGS[name] == []
