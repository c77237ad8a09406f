"""Reports: one page that needs nothing else, whatever the article holds or lacks."""

import errno
import json
import os
import re
import shutil
from pathlib import Path

import pytest

from framing.base import extras
from framing.base.errors import InputError
from framing.base.files import UNTOUCHED
from framing.coding.certainty import least_sure_first
from framing.interface import main
from framing.measures.analysis import analyse
from framing.measures.protocol import PROTOCOL
from framing.publishing import findings, reports
from framing.publishing.notebook_files import NotebookError
from framing.reading.articles import Article
from framing.terms.chosen import choose

ODD = (
    "It was a <script>alert(1)</script> regime & a brutal “$\\frac$” <b>attack</b>.\n\nIt ended.\n"
)
TALK = (
    "“Your brutal aggression must end,” the French envoy said. The regime fell.\n\n“No,” he said.\n"
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Return the folder of each tiny article's report."""
    folder = tmp_path_factory.mktemp("reports")
    sidecar = 'title = "A talk & <more>"\noutlet = "The Courier"\n'
    (folder / "talk.toml").write_text(sidecar, encoding="utf-8")
    long = ODD + "It rained on the town.\n" * 400  # where a few tags are told, and read
    for name, text in {"odd": long, "talk": TALK}.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        reports.report(folder / f"{name}.txt", out=folder / "out", docx=name == "talk")
    return folder / "out"


@pytest.mark.parametrize("name", ["odd", "talk"])
def test_a_page_needs_nothing_but_itself(pages, name):
    page = (pages / name / "report.html").read_text(encoding="utf-8")
    assert (
        "<script" not in page and "<link" not in page and "http" not in page.replace("http-e", "")
    )
    assert all(src.startswith("data:image/png") for src in re.findall(r'src="([^"]*)"', page))
    ways = re.findall(r'<a [^>]*?href="([^"]*)"', page)
    assert len(ways) > 20
    assert all((pages / name / href).is_file() for href in ways if not href.startswith("#"))
    assert {href[1:] for href in ways if href.startswith("#")} <= set(
        re.findall(r' id="([^"]*)"', page)
    )
    assert "output_stderr" not in page and "input_area" not in page
    assert str(pages) not in page


def test_the_text_of_an_article_stays_text(pages):
    page = (pages / "odd" / "report.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<b>attack</b>" not in page


def test_an_article_is_headed_by_its_title_or_else_its_name(pages):
    page = (pages / "talk" / "report.html").read_text(encoding="utf-8")
    assert "<h1>A talk &amp; &lt;more&gt;</h1>\n<p>The Courier</p>" in page
    assert page.count("<h1") == 1 and "LEVEL" not in page
    assert "<h1>odd</h1>" in (pages / "odd" / "report.html").read_text(encoding="utf-8")


def test_figures_and_tables_are_numbered_and_have_captions(pages):
    page = (pages / "talk" / "report.html").read_text(encoding="utf-8")
    figures = re.findall(
        r"<figure .*?<figcaption><b>Figure (\d+)\.</b> \S.*?</figcaption>", page, re.S
    )
    tables = re.findall(r"<table .*?<caption><b>Table (\d+)\.</b> \S", page, re.S)
    assert figures == [f"{at}" for at in range(1, page.count("<figure") + 1)] and figures
    assert tables == [f"{at}" for at in range(1, page.count("<table") + 1)] and tables


def test_a_term_leads_to_its_lines_and_a_line_to_the_text_and_back(pages):
    page = (pages / "talk" / "report.html").read_text(encoding="utf-8")
    places = re.findall(r'<a href="#line-(\d+)" id="place-(\d+)"', page)
    lines = re.findall(r'<tr id="line-(\d+)">.*?href="#place-(\d+)"', page)
    assert places and all(one == other for one, other in places + lines)
    assert sorted(places) == sorted(lines)


def test_a_page_has_its_styles_for_dark_paper_and_phones(pages):
    page = (pages / "talk" / "report.html").read_text(encoding="utf-8")
    for wanted in (
        "prefers-color-scheme:dark",
        "@media print",
        "max-width:700px",
        "width=device-width",
    ):
        assert wanted in page
    sizes = re.findall(r"font(?:-size)?:[^;}\"]*?(\d+)px", page)
    assert sizes and min(map(int, sizes)) >= 14


def test_every_file_is_listed_under_what_it_belongs_to(pages):
    listed = (pages / "talk" / "report.html").read_text(encoding="utf-8").partition('id="files"')[2]
    names = {path.name for path in (pages / "talk").iterdir()} - {"report.html"}
    assert names == set(re.findall(r'<a href="([^"]*)"', listed))


def test_what_is_missing_is_said(pages):
    page = (pages / "odd" / "report.html").read_text(encoding="utf-8")
    assert findings.UNQUOTED in page
    assert not (pages / "odd" / "report-forest.png").exists()


def test_figures_and_tables_stand_beside_the_page(pages):
    made = {file.name for file in (pages / "talk").iterdir()}
    for name in ("ribbon", "counts", "forest"):
        for ending in ("pdf", "svg", "png", "csv", "caption.txt", "alt.txt"):
            assert f"report-{name}.{ending}" in made
    assert {"report-words.tex", "report-hits.csv", "report-contrasts.csv"} <= made
    assert sorted(path.name for path in pages.iterdir()) == ["odd", "talk"]


def test_the_page_and_the_document_are_the_same_bytes_again(pages, tmp_path):
    reports.report(pages.parent / "talk.txt", out=tmp_path, docx=True)
    first, again = (
        {path.name: path.read_bytes() for path in folder.iterdir()}
        for folder in (pages / "talk", tmp_path / "talk")
    )
    assert first == again


def test_a_failure_names_the_cell_and_leaves_the_old_report(tmp_path, monkeypatch):
    monkeypatch.setattr(reports, "TEMPLATE", template(tmp_path, "1 / 0"))
    (tmp_path / "one.txt").write_text(TALK, encoding="utf-8")
    old = tmp_path / "out" / "one" / "report.html"
    old.parent.mkdir(parents=True)
    old.write_text("old")
    with pytest.raises(NotebookError, match=r"template.ipynb: code cell 2 failed: ZeroDivision"):
        reports.report(tmp_path / "one.txt", out=tmp_path / "out")
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["one"]
    assert old.read_text() == "old"


@pytest.mark.parametrize("ending", ["", ".html"])
def test_where_there_is_no_room_the_report_is_named_and_the_old_one_stays(
    tmp_path, monkeypatch, ending
):
    (tmp_path / "one.txt").write_text(TALK, encoding="utf-8")
    old = tmp_path / "out" / "one" / "report.html"
    old.parent.mkdir(parents=True)
    old.write_text("old")
    write = Path.write_bytes

    def full(path, content):
        if ending in path.name:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(InputError) as caught:
        reports.report(tmp_path / "one.txt", out=tmp_path / "out")
    assert (
        str(caught.value) == f"{old}: cannot be written: {os.strerror(errno.ENOSPC)}. {UNTOUCHED}"
    )
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["one"]
    assert old.read_text() == "old"


def _replaced(folder):
    (folder / "new.txt").write_text("It rained.", encoding="utf-8")
    (folder / "new.txt").replace(folder / "one.txt")
    (folder / "one.toml").write_text('title = "Another"\n', encoding="utf-8")


CHANGES = {
    "written over": lambda folder: (folder / "one.txt").write_text("It rained."),
    "gone": lambda folder: (folder / "one.txt").unlink(),
    "binary": lambda folder: (folder / "one.txt").write_bytes(b"\0"),
    "another in its place, and a sidecar": _replaced,
}


def template(folder, *cells):
    """A notebook to make reports of: its parameters, and cells."""
    code = {"cell_type": "code", "execution_count": None, "outputs": []}
    tags = [{"tags": ["parameters"]}, *({} for _ in cells)]
    sources = zip(["ARTICLE = 1", *cells], tags, strict=True)
    notebook = {
        "cells": [code | {"source": cell, "metadata": tag} for cell, tag in sources],
        "metadata": {},
    }
    path = folder / "template.ipynb"
    path.write_text(json.dumps(notebook | {"nbformat": 4, "nbformat_minor": 5}))
    return path


@pytest.mark.parametrize(
    ("change", "real"), [*((name, False) for name in CHANGES), (list(CHANGES)[-1], True)]
)
def test_a_text_is_read_once_whatever_becomes_of_it(tmp_path, monkeypatch, change, real):
    """It changes between its reading and the first cell, of the real notebook or a short one."""
    file = tmp_path / "one.txt"
    file.write_text("The regime fell.\n", encoding="utf-8")
    if not real:
        shown = template(tmp_path, "from pathlib import Path\n(ARTICLE.text, ARTICLE.metadata)")
        monkeypatch.setattr(reports, "TEMPLATE", shown)
    run_cells = reports.run_cells

    def changed(*arguments, **options):
        CHANGES[change](tmp_path)
        return run_cells(*arguments, **options)

    monkeypatch.setattr(reports, "run_cells", changed)
    assert main.main(["report", str(file), "--out", str(tmp_path / "out")]) == 0
    page = (tmp_path / "out" / "one" / "report.html").read_text(encoding="utf-8")
    assert "regime" in page and "It rained" not in page and "Another" not in page


@pytest.mark.parametrize("name", ["one.csv", "one.corrected.csv", "one.ana.csv", "one.terms.csv"])
@pytest.mark.parametrize("there", [False, True])
def test_codings_must_stay_as_they_are_meanwhile(tmp_path, monkeypatch, name, there):
    """They are read at several places: no report has some of each."""
    monkeypatch.setattr(reports.codings, "CODING", tmp_path)
    if there:
        (tmp_path / name).write_text("before")
    monkeypatch.setattr(reports, "_run", lambda *_: (tmp_path / name).write_text("after"))
    with pytest.raises(InputError, match=rf"{name}: has changed while it was read"):
        reports.report(Article("one", TALK, tmp_path / "one.txt"), out=tmp_path / "out")
    assert not list((tmp_path / "out").iterdir())


@pytest.fixture
def reported(tmp_path, monkeypatch):
    """A folder with a short report of y23/one.txt, and what makes one of another file."""
    monkeypatch.setattr(reports, "TEMPLATE", template(tmp_path, "ARTICLE.text"))

    def report(place, text):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(text, encoding="utf-8")
        return reports.report(tmp_path / place, out=tmp_path / "out")

    report("y23/one.txt", "It rained.\n")
    return report


def test_the_report_of_another_article_of_the_same_name_stays(reported, tmp_path):
    page = tmp_path / "out" / "one" / "report.html"
    before = page.read_bytes()
    for place, text in (("y24/one.txt", "It snowed."), ("y24/one.html", "<p>It snowed.</p>")):
        with pytest.raises(InputError, match="holds the report of another article"):
            reported(place, text)
    assert page.read_bytes() == before


@pytest.mark.parametrize(
    ("place", "text"), [("y23/one.txt", "It rained twice.\n"), ("y25/one.txt", "It rained.\n")]
)
def test_the_report_of_an_article_edited_or_moved_is_made_anew(reported, place, text):
    assert text.strip() in reported(place, text).read_text(encoding="utf-8")


@pytest.mark.parametrize("old", ["<p>by an older version</p>", "", "\xff"])
def test_a_page_that_says_nothing_of_its_article_is_made_anew(reported, tmp_path, old):
    page = tmp_path / "out" / "one" / "report.html"
    page.write_bytes(old.encode("latin-1"))
    assert "It snowed." in reported("y24/one.txt", "It snowed.\n").read_text(encoding="utf-8")


def test_a_name_that_is_not_utf8_is_no_reason_for_a_traceback(reported, tmp_path):
    page = reported(os.fsdecode(b"y23/a\xff.txt"), "It rained.\n")
    assert "a\\udcff" in page.read_text(encoding="utf-8")


@pytest.fixture
def documented(tmp_path, monkeypatch):
    """What makes a report with a document or without, and where the document is."""
    monkeypatch.setattr(reports, "TEMPLATE", template(tmp_path, "ARTICLE.text"))
    (tmp_path / "one.txt").write_text("It rained.\n", encoding="utf-8")
    document = tmp_path / "out" / "one" / "report.docx"
    return document, lambda docx: reports.report(
        tmp_path / "one.txt", out=tmp_path / "out", docx=docx
    )


def test_a_document_is_made_anew_or_goes_with_its_report(documented):
    document, report = documented
    report(True)
    first = document.read_bytes()
    report(True)
    assert document.read_bytes() == first
    report(False)
    assert not document.exists()


def test_a_document_is_asked_for_by_an_option(documented):
    document, _ = documented
    folder = document.parent.parent
    assert main.main(["report", str(folder.parent / "one.txt"), "--out", str(folder)]) == 0
    assert not document.exists()
    assert (
        main.main(["report", str(folder.parent / "one.txt"), "--out", str(folder), "--docx"]) == 0
    )
    assert document.exists()


@pytest.mark.parametrize("docx", [True, False])
def test_a_document_that_was_written_in_stays_and_so_does_the_page(documented, docx):
    document, report = documented
    page = report(True)
    document.write_bytes(b"mine")
    before = page.read_bytes()
    with pytest.raises(InputError, match=r"report\.docx: was written or changed by hand"):
        report(docx)
    assert (document.read_bytes(), page.read_bytes()) == (b"mine", before)


@pytest.mark.parametrize("docx", [True, False])
def test_a_report_that_was_killed_between_two_names_is_made_again(
    documented, monkeypatch, docx, killed
):
    document, report = documented
    source = document.parents[2] / "one.txt"
    for at in range(1, 9):
        shutil.rmtree(document.parent, ignore_errors=True)
        report(True)
        source.write_text(f"It rained {at} times.\n", encoding="utf-8")
        done = killed(at, lambda: report(docx))
        report(docx)
        names = {path.name for path in document.parent.iterdir()}
        assert not any(name.startswith(".") for name in names)
        assert (document.name in names) == docx
        if done:
            break
    assert at > 2  # it was killed at least before each of two names


def test_a_document_of_somebody_else_is_not_written_over(documented):
    document, report = documented
    report(False)
    document.write_bytes(b"mine")
    report(False)
    with pytest.raises(InputError, match="by hand"):
        report(True)
    assert document.read_bytes() == b"mine"


def test_without_python_docx_a_document_is_refused_before_anything_is_run(documented, monkeypatch):
    document, report = documented
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    with pytest.raises(InputError, match="this needs docx"):
        report(True)
    assert not document.parent.exists()


def test_an_article_that_is_not_there_is_refused(capsys, tmp_path):
    assert main.main(["report", str(tmp_path / "none.txt")]) == 1
    assert "no such article" in capsys.readouterr().err


def test_stale_figures_go_and_other_files_stay(tmp_path):
    for name in ("report-old.png", "notes.png", "report-notes.md"):
        (tmp_path / name).touch()
    assert reports._stale(tmp_path, {}) == [tmp_path / "report-old.png"]


@pytest.mark.parametrize("text", ["!!!", "It rained.", "“No,” he said.", ODD, TALK, "“No.”"])
def test_every_sentence_can_be_said_of_any_article(text):
    found = analyse(Article("x", text))
    for say in (findings.shares, findings.longest, findings.silent, findings.amount):
        assert "nan" not in say(found)
    assert findings.kinds(findings.planned(found)) == "" or found.quoted
    assert len(findings.planned(found)) in {0, len(found.categories) - 1}  # without stance
    assert set(findings.named(found)["voice"]) <= {"Reporter", *found.quoted}
    assert findings.apart(found, found.statements).empty


def test_doubtful_attributions_are_counted():
    text = "He said it rained. “No,” said Ana Brook.\n"
    listed = least_sure_first(analyse(Article("x", text)).statements)
    said = findings.doubtful(listed.assign(sure=[0.7, 0.9], resolved=["unsure", "named"]))
    assert said.startswith("To be checked first: of 2 stretches, 1 of") and "1 whose" in said
    assert "None is" in findings.doubtful(listed.assign(sure=0.9, resolved="named"))
    assert "None is" in findings.doubtful(listed.iloc[:0])


def test_nothing_is_declared_from_one_phrase():
    found = analyse(Article("x", "It rained. " * 50 + "“This aggression is a crime,” he said.\n"))
    assert "nothing can be said of a difference" in findings.amount(found)
    assert "differ" not in findings.amount(found).replace("of a difference", "")
    assert findings.kinds(findings.planned(found)) == ""


def test_a_report_says_what_was_fixed_before(tmp_path):
    found = analyse(Article("x", "The regime fell. “It rained,” the Hill ministry said.\n"))
    said, table = findings.fixed(found, None, choose())
    assert "exploratory" in said and table.empty
    said, table = findings.fixed(found, PROTOCOL, choose())
    assert "label more in the reporter and law more in the quoted" in said
    assert table["outcome"].tolist() == ["too few sentences"] * 2
    other = tmp_path / "other.toml"
    text = PROTOCOL.read_text(encoding="utf-8")
    other.write_text(text.replace('lexicon_sha256 = "', 'lexicon_sha256 = "0'), encoding="utf-8")
    assert "this is another test" in findings.fixed(found, other, choose())[0]


def test_a_report_names_what_is_known_and_no_record_of_the_file():
    metadata = {"title": "One", "source": {"format": "HTML"}, "inferred": ["title"]}
    found = analyse(Article("x", "It rained.\n", metadata=metadata))
    assert findings.subject(found).startswith("Article: x (title One). ")


def test_the_shares_of_a_report_are_those_of_all_its_words():
    said = "It rained on the town.\n" * 4
    assert findings.shares(analyse(Article("x", said))) == (
        "Of 20 words, 100% are the reporter's own, 0% quoted, 0% paraphrase."
    )
    signed = "BRUSSELS, March 3 (Reuters) – It rained. “No,” said Ana Brook.\n"
    for text in (signed, f"{said}{signed}", TALK):
        found = findings.shares(analyse(Article("x", text)))
        shares = [int(share) for share in re.findall(r"(\d+)%(?! in all)", found)]
        assert ("% paratext (bylines, credits)" in found) == (signed in text), found
        assert sum(shares) == 100 or f"; rounded, {sum(shares)}% in all." in found, found


def test_shares_that_do_not_add_up_say_so():
    odd = "It rained a lot. “No, never,” said Ana Brook. Bo Lake said that it had snowed there.\n"
    found = analyse(Article("x", odd))
    words = found.tokens.loc[found.tokens["is_word"], "voice"].value_counts()
    assert sum(round(100 * number / words.sum()) for number in words) == 101, words.to_dict()
    assert "; rounded, 101% in all." in findings.shares(found)


def test_a_report_says_how_many_words_are_attitudes_and_topics():
    found = analyse(Article("x", "Ana Brook hopes to swim. She criticised the toll.\n"))
    said = findings.shares(found)
    assert "What somebody is said to have spoken of: 2 of the reporter's." in said
    assert "What somebody hopes, fears or believes: 2 of paraphrase." in said
