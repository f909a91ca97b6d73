"""The states of a tune while it is edited, for undo and redo."""

from __future__ import annotations

from musicgen_desktop.domain.tune import Tune


class TuneHistory:
    """A stack of states, one of which is shown."""

    def __init__(self, tune: Tune) -> None:
        self._states = [tune]
        self._shown = 0

    @property
    def tune(self) -> Tune:
        """The state that is shown."""
        return self._states[self._shown]

    @property
    def can_undo(self) -> bool:
        """Whether there is an earlier state."""
        return self._shown > 0

    @property
    def can_redo(self) -> bool:
        """Whether a state was taken back."""
        return self._shown < len(self._states) - 1

    def push(self, tune: Tune) -> bool:
        """Show a new state, behind which nothing can be redone; False where it is the same."""
        if tune == self.tune:
            return False
        self._states[self._shown + 1 :] = [tune]
        self._shown += 1
        return True

    def undo(self) -> bool:
        """Back to the state before; False where there is none."""
        return self._step(self.can_undo, -1)

    def redo(self) -> bool:
        """Again to the state that was taken back; False where there is none."""
        return self._step(self.can_redo, 1)

    def _step(self, can: bool, step: int) -> bool:
        self._shown += step if can else 0
        return can
