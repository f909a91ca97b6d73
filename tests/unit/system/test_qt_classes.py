"""PySide's classes are all there before a thread asks for one: where two threads ask at once, a process breaks down."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize(("module", "name"), [("QtCore", "QTimeLine"), ("QtGui", "QMovie"), ("QtWidgets", "QDial")])
def test_a_class_that_nobody_asked_for_is_there(module: str, name: str) -> None:
    lines = f"""
import contextlib
from musicgen_desktop.app.cli.main import main
with contextlib.suppress(SystemExit):
    main(["--version"])
from PySide6 import {module}
print({name!r} in vars({module}))
"""
    environment = {key: value for key, value in os.environ.items() if key != "PYSIDE6_OPTION_LAZY"}
    asked = subprocess.run([sys.executable, "-c", lines], env=environment, capture_output=True, text=True, check=True)
    assert asked.stdout.endswith("\nTrue\n")
