"""What else finds terms in texts: each peer a work that returns the hits of every text.

A hit is (start, end, category), exempt terms left out. Texts are lower-cased with ``str.lower``,
which changes the length of a few letters of other languages: none is in the made-up articles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from benchmarks.agreement import NOTHING, Agreement, Hit, compared, compared_counts
from benchmarks.clock import Work
from benchmarks.phrases import open_places, trie
from benchmarks.stages import each, terms_alone
from framing.terms.lexicon import EXEMPT, read_lexicon
from framing.terms.unvoiced import Use, terms_in

Phrases = dict[str, str]  # phrase: its category
WORD = re.compile(r"\w+")
RUST_AND_WORDS, SPACY = "ahocorasick_rs, and words counted by re", "spaCy blank, PhraseMatcher"
COUNTS_WORDS = {RUST_AND_WORDS: "yes", SPACY: "its tokens"}
"""What else a peer counts, without which there is no rate; the others count nothing."""


def peers(phrases: Phrases) -> dict[str, Work]:
    """Return every peer that is installed, made ready for the phrases."""
    makers = (regular_expressions, rust_automaton, c_automaton, spacy_phrases, vectorizers)
    return {name: work for maker in makers for name, work in installed(maker, phrases).items()}


def installed(maker: Callable[[Phrases], dict[str, Work]], phrases: Phrases) -> dict[str, Work]:
    """Return the peers that a maker makes, or nothing where its library is missing."""
    try:
        return maker(phrases)
    except ImportError:
        return {}


def regular_expressions(phrases: Phrases) -> dict[str, Work]:
    """Make the standard library's: terms one after another with their ``*``, and as a trie."""
    terms = sorted(read_lexicon()["term"], key=len, reverse=True)
    flat = rf"\b(?:{'|'.join(map(open_places, terms))})\b"
    return {
        "re, flat, lower-cased": each(_pattern(re.compile(flat), phrases)),
        "re, flat, IGNORECASE": each(_pattern(re.compile(flat, re.IGNORECASE), phrases)),
        "re, trie, lower-cased": each(_pattern(re.compile(rf"\b{trie(phrases)}\b"), phrases)),
    }


def _pattern(pattern: re.Pattern[str], phrases: Phrases) -> Callable[[str], list[Hit]]:
    """Return a search with a pattern; one that ignores case reads the text as it stands."""
    as_it_is = bool(pattern.flags & re.IGNORECASE)

    def find(text: str) -> list[Hit]:
        matches = pattern.finditer(text if as_it_is else text.lower())
        found = ((*m.span(), phrases.get(m.group().lower(), "")) for m in matches)
        return [hit for hit in found if hit[2] != EXEMPT]

    return find


def rust_automaton(phrases: Phrases) -> dict[str, Work]:
    """Make ahocorasick_rs: as it should be used, with words counted too, and without boundaries."""
    from ahocorasick_rs import AhoCorasick, MatchKind

    order, categories = list(phrases), list(phrases.values())
    every = AhoCorasick(order)
    longest = AhoCorasick(order, matchkind=MatchKind.LeftmostLongest)

    def find(text: str) -> list[Hit]:
        lower = text.lower()
        found = every.find_matches_as_indexes(lower, overlapping=True)
        return resolved(lower, ((start, end, categories[at]) for at, start, end in found))

    def blind(text: str) -> list[Hit]:
        found = longest.find_matches_as_indexes(text.lower())
        return [(a, b, categories[at]) for at, a, b in found if categories[at] != EXEMPT]

    return {
        "ahocorasick_rs": each(find),
        RUST_AND_WORDS: lambda texts: [
            (find(text), sum(1 for _ in WORD.finditer(text))) for text in texts
        ],
        "ahocorasick_rs, no word boundaries": each(blind),
    }


def c_automaton(phrases: Phrases) -> dict[str, Work]:
    """Make pyahocorasick, its overlapping matches resolved alike."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for phrase, category in phrases.items():
        automaton.add_word(phrase, (len(phrase) - 1, category))
    automaton.make_automaton()

    def find(text: str) -> list[Hit]:
        lower = text.lower()
        found = ((last - back, last + 1, kind) for last, (back, kind) in automaton.iter(lower))
        return resolved(lower, found)

    return {"pyahocorasick": each(find)}


def resolved(text: str, matches: Iterable[Hit]) -> list[Hit]:
    """Keep matches that begin and end with words; of overlapping ones the leftmost, longest.

    >>> resolved("a war crime", [(2, 5, "violence"), (2, 11, "law"), (6, 11, "law")])
    [(2, 11, 'law')]
    """
    whole = sorted(_whole(text, matches), key=lambda hit: (hit[0], -hit[1]))
    kept, end = [], 0
    for hit in whole:
        if hit[0] >= end:
            end = hit[1]
            if hit[2] != EXEMPT:
                kept.append(hit)
    return kept


def _whole(text: str, matches: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the matches with no letter or digit right before or after them."""
    size = len(text)
    for hit in matches:
        start, end, _ = hit
        if (start and text[start - 1].isalnum()) or (end < size and text[end].isalnum()):
            continue
        yield hit


def spacy_phrases(phrases: Phrases) -> dict[str, Work]:
    """Make spaCy's tokenizer with a PhraseMatcher, overlaps resolved by spaCy."""
    import spacy
    from spacy.matcher import PhraseMatcher
    from spacy.util import filter_spans

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    for category in sorted(set(phrases.values())):
        written = [phrase for phrase, kind in phrases.items() if kind == category]
        matcher.add(category, [nlp.make_doc(phrase) for phrase in written])

    def find(text: str) -> list[Hit]:
        spans = filter_spans(matcher(nlp.make_doc(text), as_spans=True))
        kept = [span for span in spans if span.label_ != EXEMPT]
        return [(span.start_char, span.end_char, span.label_) for span in kept]

    return {SPACY: each(find)}


def vectorizers(phrases: Phrases) -> dict[str, Work]:
    """Make scikit-learn's counts by text, which have no offsets: single words, and phrases."""
    from sklearn.feature_extraction.text import CountVectorizer

    counted = [phrase for phrase, category in phrases.items() if category != EXEMPT]
    longest = max(len(phrase.split()) for phrase in counted)
    words = CountVectorizer(vocabulary=[phrase for phrase in counted if " " not in phrase])
    runs = CountVectorizer(vocabulary=counted, ngram_range=(1, longest))
    return {
        "CountVectorizer, single words": words.transform,
        f"CountVectorizer, up to {longest} words": runs.transform,
    }


def table_counts(table, phrases: Phrases) -> list[dict[str, int]]:
    """Return, of a matrix that CountVectorizer made, the count of each phrase in each text."""
    counted = [phrase for phrase, category in phrases.items() if category != EXEMPT]
    if table.shape[1] < len(counted):
        counted = [phrase for phrase in counted if " " not in phrase]
    rows = (table.tocsr()[at] for at in range(table.shape[0]))
    return [dict(zip((counted[c] for c in r.indices), r.data.tolist(), strict=True)) for r in rows]


def agreement(work: Work, texts: list[str], phrases: Phrases) -> Agreement:
    """Compare what a peer finds in texts with the terms that stand there, in whatever context."""
    ours, found = [terms_in(text, terms_alone())[1] for text in texts], work(texts)
    if hasattr(found, "tocsr"):
        counts = table_counts(found, phrases)
        return sum(map(compared_counts, map(_phrases, texts, ours), counts), NOTHING)
    places = [[(use.start, use.end, use.category) for use in uses] for uses in ours]
    hits = [made[0] if isinstance(made, tuple) else made for made in found]
    return sum(map(compared, texts, places, hits), NOTHING)


def _phrases(text: str, uses: list[Use]) -> Counter[str]:
    """Count our hits by how they are written."""
    return Counter(text[use.start : use.end].lower() for use in uses)
