"""What looks like a slip in a dictionary is told with its lines, and counted as it stands."""

import pytest
from dictionaries import FORMS, many, table
from hypothesis import given, strategies as st

from framing.interface.main import main
from framing.terms.dictionaries import read_dictionary
from framing.terms.slips import one_slip


def notes(tmp_path, text, name="a.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return " ".join(read_dictionary(path).notes)


@pytest.mark.parametrize(
    "names", [("greif", "grief"), ("Grief", "grief"), ("victims", "victim"), ("thraet", "threat")]
)
def test_a_category_that_may_be_misspelt_is_told_with_both_lines(tmp_path, names):
    said = notes(tmp_path, table([("war", names[0]), ("woe", names[1]), ("sad", names[1])]))
    assert f"'{names[0]}' (line 2) and '{names[1]}' (line 3)" in said


@pytest.mark.parametrize(
    "names",
    [
        ("part 1", "part 2"),
        ("war", "woe"),
        ("joy", "jay"),
        ("a/anger", "a/blame"),
        ("emotion/joy", "emotion/jay"),
    ],
)
def test_names_that_differ_by_more_or_by_a_number_are_meant(tmp_path, names):
    assert notes(tmp_path, table([("war", names[0]), ("woe", names[1])])) == ""


def test_two_large_categories_of_like_names_are_meant(tmp_path):
    words = ["war", "woe", "wound"]
    rows = [(f"{word}{at}", name) for word in words for at, name in enumerate(("anger", "danger"))]
    assert notes(tmp_path, table(rows)) == ""


@pytest.mark.parametrize(
    "rows",
    [
        [("grief", "war"), ("grief", "woe"), ("grief", "loss")],
        [("grief", "war*"), ("hope", "peace")],
    ],
)
def test_columns_that_seem_swapped_are_told(tmp_path, rows):
    assert "swapped?" in notes(tmp_path, table(rows))


@pytest.mark.parametrize("name", FORMS)
def test_a_sound_dictionary_has_no_slip(tmp_path, name):
    assert "?" not in notes(tmp_path, FORMS[name], name)


@given(st.text("abcdé", min_size=4, max_size=8), st.integers(0, 7), st.sampled_from("abx"))
def test_one_letter_more_less_or_other_is_a_slip(name, at, letter):
    at %= len(name)
    assert one_slip(name, name[:at] + letter + name[at:])
    assert one_slip(name, name[:at] + letter + name[at + 1 :])
    assert one_slip(name, name) and one_slip(name, name.upper())
    moved = name[:at] + name[at : at + 2][::-1] + name[at + 2 :]
    assert one_slip(name, moved) and one_slip(moved, name)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("term,categroy\nwar,grief\n", ":1: has no columns term and category: its first line"),
        ("war,grief\nwoe,grief\n", ":1: has no columns term and category"),
        ("term,category\nwar,grief\nwoe\tgrief\n", ":3: 1 cell under 2 columns, which commas"),
        ("term\tcategory\nwar\tgrief\nwoe,grief\n", ":3: 1 cell under 2 columns, which tabs"),
        ("war\nwoe\n", ":1: is no dictionary of a form that is known: its first line names no"),
        ("\n\n", ":1: holds nothing"),
        ("", ":1: holds nothing"),
    ],
)
@pytest.mark.parametrize("command", ["count", "lexicon"])
def test_a_table_with_a_slip_is_refused_with_its_line(tmp_path, capsys, command, text, says):
    path, article = tmp_path / "a.csv", tmp_path / "t.txt"
    path.write_text(text, encoding="utf-8")
    article.write_text("It rained.\n", encoding="utf-8")
    given = [str(path)] if command == "lexicon" else ["--lexicon", str(path), str(article)]
    assert main([command, *given]) == 1
    assert f"a.csv{says}" in capsys.readouterr().err


def test_a_list_of_which_nothing_is_found_is_told(tmp_path, capsys):
    path, article = tmp_path / "a.csv", tmp_path / "t.txt"
    path.write_text(many(3), encoding="utf-8")
    article.write_text("It rained.\n", encoding="utf-8")
    assert main(["count", "--lexicon", str(path), str(article)]) == 0
    assert "none of its terms was found" in capsys.readouterr().err
    article.write_text("The war.\n", encoding="utf-8")
    assert main(["count", "--lexicon", str(path), str(article)]) == 0
    assert "none of its terms" not in capsys.readouterr().err


def test_a_workbook_of_two_sheets_is_refused_by_their_names(tmp_path, capsys):
    book = pytest.importorskip("openpyxl").Workbook()
    for sheet in (book.active, book.create_sheet("second")):
        sheet.append(["term", "category"])
        sheet.append(["war", "grief"])
    book.save(tmp_path / "a.xlsx")
    assert main(["lexicon", str(tmp_path / "a.xlsx")]) == 1
    assert "2 filled sheets, 'Sheet' and 'second'" in capsys.readouterr().err
