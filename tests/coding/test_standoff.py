"""Coded articles: stand-off and hand codings read, refused where they do not fit."""

import pytest

from framing.base.errors import InputError
from framing.base.places import DATA
from framing.coding import standoff

TEXT = "Ana Brook, the mayor, said it rained and snowed. She left.\n"
ANN = (
    "T1\tSource 0 9;11 20\tAna Brook the\n"
    "mayor\n"  # a text that wraps goes on without a label
    "\n"
    "T2\tCue 22 26\tsaid\n"
    "T3\tContent 27 36\tit rained\n"
    "T4\tContent 41 47\tsnowed\n"
    "#1\tAnnotatorNotes T3\tsure?\n"
    "E1\tAttribution:T2 Content:T3 Content2:T4 Cue:T2 Source:T1\n"
    "E2\tAttribution:T2 Cue:T2\n"
)
NAMES = '{"0:20": {"head": [4, 9, "Brook"], "mentions": [["the mayor of Hill", "mayor"]]}}'


@pytest.fixture
def folder(tmp_path):
    write(tmp_path / "text" / "one_a.txt", TEXT)
    write(tmp_path / "text" / "uncoded.txt", TEXT)
    write(tmp_path / "attributions" / "one_a_ann1.ann", ANN)
    write(tmp_path / "sources" / "one_a.json", NAMES)
    return tmp_path


def write(path, text):
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def read(folder):
    (files,) = standoff.corpus(folder)
    return standoff.read_coded(files)


def test_an_event_is_an_act_with_its_fragments_and_source(folder):
    coded = read(folder)
    source = standoff.Source("Ana Brook, the mayor", "Brook", (("the mayor of Hill", "mayor"),))
    assert coded.article.text == TEXT
    assert coded.readings == ((standoff.Act(((27, 36), (41, 47)), source),),)


def test_every_coder_is_a_reading_and_may_find_nothing(folder):
    write(folder / "attributions" / "one_a_ann2.ann", "")
    assert [len(acts) for acts in read(folder).readings] == [1, 0]


def test_without_a_table_of_sources_only_the_text_is_known(folder):
    (folder / "sources" / "one_a.json").unlink()
    ((act,),) = read(folder).readings
    assert act.source == standoff.Source("Ana Brook, the mayor")


def test_an_act_may_have_no_source(folder):
    write(folder / "attributions" / "one_a_ann1.ann", ANN.replace(" Source:T1", ""))
    ((act,),) = read(folder).readings
    assert act.source is None


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("Cue 22 26", "Cue 22", 4, "'Cue 22\\tsaid' has no offsets"),
        ("Cue 22 26", "Cue 22 999", 4, "offsets 22 to 999 lie outside the text of 59 characters"),
        ("Content 27 36", "Content 36 27", 5, "offsets 36 to 27 lie outside"),
        ("Content:T3", "Content:T9", 8, "'Content:T9' points to no span"),
        ("#1\t", "x1\t", 7, "is no record of stand-off"),
        ("E2\t", "", 9, "is no record of stand-off"),
    ],
)
def test_a_bad_line_is_named(folder, old, new, line, says):
    path = folder / "attributions" / "one_a_ann1.ann"
    write(path, ANN.replace(old, new))
    with pytest.raises(InputError) as refused:
        read(folder)
    assert (refused.value.file, refused.value.line) == (path, line)
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("names", "line", "says"),
    [
        ('{\n"0:20": }', 2, "is not valid JSON"),
        ("[1]", None, "is no table of sources"),
        ('{"0:20": {"head": [4]}}', None, "the entry '0:20' cannot be read"),
        ('{"0:20": [4]}', None, "the entry '0:20' cannot be read"),
    ],
)
def test_a_bad_table_of_sources_is_named(folder, names, line, says):
    write(folder / "sources" / "one_a.json", names)
    with pytest.raises(InputError, match=says) as refused:
        read(folder)
    assert (refused.value.file, refused.value.line) == (folder / "sources" / "one_a.json", line)


def test_a_folder_without_codings_is_refused(tmp_path):
    with pytest.raises(InputError, match="is no folder of coded articles"):
        standoff.corpus(tmp_path)


def test_hand_codings_are_read_with_their_speakers():
    coded = read(DATA / "coding")
    (acts,) = coded.readings
    assert coded.article.name == "cuba-venezuela-iran"
    assert acts[0].source.text in coded.article.text
    assert acts[0].source.mentions == (("Cuban Foreign Ministry", ""),)
