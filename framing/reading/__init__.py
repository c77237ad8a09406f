"""A file as it comes goes in, an ``Article`` comes out: its text, untouched, and its sidecar.

``read_article`` and ``Article`` are meant for others. What no article can be is refused here, with
file, line and remedy, and nowhere later.
"""
