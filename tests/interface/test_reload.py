"""A hostile text in the desk; a page that is loaded again; a kernel that is gone."""

import json

import browser
import pytest

pytestmark = pytest.mark.skipif(
    browser.CHROMIUM is None, reason="no Chromium on this machine: apt-get install chromium"
)
DESK = ".framing-desk"
CHOSEN = f"{DESK} .text .chosen"


def status(page, text):
    """Wait until the desk says something."""
    page.wait_for_function(
        "text => document.querySelector('.framing-desk .status').textContent.includes(text)",
        arg=text,
        timeout=browser.PATIENCE,
    )


def chart(page, name):
    """Wait until the desk shows a chart."""
    page.wait_for_function(
        """name => document.querySelector('.framing-desk .chart svg')
            .getAttribute('aria-label').startsWith(name)""",
        arg=name,
        timeout=browser.PATIENCE,
    )


def notebook(root, source):
    """Write a notebook of one cell."""
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": source, "outputs": []}
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    root.mkdir()
    body = {"nbformat": 4, "nbformat_minor": 5, "metadata": kernel}
    body["cells"] = [cell | {"execution_count": None}]
    (root / "one.ipynb").write_text(json.dumps(body), encoding="utf-8")


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


def test_a_hostile_text_stays_text_and_a_page_loaded_again_has_what_was_chosen(tmp_path):
    notebook(tmp_path / "root", HOSTILE)
    with browser.opened("one.ipynb", tmp_path / "root", tmp_path) as (page, errors):
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
