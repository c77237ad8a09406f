"""A notebook in a real JupyterLab: started on the loopback with a token, driven by Chromium."""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.request import Request, urlopen

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from framing.base.places import ROOT
from framing.base.progress import UNATTENDED
from framing.publishing.notebook_files import KERNEL

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
NEEDED = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium on this machine: apt-get install chromium"
)
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]
FLAGS += ["--disable-background-networking", "--disable-component-update"]
PATIENCE = 45_000  # milliseconds
DESK = ".framing-desk"
EXECUTE = "([name, options]) => window.jupyterapp.commands.execute(name, options)"
RAN = """() => {
    const cells = window.jupyterapp.shell.currentWidget.content.model.cells;
    for (let at = 0; at < cells.length; at++) {
        const cell = cells.get(at);
        if (cell.type === 'code' && cell.executionCount === null) return false;
    }
    return true;
}"""
IDLE = """() => window.jupyterapp?.shell.currentWidget?.sessionContext
    ?.session?.kernel?.status === 'idle'"""


class Lab(NamedTuple):
    """A JupyterLab that runs: where it is reached, and the folders that it serves and reads."""

    base: str
    token: str
    root: Path
    scratch: Path

    def ask(self, method, place):
        """Return what the server answers."""
        about = {"Authorization": f"token {self.token}"}
        with urlopen(Request(f"{self.base}/api/{place}", headers=about, method=method)) as answer:
            return answer.read()

    def set(self, name, **values):
        """Write settings, which a page reads as it opens."""
        folder = self.scratch / "settings" / "@jupyterlab"
        file = folder / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values))

    def end_kernels(self):
        """End every kernel: one that waits would keep its memory."""
        for session in json.loads(self.ask("GET", "sessions")):
            self.ask("DELETE", f"sessions/{session['id']}")


@contextmanager
def lab(root, scratch):
    """Start JupyterLab on a folder; yield it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    started = Lab(f"http://127.0.0.1:{port}", secrets.token_hex(16), root, scratch)
    started.set("apputils-extension/notification", fetchNews="false", checkForUpdates=False)
    started.set("docmanager-extension/plugin", autosave=False)
    started.set("notebook-extension/tracker", windowingMode="none")
    places = {"JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTERLAB_WORKSPACES_DIR": "workspaces"}
    places |= {"JUPYTER_RUNTIME_DIR": "runtime", "JUPYTER_CONFIG_DIR": "config"}
    own = {name: str(scratch / folder) for name, folder in places.items()}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    command += ["--ip=127.0.0.1", f"--port={port}", f"--IdentityProvider.token={started.token}"]
    command += [f"--ServerApp.root_dir={root}", "--LabApp.extension_manager=readonly"]
    environment = {key: value for key, value in os.environ.items() if key != UNATTENDED}
    environment["PYTHONPATH"] = str(ROOT)  # the kernel reads the package under test
    with open(scratch / "lab.log", "w") as log:
        server = subprocess.Popen(
            [*command, "--expose-app-in-browser"], stdout=log, stderr=log,
            env=environment | own, start_new_session=True,
        )  # fmt: skip
    try:
        _await(started, server)
        yield started
    finally:
        with suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            server.wait(10)


def _await(lab, server):
    """Wait until the server answers."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if server.poll() is not None:
            raise RuntimeError((lab.scratch / "lab.log").read_text()[-2000:])
        with suppress(OSError):
            lab.ask("GET", "status")
            return
        time.sleep(0.2)
    raise RuntimeError("JupyterLab did not answer")


@contextmanager
def opened(lab, notebook, *, theme="JupyterLab Light", size=(1280, 800), zoom=1):
    """Open a notebook, run all its cells, and yield the page with the errors it has met.

    ``notebook`` is a path below the folder of the server; ``size`` is the window's in pixels of the
    screen; with ``zoom`` 2 the page has half of them. The page is open as long as the context is.
    """
    from playwright.sync_api import sync_playwright

    lab.set("apputils-extension/themes", theme=theme)
    place = f"{lab.base}/lab/tree/{notebook.relative_to(lab.root)}"
    with sync_playwright() as driver, TemporaryDirectory() as profile:
        browser = driver.chromium.launch_persistent_context(
            profile, executable_path=CHROMIUM, headless=True, args=FLAGS,
            viewport={"width": size[0] // zoom, "height": size[1] // zoom},
            device_scale_factor=zoom,
        )  # fmt: skip
        page = browser.pages[0] if browser.pages else browser.new_page()
        errors = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{place}?token={lab.token}&reset", wait_until="domcontentloaded")
        page.wait_for_selector(".jp-NotebookPanel .jp-Cell", timeout=PATIENCE)
        page.wait_for_function(IDLE, timeout=PATIENCE)
        _run(page)
        yield page, errors
        browser.close()
    lab.end_kernels()


def again(page, *, theme="JupyterLab Light", size=(1280, 800), zoom=1):
    """Change the theme, size and zoom of an open notebook as its reader may; run all its cells."""
    width, height = (pixels // zoom for pixels in size)
    screen = {"width": width, "height": height, "deviceScaleFactor": zoom, "mobile": False}
    page.set_viewport_size({"width": width, "height": height})
    page.context.new_cdp_session(page).send("Emulation.setDeviceMetricsOverride", screen)
    page.wait_for_function("zoom => window.devicePixelRatio === zoom", arg=zoom)
    page.evaluate(EXECUTE, ["apputils:change-theme", {"theme": theme}])
    page.wait_for_function("theme => document.body.dataset.jpThemeName === theme", arg=theme)
    page.evaluate(EXECUTE, ["notebook:clear-all-cell-outputs"])
    _run(page)


def _run(page):
    """Run all cells of a notebook."""
    page.evaluate(EXECUTE, ["notebook:run-all-cells"])
    page.wait_for_function(RAN, timeout=PATIENCE)
    page.wait_for_function(IDLE, timeout=PATIENCE)


def write_notebook(path, *sources):
    """Write a notebook of code cells."""
    cells = [new_code_cell(source) for source in sources]
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": KERNEL}), path)


def status(page, text):
    """Wait until the first desk says something."""
    page.wait_for_function(
        "text => document.querySelector('.framing-desk .status').textContent.includes(text)",
        arg=text,
        timeout=PATIENCE,
    )


def says(part, text):
    """Wait until a page says something in its line, which ``part`` of it holds."""
    part.locator(".status", has_text=text).wait_for(timeout=PATIENCE)


def chart(page, name):
    """Wait until the first desk shows a chart."""
    page.wait_for_function(
        """name => document.querySelector('.framing-desk .chart svg')
            .getAttribute('aria-label').startsWith(name)""",
        arg=name,
        timeout=PATIENCE,
    )
