"""What a screen reader finds in the program from outside, and hears of it; the system's Python runs it: it has AT-SPI.

Started within a session bus and a display of its own, with the program's command as arguments. Writes a prompt and has
music made with no other means than a screen reader's, and prints what it found as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # type: ignore[import-not-found]  # noqa: E402

PATIENCE = 240
_CELLS = ("table cell", "list item", "page tab")
"""What is in a list or a table: an empty cell has nothing to say."""

_STATES = ("FOCUSABLE", "SHOWING", "ENABLED", "EDITABLE", "CHECKABLE")


class Reader:
    """Hears announcements from now on."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self._listener = Atspi.EventListener.new(self._on_event)
        self._listener.register("object:announcement")

    def _on_event(self, event: Any) -> None:
        self.said.append(str(event.any_data))

    def wait(self, found: Callable[[], Any]) -> Any:
        """What ``found`` gives as soon as it is something; events are heard meanwhile."""
        began, context = time.monotonic(), GLib.MainContext.default()
        while time.monotonic() - began < PATIENCE:
            while context.iteration(False):
                pass
            if answer := found():
                return answer
            time.sleep(0.5)  # a look at everything takes the program as long
        raise TimeoutError(f"waited in vain; heard {self.said}")


def switch_on() -> None:
    """Tell the desktop that a screen reader runs."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        place = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set")
        bus.call_sync(*place, value, None, Gio.DBusCallFlags.NONE, -1, None)


def program() -> Any:
    """The program as the desktop knows it; None for not there yet."""
    desktop = Atspi.get_desktop(0)
    names = [desktop.get_child_at_index(index) for index in range(desktop.get_child_count())]
    return next((app for app in names if app is not None and app.get_name() == "musicgen-desktop"), None)


def tree(node: Any) -> Iterator[Any]:
    """Everything in ``node``, and itself."""
    yield node
    for index in range(node.get_child_count()):
        if (child := node.get_child_at_index(index)) is not None:
            yield from tree(child)


def states(node: Any) -> set[str]:
    """Those that are looked at here."""
    present = node.get_state_set()
    return {name for name in _STATES if present.contains(getattr(Atspi.StateType, name))}


def find(role: str, name: str) -> Any:
    """The first of that role whose name begins so."""
    app = program()
    nodes = tree(app) if app is not None else ()
    return next((node for node in nodes if node.get_role_name() == role and node.get_name().startswith(name)), None)


def press(node: Any) -> None:
    """As a screen reader presses a button."""
    names = [Atspi.Action.get_action_name(node, index) for index in range(Atspi.Action.get_n_actions(node))]
    Atspi.Action.do_action(node, names.index("Press"))


def numbers(slider: Any) -> list[float]:
    """Where it stands, from where to where it goes, and in which steps."""
    value = Atspi.Value
    asked = (value.get_current_value, value.get_minimum_value, value.get_maximum_value, value.get_minimum_increment)
    return [ask(slider) for ask in asked]


def main() -> None:
    """See the module."""
    reader = Reader()
    switch_on()
    with subprocess.Popen(sys.argv[1:]) as process:
        try:
            prompt = reader.wait(lambda: find("text", "Prompt"))
            reader.wait(lambda: find("table cell", "Slow tide") or find("list item", "Slow tide"))  # all is there
            seen = [node for node in tree(program()) if "SHOWING" in states(node)]
            focusable = [node for node in seen if "FOCUSABLE" in states(node) and node.get_role_name() not in _CELLS]
            nameless = [
                f"{node.get_role_name()}: {node.get_description()}" for node in focusable if not node.get_name()
            ]
            named = sorted({f"{node.get_role_name()}: {node.get_name()}" for node in focusable})
            slider = find("slider", "Length")
            before = numbers(slider)
            Atspi.Value.set_current_value(slider, 2.0)
            length = before, numbers(slider), slider.get_description()
            Atspi.EditableText.set_text_contents(prompt, "slow piano")
            written = Atspi.Text.get_text(prompt, 0, -1)
            press(reader.wait(lambda: find("push button", "Generate")))
            reader.wait(lambda: any(words.startswith("Ready") for words in reader.said))
            reader.wait(lambda: find("table cell", "slow piano"))
        finally:
            process.terminate()
    found = {"nameless": nameless, "named": named, "written": written, "said": reader.said, "length": length}
    print(json.dumps(found | {"status": process.returncode}))


if __name__ == "__main__":
    main()
