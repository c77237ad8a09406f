"""Files of other programs: a zip is the same bytes for the same files, XML takes any text."""

import io
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given, strategies as st

from framing.base.packing import xml_text, zipped


@given(st.dictionaries(st.from_regex("[a-z]{1,8}", fullmatch=True), st.binary(max_size=50)))
def test_a_zip_holds_every_file_in_order_and_no_date(files):
    packed = zipped(files)
    assert packed == zipped(files)
    with ZipFile(io.BytesIO(packed)) as parts:
        assert {name: parts.read(name) for name in parts.namelist()} == files
        assert parts.namelist() == list(files)
        assert all(part.date_time[0] == 1980 for part in parts.infolist())


@pytest.mark.parametrize("mode", [0o600, 0o644])
def test_a_zip_says_how_files_are_unpacked(mode):
    with ZipFile(io.BytesIO(zipped({"a": b""}, mode))) as parts:
        assert parts.getinfo("a").external_attr >> 16 == mode


@given(st.text(st.characters()))
def test_any_text_can_be_written_as_xml(text):
    root = ElementTree.Element("a")
    root.text = xml_text(text)
    found = ElementTree.fromstring(ElementTree.tostring(root, encoding="utf-8")).text or ""
    assert found == xml_text(text).replace("\r\n", "\n").replace("\r", "\n")
    assert len(xml_text(text)) == len(text)


def test_what_xml_can_write_stays():
    assert xml_text("a\tb\nc “é” 😀") == "a\tb\nc “é” 😀"
    assert xml_text("a\0b\x1fc\ufffed\ud800") == "a\ufffdb\ufffdc\ufffdd\ufffd"
