"""``python -m tests.support.faults.kill_rounds [--rounds N] [--seed N]``: kill -9 at random moments of all that changes
a library. After each the library must open without a word, keep every promise, and pass its check; a second opening
must find nothing left to do. The rounds are forks of this one process, so that each costs no more than its work."""

from __future__ import annotations

import argparse
import itertools
import os
import random
import shutil
import signal
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip import Clip, ClipOrigin, JobState
from musicgen_desktop.domain.clip_change import AddTags, Note, PutMarkers, Rate, RemoveTags, Rename
from musicgen_desktop.domain.events import JobFinished
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.marker import Marker
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.library.archive.archive_backup import back_up
from musicgen_desktop.library.archive.archive_restore import change_places, unpack_archive, verify_archive
from musicgen_desktop.library.care.check_up import look_through
from musicgen_desktop.library.library import Library, utc_now
from musicgen_desktop.services.library.import_tasks import bring_sound
from musicgen_desktop.services.library.sound_exports import item_of_clip, write_item
from musicgen_desktop.system.paths import Paths
from tests.support.library.library_values import make_paths, make_request, make_result

OLD_LIBRARIES = Path(__file__).parents[1] / "library" / "old_libraries"
LONGEST = 0.4
"""Seconds after which a round is killed at the latest."""

Promise = Callable[[str], None]
"""Says the id of a clip that must be there from now on."""


class Round:
    """One piece of work, to be cut off anywhere.

    Args:
        folder: its own; what lies in it stays from round to round.
        seed: its own.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.paths = make_paths(folder / "home")
        self.seed = seed

    @property
    def archive(self) -> Path:
        return self.folder / "backup.zip"

    @property
    def exports(self) -> Path:
        return self.folder / "exports"

    def generate(self, promise: Promise) -> None:
        """As the window does: intent, job, result."""
        library = Library.open(self.paths)
        runner = JobRunner(FakeEngine, lambda checkpoint, _token: checkpoint)
        for seed in itertools.count(self.seed):
            request = make_request(f"made {seed}", job_id=f"job {seed}", seed=seed)
            library.record_job(request)
            library.jobs.set_state(request.job_id, JobState.RUNNING)
            events: list[object] = []
            runner.run(request, events.append, CancelToken())
            (finished,) = (event for event in events if isinstance(event, JobFinished))
            for clip in library.add_result(request, finished.result):
                promise(clip.id)

    def save(self, promise: Promise) -> None:
        """Results of several takes."""
        library = Library.open(self.paths)
        for clip in itertools.chain.from_iterable(added(library, seed) for seed in itertools.count(self.seed)):
            promise(clip.id)

    def mark(self, _promise: Promise) -> None:
        """Everything that can be said of clips, of all of them at once, and the ledger between."""
        library = Library.open(self.paths)
        ids = [clip.id for clip in library.clips()]
        for number in itertools.count(self.seed):
            library.change(ids, AddTags((f"tag {number % 5}", "drums")))
            library.change(ids[:2], Rename(f"title {number}"))
            library.change(ids, Rate(number % 6))
            move = library.tags.move("drums", f"drums {number}")
            if move is not None and number % 2:
                library.tags.put_back(move)
            library.write_ledger()
            library.change(ids[1:], RemoveTags(("drums",)))
            library.change(ids[:1], Note(f"note {number}"))
            library.change(ids[:3], PutMarkers((Marker(number % 7, f"place {number}"),)))

    def delete(self, _promise: Promise) -> None:
        """To the trash and back, some of it only there."""
        library = Library.open(self.paths)
        while True:
            chosen = [clip.id for clip in library.clips()][:4]
            library.delete_clips(chosen[:3])
            library.delete_clips(chosen[3:])
            library.undo_delete()
            library.write_ledger()
            library.undo_delete()

    def bring(self, promise: Promise) -> None:
        """An import."""
        library = Library.open(self.paths)
        source = library.clips()[0].audio_path
        while True:
            sound = bring_sound(source, self.paths.clips, ClipOrigin.IMPORTED, CancelToken(), lambda _share: None)
            promise(library.add_sound(sound).id)

    def export(self, _promise: Promise) -> None:
        """Finished files, or none."""
        self.exports.mkdir(exist_ok=True)
        library = Library.open(self.paths)
        while True:
            for clip in library.clips()[:5]:
                write_item(item_of_clip(clip, None), self.exports, ExportFormat(), token=CancelToken())

    def migrate(self, _promise: Promise) -> None:
        """From the oldest and from later tables, again and again."""
        for number in itertools.count():
            for version in (1, 4, 7, 9):
                home = make_paths(self.folder / f"old {self.seed} {number} {version}")
                with zipfile.ZipFile(OLD_LIBRARIES / f"schema_{version}.zip") as old:
                    old.extractall(home.data)
                (home.data / "complete").touch()
                Library.open(home).close()

    def back_up(self, _promise: Promise) -> None:
        """Into one archive that grows."""
        library = Library.open(self.paths)
        for seed in itertools.count(self.seed):
            added(library, seed)
            back_up(self.paths, self.archive, ignore, CancelToken())

    def restore(self, _promise: Promise) -> None:
        """Over what is there."""
        if not self.archive.exists():
            with closing(Library.open(self.paths)) as library:
                added(library, self.seed)
            back_up(self.paths, self.archive, ignore, CancelToken())
        while True:
            unpack_archive(self.archive, self.paths, utc_now(), ignore, CancelToken())
            change_places(self.paths)


KINDS: Mapping[str, Callable[[Round, Promise], None]] = MappingProxyType(
    {
        "saving": Round.save,
        "generating": Round.generate,
        "tagging": Round.mark,
        "importing": Round.bring,
        "deleting": Round.delete,
        "exporting": Round.export,
        "migrating": Round.migrate,
        "backing up": Round.back_up,
        "restoring": Round.restore,
    }
)


def added(library: Library, seed: int) -> tuple[Clip, ...]:
    """New clips in the library."""
    request = make_request(f"idea {seed}", job_id=f"job {seed}", takes=1 + seed % 2, seed=seed)
    library.record_job(request)
    return library.add_result(request, make_result(request))


def ignore(_done: int, _total: int) -> None:
    """Nobody watches."""


def killed(work: Callable[[Promise], None], after: float) -> set[str]:
    """Fork, work, kill -9; what was promised until then."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        code = 1
        try:
            work(lambda clip_id: void(os.write(writer, f"{clip_id}\n".encode())))
        except BaseException:  # noqa: BLE001 - the border of a process
            traceback.print_exc()
        finally:
            os._exit(code)
    os.close(writer)
    time.sleep(after)  # the random moment itself; nothing is waited for
    os.kill(child, signal.SIGKILL)
    with os.fdopen(reader) as said:
        lines = said.readlines()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"the work broke down before it was killed: {status}"
    return {line.strip() for line in lines if line.endswith("\n")}


def void(_value: object) -> None:
    """Nothing."""


def proved(paths: Paths) -> set[str]:
    """Open the library after a crash, prove it, and give the ids of its clips."""
    library = Library.open(paths)
    try:
        assert not [notice for notice in library.notices if "replaced" not in notice], library.notices
        assert not library.view_only
        clips = library.clips()
        findings = (*look_through(clips, library.sound_marks(), paths.peaks, ignore, CancelToken()),
                    *library.find_more())  # fmt: skip
        assert not findings, findings
        assert not any(clip.missing for clip in clips)
    finally:
        library.close()
    again = Library.open(paths)
    assert (again.notices, {clip.id for clip in again.clips()}) == ((), {clip.id for clip in clips})
    again.close()
    return {clip.id for clip in clips}


def prove_files(work: Round) -> None:
    """What lies outside the library is whole, too, and so are old libraries that were being upgraded."""
    if work.archive.exists():
        verify_archive(work.archive, ignore, CancelToken())
    for file in work.exports.glob("*.wav") if work.exports.exists() else ():
        read_audio(file)
    for old in work.folder.glob("old *"):
        if (old / "data" / "complete").exists():
            assert len(proved(make_paths(old))) == 4
        shutil.rmtree(old)


def run_rounds(folder: Path, rounds: int, seed: int) -> Iterator[tuple[str, int]]:
    """Each round's kind, and how many clips there are after it. Raises ``AssertionError`` for a broken promise."""
    dice = random.Random(seed)
    paths = make_paths(folder / "home")
    library = Library.open(paths)
    for number in range(4):
        added(library, number)
    known = {clip.id for clip in library.clips()}
    library.close()
    for number, kind in zip(range(rounds), itertools.cycle(KINDS), strict=False):
        work = Round(folder, (number + 1) * 10_000)
        promised = killed(lambda promise, kind=kind, work=work: KINDS[kind](work, promise), dice.uniform(0.01, LONGEST))
        there = proved(paths)
        prove_files(work)
        assert promised <= there, f"{kind}: {len(promised - there)} clips are lost"
        if kind not in ("deleting", "restoring"):
            assert known <= there, f"{kind}: {len(known - there)} older clips are lost"
        known = there
        yield kind, len(there)
        if len(there) > 60:
            library = Library.open(paths)
            library.delete_clips(sorted(there)[:40])
            library.close()
            known -= set(sorted(there)[:40])


def main() -> None:
    """Run them in a folder that goes away, and print what was proved."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=20261127)
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for kind, _ in run_rounds(Path(folder), arguments.rounds, arguments.seed):
            counts[kind] += 1
    print(", ".join(f"{kind} {count}" for kind, count in counts.items()), flush=True)


if __name__ == "__main__":
    main()
