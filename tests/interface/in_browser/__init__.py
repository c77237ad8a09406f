"""Tests in a browser: they share one JupyterLab, so that one process runs them all."""
