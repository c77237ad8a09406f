import pickle
import re

import pandas as pd
import pytest
from hypothesis import given, strategies as st

from framing.terms.matching import compile_terms, find_terms
from framing.terms.wording import plain


def lexicon(*terms):
    return pd.DataFrame({"term": list(terms), "category": [f"of {term}" for term in terms]})


def found(words, *terms, segments=()):
    breaks = {at for at in range(1, len(segments)) if segments[at] != segments[at - 1]}
    rows = find_terms(words, compile_terms(lexicon(*terms)), breaks)
    return [(first, last, term) for first, last, term, _ in rows]


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("regime", ["regime"], [(0, 1, "regime")]),
        ("The REGIME’S army", ["regime"], [(1, 2, "regime")]),
        ("the regime's army", ["regime"], [(1, 2, "regime")]),
        ("the regimes' army", ["regime*"], [(1, 2, "regime*")]),
        ("the regimes", ["regime"], []),
        ("aggressors aggress", ["aggress*"], [(0, 1, "aggress*"), (1, 2, "aggress*")]),
        ("unaggressive", ["aggress*"], []),
        ("aggressive-looking", ["aggress*"], []),
        ("freedonia-led", ["*-led"], [(0, 1, "*-led")]),
        ("misrule unrule", ["*rule"], [(0, 1, "*rule"), (1, 2, "*rule")]),
        ("self-defence", ["self-defen*e"], [(0, 1, "self-defen*e")]),
        ("self defence", ["self-defence"], []),
        ("coup d’état", ["coup d'état"], [(0, 2, "coup d'état")]),
        ("coup d'état", ["coup d’état"], [(0, 2, "coup d’état")]),
        ("women’s rights", ["women's rights"], [(0, 2, "women's rights")]),
        ("the war crimes tribunal", ["war", "crimes", "war crime*"], [(1, 3, "war crime*")]),
        ("war war crimes", ["war", "war crime*"], [(0, 1, "war"), (1, 3, "war crime*")]),
        ("war, crimes", ["war crimes"], []),
        ("U.S. aggression", ["u.s. aggression"], [(0, 2, "u.s. aggression")]),
        # within a term a possessive is part of its word; after its last word it is outside
        ("the regime's change of mind", ["regime change"], []),
        ("a war’s crimes", ["war crime*", "crime*"], [(2, 3, "crime*")]),
        ("the people will vote", ["people's will"], []),
        ("the people's will", ["people’s will", "people will"], [(1, 3, "people’s will")]),
        ("in the mayor’s name", ["in the mayor name", "name"], [(3, 4, "name")]),
        ("a regime change’s cost", ["regime change"], [(1, 3, "regime change")]),
        ("the people's army's men", ["people's army"], [(1, 3, "people's army")]),
        ("the people’s army", ["people's"], [(1, 2, "people's")]),
        # an open end takes one in
        ("blood on Ana’s hands", ["blood on * hands"], [(0, 4, "blood on * hands")]),
        ("the governor’s thugs", ["govern* thugs"], [(1, 3, "govern* thugs")]),
        # the longer match wins even where a shorter one begins before it …
        ("a b c d", ["a b", "b c d"], [(1, 4, "b c d")]),
        # … and what it leaves free may still match
        ("a b c d", ["a", "a b", "b c d"], [(0, 1, "a"), (1, 4, "b c d")]),
        # of as many words the one of more characters, then the one to the left
        ("aa b ccc", ["aa b", "b ccc"], [(1, 3, "b ccc")]),
        ("a b c", ["a b", "b c"], [(0, 2, "a b")]),
        # of the same words the term that says more
        ("aggression", ["a*", "aggression", "aggress*"], [(0, 1, "aggression")]),
        ("aggressor", ["a*", "aggression", "aggress*"], [(0, 1, "aggress*")]),
        ("", ["war"], []),
    ],
)
def test_matches(text, terms, expected):
    words = ["" if word == "," else word for word in re.findall(r"[^\s,]+|,", text)]
    assert found(words, *terms) == expected


def test_category_comes_with_the_term():
    assert find_terms(["war"], compile_terms(lexicon("war"))) == [(0, 1, "war", "of war")]


def test_no_term_crosses_a_segment():
    assert found(["war", "crimes"], "war crimes", segments=[1, 1]) == [(0, 2, "war crimes")]
    assert found(["war", "crimes"], "war crimes", segments=[1, 2]) == []


def test_a_matcher_survives_reuse_and_pickling():
    matcher = compile_terms(lexicon("war*", "war crimes"))
    words = ["wars", "and", "war", "crimes"]
    before = find_terms(words, matcher)
    assert find_terms(words, matcher) == before
    assert find_terms(words, pickle.loads(pickle.dumps(matcher))) == before
    assert not pickle.loads(pickle.dumps(matcher)).words  # what it remembers stays here


def test_the_memory_of_a_matcher_is_bounded(monkeypatch):
    monkeypatch.setattr("framing.base.memory.VOCABULARY", 10)
    matcher = compile_terms(lexicon("w1*"))
    for batch in range(5):
        rows = find_terms([f"w{batch}{at}" for at in range(8)], matcher)
        assert len(rows) == (8 if batch == 1 else 0)
        assert len(matcher.words) <= 10


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Freedonia’s", "freedonia"),
        ("FREEDONIA'S", "freedonia"),
        ("states’", "states"),
        ("o’clock", "o'clock"),
        ("isn’t", "isn't"),
        ("is", "is"),
        ("", ""),
    ],
)
def test_plain(word, expected):
    assert plain(word) == expected


# What the rules say, by trying everything, to hold the trie against.


def fits_by_force(part, word, last=False):
    part, listed, _ = part.partition("'s")
    word, written, _ = word.partition("’s")
    alike = last or part.endswith("*") or bool(listed) == bool(written)
    return alike and re.fullmatch(re.escape(part).replace(r"\*", r"\w*"), word)


def matches_by_force(words, terms, segments):
    for first in range(len(words)):
        for rank, term in enumerate(terms):
            parts = term.split()
            window = words[first : first + len(parts)]
            same = len(set(segments[first : first + len(parts)])) == 1
            fits = [fits_by_force(*pair) for pair in zip(parts[:-1], window, strict=False)]
            fits += [fits_by_force(parts[-1], word, last=True) for word in window[len(fits) :]]
            if len(window) == len(parts) and same and all(fits):
                literal = len(term.replace("*", ""))
                length = sum(map(len, window)) - 2 * window[-1].endswith("’s")
                yield (-len(parts), -length, first, -literal, rank), first, first + len(parts), term


def best_by_force(words, terms, segments):
    kept = []
    for _, first, last, term in sorted(matches_by_force(words, terms, segments)):
        if all(last <= a or b <= first for a, b, _ in kept):
            kept.append((first, last, term))
    return sorted(kept)


TEXT_WORD = st.text("ab", max_size=3) | st.sampled_from(["a’s", "ab’s", "b’s"])
TERM_WORD = st.text("ab*", min_size=1, max_size=3).filter(lambda word: set(word) != {"*"})
TERM_WORD |= st.sampled_from(["a's", "b*'s"])
TERM = st.lists(TERM_WORD, min_size=1, max_size=3).map(" ".join)


@given(st.data())
def test_the_trie_finds_what_trying_everything_finds(data):
    words = data.draw(st.lists(TEXT_WORD, max_size=12))
    terms = data.draw(st.lists(TERM, min_size=1, max_size=6, unique=True))
    size = len(words)
    segments = data.draw(st.lists(st.integers(0, 1), min_size=size, max_size=size))
    assert found(words, *terms, segments=segments) == best_by_force(words, terms, segments)


def test_long_repetitive_texts_stay_cheap():
    # Quadratic work would take minutes here.
    words = ["a"] * 30_001
    rows = found(words, "a a a", "a", "a*")
    assert len(rows) == 10_001
    assert rows[-1] == (30_000, 30_001, "a")
