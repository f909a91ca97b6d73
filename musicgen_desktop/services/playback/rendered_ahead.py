"""What is rendered ahead of a device, taken back and rendered anew; which of its frames is which of the stream's."""

from __future__ import annotations

import logging
import math
from typing import Protocol

from musicgen_desktop.services.playback.output_converter import AudioFormat, OutputConverter, Render

log = logging.getLogger(__name__)

_MARGIN_SECONDS = 0.004
"""So much of what the device has not yet taken is left alone when sound is taken back: it may take it meanwhile."""

_AT_ONCE_SECONDS = 0.01
"""What is heard next is rendered and handed over before the rest of what lies ahead."""


class DeviceQueue(Protocol):
    """Frames on their way to a device, which can be replaced until it has taken them. Behind them lies silence.

    Attributes:
        written: frames that were written since the beginning.
    """

    written: int

    @property
    def taken(self) -> int:
        """Frames that the device has taken since the beginning; it may have taken more than were written."""
        ...

    def write(self, frames: bytes) -> None:
        """Append what is to be heard."""
        ...

    def go_to(self, frame: int) -> None:
        """Write on from here. What is missing before it is silence, what lies behind it stays until it is replaced."""
        ...

    def silence_rest(self) -> None:
        """What lies behind all that was written is not to be heard any more."""
        ...


class RenderedAhead:
    """Fills a device's queue from a stream.

    Args:
        queue: where the first frame that is written is the stream's first.
        render: the stream.
        source: its format.
        device: what the queue takes.
    """

    def __init__(self, queue: DeviceQueue, render: Render, source: AudioFormat, device: AudioFormat) -> None:
        self._queue = queue
        self._converter = OutputConverter(render, source, device)
        self._rate = device.sampling_rate
        self._source_rate = source.sampling_rate
        self._ratio = source.sampling_rate / device.sampling_rate
        # A frame of the device's, and the stream's frame that is heard there.
        self._known = (queue.written, 0)

    def fill(self, seconds: float) -> None:
        """Render until so much lies ahead of what the device has taken."""
        taken = self._queue.taken
        if taken > self._queue.written:
            log.info("sound was rendered too late")
            keep = self._not_replaced(taken)
            self._known = (self._known[0] + keep - self._queue.written, self._known[1])
            self._queue.go_to(keep)
        missing = taken + round(seconds * self._rate) - self._queue.written
        at_once = round(_AT_ONCE_SECONDS * self._rate)
        while missing > 0:
            block = min(missing, at_once)
            self._queue.write(self._converter.read(block))
            missing -= block
            at_once *= 4
        self._queue.silence_rest()

    def take_back(self) -> int:
        """Forget what the device has not yet taken; the stream's frames that remain."""
        # While the silence before the stream is heard, all of the stream can be taken back, and nothing before it.
        keep = max(self._not_replaced(self._queue.taken), self._known[0])
        if keep < self._queue.written:
            self._known = (keep, math.floor(self._stream_frame(keep)))
            self._queue.go_to(keep)
            self._converter.go_back(self._known[1])
        return math.floor(self._stream_frame(self._queue.written))

    def seconds_at(self, device_frame: float) -> float:
        """Seconds of the stream before a frame of the device's."""
        return max(0.0, self._stream_frame(device_frame) / self._source_rate)

    def _not_replaced(self, taken: int) -> int:
        """What the device has taken, and may take until it is given what replaces the rest."""
        return taken + round(_MARGIN_SECONDS * self._rate)

    def _stream_frame(self, device_frame: float) -> float:
        known, stream_frame = self._known
        return stream_frame + (device_frame - known) * self._ratio
