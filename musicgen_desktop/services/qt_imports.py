"""How modules are imported once PySide is there."""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Give imports back to Python after PySide6 was imported.

    PySide puts itself before every import and looks into the source of each new module for ``from __feature__ import``,
    which this program does not use. That keeps all sources in memory, 40 MB once torch is there, and makes its import
    a fifth longer.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
