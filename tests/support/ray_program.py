"""The program whose workers on a Ray cluster pluck tones; the first one that comes to a prompt "deadly" is killed.

``python -m tests.support.ray_program FOLDER VERSION ARGUMENTS…``: FOLDER remembers that it was killed; VERSION is what
the program takes itself for, "" for what it is. Everything but the engine is real, and torch is not imported.
"""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from pathlib import Path

from musicgen_desktop.app.cli import main as cli
from musicgen_desktop.app.cli import render_command, render_ray
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.engine.runner import JobRunner


def main() -> int:
    """Run it."""
    folder, version = sys.argv[1], sys.argv[2]

    # Sent by value: the workers do not know the tests.
    def build(threads: int, folder: str = folder) -> tuple[JobRunner, str]:
        class DeadlyEngine(FakeEngine):
            def run(self, request, on_event, token):
                if request.prompt == "deadly":
                    try:
                        (Path(folder) / "killed").touch(exist_ok=False)
                    except FileExistsError:
                        pass
                    else:
                        os.kill(os.getpid(), signal.SIGKILL)
                return super().run(request, on_event, token)

        return JobRunner(DeadlyEngine, lambda checkpoint, token: checkpoint), "plucked"

    render_command.RayRender = partial(render_ray.RayRender, build=build)  # pyright: ignore[reportAttributeAccessIssue]
    if version:
        render_ray.__version__ = version
    return cli.main(sys.argv[3:])


if __name__ == "__main__":
    sys.exit(main())
