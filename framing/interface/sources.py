"""What is read, and how: the article, the reader, and each point where readers may differ."""

from __future__ import annotations

from framing.base.errors import InputError
from framing.base.places import ARTICLES
from framing.interface.forms import Field, Form
from framing.interface.panels import Desk
from framing.measures.readings import CHOICES, Reading
from framing.reading.articles import Article
from framing.reading.readers import read_article

LONGEST = 500_000  # characters of a text at the desk: some 80,000 words
READERS = ("engine", "coding by hand")
SAID = {
    "newspaper": (
        "A party's newspaper",
        {"with": "counted with its government", "without": "left out"},
    ),
    "paraphrase": (
        "What is reported without marks",
        {
            "neither side": "a class of its own",
            "Reporter": "the reporter's words",
            "its source": "its speaker's words",
        },
    ),
    "quotations": (
        "Quotations",
        {"all": "all of them", "full statements": "only those that are sentences of their own"},
    ),
    "attitude": (
        "What is ascribed to a mind (hopes, fears)",
        {
            "neither side": "a class of its own",
            "Reporter": "the reporter's words",
            "its source": "the words of who hopes or fears",
        },
    ),
    "topic": (
        "What somebody spoke of",
        {
            "Reporter": "the reporter's words",
            "its source": "its speaker's words",
            "neither side": "a class of its own",
        },
    ),
}
"""What each choice of a reading is called on the page, and each of its options."""


def showable(article: Article) -> Article:
    """Return an article that a page can hold; InputError for one that would stop the browser."""
    if len(article.text) > LONGEST:
        message = f"has {len(article.text):,} characters, and the desk shows {LONGEST:,} at most"
        remedy = "Count it with framing count or framing report, or part it"
        raise InputError(message, file=article.path, remedy=remedy)
    return article


def articles() -> list[str]:
    """Return the names of the articles there are."""
    return sorted(path.stem for path in ARTICLES.glob("*.txt"))


class SourcePanel:
    """Choose an article, who has read it, and how."""

    def __init__(self, explorer: Desk, article: str) -> None:
        """Make the fields."""
        self.explorer = explorer
        name = article or min(articles())
        fields = [
            Field("article", "Article", "choice", name, at_once=True),
            Field("reader", "Voices as read by", "choice", READERS[0], at_once=True),
        ]
        for point, options in CHOICES.items():
            label, said = SAID[point]
            fields.append(Field(point, label, "choice", options[0], at_once=True))
            fields[-1].offer([(said[option], option) for option in options])
        fields[1].offer(READERS)
        self.form = Form(
            "source",
            "Article and reading",
            "Another article, or another decision where careful readers may differ.",
            fields,
            {"": self.change},
        )
        self.offer(name)

    def offer(self, name: str) -> None:
        """Offer the articles there are and those that were brought, and choose one."""
        known = [*articles(), *self.explorer.own.taken]
        self.form["article"] = name
        self.form.field("article").offer(known if name in known else [*known, name])

    def article(self) -> Article:
        """Return the article that is chosen, read."""
        name = self.form["article"]
        return self.explorer.own.taken.get(name) or showable(read_article(name))

    def named(self, name: str) -> Article | None:
        """Return an article by its name, read; None where it is not among those there are."""
        if name in self.explorer.own.taken:
            return self.explorer.own.taken[name]
        return read_article(name) if name in articles() else None

    @property
    def by_hand(self) -> bool:
        """Whether the coding by hand is read."""
        return self.form["reader"] == READERS[1]

    @property
    def reading(self) -> Reading:
        """The reading that is set."""
        return Reading(*(self.form[point] for point in CHOICES))

    def set(self, reading: Reading) -> None:
        """Set the fields to a reading."""
        for point, option in zip(CHOICES, reading, strict=True):
            self.form[point] = option

    def change(self) -> None:
        """Read again, as the fields say now."""
        self.explorer.attempt(lambda: None)
