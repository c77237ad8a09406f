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
LOADED = "() => window.jupyterapp?.shell.isAttached && document.body.dataset.jpThemeName"
IDLE = """() => window.jupyterapp?.shell.currentWidget?.sessionContext
    ?.session?.kernel?.status === 'idle'"""


OPEN = """async path => {
    await window.jupyterapp.commands.execute('docmanager:open', { path, factory: 'Notebook' });
}"""
# Whatever a notebook has drawn goes with it, and nothing asks whether it is to be saved.
CLOSE = """() => {
    for (const widget of [...window.jupyterapp.shell.widgets('main')]) widget.dispose();
}"""


class Lab(NamedTuple):
    """A JupyterLab that runs: where it is reached, the folders it serves and reads, its page."""

    base: str
    token: str
    root: Path
    scratch: Path
    page: object = None

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
def window(lab):
    """Load JupyterLab in Chromium, which takes longer than a notebook does; yield both."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver, TemporaryDirectory() as profile:
        browser = driver.chromium.launch_persistent_context(
            profile, executable_path=CHROMIUM, headless=True, args=FLAGS
        )
        page = browser.pages[0] if browser.pages else browser.new_page()
        page.goto(f"{lab.base}/lab?token={lab.token}&reset", wait_until="domcontentloaded")
        until(page, LOADED)
        yield lab._replace(page=page)
        browser.close()


@contextmanager
def opened(lab, notebook, **screen):
    """Open a notebook, run all its cells, and yield the page with the errors it meets.

    ``notebook`` is a path below the folder of the server; the ``screen`` is that of ``_seen``. It
    is open as long as the context is.
    """
    page, errors = lab.page, []
    page.on("pageerror", heard := lambda error: errors.append(str(error)))
    _seen(page, **screen)
    page.evaluate(OPEN, str(notebook.relative_to(lab.root)))
    page.wait_for_selector(".jp-NotebookPanel .jp-Cell", timeout=PATIENCE)
    until(page, IDLE)
    _run(page)
    yield page, errors
    page.remove_listener("pageerror", heard)
    page.evaluate(CLOSE)
    lab.end_kernels()


def again(page, **screen):
    """Change theme, size and zoom of an open notebook as its reader may; run all its cells."""
    _seen(page, **screen)
    page.evaluate(EXECUTE, ["notebook:clear-all-cell-outputs"])
    _run(page)


def _seen(page, *, theme="JupyterLab Light", size=(1280, 800), zoom=1):
    """Set how a page is seen: ``size`` in pixels of the screen, of which ``zoom`` 2 leaves half."""
    width, height = (pixels // zoom for pixels in size)
    screen = {"width": width, "height": height, "deviceScaleFactor": zoom, "mobile": False}
    page.set_viewport_size({"width": width, "height": height})
    page.context.new_cdp_session(page).send("Emulation.setDeviceMetricsOverride", screen)
    until(page, "zoom => window.devicePixelRatio === zoom", zoom)
    page.evaluate(EXECUTE, ["apputils:change-theme", {"theme": theme}])
    until(page, "theme => document.body.dataset.jpThemeName === theme", theme)


def _run(page):
    """Run all cells of a notebook."""
    page.evaluate(EXECUTE, ["notebook:run-all-cells"])
    until(page, RAN)
    until(page, IDLE)


def write_notebook(path, *sources):
    """Write a notebook of code cells."""
    cells = [new_code_cell(source) for source in sources]
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": KERNEL}), path)


def until(page, question, about=None):
    """Wait until a page answers yes; asked at every frame, it would have to be drawn for that."""
    page.wait_for_function(question, arg=about, timeout=PATIENCE, polling=50)


def status(page, text):
    """Wait until the first desk says something."""
    until(
        page,
        "text => document.querySelector('.framing-desk .status').textContent.includes(text)",
        text,
    )


def says(part, text):
    """Wait until a page says something in its line, which ``part`` of it holds."""
    part.locator(".status", has_text=text).wait_for(timeout=PATIENCE)


def chart(page, name):
    """Wait until the first desk shows a chart."""
    until(
        page,
        """name => document.querySelector('.framing-desk .chart svg')
            .getAttribute('aria-label').startsWith(name)""",
        name,
    )
