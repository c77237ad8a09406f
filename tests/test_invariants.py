"""What must hold of every text holds of every text of these tests, and of some made by chance."""

import importlib
import os
import re
from pathlib import Path

import fuzzed
import invariants
import pytest
from hypothesis import given, settings, strategies as st

from framing.reading.readers import read_article

HERE = Path(__file__).parent
MARKUP = re.compile(r"[«»‹›⟨⟩⟦⟧]|\{\{|\}\}|\[\[|\]\]")
SHARES = 4  # so that several processes can take part
EVERY = 1 if os.environ.get("TORTURE") else 25  # how many texts come to one whose tables are made

# Where a dateline, a headline or a line about the text meets something that begins elsewhere.
MEETING = """\
NEW YORK — Follow him on Twitter.
It rained.\\n\\nNEW YORK — Follow him on Twitter.
LOME (AFP) — Read more: here.
LONDON, May 3 - By Ana Brook
PARIS – Photo: Ana Brook/AFP
It rained.\\n\\nROME, 3 May (AP) — Ana Brook is a writer. Follow her on Twitter.
T.''O- C
'Said T.''O- C' he said.
“T.O - C” he said.
Ana Brook said: “LIMA - it rained,” and left.
'LIMA (AFP) - it rained' said Ana Brook
MAYOR SAYS 'LOCK HER UP - NOW' TO CROWD
MAYOR SAYS “LOCK HER UP – NOW” TO CROWD\\n\\nIt rained.
'NO - NEVER', SAYS BROOK
BROOK: 'LOME (AFP) - NO'
Q: NEW YORK — Follow him on Twitter?
- 'Said X - Y'\\n- 'Said Z - A'
""".splitlines()


def texts():
    """Every text of the layouts and of the articles marked by hand."""
    found = dict.fromkeys(fuzzed.articles())
    for file in sorted(HERE.glob("layouts*.py")):
        module = importlib.import_module(file.stem)
        held = [value for name, value in vars(module).items() if name.isupper()]
        found |= dict.fromkeys(MARKUP.sub("", text) for text in _strings(held) if " " in text)
    return [text for text in found if text.strip()]


def _strings(held):
    """Yield every text in dictionaries and lists, keys included."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict):
        yield from _strings([*held, *held.values()])
    elif isinstance(held, list | tuple):
        for one in held:
            yield from _strings(one)


@pytest.mark.parametrize("share", range(SHARES))
def test_of_every_text_of_the_tests(share):
    chosen = enumerate(texts()[share::SHARES])
    wrong = {text: list(invariants.broken(text, tables=at % EVERY == 0)) for at, text in chosen}
    assert not {text: found for text, found in wrong.items() if found}


@pytest.mark.parametrize("text", MEETING)
def test_where_lines_about_the_text_meet_quotations(text):
    assert not list(invariants.broken(text.replace("\\n", "\n")))


@pytest.mark.parametrize("name", ["cuba-venezuela-iran", "neutral-control"])
def test_of_the_articles_of_the_collection(name):
    assert not list(invariants.broken(read_article(name)))


@settings(max_examples=100)
@given(st.integers(0, 10**9))
def test_of_texts_made_by_chance(number):
    assert not list(invariants.broken(fuzzed.text(number)))
