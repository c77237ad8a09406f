"""What one does with one's own files, in a real browser and without code: read, correct, keep."""

import browser
import docx
import pytest
from browser import DESK, says, status, until

pytestmark = browser.NEEDED
TEXT = "The brutal regime fell on Monday. “We will not sign this cruel pact,” Ana Brook said."
MARKED = (
    "Ana Brook arrived on Monday. The regime must fall, she told the crowd.\n\n"
    "\U0001f600 The minister said: “This aggression is a crime.” It rained all day."
)
LINES = ("A savage attack killed ten people on Monday.", "The regime called it a crime.")
CELL = """
from pathlib import Path
from framing.coding import codings
from framing.interface import sources, takes
from framing.publishing import confirmed
from framing.reading import readers
root = Path({root!r})
readers.ARTICLES = codings.ARTICLES = sources.ARTICLES = root / "articles"
confirmed.take_in.__defaults__ = ("", "", root / "articles")
codings.CODING = root / "coding"
takes.ROOT, takes.TAKEN = root, root / "taken"
from framing.interface.desk import explore
explore("one")
"""

SELECT = """([paragraph, words]) => {
    const line = document.querySelectorAll('.framing-desk .text p')[paragraph];
    for (const span of line.querySelectorAll('[data-start]')) {
        const at = span.textContent.indexOf(words);
        if (at < 0) continue;
        const range = new Range();
        range.setStart(span.firstChild, at);
        range.setEnd(span.firstChild, at + words.length);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        span.click();
        return true;
    }
    return false;
}"""


@pytest.fixture(scope="module")
def lab(jupyterlab, tmp_path_factory):
    """Return a page with the desk of a collection of one article, its errors, and the folder."""
    root = tmp_path_factory.mktemp("journeys")
    for name in ("articles", "coding", "notebooks"):
        (root / name).mkdir()
    (root / "articles" / "one.txt").write_text("It rained. The regime fell.\n", encoding="utf-8")
    notebook = root / "notebooks" / "desk.ipynb"
    browser.write_notebook(notebook, CELL.format(root=str(root)).strip())
    with browser.opened(jupyterlab, notebook) as (page, errors):
        page.locator(f"{DESK} .chart svg").wait_for(timeout=browser.PATIENCE)
        yield page, errors, root


@pytest.fixture
def desk(lab):
    """Return the desk with every form closed."""
    desk = lab[0].locator(DESK)
    while desk.locator("details[open]").count():
        desk.locator("details[open] > summary").first.click()
    return desk


def form(desk, title):
    """Open a form."""
    found = desk.locator("details", has_text=title)
    found.locator("summary", has_text=title).click()
    return found


def pressed(desk, part, button, answer):
    """Press a button of a form; the answer stands at the top, and beside the button."""
    part.get_by_role("button", name=button, exact=True).click()
    says(desk, answer)
    part.locator(".outcome", has_text=answer).wait_for(timeout=browser.PATIENCE)


def test_a_document_is_read_corrected_kept_and_taken_away(lab, desk):
    _, errors, root = lab
    document = docx.Document()
    document.add_paragraph(TEXT)
    document.save(root / "mine.docx")
    own = form(desk, "A text of your own")
    own.get_by_label("File", exact=True).set_input_files(root / "mine.docx")
    pressed(desk, own, "Read it", "Read mine (own)")
    assert "Ana Brook" in own.get_by_label("Who speaks").input_value()
    own.get_by_label("Who speaks").fill("Ana Brook | Dale | envoy")
    pressed(desk, own, "Confirm the speakers", "1 speaker of mine (own) confirmed")
    desk.locator("[data-facet=voices][data-value=Dale]").wait_for(timeout=browser.PATIENCE)
    correct = form(desk, "Correct a voice")
    desk.locator(".text .hit", has_text="brutal").dblclick()
    correct.locator(".about", has_text="“brutal”").wait_for(timeout=browser.PATIENCE)
    correct.get_by_label("It is").select_option("scare")
    correct.get_by_label("Speaker").fill("")
    pressed(desk, correct, "Mark what is chosen", "now scare (not saved")
    own.get_by_label("Name to keep it by").fill("mine")
    pressed(desk, own, "Keep it in the collection", "Kept as mine.txt, with mine.toml")
    kept = (root / "coding" / "mine.corrections.csv").read_text(encoding="utf-8")
    assert "brutal,scare" in kept  # what was corrected before is kept with it
    take = form(desk, "Take it away")
    take.get_by_label("Name", exact=True).fill("found")
    pressed(desk, take, "Save figure and table", "Saved in taken: found.pdf")
    pressed(desk, take, "Save the view", "Saved in taken: found.view.toml")
    made = {path.name for path in (root / "taken").iterdir()}
    assert {"found.pdf", "found.svg", "found.csv", "found.view.toml"} <= made
    correct.get_by_role("button", name="Take back: brutal").click()
    says(desk, "Taken back: “brutal”")
    take.get_by_label("A view that was saved").set_input_files(root / "taken" / "found.view.toml")
    pressed(desk, take, "Open the view", "The view of found.view.toml is open")
    assert desk.locator(".text .stretch.scare").all_text_contents() == ["brutal"]
    spoilt = (root / "taken" / "found.view.toml").read_text(encoding="utf-8")
    (root / "spoilt.toml").write_text(spoilt.replace("format = 1", "format = 9"), encoding="utf-8")
    take.get_by_label("A view that was saved").set_input_files(root / "spoilt.toml")
    pressed(desk, take, "Open the view", "spoilt.toml:2: is of version 9 of views")
    assert errors == []


def test_selected_words_are_marked_undone_and_done_again_and_a_document_is_uploaded(lab, desk):
    page, errors, root = lab
    own = form(desk, "A text of your own")
    own.get_by_label("or text").fill(MARKED)
    pressed(desk, own, "Read it", "Read text (own)")
    assert own.get_by_label("or text").input_value() == ""
    desk.locator(".text p", has_text="This aggression").wait_for(timeout=browser.PATIENCE)
    correct = form(desk, "Correct a voice")
    assert page.evaluate(SELECT, [1, "It rained"]) or page.evaluate(SELECT, [1, " It rained"])
    status(page, "in 2 words")
    # it stands behind a sign that browsers count as two
    correct.locator(".about", has_text="“It rained”").wait_for(timeout=browser.PATIENCE)
    correct.get_by_label("It is").select_option("indirect")
    correct.get_by_label("Speaker").fill("Ana Brook")
    correct.get_by_role("button", name="Mark what is chosen").click()
    status(page, "moved 2 words from Reporter to Paraphrase")
    correct.get_by_role("cell", name="It rained", exact=True).wait_for(timeout=browser.PATIENCE)
    marked = desk.locator(".text .stretch.indirect", has_text="It rained")
    assert marked.count() == 1
    correct.get_by_role("button", name="Undo").click()
    status(page, "Undone: “It rained”")
    assert marked.count() == 0
    correct.get_by_role("button", name="Do again").click()
    status(page, "Done again: “It rained”")
    assert marked.count() == 1
    document = docx.Document()
    document.add_paragraph("The brutal regime fell on Monday, said Ana Brook.")
    document.save(root / "other.docx")
    own.get_by_label("File", exact=True).set_input_files(root / "other.docx")
    pressed(desk, own, "Read it", "Read other (own)")
    until(
        page, "() => document.querySelector('.framing-desk .text').textContent.includes('brutal')"
    )
    assert errors == []


def test_a_portable_document_is_uploaded(lab, desk):
    _, errors, root = lab
    page_of_text(root / "printed.pdf")
    own = form(desk, "A text of your own")
    own.get_by_label("File", exact=True).set_input_files(root / "printed.pdf")
    pressed(desk, own, "Read it", "Read printed (own)")
    desk.locator(".text .hit", has_text="savage").wait_for(timeout=browser.PATIENCE)
    assert desk.locator(".lines td.term", has_text="regime").count() == 1
    assert errors == []


def test_a_dictionary_is_uploaded_counted_and_compared(lab, desk):
    _, errors, root = lab
    words = "%\n1\tweather\n2\tpower\n%\nrain*\t1\nregime*\t2\n"
    (root / "mine.dic").write_text(words, encoding="utf-8")
    source = form(desk, "Article and reading")
    source.get_by_label("Article", exact=True).select_option("one")
    desk.locator("h2", has_text="one").wait_for(timeout=browser.PATIENCE)
    lists = form(desk, "List of terms")
    lists.get_by_label("A list of your own").set_input_files(root / "mine.dic")
    pressed(desk, lists, "Read your list", "The list is mine.dic: 2 terms in 2 categories")
    names = desk.locator("[data-facet=categories]").all_text_contents()
    assert names == ["weather 1", "power 1"]
    pressed(desk, lists, "Compare with the shipped list", "stands beside the shipped one")
    assert "in this list alone" in lists.locator(".table").last.inner_text()
    pressed(desk, lists, "Undo all changes", "The lexicon is the shipped one")
    assert errors == []


def page_of_text(path):
    """Write a page of text as a PDF."""
    from matplotlib.figure import Figure

    page = Figure(figsize=(8.27, 11.69))
    page.text(0.1, 0.9, "\n".join(LINES), fontsize=11, va="top")
    page.savefig(path, metadata={"CreationDate": None})
