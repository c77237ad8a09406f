"""Display: nothing of an article is executed, lost or out of order."""

import re
from html import unescape

import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st

from framing import charts
from framing.measures.analysis import analyse
from framing.publishing import display
from framing.reading.articles import Article, Speaker

HOSTILE = (
    "The <script>alert(1)</script> regime, its army & “<b onload=x> ‘aggression’,” Ana Brook "
    "said.\n\nEnd."
)


@pytest.fixture(scope="module")
def found():
    return analyse(Article("one", HOSTILE, speakers=(Speaker("<i>", "<u>", aliases=("Brook",)),)))


def seen(html):
    """Return what a reader sees of the article's body."""
    body = html.split("<p>", 1)[1]
    body = body.replace("</p><p>", "\n\n").replace("<br>", "\n")
    return unescape(re.sub(r"<[^>]*>", "", body))


def test_the_article_is_shown_whole_and_as_text(found):
    html = display.highlighted(found).data
    assert seen(html) == HOSTILE
    assert "<script" not in html
    assert "<b onload" not in html
    assert "<u>" not in html.replace("<b><u>loaded term</u></b>", "")


def test_hits_and_stretches_are_marked(found):
    html = display.highlighted(found).data
    assert html.count(display.HIT) == len(found.hits) > 1
    assert 'title="label: regime*"' in html
    assert "direct · &lt;i&gt;" in html


@settings(max_examples=60)
@given(st.text("ab <>&\"'“”.\n", max_size=60).filter(str.strip))
def test_any_text_is_shown_whole(text):
    html = display.highlighted(analyse(Article("any", text))).data
    assert seen(html).replace("\n", "") == text.replace("\n", "")


def test_a_stretch_over_paragraphs_is_marked_in_each():
    text = "She said:\n\n“The regime fell.\n\n“The regime rose.”\n"
    shown = display.highlighted(analyse(Article("any", text)), linked=True).data
    for paragraph in re.findall(r"<p>(.*?)</p>", shown, re.DOTALL):
        assert paragraph.count("<span") == paragraph.count("</span>")
    assert len(set(re.findall(r'id="([^"]+)"', shown))) == len(re.findall(r'id="', shown))


def test_concordance_keeps_within_the_paragraph(found):
    table = display.concordance(found, width=200)
    assert table["term"].tolist() == found.hits["text"].tolist()
    assert "End" not in "".join(table["right"])
    assert len(display.concordance(found, found.hits.iloc[:0])) == 0


def test_a_table_escapes_its_text_and_is_the_same_each_time(found):
    first, second = (display.table(display.concordance(found), caption="<x>").data for _ in "ab")
    assert first == second
    assert "<script" not in first
    assert "&lt;x&gt;" in first


def test_the_head_of_a_table_is_escaped_too():
    html = display.table(pd.DataFrame({"<script>": [1.0]})).data
    assert "<script" not in html


def test_the_sentence_of_an_offset(found):
    assert display.sentence(found, HOSTILE.index("End")) == "End."


def test_dollars_are_not_typeset_as_mathematics(found):
    table = display.table(pd.DataFrame({"a": ["$5 million to $6"]})).data
    for html in (table, display.paragraph("$5 to $6").data, display.highlighted(found).data):
        opening = re.search(r"<(?:table|p|div)\b[^>]*>", html).group()
        assert 'class="mathjax_ignore"' in opening


def test_a_picture_has_its_printed_width_and_its_text(found):
    figure = charts.drawn(charts.ribbon, found.tokens, voices=found.voices)
    picture = display.picture(figure, "what\n it shows")
    assert picture.alt == "what it shows"
    assert picture.width == round(figure.get_figwidth() * display.SCREEN)
    assert picture.data == display.picture(figure, "x").data


def test_several_things_are_shown_one_under_the_other_and_stay_escaped():
    shown = display.column(display.paragraph("<b>"), display.paragraph("two")).data
    assert shown.index("&lt;b&gt;") < shown.index("two") and "<b>" not in shown
    assert display.column().data == ""


def test_the_cells_of_a_table_say_themselves_how_they_stand():
    rows = pd.DataFrame({"left": ["a <b>"], "term": ['id="T_t_row0_col0"'], "right": ["c"]})
    page = display.table(rows, name="t").data
    assert "<style" not in page  # which is left out where a notebook is not trusted
    cells = re.findall(r'<td id="\w+"( style="[^"]*")? class="[^"]*" ?>([^<]*)', page)
    assert [style for style, _ in cells] == [
        f' style="{said};"'
        for said in ("text-align: right", "font-weight: bold", "text-align: left")
    ]
    assert "a &lt;b&gt;" in page and page.count("style=") == 3
