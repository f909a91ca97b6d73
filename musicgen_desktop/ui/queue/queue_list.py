"""The list of jobs: those that wait are put into another order by the mouse or by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from musicgen_desktop.ui.kit.rows_list import RowsList


class QueueList(RowsList):
    """Drags show where a job would go; Alt and an arrow key moves the current one.

    Signals:
        step_requested: the current job shall be made so many places later (earlier, where it is below zero).
        duplicate_requested: the current job shall be asked for once more.
    """

    step_requested = Signal(int)
    duplicate_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)

    def event(self, event: QEvent) -> bool:
        """The keys are about the job here, whatever they are elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down move the job, Ctrl+D makes another one of it."""
        if not _is_own(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_D:
            self.duplicate_requested.emit()
        else:
            self.step_requested.emit(-1 if event.key() == Qt.Key.Key_Up else 1)


def _is_own(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() == Qt.Key.Key_D:
        return modifiers == Qt.KeyboardModifier.ControlModifier
    return event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers == Qt.KeyboardModifier.AltModifier
