"""Methods: every number from the tables, every key in the bibliography, nothing cited in vain."""

import re

import pytest
from fuzzed import text as made_by_chance

from framing import analyse, read_lexicon
from framing.base.digests import sha256_of
from framing.base.errors import InputError
from framing.base.texts import text_sha256
from framing.coding import codings
from framing.publishing import export, methods, word_lists
from framing.publishing.cited import ENTRY
from framing.publishing.notebook_files import MADE
from framing.reading.articles import Article
from framing.terms.lexicon import LEXICON

TEXT = "The brutal regime fell. “Your aggression must end,” Iran said. It rained."


@pytest.fixture(scope="module")
def found():
    return analyse("cuba-venezuela-iran")


def test_the_numbers_are_those_of_the_tables(found):
    text = methods.methods(found).text
    for voice, words in found.totals.set_index("voice")["words"].items():
        assert not words or f"({words:,})" in text, voice
    counted = (read_lexicon()["category"] != "exempt").sum()
    assert f"{counted:,} terms" in text
    assert text_sha256(found.article.text) in text
    assert sha256_of(LEXICON) in text
    assert "all 450,560 arrangements counted" in text


def test_what_is_cited_is_there_and_what_is_there_is_cited(found):
    coded = codings.coding_of(found.article)
    said = methods.methods(found, coded)
    cited = set(re.findall(r"@(\w+)\]", said.text))
    assert cited == set(re.findall(r"^@\w+\{(\w+),", said.references, re.MULTILINE))
    assert "krippendorff2004" in cited
    assert "krippendorff2004" not in methods.methods(found).references


def test_every_entry_of_the_bibliography_is_whole():
    text = methods.REFERENCES.read_text(encoding="utf-8")
    entries = ENTRY.findall(text)
    assert len(entries) == text.count("@") == len(set(entries))
    assert text.count("{") == text.count("}")
    with pytest.raises(InputError, match="has no entry 'nobody1900'"):
        methods.references("As was found [@nobody1900].")


@pytest.mark.parametrize("number", range(20))
def test_any_article_has_methods(number):
    said = methods.methods(analyse(Article("made", made_by_chance(number))))
    assert said.text.count("\n\n") == 1
    assert "nan" not in said.text.lower().split()


def test_one_side_alone_is_not_compared():
    said = methods.methods(analyse(text="It rained. The regime fell."))
    assert "permutation" not in said.text
    assert "holm1979" not in said.references


def test_another_list_is_named_and_nothing_is_said_of_ours(tmp_path):
    other = tmp_path / "mine.csv"
    other.write_text("term,category\nregime,a *bold* one\n", encoding="utf-8")
    found = analyse(text=TEXT, terms=read_lexicon(other))
    text = methods.methods(found, lexicon=other).text
    assert "the list mine.csv" in text
    assert r"1 term in 1 category (a \*bold\* one)" in text
    assert "entman1993" not in text
    assert "Listed terms are those" in text and "Loaded" not in text
    assert "(a *bold* one)" in methods.methods(found, lexicon=other).plain


def test_nothing_is_declared_of_a_list_whose_tests_were_not_fixed(found, tmp_path):
    other = tmp_path / "mine.csv"
    ours = read_lexicon()
    rows = ours.loc[ours["category"].isin(["label", "law"]), ["term", "category"]]
    rows.assign(category="my " + rows["category"]).to_csv(other, index=False)
    text = methods.methods(analyse(found.article, terms=read_lexicon(other)), lexicon=other).text
    assert "In kind they differ in" not in text and "A difference is claimed" not in text
    assert word_lists.UNFIXED in text and "Of single categories nothing is declared." in text
    assert "In kind they differ in label" in methods.methods(found).text


def test_methods_are_written_beside_the_figures_and_swept_with_them(found, tmp_path):
    paths = methods.write(methods.methods(found), prefix="report-", folder=tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "report-methods.md",
        "report-references.bib",
    ]
    assert all(MADE.fullmatch(path.name) for path in paths.values())
    assert not MADE.fullmatch("notes.md")
    assert not MADE.fullmatch("my-methods.md")
    assert "report-methods.md" in export.contact_sheet(tmp_path).read_text(encoding="utf-8")
