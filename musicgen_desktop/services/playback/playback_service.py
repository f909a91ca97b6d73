"""Listening: the transport on the main thread and the audio thread behind it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.services.playback.audio_output import AudioBackend, OutputDevice
from musicgen_desktop.services.playback.metronome import Clicks
from musicgen_desktop.services.playback.playback_stream import LoopRegion
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.services.playback.playback_worker import PlaybackWorker
from musicgen_desktop.services.playback.qt_output import open_backend
from musicgen_desktop.services.playback.stretched_sounds import StretchedSounds
from musicgen_desktop.services.playback.take_source import TakeSource

log = logging.getLogger(__name__)

_SETTLED_MS = 150
"""A slider that is dragged stands still for so long before a sound is stretched."""


@dataclass(slots=True)
class _Take:
    """What the device goes back to when a guest has ended."""

    source: TakeSource
    gain_db: float = 0.0
    position: float = 0.0
    loop: LoopRegion | None = None
    wanted: bool = False


class PlaybackService(QObject):
    """Plays one take at a time, whole or still growing. Main thread only.

    The device is opened when something plays and closed when nothing does. Without a device the
    transport works all the same, unheard, and ``output_name`` is empty.

    Comparing takes: ``set_source(other, keep_position=True, gain_db=…)`` goes over into another sound at the same
    musical position, exact to the sample, in a crossfade of 10 ms with equal power; the state stays what it is, playing
    or not. The gain is the sound's own, for making loudnesses alike: it is lowered where its peak would go over
    full scale, so give the louder ones negative gains rather than the softer ones positive ones. ``set_gain`` changes
    that of the sound which is there, gliding, when matching is switched on or off. Gains change what is heard, never
    what is exported; 0 is the sound as it is, and where each ``set_source`` begins.

    Another speed or pitch (``set_stretch``) holds for all takes that are whole; positions stay those of the take. While
    one is being stretched what plays goes on as it is, and what is begun meanwhile waits.

    A guest, such as a tune that is being drawn, is heard in between: the take pauses for it, and what is asked of the
    take meanwhile, even to play, is done when the guest has ended.

    Signals:
        position_changed: seconds within the take, about 30 times a second while it changes.
        state_changed: the ``PlaybackState``.
        output_changed: the name of the device in use or to be used next; empty for none.
        output_lost: a ``UserError``: the device has gone while playing and there is no other; it has paused.
        level_changed: the ``PlayedLevel`` of what is heard, 15 times a second while it plays.
        outputs_changed: other devices can be chosen: ``outputs``.
        choice_missing: a ``UserError``: the chosen device is not there; another one is taken until it is.
        guest_moved: seconds within the guest.
        guest_ended: it was played to its end, or stopped.
        stretch_changed: the ``Stretch`` that is wished.
        stretching_changed: whether a take is being stretched.
        stretch_failed: a ``UserError``: the take is heard as it is.
    """

    position_changed = Signal(float)
    state_changed = Signal(object)
    output_changed = Signal(str)
    output_lost = Signal(object)
    level_changed = Signal(object)
    outputs_changed = Signal(object)
    choice_missing = Signal(object)
    guest_moved = Signal(float)
    guest_ended = Signal()
    stretch_changed = Signal(object)
    stretching_changed = Signal(bool)
    stretch_failed = Signal(object)

    _warm_up_requested = Signal()
    _play_requested = Signal()
    _pause_requested = Signal()
    _toggle_requested = Signal()
    _seek_requested = Signal(float)
    _source_requested = Signal(object, bool, bool, float)
    _gain_requested = Signal(float)
    _loop_requested = Signal(object)
    _volume_requested = Signal(float)
    _clicks_requested = Signal(object)
    _metering_requested = Signal(bool)
    _output_requested = Signal(str)
    _close_requested = Signal()

    def __init__(
        self, backend_factory: Callable[[], AudioBackend] = open_backend, parent: QObject | None = None
    ) -> None:
        """Start the audio thread; ``backend_factory`` is called there, not before it is needed."""
        super().__init__(parent)
        self._position = 0.0
        self._state = PlaybackState.STOPPED
        self._output_name = ""
        self._outputs: tuple[OutputDevice, ...] = ()
        self._chosen_output = ""
        self._take = _Take(TakeSource(32_000, 1))
        self._guest: TakeSource | None = None
        self._guest_heard = False
        self._told_about: tuple[TakeSource | None, bool] = (None, False)
        self._stretch = Stretch()
        self._sent = self._take.source
        self._is_late = False
        self._refused: TakeSource | None = None
        self._stretched = StretchedSounds(self)
        self._stretched.made.connect(self._on_stretched)
        self._stretched.failed.connect(self._on_unstretched)
        self._stretched.busy_changed.connect(self.stretching_changed)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._send_again)
        self._worker = PlaybackWorker(backend_factory)
        self._thread = QThread()
        self._thread.setObjectName("audio")
        self._worker.moveToThread(self._thread)
        self._warm_up_requested.connect(self._worker.warm_up)
        self._play_requested.connect(self._worker.play)
        self._pause_requested.connect(self._worker.pause)
        self._toggle_requested.connect(self._worker.toggle)
        self._seek_requested.connect(self._worker.seek)
        self._source_requested.connect(self._worker.set_source)
        self._gain_requested.connect(self._worker.set_gain)
        self._loop_requested.connect(self._worker.set_loop)
        self._volume_requested.connect(self._worker.set_volume)
        self._clicks_requested.connect(self._worker.set_clicks)
        self._metering_requested.connect(self._worker.set_metered)
        self._output_requested.connect(self._worker.choose_output)
        self._close_requested.connect(self._worker.close)
        self._worker.source_moved.connect(self._on_source_moved)
        self._worker.position_moved.connect(self._on_position_moved)
        self._worker.state_moved.connect(self._on_state_moved)
        self._worker.output_moved.connect(self._on_output_moved)
        self._worker.output_lost.connect(self._on_output_lost)
        self._worker.outputs_listed.connect(self._on_outputs_listed)
        self._worker.level_moved.connect(self.level_changed)
        self._worker.choice_missing.connect(self.choice_missing)
        self._thread.start(QThread.Priority.HighPriority)

    @property
    def position(self) -> float:
        """Seconds, as last announced."""
        return self._position

    @property
    def state(self) -> PlaybackState:
        """As last announced."""
        return self._state

    @property
    def output_name(self) -> str:
        """As last announced; empty without a device, and before ``warm_up``."""
        return self._output_name

    @property
    def outputs(self) -> tuple[OutputDevice, ...]:
        """The devices that can be chosen, the system's default first; as last announced, none before ``warm_up``."""
        return self._outputs

    @property
    def chosen_output(self) -> str:
        """Id of the device that was chosen, also while it is not there; empty for what the system has."""
        return self._chosen_output

    def choose_output(self, output_id: str) -> None:
        """Play on this device, whatever plays goes on there; empty for what the system has.

        While a chosen one is not there the system's is taken.
        """
        self._chosen_output = output_id
        self._output_requested.emit(output_id)

    def warm_up(self) -> None:
        """Load QtMultimedia and look for the devices now, in the audio thread; best after the first paint."""
        self._warm_up_requested.emit()

    def play(self) -> None:
        """Play from the position; a growing take is waited for at its end."""
        if self._guest is None:
            self._stretch_what_is_whole()
            self._play_requested.emit()
        self._take.wanted = True

    def pause(self) -> None:
        """Fall silent and keep the position."""
        self._take.wanted = False
        if self._guest is None:
            self._pause_requested.emit()

    def toggle(self) -> None:
        """Play when silent, pause when playing or waiting; a guest falls silent."""
        if self._guest is not None:
            self.stop_guest()
            return
        self._stretch_what_is_whole()
        self._take.wanted = not self._take.wanted
        self._toggle_requested.emit()

    def seek(self, seconds: float) -> None:
        """Go to a position, within what exists; it goes on playing if it plays."""
        self._take.position = seconds
        if self._guest is None:
            self._seek_requested.emit(seconds)

    def set_source(self, source: TakeSource, keep_position: bool = False, gain_db: float = 0.0) -> None:
        """Turn to another take: stopped at its beginning, or (``keep_position``) going on where it is."""
        self._take.source, self._take.gain_db = source, gain_db
        if not keep_position:
            self._take.position, self._take.wanted = 0.0, False
        if self._guest is None:
            self._send_take(keep_position)

    def set_gain(self, gain_db: float) -> None:
        """Make the take louder or softer by so many decibels from what it is; see above."""
        self._take.gain_db = gain_db
        if self._guest is None:
            self._gain_requested.emit(gain_db)

    def set_loop(self, loop: LoopRegion | None) -> None:
        """Repeat a region without a gap; ``LoopRegion()`` is the whole take, None ends it."""
        self._take.loop = loop
        if self._guest is None:
            self._loop_requested.emit(loop)

    @property
    def stretch(self) -> Stretch:
        """The speed and pitch that are wished."""
        return self._stretch

    def set_stretch(self, stretch: Stretch) -> None:
        """Hear takes at this speed and pitch, the one that plays too, from the place where it is."""
        if stretch == self._stretch:
            return
        self._stretch, self._refused = stretch, None
        self.stretch_changed.emit(stretch)
        if stretch.is_plain:
            self._settled.stop()
            self._send_again()
            self._stretched.rest()
        else:
            self._settled.start()

    @property
    def guest(self) -> TakeSource | None:
        """What is heard in between."""
        return self._guest

    def play_guest(self, guest: TakeSource) -> None:
        """Play something in between, from its beginning; another guest gives way to it."""
        if self._guest is None:
            self._take.position, self._take.wanted = self._position, False
            self._loop_requested.emit(None)
        self._guest, self._guest_heard = guest, False
        self._source_requested.emit(guest, False, True, 0.0)
        self._play_requested.emit()
        self._tell_state(PlaybackState.PAUSED if self._state is not PlaybackState.STOPPED else self._state)

    def stop_guest(self) -> None:
        """Give the device back to the take, at the place where it was."""
        if self._guest is None:
            return
        self._guest = None
        take = self._take
        self._send_take(False)
        self._loop_requested.emit(take.loop)
        self._seek_requested.emit(take.position)
        if take.wanted:
            self._play_requested.emit()
        self.guest_ended.emit()

    def set_volume(self, volume: float) -> None:
        """Linear amplitude, 0 to 1; it glides there without a click."""
        self._volume_requested.emit(volume)

    def set_clicks(self, clicks: Clicks) -> None:
        """Let a metronome click on the beats of the take; nothing clicks in a guest."""
        self._clicks_requested.emit(clicks)

    def set_metered(self, metered: bool) -> None:
        """Whether the level of what is heard is measured and told; it is, until nobody wants it."""
        self._metering_requested.emit(metered)

    def shutdown(self, timeout_ms: int = 2000) -> bool:
        """Fade out and close the device and the thread. Blocks; False when it did not end in time."""
        self._stretched.shutdown()
        self._close_requested.emit()
        ended = self._thread.wait(timeout_ms)
        if not ended:
            log.warning("the audio thread did not end within %d ms", timeout_ms)
        return ended

    def _send_take(self, keep_position: bool) -> None:
        """Have the take played as it shall be heard; what plays goes on until that is made."""
        take = self._take
        self._sent = take.source
        if not self._is_stretched:
            self._stretched.want_nothing()
        else:
            self._sent = self._stretched.of(take.source, self._stretch)
        self._is_late = keep_position and take.wanted and not self._sent.finished and self._sent is not take.source
        if not self._is_late:
            self._source_requested.emit(self._sent, keep_position, False, take.gain_db)

    @property
    def _is_stretched(self) -> bool:
        """Whether the take is heard otherwise than it is."""
        source = self._take.source
        return not self._stretch.is_plain and source.finished and source is not self._refused

    def _stretch_what_is_whole(self) -> None:
        """A take that has become whole is heard at the wished speed when it is begun the next time."""
        take = self._take
        if not take.wanted and self._sent is take.source and self._is_stretched:
            self._send_take(keep_position=True)

    @Slot()
    def _send_again(self) -> None:
        if self._guest is None:
            self._send_take(keep_position=True)

    @Slot()
    def _on_stretched(self) -> None:
        if self._is_late and self._guest is None:
            self._is_late = False
            self._source_requested.emit(self._sent, True, False, self._take.gain_db)

    @Slot(object)
    def _on_unstretched(self, error: object) -> None:
        self._sent = self._refused = self._take.source
        self._is_late = False
        if self._guest is None:
            self._source_requested.emit(self._sent, True, False, self._take.gain_db)
        self.stretch_failed.emit(error)

    @Slot(object, bool)
    def _on_source_moved(self, source: TakeSource, guest: bool) -> None:
        self._told_about = (source, guest)

    @property
    def _about_guest(self) -> bool:
        """Whether what the worker tells is about the guest of now. What it told before comes late."""
        return self._guest is not None and self._told_about[0] is self._guest

    @property
    def _about_take(self) -> bool:
        return self._guest is None and not self._told_about[1]

    @Slot(float)
    def _on_position_moved(self, seconds: float) -> None:
        if self._about_take:
            self._position = self._take.position = seconds
            self.position_changed.emit(seconds)
        elif self._about_guest:
            self.guest_moved.emit(seconds)

    @Slot(object)
    def _on_state_moved(self, state: PlaybackState) -> None:
        playing = state in (PlaybackState.PLAYING, PlaybackState.WAITING)
        if self._about_take:
            self._take.wanted = playing
            self._tell_state(state)
        elif self._about_guest:
            if self._guest_heard and not playing:
                self.stop_guest()
            self._guest_heard = playing

    def _tell_state(self, state: PlaybackState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    @Slot(str)
    def _on_output_moved(self, name: str) -> None:
        self._output_name = name
        self.output_changed.emit(name)

    @Slot(object)
    def _on_outputs_listed(self, outputs: tuple[OutputDevice, ...]) -> None:
        if outputs != self._outputs:
            self._outputs = outputs
            self.outputs_changed.emit(outputs)

    @Slot(object)
    def _on_output_lost(self, error: object) -> None:
        self.output_lost.emit(error)
