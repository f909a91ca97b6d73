"""Makes pictures of the program's drawing, in the sizes and formats that systems ask for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

DRAWING = Path(__file__).resolve().parents[2] / "resources" / "app.svg"


def draw_icons(sizes: Mapping[Path, int]) -> None:
    """Write the drawing into each file, whose name tells the format, in its size (pixels).

    Raises ``OSError`` where a file cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(DRAWING))
    for path, size in sizes.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        if not image.save(str(path)):
            raise OSError(f"{path} could not be drawn")
