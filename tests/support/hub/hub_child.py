"""Installs a checkpoint in a process of its own, which may be killed or kills itself.

``python -m tests.support.hub.hub_child ADDRESS INSTALLED REPOSITORY [convert|publish]``: the last word says in
which phase the process ends itself as by ``kill -9``.
"""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

from musicgen_desktop.checkpoints.disk.staging import Staging
from musicgen_desktop.checkpoints.hub.install import Installer
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.installation import HubOptions
from tests.support.hub.hub_desk import ENTRY


def _die(*_args: object) -> str:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def _convert(source: Path, target: Path, on_bytes: object, token: object) -> str:
    target.write_bytes(b"half")
    return _die()


def main() -> None:
    """Install, and print what went wrong if something did."""
    address, installed, repository, *kill_in = sys.argv[1:]
    if kill_in == ["publish"]:
        Staging.publish = _die  # pyright: ignore[reportAttributeAccessIssue]
    options = HubOptions(offline=False, endpoint=address)
    entry = replace(ENTRY, repository=repository, id=repository.partition("/")[2])
    try:
        Installer(Path(installed), lambda: options, _convert).install(entry, lambda _: None, CancelToken())
    except UserError as error:
        print(type(error).__name__, error)
        sys.exit(1)


if __name__ == "__main__":
    main()
