"""Whether a folder that looks like a checkpoint really loads: asked of the engine, which this room does not know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

TryCheckpoint = Callable[[Path], None]
"""Loads all of a folder but its weights and raises ``UserError``, naming the file and what helps, where that fails.

Imports torch when it is first called: never from the main thread. A second, a few MB.
"""
