"""An article goes in; statements with their speakers, and words with their voice, come out.

Who a source is, and for which government, is found here: names, pronouns, descriptions, offices.
``stretches.stretches`` gives the statements of an article, ``voiced`` the two tables of them.
"""
