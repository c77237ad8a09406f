"""Statements and terms of an article go in; files of other coding software come out, and back in.

``doors.hand_over`` and ``doors.take_back`` are meant for others; each form has a module of its own,
and ``marks`` is what all of them know.
"""
