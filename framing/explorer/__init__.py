"""The explorer: an article's name comes in, a desk of linked controls and answers goes out.

``desk.explore`` is meant for notebooks, which have it from ``framing``. It
asks the rooms before it for every answer and counts nothing itself.
"""

from framing.base.extras import require

require("lab")  # said here, before the first import of a widget fails in its own words
