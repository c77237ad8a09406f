"""Blind coding: from nothing, never by the engine, taken up where it was left."""

from functools import partial
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from kept import LAKE, SIDECAR, kept, place_in

from framing.base.errors import InputError
from framing.base.kinds import KINDS
from framing.coding import blind, codings
from framing.coding.blind import BLIND, READ, Blind, Progress
from framing.coding.codings import ATTRIBUTED
from framing.coding.pages import Page
from framing.reading.articles import Article, Speaker
from framing.terms.scheme import counted_categories
from framing.voices import stretches

TEXT = (
    "“We will 😀 not sign the cruel pact,” Ana Brook said. It rained.\r\n***\r\n"
    "Bo Lake called it “fair”. The rain went on.\n"
)
place = partial(place_in, TEXT)


@pytest.fixture
def article(tmp_path, monkeypatch):
    return kept(tmp_path, monkeypatch, TEXT, SIDECAR)


def test_a_coder_begins_with_nothing_and_the_engine_is_never_asked(article):
    with mock.patch.object(stretches, "stretches", side_effect=AssertionError):
        coding = Blind(article, "b")
        assert coding.progress == Progress(4, 0, 0, 0, 0)
        assert set(coding.tokens["kind"]) == {"reporter"} and coding.statements.empty
        assert list(coding.speakers()) == ["Ana Brook"]
        coding.mark(*place("We will 😀 not sign the cruel pact,"), "direct", "Ana Brook")
        coding.term(*place("cruel"), "evaluation")
        assert coding.progress == Progress(4, 1, 1, 1, 1)
        coding.save()
    assert coding.tokens["voice"].value_counts().to_dict()["Hill"] == 9


def test_what_is_saved_says_what_was_read_and_left_to_the_reporter(article):
    coding = Blind(article, "b")
    coding.mark(*place("fair"), "scare", note="or a quotation: “fair”, he wrote")
    coding.see(*place("It rained."))
    coding.save()
    rows = codings.codings_of(article)["b"]
    assert rows[["text", "kind", "note"]].to_numpy().tolist() == [
        ["It rained.", "reporter", READ],
        ["Bo Lake called it “", "reporter", READ],
        ["fair", "scare", f"{BLIND}: or a quotation: “fair”, he wrote"],
    ]
    assert blind.coded_sentences(coding.page, rows) == coding.state.seen == {1, 3}
    assert blind.coded_sentences(coding.page, rows.assign(note="")) == {0, 1, 3, 4}


def test_a_coding_is_taken_up_where_it_was_left(article):
    coding = Blind(article, "b")
    coding.mark(*place("fair"), "direct", LAKE)
    coding.term(*place("fair"), "evaluation", "praise")
    coding.see(*place("It rained."))
    coding.save()
    again = Blind(article, "b")
    assert again.state == coding.state
    assert again.progress.share == 0.5
    assert list(again.speakers()) == ["Bo Lake", "Ana Brook"]
    again.mark(*place("rained"), "topic", "Bo Lake")
    again.save()
    with pytest.raises(InputError, match="was changed by another"):
        coding.save()


def test_what_is_undone_is_gone_and_a_coding_of_nothing_has_no_file(article):
    coding = Blind(article, "b")
    assert not coding.save().voices.exists()
    coding.mark(*place("fair"), "scare")
    coding.term(*place("fair"), "evaluation")
    files = coding.save()
    assert files.voices.exists() and files.terms.exists()
    coding.undo()
    coding.save()
    assert codings.term_codings_of(article)["b"].empty
    coding.undo()
    assert coding.save() == files and not files.voices.exists() and not files.terms.exists()
    coding.redo()
    assert coding.save().voices.exists()


def test_a_coding_of_which_another_has_changed_a_file_is_not_removed_by_half(article):
    coding = Blind(article, "b")
    coding.mark(*place("fair"), "scare")
    files = coding.save()
    again = Blind(article, "b")
    again.term(*place("fair"), "evaluation")
    again.save()
    coding.undo()
    with pytest.raises(InputError, match="was changed by another"):
        coding.save()
    assert files.voices.exists() and files.terms.exists()


def test_a_coding_that_was_not_made_blind_is_not_gone_on_with(article):
    coding = Blind(article, "b")
    coding.mark(*place("fair"), "scare")
    path = coding.save().voices
    path.write_text(path.read_text("utf-8").replace(BLIND, "by the engine"), encoding="utf-8")
    with pytest.raises(InputError, match="was not coded blind"):
        Blind(article, "b")


@pytest.mark.parametrize("coder", ["../x", "corrections", "settled", "first", "Ana B."])
def test_a_name_that_cannot_be_a_coders_is_refused(article, coder):
    with pytest.raises(InputError):
        Blind(article, coder)


def test_a_text_that_is_not_kept_is_coded_and_cannot_be_saved(article):
    coding = Blind(Article("own", TEXT), "b")
    coding.mark(*place("fair"), "direct", LAKE)
    coding.term(*place("fair"), "evaluation")
    with pytest.raises(InputError, match="not kept in data/articles"):
        coding.save()
    alike = Blind(article, "b")
    alike.mark(*place("fair"), "direct", LAKE)
    alike.term(*place("fair"), "evaluation")
    alike.save()
    assert coding.reading.voices.equals(codings.codings_of(article)["b"])
    assert coding.reading.terms.equals(codings.term_codings_of(article)["b"])


def test_terms_are_whole_words_of_one_sentence_and_one_takes_the_place_of_another(article):
    coding = Blind(article, "b")
    coding.term(*place("ruel pa"), "evaluation")
    assert [term.text for term in coding.terms] == ["cruel pact"]
    made = coding.term(*place("pact"), "law")
    assert [term[2:4] for term in coding.terms] == [("pact", "law")]
    assert str(made) == "'pact' marked as law"
    with pytest.raises(InputError, match="within one sentence"):
        coding.term(*place("said. It"), "law")
    with pytest.raises(InputError, match="unknown category 'cheese'"):
        coding.term(*place("pact"), "cheese")
    with pytest.raises(InputError, match="no term stands there"):
        coding.clear_term(TEXT.index("rain"))
    assert str(coding.clear_term(TEXT.index("pact"))) == "'pact' is no term"
    assert coding.terms == ()


def test_sentences_are_read_or_not_but_what_is_marked_stays_read(article):
    coding = Blind(article, "b")
    coding.mark(*place("fair"), "scare")
    said = coding.see(0, len(TEXT))
    assert (str(said), coding.progress.share) == ("4 of 4 sentences read", 1)
    coding.see(0, len(TEXT), seen=False)
    assert coding.progress.seen == 1
    coding.clear(*place("fair"))
    coding.see(0, len(TEXT), seen=False)
    assert coding.progress.seen == 0


offsets = st.integers(0, len(TEXT))
names = st.sampled_from(["Ana Brook", "", LAKE, Speaker("Cy Ford")])
notes = st.sampled_from(["", "read", BLIND, READ, ": a, “b”\r\n", "=1"])
marking = st.tuples(st.just("mark"), offsets, offsets, st.sampled_from(KINDS), names, notes)
terms = st.tuples(st.just("term"), offsets, offsets, st.sampled_from(counted_categories()), notes)
others = st.tuples(st.sampled_from(["see", "clear"]), offsets, offsets)
steps = st.lists(st.one_of(marking, terms, others), max_size=7)
quick = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


def act(coding, step):
    """Do a step as far as it can be done."""
    what, *given = step
    given[:2] = sorted(given[:2])
    if what == "mark" and given[2] not in ATTRIBUTED:
        given[3] = ""
    try:
        return getattr(coding, what)(*given)
    except InputError:
        return None


@quick
@given(steps)
def test_whatever_is_marked_is_saved_and_read_again(article, chosen):
    for path in codings.CODING.iterdir():
        path.unlink()
    coding = Blind(article, "b")
    states = [coding.state]
    for step in chosen:
        if act(coding, step):
            states.append(coding.state)
    files = coding.save()
    again = Blind(article, "b")
    assert again.state == coding.state
    assert again.tokens.equals(coding.tokens)
    if files.voices.exists():
        coded = blind.coded_sentences(Page(TEXT), codings.codings_of(article)["b"])
        assert coded == coding.state.seen
    for state in states[-2::-1]:
        coding.undo()
        assert coding.state == state
