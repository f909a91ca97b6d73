"""One sheet of a kind beside the window, however often it is asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget


def brought_forward(window: QWidget, kind: type[QDialog]) -> bool:
    """Bring the sheet of that kind that is open already to the front; False where there is none."""
    sheet = next((sheet for sheet in window.findChildren(kind) if sheet.isVisible()), None)
    if sheet is None:
        return False
    sheet.raise_()
    sheet.activateWindow()
    return True
