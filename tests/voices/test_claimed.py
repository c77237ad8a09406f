"""Headlines with somebody’s claim: where it ends, and who is told something in one."""

import pytest

from framing.reporting.phrases import text_of
from framing.reporting.sentences import read_sentences
from framing.text.tokens import paragraphs
from framing.voices.claimed import tagged
from framing.voices.headlines import after_flag
from framing.voices.listening import told_to


def words_of(text):
    """Return the words of a headline as the rules of reporting have them."""
    (sentence,) = read_sentences(text, [], paragraphs(text))
    return sentence.words


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("We fielded like geese, admits Rampal after defeat", "Rampal"),
        ("Fares are too high, admits union boss", "union boss"),
        ("Rice millers must add value, deputy minister urges", "deputy minister"),
        ("Mayor visits port, praises crew", None),
        ("Bank raises rates, flags inflation risk", None),
        ("Bridge is closed, mayor in tears", None),
    ],
)
def test_who_ends_a_headline(text, source):
    words = words_of(text)
    act = tagged(words)
    assert (act and text_of(words, act.source)) == source


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Court told driver slept at wheel", "driver slept at wheel"),
        ("PAC told 14,000 posts vacant", "14,000 posts vacant"),
        ("Court told that driver slept at wheel", "driver slept at wheel"),
        ("Jury told of threats by neighbour", None),
        ("Mayor told reporters dam was safe", None),
        ("Villagers urged to leave valley", None),
    ],
)
def test_nobody_is_named_who_tells_a_court(text, told):
    words = words_of(text)
    acts = told_to(words, [])
    expected = [(None, told)] if told else []
    assert [(act.source, text_of(words, act.content[0])) for act in acts] == expected


@pytest.mark.parametrize(
    ("flag", "headline"),
    [
        ("(LEAD) ", "Norland to seek waiver: minister"),
        ("(2nd LD) ", "Rates to rise: bank"),
        ("UPDATE 2-", "Mill to close, union says"),
        ("URGENT: ", "Dam has burst, says mayor"),
        ("", "Update your boots, says mayor"),
        ("", "(Almost) nobody came, says mayor"),
    ],
)
def test_what_an_agency_sets_before_a_headline(flag, headline):
    text = flag + headline
    assert text[after_flag(text, 0, len(text)) :] == headline
