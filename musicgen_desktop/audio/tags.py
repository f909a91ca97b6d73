"""What an audio file says about itself: title, recipe and program, and how WAV and MP3 store it.

libsndfile drops WAV texts above some 15 kB and turns MP3 texts outside Latin-1 into other characters.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, fields
from types import MappingProxyType

from musicgen_desktop.audio.recipe_text import recipe_from_text, recipe_to_text
from musicgen_desktop.audio.riff_chunk import riff_chunk
from musicgen_desktop.domain.licences import licence_note
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import clean_prompt
from musicgen_desktop.files.json_record import RecordError

PROGRAM = "MusicGen Desktop"
MAX_TITLE = 80

_ID3_FRAMES = (
    (b"TIT2", b"", "title"),
    (b"COMM", b"eng\0", "comment"),
    (b"TSSE", b"", "software"),
    (b"TBPM", b"", "tempo"),
    (b"TKEY", b"", "key"),
    (b"TXXX", b"LICENSE\0", "licence"),
    (b"TXXX", b"MUSICGEN_RECIPE\0", "recipe_text"),
)
"""Name of the frame, what ID3 wants before its text (a comment's language, a description), and ours."""

_INFO_CHUNKS = MappingProxyType({b"INAM": "title", b"ICMT": "comment", b"ISFT": "software", b"ICOP": "licence"})
_ID3_UTF8 = 3
_ID3_TITLE = b"TIT2"
_ID3_ENCODINGS = MappingProxyType({b"\0": "latin-1", b"\1": "utf-16", b"\2": "utf-16-be", b"\3": "utf-8"})
_ID3_WITH_SYNCHSAFE_SIZES = 4
"""The version since which the sizes of frames have seven bits in a byte."""


@dataclass(frozen=True, slots=True)
class AudioTags:
    """The text fields of an audio file.

    Attributes:
        title: name of the piece.
        comment: the prompt; in the library's own files the recipe as JSON; any text in others.
        software: what wrote the file.
        tempo: beats per minute, as digits.
        key: as musicians write it: "Am", "F#".
        licence: what the weights that made it allow.
        recipe_text: the recipe as JSON in exported files.
    """

    title: str = ""
    comment: str = ""
    software: str = ""
    tempo: str = ""
    key: str = ""
    licence: str = ""
    recipe_text: str = ""

    @classmethod
    def of_recipe(cls, recipe: Recipe) -> AudioTags:
        """The tags of a take made by ``recipe``: its whole recipe, and the prompt's beginning as title."""
        prompt = clean_prompt(recipe.prompt)
        title = prompt if len(prompt) <= MAX_TITLE else f"{prompt[: MAX_TITLE - 1]}…"
        return cls(title=title, comment=recipe_to_text(recipe), software=f"{PROGRAM} {recipe.program_version}")

    @classmethod
    def of_export(cls, recipe: Recipe | None, title: str = "", bpm: float | None = None, key: str = "") -> AudioTags:
        """The tags of a file that leaves the program, with what is known of the sound.

        Args:
            recipe: what made it; None where nobody knows.
            title: what it is called; empty for the prompt's beginning.
            bpm: beats per minute; None for those of the loop that it was made as, if any.
            key: as musicians write it.
        """
        if bpm is None and recipe is not None and recipe.loop is not None and recipe.loop.bars is not None:
            bpm = recipe.loop.bars.bpm
        tempo = "" if bpm is None else f"{bpm:.0f}"
        if recipe is None:
            return cls(title, software=PROGRAM, tempo=tempo, key=key)
        own = cls.of_recipe(recipe)
        note = licence_note(recipe.checkpoint_id)
        return cls(title or own.title, recipe.prompt, own.software, tempo, key, note, own.comment)

    @property
    def recipe(self) -> Recipe | None:
        """The recipe in a field of its own, or in the comment; None when there is none."""
        try:
            return recipe_from_text(self.recipe_text or self.comment)
        except RecordError:
            return None

    def cleaned(self) -> AudioTags:
        """The same without what no tag can hold: NUL, and surrogates that have no UTF-8 form."""
        return AudioTags(*(_storable(getattr(self, field.name)) for field in fields(self)))

    def filled(self, others: AudioTags) -> AudioTags:
        """The same with the texts of ``others`` where these have none."""
        return AudioTags(*(getattr(self, field.name) or getattr(others, field.name) for field in fields(self)))


def id3_tag(tags: AudioTags) -> bytes:
    """An ID3v2.4 tag in UTF-8, to stand before the first frame of an MP3. Empty without texts."""
    frames = b"".join(
        _id3_frame(name, prefix + getattr(tags, field).encode())
        for name, prefix, field in _ID3_FRAMES
        if getattr(tags, field)
    )
    return b"ID3\x04\x00\x00" + _synchsafe(len(frames)) + frames if frames else b""


def read_id3_tag(data: bytes) -> AudioTags:
    """The tags that ``id3_tag`` wrote at the start of ``data``; of those of other programs, which mostly have another
    version or encoding, the title.
    """
    if data[:4] not in (b"ID3\x03", b"ID3\x04"):
        return AudioTags()
    read_size = _from_synchsafe if data[3] == _ID3_WITH_SYNCHSAFE_SIZES else int.from_bytes
    found: dict[str, str] = {}
    end = min(10 + _from_synchsafe(data[6:10]), len(data))
    position = 10
    while position + 10 <= end and (name := data[position : position + 4]).strip(b"\0"):
        size = read_size(data[position + 4 : position + 8])
        body = data[position + 10 : min(position + 10 + size, end)]
        position += 10 + size
        for frame, prefix, field in _ID3_FRAMES:
            if name == frame and body.startswith(bytes([_ID3_UTF8]) + prefix):
                found.setdefault(field, body[1 + len(prefix) :].rstrip(b"\0").decode("utf-8", "replace"))
        if name == _ID3_TITLE and body[:1] in _ID3_ENCODINGS:
            title = body[1:].decode(_ID3_ENCODINGS[body[:1]], "replace")
            found.setdefault("title", title.lstrip("\ufeff").partition("\0")[0])
    return AudioTags(**found)


def id3_size(data: bytes) -> int:
    """Bytes of the ID3v2 tag at the start of ``data``, 0 without one."""
    return 10 + _from_synchsafe(data[6:10]) if data[:3] == b"ID3" and len(data) >= 10 else 0


def info_chunk(tags: AudioTags) -> bytes:
    """A RIFF ``LIST`` chunk of type ``INFO`` with the texts in UTF-8. Empty without texts."""
    entries = b"".join(
        riff_chunk(name, getattr(tags, field).encode() + b"\0")
        for name, field in _INFO_CHUNKS.items()
        if getattr(tags, field)
    )
    return riff_chunk(b"LIST", b"INFO" + entries) if entries else b""


def read_info_chunk(body: bytes) -> AudioTags:
    """The tags in the body of a ``LIST`` chunk; other list types give none."""
    found: dict[str, str] = {}
    position = 4 if body[:4] == b"INFO" else len(body)
    while position + 8 <= len(body):
        name, size = struct.unpack_from("<4sI", body, position)
        text = body[position + 8 : position + 8 + size].split(b"\0")[0]
        position += 8 + size + size % 2
        if field := _INFO_CHUNKS.get(name):
            found.setdefault(field, text.decode("utf-8", "replace"))
    return AudioTags(**found)


def id3_chunk(tags: AudioTags) -> bytes:
    """A RIFF chunk with an ID3 tag, for what an ``INFO`` chunk has no place for. Empty where there is none of that."""
    return riff_chunk(b"id3 ", id3_tag(tags)) if tags.tempo or tags.key or tags.recipe_text else b""


def _id3_frame(name: bytes, text: bytes) -> bytes:
    body = bytes([_ID3_UTF8]) + text
    return name + _synchsafe(len(body)) + b"\0\0" + body


def _synchsafe(size: int) -> bytes:
    """ID3's length: 28 bits in four bytes of seven, so that no byte looks like an MP3 frame."""
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))


def _from_synchsafe(data: bytes) -> int:
    size = 0
    for byte in data:
        size = size << 7 | byte & 0x7F
    return size


def _storable(text: str) -> str:
    return text.replace("\0", " ").encode("utf-8", "replace").decode()
