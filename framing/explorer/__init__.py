"""The explorer: an article's name comes in, a desk of linked controls and answers goes out.

``desk.explore`` is meant for others; notebooks use it, and nothing else in the package does. It
asks the rooms before it for every answer and counts nothing itself.
"""

from framing.base.extras import require

require("lab")  # said here, before the first import of a widget fails in its own words
