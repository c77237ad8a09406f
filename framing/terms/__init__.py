"""A word list and the tokens go in, its hits come out, and whom each of them is said of.

``lexicon.read_lexicon`` and ``hits.hits`` are meant for others, ``targets.resolver`` says whom,
``matching`` how words are compared, ``published`` reads the lists of others.
"""
