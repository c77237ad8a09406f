"""What every test may use."""

import gc
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from framing.base.garbage import KEPT

sys.path.insert(0, str(Path(__file__).parent))
# Processes of tests use every core: threads of algebra beside them would wait for one another, and
# use up a core as they do. Whatever a test starts inherits this.
os.environ.setdefault("OMP_NUM_THREADS", "1")
# Where nothing is to be written beside the sources, each of the many processes that tests start
# would compile all it imports again: what is compiled is kept in the environment instead.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", "") and sys.prefix != sys.base_prefix:
    os.environ.setdefault("PYTHONPYCACHEPREFIX", os.path.join(sys.prefix, "pycache"))

# Where it is installed, checking notebooks begins with grammars of addresses, which no notebook of
# ours has: every process of tests would spend a second on them.
sys.modules.setdefault("rfc3987_syntax", None)

# Tables and lists of terms are made by the thousand and mostly kept: each search for garbage would
# go through them.
gc.set_threshold(KEPT, *gc.get_threshold()[1:])

# A deadline would test the machine's other work; speed is measured in a benchmark.
settings.register_profile("collection", deadline=None)
settings.load_profile("collection")


# What takes longest is begun first, so that no process waits for another at the end.
BROWSER = "in_browser"
LONGEST = (
    *(BROWSER, "test_collection.py", "test_desk.py"),
    *("test_faults.py", "test_pipeline.py", "test_reports.py", "test_results.py"),
    *("test_benchmarks.py", "test_invariants.py", "test_voices.py", "test_views.py"),
    *("test_overlay.py", "test_terminal.py", "test_settling.py", "test_fuzz.py"),
    *("test_another_list.py", "test_categories.py", "test_notebooks.py", "test_schedulers.py"),
    *("test_clusters.py", "test_hostile.py", "test_export.py", "test_agreement.py"),
    *("test_cases.py", "test_own.py"),
)


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers():
    """Take a process more than there are cores: one that drives a browser or kernels waits."""
    return (yield) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Give each file to one process, and those of tests in a browser to the same one."""
    from xdist.scheduler import LoadFileScheduling

    class Scheduling(LoadFileScheduling):
        def _split_scope(self, nodeid):
            file = Path(super()._split_scope(nodeid))
            return str(file.parent if file.parent.name == BROWSER else file)

    return Scheduling(config, log)


def pytest_collection_modifyitems(items):
    """Put the tests of the longest files first; the others keep their places."""
    rank = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: min(rank.get(part, len(LONGEST)) for part in item.path.parts))


@pytest.fixture(scope="module", autouse=True)
def _put_aside():
    """Put aside what is loaded by now: no search for garbage need look through it again.

    Libraries ask for such searches, and lists of terms made ready for lookup are millions of
    things to look at.
    """
    gc.collect()
    gc.freeze()
