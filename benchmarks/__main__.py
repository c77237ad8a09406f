"""Measure everything and write BENCHMARKS.md: ``python -m benchmarks``."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from time import perf_counter

from benchmarks import (
    cluster,
    corpus,
    earlier,
    growth,
    peer_terms,
    peer_tokens,
    peer_voices,
    phrases,
    profiles,
    report,
    stages,
    startup,
    texts,
)
from benchmarks.clock import Work, batches, cores, in_turns, pin, unpin
from benchmarks.machine import busy
from benchmarks.peer_terms import agreement
from benchmarks.results import Results, write_raw
from benchmarks.traits import traits
from framing.base.places import ROOT

ROUNDS = 7
ARTICLES = 20_000
# Articles in a round; what is slower is timed on fewer.
PER_STAGE, PER_TOKENS, PER_TERMS, PER_VOICES, PER_WHOLE = 200, 100, 150, 20, 30
PROFILED = 1_000
DESCRIBED, COMPARED = 500, 3  # articles whose traits are shown; rounds whose hits are compared
WHOLE_FROM = 3_760  # the first article that no section before reads
START = perf_counter()
Part = tuple[str, dict[str, Work], list[list[str]]]  # a section, its works, the texts of each round


def main(arguments: list[str] | None = None) -> None:
    """Run every measurement in one process, and write the page and its raw figures."""
    options = _parser().parse_args(arguments)
    load = busy()
    results = _read(options)
    results.busy = load
    before = cores()
    pin()
    _measure(results)
    _growth(results)
    _profile(results, options.seed + 1)
    unpin(before)
    say("start-up")
    results.timings += startup.startup(results.texts[0])
    if options.before:
        results.earlier = earlier.beside(options.before, _rounds(results, 0, PER_STAGE), say)
        results.timings += results.earlier.timings
    results.timings += corpus.scaling(results.texts, say)
    say("what an article, a part and a task cost")
    results.costs = cluster.costs_of(results.texts)
    write_raw(results, options.raw)
    options.out.write_text(report.report(results), encoding="utf-8", newline="\n")
    say(f"wrote {options.out.name}")


def say(what: str) -> None:
    """Say on standard error what is being done."""
    print(f"bench {perf_counter() - START:4.0f} s  {what}", file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--texts", type=Path, help="a folder of .txt files to measure on instead")
    parser.add_argument("--articles", type=int, default=ARTICLES, help="how many to make up")
    parser.add_argument("--seed", type=int, default=texts.SEED)
    parser.add_argument("--before", metavar="COMMIT", help="an earlier commit to measure beside")
    parser.add_argument("--out", type=Path, default=ROOT / "BENCHMARKS.md")
    parser.add_argument("--raw", type=Path, default=ROOT / "benchmarks" / "results.csv")
    return parser


def _read(options: argparse.Namespace) -> Results:
    """Return the texts to measure on, with where they are from."""
    if options.texts:
        found, base = texts.read_folder(options.texts), "a folder of the user's own."
    else:
        say(f"making up {options.articles:,} articles")
        found = texts.articles(options.articles, options.seed)
        base = f"made up from seed {options.seed}, as said at the end."
    return Results(base, found, traits=traits(found[:DESCRIBED]))


def _rounds(results: Results, first: int, articles: int) -> list[list[str]]:
    """Return the batches of a section, from a part of the texts that is its own."""
    needed = (ROUNDS + 1) * articles
    rest = results.texts[first : first + needed]
    return batches(rest if len(rest) == needed else results.texts, ROUNDS, articles)


def _measure(results: Results) -> None:
    """Make every comparison ready, then time one after another, and compare what is found."""
    say("making the tools ready")
    parts = [make(results) for make in (_stages, _few, _tokens, _terms, _voices, _whole)]
    # The collector need not look through the texts and the tools again and again: a user's
    # process has neither. What is made from here on it looks after as ever.
    gc.collect()
    gc.freeze()
    for section, works, rounds in parts:
        say(section)
        results.timings += in_turns(section, works, rounds)
    say("comparing what the tools find")
    _compare(results, *(works for _, works, _ in parts[2:4]))


def _stages(results: Results) -> Part:
    """Return the stages, to be timed one after another in each round."""
    return report.STAGES, stages.STAGES, _rounds(results, 0, PER_STAGE)


def _few(results: Results) -> Part:
    """Return counting on made-up texts with as few loaded terms as general news has."""
    few = texts.articles((ROUNDS + 1) * PER_STAGE, loaded=texts.FEW_LOADED)
    results.few_loaded = traits(few[:DESCRIBED])["words in loaded terms, of 100"]
    works = {stages.COUNTING: stages.STAGES[stages.COUNTING]}
    return report.FEW, works, batches(few, ROUNDS, PER_STAGE)


def _tokens(results: Results) -> Part:
    """Return the search for tokens and its peers."""
    works = {report.OUR: stages.STAGES[stages.TOKENS], **peer_tokens.peers()}
    return report.TOKENS, works, _rounds(results, 1_600, PER_TOKENS)


def _terms(results: Results) -> Part:
    """Return the search for terms and its peers, these made ready for the texts at hand."""
    rounds = _rounds(results, 2_400, PER_TERMS)
    results.held = [text for batch in rounds[:COMPARED] for text in batch]
    later = _rounds(results, WHOLE_FROM, PER_WHOLE)
    every = (text for batch in [*rounds, *later] for text in batch)
    results.phrases = phrases.expanded(every, stages.matcher())
    works = {report.OUR: stages.STAGES[stages.COUNTING], **peer_terms.peers(results.phrases)}
    return report.TERMS, works, rounds


def _voices(results: Results) -> Part:
    """Return the search for voices and what finds quotations."""
    works = {report.OUR: stages.STAGES[stages.VOICES], **peer_voices.peers()}
    return report.VOICES, works, _rounds(results, 3_600, PER_VOICES)


def _whole(results: Results) -> Part:
    """Return all that is done to an article, and what a tool on spaCy does at least."""
    least = peer_terms.installed(peer_terms.spacy_phrases, results.phrases)
    works = {report.OUR: stages.STAGES[stages.WHOLE], **least}
    return report.WHOLE, works, _rounds(results, WHOLE_FROM, PER_WHOLE)


def _compare(results: Results, cutters: dict[str, Work], finders: dict[str, Work]) -> None:
    """See how far the peers cut and find what we do; untimed."""
    held, known = results.held, results.phrases
    peers = {name: work for name, work in cutters.items() if name != report.OUR}
    results.same_tokens = {name: peer_tokens.same(work, held) for name, work in peers.items()}
    peers = {name: work for name, work in finders.items() if name != report.OUR}
    results.same_hits = {name: agreement(work, held, known) for name, work in peers.items()}


def _growth(results: Results) -> None:
    """Time counting and the whole pipeline on more and more text."""
    rest = results.texts[4_000:] or results.texts
    works = {name: stages.STREAMED[name] for name in report.GROWING}
    results.timings += growth.many(works, rest, say)
    results.timings += growth.one(works, rest, say)


def _profile(results: Results, seed: int) -> None:
    """See where the time of each stage with an aim goes, on articles that no section has read."""
    say("where the time goes")
    made = texts.articles(PROFILED * len(report.AIMS), seed)
    for place, stage in enumerate(report.AIMS):
        portion = made[place * PROFILED : (place + 1) * PROFILED]
        results.profiles[stage] = profiles.profile(stages.STREAMED[stage], portion)


if __name__ == "__main__":
    main()
