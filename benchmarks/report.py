"""Write what one run has measured: limits first, then one table per question."""

from __future__ import annotations

from benchmarks import (
    cluster,
    corpus,
    earlier,
    growth,
    peer_terms,
    peer_voices,
    profiles,
    stages,
    startup,
)
from benchmarks.agreement import reasons
from benchmarks.clock import Timing, articles_per_second, ratios, speeds, spread
from benchmarks.machine import described
from benchmarks.results import ENOUGH, Results
from benchmarks.tables import number, ranged, table

TOKENS, TERMS, VOICES = "tokens, with peers", "terms, with peers", "voices, with peers"
WHOLE = "pipeline, with a peer"
STAGES, FEW = "stages", "stages, few loaded terms"
OUR = "framing"
OURS = {
    TOKENS: "framing.text.tokens.cut",
    TERMS: "framing.terms.unvoiced.terms_in",
    VOICES: "framing.voices.stretches.stretches",
    WHOLE: "framing.measures.records.records",
}
AIMS = {  # by stage: where it is held against a peer, and how many times as fast it is to be
    stages.VOICES: (VOICES, peer_voices.TEXTACY, 80.0),
    stages.COUNTING: (TERMS, peer_terms.RUST_AND_WORDS, 0.8),
    stages.WHOLE: (WHOLE, peer_terms.SPACY, 1.0),
}
RATIO = "speed, ours / theirs (range)"
QUIET = 0.5  # processes that ran before, up to which a machine had nothing else to do
BUSY = " **The machine had other work**: times are longer than they need be, ratios less certain."

AGAIN = """ (**too few**: later tables read texts again that earlier ones have read,
which flatters what remembers words: this package and spaCy)"""
PIPELINE = {
    stages.TOKENS: "`framing.text.tokens.cut`: every token with its offset",
    stages.SENTENCES: "`framing.text.tokens.sentences`: where every sentence begins and ends",
    stages.VOICES: "`framing.voices.stretches.stretches`: whose words are whose",
    stages.COUNTING: "`framing.terms.unvoiced.terms_in`: number of words, terms with offsets",
    stages.WHOLE: "`framing.measures.records.records`: statements, hits with voice and target, "
    "counts",
}

LIMITS = """\
# Benchmarks

Written by `make bench`, with the raw times in [benchmarks/results.csv](benchmarks/results.csv);
nothing in it is written by hand.

## What these figures cannot tell

- **Times are of one machine in one run**, and other work on it makes them longer. What can be
  compared is a ratio: both sides are timed in turns on the same texts, in one process on one core.
  A ratio above 1 means that ours is faster, below 1 that theirs is.
- **Every round reads texts that no round before has read**, where there are enough of them. This
  package, and spaCy, remember how words are cut; to read the same texts again would flatter both.
- **A faster tool may do less.** Columns say whether its answer is the same. A tool that finds terms
  does not thereby count words or know who speaks; what the tools here are asked for is said at each
  table.
- **Programs warm up.** Both sides have read other texts before the clock starts. What a command
  takes on one article, from its start, is a table of its own.
- **Speed is not quality.** How often voices are right is in the [README](README.md)."""


def report(results: Results) -> str:
    """Return the whole page."""
    parts = [LIMITS, _base(results), _stages(results), _tokens(results), _terms(results)]
    parts += [
        _voices(results),
        _whole(results),
        _profiles(results),
        _earlier(results),
        _growth(results),
        _startup(results),
        _corpus(results),
    ]
    parts += [_cluster(results), HOW]
    return "\n\n".join(part for part in parts if part) + "\n"


def _base(results: Results) -> str:
    """Say what machine and which texts."""
    rows = [[name, number(value)] for name, value in results.traits.items()]
    size = f"{len(results.texts):,} articles, {number(results.megabytes)} MB of UTF-8"
    size += "" if len(results.texts) >= ENOUGH else AGAIN
    counted = table(["of the first articles", "measure"], rows)
    load = f"Processes that ran in the minute before, on average: {number(results.busy)}."
    load += BUSY if results.busy > QUIET else ""
    return f"## Machine and texts\n\n{described()} {load}\n\n{size}; {results.base}\n\n{counted}"


def _stages(results: Results) -> str:
    """Show every stage by itself and the pipeline as a whole."""
    rows = [_stage(results, STAGES, name, text) for name, text in PIPELINE.items()]
    few = f"{PIPELINE[stages.COUNTING]}, where only {number(results.few_loaded)} of 100 are loaded"
    rows.append(_stage(results, FEW, stages.COUNTING, few))
    head = ["stage", "MB/s (range)", "articles a second (range)"]
    return f"## How fast is each stage?\n\n{table(head, rows)}"


def _stage(results: Results, section: str, name: str, text: str) -> list[str]:
    """Return the row of one stage."""
    timings = results.of(section)
    return [text, ranged(speeds(timings, name)), ranged(articles_per_second(timings, name))]


def _beside(results: Results, section: str, cells: dict[str, list[str]]) -> list[list[str]]:
    """Return the rows of a comparison, ours first; ``cells`` holds the last cells of each."""
    timings = results.of(section)
    measured = {timing.work for timing in timings}
    return [
        [
            f"**`{OURS[section]}`**" if name == OUR else name,
            ranged(speeds(timings, name)),
            "" if name == OUR else ranged(ratios(timings, OUR, name)),
            *last,
        ]
        for name, last in cells.items()
        if name in measured
    ]


def _tokens(results: Results) -> str:
    """Show the search for tokens beside others."""
    share = {name: [f"{100 * same:.1f}%"] for name, same in results.same_tokens.items()}
    rows = _beside(results, TOKENS, {OUR: ["100%"], **share})
    head = ["tool", "MB/s (range)", RATIO, "our tokens cut alike"]
    asked = "Asked for: every token with its place."
    return f"## Tokens, beside what else there is\n\n{asked}\n\n{table(head, rows)}"


def _terms(results: Results) -> str:
    """Show the search for terms beside others, with what they find otherwise."""
    cells = {OUR: ["yes", "100%", ""]}
    for name, found in results.same_hits.items():
        counts = peer_terms.COUNTS_WORDS.get(name, "no")
        cells[name] = [counts, f"{100 * found.share:.2f}%", reasons(found)]
    rows = _beside(results, TERMS, cells)
    head = ["tool", "MB/s (range)", RATIO, "counts words", "same hits", "what differs"]
    return f"## Terms, beside what else there is\n\n{_asked(results)}\n\n{table(head, rows)}"


def _asked(results: Results) -> str:
    """Say what was asked of the tools that find terms."""
    return f"""\
Asked for: every term of the shipped lexicon with its category and place, the longest of those that
overlap. Tools that know no `*` in a term are given the {len(results.phrases):,} phrases that the
terms stand for in these texts, made beforehand and not timed; a user has to make them too, and anew
for new texts. Only the flat regular expressions take the terms as they are. *Same hits* are those
found by both, of all found by either, in {len(results.held):,} articles; ours are the measure here,
not the truth. CountVectorizer gives counts without places, so counts are compared. *Trie* means
that phrases share their beginnings in one pattern. Matches of automata are found with their
overlaps, then those kept that begin and end where words do, then of overlapping ones the leftmost,
longest; without word boundaries the library alone chooses the leftmost, longest."""


def _voices(results: Results) -> str:
    """Show the search for quotations beside others."""
    cells = {
        OUR: ["quotations, statements set off, paraphrase, scare quotes; speakers resolved"],
        peer_voices.TEXTACY: ["direct quotations, with the words for cue and speaker"],
        peer_voices.FLOOR: ["no quotation: tokens and sentences, which such a tool needs first"],
    }
    rows = _beside(results, VOICES, cells)
    head = ["tool", "MB/s (range)", RATIO, "finds"]
    return f"## Voices, beside what else there is\n\n{_trained(results)}\n\n{table(head, rows)}"


def _trained(results: Results) -> str:
    """Say what the tools for quotations were, or why one is missing."""
    if any(timing.work == peer_voices.TEXTACY for timing in results.of(VOICES)):
        return (
            "textacy reads paragraph by paragraph, because it gives a text up at one odd mark, on\n"
            "spaCy's small model without its search for names."
        )
    return (
        "textacy cannot be installed on this Python. The other row is the least that any tool on\n"
        "spaCy costs, before its parser; figures published elsewhere are not repeated."
    )


def _whole(results: Results) -> str:
    """Show the whole pipeline beside the least that a tool on spaCy costs."""
    finds = {
        OUR: ["statements with speakers; terms with voice and target; counts by voice"],
        peer_terms.SPACY: ["terms, its tokens; no voice and no target"],
    }
    rows = _beside(results, WHOLE, finds)
    head = ["tool", "MB/s (range)", RATIO, "finds"]
    return f"## All of it, beside the least that spaCy takes\n\n{table(head, rows)}"


def _profiles(results: Results) -> str:
    """Show where the time of each stage with an aim goes, where peer and profiler could run."""
    reached = {}
    for stage, (section, peer, wanted) in AIMS.items():
        timings = results.of(section)
        if peer in {timing.work for timing in timings}:
            reached[stage] = profiles.Aim(peer, wanted, ratios(timings, OUR, peer).middle)
    if not any(looks for stage, looks in results.profiles.items() if stage in reached):
        return ""
    return f"## Where does the time go?\n\n{profiles.page(results.profiles, reached)}"


def _earlier(results: Results) -> str:
    """Show what each stage takes beside an earlier commit, where one was asked for."""
    if results.earlier is None:
        return ""
    return f"## Beside an earlier commit\n\n{earlier.page(results.earlier)}"


def _growth(results: Results) -> str:
    """Show the time per MB at every size."""
    rows = [_sized(results, kind, size) for kind, sizes in SIZES.items() for size in sizes]
    head = ["texts", "MB", *(f"{name}: s per MB (range)" for name in GROWING)]
    asked = f"""\
Where time grows with the size alone, the seconds per MB stay what they are. What an article gives
is dropped before the next one, as where results are written to a file. No row reads the articles
of another, but the long articles are put together of paragraphs that rows above have read, and so
have the names of many articles. What would have taken longer than {growth.PATIENCE}
seconds, going by the two sizes before it, is left out."""
    return f"## How time grows\n\n{asked}\n\n{table(head, [row for row in rows if row])}"


GROWING = (stages.COUNTING, stages.WHOLE)
SIZES = {growth.MANY: growth.COUNTS, growth.ONE: growth.LENGTHS}


def _sized(results: Results, kind: str, size: int) -> list[str]:
    """Return the row of one size."""
    timings = results.of(f"{kind}: {size}")
    if not timings:
        return []
    what = f"{size:,} article{'s' * (size > 1)}" if kind == growth.MANY else "one article"
    return [what, number(timings[0].bytes / 1e6), *(_per_mb(timings, name) for name in GROWING)]


def _per_mb(timings: list[Timing], name: str) -> str:
    """Write the seconds per MB of one work, with a range where there is more than one time."""
    took = [t.seconds / t.bytes * 1e6 for t in timings if t.work == name]
    if not took:
        return "left out"
    return ranged(spread(took)) if len(took) > 1 else number(took[0])


def _startup(results: Results) -> str:
    """Show how long a command takes on one article."""
    timings = results.of(startup.SECTION)
    names = list(dict.fromkeys(timing.work for timing in timings))
    rows = [[f"`{n}`", ranged(spread(t.seconds for t in timings if t.work == n))] for n in names]
    size = number(timings[0].bytes / 1e3)
    asked = f"Wall time of the whole process on an article of {size} kB, median of {startup.TIMES}."
    shown = table(["command", "s (range)"], rows)
    return f"## How long until there is an answer?\n\n{asked}\n\n{shown}"


def _corpus(results: Results) -> str:
    """Show how many articles scale over workers, where that was measured."""
    timings = results.of(corpus.SECTION)
    return f"## How does a corpus scale?\n\n{corpus.page(timings)}" if timings else ""


def _cluster(results: Results) -> str:
    """Show what a hundred million articles would take, where costs were measured."""
    if results.costs is None:
        return ""
    return f"## What would a hundred workers do?\n\n{cluster.page(results.costs)}"


HOW = """\
## How this is measured

Every work is done once to warm up and then once a round, on texts of that round alone; every other
round goes through the works backwards. The clock is `time.perf_counter`. The garbage collector is
on, but leaves the texts and the tools alone (`gc.freeze` once they are there). The process is kept
on one core where the system allows it. What a work returns is kept until the clock has stopped.
Figures are medians over the rounds with the lowest and the highest; a ratio is taken within each
round and then its median. MB are millions of bytes of UTF-8.

The articles are made up, from a seed, by [benchmarks/texts.py](benchmarks/texts.py), so that
anybody has the same ones and nobody's are handed on: paragraphs of one to three sentences; words
drawn by their frequency in general English (wordfreq), with a long tail of invented ones; invented
names and bodies that an article comes back to; reporting verbs before, after and inside quotations;
terms of the shipped lexicon. They read like news to a program and like nonsense to a reader.
They have more loaded terms than general news, as reports of conflict do; in the last row of the
stages they have fewer.
`python -m benchmarks.likeness DIR` holds them against real articles, stage by stage;
`make bench TEXTS=DIR` measures on a folder of your own .txt files instead."""
