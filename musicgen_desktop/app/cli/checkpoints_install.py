"""``checkpoints install``: the licence first, then the bytes; what is broken off goes on later."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from musicgen_desktop.app.cli.checkpoints_printer import CheckpointsPrinter
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.checkpoints.hub.install import Installer
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import (
    CheckpointError,
    DamagedFilesError,
    JobCancelledError,
    OfflineError,
    UserError,
)
from musicgen_desktop.domain.installation import CatalogueEntry, HubOptions, license_in_words
from musicgen_desktop.domain.settings import Settings, clean_endpoint, clean_proxy, clean_token
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes


def hub_options(settings: Settings, environ: Mapping[str, str], arguments: argparse.Namespace) -> HubOptions:
    """How the Hub is reached: by what was typed, else by the environment, else by the settings."""
    typed = vars(arguments)
    endpoint = typed.get("endpoint") or environ.get("HF_ENDPOINT") or settings.hub_endpoint
    token = typed.get("token") or environ.get("HF_TOKEN") or settings.hub_token
    proxy = typed.get("proxy") or settings.hub_proxy
    if not typed.get("proxy") and (environ.get("HTTPS_PROXY") or environ.get("https_proxy")):
        proxy = ""  # that is the system's own, which is read where it is used
    return HubOptions(
        offline=settings.offline and not typed.get("online"),
        endpoint=clean_endpoint(endpoint),
        proxy=clean_proxy(proxy),
        token=clean_token(token),
    )


def typed_yes(question: str) -> bool:
    """Ask on the terminal. Only the whole word is a yes."""
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in ("yes", tr("yes"))


@dataclass(frozen=True, slots=True)
class InstallCommand:
    """Installs the checkpoints of one command line, one after another."""

    installer: Installer
    store: CheckpointStore
    catalogue: tuple[CatalogueEntry, ...]
    offline: bool
    arguments: argparse.Namespace
    printer: CheckpointsPrinter
    token: CancelToken

    def run(self) -> ExitCode:
        """Ask about everything first, so that nobody has to wait beside it, then fetch."""
        entries = [self._entry(name) for name in self.arguments.checkpoints]
        self._refuse_offline()
        for license in dict.fromkeys(entry.license for entry in entries):
            self._accept(license, [entry for entry in entries if entry.license == license])
        code = ExitCode.DONE
        for entry in entries:
            try:
                self._install(entry)
            except JobCancelledError:
                return self._paused(entry)
            except UserError as error:
                self.printer.failed(entry.id, error)
                code = ExitCode.USER_ERROR
        return code

    def repair(self, checkpoint: Checkpoint, names: Iterable[str]) -> None:
        """Fetch damaged files again, and only those. Raises ``UserError``, ``JobCancelledError``."""
        self._refuse_offline()
        names = tuple(names)
        self.installer.repair(checkpoint, names, self.printer.progress, self.token)
        self.printer.result(
            "repaired",
            tr("{id} is whole again; fetched: {names}.", id=checkpoint.id, names=", ".join(names)),
            id=checkpoint.id,
            files=names,
        )

    def _entry(self, name: str) -> CatalogueEntry:
        for entry in self.catalogue:
            if name in (entry.id, entry.repository):
                return entry
        raise CheckpointError(
            tr("There is no published checkpoint called {name}.", name=ascii(name)[:100]),
            tr("There are: {known}.", known=", ".join(entry.id for entry in self.catalogue)),
        )

    def _refuse_offline(self) -> None:
        if self.offline:
            raise OfflineError(
                tr("The program is set to offline, so nothing is fetched."),
                tr("Add --online to use the network this once. Without a network, use: checkpoints import."),
            )

    def _accept(self, license: str, entries: list[CatalogueEntry]) -> None:
        names = ", ".join(entry.title for entry in entries)
        size = sum(entry.download_bytes for entry in entries)
        self.printer.say(tr("{names}: about {size} to fetch.", names=names, size=format_bytes(size)))
        self.printer.say(tr("Licence of the weights: {license}", license=license))
        self.printer.say(license_in_words(license))
        if self.arguments.accept_license:
            return
        if not sys.stdin.isatty():
            raise UserError(
                tr("Nothing was fetched: the licence has not been accepted."),
                tr("Add --accept-license if you accept it."),
            )
        if not typed_yes(tr("Do you accept it? Type yes: ")):
            raise UserError(tr("Nothing was fetched: the licence has not been accepted."))

    def _install(self, entry: CatalogueEntry) -> None:
        installed = next((checkpoint for checkpoint in self.store.list() if checkpoint.id == entry.id), None)
        if installed and self._is_up_to_date(installed, entry):
            return
        checkpoint = self.installer.install(entry, self.printer.progress, self.token)
        self.printer.result(
            "installed",
            tr("{title} is installed in {folder}.", title=checkpoint.title, folder=checkpoint.folder),
            id=checkpoint.id,
            folder=checkpoint.folder,
            license=checkpoint.license,
        )

    def _is_up_to_date(self, installed: Checkpoint, entry: CatalogueEntry) -> bool:
        """Whether nothing has to be fetched, or only what was damaged."""
        try:
            self.store.verify(installed, self.token)  # first, because it names all that is damaged
            self.store.resolve(installed.id)
            manifest = read_manifest(installed.folder)
        except DamagedFilesError as error:
            self.printer.failed(entry.id, error)
            manifest = read_manifest(installed.folder)
            if manifest is None or not manifest.commit:
                return False
            self.repair(installed, error.names)
        except CheckpointError as error:
            self.printer.failed(entry.id, error)
            return False
        if manifest is None or manifest.commit != self.installer.newest_commit(entry, self.token):
            return False
        self.printer.result(
            "up_to_date", tr("{title} is installed already, and up to date.", title=entry.title), id=entry.id
        )
        return True

    def _paused(self, entry: CatalogueEntry) -> ExitCode:
        done, total = self.installer.partial(entry.id)
        command = f"musicgen-desktop checkpoints install {entry.id}"
        self.printer.result("paused", "", id=entry.id, bytes_done=done, bytes_total=total)
        self.printer.say(
            tr("Paused. {done} of {total} are there and kept.", done=format_bytes(done), total=format_bytes(total))
        )
        self.printer.say(tr("Go on with: {command}", command=command))
        return ExitCode.CANCELLED
