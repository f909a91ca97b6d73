"""What is asked of the library, and what it tells: plain frozen values that cross threads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from musicgen_desktop.domain.clip import Clip, JobRecord, JobState, PromptEntry
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.services.library.clip_values import (
    ChangeClips,
    ClipFact,
    ClipRequest,
    MarkClips,
    MoveTag,
    PutTagBack,
)
from musicgen_desktop.services.library.import_values import AddSound, SoundAdded, SoundRefused

if TYPE_CHECKING:
    from musicgen_desktop.library.care.look_through import LookedThrough

# What is asked. Each request is answered once, by the facts that came of it.


class OpenLibrary(Struct, frozen=True):
    """Open it and tell everything that is in it."""


class AddExample(Struct, frozen=True):
    """Add the next of the clips that a new library begins with."""


class LookAtFiles(Struct, frozen=True):
    """See whether the files of the next few clips are there."""


class FindAgain(Struct, frozen=True):
    """Run the current query again, since clips have words now that had none."""


class RecordJob(Struct, frozen=True):
    """Write down what is about to be made."""

    request: GenerationRequest


class SetJobState(Struct, frozen=True):
    """Write down where a job stands; ``message`` says what went wrong."""

    job_id: str
    state: JobState
    message: str = ""


class DismissJob(Struct, frozen=True):
    """Forget an interrupted job."""

    job_id: str


class SaveResult(Struct, frozen=True, eq=False):
    """Save all takes of a job; at the ``last_chance`` put them aside as plain files where that fails."""

    request: GenerationRequest
    result: GenerationResult
    last_chance: bool = False


class CheckClip(Struct, frozen=True):
    """Look whether a clip's file is still whole."""

    clip_id: str


class DeleteClips(Struct, frozen=True):
    """Move clips to the trash together."""

    ids: tuple[str, ...]


class RestoreClips(Struct, frozen=True):
    """Bring back these clips from the trash, or without ids what was deleted last."""

    ids: tuple[str, ...] = ()


class SearchPrompts(Struct, frozen=True):
    """From now on tell the part of the history that holds every word of ``text``."""

    text: str


class PinPrompt(Struct, frozen=True):
    """Keep an entry of the history on top, or let it go."""

    prompt_id: int
    pinned: bool


class RemovePrompt(Struct, frozen=True):
    """Forget an entry of the history; clips stay."""

    prompt_id: int


class RestorePrompt(Struct, frozen=True):
    """Put an entry of the history back as it was."""

    entry: PromptEntry


class TakeLook(Struct, frozen=True):
    """The whole library was read through, or could not be."""

    found: LookedThrough | UserError


class CloseLibrary(Struct, frozen=True):
    """Close it and end its thread, after all that was asked before."""


PromptChange = PinPrompt | RemovePrompt | RestorePrompt
TagChange = MoveTag | PutTagBack
Undoable = ChangeClips | MarkClips | TagChange | DeleteClips | RestoreClips | PromptChange
"""What a user may want to take back."""

LibraryChange = RecordJob | SetJobState | DismissJob | CheckClip | Undoable
"""What only an open library can do."""


class Remake(Struct, frozen=True):
    """Take a change back, or make it once more: what ``ChangeDone`` told of it."""

    change: Undoable


LibraryRequest = (
    ClipRequest
    | OpenLibrary
    | AddExample
    | AddSound
    | LookAtFiles
    | FindAgain
    | TakeLook
    | SaveResult
    | SearchPrompts
    | Remake
    | CloseLibrary
    | LibraryChange
)


# What is told.


class LibraryOpened(Struct, frozen=True):
    """The library is ready; again when it was damaged and has been mended while it was open.

    Attributes:
        view_only: nothing can be written; clips can be heard and exported, not saved or changed.
        notices: sentences to show about what had to be mended; mostly none.
        count: how many clips there are.
        newest_own: the newest clip that did not come with the program.
        owes_a_look: since when it waits to be read through, in seconds since 1970; None where it need not be.
    """

    view_only: bool
    notices: tuple[str, ...]
    count: int = 0
    newest_own: Clip | None = None
    owes_a_look: float | None = None


class ClipAdded(Struct, frozen=True):
    """A clip that is new, or back from the trash."""

    clip: Clip


class ClipChanged(Struct, frozen=True):
    """A clip with its new values."""

    clip: Clip


class ClipsRemoved(Struct, frozen=True):
    """Clips that are in the trash now."""

    ids: tuple[str, ...]


class ChangeDone(Struct, frozen=True):
    """Something was changed that can be taken back.

    Attributes:
        done: what was changed; makes it once more.
        back: takes it back.
    """

    done: Undoable
    back: Undoable


class NotRemade(Struct, frozen=True):
    """A change was not taken back, or not made once more; a ``LibraryProblem`` says why."""

    change: Undoable


class TrashChanged(Struct, frozen=True):
    """How many clips ``RestoreClips`` without ids would bring back."""

    count: int


class PromptsChanged(Struct, frozen=True):
    """The entries that match the last search, pinned first."""

    entries: tuple[PromptEntry, ...]


class JobSaved(Struct, frozen=True):
    """A job whose intent is on disk now."""

    job: JobRecord


class JobsInterrupted(Struct, frozen=True):
    """The jobs that were cut off, newest first."""

    jobs: tuple[JobRecord, ...]


class ResultSaved(Struct, frozen=True):
    """All takes of a job are in the library."""

    job_id: str


class SaveFailed(Struct, frozen=True):
    """A result could not be saved; without ``problem`` by a bug, which is reported as such."""

    job_id: str
    problem: UserError | None


class LibraryProblem(Struct, frozen=True):
    """Why something that was asked was not done."""

    error: UserError


LibraryFact = (
    LibraryOpened | ClipAdded | ClipChanged | ClipsRemoved | ChangeDone | NotRemade | TrashChanged
    | PromptsChanged | JobSaved
    | JobsInterrupted | ResultSaved | SaveFailed | LibraryProblem | ClipFact | SoundAdded | SoundRefused
)  # fmt: skip


class Answer(Struct, frozen=True):
    """What came of one request, in order. The request that broke in a bug tells what it had done until then,
    and whoever waits for its answer that there is none."""

    request: LibraryRequest
    facts: Sequence[LibraryFact]
