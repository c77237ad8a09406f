"""Where things lie: the tables that the package brings, and the collection that one works in."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
IN_WHEEL = (PACKAGE / "data").is_dir()

DATA = PACKAGE / "data" if IN_WHEEL else PACKAGE.parent / "data"
"""The tables of the language and the lexicon; a wheel has its own copy of them."""

ROOT = Path() if IN_WHEEL else PACKAGE.parent
"""The collection: the checkout that this package stands in, else the working folder."""

ARTICLES = ROOT / "data" / "articles"
CODING = ROOT / "data" / "coding"
NOTEBOOKS = ROOT / "notebooks"
FIGURES = ROOT / "figures"
REPORTS = ROOT / "reports"
DEPOSITS = ROOT / "deposits"

TEMPLATE = (PACKAGE if IN_WHEEL else ROOT) / "notebooks" / "07-report-any-article.ipynb"
"""The notebook that a report is made with; a wheel has its own copy of it too."""
