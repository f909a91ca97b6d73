"""What every process does that works for another one in the background."""

from __future__ import annotations

import contextlib
import os
from typing import Any


def step_back(nicer_by: int) -> None:
    """Let others go first, where the system knows of it (not on Windows: there the parent asks for it)."""
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(nicer_by)


def plain_number(number: Any) -> Any:
    """NumPy's numbers as Python's, for ``json.dumps(default=...)``."""
    return number.item()
