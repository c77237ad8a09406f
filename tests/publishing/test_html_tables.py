"""HTML tables: text escaped, alignment in the cells, links where they are asked."""

import re

from framing.publishing.html_tables import table_html
from framing.publishing.typeset import Typeset

TABLE = Typeset("A & b", ("Voice", "<i>"), (False, True), (("<b>", "1"), ("“q”", "20")))


def test_text_is_escaped_everywhere():
    html = table_html(TABLE, name='a"b')
    assert "<caption>A &amp; b</caption>" in html and 'id="a&quot;b"' in html
    assert "&lt;b&gt;" in html and "<b>" not in html and "<i>" not in html


def test_every_cell_is_aligned_by_itself_and_says_its_head():
    cells = re.findall(r'<t[dh] style="text-align:(\w+)', table_html(TABLE))
    assert cells == ["left", "right"] * 3
    assert table_html(TABLE).count('data-label="Voice"') == 2


def test_links_lead_from_cells_to_rows():
    html = table_html(TABLE, links={0: ["x-1", "x-2"]}, rows=["x-1", "x-2"], kind="stacked")
    assert '<tr id="x-1">' in html and '<a href="#x-2">“q”</a>' in html
    assert "stacked" in html and "href" not in table_html(TABLE)


def test_a_table_without_rows_or_caption_is_a_table():
    html = table_html(Typeset("", ("Voice",), (False,), ()))
    assert "<caption>" not in html and html.count("<tr>") == 1
