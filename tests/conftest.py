"""What every test may use."""

import sys
from pathlib import Path

from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))


# A deadline would test the machine's other work; speed is measured in a benchmark.
settings.register_profile("collection", deadline=None)
settings.load_profile("collection")
