"""What every test may use."""

import sys
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))


def pytest_itemcollected(item):
    """What a module makes once, one process makes: its tests stay together (--dist loadgroup)."""
    fixtures = item._fixtureinfo.name2fixturedefs.values() if hasattr(item, "_fixtureinfo") else ()
    if any(found[-1].scope == "module" for found in fixtures):
        item.add_marker(pytest.mark.xdist_group(item.path.stem))


# A deadline would test the machine's other work; speed is measured in a benchmark.
settings.register_profile("collection", deadline=None)
settings.load_profile("collection")
