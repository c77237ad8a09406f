"""The two ways to use all this by hand: the command line, and the explorer in JupyterLab.

Arguments or clicks come in; tables, files and pictures go out, and an exit code: 0 done, 1 an input
was refused, 2 wrong usage. ``main.main`` is the program ``framing``, ``desk.explore`` what
notebooks call; nothing else imports this room.
"""
