"""The desk as its user meets it: in JupyterLab, in a real browser, in both themes."""

import shutil
from functools import cache

import browser
import pytest
from browser import DESK, chart, status

from framing.base.places import ROOT
from framing.measures.analysis import analyse

pytestmark = browser.NEEDED
CHOSEN = f"{DESK} .text .chosen"
LINES = f"{DESK} .lines tbody tr"


@cache
def hits(**where):
    """Return how many terms of the article have these values, counted from its table of hits."""
    found = analyse("cuba-venezuela-iran").hits
    for name, value in where.items():
        found = found[found[name] == value]
    return len(found)


def all_of_them(more=0):
    """Return what the desk says where all is chosen, ``more`` terms having been added."""
    return f"{hits() + more} loaded terms in 733 words"


@pytest.fixture(scope="module")
def opened(jupyterlab, tmp_path_factory):
    """Return the page of the desk's notebook, run, and the errors it met."""
    name = "06-explore.ipynb"
    notebook = tmp_path_factory.mktemp("notebooks") / name
    shutil.copy(ROOT / "notebooks" / name, notebook)
    with browser.opened(jupyterlab, notebook) as found:
        yield found


@pytest.fixture(scope="module", params=["JupyterLab Light", "JupyterLab Dark"])
def lab(request, opened):
    """Return the same in both themes, run again in the dark one, where the window is narrow."""
    if request.param.endswith("Dark"):
        browser.again(opened[0], theme=request.param, size=(640, 800))
    opened[0].wait_for_selector(f"{DESK} .chart svg .mark", timeout=browser.PATIENCE)
    return opened


@pytest.fixture
def page(lab):
    """Return the page with everything chosen and the first chart."""
    page = lab[0]  # to find a role in it, all of it is looked through: that is left to the tests
    page.locator(f"{DESK} button", has_text="Choose everything").first.click()
    page.locator(f"{DESK} [role=tab]", has_text="ratios").first.click()
    chart(page, "ratios")
    status(page, all_of_them())
    return page


def chosen_lines(page):
    """Return the terms of the lines that are chosen."""
    rows = page.locator(DESK).first.locator(".lines tr.chosen td.term")
    return rows.all_text_contents()


def bright(page, text):
    """Return which marks of the first chart are not dimmed, by what is read out of them."""
    return page.locator(DESK).first.locator(f".chart .mark:not(.dim){text}")


def test_the_notebook_runs_without_an_error(lab):
    page, errors = lab
    assert page.locator(DESK).count() == 2  # the second opens with a term chosen
    assert "8 loaded terms" in page.locator(f"{DESK} .status").nth(1).inner_text()
    assert page.locator(".jp-OutputArea-output[data-mime-type*='error']").count() == 0
    assert errors == []


def test_a_term_chosen_in_the_text_is_chosen_in_chart_and_lines(page):
    desk = page.locator(DESK).first
    desk.locator(".text .hit", has_text="regime").first.click()
    status(page, "regime*: 8 loaded terms in 733 words")
    assert len(chosen_lines(page)) == 8 == desk.locator(".text .chosen").count()
    assert {"label"} == set(
        name.split(":")[0]
        for name in bright(page, "").evaluate_all("all => all.map(e => e.ariaLabel)")
    )
    assert desk.locator(".lines tbody tr").count() == hits()  # dimmed, not removed


def test_a_mark_of_the_chart_is_chosen_in_text_and_lines(page):
    desk = page.locator(DESK).first
    desk.get_by_role("tab", name="rates").click()
    chart(page, "rates")
    desk.locator(".chart .mark[aria-label^='Venezuela, law']").last.click()
    status(page, "law, Venezuela: 11 loaded terms in 204 words")
    assert len(chosen_lines(page)) == 11
    first = desk.locator(".text .chosen").first
    inside = first.evaluate(
        """mark => {
            const box = mark.getBoundingClientRect();
            const pane = mark.closest('.pane').getBoundingClientRect();
            return box.top >= pane.top && box.bottom <= pane.bottom;
        }"""
    )
    assert inside  # it is scrolled to
    desk.locator(".chart .mark[aria-label^='Venezuela, law']").last.click()
    status(page, all_of_them())  # a second click takes it back


def test_a_line_is_chosen_in_text_and_chart(page):
    desk = page.locator(DESK).first
    desk.get_by_role("tab", name="where they fall").click()
    chart(page, "where they fall")
    desk.locator(".lines tbody tr").nth(40).locator("td.after").click()
    status(page, "; use ")
    word = desk.locator(".text .chosen")
    assert word.count() == 1
    assert desk.locator(".chart :is(use, path).mark:not(.dim)").count() == 1
    assert chosen_lines(page) == [word.evaluate("mark => mark.textContent")]


def test_a_stretch_is_chosen_with_its_base(page):
    desk = page.locator(DESK).first
    desk.locator(".text .stretch.direct > span:not(.hit)").first.click()
    status(page, "direct of Cuban Foreign Ministry, for Cuba: 1 loaded term in 6 words")
    assert chosen_lines(page) == ["aggression"]


def test_facets_are_added_and_every_pane_says_the_same(page):
    desk = page.locator(DESK).first
    desk.locator("[data-facet=voices][data-value=Cuba]").click()
    desk.locator("[data-facet=categories][data-value=blame]").click(modifiers=["Control"])
    blamed = hits(voice="Cuba", category="blame")
    status(page, f"blame, Cuba: {blamed} loaded terms in 180 words")
    assert len(chosen_lines(page)) == desk.locator(".text .chosen").count() == blamed
    page.keyboard.press("Escape")
    status(page, all_of_them())


def test_any_word_is_searched_shown_and_added(page):
    desk = page.locator(DESK).first
    desk.get_by_role("searchbox").fill("United States")
    page.keyboard.press("Enter")
    status(page, "“United States”: 3 uses in 733 words")
    assert chosen_lines(page) == ["United States"] * 3
    assert "Cuba 1 of 180" in desk.locator(".answer").inner_text()
    desk.locator(".answer select").select_option("label")
    desk.locator(".answer button").click()
    status(page, "united states counts as label")
    offered = desk.locator("datalist option[value='united states']")
    offered.wait_for(state="attached")
    desk.get_by_role("button", name="Choose everything").click()
    status(page, all_of_them(3))
    desk.get_by_text("List of terms").click()
    desk.get_by_role("button", name="Undo all changes").click()
    status(page, "The lexicon is the shipped one")
    offered.wait_for(state="detached")
    desk.get_by_text("List of terms").click()


def test_lines_are_sorted_by_their_heads(page):
    desk = page.locator(DESK).first
    head = desk.locator(".lines th[data-key=text]")
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    terms = [text.casefold() for text in desk.locator(".lines td.term").all_text_contents()]
    assert terms == sorted(terms) and len(terms) == hits()
    head.get_by_role("button").press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    again = desk.locator(".lines td.term").first.text_content()
    assert again.casefold() == terms[-1]
    desk.locator(".lines th[data-key=start]").get_by_role("button").click()


def test_the_keyboard_is_enough(page):
    desk = page.locator(DESK).first
    desk.get_by_role("button", name="Choose everything").focus()
    stops, name = [], ""
    while len(stops) < 25 and "summary" not in name:
        page.keyboard.press("Tab")
        name = page.evaluate(
            """() => {
                const at = document.activeElement;
                const ring = getComputedStyle(at).outlineStyle !== 'none';
                return [at.tagName.toLowerCase(), at.getAttribute('class'), ring].join(' ');
            }"""
        )
        stops.append(name)
    assert all(stop.endswith("true") for stop in stops)  # the focus is seen everywhere
    found = " | ".join(stops)
    for part in ("hit", "mark", "tr", "summary"):
        assert part in found, part
    desk.locator(".text .hit").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    status(page, "regime*: 8 loaded terms")
    desk.locator(".chart .mark[tabindex='0']").focus()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    status(page, "label: 20 loaded terms")
    desk.locator(".lines tr[tabindex='0']").focus()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    status(page, "; use ")
    page.keyboard.press("r")  # in command mode JupyterLab would make raw text of the cell
    page.keyboard.press("/")
    assert page.evaluate("() => document.activeElement.type") == "search"
    page.keyboard.press("Escape")
    status(page, all_of_them())
    assert desk.is_visible()


def test_nothing_is_wider_than_its_window(page):
    inside, outside = page.locator(DESK).first.evaluate("e => [e.scrollWidth, e.clientWidth]")
    assert inside <= outside + 1
    pane = page.locator(f"{DESK} .chart").first
    inside, outside = pane.evaluate("e => [e.scrollWidth, e.clientWidth]")
    assert inside <= outside + 1


def test_it_is_whole_on_the_first_screen(page, lab):
    size = page.viewport_size
    if size["width"] < 1280:
        pytest.skip("where it is narrow, panes stand one under the other")
    page.locator(".jp-WindowedPanel-outer").first.evaluate("e => e.scrollTo(0, 0)")
    box = page.locator(DESK).first.bounding_box()
    assert box["y"] + box["height"] <= size["height"] - 24  # above the bar of JupyterLab


def test_text_can_be_read_on_its_paper(page):
    """Every voice's colour and the text itself stand out, in the theme that is set (WCAG 2.2)."""
    ratios = page.evaluate(CONTRASTS)
    assert ratios["text"] >= 7
    assert ratios["svg"] >= 4.5
    assert min(ratios["voices"]) >= 2.3  # shapes beside their names; the name is text
    assert ratios["dimmed"] >= 2.3


CONTRASTS = """() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const light = colour => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(c => c / 255)
            .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const desk = document.querySelector('.framing-desk');
    const paper = light(getComputedStyle(desk).backgroundColor);
    const against = colour => {
        const other = light(colour);
        return (Math.max(paper, other) + 0.05) / (Math.min(paper, other) + 0.05);
    };
    const hit = desk.querySelector('.text .hit');
    hit.classList.add('dim');
    const dimmed = against(getComputedStyle(hit).color);
    hit.classList.remove('dim');
    return {
        text: against(getComputedStyle(desk.querySelector('.text p')).color),
        svg: against(getComputedStyle(desk.querySelector('.chart svg text')).fill),
        voices: [...desk.querySelectorAll('.legend .shape')]
            .map(e => against(getComputedStyle(e).color)),
        dimmed,
    };
}"""
