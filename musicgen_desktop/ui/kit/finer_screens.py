"""A window that comes to a finer screen than any before gets finer icons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from musicgen_desktop.ui.kit.icons import Icons


class FinerScreens(QObject):
    """Lives as long as ``window``.

    Args:
        dress: dresses the window anew, with icons that are asked for anew.
    """

    def __init__(self, app: QApplication, window: QWidget, icons: Icons, dress: Callable[[], None]) -> None:
        super().__init__(window)
        self._icons = icons
        self._dress = dress
        app.screenAdded.connect(self._fit)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A screen can be set to another scale too."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._fit()
        return False

    @Slot()
    def _fit(self) -> None:
        if self._icons.fit_screens():
            self._dress()
