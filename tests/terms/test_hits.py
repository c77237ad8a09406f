import pandas as pd
import pytest
from hypothesis import given, strategies as st

from framing.terms.hits import HIT_COLUMNS, hits
from framing.terms.lexicon import compile_terms
from framing.terms.roles import Roles
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
