"""A connection to a PulseAudio server, or to PipeWire, which answers as one; of the program's own, beside Qt's."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable

from musicgen_desktop.services.pulse.pulse_library import NoServerError, PollFunction, load_pulse
from musicgen_desktop.services.sound_server import mark_as_ours

_NO_AUTOSPAWN = 0x0001
_READY, _FAILED = 4, 5


class PulseConnection:
    """The library's context and its loop, which is turned by whoever asks. All of it in one thread.

    Attributes:
        library: libpulse.
        context: its ``pa_context``.

    Raises:
        NoServerError: there is no such library, or it may open no more files.
    """

    def __init__(self) -> None:
        self.library = load_pulse()
        self._loop = self.library.pa_mainloop_new()
        if self._loop is None:  # it may open no more files, and the library ends the program over a loop that is none
            raise NoServerError
        self.context = self.library.pa_context_new(self.library.pa_mainloop_get_api(self._loop), b"MusicGen Desktop")
        if self.context is None:
            self.library.pa_mainloop_free(self._loop)
            raise NoServerError
        # Only the poll function is told which sockets the library has opened.
        self._marking = PollFunction(_mark_and_poll)
        self.library.pa_mainloop_set_poll_func(self._loop, ctypes.cast(self._marking, ctypes.c_void_p), None)
        self.library.pa_context_connect(self.context, None, _NO_AUTOSPAWN, None)
        self.iterate()

    @property
    def gone(self) -> bool:
        """Whether there is no server, or not any more, as far as was heard."""
        return self.library.pa_context_get_state(self.context) >= _FAILED

    def wait_until_ready(self, patience: float) -> None:
        """Raises ``NoServerError`` where no server answers within so many seconds."""
        self.wait_for(lambda: self.library.pa_context_get_state(self.context), _READY, _FAILED, patience)
        self.library.pa_mainloop_set_poll_func(self._loop, None, None)

    def wait_for(self, state: Callable[[], int], wanted: int, failed: int | None, patience: float) -> None:
        """Turn the loop until something has a state.

        Raises:
            NoServerError: it has failed, the server is gone, or so many seconds are over.
        """
        until = time.monotonic() + patience
        while (now := state()) != wanted:
            if now == failed or self.gone or time.monotonic() > until:
                raise NoServerError
            time.sleep(0.001)
            self.iterate()

    def iterate(self) -> None:
        """Send what there is to send and hear what was told, without waiting."""
        while self.library.pa_mainloop_iterate(self._loop, 0, None) > 0:
            pass

    def close(self) -> None:
        """Leave the server; what was opened on it has to be closed before."""
        self.library.pa_context_disconnect(self.context)
        self.library.pa_context_unref(self.context)
        self.library.pa_mainloop_free(self._loop)


def _mark_and_poll(polled: ctypes.Array, count: int, timeout: int, _nothing: object) -> int:
    for descriptor in polled[:count]:
        mark_as_ours(descriptor.fd)
    return ctypes.CDLL(None).poll(polled, ctypes.c_ulong(count), timeout)
