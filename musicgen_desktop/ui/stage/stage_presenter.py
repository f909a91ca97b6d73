"""Decides what is on the stage and in the loudspeaker: a job that grows, or clips of the library."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.family import Family
from musicgen_desktop.domain.source import Redo
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.library_values import ClipAudio, ClipPeaks
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.playback_stream import LoopRegion
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from musicgen_desktop.ui.stage.live_job import LiveJob
from musicgen_desktop.ui.stage.stage import Stage
from musicgen_desktop.ui.stage.stage_views import view_of_clip, view_of_job
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound
from musicgen_desktop.ui.stage.timeline.values import Region

_SMALL_OUTLINE = 600
"""Bins that are enough for a row or a card: outlines of many clips are kept."""

_RUN_UP = 3.0
"""Seconds before the new music from which a job that goes on from something is heard."""


class StagePresenter(QObject):
    """One take is chosen at a time; its siblings lie beside it, and changing between them keeps the place.

    Signals:
        shown_changed: another take or another job is on the stage.
        loop_changed: whether playback loops.
    """

    shown_changed = Signal()
    loop_changed = Signal(bool)

    def __init__(
        self,
        stage: Stage,
        clips: ClipLookup,
        playback: PlaybackService,
        library: LibraryService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._clips = clips
        self._playback = playback
        self._library = library
        self._job: LiveJob | None = None
        self._take = 0
        self._clip_id = ""
        self._sounds: dict[str, StageSound] = {}
        self._play_when_loaded = False
        self._keep_place = False
        self._region: Region | None = None
        self._regions: dict[str, Region | None] = {}
        self._loop = False
        self._unheard = False
        self._awaited: tuple[str, bool] | None = None
        clips.clips_told.connect(self._on_told)

    @property
    def clip_id(self) -> str:
        """Id of the clip on the stage; empty for none and for a job that is being made."""
        return self._clip_id

    @property
    def job_id(self) -> str:
        """Id of the job whose takes are on the stage, made or being made; empty for none."""
        return self._stage.view.job_id if self._stage.view is not None else ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on the stage."""
        return self._stage.view is None

    @property
    def is_idle(self) -> bool:
        """Whether nobody is listening to anything."""
        return self._playback.state not in (PlaybackState.PLAYING, PlaybackState.WAITING)

    @property
    def loop(self) -> bool:
        """Whether playback loops."""
        return self._loop

    @property
    def region(self) -> Region | None:
        """The loop's edges, where some are marked."""
        return self._region

    def show_job(self, job: LiveJob) -> None:
        """Put a job on the stage, from its first moment on."""
        self._awaited = None
        self._turn_to(job.request.job_id)
        self._job, self._take, self._clip_id = job, min(self._take, job.request.params.takes - 1), ""
        source = job.request.source
        if isinstance(source, Redo):  # what is new in it, to be looped, or made anew once more
            self._region = (source.origin.start, source.origin.stop)
        self._send_source(keep_position=False)
        self.refresh()
        self.shown_changed.emit()

    def show_clip(self, clip_id: str, play: bool = False) -> None:
        """Put a clip on the stage, with the takes that were made with it; one that is not known is read first."""
        clip = self._clips.clip(clip_id)
        self._awaited = (clip_id, play) if clip is None else None
        if clip is None or clip_id != self._clip_id:
            self._library.load_family(clip_id)
        if clip is None:
            return
        if clip_id == self._clip_id and not clip.missing:
            if play:
                self._playback.play()
            return
        self._keep_place = self._turn_to(clip.job_id) and not play
        self._job = self._job if self._job is not None and self._job.request.job_id == clip.job_id else None
        self._clip_id, self._take = clip_id, clip.take
        self._play_when_loaded = play
        if clip_id in self._sounds:
            self._send_source(self._keep_place)
        else:
            self._library.load_audio(clip_id)
        self.refresh()
        self.shown_changed.emit()

    def clear(self) -> None:
        """Nothing is left to show."""
        self._awaited = None
        self._turn_to("")
        self._job, self._clip_id = None, ""
        self._playback.pause()
        self._stage.show_empty()
        self.shown_changed.emit()

    def leave_job(self) -> None:
        """The job on the stage left no sound: show the user's newest clip, or nothing."""
        self._job = None
        newest = self._clips.newest_own
        if newest is not None:
            self._clip_id = ""
            self.show_clip(newest.id)
        else:
            self.clear()

    def refresh(self) -> None:
        """Show again what is on the stage, since something about it has changed."""
        clip = self._clips.clip(self._clip_id) if self._clip_id else None
        if clip is not None:
            self._stage.show_view(view_of_clip(clip, self._clips, self._sounds, self._job))
        elif self._job is not None and not self._clip_id:
            self._stage.show_view(view_of_job(self._job, self._take))

    def first_sound(self, play: bool) -> None:
        """The job on the stage has its first sound: load it, and play it if wished."""
        self._send_source(keep_position=False)
        if self._job is not None and self._job.given > 0:
            self._playback.seek(max(0.0, self._job.given - _RUN_UP))
        if play:
            self._playback.play()

    def adopt_clip(self, clip: Clip) -> None:
        """A take of the job on the stage is in the library now; what plays goes on playing."""
        job = self._job
        if job is None or clip.job_id != job.request.job_id or self._clip_id or not job.finished:
            return
        self._sounds[clip.id] = job.sounds[clip.take]
        takes = self._clips.takes_of(clip.job_id)
        if len(takes) == len(job.sources):  # all at once, so that no card comes and goes
            self._clip_id = takes[self._take].id
            self._library.load_family(self._clip_id)
            self.shown_changed.emit()
            self.refresh()

    @Slot(object)
    def on_family(self, family: Family) -> None:
        """A clip and its kin were read."""
        self._clips.tell_family(family)
        if self._awaited is not None and self._awaited[0] == family.clip.id:
            self.show_clip(*self._awaited)

    @Slot(object)
    def _on_told(self, ids: tuple[str, ...]) -> None:
        """Something about what is shown may be another now."""
        if self._clip_id and any(clip.job_id == self.job_id for clip in map(self._clips.clip, ids) if clip):
            self.refresh()

    @Slot(int)
    def choose_take(self, position: int) -> None:
        """Turn to a sibling at the same place in time."""
        view = self._stage.view
        if view is None or not 0 <= position < len(view.takes):
            return
        take = view.takes[position]
        if take.clip_id:
            self.show_clip(take.clip_id)
        elif self._job is not None and take.index != self._take:
            self._take = take.index
            self._send_source(keep_position=True)
            self.refresh()

    def choose_take_number(self, index: int) -> None:
        """Turn to take ``index`` of the request, from 0; nothing when it is gone."""
        view = self._stage.view
        for position, take in enumerate(view.takes if view is not None else ()):
            if take.index == index:
                self.choose_take(position)

    @Slot(object)
    def on_audio(self, audio: ClipAudio) -> None:
        """A clip's sound was read."""
        clip = self._clips.clip(audio.clip_id)
        if clip is None:
            return
        self._clips.set_waveform(clip.id, Waveform.of(audio.peaks, audio.sampling_rate))
        self._sounds[clip.id] = StageSound(TakeSource.of(audio.audio_values, audio.sampling_rate), audio.lanes)
        if clip.id == self._clip_id:
            self._send_source(self._keep_place)
            self.refresh()

    @Slot(object)
    def on_peaks(self, peaks: ClipPeaks) -> None:
        """A clip's outline was read."""
        clip = self._clips.clip(peaks.clip_id)
        if clip is None:
            return
        shown = clip.job_id == self.job_id
        bins = None if shown else _SMALL_OUTLINE
        self._clips.set_waveform(clip.id, Waveform.of(peaks.peaks, clip.sampling_rate, most=bins))
        if shown:
            self.refresh()

    @Slot(bool)
    def set_loop_on(self, on: bool) -> None:
        """Loop, or stop looping."""
        self._loop = on
        self._send_loop()

    @Slot(object)
    def set_region(self, region: Region) -> None:
        """Mark the loop, and loop."""
        self._region, self._loop = region, True
        self._send_loop()

    @Slot()
    def clear_region(self) -> None:
        """Loop over the whole take, if at all."""
        self._region = None
        self._send_loop()

    @Slot()
    def to_start(self) -> None:
        """Back to the start of the loop, or of the take."""
        self._playback.seek(self._region[0] if self._region is not None and self._loop else 0.0)

    @Slot(object)
    def on_state(self, state: PlaybackState) -> None:
        """Playback began or ended. What nobody can hear does not play."""
        playing = state in (PlaybackState.PLAYING, PlaybackState.WAITING)
        if playing and self._unheard:
            self._playback.pause()
            self._stage.say_unheard()
        self._stage.set_playing(playing and not self._unheard)

    @Slot(str)
    def on_output(self, name: str) -> None:
        """The sound goes somewhere else, or nowhere."""
        self._unheard = not name
        self._stage.set_output(bool(name), name)
        self.on_state(self._playback.state)

    def _turn_to(self, job_id: str) -> bool:
        """Prepare for another request's takes; True when it is the same one.

        A loop that was marked is found again by whoever comes back, be it from the trash.
        """
        if job_id == self.job_id:
            return True
        self._regions[self.job_id] = self._region
        self._region = self._regions.get(job_id) if job_id else None
        self._sounds = {}
        self._send_loop()
        return False

    def _send_source(self, keep_position: bool) -> None:
        if self._clip_id:
            sound = self._sounds.get(self._clip_id)
        else:
            sound = self._job.sounds[self._take] if self._job is not None and self._job.sounds else None
        source = sound.source if sound is not None else TakeSource(32_000, 1)
        self._playback.set_source(source, keep_position)
        self._send_loop()
        if self._play_when_loaded:
            self._play_when_loaded = False
            self._playback.play()

    def _send_loop(self) -> None:
        self._stage.set_loop(self._region, self._loop)
        self.loop_changed.emit(self._loop)
        if not self._loop:
            self._playback.set_loop(None)
        elif self._region is None:
            self._playback.set_loop(LoopRegion())
        else:
            rate = self._sampling_rate()
            start, end = (round(time * rate) for time in self._region)
            self._playback.set_loop(LoopRegion(start, max(end, start + 1)))

    def _sampling_rate(self) -> int:
        clip = self._clips.clip(self._clip_id)
        if clip is not None:
            return clip.sampling_rate
        return self._job.sources[0].sampling_rate if self._job is not None and self._job.sources else 32_000
