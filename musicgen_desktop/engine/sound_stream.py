"""Sends sound while its codes are still being made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from musicgen_desktop.audio.endings import FadeOut, NaturalEnd
from musicgen_desktop.audio.join import FADE_SECONDS, MATCH_SECONDS, Join, JoinBack, matching_gain
from musicgen_desktop.domain.events import AudioChunk, OnEvent
from musicgen_desktop.domain.request import MOST_MORE_SECONDS, Ending
from musicgen_desktop.engine.codec.codec import Codec

FIRST_CHUNK_SECONDS = 0.25
"""The first sound comes early, so that the musician hears at once whether it goes well."""

CHUNK_SECONDS = 0.5
"""Later pieces: short enough to look live, long enough to decode cheaply."""

PRIMING_SECONDS = 4.0
"""So much given music is decoded again before new music, so that the codec's memory is what it would be."""

CodesOf = Callable[[int, int], Tensor]
"""The codes (takes, codebooks, frames) of the frames from one number to another."""


class SoundStream:
    """Decodes finished frames in pieces and emits each as an ``AudioChunk``.

    The size of the pieces depends on nothing but the number of frames, so that the same codes
    always give the same samples, bit by bit.

    Args:
        codec: decodes.
        total_frames: frames of the whole clip, given ones among them, and ``MOST_MORE_SECONDS`` for a natural ending.
        ending: of the new music, where no old sound follows it.
        apart: so many takes are decoded each by itself: products of more rows have other last bits. 0: all at once.
    """

    def __init__(
        self,
        job_id: str,
        codec: Codec,
        total_frames: int,
        on_event: OnEvent,
        ending: Ending = Ending.CUT,
        apart: int = 0,
    ) -> None:
        self._job_id = job_id
        self._codec = codec
        self._total_samples = total_frames * codec.samples_per_frame
        self._on_event = on_event
        self._streams = [codec.stream() for _ in range(apart or 1)]
        self._join: Join | None = None
        self._ending = ending
        self._tail = self._tail_behind(0)
        self._ends: tuple[int, ...] = ()
        self._sound: NDArray[np.float32] | None = None
        self._begun = self._frames = 0
        self._before = self._skipped = 0
        self._samples = 0

    def begin_within(self, own: NDArray[np.float32], start: int, stop: int, codes: Tensor) -> None:
        """Let the new music begin within a sound that stays as it is around it, up to a short fade at each side.

        Args:
            own: float32 (channels, samples), with the codec's channels and sampling rate.
            start, stop: samples between which the new music stands. What is behind ``stop`` follows it again; where
                that is shorter than a fade, the new music is the end.
            codes: of the sound's end before ``start``, (takes, codebooks, frames), the same for all takes; ``start``
                lies within the last frame.
        """
        rate = self._codec.sampling_rate
        given = -(-start // self._codec.samples_per_frame)
        primed = codes[:, :, -round(PRIMING_SECONDS * self._codec.frame_rate) :]
        (stream,) = self._streams
        again = stream.push(primed[:1]).numpy() if start else np.zeros((1, len(own), 0), np.float32)
        stream.repeat(len(codes))
        # Places in the whole clip: of what is decoded again, and of where the new sound fades in.
        first = (given - primed.shape[-1]) * self._codec.samples_per_frame
        join = max(first, start - round(FADE_SECONDS * rate))
        settled = first + again.shape[-1]
        compared = slice(max(first, min(settled, start) - round(MATCH_SECONDS * rate)), min(settled, start))
        gain = matching_gain(own[:, compared], again[0, :, compared.start - first : compared.stop - first])
        self._join = Join(own[:, join:start], gain)
        if own.shape[-1] - stop >= round(FADE_SECONDS * rate):
            self._tail = JoinBack(own[:, join:], stop - join, rate)
            self._total_samples = own.shape[-1]
        else:
            self._tail = self._tail_behind(join)
        self._begun = self._frames = given
        self._skipped = max(0, join - settled)
        self._before = join
        self._send(np.repeat(own[None, :, :join], len(codes), axis=0))
        if settled > join:
            self._send_new(np.repeat(again[:, :, join - first :], len(codes), axis=0))

    @property
    def ends(self) -> tuple[int, ...]:
        """For each take the sample where its new music ends, once it is finished; none where all is kept."""
        return self._ends

    @property
    def has_ended(self) -> bool:
        """Whether the music has come to its end, so that no more codes are needed."""
        return self._tail is not None and self._tail.has_ended

    def advance(self, complete: int, codes_of: CodesOf) -> None:
        """Decode up to frame ``complete`` of the clip, if that is enough for a piece."""
        seconds = CHUNK_SECONDS if self._frames > self._begun else FIRST_CHUNK_SECONDS
        if complete - self._frames >= max(1, round(seconds * self._codec.frame_rate)):
            self._push(codes_of(self._frames, complete), last=False)

    def finish(self, complete: int, codes_of: CodesOf) -> NDArray[np.float32]:
        """Decode the rest, up to frame ``complete``, and give the whole clip.

        Returns:
            float32 (takes, audio channels, samples), read-only.
        """
        self._push(codes_of(self._frames, complete), last=True)
        if self._tail is not None:
            rest, places = self._tail.finish()
            self._ends = tuple(self._before + place for place in places)
            if rest is not None:
                self._send(rest)
        assert self._sound is not None
        return _locked(self._sound[..., : self._samples])

    def _push(self, codes: Tensor, last: bool) -> None:
        self._frames += codes.shape[-1]
        parts = zip(self._streams, codes.chunk(len(self._streams)), strict=True)
        decoded = [stream.push(part, last).numpy() for stream, part in parts]
        sound = decoded[0] if len(decoded) == 1 else np.concatenate(decoded)
        skipped = min(self._skipped, sound.shape[-1])
        self._skipped -= skipped
        self._send_new(sound[..., skipped:])

    def _send_new(self, sound: NDArray[np.float32]) -> None:
        if self._join is not None:
            sound = self._join.push(sound)
        self._send(sound if self._tail is None else self._tail.push(sound))

    def _tail_behind(self, before: int) -> JoinBack | FadeOut | NaturalEnd | None:
        """How the new music ends that begins at sample ``before``."""
        new, rate = self._total_samples - before, self._codec.sampling_rate
        match self._ending:
            case Ending.FADE:
                return FadeOut(new, rate)
            case Ending.NATURAL:
                return NaturalEnd(new - round(MOST_MORE_SECONDS * rate), rate)
            case Ending.CUT:
                return None

    def _send(self, sound: NDArray[np.float32]) -> None:
        if not sound.shape[-1]:
            return
        if self._sound is None:
            # Takes memory as it is written to, and is the result: the sound is never there twice.
            self._sound = np.empty((*sound.shape[:2], self._total_samples), np.float32)
        self._sound[..., self._samples : self._samples + sound.shape[-1]] = sound
        self._on_event(
            AudioChunk(
                job_id=self._job_id,
                start=self._samples,
                audio_values=read_only(sound),
                sampling_rate=self._codec.sampling_rate,
                total_samples=self._total_samples,
            )
        )
        self._samples += sound.shape[-1]


def read_only(array: NDArray[Any]) -> NDArray[Any]:
    """The array, contiguous and locked: events cross threads."""
    return _locked(np.ascontiguousarray(array))


def _locked(array: NDArray[Any]) -> NDArray[Any]:
    array.flags.writeable = False
    return array
