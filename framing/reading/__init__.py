"""A file as it comes goes in, an ``Article`` comes out, or many: text, metadata and sidecar.

``read_article``, ``read_articles``, ``Article`` and ``near_duplicates`` are meant for others. What
no article can be is refused here, with file, line and remedy, and nowhere later. Nothing is
fetched, nothing executed.
"""
