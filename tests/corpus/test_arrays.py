"""JSON that is not one object per line: every element once, wherever the pieces end."""

import io
import json

import pytest
from hypothesis import given, strategies as st

from framing.corpus import arrays
from framing.corpus.arrays import Elements

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=8,
)


def elements(raw, start=0, end=1 << 62, line=1):
    return list(Elements(io.BytesIO(raw[start:]), start, end, line))


@given(st.lists(VALUES, max_size=6), st.sampled_from([None, 1]), st.integers(1, 9))
def test_every_element_is_told_apart_whatever_is_in_it(values, indent, piece):
    raw = json.dumps(values, indent=indent, ensure_ascii=False).encode("utf-8", "surrogatepass")
    before = arrays.PIECE
    arrays.PIECE = piece
    try:
        found = elements(raw)
    finally:
        arrays.PIECE = before
    assert [json.loads(part.decode("utf-8", "surrogatepass")) for _, part in found] == values
    for line, part in found:
        assert part.split(b"\n")[0] in raw.split(b"\n")[line - 1]


@given(st.lists(st.dictionaries(st.text(max_size=4), VALUES), max_size=6))
def test_ranges_that_end_between_elements_give_them_all(values):
    raw = json.dumps(values, indent=1).encode()
    whole = Elements(io.BytesIO(raw), 0, 1 << 62)
    places = [(0, 1)] + [(whole.at, whole.line) for _ in whole]
    ends = [at for at, _ in places[1:]] + [len(raw)]
    found = [
        part
        for (start, line), end in zip(places, ends, strict=True)
        for _, part in elements(raw, start, end, line)
    ]
    assert [json.loads(part) for part in found] == values


@pytest.mark.parametrize("indent", [None, 2])
def test_objects_one_after_the_other_need_no_array(indent):
    raw = b"\n".join(json.dumps({"a": [at, "}"]}, indent=indent).encode() for at in range(4))
    assert [json.loads(part)["a"][0] for _, part in elements(raw)] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "raw", [b'[{"a": "never closed', b'[{"a": [1, 2', b'[{}, {"a": {}', b'[{}, "a']
)
def test_what_has_no_end_is_said_and_ends_the_reading(raw):
    *_, (_, last) = elements(raw)
    assert last == b""


def test_an_element_that_is_too_long_is_not_held(monkeypatch):
    monkeypatch.setattr(arrays, "LONGEST_ELEMENT", 100)
    monkeypatch.setattr(arrays, "PIECE", 10)
    found = elements(b'[{"a": 1}, {"b": "' + b"x" * 200 + b'"}, {"c": 2}]')
    assert found == [(1, b'{"a": 1}'), (1, b"")]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"[]", []),
        (b" \n ", []),
        (b"\xef\xbb\xbf[1]", [(1, b"1")]),
        (b'[1 , "a,]" ,\n null]', [(1, b"1"), (1, b'"a,]"'), (2, b"null")]),
        (b'[{}] {"after": 1}', [(1, b"{}"), (1, b'{"after": 1}')]),
        (b'[{"a": }, {"b": 1}]', [(1, b'{"a": }'), (1, b'{"b": 1}')]),
    ],
)
def test_elements_by_hand(raw, expected):
    assert elements(raw) == expected


def test_many_small_elements_take_time_in_proportion():
    raw = b"[" + b'"a",' * 200_000 + b'"b"]'
    assert len(elements(raw)) == 200_001
