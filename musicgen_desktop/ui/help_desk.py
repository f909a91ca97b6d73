"""Opens what explains the program: guide, welcome, log, reports, what it is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.log_service import LogService
from musicgen_desktop.system.environment import version_rows
from musicgen_desktop.ui.help.report_sheet import ReportSheet, ShowReport
from musicgen_desktop.ui.help.welcome import Welcome
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.message import Message, MessageAction, Tone
from musicgen_desktop.ui.kit.one_sheet import brought_forward
from musicgen_desktop.ui.main_window import MainWindow


class HelpDesk(QObject):
    """The sheets stay open beside the window, one of each kind. Each is imported when it is opened first.

    Args:
        log: the program's own.
        resources: where the program's files lie: ``guide``, ``app.svg``.
        language: whose guide is shown.
        self_test: the command that checks this installation.
        reveal: shows a file in the file manager; False when it cannot.

    Signals:
        failed: the ``UserError`` of something that could not be shown.
    """

    failed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        log: LogService,
        resources: Path,
        language: str,
        self_test: Sequence[str],
        reveal: Callable[[Path], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._log = log
        self._resources = resources
        self._language = language
        self._self_test = self_test
        self._reveal = reveal
        self.welcome: Welcome | None = None
        commands = window.commands
        commands.guide.triggered.connect(self.show_guide)
        commands.log.triggered.connect(self.show_log)
        commands.about.triggered.connect(self.show_about)
        commands.licences.triggered.connect(self.show_licences)
        commands.check_installation.triggered.connect(self.check_installation)
        window.message_bar.action_requested.connect(self._on_message_action)

    @property
    def _look(self) -> Look:
        return self._window.library_panel.look

    def restore(self, settings: Settings, library: Path) -> None:
        """Take over what was kept; welcome whoever starts the program for the first time."""
        if settings.welcomed:
            return
        window = self._window
        self.welcome = Welcome(window.stage, window.commands.registry.keys_of("generate"), library)
        self.welcome.ended.connect(self._on_welcomed)
        self.welcome.example_requested.connect(window.stage.example_requested)
        self.welcome.guide_requested.connect(self.show_guide)
        self.welcome.checkpoints_requested.connect(window.show_checkpoints)
        window.commands.leave_field.triggered.connect(self.welcome.end)

    def kept_in(self, settings: Settings) -> Settings:
        """``settings`` with what happened here."""
        return replace(settings, welcomed=True)

    def show_crash(self, report: BugReport) -> None:
        """Offer the report on a run before this one that broke down."""
        advice = tr("Your clips are safe. Its report tells where it happened.")
        self._window.message_bar.show_message(Message(report.summary, advice, Tone.ERROR, ShowReport(report)))

    @Slot()
    def end_welcome(self) -> None:
        """There is something else to be seen."""
        if self.welcome is not None:
            self.welcome.end()

    @Slot()
    def show_guide(self) -> None:
        """Open the guide."""
        from musicgen_desktop.ui.help.guide_pages import read_pages
        from musicgen_desktop.ui.help.guide_sheet import GuideSheet

        if brought_forward(self._window, GuideSheet):
            return
        folder = self._resources / "guide"
        pages = read_pages(folder, self._language)
        GuideSheet(pages, folder / "pictures", self._window.commands.registry.way_to, self._look, self._window).show()

    @Slot()
    def show_log(self) -> None:
        """Open the log."""
        from musicgen_desktop.ui.help.log_sheet import LogSheet

        if brought_forward(self._window, LogSheet):
            return
        LogSheet(self._log, self._reveal, self._look, self._window).show()

    @Slot()
    def show_about(self) -> None:
        """Open what the program is."""
        from musicgen_desktop.ui.help.about_sheet import AboutSheet

        if brought_forward(self._window, AboutSheet):
            return
        versions = [(name, version) for _, name, version in version_rows()]
        sheet = AboutSheet(versions, self._resources / "app.svg", self._window)
        sheet.licences_requested.connect(self.show_licences)
        sheet.show()

    @Slot()
    def show_licences(self) -> None:
        """Open the licences of all parts."""
        from musicgen_desktop.system.works import find_works
        from musicgen_desktop.ui.help.licences_sheet import LicencesSheet

        if brought_forward(self._window, LicencesSheet):
            return
        try:
            LicencesSheet(find_works(), self._window).show()
        except UserError as error:
            self.failed.emit(error)

    @Slot()
    def check_installation(self) -> None:
        """Open the sheet that tries this installation."""
        from musicgen_desktop.ui.help.installation_sheet import InstallationSheet

        if brought_forward(self._window, InstallationSheet):
            return
        InstallationSheet(self._self_test, self._window).show()

    @Slot(object)
    def _on_message_action(self, action: MessageAction) -> None:
        if isinstance(action, ShowReport):
            sheet = ReportSheet(action.report, lambda: self._look, self._window)
            sheet.log_requested.connect(self.show_log)
            sheet.show()

    @Slot()
    def _on_welcomed(self) -> None:
        self.welcome = None
