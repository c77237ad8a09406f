"""Settling: every disagreement is listed, decided one by one, traceable, and read again."""

import csv
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from kept import LAKE, SIDECAR, kept, place_in

from framing.base.errors import InputError
from framing.coding import coders, codings
from framing.coding.agreement import agreement, codings_by_coder
from framing.coding.apart import Apart
from framing.coding.blind import Blind
from framing.coding.decisions import coders_settled
from framing.coding.pages import Mark, Page
from framing.coding.settling import Settling
from framing.publishing import check
from framing.reading.articles import Article, Speaker
from framing.voices import voiced

TEXT = (
    "“We will not sign the cruel pact,” Ana Brook said. It rained all day.\n"
    "Bo Lake called it “fair”. The rain went on.\n"
)
place = partial(place_in, TEXT)


@pytest.fixture
def article(tmp_path, monkeypatch):
    found = kept(tmp_path, monkeypatch, TEXT, SIDECAR)
    a, b = Blind(found, "a"), Blind(found, "b")
    for coding in (a, b):
        coding.mark(*place("We will not sign"), "direct", "Ana Brook")
        coding.term(*place("fair"), "evaluation")
        coding.see(0, len(TEXT))
    b.mark(*place("the cruel pact"), "direct", "Ana Brook")
    b.mark(*place("fair"), "direct", LAKE)
    a.term(*place("cruel"), "evaluation")
    b.term(*place("cruel pact"), "law")
    b.term(*place("rained"), "blame")
    for coding in (a, b):
        coding.save()
    return found


@pytest.fixture
def settling(article):
    return Settling(article, "a", "b")


BROOK = "direct: Ana Brook (envoy, Hill)"
PACT = Apart(*place("the cruel pact"), "the cruel pact", "reporter", BROOK)
FAIR = Apart(*place("fair"), "fair", "reporter", "direct: Bo Lake (mayor, Vale)")
CRUEL = Apart(*place("cruel pact"), "cruel pact", "cruel: evaluation", "cruel pact: law")
RAINED = Apart(*place("rained"), "rained", "no term", "rained: blame")


def settled(settling):
    settling.decide(PACT, "b")
    settling.decide(FAIR, "another", "scare", note="no speaker is named")
    settling.decide_term(CRUEL, "another", "violence")
    settling.decide_term(RAINED, "neither")
    return settling


def test_every_disagreement_is_listed_with_what_both_say(settling):
    assert (settling.open, settling.open_terms) == ([PACT, FAIR], [CRUEL, RAINED])


def test_what_is_settled_is_a_coding_that_says_by_whom(article, settling):
    with pytest.raises(InputError, match="4 of the disagreements are open"):
        settling.reading()
    voices, terms = settled(settling).reading()
    marked = voices[["text", "kind", "speaker", "note"]].query("kind != 'reporter'")
    assert marked.to_numpy().tolist() == [
        ["We will not sign", "direct", "Ana Brook", "coded blind"],
        ["the cruel pact", "direct", "Ana Brook", "settled: b"],
        ["fair", "scare", "", "settled: another; no speaker is named"],
    ]
    assert terms[["text", "category", "note"]].to_numpy().tolist() == [
        ["cruel pact", "violence", "settled: another"],
        ["fair", "evaluation", ""],
    ]
    assert (voiced.tokens(article, voices)["voice"] == "Hill").sum() == 7


def test_decisions_are_saved_and_read_again_every_one_traceable(article, settling):
    files = settled(settling).save()
    assert [file.name for file in files] == ["one.settled.csv", "one.settled.terms.csv"]
    with files[0].open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    assert [first[name] for name in ("one", "one_says")] == ["a", "reporter"]
    assert [first[name] for name in ("other", "other_says", "chosen")] == ["b", BROOK, "b"]
    again = Settling(article, "a", "b")
    assert again.state == settling.state
    assert again.reading().voices.equals(settling.reading().voices)
    assert coders_settled(article) == ("a", "b")
    assert list(codings.codings_of(article)) == ["a", "b"] == list(codings.term_codings_of(article))
    with pytest.raises(InputError, match="is a decision between other coders"):
        Settling(article, "b", "a")


def test_steps_are_taken_back_and_done_again(settling):
    settled(settling)
    settling.reopen(PACT)
    assert settling.open == [PACT]
    settling.undo()
    assert settling.open == []
    for _ in range(4):
        settling.undo()
    assert len(settling.open + settling.open_terms) == 4
    with pytest.raises(InputError, match="nothing to undo"):
        settling.undo()
    for _ in range(5):
        settling.redo()
    assert settling.open == [PACT]
    with pytest.raises(InputError, match="nothing to do again"):
        settling.redo()


@pytest.mark.parametrize(
    ("apart", "given", "says"),
    [
        (RAINED, ("a",), "do not disagree there"),
        (PACT, ("c",), "unknown choice 'c'"),
        (PACT, ("neither",), "unknown choice 'neither'"),
        (PACT, ("another", "odd"), "unknown kind 'odd'"),
        (PACT, ("another", "direct", "Nobody"), "unknown speaker 'Nobody'"),
        (PACT, ("another", "direct", Speaker("Bo Lake", "Hill")), "'Bo Lake' is known already"),
    ],
)
def test_what_cannot_be_decided_is_refused(settling, apart, given, says):
    with pytest.raises(InputError, match=says):
        settling.decide(apart, *given)
    assert len(settling.open) == 2


def test_a_term_is_decided_by_a_category_that_there_is(settling):
    with pytest.raises(InputError, match="unknown category 'cheese'"):
        settling.decide_term(CRUEL, "another", "cheese")
    settling.decide_term(CRUEL, "a", "law")
    assert settling.state.terms[CRUEL].category == ""


@pytest.mark.parametrize(("one", "other"), [("a", "c"), ("../a", "b")])
def test_a_coder_who_has_not_coded_is_refused(article, one, other):
    with pytest.raises(InputError, match="nothing is coded by"):
        Settling(article, one, other)


def test_two_who_have_coded_nothing_in_common_are_refused(article):
    for coder, words in (("c", "It rained"), ("d", "The rain")):
        coding = Blind(article, coder)
        coding.mark(*place(words), "scare")
        coding.save()
    with pytest.raises(InputError, match="no sentence in common"):
        Settling(article, "c", "d")


def test_a_decision_on_what_the_coders_no_longer_say_is_refused_with_its_line(article, settling):
    path, _ = settled(settling).save()
    coding = Blind(article, "b")
    coding.clear(*place("the cruel pact"))
    coding.save()
    with pytest.raises(InputError, match="is no disagreement") as refused:
        Settling(article, "a", "b")
    assert (refused.value.file, refused.value.line) == (path, 2)
    found = check.problems(article.path.parents[1])
    assert path in [problem.file for problem in found]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (",b,,,,,", ",cheese,,,,,", "unknown choice 'cheese'"),
        (",another,scare,", ",another,odd,", "unknown kind 'odd'"),
        (",another,scare,,", ",another,scare,Bo Lake,", "what is scare has no speaker"),
        (",b,,,,,", ",b,direct,,,,", "a kind beside a coder's choice"),
        ("\n21,", "\nxx,", "are not whole numbers"),
    ],
)
def test_a_row_of_decisions_that_cannot_be_is_refused(article, settling, old, new, says):
    path, _ = settled(settling).save()
    text = path.read_text("utf-8")
    start = f"\n{PACT.start},"
    assert old.replace("\n21,", start) in text
    path.write_text(text.replace(old.replace("\n21,", start), new), encoding="utf-8")
    with pytest.raises(InputError, match=says) as refused:
        Settling(article, "a", "b")
    assert refused.value.file == path


def test_what_another_has_settled_meanwhile_is_not_written_over(article, settling):
    settled(Settling(article, "a", "b")).save()
    settling.decide(PACT, "a")
    with pytest.raises(InputError, match="was changed by another"):
        settling.save()


def test_a_text_that_is_not_kept_is_settled_from_what_its_coders_say(article):
    own = Article("own", TEXT, speakers=article.speakers)
    settling = Settling(own, "a", "b", codings_by_coder(article))
    kept_too = Settling(article, "a", "b")
    assert settled(settling).reading().voices.equals(settled(kept_too).reading().voices)
    with pytest.raises(InputError, match="not kept in data/articles"):
        settling.save()


cuts = st.lists(st.integers(0, len(Page(TEXT).starts) - 1), unique=True, max_size=8).map(sorted)
kinds = st.lists(st.sampled_from(["direct", "indirect", "scare"]), min_size=4, max_size=4)
coded = st.tuples(cuts, kinds)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(coded, coded)
def test_to_settle_everything_for_a_coder_is_to_read_as_that_coder(article, first, second):
    page = Page(TEXT)
    for coder, (at, chosen) in (("x", first), ("y", second)):
        pairs = zip(at[::2], at[1::2], chosen, strict=False)
        marks = [Mark(page.starts[a], page.ends[b - 1], "", kind) for a, b, kind in pairs]
        rest = [] if marks else [Mark(0, 2, "", "reporter")]
        rows = [m._replace(text=TEXT[m.start : m.end])._asdict() for m in marks or rest]
        files = coders.files_of(article, coder)
        coders.put(article, {files.voices: rows, files.terms: []})
    for coder in ("x", "y"):
        settling = Settling(article, "x", "y")
        for apart in settling.open:
            settling.decide(apart, coder)
        found = voiced.tokens(article, settling.reading().voices)
        wanted = voiced.tokens(article, codings.codings_of(article)[coder])
        words = found["is_word"]
        assert (found["kind"] == wanted["kind"])[words].all()
    readings = codings_by_coder(article)
    differ = agreement(article, {coder: readings[coder] for coder in "xy"}, 10)
    every = differ.query("what == 'kind' and unit == 'word' and label == 'all'").iloc[0]
    assert every["base"] - every["both"] == sum(len(page.words([a[:2]])) for a in settling.voices)
