"""Two people code an article blind in a real browser, and settle what they disagree on."""

import csv

import browser
import pytest
from browser import says
from kept import SIDECAR

pytestmark = browser.NEEDED
TEXT = (
    "“We will 😀 not sign the cruel pact,” Ana Brook said.\n\nBo Lake called it “fair” & left. "
    "It rained.\n"
)
HOSTILE = "<script>window.obeyed = 1</script> <img src=x onerror='window.obeyed = 1'> שלום."
START = """
from pathlib import Path
from framing.coding import codings
from framing.reading import readers
root = Path({root!r})
readers.ARTICLES = codings.ARTICLES = root / "articles"
codings.CODING = root / "coding"
from framing.interface.coding import code
from framing.interface.settling import settle
code("one", "ana")
"""
LAST = 'settle("one", "ana", "ben") if (root / "coding" / "one.ben.csv").exists() else None'
PAGE = ".framing-coding"


@pytest.fixture(scope="module", params=["JupyterLab Light", "JupyterLab Dark"])
def lab(request, jupyterlab, tmp_path_factory):
    """Return the page of a notebook with two coders, its errors, and the folder of codings."""
    root = tmp_path_factory.mktemp("coders")
    for name in ("articles", "coding", "notebooks"):
        (root / name).mkdir()
    (root / "articles" / "one.txt").write_text(TEXT, encoding="utf-8")
    (root / "articles" / "one.toml").write_text(SIDECAR, encoding="utf-8")
    hostile = f'code(readers.Article("hostile", {HOSTILE!r}), "cy")'
    cells = [START.format(root=str(root)), 'code("one", "ben")', hostile, LAST]
    notebook = root / "notebooks" / "coders.ipynb"
    browser.write_notebook(notebook, *map(str.strip, cells))
    size = (640, 900) if request.param.endswith("Dark") else (1280, 900)
    asked = {"theme": request.param, "size": size}
    with browser.opened(jupyterlab, notebook, **asked) as (page, errors):
        page.locator(PAGE).nth(2).wait_for(timeout=browser.PATIENCE)
        yield page, errors, root / "coding"


def word(coder, text):
    return coder.get_by_text(text, exact=True)


def rows(path, *columns):
    with path.open(encoding="utf-8", newline="") as file:
        return [[row[name] for name in columns] for row in csv.DictReader(file)]


def by_mouse(coder):
    """Mark a quotation, a term and a scare quote with the mouse."""
    word(coder, "We").click()
    word(coder, "pact").click(modifiers=["Shift"])
    coder.get_by_label("Kind").select_option("direct")
    coder.get_by_label("Speaker").fill("Ana Brook")
    coder.get_by_role("button", name="Mark as statement").click()
    says(coder, "Moved 7 words from Reporter to Hill")
    word(coder, "fair").click()
    coder.get_by_label("Kind").select_option("scare")
    coder.get_by_label("Speaker").fill("")
    coder.get_by_role("button", name="Mark as statement").click()
    says(coder, "now scare")
    word(coder, "cruel").click()
    coder.get_by_label("Category").select_option("evaluation")
    coder.get_by_role("button", name="Mark as term").click()
    says(coder, "'cruel' marked as evaluation")


def by_keyboard(page, coder):
    """Do nearly the same with the keyboard alone."""
    coder.locator(".word").first.focus()
    page.keyboard.press("ArrowRight")
    for _ in range(7):
        page.keyboard.press("Shift+ArrowRight")
    coder.get_by_label("Kind").focus()
    page.keyboard.type("direct")
    page.keyboard.press("Tab")
    page.keyboard.type("Ana Brook")
    coder.get_by_role("button", name="Mark as statement").focus()
    page.keyboard.press("Enter")
    says(coder, "Moved 7 words from Reporter to Hill")
    coder.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    says(coder, "Undone")
    coder.get_by_role("button", name="Redo").focus()
    page.keyboard.press("Enter")
    says(coder, "Done again")


def test_two_code_blind_and_settle(lab):
    page, errors, coding = lab
    ana, ben = page.locator(PAGE).nth(0), page.locator(PAGE).nth(1)
    assert ana.locator(".word.direct, .word.scare, .word.hit").count() == 0  # the engine is hidden
    by_mouse(ana)
    by_keyboard(page, ben)
    for coder in (ana, ben):
        word(coder, "rained").click()
        coder.get_by_role("button", name="Read up to here").click()
        says(coder, "3 of 3 sentences read")
    said = rows(coding / "one.ana.csv", "start", "end", "text", "kind")
    assert ["1", "34", TEXT[1:34], "direct"] in said
    assert rows(coding / "one.ana.terms.csv", "text", "category") == [["cruel", "evaluation"]]
    assert rows(coding / "one.ben.terms.csv", "text") == []

    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    both = page.locator(PAGE).nth(3)
    says(both, "0 of 2 disagreements are settled")
    says(page.locator(PAGE).nth(0), "Each step is saved")  # taken up where it was left
    assert page.locator(PAGE).nth(0).locator(".word.direct").count() == 8
    table = both.get_by_role("region", name="Agreement")
    assert table.get_by_role("row").nth(1).inner_text().split()[:4] == ["kind", "word", "all", "18"]
    both.get_by_role("button", name="ana: scare").click()
    says(both, "1 of 2 disagreements are settled")
    both.get_by_role("button", name="Neither").click()
    says(both, "2 of 2 disagreements are settled")
    assert rows(coding / "one.settled.csv", "text", "chosen") == [["fair", "ana"]]
    assert rows(coding / "one.settled.terms.csv", "text", "chosen") == [["cruel", "neither"]]
    assert errors == []


def test_a_text_is_shown_and_never_obeyed(lab):
    page = lab[0]
    hostile = page.locator(PAGE).nth(2)
    assert hostile.locator(".text").text_content().strip() == HOSTILE
    assert hostile.locator("script, img").count() == 0
    assert page.evaluate("() => window.obeyed") is None
    assert hostile.locator(".text p").first.get_attribute("dir") == "auto"


def test_nothing_is_wider_than_its_window(lab):
    page = lab[0]
    for at in range(page.locator(PAGE).count()):
        inside, outside = page.locator(PAGE).nth(at).evaluate("e => [e.scrollWidth, e.clientWidth]")
        assert inside <= outside + 2
