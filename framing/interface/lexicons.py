"""The list of terms at the desk: switch terms off, move them, add some; save it, load another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from framing.base.errors import InputError
from framing.base.files import held, refuse_unread
from framing.base.prose import quantity
from framing.base.rows import row_dicts
from framing.interface.forms import Field, Form
from framing.terms import changes, overlaps
from framing.terms.brought import brought
from framing.terms.filed import in_use
from framing.terms.lexicon import read_lexicon, read_matcher
from framing.terms.matching import compile_terms
from framing.terms.scheme import counted_categories

if TYPE_CHECKING:
    from pandas import DataFrame

    from framing.interface.panels import Desk


FORMS = "CSV, Excel, or a dictionary of LIWC, quanteda, Lexicoder, WordStat, Yoshikoder"
LEVELS = [
    ("all told apart", "0"),
    ("the outermost only", "1"),
    ("two deep", "2"),
    ("three deep", "3"),
]


class LexiconPanel:
    """Count with another list; the shipped one stays as it is."""

    def __init__(self, explorer: Desk, lexicon: DataFrame | None = None) -> None:
        """Make the form, and count with a lexicon, by default the shipped one."""
        self.explorer = explorer
        self.shipped = self.lexicon = read_lexicon()
        self.shipped_matcher = self.matcher = read_matcher()
        if lexicon is not None:
            self.lexicon, self.matcher = lexicon, compile_terms(lexicon)
        self.path = ""  # where the lexicon in use is saved
        self.held: dict[Path, bytes | None] = {}  # by lists that were read or saved here
        fields = [
            Field("term", "Term", "offered", hint="a word or phrase; * stands for any letters"),
            Field("category", "Category", "choice"),
            Field("file", "File", "line", "lexicon-mine.csv"),
            Field("changes", "What has changed", "table", []),
            Field("own", "A list of your own", "file", hint=FORMS),
            Field("level", "Its categories", "choice", LEVELS[0][1], LEVELS),
            Field("beside", "Beside the shipped list", "table", []),
        ]
        buttons = {
            "Switch off": self.switch_off,
            "Move to category": self.move,
            "Add to category": self.add,
            "Undo all changes": self.undo,
            "Save as file": self.save,
            "Load file": self.load,
            "Read your list": self.bring,
            "Compare with the shipped list": self.compare,
        }
        about = "Counts follow at once. A changed list gives another answer: say which you used."
        self.form = Form("lexicon", "List of terms", about, fields, buttons)
        self.fill()

    def fill(self) -> None:
        """Offer the terms and categories there are, and list what has changed."""
        self.form.field("term").offer(sorted(self.lexicon["term"].tolist()))
        own = in_use(self.lexicon["category"].tolist())
        scheme = counted_categories()
        self.form.field("category").offer(scheme if set(own) <= set(scheme) else own)
        rows = changes.listed(changes.between(self.shipped, self.lexicon), self.shipped)
        self.form["changes"] = row_dicts(rows)

    def changed(self) -> bool:
        """Return whether another lexicon than the shipped one is in use."""
        return self.lexicon is not self.shipped

    def take(self, table: DataFrame, done: str, path: str = "") -> bool:
        """Count with a lexicon from now on; return whether it can be counted with, and is taken."""
        return self.explorer.attempt(lambda: self.use(table, path), done)

    def use(self, table: DataFrame, path: str = "") -> None:
        """Take a lexicon that is saved at a path, or nowhere; what is read is to be read again."""
        same = table is not self.shipped and table.equals(self.shipped)
        table = self.shipped if same else table
        self.matcher = self.shipped_matcher if table is self.shipped else compile_terms(table)
        self.lexicon, self.path = table, path
        self.fill()

    def _known(self) -> str:
        """Return the term to change; InputError where the list has none such."""
        term: str = self.form["term"].strip()
        if term not in set(self.lexicon["term"]):
            raise InputError(f"{term!r} is no term of this lexicon")
        return term

    def switch_off(self) -> None:
        """Count a term no more."""
        term = self._known()
        off = changes.Changes(off=(term,))
        self.take(changes.changed(self.lexicon, off), f"{term} is off")

    def move(self) -> None:
        """Count a term in another category."""
        term, category = self._known(), self.form["category"]
        moved = changes.Changes(moved=((term, category),))
        self.take(changes.changed(self.lexicon, moved), f"{term} counts as {category}")

    def add(self) -> None:
        """Count a term that the lexicon does not have."""
        term, category = self.form["term"].strip(), self.form["category"]
        added = changes.Changes(added=((term, category),))
        table = changes.changed(self.lexicon, added)
        changes.checked(table)
        self.take(table, f"{term} counts as {category}")

    def undo(self) -> None:
        """Count with the shipped lexicon again."""
        self.take(self.shipped, "The lexicon is the shipped one")

    def save(self) -> None:
        """Write the lexicon as a file of its own; over another only as it was read here."""
        path = Path(self.form["file"]).absolute()

        def write() -> None:
            refuse_unread(path, self.held)
            expected = {path: self.held.get(path)}
            self.held[path] = changes.put(self.lexicon, path, expected)
            self.path = self.form["file"]

        said = f"The lexicon is in {self.form['file']}"
        self.explorer.attempt(write, said, changes_reading=False)

    def load(self) -> None:
        """Count with the lexicon of a file."""
        path = self.form["file"]
        # Before it is read, so that what another writes meanwhile is noticed.
        known = held(Path(path))
        if self.take(read_lexicon(path), f"The lexicon is that of {path}", path):
            self.held[Path(path).absolute()] = known

    def bring(self) -> None:
        """Count with the list of a file that was given; what of it does not count is said."""
        file = self.form["own"]
        if not file:
            raise InputError("nothing was given", remedy="Choose a file")
        chosen = brought(bytes(file["content"]), file["name"], int(self.form["level"]))
        self.form["own"] = ""
        size = quantity(chosen.terms, "term")
        categories = quantity(len(chosen.categories), "category", "categories")
        said = f"The list is {chosen.path.name}: {size} in {categories}"
        self.take(chosen.table, "; ".join([said, *chosen.notes]))

    def compare(self) -> None:
        """Hold the list in use against the shipped one: their terms, and what each finds here."""
        lists = (self.matcher, self.shipped_matcher)
        terms = overlaps.shared(*lists)
        here = overlaps.found(self.explorer.found.article.text, *lists)
        rows = (
            ("in both", terms.both, here.both),
            ("in this list alone", terms.first, here.first_alone.total()),
            ("in the shipped list alone", terms.second, here.second_alone.total()),
        )
        self.form["beside"] = [
            {"": what, "terms": f"{number:,}", "uses in this text": f"{uses:,}"}
            for what, number, uses in rows
        ]
        said = "The list in use stands beside the shipped one"
        self.explorer.attempt(lambda: None, said, changes_reading=False)
