"""What must hold of every text, whatever stands in it: for tests, and for texts made by chance.

``broken`` says in words what does not hold, so that a script can go on and count.
"""

import json
from collections import Counter
from functools import cache
from itertools import pairwise

from framing.base.kinds import KINDS, PARATEXT, voice
from framing.interface.terminal import record
from framing.measures.analysis import analyse
from framing.measures.records import records, unvoiced
from framing.reading.articles import Article
from framing.terms.hits import hit_columns
from framing.terms.lexicon import read_matcher
from framing.terms.targets import resolver
from framing.text.folding import as_seen
from framing.text.tokens import spans, words_in
from framing.voices import voiced
from framing.voices.stretches import stretches

matcher = cache(read_matcher)


def broken(article, *, tables=True):
    """Yield what does not hold of an article; a text may be given instead.

    Without ``tables`` no data frame is made, only what it would be made of: ten times as quick.
    """
    article = article if isinstance(article, Article) else Article("any", article)
    said = stretches(article)
    columns = voiced.voiced(article.text, said)
    yield from _stretches(article.text, said)
    yield from _tokens(article.text, said, columns)
    quick = records(article, matcher())
    if quick.statements != said:
        yield "read again, it has other stretches"
    yield from _counts(article, quick, columns)
    if tables:
        yield from _counted_twice(quick, analyse(article, terms=matcher()))


def _stretches(text, said):
    """One stretch ends before the next begins, and none within a word."""
    inside = {at for start, end in spans(text) for at in range(start + 1, end)}
    for before, after in pairwise(said):
        if before.end > after.start:
            yield f"stretches overlap: {before.text!r} and {after.text!r}"
    for row in said:
        if not 0 <= row.start < row.end <= len(text) or row.text != text[row.start : row.end]:
            yield f"a stretch is not its text: {row}"
        if row.kind not in KINDS[1:]:
            yield f"a stretch of no kind: {row}"
        if {row.start, row.end} & inside:
            yield f"a stretch begins or ends within a word: {row}"
        if row.cue and row.cue != text[row.cue_start : row.cue_end]:
            yield f"a cue is not its text: {row}"
        if json.loads(record(row._asdict())) != row._asdict():
            yield f"a record is not read back: {row}"


def _tokens(text, said, columns):
    """Every token is its text and has one kind and one voice; nothing of the text is lost."""
    ends = [
        start + len(token) for start, token in zip(columns["start"], columns["token"], strict=True)
    ]
    places = list(zip(columns["start"], ends, strict=True))
    if [text[start:end] for start, end in places] != columns["token"]:
        yield "a token is not its text"
    if any(before[1] > after[0] for before, after in pairwise(places)):
        yield "tokens overlap"
    seen = "".join(columns["token"])
    if [c for c in seen if c.isalnum()] != [c for c in text if c.isalnum()]:
        yield "letters are lost between text and tokens"
    for kind, name, government in set(
        zip(columns["kind"], columns["voice"], columns["government"], strict=True)
    ):
        if kind not in KINDS or name != voice(kind, government):
            yield f"a token of kind {kind} has the voice {name}"
    for row in said:
        inside = [at for at, place in enumerate(places) if row.start <= place[0] < row.end]
        if any(columns["statement"][at] != row.statement for at in inside):
            yield f"a token within a stretch is of another: {row}"


def _counts(article, quick, columns):
    """The voices sum to the article, by stretch, by token and as a whole; so do the hits."""
    words = sum(columns["is_word"])
    by_stretch = voiced.words_by_voice(sum(map(words_in, article.text.split())), quick.statements)
    pairs = zip(columns["voice"], columns["is_word"], strict=True)
    by_token = Counter(name for name, is_word in pairs if is_word)
    if min(by_stretch.values()) < 0:
        yield f"a voice has fewer than no words: {dict(by_stretch)}"
    if +by_stretch != +by_token:
        yield f"words by stretch {dict(by_stretch)}, by token {dict(by_token)}"
    counted = dict(zip(quick.counts["voice"], quick.counts["words"], strict=True))
    if sum(counted.values()) + by_token[PARATEXT] != words:
        yield f"the voices counted have {counted} words, the text {words}"
    whole = set(unvoiced(article, matcher()).counts["words"])
    if whole != {words}:
        yield f"as a whole the text has {whole} words, not {words}"
    if quick.hits != hit_columns(columns, matcher(), resolver(article)):
        yield "the terms of some paragraphs are not those of the text"
    for start, end, said in zip(*(quick.hits[n] for n in ("start", "end", "text")), strict=True):
        if as_seen(" ".join(article.text[start:end].split())) != as_seen(said):
            yield f"a hit is not its text: {said}"


def _counted_twice(quick, found):
    """``count`` and ``analyse`` say the same."""
    for name in ("hits", "counts"):
        table = getattr(found, name)
        for column, cells in getattr(quick, name).items():
            if list(cells) != table[column].tolist():
                yield f"count and analyse differ in {name}, {column}"
    if [row[1:] for row in found.statements.itertuples()] != [tuple(s) for s in quick.statements]:
        yield "count and analyse have other statements"
    sizes = found.tokens[found.tokens["is_word"]].groupby("voice").size().to_dict()
    counted = dict(zip(quick.counts["voice"], quick.counts["words"], strict=True))
    if {name: size for name, size in counted.items() if size} != {
        name: size for name, size in sizes.items() if name != PARATEXT
    }:
        yield f"count has {counted} words, analyse {sizes}"
