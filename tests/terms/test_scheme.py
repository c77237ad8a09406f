"""The scheme of categories: the collection's own, and what is refused as one."""

import pytest

from framing.base.errors import InputError
from framing.terms.scheme import CATEGORIES, counted_categories, read_categories


def test_the_categories_of_the_collection():
    table = read_categories(CATEGORIES)
    expected = ["label", "violence", "law", "justification", "blame", "threat", "victim"]
    assert list(counted_categories()) == [*expected, "evaluation", "stance"]
    assert table["category"].iloc[-1] == "exempt"


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("stance,yes,d,e,g\n", "category 'exempt' is missing"),
        ("exempt,no,d,e,g\n", "category 'stance' is missing"),
        ("stance,maybe,d,e,g\nexempt,no,d,e,g\n", "'stance' has counted 'maybe'"),
        ("stance,yes,d,e,g\nexempt,yes,d,e,g\n", "'exempt' has counted 'yes'"),
        ("stance,yes,d,e,g\nstance,yes,d,e,g\nexempt,no,d,e,g\n", "stands on line 2 already"),
        ("stance,yes,,e,g\nexempt,no,d,e,g\n", "definition is empty"),
    ],
)
def test_a_wrong_scheme_is_refused(tmp_path, rows, says):
    path = tmp_path / "scheme.csv"
    path.write_text("category,counted,definition,examples,grounds\n" + rows, encoding="utf-8")
    with pytest.raises(InputError, match=says):
        read_categories(path)
