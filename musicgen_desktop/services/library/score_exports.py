"""What is played in a sound as a MIDI file, and a folder with all that a DAW can use. Plain functions, no Qt.

A bundle holds the sound as WAV, its loop where one is marked, MIDI, a DAWproject, a picture of the waveform and the
recipe; each file is named after tempo and key.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.marker import within
from musicgen_desktop.domain.name_pattern import NameFacts, is_pattern, name_of
from musicgen_desktop.domain.names import portable_file_name
from musicgen_desktop.domain.score import Score
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.clip_tasks import Sound
from musicgen_desktop.services.library.free_names import write_folder_named, write_named
from musicgen_desktop.services.library.score_tasks import nothing_heard, score_of
from musicgen_desktop.services.library.sound_exports import ExportItem, stretched_facts
from musicgen_desktop.services.stretcher import stretch_apart

if TYPE_CHECKING:
    from musicgen_desktop.audio.tags import AudioTags

_PICTURE, _RECIPE = ".png", ".json"


def write_midi(item: ExportItem, folder: Path, form: ExportFormat, reuse: bool, token: CancelToken) -> Path:
    """Write what is played in a sound; see ``write_named``. Raises as ``write_item`` does."""
    from musicgen_desktop.audio.midi_score import score_midi_bytes

    token.raise_if_ended()
    item = _stretched(item, form.stretch, token)
    measured, score = score_of(item.read(), token, item.measured, item.tempo)
    if score.is_empty:
        raise nothing_heard(item.title)
    data = score_midi_bytes(score, item.title, item.markers)
    name = name_of(form.pattern, _known(item.facts, measured))
    return write_named(folder, name, form.ending, item.mark if is_pattern(form.pattern) else "", data, reuse)


def write_bundle(item: ExportItem, folder: Path, form: ExportFormat, reuse: bool, token: CancelToken) -> Path:
    """Write a folder with all that a DAW can use; see ``write_named``. Raises as ``write_item`` does."""
    from musicgen_desktop.audio.tags import AudioTags

    if not folder.is_dir():
        raise FileError(tr("The folder {folder} does not exist.", folder=folder), tr("Choose another folder."))
    token.raise_if_ended()
    given = replace(item, read=cache(item.read))  # twice: as it is, and stretched
    item = _stretched(given, form.stretch, token)
    sound = item.read()
    measured, score = score_of(sound, token, item.measured, item.tempo)
    facts = _known(item.facts, measured)
    name = name_of(form.pattern, facts)
    mark = item.mark if is_pattern(form.pattern) else ""
    tags = AudioTags.of_export(item.recipe, item.title, facts.bpm, facts.key)
    contents = _sounds(given, form, tags, name, token)
    contents |= _rest(item, form, sound, score, name, contents[portable_file_name(name, ".wav")])
    token.raise_if_ended()
    return write_folder_named(folder, name, mark, contents, reuse)


def _sounds(item: ExportItem, form: ExportFormat, tags: AudioTags, name: str, token: CancelToken) -> dict[str, bytes]:
    """The sound files of a bundle by their names."""
    from musicgen_desktop.audio.sound_export import export_audio

    wav = replace(form, suffix=".wav", bits=max(24, form.bits))
    in_a_process = partial(stretch_apart, token=token)
    values, sampling_rate = item.read()
    whole = export_audio(values, sampling_rate, wav, tags, item.markers, in_a_process, item.loop).data
    sounds = {portable_file_name(name, ".wav"): whole}
    token.raise_if_ended()
    if item.marked is not None:
        start, stop = (round(time * sampling_rate) for time in item.marked)
        part, places = values[:, start : max(stop, start + 1)], within(item.markers, *item.marked)
        marked = export_audio(part, sampling_rate, wav, tags, places, in_a_process).data
        sounds[portable_file_name(name, ".wav", mark=tr(" loop"))] = marked
        token.raise_if_ended()
    return sounds


def _rest(item: ExportItem, form: ExportFormat, sound: Sound, score: Score, name: str, wav: bytes) -> dict[str, bytes]:
    """The other files of a bundle by their names; the sound is worth handing over without notes too."""
    from musicgen_desktop.audio.midi_score import score_midi_bytes
    from musicgen_desktop.audio.recipe_text import recipe_to_text
    from musicgen_desktop.audio.waveform_png import waveform_png

    contents: dict[str, bytes] = {}
    if not score.is_empty:
        contents[portable_file_name(name, ".mid")] = score_midi_bytes(score, item.title, item.markers)
    contents[portable_file_name(name, ".dawproject")] = _project(score, item, wav, name)
    contents[portable_file_name(name, _PICTURE)] = waveform_png(sound[0])
    if item.recipe is not None and form.recipe:
        recipe = json.loads(recipe_to_text(item.recipe))
        contents[portable_file_name(name, _RECIPE)] = json.dumps(recipe, ensure_ascii=False, indent=2).encode() + b"\n"
    return contents


def _project(score: Score, item: ExportItem, wav: bytes, name: str) -> bytes:
    from musicgen_desktop.audio.dawproject import ProjectSound, dawproject_bytes

    sound = ProjectSound.of_wav(portable_file_name(name, ".wav"), wav)
    return dawproject_bytes(score, item.title, sound, item.markers)


def _stretched(item: ExportItem, how: Stretch, token: CancelToken) -> ExportItem:
    """The same, at another tempo and pitch: what was measured of it holds no more."""
    if how.is_plain:
        return item

    def read() -> Sound:
        values, sampling_rate = item.read()
        return stretch_apart(values, sampling_rate, how, token), sampling_rate

    return replace(
        item,
        facts=stretched_facts(item.facts, how),
        read=read,
        markers=tuple(replace(marker, seconds=marker.seconds / how.speed) for marker in item.markers),
        measured=None,
        tempo=None if item.tempo is None else item.tempo.faster(how.speed),
        marked=None if item.marked is None else (item.marked[0] / how.speed, item.marked[1] / how.speed),
    )


def _known(facts: NameFacts, measured: Analysis) -> NameFacts:
    """With tempo and key as measured, where nothing else is known of them."""
    bpm = measured.rhythm.bpm if measured.rhythm is not None else None
    key = measured.key.symbol if measured.key is not None else ""
    return replace(facts, bpm=facts.bpm or bpm, key=facts.key or key)
