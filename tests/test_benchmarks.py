"""Benchmarks: what they are measured on and how figures are written; no time is asserted."""

import csv
import doctest
import json
import signal
import subprocess
from collections import Counter

import pandas as pd
import pytest

from benchmarks import (
    agreement,
    clock,
    cluster,
    cluster_costs,
    corpus,
    earlier,
    growth,
    peer_sources,
    peer_terms,
    phrases,
    profiles,
    report,
    results,
    stages,
    systems,
    tables,
    texts,
    traits,
)  # fmt: skip
from framing.base.errors import InputError
from framing.coding import evaluation
from framing.coding.standoff import Act, Coded, Source
from framing.reading.articles import Article
from framing.terms.lexicon import EXEMPT

EXAMPLES = [agreement, phrases, peer_sources, peer_terms, profiles, systems, tables]


@pytest.fixture(scope="module")
def made():
    return texts.articles(60)


@pytest.mark.parametrize("module", EXAMPLES)
def test_examples_in_docstrings_hold(module):
    found = doctest.testmod(module)
    assert found.attempted and not found.failed


def test_a_seed_and_a_number_make_one_article(made):
    assert texts.article(59) == made[59]
    assert texts.article(59, seed=1) != made[59]
    assert len(set(made)) == len(made)


def test_articles_are_like_news(made):
    found = traits.traits(made)
    assert 4_000 < found["bytes per article"] < 5_600
    assert 17 < found["words per sentence"] < 23
    assert 1.5 < found["sentences per paragraph"] < 2.2
    assert 17 < found["words in quotation marks, of 100"] < 28
    assert 2.4 < found["words in loaded terms, of 100"] < 3.6
    assert 15 < found["words with a capital, of 100"] < 22


def test_fewer_loaded_terms_can_be_asked_for(made):
    few = texts.articles(20, loaded=texts.FEW_LOADED)
    name = "words in loaded terms, of 100"
    assert traits.traits(few)[name] < traits.traits(made)[name] / 2


def test_articles_speak_with_several_voices(made):
    kinds = Counter(stretch.kind for text in made[:10] for stretch in stages.said(text))
    assert {"direct", "indirect", "scare"} <= set(kinds)


def test_new_words_keep_coming(made):
    halves = (made[: len(made) // 2], made[len(made) // 2 :])
    first, second = ({run for text in half for run in text.split()} for half in halves)
    assert len(second - first) > len(second) / 4


def test_a_long_article_has_the_size_asked_for(made):
    assert abs(len(texts.long_article(100_000, made)) - 100_000) < 100


def test_a_folder_of_the_users_own(tmp_path):
    with pytest.raises(InputError, match=r"holds no \.txt file"):
        texts.read_folder(tmp_path)
    for name in ("b", "a"):
        (tmp_path / f"{name}.txt").write_text(name, encoding="utf-8")
    assert texts.read_folder(tmp_path) == ["a", "b"]


# ---------------------------------------------------------------- the clock


def test_no_round_reads_what_another_has_read():
    found = clock.batches([str(n) for n in range(10)], rounds=4, articles=2)
    assert len(found) == 5
    assert len({text for batch in found for text in batch}) == 10


def test_few_texts_make_small_batches():
    assert clock.batches(["a", "b", "c"], rounds=7, articles=100)[0] == ["a"]
    assert all(clock.batches(["a", "b", "c"], rounds=7, articles=100))


def test_works_take_turns_and_the_first_round_warms_up():
    order = []
    works = {name: lambda _, name=name: order.append(name) for name in "ab"}
    found = clock.in_turns("s", works, [["x"], ["xy"], ["ü"]])
    assert order == ["b", "a", "a", "b", "b", "a"]
    assert [(t.work, t.round, t.bytes) for t in found] == [
        ("a", 1, 2), ("b", 1, 2), ("b", 2, 2), ("a", 2, 2)
    ]  # fmt: skip


def test_a_ratio_is_taken_within_each_round():
    found = [
        clock.Timing("s", work, number, seconds, 1, 1)
        for number, (ours, theirs) in enumerate([(1, 2), (2, 6), (3, 12)])
        for work, seconds in (("ours", ours), ("theirs", theirs))
    ]
    assert clock.ratios(found, "ours", "theirs") == (3, 2, 4)


def test_a_size_that_would_take_too_long_is_left_out():
    done = [clock.Timing(str(n), "w", 1, seconds, n, 1) for n, seconds in ((10, 1.0), (100, 100.0))]
    assert growth.expected([], "w", 10) == 0
    assert growth.expected(done[:1], "w", 100) == pytest.approx(10)
    assert growth.expected(done, "w", 1_000) == pytest.approx(10_000)


# ---------------------------------------------------------------- peers and what they find


def test_patterns_of_the_standard_library_find_what_we_find(made):
    known = phrases.expanded(made[:8], stages.matcher())
    for work in peer_terms.regular_expressions(known).values():
        found = peer_terms.agreement(work, made[:8], known)
        assert found.same > 20
        assert found.share > 0.98


def test_phrases_are_those_that_occur():
    known = phrases.expanded(["The war criminals warn."], stages.matcher())
    assert known["war criminals"] == "label"
    assert "war criminal" not in known
    assert not any("*" in phrase for phrase in known)


def test_overlaps_and_parts_of_words_are_resolved():
    hits = [(0, 3, "violence"), (0, 11, EXEMPT), (4, 11, "label"), (12, 15, "violence")]
    assert peer_terms.resolved("war college wars", hits) == []


def test_agreement_says_why():
    text = "the regime’s anti-war war, crimes"
    regime, part, war, across = (4, 10, "label"), (18, 21, "v"), (22, 25, "v"), (22, 33, "law")
    found = agreement.compared(text, [regime, war], [part, across])
    assert found.same == 0 and found.share == 0
    assert found.missing == {agreement.POSSESSIVE: 1, agreement.OVERLAP: 1}
    assert found.extra == {agreement.INSIDE: 1, agreement.CROSSES: 1}


def test_agreement_on_counts():
    found = agreement.compared_counts({"war": 2, "war crime": 1}, {"war": 3})
    assert found == (2, {agreement.PHRASE: 1}, {agreement.INSIDE_OR_NESTED: 1})
    assert (found + agreement.NOTHING).share == 0.5
    assert agreement.reasons(agreement.NOTHING) == ""


# ---------------------------------------------------------------- who is quoted

SAYS = "“It stays,” said Ana Brook.\n“We build the mill,” Bob Reed said. A “Red Barn” burnt.\n"


def said(text):
    return [(piece.text, piece.source) for piece in peer_sources.marks(text)]


def test_a_pair_of_marks_goes_to_the_nearest_capitals_outside():
    assert said("Mr. Reed of Hill said “no, Ana.” The mayor left.") == [("no, Ana.", "Hill")]
    assert said("Ms. Ana Hill-Brook (no kin) said ''no'' to him.") == [("no", "Ms. Ana Hill-Brook")]
    assert said("“It rains,” he said. The end.") == [("It rains,", "")]


def test_a_mark_left_open_ends_with_its_line():
    assert said("“It rains. And\n“it snows,” Ana said.") == [
        ("It rains. And", "Ana"),
        ("it snows,", "Ana"),
    ]


def test_what_a_system_has_prepared_leads_back_to_the_text():
    text = "\tThe states' ''old rules'' \n\n“It rains. It snows\n"
    prepared = 'The states\'x "old rules"\n“It rains. It snows"'
    back = peer_sources.aligned(prepared, text)
    for part in ("old rules", "It rains. It snows"):
        start = prepared.index(part) - 1
        assert text[slice(*back(start, start + len(part) + 2))] == part
    assert back(prepared.index("\n"), prepared.index("“") + 1) is None
    with pytest.raises(ValueError, match="another text"):
        peer_sources.aligned("old rule", "old rules")


def test_only_what_is_installed_is_held(monkeypatch):
    def missing():
        raise ImportError

    monkeypatch.setattr(peer_sources, "_textacy", missing)
    monkeypatch.setattr(peer_sources, "_sayswho", lambda: len)
    names = [peer_sources.OUR, peer_sources.MARKS, peer_sources.SAYSWHO]
    assert list(peer_sources.readers()) == names


@pytest.fixture
def coded():
    def act(part, name):
        start = SAYS.index(part)
        return Act(((start, start + len(part)),), Source(name))

    acts = act("“It stays,”", "Ana Brook"), act("“We build the mill,”", "Bob Reed")
    return [Coded(Article(name, SAYS), (acts,)) for name in "ab"]


@pytest.fixture
def held(coded):
    found = {peer_sources.OUR: evaluation.attributed, "nobody": lambda article: []}
    return systems.parts(coded, found)


def test_systems_take_turns_on_every_article(coded):
    order = []
    found = {
        name: lambda article, name=name: order.append(name + article.name) or [] for name in "xy"
    }
    systems.parts(coded, found)
    assert order[2:] == ["xa", "ya", "yb", "xb"]  # after one round that loads


def test_a_system_is_measured_as_the_engine_is(coded, held):
    ours = held[held["system"] == peer_sources.OUR].groupby("measure")[["count", "base"]].sum()
    engine = evaluation.evaluation(coded).set_index("measure")
    for measure in set(ours.index) - {systems.SECONDS}:
        assert tuple(ours.loc[measure]) == tuple(engine.loc[measure, ["count", "base"]])


def test_articles_alike_leave_nothing_to_chance(held):
    found = systems.intervals(held[held["system"] == peer_sources.OUR]).drop(systems.SECONDS)
    assert found["low"].equals(found["high"])
    pd.testing.assert_series_equal(found["value"], found["low"], check_names=False)


def test_articles_are_drawn_with_replacement():
    words = [f"attributed words {rate}{which}" for rate in ("precision", "recall")
             for which in ("", evaluation.WITH)]  # fmt: skip
    alphas = [evaluation.ALPHA, evaluation.ALPHA + evaluation.WITH]
    rows = [(at, measure, 1, 10) for at in range(4) for measure in (*words, *alphas)]
    rows += [(at, "direct F", at % 2, 1) for at in range(4)]
    table = pd.DataFrame(rows, columns=["article", "measure", "count", "base"])
    assert tuple(systems.intervals(table).loc["direct F"]) == (0.5, 0, 1)
    drawn = systems._drawn(4)
    assert drawn.shape == (systems.DRAWS, 4) and (drawn.sum(axis=1) == 4).all()
    assert (drawn == systems._drawn(4)).all()


def test_the_table_of_systems(held):
    page = systems.page(held)
    nobody = next(line for line in page.splitlines() if line.startswith("| nobody"))
    assert "| 0% (0–0) | – | – | 0% (0–0) |" in nobody
    assert "\n\n2 articles with 4 quotations, 4 of them with a source" in page
    assert "2 pairs of marks around what nobody says" in page


def test_what_a_system_finds_can_be_kept(tmp_path):
    read = systems.kept(lambda article: peer_sources.marks(article.text), tmp_path / "marks")
    assert read(Article("one", "“No,” said Brook.")) == peer_sources.marks("“No,” said Brook.")
    found = json.loads((tmp_path / "marks" / "one.json").read_text(encoding="utf-8"))
    assert found == [{"start": 1, "end": 4, "kind": "direct", "source": "Brook", "speaker": ""}]


# ---------------------------------------------------------------- what is written


@pytest.fixture
def measured(made):
    found = results.Results("made up.", made[:2], traits={"bytes per article": 4_800.0})
    sections = {
        report.STAGES: report.PIPELINE,
        report.FEW: [stages.COUNTING],
        report.TOKENS: [report.OUR, "theirs"],
        report.TERMS: [report.OUR, "theirs"],
        report.VOICES: [report.OUR, "spaCy blank English, sentencizer"],
        report.WHOLE: [report.OUR, peer_terms.SPACY],
        f"{growth.MANY}: 10": report.GROWING,
        f"{growth.ONE}: 10000": report.GROWING[:1],
        "start-up": ["python -c pass"],
    }
    for section, works in sections.items():
        found.timings += [
            clock.Timing(section, work, number, 0.5 * number, 1_000_000, 200)
            for work in works
            for number in (1, 2)
        ]
    found.same_tokens = {"theirs": 0.9}
    missing = Counter({agreement.POSSESSIVE: 1})
    found.same_hits = {"theirs": agreement.Agreement(3, missing, Counter())}
    return found


def test_the_page_states_limits_before_figures(measured):
    page = report.report(measured)
    assert page.index("cannot tell") < page.index("MB/s (range)")
    assert (
        "| theirs | 1.50 (1.00–2.00) | 1.00 (1.00–1.00) | no | 75.00% | lacks 1: a possessive"
        in page
    )
    assert "| one article | 1.00 | 0.750 (0.500–1.00) | left out |" in page
    assert "textacy cannot be installed" in page
    assert "corpus scale" not in page


def test_the_page_shows_workers_where_they_were_timed(measured):
    names = [corpus.named(1), corpus.named(2), corpus.APART]
    for at, took in enumerate([(10.0, 6.25, 5.5), (8.0, 5.0, 4.4)]):
        for name, seconds in zip(names, took, strict=True):
            timing = clock.Timing("corpus", name, at, seconds, 1_000_000, 1_000, 150.0 + at)
            measured.timings.append(timing)
    page = report.report(measured)
    assert "| 2 | 180 (160–200) | 1.60 (1.60–1.60) | 80% | 151 |" in page
    assert f"| {corpus.APART} | 205 (182–227) | 1.82 (1.82–1.82) | 91% | 151 |" in page


def test_a_command_that_fails_stops_the_measuring(tmp_path):
    missing = [tmp_path / "missing.jsonl"]
    with pytest.raises(subprocess.CalledProcessError):
        corpus._timed("1 worker", missing, 1, 0, ["a"], print)


# ---------------------------------------------------------------- beside an earlier commit


def test_a_stage_of_a_commit_is_timed_beside_todays(made, monkeypatch):
    monkeypatch.setattr(earlier, "FOUND", [stages.SENTENCES])
    found = earlier.beside("HEAD", [made[:1], made[1:2]], lambda said: None)
    assert [timing.work for timing in found.timings] == [earlier.NOW, earlier.EARLIER]
    sentences = len(stages.STAGES[stages.SENTENCES](made[1:2])[0])
    assert set(found.found.values()) == {sentences}
    assert f"| {sentences} | {sentences} |" in earlier.page(found)


def test_a_commit_that_is_not_there_is_refused(made):
    with pytest.raises(InputError, match="no-such-commit"):
        earlier.beside("no-such-commit", [made[:1], made[1:2]], lambda said: None)


def test_a_profile_names_the_functions_of_the_package_that_ran(made):
    found = profiles.profile(stages.STAGES[stages.WHOLE], made)
    assert found.total() > 10
    assert {"terms", "voices"} <= set(profiles.rooms(found)) and "benchmarks" not in str(found)
    assert sum(profiles.rooms(found).values()) == pytest.approx(1)


def test_nothing_is_looked_at_once_a_profile_is_taken(made):
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(ZeroDivisionError):
        profiles.profile(lambda texts: 1 / 0, made)
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_the_page_tells_how_much_stands_between_a_stage_and_its_aim(measured):
    assert "Where does the time go?" not in report.report(measured)
    looks = Counter({"terms.runs.begins": 60, "terms.matching.finds": 30, "text.tokens.cut": 10})
    measured.profiles[stages.WHOLE] = looks
    peers = [timing for timing in measured.timings if timing.section == report.WHOLE]
    slower = [timing for timing in peers if timing.work == report.OUR]
    measured.timings = [timing for timing in measured.timings if timing not in slower]
    measured.timings += [timing._replace(seconds=4 * timing.seconds) for timing in slower]
    page = report.report(measured)
    row = f"| {stages.WHOLE} | {peer_terms.SPACY} | 0.250 | 1.00 | 75% | 2 | 3 "
    assert f"{row}| 60.0%, `terms.runs.begins` | 100 |" in page
    assert "| `terms` | 90% |\n| `text` | 10% |" in page


def test_the_page_shows_an_earlier_commit_where_one_was_asked_for(measured):
    assert "Beside an earlier commit" not in report.report(measured)
    works = [(stage, name) for stage in earlier.FOUND for name in (earlier.NOW, earlier.EARLIER)]
    took = {earlier.NOW: 1.0, earlier.EARLIER: 2.0}
    timings = [
        clock.Timing(
            f"{earlier.SECTION}: {stage}", name, number, took[name] * number, 1_000_000, 10
        )
        for stage, name in works
        for number in (1, 2)
    ]
    found = dict.fromkeys(works, 3)
    measured.earlier = earlier.Earlier("abc of 2026-01-01", 12, timings, found)
    page = report.report(measured)
    assert "abc of 2026-01-01; its list has 12 terms" in page
    row = "| voices | 0.375 (0.250–0.500) | 0.750 (0.500–1.00) | 2.00 (2.00–2.00) | 3 | 3 |"
    assert row in page


COSTS = cluster_costs.Costs(
    article=5_000, pace=(2e-6,), part=0.0, results=4_000, marker=500, plan=4e-9, look=1e-4,
    seal=1e-9, task=0.0, messages=6, task_memory=4_000, file=1e-4, file_memory=200,
)  # fmt: skip


def test_a_run_of_equal_parts_is_played_as_by_hand(monkeypatch):
    monkeypatch.setattr(cluster, "UNLIKE", 0)
    assert cluster.worked([1e6] * 6, 2, COSTS) == pytest.approx(3 * 2)  # 2 s for each part
    assert cluster.worked([1e6] * 7, 2, COSTS) == pytest.approx(4 * 2)  # the last one alone
    alone = COSTS._replace(task=1.0)  # one part in a second is dealt out, whoever is free
    assert cluster.worked([1e6] * 6, 100, alone) == pytest.approx(6 + 2)


def test_parts_messages_and_files_have_a_bound_and_nobody_is_faster_than_the_ideal():
    for articles, workers in cluster.CASES:
        account = cluster.played(articles, workers, COSTS)
        assert account.parts <= cluster.MOST and account.messages <= 6 * cluster.MOST
        assert account.parts * account.each == pytest.approx(account.input, rel=0.5)
        assert account.ideal * (1 - cluster.UNLIKE) < account.work < account.whole
    unbounded = cluster.played(*cluster.CASES[-1], COSTS, bounded=False)
    assert unbounded.parts > cluster.MOST and unbounded.input == account.input


def test_what_it_is_made_of_is_measured(made, tmp_path, monkeypatch):
    monkeypatch.setattr(cluster_costs, "TASKS", 20)
    monkeypatch.setattr(cluster_costs, "PARTS", 4)
    costs = cluster_costs.measured(made[:12], tmp_path)
    assert 4 <= len(costs.pace) <= 5 and min(costs.pace) > 0
    assert all(value > 0 for value in costs[2:])


def test_the_page_plays_a_hundred_workers_where_costs_were_measured(measured):
    assert "hundred workers do" not in report.report(measured)
    measured.costs = COSTS
    page = report.report(measured)
    assert "| 100,000,000 | 100 | 500 | 7,451 | 67.1 | 44,706 |" in page
    told = " ".join(page.split())
    assert "A part is 6 files, so that there are 44,706." in told  # 6 × 7,451
    assert "there would be 59,605 parts, 357,630 files, 357,630 messages" in told  # 8.39 MB each


def test_other_work_on_the_machine_is_said(measured):
    measured.busy = 0.2
    assert "other work**" not in report.report(measured)
    measured.busy = 0.8
    assert "**The machine had other work**" in report.report(measured)


def test_no_size_reads_the_articles_of_another(made):
    read = []
    growth.many({"a": read.extend, "b": len}, made, say=lambda _: None)
    assert len(read) == len(set(read)) == 5 + 10 * 5


def test_raw_figures_are_one_row_per_time(measured, tmp_path):
    results.write_raw(measured, tmp_path / "results.csv")
    with (tmp_path / "results.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(measured.timings)
    assert list(rows[0]) == list(clock.Timing._fields)
