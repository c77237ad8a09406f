"""Quoted regions: marks of every kind, and marks badly kept."""

import re
import sys

import pytest
from hypothesis import given, settings, strategies as st

from framing.base.texts import places
from framing.text.quotes import DOUBLE, SINGLE, lone_marks, regions

CASES = {
    "curly": ("He said “no.” Then “yes.”", ["no.", "yes."]),
    "straight": ('He said "no." Then "yes."', ["no.", "yes."]),
    "apostrophes": ("He said ''no.'' It's ''yes.''", ["no.", "yes."]),
    "guillemets": ("He said «no.»", ["no."]),
    "single inside double": ("“He said ‘no’ to me.”", ["He said ‘no’ to me."]),
    "single alone": ("He said ‘the states’ rights’ twice.", ["the states’ rights"]),
    "possessive is no mark": ("The ministers’ paper and the states’ paper.", []),
    "elision is no mark": ("Rock ’n’ roll in the ’90s, ’tis true.", []),
    "not closed": ("He said “no.\n\nThen “yes.” He left.", ["no.", "yes."]),
    "opened in every paragraph": ("“No.\n\n“Never.\n\n“Yes.” He left.", ["No.", "Never.", "Yes."]),
    "closed but not opened": ("No.” He said “yes.” He left.", ["yes."]),
    "opened twice": ("He “no “yes” left.", ["no", "yes"]),
    "a mark of the wrong shape": ("“Not now,“ he said. “Later.”", ["Not now,", "Later."]),
    "three levels": (
        "“He said: ‘She told me, “Go,” and I went.’” It rained.",
        ["He said: ‘She told me, “Go,” and I went.’"],
    ),
    "three levels, straight": (
        '"He said: \'She told me, "Go," and I went.\'"',
        ["He said: 'She told me, \"Go,\" and I went.'"],
    ),
    "three levels, single outside": (
        "‘He said: “She told me, ‘Go,’ and I went.”’ It rained.",
        ["He said: “She told me, ‘Go,’ and I went.”"],
    ),
    "three at once": ("“‘“Go,” she said,’ he told me.”", ["‘“Go,” she said,’ he told me."]),
    "no third level where the second is not open": (
        "“Take ’em, he said. “Go,” she said.”",
        ["Take ’em, he said.", "Go,"],
    ),
    "no third level where the first does not close": (
        "“He said ‘no. “Go,” she said.",
        ["He said ‘no.", "Go,"],
    ),
    "both kinds": ("‘We go,’ she said. “No,” he said. ‘Yes,’ she said.", ["We go,", "No,", "Yes,"]),
    "both kinds, a word in single marks": ("“No.”\n\n‘Late’ trains were “slow”.", ["No.", "slow"]),
    "both kinds, one within": ("“No.”\n\n‘Say “yes”, then,’ he said.", ["No.", "Say “yes”, then,"]),
    "both kinds, a double mark left open": (
        "“No.”\n\n‘Say “yes, then,’ he said.",
        ["No.", "yes, then,’ he said."],
    ),
    "empty": ("He said “” and “ ” and “…”", []),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name):
    text, expected = CASES[name]
    assert [text[r.start : r.end] for r in regions(text)] == expected


def test_a_quotation_goes_on_where_the_next_paragraph_opens_a_mark():
    first, second = regions("“No.\n\n“Yes.”")
    assert (first.closed, first.continues) == (False, True)
    assert (second.closed, second.continues) == (True, False)


def test_lone_mark_is_named_by_its_place():
    text = "It rained.\n\nHe said “no and left."
    assert [text[at] for at in lone_marks(text)] == ["“"]
    assert lone_marks("“No.\n\n“Yes.”") == []
    assert lone_marks("“No.” He left.” Why") == [14]
    assert lone_marks("The ministers’ paper.") == []
    assert lone_marks("“He said: ‘She told me, “Go,” and I went.’”") == []


@pytest.mark.parametrize(
    "unit", ["“‘a ", "‘a “b,’ ", "‘a ‘b’ “", "“a 'b'c'd ", "‘“a” ", "“‘“a” b "]
)
def test_marks_within_marks_are_read_in_time_that_grows_with_the_text(unit):
    def steps(number):
        text, counted = f"“{unit * number}", 0

        def count(*_):
            nonlocal counted
            counted += 1

        sys.setprofile(count)
        try:
            regions(text)
        finally:
            sys.setprofile(None)
        return counted

    assert steps(800) < 9 * steps(100)


@settings(max_examples=200)
@given(st.text(alphabet="ab .,“”\"'‘’«»\n", max_size=80))
def test_regions_lie_apart_inside_paragraphs_and_hold_a_word(text):
    end = 0
    for region in regions(text):
        assert end <= region.start < region.end <= len(text)
        inside = text[region.start : region.end]
        assert not re.search(r"\n\s*\n", inside)
        assert inside == inside.strip()
        assert any(map(str.isalnum, inside))
        end = region.end


@given(st.text("".join([*DOUBLE, *SINGLE, "a \n"]), max_size=40))
@pytest.mark.parametrize("signs", [DOUBLE, SINGLE])
def test_signs_looked_for_one_by_one_are_those_of_one_look_from_left_to_right(signs, text):
    found = re.finditer("|".join(signs), text[:30])
    assert places(text, signs, 0, 30) == [match.span() for match in found]
