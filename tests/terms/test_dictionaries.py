"""Dictionaries of others: what every form holds is counted alike, and nothing is dropped."""

import csv

import pandas as pd
import pytest
from dictionaries import FORMS, TEXT
from hypothesis import given, settings, strategies as st

from framing.base.errors import InputError
from framing.interface.main import main
from framing.measures.analysis import analyse
from framing.measures.rates import counts, totals
from framing.reading.readers import article_of
from framing.terms.dictionaries import read_dictionary
from framing.terms.filed import at_level, in_use
from framing.terms.hits import hits
from framing.terms.lexicon import LEXICON, compile_terms, read_lexicon, read_matcher
from framing.terms.overlaps import found, shared
from framing.terms.scheme import categories_of


def written(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def counted(path, *options, capsys):
    assert main(["count", "--lexicon", str(path), *options]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("name", FORMS)
def test_one_dictionary_in_every_form_has_the_same_hits(tmp_path, capsys, name):
    text = str(written(tmp_path, "t.txt", TEXT))
    first = written(tmp_path, "first.dic", FORMS["a.dic"])
    expected = counted(first, "--hits", text, capsys=capsys)
    assert expected.count("grief; violence") == 2 and expected.count("wom?n") == 2
    path = written(tmp_path, name, FORMS[name])
    assert counted(path, "--hits", text, capsys=capsys) == expected
    nameless = written(tmp_path, "nameless", FORMS[name])
    assert counted(nameless, "--hits", text, capsys=capsys) == expected


REORDERED = {
    "by word.dic": "%\n1\tgrief\n2\tviolence\n%\ncold war\t2\nkill*\t2\nwar\t2\t1\nwom?n\t1\n",
    "by word.csv": "term,category\nwom?n,grief\ncold war,violence\nkill*,violence\n"
    "war,violence; grief\n",
    "by word.dicx": "DicTerm,grief,violence\ncold war,,X\nkill*,,X\nwar,X,X\nwom?n,X,\n",
}


@pytest.mark.parametrize("name", REORDERED)
def test_the_order_of_lines_is_no_part_of_a_dictionary(tmp_path, name):
    expected = read_dictionary(written(tmp_path, "a.yml", FORMS["a.yml"])).terms
    assert read_dictionary(written(tmp_path, name, REORDERED[name])).terms == expected


@pytest.mark.parametrize("lines", [["kil*", "*ing"], ["*ing", "kil*"]])
def test_of_two_patterns_that_fit_alike_the_first_category_wins(tmp_path, lines):
    names = {"kil*": 2, "*ing": 1}
    text = "%\n1\tform\n2\tviolence\n%\n" + "".join(f"{w}\t{names[w]}\n" for w in lines)
    path = written(tmp_path, "a.dic", text)
    made = analyse(article_of("The killing went on."), terms=read_lexicon(path))
    assert made.hits["category"].tolist() == ["form"]


def test_categories_stand_in_the_order_in_which_they_are_declared(tmp_path):
    text = "%\n1\tjoy\n2\tfear\n3\tart\n%\nafraid\t2\nglad\t1\nodd\t2\t3\npaint\t3\n"
    assert categories_of(read_matcher(written(tmp_path, "a.dic", text))) == ("joy", "fear", "art")


def test_a_workbook_has_the_same_hits(tmp_path):
    book = pytest.importorskip("openpyxl").Workbook()
    for row in csv.reader(FORMS["a.csv"].splitlines()):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    first = written(tmp_path, "a.dic", FORMS["a.dic"])
    assert read_dictionary(tmp_path / "a.xlsx").terms == read_dictionary(first).terms


def test_categories_are_those_of_the_list_and_a_term_of_two_counts_once_in_the_total(tmp_path):
    path = written(tmp_path, "a.dic", FORMS["a.dic"])
    made = analyse(article_of(TEXT), terms=read_lexicon(path))
    assert made.categories == ["grief", "violence"]
    assert made.counts.groupby("category")["count"].sum().to_dict() == {"grief": 4, "violence": 5}
    assert made.totals["count"].sum() == len(made.hits) == 7


def test_categories_within_one_another_are_rolled_up_on_request(tmp_path):
    nested = "emotion:\n  grief: [war]\n  anger: [war, kill*]\nplace: [woman]\n"
    path = written(tmp_path, "a.yml", nested)
    cells = [cell for _, cell in read_dictionary(path).terms]
    assert cells == ["emotion/grief; emotion/anger", "place", "emotion/anger"]
    assert in_use(cells) == ("emotion/grief", "emotion/anger", "place")
    assert categories_of(read_matcher(path, 1)) == ("emotion", "place")
    assert [at_level(cell, 1) for cell in cells] == ["emotion", "place", "emotion"]
    tabs = (
        "emotion\n\tgrief\n\t\tWAR (1)\n\tanger\n\t\tWAR (1)\n\t\tKILL* (1)\nplace\n\tWOMAN (1)\n"
    )
    other = written(tmp_path, "a.cat", tabs)
    assert read_dictionary(other).terms == read_dictionary(path).terms


def test_scare_quotes_are_no_term_of_a_list_without_stance(tmp_path):
    path = written(tmp_path, "a.csv", "term,category\nwar,grief\n")
    made = analyse(article_of("The so-called “experts” met in the war."), terms=read_lexicon(path))
    assert made.hits["category"].tolist() == ["grief"]


@pytest.mark.parametrize(
    ("name", "text", "line", "says"),
    [
        ("a.dic", "%\n1\tgrief\n%\nwar\t2\n", 4, "no category has the number 2"),
        ("a.dic", "%\n1\tgrief\n%\nlike\t(02 134)125/464\n", 4, "no word followed by numbers"),
        ("a.dic", "%\n1\tgrief\n%\nkind\t<of>1/2\n", 4, "no word followed by numbers"),
        ("a.dic", "%\n1\tgrief\n%\n:)\t1\n", 4, "without letters"),
        ("a.dic", "%\n1\tgrief\nwar\t1\n", 3, "no number and name"),
        ("a.dic", "%\n1\tgrief\n1\tjoy\n%\nwar\t1\n", 3, "declared twice"),
        ("a.dicx", "DicTerm,grief\nwar,0.5\n", 2, "no mark"),
        ("a.dicx", "DicTerm,grief\nwar,\n", 2, "belongs to no category"),
        ("a.yml", "grief:\n  - *war\n", 2, "is no YAML"),
        ("a.yml", "grief: &g [war]\njoy: *g\n", 1, "used twice"),
        ("a.yml", "grief:\n  - and/or\n", 2, "could match no text"),
        ("a.yml", "all:\n  - war\n", 1, "all categories together"),
        ("a.lcd", "+\nwar\n", 1, "has no name"),
        ("a.lcd", "+grief\n(kill|murder)ing\n", 2, "could match no text"),
        ("a.cat", "grief\n\t\tWAR (1)\n", 2, "below no category"),
        (
            "a.ykd",
            '<dictionary><cnode name="a">\n<pnode name="[ab]c"/></cnode></dictionary>',
            2,
            "no t",
        ),
        ("a.ykd", "<!DOCTYPE d [<!ENTITY a 'b'>]>\n<dictionary/>", 1, "document type"),
        ("a.ykd", '<dictionary>\n<pnode name="war"/></dictionary>', 2, "in no category"),
        ("a.csv", "term,category\nwar,\n", 2, "category is empty"),
        ("a.csv", "term,category\nwar,a,b\n", 2, "3 cells under 2 columns"),
        ("a.txt", "war\npeace\n", 1, "no dictionary of a form that is known"),
    ],
)
def test_what_cannot_be_translated_is_refused_with_file_and_line(tmp_path, name, text, line, says):
    path = written(tmp_path, name, text)
    with pytest.raises(InputError, match=says) as error:
        read_lexicon(path)
    assert (error.value.file, error.value.line) == (path, line)
    assert error.value.remedy


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.csv", "term,category,weight\nwar,grief,2\n", "not used: weight"),
        ("a.cat", "grief\n\tWAR (2)\n", "1 weights other than 1"),
        ("a.dic", "%\n1\tgrief\n2\tjoy\n%\nwar\t1\n", "without a term, and not counted: joy"),
        ("a.lcd", "+grief\nwar\nWAR\n", "1 entries stand twice"),
        ("a.csv", "term,category\nwar,grief\nCold War,exempt\n", "matched, and not counted"),
    ],
)
def test_what_does_not_count_is_said(tmp_path, capsys, name, text, says):
    path = written(tmp_path, name, text)
    article = str(written(tmp_path, "t.txt", TEXT))
    assert any(says in note for note in read_dictionary(path).notes)
    assert main(["count", "--lexicon", str(path), article]) == 0
    assert says in capsys.readouterr().err


@pytest.mark.parametrize(
    "table",
    [
        pd.DataFrame({"word": ["war"], "category": ["grief"]}),
        pd.DataFrame({"term": ["war", None], "category": ["grief", "grief"]}),
        pd.DataFrame({"term": ["war"], "category": [float("nan")]}),
        pd.DataFrame({"term": [], "category": []}),
    ],
)
def test_a_table_of_which_a_part_would_be_dropped_is_refused(table):
    with pytest.raises(InputError):
        analyse(article_of(TEXT), terms=table)


MADE = analyse(article_of(TEXT))
WORDS = st.sampled_from(["war", "kill*", "wom?n", "cold war", "the", "minister", "*ed", "?o"])
NAMES = st.text(st.characters(categories=["L", "N"], include_characters="/ -"), min_size=1).filter(
    lambda name: name == name.strip() and name not in ("exempt", "stance")
)


@settings(deadline=None, max_examples=50)
@given(st.dictionaries(WORDS, NAMES, min_size=1))
def test_counts_sum_to_totals_where_each_term_has_one_category(terms):
    matcher = compile_terms(pd.DataFrame({"term": terms.keys(), "category": terms.values()}))
    uses, names = hits(MADE.tokens, matcher), categories_of(matcher)
    assert set(names) == set(terms.values())
    by_category = counts(uses, MADE.tokens, names, MADE.voices)
    whole = totals(uses, MADE.tokens, MADE.voices)
    assert by_category.groupby("voice")["count"].sum().to_dict() == dict(
        zip(whole["voice"], whole["count"], strict=True)
    )


def test_two_lists_are_held_against_each_other(tmp_path, capsys):
    first = written(tmp_path, "a.dic", FORMS["a.dic"])
    second = written(
        tmp_path, "b.csv", "term,category\nwar,grief\nkilled,violence\nminister,office\n"
    )
    both = shared(read_matcher(first), read_matcher(second))
    assert both == (1, 0, 3, 2, 0, 1)
    uses = found(TEXT, read_matcher(first), read_matcher(second))
    assert (len(uses.first), len(uses.second), uses.both) == (7, 6, 5)
    assert dict(uses.first_alone) == {"wom?n": 2} and dict(uses.second_alone) == {"minister": 1}
    text = str(written(tmp_path, "t.txt", TEXT))
    assert main(["lexicon", str(first), "--compare", str(second), "--text", text]) == 0
    out = capsys.readouterr().out
    assert "LIWC, 4 terms in 2 categories" in out and "uses in both: 5" in out


def test_what_is_matched_and_not_counted_is_no_term_of_the_list(tmp_path, capsys):
    assert main(["lexicon", str(LEXICON)]) == 0
    first, _, *categories = capsys.readouterr().out.splitlines()
    counts = [line.split(": ")[1] for line in categories if "not counted" not in line]
    assert f"{sum(int(count.replace(',', '')) for count in counts):,} terms in 9" in first
    assert "not counted" in "".join(categories)
    path = written(tmp_path, "a.csv", "term,category\nwar of words,exempt\nwar,grief\n")
    assert main(["lexicon", str(path)]) == 0
    assert "phrases: 0;" in capsys.readouterr().out


def test_a_web_page_is_no_dictionary(tmp_path, capsys):
    path = written(tmp_path, "a.html", "<!doctype html>\n<html><meta charset=utf-8><p>war</html>\n")
    assert main(["lexicon", str(path)]) == 1
    assert "is a web page, and no dictionary" in capsys.readouterr().err
