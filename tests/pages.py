# ruff: noqa: E501 - the pages are written as sites write them, whatever the width
"""Web pages as sites build them, around any article; all names and texts are made up."""

from __future__ import annotations

import html
import json
import textwrap
from typing import NamedTuple


class Story(NamedTuple):
    """An article: its metadata and its blocks, each a kind (p, h2, quote, item) and a text."""

    title: str
    outlet: str
    author: str
    date: str
    blocks: tuple[tuple[str, str], ...]

    @property
    def texts(self) -> list[str]:
        return [text for _, text in self.blocks]


DAM = Story(
    "Villages below the Orsa dam told to leave",
    "Harbour Gazette",
    "Mirela Tandt",
    "2023-04-18",
    (
        (
            "p",
            "Three villages below the Orsa dam were told to leave on Monday night after water came through its eastern wall.",
        ),
        ("p", "“Nobody should sleep there tonight,” said the governor, Ilmar Westrup."),
        ("p", "He was right to be blunt."),
        (
            "p",
            "The wall was built in 1961 & last mended 12 years ago; the province’s own inspectors called it “sound” in March.",
        ),
        ("h2", "What the builders say"),
        (
            "p",
            "The company that keeps the dam, Nordvik Water, rejects the charge of neglect. “We warned the ministry twice,” it said in a statement. The statement read:",
        ),
        (
            "quote",
            "Nordvik Water has asked for money to strengthen the eastern wall in each of the last four years. The ministry has not answered. We regret the fear that families feel tonight, and we will publish every letter.",
        ),
        ("p", "The ministry did not reply to questions."),
        ("h2", "What comes next"),
        (
            "p",
            "By Tuesday noon, 2,300 people had registered at the school in Upper Orsa. They were asked to bring:",
        ),
        ("item", "papers and medicines"),
        ("item", "warm clothes for three days"),
        ("item", "no animals larger than a cat"),
        (
            "p",
            "“My cow is larger than a cat,” said a farmer who gave her name as Tove. She stayed.",
        ),
        (
            "p",
            "Engineers hope to lower the lake by two metres before Friday, when rain is expected. If that fails, the lower gate will be blown open, Westrup said.",
        ),
        ("p", "“It would flood fields, not homes.”"),
    ),
)
TALKS = Story(
    "Sylvania calls the border raid a crime; Freedonia denies it",
    "The Meridian",
    "Pell Arden",
    "2024-02-05",
    (
        ("p", "Sylvania accused its neighbour on Sunday of a “cowardly crime” after masked men burned a customs post at Lake Quill."),
        ("p", "Freedonia denies any part in it."),
        ("p", "The Sylvanian foreign minister, Odra Venn, told reporters that “the aggressors crossed the ice in the dark and will be named.” She showed no evidence."),
        ("p", "Her Freedonian colleague answered within the hour. “We reject this slander,” he said. “Our patrols were asleep.”"),
        ("p", "Two guards were hurt."),
        ("p", "A post on the ministry’s channel said: “The blood of our guards is on their hands. — Venn”"),
        ("p", "Trade between the two countries fell by a third last year, to $40 million, according to the lake authority."),
        ("p", "The talks planned for Thursday in Port Elm have not been cancelled."),
    ),
)  # fmt: skip


def _e(text: str) -> str:
    return html.escape(text, quote=False)


def body(story: Story, kinds: dict[str, str] | None = None, between: str = "") -> str:
    """Return the blocks as HTML; ``between`` stands in their middle, as boxes on pages do."""
    tags = {"p": "<p>{}</p>", "h2": "<h2>{}</h2>", "quote": "<blockquote><p>{}</p></blockquote>"}
    tags = {**tags, **(kinds or {})}
    parts, items = [], []
    for at, (kind, text) in enumerate(story.blocks):
        if kind == "item":
            items.append(f"<li>{_e(text)}</li>")
            continue
        if items:
            parts.append(f"<ul>{''.join(items)}</ul>")
            items = []
        if at == len(story.blocks) // 2:
            parts.append(between)
        parts.append(tags[kind].format(_e(text)))
    return "\n".join(parts)


def plain(story: Story) -> str:
    """A page with nothing but the article."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{_e(story.title)}</title></head>'
        f"<body><h1>{_e(story.title)}</h1>{body(story)}</body></html>"
    )


MENU = """<header class="site-header"><a href="/">Home</a><nav><ul><li><a href="/world">World</a></li>
<li><a href="/war">War and aggression</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<form action="/search"><input type="text" placeholder="Search"><button>Search</button></form></header>"""
COOKIES = """<div id="cookie-banner" class="cookie-consent" role="dialog"><p>We and our 812 partners use cookies
to store the regime of your choices. “Accept” means that you accept all.</p><button>Accept all</button></div>"""
MOST_READ = """<aside class="sidebar"><section class="most-read"><h3>Most read</h3><ol>
<li><a href="/1">“Brutal massacre” in the capital: what we know of the terrorists</a></li>
<li><a href="/2">Genocide trial opens, judge says</a></li>
<li><a href="/3">Ten soups for winter</a></li></ol></section></aside>"""
RELATED = """<div class="related-links"><h4>Related</h4><ul><li><a href="/4">The murder that nobody saw</a></li>
<li><a href="/5">War crimes and the law: five questions</a></li></ul></div>"""
NEWSLETTER = """<div class="newsletter-signup"><p>Sign up for our morning newsletter and get the terror
of the day in your inbox.</p><form><input type="email"><button>Sign up</button></form></div>"""
COMMENTS = """<section id="comments" class="comments"><h3>2 comments</h3><ol class="comment-list">
<li class="comment"><p class="comment-author">waterman77 says:</p><p>These murderers are a criminal regime, everybody
knows it, and the paper is complicit.</p></li><li class="comment"><p class="comment-author">Anna says:</p>
<p>“Savage” is the word for this aggression.</p></li></ol></section>"""
FOOTER = """<footer><p>© 2024 All rights reserved. No part of this page may be reproduced.</p>
<ul><li><a href="/about">About</a></li><li><a href="/privacy">Privacy</a></li></ul></footer>"""
SCRIPT = """<script>window.config = {"words": "terror regime murder", "say": function () { return "“x”, he said"; }};
if (a < b && c > d) { document.write("<p>The brutal regime said “no”.</p>"); }</script>
<style>.regime { color: red } /* “aggression” */</style><noscript><img src="https://t.example/p?x=1"></noscript>"""


def _described(story: Story) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": f"{story.date}T08:30:00Z",
        "author": {"@type": "Person", "name": story.author},
        "publisher": {"@type": "Organization", "name": story.outlet},
    }


def wordpress(story: Story) -> str:
    """A blog's theme: entry-content, share buttons, author box, comments after it."""
    share = '<div class="sharedaddy sd-sharing"><h3>Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div>'
    author = f'<div class="author-box"><h4>About {_e(story.author)}</h4><p>Writes about rivers and the crimes done to them.</p></div>'
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="UTF-8"><title>{_e(story.title)} - {_e(story.outlet)}</title>
<meta property="og:title" content="{html.escape(story.title)}"><meta property="og:site_name" content="{_e(story.outlet)}">
<meta property="article:published_time" content="{story.date}T09:00:00+00:00">
<meta name="author" content="{_e(story.author)}">{SCRIPT}</head>
<body class="post-template single single-post">{COOKIES}{MENU}
<div id="content" class="site-content"><main id="main"><article id="post-17" class="post type-post hentry">
<header class="entry-header"><h1 class="entry-title">{_e(story.title)}</h1>
<div class="entry-meta">Posted on <time datetime="{story.date}">{story.date}</time> by <span class="author vcard"><a href="/a">{_e(story.author)}</a></span></div></header>
<div class="entry-content">{body(story, between=NEWSLETTER)}{share}</div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">World</a></span></footer></article>
{author}{COMMENTS}</main>{MOST_READ}</div>{FOOTER}{SCRIPT}</body></html>"""


def newspaper(story: Story) -> str:
    """A newspaper's page: metadata as JSON-LD, a stand-first, a picture, boxes within the text."""
    data = json.dumps(_described(story), ensure_ascii=False)
    figure = '<figure><img src="p.jpg" alt="A regime’s wall"><figcaption>A picture of the terror, on Monday. Photograph: A. Lens/Agency</figcaption></figure>'
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{_e(story.title)} | World | {_e(story.outlet)}</title>
<script type="application/ld+json">{data}</script>{SCRIPT}</head><body>{COOKIES}{MENU}
<main><article><header><h1>{_e(story.title)}</h1>
<address class="byline">By <a rel="author" href="/p">{_e(story.author)}</a></address></header>{figure}
<div class="article-body" itemprop="articleBody" data-component="text-block">{body(story, between=RELATED + NEWSLETTER)}</div>
<ul class="tags"><li><a href="/t">Floods</a></li><li><a href="/t2">War crimes</a></li></ul></article>
{MOST_READ}{COMMENTS}</main>{FOOTER}</body></html>"""


def divisions(story: Story) -> str:
    """A page without <article> or <main>, whose class names say nothing."""
    kinds = {
        "p": '<div class="b3"><p class="c9">{}</p></div>',
        "h2": '<div class="b3"><h2 class="c2">{}</h2></div>',
    }
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{_e(story.title)}</title>{SCRIPT}</head>
<body><div class="a1">{COOKIES}{MENU}</div><div class="a2"><div class="a7"><h1 class="c1">{_e(story.title)}</h1>
<span class="x1">{_e(story.author)}</span> <span class="x2">{story.date}</span>{body(story, kinds)}</div>
<div class="a8">{MOST_READ}</div></div>{FOOTER}</body></html>"""


def tables(story: Story) -> str:
    """An old page laid out with tables and line breaks, upper-case tags and no end tags."""
    lines = "<BR><BR>\n".join(_e(text) for text in story.texts)
    return f"""<HTML><HEAD><TITLE>{_e(story.title)}</TITLE></HEAD><BODY BGCOLOR=#FFFFFF>
<TABLE WIDTH=760 BORDER=0><TR><TD COLSPAN=3><FONT SIZE=6>{_e(story.outlet)}</FONT></TD></TR>
<TR VALIGN=top><TD WIDTH=120><A HREF=a.html>Home</A><BR><A HREF=b.html>War crimes</A><BR><A HREF=c.html>Archive</A></TD>
<TD WIDTH=480><FONT FACE=Times><H2>{_e(story.title)}</H2><I>By {_e(story.author)}</I><P>
{lines}</FONT></TD>
<TD WIDTH=160><B>Most read</B><BR><A HREF=d.html>The massacre</A><BR><A HREF=e.html>The brutal regime</A></TD></TR></TABLE>
<CENTER><FONT SIZE=1>Copyright {_e(story.outlet)}</FONT></CENTER></BODY></HTML>"""


def accelerated(story: Story) -> str:
    """A page for telephones (AMP), with advertisements between the paragraphs."""
    ad = '<amp-ad width="300" height="250" type="x"><div placeholder>Advertisement</div></amp-ad>'
    data = json.dumps(_described(story), ensure_ascii=False)
    return f"""<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>{_e(story.title)}</title>
<link rel="canonical" href="https://meridian.example/a"><script type="application/ld+json">{data}</script>
<style amp-custom>.x {{ color: #000 }}</style></head><body><amp-sidebar id="s"><ul><li><a href="/war">War</a></li></ul></amp-sidebar>
<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">{_e(story.title)}</h1></header>
<div class="amp-wp-article-content">{body(story, between=ad)}</div></article>
<amp-list src="https://x.example/related"><template><p>Terror</p></template></amp-list>{FOOTER}</body></html>"""


def live(story: Story) -> str:
    """A page of updates: each with a time and a heading of its own in the page's column."""
    parts, at = [], 0
    for kind, text in story.blocks:
        if kind == "h2" or not parts:
            at += 1
            parts.append(
                f'</section><section class="update" id="u{at}"><time datetime="{story.date}T1{at}:00">1{at}.00</time>'
            )
        tag = {"p": "p", "h2": "h2", "quote": "blockquote", "item": "p"}[kind]
        parts.append(f"<{tag}>{_e(text)}</{tag}>")
    inner = "".join(parts).removeprefix("</section>") + "</section>"
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{_e(story.title)} – live</title>{SCRIPT}</head><body>
{MENU}<main class="liveblog"><h1>{_e(story.title)}</h1><div class="liveblog-body">{inner}</div></main>{COOKIES}{MOST_READ}{FOOTER}</body></html>"""


def blockgroups(s: Story) -> str:
    """A page of blocks in groups, a picture between them."""
    h = len(s.blocks) // 2
    a = s._replace(blocks=s.blocks[:h])
    b = s._replace(blocks=s.blocks[h:])
    return f"<html lang=en><head><meta charset=utf-8><title>{_e(s.title)} – {s.outlet}</title></head><body>{MENU}<div class='wp-site-blocks'><div class='wp-block-group'><h1 class='wp-block-post-title'>{_e(s.title)}</h1></div><div class='entry-content wp-block-post-content'><div class='wp-block-group'>{body(a)}</div><figure class='wp-block-image'><img src=x><figcaption>The terror wall.</figcaption></figure><div class='wp-block-group'>{body(b)}</div></div></div>{COMMENTS}{FOOTER}</body></html>"


def divs(s: Story) -> str:
    """A page whose paragraphs are divisions."""
    return (
        f"<html><head><meta charset=utf-8><title>{_e(s.title)}</title></head><body>{MENU}<div id=story><h1>{_e(s.title)}</h1>"
        + "".join(f"<div>{_e(t)}</div>" for t in s.texts)
        + f"</div>{MOST_READ}{FOOTER}</body></html>"
    )


def drupal(s: Story) -> str:
    """A content system whose class names speak of everything."""
    return f"<html><head><meta charset=utf-8><title>{_e(s.title)} | {s.outlet}</title></head><body class='path-node page-node-type-article has-sidebar-first'><div class='dialog-off-canvas'>{MENU}<main role=main><div class='region region-content'><article role=article class='node node--type-article'><h1><span class='field field--name-title'>{_e(s.title)}</span></h1><div class='node__meta'>By <span>{s.author}</span> on {s.date}</div><div class='node__content'><div class='clearfix text-formatted field field--name-body field--type-text-with-summary'>{body(s)}</div><div class='field--name-field-tags'><a href=/t>War</a></div></div></article></div></main>{COMMENTS}</div></body></html>"


def manyarticles(s: Story) -> str:
    """The article, and six teasers that are articles, too."""
    t = "".join(
        f"<article class=card><a href=/{i}><h3>Teaser about the regime {i}</h3></a><p>A short line on the brutal massacre number {i}.</p></article>"
        for i in range(6)
    )
    return f"<html><head><meta charset=utf-8><title>{_e(s.title)}</title></head><body>{MENU}<main><article class=main-story><h1>{_e(s.title)}</h1>{body(s)}</article><section class=more>{t}</section></main>{FOOTER}</body></html>"


def longcomments(s: Story) -> str:
    """More comments than article."""
    c = "".join(
        f"<li class=comment><div class='comment-body'><p>This is comment number {i}, in which somebody writes about the criminal regime and its savage murderers for a while, until the line ends.</p></div></li>"
        for i in range(40)
    )
    return wordpress(s).replace(
        COMMENTS, f"<div id=comments class=comments-area><ol class=comment-list>{c}</ol></div>"
    )


def pull(s: Story) -> str:
    """A sentence of the article set again in a box."""
    q = s.texts[3]
    return newspaper(s).replace(RELATED, f"<aside class=pullquote><p>{_e(q[:60])}</p></aside>")


def readmore(s: Story) -> str:
    """A line within the text that leads elsewhere."""
    return (
        plain(s)
        .replace("<p>", "<p class=x>", 1)
        .replace(
            _e(s.texts[4]) + "</p>",
            _e(s.texts[4])
            + "</p><p><strong>Read more: <a href=/x>War crimes in the valley</a></strong></p>",
            1,
        )
    )


def brs(s: Story) -> str:
    """An old page with line breaks for paragraphs."""
    return (
        f"<html><head><title>{_e(s.title)}</title></head><body><center><h2>{_e(s.title)}</h2></center><font face=arial>"
        + "<br>\n<br>\n".join(map(_e, s.texts))
        + "</font><hr><a href=/>Back</a></body></html>"
    )


def single(s: Story) -> str:
    """A page with one line break between paragraphs."""
    return (
        f"<html><head><title>{_e(s.title)}</title></head><body><h1>{_e(s.title)}</h1><div>"
        + "<br>\n".join(map(_e, s.texts))
        + "</div></body></html>"
    )


def pre(s: Story) -> str:
    """A page with a text as a typewriter wraps it."""
    return (
        f"<html><head><title>{_e(s.title)}</title></head><body><pre>"
        + "\n\n".join("\n".join(textwrap.wrap(_e(t), 70)) for t in s.texts)
        + "</pre></body></html>"
    )


def noise(s: Story) -> str:
    """A byline before the text; whom to follow and whose it is, after it."""
    return f"<html><head><meta charset=utf-8><title>{_e(s.title)}</title></head><body>{MENU}<div class=wrap><div class=main><h1>{_e(s.title)}</h1><p class=byline>By {s.author}, Staff Writer</p><p class=date>Published 5 February 2024, 10:30</p>{body(s)}<p>Follow us on <a href=/t>Twitter</a> and <a href=/f>Facebook</a></p><p>Copyright 2024 {s.outlet}. All rights reserved.</p></div></div></body></html>"


SHAPES = (
    *(plain, wordpress, newspaper, divisions, tables, accelerated, live, blockgroups, divs, drupal),
    *(manyarticles, longcomments, pull, readmore, brs, single, pre, noise),
)
