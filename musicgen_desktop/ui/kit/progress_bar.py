"""How far something is; where nobody knows, a bar that moves, unless motion is reduced."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QProgressBar, QStyle


class ProgressBar(QProgressBar):
    """Without words: they stand beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)

    def event(self, event: QEvent) -> bool:
        """Take the animation's next picture for drawn; refused, it would begin again, and draw that."""
        if event.type() == QEvent.Type.StyleAnimationUpdate and self._is_still:
            event.accept()
            return True
        return super().event(event)

    @property
    def _is_still(self) -> bool:
        return not self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
