"""Errors: what they hold is shown, never obeyed, and never longer than anybody reads."""

import pickle
import unicodedata

import pytest
from hypothesis import given, strategies as st

from framing.base.errors import SPACES, InputError, refused_as, shortened, shown

ESCAPE = "\x1b]0;a title\x07\x1b[2J"
SIGNS = {
    "an escape sequence": (ESCAPE, r"\x1b]0;a title\x07\x1b[2J"),
    "one of a single sign": ("\x9b2J", r"\x9b2J"),
    "a line break": ("a\nframing: done", r"a\nframing: done"),
    "a return to the beginning": ("a\rb", r"a\rb"),
    "a mark of direction": ("a\u202eb\u2066c", r"a\u202eb\u2066c"),
    "what has no width": ("a\u200bb\ufeff", r"a\u200bb\ufeff"),
    "a line separator": ("a\u2028b", r"a\u2028b"),
    "half a character": ("a\udcffb", r"a\udcffb"),
    "a private sign": ("\ue000", r"\ue000"),
}


@pytest.mark.parametrize("name", SIGNS)
def test_every_part_is_shown(name):
    sign, seen = SIGNS[name]
    error = InputError(sign, file=f"/{sign}.txt", line=3, remedy=f"See {sign}")
    assert str(error) == f"/{seen}.txt:3: {seen}. See {seen}"


def test_letters_of_every_script_and_the_spaces_between_them_stay():
    text = "Économie – «\u202fnon\u00a0» 日本語 العربية हिन्दी 🙂"
    assert shown(text) == text
    assert all(unicodedata.category(space) == "Zs" for space in SPACES)


@given(st.text())
def test_what_is_shown_is_a_line_that_can_be_printed(text):
    seen = shown(text)
    assert all(sign.isprintable() or sign in SPACES for sign in seen)
    assert seen.splitlines() == [seen][: bool(seen)]
    assert shown(seen) == seen
    kept = shown(text, kept="\n")
    assert kept.count("\n") == text.count("\n")


@pytest.mark.parametrize("size", [601, 10_000, 3_000_000])
def test_no_error_is_longer_than_anybody_reads(size):
    long = "a" * size + "\x1b" * size
    error = InputError(long, file=long, line=1, remedy=long)
    assert len(str(error)) < 5_000
    assert len(error.message) < 700
    assert "more characters" in error.message


@given(st.text(max_size=2_000))
def test_the_beginning_and_the_end_stay(text):
    short = shortened(text)
    assert short == text or (len(short) < 700 and text.startswith(short[:400]))
    assert short.endswith(text[-200:])


def test_an_error_travels_between_processes():
    error = InputError("m" * 5_000, file="a.txt", line=2, remedy="r")
    back = pickle.loads(pickle.dumps(error))
    assert (str(back), back.file, back.line) == (str(error), "a.txt", 2)


def test_what_is_refused_elsewhere_keeps_its_line_and_remedy():
    with pytest.raises(InputError) as refused, refused_as("list.csv"):
        raise InputError("is odd", file="/scratch/part", line=3, remedy="Mend it")
    assert str(refused.value) == "list.csv:3: is odd. Mend it"


def test_a_notebook_shows_what_to_mend_and_not_the_code_that_asked(monkeypatch):
    shell = pytest.importorskip("IPython.core.interactiveshell").InteractiveShell
    shown: list[str] = []
    monkeypatch.setattr(shell, "call_pdb", False)
    monkeypatch.setattr(shell, "_showtraceback", lambda self, *told: shown.extend(told[2]))
    error = InputError("is odd", file="a.txt", line=2, remedy="Mend it")
    shell.showtraceback(shell.__new__(shell), (InputError, error, None))
    assert shown == ["InputError: a.txt:2: is odd. Mend it"]
