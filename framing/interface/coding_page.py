"""The pages of coders as widgets: their scripts and styles, and how a message is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import RLock
from typing import Any

import traitlets

from framing.base.errors import InputError
from framing.interface.view import Told, page_of


class CoderView(Told):
    """What a page and its coder tell each other: ``text`` once, ``state`` after every step."""

    _css = page_of("desk.css", "coding.css")

    text: traitlets.List[Any] = traitlets.List().tag(sync=True)
    state = traitlets.Dict().tag(sync=True)


class CodingView(CoderView):
    """The page on which somebody codes blind."""

    _esm = page_of("colours.js", "frame.js", "coding.js")


class SettlingView(CoderView):
    """The page on which two coders' disagreements are settled."""

    _esm = page_of("colours.js", "frame.js", "settling.js")


class CoderPage:
    """A page that asks for steps: each is done, saved and shown, or refused in a line."""

    acts: Mapping[str, Callable[[Mapping[str, Any]], str]]  # what a page may ask for

    def __init__(self, view: CoderView) -> None:
        """Listen to a page."""
        self.lock = RLock()
        self.view = view
        view.on_msg(self._asked)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        return self.view._repr_mimebundle_()

    def state(self) -> dict[str, Any]:
        """Return what the page shows."""
        raise NotImplementedError

    def show(self, said: str, *, wrong: bool = False) -> None:
        """Show how things stand now, and a line that says what was done."""
        self.view.state = self.state()
        self.view.say(said, wrong=wrong)

    def _asked(self, _: object, asked: Mapping[str, Any], __: object) -> None:
        """Do what the page asks for."""
        with self.lock:
            try:
                act = self.acts.get(str(asked.get("act")))
                if act is None:
                    raise InputError("the page asked for what there is not", remedy="Reload it")
                said = act(asked)
            except InputError as error:
                self.show(str(error), wrong=True)
            else:
                self.show(said)


def one_of(asked: Mapping[str, Any], name: str) -> str:
    """Return a text that a page has sent; InputError where it sent none."""
    value = asked.get(name, "")
    if not isinstance(value, str):
        raise InputError(f"the page sent no {name}", remedy="Reload it")
    return value
