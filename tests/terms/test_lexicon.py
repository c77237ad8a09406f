import pandas as pd
import pytest
from hypothesis import given, strategies as st

from framing.base.errors import InputError
from framing.terms.lexicon import (
    LEXICON,
    LEXICON_COLUMNS,
    OTHER_COLUMNS,
    USUAL,
    read_lexicon,
    read_matcher,
)
from framing.terms.patterns import fault
from framing.terms.scheme import read_categories
from framing.terms.unvoiced import terms_in
from framing.terms.wording import compared

HEADER = "term,category,reason,source,origin\n"


def lexicon_file(tmp_path, rows, header=HEADER):
    path = tmp_path / "terms.csv"
    path.write_text(header + rows, encoding="utf-8")
    return path


def test_a_lexicon_is_read_as_written(tmp_path):
    rows = 'regime*,label,"Contested, often",Entman 1993,literature\n\nwar,violence,x,y,article\n'
    table = read_lexicon(lexicon_file(tmp_path, rows))
    assert table.columns.tolist() == LEXICON_COLUMNS
    assert not table[OTHER_COLUMNS].to_numpy().any()  # the file has none of them
    assert table["reason"].tolist() == ["Contested, often", "x"]
    assert table["origin"].tolist() == ["literature", "article"]
    assert set(table.dtypes.astype(str)) == {"str"}


def test_words_that_look_like_missing_values_are_words(tmp_path):
    table = read_lexicon(lexicon_file(tmp_path, "null,label,NA,nan,article\n"))
    assert table.iloc[0, :5].tolist() == ["null", "label", "NA", "nan", "article"]


@pytest.mark.parametrize(
    ("rows", "line", "says"),
    [
        ("war,violence,r,s,article\nwar,blame,r,s,article\n", 3, "stands on line 2 already"),
        ("war’s,law,r,s,article\nwar's,law,r,s,article\n", 3, "stands on line 2 already"),
        ("war,anger,r,s,article\n", 2, "unknown category 'anger'"),
        (",label,r,s,article\n", 2, "term is empty"),
        ("war,label, ,s,article\n", 2, "reason is empty"),
        ("war,label,r,,article\n", 2, "source is empty"),
        ("war,label,r,s,hearsay\n", 2, "unknown origin 'hearsay'"),
        ("war *,label,r,s,article\n", 2, "a word without letters"),
        ("*,label,r,s,article\n", 2, "a word without letters"),
        ("so - called,label,r,s,article\n", 2, "a word without letters"),
        ("War,label,r,s,article\n", 2, "capitals"),
        ("war  crime,label,r,s,article\n", 2, "stray spaces"),
        (" war,label,r,s,article\n", 2, "stray spaces"),
        ("and/or,label,r,s,article\n", 2, "could match no text"),
        ("war,label,r,s\n", 2, "4 cells under 5 columns"),
        ("war,label,r,s,t,article\n", 2, "6 cells under 5 columns"),
        ('war,label,"two\nlines",s,article\npeace,x,r,s,article\n', 4, "unknown category"),
        ('war,label,"open,s,article\n', 2, "cannot be read"),
    ],
)
def test_a_wrong_row_is_named_with_file_and_line(tmp_path, rows, line, says):
    path = lexicon_file(tmp_path, rows)
    with pytest.raises(InputError) as error:
        read_lexicon(path)
    assert str(error.value).startswith(f"{path}:{line}: ")
    assert says in str(error.value)
    assert error.value.remedy


def test_a_missing_column_is_named(tmp_path):
    path = lexicon_file(tmp_path, "war,label,r,s\n", "term,category,reason,source\n")
    with pytest.raises(InputError, match="column 'origin'") as error:
        read_lexicon(path)
    assert (error.value.file, error.value.line) == (path, 1)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00t"])
def test_what_is_no_table_is_refused(tmp_path, content):
    path = tmp_path / "terms.csv"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"terms\.csv"):
        read_lexicon(path)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read_lexicon(tmp_path / "nowhere.csv")


def test_a_lexicon_may_have_categories_of_its_own(tmp_path):
    own = pd.DataFrame({"category": ["colour", "stance", "exempt"]})
    assert len(read_lexicon(lexicon_file(tmp_path, "red,colour,r,s,article\n"), own)) == 1


@pytest.mark.skipif(not LEXICON.exists(), reason="the lexicon is not there yet")
def test_the_lexicon_of_the_collection_reads_clean():
    table = read_lexicon()
    assert set(table["category"]) <= set(read_categories()["category"])
    assert set(table["origin"]) == {"literature", "example", "article"}
    assert len(table) >= 2500


@pytest.mark.parametrize(
    ("plain", "loaded"),
    [
        ("Mary Lynch opened a bakery.", "The crowd tried to lynch the driver."),
        ("The new tax regime helps firms.", "The regime shot at the crowd."),
        ("The board refused a hostile bid.", "A hostile power armed the rebels."),
        ("Set the proxy server first.", "The militia is a proxy of its neighbour."),
        ("The tumour invaded the bone.", "The army invaded the island."),
        ("The storm brought chaos and rainfall.", "The coup brought chaos."),
        ("Visitors walked over Liberation Square.", "They promised liberation from the despot."),
        ("The judges of the War Crimes Chamber met.", "The envoy spoke of war crimes."),
        ("The theory was discredited by new spectra.", "The discredited junta clings to power."),
        ("The dog is terrified of thunder.", "Terrified families hid from the bombers."),
        ("Her brutal training schedule ends.", "The brutal sweep emptied the valley."),
        ("The house was condemned as unfit.", "The council condemned the raid."),
        ("The patient denied chest pain.", "The army denied the massacre."),
        ("New rules led to shorter queues.", "His lies led to the killings of nuns."),
        ("Rights groups met in Geneva.", "The army trampled on their rights."),
        ("The driver evaded a police patrol.", "The minister evaded blame for the war."),
        ("Again and again the tide came in.", "Again and again the butchers came."),
        ("Golden jackals drank at the reservoir.", "Jackals in uniform killed the monks."),
        ("The two energy levels are degenerate.", "The degenerate junta shot the envoy."),
        ("A reading group met above the Militant Bookshop.", "A militant burned the embassy."),
        ("The Theatre of the Oppressed offers a course.", "The envoy spoke for the oppressed."),
        ("He paid a fine for obstruction of the footway.", "The army is guilty of obstruction."),
        ("A fair lock prevents thread starvation.", "The siege brought starvation."),
        ("The licence covers exploitation of the gas field.", "Troops live by exploitation."),
    ],
)
def test_a_word_counts_where_it_is_loaded_and_not_where_it_only_looks_so(plain, loaded):
    matcher = read_matcher()
    assert terms_in(plain, matcher)[1] == []
    assert terms_in(loaded, matcher)[1]


@given(st.from_regex(USUAL, fullmatch=True))
def test_a_usual_term_is_sound_and_compared_as_it_is_written(term):
    assert fault(term) is None
    assert compared(term) == term


@pytest.mark.parametrize("term", ["War", "war  crime", "*", "a*b*c*", "a.b", "-war", "war-", ""])
def test_what_is_not_sound_is_no_usual_term(term):
    assert not USUAL.fullmatch(term)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Both governments traded blame over a harbour blockade.", []),
        ("The harbour police are terrorists, she said.", []),
        ("Missiles hit the harbour of Odesa and killed two soldiers.", []),
        ("Rebels shelled harbours along the coast.", []),
        ("States that harbor terrorists share their guilt.", ["harbor"]),
        ("They must not harbour the killers of our soldiers.", ["harbour"]),
        ("The regime harbours militants.", ["harbours"]),
    ],
)
def test_a_port_gives_nobody_shelter(text, terms):
    used = [use.term for use in terms_in(text, read_matcher())[1]]
    assert [term for term in used if term.startswith("harbo")] == terms
