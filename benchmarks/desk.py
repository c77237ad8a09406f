"""How fast the desk answers in a real browser: ``python -m benchmarks.desk``.

Two texts: the collection's article, and one of about 20,000 words made of it again and again. Of
each choice two times are printed, in milliseconds: until what is chosen is seen in text, lines and
chart, and until its counts are said. Needs Chromium, as the browser's tests do.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from framing.base.places import ROOT

CELL = """
from framing.interface.desk import Explorer
from framing.reading.readers import read_article
explorer = Explorer("cuba-venezuela-iran")
if {times} > 1:
    text = read_article("cuba-venezuela-iran").text
    explorer.own.form["text"] = "\\n\\n".join([text] * {times})
    explorer.own.read()
explorer
"""
CHOICES = {
    "a term in the text": ("desk.querySelectorAll('.text .hit')[3].click()", "regime*"),
    "a voice": ("desk.querySelector('[data-facet=voices]').click()", "Reporter:"),
    "a category": ("desk.querySelectorAll('[data-facet=categories]')[2].click()", "law:"),
    "a line": ("desk.querySelectorAll('.lines td.after')[5].click()", "; use "),
}
TIMED = """async ([act, said]) => {
    const desk = document.querySelector('.framing-desk');
    const start = performance.now();
    eval(act);
    await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
    const seen = performance.now() - start;
    while (!desk.querySelector('.status').textContent.includes(said)) {
        if (performance.now() - start > 60000) throw new Error('no answer');
        await new Promise(done => setTimeout(done, 2));
    }
    return [seen, performance.now() - start];
}"""


def measured(times: int) -> dict[str, list[float]]:
    """Return the milliseconds of each choice, of the article so many times over."""
    sys.path.insert(0, str(ROOT / "tests"))
    import browser

    with TemporaryDirectory() as folder:
        root = Path(folder, "root")
        root.mkdir()
        notebook = root / "desk.ipynb"
        browser.write_notebook(notebook, CELL.format(times=times))
        with browser.lab(root, Path(folder)) as lab, browser.opened(lab, notebook) as (page, _):
            page.wait_for_selector(".framing-desk .chart svg", timeout=browser.PATIENCE)
            page.wait_for_timeout(2000)
            return {name: page.evaluate(TIMED, [*choice]) for name, choice in CHOICES.items()}


def main() -> None:
    """Print the times of both texts."""
    for times in (1, 27):
        for name, (seen, said) in measured(times).items():
            print(f"article × {times:>2}  {name:<20} seen {seen:6.0f} ms   said {said:6.0f} ms")


if __name__ == "__main__":
    main()
