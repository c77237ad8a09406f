"""One article has one set of numbers: README, the collection's tables, the report, its document."""

import re

import docx
import pytest

from framing.base.places import ROOT
from framing.publishing import export, reports

FIGURES = ROOT / "figures"
README = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
SAME = {"counts": "counts", "contrasts": "contrasts", "negated": "negated", "words": "words"}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return the folder of the report on the collection's article, each figure a pixel."""
    pixel = (
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~"
        b"\x9bU\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
    )
    patch = pytest.MonkeyPatch()
    patch.setattr(export, "pictures", lambda *_: {"png": pixel})
    out = tmp_path_factory.mktemp("report")
    page = reports.report("cuba-venezuela-iran", out=out, docx=True)
    patch.undo()
    return page.parent


@pytest.mark.parametrize("name", SAME)
def test_the_tables_of_the_report_are_the_collections(made, name):
    own = (made / f"report-{name}.csv").read_bytes()
    assert own == (FIGURES / f"{SAME[name]}.csv").read_bytes()
    assert own == (FIGURES / f"report-{name}.csv").read_bytes()


def test_the_report_says_the_readmes_numbers(made):
    count, words = re.search(r"(\d+) loaded terms in (\d+) words of the reporter", README).groups()
    against = re.search(r"against (\d+) in (\d+) quoted", README).groups()
    said = f"{count} in {words} words against {against[0]} in {against[1]} words"
    page = (made / "report.html").read_text(encoding="utf-8")
    assert said in page
    labels = re.search(r"such as \*regime\* \((\d+) against (\d+), ratio", README)
    assert f"label ({labels[1]} in {words} words against {labels[2]} in" in page
    document = docx.Document(str(made / "report.docx"))
    assert said in "\n".join(part.text for part in document.paragraphs)


def test_the_report_says_where_a_coding_by_hand_reads_otherwise(made):
    page = (made / "report.html").read_text(encoding="utf-8")
    assert re.search(r"This reading and the coding by hand differ in \d+ words? of \d+\.", page)
    assert "The numbers here are those of this reading" in page


def test_stance_is_counted_and_no_finding(made):
    page = (made / "report.html").read_text(encoding="utf-8")
    assert "Not tested: stance" in page
    assert "stance" not in re.search(r"In kind they differ in .*?: p", page)[0]
    assert "stance" not in (made / "report-contrasts.csv").read_text(encoding="utf-8")
