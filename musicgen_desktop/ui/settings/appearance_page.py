"""How the window looks: theme, size, motion, language."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QActionGroup

from musicgen_desktop.domain.settings import LEAST_SCALE, MOST_SCALE, Settings
from musicgen_desktop.domain.text import LANGUAGES, tr
from musicgen_desktop.ui.kit.switch import Switch
from musicgen_desktop.ui.settings.setting_controls import MenuChoice, SettingChoice
from musicgen_desktop.ui.settings.setting_rows import SettingsPage

_SCALES = (LEAST_SCALE, 90, 100, 110, 120, 130, 150, 175, MOST_SCALE)


class AppearancePage(SettingsPage):
    """Signals:
    chosen: a field of ``Settings`` and its new value.
    """

    chosen = Signal(str, object)

    def __init__(self, themes: QActionGroup, settings: Settings) -> None:
        super().__init__(tr("Appearance"))
        self.theme = MenuChoice(themes)
        scales = sorted({*_SCALES, settings.scale})
        self.scale = SettingChoice(tuple((tr("{scale} %", scale=scale), scale) for scale in scales), settings.scale)
        self.motion = Switch()
        self.motion.setChecked(settings.reduced_motion)
        # Each in its own language, for whoever does not read the present one.
        languages = ((tr("Like the system"), ""), *((name, code) for code, name in LANGUAGES.items()))
        self.language = SettingChoice(languages, settings.language if settings.language in LANGUAGES else "")
        self.add(tr("Theme"), self.theme, tr("Colours of the window. “Like the system” changes with it."))
        self.add(
            tr("Size of the interface"),
            self.scale,
            tr("Of texts, buttons and drawings, on top of what your screen is set to. From the next start on."),
        )
        self.add(
            tr("Reduced motion"),
            self.motion,
            tr("Nothing moves by itself but what you hear: menus do not slide, the text cursor does not blink."),
        )
        self.add(tr("Language"), self.language, tr("Of menus, texts and messages. From the next start on."))
        self.scale.value_chosen.connect(self._on_scale)
        self.motion.toggled.connect(self._on_motion)
        self.language.value_chosen.connect(self._on_language)

    @Slot(object)
    def _on_scale(self, scale: object) -> None:
        self.chosen.emit("scale", scale)

    @Slot(bool)
    def _on_motion(self, reduced: bool) -> None:
        self.chosen.emit("reduced_motion", reduced)

    @Slot(object)
    def _on_language(self, language: object) -> None:
        self.chosen.emit("language", language)
