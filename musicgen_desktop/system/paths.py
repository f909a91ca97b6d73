"""Where the program keeps things."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.text import tr

HOME_VARIABLE = "MUSICGEN_DESKTOP_HOME"

_NAME = "musicgen-desktop" if sys.platform.startswith("linux") else "MusicGen Desktop"


@dataclass(frozen=True, slots=True)
class Paths:
    """The four folders of the program, and what lies in them. Nothing is created by asking.

    Attributes:
        data: what the user made; never deleted by the program.
        config: settings and window state.
        cache: what can be computed again.
        checkpoints: installed checkpoints, a folder each.
        moved_library: where the user keeps the library; None for ``data``.
    """

    data: Path
    config: Path
    cache: Path
    checkpoints: Path
    moved_library: Path | None = None

    @property
    def library(self) -> Path:
        """The folder that holds all of the library."""
        return self.moved_library or self.data

    @property
    def library_file(self) -> Path:
        """The SQLite database of clips and prompts."""
        return self.library / "library.sqlite3"

    @property
    def clips(self) -> Path:
        """Sound files and codes of the clips."""
        return self.library / "clips"

    @property
    def trash(self) -> Path:
        """Files of deleted clips, for undo."""
        return self.library / "trash"

    @property
    def backups(self) -> Path:
        """Tested copies of the database."""
        return self.library / "backups"

    @property
    def rescued(self) -> Path:
        """Damaged databases set aside, and sound that could not be saved in its place."""
        return self.library / "rescued"

    @property
    def recordings(self) -> Path:
        """What the user recorded from a microphone; never deleted by the program."""
        return self.data / "recordings"

    @property
    def cuda_pack(self) -> Path:
        """Torch's CUDA build, where the user added it."""
        return self.data / "cuda"

    @property
    def has_cuda_pack(self) -> bool:
        """Whether it is there; not where nobody may look."""
        try:
            return self.cuda_pack.exists()
        except OSError:
            return False

    @property
    def settings_file(self) -> Path:
        """The user's choices."""
        return self.config / "settings.json"

    @property
    def pace_file(self) -> Path:
        """How long jobs took on this machine."""
        return self.data / "paces.json"

    @property
    def window_state_file(self) -> Path:
        """Size, place and splitters of the window."""
        return self.config / "window.ini"

    @property
    def peaks(self) -> Path:
        """Waveform drawings, computed again when missing."""
        return self.cache / "peaks"

    @property
    def log_file(self) -> Path:
        """The newest log; older ones lie beside it."""
        return self.data / "logs" / "musicgen-desktop.log"


def find_paths(environ: Mapping[str, str]) -> Paths:
    """The folders for this user, all below ``MUSICGEN_DESKTOP_HOME`` when ``environ`` has it.

    Without it they follow the system's customs (on Linux the XDG variables of the process).

    Raises ``FileError`` for a user without a home folder, as those of containers often are.
    """
    if home := environ.get(HOME_VARIABLE):
        root = whole_path(Path(home))
        return Paths(root / "data", root / "config", root / "cache", root / "checkpoints")
    try:
        data = platformdirs.user_data_path(_NAME, appauthor=False)
        config = platformdirs.user_config_path(_NAME, appauthor=False)
        cache = platformdirs.user_cache_path(_NAME, appauthor=False)
    except RuntimeError as error:
        raise FileError(
            tr("This user has no home folder, so there is no place for your clips and settings."),
            tr("Set {variable} to a folder that can be written to.", variable=HOME_VARIABLE),
        ) from error
    return Paths(data, config, cache, checkpoints=data / "checkpoints")


def whole_path(path: Path) -> Path:
    """A path that somebody typed, from the root on. Raises ``FileError`` for a ``~`` that names nobody's home."""
    try:
        return path.expanduser().absolute()
    except RuntimeError as error:
        raise FileError(
            tr("{path} names a home folder that does not exist.", path=path), tr("Write the path from the root on.")
        ) from error
