"""A device of a PulseAudio server's, or of PipeWire's, through the server's own library."""

from __future__ import annotations

from collections.abc import Callable

from musicgen_desktop.services.playback.audio_output import OutputDevice
from musicgen_desktop.services.playback.output_converter import AudioFormat, Render
from musicgen_desktop.services.playback.pulse_stream import PulseStream
from musicgen_desktop.services.playback.rendered_ahead import RenderedAhead

_LEAD_IN_SECONDS = 0.05
"""Silence sent ahead: up to 45 ms of a stream's beginning were missing in recordings of a sink, whoever played."""

_FIRST_SECONDS = 0.15
"""Rendered before the server begins to play."""


class PulseOutput:
    """An ``AudioOutput`` whose sound ahead lies in the server: nothing of this process has to be quick.

    Args:
        device: what it plays on.
        source: the stream's format, which the server converts into the device's.
        render: the stream.
        listed: whether the machine still has the device.

    Raises:
        NoOutputError: the server or the device cannot be reached.
    """

    def __init__(self, device: OutputDevice, source: AudioFormat, render: Render, listed: Callable[[], bool]) -> None:
        self.name, self.device_id = device.name, device.id
        self._listed = listed
        self._stream = PulseStream(device.id, source)
        self._stream.go_to(round(_LEAD_IN_SECONDS * source.sampling_rate))
        self._ahead = RenderedAhead(self._stream, render, source, source)
        self.fill(_FIRST_SECONDS)
        self._stream.start()

    @property
    def played(self) -> float:
        """See ``AudioOutput``."""
        self._stream.talk()
        return self._ahead.seconds_at(self._stream.heard)

    @property
    def failed(self) -> bool:
        """See ``AudioOutput``."""
        return self._stream.failed

    @property
    def present(self) -> bool:
        """See ``AudioOutput``."""
        return self._listed()

    def fill(self, seconds: float) -> None:
        """See ``AudioOutput``."""
        self._ahead.fill(seconds)
        self._stream.talk()

    def take_back(self) -> int:
        """See ``AudioOutput``."""
        self._stream.talk()
        return self._ahead.take_back()

    def close(self) -> None:
        """See ``AudioOutput``."""
        self._stream.close()
