"""The explorer's building blocks: labelled controls, and answers as HTML."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable
from html import escape

import ipywidgets as widgets
from matplotlib.figure import Figure

from framing.publishing import display

WIDE = widgets.Layout(width="auto")
FRAME = "max-height:{height}px;overflow:auto;border:1px solid var(--jp-border-color2,#ccc)"
TEXT = "font:13px/1.5 sans-serif;color:var(--jp-ui-font-color1,#111)"  # of either theme


def dropdown(name: str, options: Iterable = (), value: object = None) -> widgets.Dropdown:
    """Return a labelled choice of one; the label is tied to the control."""
    return widgets.Dropdown(description=name, options=list(options), value=value, layout=WIDE)


def several(name: str, options: Iterable[str] = (), *, rows: int) -> widgets.SelectMultiple:
    """Return a labelled choice of several; none chosen means all."""
    hint = "none chosen: all; Ctrl or Cmd chooses several"
    return widgets.SelectMultiple(
        description=name, options=list(options), rows=rows, tooltip=hint, layout=WIDE
    )


def line(name: str, value: str = "") -> widgets.Text:
    """Return a labelled line of text."""
    return widgets.Text(description=name, value=value, layout=WIDE)


def button(name: str, act: Callable[[], None]) -> widgets.Button:
    """Return a button that does something."""
    made = widgets.Button(description=name, layout=WIDE)
    made.on_click(lambda _: act())
    return made


def row(*controls: widgets.Widget) -> widgets.HBox:
    """Return controls side by side, and below each other where it is narrow."""
    return widgets.HBox(controls, layout=widgets.Layout(flex_flow="row wrap"))


def status(text: str, *, wrong: bool = False) -> str:
    """Return a line that a screen reader reads out when it changes."""
    colour = "var(--jp-error-color1,#B00020)" if wrong else "var(--jp-ui-font-color1,#111)"
    style = f"font:600 14px/1.5 sans-serif;color:{colour}"
    return f'<div role="status" style="{style}">{escape(text)}</div>'


def framed(body: str, height: int) -> str:
    """Return HTML in a box that scrolls and that the keyboard can reach."""
    return f'<div tabindex="0" style="{FRAME.format(height=height)};{TEXT}">{body}</div>'


def image(figure: Figure, alt: str) -> str:
    """Return a figure as an HTML picture with its alternative text."""
    data = base64.b64encode(display.picture(figure, alt, dpi=display.SCREEN).data).decode()
    style = "max-width:100%;height:auto;background:#fff"
    return f'<img alt="{escape(alt)}" style="{style}" src="data:image/png;base64,{data}">'
