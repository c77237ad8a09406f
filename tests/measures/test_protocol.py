"""A protocol: what it may say, and what an article says to it."""

import pytest

from framing.base.digests import sha256_of
from framing.base.errors import InputError
from framing.measures.analysis import analyse
from framing.measures.claims import planned_categories
from framing.measures.protocol import COLUMNS, OUTCOMES, PROTOCOL, read_protocol, registered
from framing.measures.readings import Reading
from framing.reading.articles import Article, Speaker
from framing.terms.lexicon import LEXICON
from framing.terms.scheme import counted_categories

HILL = (Speaker("Hill ministry", "Hill"),)
TEXT = PROTOCOL.read_text(encoding="utf-8")


def test_the_shipped_protocol_is_of_the_shipped_list():
    protocol = read_protocol(PROTOCOL, planned_categories(counted_categories()))
    same = protocol.lexicon_sha256 == sha256_of(LEXICON)
    assert same, "the list has changed: fix a protocol for the new one"
    assert protocol.reading == Reading()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("level = 0.05", "", "has no 'level'"),
        ("level = 0.05", "level = -1", "level is no number above 0"),
        ("level = 0.05", "level = 0.05\nodd = 1", "unknown key 'odd'"),
        ('newspaper = "with"', 'newspaper = "perhaps"', "unknown reading newspaper = 'perhaps'"),
        ('newspaper = "with"', 'paper = "with"', "unknown reading paper = 'with'"),
        ('category = "label"', 'category = "odd"', "unknown category 'odd'"),
        ('category = "label"', 'category = "stance"', "unknown category 'stance'"),
        ('category = "label"', 'category = "law"', "one hypothesis a category"),
        ('more = "quoted"', 'more = "both"', "a hypothesis is not as it should be"),
        ("fixed = 2026", "fixed == 2026", "is not valid TOML"),
        ("level = 0.05", f"level = {'[' * 100_000}", "is not valid TOML"),
        ("level = 0.05", f"level = {'9' * 5_000}", "is not valid TOML"),
    ],
)
def test_what_no_protocol_says_is_refused_with_its_line(tmp_path, old, new, says):
    assert old in TEXT
    path = tmp_path / "mine.toml"
    path.write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_protocol(path, planned_categories(counted_categories()))
    assert says in str(refused.value) and refused.value.remedy
    assert refused.value.line or "TOML" in says


@pytest.mark.parametrize("hypotheses", ["5", '"label"', "[5]", "[]"])
def test_hypotheses_are_a_list_of_tables(tmp_path, hypotheses):
    path = tmp_path / "mine.toml"
    path.write_text(f"hypotheses = {hypotheses}\n{TEXT.partition('[[')[0]}", encoding="utf-8")
    with pytest.raises(InputError, match="hypothesis") as refused:
        read_protocol(path)
    assert refused.value.line == 1


def article(own, quoted, times=12):
    text = own * times + f"“{quoted},” the Hill ministry said. " * times + "\n"
    return analyse(Article("one", text, speakers=HILL))


@pytest.mark.parametrize(
    ("own", "quoted", "times", "outcomes"),
    [
        ("The regime fell. ", "This is a crime against humanity", 12, ["as registered"] * 2),
        ("It rained. ", "The regime fell", 12, ["the other way", "not shown"]),
        ("It rained. ", "It rained", 12, ["not shown"] * 2),
        ("The regime fell. ", "This is a war crime", 3, ["too few sentences"] * 2),
    ],
)
def test_what_an_article_says_to_it(own, quoted, times, outcomes):
    table = registered(article(own, quoted, times), ["Hill"], read_protocol())
    assert list(table.columns) == COLUMNS
    assert table["outcome"].tolist() == outcomes and set(outcomes) <= set(OUTCOMES)
