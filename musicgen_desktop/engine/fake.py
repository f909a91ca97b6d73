"""An engine that plucks seeded tones at once: for tests of the window and for screenshots."""

from __future__ import annotations

import time
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.join import fitted
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import JobCancelledError
from musicgen_desktop.domain.events import AudioChunk, OnEvent, Phase, PhaseChanged
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.source import Continuation, Redo
from musicgen_desktop.engine.progress import ProgressMeter

_SAMPLING_RATE = 32_000
_FRAME_RATE = 50
_SAMPLES_PER_FRAME = _SAMPLING_RATE // _FRAME_RATE
_CODEBOOKS = 4
_CHUNK_FRAMES = 25
_PLUCKS_PER_SECOND = 4


class FakeEngine:
    """Obeys the engine contract without torch.

    Args:
        step_delay: seconds each step takes, so that a test can stop in the middle.
        failures: prompt → exception raised half-way through a job with that prompt.
    """

    def __init__(self, step_delay: float = 0.0, failures: Mapping[str, BaseException] | None = None) -> None:
        self._step_delay = step_delay
        self._failures = failures or {}
        self._loaded: Checkpoint | None = None

    def load(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> None:
        """See ``Engine.load``."""
        if self._loaded != request.checkpoint:
            on_event(PhaseChanged(request.job_id, Phase.LOADING))
            token.raise_if_ended()
            self._loaded = request.checkpoint

    def run(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> GenerationResult:
        """See ``Engine.run``."""
        started = time.monotonic()
        given, behind = _given(request)
        duration = request.source.origin.duration if isinstance(request.source, Redo) else request.params.made_seconds
        frames = round(duration * _FRAME_RATE)
        clip = np.concatenate([given, _plucks(request, frames), behind], axis=-1)
        before, rest = (part.shape[-1] // _SAMPLES_PER_FRAME for part in (given, behind))
        on_event(PhaseChanged(request.job_id, Phase.READING_PROMPT))
        on_event(PhaseChanged(request.job_id, Phase.GENERATING))
        meter = ProgressMeter(request.job_id, frames, on_event)
        if before:
            self._send(request, clip, 0, before, on_event)
        sent = done = 0
        for done in range(1, frames + 1):
            paused = token.wait_while_paused()
            started += paused
            meter.leave_out(paused)
            token.raise_if_cancelled()
            if token.stop_requested:
                done -= 1
                break
            time.sleep(self._step_delay)
            if done == frames // 2 and request.prompt in self._failures:
                raise self._failures[request.prompt]
            meter.step_done(done)
            if done - sent == _CHUNK_FRAMES or done == frames:
                self._send(request, clip, before + sent, before + done, on_event)
                sent = done
        if done == 0:
            raise JobCancelledError
        if sent < done:
            self._send(request, clip, before + sent, before + done, on_event)
        if rest:
            self._send(request, clip, before + done, before + done + rest, on_event)
        return GenerationResult(
            audio_values=_read_only(clip[..., : (before + done + rest) * _SAMPLES_PER_FRAME]),
            codes=_read_only(_codes(request, before + frames + rest)[..., : before + done + rest]),
            sampling_rate=_SAMPLING_RATE,
            frame_rate=float(_FRAME_RATE),
            stopped=done < frames,
            checkpoint_sha256=request.checkpoint.weights_sha256,
            device="cpu",
            precision="fp32",
            notes=(),
            seconds=time.monotonic() - started,
        )

    def unload(self) -> None:
        """See ``Engine.unload``."""
        self._loaded = None

    @staticmethod
    def _send(request: GenerationRequest, clip: NDArray[np.float32], start: int, stop: int, on_event: OnEvent) -> None:
        chunk = _read_only(clip[..., start * _SAMPLES_PER_FRAME : stop * _SAMPLES_PER_FRAME])
        on_event(AudioChunk(request.job_id, start * _SAMPLES_PER_FRAME, chunk, _SAMPLING_RATE, clip.shape[-1]))


def _take_rng(request: GenerationRequest, take: int) -> np.random.Generator:
    return np.random.default_rng([request.take_seeds[take], *request.prompt.encode()[:64]])


def _given(request: GenerationRequest) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """What stays before and behind the new music, as it is, in whole frames: float32 (takes, 1, samples)."""
    if not isinstance(request.source, Continuation | Redo):
        nothing = np.empty((request.params.takes, 1, 0), np.float32)
        return nothing, nothing
    heard, origin = request.source.heard, request.source.origin
    sound = fitted(heard.audio_values, heard.sampling_rate, 1, _SAMPLING_RATE)
    sound = np.repeat(sound[None], request.params.takes, axis=0)
    start = stop = end = sound.shape[-1] // _SAMPLES_PER_FRAME
    if isinstance(request.source, Redo):
        start = int(origin.start * _FRAME_RATE)
        stop = start + round(origin.duration * _FRAME_RATE)
    start, stop, end = (frame * _SAMPLES_PER_FRAME for frame in (start, stop, end))
    return sound[..., :start], sound[..., stop:end]


def _plucks(request: GenerationRequest, frames: int) -> NDArray[np.float32]:
    """Decaying notes of a minor pentatonic scale, float32 (takes, 1, samples)."""
    samples = frames * _SAMPLES_PER_FRAME
    length = _SAMPLING_RATE // _PLUCKS_PER_SECOND
    t = np.arange(length) / _SAMPLING_RATE
    takes = []
    for take in range(request.params.takes):
        rng = _take_rng(request, take)
        count = -(-samples // length)
        notes = rng.choice([0, 3, 5, 7, 10, 12], size=count) + 45
        loudness = rng.uniform(0.25, 0.8, size=count)
        plucked = [
            a * np.exp(-9 * t) * np.sin(2 * np.pi * 440 * 2 ** ((n - 69) / 12) * t)
            for n, a in zip(notes, loudness, strict=True)
        ]
        takes.append(np.concatenate(plucked)[:samples])
    return np.asarray(takes, dtype=np.float32)[:, None, :]


def _codes(request: GenerationRequest, frames: int) -> NDArray[np.int64]:
    per_take = [
        _take_rng(request, take).integers(0, 2048, (_CODEBOOKS, frames)) for take in range(request.params.takes)
    ]
    return np.asarray(per_take, dtype=np.int64)


def _read_only(array: NDArray) -> NDArray:
    array = np.ascontiguousarray(array)
    array.flags.writeable = False
    return array
