"""Has PySide build its classes before threads ask for them."""

from __future__ import annotations

import os


def have_all_classes_built() -> None:
    """To be called before PySide is imported.

    PySide 6.11 builds a class when it is first asked for. Where two threads ask at once, as when one of them imports
    pyqtgraph, which asks for all, the process breaks down (once in 60 starts on a busy machine). All at once they take
    a tenth of a second.
    """
    os.environ.setdefault("PYSIDE6_OPTION_LAZY", "0")
