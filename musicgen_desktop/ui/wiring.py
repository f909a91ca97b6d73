"""The one list of who hears whom: panels' wishes to presenters, services' facts to presenters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from musicgen_desktop.domain.checkpoint import STARTER_ID, Checkpoint
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.settings import Settings, ThemeChoice
from musicgen_desktop.domain.surprise import LOCKS
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.checkpoints.checkpoint_service import CheckpointService
from musicgen_desktop.services.checkpoints.fit_service import FitService
from musicgen_desktop.services.compared_sounds import ComparedSounds
from musicgen_desktop.services.form_files import FormFiles
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.ui.again_wishes import AgainWishes
from musicgen_desktop.ui.beats_wiring import BeatsWiring
from musicgen_desktop.ui.checkpoint_wiring import CheckpointWiring
from musicgen_desktop.ui.clips.changes.change_history import ChangeHistory
from musicgen_desktop.ui.clips.library_presenter import LibraryPresenter, SaveAgain, UndoDelete
from musicgen_desktop.ui.compare_wiring import CompareWiring
from musicgen_desktop.ui.drop_presenter import DropPresenter
from musicgen_desktop.ui.export_wishes import CancelExport, ExportWishes
from musicgen_desktop.ui.form.form_presenter import FormPresenter
from musicgen_desktop.ui.form.presets_presenter import PresetsPresenter
from musicgen_desktop.ui.form.recorder_presenter import UseRecording
from musicgen_desktop.ui.form.sections_presenter import SectionsPresenter
from musicgen_desktop.ui.grow_wishes import GrowWishes
from musicgen_desktop.ui.hand_over_wishes import HandOverWishes
from musicgen_desktop.ui.import_wiring import ImportWiring
from musicgen_desktop.ui.kit.message import CopyReport, Message, MessageAction, ShowFile
from musicgen_desktop.ui.library_wiring import LibraryWiring
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.melody.melody_presenter import OpenTune
from musicgen_desktop.ui.mini_wiring import MiniWiring
from musicgen_desktop.ui.output_wiring import OutputWiring
from musicgen_desktop.ui.queue.job_presenter import JobPresenter
from musicgen_desktop.ui.queue.job_wishes import JobWishes
from musicgen_desktop.ui.queue.queue_presenter import QueuePresenter
from musicgen_desktop.ui.queue.turns import Turns
from musicgen_desktop.ui.queue_wiring import QueueWiring
from musicgen_desktop.ui.settings_wiring import SettingsWiring
from musicgen_desktop.ui.source_wiring import SourceServices, SourceWiring
from musicgen_desktop.ui.stage.marker_presenter import MarkerPresenter
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter
from musicgen_desktop.ui.stretch_wiring import StretchWiring
from musicgen_desktop.ui.timeline_wiring import TimelineWiring

_VOLUME_STEP = 5
_OUTPUT = "audio output"
"""What the message about the device is about."""


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
        compared: ComparedSounds,
        checkpoint_service: CheckpointService,
        fit_service: FitService,
        source_services: SourceServices,
        form_files: FormFiles,
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
        self._messages = window.message_bar
        status, messages, commands = window.status_line, window.message_bar, window.commands
        self.form = FormPresenter(
            window.prompt_bar, window.params_panel, new_job_id, new_seed, lambda: window.clips.clips, self
        )
        self.stage = StagePresenter(window.stage, window.clips, playback, library, self)
        self.turns = Turns(window.stage, self.stage, window.clips, commands.hear_live, self)
        self.queue = QueuePresenter(window.queue_model, status, messages, library, self.form.estimate, self)
        self.jobs = JobPresenter(
            self.stage, self.turns, self.queue, window.prompt_bar, status, messages, library, now, self
        )
        self.wishes = JobWishes(self.form, self.jobs, self.turns, self.queue, messages, generation, library, self)
        self.queue_wiring = QueueWiring(window, self.form, self.queue, self.wishes, generation, settings, self)
        self.library = LibraryPresenter(
            window.library_panel, window.clip_model, self.stage, commands, messages, library, reveal, self
        )
        self.comparing = CompareWiring(window, self.library, self.stage, library, compared, self).presenter
        self.history = ChangeHistory(library, commands.undo, commands.redo, window.library_panel, self)
        self.queue_wiring.offer_undo(self.history)
        self.shelf = LibraryWiring(window, self.library, self.stage, library, self)
        self.again = AgainWishes(self.library, self.wishes, messages, library, self)
        self.exports = ExportWishes(window.library_panel, self.library, self.stage, messages, library, settings, self)
        self.grow = GrowWishes(self.form, self.wishes, self.library, self.stage, window.clips, playback, messages, self)
        self.checkpoints = CheckpointWiring(
            window, self.form, self.jobs, checkpoint_service, fit_service, generation, settings, default_folder,
            reveal, self,
        )  # fmt: skip
        self.sources = SourceWiring(window, source_services, self.form, playback, now, settings, self)
        self.outputs = OutputWiring(window.stage, playback, settings, self)
        self.hand_over = HandOverWishes(
            window, self.stage, self.library, lambda: self.exports.drag_format, messages, library, self
        )
        self.drops = DropPresenter(window.file_drop, checkpoint_service.drop_looks, messages, self)
        self.imports = ImportWiring(
            window, source_services, library, self.library, self.stage, self.drops, self.sources.recorder, self.history,
            self.queue_wiring.rerolls, settings, self,
        )  # fmt: skip
        self.sections = SectionsPresenter(
            window.params_panel.sections, window.prompt_bar, messages, form_files.sections, self
        )
        self.presets = PresetsPresenter(window.params_panel, messages, form_files.presets, settings.param_presets, self)
        self.preferences = SettingsWiring(window, fit_service, settings, self)
        self.preferences.measure_chosen.connect(self.imports.fittings.note_measuring)
        self.preferences.add_page("export", self.exports.make_page)
        MiniWiring(window, self.stage, self.library, playback, self)
        StretchWiring(window, playback, self.exports.set_heard, self)
        TimelineWiring(window.stage, commands.timeline, window.params_panel.unit, self)
        self.beats = BeatsWiring(window, self.stage, library, playback, settings, self)
        self.preferences.add_sound(self.comparing, playback, self.beats.presenter.sheet.level)
        MarkerPresenter(window.stage, self.stage, window.clips, library, commands.markers, self)
        self._connect_prompt(window)
        self._connect_stage(window)
        self._connect_library(window)
        self._connect_services(window, generation)
        self._connect_settings(window)
        self._apply(settings, checkpoints, new_seed)

    @property
    def settings(self) -> Settings:
        """The user's choices as the window shows them now."""
        panel = self._window.params_panel
        settings, window = self._settings, self._window
        for part in (self.checkpoints, self.sources, self.outputs, self.beats, self.exports, self.preferences,
                     self.imports, self.queue_wiring, window.command_desk):  # fmt: skip
            settings = part.kept_in(settings)
        return replace(
            settings,
            theme=self._theme,
            volume=self._window.stage.volume,
            loop=self.stage.loop,
            match_loudness=self.comparing.is_matching,
            play_while_generating=self._window.commands.hear_live.isChecked(),
            params=panel.params,
            ending=panel.ending,
            param_presets=self.presets.own,
            notify=self._window.commands.notify.isChecked(),
            each_line=self._window.prompt_bar.each_line.isChecked(),
            surprise_keeps=tuple(kind for kind in LOCKS if kind in self._window.prompt_bar.chips.kept),
            seed_locked=panel.seed_locked,
            checkpoint_id=panel.checkpoint.id if panel.checkpoint is not None else STARTER_ID,
            device=panel.device,
            precision=panel.precision,
        )

    def _apply(self, settings: Settings, checkpoints: tuple[Checkpoint, ...], new_seed: Callable[[], int]) -> None:
        window = self._window
        panel = window.params_panel
        window.set_theme(settings.theme)
        window.command_desk.restore(settings)
        self.form.set_checkpoints(checkpoints, settings.checkpoint_id)
        window.clips.set_checkpoint_titles({known.id: known.title for known in checkpoints})
        panel.set_params(settings.params)
        panel.set_ending(settings.ending)
        panel.set_seed_locked(settings.seed_locked)
        window.prompt_bar.chips.set_kept(settings.surprise_keeps)
        window.prompt_bar.each_line.setChecked(settings.each_line)
        if not settings.seed_locked:
            panel.set_seed(new_seed())
        panel.set_device(settings.device)
        panel.set_precision(settings.precision)
        window.commands.notify.setChecked(settings.notify)
        window.commands.hear_live.setChecked(settings.play_while_generating)
        window.stage.set_volume(settings.volume)
        self._playback.set_volume(settings.volume)
        self.stage.set_loop_on(settings.loop)
        self.comparing.start_matching(settings.match_loudness)
        self.form.show_promise()

    def _connect_prompt(self, window: MainWindow) -> None:
        bar, history = window.prompt_bar, window.history_panel
        bar.surprise_requested.connect(self.form.surprise)
        bar.edit.textChanged.connect(self.form.show_promise)
        bar.edit.earlier = lambda: window.history_model.prompts
        # Whoever generates wants to hear it.
        self.wishes.submitted.connect(window.show_music)
        history.entry_requested.connect(self.form.use_entry)
        history.pin_requested.connect(self._library_service.pin_prompt)
        history.removal_requested.connect(self._library_service.remove_prompt)

    def _connect_stage(self, window: MainWindow) -> None:
        stage, commands, playback = window.stage, window.commands, self._playback
        stage.seek_requested.connect(playback.seek)
        stage.seed_reuse_requested.connect(self.form.reuse_seed)
        stage.take_chosen.connect(self.stage.choose_take)
        stage.take_chosen.connect(window.focus_stage)
        stage.loop_region_requested.connect(self.stage.set_region)
        stage.loop_toggled.connect(self.stage.set_loop_on)
        stage.loop_cleared.connect(self.stage.clear_region)
        stage.start_requested.connect(self.stage.to_start)
        stage.play_toggle_requested.connect(playback.toggle)
        stage.volume_requested.connect(playback.set_volume)
        stage.keep_requested.connect(self.library.keep_shown)
        stage.export_requested.connect(self.exports.export_shown)
        stage.extend_requested.connect(self.grow.extend_shown)
        stage.redo_requested.connect(self.grow.redo)
        stage.parent_requested.connect(self.grow.show_parent)
        stage.example_requested.connect(self.wishes.generate_example)
        stage.next_requested.connect(self.turns.take)
        commands.hear_next.triggered.connect(self.turns.take)
        self.stage.loop_changed.connect(commands.loop.setChecked)
        commands.extend.triggered.connect(self.grow.extend)
        commands.branch.triggered.connect(self.grow.branch)
        commands.redo_region.triggered.connect(self.grow.redo)
        commands.continue_with.triggered.connect(self.grow.continue_with)
        commands.use_as_melody.triggered.connect(self.grow.use_as_melody)
        self.grow.form_wanted.connect(window.show_form)
        commands.play.triggered.connect(playback.toggle)
        commands.to_start.triggered.connect(self.stage.to_start)
        commands.loop.triggered.connect(self.stage.set_loop_on)
        commands.clear_loop.triggered.connect(self.stage.clear_region)
        commands.louder.triggered.connect(self._louder)
        commands.quieter.triggered.connect(self._quieter)
        commands.mute.triggered.connect(stage.toggle_mute)
        for action in commands.takes:
            action.triggered.connect(self._choose_take)

    def _connect_library(self, window: MainWindow) -> None:
        commands = window.commands
        window.clips.clips_told.connect(self.form.show_promise)
        self.stage.shown_changed.connect(self.turns.show)
        self.library.clip_shown.connect(self.turns.do_not_follow)
        self.comparing.began.connect(self.turns.do_not_follow)
        self.library.recipe_chosen.connect(self.form.use_recipe)
        commands.make_again.triggered.connect(self.again.make_again)
        self.exports.follow(commands)
        commands.copy.triggered.connect(self.hand_over.copy)

    def _connect_services(self, window: MainWindow, generation: GenerationService) -> None:
        library, playback = self._library_service, self._playback
        generation.queue_changed.connect(self.queue.on_queue)
        generation.queue_changed.connect(self.jobs.on_queue)
        generation.job_event.connect(self.jobs.on_event)
        generation.job_event.connect(self.wishes.on_event)
        generation.job_event.connect(self.again.on_event)
        generation.job_event.connect(self.imports.fittings.on_event)
        self.jobs.pace_measured.connect(self.form.note_pace)
        window.queue_panel.show_requested.connect(self._on_show_job)
        window.message_bar.action_requested.connect(self._on_message_action)
        playback.position_changed.connect(window.stage.set_position)
        playback.state_changed.connect(self.stage.on_state)
        playback.state_changed.connect(self.turns.on_state)
        playback.output_changed.connect(self.stage.on_output)
        playback.output_changed.connect(self._on_output)
        playback.output_lost.connect(self._on_output_lost)
        playback.choice_missing.connect(self._on_output_lost)
        library.clip_added.connect(self.jobs.on_clip_added)
        library.clip_added.connect(self.again.on_added)
        library.prompts_changed.connect(window.history_model.set_entries)
        library.jobs_interrupted.connect(self.queue.on_interrupted)
        library.source_read.connect(self.wishes.on_source)
        library.source_unread.connect(self.wishes.on_no_source)
        library.source_unread.connect(self.again.on_no_source)

    def _connect_settings(self, window: MainWindow) -> None:
        commands = window.commands
        self.drops.sounds_dropped.connect(self.grow.continue_files)
        self.drops.checkpoints_dropped.connect(self.checkpoints.wishes.on_drop)
        self.drops.bug_found.connect(self.show_bug)
        self.imports.bug_found.connect(self.show_bug)
        commands.theme_group.triggered.connect(self._on_theme)
        for signal in (
            window.params_panel.form_changed,
            window.stage.volume_requested,
            self.form.form_changed,
            self.presets.changed,
            window.prompt_bar.chips.kept_changed,
            window.prompt_bar.each_line_changed,
            self.exports.choices_changed,
            commands.hear_live.toggled,
            commands.notify.toggled,
            commands.loop.toggled,
            window.command_desk.changed,
            self.comparing.matching_changed,
        ):
            signal.connect(self._on_choice)
        for part in (self.preferences, self.checkpoints, self.sources, self.outputs, self.beats, self.imports,
                     self.queue_wiring):  # fmt: skip
            part.settings_changed.connect(self.settings_changed)
        self.checkpoints.bug_found.connect(self.show_bug)
        self.sources.bug_found.connect(self.show_bug)

    @Slot()
    def _on_choice(self) -> None:
        self.form.show_promise()
        self.settings_changed.emit()

    @Slot(QAction)
    def _on_theme(self, action: QAction) -> None:
        self._theme = action.data()
        self._window.set_theme(self._theme)
        self.settings_changed.emit()

    @Slot()
    def _choose_take(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.stage.choose_take_number(self._window.commands.takes.index(action))

    @Slot(str)
    def _on_show_job(self, job_id: str) -> None:
        if job_id == self.jobs.front_id:
            self.turns.take()

    @Slot(object)
    def _on_output_lost(self, error: UserError) -> None:
        self._messages.show_message(Message.of_error(error, about=_OUTPUT))

    @Slot(str)
    def _on_output(self, name: str) -> None:
        if name:
            self._messages.remove(_OUTPUT)

    @Slot()
    def _louder(self) -> None:
        self._window.stage.step_volume(_VOLUME_STEP)

    @Slot()
    def _quieter(self) -> None:
        self._window.stage.step_volume(-_VOLUME_STEP)

    @Slot(object)
    def _on_message_action(self, action: MessageAction) -> None:
        match action:
            case UndoDelete():
                self.history.undo_delete()
            case SaveAgain():
                self._library_service.retry_save()
            case ShowFile():
                self.library.show_file(action.path)
            case CancelExport():
                self.exports.cancel()
            case OpenTune():
                self.sources.melody.open_again(action)
            case UseRecording():
                self.sources.recorder.use(action)
            case CopyReport():
                QApplication.clipboard().setText(f"{action.report.summary}\n\n{action.report.details}")

    def show_problem(self, error: UserError) -> None:
        """Show a known failure from elsewhere, such as settings that could not be saved."""
        self.library.on_problem(error)

    @Slot(object)
    def show_bug(self, report: BugReport) -> None:
        """Show a fault in the program that belongs to no job.

        One that is shown already is not shown anew: a fault in painting returns with every frame, and a new
        message asks for the next frame.
        """
        text = tr("There is a fault in the program: {fault}", fault=report.summary)
        advice = tr("Your clips are safe. If something looks wrong now, start the program again.")
        message = Message.of_bug(report, text, advice)
        if message not in self._messages.messages:
            self._messages.show_message(message)
