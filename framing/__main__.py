"""Run the command line as ``python -m framing``."""

import sys

from framing.command.main import main

sys.exit(main())
