"""The history of prompts for the window: the entries that match what is looked for, told again after each change."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, assert_never

from musicgen_desktop.services.library.library_values import (
    ChangeDone,
    PinPrompt,
    PromptChange,
    PromptsChanged,
    RemovePrompt,
    RestorePrompt,
)

if TYPE_CHECKING:
    from musicgen_desktop.library.library import Library


class PromptClerk:
    """Used by the library's clerk alone, in its thread."""

    def __init__(self) -> None:
        self._search = ""

    def search(self, library: Library | None, text: str) -> Iterator[PromptsChanged]:
        """Look for other words from now on; for nothing before the library is open."""
        self._search = text
        if library is not None:
            yield from self.tell(library)

    def tell(self, library: Library) -> Iterator[PromptsChanged]:
        """The entries that match."""
        yield PromptsChanged(library.prompts.search(self._search))

    def change(self, library: Library, change: PromptChange) -> Generator[PromptsChanged, None, ChangeDone | None]:
        """Make a change; with what takes it back, if the user may want to."""
        back: PromptChange | None = None
        match change:
            case PinPrompt(prompt_id, pinned):
                if library.prompts.pin(prompt_id, pinned):
                    back = PinPrompt(prompt_id, not pinned)
            case RemovePrompt(prompt_id):
                entry = library.prompts.remove(prompt_id)
                back = RestorePrompt(entry) if entry is not None else None
            case RestorePrompt(entry):
                library.prompts.restore(entry)
            case _:
                assert_never(change)
        yield from self.tell(library)
        return ChangeDone(change, back) if back is not None else None
