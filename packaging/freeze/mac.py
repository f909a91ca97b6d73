"""How the frozen tree becomes an application bundle on macOS."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from installers.drawing import draw_icons

from musicgen_desktop import __version__
from musicgen_desktop.domain.checkpoint import ARCHIVE_SUFFIX
from musicgen_desktop.domain.library_archive import LIBRARY_SUFFIX

_TYPES = (
    ("org.musicgen-desktop.checkpoint", "MusicGen checkpoint", ARCHIVE_SUFFIX),
    ("org.musicgen-desktop.library", "Backup of a MusicGen library", LIBRARY_SUFFIX),
)
"""Of files that the program opens: Apple's name, words, ending."""


def bundle_options(work: Path) -> dict[str, Any]:
    """The arguments of PyInstaller's BUNDLE.

    Args:
        work: a folder for the icon.
    """
    icon = work / "app.icns"
    draw_icons({icon: 1024})
    return {
        "name": "MusicGen Desktop.app",
        "icon": str(icon),
        "bundle_identifier": "org.musicgen-desktop.MusicGenDesktop",
        "version": __version__,
        "info_plist": {
            "CFBundleDocumentTypes": [
                {
                    "CFBundleTypeName": words,
                    "CFBundleTypeRole": "Viewer",
                    "LSHandlerRank": "Owner",
                    "LSItemContentTypes": [kind],
                }
                for kind, words, _ in _TYPES
            ],
            "UTExportedTypeDeclarations": [
                {
                    "UTTypeIdentifier": kind,
                    "UTTypeDescription": words,
                    "UTTypeConformsTo": ["public.zip-archive"],
                    "UTTypeTagSpecification": {"public.filename-extension": [suffix.removeprefix(".")]},
                }
                for kind, words, suffix in _TYPES
            ],
            "NSHighResolutionCapable": True,
            "NSMicrophoneUsageDescription": "To record a sound or a melody from which music is made.",
            "LSApplicationCategoryType": "public.app-category.music",
            "LSMinimumSystemVersion": "13.0",
        },
    }
