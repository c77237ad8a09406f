"""A sentence goes in, the acts of reporting in it come out: source, verb, what is reported.

This is the grammar: which verbs report, which noun phrase is their subject, how far a clause goes.
``sentences.read_sentences`` and ``attributions.attributions`` are meant for others.
"""
