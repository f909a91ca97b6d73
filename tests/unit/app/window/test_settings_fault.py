"""Settings that were of no use are told to the user, with the file that is kept."""

from pathlib import Path

from musicgen_desktop.app.window.window_command import settings_fault
from musicgen_desktop.system.settings_file import SettingsFile


def test_a_damaged_file_is_told_once_with_where_it_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"{")
    for found in (True, False):
        stored = SettingsFile(path)
        stored.load()
        fault = settings_fault(stored)
        assert (fault is not None) is found
        assert fault is None or str(tmp_path / "settings.json.broken") in fault.advice
