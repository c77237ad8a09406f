"""Tables go in; counts, rates, contrasts, tests and specifications come out, tidy.

``analysis.analyse`` takes one article through every room so far, ``records`` does the same as plain
rows for many. Each measure keeps its base, and names the paper or formula it follows.
"""
