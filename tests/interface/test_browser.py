"""The explorer as its user meets it: in JupyterLab, in a real browser, in both themes."""

import base64
import io
import shutil

import browser
import pytest
from matplotlib import image, pyplot

from framing.base.places import ROOT
from framing.charts.palette import STYLE
from framing.interface.desk import EVERYTHING, Explorer
from framing.interface.widgets import image as drawn

pytestmark = pytest.mark.skipif(
    browser.CHROMIUM is None, reason="no Chromium on this machine: apt-get install chromium"
)
OUTPUT = ".jp-OutputArea-output"


@pytest.fixture(scope="module", params=["JupyterLab Light", "JupyterLab Dark"])
def lab(request, tmp_path_factory):
    """Return the page of the explorer's notebook, run, and the errors it met; in both themes."""
    scratch = tmp_path_factory.mktemp("browser")
    root = scratch / "notebooks"
    root.mkdir()
    shutil.copy(ROOT / "notebooks" / "06-explore.ipynb", root)
    narrow = request.param.endswith("Dark")
    size = (640, 800) if narrow else (1280, 800)
    with browser.opened("06-explore.ipynb", root, scratch, theme=request.param, size=size) as found:
        yield found


@pytest.fixture
def page(lab):
    """Return the page with everything chosen."""
    page = lab[0]
    page.get_by_role("button", name="Choose everything").first.click()
    status(page, "103 loaded terms in 733 words")
    return page


def status(page, text):
    """Wait until the first explorer says something."""
    page.wait_for_function(
        "text => document.querySelector('[role=status]').textContent.includes(text)",
        arg=text,
        timeout=browser.PATIENCE,
    )


def test_the_notebook_runs_without_an_error(lab):
    page, errors = lab
    assert page.locator("[role=status]").count() == 2  # the second opens with a term chosen
    assert "8 loaded terms" in page.locator("[role=status]").nth(1).inner_text()
    assert page.locator(f"{OUTPUT}[data-mime-type*='error']").count() == 0
    assert errors == []


def test_answers_follow_the_controls(page):
    page.get_by_label("Voices", exact=True).first.select_option(["Venezuela"])
    status(page, "30 loaded terms in 204 words")
    page.get_by_label("Categories", exact=True).first.select_option(["law"])
    status(page, "11 loaded terms in 204 words")
    box = page.locator(OUTPUT).filter(has_text="11 loaded terms in 204 words").first
    cells = box.get_by_role("cell", name="Venezuelan Foreign Ministry", exact=True)
    cells.nth(11).wait_for(state="detached", timeout=browser.PATIENCE)
    assert cells.count() == 11


def test_the_picture_is_whole(page):
    page.get_by_label("Chart", exact=True).first.select_option("counts")
    with pyplot.style.context(STYLE):
        explorer = Explorer("cuba-venezuela-iran", EVERYTHING)
        explorer.chart.value = "counts"
        wanted = drawn(explorer.figure(), explorer.said)
    page.wait_for_function(
        "src => [...document.querySelectorAll('img')].some(i => i.src === src && i.complete)",
        arg=wanted.partition('src="')[2].rstrip('">'),
        timeout=browser.PATIENCE,
    )
    data = base64.b64decode(wanted.partition("base64,")[2].rstrip('">'))
    assert image.imread(io.BytesIO(data)).std() > 0.1


def test_the_keyboard_is_enough(page):
    page.get_by_label("Term", exact=True).first.focus()
    page.keyboard.type("regime")
    status(page, "8 loaded terms in 733 words")
    term = page.get_by_label("Term", exact=True).first
    term.press("Tab")
    page.keyboard.press("ArrowDown")  # from “with” to “without” the party newspaper
    status(page, "8 loaded terms in 676 words")


def test_a_change_of_the_lexicon_is_listed_and_undone(page):
    page.get_by_text("Change the lexicon").first.click()
    term = page.get_by_label("Change term", exact=True).first
    term.fill("regime*")
    term.press("Enter")
    page.get_by_role("button", name="Switch off").first.click()
    status(page, "regime* is off")
    assert page.get_by_role("cell", name="regime*", exact=True).first.is_visible()
    page.get_by_role("button", name="Undo all changes").first.click()
    status(page, "The lexicon is the shipped one")


def test_nothing_is_wider_than_its_window(page):
    panel = page.locator(".jp-OutputArea-child").filter(has=page.locator("[role=status]")).first
    inside, outside = panel.evaluate("panel => [panel.scrollWidth, panel.clientWidth]")
    assert inside <= outside + 2
