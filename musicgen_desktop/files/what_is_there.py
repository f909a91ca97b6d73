"""What lies at a path that somebody named. One that cannot be asked about counts as empty.

A network that does not answer, a locked disk, a folder without permission and a name that is too long are none of them
a reason to break down; pathlib raises for each, but for those that say in so many words that nothing is there.
"""

from __future__ import annotations

import os
from pathlib import Path


def is_folder(path: Path) -> bool:
    """Whether a folder is there, or a link to one."""
    return os.path.isdir(path)  # noqa: PTH112 - see above


def is_file(path: Path) -> bool:
    """Whether an ordinary file is there, or a link to one."""
    return os.path.isfile(path)  # noqa: PTH113 - see above


def is_there(path: Path) -> bool:
    """Whether anything is there, at the end of a link too."""
    return os.path.exists(path)  # noqa: PTH110 - see above
