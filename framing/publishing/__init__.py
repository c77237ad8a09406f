"""Tables, figures and notebooks go in; what a reader gets comes out, whole or not at all.

``export.figure`` and ``export.table`` write with all that belongs to them, a table as ``typeset``
sets it, for LaTeX, Word and a page alike. ``display`` shows in a notebook, ``reports.report`` makes
one page of an article, ``proposals`` a sidecar to complete, ``check`` says what is unsound,
``library`` is what a user imports.
"""
