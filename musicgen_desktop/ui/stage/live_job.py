"""The sound of a job while it is being made: what is drawn and what is heard."""

from __future__ import annotations

from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.audio.sound_lanes import SoundLanes
from musicgen_desktop.domain.bar_loop import LoopCut
from musicgen_desktop.domain.events import AudioChunk, Phase, StepProgress
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.source import Continuation, Redo
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound

_ANY_RATE = 32_000
"""While there is no sound, no rate is known and none matters."""


class LiveJob:
    """Collects one job's chunks for the window. Plain bookkeeping without Qt.

    Attributes:
        request: what was asked for.
        phase: what the job is doing; None before it said so.
        progress: the last ``StepProgress``; None before the first.
        sounds: one for each take, to be played and looked at; empty until the first chunk.
        finished: whether the result is there.
        given: seconds of sound that are there before the new music.
    """

    def __init__(self, request: GenerationRequest) -> None:
        self.request = request
        self.phase: Phase | None = None
        self.progress: StepProgress | None = None
        self.sounds: tuple[StageSound, ...] = ()
        self.finished = False
        self._peaks: tuple[PeaksPyramid, ...] = ()
        self._outlines: dict[int, Waveform] = {}
        self._loops: tuple[LoopCut, ...] = ()
        match request.source:
            case Continuation(_, heard):
                self.given, self._total = heard.duration, heard.duration + request.params.duration
            case Redo(origin, heard):
                self.given, self._total = origin.start, heard.duration
            case _:
                self.given, self._total = 0.0, request.params.duration

    @property
    def sources(self) -> tuple[TakeSource, ...]:
        """One for each take, for playback."""
        return tuple(sound.source for sound in self.sounds)

    @property
    def made(self) -> float:
        """Seconds of sound that exist."""
        return self.sounds[0].source.duration if self.sounds else 0.0

    @property
    def fraction(self) -> float:
        """How much of the work is done, 0 to 1."""
        return self.progress.step / self.progress.total_steps if self.progress and self.progress.total_steps else 0.0

    def waveform(self, take: int) -> Waveform:
        """The outline of a take so far; the same object until there is more of it."""
        if take not in self._outlines:
            if self._peaks:
                peaks, rate = self._peaks[take], self.sources[take].sampling_rate
            else:
                peaks, rate = PeaksPyramid(), _ANY_RATE
            origin = f"{self.request.job_id}/{take}"
            self._outlines[take] = Waveform.of(peaks, rate, self._total, origin)
        return self._outlines[take]

    def add(self, chunk: AudioChunk) -> None:
        """Take over newly made sound of all takes."""
        takes, channels, _ = chunk.audio_values.shape
        self._outlines = {}
        if not self.sources:
            self._total = chunk.total_samples / chunk.sampling_rate
            self.sounds = tuple(
                StageSound(TakeSource(chunk.sampling_rate, channels, chunk.total_samples), SoundLanes(channels))
                for _ in range(takes)
            )
            self._peaks = tuple(PeaksPyramid() for _ in range(takes))
        for take, peaks, sound in zip(self.sounds, self._peaks, chunk.audio_values, strict=True):
            take.source.append(sound)
            take.lanes.append(sound)
            peaks.append(sound)

    def finish(self, result: GenerationResult) -> None:
        """Put the whole result in place of the chunks, so that nothing depends on how it came.

        The outlines of chunks that were all of it stay: drawing minutes of sound again would hold the window up.
        """
        takes, channels, _ = result.audio_values.shape
        self._outlines = {}
        self._loops = result.loops
        if result.loops:
            self.abandon()  # it is heard as it was until its loop takes its place
            self.sounds, self._peaks = (), ()
        sources = self.sources or tuple(TakeSource(result.sampling_rate, channels) for _ in range(takes))
        for source, sound in zip(sources, result.sounds, strict=True):
            source.replace(sound)
        if [peaks.frames for peaks in self._peaks] != [sound.shape[-1] for sound in result.sounds]:
            self._peaks = tuple(PeaksPyramid() for _ in range(takes))
            self.sounds = tuple(StageSound(source, SoundLanes(channels)) for source in sources)
            for take, peaks, sound in zip(self.sounds, self._peaks, result.sounds, strict=True):
                take.lanes.append(sound)
                peaks.append(sound)
        self._total = result.duration
        self.finished = True

    def place_in_loop(self, take: int, seconds: float) -> float | None:
        """Where in a take's loop is what was heard at that place while it was made; None where it was not cut."""
        if not self._loops:
            return None
        cut, sound = self._loops[take], self.sounds[take].source
        return (seconds - cut.start) * cut.stretch % sound.duration if cut.is_loop else seconds

    def abandon(self) -> None:
        """No more sound will come; whoever plays it need not wait."""
        for source in self.sources:
            source.finish()
