"""The command line: ``framing …``, also ``python -m framing``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from framing.base.errors import InputError
from framing.base.garbage import seldom_sought
from framing.interface import answers, corpora, keeping
from framing.interface.options import parser
from framing.interface.terminal import OUTPUT, Terminated, ended_in_order, say, streams
from framing.interface.told import refused, trouble


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 an input was refused, 2 wrong usage."""
    try:
        with seldom_sought(), streams(), ended_in_order():
            return _run(arguments)
    except KeyboardInterrupt as stop:
        say("stopped")
        return 143 if isinstance(stop, Terminated) else 130


def _run(arguments: Sequence[str] | None) -> int:
    """Run one command; whatever a user can mend is a line on standard error."""
    try:
        options = parser().parse_args(arguments)
        code = COMMANDS[options.command](options)
        sys.stdout.flush()
        return code
    except InputError as error:
        return refused(error)
    except BrokenPipeError as error:  # our reader has gone, as in `framing count … | head`
        return 0 if error.filename == OUTPUT else refused(trouble(error))
    except OSError as error:
        return refused(trouble(error))
    except MemoryError:
        return refused(InputError("memory ran out", remedy="Give it less at once"))


def _lexicon(options: argparse.Namespace) -> int:
    """Print what was read of a list of terms, alone or beside another."""
    from framing.interface import lists  # what reads dictionaries is not needed for ours

    return lists.run(options)


def _agree(options: argparse.Namespace) -> int:
    """Print how far the coders of an article agree."""
    from framing.interface import agreed

    return agreed.agree(options)


def _export(options: argparse.Namespace) -> int:
    """Write an article for other coding software."""
    from framing.interface import handover

    return handover.export(options)


def _import(options: argparse.Namespace) -> int:
    """Keep a coding that comes from other software."""
    from framing.interface import handover

    return handover.take(options)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    **{"voices": answers.voices, "count": answers.count},
    **{"check": answers.check, "split": answers.split, "lexicon": _lexicon},
    **{"figures": keeping.figures, "report": keeping.report, "new": keeping.new},
    "deposit": keeping.deposit,
    **{"agree": _agree, "export": _export, "import": _import},
    **{"corpus": corpora.corpus, "reference": corpora.reference, "evaluate": corpora.evaluate},
}
