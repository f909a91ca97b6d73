"""Who hears whom about checkpoints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.events import JobCancelled, JobEvent, JobFailed, JobFinished, JobStarted
from musicgen_desktop.domain.installation import HubOptions
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.services.checkpoints.checkpoint_service import CheckpointService
from musicgen_desktop.services.checkpoints.fit_service import FitQuestion, FitService
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.ui.checkpoints.checkpoint_presenter import CheckpointPresenter
from musicgen_desktop.ui.checkpoints.checkpoint_wishes import CheckpointWishes
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.queue.job_presenter import JobPresenter


class CheckpointWiring(QObject):
    """Builds the presenters of the checkpoint manager and connects them.

    Args:
        default_folder: where checkpoints lie when the settings say nothing.

    Signals:
        settings_changed: what ``kept_in`` writes is another now.
    """

    settings_changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        service: CheckpointService,
        fits: FitService,
        generation: GenerationService,
        jobs: JobPresenter,
        settings: Settings,
        default_folder: Path,
        reveal: Callable[[Path], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._service = service
        self._fits = fits
        self._generation = generation
        self._resident: Checkpoint | None = None
        self._engine_known = False
        self._default_folder = default_folder
        self._folder = settings.checkpoints_folder
        self._idle_minutes = settings.idle_minutes
        self.presenter = CheckpointPresenter(window, service, jobs, self)
        self.wishes = CheckpointWishes(window, service, self.presenter, hub_options(settings), self._used, reveal, self)
        self._connect_window(window, jobs)
        self._connect_service(service)
        self._connect_fits(window, generation, jobs)
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

    def _connect_window(self, window: MainWindow, jobs: JobPresenter) -> None:
        panel, wishes, dialogs, commands = window.checkpoint_panel, self.wishes, self.wishes.dialogs, window.commands
        panel.wish_requested.connect(wishes.on_wish)
        panel.answered.connect(wishes.on_answer)
        panel.import_folder_requested.connect(dialogs.ask_import_folder)
        panel.import_file_requested.connect(dialogs.ask_import_file)
        panel.link_requested.connect(dialogs.ask_link)
        panel.connection.options_changed.connect(wishes.on_options)
        panel.connection.move_requested.connect(wishes.ask_move)
        panel.connection.reveal_requested.connect(wishes.reveal_folder)
        commands.import_folder.triggered.connect(dialogs.ask_import_folder)
        commands.import_file.triggered.connect(dialogs.ask_import_file)
        commands.link_folder.triggered.connect(dialogs.ask_link)
        commands.reveal_checkpoints.triggered.connect(wishes.reveal_folder)
        dialogs.import_chosen.connect(wishes.on_import)
        dialogs.link_chosen.connect(wishes.on_link)
        window.file_drop.dropped.connect(wishes.on_drop)
        dialogs.export_chosen.connect(wishes.on_export)
        dialogs.folder_chosen.connect(wishes.on_folder)
        window.params_panel.manage_requested.connect(window.show_checkpoints)
        panel.opened.connect(self._service.refresh)
        window.params_panel.offer_requested.connect(wishes.on_offer)
        window.params_panel.form_changed.connect(self.presenter.show_rows)
        window.params_panel.form_changed.connect(self.presenter.show_fit)
        jobs.form_changed.connect(self.presenter.show_rows)
        jobs.form_changed.connect(self.presenter.show_fit)
        window.message_bar.action_requested.connect(wishes.on_message_action)
        # Whoever generates wants to hear it.
        window.prompt_bar.generate_requested.connect(window.show_music)
        window.commands.generate.triggered.connect(window.show_music)
        wishes.settings_changed.connect(self.settings_changed)

    def _connect_service(self, service: CheckpointService) -> None:
        presenter = self.presenter
        self._window.checkpoint_panel.import_cancel_requested.connect(service.cancel_import)
        service.statuses_changed.connect(presenter.on_overview)
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

    def _connect_fits(self, window: MainWindow, generation: GenerationService, jobs: JobPresenter) -> None:
        self._fits.fits_estimated.connect(self.presenter.on_fits)
        generation.engine_ready.connect(self._on_engine)
        generation.job_event.connect(self._on_job_event)
        generation.checkpoint_unloaded.connect(self._on_unloaded)
        window.params_panel.form_changed.connect(self._ask_fits)
        jobs.form_changed.connect(self._ask_fits)
        window.commands.free_memory.triggered.connect(generation.unload)
        window.commands.idle_group.triggered.connect(self._on_idle)
        jobs.pace_measured.connect(self.presenter.on_pace)
        self._service.statuses_changed.connect(self._ask_fits)

    @Slot()
    def _on_engine(self) -> None:
        self._engine_known = True
        self._ask_fits()

    @Slot(object)
    def _on_job_event(self, event: JobEvent) -> None:
        if isinstance(event, JobStarted):
            self._resident = event.request.checkpoint
        elif isinstance(event, JobFinished | JobCancelled | JobFailed):
            if isinstance(event, JobFailed):
                self._resident = None  # what is loaded now is anybody's guess
                if isinstance(event.error, CheckpointError):
                    self._service.refresh()  # the job has found damage that a quick look can show now
            self._on_engine()

    @Slot()
    def _on_unloaded(self) -> None:
        self._resident = None
        self._ask_fits()

    @Slot()
    def _ask_fits(self) -> None:
        # Before the engine is there, its import would hold the window up a second time.
        if not self._engine_known:
            return
        panel, overview = self._window.params_panel, self._service.overview
        self._fits.ask(
            FitQuestion(
                checkpoints=overview.checkpoints,
                entries=tuple(status.entry for status in overview.statuses if status.entry is not None),
                prompt=self._window.prompt_bar.prompt,
                params=panel.params,
                device=panel.device,
                precision=panel.precision,
                resident=self._resident,
            )
        )

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
