"""A stream on a PulseAudio server, or on PipeWire, which answers as one: the server holds what is heard next.

Qt's sink keeps that in this process, whose threads have to be woken every few milliseconds; a server's threads are
real-time. A server can also be told to replace what it holds, so that a lot of it does not keep anybody waiting.
"""

from __future__ import annotations

import ctypes
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from musicgen_desktop.services.playback.audio_output import NoOutputError
from musicgen_desktop.services.playback.output_converter import AudioFormat, SampleType

_LIBRARY = "libpulse.so.0"

_HELD_SECONDS = 1.0
"""What the server says it wants; it takes more, and goes on with less."""

_DEVICE_SECONDS = 0.02
"""What a device takes at a time, and cannot give back: what is wished is heard behind it."""

_PATIENCE = 2.0
_STALE_SECONDS = 0.5
"""A device that has not moved for so long, as far as the server told, is not believed to go on playing."""

_WISHED_LATENCY = "PULSE_LATENCY_MSEC"

_READY_CONTEXT, _FAILED_CONTEXT = 4, 5
_READY_STREAM, _FAILED_STREAM = 2, 3
_NO_AUTOSPAWN, _SEEK_ABSOLUTE = 0x0001, 1
_START_CORKED, _EARLY_REQUESTS = 0x0001, 0x4000
_FLOAT32LE, _SERVERS_CHOICE = 5, 0xFFFFFFFF
_RUNNING = 0


class _SampleSpec(ctypes.Structure):
    _fields_ = (("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8))


class _BufferAttr(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize"))


class _TimingInfo(ctypes.Structure):
    _fields_ = (
        ("seconds", ctypes.c_long),
        ("microseconds", ctypes.c_long),
        ("synchronized_clocks", ctypes.c_int),
        ("sink_usec", ctypes.c_uint64),
        ("source_usec", ctypes.c_uint64),
        ("transport_usec", ctypes.c_uint64),
        ("playing", ctypes.c_int),
        ("write_index_corrupt", ctypes.c_int),
        ("write_index", ctypes.c_int64),
        ("read_index_corrupt", ctypes.c_int),
        ("read_index", ctypes.c_int64),
        ("configured_sink_usec", ctypes.c_uint64),
        ("configured_source_usec", ctypes.c_uint64),
        ("since_underrun", ctypes.c_int64),
    )

    @property
    def at(self) -> float:
        """Seconds since the epoch: when this was so."""
        return self.seconds + self.microseconds / 1e6


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
        self._pulse = _library()
        self._rate, self._frame = audio_format.sampling_rate, audio_format.bytes_per_frame
        self.written = self._end = 0
        self._told = _TimingInfo()
        self._moved_at = 0.0
        self._asked: int | None = None
        self._stream: int | None = None
        self._loop = self._pulse.pa_mainloop_new()
        if self._loop is None:  # it may open no more files, and the library ends the program over a loop that is none
            raise NoOutputError
        self._context = self._pulse.pa_context_new(self._pulse.pa_mainloop_get_api(self._loop), b"MusicGen Desktop")
        if self._context is None:
            self._pulse.pa_mainloop_free(self._loop)
            raise NoOutputError
        try:
            self._connect(sink, audio_format)
        except NoOutputError:
            self.close()
            raise

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
        self._iterate()
        if self._gone():
            return
        if self._asked is not None and self._pulse.pa_operation_get_state(self._asked) != _RUNNING:
            self._pulse.pa_operation_unref(self._asked)
            self._asked = None
            if told := self._pulse.pa_stream_get_timing_info(self._stream):
                before, self._told = self._told, _TimingInfo.from_buffer_copy(told.contents)
                if self._told.read_index != before.read_index:
                    self._moved_at = self._told.at
        if self._asked is None:
            self._asked = self._pulse.pa_stream_update_timing_info(self._stream, None, None)
            self._iterate()

    def close(self) -> None:
        """Stop at once."""
        if self._asked is not None:
            self._pulse.pa_operation_unref(self._asked)
        if self._stream is not None:
            self._pulse.pa_stream_disconnect(self._stream)
            self._pulse.pa_stream_unref(self._stream)
        self._pulse.pa_context_disconnect(self._context)
        self._pulse.pa_context_unref(self._context)
        self._pulse.pa_mainloop_free(self._loop)

    def _connect(self, sink: str, audio_format: AudioFormat) -> None:
        pulse = self._pulse
        pulse.pa_context_connect(self._context, None, _NO_AUTOSPAWN, None)
        self._wait_for(lambda: pulse.pa_context_get_state(self._context), _READY_CONTEXT, _FAILED_CONTEXT)
        spec = _SampleSpec(_FLOAT32LE, audio_format.sampling_rate, audio_format.channels)
        self._stream = pulse.pa_stream_new(self._context, b"Playback", ctypes.byref(spec), None)
        if self._stream is None:
            raise NoOutputError
        held, taken = (round(seconds * self._rate) * self._frame for seconds in (_HELD_SECONDS, _DEVICE_SECONDS))
        # Nothing before the beginning: what comes too late is missed, and time goes on.
        wishes = _BufferAttr(_SERVERS_CHOICE, held, 0, taken, _SERVERS_CHOICE)
        with _no_wished_latency():
            pulse.pa_stream_connect_playback(
                self._stream, sink.encode(), ctypes.byref(wishes), _START_CORKED | _EARLY_REQUESTS, None, None
            )
        self._wait_for(lambda: pulse.pa_stream_get_state(self._stream), _READY_STREAM, _FAILED_STREAM)
        self._wait_for(lambda: self.talk() or self._told.seconds > 0, True, None)

    def _wait_for(self, state: Callable[[], int], wanted: int, failed: int | None) -> None:
        until = time.monotonic() + _PATIENCE
        while (now := state()) != wanted:
            if now == failed or self._context_gone() or time.monotonic() > until:
                raise NoOutputError
            time.sleep(0.001)
            self._iterate()

    def _iterate(self) -> None:
        while self._pulse.pa_mainloop_iterate(self._loop, 0, None) > 0:
            pass

    def _gone(self) -> bool:
        return self._context_gone() or self._pulse.pa_stream_get_state(self._stream) >= _FAILED_STREAM

    def _context_gone(self) -> bool:
        return self._pulse.pa_context_get_state(self._context) >= _FAILED_CONTEXT


@contextmanager
def _no_wished_latency() -> Iterator[None]:
    """The variable that Qt's streams need would take this one's place of all that it wishes."""
    wished = os.environ.pop(_WISHED_LATENCY, None)
    try:
        yield
    finally:
        if wished is not None:
            os.environ[_WISHED_LATENCY] = wished


def _library() -> ctypes.PyDLL:
    """Python's lock is kept while it is called: nothing waits in there, and to get the lock back may take long."""
    try:
        library = ctypes.PyDLL(_LIBRARY)
    except OSError as error:
        raise NoOutputError from error
    thing, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    wanted = {
        "pa_mainloop_new": (thing,),
        "pa_mainloop_get_api": (thing, thing),
        "pa_mainloop_iterate": (number, thing, number, thing),
        "pa_mainloop_free": (None, thing),
        "pa_context_new": (thing, thing, text),
        "pa_context_connect": (number, thing, text, number, thing),
        "pa_context_get_state": (number, thing),
        "pa_context_disconnect": (None, thing),
        "pa_context_unref": (None, thing),
        "pa_operation_get_state": (number, thing),
        "pa_operation_unref": (None, thing),
        "pa_stream_new": (thing, thing, text, thing, thing),
        "pa_stream_connect_playback": (number, thing, text, thing, number, thing, thing),
        "pa_stream_get_state": (number, thing),
        "pa_stream_cork": (thing, thing, number, thing, thing),
        "pa_stream_write": (number, thing, text, ctypes.c_size_t, thing, ctypes.c_int64, number),
        "pa_stream_update_timing_info": (thing, thing, thing, thing),
        "pa_stream_get_timing_info": (ctypes.POINTER(_TimingInfo), thing),
        "pa_stream_disconnect": (number, thing),
        "pa_stream_unref": (None, thing),
    }
    for name, (result, *arguments) in wanted.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
