"""Renders every state of the window to pictures: ``python -m tests.support.window.screenshots FOLDER [scene …]``.

Each scale needs its own process, since Qt reads it once: the command starts itself again for each.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from musicgen_desktop.system.language import speak

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from musicgen_desktop.ui.main_window import MainWindow

THEMES = ("dark", "light")
MORE_THEMES = MappingProxyType(
    {"checkpoints_downloading": ("high_contrast",), "checkpoints_broken": ("high_contrast",)}
)
"""By scene: those in which every colour of the high contrast has its work to do."""
SIZES = ((1280, 800), (2560, 1440))
SCALES = (1, 2)


def pictures(
    scenes: Sequence[str],
    themes: Callable[[str], Sequence[str]],
    sizes: Sequence[tuple[int, int]],
    mirrored: bool = False,
) -> Iterator[tuple[str, str, tuple[int, int], QPixmap]]:
    """Scene, theme, size and picture of every combination; ``themes`` says in which ones a scene is wanted."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from tests.support.window.scripted_window import PICTURES, make_window, prepare
    from tests.support.window.source_scenes import SOURCE_SCENES

    app = QApplication([])
    prepare(app)
    if mirrored:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for scene in scenes:
        for size in sizes:
            window: MainWindow | None = None
            for theme in themes(scene):
                if window is None:
                    window = make_window(app)
                    window.set_theme(theme)  # type: ignore[arg-type]
                    window.resize(*size)
                    PICTURES[scene](window)
                    window.show()
                else:
                    window.set_theme(theme)  # type: ignore[arg-type]
                for _ in range(3):
                    app.processEvents()
                covered = bool(app.activeModalWidget() or app.activePopupWidget())
                yield scene, theme, size, _picture(app, window)
                # What lay over it is closed; what was scrolled to lies elsewhere in letters of another size.
                if covered or scene in SOURCE_SCENES:
                    _close(app, window)
                    window = None
            if window is not None:
                _close(app, window)


def _close(app: QApplication, window: MainWindow) -> None:
    window.close()
    window.deleteLater()
    app.processEvents()


def render(
    folder: Path, scale: int, themes: list[str], sizes: list[tuple[int, int]], scenes: list[str], mirrored: bool
) -> None:
    """Write ``SCENE_THEME_WIDTHxHEIGHT@SCALEx.png`` for every combination; without themes in the usual ones."""

    def wanted(scene: str) -> Sequence[str]:
        return themes or (*THEMES, *MORE_THEMES.get(scene, ()))

    for scene, theme, (width, height), picture in pictures(scenes, wanted, sizes, mirrored):
        picture.save(str(folder / f"{scene}_{theme}_{width}x{height}@{scale}x.png"))


def _picture(app: QApplication, window: MainWindow) -> QPixmap:
    """The window, with the sheet or the popup that stands over it."""
    from PySide6.QtGui import QPainter

    picture, sheet, popup = window.grab(), app.activeModalWidget(), app.activePopupWidget()
    if popup is not None:
        painter = QPainter(picture)
        painter.drawPixmap(window.mapFromGlobal(popup.pos()), popup.grab())
        painter.end()
        popup.close()
    if sheet is not None:
        painter = QPainter(picture)
        painter.drawPixmap(window.rect().center() - sheet.rect().center(), sheet.grab())
        painter.end()
        sheet.close()
    return picture


def main() -> None:
    """Read the command line and start one process for each scale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("scenes", nargs="*")
    parser.add_argument("--theme", action="append", default=[])
    parser.add_argument("--size", action="append", default=[], help="such as 1280x800")
    parser.add_argument("--scale", action="append", type=int, default=[])
    parser.add_argument("--language", default="en", help="such as de")
    parser.add_argument("--mirrored", action="store_true", help="as in languages that are read from the right")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    scales = options.scale or list(SCALES)
    if not options.here:
        options.folder.mkdir(parents=True, exist_ok=True)
        for scale in scales:
            environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale)}
            speak(environment, options.language)
            # In front: what follows a "--" is no option, and the process would start itself again without end.
            arguments = ["--here", *([] if options.scale else ["--scale", str(scale)]), *sys.argv[1:]]
            subprocess.run(
                [sys.executable, "-m", "tests.support.window.screenshots", *arguments], env=environment, check=True
            )
        return
    from tests.support.window.scripted_window import PICTURES

    sizes = [(int(width), int(height)) for width, height in (size.split("x") for size in options.size)]
    render(
        options.folder,
        scales[0],
        options.theme,
        sizes or list(SIZES),
        options.scenes or list(PICTURES),
        options.mirrored,
    )


if __name__ == "__main__":
    main()
