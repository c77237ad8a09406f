"""Corrections over the engine's reading: a step moves its own words, and nothing is ever lost."""

from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from kept import LAKE, SIDECAR, kept, place_in

from framing.base.errors import InputError
from framing.base.kinds import KINDS
from framing.coding import codings, corrections
from framing.coding.codings import ATTRIBUTED
from framing.coding.overlay import NOTE, Overlay
from framing.measures.analysis import analyse
from framing.reading.articles import Article, Speaker
from framing.voices import voiced

TEXT = (
    "HILL — “We will 😀 not sign the cruel pact,” Ana Brook said. “It is,” she added, “a trap.”\r\n"
    "Bo Lake of Vale called it “fair”. The minister hopes that the rain ends, and it rained.\n"
    "“No”, he\rsaid again; state’s e-mail “never” came.\n"
)
place = partial(place_in, TEXT)


@pytest.fixture
def article(tmp_path, monkeypatch):
    return kept(tmp_path, monkeypatch, TEXT, SIDECAR)


def read(layer):
    """Return what a layer says of each word of the text."""
    table = layer.tokens
    return table.loc[table["is_word"], ["kind", "voice", "speaker", "government"]].to_numpy()


def test_without_a_correction_the_reading_is_the_engines(article):
    overlay = Overlay(article)
    assert overlay.statements.equals(voiced.statements(article))
    assert overlay.tokens.equals(voiced.tokens(article))
    assert (overlay.changes, overlay.standing(), overlay.save().exists()) == ([], [], False)


def test_a_correction_says_what_it_has_moved(article):
    overlay = Overlay(article, hits=analyse(article).hits)
    made = overlay.mark(*place("hopes that the rain ends"), "direct", LAKE)
    assert str(made) == "moved 3 words from Paraphrase to Vale; moved 2 words from Reporter to Vale"
    gone = overlay.remove(TEXT.index("sign the"))
    assert str(gone) == "moved 7 words and 1 term from Hill to Reporter"
    assert gone.text == "We will 😀 not sign the cruel pact,"
    assert str(overlay.mark(*place("the cruel pact"), "scare")) == (
        "3 words and 1 term stay with Reporter, now scare"
    )
    assert str(overlay.mark(*place("cruel"), "scare")) == "changed nothing"


def test_bounds_keep_kind_and_speaker_and_give_the_rest_to_the_reporter(article):
    overlay = Overlay(article)
    made = overlay.bounds(TEXT.index("a trap"), *place("trap"))
    assert str(made) == "moved 1 word from Hill to Reporter"
    wider = overlay.bounds(TEXT.index("trap"), *place("added, “a trap"))
    assert str(wider) == "moved 2 words from Reporter to Hill"
    row = overlay.stretch(TEXT.index("added"))
    assert (row.text, row.kind, row.speaker) == ("added, “a trap", "direct", "Ana Brook")
    assert overlay.stretch(TEXT.index("said")) is None


def test_a_missed_statement_is_marked_for_a_new_speaker_who_is_known_from_then_on(article):
    overlay = Overlay(article)
    overlay.mark(*place("it rained"), "indirect", Speaker("Cy Ford", "Vale", "ministry"))
    overlay.mark(*place("e-mail"), "block", "Cy Ford")
    row = overlay.stretch(TEXT.index("e-mail"))
    assert (row.speaker, row.government, row.organ) == ("Cy Ford", "Vale", "ministry")
    assert {"Ana Brook", "Bo Lake", "Cy Ford"} <= set(overlay.speakers())
    overlay.save()
    assert "Vale" in analyse(article, said=corrections.reading(article)).voices


@pytest.mark.parametrize(
    ("kind", "speaker", "says"),
    [
        ("odd", "", "unknown kind 'odd'"),
        ("direct", "Nobody Known", "unknown speaker 'Nobody Known'"),
        ("reporter", "Ana Brook", "what is reporter has no speaker"),
        ("direct", Speaker("Ana Brook", "Vale"), "'Ana Brook' is known already, for envoy of Hill"),
        ("direct", Speaker("ana brook", "Vale"), "'Ana Brook' is known already, for envoy of Hill"),
        ("direct", Speaker(" ", "Vale"), "a speaker has no name"),
        ("direct", Speaker("X", "Paraphrase"), "is the name of a voice that is no government"),
        ("direct", Speaker("X" * 201), "is no name"),
        ("direct", Speaker("X\x1b[2J"), "is no name"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(article, kind, speaker, says):
    overlay = Overlay(article)
    with pytest.raises(InputError) as refused:
        overlay.mark(*place("it rained"), kind, speaker)
    assert says in str(refused.value)
    assert (overlay.marks, overlay.changes) == ((), [])


@pytest.mark.parametrize(
    ("span", "says"),
    [
        ((5, 5), "lie outside"),
        ((-1, 4), "lie outside"),
        ((0, 9999), "lie outside"),
        (place("—"), "no word is selected"),
    ],
)
def test_a_selection_without_a_word_is_refused(article, span, says):
    with pytest.raises(InputError, match=says):
        Overlay(article).mark(*span, "scare")


def test_a_statement_is_asked_for_where_there_is_none(article):
    overlay, at = Overlay(article), TEXT.index("said")
    with pytest.raises(InputError, match="no statement stands there"):
        overlay.remove(at)
    with pytest.raises(InputError, match="no statement stands there"):
        overlay.bounds(at, *place("said"))


def test_words_are_taken_whole_paragraph_by_paragraph_and_without_marks_around_them(article):
    overlay = Overlay(article)
    overlay.mark(*place("rained.\n“No”"), "scare")
    overlay.mark(*place("tate’s e-ma"), "scare")
    texts = [mark.text for mark in overlay.marks]
    assert texts == ["rained.", "No", "state’s e-mail"]
    assert len({mark.statement for mark in overlay.marks}) == 2


def test_a_correction_keeps_the_cue_beside_it(article):
    overlay = Overlay(article)
    overlay.mark(*place("We will"), "direct", LAKE)
    (mark,) = overlay.marks
    assert (mark.source, mark.cue, mark.note) == ("Ana Brook", "said", NOTE)
    overlay.mark(*place("pact,” Ana Brook said"), "direct", LAKE)
    assert overlay.marks[1].cue == ""


def test_what_is_saved_is_read_again_and_what_is_undone_is_gone(article):
    overlay = Overlay(article)
    overlay.mark(*place("it rained"), "indirect", LAKE)
    path = overlay.save()
    again = Overlay(article)
    assert again.marks == overlay.marks
    assert again.tokens.equals(overlay.tokens)
    assert [str(change) for change in again.standing()] == [
        "moved 2 words from Reporter to Paraphrase"
    ]
    assert corrections.reading(article).equals(overlay.statements)
    overlay.undo()
    assert (overlay.save(), path.exists(), corrections.is_corrected(article)) == (
        path,
        False,
        False,
    )
    overlay.redo()
    assert overlay.save().exists()


def test_what_another_has_corrected_meanwhile_is_not_written_over(article):
    one, other = Overlay(article), Overlay(article)
    one.mark(*place("it rained"), "scare")
    other.mark(*place("HILL"), "paratext")
    before = one.save().read_bytes()
    with pytest.raises(InputError, match="was changed by another"):
        other.save()
    assert one.save().read_bytes() == before


def test_what_another_corrects_while_it_is_read_is_not_written_over(article, monkeypatch):
    other, read = Overlay(article), codings.corrections_of
    other.mark(*place("Bo Lake"), "scare")
    other.save()

    def meanwhile(found):
        table = read(found)
        other.mark(*place("HILL"), "paratext")
        other.save()
        return table

    with monkeypatch.context() as patch:
        patch.setattr(codings, "corrections_of", meanwhile)
        overlay = Overlay(article)
    overlay.mark(*place("it rained"), "scare")
    with pytest.raises(InputError, match="was changed by another"):
        overlay.save()


def test_a_text_that_is_not_kept_is_corrected_and_cannot_be_saved():
    overlay = Overlay(Article("own", TEXT))
    overlay.mark(*place("it rained"), "scare")
    assert overlay.stretch(TEXT.index("rained")).kind == "scare"
    with pytest.raises(InputError, match="is not kept in data/articles"):
        overlay.save()


def test_steps_are_undone_and_done_again_without_end(article):
    overlay = Overlay(article)
    for number in range(40):
        overlay.mark(*place("it rained"), ("scare", "paratext")[number % 2])
    for _ in range(40):
        overlay.undo()
    assert overlay.marks == ()
    with pytest.raises(InputError, match="nothing to undo"):
        overlay.undo()
    for _ in range(40):
        overlay.redo()
    with pytest.raises(InputError, match="nothing to do again"):
        overlay.redo()
    assert overlay.stretch(TEXT.index("rained")).kind == "paratext"


# ---------------------------------------------------------------- what must hold of every step

offsets = st.integers(0, len(TEXT))
speakers = st.sampled_from(["Ana Brook", "", LAKE, Speaker("Cy Ford"), Speaker("Di Moor", "Hill")])
marking = st.tuples(st.just("mark"), offsets, offsets, st.sampled_from(KINDS), speakers)
removing = st.tuples(st.just("remove"), offsets)
bounding = st.tuples(st.just("bounds"), offsets, offsets, offsets)
giving = st.tuples(st.just("give_back"), offsets, offsets)
steps = st.lists(st.one_of(marking, removing, bounding, giving), max_size=6)


def act(overlay, step):
    """Do a step as far as it can be done; return what it came to."""
    what, *given = step
    if what == "mark":
        *span, kind, who = given
        given = (*sorted(span), kind, who if kind in ATTRIBUTED else "")
    elif what == "bounds":
        given = (given[0], *sorted(given[1:]))
    elif what == "give_back":
        given = sorted(given)
    try:
        return getattr(overlay, what)(*given)
    except InputError:
        return None


quick = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


@quick
@given(steps)
def test_a_step_moves_no_word_outside_its_bounds_and_loses_none(article, chosen):
    overlay = Overlay(article)
    overlay.state = overlay.state._replace(marks=())  # what an example before has saved
    after = read(overlay)
    for step in chosen:
        before, marks = after, overlay.marks
        change = act(overlay, step)
        after = read(overlay)
        if change is None:
            assert overlay.marks == marks
            continue
        inside = set(overlay.page.words(change.spans))
        words = [at for at, is_word in enumerate(overlay.page.is_word) if is_word]
        moved = [at for at, a, b in zip(words, before, after, strict=True) if list(a) != list(b)]
        assert set(moved) <= inside
        assert sum(move.words for move in change.moves) == len(moved)
        assert (after[:, 1] == "").sum() == 0
        spans = [(row.start, row.end) for row in overlay.statements.itertuples()]
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
        assert overlay.tokens.equals(voiced.tokens(article, overlay.statements))


@quick
@given(steps)
def test_undoing_and_saving_lead_back(article, chosen):
    codings.CODING.joinpath("one.corrections.csv").unlink(missing_ok=True)
    overlay = Overlay(article)
    states = [overlay.state]
    for step in chosen:
        if act(overlay, step):
            states.append(overlay.state)
    overlay.save()
    again = Overlay(article)
    assert again.marks == overlay.marks
    assert (read(again) == read(overlay)).all()
    for state in states[-2::-1]:
        overlay.undo()
        assert overlay.state == state
    for state in states[1:]:
        overlay.redo()
        assert overlay.state == state


def test_one_correction_is_taken_away_wherever_it_stands_among_the_others(article):
    overlay = Overlay(article)
    engine = read(overlay)
    for words in ("it rained", "hopes that the rain ends", "fair"):
        overlay.mark(*place(words), "block", LAKE)
    with_all = read(overlay)
    made = overlay.take_away(*place("hopes that the rain ends"))
    assert str(made) == "moved 3 words from Vale to Paraphrase; moved 2 words from Vale to Reporter"
    assert [mark.text for mark in overlay.marks] == ["fair", "it rained"]
    table = overlay.tokens[overlay.tokens["is_word"]]
    start, end = place("hopes that the rain ends")
    inside = ((table["start"] >= start) & (table["end"] <= end)).to_numpy()
    assert (read(overlay)[inside] == engine[inside]).all()
    assert (read(overlay)[~inside] == with_all[~inside]).all()
    overlay.undo()
    assert (read(overlay) == with_all).all()
    for spot in (place("hopes"), (0, 4)):
        with pytest.raises(InputError, match="no such correction"):
            overlay.take_away(*spot)


def test_corrections_are_taken_over_as_one_step(article):
    one, other = Overlay(article), Overlay(article)
    one.mark(*place("it rained"), "indirect", LAKE)
    other.mark(*place("fair"), "block", "Ana Brook")
    before = other.marks
    other.take_over(one.marks)
    assert (other.marks, read(other).tolist()) == (one.marks, read(one).tolist())
    other.undo()
    assert other.marks == before


def test_corrections_go_on_when_the_sidecar_says_more(article):
    before = Overlay(replace(article, speakers=(), path=None))
    before.mark(*place("it rained"), "indirect", Speaker("Ana Brook", "Dale"))
    before.mark(*place("fair"), "block", LAKE)
    before.undo()
    laid = Overlay(article)
    laid.go_on(before)
    assert [(m.text, m.government, m.organ) for m in laid.marks] == [("it rained", "Hill", "envoy")]
    laid.redo()
    assert laid.marks[0].who == LAKE
    assert Overlay(article).marks == () and laid.save().exists()
    laid.undo()
    laid.undo()
    assert laid.marks == ()
