"""How many of the processor's threads the user leaves to the engine."""

from __future__ import annotations


class ThreadLimit:
    """One number, set in the window's thread and read in the engine's when a checkpoint is loaded or used again.

    Args:
        most: threads; 0 leaves it to the engine.
    """

    def __init__(self, most: int = 0) -> None:
        self._most = most

    @property
    def most(self) -> int:
        """As it is now."""
        return self._most

    def set(self, most: int) -> None:
        """Hold from the next job on."""
        self._most = most
