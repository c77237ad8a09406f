"""Forms of the desk: labelled fields and buttons as plain data, which its page draws."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from framing.base.errors import InputError

Option = tuple[str, str]  # what is read, and the value it stands for


@dataclass
class Field:
    """One labelled field.

    ``kind`` is "line", "area", "choice" (one of the options), "offered" (a line with options
    offered), "check", "file", or, to be read only, "code" and "table" (a list of rows, each a
    dictionary of text). With ``at_once`` a change is answered without a button. With ``act`` each
    row of a table has a button that asks for that act of the form, about the row's key in ``keys``.
    """

    name: str
    label: str
    kind: str = "line"
    value: Any = ""
    options: list[Option] = field(default_factory=list)
    hint: str = ""
    at_once: bool = False
    act: str = ""
    keys: list[Any] = field(default_factory=list)
    changes: int = 0

    def offer(self, options: Iterable[str | Option]) -> None:
        """Offer other options; the value stays where it is among them, else it is the first."""
        self.options = [each if isinstance(each, tuple) else (each, each) for each in options]
        known = [value for _, value in self.options]
        if self.kind == "choice" and self.value not in known:
            self.value = next(iter(known), "")

    def shown(self) -> dict[str, Any]:
        """Return what a page is told of the field; what was given as a file is not sent back.

        What is only offered is sent by itself, since it may be long and seldom changes.
        """
        value = "" if self.kind == "file" else self.value
        options = [] if self.kind == "offered" else self.options
        return {**vars(self), "value": value, "options": options}


@dataclass
class Form:
    """Fields and buttons under a title; pressing a button takes the values in and acts.

    ``acts`` are what a row of a table, or another part of the page, asks for: each is told what it
    is about.
    """

    name: str
    title: str
    about: str
    fields: list[Field]
    buttons: dict[str, Callable[[], None]]
    acts: Mapping[str, Callable[[Any], None]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.field(name).value

    def __setitem__(self, name: str, value: Any) -> None:
        each = self.field(name)
        each.changes += each.value != value
        each.value = value

    def field(self, name: str) -> Field:
        """Return a field by its name; InputError where there is none."""
        for each in self.fields:
            if each.name == name:
                return each
        raise InputError(f"the form {self.name} has no field {name}", remedy="Reload the page")

    def press(self, button: str, values: Mapping[str, Any] = {}, about: Any = None) -> None:
        """Take values in, and do what a button or an act says; InputError where there is none."""
        if button not in self.buttons and button not in self.acts:
            raise InputError(f"the form {self.name} has no {button!r}", remedy="Reload the page")
        for name, value in values.items():
            self._take(name, value)
        if button in self.acts:
            self.acts[button](about)
        else:
            self.buttons[button]()

    def _take(self, name: str, value: Any) -> None:
        """Put a value into a field, if it is one that the field can hold."""
        each = self.field(name)
        if each.kind in ("code", "table"):
            return
        if each.kind == "choice" and value not in [known for _, known in each.options]:
            raise InputError(f"{each.label} cannot be {value!r}", remedy="Choose one of the list")
        each.value = value

    def shown(self) -> dict[str, Any]:
        """Return what a page is told of the form."""
        fields = [each.shown() for each in self.fields]
        words = {"name": self.name, "title": self.title, "about": self.about}
        return {**words, "fields": fields, "buttons": [name for name in self.buttons if name]}

    def offered(self) -> dict[str, list[str]]:
        """Return what its fields offer that may hold anything else as well."""
        lines = [each for each in self.fields if each.kind == "offered"]
        return {each.name: [value for _, value in each.options] for each in lines}
