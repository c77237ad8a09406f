"""The speakers that an article’s sidecar declares: its word is last."""

from __future__ import annotations

import re

from framing.reading.articles import Article, Speaker
from framing.text.folding import as_seen

WORD = re.compile(r"[\w.&-]+(?:['’]\w*)?")


def declared_speaker(article: Article, source: str) -> Speaker | None:
    """Return the sidecar's speaker whose longest name stands in the source, or None."""
    if not article.speakers:
        return None
    flat = f" {_plain(source)} "
    best = max(
        (
            (len(_plain(name)), -order, speaker)
            for order, speaker in enumerate(article.speakers)
            for name in (speaker.name, *speaker.aliases)
            if f" {_plain(name)} " in flat
        ),
        key=lambda found: found[:2],
        default=None,
    )
    return best[2] if best else None


def _plain(text: str) -> str:
    """Return a text's words in lower case, possessives and punctuation dropped."""
    return " ".join(re.sub(r"['’]s?$", "", word) for word in WORD.findall(as_seen(text).lower()))
