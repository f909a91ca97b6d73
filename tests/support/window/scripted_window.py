"""A window filled with scripted music, prompts and jobs: for pictures and for tests of the panels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication, QStyleFactory

from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.clip import Clip, ClipColour, PromptEntry
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import Ending, Section
from musicgen_desktop.domain.vocabulary import Vocabulary
from musicgen_desktop.files.vocabulary_file import read_vocabulary
from musicgen_desktop.ui.clips.library_presenter import UndoDelete
from musicgen_desktop.ui.form.pace_text import progress_info
from musicgen_desktop.ui.form.prompt_bar import RunningView
from musicgen_desktop.ui.kit.fonts import font, load_fonts
from musicgen_desktop.ui.kit.icons import Icons
from musicgen_desktop.ui.kit.message import Message
from musicgen_desktop.ui.kit.theme import Theme, load_themes
from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.queue.queue_presenter import RunAgain
from musicgen_desktop.ui.stage.shape_facts import ShapeFacts
from musicgen_desktop.ui.stage.stage_view import StageView, TakeView
from musicgen_desktop.ui.stage.timeline import canvas  # noqa: F401 - while no thread runs, as the program has it
from tests.support.library.made_clips import recipe_of
from tests.support.window.checkpoint_scenes import CHECKPOINT_SCENES
from tests.support.window.command_scenes import COMMAND_SCENES
from tests.support.window.compare_scenes import COMPARE_SCENES
from tests.support.window.example_scene import fill_with_examples
from tests.support.window.export_scene import EXPORT_SCENES
from tests.support.window.fitting_scene import FITTING_SCENES
from tests.support.window.help_scenes import HELP_SCENES
from tests.support.window.import_scenes import IMPORT_SCENES
from tests.support.window.library_scenes import LIBRARY_SCENES
from tests.support.window.melody_scenes import MELODY_SCENES
from tests.support.window.settings_scenes import SETTINGS_PAGES
from tests.support.window.source_scenes import SOURCE_SCENES
from tests.support.window.stage_scenes import STAGE_SCENES
from tests.support.window.writing_scenes import WRITING_SCENES

RESOURCES = Path(__file__).parents[3] / "resources"
NOW = datetime(2026, 11, 20, 14, 32, tzinfo=UTC)
RATE = 32_000
PARAMS = GenerationParams(duration=12.0, takes=4, seed=8_204_117)
PROMPT = "warm lo-fi piano, dusty drums, upright bass, 84 bpm"
STARTER = Checkpoint(
    "starter", "Starter", Path(), "MIT", "Sketches, made by a small model that comes with the program."
)


def prepare(app: QApplication) -> None:
    """Style and type as the program has them, settled once: each lays out anew whatever widgets there are."""
    if app.property("isPrepared"):
        return
    app.setProperty("isPrepared", True)
    app.setStyle(QStyleFactory.create("Fusion"))
    load_fonts(RESOURCES / "fonts")
    app.setFont(font())


@cache
def _furniture() -> tuple[dict[str, Theme], Icons, Vocabulary]:
    """What all windows share: read, and the icons drawn, once for all tests; half of what a window costs."""
    themes, icons = load_themes(RESOURCES / "themes"), Icons(RESOURCES / "icons")
    return themes, icons, read_vocabulary(RESOURCES / "vocabulary.toml")


def make_window(app: QApplication, now: Callable[[], datetime] = lambda: NOW) -> MainWindow:
    """An empty window."""
    seeds = iter(range(1_000_001, 2_000_000))
    window = MainWindow(
        app,
        *_furniture(),
        GenerationParams(),
        lambda: next(seeds),
        now,
    )
    window.params_panel.set_checkpoints((STARTER,), "starter")
    window.stage.transport.set_volume(0.8)
    window.status_line.set_engine("CPU fp32 · 61 steps/s · 1.2× real time")
    return window


@cache
def waveform(seed: int, made: float = 12.0, total: float = 12.0, beat: float = 60 / 84) -> Waveform:
    """The outline of hits that fade, a little different for each seed."""
    rng = np.random.default_rng(seed)
    level = np.full(round(total * RATE), 0.16)
    fading = np.arange(RATE) / RATE  # a hit is heard for a second at most
    hits = {rate: np.exp(-fading * rate) for rate in (9, 16)}
    for index in range(int(total / beat * 4) + 1):
        start = round(index * beat / 4 * RATE)
        strength = (0.85, 0.2, 0.35, 0.2)[index % 4] * rng.uniform(0.6, 1.0)
        heard = level[start : start + RATE]
        heard += strength * hits[9 if index % 4 == 0 else 16][: len(heard)]
    sound = (rng.uniform(-1, 1, len(level)) * np.minimum(level, 1.0) * 0.9).astype(np.float32)
    peaks = PeaksPyramid()
    peaks.append(sound[None, : round(made * RATE)])
    return Waveform.of(peaks, RATE, total)


def clip(number: int, title: str, prompt: str, *, take: int = 0, takes: int = 1, **changes: object) -> Clip:
    """A clip of the library; ``number`` makes its id, seed and age."""
    recipe = Recipe(
        prompt,
        replace(PARAMS, takes=takes, seed=8_204_117 + 913 * number),
        take,
        "starter",
        "",
        "cpu",
        "fp32",
        "0.1.0",
        stopped=False,
    )
    made = Clip(
        id=f"{number:032x}",
        job_id=f"job{number - take}",
        title=title,
        recipe=recipe,
        created_at=NOW - timedelta(minutes=47 * number),
        duration=12.0,
        sampling_rate=RATE,
        channels=1,
        gain=1.0,
        audio_path=Path(f"/clips/{number}.flac"),
        codes_path=None,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


CLIPS = (
    clip(0, "Dusty Rhodes at dawn", PROMPT, takes=4, kept=True, rating=4, tags=("keys", "lo-fi")),
    clip(1, "Dusty Rhodes at dawn", PROMPT, take=1, takes=4),
    clip(
        2,
        "Neon gate",
        "80s pop track with bassy drums and synth",
        duration=30.0,
        kept=True,
        rating=5,
        colour=ClipColour.BLUE,
        tags=("80s",),
    ),
    clip(
        3,
        "Neon gate, longer",
        "80s pop track with bassy drums and synth",
        duration=24.5,
        rating=3,
        colour=ClipColour.BLUE,
        tags=("80s", "album"),
    ),
    clip(4, "slow sad strings in D minor, no drums", "slow sad strings in D minor, no drums", duration=20.0),
    clip(5, "driving techno, acid bass", "driving techno, acid bass, 132 bpm", duration=8.0),
    clip(6, "bossa nova guitar with brushed drums", "bossa nova guitar with brushed drums"),
    clip(7, "90s rock song", "90s rock song with loud guitars and heavy drums", duration=16.0),
)

_HISTORY = (
    (PROMPT, 4, 12.0, 0, True),
    ("80s pop track with bassy drums and synth", 8, 12.0, 20, True),
    ("slow sad strings in D minor, no drums", 2, 20.0, 95, False),
    ("driving techno, acid bass, 132 bpm", 4, 8.0, 240, False),
    ("bossa nova guitar with brushed drums", 1, 12.0, 1500, False),
    ("90s rock song with loud guitars and heavy drums", 4, 16.0, 1600, False),
    ("solo piano", 1, 8.0, 9000, False),
)
ENTRIES = tuple(
    PromptEntry(
        index,
        prompt,
        replace(PARAMS, takes=takes, duration=duration),
        "starter",
        NOW - timedelta(minutes=age),
        1,
        pinned,
    )
    for index, (prompt, takes, duration, age, pinned) in enumerate(_HISTORY)
)


def show_clips(window: MainWindow, clips: tuple[Clip, ...]) -> None:
    """Have the library show these, all known."""
    window.clips.tell(clips)
    window.clip_model.set_found(tuple(clip.id for clip in clips), None)
    window.counts.set_count(len(clips))


def fill_lists(window: MainWindow) -> None:
    """Library and history as after a day of work."""
    window.clips.set_checkpoint_titles({"starter": "Starter"})
    show_clips(window, CLIPS)
    for index, made in enumerate(CLIPS):
        window.clips.set_waveform(made.id, waveform(index, made.duration, made.duration))
    window.history_model.set_entries(ENTRIES)
    window.history_panel.list.setCurrentIndex(window.history_panel.list.model().index(0, 0))
    window.prompt_bar.set_prompt(PROMPT)
    window.params_panel.set_params(PARAMS)
    window.prompt_bar.set_takes(4)
    window.prompt_bar.set_idle_info("≈ 14 s · CPU")
    window.library_panel.select_clip(CLIPS[0].id)
    window.stage.transport.set_output(True, "Speakers")


def _view(takes: int, made: float, live: bool) -> StageView:
    note = "62 %" if live else ""
    return StageView(
        job_id="job0",
        title=PROMPT if live else CLIPS[0].title,
        prompt=PROMPT,
        takes=tuple(
            TakeView(
                take,
                waveform(take, made),
                "" if live else f"clip{take}",
                kept=take == 0 and not live,
                note=note,
                rating=4 if take == 0 and not live else 0,
            )
            for take in range(takes)
        ),
        chosen=0,
        take_count=takes,
        checkpoint="Starter",
        seed=PARAMS.seed,
    )


def show_empty(window: MainWindow) -> None:
    """The first start: the stage says how to begin, the library what can come of it."""
    window.stage.show_empty()
    fill_with_examples(window)


def show_generating(window: MainWindow) -> None:
    """Four takes growing, one of them heard."""
    fill_lists(window)
    window.stage.show_view(_view(4, 7.44, live=True))
    window.stage.set_position(2.4)
    window.stage.transport.set_playing(True)
    window.prompt_bar.show_running(RunningView(7.4, progress_info(0.62, 6.0)))
    window.library_panel.select_clip("")
    window.status_line.set_queue("Queue: next in 0:06")


def show_finished(window: MainWindow) -> None:
    """One take, half played."""
    fill_lists(window)
    window.prompt_bar.set_takes(1)
    window.params_panel.set_params(replace(PARAMS, takes=1))
    window.stage.show_view(_view(1, 12.0, live=False))
    window.library_panel.show_open(CLIPS[0].id)
    window.stage.set_position(5.2)


def show_four_takes(window: MainWindow) -> None:
    """Four takes and a loop."""
    fill_lists(window)
    window.stage.show_view(_view(4, 12.0, live=False))
    window.library_panel.show_open(CLIPS[0].id)
    window.stage.set_position(5.2)
    window.stage.set_loop((6.0, 12.0), True)


def _over_finished(show: Callable[[MainWindow], None]) -> Callable[[MainWindow], None]:
    """A scene of the Source section over a window in which something was made."""

    def show_both(window: MainWindow) -> None:
        show_finished(window)
        show(window)

    return show_both


SECTIONS = (
    Section("slow pads, a lonely piano far away", 16.0),
    Section("the drums come in, warm upright bass and dusty lo-fi brushes, 84 bpm", 24.0),
    Section("", 8.0),
)


def show_sections(window: MainWindow) -> None:
    """A piece of several prompts that fades and glides, as the form has it."""
    show_finished(window)
    panel = window.params_panel
    panel.set_params(replace(PARAMS, takes=1, duration=48.0, guidance_end=6.0))
    panel.set_ending(Ending.FADE)
    panel.sections.set_sections(SECTIONS)
    panel.sections.set_piece(PROMPT, 48.0)
    recipe = replace(recipe_of(CLIPS[0]), params=panel.params, sections=SECTIONS, ending=panel.ending)
    view = _view(1, 12.0, live=False)
    take = replace(view.takes[0], waveform=waveform(0, 48.0, 48.0))
    window.stage.show_view(replace(view, takes=(take,), shape=ShapeFacts.of(recipe)))
    window.stage.set_position(20.0)
    window.prompt_bar.set_idle_info("about 1 min 5 s · CPU")
    window.commands.show_bottom.trigger()
    window.show()
    QApplication.processEvents()
    panel.reveal_sections()


def show_error(window: MainWindow) -> None:
    """A job failed, a clip was deleted."""
    show_finished(window)
    error = UserError("There is not enough memory for 8 takes of 30 s.", "Make fewer or shorter takes.")
    window.message_bar.show_message(Message("“Neon gate” is in the trash.", action=UndoDelete()))
    window.message_bar.show_message(Message.of_error(error, RunAgain("job")))


def show_no_audio(window: MainWindow) -> None:
    """No sound device."""
    show_four_takes(window)
    window.stage.transport.set_output(False, "")


SCENES: dict[str, Callable[[MainWindow], None]] = (
    {
        "empty": show_empty,
        "generating": show_generating,
        "finished": show_finished,
        "four_takes": show_four_takes,
        "sections": show_sections,
        "error": show_error,
        "no_audio": show_no_audio,
    }
    | CHECKPOINT_SCENES
    | {
        name: _over_finished(show)
        for name, show in (
            SOURCE_SCENES
            | MELODY_SCENES
            | EXPORT_SCENES
            | IMPORT_SCENES
            | LIBRARY_SCENES
            | FITTING_SCENES
            | WRITING_SCENES
            | STAGE_SCENES
            | COMMAND_SCENES
            | HELP_SCENES
            | COMPARE_SCENES
            | {"settings": SETTINGS_PAGES["settings_export"]}
        ).items()
    }
)

PICTURES = SCENES | {name: _over_finished(show) for name, show in SETTINGS_PAGES.items()}
"""What is drawn on demand; the pages of settings are looked at by one test, since a window for each takes long."""
