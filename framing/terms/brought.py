"""A dictionary that comes as bytes, not as a file: uploaded at the desk, read as everywhere."""

from __future__ import annotations

from pathlib import Path

from framing.base.scratch import as_file
from framing.terms.chosen import Chosen, choose

LONGEST_NAME = 200  # bytes


def brought(content: bytes, file: str, level: int = 0) -> Chosen:
    """Return the list of terms that a file's bytes hold, with its notes, as ``choose`` does.

    ``file`` is the name that it came under: what errors and tables call it, and never a path.
    Raises InputError where the content cannot be used.
    """
    name = _name(file)
    with as_file(content, name, name) as place:
        return choose(place, level)._replace(path=Path(name))


def _name(file: str) -> str:
    r"""Return the name of a file without the folders before it, as far as it can name one.

    >>> _name("C:\\lists\\mine.yml"), _name("../..")
    ('mine.yml', 'list')
    """
    name = file.replace("\\", "/").rpartition("/")[2]
    usable = name.isprintable() and name.strip(". ") and len(name.encode()) <= LONGEST_NAME
    return name if usable else "list"
