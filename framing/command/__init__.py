"""The command line: what it understands, in ``options``, and what it does, in ``main``.

Arguments come in, tables and files go out, and an exit code: 0 done, 1 an input was refused, 2
wrong usage. ``main.main`` is the program ``framing``; nothing else imports this room.
"""
