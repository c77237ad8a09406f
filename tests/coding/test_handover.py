"""Codings to other programs and back: what goes out comes back, whatever is in the text."""

import zipfile
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from framing.base.errors import InputError
from framing.base.kinds import KINDS
from framing.coding import codings, handover
from framing.coding.annotated import (
    KIND,
    TERM,
    Annotation,
    Newlines,
    annotations_of,
    rows_of,
    term_rows_of,
)
from framing.coding.codings import ATTRIBUTED, COLUMNS, TERM_COLUMNS
from framing.reading.articles import Article, Speaker

SPEAKERS = (Speaker("Ana Brook", "Hill", "ministry"), Speaker("Jan-Ove Vos", "Vale"))
SIGNS = st.sampled_from([*"abC ,.“”’", "\n", "\r\n", "\r", "😀", "é", "<", "&", "\t", "\x0c"])
TEXTS = st.lists(SIGNS, max_size=8).map("".join)
CATEGORIES = ("label", "law", "a category: <b>", "direct", "cue")


@st.composite
def codings_of_texts(draw):
    """An article, and a coding of its voices and terms."""
    words = draw(st.lists(TEXTS, min_size=1, max_size=12))
    text = "".join(f"x {word} y " for word in words)
    edges = [0]
    for word in words:
        edges.append(edges[-1] + len(word) + 5)
    article = Article("one", text, speakers=SPEAKERS)
    rows, terms = [], []
    for number, (start, end) in enumerate(pairwise(edges)):
        place = {"start": start, "end": end - 1, "text": text[start : end - 1]}
        if draw(st.booleans()):
            rows.append(place | draw(kinds(article, number, place)))
        if draw(st.booleans()):
            terms.append(place | {"category": draw(st.sampled_from(CATEGORIES)), "note": ""})
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    return article, table, pd.DataFrame(terms, columns=list(TERM_COLUMNS))


@st.composite
def kinds(draw, article, number, place):
    """What a row says beside its place: the cue of a statement is its own first sign."""
    kind = draw(st.sampled_from(KINDS))
    who = draw(st.sampled_from(SPEAKERS)) if kind in ATTRIBUTED else Speaker("")
    said = {"speaker": who.name, "government": who.government, "organ": who.organ}
    cued = kind in ATTRIBUTED and draw(st.booleans())
    at = place["start"] if cued else -1
    cue = {"cue": "x" if cued else "", "cue_start": at, "cue_end": at + 1 if cued else -1}
    source = draw(st.sampled_from(["", "x"])) if kind in ATTRIBUTED else ""
    note = draw(st.sampled_from(["", "she said so: <i>&amp;"]))
    return {"kind": kind, "statement": number, "source": source, **cue, **said, "note": note}


def taken(form, article, table, terms, folder):
    """What comes back of what is handed over."""
    paths = handover.hand_over(article, table, terms, form, folder, "first")
    path = next(path for path in paths if path.suffix in handover.READERS)
    return path, handover.READERS[path.suffix](path, article)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(codings_of_texts())
@pytest.mark.parametrize("form", handover.WRITERS)
def test_what_goes_out_comes_back(form, tmp_path, coded):
    article, table, terms = coded
    path, back = taken(form, article, table, terms, tmp_path)
    assert back.notes == []
    rows = rows_of(back.marks, article, path)
    wanted = table.to_dict("records")
    for number, (row, other) in enumerate(zip(rows, wanted, strict=True)):
        assert row | {"statement": number} == other | {"statement": number}
    assert term_rows_of(back.marks, article) == terms.to_dict("records")


@pytest.mark.parametrize("form", handover.WRITERS)
def test_the_same_coding_is_the_same_bytes(form, tmp_path):
    article = Article("one", "“No,” Ana Brook said.", speakers=SPEAKERS)
    rows = pd.DataFrame([statement(1, 4, article)], columns=list(COLUMNS))
    terms = pd.DataFrame(columns=list(TERM_COLUMNS))
    folders = [tmp_path / name for name in "ab"]
    for folder in folders:
        handover.hand_over(article, rows, terms, form, folder, "first")
    one, other = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert one == other


def statement(start, end, article, number=0, kind="direct"):
    """A row of Ana Brook's, without a cue."""
    return {
        **{"start": start, "end": end, "text": article.text[start:end], "kind": kind},
        **{"statement": number, "source": "", "cue": "", "cue_start": -1, "cue_end": -1},
        **{"speaker": "Ana Brook", "government": "Hill", "organ": "ministry", "note": ""},
    }


@pytest.mark.parametrize("form", handover.WRITERS)
def test_the_pieces_of_a_statement_stay_together(form, tmp_path):
    article = Article("one", "“No,” Ana Brook said. “Never.” It rained. “So.”", speakers=SPEAKERS)
    said = {"cue": "said", "cue_start": 16, "cue_end": 20, "source": "Ana Brook"}
    rows = [
        statement(1, 4, article) | said,
        statement(23, 29, article) | said,
        statement(43, 46, article, 1),
    ]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    path, back = taken(form, article, table, pd.DataFrame(columns=list(TERM_COLUMNS)), tmp_path)
    first, second, third = rows_of(back.marks, article, path)
    assert first["statement"] == second["statement"] != third["statement"]
    assert (first["cue"], second["cue"], third["cue"]) == ("said", "said", "")


@given(TEXTS, st.data())
def test_offsets_survive_line_ends(text, data):
    lines = Newlines(text)
    assert "\r" not in lines.text
    inside = {at for at in range(1, len(text)) if text[at - 1 : at + 1] == "\r\n"}
    at = data.draw(st.integers(0, len(text)).filter(lambda at: at not in inside))
    assert lines.back(lines.out(at)) == at
    assert lines.text[: lines.out(at)] == Newlines(text[:at]).text


def test_a_new_stretch_needs_no_number_and_its_cue_is_the_nearest():
    article = Article("one", "“No,” she said. “Yes,” he added.\nThey left.", speakers=SPEAKERS)
    marks = [
        *(Annotation(1, 4, KIND, "direct"), Annotation(0, 6, "Speaker", "Ana Brook")),
        *(
            Annotation(17, 21, KIND, "direct"),
            Annotation(26, 31, "Cue", ""),
            Annotation(10, 14, "Cue", ""),
        ),
        Annotation(38, 42, TERM, "label"),
    ]
    rows = rows_of(marks, article, "one.qdpx")
    assert [(row["speaker"], row["cue"], row["statement"]) for row in rows] == [
        ("Ana Brook", "said", 0),
        ("", "added", 1),
    ]


def test_two_kinds_of_one_word_and_an_unknown_kind_are_refused():
    article = Article("one", "“No, never,” she said.")
    for marks, says in (
        (
            [Annotation(1, 11, KIND, "direct"), Annotation(5, 20, KIND, "scare")],
            "direct and scare overlap",
        ),
        ([Annotation(1, 11, KIND, "quote")], "unknown kind 'quote'"),
    ):
        with pytest.raises(InputError, match=says):
            rows_of([Annotation(*mark) for mark in marks], article, "one.qdpx")


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """An article of the collection, its codings in a folder of their own."""
    monkeypatch.setattr(codings, "CODING", tmp_path / "coding")
    monkeypatch.setattr(codings, "is_kept", lambda article: True)
    return Article("one", "“No,” Ana Brook said.", tmp_path / "one.txt", speakers=SPEAKERS)


def test_what_is_taken_back_is_a_coders(kept, tmp_path):
    table = pd.DataFrame([statement(1, 4, kept)], columns=list(COLUMNS))
    terms = pd.DataFrame(
        [{"start": 1, "end": 3, "text": "No", "category": "label", "note": ""}],
        columns=list(TERM_COLUMNS),
    )
    (path,) = handover.hand_over(kept, table, terms, "qdpx", tmp_path, "first")
    files, notes = handover.take_back(path, kept, "second")
    assert [file.name for file in files] == ["one.second.csv", "one.second.terms.csv"]
    assert notes == []
    pd.testing.assert_frame_equal(codings.codings_of(kept)["second"], table, check_dtype=False)
    assert codings.term_codings_of(kept)["second"].to_dict("records") == terms.to_dict("records")
    with pytest.raises(InputError, match=r"one\.second\.csv: is there already"):
        handover.take_back(path, kept, "second")
    with pytest.raises(InputError, match="cannot name a coder"):
        handover.take_back(path, kept, "../second")


def test_a_speaker_nobody_declared_keeps_a_government(kept, tmp_path):
    who = {"speaker": "Cy Dahl", "government": "Fell", "organ": "court"}
    table = pd.DataFrame([statement(1, 4, kept) | who], columns=list(COLUMNS))
    for form in handover.WRITERS:
        path, back = taken(form, kept, table, pd.DataFrame(columns=list(TERM_COLUMNS)), tmp_path)
        (row,) = rows_of(back.marks, kept, path)
        assert {name: row[name] for name in who} == who


def test_nothing_is_written_where_a_coding_does_not_fit(kept, tmp_path):
    table = pd.DataFrame([statement(1, 4, kept)], columns=list(COLUMNS))
    terms = pd.DataFrame([{"start": 1, "end": 3, "text": "No", "category": "cheese", "note": ""}])
    (path,) = handover.hand_over(kept, table, terms, "jsonld", tmp_path, "first")
    with pytest.raises(InputError, match=r"one\.second\.terms\.csv:2: .*cheese"):
        handover.take_back(path, kept, "second")
    assert not list(tmp_path.glob("**/*.csv"))


def test_what_is_no_coding_is_refused(kept, tmp_path):
    for name, content, says in (
        ("one.docx", b"x", "no file of codings that is known"),
        ("one.qdpx", b"x", "is no QDPX"),
        ("one.jsonld", b"{", "is no JSON"),
        ("two.jsonld", b'{"items": [{"target": 1}]}', "annotation 1 has no place"),
        ("three.jsonld", b'{"items": []}', "holds no coding of this article"),
        ("one.ann", b"T1 direct 1 4\n", "is no record of stand-off"),
        ("two.ann", b"T1\tdirect x\tNo,\n", "has no offsets"),
        ("three.ann", b"T1\tdirect 1 99\tNo,\n", "lie outside its text"),
    ):
        file = tmp_path / name
        file.write_bytes(content)
        with pytest.raises(InputError, match=says):
            handover.take_back(file, kept, "second")


def project(tmp_path, xml, **texts):
    """A project with that XML and those texts."""
    path = tmp_path / "other.qdpx"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("project.qde", xml)
        for name, text in texts.items():
            out.writestr(f"sources/{name}.txt", text)
    return path


XML = """<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="p"><CodeBook><Codes>
<Code guid="1" name="Kind" isCodable="false"><Code guid="2" name="direct" isCodable="true"/></Code>
<Code guid="3" name="mine" isCodable="true"/></Codes></CodeBook><Sources>
<TextSource guid="4" name="t" plainTextPath="internal://{text}.txt">{selections}</TextSource>
</Sources></Project>"""
SELECTION = """<PlainTextSelection guid="5" startPosition="{}" endPosition="{}">
<Coding guid="6"><CodeRef targetGUID="2"/></Coding>
<Coding guid="7"><CodeRef targetGUID="3"/></Coding>
</PlainTextSelection>"""


@pytest.mark.parametrize(
    ("ends", "beyond", "note"),
    [
        ("\n", 1, ""),
        ("\r\n", 1, ""),
        ("\n", 2, "its positions are read as UTF-16 units, with one for a line end"),
    ],
)
def test_another_programs_way_to_count_is_found(tmp_path, ends, beyond, note):
    text = "One 😀 line.\nTwo 😀😀 lines.\n“No more,” she said.\n"
    article = Article("one", text)
    theirs = text.replace("\n", ends)
    start = theirs.index("No")
    width = (
        sum(beyond for sign in theirs[:start] if sign == "😀") + start - theirs[:start].count("😀")
    )
    xml = XML.format(text="T", selections=SELECTION.format(width, width + 8))
    taken_back = handover.READERS[".qdpx"](project(tmp_path, xml, T=theirs), article)
    (mark,) = taken_back.marks
    assert article.text[mark.start : mark.end] == "No more,"
    passed = "1 coding with codes outside Kind, Speaker, Cue, Term passed over"
    assert taken_back.notes == [*([note] if note else []), passed]


def test_a_project_on_another_text_is_refused(tmp_path):
    xml = XML.format(text="T", selections=SELECTION.format(0, 3))
    with pytest.raises(InputError, match=r"no text that is the same as that of one; its texts: t"):
        handover.READERS[".qdpx"](project(tmp_path, xml, T="Another."), Article("one", "One."))


def test_a_project_that_declares_entities_is_refused(tmp_path):
    xml = '<!DOCTYPE p [<!ENTITY a "b">]><Project>&a;</Project>'
    with pytest.raises(InputError, match="declares entities"):
        handover.READERS[".qdpx"](project(tmp_path, xml), Article("one", "One."))


# What the standard's schema asks of each element that is written: its attributes, its children.
SCHEMA = {
    "Project": ({"name"}, ["Users", "CodeBook", "Sources"]),
    "Users": (set(), ["User"]),
    "User": ({"guid"}, []),
    "CodeBook": (set(), ["Codes"]),
    "Codes": (set(), ["Code"]),
    "Code": ({"guid", "name", "isCodable"}, ["Description", "Code"]),
    "Sources": (set(), ["TextSource"]),
    "TextSource": ({"guid", "plainTextPath"}, ["PlainTextSelection"]),
    "PlainTextSelection": ({"guid", "startPosition", "endPosition"}, ["Description", "Coding"]),
    "Description": (set(), []),
    "Coding": ({"guid"}, ["CodeRef"]),
    "CodeRef": ({"targetGUID"}, []),
}


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(codings_of_texts())
def test_a_project_is_as_the_standard_says(tmp_path, coded):
    from uuid import UUID
    from xml.etree import ElementTree

    article, table, terms = coded
    (path,) = handover.hand_over(article, table, terms, "qdpx", tmp_path, "first")
    with zipfile.ZipFile(path) as packed:
        root = ElementTree.fromstring(packed.read("project.qde"))
    identifiers = [node.get("guid") for node in root.iter() if node.get("guid")]
    assert len(set(identifiers)) == len(identifiers)
    assert all(UUID(identifier) for identifier in identifiers)
    for node in root.iter():
        needed, order = SCHEMA[node.tag.rpartition("}")[2]]
        assert needed <= set(node.attrib)
        places = [order.index(child.tag.rpartition("}")[2]) for child in node]
        assert places == sorted(places)
        assert node.get("targetGUID", identifiers[0]) in identifiers


def test_marks_come_in_the_order_of_the_text():
    article = Article("one", "“No,” Ana Brook said.", speakers=SPEAKERS)
    table = pd.DataFrame([statement(1, 4, article)], columns=list(COLUMNS))
    marks = annotations_of(article, table, pd.DataFrame(columns=list(TERM_COLUMNS)))
    assert [(mark.layer, mark.code) for mark in marks] == [
        ("Kind", "direct"),
        ("Speaker", "Ana Brook"),
    ]
