"""Codings by hand go in, as people or other projects wrote them; statements as coded come out.

``overlay.Overlay(article)`` is the engine's reading with corrections laid over it by offsets:
``mark``, ``remove``, ``bounds`` and ``give_back`` return a ``Change`` that says what has moved;
``undo``, ``redo``, ``changes``, ``standing``, ``speakers``, ``statements`` and ``save`` are the
rest of it. ``corrections.reading`` reads what was saved, ``coders`` the files of a coder, and
``evaluation`` holds the engine against people.
"""
