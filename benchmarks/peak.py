"""Run a command and print the peak memory of its hungriest process: ``python -m benchmarks.peak``.

A process of its own, because the system remembers the peak of all children that ever ended.
"""

from __future__ import annotations

import subprocess
import sys


def main(command: list[str]) -> int:
    """Run a command; the last line on standard output is the peak in MB."""
    import resource  # not on Windows

    code = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes elsewhere
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit / 1e6)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
