"""Connects the mini player with the stage and the loudspeaker, and lets it stand for the big window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.ui.clips.library_presenter import LibraryPresenter
from musicgen_desktop.ui.form.prompt_bar import RunningView
from musicgen_desktop.ui.kit.message import MessageAction
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter


class MiniWiring(QObject):
    """Part of the window's wiring. Whatever the mini player wishes for goes the way of the transport's wishes."""

    def __init__(
        self,
        window: MainWindow,
        stage: StagePresenter,
        clips: LibraryPresenter,
        playback: PlaybackService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._stage = stage
        self._clips = clips
        self._playback = playback
        self._mini = mini = window.mini_player
        c, transport = window.commands, window.stage.transport
        mini.addActions([
            c.play, c.to_start, c.loop, c.clear_loop, c.louder, c.quieter, c.mute, *c.stretching.all,
            c.hear_next, c.next_clip, c.previous_clip, *c.takes, c.keep, c.generate, c.stop, c.discard_job, c.undo,
            c.redo, c.delete, c.room.mini_player, c.room.mini_on_top, c.palette, c.quit,
        ])  # fmt: skip
        mini.play_toggle_requested.connect(window.stage.play_toggle_requested)
        mini.keep_requested.connect(window.stage.keep_requested)
        mini.seek_requested.connect(window.stage.seek_requested)
        mini.mute_requested.connect(window.stage.toggle_mute)
        mini.volume_requested.connect(transport.volume.setValue)
        mini.step_requested.connect(self._step)
        mini.on_top_requested.connect(c.room.mini_on_top.setChecked)
        mini.back_requested.connect(self._leave)
        c.room.mini_player.triggered.connect(self._toggle)
        c.next_clip.triggered.connect(self._next)
        c.previous_clip.triggered.connect(self._previous)
        window.stage.view_changed.connect(self._show_view)
        window.stage.volume_requested.connect(self._show_volume)
        window.prompt_bar.running_changed.connect(self._on_running)
        playback.position_changed.connect(self._show_position)
        playback.state_changed.connect(self._on_state)
        playback.output_changed.connect(self._on_output)
        window.message_bar.action_requested.connect(self._on_message_action)

    @Slot()
    def _toggle(self) -> None:
        if self._mini.isVisible():
            self._leave()
            return
        self._mini.show_view(self._window.stage.view)
        self._mini.set_position(self._playback.position)
        self._show_volume()
        self._mini.take_in(self._window.message_bar)
        self._mini.show()
        self._mini.raise_()
        self._mini.activateWindow()
        self._mini.focus_play()
        self._window.hide()

    @Slot()
    def _leave(self) -> None:
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    @Slot(object)
    def _on_message_action(self, action: MessageAction) -> None:
        if action.in_big_window and self._mini.isVisible():
            self._leave()

    @Slot(int)
    def _step(self, by: int) -> None:
        """To a neighbour in the library as it is shown; heard where something is heard now."""
        ids = self._window.clip_model.ids
        row = self._window.clip_model.row_of(self._stage.clip_id) if self._stage.clip_id else -1
        if 0 <= row + by < len(ids):
            show = self._clips.show_clip if self._stage.is_idle else self._clips.play_clip
            show(ids[row + by])

    @Slot()
    def _next(self) -> None:
        self._step(1)

    @Slot()
    def _previous(self) -> None:
        self._step(-1)

    @Slot()
    def _show_view(self) -> None:
        if self._mini.isVisible():
            self._mini.show_view(self._window.stage.view)

    @Slot(float)
    def _show_position(self, seconds: float) -> None:
        """It comes thirty times a second, and mostly nobody looks."""
        if self._mini.isVisible():
            self._mini.set_position(seconds)

    @Slot()
    def _show_volume(self) -> None:
        transport = self._window.stage.transport
        self._mini.set_volume(transport.volume.value(), transport.is_muted)

    @Slot(object)
    def _on_running(self, running: RunningView | None) -> None:
        self._mini.set_running(running.info if running is not None else "")

    @Slot(object)
    def _on_state(self, state: PlaybackState) -> None:
        self._mini.set_playing(state in (PlaybackState.PLAYING, PlaybackState.WAITING))

    @Slot(str)
    def _on_output(self, name: str) -> None:
        self._mini.set_output(bool(name))
