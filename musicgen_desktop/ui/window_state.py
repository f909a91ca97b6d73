"""Where the window stood and what was folded, as bytes that somebody else keeps."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import asdict, dataclass

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class WindowState:
    """Qt's own opaque states and our folds."""

    geometry: bytes = b""
    splitter: bytes = b""
    header: bytes = b""
    history_open: bool = True
    params_open: bool = True
    bottom_open: bool = True
    advanced_open: bool = False
    tab: int = 0

    def to_bytes(self) -> bytes:
        """UTF-8 JSON."""
        values = {key: _encode(value) for key, value in asdict(self).items()}
        return json.dumps({"format": _FORMAT, **values}).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> WindowState:
        """What ``to_bytes`` gave; the default state for anything else, since nothing here is worth an error."""
        try:
            values = json.loads(data)
            if values["format"] != _FORMAT:
                return cls()
            return cls(
                geometry=base64.b64decode(values["geometry"], validate=True),
                splitter=base64.b64decode(values["splitter"], validate=True),
                header=base64.b64decode(values["header"], validate=True),
                history_open=bool(values["history_open"]),
                params_open=bool(values["params_open"]),
                bottom_open=bool(values["bottom_open"]),
                advanced_open=bool(values["advanced_open"]),
                tab=int(values["tab"]),
            )
        except (ValueError, KeyError, TypeError, AttributeError, binascii.Error):
            return cls()


def _encode(value: object) -> object:
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value
