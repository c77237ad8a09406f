"""What is taken away from the desk: figure, table, code and a file of the view, opened again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from framing.base.digests import digest_of
from framing.base.errors import InputError
from framing.base.files import make_folder, refuse_unread, write_files
from framing.base.places import ARTICLES, REPORTS, ROOT
from framing.base.texts import text_sha256
from framing.coding import corrections
from framing.interface import views
from framing.interface.forms import Field, Form
from framing.interface.own import as_lines, speakers_in
from framing.interface.pictures import CHARTS
from framing.interface.sources import READERS
from framing.interface.views import View, ViewFile
from framing.measures.selections import as_code, as_term
from framing.publishing import export
from framing.publishing.confirmed import confirm
from framing.terms.lexicon import LEXICON
from framing.terms.patterns import fault

if TYPE_CHECKING:
    from framing.interface.panels import Desk
    from framing.reading.articles import Article

TAKEN = REPORTS / "explored"
PRINTED = ("text", "category", "target", "kind", "voice", "speaker", "sentence")  # of hits


class TakePanel:
    """Save what is chosen as figure and table, and all that is set as a file; show its code."""

    def __init__(self, explorer: Desk) -> None:
        """Make the form."""
        self.explorer = explorer
        self.held: dict[Path, bytes | None] = {}  # by views that were opened or saved here
        fields = [
            Field("name", "Name", "line", "explored"),
            Field("code", "Code", "code"),
            Field("view", "A view that was saved", "file", hint=f"NAME{views.ENDING}"),
        ]
        about = (
            "The figure and the table hold what is chosen; the code draws the same figure. "
            "The view holds all that is set: article, reading, list, corrections, choice."
        )
        buttons = {
            "Save figure and table": self.save,
            "Save the view": self.save_view,
            "Open the view": self.open_view,
        }
        self.form = Form("take", "Take it away", about, fields, buttons)

    def fill(self) -> None:
        """Show the code of what is chosen."""
        self.form["code"] = self.code()

    def code(self) -> str:
        """Return what makes this view again; a changed lexicon must be saved for that."""
        desk = self.explorer
        lexicons = desk.lexicons
        lexicon = lexicons.path if lexicons.changed() else ""
        name = desk.found.article.name
        place = _place(desk.found.article)
        said = "by_hand" if desk.source.by_hand else ""
        if not said and corrections.is_corrected(desk.found.article):
            said = "corrected"
        lines = as_code(place, desk.selection, said=said, lexicon=lexicon).split("\n")
        chosen = lines[-1].removeprefix("view = selected(found, ").removesuffix(")")
        lines.insert(-2, "from framing.interface.pictures import picture_of")
        lines.append(f"figure = picture_of({desk.page.chart!r}, found, {chosen}).figure")
        if name in desk.own.taken:
            said = "# first save your text as a file, and give its path in place of its name"
            lines.insert(0, said)
        if lexicons.changed() and not lexicon:
            lines.insert(0, "# save the changed lexicon first")
        return "\n".join(lines)

    def save(self) -> None:
        """Write the figure as PDF, SVG and PNG, its table as CSV and LaTeX."""
        desk, name = self.explorer, self.form["name"]
        said = f"{desk.said}, {desk.found.article.name}"

        def write() -> None:
            figure, table = desk.picture()
            printed = PRINTED if {*PRINTED} <= {*table.columns} else None
            # The table first: it is refused where it is too wide, and then nothing is written.
            export.table(table, name, columns=printed, folder=TAKEN, caption=said)
            export.figure(
                figure, name, table=table, folder=TAKEN, title=said, caption=self.code(), alt=said,
            )  # fmt: skip

        where = TAKEN.relative_to(ROOT)
        done = f"Saved in {where}: {name}.pdf, .svg, .png, .csv, .tex"
        desk.attempt(write, done, changes_reading=False)

    # ------------------------------------------------------------ a view as a file

    def view(self) -> View:
        """Return all that the desk shows."""
        desk = self.explorer
        article = desk.found.article
        own = article.name in desk.own.taken
        return View(
            article=article.name,
            text_sha256=text_sha256(article.text),
            counted=desk.said,
            reader=desk.source.form["reader"],
            chart=desk.page.chart,
            speakers=tuple(as_lines(article.speakers).splitlines()) if own else (),
            selection=desk.selection,
            list=views.listed(desk.lexicons.lexicon, desk.lexicons.shipped, digest_of(LEXICON)),
            corrections=desk.voice.standing(),
        )

    def save_view(self) -> None:
        """Write the view as a file, beside the figures; over another only as it was opened here."""
        name = self.form["name"]
        path = TAKEN / f"{name}{views.ENDING}"

        def write() -> None:
            export.check(name)
            refuse_unread(path, self.held)
            content = views.as_text(self.view()).encode()
            make_folder(TAKEN)
            write_files({path: content}, expected={path: self.held.get(path)})
            self.held[path] = content

        done = f"Saved in {TAKEN.relative_to(ROOT)}: {path.name}"
        self.explorer.attempt(write, done, changes_reading=False)

    def open_view(self) -> None:
        """Show a view that was saved; one that cannot be shown whole changes nothing."""
        given = self.form["view"]
        if not given:
            raise InputError("nothing was given", remedy="Choose a file")
        self.form["view"] = ""
        file = ViewFile(bytes(given["content"]), given["name"])
        view = file.view
        if self.explorer.attempt(lambda: self._open(file)):
            self.held[TAKEN / given["name"]] = bytes(given["content"])
            self.explorer.page.chart = view.chart
            now, said = self.explorer.said, f"The view of {given['name']} is open"
            if now == view.counted:
                self.explorer.say(f"{said}: {now}")
            else:
                said += f", but it is counted otherwise now: {now}. It was: {view.counted}"
                self.explorer.say(said, wrong=True)

    def _open(self, file: ViewFile) -> None:
        """Set the desk as a view says; what can be refused is asked for first."""
        desk, view = self.explorer, file.view
        file.known("", "chart", view.chart, CHARTS)
        file.known("", "reader", view.reader, READERS)
        if view.selection.word and (wrong := fault(as_term(view.selection.word))):
            file.refuse("selection", "word", *wrong)
        article = self._article(file)
        marks = file.marks(article)
        lexicon = file.lexicon(desk.lexicons.shipped, digest_of(LEXICON))
        desk.lexicons.use(lexicon)
        desk.voice.take_over(article, marks)
        if article.name in desk.own.taken:
            desk.own.taken[article.name] = article
        desk.source.offer(article.name)
        desk.source.form["reader"] = view.reader
        desk.source.set(view.selection.reading)
        desk.chosen = view.selection

    def _article(self, file: ViewFile) -> Article:
        """Return the article of a view; one's own with the speakers that it says."""
        desk, view = self.explorer, file.view
        here = desk.found.article
        if text_sha256(here.text) != view.text_sha256:
            here = desk.source.named(view.article) or here
        file.refuse_other(here)
        if here.name not in desk.own.taken:
            return here
        try:
            return confirm(here, speakers_in("\n".join(view.speakers)))
        except InputError as error:
            file.refuse("", "speakers", error.message, error.remedy)


def _place(article: Article) -> str:
    """Return by what an article is read again: its name in the collection, else its path."""
    path = article.path
    return article.name if path is None or path.parent == ARTICLES else str(path)
