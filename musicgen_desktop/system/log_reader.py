"""What the log files say, entry by entry."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.files.regular import read_regular

_OLD_FILES = 4
_MOST_BYTES = 4_000_000
"""Of one file: twice what is ever written into one, so that one that something else wrote is passed over."""

_HEAD = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d),\d+ ([A-Z]+) \[([^]]*)\] ([\w.]+): (.*)")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry.

    Attributes:
        day, time: as written, of the machine's own clock.
        level: one of ``LEVELS``.
        text: what was said; may have more lines.
        source: who said it, in which thread.
    """

    day: str
    time: str
    level: str
    text: str
    source: str

    @property
    def severity(self) -> int:
        """Place of its level in ``LEVELS``."""
        return LEVELS.index(self.level)

    @property
    def headline(self) -> str:
        """The first line of what was said."""
        return self.text.partition("\n")[0]

    @property
    def whole(self) -> str:
        """All of it, to be copied."""
        return f"{self.day} {self.time} {self.level} {self.source}: {self.text}"


@dataclass(frozen=True, slots=True)
class LogRead:
    """All entries, the oldest first, and the files in which they stand."""

    entries: tuple[LogEntry, ...]
    files: tuple[Path, ...]


def read_log(log_file: Path, token: CancelToken) -> LogRead:
    """Read the newest log and the older ones beside it; files that cannot be read are passed over.

    Raises ``JobCancelledError`` when the token says so.
    """
    entries: list[LogEntry] = []
    files: list[Path] = []
    for number in range(_OLD_FILES, -1, -1):
        path = log_file.with_name(f"{log_file.name}.{number}") if number else log_file
        token.raise_if_cancelled()
        try:
            text = read_regular(path, _MOST_BYTES).decode("utf-8", "replace")
        except OSError:
            continue
        files.append(path)
        entries.extend(parse_log(text))
    return LogRead(tuple(entries), tuple(files))


def parse_log(text: str) -> list[LogEntry]:
    """The entries of a log; lines that begin none belong to the one before them."""
    found: list[tuple[re.Match[str], list[str]]] = []
    for line in text.splitlines():
        head = _HEAD.fullmatch(line)
        if head is not None and head[3] in LEVELS:
            found.append((head, [head[6]]))
        elif found:
            found[-1][1].append(line)
    return [
        LogEntry(head[1], head[2], head[3], "\n".join(lines).rstrip(), f"{head[5]} [{head[4]}]")
        for head, lines in found
    ]
