"""Codings by hand go in, as people or other projects wrote them; agreement comes out.

``codings.coding_of`` and ``codings.corrected`` are meant for others: a coding stands in the
engine's place, span by span. ``evaluation`` holds the engine against people.
"""
