"""When the program was started, the last few times: what one wrong clock says is not enough to forget anything."""

from __future__ import annotations

from datetime import datetime

from musicgen_desktop.library.database.database import Database
from musicgen_desktop.library.database.rows import time_from_text, time_to_text

SEVERAL = 5
"""Starts that have to agree."""


class Starts:
    """The table ``starts``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def current(self) -> int:
        """Number of this start; 0 before the first."""
        return self._database.rows("SELECT coalesce(max(number), 0) AS number FROM starts")[0]["number"]

    def record(self, now: datetime, known: int = 0) -> None:
        """Count this start. ``known`` is a number that was given already, as far as anybody remembers: the database
        may be an older one than it was."""
        number = max(self.current, known) + 1
        with self._database.transaction() as connection:
            connection.execute("INSERT INTO starts (number, at) VALUES (?, ?)", (number, time_to_text(now)))
            connection.execute(
                "DELETE FROM starts WHERE number NOT IN (SELECT number FROM starts ORDER BY number DESC LIMIT ?)",
                (SEVERAL,),
            )

    def earliest(self) -> datetime | None:
        """The earliest time that the clock told at the last ``SEVERAL`` starts; None before there were so many."""
        times = [time_from_text(row["at"]) for row in self._database.rows("SELECT at FROM starts")]
        return min(times) if len(times) == SEVERAL else None
