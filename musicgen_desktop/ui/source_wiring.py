"""Who hears whom about what the next music begins with: the recorder, and what is listened to before it is used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.services.library.fitting_service import FittingService
from musicgen_desktop.services.library.import_service import ImportService
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.loop_service import LoopService
from musicgen_desktop.services.library.service_paths import ServicePaths
from musicgen_desktop.services.library.source_looks import SourceLooks
from musicgen_desktop.services.library.tune_service import TuneService
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.recording.recording_service import RecordingService
from musicgen_desktop.ui.form.form_presenter import FormPresenter
from musicgen_desktop.ui.form.recorder_presenter import RecorderPresenter
from musicgen_desktop.ui.form.source_presenter import SourcePresenter
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.melody.melody_presenter import MelodyPresenter


@dataclass(frozen=True, slots=True, eq=False)
class SourceServices:
    """What the Source section needs, and what brings sounds into the library."""

    recording: RecordingService
    looks: SourceLooks
    tunes: TuneService
    imports: ImportService
    loops: LoopService
    fittings: FittingService

    @classmethod
    def of(
        cls, recording: RecordingService, paths: ServicePaths, library: LibraryService, parent: QObject | None = None
    ) -> SourceServices:
        """All of them, ``recording`` given, for a library that lies at ``paths``."""
        return cls(
            recording,
            SourceLooks(paths, parent),
            TuneService(paths, parent),
            ImportService(paths, library, parent),
            LoopService(paths, library, parent),
            FittingService(paths, library, parent),
        )

    def shutdown(self, timeout_ms: int = 2000) -> bool:
        """End their threads; False when one did not end in time."""
        services = (self.recording, self.looks, self.tunes, self.imports, self.loops, self.fittings)
        ended = [service.shutdown(timeout_ms) for service in services]  # each, whatever becomes of the others
        return all(ended)


class SourceWiring(QObject):
    """Builds the presenters of the Source section and connects them.

    Args:
        form: what the source is a part of.
        playback: plays clicks, the part of a source and tunes in between.
        now: the present time, aware.
        settings: the microphone, and whether it is counted in.

    Signals:
        settings_changed: what ``kept_in`` writes is another now.
        bug_found: ``BugReport`` of a task that met a fault in the program.
    """

    settings_changed = Signal()
    bug_found = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        services: SourceServices,
        form: FormPresenter,
        playback: PlaybackService,
        now: Callable[[], datetime],
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        section, bar = window.params_panel.source, window.prompt_bar
        self._count_in = section.recorder.count_in
        section.recorder.set_count_in(settings.count_in)
        self.recorder = RecorderPresenter(
            section,
            services.recording,
            playback,
            window.message_bar,
            lambda: bar.prompt,
            now,
            settings.microphone,
            self,
        )
        self.source = SourcePresenter(section, services.looks, playback, window.clips.clip, self)
        self._connect_recorder(window, services.recording, playback)
        self._connect_source(window, services.looks, playback)
        self.melody = MelodyPresenter(
            window, lambda: window.library_panel.look, form, window.clips, services.tunes, playback,
            window.message_bar, self,
        )  # fmt: skip
        self._connect_melody(window, services.tunes, playback)

    def kept_in(self, settings: Settings) -> Settings:
        """``settings`` with what was chosen here."""
        return replace(settings, microphone=self.recorder.microphone, count_in=bool(self._count_in.value))

    def _connect_recorder(self, window: MainWindow, recording: RecordingService, playback: PlaybackService) -> None:
        section, recorder = window.params_panel.source, self.recorder
        panel = section.recorder
        section.record_requested.connect(recorder.toggle)
        section.discard_requested.connect(recorder.give_up)
        section.recorder_closed.connect(recorder.on_closed)
        panel.record_requested.connect(recorder.toggle)
        panel.microphone_chosen.connect(recorder.choose)
        panel.microphone_chosen.connect(self.settings_changed)
        panel.count_in.value_changed.connect(self.settings_changed)
        window.commands.record.triggered.connect(recorder.toggle)
        recorder.opened.connect(window.show_recorder)
        recorder.source_made.connect(window.show_form)
        recording.inputs_changed.connect(recorder.on_inputs)
        recording.state_changed.connect(recorder.on_state)
        recording.level_changed.connect(recorder.on_level)
        recording.sound_taken.connect(recorder.on_sound)
        recording.recorded.connect(recorder.on_recorded)
        recording.recovered.connect(recorder.on_recovered)
        recording.failed.connect(recorder.on_failed)
        playback.guest_moved.connect(recorder.on_position)
        playback.guest_ended.connect(recorder.on_silent)

    def _connect_source(self, window: MainWindow, looks: SourceLooks, playback: PlaybackService) -> None:
        section, source = window.params_panel.source, self.source
        section.changed.connect(source.on_source)
        section.hear_toggled.connect(source.toggle)
        section.trim.heard_wished.connect(source.hear)
        looks.outlined.connect(source.on_outline)
        looks.sounded.connect(source.on_sound)
        looks.unseen.connect(source.on_unseen)
        looks.bug_found.connect(self.bug_found)
        playback.guest_moved.connect(source.on_moved)
        playback.guest_ended.connect(source.on_guest)

    def _connect_melody(self, window: MainWindow, tunes: TuneService, playback: PlaybackService) -> None:
        melody = self.melody
        window.params_panel.source.tune_requested.connect(melody.edit)
        window.commands.edit_tune.triggered.connect(melody.edit)
        melody.tune_used.connect(window.show_form)
        tunes.tune_read.connect(melody.on_read)
        tunes.tune_sounded.connect(melody.on_sounded)
        tunes.tune_kept.connect(melody.on_kept)
        tunes.tune_exported.connect(melody.on_exported)
        tunes.failed.connect(melody.on_failed)
        tunes.bug_found.connect(self.bug_found)
        playback.guest_moved.connect(melody.on_moved)
        playback.guest_ended.connect(melody.on_silent)
