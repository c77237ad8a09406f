"""Kinds of loaded words and their plain twins: families, pretexts, figures of speech, sciences."""

import pytest

from framing.terms.lexicon import read_matcher
from framing.terms.unvoiced import terms_in


@pytest.fixture(scope="module")
def matcher():
    return read_matcher()


@pytest.mark.parametrize(
    ("plain", "loaded"),
    [
        ("The road made progress on Monday.", "They burned the barn and called it progress."),
        ("Efficiency rose in spring.", "It shut the mill in the name of efficiency."),
        ("He fed the ducks.", "The levy fed the anger of the valley."),
        ("They brought on a substitute.", "The rulers brought on the famine."),
        ("The film was pirated within a day, said software firms.", "They pirated a cargo."),
        ("The paper-thin walls let in noise.", "They were jailed on paper-thin grounds."),
        ("Her majority was wafer-thin.", "It rested on a wafer-thin pretext."),
        ("He walked through the snow.", "They rammed through the law."),
        ("The ship was on its shakedown cruise.", "The levy is a shakedown."),
        ("Tailors sew pockets.", "He pockets the wages of cleaners."),
        ("It was a feared illness.", "The feared secret police came."),
        ("Ordinary shares rose.", "It punishes ordinary Danes."),
        ("They made a show of hands.", "The ministry made a show of regret."),
        ("The talks ended well.", "She thanked what critics called a sham."),
        ("Pupils learn vulgar fractions.", "The vulgar bribe was refused."),
        ("The root has an imaginary part.", "Poets were jailed for imaginary plots."),
        ("It is a degenerate case.", "He cursed the degenerate elite."),
        ("Positron annihilation was seen.", "The marshal promised annihilation."),
        ("The firm was liquidated in May.", "The guards liquidated the captives."),
        ("Add torched meringue.", "They torched the village."),
        ("The archive is corrupt and cannot be opened.", "The corrupt court freed him."),
        ("The insert violates a foreign key.", "The wall violates their rights."),
        ("The witness was fined for contempt of court.", "His contempt for the poor is plain."),
        ("It is a shame that the bakery closed.", "The camp is the shame of the land."),
        ("Gross wages rose.", "The ruling was a gross injustice."),
        ("The essay treats the pathetic fallacy.", "He mocked the pathetic excuses."),
        ("The claim for 5 per cent was heard.", "The claim that he fled is false."),
        ("The road dates back to the Dark Ages.", "They would drag us back to the Dark Ages."),
    ],
)
def test_a_kind_counts_where_it_is_loaded_and_not_in_its_plain_use(matcher, plain, loaded):
    assert terms_in(plain, matcher)[1] == []
    assert terms_in(loaded, matcher)[1]


@pytest.mark.parametrize(
    "field_word",
    ["knees", "levies", "fiction", "muscle-flexing", "thundered", "carpet-bombed"],
)
def test_figures_of_power_and_war_are_no_words_of_a_trade(matcher, field_word):
    assert terms_in(f"The shameful speech told of {field_word} at length.", matcher)[1]


@pytest.mark.parametrize(
    "family",
    [
        "abduct abducts abducted abducting abductions",
        "kneecap kneecapped kneecapping",
        "covet covets coveting",
        "purloin purloined purloining",
        "doom-monger doom-mongers doom-mongering",
        "gloat gloats gloated gloating",
        "cherry-pick cherry-picked cherry-picking",
        "infuriate infuriates infuriated infuriating",
    ],
)
def test_a_family_is_whole(matcher, family):
    said = ("The minister spoke of {} and the army.", "The army had to {} the ministers.")
    missed = [
        word
        for word in family.split()
        if not any(terms_in(text.format(word), matcher)[1] for text in said)
    ]
    assert missed == []
