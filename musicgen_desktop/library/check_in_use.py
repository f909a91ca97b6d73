"""A look through the library while others work with it: what only a change in between seems to be is no finding."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.findings import LibraryCheck
from musicgen_desktop.library.care.check_up import OnChecked, look_through
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import LibraryPaths


def check_in_use(paths: LibraryPaths, peaks: Path, on_checked: OnChecked, token: CancelToken) -> LibraryCheck:
    """Read every file, in whatever thread; nothing is changed. What is found is looked at again.

    Args:
        peaks: folder of cached waveforms.

    Raises ``NewerLibraryError``, and ``JobCancelledError`` when the token says so.
    """
    with closing(Library.view(paths)) as library:
        found = look_through(library.clips(), library.sound_marks(), peaks, on_checked, token)
    with closing(Library.view(paths)) as library:
        more = library.find_more()
    with closing(Library.view(paths)) as library:
        clips = library.clips()
        suspects = {finding.clip_id for finding in found}
        again = tuple(clip for clip in clips if clip.id in suspects)
        sure = look_through(again, library.sound_marks(), peaks, lambda _done, _total: None, token)
        still = library.find_more() if more else ()
        return LibraryCheck(len(clips), (*sure, *(finding for finding in still if finding in more)))
