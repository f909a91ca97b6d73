"""One start of the program as it is, examples included, played without a screen.

``python -m tests.support.window.first_start COUNT`` waits for that many clips in the library, tells what it sees and
leaves; ``COUNT delete`` drops them all to the trash first.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from musicgen_desktop.app.cli import main as cli
from musicgen_desktop.app.window import window_command
from tests.support.faults.faulty_window import QtHands, without_estimates
from tests.support.window.journey_script import Eyes
from tests.support.window.musician import Musician, Step


def look_round(hands: QtHands, wish: str) -> Iterator[Step]:
    """Look, and leave when the library has said all it has to say."""
    window, eyes = hands.window, Eyes(hands.window)
    service = eyes.wiring._library_service
    count = int(sys.argv[1])
    yield window.isActiveWindow
    # Where there is nothing to wait for, the library is open once it knows what could be brought back.
    yield lambda: len(eyes.clips) == count if count else window.commands.undo.isEnabled()
    hands.tell(
        "seen",
        titles=[clip.title for clip in eyes.clips],
        examples=[clip.is_example for clip in eyes.clips],
        prompts=eyes.prompts,
        stage_is_empty=window.stage.empty.isVisible(),
        messages=[message.text for message in window.message_bar.messages],
    )
    if wish == "delete":
        window.show_library()
        window.library_panel.table.selectAll()
        window.commands.delete.trigger()
        yield lambda: not eyes.clips
        hands.tell("deleted")
    # The library answers in order: with this answer it has told everything before.
    answers: list[object] = []
    service.prompts_changed.connect(answers.append)
    service.search_prompts("")
    yield lambda: bool(answers)
    hands.tell("left", count=len(eyes.clips))
    hands.quit()


def main() -> int:
    """Open the window and look round."""
    make = window_command._make_application
    players = []

    def make_with_musician() -> QApplication:
        application = make()
        players.append(Musician(look_round, " ".join(sys.argv[2:]), QtHands))
        return application

    window_command._make_application = make_with_musician
    without_estimates()
    return cli.main([])


if __name__ == "__main__":
    sys.exit(main())
