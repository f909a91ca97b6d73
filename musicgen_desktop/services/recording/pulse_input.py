"""A microphone of a PulseAudio server's, or of PipeWire's, through its own library: for while Qt knows of none."""

from __future__ import annotations

import ctypes
import functools

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.services.pulse.pulse_connection import PulseConnection
from musicgen_desktop.services.pulse.pulse_devices import PulseDevice
from musicgen_desktop.services.pulse.pulse_library import (
    FLOAT32LE,
    SERVERS_CHOICE,
    BufferAttr,
    NoServerError,
    SampleSpec,
)
from musicgen_desktop.services.recording.audio_input import NoInputError

_HELD_SECONDS = 2.0
"""So long may the disk or another thread hold the recording up before sound is lost."""

_AT_ONCE_SECONDS = 0.02
"""What the server collects before it sends it."""

_PATIENCE = 2.0
_READY, _FAILED = 2, 3
_DONT_MOVE, _ADJUST_LATENCY = 0x0200, 0x2000
_BYTES = 4


class PulseInput:
    """An ``AudioInput`` whose sound waits in the server until it is read. All of it in one thread.

    Args:
        device: what is heard, in its own rate.

    Raises:
        NoInputError: the server or the device cannot be reached.
    """

    def __init__(self, device: PulseDevice) -> None:
        self.sampling_rate = device.sampling_rate
        self.channels = min(2, max(1, device.channels))
        self._stream: int | None = None
        try:
            self._connection = PulseConnection()
        except NoServerError as error:
            raise NoInputError from error
        self._pulse = self._connection.library
        try:
            self._connect(device.id)
        except NoServerError as error:
            self.close()
            raise NoInputError from error

    @property
    def failed(self) -> bool:
        """See ``AudioInput``."""
        return self._connection.gone or self._pulse.pa_stream_get_state(self._stream) >= _FAILED

    def read(self) -> NDArray[np.float32]:
        """See ``AudioInput``."""
        self._connection.iterate()
        values = np.frombuffer(b"".join(iter(self._next_piece, b"")), "<f4").reshape(-1, self.channels).T
        return np.ascontiguousarray(np.nan_to_num(values), dtype=np.float32)

    def close(self) -> None:
        """See ``AudioInput``."""
        if self._stream is not None:
            self._pulse.pa_stream_disconnect(self._stream)
            self._pulse.pa_stream_unref(self._stream)
        self._connection.close()

    def _next_piece(self) -> bytes:
        """What the server sent at one time; nothing when there is no more."""
        place, size = ctypes.c_void_p(), ctypes.c_size_t()
        if self.failed or self._pulse.pa_stream_peek(self._stream, ctypes.byref(place), ctypes.byref(size)) < 0:
            return b""
        # The server tells of sound that it has lost by its length alone.
        piece = ctypes.string_at(place.value, size.value) if place.value else bytes(size.value)
        if piece:
            self._pulse.pa_stream_drop(self._stream)
        return piece

    def _connect(self, source: str) -> None:
        pulse, connection = self._pulse, self._connection
        connection.wait_until_ready(_PATIENCE)
        spec = SampleSpec(FLOAT32LE, self.sampling_rate, self.channels)
        self._stream = pulse.pa_stream_new(connection.context, b"Recording", ctypes.byref(spec), None)
        if self._stream is None:
            raise NoServerError
        frame = self.channels * _BYTES
        held, at_once = (round(seconds * self.sampling_rate) * frame for seconds in (_HELD_SECONDS, _AT_ONCE_SECONDS))
        wishes = BufferAttr(held, SERVERS_CHOICE, SERVERS_CHOICE, SERVERS_CHOICE, at_once)
        # A microphone that goes is gone: another one is nobody's wish.
        pulse.pa_stream_connect_record(
            self._stream, source.encode(), ctypes.byref(wishes), _DONT_MOVE | _ADJUST_LATENCY
        )
        state = functools.partial(pulse.pa_stream_get_state, self._stream)
        connection.wait_for(state, _READY, _FAILED, _PATIENCE)
