"""What the user has chosen, kept over restarts. Window geometry is state, not a setting."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from musicgen_desktop.domain.checkpoint import STARTER_ID
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.export_format import ExportFormat, ExportPreset
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.preset import ParamPreset
from musicgen_desktop.domain.request import DeviceChoice, Ending, PrecisionChoice
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.vocabulary import Kind

ThemeChoice = Literal["system", "dark", "light", "high_contrast"]


MOST_IDLE_MINUTES = 1440
LEAST_SCALE, MOST_SCALE = 80, 200
MOST_THREADS = 1024

_LOGIN = r"([^\s/?#@]*@)?"
_HOST = r"([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])"
_THIS_MACHINE = r"(localhost|127(\.[0-9]{1,3}){3}|\[::1\])"
_REST = r"(:(?P<port>[0-9]{1,5}))?(/[!-~]*)?"
# Exactly what checkpoints can be fetched from and through: unencrypted from this machine alone, and through an http
# proxy, in which what is encrypted has a tunnel.
_ENDPOINT = rf"((?i:https)://{_LOGIN}{_HOST}|(?i:http)://{_LOGIN}{_THIS_MACHINE}){_REST}"
_PROXY = rf"(?i:http)://{_LOGIN}{_HOST}{_REST}"
_MOST_PORT = 65_535


@dataclass(frozen=True, slots=True)
class Settings:
    """One frozen value; a change makes a new one.

    Attributes:
        notify: whether the desktop tells of music that is ready while the window is behind others.
        each_line: whether each line is a prompt of its own.
        surprise_keeps: kinds of words that stay from one surprise to the next.
        recent_commands: ids of those that were run from the palette lately, the latest first.
        welcomed: whether the words of a first start were seen.
        shortcuts: by a command's id the keys that run it, in Qt's portable words, where they are not the default ones.
        theme: "system" follows the desktop.
        language: code of what the program speaks, as in ``domain.text.LANGUAGES``; empty for the system's.
        volume: 0 to 1, linear amplitude of the playback.
        loop: whether playback loops.
        match_loudness: whether takes and clips that are compared are heard equally loud.
        play_while_generating: whether a new job is heard as soon as it has sound.
        params, ending: of the form, as last left.
        param_presets: the user's own, by name.
        seed_locked: whether the next job uses the same seed again.
        checkpoint_id, device, precision: as last chosen.
        export_folder: where the last export went; empty until there was one.
        export_format: what kind of files it made.
        export_presets: the user's own, by name.
        drag_format: what kind of files are dragged out and copied.
        offline: whether the program may never open a connection.
        hub_endpoint: address of a mirror to install checkpoints from; empty for the Hub itself.
        hub_proxy: address of a proxy; empty for the system's own.
        hub_token: access token for the Hub, a secret; empty for none.
        checkpoints_folder: where checkpoints are installed; empty for the program's own folder.
        library_folder: where the library is; empty for the program's own folder.
        sound_output: id of the device that is played on; empty for the system's own.
        microphone: id of the one that was chosen last; empty for the system's own.
        count_in: whether a bar is counted in before a recording.
        measure: whether tempo, key, loudness and flaws of clips are measured.
        until_tempo: whether music that misses the tempo that was asked for is made again.
        fit_asked: whether takes that miss the tempo or key that was asked for are brought there.
        loop_bars: how many bars a loop that is cut out of a clip has at most, as in ``MOST_LOOP_BARS``.
        metronome: whether beats are clicked while a take plays; bar_before: whether a bar is counted before it begins.
        metronome_level: 0 to 1, linear amplitude of a click.
        idle_minutes: without a job for so long a checkpoint's memory is worth more to the musician's other programs;
            0 keeps it.
        scale: per cent; how large all of the window is drawn, from ``LEAST_SCALE`` to ``MOST_SCALE``.
        threads: with how many the processor computes at most; 0 leaves it to the program.
        keep_awake: whether the machine stays awake while music is made.
        reduced_motion: whether nothing moves but what is heard.
    """

    theme: ThemeChoice = "system"
    language: str = ""
    volume: float = 0.8
    loop: bool = False
    match_loudness: bool = False
    play_while_generating: bool = True
    params: GenerationParams = field(default_factory=GenerationParams)
    ending: Ending = Ending.CUT
    param_presets: tuple[ParamPreset, ...] = ()
    seed_locked: bool = False
    checkpoint_id: str = STARTER_ID
    device: DeviceChoice = "auto"
    precision: PrecisionChoice = "auto"
    export_folder: str = ""
    export_format: ExportFormat = field(default_factory=ExportFormat)
    export_presets: tuple[ExportPreset, ...] = ()
    drag_format: ExportFormat = field(default_factory=ExportFormat)
    offline: bool = True
    hub_endpoint: str = ""
    hub_proxy: str = ""
    hub_token: str = field(default="", repr=False)
    checkpoints_folder: str = ""
    library_folder: str = ""
    sound_output: str = ""
    microphone: str = ""
    count_in: bool = True
    measure: bool = True
    until_tempo: bool = False
    fit_asked: bool = False
    loop_bars: int = 0
    metronome: bool = False
    bar_before: bool = False
    metronome_level: float = 0.5
    idle_minutes: int = 20
    notify: bool = True
    each_line: bool = False
    surprise_keeps: tuple[Kind, ...] = ()
    recent_commands: tuple[str, ...] = ()
    scale: int = 100
    reduced_motion: bool = False
    welcomed: bool = False
    shortcuts: dict[str, Any] = field(default_factory=dict)
    threads: int = 0
    keep_awake: bool = True


def clean_endpoint(text: str) -> str:
    """A mirror's address as it is stored. Raises ``InvalidRequestError`` for what is no web address."""
    return _clean_address("hub_endpoint", text, _ENDPOINT, tr("Write it like https://mirror.example.org."))


def clean_proxy(text: str) -> str:
    """A proxy's address as it is stored. Raises ``InvalidRequestError`` for what cannot be used as one."""
    return _clean_address("hub_proxy", text, _PROXY, tr("Write it like http://proxy.example.org:3128."))


def clean_token(text: str) -> str:
    """A token as it is stored. Raises ``InvalidRequestError`` for what cannot be one."""
    token = text.strip()
    if not token.isascii() or not token.isprintable() or " " in token:
        raise InvalidRequestError(
            "hub_token", tr("This is not an access token."), tr("A token is one word of letters and digits: hf_…")
        )
    return token


def clean_folder(text: str) -> str:
    """A folder as it is stored. Raises ``InvalidRequestError`` for a path that is not whole."""
    folder = text.strip()
    if folder and ("\0" in folder or not Path(folder).is_absolute()):
        raise InvalidRequestError(
            "checkpoints_folder",
            tr("“{folder}” is not a whole path.", folder=folder),
            tr("Write it from the root of the disk."),
        )
    return folder


def _clean_address(field_name: str, text: str, pattern: str, advice: str) -> str:
    address = text.strip().rstrip("/")
    match = re.fullmatch(pattern, address)
    if address and (match is None or not 0 < int(match["port"] or 1) <= _MOST_PORT):
        raise InvalidRequestError(field_name, tr("“{address}” is not an address.", address=address), advice)
    return address
