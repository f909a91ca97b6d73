"""What explains the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from musicgen_desktop.domain.errors import BugReport
from musicgen_desktop.services.log_service import LogService
from musicgen_desktop.system.log_reader import LogRead, parse_log
from musicgen_desktop.ui.help.about_sheet import AboutSheet
from musicgen_desktop.ui.help.guide_pages import read_pages
from musicgen_desktop.ui.help.guide_sheet import GuideSheet
from musicgen_desktop.ui.help.log_sheet import LogSheet
from musicgen_desktop.ui.help.report_sheet import ReportSheet
from musicgen_desktop.ui.help.welcome import Welcome
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.source_tree import ROOT

RESOURCES = ROOT / "resources"
VERSIONS = (
    ("MusicGen Desktop", "0.1.0"),
    ("torch", "2.13.0+cpu"),
    ("transformers", "5.23.0"),
    ("PySide6-Essentials", "6.11.3"),
    ("numpy", "2.4.6"),
    ("soundfile", "0.14.0"),
    ("Python", "3.13.1 (/opt/musicgen-desktop/musicgen-desktop)"),
    ("System", "Linux-6.12.9-x86_64-with-glibc2.41"),
)
LOG = "\n".join(
    f"2026-11-20 14:{minute:02d}:07,120 {level} [{thread}] musicgen_desktop.{source}: {text}"
    for minute, level, thread, source, text in (
        (1, "INFO", "MainThread", "app.window.window_command", "the window opens"),
        (2, "INFO", "generation", "engine.loader", "loaded starter in 0.4 s (int8, cpu)"),
        (3, "WARNING", "library", "library.care.look_through", "the index of words was made anew"),
        (5, "ERROR", "generation", "engine.runner", "a job broke down\nTraceback (most recent call last):\n  File …"),
        (6, "INFO", "generation", "engine.runner", "job 7f3a finished: 12.0 s in 4.1 s"),
    )
)


def show_guide(window: MainWindow) -> None:
    """Its first page."""
    pages = read_pages(RESOURCES / "guide", "en")
    look = window.library_panel.look
    sheet = GuideSheet(pages, RESOURCES / "guide" / "pictures", window.commands.registry.way_to, look, window)
    sheet.open()


def show_log(window: MainWindow) -> None:
    """Some entries, one of them chosen."""
    log = LogService(Path("/home/anna/music/logs/musicgen-desktop.log"), window)
    sheet = LogSheet(log, lambda _path: True, window.library_panel.look, window)
    log.shutdown(3_000)
    log.was_read.emit(LogRead(tuple(parse_log(LOG)), (log.log_file,)))
    sheet.list.setCurrentIndex(sheet.model.index(1))
    sheet.open()


def show_report(window: MainWindow) -> None:
    """Of a run that broke down."""
    report = BugReport("The program broke down when it ran last.", f"MusicGen Desktop 0.1.0, Python 3.11.9\n\n{LOG}")
    ReportSheet(report, lambda: window.library_panel.look, window).open()


def show_about(window: MainWindow) -> None:
    """What it is."""
    AboutSheet(VERSIONS, RESOURCES / "app.svg", window).open()


def show_welcome(window: MainWindow) -> None:
    """The first step of a first start."""
    window.stage.show_empty()
    Welcome(window.stage, window.commands.registry.keys_of("generate"), Path("/home/anna/music/MusicGen Desktop"))


def show_welcome_more(window: MainWindow) -> None:
    """The second one."""
    show_welcome(window)
    welcome = window.stage.findChild(Welcome)
    assert welcome is not None
    welcome.next.click()


HELP_SCENES = MappingProxyType[str, Callable[[MainWindow], None]](
    {
        "guide": show_guide,
        "log": show_log,
        "report": show_report,
        "about": show_about,
        "welcome": show_welcome,
        "welcome_more": show_welcome_more,
    }
)
