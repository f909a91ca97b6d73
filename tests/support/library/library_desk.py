"""The library service with a witness of all it says, driven as the window drives it."""

import threading

from PySide6.QtCore import Qt

from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.services.library.library_service import LibraryService
from tests.support.library.library_values import make_request, make_result

WAIT = 30_000
MAIN = threading.get_ident()
SIGNALS = (
    *("clips_found", "clips_read", "family_read", "tags_changed", "saved_searches_changed"),
    *("opened", "clip_added", "clip_changed", "clips_outdated", "clips_removed"),
    *("change_done", "change_refused", "trash_changed"),
    "prompts_changed",
    *("job_saved", "jobs_interrupted", "unsaved_changed", "audio_loaded", "peaks_ready", "exported", "library_problem"),
    *("clip_unreadable", "peaks_ended", "source_read", "source_unread", "handed_over", "not_handed_over"),
)


class Witness:
    """Remembers everything a service says, in order, and in which threads."""

    def __init__(self, service):
        self.said = []
        self.threads = set()
        for name in SIGNALS:
            # Direct: the slot then runs in the thread in which the service emits.
            getattr(service, name).connect(
                lambda value, name=name: self._hear(name, value), Qt.ConnectionType.DirectConnection
            )

    def _hear(self, name, value):
        self.threads.add(threading.get_ident())
        self.said.append((name, value))

    def of(self, name):
        return [value for said, value in self.said if said == name]


class Desk:
    """A service with its witness, driven as the window drives it."""

    def __init__(self, paths, qtbot, examples=None):
        self.paths = paths
        self.qtbot = qtbot
        self.service = LibraryService(paths, examples)
        self.witness = Witness(self.service)

    def open(self):
        self.service.open()
        self.wait("trash_changed")
        return self

    def wait(self, name, count=1):
        """Everything said under ``name`` once it is at least ``count``."""
        self.qtbot.waitUntil(lambda: len(self.witness.of(name)) >= count, timeout=WAIT)
        return self.witness.of(name)

    def clips(self):
        """All clips, newest first, asked for as the window does."""
        found, read = len(self.witness.of("clips_found")), len(self.witness.of("clips_read"))
        self.service.find_clips(ClipQuery())
        self.service.load_clips(self.wait("clips_found", found + 1)[-1].ids)
        return self.wait("clips_read", read + 1)[-1]

    def save(self, request=None, **result):
        request = request or make_request()
        before = len(self.witness.of("clip_added"))
        self.service.save_result(request, make_result(request, **result))
        return self.wait("clip_added", before + request.params.takes)[before:]
