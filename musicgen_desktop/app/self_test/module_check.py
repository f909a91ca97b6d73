"""Whether every module is there, with the libraries below it."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from importlib.machinery import ExtensionFileLoader

import musicgen_desktop
from musicgen_desktop.app.self_test.check import CheckFailedError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.paths import Paths

_STARTS = "musicgen_desktop.__main__"
"""To import it is to start the program."""


def check_modules(paths: Paths) -> str:  # noqa: ARG001 - as every check
    """Import every module of the program. Raises ``CheckFailedError`` naming those that cannot be."""
    from musicgen_desktop.app.container import import_engine

    import_engine()
    found = [info.name for info in pkgutil.walk_packages(musicgen_desktop.__path__, "musicgen_desktop.")]
    names = [name for name in found if name != _STARTS and not _is_library(name)]
    if not names:
        raise CheckFailedError(tr("The program's own modules cannot be listed."))
    faults = [fault for name in names if (fault := _fault_of(name))]
    if faults:
        raise CheckFailedError("\n".join(faults))
    return tr("{count} modules", count=len(names))


def _is_library(name: str) -> bool:
    """Whether it is native code beside the modules, which looks like one of them."""
    spec = importlib.util.find_spec(name)
    return spec is not None and isinstance(spec.loader, ExtensionFileLoader)


def _fault_of(name: str) -> str:
    try:
        importlib.import_module(name)
    except (ImportError, OSError) as error:  # OSError: a library is missing or damaged
        return f"{name}: {error}"
    return ""
