"""At start: what was kept of files, recordings and tunes to grow music from goes when nothing names it any more."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from musicgen_desktop.files.atomic import PART_SUFFIX

logger = logging.getLogger(__name__)

SOURCE_AGE = timedelta(days=30)
"""What is younger by the clock stays: the form may hold it for the next job."""

_ID = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")
_OUR_FILE = re.compile(rf"[0-9a-f]{{32}}\.(?:flac|mid)|.*{re.escape(PART_SUFFIX)}")


def has_old_sources(folder: Path, now: datetime) -> bool:
    """Whether there is anything that ``sweep_sources`` may delete. Raises ``OSError``."""
    return any(True for _ in _old(folder, now))


def sweep_sources(folder: Path, texts: Iterable[str], now: datetime) -> None:
    """Delete the old files in ``folder`` whose ids stand in none of the texts.

    Args:
        folder: of the sources; files that this program did not name are left alone.
        texts: all that may name one. Every id in them counts, whatever stands around it: a newer program may have
            written it.
        now: the present time, aware.

    Raises ``OSError`` when the disk refuses.
    """
    named = {match for text in texts for match in _ID.findall(text)}
    for path in _old(folder, now):
        if path.stem not in named:
            logger.info("Nothing grows from %s any more.", path.name)
            path.unlink(missing_ok=True)


def _old(folder: Path, now: datetime) -> Iterator[Path]:
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if _OUR_FILE.fullmatch(path.name) and now.timestamp() - path.stat().st_mtime > SOURCE_AGE.total_seconds():
            yield path
