"""Forms of one word, and a phrase and its words, are treated alike by the list."""

from collections import defaultdict

import pytest

from framing.terms.lexicon import lexicon_entries
from framing.terms.matching import Matcher
from framing.terms.unvoiced import terms_in

ENTRIES = [entry for entry in lexicon_entries() if entry[1] != "exempt"]
MATCHER = Matcher(lexicon_entries())
OWNERS = frozenset(["our", "their", "its", "his", "her", "your", "my"])
# Participles that stand before a noun tell how somebody fares or is judged: starving, concocted.
PARTICIPLES = frozenset(["victim", "evaluation", "stance"])
# Other words, or another sense in one form only: human rights abuses, morally bankrupt, a blind
# man, a bloody war, no excuse, a foul trick, pays the price, righted a wrong, a savage war, scared.
APART = {
    *("abus", "at our door", "bankrupt", "blind", "bloody", "excus", "foul", "pay th pric"),
    *("right", "savag", "scar"),
}


def lemma(word):
    """Return a word without the ending of a plural or of a verb; its stem in short."""
    word = word.rstrip("*")
    if word in OWNERS:
        return "our"
    for ending in ("ies", "ied"):
        if len(word) > 5 and word.endswith(ending):
            return word[:-3] + "y"
    for ending in ("ing", "ed", "es", "s"):
        bare = word.removesuffix(ending)
        if bare != word and len(bare) > 2 and not word.endswith("ss"):
            doubled = ending in ("ing", "ed") and bare[-1] == bare[-2] and bare[-1] not in "ls"
            word = bare[:-1] if doubled else bare
            break
    return word.rstrip("e")


def is_participle(term):
    return term.split()[0].rstrip("*").endswith(("ed", "ing"))


def families(entries):
    """Return the categories of each word or phrase, names of actors and participles aside."""
    found = defaultdict(set)
    for term, category, *_ in entries:
        if category != "label" and not (category in PARTICIPLES and is_participle(term)):
            found[" ".join(map(lemma, term.split()))].add(category)
    return found


def test_forms_of_a_word_are_of_one_category():
    several = {key for key, categories in families(ENTRIES).items() if len(categories) > 1}
    assert several == APART


def test_a_form_of_another_category_would_be_found():
    assert families([("wiped out", "violence"), ("wipe* out", "threat")]) == {
        "wip out": {"violence", "threat"}
    }


@pytest.mark.parametrize(
    "phrase, part", [("wave of terror", "terror"), ("hid the killers", "killers")]
)
def test_a_phrase_counts_wherever_a_word_of_it_does(phrase, part):
    for words in (phrase, part):
        assert terms_in(f"The guide spoke of {words} on Monday.", MATCHER)[1], words


def test_no_phrase_asks_for_a_context_that_a_part_of_it_does_not_ask_for():
    asking = [e for e in ENTRIES if len(e) == 3 and e[2].only_with and " " in e[0]]
    assert asking
    wrong = [
        entry[0] for entry in asking if any(terms_in(part, MATCHER)[1] for part in parts(entry[0]))
    ]
    assert wrong == ["brought the country to"]  # its first title: it need be no harm


def parts(phrase):
    """Return every shorter run of the words of a phrase."""
    words = phrase.replace("*", "").split()
    ends = range(len(words) + 1)
    spans = [(a, b) for a in ends for b in ends if 0 < b - a < len(words)]
    return [" ".join(words[a:b]) for a, b in spans]
