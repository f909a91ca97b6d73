"""The button with which the job that is being made waits midway, or goes on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.look import Look

_ICON = QSize(12, 12)


class PauseButton(QPushButton):
    """Has a picture and no words, which the tooltip has."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("look", "bare")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(_ICON)
        self._paused = False
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.set_paused(self._paused)

    def set_paused(self, paused: bool) -> None:
        """Whether the job waits."""
        self._paused = paused
        self.setIcon(self._look.icon("play" if paused else "pause", "text", _ICON.width()))
        self.setAccessibleName(tr("Go on with this job") if paused else tr("Pause this job"))
        self.setToolTip(
            tr("Go on with it where it waits: the music is the same (Ctrl+Shift+J).")
            if paused
            else tr("Let it wait midway, and leave the processor to others (Ctrl+Shift+J).")
        )
