"""One stage of the package that is found first, timed in a process of its own.

Run as a file by ``benchmarks.earlier``, with an earlier commit's folder on the path: what is
imported is that commit's, under the names that it gave its stages.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

from benchmarks import stages

FOUND: dict[str, Callable[..., int]] = {
    stages.TOKENS: lambda answer: len(answer[0]),
    stages.SENTENCES: len,
    stages.VOICES: len,
    stages.COUNTING: lambda answer: len(answer[1]),
    stages.WHOLE: lambda answer: len(answer.hits["start"]),
}
"""How much a stage has found in a text."""


def main(stage: str, path: str) -> None:
    """Print the seconds of processor time that a stage takes on texts, and how much it finds.

    The file holds two lists of texts in JSON; the stage reads the first before the clock starts.
    """
    warm, texts = json.loads(Path(path).read_text(encoding="utf-8"))
    work = stages.STAGES[stage]
    work(warm)
    gc.collect()
    gc.freeze()
    start = process_time()
    answers = work(texts)
    seconds = process_time() - start
    print(json.dumps([seconds, sum(map(FOUND[stage], answers))]))


if __name__ == "__main__":
    main(*sys.argv[1:])
