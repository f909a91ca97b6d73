"""In which order Tab goes through parts of a window."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget


def order_focus(host: QWidget, parts: Sequence[QWidget]) -> None:
    """Have Tab go through ``parts`` in their order, within each as before.

    Args:
        host: holds all parts and nothing else; where Tab comes to it stays where it was.
    """
    chain = focus_chain(host.window())
    inner = [widget for widget in chain if host.isAncestorOf(widget)]
    if not inner:
        return
    place = chain.index(inner[0])
    ranks = {widget: _rank(widget, parts) for widget in inner}
    ordered = chain[max(0, place - 1) : place] + sorted(inner, key=lambda widget: ranks[widget])
    for first, second in pairwise(ordered):
        QWidget.setTabOrder(first, second)


def focus_chain(host: QWidget) -> list[QWidget]:
    """What in ``host`` can have the focus, in the order in which Tab comes to it from there."""
    walked: list[QWidget] = [host]
    while (widget := walked[-1].nextInFocusChain()) is not None and widget is not host:
        walked.append(widget)
    _give_back(walked)
    return [widget for widget in walked if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and host.isAncestorOf(widget)]


def _give_back(walked: Sequence[QWidget]) -> None:
    """Say again whose children they are.

    PySide takes what ``nextInFocusChain`` gives for a child of the one that was asked. When that one is deleted, all
    objects behind it that Python has not made, such as the menu bar, count as deleted too. Qt itself does nothing here.
    """
    for widget in walked:
        QObject.setParent(widget, widget.parentWidget())


def _rank(widget: QWidget, parts: Sequence[QWidget]) -> int:
    return next((rank for rank, part in enumerate(parts) if part is widget or part.isAncestorOf(widget)), -1)
