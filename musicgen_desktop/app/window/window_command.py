"""``musicgen-desktop`` without a command, or with files to open: the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from musicgen_desktop.app.container import prepare_process, with_library
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.frozen import is_frozen
from musicgen_desktop.system.language import speak, spoken
from musicgen_desktop.system.paths import find_paths, whole_path
from musicgen_desktop.system.resources import resource
from musicgen_desktop.system.settings_file import SettingsFile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_SCALE_VARIABLE = "QT_SCALE_FACTOR"


def run_window(measure_stalls: bool, examples: Path | None, files: tuple[Path, ...] = ()) -> int:
    """Open the window and stay until it is closed.

    Args:
        measure_stalls: print how long the window did not answer, at the end, on stderr.
        examples: folder of the clips that a first start shows in its library; None for none.
        files: sounds, tunes and checkpoints that the window shall take.
    """
    paths = find_paths(os.environ)
    files = tuple(map(whole_path, files))  # a window that is open already was started in another folder
    pack_fault = prepare_process(paths)
    stored = SettingsFile(paths.settings_file)
    settings = stored.load()
    speak(os.environ, settings.language)
    faults = tuple(filter(None, (pack_fault, settings_fault(stored))))
    paths = with_library(paths, settings)
    with magnified(settings.scale):
        application = _make_application()
    # Only now, so that a missing display is told before anything else is imported.
    from musicgen_desktop.app.window.window_program import WindowProgram

    return WindowProgram(application, paths, measure_stalls, examples, files, faults).run()


def settings_fault(stored: SettingsFile) -> UserError | None:
    """What the user shall know about settings that were of no use; None for nothing."""
    aside = stored.kept_aside
    return aside and UserError(
        tr("The settings could not be understood; all of them are as at first."),
        tr("The file from before is kept as {file}.", file=aside),
    )


@contextmanager
def magnified(per_cent: int) -> Iterator[None]:
    """Around the making of the application, when Qt reads how large it draws everything.

    Programs that are started later, this one again too, shall not find the variable.
    """
    given = os.environ.get(_SCALE_VARIABLE)
    try:
        factor = float(given or 1.0)
    except ValueError:
        factor = 1.0
    os.environ[_SCALE_VARIABLE] = f"{factor * per_cent / 100:g}"
    try:
        yield
    finally:
        if given is None:
            del os.environ[_SCALE_VARIABLE]
        else:
            os.environ[_SCALE_VARIABLE] = given


def _make_application() -> QApplication:
    try:
        from PySide6.QtGui import QIcon
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        raise UserError(
            tr("The window cannot be opened: {reason}.", reason=error),
            tr("Install the package of your system, which brings the libraries that are missing.")
            if is_frozen()
            else tr("Start it with “python3 bootstrap.py run”, which says which system libraries are missing."),
        ) from error
    from musicgen_desktop.services.qt_imports import import_plainly

    import_plainly()
    from musicgen_desktop.services.qt_language import speak_qt
    from musicgen_desktop.services.qt_log import log_qt_messages

    log_qt_messages(on_fatal=_leave)
    QApplication.setApplicationName("musicgen-desktop")
    QApplication.setApplicationDisplayName("MusicGen Desktop")
    QApplication.setDesktopFileName("musicgen-desktop")
    application = QApplication(sys.argv[:1])
    speak_qt(application, spoken(os.environ))
    QApplication.setWindowIcon(QIcon(str(resource("app.svg"))))
    return application


def _leave(reason: str) -> None:
    """Qt is about to abort, which it does without a display: say so in words instead."""
    sys.stderr.write(
        tr("The window cannot be opened: {reason}", reason=reason.splitlines()[0] if reason else "")
        + "\n"
        + tr("Start it from a desktop session. “musicgen-desktop generate” makes music without a display.")
        + "\n"
    )
    sys.stderr.flush()
    os._exit(ExitCode.USER_ERROR)
