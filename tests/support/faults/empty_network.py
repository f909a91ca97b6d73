"""Programs on a machine without any network, not even a loop-back one that is up.

``python -m tests.support.faults.empty_network MODULE ARGUMENTS…`` runs a module and ends it with the exit status 97 as
soon as Python code, a library's included, opens an internet socket or looks up a name.
"""

from __future__ import annotations

import os
import runpy
import socket
import subprocess
import sys
from typing import Any

import pytest

CAUGHT = 97
_FAMILIES = (socket.AF_INET, socket.AF_INET6)
_WATCHED = (sys.executable, "-m", "tests.support.faults.empty_network")


def in_empty_network(module: str) -> tuple[str, ...]:
    """The command that runs ``module`` there; skips the test where that is not allowed."""
    for unshare in (("unshare", "--net"), ("unshare", "--map-root-user", "--net")):
        try:
            tried = subprocess.run([*unshare, "true"], capture_output=True, check=False)
        except FileNotFoundError:
            break
        if tried.returncode == 0:
            return (*unshare, *_WATCHED, module)
    pytest.skip("this system does not let us make an empty network (unshare --net)")


def _watch(event: str, args: tuple[Any, ...]) -> None:
    opened = event == "socket.__new__" and args[1] in _FAMILIES
    if opened or event in ("socket.getaddrinfo", "socket.gethostbyname"):
        sys.stderr.write(f"the network was used: {event}{args[1:] if opened else args}\n")
        sys.stderr.flush()
        os._exit(CAUGHT)


def main() -> None:
    """Run a module under watch."""
    sys.addaudithook(_watch)
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
