"""What tests in a browser share."""

import pytest


@pytest.fixture(scope="session")
def jupyterlab(tmp_path_factory):
    """Return a JupyterLab that is started once: its folder holds those of every test."""
    import browser

    with browser.lab(tmp_path_factory.getbasetemp(), tmp_path_factory.mktemp("jupyterlab")) as lab:
        yield lab
