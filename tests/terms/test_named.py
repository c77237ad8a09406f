"""Names: which tokens name an actor, with what form, and who has a row in the table."""

import pytest

from framing.base.errors import InputError
from framing.reading.articles import Actor, Article
from framing.terms import named
from framing.text.tokens import token_columns


def names(text, **declared):
    article = Article("one", text, **declared)
    tokens = token_columns(text)
    found = named.names_in(text, named.known(article), tokens)
    words = tokens["token"]
    return [
        (" ".join(words[name.first : name.last]), name.actor, name.form, name.whole)
        for name in dict.fromkeys(found.values())
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile’s army", [("Chile’s", "Chile", "name", True)]),
        ("the South Korean navy", [("South Korean", "South Korea", "adjective", True)]),
        ("Chileans fled", [("Chileans", "Chile", "name", True)]),
        ("Chile-backed men", [("Chile-backed", "Chile", "name", False)]),
        ("Al-Shabaab fled", [("Al-Shabaab", "Al-Shabaab", "name", True)]),
        ("the Houthi chief", [("Houthi", "Houthis", "adjective", True)]),
        ("the Rapid Support Forces", [("Rapid Support Forces", "RSF", "name", True)]),
        ("The Knesset met", [("Knesset", "Israel", "name", True)]),
        ("the Northern Front fled", [("Northern Front", "Northern Front", "name", True)]),
        ("The Front fled", []),
        ("on the front of a house", []),
        ("the Workers Party of Chile", [("Chile", "Chile", "name", True)]),
        ("a chilean", []),
        ("-", []),
    ],
)
def test_names(text, expected):
    assert names(text) == expected


def test_the_sidecar_has_the_last_word():
    found = names(
        "Chile and the Old Guild", actors=(Actor("Guild", ("Old Guild", "Chile"), False),)
    )
    assert [actor for _, actor, _, _ in found] == ["Guild", "Guild"]


def test_every_actor_stands_by_its_own_name_or_is_a_state():
    forms = {form.text: form.actor for form, _ in named.groups()}
    assert all(forms[actor] == actor for actor in forms.values() if actor not in named.states())


def test_a_form_on_two_lines_is_refused(tmp_path):
    path = tmp_path / "groups.csv"
    path.write_text("actor,names,adjectives\nOne,Same,\nOther,Same,\n", encoding="utf-8")
    with pytest.raises(InputError, match="'Same' stands on line 2 already") as caught:
        named.groups(path)
    assert caught.value.line == 3
