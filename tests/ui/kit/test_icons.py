"""Icons are black files in the theme's colours, and as fine as the screens that are there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.kit.finer_screens import FinerScreens
from musicgen_desktop.ui.kit.icons import Icons
from tests.support.window.scripted_window import RESOURCES

RED, GREY = QColor("#c03020"), QColor(128, 128, 128, 153)


def densest(icon: QIcon, mode: QIcon.Mode) -> QColor:
    """Of the pixels that an icon covers wholly."""
    image = icon.pixmap(QSize(16, 16), 1.0, mode).toImage()
    colors = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(colors, key=QColor.alpha)


def test_an_icon_has_the_colour_that_was_asked_for(app: QApplication) -> None:
    icon = Icons(RESOURCES / "icons").icon("play", RED, 16, GREY)
    assert densest(icon, QIcon.Mode.Normal) == RED
    faded = densest(icon, QIcon.Mode.Disabled)
    assert abs(faded.alpha() - GREY.alpha()) <= 1
    assert abs(faded.red() - GREY.red()) <= 2


def test_an_icon_without_a_file_is_a_mistake(app: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        Icons(RESOURCES / "icons").icon("no such icon", RED, 16, GREY)


def test_a_finer_screen_has_the_window_dressed_with_finer_icons(app: QApplication, qtbot: QtBot) -> None:
    screens = [1.0]
    window, icons, dressed = QWidget(), Icons(RESOURCES / "icons", lambda: tuple(screens)), []
    qtbot.addWidget(window)
    finer = FinerScreens(app, window, icons, lambda: dressed.append(icons.icon("play", RED, 16, GREY)))
    assert finer.parent() is window
    app.sendEvent(window, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert not dressed  # as fine as before
    screens.append(3.0)
    app.sendEvent(window, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert {size.width() for size in dressed[0].availableSizes()} == {16, 48}
