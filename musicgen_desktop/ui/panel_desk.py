"""What the commands and the status line's buttons do with the panels."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.ui.commands.actions import Actions
from musicgen_desktop.ui.room.panel_carry import PanelCarry
from musicgen_desktop.ui.room.panel_menu import PanelMenus
from musicgen_desktop.ui.room.panel_room import PanelRoom
from musicgen_desktop.ui.room.panel_window import PanelWindow
from musicgen_desktop.ui.room.room_panel import HISTORY, LIBRARY, PARAMS
from musicgen_desktop.ui.status_line import StatusLine


class PanelDesk(QObject):
    """Keeps commands and buttons true to where panels lie.

    Args:
        digit_keys: hears the keys of windows of panels, as it hears those of the window.
        uncover: puts away what covers the room; False where nothing does.
    """

    def __init__(
        self,
        room: PanelRoom,
        commands: Actions,
        status_line: StatusLine,
        digit_keys: QObject,
        uncover: Callable[[], bool],
    ) -> None:
        super().__init__(room)
        self._room = room
        self._commands = commands
        self._status_line = status_line
        self._digit_keys = digit_keys
        self._uncover = uncover
        commands.show_history.triggered.connect(partial(self._toggle, HISTORY))
        commands.show_params.triggered.connect(partial(self._toggle, PARAMS))
        commands.show_bottom.triggered.connect(self._toggle_library)
        for panel_id, action in commands.room.floats.items():
            action.triggered.connect(partial(room.toggle_floating, panel_id))
        commands.room.reset_layout.triggered.connect(room.reset)
        PanelMenus(room, [commands.room.reset_layout])
        self._carry = PanelCarry(room)
        status_line.fold_requested.connect(self._on_fold)
        room.changed.connect(self._show)
        room.window_made.connect(self._on_window)
        self._show()

    def reveal(self, panel_id: str) -> None:
        """See to it that a panel is seen."""
        if not self._room.is_floating(panel_id):
            self._uncover()
        self._room.reveal(panel_id)

    def _toggle(self, panel_id: str) -> None:
        """A panel that is asked for while it is covered shall be seen, not folded away."""
        if not self._room.is_floating(panel_id) and self._uncover():
            self._room.reveal(panel_id)
        else:
            self._room.toggle(panel_id)

    @Slot()
    def _toggle_library(self) -> None:
        """Or what lies before it: the queue."""
        self._toggle(self._before_library)

    @property
    def _before_library(self) -> str:
        front = self._room.side_of(LIBRARY).front
        return front.id if front is not None else LIBRARY

    @Slot(str)
    def _on_fold(self, side: str) -> None:
        if self._uncover():
            self._room.folds.open(side)
        else:
            self._room.folds.toggle(side)

    @Slot(object)
    def _on_window(self, window: PanelWindow) -> None:
        """Keys mean in it what they mean in the window."""
        self._carry.watch(window)
        window.key_filter = self._digit_keys

    @Slot()
    def _show(self) -> None:
        room = self._room
        self._commands.show_history.setChecked(room.is_shown(HISTORY))
        self._commands.show_params.setChecked(room.is_shown(PARAMS))
        self._commands.show_bottom.setChecked(room.is_shown(self._before_library))
        for panel_id, action in self._commands.room.floats.items():
            action.setChecked(room.is_floating(panel_id))
        for name, side in room.sides.items():
            self._status_line.set_fold(name, [panel.title for panel in side.panels], room.folds.is_shown(name))
