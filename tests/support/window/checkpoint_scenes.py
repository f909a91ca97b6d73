"""States of the checkpoint manager for pictures and for tests of what is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicgen_desktop.checkpoints.format.catalogue import load_catalogue
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import DownloadError
from musicgen_desktop.domain.fits import Fit, MemoryNeed
from musicgen_desktop.domain.installation import (
    CatalogueEntry,
    CheckpointStatus,
    InstallPhase,
    InstallProgress,
    InstallState,
)
from musicgen_desktop.services.checkpoints.checkpoint_values import CheckpointActivity, CheckpointOverview, TaskKind
from musicgen_desktop.ui.checkpoints.checkpoint_ask import CheckpointWish
from musicgen_desktop.ui.checkpoints.checkpoint_item_model import CheckpointRow
from musicgen_desktop.ui.checkpoints.checkpoint_presenter import fit_words, memory_words
from musicgen_desktop.ui.checkpoints.checkpoint_questions import install_question

if TYPE_CHECKING:
    from musicgen_desktop.ui.main_window import MainWindow

FOLDER = Path("/home/ana/.local/share/musicgen-desktop/checkpoints")
CATALOGUE = load_catalogue(Path(__file__).parents[3] / "resources" / "checkpoints.toml")
STARTER_STATUS = CheckpointStatus(
    "starter",
    "Starter",
    "CC0-1.0",
    None,
    Checkpoint("starter", "Starter", Path("/opt/musicgen-desktop/starter"), "CC0-1.0",
               "Sketches, made by a small model that comes with the program."),
    InstallState.READY,
    31_000_000,
    0,
    0,
    "",
)  # fmt: skip
SPEED = "1.3× real time on CPU, int8, for 1 take"
FREE = 231_400_000_000
_GB = 1_000_000_000


def fit(needed: float, free: float = 9.0) -> Fit:
    """Whether so many gigabytes fit, on the processor."""
    need = MemoryNeed(round(needed * _GB), 0, 0, 0, round(needed * _GB))
    more = {"fp32": 2.2, "bf16": 1.4, "fp16": 1.4}
    others = tuple(("cpu", name, round(needed * factor * _GB)) for name, factor in more.items())
    return Fit("cpu", "int8", need, round(free * _GB), round(free * _GB), others)


def status(entry: CatalogueEntry, state: InstallState = InstallState.MISSING, done: float = 0.0) -> CheckpointStatus:
    """An entry of the catalogue in some state; ``done`` is the part that was fetched."""
    installed = state in (InstallState.READY, InstallState.BROKEN, InstallState.UPDATE)
    total = entry.download_bytes
    checkpoint = Checkpoint(entry.id, entry.title, FOLDER / entry.id, entry.license, entry.good_at)
    here = total if installed else round(done * total)
    unfinished = state is InstallState.PARTIAL
    return CheckpointStatus(entry.id, entry.title, entry.license, entry, checkpoint if installed else None, state,
                            here, here if unfinished else 0, total if unfinished else 0, "")  # fmt: skip


def downloading(entry: CatalogueEntry, part: float, speed: float = 12_400_000.0) -> CheckpointActivity:
    """A download under way."""
    done, total = round(part * entry.download_bytes), entry.download_bytes
    progress = InstallProgress(
        entry.id, InstallPhase.DOWNLOADING, "model.safetensors", done, total, speed, (total - done) / speed
    )
    return CheckpointActivity(TaskKind.INSTALL, entry.id, False, progress=progress)


def base_rows() -> dict[str, CheckpointRow]:
    """The Starter alone, and ten that could be installed."""
    needs = iter((1.9, 3.4, 6.1, 3.5, 6.2, 2.0, 3.6, 6.4, 3.7, 6.5))
    rows = {"starter": CheckpointRow(STARTER_STATUS, fit=fit(0.4), speed="12.4× real time", chosen=True)}
    return rows | {entry.id: CheckpointRow(status(entry), fit=fit(next(needs))) for entry in CATALOGUE}


def open_manager(window: MainWindow, rows: dict[str, CheckpointRow], current: str) -> None:
    """Show these rows."""
    window.checkpoint_model.set_rows(tuple(replace(row, disk_free=FREE) for row in rows.values()))
    statuses = tuple(row.status for row in rows.values())
    window.checkpoint_panel.set_overview(CheckpointOverview(statuses, (), FOLDER, FREE))
    window.show_checkpoints()
    window.checkpoint_panel.show_checkpoint(current)


def _worked_rows() -> dict[str, CheckpointRow]:
    small, medium, large, melody = CATALOGUE[:4]
    rows = base_rows()
    rows[small.id] = CheckpointRow(status(small, InstallState.READY), None, None, fit(1.9), SPEED, chosen=True)
    rows["starter"] = replace(rows["starter"], chosen=False)
    rows[medium.id] = CheckpointRow(
        status(medium, InstallState.UPDATE), None, None, fit(3.4), "0.4× real time on CPU, int8, for 1 take"
    )
    rows[large.id] = CheckpointRow(status(large, InstallState.PARTIAL, 0.57), fit=fit(13.4))
    rows[melody.id] = CheckpointRow(status(melody, InstallState.BROKEN), fit=fit(3.5))
    own = Checkpoint("gamelan", "gamelan-finetune", FOLDER / "gamelan-finetune")
    rows["gamelan"] = CheckpointRow(
        CheckpointStatus("gamelan", own.title, "", None, own, InstallState.READY, 2_310_000_000, 0, 0, ""), fit=fit(1.9)
    )
    return rows


def show_missing(window: MainWindow) -> None:
    """The first visit."""
    open_manager(window, base_rows(), "musicgen-small")


def show_asking(window: MainWindow) -> None:
    """The licence and the network, before the first byte."""
    show_missing(window)
    question = install_question(CATALOGUE[0], CheckpointWish.INSTALL, licence=True, connection=True, endpoint="")
    assert question is not None
    window.checkpoint_panel.ask(question)


def show_downloading(window: MainWindow) -> None:
    """One is fetched, one waits."""
    rows = _worked_rows()
    small, medium = CATALOGUE[:2]
    rows[small.id] = CheckpointRow(status(small), downloading(small, 0.41), fit=fit(1.9))
    rows[medium.id] = CheckpointRow(
        status(medium), CheckpointActivity(TaskKind.INSTALL, medium.id, waiting=True), fit=fit(3.4)
    )
    rows["starter"] = replace(rows["starter"], chosen=True)
    open_manager(window, rows, small.id)
    window.checkpoint_panel.set_network(network_open=True, offline=True)
    window.status_line.set_network("Online · fetching MusicGen Small, 41 %", is_open=True)


def show_ready(window: MainWindow) -> None:
    """After a few weeks."""
    open_manager(window, _worked_rows(), "musicgen-small")


def show_partial(window: MainWindow) -> None:
    """Paused, and it would not fit into memory."""
    open_manager(window, _worked_rows(), "musicgen-large")


def show_broken(window: MainWindow) -> None:
    """A file was damaged."""
    rows = _worked_rows()
    melody = CATALOGUE[3]
    words = f"The checkpoint {melody.title} cannot be used: the file model-00001-of-00002.safetensors is damaged."
    rows[melody.id] = replace(rows[melody.id], status=replace(rows[melody.id].status, detail=words))
    open_manager(window, rows, melody.id)


def show_failed(window: MainWindow) -> None:
    """The connection was cut."""
    rows = base_rows()
    small = CATALOGUE[0]
    error = DownloadError(
        "The connection to huggingface.co was cut while model.safetensors was fetched.",
        "What is here is kept. Look at the network, then press Go on.",
    )
    rows[small.id] = CheckpointRow(status(small, InstallState.PARTIAL, 0.23), None, error, fit(1.9))
    open_manager(window, rows, small.id)


def show_connection(window: MainWindow) -> None:
    """The page about network and folder, with an address that is none."""
    show_ready(window)
    panel = window.checkpoint_panel
    panel.connection_button.setChecked(True)
    panel.connection.offline.setChecked(True)
    panel.connection.fields["endpoint"].setText("mirror")
    panel.connection.fields["endpoint"].editingFinished.emit()


def show_starter_alone(window: MainWindow) -> None:
    """The form of somebody who has installed nothing yet."""
    window.params_panel.set_offer("Install MusicGen Small (2.4 GB)")
    window.params_panel.set_memory(fit_words(fit(0.4)), fits=True)
    window.prompt_bar.set_idle_info("≈ 3 s · CPU")
    window.prompt_bar.set_memory(memory_words(fit(0.4)), fits=True)


def show_shortage(window: MainWindow) -> None:
    """The form's job does not fit into memory."""
    window.params_panel.set_memory(fit_words(fit(13.4)), fits=False)
    window.prompt_bar.set_idle_info("≈ 1 min 40 s · CPU")
    window.prompt_bar.set_memory(memory_words(fit(13.4)), fits=False)


def show_looking(window: MainWindow) -> None:
    """Before anything is known."""
    window.show_checkpoints()


CHECKPOINT_SCENES: dict[str, Callable[[MainWindow], None]] = {
    "starter_alone": show_starter_alone,
    "shortage": show_shortage,
    "checkpoints_looking": show_looking,
    "checkpoints_missing": show_missing,
    "checkpoints_asking": show_asking,
    "checkpoints_downloading": show_downloading,
    "checkpoints_ready": show_ready,
    "checkpoints_partial": show_partial,
    "checkpoints_broken": show_broken,
    "checkpoints_failed": show_failed,
    "checkpoints_connection": show_connection,
}
