"""Capitals in patterns: of every alphabet that has them, and no small letter."""

import re
import sys
import unicodedata

from framing.base.capitals import any_capital

CAPITAL = re.compile(any_capital("[A-Z]"))


def test_names_of_many_languages_begin_with_one():
    names = ["Brook", "Évora", "Øster", "Łódź", "Şule", "Šibenik", "Ωmega", "Ёлка", "Їжак"]
    assert [name for name in names if not CAPITAL.match(name)] == []


def test_no_small_letter_and_no_sign_is_one():
    letters = filter(CAPITAL.match, map(chr, range(sys.maxunicode + 1)))
    assert {unicodedata.category(letter) for letter in letters} <= {"Lu", "Cn"}


def test_the_rest_of_a_pattern_stays():
    assert any_capital(r"\b(Ana) [a-z]+") == r"\b(Ana) [a-z]+"
