"""A hostile text in the desk; its page loaded again; its kernel gone."""

import browser
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
        desk.get_by_role("tab", name="counts").click()
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
