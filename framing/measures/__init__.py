"""Tables go in; counts, rates, contrasts, tests and specifications come out, tidy.

``analysis.analyse`` makes the tables of one article with every room so far, ``records`` the same as
plain rows for many. Each measure keeps its base, and names the paper or formula it follows.
"""
