"""Who hears whom about speed and pitch."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.audio.stretching import missing_stretch
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.message import Message
from musicgen_desktop.ui.main_window import MainWindow

_STEP = 0.05
_ABOUT = "stretch"


class StretchWiring(QObject):
    """Part of the window's wiring: the transport's button, the commands and playback. It holds for this session.

    Args:
        tell_exports: a slot that is told of what is heard, to offer it for files.
    """

    def __init__(
        self,
        window: MainWindow,
        playback: PlaybackService,
        tell_exports: Callable[[Stretch], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._playback = playback
        self._messages = window.message_bar
        self._button = button = window.stage.transport.stretch
        commands = window.commands.stretching
        missing = missing_stretch()
        button.set_reason_against(str(missing or ""))
        for command in commands.all:
            command.setEnabled(missing is None)
        button.stretch_chosen.connect(playback.set_stretch)
        commands.slower.triggered.connect(self._slower)
        commands.faster.triggered.connect(self._faster)
        commands.transpose_down.triggered.connect(self._lower)
        commands.transpose_up.triggered.connect(self._higher)
        commands.original_speed.triggered.connect(self._original)
        playback.stretch_changed.connect(self._show)
        playback.stretch_changed.connect(tell_exports)
        playback.stretching_changed.connect(button.set_busy)
        playback.stretch_failed.connect(self._on_failed)

    @Slot(object)
    def _show(self, stretch: Stretch) -> None:
        self._button.set_stretch(stretch)
        self._messages.remove(_ABOUT)
        announce(self._button, self._button.accessibleDescription())

    @Slot()
    def _slower(self) -> None:
        self._playback.set_stretch(self._playback.stretch.faster(-_STEP))

    @Slot()
    def _faster(self) -> None:
        self._playback.set_stretch(self._playback.stretch.faster(_STEP))

    @Slot()
    def _lower(self) -> None:
        self._playback.set_stretch(self._playback.stretch.higher(-1))

    @Slot()
    def _higher(self) -> None:
        self._playback.set_stretch(self._playback.stretch.higher(1))

    @Slot()
    def _original(self) -> None:
        self._playback.set_stretch(Stretch())

    @Slot(object)
    def _on_failed(self, error: UserError) -> None:
        self._messages.show_message(Message.of_error(error, about=_ABOUT))
