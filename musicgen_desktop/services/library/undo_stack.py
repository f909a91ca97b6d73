"""What can be taken back, the last change first."""

from __future__ import annotations

from collections import deque

from musicgen_desktop.services.library.library_values import RestoreClips, UndoStep

MOST_STEPS = 200
"""Older steps are forgotten. Deleted clips are not: the trash knows them by itself."""


class UndoStack:
    """The steps of this session, on top of what earlier sessions left in the trash."""

    def __init__(self) -> None:
        self._steps: deque[UndoStep] = deque(maxlen=MOST_STEPS)

    def push(self, step: UndoStep) -> None:
        """A change was made, which ``step`` takes back."""
        self._steps.append(step)

    def top(self, deleted: tuple[str, ...]) -> UndoStep | None:
        """What comes next; ``deleted`` are the clips that the trash would give back."""
        return self._steps[-1] if self._steps else RestoreClips(deleted) if deleted else None

    def done(self, step: UndoStep) -> None:
        """The step was taken, out of turn perhaps: clips can be brought back before other changes."""
        for index in reversed(range(len(self._steps))):
            taken = self._steps[index]
            if taken == step or (isinstance(taken, RestoreClips) and isinstance(step, RestoreClips)):
                del self._steps[index]
                return
