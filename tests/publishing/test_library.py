"""The package as a library: one article in any shape, an analysis that shows itself."""

import pytest

import framing
from framing.base.errors import InputError
from framing.measures.analysis import analyse

TEXT = "The brutal <b>regime</b> fell. “Your aggression must end,” the Sylvanian envoy said.\n"
WHO = '[[speakers]]\nname = "E"\ngovernment = "Sylvania"\naliases = ["Sylvanian envoy"]\n'


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.with_suffix(".toml").write_text(WHO, encoding="utf-8")
    return path


def test_a_text_a_path_and_an_article_give_the_same_tables(file):
    sidecar = file.with_suffix(".toml")
    ways = (
        framing.analyse(text=TEXT, speakers=sidecar),
        framing.analyse(file),
        framing.analyse(str(file)),
        framing.analyse(framing.read(file)),
    )
    expected = analyse(file)
    for found in ways:
        for name in ("statements", "tokens", "hits", "counts", "totals"):
            assert getattr(found, name).equals(getattr(expected, name)), name


@pytest.mark.parametrize("given", [{}, {"source": "x", "text": "y"}])
def test_one_article_is_wanted_and_only_one(given):
    with pytest.raises(InputError, match="only one"):
        framing.analyse(**given)


@pytest.mark.parametrize("text", ["", " \n", "a\0b", "\ud800"])
def test_what_is_no_text_is_refused(text):
    with pytest.raises(InputError):
        framing.analyse(text=text)


def test_it_shows_itself_in_a_notebook_with_the_text_escaped(file):
    page = framing.analyse(file)._repr_html_()
    assert "&lt;b&gt;" in page and "<b>regime" not in page
    assert "Sylvania" in page and "<table" in page


def test_it_shows_itself_in_a_terminal_in_a_few_lines(file):
    lines = repr(framing.analyse(file)).splitlines()
    assert lines[0] == "Analysis of one: 14 words, 1 stretch marked"
    assert lines[1:] == [
        "  Reporter: 2 loaded terms in 10 words",
        "  Sylvania: 1 loaded term in 4 words",
    ]


def test_a_part_of_an_analysis_shows_itself_too(file):
    found = framing.analyse(file)
    assert isinstance(found._replace(hits=found.hits.head(0)), framing.Analysis)
