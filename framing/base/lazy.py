"""What is made when it is asked for: names of a package, patterns. Importing stays quick."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any

from framing.base.extras import require


def lazily(
    package: str, homes: Mapping[str, Iterable[str]], needs: Mapping[str, str] | None = None
) -> Callable[[str], Any]:
    """Return a package's ``__getattr__``: each name is taken from its module on first use.

    ``homes`` maps modules to the names they hold (PEP 562), ``needs`` modules to the extra without
    which they do not import. AttributeError for any other name, InputError without the extra.
    """
    home = {name: module for module, names in homes.items() for name in names}

    def __getattr__(name: str) -> Any:
        if name not in home:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        if needs and home[name] in needs:
            require(needs[home[name]])
        return getattr(import_module(home[name]), name)

    return __getattr__


class LazyPattern:
    """A regular expression that is compiled when its ``match``, ``search`` or the like is needed.

    For a long one that most texts do not need: compiling it takes longer than reading an article.
    """

    def __init__(self, expression: str, flags: int = 0) -> None:
        self.made_of = expression, flags

    def __getattr__(self, name: str) -> Any:
        """Return what the compiled expression has under a name, and keep it at hand."""
        found = getattr(re.compile(*self.made_of), name)
        setattr(self, name, found)
        return found
