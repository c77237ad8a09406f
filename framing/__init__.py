"""Measure how a news report's own voice frames events and actors, beside those it quotes."""

__version__ = "0.1.0"
