"""Lines that count for nobody, and lines that only look like them."""

import re

import pytest
from hypothesis import given, strategies as st

from framing.text.tokens import paragraphs
from framing.voices.paratext import around
from framing.voices.short_lines import MEASURE, MEASURING

# ⟦ ⟧ around what counts for nobody.
LINES = """
⟦Kalund (AFP)⟧ – The port shut.
⟦OSLO/BERGEN, May 6 (Reuters)⟧ - The port shut.
⟦ULAN BATOR, April 2 (Xinhua)⟧ -- The port shut.
⟦(Reuters)⟧ - The port shut.
⟦LONDON, England (CNN)⟧ -- The port shut.
⟦KALUND, Ruritania, May 9, 2023 (AFP)⟧ - The port shut.
⟦Kalund, 9 May⟧ – The port shut.
⟦Port-au-Prince (AP)⟧ — The port shut.
⟦ST. JOHN’S, N.L.⟧ — The port shut.
⟦Kyiv, May 9 (Ukrinform).⟧ The port shut.
⟦Split, Croatia⟧ – The port shut.
⟦MOSCOW, May 5. /TASS/.⟧ The port shut.
⟦NEW YORK — Follow him on Twitter.⟧
⟦By Ana Brook⟧
⟦BY ANA BROOK, Staff Writer⟧
⟦By Ana Brook and Otto van der Lund in Kalund⟧
⟦Posted by Ana Brook at 9:15 am⟧
⟦Kalund Courier, 9 May 2023⟧
⟦May 9, 2023 | 3:40 pm⟧
⟦May 3, 2019 Friday⟧
⟦Published 9 May 2023, 10:15 GMT⟧
⟦LENGTH: 188 words⟧
⟦SECTION: WORLD; Pg. 7⟧
⟦LOAD-DATE: June 2, 2020⟧
⟦Copyright 2020 The Courier. All Rights Reserved⟧
⟦© 2020 The Courier⟧
⟦(C) The Courier 2020⟧
⟦ADVERTISEMENT⟧
⟦Share this article⟧
⟦(Reporting by Ana Brook in Kalund; Editing by Otto Lund)⟧
⟦Additional reporting by Ana Brook.⟧
⟦With files from Ana Brook⟧
⟦(With inputs from agencies)⟧
⟦Ana Brook is our correspondent in Vale. Follow her on social media.⟧
⟦Image source, Getty Images⟧
⟦Photo: Swimmers at the pier. Credit: Ana Brook/Agency⟧
⟦Photograph: Ana Brook/The Courier⟧
⟦Ana Brook/AFP via Getty Images⟧
⟦Credit...Ana Brook for The Courier⟧
The mayor cuts the ribbon. ⟦(Ana Brook/AFP)⟧
⟦The mayor cuts the ribbon. Photo: Ana Brook/AFP⟧
The mayor was cutting a ribbon. ⟦Photo: Ana Brook/AFP⟧
It rained in Kalund ⟦(AP Photo/Ana Brook)⟧
The port shut. ⟦(PTI)⟧
The port shut. ⟦— AFP⟧
The port shut. ⟦Read more: The last gate⟧
The port shut. ⟦(Reporting by Ana Brook)⟧
⟦— Ana Brook (@anabrook) July 1, 2024⟧
⟦Tags: bridge, mayor⟧
⟦Filed under: World⟧
⟦READ ALSO: The end⟧
⟦Related: The end⟧
⟦Source: Reuters⟧
⟦Media contact: Ana Brook, +44 20 7946 0000⟧
⟦Story continues below⟧
⟦Sign up for our newsletter⟧
⟦5 min read⟧
⟦-END-⟧
⟦* * *⟧
⟦This article was amended on 3 May 2023. It said the port was open.⟧
MAYOR SAYS 'LOCK HER UP - NOW' TO CROWD
By Monday the port was shut.
Copyright law was changed, she said.
The port shut (the AP said).
— Ana Brook, finance minister
Related matters were settled, the ministry said.
Contact was lost with the ship, officials said.
Image matters, she said.
Published in May, the report said the port was shut.
Written by two engineers, the letter said it was shut.
3 May: Mayor Ana Brook says the square will be paved.
Croatia – where the mayor lives – is far.
Washington – already late – said nothing.
Source and sink were dry, he said.
"""


@pytest.mark.parametrize("line", LINES.strip().splitlines())
def test_line(line):
    """What counts for nobody of a line within a report is what is marked."""
    plain = line.replace("⟦", "").replace("⟧", "")
    text = f"Gate shut\n\nIt rained all day.\n\n{plain}\n\nIt snowed.\n\nThe end of it."
    found = [text[piece.start : piece.end] for piece in around(text, paragraphs(text))]
    assert found == ([line[line.index("⟦") + 1 : line.index("⟧")]] if "⟦" in line else [])


def test_the_codes_of_an_archive():
    """Codes of two letters count for nobody where several lines begin with one."""
    text = "HD Gate shut\nWC 188 words\nPD 3 May 2019\nSN Courier\n\nIN MAY it rained all day long."
    found = [text[piece.start : piece.end] for piece in around(text, paragraphs(text))]
    assert found == ["HD Gate shut", "WC 188 words", "PD 3 May 2019", "SN Courier"]


def test_a_place_before_a_colon_is_a_dateline_where_no_other_line_has_a_label():
    """KALUND: it rained. But two labels are turns."""
    one, two = "KALUND: It rained all day.\n\nIt snowed.", "LUND: It rained.\n\nBROOK: It snowed."
    assert [piece.rule for piece in around(one, paragraphs(one))] == ["dateline"]
    assert not list(around(two, paragraphs(two)))


@given(st.from_regex(re.compile(*MEASURE.made_of), fullmatch=True))
def test_whatever_is_a_measure_holds_what_is_looked_for_first(line):
    assert MEASURING.search(line)
