"""Whether a clip can be kept, found, heard, exported and backed up."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import numpy as np

from musicgen_desktop.app.self_test.check import CheckFailedError
from musicgen_desktop.app.self_test.engine_check import make_second
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.library_archive import LIBRARY_SUFFIX
from musicgen_desktop.domain.text import tr
from musicgen_desktop.library.archive.archive_backup import back_up
from musicgen_desktop.library.archive.archive_restore import verify_archive
from musicgen_desktop.library.library import Library
from musicgen_desktop.services.library.sound_exports import export_sounds, item_of_clip
from musicgen_desktop.system.paths import Paths


def check_library(paths: Paths) -> str:
    """Keep a clip in a new library, close it, open it, and do with the clip what people do.

    Raises ``CheckFailedError``, ``UserError``.
    """
    request, result = make_second(paths)
    with closing(Library.open(paths)) as library:
        library.add_result(request, result)
    clip = _found(paths, request.prompt)
    heard = read_audio(clip.audio_path).audio_values / clip.gain
    if not np.allclose(heard, result.audio_values[0], atol=2**-20):
        raise CheckFailedError(tr("A clip that was kept sounds different."))
    exported = _exported(clip, paths.data)
    if not any(paths.backups.glob("*")):
        raise CheckFailedError(tr("The library made no backup."))
    archive = paths.cache / f"library{LIBRARY_SUFFIX}"
    archive.parent.mkdir(parents=True, exist_ok=True)
    back_up(paths, archive, lambda _done, _total: None, CancelToken())
    facts = verify_archive(archive, lambda _done, _total: None, CancelToken())
    if facts.clips != 1:
        raise CheckFailedError(tr("The backup does not hold the clip."))
    return tr("a clip kept in {folder}, found, exported as {name} and backed up", folder=paths.data, name=exported.name)


def _found(paths: Paths, prompt: str) -> Clip:
    with closing(Library.open(paths)) as library:
        clips = library.read(library.find(ClipQuery(prompt)))
        if len(clips) != 1 or library.view_only:
            raise CheckFailedError(tr("A clip that was kept is not found again."))
    return clips[0]


def _exported(clip: Clip, folder: Path) -> Path:
    files, fault = export_sounds([item_of_clip(clip)], folder, ExportFormat())
    if fault is not None:
        raise fault
    if read_audio(files[0]).audio_values.shape[1] == 0:
        raise CheckFailedError(tr("An exported clip holds no sound."))
    return files[0]
