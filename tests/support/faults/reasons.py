"""Why a file was refused, as a value: the words may change."""

from __future__ import annotations

from collections.abc import Callable

from musicgen_desktop.domain.errors import FileError


def because(number: int) -> Callable[[FileError], bool]:
    """For ``pytest.raises(FileError, check=…)``: the system's reason was this one, such as ``errno.ENOSPC``."""
    return lambda error: error.errno == number
