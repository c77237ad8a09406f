"""A table too wide for a page: what helps least is left out, and said."""

import pandas as pd

from framing.measures.analysis import analyse
from framing.publishing.printable import printable
from framing.publishing.widths import fitted
from framing.reading.articles import Article

TEXT = "The brutal regime fell. “Your aggression must end,” the French envoy said.\n" * 5


def test_a_table_that_fits_is_whole():
    frame = pd.DataFrame({"start": [1, 2], "voice": ["Reporter", "Other"]})
    table = printable(frame, "C.")
    assert table.heads == ("Start", "Voice") and table.caption == "C."


def test_places_go_first_then_what_is_said_already_and_the_caption_says_so():
    wide = {f"number_{at}": ["word " * 4, "x" * 20 + f"{at}"] for at in range(7)}
    frame = pd.DataFrame(
        {"start": [11, 20], "voice": ["Reporter of the morning", "x"], **wide, "end": [19, 20]}
    )
    frame["again"] = frame["number_0"]
    table = printable(frame, "C.")
    assert fitted(table) is not None
    left = table.caption.partition("In the CSV alone: ")[2]
    assert "start" in left and "end" in left
    assert "Voice" in table.heads
    if "number" in left:
        assert "again" in left


def test_every_term_of_an_article_can_be_printed():
    found = analyse(Article("one", TEXT))
    for frame in (found.hits, found.statements, found.tokens):
        table = printable(frame, "C.")
        assert fitted(table) is not None
        assert len(table.rows) == len(frame)
    assert {"In the text", "Voice", "Category"} <= set(printable(found.hits, "C.").heads)


def test_one_column_is_left_whatever_its_width():
    frame = pd.DataFrame([["x y " * 400] * 3], columns=["a", "b", "c"])
    assert len(printable(frame, "C.").heads) >= 1
    assert printable(pd.DataFrame({"a": []}), "C.").rows == ()
