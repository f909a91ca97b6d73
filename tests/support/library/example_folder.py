"""A folder of small examples, laid out like the one that comes with the program."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from musicgen_desktop.audio.encode import encode_audio
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.clip import EXAMPLE_PREFIX
from musicgen_desktop.domain.recipe import recipes_of
from musicgen_desktop.library.care.examples import LIST_NAME
from musicgen_desktop.library.sounds.take_files import CODES_SUFFIX, TakeFacts
from tests.support.library.library_values import RATE, make_request, make_result

MADE_AT = datetime(2024, 5, 1, 12, tzinfo=UTC)


def write_examples(folder: Path, count: int = 3) -> tuple[str, ...]:
    """Write that many examples; gives their job ids in order."""
    folder.mkdir(parents=True)
    names = [f"style{number}" for number in range(count)]
    for number, name in enumerate(names):
        request = make_request(f"prompt {number}, 75 bpm", seed=number)
        result = make_result(request, amplitude=0.3)
        recipe = replace(recipes_of(request, result, "0.1.0")[0], checkpoint_id="starter")
        comment = TakeFacts(f"{EXAMPLE_PREFIX}{name}", 1.0, MADE_AT - timedelta(seconds=number)).comment(recipe)
        tags = AudioTags(f"Title {number}", comment, "MusicGen Desktop 0.1.0")
        (folder / f"{name}.ogg").write_bytes(encode_audio(result.audio_values[0], RATE, ".ogg", tags).data)
        np.savez_compressed(folder / f"{name}{CODES_SUFFIX}", codes=result.codes[0].astype(np.int16))
    listed = ", ".join(f'"{name}.ogg"' for name in names)
    (folder / LIST_NAME).write_text(f'license = "CC0-1.0"\nfiles = [{listed}]\n', encoding="utf-8")
    return tuple(f"{EXAMPLE_PREFIX}{name}" for name in names)
