"""``musicgen-desktop cuda``: adding torch's CUDA build beside the program, looking at it, removing it."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable

from musicgen_desktop.app.cli.work_printer import JsonWorkPrinter, TextWorkPrinter, run_work
from musicgen_desktop.app.container import prepare_process
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.system.cuda_pack.cuda_pack import CudaPack, PackLook
from musicgen_desktop.system.paths import find_paths, whole_path


def run_cuda(arguments: argparse.Namespace) -> int:
    """Do what was asked and say what came of it."""
    paths = find_paths(os.environ)
    prepare_process(paths)
    printer = JsonCudaPrinter() if arguments.json else TextCudaPrinter()
    command = _CudaCommand(CudaPack(paths.cuda_pack), arguments, printer)
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

    def share(self, share: float) -> None:
        """Show how much is copied, up to 1."""
        if bar := self.bar(share):
            bar.set_description_str(tr("Copying"), refresh=True)


class JsonCudaPrinter(JsonWorkPrinter):
    """For programs."""

    def __init__(self) -> None:
        self._percent = -1

    def share(self, share: float) -> None:
        """A line for each hundredth."""
        if self._percent < (percent := int(share * 100)):
            self._percent = percent
            self.line({"event": "progress", "share": percent / 100})


class _CudaCommand:
    """One method for each action."""

    def __init__(
        self, pack: CudaPack, arguments: argparse.Namespace, printer: TextCudaPrinter | JsonCudaPrinter
    ) -> None:
        self.token = CancelToken()
        self._pack = pack
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
        """Copy, try, use."""
        look = self._pack.install(whole_path(self._arguments.source), self._printer.share, self.token)
        self._printer.say(tr("The CUDA pack is installed; the next start uses it."))
        self._tell("installed", look)
        return ExitCode.DONE

    def remove(self) -> ExitCode:
        """Delete it."""
        was_there = self._pack.remove()
        words = tr("The CUDA pack is removed.") if was_there else tr("There is no CUDA pack.")
        self._printer.result("removed", words, was_there=was_there)
        return ExitCode.DONE

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
