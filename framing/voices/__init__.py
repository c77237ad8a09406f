"""An article goes in; statements with their speakers, and words with their voice, come out.

Marks and layout are read here: transcripts, signed quotations, headlines, lines about the text.
``stretches.stretches`` gives the statements of an article, ``voiced`` the two tables of them.
"""
