"""Who hears whom about checkpoints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.events import JobEvent, JobFailed
from musicgen_desktop.domain.installation import HubOptions
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.services.checkpoints.checkpoint_service import CheckpointService
from musicgen_desktop.services.checkpoints.fit_service import FitService
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.ui.checkpoints.checkpoint_presenter import CheckpointPresenter
from musicgen_desktop.ui.checkpoints.checkpoint_wishes import CheckpointWishes
from musicgen_desktop.ui.checkpoints.fit_presenter import FitPresenter
from musicgen_desktop.ui.form.form_presenter import FormPresenter
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.queue.job_presenter import JobPresenter


class CheckpointWiring(QObject):
    """Builds the presenters of the checkpoint manager and connects them.

    Args:
        default_folder: where checkpoints lie when the settings say nothing.

    Signals:
        settings_changed: what ``kept_in`` writes is another now.
        bug_found: ``BugReport`` of a task that met a fault in the program.
    """

    settings_changed = Signal()
    bug_found = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        form: FormPresenter,
        jobs: JobPresenter,
        service: CheckpointService,
        fits: FitService,
        generation: GenerationService,
        settings: Settings,
        default_folder: Path,
        reveal: Callable[[Path], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._generation = generation
        self._default_folder = default_folder
        self._folder = settings.checkpoints_folder
        self._idle_minutes = settings.idle_minutes
        panel, bar, params, messages = (
            window.checkpoint_panel, window.prompt_bar, window.params_panel, window.message_bar
        )  # fmt: skip
        self.presenter = CheckpointPresenter(
            panel, window.checkpoint_model, form, bar, params, window.status_line, messages, service, self
        )
        self.wishes = CheckpointWishes(
            panel, self.presenter, messages, service, hub_options(settings), self._used, reveal, self
        )
        self._fits = FitPresenter(form, params, service, fits, self)
        self._connect_panel(window)
        self._connect_form(window, form)
        self._connect_service(window)
        self._connect_engine(window, jobs, fits)
        self.presenter.on_network()
        window.commands.set_idle_minutes(settings.idle_minutes)
        generation.set_idle_minutes(settings.idle_minutes)

    def kept_in(self, settings: Settings) -> Settings:
        """``settings`` with what was chosen here."""
        options = self.wishes.options
        return replace(
            settings,
            offline=options.offline,
            hub_endpoint=options.endpoint,
            hub_proxy=options.proxy,
            hub_token=options.token,
            checkpoints_folder=self._folder,
            idle_minutes=self._idle_minutes,
        )

    def _connect_panel(self, window: MainWindow) -> None:
        panel, wishes, commands = window.checkpoint_panel, self.wishes, window.commands
        dialogs = wishes.dialogs
        panel.wish_requested.connect(wishes.on_wish)
        panel.answered.connect(wishes.on_answer)
        panel.opened.connect(self._service.refresh)
        panel.import_folder_requested.connect(dialogs.ask_import_folder)
        panel.import_file_requested.connect(dialogs.ask_import_file)
        panel.link_requested.connect(dialogs.ask_link)
        panel.import_cancel_requested.connect(self._service.cancel_import)
        panel.options_changed.connect(wishes.on_options)
        panel.move_requested.connect(wishes.ask_move)
        panel.reveal_requested.connect(wishes.reveal_folder)
        commands.import_folder.triggered.connect(dialogs.ask_import_folder)
        commands.import_file.triggered.connect(dialogs.ask_import_file)
        commands.link_folder.triggered.connect(dialogs.ask_link)
        commands.reveal_checkpoints.triggered.connect(wishes.reveal_folder)
        wishes.settings_changed.connect(self.settings_changed)
        wishes.manager_requested.connect(window.show_checkpoints)
        self.presenter.used.connect(window.show_music)
        window.message_bar.action_requested.connect(wishes.on_message_action)

    def _connect_form(self, window: MainWindow, form: FormPresenter) -> None:
        params = window.params_panel
        params.manage_requested.connect(window.show_checkpoints)
        params.offer_requested.connect(self.wishes.on_offer)
        for signal in (params.form_changed, form.form_changed):
            signal.connect(self.presenter.show_rows)
            signal.connect(self.presenter.show_fit)
            signal.connect(self._fits.ask)

    def _connect_service(self, window: MainWindow) -> None:
        presenter, service = self.presenter, self._service
        service.statuses_changed.connect(presenter.on_overview)
        service.statuses_changed.connect(self._fits.ask)
        service.activities_changed.connect(presenter.on_activities)
        service.install_progressed.connect(presenter.on_progress)
        service.install_finished.connect(presenter.on_finished)
        service.looked_up.connect(presenter.on_looked_up)
        service.verified.connect(presenter.on_verified)
        service.exported.connect(presenter.on_exported)
        service.removed.connect(presenter.on_removed)
        service.moved.connect(presenter.on_moved)
        service.moved.connect(self._on_moved)
        service.network_changed.connect(presenter.on_network)
        service.checkpoint_problem.connect(presenter.on_problem)
        presenter.bug_found.connect(self.bug_found)
        presenter.titles_changed.connect(window.clips.set_checkpoint_titles)

    def _connect_engine(self, window: MainWindow, jobs: JobPresenter, fits: FitService) -> None:
        generation, commands = self._generation, window.commands
        fits.fits_estimated.connect(self.presenter.on_fits)
        fits.fits_estimated.connect(self._fits.on_fits)
        generation.engine_ready.connect(self._fits.on_engine)
        generation.job_event.connect(self._fits.on_job_event)
        generation.job_event.connect(self._on_job_event)
        generation.checkpoint_unloaded.connect(self._fits.on_unloaded)
        commands.free_memory.triggered.connect(generation.unload)
        commands.idle_group.triggered.connect(self._on_idle)
        jobs.pace_measured.connect(self.presenter.on_pace)

    @Slot(object)
    def _on_job_event(self, event: JobEvent) -> None:
        if isinstance(event, JobFailed) and isinstance(event.error, CheckpointError):
            self._service.refresh()  # the job has found damage that a quick look can show now

    def _used(self) -> frozenset[str]:
        return checkpoints_in_use(self._generation)

    @Slot(QAction)
    def _on_idle(self, action: QAction) -> None:
        self._idle_minutes = int(action.data())
        self._generation.set_idle_minutes(self._idle_minutes)
        self.settings_changed.emit()

    @Slot(object)
    def _on_moved(self, folder: Path) -> None:
        self._folder = "" if folder == self._default_folder else str(folder)
        self.settings_changed.emit()


def hub_options(settings: Settings) -> HubOptions:
    """How the settings say that the Hub is reached."""
    return HubOptions(settings.offline, settings.hub_endpoint, settings.hub_proxy, settings.hub_token)


def checkpoints_in_use(generation: GenerationService) -> frozenset[str]:
    """Ids of the checkpoints that make music now or will for a job that waits."""
    return frozenset(item.request.checkpoint.id for item in generation.items)
