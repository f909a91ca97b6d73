"""Every state of the window looks as it was last looked at: in the dark theme, and in one of the other themes or at
scale 2, by turns; with ``ALL_PICTURES=1`` in the environment in each of three themes at both scales.

What differs is left in ``build/differing_pictures``: as it shall be, as it is, and where they differ.
After a look at them ``python -m tests.support.window.golden`` makes the new ones the right ones.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from tests.support.source_tree import ROOT
from tests.support.window.golden import FOLDER, draw, names_of
from tests.support.window.scripted_window import PICTURES

_BLOCK = 4
"""Pixels of a side of what is compared."""

_TOLERANCE = {1: 16.0, 2: 22.0}
"""By scale, how much a block's mean colour may differ, of 255: 128 colours are kept, letters are drawn finer at 2."""

_GROUPS = 2
"""Processes a scale."""

_OTHERS = (("light", 1), ("high_contrast", 1), ("dark", 2), ("light", 2), ("high_contrast", 2))
_USUAL = frozenset(
    (f"{theme}/{scene}.png", scale)
    for number, scene in enumerate(PICTURES)
    for theme, scale in (("dark", 1), _OTHERS[number % len(_OTHERS)])
)
"""Names and scales: all of them take a minute of both cores."""

_ROOM = 2_000_000
"""Bytes that all of them may take."""


@pytest.mark.skipif(sys.platform != "linux", reason="letters are drawn otherwise")
@pytest.mark.parametrize("group", range(_GROUPS))
@pytest.mark.parametrize("scale", [1, 2])
def test_every_state_looks_as_it_did(tmp_path: Path, scale: int, group: int) -> None:
    scenes = tuple(PICTURES)[group::_GROUPS]
    names = [name for name in names_of(scenes) if "ALL_PICTURES" in os.environ or (name, scale) in _USUAL]
    draw(tmp_path, scale, names)
    differing = {}
    for name in names:
        golden, drawn = _pixels(FOLDER / name), _pixels(tmp_path / name)
        difference = _difference(golden, drawn)
        if difference > _TOLERANCE[scale]:
            differing[name] = round(difference, 1)
            _leave(golden, drawn, ROOT / "build" / "differing_pictures" / f"{scale}x" / name)
    assert differing == {}


def test_there_is_a_picture_of_each_state_and_all_are_small() -> None:
    kept = {path.relative_to(FOLDER).as_posix(): path.stat().st_size for path in FOLDER.rglob("*.png")}
    assert set(kept) == set(names_of(tuple(PICTURES)))
    assert sum(kept.values()) <= _ROOM


@pytest.mark.parametrize(
    ("scene", "other"), [("finished", "error"), ("finished", "bars"), ("stereo", "zoomed"), ("empty", "finished")]
)
def test_another_state_is_told_apart(scene: str, other: str) -> None:
    pictures = [_pixels(FOLDER / "dark" / f"{name}.png") for name in (scene, other)]
    assert _difference(*pictures) > 2 * max(_TOLERANCE.values())


def _pixels(path: Path) -> NDArray[np.float64]:
    """Shape (height, width, 3)."""
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(np.float64)


def _difference(golden: NDArray[np.float64], drawn: NDArray[np.float64]) -> float:
    """Of the mean colours of the block that differs most."""
    height, width, _ = golden.shape
    blocks = (golden - drawn).reshape(height // _BLOCK, _BLOCK, width // _BLOCK, _BLOCK, 3)
    return float(np.abs(blocks.mean(axis=(1, 3))).max())


def _leave(golden: NDArray[np.float64], drawn: NDArray[np.float64], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = np.hstack([golden, drawn, np.minimum(np.abs(golden - drawn) * 4, 255)]).astype(np.uint8)
    height, width, _ = picture.shape
    QImage(picture.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).save(str(path))
