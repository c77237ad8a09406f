"""Who speaks, and for which government, on hand-marked layouts."""

import pytest
from layouts_resolved import LAYOUTS as RESOLVED
from layouts_speakers import LAYOUTS

from framing.coding.codings import ATTRIBUTED
from framing.reading.articles import Article
from framing.voices.stretches import stretches


@pytest.mark.parametrize(("text", "expected"), [*LAYOUTS.values(), *RESOLVED.values()])
def test_speakers_and_governments(text, expected):
    found = [row for row in stretches(Article("layout", text)) if row.kind in ATTRIBUTED]
    assert [(row.speaker, row.government) for row in found] == expected
