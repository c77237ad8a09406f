"""Progress: nothing is lost, and nothing is written where nobody watches."""

import pytest

from framing.base import progress


@pytest.mark.parametrize("unattended", [True, False])
def test_every_item_comes_through_and_quick_work_shows_nothing(monkeypatch, capsys, unattended):
    monkeypatch.delenv(progress.UNATTENDED, raising=False)
    if unattended:
        monkeypatch.setenv(progress.UNATTENDED, "somewhere")
    assert list(progress.progress(range(5), "counting")) == list(range(5))
    assert capsys.readouterr() == ("", "")
