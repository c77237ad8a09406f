import pandas as pd
import pytest
from hypothesis import given, strategies as st

from framing.base.errors import InputError
from framing.terms.lexicon import (
    HIT_COLUMNS,
    LEXICON,
    LEXICON_COLUMNS,
    OTHER_COLUMNS,
    USUAL,
    compile_terms,
    hits,
    read_lexicon,
    read_matcher,
)
from framing.terms.patterns import fault
from framing.terms.roles import Roles
from framing.terms.scheme import read_categories
from framing.terms.unvoiced import terms_in
from framing.terms.wording import compared
from framing.text.tokens import token_table

TERMS = {
    "regime*": "label",
    "socialist": "label",
    "war": "violence",
    "war crime*": "law",
    "self-defense": "justification",
    "responsible for": "blame",
    "claimed": "stance",
    "claimed responsibility": "exempt",
    "socialist party of freedonia": "exempt",
}
MATCHER = compile_terms(pd.DataFrame({"term": TERMS.keys(), "category": TERMS.values()}))
HEADER = "term,category,reason,source,origin\n"


def article(*pieces):
    """Put (kind, text) pieces together: the text and its tokens, each quotation a statement."""
    text = "".join(piece for _, piece in pieces)
    tokens = token_table(text)
    tokens["kind"], tokens["statement"], end = "", -1, 0
    for number, (kind, piece) in enumerate(pieces):
        inside = tokens["start"].between(end, end + len(piece) - 1)
        tokens.loc[inside, "kind"] = kind
        if kind not in {"reporter", "scare", "paratext"}:
            tokens.loc[inside, "statement"] = number
        end += len(piece)
    voices = {"direct": "Freedonia", "indirect": "Paraphrase", "paratext": "Paratext"}
    tokens["voice"] = tokens["kind"].map(voices).fillna("Reporter")
    tokens["government"] = tokens["voice"].where(tokens["voice"] == "Freedonia", "")
    tokens["speaker"] = ""
    return text, tokens


def uses(*pieces):
    _, tokens = article(*pieces)
    found = hits(tokens, MATCHER)
    return list(zip(found["text"], found["category"], strict=True))


def reported(text):
    return uses(("reporter", text))


# ------------------------------------------------------------------------------ hits


def test_one_row_per_occurrence_with_its_voice():
    text, tokens = article(
        ("reporter", "The regime’s army struck. Its minister spoke of “"),
        ("direct", "self-defense against Sylvania’s war  crimes"),
        ("reporter", ".”"),
    )
    found = hits(tokens, MATCHER)
    assert found["text"].tolist() == ["regime", "self-defense", "war crimes"]
    assert found["term"].tolist() == ["regime*", "self-defense", "war crime*"]
    assert found["voice"].tolist() == ["Reporter", "Freedonia", "Freedonia"]
    assert found["kind"].tolist() == ["reporter", "direct", "direct"]
    assert found["government"].tolist() == ["", "Freedonia", "Freedonia"]
    assert found["sentence"].tolist() == [0, 1, 1]
    slices = [text[row.start : row.end] for row in found.itertuples()]
    assert slices == ["regime", "self-defense", "war  crimes"]


def test_a_lexicon_table_does_as_well_as_a_matcher():
    _, tokens = article(("reporter", "A regime at war."))
    table = pd.DataFrame({"term": TERMS.keys(), "category": TERMS.values()})
    pd.testing.assert_frame_equal(hits(tokens, table), hits(tokens, MATCHER))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Regimes and REGIME’S", [("Regimes", "label"), ("REGIME", "label")]),
        ("It denied war crimes.", [("war crimes", "law")]),
        ("It denied war, crimes too.", [("war", "violence")]),
        ("It spoke of war. Crimes followed.", [("war", "violence")]),
        ("He is responsible\nfor it all day.", []),  # a line is a paragraph
        ("It is responsible\n\nfor it.", []),  # a new paragraph is a new sentence
        ("It is responsible  for it.", [("responsible for", "blame")]),
        ("It claimed responsibility.", []),
        ("It claimed victory.", [("claimed", "stance")]),
        ("The Socialist Party of Freedonia met.", []),
        ("The Socialist Party of Sylvania met.", [("Socialist", "label")]),
    ],
)
def test_rules_of_matching(text, expected):
    assert reported(text) == expected


def test_no_term_crosses_the_edge_of_a_quotation():
    assert uses(("reporter", "It saw war "), ("direct", "crimes")) == [("war", "violence")]
    assert uses(("direct", "it is war"), ("direct", " crimes")) == [("war", "violence")]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("“president”", [("president", "stance")]),
        ("“special military, operation.”", [("special military, operation", "stance")]),
        ("“regime”", [("regime", "label")]),  # its word counts once, as what it says
        ("“new regime”", [("regime", "label")]),
        ("“claimed responsibility”", [("claimed responsibility", "stance")]),
        ("“vote” “count”", [("vote", "stance"), ("count", "stance")]),
        ("“—”", []),
    ],
)
def test_scare_quotes_are_stance(inside, expected):
    assert uses(("reporter", "Its "), ("scare", inside), ("reporter", " came.")) == expected


def test_scare_quotes_apart_are_two_hits():
    pieces = [("scare", "vote"), ("reporter", " and "), ("scare", "count"), ("reporter", ".")]
    assert uses(*pieces) == [("vote", "stance"), ("count", "stance")]
    _, tokens = article(*pieces)
    assert hits(tokens, MATCHER)["term"].tolist() == ["scare quotes"] * 2


def test_paratext_counts_for_nobody():
    assert uses(("reporter", "War. "), ("paratext", "Read more on war.")) == [("War", "violence")]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("It was not a war.", True),
        ("It wasn’t a war.", True),
        ("There never, ever was war.", True),
        ("Without war", True),
        ("Neither regime spoke.", True),
        ("It did not mention, much less condemn, the war.", False),  # six words before
        ("They did not. War came.", False),
        ("War was not over.", False),
        ("It was a war.", False),
        ("It was not in any way war.", True),
        ("Nobody spoke of war.", True),
        ("It was hardly a war.", True),
        ("No war came.", True),
        ("The minister denied any war.", True),
    ],
)
def test_negation_is_flagged_within_five_words(text, negated):
    _, tokens = article(("reporter", text))
    assert hits(tokens, MATCHER)["negated"].tolist() == [negated]


def test_targets_are_asked_for_with_the_rows():
    def targets(tokens, rows):
        return [Roles(tokens["token"][first], category, "v", "c") for first, _, _, category in rows]

    _, tokens = article(("reporter", "A regime at war."))
    asked, unasked = hits(tokens, MATCHER, targets), hits(tokens, MATCHER)
    assert asked["said_of"].tolist() == asked["target"].tolist() == ["regime", "war"]
    assert asked["agent"].tolist() == ["label", "violence"]
    assert unasked[[*Roles._fields, "target"]].eq("").all(axis=None)


def test_an_article_without_hits_has_the_same_columns():
    some = hits(article(("reporter", "War."))[1], MATCHER)
    none = hits(article(("reporter", "Peace."))[1], MATCHER)
    assert len(some) == 1
    assert len(none) == 0
    assert some.columns.tolist() == HIT_COLUMNS
    pd.testing.assert_series_equal(some.dtypes, none.dtypes)


def test_rows_of_the_token_table_may_carry_any_index():
    _, tokens = article(("reporter", "Peace, then war."))
    moved = tokens.set_axis(range(100, 100 + len(tokens)))
    pd.testing.assert_frame_equal(hits(moved, MATCHER), hits(tokens, MATCHER))


WORDS = st.sampled_from(
    ["war", "War’s", "crimes,", "regime’s", "not", "responsible", "for", ".", "“", "”", "claimed"]
)
KINDS = st.sampled_from(["reporter", "direct", "scare", "indirect", "paratext"])
PIECES = st.tuples(
    KINDS, st.lists(WORDS, min_size=1, max_size=8).map(lambda ws: " ".join(ws) + "\t")
)


@given(st.lists(PIECES, min_size=1, max_size=6))
def test_hits_stand_in_the_text_and_never_overlap(pieces):
    text, tokens = article(*pieces)
    found = hits(tokens, MATCHER)
    for row in found.itertuples():
        assert " ".join(text[row.start : row.end].split()) == row.text
    assert (found["start"].iloc[1:].to_numpy() >= found["end"].iloc[:-1].to_numpy()).all()
    assert not found["kind"].eq("paratext").any()
    assert not found["category"].eq("exempt").any()


# --------------------------------------------------------------------------- reading


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
