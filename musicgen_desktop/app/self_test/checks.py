"""The checks, in their order: first what all others need."""

from __future__ import annotations

from functools import partial

from musicgen_desktop.app.self_test.check import Check
from musicgen_desktop.app.self_test.engine_check import check_engine
from musicgen_desktop.app.self_test.folder_check import FolderWatch
from musicgen_desktop.app.self_test.library_check import check_library
from musicgen_desktop.app.self_test.module_check import check_modules
from musicgen_desktop.app.self_test.playback_check import check_playback
from musicgen_desktop.app.self_test.process_check import check_child_processes
from musicgen_desktop.app.self_test.sound_file_check import check_sound_files
from musicgen_desktop.app.self_test.window_check import check_window, has_display
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.frozen import is_frozen, program_folder


def all_checks() -> list[Check]:
    """What there is to check on this machine; takes less than two minutes."""
    watch = FolderWatch(program_folder(), is_frozen())
    window = [Check("window", tr("Window without a display"), partial(check_window, platform="offscreen"))]
    if has_display():
        window.append(Check("display", tr("Window on this display"), partial(check_window, platform="")))
    return [
        Check("modules", tr("Parts of the program"), check_modules),
        Check("engine", tr("The Starter makes music"), check_engine),
        Check("sound_files", tr("Sound files"), check_sound_files),
        Check("library", tr("Library"), check_library),
        *window,
        Check("playback", tr("Playback"), check_playback),
        Check("child_processes", tr("Programs of its own"), check_child_processes),
        Check("folder", tr("Folder of the program"), watch.check),
    ]
