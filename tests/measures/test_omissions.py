"""Stated omissions: by hand, alike for every government, and nothing where nothing is stated."""

import pytest

from framing.measures.analysis import analyse
from framing.measures.omissions import COLUMNS, COUNT_COLUMNS, LAST, omissions, omissions_by
from framing.measures.rates import garwood
from framing.measures.silences import CONSTRUCTIONS
from framing.reading.articles import Actor, Article, Speaker

PAIR = ("Freedonia", "Sylvania")
ADJECTIVES = ("Freedonian", "Sylvanian")
ACTORS = tuple(
    Actor(name, names=(adjective, f"{adjective}s"))
    for name, adjective in zip(PAIR, ADJECTIVES, strict=True)
)
SPEAKERS = tuple(
    Speaker(f"{adjective} government", name)
    for name, adjective in zip(PAIR, ADJECTIVES, strict=True)
)


def read(text):
    return analyse(Article("made up", text, actors=ACTORS, speakers=SPEAKERS))


def told(text):
    return omissions(read(text))


# text, construction, source, silent, what is left out: Freedonia is silent, Sylvania may be named
STATED = [
    ("The Freedonian ministry did not mention the dead.", "negated verb",
     "The Freedonian ministry", "the dead"),
    ("Freedonia has never apologised for the massacre, and it called for talks.", "negated verb",
     "Freedonia", "the massacre"),
    ("The Freedonian statement did not mention, much less condemn, the May 4 massacre in the port.",
     "negated verb", "The Freedonian statement", "the May 4 massacre in the port"),
    ("Nor did Freedonia condemn the strike.", "negated verb", "Freedonia", "the strike"),
    ("Nobody in Freedonia condemned the strike.", "negated verb", "Nobody in Freedonia",
     "the strike"),
    ("Freedonia would not say whether the port would reopen.", "negated verb", "Freedonia",
     "whether the port would reopen"),
    ("The treaty was not mentioned in the Freedonian statement.", "negated verb",
     "the Freedonian statement", "The treaty"),
    ("Freedonia failed to condemn the raid on Monday.", "failing to", "Freedonia", "the raid"),
    ("The Freedonian government declined to comment on the strike.", "failing to",
     "The Freedonian government", "the strike"),
    ("Freedonia chose not to name the victims.", "failing to", "Freedonia", "the victims"),
    ("Freedonia stopped short of condemning Sylvania.", "failing to", "Freedonia", "Sylvania"),
    ("Freedonia avoided any mention of the camps, the prisons and the dead.", "failing to",
     "Freedonia", "the camps, the prisons and the dead"),
    ("Freedonia made no reference to the hostages.", "no mention", "Freedonia", "the hostages"),
    ("Freedonia said nothing about the camps.", "no mention", "Freedonia", "the camps"),
    ("Freedonia did not make any mention of the raid.", "no mention", "Freedonia", "the raid"),
    ("There was no word about the dead in the Freedonian statement.", "no mention",
     "the Freedonian statement", "the dead"),
    ("The Freedonian speech contained not a single word about the war.", "no mention",
     "The Freedonian speech", "the war"),
    ("No mention was made of the treaty in the Freedonian statement.", "no mention",
     "the Freedonian statement", "the treaty"),
    ("Freedonia called for talks without naming Sylvania.", "without", "Freedonia", "Sylvania"),
    ("Without so much as mentioning the dead, Freedonia said the border was open.", "without",
     "Freedonia", "the dead"),
    ("Freedonia stayed silent on the arrests.", "silence", "Freedonia", "the arrests"),
    ("Freedonia’s silence about the killings was noted.", "silence", "Freedonia’s", "the killings"),
    ("Freedonia omitted the name of the port from its statement.", "left out", "Freedonia",
     "the name of the port"),
    ("The Freedonian statement left out the burning of the village.", "left out",
     "The Freedonian statement", "the burning of the village"),
    ("The Freedonian report glossed over the losses.", "left out", "The Freedonian report",
     "the losses"),
    ("The massacre went unmentioned in the Freedonian statement.", "unmentioned",
     "the Freedonian statement", "The massacre"),
    ("Freedonia has yet to condemn the attack.", "negated verb", "Freedonia", "the attack"),
    ("Freedonia has so far not commented on the raid.", "negated verb", "Freedonia", "the raid"),
    ("Not once did the Freedonian speech mention the famine.", "negated verb",
     "the Freedonian speech", "the famine"),
    ("The Freedonian report leaves the burning of the village out.", "left out",
     "The Freedonian report", "the burning of the village"),
    ("Freedonia skipped over the famine in its report.", "left out", "Freedonia", "the famine"),
    ("Freedonia’s statement makes no mention at all of the famine.", "no mention",
     "Freedonia’s statement", "the famine"),
    ("There is no mention in the Freedonian statement of the famine.", "no mention",
     "the Freedonian statement", "the famine"),
    ("Absent from the Freedonian statement was any word of regret.", "unmentioned",
     "the Freedonian statement", "any word of regret"),
    ("Any apology was missing from the Freedonian statement.", "unmentioned",
     "the Freedonian statement", "Any apology"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "construction", "source", "what"), STATED)
def test_who_is_said_to_leave_out_what(text, construction, source, what):
    (row,) = told(text).to_dict("records")
    assert list(row) == COLUMNS
    assert (row["construction"], row["source"], row["left_out"]) == (construction, source, what)
    assert (row["silent"], row["voice"], row["sentence"]) == ("Freedonia", "Reporter", 0)
    assert text[row["start"] : row["end"]] == row["text"]


def swapped(text):
    """Return a text in which both governments have changed places."""
    one, other = PAIR
    return text.replace(one, "#").replace(other, one).replace("#", other)


@pytest.mark.parametrize("text", [row[0] for row in STATED])
def test_both_governments_are_read_alike(text):
    here, there = (
        table.drop(columns=["start", "end"]) for table in map(told, (text, swapped(text)))
    )
    mirrored = there.map(lambda cell: swapped(cell) if isinstance(cell, str) else cell)
    assert here.equals(mirrored)
    assert set(there["silent"]) == {"Sylvania"}


def test_every_construction_is_tried():
    assert {row[1] for row in STATED} == set(CONSTRUCTIONS)


@pytest.mark.parametrize(
    "text",
    [
        "Freedonia did not only mention the dead.",
        "Freedonia did not fail to mention the dead.",
        "Freedonia did not omit the dead.",
        "Freedonia could not confirm the deaths.",
        "Freedonia did not comment until Tuesday.",
        "Freedonia must not mention the treaty.",
        "Freedonia mentioned the dead and condemned the raid.",
        "Freedonia did not send any ships.",
        "The guns fell silent.",
        "Freedonia ignored the ceasefire.",
        "Freedonia skipped over the river.",
        "Freedonia has yet to send any ships.",
        "At some point did Freedonia mention the dead?",
        "Freedonia left the village and went out.",
        "The No. 10 comment was that Freedonia had won.",
        "Freedonia stopped naming ships.",
        "Freedonia was not silent on the arrests.",
        "Freedonia said there was nothing about which it could not speak openly.",
    ],
)
def test_nothing_is_found_where_nothing_is_stated(text):
    assert told(text).empty


def test_whose_words_state_it_is_told():
    text = "“Freedonia did not mention our dead,” the Sylvanian government said.\n"
    (row,) = told(text).to_dict("records")
    assert (row["voice"], row["silent"]) == ("Sylvania", "Freedonia")
    assert row["speaker"]
    indirect = told("Sylvania said that Freedonia had not condemned the raid.")
    assert indirect["voice"].tolist() == ["Paraphrase"]
    assert indirect["silent"].tolist() == ["Freedonia"]


def test_the_statement_is_that_of_the_last_speaker_and_said_to_be_guessed():
    before = "The Freedonian government said that the border was open. "
    (row,) = told(before + "The statement made no mention of the dead.").to_dict("records")
    assert (row["silent"], row["resolved"]) == ("Freedonia", LAST)
    (alone,) = told("The statement made no mention of the dead.").to_dict("records")
    assert (alone["silent"], alone["resolved"]) == ("", "")
    (person,) = told(before + "Ana Brook left without naming the dead.").to_dict("records")
    assert person["silent"] == ""  # a name that nobody introduced stands for no government


def test_who_is_named_in_what_is_left_out():
    row = told("Freedonia called for talks without naming Sylvania or Iran.").iloc[0]
    assert row["about"] == "Sylvania; Iran"


def test_counts_have_a_base_and_what_is_told_as_said():
    text = (
        "“The border is open,” the Freedonian government said. Freedonia did not mention the dead. "
        "Nor did Sylvania condemn the raid. “We mourn,” the Sylvanian government said."
    )
    found = read(text)
    table = omissions_by(found, omissions(found))
    assert list(table.columns) == COUNT_COLUMNS
    own = table[table["voice"] == "Reporter"].set_index("silent")
    assert own["omissions"].to_dict() == {"Freedonia": 1, "Sylvania": 1}
    assert own["acts"].to_dict() == {"Freedonia": 1, "Sylvania": 1}
    words = int((found.tokens["is_word"] & (found.tokens["voice"] == "Reporter")).sum())
    assert set(own["words"]) == {words}
    assert own["per_1000"].iloc[0] == pytest.approx(1000 / words)
    assert own["high"].iloc[0] == pytest.approx(garwood(1, words)[1])
    assert (table.loc[table["voice"] != "Reporter", "omissions"] == 0).all()


def test_an_article_without_any_has_empty_tables():
    found = read("The gate fell. Rain came.")
    assert omissions(found).empty
    assert omissions_by(found, omissions(found)).empty
