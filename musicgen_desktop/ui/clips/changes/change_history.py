"""Undo and redo of what was changed in the library, the last change first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.import_values import SoundsImported
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.library_values import ChangeDone, DeleteClips, RestoreClips, Undoable
from musicgen_desktop.ui.clips.changes.change_words import change_words
from musicgen_desktop.ui.kit.announce import announce

_MOST_STEPS = 200
"""Older changes are forgotten. Deleted clips are not: the trash knows them by itself."""


class ChangeHistory(QObject):
    """Knows what the library's thread has told of changes; both commands only ask it, and it answers with what it did.

    When the changes of this session are taken back, undo brings back what earlier ones deleted.

    Args:
        undo, redo: the commands, which say what they would do.
        panel: has a screen reader say what was done.
    """

    def __init__(
        self, library: LibraryService, undo: QAction, redo: QAction, panel: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._undo = undo
        self._redo = redo
        self._panel = panel
        self._in_trash = 0
        self._is_asking = True
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(_MOST_STEPS)
        self._stack.indexChanged.connect(self._show)
        library.change_done.connect(self._on_done)
        library.change_refused.connect(self._on_refused)
        library.trash_changed.connect(self._on_trash)
        undo.triggered.connect(self.undo)
        redo.triggered.connect(self.redo)
        self._show()

    @Slot()
    def undo(self) -> None:
        """Take back the last change."""
        announce(self._panel, self._undo.text())
        if self._stack.canUndo():
            self._stack.undo()
        elif self._in_trash:
            self._library.remake(RestoreClips())

    @Slot()
    def redo(self) -> None:
        """Make the change once more that was taken back last."""
        announce(self._panel, self._redo.text())
        self._stack.redo()

    @Slot()
    def undo_delete(self) -> None:
        """Bring back what was deleted last, whatever else was changed since; that too can be taken back."""
        last = self._command(self._stack.index() - 1)
        if last is not None and isinstance(last.step.back, RestoreClips):
            self.undo()
        else:
            self._library.undo_delete()

    @Slot(object)
    def on_imported(self, end: SoundsImported) -> None:
        """Sounds that the user asked for can go to the trash together, and come back."""
        ids = tuple(clip.id for clip in end.clips)
        if ids and end.wish.keep_doubles:
            words = tr("import", "import of {count} sounds", len(ids))
            self.note_added(ids, words)

    def note_added(self, ids: tuple[str, ...], words: str) -> None:
        """Clips that came of a wish can go to the trash together, and come back."""
        self._push(ChangeDone(RestoreClips(ids), DeleteClips(ids)), words)

    def note(self, words: str, back: Callable[[], None]) -> None:
        """Have something taken back that is not the library's: once, by ``back``."""
        self._stack.push(_Elsewhere(words, back))

    def ask(self, change: Undoable) -> None:
        """Have a change taken back or made once more, unless it is only the order that is put right."""
        if self._is_asking:
            self._library.remake(change)

    @Slot(object)
    def _on_done(self, step: ChangeDone) -> None:
        self._push(step, change_words(step.done, step.back))

    def _push(self, step: ChangeDone, words: str) -> None:
        self._is_asking = False  # it is made already
        self._stack.push(_Command(step, words, self))
        self._is_asking = True

    @Slot(object)
    def _on_refused(self, change: Undoable) -> None:
        """What was refused is still to be taken back, or to be made once more."""
        index = self._stack.index()
        undone, last = self._command(index), self._command(index - 1)
        self._is_asking = False
        if undone is not None and undone.step.back == change:
            self._stack.redo()
        elif last is not None and last.step.done == change:
            self._stack.undo()
        self._is_asking = True

    @Slot(int)
    def _on_trash(self, count: int) -> None:
        self._in_trash = count
        self._show()

    @Slot()
    def _show(self) -> None:
        self._undo.setEnabled(self._stack.canUndo() or self._in_trash > 0)
        self._redo.setEnabled(self._stack.canRedo())
        back = self._stack.undoText()
        if not back and self._in_trash:
            back = tr("delete", "delete of {count} clips", self._in_trash)
        again = self._stack.redoText()
        self._undo.setText(tr("Undo {change}", change=back) if back else tr("Undo"))
        self._redo.setText(tr("Redo {change}", change=again) if again else tr("Redo"))

    def _command(self, index: int) -> _Command | None:
        command = self._stack.command(index) if 0 <= index < self._stack.count() else None
        return command if isinstance(command, _Command) else None


class _Elsewhere(QUndoCommand):
    def __init__(self, words: str, back: Callable[[], None]) -> None:
        super().__init__(words)
        self._back = back

    def undo(self) -> None:
        """Called by the stack, which forgets it then: what is done once more is another thing."""
        self.setObsolete(True)
        self._back()


class _Command(QUndoCommand):
    def __init__(self, step: ChangeDone, words: str, history: ChangeHistory) -> None:
        super().__init__(words)
        self.step = step
        self._history = history

    def undo(self) -> None:
        """Called by the stack."""
        self._history.ask(self.step.back)

    def redo(self) -> None:
        """Called by the stack, once when it is pushed too."""
        self._history.ask(self.step.done)
