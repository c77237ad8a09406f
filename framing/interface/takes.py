"""What is taken away from the desk: figure, table, and the code that makes both again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.base.places import REPORTS, ROOT
from framing.coding import corrections
from framing.interface.forms import Field, Form
from framing.measures.selections import as_code
from framing.publishing import export

if TYPE_CHECKING:
    from framing.interface.panels import Desk

TAKEN = REPORTS / "explored"


class TakePanel:
    """Save what is chosen as figure and table, and show the code that makes them again."""

    def __init__(self, explorer: Desk) -> None:
        """Make the form."""
        self.explorer = explorer
        fields = [Field("name", "Name", "line", "explored"), Field("code", "Code", "code")]
        about = "The figure and the table hold what is chosen; the code draws the same figure."
        buttons = {"Save figure and table": self.save}
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
        said = "by_hand" if desk.source.by_hand else ""
        if not said and corrections.is_corrected(desk.found.article):
            said = "corrected"
        lines = as_code(name, desk.selection, said=said, lexicon=lexicon).split("\n")
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
            picture = desk.picture()
            export.figure(
                picture.figure, name, table=picture.table, folder=TAKEN,
                title=said, caption=self.code(), alt=said,
            )  # fmt: skip
            export.table(picture.table, name, folder=TAKEN, caption=said, label=f"tab:{name}")

        where = TAKEN.relative_to(ROOT)
        done = f"Saved in {where}: {name}.pdf, .svg, .png, .csv, .tex"
        desk.attempt(write, done, changes_reading=False)
