"""Another's list goes wherever the shipped one goes, and comes to the same there."""

import csv
import io

import pandas as pd
import pytest
from dictionaries import FORMS, TEXT, many, table
from hypothesis import given, settings, strategies as st

from framing.base.errors import InputError
from framing.corpus.results import opened
from framing.interface.main import main
from framing.measures.analysis import analyse
from framing.measures.rates import counts, totals
from framing.publishing import word_lists
from framing.reading.readers import article_of
from framing.terms.filed import names
from framing.terms.hits import hits
from framing.terms.lexicon import compile_terms
from framing.terms.scheme import categories_of, read_categories

ARTICLE = (
    TEXT + "\n“We killed nobody,” the Sylvanian envoy said. “The war is yours.” The women wept.\n"
)
NESTED = "a:\n  b:\n    c: [war]\n    d: [wept]\n  e: [women]\nf: [cold]\n"
KEPT = ["start", "end", "text", "term", "category", "voice"]


@pytest.fixture
def article(tmp_path):
    (tmp_path / "texts").mkdir()
    file = tmp_path / "texts" / "one.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


def written(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def counted(article, *options, capsys):
    capsys.readouterr()  # of what was called before
    assert main(["count", "--hits", *options, str(article)]) == 0
    rows = csv.DictReader(io.StringIO(capsys.readouterr().out))
    return [[row[name] for name in KEPT] for row in rows]


def in_corpus(article, out, *options):
    assert main(["corpus", str(article.parent), "--out", str(out), *options]) == 0
    found = pd.read_parquet(opened(out) / "hits")
    return found[KEPT].astype(str).to_numpy().tolist()


def in_report(article, out, *options):
    assert main(["report", str(article), "--out", str(out), *options]) == 0
    found = pd.read_csv(out / "one" / "report-hits.csv", dtype=str)
    return found[KEPT].to_numpy().tolist()


def test_ten_forms_of_one_dictionary_have_the_same_hits_everywhere(article, tmp_path, capsys):
    first = ["--lexicon", str(written(tmp_path, "first.dic", FORMS["a.dic"]))]
    expected = counted(article, *first, capsys=capsys)
    assert len(expected) == 10 and {"grief; violence", "grief", "violence"} == {
        row[4] for row in expected
    }
    assert in_report(article, tmp_path / "report", *first) == expected
    for number, (name, text) in enumerate(FORMS.items()):
        options = ["--lexicon", str(written(tmp_path, name, text))]
        assert counted(article, *options, capsys=capsys) == expected, name
        assert in_corpus(article, tmp_path / f"corpus{number}", *options) == expected, name


@pytest.mark.parametrize("level", ["1", "2"])
def test_a_level_is_the_same_everywhere(article, tmp_path, capsys, level):
    options = ["--lexicon", str(written(tmp_path, "n.yml", NESTED)), "--level", level]
    expected = counted(article, *options, capsys=capsys)
    assert {row[4] for row in expected} == ({"a", "f"} if level == "1" else {"a/b", "a/e", "f"})
    assert in_corpus(article, tmp_path / "corpus", *options) == expected
    capsys.readouterr()
    assert main(["reference", str(article), *options]) == 0
    header = capsys.readouterr().out.splitlines()[0]
    assert ("a/b" in header.split(",")) is (level == "2")


def test_results_of_another_level_are_not_mixed(article, tmp_path, capsys):
    options = ["--lexicon", str(written(tmp_path, "n.yml", NESTED))]
    in_corpus(article, tmp_path / "corpus", *options)
    again = ["corpus", str(article.parent), "--out", str(tmp_path / "corpus"), *options]
    assert main([*again, "--level", "1"]) == 1
    assert "different level" in capsys.readouterr().err


def test_a_report_with_forty_odd_categories_is_whole_and_declares_nothing(article, tmp_path):
    options = ["--lexicon", str(written(tmp_path, "odd.csv", many(40)))]
    assert in_report(article, tmp_path, *options)
    page = (tmp_path / "one" / "report.html").read_text(encoding="utf-8")
    assert "&lt;b&gt;bold&lt;/b&gt;" in page and "<b>bold</b>" not in page
    assert not any(text in page for text in read_categories()["definition"])
    assert word_lists.UNFIXED in page and "loaded term" not in page.replace("loaded term</u>", "")


@pytest.mark.parametrize("name", ["words", "text_sha256", "against_a"])
def test_a_category_that_a_reference_has_no_column_for_is_refused(article, tmp_path, capsys, name):
    path = written(tmp_path, "a.csv", table([("war", "a"), ("women", name)]))
    assert main(["reference", str(article), "--lexicon", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out == "" and f"'{name}'" in err and "a.csv" in err


MADE = analyse(article_of(ARTICLE))
WORDS = st.sampled_from(["war", "kill*", "wom?n", "cold war", "the", "minister", "*ed", "?o"])
FILED = st.lists(st.sampled_from(["a", "b/c", "label", "stance", "total", "b"]), min_size=1)


@settings(deadline=None, max_examples=40)
@given(st.dictionaries(WORDS, FILED.map(lambda filed: "; ".join(dict.fromkeys(filed))), min_size=1))
def test_a_term_counts_in_each_of_its_categories_and_once_in_the_total(terms):
    matcher = compile_terms(pd.DataFrame({"term": terms.keys(), "category": terms.values()}))
    uses, known = hits(MADE.tokens, matcher), categories_of(matcher)
    by_category = counts(uses, MADE.tokens, known, MADE.voices)
    whole = totals(uses, MADE.tokens, MADE.voices)
    assert whole["count"].sum() == len(uses)
    assert by_category["count"].sum() == sum(len(names(cell)) for cell in uses["category"])
    for voice, part in by_category.groupby("voice"):
        own = whole.loc[whole["voice"] == voice, "count"].item()
        assert part["count"].max() <= own <= part["count"].sum()


def test_a_list_that_is_no_list_is_refused_before_anything_is_written(article, tmp_path, capsys):
    bad = str(written(tmp_path, "bad.csv", "war\npeace\n"))
    for command in (["report", str(article)], ["corpus", str(article.parent)]):
        assert main([*command, "--out", str(tmp_path / "out"), "--lexicon", bad]) == 1
        assert "bad.csv:1: is no dictionary" in capsys.readouterr().err
        assert not (tmp_path / "out").exists()
    with pytest.raises(InputError):
        compile_terms(pd.DataFrame({"term": [], "category": []}))
