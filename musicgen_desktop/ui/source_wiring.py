"""Who hears whom about what the next music begins with: the recorder, and what is listened to before it is used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.recording.recording_service import RecordingService
from musicgen_desktop.ui.form.recorder_presenter import RecorderPresenter
from musicgen_desktop.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True, eq=False)
class SourceServices:
    """What the Source section needs.

    Attributes:
        recording: the microphone.
        audition: plays what is not on the stage: clicks, the part of a source, a tune.
    """

    recording: RecordingService
    audition: PlaybackService

    def shutdown(self, timeout_ms: int = 2000) -> bool:
        """End their threads; False when one did not end in time."""
        ended = [service.shutdown(timeout_ms) for service in (self.recording, self.audition)]
        return all(ended)


class SourceWiring(QObject):
    """Builds the presenters of the Source section and connects them.

    Args:
        playback: what the stage plays; it falls silent when something is auditioned, and the other way round.
        volume: how loud both play, 0 to 1.
        now: the present time, aware.
    """

    def __init__(
        self,
        window: MainWindow,
        services: SourceServices,
        playback: PlaybackService,
        volume: float,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        section, bar = window.params_panel.source, window.prompt_bar
        self.recorder = RecorderPresenter(
            section, services.recording, services.audition, playback, window.message_bar, lambda: bar.prompt, now, self
        )
        self._connect_recorder(window, services.recording, services.audition)
        window.stage.volume_requested.connect(services.audition.set_volume)
        services.audition.set_volume(volume)

    def _connect_recorder(self, window: MainWindow, recording: RecordingService, audition: PlaybackService) -> None:
        section, recorder = window.params_panel.source, self.recorder
        panel = section.recorder
        section.record_requested.connect(recorder.toggle)
        section.discard_requested.connect(recorder.give_up)
        section.recorder_closed.connect(recorder.on_closed)
        panel.record_requested.connect(recorder.toggle)
        panel.microphone_chosen.connect(recorder.choose)
        window.commands.record.triggered.connect(recorder.toggle)
        recorder.opened.connect(window.show_recorder)
        recorder.source_made.connect(window.show_form)
        recording.inputs_changed.connect(recorder.on_inputs)
        recording.state_changed.connect(recorder.on_state)
        recording.level_changed.connect(panel.level.set_level)
        recording.sound_taken.connect(recorder.on_sound)
        recording.recorded.connect(recorder.on_recorded)
        recording.recovered.connect(recorder.on_recovered)
        recording.failed.connect(recorder.on_failed)
        audition.position_changed.connect(recorder.on_position)
        audition.state_changed.connect(recorder.on_audition)
