"""What is played in a sound as a MIDI file, and a folder with all that a DAW can use. Plain functions, no Qt.

A bundle holds the sound as WAV, its loop where one is marked, MIDI, a DAWproject, a picture of the waveform and the
recipe; each file is named after tempo and key.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.bar_loop import KnownLoop
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.marker import Markers, within
from musicgen_desktop.domain.musical_key import parse_key
from musicgen_desktop.domain.name_pattern import NameFacts, is_pattern, name_of
from musicgen_desktop.domain.names import portable_file_name
from musicgen_desktop.domain.score import Score
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.what_is_there import is_folder
from musicgen_desktop.files.whole_folder import zipped
from musicgen_desktop.services.library.clip_tasks import Sound
from musicgen_desktop.services.library.free_names import write_folder_named, write_named
from musicgen_desktop.services.library.score_tasks import nothing_heard, score_of
from musicgen_desktop.services.library.sound_exports import ExportItem, stretched_facts
from musicgen_desktop.services.stretcher import stretch_apart

if TYPE_CHECKING:
    from musicgen_desktop.audio.tags import AudioTags

_PICTURE, _RECIPE = ".png", ".json"


def write_midi(item: ExportItem, folder: Path, form: ExportFormat, reuse: bool, token: CancelToken) -> Path:
    """Write what is played in a sound; see ``write_named``. Raises as ``write_item`` does.

    At another tempo and pitch the notes of the sound as it was made are written: stretched, it would be heard worse.
    """
    from musicgen_desktop.audio.midi_score import score_midi_bytes

    token.raise_if_ended()
    measured, score = score_of(item.read(), token, item.measured, item.tempo, item.key)
    if score.is_empty:
        raise nothing_heard(item.title)
    data = score_midi_bytes(score.stretched(form.stretch), item.title, _markers(item, form.stretch))
    name = name_of(form.pattern, stretched_facts(_known(item.facts, measured), form.stretch))
    return write_named(folder, name, form.ending, item.mark if is_pattern(form.pattern) else "", data, reuse)


def write_bundle(item: ExportItem, folder: Path, form: ExportFormat, reuse: bool, token: CancelToken) -> Path:
    """Write all that a DAW can use, as a folder or a .zip file; see ``write_named``. Raises as ``write_item`` does."""
    from musicgen_desktop.audio.tags import AudioTags

    if not is_folder(folder):
        raise FileError(tr("The folder {folder} does not exist.", folder=folder), tr("Choose another folder."))
    token.raise_if_ended()
    sound = item.read()
    measured, score = score_of(sound, token, item.measured, item.tempo, item.key)
    item = replace(item, facts=_known(item.facts, measured))
    facts = stretched_facts(item.facts, form.stretch)
    name = name_of(form.pattern, facts)
    tags = AudioTags.of_export(item.recipe, item.title, facts.bpm, facts.key)
    contents = _sounds(item, sound, score.grid.beats_in_bar, form, tags, name, token)
    wav = contents[portable_file_name(name, ".wav")]
    contents |= _rest(item, form, sound, score.stretched(form.stretch), name, wav)
    token.raise_if_ended()
    mark = item.mark if is_pattern(form.pattern) else ""
    if form.kind == "zip":
        data = zipped(portable_file_name(name, "", mark=mark), contents)
        token.raise_if_ended()
        return write_named(folder, name, form.ending, mark, data, reuse)
    return write_folder_named(folder, name, mark, contents, reuse)


def _sounds(
    item: ExportItem,
    sound: Sound,
    beats_in_bar: int,
    form: ExportFormat,
    tags: AudioTags,
    name: str,
    token: CancelToken,
) -> dict[str, bytes]:
    """The sound files of a bundle by their names."""
    from musicgen_desktop.audio.sound_export import export_audio

    wav = replace(form, suffix=".wav", bits=max(24, form.bits))
    in_a_process = partial(stretch_apart, token=token)
    values, sampling_rate = sound
    whole = export_audio(values, sampling_rate, wav, tags, item.markers, in_a_process, item.loop).data
    sounds = {portable_file_name(name, ".wav"): whole}
    token.raise_if_ended()
    if item.marked is not None:
        start, stop = (round(time * sampling_rate) for time in item.marked)
        part, places = values[:, start : max(stop, start + 1)], within(item.markers, *item.marked)
        key = parse_key(item.facts.key)
        tonic = None if key is None else key.tonic
        loop = KnownLoop.of_part(part.shape[1] / sampling_rate, item.facts.bpm, beats_in_bar, tonic)
        marked = export_audio(part, sampling_rate, wav, tags, places, in_a_process, loop).data
        sounds[portable_file_name(name, ".wav", mark=tr(" loop"))] = marked
        token.raise_if_ended()
    return sounds


def _rest(item: ExportItem, form: ExportFormat, sound: Sound, score: Score, name: str, wav: bytes) -> dict[str, bytes]:
    """The other files of a bundle by their names; the sound is worth handing over without notes too.

    Args:
        sound: as it was made; its picture has the same shape at any tempo.
        score: as the WAV is played.
    """
    from musicgen_desktop.audio.midi_score import score_midi_bytes
    from musicgen_desktop.audio.recipe_text import recipe_to_text
    from musicgen_desktop.audio.waveform_png import waveform_png

    contents: dict[str, bytes] = {}
    markers = _markers(item, form.stretch)
    if not score.is_empty:
        contents[portable_file_name(name, ".mid")] = score_midi_bytes(score, item.title, markers)
    contents[portable_file_name(name, ".dawproject")] = _project(score, item.title, markers, wav, name)
    contents[portable_file_name(name, _PICTURE)] = waveform_png(sound[0])
    if item.recipe is not None and form.recipe:
        recipe = json.loads(recipe_to_text(item.recipe))
        contents[portable_file_name(name, _RECIPE)] = json.dumps(recipe, ensure_ascii=False, indent=2).encode() + b"\n"
    return contents


def _project(score: Score, title: str, markers: Markers, wav: bytes, name: str) -> bytes:
    from musicgen_desktop.audio.dawproject import ProjectSound, dawproject_bytes

    return dawproject_bytes(score, title, ProjectSound.of_wav(portable_file_name(name, ".wav"), wav), markers)


def _markers(item: ExportItem, how: Stretch) -> Markers:
    """Where they are at another tempo."""
    return tuple(replace(marker, seconds=marker.seconds / how.speed) for marker in item.markers)


def _known(facts: NameFacts, measured: Analysis) -> NameFacts:
    """With tempo and key as measured, where nothing else is known of them."""
    bpm = measured.rhythm.bpm if measured.rhythm is not None else None
    key = measured.key.symbol if measured.key is not None else ""
    return replace(facts, bpm=facts.bpm or bpm, key=facts.key or key)
