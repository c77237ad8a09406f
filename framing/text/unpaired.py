"""Quotation marks without a partner, with their line, and how to mend them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from framing.base.errors import InputError
from framing.reading.articles import Article
from framing.text.quotes import lone_marks


def unpaired(article: Article) -> Iterator[InputError]:
    """Yield a warning for every quotation mark without a partner, with its line."""
    breaks = [match.start() for match in re.finditer("\n", article.text)]
    for at in lone_marks(article.text):
        around = article.text[max(0, at - 20) : at + 20].replace("\n", " ").strip()
        message = f"a quotation mark has no partner: … {around} …"
        remedy = "Mend it if it is a slip; until then a quotation ends with its paragraph"
        line = bisect_left(breaks, at) + 1
        yield InputError(message, file=article.path, line=line, remedy=remedy)
