"""The rooms of the package: imports go one way, nothing turns in a circle, the guide is right."""

import ast
import re
import subprocess
import sys
from functools import cache
from graphlib import CycleError, TopologicalSorter

import pytest

import framing
from framing.base.places import PACKAGE, ROOT

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ROOMS = {
    name: re.findall(r"`(\w+)`", modules)
    for name, modules in re.findall(r"^\| `(\w+)` \|.*\| (.*) \|$", GUIDE, flags=re.MULTILINE)
}
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def imports(path):
    """Yield the line and the dotted name of everything of the package that a module imports."""
    for node in ast.walk(ast.parse((PACKAGE / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}:{node.lineno}: import by the whole name"
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def within(name):
    """Return the module of the package that a dotted name is in, as parts; () for any other."""
    first, *parts = name.split(".")
    while first == "framing" and parts:
        place = PACKAGE.joinpath(*parts)
        if place.is_dir() or place.with_suffix(".py").is_file():
            return tuple(parts)
        parts.pop()
    return ()


@cache
def arrows():
    """Return every import within the package: the module, its line, and the module imported."""
    return [
        (path, line, target)
        for path in MODULES
        for line, name in imports(path)
        if (target := within(name))
    ]


def test_the_package_is_its_rooms():
    here = {path.parent.name for path in PACKAGE.glob("[!_]*/*.py")}
    files = [path for path in PACKAGE.iterdir() if path.is_file()]
    assert here == set(ROOMS)
    assert len(here) + len(files) <= 16


@pytest.mark.parametrize("room", ROOMS)
def test_the_guide_names_every_module_of_a_room(room):
    there = {path.stem for path in (PACKAGE / room).glob("*.py")} - {"__init__"}
    assert set(ROOMS[room]) == there
    assert len(ROOMS[room]) == len(there)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_what_it_is_for(room):
    doc = ast.get_docstring(ast.parse((PACKAGE / room / "__init__.py").read_text("utf-8")))
    assert doc and 2 <= len(re.findall(r"[.:](?=\s|$)", doc)) <= 6


def test_arrows_go_down_the_list_of_rooms():
    order = list(ROOMS)
    inside = [arrow for arrow in arrows() if len(arrow[0].parts) > 1]
    wrong = [
        f"framing/{path}:{line}: {path.parts[0]} imports {target[0]}, which stands after it"
        for path, line, target in inside
        if order.index(target[0]) > order.index(path.parts[0])
    ]
    assert len(inside) > 200
    assert wrong == []


def test_what_is_compiled_has_no_cached_property():
    """Mypyc makes of it a plain one, found anew each time: terms took eight times as long."""
    said = (ROOT / ".ci" / "compiled").read_text(encoding="utf-8")
    compiled = re.findall(r'"(\w+)"', re.search(r"\[\] for name in \((.*)\)", said)[1])
    files = [path for path in MODULES if path.parts[0] in {*compiled, "base"}]
    assert set(compiled) < set(ROOMS) and len(files) > 100
    wrong = [
        f"framing/{path}:{line}: keep what is found once in a field"
        for path in files
        for line, name in imports(path)
        if name == "functools.cached_property"
    ]
    assert wrong == []


def test_no_module_imports_itself_over_others():
    graph = {}
    for path, _, target in arrows():
        graph.setdefault(path.with_suffix("").parts, set()).add(target)
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(" → ".join("/".join(module) for module in error.args[1]))


def test_tests_stand_as_the_rooms_do():
    folders = {path.parent.name for path in (ROOT / "tests").glob("*/*.py")}
    assert folders <= {*ROOMS, "faults"}  # those are tried on whatever writes, in any room


def test_what_a_user_types_is_there_and_is_imported_on_first_use():
    code = "import framing, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"numpy", "pandas", "regex", "matplotlib"} & set(done.stdout.split())
    for name in framing.__all__:
        assert getattr(framing, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'analyze'"):
        _ = framing.analyze


def test_reading_a_plain_text_imports_no_reader_of_another_format():
    code = (
        "import sys; from framing.interface import main; from framing.reading import readers;"
        "readers.read_article(b'He spoke.'); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    others = {"docx", "email", "ftfy", "lxml", "pypdf", "striprtf", "trafilatura", "zipfile"}
    assert not others & set(done.stdout.split())


@pytest.mark.parametrize("module", ["interface.main", "publishing.check", "measures.records"])
def test_what_counting_one_article_imports_leaves_pandas_alone(module):
    code = f"import framing.{module}, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"pandas", "nltk", "matplotlib", "dask"} & set(done.stdout.split())
