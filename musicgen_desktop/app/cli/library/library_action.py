"""What every action of ``musicgen-desktop library`` is, and what it is given."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import BusyError, UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.lock import only_one_for_now
from musicgen_desktop.library.library_paths import lock_file
from musicgen_desktop.system.paths import Paths

if TYPE_CHECKING:
    from musicgen_desktop.app.cli.library.library_printer import LibraryPrinter
    from musicgen_desktop.library.library import Library


@dataclass(frozen=True, slots=True)
class LibraryDesk:
    """What an action works with.

    Attributes:
        paths: where the library lies.
        printer: tells what comes of it.
        token: raised by Ctrl-C; whoever works long asks it.
    """

    paths: Paths
    printer: LibraryPrinter
    token: CancelToken

    def progress(self, text: str) -> Callable[[int, int], None]:
        """Tells the printer how much of all is done, a hundred times at most."""
        told = -1

        def tell(done: int, total: int) -> None:
            nonlocal told
            percent = 100 * done // total if total else 100
            if percent != told:
                told = percent
                self.printer.progress(text, done, total)

        return tell

    @contextmanager
    def owning(self) -> Iterator[None]:
        """Keep other programs, the window too, from the library within the block. Raises ``BusyError``."""
        self.paths.library.mkdir(parents=True, exist_ok=True)
        try:
            lock = only_one_for_now(lock_file(self.paths), tr("The library"))
            lock.__enter__()
        except BusyError as error:
            raise BusyError(
                tr("The library is open in another window or program."), tr("Close it there and try again.")
            ) from error
        try:
            yield
        finally:
            lock.__exit__(None, None, None)

    @contextmanager
    def library(self, anew: bool = False) -> Iterator[Library]:
        """The library, to be changed: this program owns it within the block. Raises ``UserError``.

        ``anew``: see ``Library.open``.
        """
        from musicgen_desktop.library.library import Library

        with self.owning():
            library = Library.open(self.paths, anew=anew)
            try:
                for notice in library.notices:
                    self.printer.say(notice)
                yield library
            except UserError as error:
                library.doubt(error)
                raise
            finally:
                library.close()

    @contextmanager
    def view(self) -> Iterator[Library]:
        """The library as it is now, to be looked at, also while the window has it open. Raises ``UserError``."""
        from musicgen_desktop.library.library import Library

        library = Library.view(self.paths)
        try:
            yield library
        finally:
            library.close()


class LibraryAction(Protocol):
    """One word after ``musicgen-desktop library``. What it needs to run is imported when it runs."""

    @property
    def name(self) -> str:
        """The word."""
        ...

    @property
    def text(self) -> str:
        """What it does, for ``--help``."""
        ...

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Its own arguments; ``--json`` and ``--home`` are there."""
        ...

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:
        """Do it. Raises ``UserError`` and ``JobCancelledError``."""
        ...
