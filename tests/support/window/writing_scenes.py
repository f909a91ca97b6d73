"""What is written and what waits: the queue, and a job of it that is changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from PySide6.QtTest import QTest

from musicgen_desktop.domain.bar_loop import Bars
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.clip import JobRecord, JobState
from musicgen_desktop.domain.events import Phase
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.vocabulary import Kind
from musicgen_desktop.services.generation.job_queue import Hold, QueueItem
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.queue.queue_item_model import QueueRow

_PROMPTS = (
    "slow sad strings in D minor, no drums",
    "driving techno, acid bass, 132 bpm",
    "bossa nova guitar with brushed drums",
    "90s rock song with loud guitars and heavy drums",
)


def show_queue(window: MainWindow) -> None:
    """One job runs, one is being changed, others wait, one was interrupted."""
    checkpoint = Checkpoint("starter", "Starter", Path())
    params = GenerationParams(duration=12.0, takes=4)
    items = [QueueItem(GenerationRequest(prompt, prompt, params, checkpoint)) for prompt in _PROMPTS]
    items[0] = replace(items[0], state=JobState.RUNNING, phase=Phase.GENERATING, progress=0.62, seconds_left=6.0)
    items[2] = replace(items[2], hold=Hold.EDITED)
    record = JobRecord("old", "a night drive through rain, 80s synths", params, "starter", "auto", "auto",
                       datetime(2026, 3, 4, tzinfo=UTC), JobState.INTERRUPTED)  # fmt: skip
    rows = [QueueRow.of_item(item, takes_long="≈ 0:12") for item in items]
    window.queue_model.set_rows((*rows, QueueRow.of_record(record)))
    window.status_line.set_queue("Queue: 3 waiting, next in 0:06, all done in about 0:42")
    window.prompt_bar.set_prompt(_PROMPTS[2])
    window.prompt_bar.set_editing(_PROMPTS[2])
    window.show_queue()
    window.queue_panel.list.setCurrentIndex(window.queue_model.index(1))


def show_preset_name(window: MainWindow) -> None:
    """A mix of one's own that gets a name."""
    panel = window.params_panel
    panel.set_params(replace(panel.params, temperature=1.7))
    panel.presets.make_menu().actions()[4].trigger()
    panel.presets.name.setText("Wild horses")


def show_completion(window: MainWindow) -> None:
    """A prompt that is being written, and what Tab would add."""
    window.show()
    window.prompt_bar.set_prompt("")
    window.prompt_bar.chips.set_kept((Kind.TEMPO,))
    window.prompt_bar.edit.setFocus()
    QTest.keyClicks(window.prompt_bar.edit, "warm jazz, 84 bpm, upright ba")


def show_words(window: MainWindow) -> None:
    """All words for a prompt."""
    window.show()
    sheet = window.prompt_bar.chips.show_all()
    sheet.kinds.button(Kind.INSTRUMENT).click()


def show_long_prompt(window: MainWindow) -> None:
    """More words than are heard."""
    window.prompt_bar.set_prompt(", ".join([*_PROMPTS] * 8))
    window.prompt_bar.set_length("268 of 256 tokens: the end is not heard", too_long=True)


def show_bars(window: MainWindow) -> None:
    """A length in bars."""
    window.prompt_bar.set_prompt("dusty lo-fi beat, vinyl crackle")
    params, bars = window.params_panel.params, Bars(4, 84.0)
    window.params_panel.set_params(replace(params, duration=bars.seconds, bars=bars))


WRITING_SCENES = MappingProxyType[str, Callable[[MainWindow], None]](
    {
        "queue": show_queue,
        "preset_name": show_preset_name,
        "completion": show_completion,
        "words": show_words,
        "long_prompt": show_long_prompt,
        "bars": show_bars,
    }
)
