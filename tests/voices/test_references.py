"""Lists of other texts below an article."""

from hypothesis import given, strategies as st

from framing.text.tokens import paragraphs
from framing.voices.references import is_heading, references

ENTRY = 'Rui Matos. "Bridge shut" — The Mondego Gazette, March 3, 2025'


def numbers(text):
    return references(text, list(paragraphs(text)))


def test_a_list_is_its_heading_and_its_entries():
    assert numbers(f"It rained.\n\nSources\n\n{ENTRY}\n\n{ENTRY}") == {1, 2, 3}


def test_a_dated_entry_needs_no_heading_but_is_never_the_first_line():
    assert numbers(f"It rained.\n\n{ENTRY}") == {1}
    assert numbers(ENTRY) == set()


def test_a_heading_above_sentences_lists_nothing():
    assert numbers("Sources\n\nThe river has two sources.\n\n“Both are dry,” she said.") == set()


def test_titles_without_marks_are_entries_up_to_the_end():
    assert numbers("It rained.\n\nRelated news\n\nRain again\n\nA dry year") == {1, 2, 3}
    assert numbers("It rained.\n\nRelated news\n\nRain again\n\nIt is wet, she said.") == set()


def test_headings_are_read_with_what_decorates_them():
    assert all(map(is_heading, ("Sources", "== Sources ==", "RELATED NEWS:", "* References")))
    assert not any(map(is_heading, ("Sources say", "", "Our sources")))


@given(st.lists(st.sampled_from(["It rained.", "Sources", ENTRY, "Rain again", "“No,” he said."])))
def test_no_sentence_is_ever_listed(lines):
    text = "\n\n".join(lines)
    assert all(lines[number] not in {"It rained.", "“No,” he said."} for number in numbers(text))
