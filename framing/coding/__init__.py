"""Codings by hand go in, as people or other projects wrote them; statements as coded come out.

``corrections.reading`` and ``codings.coding_of`` are meant for others: corrections stand in the
engine's place, span by span. ``corrections`` writes one, ``evaluation`` holds the engine against
people.
"""
