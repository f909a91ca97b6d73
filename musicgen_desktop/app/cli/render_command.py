"""``musicgen-desktop render``: a pack in, a folder of sound files out. Qt is not imported."""

from __future__ import annotations

import argparse
import os
import time
from collections import deque
from collections.abc import Callable
from functools import cache
from pathlib import Path

from musicgen_desktop.app.cli.console import say_bug
from musicgen_desktop.app.cli.render_folder import Rendered, RenderFolder, open_folder
from musicgen_desktop.app.cli.render_printer import JsonRenderPrinter, RenderPrinter, TextRenderPrinter
from musicgen_desktop.app.cli.render_progress import RenderProgress
from musicgen_desktop.app.cli.render_ray import Clips, RayRender
from musicgen_desktop.app.cli.render_worker import RenderBugError, RenderWorker
from musicgen_desktop.app.cli.work_printer import run_work
from musicgen_desktop.app.container import build_checkpoint_store, build_runner, prepare_process
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import BugReport, FileError, UserError
from musicgen_desktop.domain.events import JobEvent, Phase, PhaseChanged, StepProgress
from musicgen_desktop.domain.pack import Pack, PackClip, PackFault, batches
from musicgen_desktop.domain.pack_text import read_pack
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import is_full, read_error
from musicgen_desktop.files.regular import read_regular
from musicgen_desktop.system.paths import find_paths

_LARGEST = 4_000_000
"""Bytes of a pack's file."""

_Make = Callable[[deque[Clips], "_Rendering", CancelToken], None]
"""Makes batches, telling the rendering of each."""


def run_render(arguments: argparse.Namespace) -> ExitCode:
    """Read the pack, and make what is not there yet."""
    pack = _read(arguments.pack)
    paths = find_paths(os.environ)
    prepare_process(paths)
    store = build_checkpoint_store(paths)
    resolve = cache(store.resolve)
    make: _Make
    if arguments.ray:
        make = _cluster(RayRender(arguments.ray, arguments.workers, arguments.device, arguments.precision), resolve)
    else:
        make = _here(RenderWorker(build_runner(store), resolve, arguments.device, arguments.precision))
    printer: RenderPrinter = JsonRenderPrinter() if arguments.json else TextRenderPrinter()
    token = CancelToken()

    def work() -> ExitCode:
        with open_folder(arguments.folder) as folder:
            return _Rendering(resolve, folder, printer, arguments.pack.name).run(pack, make, token)

    ending = tr("Stopping; what is finished stays. Press Ctrl-C again to leave at once.")
    return run_work(work, printer, token, ending, tr("Stopped. The same command makes what is missing."))


def _read(path: Path) -> Pack:
    try:
        return read_pack(read_regular(path, _LARGEST).decode("utf-8-sig"))
    except OSError as error:
        raise read_error(error, path) from error
    except UnicodeDecodeError as error:
        raise FileError(tr("{path} is no text in UTF-8.", path=path), tr("Save it as UTF-8.")) from error


def _here(worker: RenderWorker) -> _Make:
    """By this process alone."""

    def make(groups: deque[Clips], rendering: _Rendering, token: CancelToken) -> None:
        while groups:
            token.raise_if_ended()
            clips = groups.popleft()
            rendering.begin(clips)
            made = ()
            try:
                made = worker.render(clips, rendering.hear, token)
                for one in made:
                    rendering.keep(one)
            except RenderBugError as bug:
                rendering.fail_by_bug(clips, bug.report)
                continue
            except UserError as error:
                if isinstance(error, FileError) and is_full(error):  # nothing that follows would fit either
                    raise
                rendering.fail(clips, error)
                continue
            finally:
                rendering.leave(clips)
            if rest := clips[len(made) :]:
                groups.appendleft(rest)

    return make


def _cluster(cluster: RayRender, resolve: Callable[[str], Checkpoint]) -> _Make:
    """By the workers of a Ray cluster."""

    def make(groups: deque[Clips], rendering: _Rendering, token: CancelToken) -> None:
        if groups:
            names = {clips[0].checkpoint for clips in groups}
            rendering.hear(PhaseChanged("", Phase.GENERATING))
            cluster.run(groups, {name: resolve(name) for name in names}, rendering, token)

    return make


class _Rendering:
    """One run over a pack; see ``Rendering``."""

    def __init__(
        self, resolve: Callable[[str], Checkpoint], folder: RenderFolder, printer: RenderPrinter, pack: str
    ) -> None:
        self._resolve = resolve
        self._folder = folder
        self._printer = printer
        self._pack = pack
        self._code = ExitCode.DONE
        self._made = self._failed = self._missing = 0
        self._progress = RenderProgress(0.0)

    def run(self, pack: Pack, make: _Make, token: CancelToken) -> ExitCode:
        """Make all that is missing, and say what came of it."""
        began = time.monotonic()
        missing, taken = self._folder.missing(pack.clips)
        self._progress = RenderProgress(sum(clip.params.duration for clip in missing))
        self._missing = len(missing)
        for fault in (*pack.faults, *taken):
            self._tell(fault)
        groups = deque(batches(self._with_checkpoint(missing)))
        try:
            make(groups, self, token)
        finally:
            self._printer.summary(
                (
                    ("rendered", tr("Clips made"), self._made),
                    ("there", tr("There already"), len(pack.clips) - len(missing) - len(taken)),
                    ("failed", tr("Not made"), self._failed + len(taken)),
                    ("faults", tr("Faults in the pack"), len(pack.faults)),
                    ("sound_seconds", tr("Seconds of sound"), self._progress.made),
                    ("seconds", tr("Seconds it took"), time.monotonic() - began),
                )
            )
            self._folder.write()
        return self._code

    def _with_checkpoint(self, clips: tuple[PackClip, ...]) -> tuple[PackClip, ...]:
        """Those whose checkpoint is there. The others are told at once, not when their turn comes."""
        for name in dict.fromkeys(clip.checkpoint for clip in clips):
            try:
                self._resolve(name)
            except UserError as error:
                self.fail(tuple(clip for clip in clips if clip.checkpoint == name), error)
                clips = tuple(clip for clip in clips if clip.checkpoint != name)
        return clips

    def begin(self, clips: Clips) -> None:
        """See ``Rendering.begin``."""
        self._folder.begin(clips)

    def keep(self, made: Rendered) -> None:
        """See ``Rendering.keep``. Raises ``FileError`` where nothing more will fit."""
        try:
            path = self._folder.add(made)
        except FileError as error:
            if is_full(error):
                raise
            self.fail((made.clip,), error)
        else:
            self._made += 1
            self._progress.keep(made.clip.params.duration)
            self._printer.rendered(made.clip, path, made.note)
            self._show()

    def leave(self, clips: Clips) -> None:
        """See ``Rendering.leave``."""
        self._folder.forget(clips)

    def fail(self, clips: Clips, error: UserError) -> None:
        """See ``Rendering.fail``."""
        self._failed += len(clips)
        self._progress.leave_out(sum(clip.params.duration for clip in clips))
        self._tell(PackFault(clips[0].line, error))

    def fail_by_bug(self, clips: Clips, report: BugReport) -> None:
        """See ``Rendering.fail_by_bug``."""
        self._printer.close()
        say_bug(report.details)
        self.fail(clips, UserError(report.summary))
        self._code = ExitCode.BUG

    def say(self, text: str) -> None:
        """See ``Rendering.say``."""
        self._printer.say(text)

    def hear(self, event: JobEvent) -> None:
        """What a job on this machine tells."""
        if isinstance(event, PhaseChanged):
            for note in event.notes:
                self._printer.say(note)
        self._progress.hear(event)
        if isinstance(event, PhaseChanged | StepProgress):
            self._show()

    def _show(self) -> None:
        done = self._made + self._failed
        self._printer.progress(done, self._missing, self._progress.share, self._progress.seconds_left)

    def _tell(self, fault: PackFault) -> None:
        self._code = max(self._code, ExitCode.USER_ERROR)
        self._printer.fault(self._pack, fault)
