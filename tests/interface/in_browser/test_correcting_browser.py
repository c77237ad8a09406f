"""Correcting by reading in a real browser: ends that are dragged, one correction taken back."""

import browser
import pytest
from browser import DESK, says

pytestmark = browser.NEEDED
ENGLISH = (
    "Ana Brook arrived on Monday. The minister said: “This aggression 😀 is a crime.” It rained "
    "all day.\\n\\nThe regime fell, and nobody was there to see how it fell in the end."
)
ARABIC = "قال الوزير اليوم: “هذا العدوان جريمة كبيرة” ثم سافر إلى بلاده في المساء."
CELL = """
from framing.interface.desk import Explorer
explorer = Explorer()
explorer.own.form["text"] = "{text}"
explorer.own.read()
explorer
"""
BOX = """([desk, words]) => {
    const text = document.querySelectorAll('.framing-desk')[desk].querySelector('.text');
    for (const span of text.querySelectorAll('[data-start]')) {
        const at = span.textContent.indexOf(words);
        if (at < 0) continue;
        span.scrollIntoView({ block: "nearest" });
        const range = new Range();
        range.setStart(span.firstChild, at);
        range.setEnd(span.firstChild, at + words.length);
        const box = range.getBoundingClientRect();
        return [box.left, box.right, (box.top + box.bottom) / 2];
    }
}"""


@pytest.fixture(scope="module")
def opened(jupyterlab, tmp_path_factory):
    """Return a page with the desks of an English and an Arabic text."""
    notebook = tmp_path_factory.mktemp("correcting") / "two.ipynb"
    cells = [CELL.format(text=text) for text in (ENGLISH, ARABIC)]
    browser.write_notebook(notebook, *cells)
    with browser.opened(jupyterlab, notebook) as (page, errors):
        yield page
        assert errors == []


@pytest.fixture(scope="module", params=[1, 2], ids=["100 %", "200 %"])
def page(request, opened):
    """Return the page with the form to correct open; where it is magnified, its cells run again."""
    if request.param == 2:
        browser.again(opened, size=(1280, 1600), zoom=2)
    opened.locator(DESK).nth(1).locator(".chart svg").wait_for(timeout=browser.PATIENCE)
    for at in (0, 1):
        opened.locator(DESK).nth(at).get_by_text("Correct a voice").click()
    return opened


def drag(page, at, side, words, to):
    """Drag an end of what is chosen to the left or the right end of some words."""
    grip = page.locator(DESK).nth(at).locator(f".grip.{side}")
    grip.wait_for(state="visible")
    grip.scroll_into_view_if_needed()
    left, right, middle = page.evaluate(BOX, [at, words])
    box = grip.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move((left + right) / 2, middle, steps=3)
    page.mouse.move(left + 1 if to == "left" else right - 1, middle)
    page.mouse.up()


def select(page, at, words):
    """Select words of a desk as one does with the mouse."""
    page.locator(DESK).nth(at).get_by_role("heading").click()  # its cell is the active one then
    page.wait_for_timeout(300)  # JupyterLab may scroll to it
    left, right, middle = page.evaluate(BOX, [at, words])
    page.mouse.move(left + 1, middle)
    page.mouse.down()
    page.mouse.move((left + right) / 2, middle, steps=3)
    page.mouse.move(right - 1, middle)
    page.mouse.up()
    about = page.locator(DESK).nth(at).locator("details[open] .about", has_text=f"“{words}”")
    about.wait_for(timeout=browser.PATIENCE)


def test_the_ends_of_a_stretch_are_dragged(page):
    desk = page.locator(DESK).first
    assert desk.locator(".grip:visible").count() == 0  # nothing is chosen
    desk.locator(".text .stretch.direct > span:not(.hit)").first.click()
    says(desk, "direct of The minister")
    drag(page, 0, "end", "aggression", "right")
    says(desk, "moved 3 words and 1 term from Other to Reporter")
    assert "crime" not in desk.locator(".text .stretch.direct").all_text_contents()[0]
    drag(page, 0, "end", "rained", "right")
    says(desk, "moved 5 words and 1 term from Reporter to Other")
    drag(page, 0, "start", "minister", "left")
    says(desk, "moved 2 words from Reporter to Other")
    assert "minister said" in "".join(desk.locator(".text .stretch.direct").all_text_contents())
    for _ in range(3):
        desk.get_by_role("button", name="Undo", exact=True).click()
    desk.locator(".forms td.act").first.wait_for(state="detached", timeout=browser.PATIENCE)


def test_the_ends_are_dragged_where_one_writes_from_the_right(page):
    desk = page.locator(DESK).nth(1)
    desk.locator(".text .stretch.direct > span").first.click()
    start, end = (desk.locator(f".grip.{side}").bounding_box() for side in ("start", "end"))
    assert start["x"] > end["x"] or start["y"] < end["y"]
    says(desk, "in 4 words")
    said = desk.locator(".status").text_content()
    assert said.startswith("direct of \u2068قال الوزير اليوم\u2069: ")  # the numbers stay behind it
    drag(page, 1, "end", "سافر", "left")
    says(desk, "moved 2 words from Reporter")
    assert "سافر" in "".join(desk.locator(".text .stretch.direct").all_text_contents())
    drag(page, 1, "start", "العدوان", "right")
    says(desk, "moved 1 word from")
    for _ in range(2):
        desk.get_by_role("button", name="Undo", exact=True).click()
    desk.locator(".forms td.act").first.wait_for(state="detached", timeout=browser.PATIENCE)


def test_selected_words_are_dragged_to_others_and_escape_leaves_them(page):
    desk = page.locator(DESK).first
    select(page, 0, "nobody")
    says(desk, "in 1 word")
    drag(page, 0, "end", "there", "right")
    says(desk, "in 3 words")
    grip = desk.locator(".grip.start").bounding_box()
    page.mouse.move(grip["x"] + 12, grip["y"] + 10)
    page.mouse.down()
    page.mouse.move(grip["x"] - 60, grip["y"] + 10, steps=3)
    page.keyboard.press("Escape")
    page.mouse.up()
    says(desk, "in 3 words")


def test_one_correction_is_taken_back_from_the_list(page):
    desk = page.locator(DESK).first
    form = desk.locator("details", has_text="Correct a voice")
    for words in ("regime", "nobody"):
        select(page, 0, words)
        form.get_by_label("It is").select_option("scare")
        form.get_by_label("Speaker").fill("")
        form.get_by_role("button", name="Mark what is chosen").click()
        says(desk, "now scare")
    form.get_by_role("button", name="Take back: regime").focus()
    page.keyboard.press("Enter")
    says(desk, "Taken back: “regime”: 1 word and 1 term stay with Reporter, now reporter")
    assert desk.locator(".text .stretch.scare").all_text_contents() == ["nobody"]
    focus = page.evaluate("() => document.activeElement.getAttribute('aria-label')")
    assert focus == "Take back: nobody"  # where one acted, not at the top of the page
    form.get_by_role("button", name="Undo", exact=True).click()
    says(desk, "Undone: “regime”")
    assert desk.locator(".text .stretch.scare").count() == 2
