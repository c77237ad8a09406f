"""Works in words: every entry of the bibliography can be cited and listed."""

import pytest

from framing.base.texts import read_text
from framing.publishing import cited
from framing.publishing.library import analyse
from framing.publishing.methods import CITED, REFERENCES, methods

WORKS = cited.works(read_text(REFERENCES))


def test_every_entry_is_read_and_none_twice():
    assert len(WORKS) == read_text(REFERENCES).count("\n@") + 1
    assert all({"author", "title"} <= set(work) for work in WORKS.values())


@pytest.mark.parametrize("key", WORKS)
def test_a_work_is_said_without_signs_of_bibtex(key):
    for said in (cited.in_text(WORKS[key]), cited.in_list(WORKS[key])):
        assert not set("{}\\") & set(said) and "--" not in said
    assert cited.in_text(WORKS[key]).split(" ")[0] in cited.in_list(WORKS[key])
    assert cited.in_list(WORKS[key]).endswith(".")


@pytest.mark.parametrize(
    ("key", "line"),
    [
        (
            "przyborowski1940",
            "Przyborowski, J.; Wileński, H. (1940). Homogeneity of Results in Testing Samples from "
            "Poisson Series. Biometrika 31(3/4), 313–323.",
        ),
        (
            "krippendorff2004",
            "Krippendorff, Klaus (2004). Content Analysis: An Introduction to Its Methodology. "
            "Thousand Oaks, CA: Sage.",
        ),
    ],
)
def test_lines_of_a_list_of_references(key, line):
    assert cited.in_list(WORKS[key]) == line


def test_methods_in_words_cite_what_they_list_and_nothing_else():
    said = methods(analyse(text="“The war must end,” the French envoy said. The regime fell."))
    keys = set(CITED.findall(said.text))
    assert len(said.works) == len(keys) > 3
    assert "[@" not in said.plain and "\\" not in said.plain
    assert all(f"({cited.in_text(WORKS[key])})" in said.plain for key in keys)
