"""How the frozen tree becomes an application bundle on macOS."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from installers.drawing import draw_icons

from musicgen_desktop import __version__
from musicgen_desktop.domain.checkpoint import ARCHIVE_SUFFIX

_CHECKPOINT = "org.musicgen-desktop.checkpoint"


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
                    "CFBundleTypeName": "MusicGen checkpoint",
                    "CFBundleTypeRole": "Viewer",
                    "LSHandlerRank": "Owner",
                    "LSItemContentTypes": [_CHECKPOINT],
                }
            ],
            "UTExportedTypeDeclarations": [
                {
                    "UTTypeIdentifier": _CHECKPOINT,
                    "UTTypeDescription": "MusicGen checkpoint",
                    "UTTypeConformsTo": ["public.zip-archive"],
                    "UTTypeTagSpecification": {"public.filename-extension": [ARCHIVE_SUFFIX.removeprefix(".")]},
                }
            ],
            "NSHighResolutionCapable": True,
            "NSMicrophoneUsageDescription": "To record a sound or a melody from which music is made.",
            "LSApplicationCategoryType": "public.app-category.music",
            "LSMinimumSystemVersion": "13.0",
        },
    }
