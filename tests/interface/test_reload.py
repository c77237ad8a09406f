"""A text of one's own in the desk: hostile, corrected, uploaded; a page loaded again; no kernel."""

import browser
import docx
from browser import DESK, chart, status

pytestmark = browser.NEEDED
CHOSEN = f"{DESK} .text .chosen"


def notebook(folder, source):
    """Write a notebook of one cell into a folder of its own; return its path."""
    path = folder / "root" / "one.ipynb"
    path.parent.mkdir()
    browser.write_notebook(path, source)
    return path


HOSTILE = """
from framing.interface.desk import Explorer
text = (
    "<script>document.title = 'taken'</script> The <b onclick=x>regime</b> said “<img src=x "
    "onerror=\\\\"document.title='taken'\\\\"> no aggression”, Ana Brook said.\\\\n\\\\n"
    "قال الوزير \\\\"العدوان\\\\" اليوم 😀 the regime fell.\\\\n"
)
explorer = Explorer()
explorer.own.form["text"] = text + "It rained " * 900 + "."
explorer.own.read()
explorer
""".replace("\\\\", "\\")


def test_a_hostile_text_stays_text_and_a_page_loaded_again_has_what_was_chosen(
    jupyterlab, tmp_path
):
    with browser.opened(jupyterlab, notebook(tmp_path, HOSTILE)) as (page, errors):
        page.wait_for_selector(f"{DESK} .chart svg", timeout=browser.PATIENCE)
        desk = page.locator(DESK)
        assert desk.locator(".text script, .text img, .text b, .lines script").count() == 0
        assert "<script>document.title" in desk.locator(".text").inner_text()
        assert page.title() != "taken"
        arabic = desk.locator(".text p").nth(1)
        assert arabic.evaluate("e => getComputedStyle(e).direction") == "rtl"
        desk.get_by_role("searchbox").fill("العدوان")
        page.keyboard.press("Enter")
        status(page, "1 use in")
        desk.locator(".text .hit[data-hit]", has_text="regime").first.click()
        status(page, "regime*: 1 loaded term in")
        page.get_by_role("tab", name="counts").click()
        chart(page, "counts")
        page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
        page.wait_for_timeout(1500)
        page.reload(wait_until="domcontentloaded")
        page.wait_for_selector(f"{DESK} .chart svg", timeout=browser.PATIENCE)
        status(page, "regime*: 1 loaded term in")
        chart(page, "counts")
        assert page.locator(CHOSEN).count() == 1
        assert errors == []
        page.evaluate(
            "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.shutdown()"
        )
        page.wait_for_timeout(500)
        page.locator(f"{DESK} [data-facet=categories]").first.click()
        status(page, "The kernel does not answer")


OWN = """
from framing.interface.desk import Explorer
explorer = Explorer()
explorer.own.form["text"] = (
    "Ana Brook arrived on Monday. The regime must fall, she told the crowd.\\n\\n"
    "\U0001f600 The minister said: “This aggression is a crime.” It rained all day."
)
explorer.own.read()
explorer
""".replace("\\\\", "\\")
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


def test_selected_words_are_marked_undone_and_done_again_and_a_document_is_uploaded(
    jupyterlab, tmp_path
):
    with browser.opened(jupyterlab, notebook(tmp_path, OWN)) as (page, errors):
        page.wait_for_selector(f"{DESK} .chart svg", timeout=browser.PATIENCE)
        desk = page.locator(DESK)
        desk.get_by_text("Correct a voice").click()
        form = desk.locator("details", has_text="Correct a voice")
        assert page.evaluate(SELECT, [1, "It rained"]) or page.evaluate(SELECT, [1, " It rained"])
        status(page, "in 2 words")
        # it stands behind a sign that browsers count as two
        form.locator(".about", has_text="“It rained”").wait_for(timeout=browser.PATIENCE)
        form.get_by_label("It is").select_option("indirect")
        form.get_by_label("Speaker").fill("Ana Brook")
        form.get_by_role("button", name="Mark what is chosen").click()
        status(page, "moved 2 words from Reporter to Paraphrase")
        form.get_by_role("cell", name="It rained", exact=True).wait_for(timeout=browser.PATIENCE)
        marked = desk.locator(".text .stretch.indirect", has_text="It rained")
        assert marked.count() == 1
        form.get_by_role("button", name="Undo").click()
        status(page, "Undone: “It rained”")
        assert marked.count() == 0
        form.get_by_role("button", name="Do again").click()
        status(page, "Done again: “It rained”")
        assert marked.count() == 1
        document = docx.Document()
        document.add_paragraph("The brutal regime fell on Monday, said Ana Brook.")
        document.save(tmp_path / "mine.docx")
        desk.get_by_text("A text of your own", exact=True).click()
        desk.get_by_label("File", exact=True).last.set_input_files(tmp_path / "mine.docx")
        desk.get_by_role("button", name="Read it").click()
        status(page, "Read mine (own)")
        page.wait_for_function(
            "() => document.querySelector('.framing-desk .text').textContent.includes('brutal')"
        )
        assert errors == []
