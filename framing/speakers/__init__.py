"""A source's words go in; who that is comes out, and for which government.

Names, pronouns, descriptions and offices are told apart here, by what a text says of its people.
``speakers.resolve`` is meant for others, ``names.read_names`` for what a text calls whom, and
``actors`` for the words that point to a country.
"""
