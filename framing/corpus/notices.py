"""What a user is told of a run: what is passed over of an input, and of the articles together."""

from __future__ import annotations

from collections.abc import Iterator

from framing.base.files import as_text
from framing.base.prose import listed, quantity
from framing.corpus import copies
from framing.corpus.inputs import Plan

NOTES = 10  # said of single files
NAMES = {  # of what is passed over, one and several
    "hidden": ("name that begins with . or _", "names that begin with . or _"),
    "sidecars": ("sidecar of a text", "sidecars of texts"),
}


def of_input(planned: Plan) -> Iterator[str]:
    """Yield what is passed over of an input, and how its tables are read where no name says it."""
    if planned.passed_over:
        passed = (quantity(number, *NAMES[why]) for why, number in planned.passed_over.items())
        yield f"{quantity(planned.files, 'file')} to read; passed over: {listed(passed)}"
    said = {(as_text(part.files[0]), part.form.notes) for part in planned.parts if part.form.notes}
    for name, notes in sorted(said)[:NOTES]:
        yield f"{name}: {'; '.join(notes)}"
    if len(said) > NOTES:
        yield f"{len(said) - NOTES:,} more tables like these: see notes in the table articles"


def of_results(found: copies.Told) -> Iterator[str]:
    """Yield what a reader of the results should know of the articles together."""
    if found.copies:
        repeat = "repeats" if found.copies == 1 else "repeat"
        same = f", {found.same:,} to the letter" if found.same else ""
        articles = quantity(found.copies, "article")
        yield f"{articles} {repeat} another, whole or in large part{same}: see {copies.TABLE}"
    if not found.compared:
        yield f"more than {copies.MOST:,} articles: it was not looked for copies among them"
    if found.warned:
        articles = quantity(found.warned, "article")
        yield f"{articles} read with a warning: see warnings in the table articles"
