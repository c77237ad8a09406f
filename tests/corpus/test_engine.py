"""What made the rows: whatever they depend on changes the hash of the engine."""

import ast
import re
import sys
import unicodedata
from importlib.metadata import packages_distributions

import pytest

from framing.base.places import DATA, PACKAGE
from framing.corpus import engine

TABLE = re.compile(r'\bDATA / "([\w.]+)"')
SHOWN_ONLY = {"pandas", "dask"}  # they show rows that are there; they make none


@pytest.fixture
def made(monkeypatch):
    """The hash as it is made anew."""
    engine.engine_sha256.cache_clear()
    yield engine.engine_sha256
    engine.engine_sha256.cache_clear()


def test_another_edition_of_unicode_is_another_engine(made, monkeypatch):
    before = made()
    made.cache_clear()
    monkeypatch.setattr(unicodedata, "unidata_version", "99.0.0")
    assert made() != before


@pytest.mark.parametrize("library", engine.LIBRARIES)
def test_another_version_of_a_library_is_another_engine(made, monkeypatch, library):
    before, real = made(), engine.version
    made.cache_clear()
    monkeypatch.setattr(engine, "version", lambda n: "99.0" if n == library else real(n))
    assert made() != before


@pytest.mark.parametrize("table", engine.TABLES_OF_RULES)
def test_another_table_of_rules_is_another_engine(made, monkeypatch, tmp_path, table):
    before = made()
    made.cache_clear()
    for name in engine.TABLES_OF_RULES:
        (tmp_path / name).write_bytes((DATA / name).read_bytes() + b"\n" * (name == table))
    monkeypatch.setattr(engine, "DATA", tmp_path)
    assert made() != before


def test_a_library_that_is_not_there_is_no_reason_to_stop(made, monkeypatch):
    def missing(name):
        raise engine.PackageNotFoundError(name)

    before = made()
    made.cache_clear()
    monkeypatch.setattr(engine, "version", missing)
    assert made() != before


def test_every_library_that_the_engine_imports_is_among_those_it_is_known_by():
    names = packages_distributions()
    used = set()
    for module in engine.modules():
        for node in ast.walk(ast.parse((PACKAGE / f"{module}.py").read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                used |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                used.add(node.module.partition(".")[0])
    used -= {*sys.stdlib_module_names, "framing"}
    distributions = {name for module in used for name in names[module]}
    assert distributions - SHOWN_ONLY <= set(engine.LIBRARIES)


def test_every_table_that_the_engine_reads_is_among_those_it_is_known_by():
    sources = [PACKAGE / f"{module}.py" for module in engine.modules()]
    read = {name for path in sources for name in TABLE.findall(path.read_text(encoding="utf-8"))}
    assert read - {"lexicon.csv"} <= set(engine.TABLES_OF_RULES)  # that has a hash of its own
