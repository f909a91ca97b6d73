"""The one list of who hears whom: panels' wishes to presenters, services' facts to presenters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import choice

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from musicgen_desktop import __version__
from musicgen_desktop.domain.checkpoint import STARTER_ID, Checkpoint
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.settings import Settings, ThemeChoice
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.checkpoints.checkpoint_service import CheckpointService
from musicgen_desktop.services.checkpoints.fit_service import FitService
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.ui.checkpoints.checkpoint_wiring import CheckpointWiring
from musicgen_desktop.ui.clips.library_presenter import LibraryPresenter, SaveAgain, UndoDelete
from musicgen_desktop.ui.form.prompt_ideas import EXAMPLES
from musicgen_desktop.ui.kit.message import CopyReport, Message, MessageAction, ShowFile
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.queue.job_presenter import JobPresenter
from musicgen_desktop.ui.queue.queue_presenter import QueuePresenter, RunAgain, ShowQueue
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter

_VOLUME_STEP = 5


class Wiring(QObject):
    """Builds the presenters and connects everything. Lives as long as the window.

    Args:
        new_job_id: gives 32 fresh hexadecimal digits.
        new_seed: gives a fresh seed.
        default_folder: where checkpoints lie when the settings say nothing.
        now: the present time, aware.
        reveal: shows a file in the file manager; False when it cannot.

    Signals:
        settings_changed: something in ``settings`` is another now.
    """

    settings_changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        generation: GenerationService,
        library: LibraryService,
        playback: PlaybackService,
        checkpoint_service: CheckpointService,
        fit_service: FitService,
        checkpoints: tuple[Checkpoint, ...],
        settings: Settings,
        default_folder: Path,
        new_job_id: Callable[[], str],
        new_seed: Callable[[], int],
        now: Callable[[], datetime],
        reveal: Callable[[Path], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._playback = playback
        self._library_service = library
        self._settings = settings
        self._theme: ThemeChoice = settings.theme
        self.stage = StagePresenter(window, playback, library, self)
        self.queue = QueuePresenter(window, library, self)
        self.jobs = JobPresenter(window, generation, library, self.stage, self.queue, new_job_id, new_seed, now, self)
        self.library = LibraryPresenter(window, library, self.stage, self.jobs, reveal, settings.export_folder, self)
        self._apply(settings, checkpoints, new_seed)
        self.checkpoints = CheckpointWiring(
            window, checkpoint_service, fit_service, generation, self.jobs, settings, default_folder, reveal, self
        )
        self._connect_prompt()
        self._connect_stage()
        self._connect_library()
        self._connect_queue()
        self._connect_services(generation, library, playback)
        self._connect_settings()

    @property
    def settings(self) -> Settings:
        """The user's choices as the window shows them now."""
        panel = self._window.params_panel
        transport = self._window.stage.transport
        settings = self.checkpoints.kept_in(self._settings)
        return replace(
            settings,
            theme=self._theme,
            volume=transport.volume.value() / 100,
            loop=self.stage.loop,
            play_while_generating=self._window.commands.hear_live.isChecked(),
            params=panel.params,
            seed_locked=panel.seed_locked,
            checkpoint_id=panel.checkpoint.id if panel.checkpoint is not None else STARTER_ID,
            device=panel.device,
            precision=panel.precision,
            export_folder=self.library.export_folder,
        )

    def _apply(self, settings: Settings, checkpoints: tuple[Checkpoint, ...], new_seed: Callable[[], int]) -> None:
        window = self._window
        panel = window.params_panel
        window.set_theme(settings.theme)
        self.jobs.set_checkpoints(checkpoints, settings.checkpoint_id)
        panel.set_params(settings.params)
        panel.set_seed_locked(settings.seed_locked)
        if not settings.seed_locked:
            panel.set_seed(new_seed())
        panel.set_device(settings.device)
        panel.set_precision(settings.precision)
        window.commands.hear_live.setChecked(settings.play_while_generating)
        window.stage.transport.set_volume(settings.volume)
        self._playback.set_volume(settings.volume)
        self.stage.set_loop_on(settings.loop)
        self._show_takes()

    def _connect_prompt(self) -> None:
        bar, commands = self._window.prompt_bar, self._window.commands
        bar.generate_requested.connect(self.jobs.generate)
        bar.stop_requested.connect(self.jobs.stop)
        bar.cancel_requested.connect(self.jobs.cancel)
        bar.surprise_requested.connect(self._surprise)
        commands.generate.triggered.connect(self.jobs.generate_form)
        commands.stop.triggered.connect(self.jobs.stop)
        commands.cancel.triggered.connect(self.jobs.cancel)
        self._window.stage.empty.example_requested.connect(self.jobs.generate_example)
        history = self._window.history_panel
        history.entry_requested.connect(self.jobs.use_entry)
        history.pin_requested.connect(self._library_service.pin_prompt)
        history.removal_requested.connect(self._library_service.remove_prompt)

    def _connect_stage(self) -> None:
        stage, commands = self._window.stage, self._window.commands
        stage.seek_requested.connect(self._playback.seek)
        stage.seed_reuse_requested.connect(self.library.reuse_seed)
        stage.takes.take_chosen.connect(self.stage.choose_take)
        stage.takes.take_chosen.connect(self._window.focus_stage)
        stage.waveform.loop_region_requested.connect(self.stage.set_region)
        stage.transport.start_requested.connect(self.stage.to_start)
        stage.transport.play_toggle_requested.connect(self._playback.toggle)
        stage.transport.loop_toggled.connect(self.stage.set_loop_on)
        stage.transport.loop_cleared.connect(self.stage.clear_region)
        stage.transport.volume_requested.connect(self._playback.set_volume)
        stage.transport.keep_requested.connect(self.library.keep)
        stage.transport.export_requested.connect(self.library.export)
        commands.play.triggered.connect(self._playback.toggle)
        commands.to_start.triggered.connect(self.stage.to_start)
        commands.loop.triggered.connect(self.stage.set_loop_on)
        commands.clear_loop.triggered.connect(self.stage.clear_region)
        commands.louder.triggered.connect(self._louder)
        commands.quieter.triggered.connect(self._quieter)
        for action in commands.takes:
            action.triggered.connect(self._choose_take)

    def _connect_library(self) -> None:
        panel, commands = self._window.library_panel, self._window.commands
        panel.clip_chosen.connect(self.library.show_clip)
        panel.play_requested.connect(self.library.play_clip)
        panel.selection_changed.connect(self.library.show_commands)
        self._window.clip_model.rename_requested.connect(self.library.rename)
        self._window.clip_model.waveform_wanted.connect(self._library_service.load_peaks)
        self.stage.shown_changed.connect(self.library.on_stage_changed)
        commands.keep.triggered.connect(self.library.keep)
        commands.delete.triggered.connect(self.library.delete)
        commands.undo.triggered.connect(self.library.undo)
        commands.use_recipe.triggered.connect(self.library.use_recipe)
        commands.make_again.triggered.connect(self.library.make_again)
        commands.export.triggered.connect(self.library.export)
        commands.reveal.triggered.connect(self.library.reveal)
        self.library.dialog.file_chosen.connect(self.library.export_to_file)
        self.library.dialog.folder_chosen.connect(self.library.export_to_folder)

    def _connect_queue(self) -> None:
        queue = self._window.queue_panel
        queue.stop_requested.connect(self.jobs.stop)
        queue.rerun_requested.connect(self.queue.run_again)
        self.queue.run_again_requested.connect(self.jobs.run_again)
        queue.dismissal_requested.connect(self.queue.dismiss)
        queue.show_requested.connect(self.jobs.show_running)
        self._window.message_bar.action_requested.connect(self._on_message_action)
        self._window.commands.about.triggered.connect(self._about)

    def _connect_services(
        self, generation: GenerationService, library: LibraryService, playback: PlaybackService
    ) -> None:
        self._window.queue_panel.cancel_requested.connect(generation.cancel)
        self._window.queue_panel.move_requested.connect(generation.move)
        generation.job_event.connect(self.jobs.on_event)
        generation.queue_changed.connect(self.queue.on_queue)
        playback.position_changed.connect(self._window.stage.set_position)
        playback.state_changed.connect(self.stage.on_state)
        playback.output_changed.connect(self.stage.on_output)
        playback.output_lost.connect(self.library.on_problem)
        library.opened.connect(self.library.on_opened)
        library.clips_loaded.connect(self.library.on_clips)
        library.clip_added.connect(self.library.on_added)
        library.clip_changed.connect(self.library.on_changed)
        library.clips_removed.connect(self.library.on_removed)
        library.undo_changed.connect(self.library.on_undo_changed)
        library.unsaved_changed.connect(self.library.on_unsaved)
        library.prompts_changed.connect(self._window.history_model.set_entries)
        library.jobs_interrupted.connect(self.queue.on_interrupted)
        library.audio_loaded.connect(self.stage.on_audio)
        library.peaks_ready.connect(self.stage.on_peaks)
        library.exported.connect(self.library.on_exported)
        library.library_problem.connect(self.library.on_problem)

    def _connect_settings(self) -> None:
        commands = self._window.commands
        commands.theme_group.triggered.connect(self._on_theme)
        for signal in (
            self._window.params_panel.form_changed,
            self._window.stage.transport.volume_requested,
            self.jobs.form_changed,
            self.library.export_folder_changed,
            commands.hear_live.toggled,
            commands.loop.toggled,
        ):
            signal.connect(self._on_choice)
        self.checkpoints.settings_changed.connect(self.settings_changed)

    @Slot()
    def _on_choice(self) -> None:
        self._show_takes()
        self.jobs.show_estimate()
        self.settings_changed.emit()

    @Slot(QAction)
    def _on_theme(self, action: QAction) -> None:
        self._theme = action.data()
        self._window.set_theme(self._theme)
        self.settings_changed.emit()

    @Slot()
    def _surprise(self) -> None:
        others = [example for example in EXAMPLES if example != self._window.prompt_bar.prompt]
        self._window.prompt_bar.set_prompt(choice(others))

    @Slot()
    def _choose_take(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.stage.choose_take_number(self._window.commands.takes.index(action))

    @Slot()
    def _louder(self) -> None:
        volume = self._window.stage.transport.volume
        volume.setValue(volume.value() + _VOLUME_STEP)

    @Slot()
    def _quieter(self) -> None:
        volume = self._window.stage.transport.volume
        volume.setValue(volume.value() - _VOLUME_STEP)

    @Slot(object)
    def _on_message_action(self, action: MessageAction) -> None:
        match action:
            case UndoDelete():
                self.library.undo()
            case SaveAgain():
                self._library_service.retry_save()
            case ShowFile():
                self.library.show_file(action.path)
            case ShowQueue():
                self._window.show_queue()
            case RunAgain():
                self.queue.run_again(action.job_id)
            case CopyReport():
                QApplication.clipboard().setText(f"{action.report.summary}\n\n{action.report.details}")

    @Slot()
    def _about(self) -> None:
        text = tr("MusicGen Desktop {version}", version=__version__)
        advice = tr("MIT licence. Type: Inter, SIL Open Font License. Everything runs on this machine.")
        self._window.message_bar.show_message(Message(text, advice))

    def show_problem(self, error: UserError) -> None:
        """Show a known failure from elsewhere, such as settings that could not be saved."""
        self.library.on_problem(error)

    def show_bug(self, report: BugReport) -> None:
        """Show a fault that was caught at the program's border."""
        self.jobs.show_bug(report)

    def _show_takes(self) -> None:
        self._window.prompt_bar.set_takes(self._window.params_panel.params.takes)
