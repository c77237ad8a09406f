"""An article's text goes in; its paragraphs, sentences, tokens and quotation marks come out.

Everything is a range of character offsets. ``tokens.sentences``, ``tokens.token_columns`` and
``quotes.regions`` are meant for others, ``words.word_class`` for every rule about English.
"""
