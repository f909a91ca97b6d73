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

_OWN = "ownEffects"
"""Property of the application: which of them the desktop has."""


def set_still(app: QApplication, still: bool) -> None:
    """Let menus and tips not slide or fade and the text cursor not blink, or as the desktop has it.

    What the style moves is in the style sheet, which is to be built anew.
    """
    own = app.property(_OWN)
    if own is None:
        own = [app.isEffectEnabled(effect) for effect in _EFFECTS]
        app.setProperty(_OWN, own)
    for effect, moves in zip(_EFFECTS, own, strict=True):
        app.setEffectEnabled(effect, moves and not still)
    app.styleHints().setCursorFlashTime(0 if still else -1)


def is_still() -> bool:
    """Whether nothing shall move by itself: that was set, or the desktop lets no text cursor blink."""
    return QApplication.styleHints().cursorFlashTime() <= 0
