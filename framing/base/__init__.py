"""What every room uses and no article knows: errors, files, places, tables, numbers in words.

Nothing of an article comes in or goes out. ``InputError`` is how everything is refused,
``write_files`` how everything is written, and ``kinds`` names the kinds and voices of a word.
"""
