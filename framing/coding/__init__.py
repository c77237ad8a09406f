"""Codings by hand go in, as people or other projects wrote them; statements as coded come out.

``codings.coding_of`` and ``codings.corrected`` are meant for others: a coding stands in the
engine's place, span by span. ``corrections`` writes one, ``evaluation`` holds the engine against
people.
"""
