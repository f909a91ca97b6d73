"""What is told of a request that was not done: whoever waits for its answer is told why there is none."""

from __future__ import annotations

from musicgen_desktop.domain.errors import BugReport, FaultError, UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.clip_values import Ask, Unanswered
from musicgen_desktop.services.library.import_values import AddSound, SoundRefused
from musicgen_desktop.services.library.library_values import LibraryProblem, LibraryRequest


def refusal(request: LibraryRequest, error: UserError) -> Unanswered | SoundRefused | LibraryProblem:
    """To whoever asked; where nobody waits for an answer, to all."""
    # Without its traceback, whose frames hold the library and its connection.
    told = error.with_traceback(None)
    match request:
        case Ask(ticket):
            return Unanswered(ticket, told)
        case AddSound(sound):
            return SoundRefused(sound.clip.id, told)
        case _:
            return LibraryProblem(told)


def fault_error(bug: BaseException) -> FaultError:
    """A bug in words, for whoever waits for what it has broken."""
    return FaultError(
        tr("A fault in the program: {fault}", fault=BugReport.of(bug).summary),
        tr("The log in the program's folder says where. Your clips are safe."),
    )


def mended_error() -> UserError:
    """The library was damaged while something was asked."""
    return UserError(
        tr("The library's database was damaged; it has just been mended."),
        tr("What was asked for last may not have been done: do it again."),
    )


def not_open_error() -> UserError:
    """There is no library that could take a sound or answer."""
    return UserError(
        tr("The library could not be opened, so nothing can be saved in it."),
        tr("Export the sound, or mend the library and start the program again."),
    )
