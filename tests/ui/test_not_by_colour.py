"""What is chosen differs in lightness and shape, not in hue alone."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from musicgen_desktop.domain.settings import ThemeChoice
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.scripted_window import show_four_takes

_SEEN = 24
"""Steps of 255 between two greys that stand beside each other."""


def grey(button: QAbstractButton, chosen: bool) -> np.ndarray:
    """The button as a printer without colours has it."""
    group = button.group()
    with QSignalBlocker(button):
        if group is not None:
            group.setExclusive(False)
        button.setChecked(chosen)
        picture = button.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : picture.width()].astype(int)


@pytest.mark.parametrize("theme", ["dark", "light", "high_contrast"])
def test_a_chosen_button_is_told_without_colours(window: MainWindow, theme: ThemeChoice) -> None:
    window.set_theme(theme)
    show_four_takes(window)
    QApplication.processEvents()
    told = 0
    for button in window.findChildren(QAbstractButton):
        # Those with an icon alone show it by what they open, or by another icon.
        if button.isVisible() and button.isEnabled() and button.isCheckable() and button.icon().isNull():
            differing = np.abs(grey(button, True) - grey(button, False)) >= _SEEN
            assert differing.sum() >= 20, button.accessibleName()
            told += 1
    assert told > 20
