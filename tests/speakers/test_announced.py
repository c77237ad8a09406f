"""Roles before names, and who did what: whoever is found is told of where the rule says."""

from hypothesis import given, strategies as st

from framing.reading.articles import Article
from framing.voices.stretches import stretches

NAMES = st.sampled_from(["Ana Brook", "Tom Dale", "Ina Tolle", "Piet de Wit", "Lena van der Meer"])
ROLES = st.sampled_from(["governor", "mayor", "skipper", "minister", "headmaster"])


def speakers(text):
    return [one.speaker for one in stretches(Article("one", text)) if one.kind != "paratext"]


@given(ROLES, NAMES)
def test_a_role_in_a_headline_is_the_one_person_introduced_in_it(role, name):
    body = f"{role.capitalize()} {name} said it was late."
    assert speakers(f"Ferry late again, {role} says\n\n{body}\n") == [name, name]


@given(ROLES, NAMES, NAMES)
def test_a_role_that_two_have_stays_as_it_is(role, one, other):
    body = f"The {role} of Hill, {one}, and the {role} of Orme, {other}, were away."
    expected = role if one != other else one
    assert speakers(f"Ferry late again, {role} says\n\n{body}\n") == [expected]


@given(NAMES, st.sampled_from(["an email", "a note", "a letter"]))
def test_a_paper_speaks_for_whoever_wrote_it_else_for_itself(name, paper):
    told = paper.capitalize()
    assert speakers(f"{told} was left by {name}. It said the dam was dry.\n") == [name]
    assert speakers(f"{told} was left on the quay. It said the dam was dry.\n") == [told]


@given(NAMES)
def test_a_capital_on_a_particle_makes_no_other_person(name):
    _, last = name.split(" ", 1)
    again = last[0].upper() + last[1:]
    assert speakers(f"{name} said it was late. {again} said it was cold.\n") == [name, name]
