"""Which commits of the repositories were the newest when the Hub was asked last, so that an update is seen offline."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files.json_record import RecordError, RecordFormat

_FORMAT = RecordFormat(dict[str, str])

log = logging.getLogger(__name__)


class KnownCommits:
    """Nothing depends on it: without it no update is shown until the Hub is asked again.

    Args:
        file: where they are kept; a damaged or missing one counts as empty.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def load(self) -> Mapping[str, str]:
        """Commits by repository."""
        try:
            return _FORMAT.read(self._file) or {}
        except RecordError as error:
            log.info("the known commits are of no use: %s", error)
            return {}

    def note(self, repository: str, commit: str) -> None:
        """Keep what the Hub says now."""
        known = {**self.load(), repository: commit}
        try:
            _FORMAT.write(self._file, known)
        except FileError as error:
            log.warning("the newest commits cannot be remembered: %s", error)
