"""A stream on a PulseAudio server, or on PipeWire, which answers as one: the server holds what is heard next.

Qt's sink keeps that in this process, whose threads have to be woken every few milliseconds; a server's threads are
real-time. A server can also be told to replace what it holds, so that a lot of it does not keep anybody waiting.
"""

from __future__ import annotations

import ctypes
import functools
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from musicgen_desktop.services.playback.audio_output import NoOutputError
from musicgen_desktop.services.playback.output_converter import AudioFormat, SampleType
from musicgen_desktop.services.pulse.pulse_connection import PulseConnection
from musicgen_desktop.services.pulse.pulse_library import (
    FLOAT32LE,
    SERVERS_CHOICE,
    BufferAttr,
    NoServerError,
    SampleSpec,
    TimingInfo,
)

_HELD_SECONDS = 1.0
"""What the server says it wants; it takes more, and goes on with less."""

_DEVICE_SECONDS = 0.02
"""What a device takes at a time, and cannot give back: what is wished is heard behind it."""

_PATIENCE = 2.0
_STALE_SECONDS = 0.5
"""A device that has not moved for so long, as far as the server told, is not believed to go on playing."""

_WISHED_LATENCY = "PULSE_LATENCY_MSEC"

_READY_STREAM, _FAILED_STREAM = 2, 3
_SEEK_ABSOLUTE = 1
_START_CORKED, _EARLY_REQUESTS = 0x0001, 0x4000
_RUNNING = 0


class PulseStream:
    """Frames on their way through the server; a ``DeviceQueue``.

    The library is asked, and never calls back: nothing here needs a thread. All of it in one thread.

    Args:
        sink: the server's name of the device.
        audio_format: of the frames, in 32-bit floats; the server converts them.

    Raises:
        NoOutputError: there is no such server or device.
    """

    def __init__(self, sink: str, audio_format: AudioFormat) -> None:
        if audio_format.sample_type is not SampleType.FLOAT32:
            raise ValueError(f"not {audio_format.sample_type}")
        self._rate, self._frame = audio_format.sampling_rate, audio_format.bytes_per_frame
        self.written = self._end = 0
        self._told = TimingInfo()
        self._moved_at = 0.0
        self._asked: int | None = None
        self._stream: int | None = None
        try:
            self._connection = PulseConnection()
        except NoServerError as error:
            raise NoOutputError from error
        self._pulse = self._connection.library
        try:
            self._connect(sink, audio_format)
        except NoServerError as error:
            self.close()
            raise NoOutputError from error

    @property
    def failed(self) -> bool:
        """Whether the server or the device is gone."""
        self.talk()
        return self._gone()

    @property
    def heard(self) -> float:
        """Frames that have been heard."""
        if not self._told.read_index:
            return 0.0  # it has not begun
        # One that is suspended is told of as before, only later and later.
        since = min(time.time(), self._moved_at + _STALE_SECONDS) - self._told.at
        since = max(0.0, since) - self._told.sink_usec / 1e6
        return self._told.read_index / self._frame + since * self._rate

    @property
    def taken(self) -> int:
        """See ``DeviceQueue``."""
        return round(self.heard + self._told.configured_sink_usec / 1e6 * self._rate)

    def write(self, frames: bytes) -> None:
        """See ``DeviceQueue``."""
        at = self.written * self._frame
        self._pulse.pa_stream_write(self._stream, frames, len(frames), None, at, _SEEK_ABSOLUTE)
        self.written += len(frames) // self._frame

    def go_to(self, frame: int) -> None:
        """See ``DeviceQueue``."""
        self._end = max(self._end, self.written)
        self.written = frame

    def silence_rest(self) -> None:
        """See ``DeviceQueue``."""
        written = self.written
        if self._end > written:
            self.write(bytes((self._end - written) * self._frame))
        self.written = self._end = written

    def start(self) -> None:
        """Have it heard; what was written before is there in time."""
        operation = self._pulse.pa_stream_cork(self._stream, 0, None, None)
        if operation is not None:
            self._pulse.pa_operation_unref(operation)

    def talk(self) -> None:
        """Send what was written, hear what the server told, and ask it where it is."""
        self._connection.iterate()
        if self._gone():
            return
        if self._asked is not None and self._pulse.pa_operation_get_state(self._asked) != _RUNNING:
            self._pulse.pa_operation_unref(self._asked)
            self._asked = None
            if told := self._pulse.pa_stream_get_timing_info(self._stream):
                before, self._told = self._told, TimingInfo.from_buffer_copy(told.contents)
                if self._told.read_index != before.read_index:
                    self._moved_at = self._told.at
        if self._asked is None:
            self._asked = self._pulse.pa_stream_update_timing_info(self._stream, None, None)
            self._connection.iterate()

    def close(self) -> None:
        """Stop at once."""
        if self._asked is not None:
            self._pulse.pa_operation_unref(self._asked)
        if self._stream is not None:
            self._pulse.pa_stream_disconnect(self._stream)
            self._pulse.pa_stream_unref(self._stream)
        self._connection.close()

    def _connect(self, sink: str, audio_format: AudioFormat) -> None:
        pulse, connection = self._pulse, self._connection
        connection.wait_until_ready(_PATIENCE)
        spec = SampleSpec(FLOAT32LE, audio_format.sampling_rate, audio_format.channels)
        self._stream = pulse.pa_stream_new(connection.context, b"Playback", ctypes.byref(spec), None)
        if self._stream is None:
            raise NoServerError
        held, taken = (round(seconds * self._rate) * self._frame for seconds in (_HELD_SECONDS, _DEVICE_SECONDS))
        # Nothing before the beginning: what comes too late is missed, and time goes on.
        wishes = BufferAttr(SERVERS_CHOICE, held, 0, taken, SERVERS_CHOICE)
        with _no_wished_latency():
            pulse.pa_stream_connect_playback(
                self._stream, sink.encode(), ctypes.byref(wishes), _START_CORKED | _EARLY_REQUESTS, None, None
            )
        state = functools.partial(pulse.pa_stream_get_state, self._stream)
        connection.wait_for(state, _READY_STREAM, _FAILED_STREAM, _PATIENCE)
        connection.wait_for(lambda: self.talk() or self._told.seconds > 0, True, None, _PATIENCE)

    def _gone(self) -> bool:
        return self._connection.gone or self._pulse.pa_stream_get_state(self._stream) >= _FAILED_STREAM


@contextmanager
def _no_wished_latency() -> Iterator[None]:
    """The variable that Qt's streams need would take this one's place of all that it wishes."""
    wished = os.environ.pop(_WISHED_LATENCY, None)
    try:
        yield
    finally:
        if wished is not None:
            os.environ[_WISHED_LATENCY] = wished
