"""What the message bar says, as values: the words, and what the button beside them asks for."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.text import tr


class Tone(StrEnum):
    """How serious it is; the values are names of icons and colours."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class MessageAction:
    """What a message's button asks for. Each room makes its own; whoever can grant one looks for its type.

    Attributes:
        in_big_window: whether something comes of it that needs the big window.
    """

    in_big_window: ClassVar[bool] = False

    @property
    def words(self) -> str:
        """What stands on the button."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class ShowFile(MessageAction):
    """Show a file in the file manager."""

    path: Path

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Show the file")


@dataclass(frozen=True, slots=True)
class CopyReport(MessageAction):
    """Put a bug's report on the clipboard."""

    report: BugReport

    @property
    def words(self) -> str:
        """See ``MessageAction``."""
        return tr("Copy the report")


@dataclass(frozen=True, slots=True)
class Message:
    """One line of the bar.

    Attributes:
        text: what happened.
        advice: what to do about it.
        action: what its button asks for; None for no button.
        about: a later message about the same takes its place, and whoever shows it takes it away when that is over;
            None: the action says it, else the text.
        passing: it goes after a while, since it tells what is done and offers what can be had elsewhere too.
    """

    text: str
    advice: str = ""
    tone: Tone = Tone.INFO
    action: MessageAction | None = None
    about: Hashable = None
    passing: bool = False

    @property
    def key(self) -> Hashable:
        """What tells it from other messages."""
        return self.about or self.action or self.text

    @classmethod
    def of_error(cls, error: UserError, action: MessageAction | None = None, about: Hashable = None) -> Message:
        """A known failure."""
        return cls(error.message, error.advice, Tone.ERROR, action, about)

    @classmethod
    def of_failure(cls, error: UserError | BugReport, about: Hashable, untouched: str) -> Message:
        """A known failure, or a fault in the program, which left something ``untouched``, as it says."""
        if isinstance(error, UserError):
            return cls.of_error(error, about=about)
        return cls.of_bug(error, tr("A fault in the program: {fault}", fault=error.summary), untouched)

    @classmethod
    def of_bug(cls, report: BugReport, text: str, advice: str, about: Hashable = None) -> Message:
        """A fault in the program, with its report to copy."""
        where = tr("The report says where it happened.")
        return cls(text, f"{advice} {where}", Tone.ERROR, CopyReport(report), about)
