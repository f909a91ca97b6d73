"""Whether a clip can be kept, found, exported and backed up."""

from __future__ import annotations

import numpy as np

from musicgen_desktop.app.self_test.check import CheckFailedError
from musicgen_desktop.app.self_test.engine_check import make_second
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.text import tr
from musicgen_desktop.library.library import Library
from musicgen_desktop.system.paths import Paths


def check_library(paths: Paths) -> str:
    """Keep a clip in a new library, close it, open it, find the clip and hear it. Raises ``CheckFailedError``."""
    request, result = make_second(paths)
    library = Library.open(paths)
    try:
        (clip,) = library.add_result(request, result)
    finally:
        library.close()
    library = Library.open(paths)
    try:
        found = library.clip(clip.id)
        if found is None or library.view_only:
            raise CheckFailedError(tr("A clip that was kept is not found again."))
    finally:
        library.close()
    heard = read_audio(found.audio_path).audio_values / found.gain
    if not np.allclose(heard, result.audio_values[0], atol=2**-20):
        raise CheckFailedError(tr("A clip that was kept sounds different."))
    if not any(paths.backups.glob("*")):
        raise CheckFailedError(tr("The library made no backup."))
    return tr("a clip kept, found and backed up in {folder}", folder=paths.data)
