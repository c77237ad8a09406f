"""A report as one page of HTML: closed to everything outside, for a screen, a phone and paper."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from typing import Any

from framing.publishing.notebook_files import Notebook
from framing.reading.articles import Article

ONLY_NOTEBOOK = "notebook"  # the tag of cells that say something to whoever runs the notebook alone
ENDINGS = ("pdf", "svg", "png", "csv", "tex", "caption.txt", "alt.txt")
KINDS = {"caption.txt": "caption", "alt.txt": "alternative text", "tex": "LaTeX"}
KNOWN = ("outlet", "author", "date")  # of an article's metadata, under its title

# Nothing is loaded from anywhere, whatever the page holds: no script, no style, no picture.
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
STYLE = """\
:root{color-scheme:light dark;--paper:#fff;--ink:#111;--soft:#555;--line:#ccc;--link:#1f4e9c}
@media (prefers-color-scheme:dark){:root{--paper:#16181b;--ink:#e8e8e8;--soft:#a9adb3;
--line:#44484e;--link:#9dc1ff}}
body{max-width:72em;margin:2em auto;padding:0 1em;font:16px/1.5 system-ui,sans-serif;
color:var(--ink);background:var(--paper)}
p,li,figcaption{max-width:48em;overflow-wrap:anywhere}a{color:var(--link)}h1,h2{line-height:1.2}
h1{margin:.1em 0}h2{margin-top:2em}
header p,nav,figcaption,caption{color:var(--soft)}header p{margin:0}nav ol{padding-left:1.5em}
.anchor-link{display:none}pre{white-space:pre-wrap}code{overflow-wrap:anywhere}
figure{margin:1.5em 0}figure>div,.output_html{overflow-x:auto}img{max-width:100%;height:auto}
figure img{background:#fff}figcaption,caption{font-size:14px;text-align:left;padding:.4em 0}
table{border-collapse:collapse;font-size:14px;margin:1em 0;font-variant-numeric:tabular-nums}
thead{border-top:1px solid;border-bottom:1px solid}tbody{border-bottom:1px solid}
td,th{padding:.2em .6em;vertical-align:top}th{vertical-align:bottom}
tbody tr+tr td{border-top:1px solid var(--line)}
@media (min-width:701px){.lines td:first-child{text-align:right!important}}
:target{outline:2px solid var(--link);outline-offset:2px}
@media screen and (max-width:700px){body{margin:1em auto}
figure img{max-width:none;width:986px}figure>div::before{content:"Swipe to see all of it →";
position:sticky;left:0;font-size:14px;color:var(--soft)}figure>div{position:relative}
table.stacked thead{display:none}table.stacked,.stacked tbody,.stacked tr,
.stacked caption{display:block}.stacked td{display:inline;padding:0;border:0!important}
.stacked tr{padding:.6em 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
.stacked td::before{content:attr(data-label) ": ";color:var(--soft)}
.stacked td:not(:empty):not(:last-child)::after{content:" \\00b7  ";color:var(--soft)}
.lines td:nth-child(-n+3)::before{content:none}
.lines td:nth-child(-n+2)::after{content:" "!important}
.stacked td:empty{display:none}}
@page{size:A4;margin:20mm 18mm}
@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--line:#bbb;--link:#000}
body{margin:0;padding:0;max-width:none;font:10.5pt/1.4 serif}h1,h2,h3{break-after:avoid}
nav,.files{display:none}a{text-decoration:none}figure,tr,li{break-inside:avoid}thead{
display:table-header-group}caption{break-after:avoid}table{font-size:8pt}figcaption,caption{
font-size:9pt}td,th{padding:.1em .5em}.output_html,figure>div{overflow:visible}}"""
PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="article" content="{article}">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<header>
<p>Report on one article</p>
<h1>{heading}</h1>
<p>{about}</p>
</header>
<nav aria-label="Contents">
<ol>
{contents}
</ol>
</nav>
<main>
{body}
<h2 id="files">Files beside this page</h2>
{files}
</main>
</body>
</html>
"""
HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)<a class="anchor-link"', re.DOTALL)
CAPTION = re.compile(
    r'(<table [^>]*?(?: id="(?P<name>[^"]+)")?>\n<caption>)(?P<text>.*?)</caption>', re.DOTALL
)
FIGURE = re.compile(r'<figure id="([^"]+)">')
TITLE = re.compile(r"^# .*\n+")


def page(notebook: Notebook, article: Article, known: str, folder: Path, document: str = "") -> str:
    """Return a notebook that has run as one page of HTML, without its code.

    ``known`` is by what the page's article is known, ``folder`` where the files are that the
    notebook has written: every figure gets its caption from there, and all are listed.
    ``document`` is the name of the page as a document, if there is to be one.
    """
    body = _body(_shown(notebook, folder))
    body, tables = _numbered(body)
    heading = article.metadata.get("title") or article.name
    said = (str(article.metadata[key]) for key in KNOWN if article.metadata.get(key))
    return PAGE.format(
        policy=POLICY,
        style=STYLE,
        article=known,
        title=escape(f"Report: {heading}"),
        heading=escape(str(heading)),
        about=escape(" · ".join(said)),
        contents="\n".join(_contents(body)),
        body=body,
        files="\n".join(_files(body, tables, folder, document)),
    )


def _body(notebook: Notebook) -> str:
    """Return the notebook as HTML without its code."""
    import nbformat
    from nbconvert import HTMLExporter

    exporter = HTMLExporter(
        template_name="basic",  # the body alone: no script, and no style from elsewhere
        exclude_input=True,
        exclude_input_prompt=True,
        exclude_output_prompt=True,
    )
    body, _ = exporter.from_notebook_node(nbformat.from_dict(notebook))
    return str(body)


# ---------------------------------------------------------------- figures


def _shown(notebook: Notebook, folder: Path) -> Notebook:
    """Return what the page shows of a notebook, each figure with its number and its caption."""
    shown = copy.deepcopy(notebook)
    cells = shown["cells"]
    shown["cells"] = [c for c in cells if ONLY_NOTEBOOK not in c["metadata"].get("tags", ())]
    cells[0]["source"] = TITLE.sub("", cells[0]["source"])
    number = 0
    for output in (output for cell in shown["cells"] for output in cell.get("outputs", ())):
        about = output.get("metadata", {}).get("image/png", {})
        if about.get("name"):
            number += 1
            output["data"] = {
                "text/html": _figure(output["data"]["image/png"], about, number, folder)
            }
            output["metadata"] = {}
    return shown


def _figure(data: str, about: dict[str, Any], number: int, folder: Path) -> str:
    """Return a figure with its caption and its files."""
    name = str(about["name"])
    _, caption = texts(folder, name)
    source = f'src="data:image/png;base64,{data.strip()}" width="{about["width"]}"'
    return (
        f'<figure id="{escape(name)}"><div tabindex="0">'
        f'<img {source} alt="{escape(about["alt"])}"></div>\n'
        f'<figcaption><b>Figure {number}.</b> {escape(caption)} <span class="files">'
        f"{_links(folder, name)}</span></figcaption></figure>"
    )


def texts(folder: Path, name: str) -> tuple[str, str]:
    """Return the title and the caption of a figure."""
    title, _, caption = (
        (folder / f"{name}.caption.txt").read_text("utf-8").strip().partition("\n\n")
    )
    return title, caption


# ---------------------------------------------------------------- tables, contents, files


def _numbered(body: str) -> tuple[str, dict[str, str]]:
    """Return a page with its tables numbered, and of those with files the name and the caption."""
    named: dict[str, str] = {}
    number = 0

    def numbered(match: re.Match[str]) -> str:
        nonlocal number
        number += 1
        if match["name"]:
            named[unescape(match["name"])] = f"Table {number}. {match['text']}"
        return f"{match[1]}<b>Table {number}.</b> {match['text']}</caption>"

    return CAPTION.sub(numbered, body), named


def _contents(body: str) -> Iterator[str]:
    """Yield a line for each heading."""
    for place, text in [*HEADING.findall(body), ("files", "Files beside this page")]:
        yield f'<li><a href="#{place}">{text}</a></li>'


def _files(body: str, tables: dict[str, str], folder: Path, document: str) -> Iterator[str]:
    """Yield the files by what they belong to: figures, tables, and whatever else was written."""
    if document:
        yield f"<p>This page as a document: {_link(document, document)}</p>"
    figures = {
        name: f"Figure {number}. {escape(texts(folder, name)[0])}"
        for number, name in enumerate(map(unescape, FIGURE.findall(body)), 1)
    }
    listed: set[str] = set()
    for kind, names in (("Figures", figures), ("Tables", tables)):
        if names:
            yield f"<h3>{kind}</h3>\n<ul>"
            yield from (
                f"<li>{said}<br>{_links(folder, name)}</li>" for name, said in names.items()
            )
            yield "</ul>"
        listed |= {f"{name}.{ending}" for name in names for ending in ENDINGS}
    rest = [file.name for file in sorted(folder.iterdir()) if file.name not in listed]
    if rest:
        yield "<h3>Methods, references and further tables</h3>\n<ul>"
        yield from (f"<li>{_link(name, name)}</li>" for name in rest)
        yield "</ul>"


def _links(folder: Path, name: str) -> str:
    """Return links to the files of a figure or a table."""
    there = [ending for ending in ENDINGS if (folder / f"{name}.{ending}").is_file()]
    return " · ".join(_link(f"{name}.{end}", KINDS.get(end, end.upper())) for end in there)


def _link(file: str, text: str) -> str:
    """Return a link to a file beside the page."""
    return f'<a href="{escape(file)}">{escape(text)}</a>'
