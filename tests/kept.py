"""An article that stands in a collection of its own, for tests of what is coded by hand."""

from dataclasses import replace

from framing.coding import codings
from framing.reading import readers
from framing.reading.articles import Speaker
from framing.reading.readers import read_article

SIDECAR = '[[speakers]]\nname = "Ana Brook"\ngovernment = "Hill"\norgan = "envoy"\n'
LAKE = Speaker("Bo Lake", "Vale", "mayor")  # whom no sidecar declares


def kept(folder, patch, text, sidecar="", name="one"):
    """Return an article that was written, with its sidecar, into a collection under a folder."""
    articles, coding = (folder / part for part in ("articles", "coding"))
    for part in (articles, coding):
        part.mkdir(exist_ok=True)
    (articles / f"{name}.txt").write_bytes(text.encode())
    if sidecar:
        (articles / f"{name}.toml").write_text(sidecar, encoding="utf-8")
    for module, place in ((readers, "ARTICLES"), (codings, "ARTICLES"), (codings, "CODING")):
        patch.setattr(module, place, coding if place == "CODING" else articles)
    return replace(read_article(articles / f"{name}.txt"), text=text)  # no line joined to another


def place_in(text, words):
    """Return where some words stand first in a text."""
    start = text.index(words)
    return start, start + len(words)
