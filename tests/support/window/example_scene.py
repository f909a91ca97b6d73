"""The library of a first start, for pictures: the clips that come with the program."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.clip import EXAMPLE_PREFIX, Clip
from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.main_window import MainWindow

_FOLDER = Path(__file__).parents[3] / "resources" / "examples"
_MADE_AT = datetime(2026, 11, 1, tzinfo=UTC)


def fill_with_examples(window: MainWindow) -> None:
    """Show them with their outlines."""
    examples = shipped_examples()
    window.clips.set_checkpoint_titles({"starter": "Starter"})
    clips = tuple(clip for clip, _ in examples)
    window.clips.tell(clips)
    window.clip_model.set_found(tuple(clip.id for clip in clips), None)
    for clip, outline in examples:
        window.clips.set_waveform(clip.id, outline)


@cache
def shipped_examples() -> tuple[tuple[Clip, Waveform], ...]:
    """The shipped examples as clips, with their outlines."""
    names = tomllib.loads((_FOLDER / "examples.toml").read_text(encoding="utf-8"))["files"]
    return tuple(_read(_FOLDER / name, number) for number, name in enumerate(names))


def _read(file: Path, number: int) -> tuple[Clip, Waveform]:
    audio = read_audio(file)
    assert audio.tags.recipe is not None
    peaks = PeaksPyramid()
    peaks.append(audio.audio_values)
    channels, samples = audio.audio_values.shape
    clip = Clip(
        id=f"{number:032x}",
        job_id=f"{EXAMPLE_PREFIX}{file.stem}",
        title=audio.tags.title,
        recipe=audio.tags.recipe,
        created_at=_MADE_AT - timedelta(seconds=number),
        duration=samples / audio.sampling_rate,
        sampling_rate=audio.sampling_rate,
        channels=channels,
        gain=1.0,
        audio_path=file,
        codes_path=None,
    )
    return clip, Waveform.of(peaks, audio.sampling_rate)
