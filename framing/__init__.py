"""Measure how a news report's own voice frames events and actors, beside those it quotes.

The rooms of this package, in the order of an article's journey: base, reading, text, reporting,
speakers, voices, terms, measures, coding, corpus, charts, publishing, interface. Each says what
comes in and what goes out. What a user types is here, and is imported on first use.
"""

from typing import TYPE_CHECKING

from framing.base.lazy import lazily

if TYPE_CHECKING:
    from framing.interface.desk import explore as explore
    from framing.publishing.library import Analysis as Analysis, analyse as analyse, read as read
    from framing.publishing.reports import report as report
    from framing.reading.articles import Article as Article
    from framing.terms.lexicon import read_lexicon as read_lexicon

__version__ = "0.1.0"
__all__ = [
    "Analysis",
    "Article",
    "__version__",
    "analyse",
    "explore",
    "read",
    "read_lexicon",
    "report",
]

__getattr__ = lazily(
    __name__,
    {
        "framing.interface.desk": ["explore"],
        "framing.publishing.library": ["Analysis", "analyse", "read"],
        "framing.publishing.reports": ["report"],
        "framing.reading.articles": ["Article"],
        "framing.terms.lexicon": ["read_lexicon"],
    },
    needs={"framing.interface.desk": "lab"},
)


def __dir__() -> list[str]:
    return __all__
