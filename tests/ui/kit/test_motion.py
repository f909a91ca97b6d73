"""What moves by itself stands still on wish, and moves again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from musicgen_desktop.ui.kit.motion import set_still


def test_what_stood_still_moves_again_as_the_desktop_has_it(app: QApplication) -> None:
    menu, tip = Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeTooltip
    app.setProperty("ownEffects", None)
    app.setEffectEnabled(Qt.UIEffect.UI_General, True)
    app.setEffectEnabled(menu, True)
    app.setEffectEnabled(tip, False)
    seen = []
    for still in (False, True, False):
        set_still(app, still)
        seen.append((app.isEffectEnabled(menu), app.isEffectEnabled(tip)))
    app.setProperty("ownEffects", None)
    app.setEffectEnabled(Qt.UIEffect.UI_General, False)
    assert seen == [(True, False), (False, False), (True, False)]
