"""What an installation may leave out, and the error that says how to have it."""

from __future__ import annotations

from importlib.util import find_spec

from framing.base.errors import InputError

EXTRAS = {
    "corpus": ("cryptography", "dask", "distributed", "pyarrow"),
    "dictionaries": ("openpyxl", "yaml"),
    "formats": ("trafilatura", "lxml_html_clean", "docx", "pypdf", "striprtf"),
    "lab": ("ipykernel", "anywidget"),
    "lists": ("wordfreq", "vaderSentiment", "textblob"),
}
"""The packages without which the parts that belong to an extra of pyproject.toml do not work."""


def require(extra: str, *parts: str) -> None:
    """Raise InputError, with the command to install it, where a part of an extra is missing.

    ``parts`` are the packages that are needed of it, all of them by default.
    """
    missing = [name for name in parts or EXTRAS[extra] if find_spec(name) is None]
    if missing:
        remedy = f"Install the extra: pip install 'framing[{extra}]', in a checkout '.[{extra}]'"
        raise InputError(f"this needs {' and '.join(missing)}", remedy=remedy)
