"""What rows and cards have in common."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.clips.rows.clip_item_model import ClipItemModel
from musicgen_desktop.ui.kit.age_ticker import AgeTicker

_SHORT_ABSENCES = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
"""Reasons for which the focus goes away and comes back."""


class ClipView(QObject):
    """Sets a view of clips up, and tells when the user is in it. One stop for Tab on the way through the window.

    Signals:
        engaged: whether it has the focus now. A menu takes none of it away, so that it can be about the clips.
    """

    engaged = Signal(bool)

    def __init__(self, view: QAbstractItemView, model: ClipItemModel, delegate: QStyledItemDelegate) -> None:
        super().__init__(view)
        view.setModel(model)
        view.setItemDelegate(delegate)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setMouseTracking(True)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setAccessibleName(tr("Library"))
        view.setToolTip(tr("A click opens, Enter plays, F2 renames, Del drops to the trash; Ctrl+Z brings back."))
        view.installEventFilter(self)
        AgeTicker(view)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of the focus, but for menus and other windows, after which it comes back."""
        if isinstance(event, QFocusEvent) and (event.gotFocus() or event.reason() not in _SHORT_ABSENCES):
            self.engaged.emit(event.gotFocus())
        return super().eventFilter(watched, event)
