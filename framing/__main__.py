"""Run the command line as ``python -m framing``."""

import sys

from framing.interface.main import main

sys.exit(main())
