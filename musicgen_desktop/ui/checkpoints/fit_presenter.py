"""Asks what fits this machine whenever the form, what is installed or what is in memory has changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.events import Ending, JobEvent, JobFailed, JobStarted
from musicgen_desktop.domain.fits import Fit
from musicgen_desktop.services.checkpoints.checkpoint_service import CheckpointService
from musicgen_desktop.services.checkpoints.fit_service import FitQuestion, FitService
from musicgen_desktop.ui.form.form_presenter import FormPresenter
from musicgen_desktop.ui.form.params_panel import ParamsPanel


class FitPresenter(QObject):
    """Knows which checkpoint is in memory, since a job with that one needs less."""

    def __init__(
        self,
        form: FormPresenter,
        params_panel: ParamsPanel,
        service: CheckpointService,
        fits: FitService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._panel = params_panel
        self._service = service
        self._fits = fits
        self._resident: Checkpoint | None = None
        self._engine_known = False

    @Slot()
    def on_engine(self) -> None:
        """The engine was imported."""
        self._engine_known = True
        self.ask()

    @Slot(object)
    def on_job_event(self, event: JobEvent) -> None:
        """A job loads its checkpoint, and leaves it in memory."""
        if isinstance(event, JobStarted):
            self._resident = event.request.checkpoint
        elif isinstance(event, Ending):
            if isinstance(event, JobFailed):
                self._resident = None  # what is loaded now is anybody's guess
            self.on_engine()

    @Slot()
    def on_unloaded(self) -> None:
        """The memory was freed."""
        self._resident = None
        self.ask()

    @Slot(object)
    def on_fits(self, fits: Mapping[str, Fit]) -> None:
        """Each answer names all that can compute here."""
        devices = {device for fit in fits.values() for device in (fit.device, *(other[0] for other in fit.others))}
        if devices:
            self._panel.set_devices(frozenset(devices))

    @Slot()
    def ask(self) -> None:
        """Ask; the answer comes from the service."""
        # Before the engine is there, its import would hold the window up a second time.
        if not self._engine_known:
            return
        overview = self._service.overview
        self._fits.ask(
            FitQuestion(
                checkpoints=overview.checkpoints,
                entries=tuple(status.entry for status in overview.statuses if status.entry is not None),
                request=self._form.promise,
                resident=self._resident,
            )
        )
