"""Stops: a quick question before a slow one."""

import sys

from framing.text.stops import CLOSING, CLOSING_SIGNS


def test_what_closes_a_sentence_begins_with_one_of_these_signs():
    closing = {sign for sign in map(chr, range(sys.maxunicode + 1)) if CLOSING.match(sign)}
    assert closing == CLOSING_SIGNS
