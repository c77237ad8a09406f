"""Bytes → text: every encoding by what the bytes hold, and what is none of them refused."""

import pytest
from hypothesis import given, strategies as st

from framing.base.errors import InputError
from framing.reading.encodings import decode
from framing.reading.readers import read_article

TEXT = "The envoy said “no” – twice.\nThe café’s owner, in Málaga, said “yes”.\n"
WRITTEN = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "cp1252": "Windows-1252",
}


@pytest.mark.parametrize("codec", WRITTEN)
def test_a_text_is_read_in_the_encoding_it_is_in(codec, tmp_path):
    file = tmp_path / "one.txt"
    file.write_bytes(TEXT.encode(codec))
    article = read_article(file)
    assert article.text == TEXT
    assert article.source.encoding == WRITTEN[codec]
    notes = () if WRITTEN[codec] == "UTF-8" else (f"read as {WRITTEN[codec]}",)
    assert article.source.notes == notes


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_with_its_mark_in_either_order(codec):
    assert decode(("\ufeff" + TEXT).encode(codec), "x") == (TEXT, "UTF-16")


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ("Добрый день, сказал он.".encode("cp1251"), "a script other than the Latin"),
        ("Καλημέρα, είπε.".encode("cp1253"), "a script other than the Latin"),
        ("“We will,” he said. It’s".encode("mac_roman"), "Mac OS Roman"),
        ("la liberté et l'été de la cité".encode("cp850"), "DOS"),
        (b"one\ntwo \x9d\n", "neither UTF-8 nor Windows-1252"),
        (b"one\ntwo \xe9\x01\n", "binary data"),
        (b"a\0b\0\0\0c\1\2", "binary data"),
        (("“no”, " * 9).encode() + b"\xe2\x80", "damaged UTF-8"),
        (("é" * 9).encode() + b" \xff ", "damaged UTF-8"),
        (b"\xff\xfea", "is not UTF-16, as it says"),
        (b"\xef\xbb\xbfa\xff", "is not UTF-8, as it says"),
    ],
)
def test_what_is_no_text_in_these_is_refused_with_its_line(raw, says):
    with pytest.raises(InputError, match=says) as refused:
        decode(b"one\n" + raw if raw[:1] not in b"\xff\xefa" else raw, "x")
    assert refused.value.remedy
    assert refused.value.line


def test_signs_without_a_letter_are_no_text():
    with pytest.raises(InputError, match="binary data"):
        decode(b"\x93\x94\xa0\n", "x")


def test_letters_of_another_script_are_another_encoding_and_no_binary_data():
    with pytest.raises(InputError, match="without a Latin letter") as refused:
        decode("Министр сказал, что это война.\n".encode("koi8-r"), "x")
    assert "its own encoding" in refused.value.remedy


def test_damage_is_named_with_its_line():
    raw = "“One.”\n“Two.”\n".encode() + b"Three \xe9.\n" + "“Four.”\n".encode()
    with pytest.raises(InputError, match=r"^x:3: is damaged UTF-8 \(byte 0xe9"):
        decode(raw, "x")


@pytest.mark.parametrize(
    "text",
    ["Être où, déjà ?", "São João não é só", "Él dijo «no»", "Größe, Äpfel, Übel", "LIÇÕES E AÇÕES",
     "“CAFÉ”, he said", "Malmö’s mayor", "Ó Briain and O’Neill", "naïve…maybe", "50 € or £40"],
)  # fmt: skip
def test_western_texts_are_read_as_windows_1252(text):
    assert decode(text.encode("cp1252"), "x") == (text, "Windows-1252")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), min_size=1))
def test_any_text_in_utf8_comes_back(text):
    assert decode(text.encode(), "x") == (text, "UTF-8")
    assert decode(text.encode("utf-8-sig"), "x") == (text, "UTF-8")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_any_text_with_a_mark_comes_back(text):
    for codec, name in (("utf-16", "UTF-16"), ("utf-32", "UTF-32")):
        assert decode(text.encode(codec), "x") == (text, name)


@given(st.binary(min_size=1))
def test_any_bytes_are_a_text_or_refused(raw):
    try:
        text, name = decode(raw, "x")
    except InputError as error:
        assert error.remedy
    else:
        codec = {"UTF-8": "utf-8", "Windows-1252": "cp1252"}.get(name)
        assert codec is None or raw.endswith(text.encode(codec))
