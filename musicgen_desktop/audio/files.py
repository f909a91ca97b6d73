"""The door to sound files: everything another room needs to read and write them.

What only writes whole files asks ``atomic`` itself, which does not load the codecs.
"""

from musicgen_desktop.audio.atomic import PART_SUFFIX, write_bytes
from musicgen_desktop.audio.encode import SUFFIXES, EncodedAudio, check_suffix, encode_audio
from musicgen_desktop.audio.file_errors import format_bytes, read_error, write_error
from musicgen_desktop.audio.read import AudioFile, read_audio
from musicgen_desktop.audio.tags import AudioTags

__all__ = [
    "PART_SUFFIX",
    "SUFFIXES",
    "AudioFile",
    "AudioTags",
    "EncodedAudio",
    "check_suffix",
    "encode_audio",
    "format_bytes",
    "read_audio",
    "read_error",
    "write_bytes",
    "write_error",
]
