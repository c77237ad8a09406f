"""Codings by hand go in, as people or other projects wrote them; statements as coded come out.

``overlay.Overlay(article)`` is the engine's reading with corrections laid over it by offsets:
``mark``, ``remove``, ``bounds`` and ``give_back`` return a ``Change`` that says what has moved;
``undo``, ``redo``, ``changes``, ``standing``, ``speakers``, ``statements`` and ``save`` are the
rest of it. ``blind.Blind(article, coder)`` has the same steps over no reading at all, beside
``term``, ``clear_term``, ``see`` and ``progress``. ``corrections.reading`` reads what was saved;
``agreement``, ``settling`` and ``evaluation`` hold coders against each other, and the engine
against people.
"""
