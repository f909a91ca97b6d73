"""What ``checkpoints list`` says of each one: state, size, memory needed, speed measured here."""

from __future__ import annotations

from collections.abc import Iterable

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.installation import CheckpointStatus, InstallState
from musicgen_desktop.domain.pace import Pace, checkpoint_key
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.shipped_texts import shipped
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.memory.footprint import ModelSizes, memory_need, published_sizes, read_sizes
from musicgen_desktop.files.sizes import format_bytes

_PLACEMENTS = (("cpu", "int8"), ("cpu", "fp32"), ("cuda", "fp16"))


def status_fields(status: CheckpointStatus, paces: Iterable[Pace]) -> dict[str, object]:
    """One checkpoint as plain JSON values; bytes, and wall seconds for a second of music."""
    sizes = _sizes(status)
    entry = status.entry
    return {
        "id": status.id,
        "title": status.title,
        "state": status.state.value,
        "detail": status.detail,
        "license": status.license,
        "good_at": entry.good_at if entry else status.checkpoint.description if status.checkpoint else "",
        "folder": str(status.checkpoint.folder) if status.checkpoint else "",
        "bytes_on_disk": status.bytes_on_disk,
        "bytes_done": status.bytes_done,
        "bytes_total": status.bytes_total,
        "download_bytes": entry.download_bytes if entry else 0,
        "parameters": entry.parameters if entry else sizes.decoder if sizes else 0,
        "memory": _memory(sizes) if sizes else {},
        "measured": {
            f"{pace.device} {pace.precision}": round(pace.rate, 3)
            for pace in paces
            if status.checkpoint and pace.checkpoint == checkpoint_key(status.checkpoint) and pace.takes == 1
        },
    }


def status_text(status: CheckpointStatus, fields: dict[str, object]) -> str:
    """The same as a few lines for a person."""
    lines = [f"{status.id:<29} {_state_text(status)}"]
    if status.detail:
        lines.append(status.detail)
    lines.append(" · ".join(part for part in (status.title, status.license or tr("licence unknown")) if part))
    lines.append(shipped(str(fields["good_at"])))
    memory, measured = fields["memory"], fields["measured"]
    assert isinstance(memory, dict)
    assert isinstance(measured, dict)
    if memory:
        needs = ", ".join(f"{place} {format_bytes(count)}" for place, count in memory.items())
        lines.append(tr("memory for {seconds:g} s: {needs}", seconds=GenerationParams().duration, needs=needs))
    if measured:
        speeds = ", ".join(tr("{place} {rate:.1f} s", place=place, rate=rate) for place, rate in measured.items())
        lines.append(tr("a second of music takes here: {speeds}", speeds=speeds))
    return "\n    ".join(line for line in lines if line)


def _state_text(status: CheckpointStatus) -> str:
    size = format_bytes(status.bytes_on_disk)
    match status.state:
        case InstallState.READY:
            return tr("ready, {size}", size=size)
        case InstallState.UPDATE:
            return tr("ready, {size}; a newer version can be installed", size=size)
        case InstallState.BROKEN:
            return tr("broken, {size}", size=size)
        case InstallState.PARTIAL:
            if not status.bytes_total:
                return tr("begun, {size}", size=size)
            return tr("begun, {size} of {total}", size=size, total=format_bytes(status.bytes_total))
        case InstallState.MISSING:
            return tr("not installed, {size} to fetch",
                      size=format_bytes(status.entry.download_bytes if status.entry else 0))  # fmt: skip


def _memory(sizes: ModelSizes) -> dict[str, int]:
    """Bytes by place and precision for a job as the form first shows it, with a prompt of usual length."""
    params, prompt = GenerationParams(), "x" * 60
    return {f"{device} {name}": memory_need(sizes, device, name, params, prompt).peak for device, name in _PLACEMENTS}


def _sizes(status: CheckpointStatus) -> ModelSizes | None:
    try:
        if status.checkpoint and status.state is not InstallState.BROKEN:
            return read_sizes(status.checkpoint.folder)
        return published_sizes(status.id) if status.entry else None
    except (UserError, KeyError):  # a folder that vanished meanwhile, an entry whose sizes nobody noted
        return None
