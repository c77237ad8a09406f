"""What tests in a browser share."""

import browser
import pytest


@pytest.fixture(scope="package")
def jupyterlab(tmp_path_factory):
    """Return a JupyterLab, loaded in a browser once: its folder holds those of every test."""
    root, scratch = tmp_path_factory.getbasetemp(), tmp_path_factory.mktemp("jupyterlab")
    with browser.lab(root, scratch) as lab, browser.window(lab) as shown:
        yield shown
