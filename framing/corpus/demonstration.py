"""A small corpus of invented articles in which it is known how often each voice is loaded."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.base.errors import InputError
from framing.base.files import write_text
from framing.base.kinds import REPORTER
from framing.base.places import DATA
from framing.base.texts import read_text, toml_of
from framing.corpus import pipeline

if TYPE_CHECKING:
    from numpy.random import Generator

RECIPE = DATA / "demonstration.toml"
KEYS = {
    *("first", "quarters", "articles", "countries", "adjectives", "cluster"),
    *("outlets", "quoted", "sentences"),
}
SEED = 20241001
OWN, SAID = 7, 2  # sentences of an article: the reporter's, and each government's


def demonstration(folder: str | Path) -> Path:
    """Write the invented corpus and what is found in it to a folder; return the results' folder.

    The articles are in ``articles.jsonl``; beside its text each has ``planted``, the number of
    loaded terms put into it by voice.
    """
    folder, recipe = Path(folder), read_recipe()
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows(recipe)]
    write_text(folder / "articles.jsonl", "".join(lines))
    write_text(folder / "speakers.toml", "\n".join(_speakers(recipe)))
    out = folder / "results"
    pipeline.run(folder / "articles.jsonl", out, speakers=folder / "speakers.toml")
    return out


def read_recipe(path: Path = RECIPE) -> dict[str, Any]:
    """Return what the invented corpus is made of; InputError where the file does not say it."""
    recipe = toml_of(read_text(path), path, "Mend it there")
    for name in sorted(KEYS - set(recipe)):
        raise InputError(f"has no {name!r}", file=path, remedy="See data/CODEBOOK.md")
    return recipe


def rows(recipe: Mapping[str, Any], seed: int = SEED) -> Iterator[dict[str, Any]]:
    """Yield the articles as ``id, outlet, date, text, planted``; the same for the same seed."""
    import numpy as np

    rng = np.random.default_rng(seed)
    for quarter in range(recipe["quarters"]):
        for outlet in recipe["outlets"]:
            share = outlet["share"]
            if quarter >= outlet.get("from_quarter", quarter + 1):
                share = outlet["then"]
            for number in range(outlet.get("articles", recipe["articles"])):
                text, planted = _article(recipe, share, rng)
                when = _day(recipe["first"], quarter, number)
                name = f"{outlet['name'].split()[-1].lower()}-{when.isoformat()}"
                about = {"id": name, "outlet": outlet["name"], "date": when.isoformat()}
                yield {**about, "text": text, "planted": planted}


def _article(recipe: Mapping[str, Any], share: float, rng: Generator) -> tuple[str, dict[str, int]]:
    """Return a text and the loaded terms put into it by voice."""
    planted = Counter({voice: 0 for voice in (REPORTER, *recipe["countries"])})
    sentences, shape = recipe["sentences"], recipe["cluster"]
    own, said = min(1, share * rng.gamma(shape) / shape), recipe["quoted"]["share"]
    deals = {
        (kind, loaded): _dealt(sentences[kind]["loaded" if loaded else "plain"], rng)
        for kind in ("reporter", "quoted")
        for loaded in (False, True)
    }
    paragraphs = []
    for loaded in rng.random(OWN) < own:
        planted[REPORTER] += int(loaded)
        text = next(deals["reporter", bool(loaded)])
        paragraphs.append(text.format(a=recipe["countries"][0], b=recipe["countries"][1]))
    for country, adjective in zip(recipe["countries"], recipe["adjectives"], strict=True):
        for loaded in rng.random(SAID) < said:
            planted[country] += int(loaded)
            quotation = (
                f"“{next(deals['quoted', bool(loaded)])},” the {adjective} foreign ministry said."
            )
            paragraphs.insert(int(rng.integers(1, len(paragraphs))), quotation)
    return "\n\n".join(paragraphs) + "\n", dict(planted)


def _dealt(sentences: list[str], rng: Generator) -> Iterator[str]:
    """Return sentences in an order of chance, over and over, so that few stand twice."""
    return cycle(sentences[at] for at in rng.permutation(len(sentences)))


def _day(first: date, quarter: int, number: int) -> date:
    """Return the day of an article: spread over the months of its quarter."""
    months = first.month - 1 + 3 * quarter + number % 3
    return date(first.year + months // 12, months % 12 + 1, 1 + 3 * number % 28)


def _speakers(recipe: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of the sidecar that says who speaks for whom."""
    for country, adjective in zip(recipe["countries"], recipe["adjectives"], strict=True):
        ministry = f"{adjective} foreign ministry"
        yield f'[[speakers]]\nname = "{ministry}"\ngovernment = "{country}"'
        yield 'organ = "foreign ministry"\n'
