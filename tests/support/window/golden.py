"""Golden pictures: how every state of the window looks, kept small beside the tests.

``python -m tests.support.window.golden`` draws them anew after a look at what has changed; it needs ``pngquant``.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

THEMES = ("dark", "light", "high_contrast")
FOLDER = Path(__file__).parents[2] / "golden"
_SIZE = (1280, 800)
_KEPT = (320, 200)
_COLOURS = 128


def draw(folder: Path, scale: int, names: Sequence[str]) -> None:
    """Write ``THEME/SCENE.png`` of ``_KEPT`` pixels for each of those names, as it looks at that scale; in a process of
    its own, since Qt reads the scale once."""
    for theme in THEMES:
        (folder / theme).mkdir(parents=True, exist_ok=True)
    screen = {"name": "screen", "x": 0, "y": 0, "width": _SIZE[0] * scale, "height": _SIZE[1] * scale}
    screens = folder / "screens.json"
    screens.write_text(json.dumps({"screens": [screen | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}))
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={screens}", "QT_SCALE_FACTOR": str(scale)}
    command = [sys.executable, "-m", "tests.support.window.golden", "--here", str(folder), *names]
    subprocess.run(command, env=environment, check=True, capture_output=True)


def names_of(scenes: Sequence[str]) -> list[str]:
    """In all themes."""
    return [f"{theme}/{scene}.png" for scene in scenes for theme in THEMES]


def small(picture: QImage) -> QImage:
    """As it is kept."""
    from PySide6.QtCore import QSize, Qt

    aspect, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(QSize(*_KEPT), aspect, smooth).convertToFormat(picture.Format.Format_RGB888)


def _draw_here(folder: Path, names: Sequence[str]) -> None:
    from tests.support.window.screenshots import pictures

    themes: dict[str, list[str]] = {}
    for name in map(Path, names):
        themes.setdefault(name.stem, []).append(name.parent.name)
    for scene, theme, _, picture in pictures(tuple(themes), themes.__getitem__, [_SIZE]):
        small(picture.toImage()).save(str(folder / theme / f"{scene}.png"))


def _accept() -> None:
    from tests.support.window.scripted_window import PICTURES

    with tempfile.TemporaryDirectory() as folder:
        draw(Path(folder), 1, names_of(tuple(PICTURES)))
        for theme in THEMES:
            (FOLDER / theme).mkdir(parents=True, exist_ok=True)
            for old in (FOLDER / theme).glob("*.png"):
                if old.stem not in PICTURES:
                    old.unlink()
            for drawn in (Path(folder) / theme).glob("*.png"):
                kept = FOLDER / theme / drawn.name
                command = ["pngquant", "--nofs", "--force", "--output", kept, str(_COLOURS), drawn]
                subprocess.run(command, check=True)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--here", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("names", nargs="*", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        _draw_here(options.here, options.names)
    else:
        _accept()


if __name__ == "__main__":
    main()
