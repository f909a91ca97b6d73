"""Everything that moves by itself, made to stand still on wish."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)

_STILL_SHEET = "* { widget-animation-duration: 0; }"
"""Docks, buttons in fields and whatever else Qt moves are at once where they go."""


def set_still(app: QApplication, still: bool) -> None:
    """Let nothing move by itself, not even the text cursor blink; or let it."""
    sheet = _STILL_SHEET if still else ""
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)
    for effect in _EFFECTS:
        app.setEffectEnabled(effect, app.isEffectEnabled(effect) and not still)
    app.styleHints().setCursorFlashTime(0 if still else -1)
