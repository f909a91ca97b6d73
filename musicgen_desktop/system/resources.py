"""Files that ship with the program."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, for example ``resource("checkpoints", "starter")``.

    An installed program carries ``resources`` inside its package; in a source checkout it lies
    beside the package. Whether the path exists is for the caller to see.
    """
    installed = _PACKAGE / "resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)
