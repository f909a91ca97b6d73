"""Names for clips, and names for files that every system can hold."""

from __future__ import annotations

import unicodedata
from datetime import datetime

from musicgen_desktop.domain.request import clean_prompt
from musicgen_desktop.domain.text import tr

MAX_TITLE = 80
"""Characters of a clip's title."""

MAX_FILE_NAME_BYTES = 120
"""UTF-8 bytes of a file name with its ending: well below the 255 of file systems, so that paths stay short."""

_FORBIDDEN = frozenset('<>:"/\\|?*')
_JOINERS = "\u200c\u200d"
"""Zero-width characters that shape Persian words and emoji; other invisible characters are left out."""

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{device}{digit}" for device in ("com", "lpt") for digit in "0123456789¹²³"]
)


def first_title(prompt: str, checkpoint_id: str, made: datetime) -> str:
    """The first name of a clip: the beginning of its prompt, on one line; without one what made it, and when.

    Args:
        made: aware; told in local time.
    """
    return clean_title(prompt) or clean_title(f"{checkpoint_id.rpartition('/')[2]} {made.astimezone():%Y-%m-%d %H.%M}")


def clean_title(text: str) -> str:
    """A title as the user typed it, on one line and not too long; may be empty."""
    title = clean_prompt(text)
    return title if len(title) <= MAX_TITLE else _cut_at_letter(title, MAX_TITLE - 1) + "…"


def take_mark(take: int, takes: int) -> str:
    """What tells takes of one title apart, to be put behind it: " (take 2)"; empty for the only one.

    Args:
        take: from 0.
        takes: how many the request asked for.
    """
    return " " + tr("(take {number})", number=take + 1) if takes > 1 else ""


def portable_file_name(title: str, suffix: str, number: int = 1, mark: str = "") -> str:
    """A file name made of ``title`` that Windows, macOS and Linux accept, of at most 120 bytes.

    Letters of all scripts and emoji stay. Separators, reserved names, trailing dots and invisible
    characters do not, so that the name neither leaves its folder nor shows as something else.

    Args:
        title: any text.
        suffix: with its dot, plain ASCII.
        number: from 2 on it is appended, to tell equal titles apart.
        mark: a ``take_mark``; stays whole however long the title is.
    """
    ending = (f" {number}" if number > 1 else "") + suffix
    kept = "".join(_portable(character) for character in unicodedata.normalize("NFC", clean_prompt(title)))
    stem = " ".join(kept.split()).lstrip(" .-~").rstrip(" .")
    ending = mark + ending
    room = MAX_FILE_NAME_BYTES - len(ending.encode())
    encoded = stem.encode()
    if len(encoded) > room:
        whole = len(encoded[:room].decode("utf-8", "ignore"))
        stem = _cut_at_letter(stem, whole).rstrip(" .")
    stem = stem or tr("Untitled")
    if stem.partition(".")[0].rstrip().casefold() in _RESERVED:
        stem = f"_{stem}"
    return stem + ending


def _portable(character: str) -> str:
    if character in _FORBIDDEN:
        return "_"
    if character in _JOINERS:
        return character
    return "" if unicodedata.category(character) in ("Cc", "Cf", "Cn", "Cs") else character


def _cut_at_letter(text: str, length: int) -> str:
    """The beginning of ``text`` without a letter that has lost its accents, or half an emoji."""
    cut = length
    while 0 < cut < len(text) and (
        unicodedata.combining(text[cut]) or text[cut] in _JOINERS or text[cut - 1] in _JOINERS
    ):
        cut -= 1
    return text[: cut or length].rstrip()
