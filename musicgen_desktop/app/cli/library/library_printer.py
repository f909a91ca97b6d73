"""How far work on the library is, on the terminal."""

from __future__ import annotations

from typing import Protocol

from musicgen_desktop.app.cli.work_printer import JsonWorkPrinter, TextWorkPrinter, WorkPrinter


class LibraryPrinter(WorkPrinter, Protocol):
    """Tells work on the library to whoever reads the terminal."""

    def progress(self, text: str, done: int, total: int) -> None:
        """Show how far it is: ``text`` says what is being done, ``done`` of ``total`` is a part of it."""
        ...


class TextLibraryPrinter(TextWorkPrinter):
    """For people."""

    def progress(self, text: str, done: int, total: int) -> None:
        """See ``LibraryPrinter.progress``."""
        bar = self.bar(done / total if total else 0.0)
        if bar is not None:
            bar.set_description_str(text)


class JsonLibraryPrinter(JsonWorkPrinter):
    """For programs."""

    def progress(self, text: str, done: int, total: int) -> None:
        """See ``LibraryPrinter.progress``."""
        self.line({"event": "progress", "text": text, "done": done, "total": total})
