"""What a node of a Ray cluster has. Sent to it by value, because it may lack this program; imports nothing of it."""

from __future__ import annotations


def installed() -> tuple[str, str]:
    """The node's name, and the version of this program there; empty where it is not."""
    import importlib
    import platform

    try:
        return platform.node(), importlib.import_module("musicgen_desktop").__version__
    except ImportError:
        return platform.node(), ""
