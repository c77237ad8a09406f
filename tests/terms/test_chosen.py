"""The list in use: read whole or not at all, and what is to be known of it is said."""

import pytest
from dictionaries import FORMS, table

from framing.base.errors import InputError
from framing.measures.analysis import analyse
from framing.measures.claims import planned_categories
from framing.reading.readers import article_of
from framing.terms import chosen, dictionaries
from framing.terms.chosen import choose
from framing.terms.lexicon import LEXICON, compile_terms, read_lexicon, read_matcher
from framing.terms.scheme import categories_of

NESTED = "a:\n  b:\n    c: [war]\n    d: [war, grief]\n  e: [war]\nf: [calm]\n"


def written(tmp_path, text, name="a.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_list_is_taken_where_none_is_given():
    terms = choose()
    assert terms.shipped and terms.ours and terms.notes == ()
    assert terms.path == LEXICON and choose(terms) is terms
    assert terms.table.equals(read_lexicon())
    assert terms.terms == (terms.table["category"] != "exempt").sum()


@pytest.mark.parametrize("name", FORMS)
def test_every_form_comes_to_the_same_table(tmp_path, name):
    first = choose(written(tmp_path, FORMS["a.dic"], "first.dic"))
    terms = choose(written(tmp_path, FORMS[name], name))
    columns = ["term", "category"]
    assert terms.table[columns].equals(first.table[columns])
    assert not terms.ours and not terms.shipped
    assert terms.categories == ("grief", "violence")


@pytest.mark.parametrize(
    ("level", "expected"),
    [(0, ["a/b/c", "a/b/d", "a/e", "f"]), (1, ["a", "f"]), (2, ["a/b", "a/e", "f"])],
)
def test_a_level_is_the_same_for_tables_and_matchers(tmp_path, level, expected):
    path = written(tmp_path, NESTED, "a.yml")
    terms = choose(path, level)
    assert list(terms.categories) == expected
    assert categories_of(compile_terms(terms.table)) == categories_of(read_matcher(path, level))
    assert terms.notes == ()


def test_a_level_that_changes_nothing_is_said(tmp_path):
    assert "at most 3 deep" in choose(written(tmp_path, NESTED, "a.yml"), 4).notes[0]
    assert choose(written(tmp_path, NESTED, "a.yml"), 3).notes == ()
    assert "changes nothing" in choose(None, 2).notes[0]


OURS = "term,category,reason,source,origin\nwar,violence,a,b,literature\n"


@pytest.mark.parametrize("text", [OURS, table([("war", "grief")])])
def test_a_list_that_changes_while_it_is_read_is_refused(tmp_path, monkeypatch, text):
    path = written(tmp_path, text)
    read = chosen.read_lexicon

    def and_changed(*arguments, **options):
        found = read(*arguments, **options)
        path.write_text(table([("peace", "grief")]), encoding="utf-8")
        return found

    monkeypatch.setattr(chosen, "read_lexicon", and_changed)
    with pytest.raises(InputError, match="has changed while it was read"):
        choose(path)


@pytest.mark.parametrize("name", FORMS)
def test_a_dictionary_is_read_once(tmp_path, monkeypatch, name):
    read, forms = dictionaries.read_dictionary, []

    def counted(path):
        forms.append(read(path))
        return forms[-1]

    monkeypatch.setattr(dictionaries, "read_dictionary", counted)
    terms = choose(written(tmp_path, FORMS[name], name), 1)
    assert [found.form for found in forms] == [terms.form]


SCARE = article_of("The “experts” met. The so-called “peace” was war.\n")


@pytest.mark.parametrize(
    ("names", "scheme"),
    [(["stance"], True), (["stance", "label"], True), (["stance", "joy"], False), (["joy"], False)],
)
def test_what_is_said_of_our_categories_is_not_said_of_anothers(tmp_path, names, scheme):
    terms = choose(written(tmp_path, table(("war", name) for name in names)))
    assert terms.ours is scheme
    hits = analyse(SCARE, terms=terms.table).hits
    counted = scheme and "stance" in names
    assert ("scare quotes" in set(hits["term"])) is counted
    assert bool(terms.notes) is counted
    assert ("stance" in planned_categories(terms.categories)) is (not scheme and "stance" in names)
