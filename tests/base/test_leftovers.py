"""Leftovers: what a killed process left is swept, and nothing of a user's."""

from framing.base.leftovers import beside, sweep, sweep_folder


def test_what_was_left_of_a_file_is_swept_and_nothing_of_a_users(tmp_path):
    path = tmp_path / "one.ipynb"
    mine = [".one.part", ".one.12.part", ".one.12.0459.part", "one.ipynb", ".ones.1." + "0" * 32]
    for name in mine:
        (tmp_path / name).write_text("mine")
    for target in (path, tmp_path / "two.ipynb"):
        beside(target).write_text("left")
    sweep(path)
    assert len(list(tmp_path.iterdir())) == len(mine) + 1
    sweep_folder(tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(mine)
