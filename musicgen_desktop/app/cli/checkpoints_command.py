"""``musicgen-desktop checkpoints``: what is installed, and changing it. Neither Qt nor torch is imported."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable

from musicgen_desktop.app.cli.checkpoints_install import InstallCommand, hub_options, typed_yes
from musicgen_desktop.app.cli.checkpoints_list import status_fields, status_text
from musicgen_desktop.app.cli.checkpoints_printer import (
    CheckpointsPrinter,
    JsonCheckpointsPrinter,
    TextCheckpointsPrinter,
)
from musicgen_desktop.app.cli.work_printer import run_work
from musicgen_desktop.app.container import (
    build_catalogue,
    build_folder_opener,
    checkpoints_folder,
    prepare_process,
)
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.checkpoints.format.file_names import is_plain_name
from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError, DamagedFilesError, UserError
from musicgen_desktop.domain.installation import license_in_words
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.system.pace_file import PaceFile
from musicgen_desktop.system.paths import Paths, find_paths, whole_path
from musicgen_desktop.system.settings_file import SettingsFile


def run_checkpoints(arguments: argparse.Namespace) -> int:
    """Do what was asked and say what came of it."""
    paths = find_paths(os.environ)
    prepare_process(paths)
    printer = JsonCheckpointsPrinter() if arguments.json else TextCheckpointsPrinter()
    command = _CheckpointsCommand(paths, arguments, printer)
    actions: dict[str, Callable[[], ExitCode]] = {
        "list": command.list,
        "install": command.install,
        "verify": command.verify,
        "import": command.bring,
        "export": command.export,
        "remove": command.remove,
        "move": command.move,
    }
    return run_work(
        actions[arguments.action],
        printer,
        command.token,
        command.ending_words,
        tr("Cancelled; everything is as it was before."),
    )


class _CheckpointsCommand:
    """One method for each action."""

    def __init__(self, paths: Paths, arguments: argparse.Namespace, printer: CheckpointsPrinter) -> None:
        self.token = CancelToken()
        self._paths = paths
        self._arguments = arguments
        self._printer = printer
        settings = SettingsFile(paths.settings_file).load()
        options = hub_options(settings, os.environ, arguments)
        self._folder = build_folder_opener(paths)(checkpoints_folder(paths, settings), lambda: options)
        self._folder.tidy()
        self._store = self._folder.store
        self._installer = self._folder.installer
        self._install = InstallCommand(
            self._installer, self._store, build_catalogue(), options.offline, arguments, printer, self.token
        )

    @property
    def ending_words(self) -> str:
        """What the first Ctrl-C is answered with."""
        if self._arguments.action == "install":
            return tr("Pausing, keeping what was fetched. Press Ctrl-C again to leave at once.")
        return tr("Ending. Press Ctrl-C again to leave at once.")

    def list(self) -> ExitCode:
        """State, size, memory and speed of each."""
        paces = PaceFile(self._paths.pace_file).load()
        if self._folder.is_unplugged:
            folder = self._folder.folder
            self._printer.say(tr("The folder of your checkpoints, {folder}, cannot be reached.", folder=folder))
        for status in self._folder.statuses():
            fields = status_fields(status, paces)
            self._printer.result("checkpoint", status_text(status, fields), **fields)
        return ExitCode.DONE

    def install(self) -> ExitCode:
        """Fetch what is missing."""
        self._folder.refuse_unplugged()
        return self._install.run()

    def verify(self) -> ExitCode:
        """Hash every file of those asked for, or of all."""
        names = self._arguments.checkpoints or [checkpoint.id for checkpoint in self._store.list()]
        return self._each(names, self._verify)

    def bring(self) -> ExitCode:
        """Import what is found in the source, one after another."""
        source = whole_path(self._arguments.source)
        code = ExitCode.DONE
        for place, outcome in self._folder.import_each(
            source, self._arguments.link, self._printer.progress, self.token
        ):
            if isinstance(outcome, UserError):
                self._printer.failed(str(place), outcome)
                code = ExitCode.USER_ERROR
            else:
                self._brought(outcome)
        return code

    def export(self) -> ExitCode:
        """Write one to a stick."""
        checkpoint = self._store.resolve(self._arguments.checkpoint)
        target = whole_path(self._arguments.target)
        written = self._folder.export(checkpoint, target, self._printer.progress, self.token)
        self._printer.result("exported", str(written), id=checkpoint.id, path=written)
        return ExitCode.DONE

    def remove(self) -> ExitCode:
        """Delete installed and unfinished ones."""
        return self._each(self._arguments.checkpoints, self._remove)

    def move(self) -> ExitCode:
        """Bring all to another folder."""
        folder = whole_path(self._arguments.folder)
        self._folder.move_to(folder, self._printer.progress, self.token)
        self._printer.result("moved", tr("The checkpoints are in {folder} now.", folder=folder), folder=folder)
        return ExitCode.DONE

    def _each(self, names: Iterable[str], do: Callable[[str], None]) -> ExitCode:
        """One that fails does not keep the others from their turn."""
        code = ExitCode.DONE
        for name in names:
            try:
                do(name)
            except UserError as error:
                self._printer.failed(name, error)
                code = ExitCode.USER_ERROR
        return code

    def _brought(self, checkpoint: Checkpoint) -> None:
        self._printer.result(
            "imported",
            tr("{title} is installed as {id}.", title=checkpoint.title, id=checkpoint.id),
            id=checkpoint.id,
            folder=checkpoint.folder,
            license=checkpoint.license,
        )
        self._printer.say(license_in_words(checkpoint.license))

    def _verify(self, name: str) -> None:
        checkpoint = self._find(name)
        try:
            verified = self._folder.verify(checkpoint, self._printer.progress, self.token)
        except DamagedFilesError as error:
            if not self._arguments.repair:
                raise _with_repair(error, checkpoint) from error
            self._printer.failed(name, error)
            self._install.repair(checkpoint, error.names)
            return
        text = (
            tr("{id}: every file is as it should be.", id=checkpoint.id)
            if read_manifest(checkpoint.folder)
            else tr("{id}: there is no list of hashes to compare with. Its weights are {sha256} now.",
                    id=checkpoint.id, sha256=verified.weights_sha256)
        )  # fmt: skip
        self._printer.result("verified", text, id=checkpoint.id, weights_sha256=verified.weights_sha256)

    def _remove(self, name: str) -> None:
        installed = [checkpoint for checkpoint in self._store.list() if checkpoint.id == name]
        # A folder's path is no id: nothing that lies elsewhere is ever taken for an unfinished installation.
        done, total = self._installer.partial(name) if is_plain_name(name) else (0, 0)
        if not installed and not done and not total:
            self._store.resolve(name)  # names the known ones, unless it is a folder
            raise CheckpointError(
                tr("{folder} is not an installed checkpoint and was left as it is.", folder=name),
                tr("Only checkpoints that were installed or imported can be removed."),
            )
        self._confirm(name)
        freed = sum(self._folder.remove(checkpoint) for checkpoint in installed)
        if done or total:
            self._installer.discard(name)
            freed += done
        self._printer.result(
            "removed", tr("{id} is removed; {size} are free again.", id=name, size=format_bytes(freed)),
            id=name, bytes_freed=freed,
        )  # fmt: skip

    def _confirm(self, name: str) -> None:
        if self._arguments.yes:
            return
        if not sys.stdin.isatty():
            raise UserError(tr("{id} is not removed without asking.", id=name), tr("Add --yes to remove it."))
        if not typed_yes(tr("Delete {id} for good? Type yes: ", id=name)):
            raise UserError(tr("{id} was not removed.", id=name))

    def _find(self, name: str) -> Checkpoint:
        """Also a broken one: that is when it is to be looked at."""
        found = next((checkpoint for checkpoint in self._store.list() if checkpoint.id == name), None)
        return found or self._store.resolve(name)


def _with_repair(error: DamagedFilesError, checkpoint: Checkpoint) -> DamagedFilesError:
    manifest = read_manifest(checkpoint.folder)
    if manifest is None or not manifest.repository:
        return error
    return DamagedFilesError(
        error.names,
        error.message,
        tr("Only these are fetched again with: {command}",
           command=f"musicgen-desktop checkpoints verify --repair --online {checkpoint.id}"),
    )  # fmt: skip
