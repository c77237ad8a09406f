"""Terms, lines and the text lead to each other, and the counts are those of the analysis."""

import re

import pytest

from framing.coding.certainty import least_sure_first
from framing.measures.analysis import analyse
from framing.publishing import display, linked
from framing.reading.articles import Article

TEXT = (
    "The regime fell. “The regime is a <threat>,” the Hill ministry said. A brutal regime rose.\n"
)


@pytest.fixture(scope="module")
def found():
    return analyse(Article("any", TEXT))


def rows(html):
    body = re.search(r"<tbody>(.*)</tbody>", html, re.DOTALL)[1]
    return [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in body.strip().split("\n")]


def text_of(cell):
    return re.sub("<[^>]+>", "", cell)


def test_the_index_counts_every_term_and_leads_to_its_first_line(found):
    table = [[text_of(cell) for cell in row] for row in rows(linked.index(found, "C.").data)]
    assert sum(int(row[-1]) for row in table) == len(found.hits)
    for term, _, *each, every in table:
        assert sum(map(int, each)) == int(every) == (found.hits["term"] == term).sum()
    shown, lines = linked.index(found, "C.").data, linked.lines(found, "C.").data
    ways = set(re.findall(r'href="#(line-\d+)"', shown))
    assert ways and ways <= set(re.findall(r'<tr id="(line-\d+)"', lines))


def test_every_line_leads_to_its_place_in_the_text(found):
    lines = linked.lines(found, "C.").data
    text = display.highlighted(found, linked=True).data
    ways = re.findall(r'href="#(place-\d+)"', lines)
    assert sorted(ways) == sorted(re.findall(r'<a id="(place-\d+)"', text))
    for at, shown in re.findall(r'href="#place-(\d+)">(.*?)</a>', lines):
        assert TEXT[int(at) :].startswith(shown)


def test_no_word_is_cut_at_the_ends_of_a_line():
    text = (
        "Nobody in the quiet valley expected that the regime would ever be as brutal as this was.\n"
    )
    words = set(text.split())
    for left, _, right, *_ in rows(linked.lines(analyse(Article("any", text)), "C.").data):
        assert {*text_of(left).split(), *text_of(right).split()} <= words
    long = "x" * 500 + " regime " + "y" * 500
    assert len(rows(linked.lines(analyse(Article("any", long)), "C.").data)[0][0]) < 300


def test_a_second_list_is_not_led_to(found):
    assert '<tr id="' not in linked.lines(found, "C.", led_to=False).data
    assert len(rows(linked.lines(found, "C.", found.hits.iloc[:1]).data)) == 1


def test_a_text_shown_without_links_has_none(found):
    assert "href" not in display.highlighted(found).data


def test_statements_lead_to_the_text(found):
    listed = least_sure_first(found.statements).assign(sure="–")
    shown = linked.stretches(listed, "C.").data
    text = display.highlighted(found, linked=True).data
    ways = re.findall(r'href="#(stretch-\d+)"', shown)
    assert ways and set(ways) <= set(re.findall(r'<span id="(stretch-\d+)"', text))
    assert "&lt;threat&gt;" in shown
