"""In which language the program speaks: chosen once, before its first text."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, MutableMapping
from pathlib import Path

from musicgen_desktop.domain.text import CATALOGUE_VARIABLE, LANGUAGES
from musicgen_desktop.system.resources import resource

_MAC_PREFERENCES = Path("~/Library/Preferences/.GlobalPreferences.plist")


def speak(environ: MutableMapping[str, str], language: str = "") -> None:
    """Speak ``language``, or the first of the system's that is known, or English, from now on.

    Args:
        environ: of this process, which hands it down to those that it starts.
        language: its code as in ``LANGUAGES``; empty for the system's.
    """
    wishes = (language,) if language in LANGUAGES else system_languages(environ)
    known = next((code for code in wishes if code in LANGUAGES), "en")
    file = resource("languages", f"{known}.qm")  # none of English
    environ[CATALOGUE_VARIABLE] = str(file) if file.is_file() else ""


def spoken(environ: Mapping[str, str]) -> str:
    """The code of the language that is spoken."""
    return Path(environ.get(CATALOGUE_VARIABLE, "")).stem or "en"


def system_languages(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Codes of the languages that the user's system speaks, the dearest first: ``("de", "en")``."""
    names = [name for value in _values(environ) for name in value.split(":")]
    return tuple(dict.fromkeys(name.replace("-", "_").partition("_")[0].partition(".")[0] for name in names))


def _values(environ: Mapping[str, str]) -> Iterator[str]:
    # As gettext has it: LANGUAGE is asked only where there is a language at all.
    value = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    if value and value.partition(".")[0] not in ("C", "POSIX"):
        yield environ.get("LANGUAGE") or value
    elif not value and sys.platform == "win32":
        import ctypes
        import locale

        yield locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    elif not value and sys.platform == "darwin":
        yield from mac_languages(_MAC_PREFERENCES.expanduser())


def mac_languages(preferences: Path) -> tuple[str, ...]:
    """What the system's settings say; a window is started without a LANG."""
    import plistlib

    try:
        return tuple(map(str, plistlib.loads(preferences.read_bytes()).get("AppleLanguages", ())))
    except (OSError, plistlib.InvalidFileException):
        return ()
