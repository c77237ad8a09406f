"""What a notebook can show: IPython's own objects, or their like where it is not installed."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from IPython.display import HTML, Image


@dataclass(frozen=True)
class Page:
    """HTML that says so itself."""

    data: str

    def _repr_html_(self) -> str:
        return self.data


@dataclass(frozen=True)
class Picture:
    """A PNG that says so itself, with its width in pixels, its alternative text and its name."""

    data: bytes
    width: int
    alt: str
    name: str = ""

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict, dict]:
        about = _named(self.name) | {"alt": self.alt, "width": self.width}
        return {"image/png": b64encode(self.data).decode()}, {"image/png": about}


def html(text: str) -> HTML | Page:
    """Return HTML for a notebook to show."""
    try:
        from IPython.display import HTML
    except ModuleNotFoundError:
        return Page(text)
    return HTML(text)


def png(data: bytes, width: int, alt: str, name: str = "") -> Image | Picture:
    """Return a PNG for a notebook to show, ``width`` pixels wide; ``name`` is its figure's."""
    try:
        from IPython.display import Image
    except ModuleNotFoundError:
        return Picture(data, width, alt, name)
    return Image(data, width=width, alt=alt, metadata=_named(name))


def _named(name: str) -> dict[str, Any]:
    """Return what a picture's metadata say of the figure's name."""
    return {"name": name} if name else {}


def bundle(shown: object) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what a notebook keeps of an object: its data and metadata by MIME type."""
    if hasattr(shown, "_repr_mimebundle_"):
        found = shown._repr_mimebundle_()
        return found if isinstance(found, tuple) else (found, {})
    if hasattr(shown, "_repr_html_"):
        return {"text/html": shown._repr_html_()}, {}
    return {"text/plain": repr(shown)}, {}
