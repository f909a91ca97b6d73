"""The samples that playback makes out of a take: position, loop, fades and volume. No Qt, no device."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.services.playback.glide import Glide
from musicgen_desktop.services.playback.metronome import Clicks
from musicgen_desktop.services.playback.playback_timeline import PlaybackState, Timeline
from musicgen_desktop.services.playback.recent_frames import RecentFrames
from musicgen_desktop.services.playback.take_source import TakeSource

FADE_SECONDS = 0.004
"""Long enough that no cut is heard as a click, short enough that no attack is heard as soft."""

HEADROOM_SECONDS = 0.6
"""So much of a growing take must lie ahead before it (re)starts: it comes in pieces of half a second."""

SWITCH_SECONDS = 0.01
"""Two takes at the same place go over into each other, with equal power: they are not the same sound."""

REWIND_SECONDS = 1.0
"""So far back what was rendered is remembered."""


@dataclass(frozen=True, slots=True)
class LoopRegion:
    """A stretch that repeats without a gap.

    Attributes:
        start: first sample.
        end: the sample after the last one; None is the end of the take, whatever it will be.
    """

    start: int = 0
    end: int | None = None

    def __post_init__(self) -> None:
        if self.start < 0 or (self.end is not None and self.end <= self.start):
            raise ValueError(f"not a region: {self.start} to {self.end}")


class PlaybackStream:
    """An endless stream of frames: the take where it plays, silence everywhere else.

    Positions and loops that are asked for and told are the take's own samples; where a stretched source plays they are
    brought to its time.

    Wherever the sound is cut (pause, seek, another take, the end of what exists) the old sound
    fades out under the new one. Loops alone join without a fade, sample by sample. Another take at
    the same place is crossfaded with equal power.
    """

    def __init__(self) -> None:
        self.timeline = Timeline()
        self._source = TakeSource(32_000, 1)
        self._position = 0
        self._state = PlaybackState.STOPPED
        self._loop: LoopRegion | None = None
        self._wished_loop: LoopRegion | None = None
        self._rendered = 0
        self._last_sound = 0
        self._volume, self._gain = Glide(), Glide()
        self._faded_in = 0
        self._clicks = Clicks()
        self._bar = range(0)
        self._set_up_fades()

    @property
    def source(self) -> TakeSource:
        """The take that plays; an empty one at first."""
        return self._source

    @property
    def rendered(self) -> int:
        """Frames rendered in the life of the stream."""
        return self._rendered

    @property
    def last_sound(self) -> int:
        """Frame from which on there is only silence, unless ``active``."""
        return self._last_sound

    @property
    def ready(self) -> float:
        """Frames that can be rendered before more of a growing take has to be there; without end where none grows."""
        samples, finished = self._source.extent()
        if finished:
            return math.inf
        return max(0, samples - self._fade - self._position) if self._state is PlaybackState.PLAYING else 0

    @property
    def active(self) -> bool:
        """Whether it plays, or waits for more sound to play."""
        return self._state in (PlaybackState.PLAYING, PlaybackState.WAITING)

    @property
    def paused(self) -> bool:
        """Whether it was told to fall silent, also while the sound before that is still to be heard."""
        return self._state is PlaybackState.PAUSED

    def set_source(self, source: TakeSource, keep_position: bool, gain_db: float = 0.0) -> None:
        """Play another take: from the same position on, or stopped at its beginning; ``gain_db`` as in ``set_gain``."""
        self._cut(self._switch_in if keep_position else self._fade_in)
        there = self._position * self._source.speed / self._source.sampling_rate if keep_position else 0.0
        position = round(there * source.sampling_rate / source.speed)
        if not keep_position:
            self._state = PlaybackState.STOPPED
        same_shape = (source.sampling_rate, source.channels) == (self._source.sampling_rate, self._source.channels)
        self._source = source
        self._loop = self._in_source(self._wished_loop)
        self._gain = Glide(_amplitude(gain_db, source))
        if not same_shape:
            self._set_up_fades()
        self._jump(position, self._switch_in if keep_position else self._fade_in)

    def play(self) -> None:
        """Go on from the position; from the beginning when it is at the end."""
        if self.active:
            return
        samples, finished = self._source.extent()
        if finished and self._position >= samples:
            self._position = 0
        ready = finished or samples - self._position >= self._headroom
        bar = self._clicks.bar_before(self._position, self._source)
        self._bar = range(self._rendered, self._rendered + bar)
        self._state = PlaybackState.PLAYING if ready and not bar else PlaybackState.WAITING
        self._begin(self._fade_in)
        self._mark(at_once=True)

    def pause(self) -> None:
        """Fall silent and keep the position."""
        if self.active:
            self._cut(self._fade_in)
            self._state = PlaybackState.PAUSED
            self._mark(at_once=True)

    def seek(self, position: int) -> None:
        """Go to a sample, within what exists."""
        self._cut(self._fade_in)
        self._jump(round(position / self._source.speed), self._fade_in)

    def rewind(self, frame: int, heard: bool = True) -> None:
        """Take back what was rendered from ``frame`` on; what is rendered now begins there.

        Args:
            frame: one that was rendered not longer than ``REWIND_SECONDS`` ago.
            heard: whether the sound before it is heard, so that it has to go over into what comes without a click.
        """
        frame = min(frame, self._rendered)
        self._replaced = self._recent.cut(frame) if heard else None
        self._tail = self._tail[:0]
        self._rendered = frame
        self._state, position = self.timeline.rewind(frame)
        self._position = round(position / self._source.speed)
        self._mark(at_once=False)  # what was there before may have had another speed
        self._begin(self._fade_in)

    def recent(self, start: int, stop: int) -> NDArray[np.float32]:
        """Rendered frames ``start`` to ``stop``, shape (frames, channels), as far as they are remembered."""
        return self._recent.between(start, stop)

    def set_loop(self, loop: LoopRegion | None) -> None:
        """Repeat a region from now on; a position behind it goes to its start."""
        self._wished_loop, self._loop = loop, self._in_source(loop)
        if self._loop is not None and self._loop.end is not None and self._position >= self._loop.end:
            self._cut(self._fade_in)
            self._jump(self._loop.start, self._fade_in)

    def set_volume(self, volume: float) -> None:
        """Linear amplitude, 0 to 1."""
        self._volume.wanted = min(max(volume, 0.0), 1.0)
        if not self.active:
            self._volume.level = self._volume.wanted

    def set_gain(self, gain_db: float) -> None:
        """Make the take louder or softer, in decibels; never so loud that its peak is above full scale."""
        self._gain.wanted = _amplitude(gain_db, self._source)

    def set_clicks(self, clicks: Clicks) -> None:
        """Click on the take's beats; what counts in holds from the next ``play`` on."""
        self._clicks = clicks

    def render(self, frames: int) -> NDArray[np.float32]:
        """The next frames, shape (frames, channels), within ±1."""
        if self._replaced is not None:
            self._cut(self._fade_in)
            self._begin(self._fade_in)
        out = np.zeros((frames, self._source.channels), dtype=np.float32)
        self._mix_tail(out, 0)
        done = 0
        while done < frames and self.active:
            waited = self._state is PlaybackState.WAITING
            block = self._next_block(frames - done, self._rendered + done)
            if block is not None:
                out[done : done + len(block)] += block
                done += len(block)
            elif self._state is PlaybackState.WAITING:
                if not waited:
                    self._mix_tail(out, done)
                break
        if done:
            self._last_sound = max(self._last_sound, self._rendered + done)
        self._rendered += frames
        out = np.clip(out, -1.0, 1.0)
        self._recent.add(out)
        return out

    def _next_block(self, frames: int, frame: int) -> NDArray[np.float32] | None:
        """Sound up to the next join; None after the position or the state has changed instead."""
        samples, finished = self._source.extent()
        loop = self._loop if self._loop is not None and self._loop.start < samples else None
        loop_end = loop.end if loop is not None and loop.end is not None and loop.end <= samples else None
        if loop is not None and loop_end is None and finished:
            loop_end = samples
        # The last milliseconds of a growing take are held back: they fade out if no more comes in time.
        until = samples if finished else max(0, samples - self._fade)
        if loop_end is not None and self._position <= loop_end:
            until = loop_end
        waited = self._state is PlaybackState.WAITING
        if waited and frame in self._bar:
            return self._count(min(frames, self._bar.stop - frame), frame)
        left = until - self._position
        if left <= 0 or (waited and finished and left <= self._fade):
            self._leave(loop if loop_end is not None else None, finished, frame)
            return None
        if waited and not finished and until != loop_end and left < self._headroom:
            return None
        if waited:
            self._state = PlaybackState.PLAYING
            self._begin(self._fade_in)
            self._mark(at_once=False, frame=frame)
        block = self._source.read(self._position, min(frames, left)).T
        if finished and loop_end is None:
            block *= np.minimum(1.0, np.arange(left, left - len(block), -1) / self._fade)[:, None]
        block *= self._gain.step(len(block), self._source.sampling_rate)
        if self._clicks.heard:
            self._clicks.mix(block, self._position, self._source)
        block *= self._volume.step(len(block), self._source.sampling_rate)
        fading = self._ramp[self._faded_in :][: len(block)]
        block[: len(fading)] *= fading
        self._faded_in += len(fading)
        self._position += len(block)
        return block

    def _count(self, frames: int, frame: int) -> NDArray[np.float32]:
        """A part of the bar before the take begins."""
        block = np.zeros((frames, self._source.channels), dtype=np.float32)
        self._clicks.mix(block, self._position - (self._bar.stop - frame), self._source)
        block *= self._volume.step(frames, self._source.sampling_rate)
        return block

    def _leave(self, loop: LoopRegion | None, finished: bool, frame: int) -> None:
        """Nothing is left before the join: go round, wait or stop."""
        if loop is not None:
            if self._state is PlaybackState.WAITING:
                self._begin(self._fade_in)
            self._position = loop.start
            self._state = PlaybackState.PLAYING
        elif finished:
            self._position = 0
            self._state = PlaybackState.STOPPED
        elif self._state is PlaybackState.WAITING:
            return
        else:
            self._cut(self._fade_in)
            self._state = PlaybackState.WAITING
        self._mark(at_once=False, frame=frame)

    def _jump(self, position: int, ramp: NDArray[np.float32]) -> None:
        self._position = min(max(position, 0), self._source.reach)
        self._bar = range(0)
        self._begin(ramp)
        if self._state is PlaybackState.WAITING:
            self._state = PlaybackState.PLAYING
        self._mark(at_once=True)

    def _begin(self, ramp: NDArray[np.float32]) -> None:
        """What comes now fades in."""
        self._ramp = ramp
        self._faded_in = 0

    def _mark(self, at_once: bool, frame: int | None = None) -> None:
        frame, speed = self._rendered if frame is None else frame, self._source.speed
        self.timeline.mark(frame, self._position * speed, self._state, at_once, speed)

    def _in_source(self, loop: LoopRegion | None) -> LoopRegion | None:
        """A region of the take in the samples that are played of it."""
        if loop is None or self._source.speed == 1.0:
            return loop
        start = round(loop.start / self._source.speed)
        return LoopRegion(start, None if loop.end is None else max(start + 1, round(loop.end / self._source.speed)))

    def _set_up_fades(self) -> None:
        rate = self._source.sampling_rate
        self._fade = max(1, round(FADE_SECONDS * rate))
        self._headroom = round(HEADROOM_SECONDS * rate)
        quarter = np.pi / 2
        self._fade_in = np.square(np.sin(quarter * _phase(self._fade))).astype(np.float32)
        self._switch_in = np.sin(quarter * _phase(max(1, round(SWITCH_SECONDS * rate)))).astype(np.float32)
        self._ramp = self._fade_in
        self._recent = RecentFrames(self._rendered, self._source.channels, round(REWIND_SECONDS * rate))
        self._replaced: NDArray[np.float32] | None = None
        self._tail = np.zeros((0, self._source.channels), dtype=np.float32)

    def _cut(self, ramp: NDArray[np.float32]) -> None:
        """What sounds now fades out, as ``ramp`` fades in, under whatever comes next."""
        if self._replaced is not None:
            going, self._replaced = self._replaced[: len(ramp)], None
        elif self._state is PlaybackState.PLAYING:
            level = float(self._ramp[self._faded_in, 0]) if self._faded_in < len(self._ramp) else 1.0
            going = self._ahead(len(ramp)) * (level * self._gain.level * self._volume.level)
        else:
            return
        tail = np.zeros((max(len(ramp), len(self._tail)), self._source.channels), dtype=np.float32)
        tail[: len(going)] = going * ramp[::-1][: len(going)]
        tail[: len(self._tail)] += self._tail
        self._tail = tail

    def _ahead(self, frames: int) -> NDArray[np.float32]:
        """What would be heard next, round the loop too; shorter at the end, and faded there."""
        samples, finished = self._source.extent()
        loop = self._loop
        end = samples if loop is None or loop.end is None else min(loop.end, samples)
        goes_round = loop is not None and (finished or loop.end is not None) and loop.start < end
        if loop is None or not goes_round or not loop.start <= self._position <= end:
            going = self._source.read(self._position, frames).T
            left = samples - self._position
            going *= np.minimum(1.0, np.arange(left, left - len(going), -1) / self._fade)[:, None]
            return going
        going = self._source.read(self._position, min(frames, end - self._position)).T
        while len(going) < frames:
            round_again = self._source.read(loop.start, min(frames - len(going), end - loop.start)).T
            going = np.concatenate([going, round_again])
        return going

    def _mix_tail(self, out: NDArray[np.float32], offset: int) -> None:
        mixed = min(len(out) - offset, len(self._tail))
        if mixed:
            out[offset : offset + mixed] += self._tail[:mixed]
            self._tail = self._tail[mixed:]
            self._last_sound = max(self._last_sound, self._rendered + offset + mixed)


def _phase(frames: int) -> NDArray[np.float64]:
    return (np.arange(frames)[:, None] + 0.5) / frames


def _amplitude(gain_db: float, source: TakeSource) -> float:
    """A gain as an amplitude; what would lift the sound's peak over full scale is less, down to what it is."""
    gain = 10.0 ** (gain_db / 20.0)
    return gain if gain <= 1.0 else max(1.0, min(gain, 1.0 / max(source.peak(), 1e-6)))
