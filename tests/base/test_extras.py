"""Extras: what is missing is said with the extra that has it."""

import tomllib

import pytest

from framing.base import extras
from framing.base.errors import InputError
from framing.base.extras import EXTRAS, require
from framing.base.places import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("extra", EXTRAS)
def test_what_is_there_is_not_asked_for(extra):
    require(extra)


@pytest.mark.parametrize("extra", EXTRAS)
def test_what_is_missing_is_named_with_its_extra(extra, monkeypatch):
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    with pytest.raises(InputError) as error:
        require(extra)
    assert all(name in str(error.value) for name in EXTRAS[extra])
    assert f"framing[{extra}]" in error.value.remedy


def test_every_package_of_an_extra_is_in_the_project_file():
    for extra, names in EXTRAS.items():
        declared = " ".join(PROJECT["optional-dependencies"][extra])
        assert all(name in declared for name in names)
