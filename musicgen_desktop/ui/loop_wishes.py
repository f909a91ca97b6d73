"""From a clip, or the part of it that is marked, to a loop of whole bars that is a clip of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.bar_loop import MAX_BARS, LoopCut, loop_words
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.loop_service import LoopService
from musicgen_desktop.ui.clips.library_presenter import LibraryPresenter
from musicgen_desktop.ui.kit.message import Message
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter

_ABOUT = "loop"


class LoopWishes(QObject):
    """Grants *Make a loop of it*.

    Args:
        most: gives how many bars a loop shall have, as in ``MOST_LOOP_BARS``.

    Signals:
        clip_chosen: the id of a loop that shall be shown.
    """

    clip_chosen = Signal(str)

    def __init__(
        self,
        library: LibraryPresenter,
        stage: StagePresenter,
        loops: LoopService,
        messages: MessageBar,
        most: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._stage = stage
        self._loops = loops
        self._messages = messages
        self._most = most
        self._asked = 0
        loops.loop_added.connect(self._on_added)
        loops.loop_refused.connect(self._on_refused)

    @Slot()
    def make_loop(self) -> None:
        """Cut the clip, or what is marked of it on the stage."""
        clip = self._library.target
        if clip is not None:
            self._messages.remove(_ABOUT)
            self._asked = self._most()
            self._loops.cut(clip, self._stage.region if clip.id == self._stage.clip_id else None, self._asked)

    @Slot(object)
    def _on_added(self, clip: Clip) -> None:
        self.clip_chosen.emit(clip.id)
        self._stage.set_loop_on(True)
        if clip.recipe is not None and clip.recipe.loop is not None:
            text = tr("“{title}” is in the library: {loop}.", title=clip.title, loop=loop_words(clip.recipe.loop))
            self._messages.show_message(
                Message(text, _lacking(clip.recipe.loop, self._asked), about=_ABOUT, passing=True)
            )

    @Slot(object)
    def _on_refused(self, error: UserError) -> None:
        self._messages.show_message(Message(error.message, error.advice, about=_ABOUT, passing=True))


def _lacking(cut: LoopCut, asked: int) -> str:
    """What is said where more bars were asked for than fit."""
    if cut.bars is None or not cut.bars.count < asked < MAX_BARS:
        return ""
    return tr("{count} bar does not fit.", "{count} bars do not fit.", asked)
