"""The small types of the stage's views over time."""

from __future__ import annotations

Region = tuple[float, float]
"""Start and end in seconds, start before end."""

SHORTEST_LOOP = 0.1
"""Seconds; a shorter drag is a click."""
