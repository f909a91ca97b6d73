"""What the ledger tells beside the clips: searches that have names, and jobs that wait or were cut off."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.library.database.database import Database
from musicgen_desktop.library.database.rows import job_from_row

logger = logging.getLogger(__name__)

_STATES = (JobState.QUEUED, JobState.RUNNING, JobState.INTERRUPTED)
_TABLES = ("saved_searches", "jobs")


def read_rest(database: Database) -> dict[str, Any]:
    """The rows, by table. Raises ``UserError``."""
    jobs = database.rows("SELECT * FROM jobs WHERE state IN (?, ?, ?) ORDER BY id", _STATES)
    searches = database.rows("SELECT * FROM saved_searches ORDER BY name")
    return {"saved_searches": list(map(dict, searches)), "jobs": list(map(dict, jobs))}


def bring_rest(database: Database, rest: Mapping[str, Any]) -> None:
    """Give the database what it has not got of it. Raises ``UserError``."""
    for table in _TABLES:
        known = {row["name"] for row in database.rows(f"PRAGMA table_info({table})")}
        for fields in rest.get(table, ()):
            columns = {name: value for name, value in fields.items() if name in known}
            try:
                if table == "jobs":
                    job_from_row(columns)
                values = ", ".join("?" * len(columns))
                with database.transaction() as connection:
                    connection.execute(
                        f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({values})",
                        list(columns.values()),
                    )
            except UserError as error:
                logger.warning("The ledger tells of a row of %s that cannot be: %s", table, error)
