"""Names of a package that are imported when they are asked for: importing it stays quick."""

from __future__ import annotations

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
