"""``musicgen-desktop cuda``: adding torch's CUDA build beside the program, looking at it, removing it."""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from musicgen_desktop.app.cli.checkpoints_install import hub_options
from musicgen_desktop.app.cli.work_printer import JsonWorkPrinter, TextWorkPrinter, run_work
from musicgen_desktop.app.container import prepare_process
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.checkpoints.hub.wheel_index import WheelIndex, load_wheel_list
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.installation import InstallPhase, InstallProgress
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.system.cuda_pack.cuda_manifest import CudaPackError, Needs, find_needs
from musicgen_desktop.system.cuda_pack.cuda_pack import CudaPack, PackLook
from musicgen_desktop.system.paths import Paths, find_paths, whole_path
from musicgen_desktop.system.resources import resource
from musicgen_desktop.system.settings_file import SettingsFile


def run_cuda(arguments: argparse.Namespace) -> int:
    """Do what was asked and say what came of it."""
    paths = find_paths(os.environ)
    prepare_process(paths)
    printer = JsonCudaPrinter() if arguments.json else TextCudaPrinter()
    command = _CudaCommand(paths, arguments, printer)
    actions: dict[str, Callable[[], ExitCode]] = {
        "status": command.status,
        "install": command.install,
        "remove": command.remove,
    }
    return run_work(
        actions[arguments.action],
        printer,
        command.token,
        tr("Ending. Press Ctrl-C again to leave at once."),
        tr("Cancelled; everything is as it was before."),
    )


class TextCudaPrinter(TextWorkPrinter):
    """For people."""

    def share(self, share: float, phase: InstallPhase) -> None:
        """Show how much is done, up to 1."""
        words = tr("Fetching") if phase is InstallPhase.DOWNLOADING else tr("Copying")
        if bar := self.bar(share):
            bar.set_description_str(words, refresh=True)


class JsonCudaPrinter(JsonWorkPrinter):
    """For programs."""

    def __init__(self) -> None:
        self._told: tuple[InstallPhase | None, int] = None, -1

    def share(self, share: float, phase: InstallPhase) -> None:
        """A line for each hundredth."""
        if self._told != (now := (phase, int(share * 100))):
            self._told = now
            self.line({"event": "progress", "phase": phase.value, "share": now[1] / 100})


class _CudaCommand:
    """One method for each action."""

    def __init__(self, paths: Paths, arguments: argparse.Namespace, printer: TextCudaPrinter | JsonCudaPrinter) -> None:
        self.token = CancelToken()
        self._paths = paths
        self._pack = CudaPack(paths.cuda_pack)
        self._arguments = arguments
        self._printer = printer

    def status(self) -> ExitCode:
        """Try it in any case: the machine may have changed since."""
        look = self._pack.look(anew=True)
        if look.fault:
            raise look.fault
        self._tell("status", look)
        return ExitCode.DONE

    def install(self) -> ExitCode:
        """Fetch if so wished, copy, try, use."""
        fetched = self._paths.cache / "cuda_wheels"
        source = fetched if self._arguments.online else whole_path(self._arguments.source)
        if self._arguments.online:
            self._fetch(source)
        look = self._pack.install(source, lambda share: self._printer.share(share, InstallPhase.COPYING), self.token)
        shutil.rmtree(fetched, ignore_errors=True)
        self._printer.say(tr("The CUDA pack is installed; the next start uses it."))
        self._tell("installed", look)
        return ExitCode.DONE

    def remove(self) -> ExitCode:
        """Delete it."""
        was_there = self._pack.remove()
        words = tr("The CUDA pack is removed.") if was_there else tr("There is no CUDA pack.")
        self._printer.result("removed", words, was_there=was_there)
        return ExitCode.DONE

    def _fetch(self, folder: Path) -> None:
        needs, known = find_needs(), load_wheel_list(resource("cuda_wheels.toml"))
        if needs != Needs(known.torch, known.python, known.system):
            raise CudaPackError(
                tr("The hashes of CUDA wheels for Python {python} on {system} are not known, so none is fetched.",
                   python=needs.python, system=needs.system),
                tr("Fetch them with pip, then use: cuda install --from FOLDER."),
            )  # fmt: skip
        address = self._arguments.index or os.environ.get("PIP_INDEX_URL", "")
        if not address:
            raise CudaPackError(
                tr("It is not said from which package index the wheels shall come."),
                tr("Add --index with its address, the one that pip uses."),
            )
        settings = SettingsFile(self._paths.settings_file).load()
        # The Hub's token is nobody else's business.
        options = replace(hub_options(settings, os.environ, self._arguments), token="", endpoint="")
        index = WheelIndex(address, lambda: options)
        index.fetch(known.files, folder, self._on_fetched, self.token)

    def _on_fetched(self, progress: InstallProgress) -> None:
        share = progress.bytes_done / progress.bytes_total if progress.bytes_total else 0.0
        self._printer.share(share, InstallPhase.DOWNLOADING)

    def _tell(self, event: str, look: PackLook) -> None:
        if look.manifest is None or look.seen is None:
            self._printer.result(event, tr("There is no CUDA pack."), torch="")
            return
        size = sum(file.size for file in look.manifest.files)
        seen = look.seen
        text = tr(
            "torch {torch} for CUDA {cuda}, {size}, on {device}.",
            torch=seen.torch,
            cuda=seen.cuda,
            size=format_bytes(size),
            device=seen.device or tr("the processor: no NVIDIA card was found that it can use"),
        )
        folder = self._pack.pack
        self._printer.result(
            event, text, torch=seen.torch, cuda=seen.cuda, device=seen.device, bytes=size, folder=folder
        )
