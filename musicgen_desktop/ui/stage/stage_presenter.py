"""Decides what is on the stage and in the loudspeaker: a job that grows, or clips of the library."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.comparison import Comparison, next_of
from musicgen_desktop.domain.family import Family
from musicgen_desktop.domain.source import Redo
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.sound_values import ClipAudio, ClipPeaks, ClipUnreadable
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from musicgen_desktop.ui.stage.live_job import LiveJob
from musicgen_desktop.ui.stage.stage import Stage
from musicgen_desktop.ui.stage.stage_loop import StageLoop
from musicgen_desktop.ui.stage.stage_sounds import StageSounds
from musicgen_desktop.ui.stage.stage_views import COMPARISON, view_of_job, view_of_siblings
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound
from musicgen_desktop.ui.stage.timeline.values import Region

_SMALL_OUTLINE = 600
"""Bins that are enough for a row or a card: outlines of many clips are kept."""

_RUN_UP = 3.0
"""Seconds before the new music from which a job that goes on from something is heard."""


class StagePresenter(QObject):
    """One take is chosen at a time; its siblings lie beside it, and changing between them keeps the place.

    Its siblings are the takes of its request, or the clips that it is compared with.

    Signals:
        shown_changed: another take, another job or other siblings are on the stage.
        sounds_changed: there are other ``sounds``.
        loop_changed: whether playback loops.
    """

    shown_changed = Signal()
    sounds_changed = Signal()
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
        self._clip_before = ""
        self._comparison: Comparison | None = None
        self._gains: Mapping[str, float] = {}
        self._sounds = StageSounds(library.load_audio)
        self._keep_place = False
        self._loop = StageLoop(stage, playback, self)
        self._loop.changed.connect(self.loop_changed)
        self._unheard = False
        self._awaited: tuple[str, bool] | None = None
        clips.clips_told.connect(self._on_told)

    @property
    def clip_id(self) -> str:
        """Id of the clip on the stage; empty for none, for a job that is being made and while clips are hidden."""
        return "" if self._comparison is not None and self._comparison.is_blind else self._clip_id

    @property
    def heard_id(self) -> str:
        """The same, also while clips are hidden: what is done with it may show nobody which one it is."""
        return self._clip_id

    @property
    def comparison(self) -> Comparison | None:
        """The clips that are compared; None while those on the stage are the takes of one request."""
        return self._comparison

    @property
    def siblings(self) -> tuple[Clip, ...]:
        """The clip on the stage and those beside it, by their keys; empty for a job that is being made."""
        clip = self._clips.clip(self._clip_id)
        if self._comparison is not None:
            return tuple(known for known in map(self._clips.clip, self._comparison.order) if known is not None)
        return self._clips.takes_of(clip.job_id) if clip is not None else ()

    @property
    def sounds(self) -> Mapping[str, StageSound]:
        """What was read of the ``siblings``, by id."""
        return self._sounds.all

    @property
    def job_id(self) -> str:
        """Id of the job whose takes are on the stage, made or being made; empty for none and for a comparison."""
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
        return self._loop.on

    @property
    def region(self) -> Region | None:
        """The loop's edges, where some are marked."""
        return self._loop.region

    def show_job(self, job: LiveJob) -> None:
        """Put a job on the stage, from its first moment on."""
        self._awaited = None
        self._comparison = None
        self._clip_before = self._clip_id or self._clip_before
        self._turn_to(job.request.job_id)
        self._job, self._take, self._clip_id = job, min(self._take, job.request.params.takes - 1), ""
        source = job.request.source
        if isinstance(source, Redo):  # what is new in it, to be looped, or made anew once more
            self._loop.region = (source.origin.start, source.origin.stop)
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
        if self._comparison is not None and clip_id not in self._comparison.ids:
            self._comparison = None
        self._keep_place = self._turn_to(COMPARISON if self._comparison is not None else clip.job_id) and not play
        self._job = self._job if self._job is not None and self._job.request.job_id == clip.job_id else None
        self._clip_id, self._take = clip_id, clip.take
        self._hear()
        if play:
            self._playback.play()
        self.refresh()
        self.shown_changed.emit()

    def compare(self, comparison: Comparison | None, clip_id: str) -> None:
        """Put other siblings beside a clip, which has to be one of them: those of the comparison, or its own takes.

        Where it is on the stage, it goes on as it is; another one goes on in its place, if it was beside it.
        """
        clip = self._clips.clip(clip_id)
        if clip is None:
            return
        was_beside = clip_id in self.sounds or clip_id in {sibling.id for sibling in self.siblings}
        is_other = clip_id != self._clip_id
        self._awaited, self._comparison = None, comparison
        self._clip_id, self._take = clip_id, clip.take
        self._sounds.keep({sibling.id for sibling in self.siblings})
        if is_other:
            self._keep_place = was_beside
            self._hear()
        self._library.load_family(clip_id)
        self.refresh()
        self.shown_changed.emit()
        self._sounds.read_ahead(self.siblings)

    def play_as(self, clip_id: str, source: TakeSource) -> None:
        """Play the same sound in another form."""
        self._sounds.play_as(clip_id, source)
        if clip_id == self._clip_id:
            self._send_source(keep_position=True)

    def set_gains(self, gains: Mapping[str, float]) -> None:
        """Play each sibling so many decibels louder or softer than it is; those without a gain as they are."""
        if gains != self._gains:
            self._gains = dict(gains)
            self._playback.set_gain(self._gains.get(self._clip_id, 0.0))
            self.refresh()

    def heir(self, gone: Collection[str]) -> str:
        """Which of the siblings takes the place of the clip on the stage when those go; empty for none."""
        return next_of([clip.id for clip in self.siblings], self._clip_id, gone)

    def clear(self) -> None:
        """Nothing is left to show."""
        self._awaited = self._comparison = None
        self._turn_to("")
        self._job, self._clip_id, self._clip_before = None, "", ""
        self._playback.pause()
        self._stage.show_empty()
        self.shown_changed.emit()

    def leave_job(self) -> None:
        """The job on the stage left no sound: show the clip that was there before, or the newest, or nothing."""
        self._job = None
        before = self._clips.clip(self._clip_before) or self._clips.newest_own
        if before is not None:
            self._clip_id = ""
            self.show_clip(before.id)
        else:
            self.clear()

    def refresh(self) -> None:
        """Show again what is on the stage, since something about it has changed."""
        clip = self._clips.clip(self._clip_id) if self._clip_id else None
        if clip is not None:
            known = self._clips, self.sounds, self._gains, self._job
            self._stage.show_view(view_of_siblings(clip, self.siblings, self._comparison, *known))
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
        self._sounds.put(clip.id, job.sounds[clip.take])
        takes = self._clips.takes_of(clip.job_id)
        if len(takes) == len(job.sources):  # all at once, so that no card comes and goes
            self._clip_id = takes[self._take].id
            if (place := job.place_in_loop(self._take, self._playback.position)) is not None:
                self._send(job.sounds[self._take].source, keep_position=True)
                self._playback.seek(0.0 if self.is_idle else place)
            self._library.load_family(self._clip_id)
            self.shown_changed.emit()
            self.refresh()

    @Slot(object)
    def on_family(self, family: Family) -> None:
        """A clip and its kin were read."""
        self._clips.tell_family(family)
        if self._awaited is not None and self._awaited[0] == family.clip.id:
            self.show_clip(*self._awaited)
        elif family.clip.id == self._clip_id and self._clip_id in self.sounds:  # what is wanted is read first
            self._sounds.read_ahead(self.siblings)

    @Slot(object)
    def _on_told(self, ids: tuple[str, ...]) -> None:
        """Something about what is shown may be another now."""
        if self._clip_id and any(self._is_shown(clip) for clip in map(self._clips.clip, ids) if clip):
            self.refresh()

    @Slot(int)
    def choose_take(self, position: int) -> None:
        """Turn to a sibling at the same place in time."""
        siblings = self.siblings
        view = self._stage.view
        if position < len(siblings):
            self.show_clip(siblings[position].id)
        elif view is not None and position < len(view.takes) and view.takes[position].index != self._take:
            self._take = view.takes[position].index
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
        if not self._is_shown(clip):
            return
        is_new = clip.id not in self.sounds
        source = TakeSource.of(audio.audio_values, audio.sampling_rate)
        self._sounds.put(clip.id, StageSound(source, audio.lanes))
        self.sounds_changed.emit()
        if clip.id == self._clip_id and is_new:
            self._send_source(self._keep_place)
            self.refresh()
            self._sounds.read_ahead(self.siblings)

    @Slot(object)
    def on_unreadable(self, unreadable: ClipUnreadable) -> None:
        """A clip cannot be heard; nor shall what was heard before it, as if it were it."""
        if unreadable.clip_id == self._clip_id:
            self._send_source(keep_position=False)

    @Slot(object)
    def on_peaks(self, peaks: ClipPeaks) -> None:
        """A clip's outline was read."""
        clip = self._clips.clip(peaks.clip_id)
        if clip is None:
            return
        shown = self._is_shown(clip)
        bins = None if shown else _SMALL_OUTLINE
        self._clips.set_waveform(clip.id, Waveform.of(peaks.peaks, clip.sampling_rate, most=bins))
        if shown:
            self.refresh()

    @Slot(bool)
    def set_loop_on(self, on: bool) -> None:
        """Loop, or stop looping."""
        self._loop.set(self.region, on)

    @Slot(object)
    def set_region(self, region: Region) -> None:
        """Mark the loop, and loop."""
        self._loop.set(region, True)

    @Slot()
    def clear_region(self) -> None:
        """Loop over the whole take, if at all."""
        self._loop.set(None, self.loop)

    @Slot()
    def to_start(self) -> None:
        """Back to the start of the loop, or of the take."""
        self._playback.seek(self._loop.start_in(self._sounds.source(self._clip_id)))

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

    def _is_shown(self, clip: Clip) -> bool:
        return clip.id in self._comparison.ids if self._comparison is not None else clip.job_id == self.job_id

    def _turn_to(self, job_id: str) -> bool:
        """Prepare for another request's takes; True when it is the same one."""
        if job_id == self.job_id:
            return True
        self._sounds.keep(())
        self._loop.turn(self.job_id, job_id)
        return False

    def _hear(self) -> None:
        """Have playback turn to the clip on the stage, at once or when it is read; it can be begun before."""
        clip = self._clips.clip(self._clip_id)
        if self._clip_id in self.sounds:
            self._send_source(self._keep_place)
        elif clip is not None:
            self._library.load_audio(self._clip_id)
            if not self._keep_place:
                samples = round(clip.duration * clip.sampling_rate)
                self._send(TakeSource(clip.sampling_rate, clip.channels, promised=samples), keep_position=False)
                self._keep_place = True

    def _send_source(self, keep_position: bool) -> None:
        live = self._job.sounds if self._job is not None and not self._clip_id else ()
        source = live[self._take].source if live else self._sounds.source(self._clip_id) or TakeSource(32_000, 1)
        if keep_position and source.finished and self._playback.position >= source.duration:
            if self._comparison is None or not self._comparison.is_blind:
                announce(self._stage, tr("It is shorter than that, and heard from its beginning."))
            self._playback.seek(self._loop.start_in(source))
        self._send(source, keep_position)

    def _send(self, source: TakeSource, keep_position: bool) -> None:
        self._playback.set_source(source, keep_position, self._gains.get(self._clip_id, 0.0))
        self._loop.sampling_rate = source.sampling_rate
        self._loop.send()
